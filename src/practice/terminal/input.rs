//! Reading lines, whatever comes.

use std::io::BufRead;

/// A longer line is cut; nobody types so much.
const MAX_KEPT: usize = 64 * 1024;

/// After so many bytes without its end a line counts as ended, so that an endless one does not
/// keep the play waiting.
const MAX_READ: usize = 4 << 20;

/// Lines of text; bytes that are no text are replaced.
pub(in crate::practice) struct Input<R> {
    reader: R,
}

impl<R: BufRead> Input<R> {
    pub(in crate::practice) fn new(reader: R) -> Self {
        Self { reader }
    }

    /// The next line without its end; `None` when there is none.
    pub(in crate::practice) fn line(&mut self) -> std::io::Result<Option<String>> {
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

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim_end_matches(['\n', '\r']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_lines_of_any_kind() {
        let mut input = Input::new(&b"one\r\n\ntw\xffo\nlast"[..]);
        let mut lines = Vec::new();
        while let Some(line) = input.line().unwrap() {
            lines.push(line);
        }
        assert_eq!(lines, ["one", "", "tw\u{fffd}o", "last"]);
    }

    #[test]
    fn an_endless_line_comes_in_pieces() {
        let mut input = Input::new(std::io::BufReader::new(std::io::repeat(b'x')));
        assert_eq!(input.line().unwrap().unwrap().len(), MAX_KEPT);
        assert!(input.line().unwrap().is_some());
    }
}
