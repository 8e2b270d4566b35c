//! The trainer's marks and notes as text.

use super::record::{About, LedRecord, Mark};
use crate::interface::Interface;
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
pub fn programs_points(
    mark: &Mark,
    evaluation: Option<&Evaluation>,
    interface: Interface,
) -> String {
    match program(mark, evaluation) {
        Some(points) => interface.digits(points),
        None => interface.text("debrief-not-applicable").into_owned(),
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
    let interface = look.interface;
    let trainer = || [("trainer", one_line(names.trainer).into())];
    if !record.marks.is_empty() {
        page.heading(&interface.fill("debrief-marks-by", &trainer()));
        for mark in &record.marks {
            page.mark(mark, evaluation);
        }
        let all = evaluation.map_or(0, |evaluation| evaluation.verdicts.len());
        let unmarked = all.saturating_sub(record.marks.len());
        if unmarked > 0 {
            let told = interface.fill("debrief-not-marked", &[("count", unmarked.into())]);
            page.lines("  ", &told, Some(Tone::Aside));
        }
    }
    if !record.notes.is_empty() {
        page.heading(&interface.fill("debrief-notes-by", &trainer()));
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
        let interface = self.look.interface;
        let text = interface.fill(
            "debrief-mark",
            &[
                ("criterion", one_line(&mark.title).into()),
                ("trainer", one_line(self.names.trainer).into()),
                ("points", mark.points.into()),
                ("program", programs_points(mark, evaluation, interface).into()),
                ("most", mark.max_points.into()),
            ],
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
            let interface = self.look.interface;
            let quote = ("words", one_line(&about.quote).into());
            let quote = interface.fill("debrief-quote", &[quote]);
            let turn = ("turn", (about.turn + 1).to_string().into());
            let turn = interface.fill("debrief-turn", &[turn, ("name", who.into())]);
            let first = format!("    {turn}: ");
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
