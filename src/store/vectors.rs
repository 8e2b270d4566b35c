//! What sentences mean, so that none is encoded twice.

use std::collections::HashMap;

use half::f16;
use rusqlite::{OptionalExtension, Transaction, params};
use sha2::{Digest, Sha256};

use super::{Store, StoreError};
use crate::matching::Vector;

/// Two texts with the same first 16 bytes of their SHA-256 will not be met.
const KEY_BYTES: usize = 16;

impl Store {
    /// The vectors of those of `texts` that are known, by text. `encoder` tells encoders apart.
    ///
    /// # Errors
    /// The store fails.
    pub fn vectors<'t>(
        &self,
        encoder: &str,
        texts: &[&'t str],
    ) -> Result<HashMap<&'t str, Vector>, StoreError> {
        let mut statement =
            self.connection.prepare_cached("SELECT vector FROM vectors WHERE text = ?1")?;
        let mut known = HashMap::with_capacity(texts.len());
        for text in texts {
            if known.contains_key(text) {
                continue;
            }
            let read = |row: &rusqlite::Row<'_>| Ok(decode(row.get_ref(0)?.as_blob()?));
            let found = statement.query_row([key(encoder, text).as_slice()], read).optional()?;
            if let Some(vector) = found.flatten() {
                known.insert(*text, vector);
            }
        }
        Ok(known)
    }
}

/// Keeps vectors.
pub(super) fn keep(
    transaction: &Transaction<'_>,
    encoder: &str,
    vectors: &[(String, Vector)],
) -> Result<(), StoreError> {
    let sql = "INSERT INTO vectors (text, vector) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
    let mut statement = transaction.prepare_cached(sql)?;
    for (text, vector) in vectors {
        statement.execute(params![key(encoder, text).as_slice(), encode(vector)])?;
    }
    Ok(())
}

fn key(encoder: &str, text: &str) -> [u8; KEY_BYTES] {
    let mut hasher = Sha256::new();
    hasher.update(encoder.as_bytes());
    hasher.update([0]);
    hasher.update(text.as_bytes());
    let digest = hasher.finalize();
    let mut key = [0; KEY_BYTES];
    key.iter_mut().zip(digest).for_each(|(key, byte)| *key = byte);
    key
}

/// Vectors are rounded to half precision when they are made, so nothing is lost.
fn encode(vector: &Vector) -> Vec<u8> {
    vector.0.iter().flat_map(|value| f16::from_f32(*value).to_le_bytes()).collect()
}

/// `None` for what is no vector, which is then made anew.
fn decode(bytes: &[u8]) -> Option<Vector> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let values: Vec<f32> = pairs.iter().map(|pair| f16::from_le_bytes(*pair).to_f32()).collect();
    let vector = Vector(values.try_into().ok()?);
    rest.is_empty().then_some(vector)
}
