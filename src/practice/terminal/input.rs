//! Reading lines, whatever comes.

use std::io::{BufRead, Result};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::Duration;

/// A longer line is cut; nobody types so much.
const MAX_KEPT: usize = 64 * 1024;

/// After so many bytes without its end a line counts as ended, so that an endless one does not
/// keep the play waiting.
const MAX_READ: usize = 4 << 20;

/// What came while a line was waited for.
#[derive(Debug, PartialEq, Eq)]
pub enum Heard {
    /// A line, without its end.
    Line(String),
    /// Nothing so far.
    Nothing,
    /// The end: no line will come any more.
    End,
}

/// Where lines come from.
pub trait Lines {
    /// Waits for the next line, for so long at most where that can be told.
    ///
    /// # Errors
    /// The lines cannot be read.
    fn next(&mut self, wait: Duration) -> Result<Heard>;
}

/// Lines that are waited for however long they take.
pub struct Input<R> {
    reader: R,
}

impl<R: BufRead> Input<R> {
    /// The lines of `reader`; bytes that are no text are replaced.
    pub fn new(reader: R) -> Self {
        Self { reader }
    }

    /// The next line without its end; `None` when there is none.
    pub(in crate::practice) fn line(&mut self) -> Result<Option<String>> {
        let mut kept: Vec<u8> = Vec::new();
        let mut read = 0;
        loop {
            let buffer = match self.reader.fill_buf() {
                Ok(buffer) => buffer,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if buffer.is_empty() {
                return Ok((read > 0).then(|| text(&kept)));
            }
            let end = buffer.iter().position(|byte| *byte == b'\n');
            let part = end.map_or(buffer.len(), |end| end + 1);
            let room = MAX_KEPT.saturating_sub(kept.len());
            kept.extend(buffer.iter().take(part.min(room)));
            self.reader.consume(part);
            read += part;
            if end.is_some() || read >= MAX_READ {
                return Ok(Some(text(&kept)));
            }
        }
    }
}

impl<R: BufRead> Lines for Input<R> {
    fn next(&mut self, _: Duration) -> Result<Heard> {
        Ok(self.line()?.map_or(Heard::End, Heard::Line))
    }
}

/// Lines of somebody at a keyboard, who may be silent: another thread waits for them.
pub struct Keyboard {
    lines: Receiver<Result<Option<String>>>,
}

impl Keyboard {
    /// Listens to what `open` gives. It goes on until the end of the program, since a line that
    /// is waited for cannot be given up.
    pub fn listen<R: BufRead>(open: impl FnOnce() -> R + Send + 'static) -> Self {
        let (sender, lines) = sync_channel(1);
        std::thread::spawn(move || {
            let mut input = Input::new(open());
            loop {
                let line = input.line();
                let is_last = !matches!(line, Ok(Some(_)));
                if sender.send(line).is_err() || is_last {
                    break;
                }
            }
        });
        Self { lines }
    }
}

impl Lines for Keyboard {
    fn next(&mut self, wait: Duration) -> Result<Heard> {
        match self.lines.recv_timeout(wait) {
            Ok(line) => Ok(line?.map_or(Heard::End, Heard::Line)),
            Err(RecvTimeoutError::Timeout) => Ok(Heard::Nothing),
            Err(RecvTimeoutError::Disconnected) => Ok(Heard::End),
        }
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim_end_matches(['\n', '\r']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(60);

    #[test]
    fn reads_lines_of_any_kind() {
        let text = &b"one\r\n\ntw\xffo\nlast"[..];
        let sources: [Box<dyn Lines>; 2] =
            [Box::new(Input::new(text)), Box::new(Keyboard::listen(move || text))];
        for mut source in sources {
            let mut lines = Vec::new();
            while let Heard::Line(line) = source.next(LONG).unwrap() {
                lines.push(line);
            }
            assert_eq!(lines, ["one", "", "tw\u{fffd}o", "last"]);
            assert_eq!(source.next(LONG).unwrap(), Heard::End);
        }
    }

    #[test]
    fn an_endless_line_comes_in_pieces() {
        let mut input = Input::new(std::io::BufReader::new(std::io::repeat(b'x')));
        assert_eq!(input.line().unwrap().unwrap().len(), MAX_KEPT);
        assert!(input.line().unwrap().is_some());
    }
}
