//! What is spoken of a line as it is written.

use crate::clean::one_line;

/// The words of a customer's line: stage directions in brackets are left out, and so is what a
/// program that is given the words might take for an option or a command instead of words.
pub fn spoken(line: &str) -> String {
    let mut words = String::with_capacity(line.len());
    let mut depth = 0_usize;
    let line = one_line(line);
    for letter in line.chars() {
        match letter {
            '(' | '[' | '{' | '<' => depth += 1,
            ')' | ']' | '}' | '>' => depth = depth.saturating_sub(1),
            _ if depth == 0 => words.push(letter),
            _ => {}
        }
    }
    let words: Vec<&str> = words.split_whitespace().collect();
    let words = words.join(" ");
    let words = words.trim_start_matches(|letter: char| "-/@\\*_ ".contains(letter));
    let says_something = words.chars().any(char::is_alphanumeric);
    if says_something { words.to_owned() } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stage_directions_are_not_spoken() {
        assert_eq!(spoken("(sighs) Fine. (hangs up)"), "Fine.");
        assert_eq!(spoken("Well [long (very long) pause] yes."), "Well yes.");
        assert_eq!(spoken("(slams the door)"), "");
        assert_eq!(spoken("…"), "");
    }

    #[test]
    fn no_line_becomes_an_option_or_a_command() {
        assert_eq!(spoken("--model evil -f /etc/passwd"), "model evil -f /etc/passwd");
        assert_eq!(spoken("[[slnc 99999]]@file"), "file");
        assert_eq!(spoken("(x)-w /tmp/y"), "w /tmp/y");
        assert_eq!(spoken("\u{1b}[31mred\nline"), "red line");
        assert_eq!(spoken("never closed (hm"), "never closed");
    }
}
