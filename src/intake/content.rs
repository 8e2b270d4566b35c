//! What makes two calls the same: what their files hold.

use std::io;

use super::Files;
use crate::hash::{sha256_hex, sha256_of_file};

/// A call's identity by content: the SHA-256 of its file in lower-case hexadecimal, for two files
/// that of both hashes, the agent's first. Neither names nor dates count.
///
/// # Errors
/// A file cannot be read.
pub fn content_key(files: &Files) -> io::Result<String> {
    match files {
        Files::Recording(path) | Files::Transcript(path) => sha256_of_file(path),
        Files::Pair { agent, customer } => {
            let both = format!("{}\n{}", sha256_of_file(agent)?, sha256_of_file(customer)?);
            Ok(sha256_hex(both.as_bytes()))
        }
    }
}
