//! The trainer's marks and notes as text.

use super::record::{About, LedRecord, Mark};
use crate::practice::clean::one_line;
use crate::practice::look::{Look, Tone};
use crate::scoring::evaluation::Evaluation;
use crate::transcript::Speaker;

/// Who sits together, and whom the trainer plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Names<'n> {
    /// The trainer.
    pub trainer: &'n str,
    /// The trainee.
    pub trainee: &'n str,
    /// The customer.
    pub customer: &'n str,
}

impl Names<'_> {
    /// Who said it.
    pub fn of(&self, speaker: Speaker) -> String {
        one_line(if speaker == Speaker::Agent { self.trainee } else { self.customer })
    }
}

/// What the program gave a criterion, in words.
pub fn programs_points(mark: &Mark, evaluation: Option<&Evaluation>) -> String {
    match program(mark, evaluation) {
        Some(points) => points.to_string(),
        None => "N/A".to_owned(),
    }
}

fn program(mark: &Mark, evaluation: Option<&Evaluation>) -> Option<f64> {
    let mut verdicts = evaluation?.verdicts.iter();
    verdicts.find(|verdict| verdict.criterion == mark.criterion)?.points
}

/// The trainer's marks beside the program's points, and the trainer's notes with the words that
/// they belong to, as they stand below a debrief; empty where there are neither.
pub fn marks_and_notes(
    record: &LedRecord,
    evaluation: Option<&Evaluation>,
    names: Names<'_>,
    look: Look,
) -> String {
    let mut page = Page { look, names, text: String::new() };
    let trainer = one_line(names.trainer);
    if !record.marks.is_empty() {
        page.heading(&format!("Marks by {trainer}, beside the program's"));
        for mark in &record.marks {
            page.mark(mark, evaluation);
        }
        let all = evaluation.map_or(0, |evaluation| evaluation.verdicts.len());
        match all.saturating_sub(record.marks.len()) {
            0 => {}
            1 => page.lines("  ", "1 criterion was not marked.", Some(Tone::Aside)),
            more => {
                page.lines("  ", &format!("{more} criteria were not marked."), Some(Tone::Aside));
            }
        }
    }
    if !record.notes.is_empty() {
        page.heading(&format!("Notes by {trainer}"));
        for note in &record.notes {
            page.lines("  - ", &one_line(&note.text), None);
            page.about(note.about.as_ref());
        }
    }
    page.text
}

struct Page<'n> {
    look: Look,
    names: Names<'n>,
    text: String,
}

impl Page<'_> {
    fn heading(&mut self, title: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.lines("", title, Some(Tone::Heading));
    }

    fn mark(&mut self, mark: &Mark, evaluation: Option<&Evaluation>) {
        let same = program(mark, evaluation) == Some(mark.points);
        let (sign, tone) = if same { ("  = ", Tone::Good) } else { ("  ~ ", Tone::Attention) };
        let text = format!(
            "{}: {} {}, program {}, of {}",
            one_line(&mark.title),
            one_line(self.names.trainer),
            mark.points,
            programs_points(mark, evaluation),
            mark.max_points
        );
        self.lines(sign, &text, Some(tone));
        if let Some(comment) = &mark.comment {
            self.lines("    ", &one_line(comment), None);
            self.about(mark.about.as_ref());
        }
    }

    fn about(&mut self, about: Option<&About>) {
        if let Some(about) = about {
            let who = self.names.of(about.speaker);
            let quote = format!("\"{}\"", one_line(&about.quote));
            let first = format!("    Turn {}, {who}: ", about.turn + 1);
            self.lines(&first, &quote, Some(Tone::Aside));
        }
    }

    fn lines(&mut self, first: &str, text: &str, tone: Option<Tone>) {
        for line in self.look.wrap(first, text) {
            self.text
                .push_str(&tone.map_or_else(|| line.clone(), |tone| self.look.paint(tone, &line)));
            self.text.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::led::Note;

    #[test]
    fn what_cannot_be_compared_or_belongs_to_nothing_is_shown_all_the_same() {
        let mark = Mark {
            criterion: "calms".into(),
            title: "Calms".into(),
            points: 1.0,
            max_points: 2.0,
            comment: None,
            about: None,
        };
        let note = Note { text: "Breathes first.\u{1b}[2J".into(), about: None };
        let record = LedRecord { moves: Vec::new(), notes: vec![note], marks: vec![mark] };
        let names = Names { trainer: "Bo", trainee: "Ana", customer: "Dana" };
        let text = marks_and_notes(&record, None, names, Look::default());
        assert_eq!(
            text,
            "Marks by Bo, beside the program's\n  ~ Calms: Bo 1, program N/A, of 2\n\n\
             Notes by Bo\n  - Breathes first.\n"
        );
        assert_eq!(marks_and_notes(&LedRecord::default(), None, names, Look::default()), "");
    }
}
