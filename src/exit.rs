//! What the exit code says.

use std::process::ExitCode;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Code {
    /// Everything was done.
    Done = 0,
    /// Some input failed; it was named and the rest was done.
    SomeFailed = 1,
    /// Wrong usage or an invalid file; nothing was done.
    Usage = 2,
    /// A score lies below `--fail-under`.
    BelowMark = 3,
    /// It was told to stop; what was done so far is kept.
    Interrupted = 130,
}

impl From<Code> for ExitCode {
    fn from(code: Code) -> Self {
        Self::from(code as u8)
    }
}
