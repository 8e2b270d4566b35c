//! What the terminal can show.

use std::io::{ErrorKind, IsTerminal, Result, StdoutLock, Write, stderr, stdout};
use std::path::Path;

use anyhow::Context;
use rolecall::interface::Interface;
use rolecall::practice::{Look, Style};

use crate::cli::Color;

/// What stdout and stderr are connected to.
pub(crate) struct Terminal {
    /// Whether text on stdout may be coloured.
    pub(crate) colour: bool,
    /// Columns of the terminal, 100 where there is none.
    pub(crate) width: usize,
    /// Whether signs beyond ASCII can be shown, going by the locale.
    pub(crate) unicode: bool,
    /// Whether a progress bar makes sense.
    pub(crate) progress: bool,
    /// The language of the reader.
    pub(crate) interface: Interface,
}

impl Terminal {
    /// Looks at the streams and at `NO_COLOR`.
    pub(crate) fn detect(color: Color, interface: Interface) -> Self {
        const WITHOUT_TERMINAL: usize = 100;
        let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let columns = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        Self {
            colour: match color {
                Color::Always => true,
                Color::Never => false,
                Color::Auto => stdout().is_terminal() && !no_color,
            },
            unicode: speaks_utf8(),
            width: columns.unwrap_or(WITHOUT_TERMINAL),
            progress: stderr().is_terminal(),
            interface,
        }
    }

    /// How text for people is laid out on stdout.
    pub(crate) fn look(&self) -> Look {
        // Longer lines are hard to read.
        const WIDEST: usize = 100;
        let style = if self.colour { Style::Colour } else { Style::Plain };
        let width = self.width.min(WIDEST);
        Look { style, unicode: self.unicode, width, interface: self.interface }
    }
}

/// Writes to the file, or to standard output where none is named.
pub(crate) fn deliver(bytes: &[u8], file: Option<&Path>) -> anyhow::Result<()> {
    let Some(path) = file else {
        return Ok(Output::new().write_all(bytes)?);
    };
    std::fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

/// Whether the locale names UTF-8. Without any locale, as in a container, it is taken for granted.
fn speaks_utf8() -> bool {
    let set = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = set("LC_ALL").or_else(|| set("LC_CTYPE")).or_else(|| set("LANG"));
    locale.is_none_or(|locale| {
        let locale = locale.to_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    })
}

/// Standard output whose reader may leave, as `head` does: the rest is then said to nobody, and the
/// exit code stays what it would have been.
pub(crate) struct Output(StdoutLock<'static>);

impl Output {
    pub(crate) fn new() -> Self {
        Self(stdout().lock())
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        match self.0.write(bytes) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(bytes.len()),
            result => result,
        }
    }

    fn flush(&mut self) -> Result<()> {
        match self.0.flush() {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            result => result,
        }
    }
}
