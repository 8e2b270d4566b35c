//! What makes two calls the same: what their files hold.

use std::path::Path;

use super::Files;
use crate::hash::sha256_hex;

/// A call's identity by content: the SHA-256 of its file in lower-case hexadecimal, for two files
/// that of both hashes, the agent's first. Neither names nor dates count. `hash` gives the SHA-256
/// of a file.
///
/// # Errors
/// Those of `hash`.
pub fn content_key<E>(
    files: &Files,
    hash: &mut dyn FnMut(&Path) -> Result<String, E>,
) -> Result<String, E> {
    match files {
        Files::Recording(path) | Files::Transcript(path) => hash(path),
        Files::Pair { agent, customer } => {
            let both = format!("{}\n{}", hash(agent)?, hash(customer)?);
            Ok(sha256_hex(both.as_bytes()))
        }
    }
}
