//! Text from files and trainees, made harmless for a terminal.

/// The text on one line, without control characters, terminal commands and characters that turn
/// the direction of reading; spaces at its ends are gone.
pub fn one_line(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            // A command such as ESC [ 31 m goes away whole.
            if letters.next_if_eq(&'[').is_some() {
                while letters.next_if(|next| matches!(next, ' '..='?')).is_some() {}
                letters.next_if(|next| matches!(next, '@'..='~'));
            }
        } else if letter.is_whitespace() {
            clean.push(' ');
        } else if !is_harmful(letter) {
            clean.push(letter);
        }
    }
    clean.trim().to_owned()
}

/// As [`one_line`], paragraph by paragraph: a line goes on in the next one unless it ends like a
/// sentence, since files are wrapped at another width than the screen.
pub fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in text.lines().map(one_line) {
        let ends = line.is_empty() || line.ends_with(['.', ':', ';', '!', '?', ')', '"']);
        match paragraphs.last_mut().filter(|_| goes_on && !line.is_empty()) {
            Some(paragraph) => {
                paragraph.push(' ');
                paragraph.push_str(&line);
            }
            None => paragraphs.push(line),
        }
        goes_on = !ends;
    }
    paragraphs
}

/// Whether a letter does something where it is shown: a control character, or one that turns the
/// direction of reading.
pub fn is_harmful(letter: char) -> bool {
    letter.is_control() || turns_direction(letter)
}

fn turns_direction(letter: char) -> bool {
    matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_away_what_a_terminal_would_obey() {
        assert_eq!(one_line("\u{1b}[31mred\u{1b}[0m \u{7}bell\r\nnext\u{202e}"), "red bell  next");
        assert_eq!(one_line("\u{1b}]0;title\u{7}x\u{9b}2J"), "]0;titlex2J");
        assert_eq!(one_line(" 😀 naïve \u{0} "), "😀 naïve");
        assert_eq!(one_line("\u{1b}["), "");
    }
    #[test]
    fn a_line_goes_on_until_its_sentence_ends() {
        let text = "A refund takes three days, and nobody\ncan hurry.\nBe kind.\n\nThe end";
        let paragraphs = paragraphs(text);
        assert_eq!(
            paragraphs,
            ["A refund takes three days, and nobody can hurry.", "Be kind.", "", "The end"]
        );
    }
}
