//! The form of the store, one step after the other.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::StoreError;

/// `role` in ASCII: tells our files from other programs'.
const APPLICATION: i64 = 0x726f_6c65;

/// Each leads from one form to the next; `user_version` counts those that were taken. A step that
/// was published never changes.
const STEPS: [&str; 3] = [
    include_str!("migrations/001_attempts.sql"),
    include_str!("migrations/002_led.sql"),
    include_str!("migrations/003_calls.sql"),
];

/// Brings the store at `path` to the newest form.
pub(super) fn migrate(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let known = STEPS.len() as i64;
    if form(connection, path)? == known {
        return Ok(());
    }
    // Another program may be taking the same steps; whoever comes second finds them taken.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = form(&transaction, path)?;
    for step in STEPS.iter().skip(usize::try_from(found).unwrap_or_default()) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION)?;
    transaction.pragma_update(None, "user_version", known)?;
    transaction.commit()?;
    Ok(())
}

/// The form that the file has, 0 for an empty one.
fn form(connection: &Connection, path: &Path) -> Result<i64, StoreError> {
    let number = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    let found = number("PRAGMA user_version")?;
    let application = number("PRAGMA application_id")?;
    let is_empty = number("SELECT count(*) FROM sqlite_schema")? == 0;
    let known = STEPS.len() as i64;
    match application {
        APPLICATION if (0..=known).contains(&found) => Ok(found),
        APPLICATION => Err(StoreError::Newer { path: path.to_owned(), found, known }),
        0 if is_empty && found == 0 => Ok(0),
        _ => Err(StoreError::Foreign { path: path.to_owned() }),
    }
}
