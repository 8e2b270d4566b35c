//! What the terminal can show.

use std::io::{IsTerminal, stderr, stdout};

use crate::cli::Color;

/// What stdout and stderr are connected to.
pub(crate) struct Terminal {
    /// Whether text on stdout may be coloured.
    pub(crate) colour: bool,
    /// Columns of the terminal, 100 where there is none.
    pub(crate) width: usize,
    /// Whether a progress bar makes sense.
    pub(crate) progress: bool,
}

impl Terminal {
    /// Looks at the streams and at `NO_COLOR`.
    pub(crate) fn detect(color: Color) -> Self {
        const WITHOUT_TERMINAL: usize = 100;
        let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let columns = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        Self {
            colour: match color {
                Color::Always => true,
                Color::Never => false,
                Color::Auto => stdout().is_terminal() && !no_color,
            },
            width: columns.unwrap_or(WITHOUT_TERMINAL),
            progress: stderr().is_terminal(),
        }
    }
}
