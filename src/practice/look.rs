//! How text is laid out on a screen.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::interface::Interface;

/// How a screen shows text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Whether text may have colours.
    pub style: Style,
    /// Whether the screen shows signs beyond ASCII.
    pub unicode: bool,
    /// Columns in a line.
    pub width: usize,
    /// The language of what the program itself says.
    pub interface: Interface,
}

/// Whether text may have colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Text only.
    Plain,
    /// With ANSI colours. They never say anything that the text does not say.
    Colour,
}

/// What a piece of text is, for those who see colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// What names the part below it.
    Heading,
    /// What went well.
    Good,
    /// What asks for attention.
    Attention,
    /// What is said beside the matter.
    Aside,
}

/// In a narrower line nothing can be read.
const NARROWEST: usize = 20;

impl Default for Look {
    fn default() -> Self {
        Self { style: Style::Plain, unicode: true, width: 80, interface: Interface::default() }
    }
}

impl Look {
    /// The text in its colour.
    pub fn paint(self, tone: Tone, text: &str) -> String {
        let code = match (self.style, tone) {
            (Style::Plain, _) => return text.to_owned(),
            (Style::Colour, Tone::Heading) => "1",
            (Style::Colour, Tone::Good) => "32",
            (Style::Colour, Tone::Attention) => "33",
            (Style::Colour, Tone::Aside) => "2",
        };
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }

    /// The text in lines of the screen's width, `first` before the first of them and as many
    /// spaces before the others. A word longer than a line is cut.
    pub fn wrap(self, first: &str, text: &str) -> Vec<String> {
        let indent = first.width();
        let room = self.width.max(NARROWEST).saturating_sub(indent).max(NARROWEST / 2);
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        let mut used = 0;
        for word in text.split_whitespace() {
            for part in pieces(word, room) {
                let width = part.width();
                if used > 0 && used + 1 + width > room {
                    lines.push(std::mem::take(&mut line));
                    used = 0;
                }
                if used > 0 {
                    line.push(' ');
                    used += 1;
                }
                line.push_str(part);
                used += width;
            }
        }
        lines.push(line);
        let margin = " ".repeat(indent);
        let with_margin = |(index, line): (usize, String)| {
            let before = if index == 0 { first } else { &margin };
            format!("{before}{line}").trim_end().to_owned()
        };
        lines.into_iter().enumerate().map(with_margin).collect()
    }
}

/// A word in pieces that take no more than `room` columns, what is seen as one letter in one piece.
fn pieces(word: &str, room: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut used) = (0, 0);
    for (index, letter) in word.grapheme_indices(true) {
        let width = letter.width();
        if used > 0 && used + width > room {
            pieces.extend(word.get(start..index));
            (start, used) = (index, 0);
        }
        used += width;
    }
    pieces.extend(word.get(start..));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wraps_at_words_and_cuts_what_is_longer_than_a_line() {
        let look = Look { width: 20, ..Look::default() };
        let text = format!("one two three four {}", "x".repeat(30));
        let lines = look.wrap("Dana: ", &text);
        assert_eq!(
            lines,
            [
                "Dana: one two three",
                "      four",
                "      xxxxxxxxxxxxxx",
                "      xxxxxxxxxxxxxx",
                "      xx",
            ]
        );
        assert_eq!(look.wrap("- ", ""), ["-"]);
    }

    #[test]
    fn a_line_is_as_wide_as_it_looks() {
        let look = Look { width: 20, ..Look::default() };
        let lines = look.wrap("", "ありがとうございます、またどうぞ e\u{301}e\u{301}");
        assert_eq!(lines, ["ありがとうございます", "、またどうぞ e\u{301}e\u{301}"]);
    }
}
