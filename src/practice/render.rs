//! A debrief as text.

use super::clean;
use super::debrief::{Debrief, Gap, Strength};
use super::event::Finish;
use super::look::{Look, Tone};
use super::mood;
use crate::scenario::Outcome;
use crate::scoring::evaluation::Evaluation;

/// A line of a debrief and what it is.
pub(super) type Row = (Option<Tone>, String);

/// The debrief as people read it, its last line ended.
pub fn debrief(debrief: &Debrief, look: Look) -> String {
    let painted = rows(debrief, look).into_iter().map(|(tone, text)| match tone {
        Some(tone) => look.paint(tone, &text) + "\n",
        None => text + "\n",
    });
    painted.collect()
}

/// The debrief in lines, without colours.
pub(super) fn rows(debrief: &Debrief, look: Look) -> Vec<Row> {
    let mut page = Page { look, rows: Vec::new() };
    page.heading("How it went");
    page.paragraph(&outcome(debrief));
    if let Some(lesson) = &debrief.lesson {
        for line in clean::paragraphs(lesson) {
            page.paragraph(&line);
        }
    }
    let Some(evaluation) = &debrief.evaluation else {
        page.gap();
        page.paragraph("You have not said anything yet, so there is nothing to score. Try again.");
        return page.rows;
    };
    page.score(evaluation, debrief.hints, debrief.is_left());
    page.strengths(&debrief.strengths);
    if evaluation.percent.is_some() {
        page.gaps(&debrief.gaps);
    }
    page.rows
}

fn outcome(debrief: &Debrief) -> String {
    let customer = clean::one_line(&debrief.customer);
    let how = match &debrief.finish {
        Finish::Ending { outcome: Outcome::Good, .. } => {
            format!("A good ending: {customer} has what they came for.")
        }
        Finish::Ending { outcome: Outcome::Neutral, .. } => {
            format!("A fair ending: it is settled for {customer}, and there was more in it.")
        }
        Finish::Ending { outcome: Outcome::Bad, .. } => {
            format!("A bad ending this time: {customer} leaves worse off than before.")
        }
        Finish::GaveUp => format!("{customer} gave up before it was settled."),
        Finish::Stopped => format!("The trainer ended the conversation with {customer}."),
        Finish::Quit => format!("You left before it was settled for {customer}."),
    };
    let (start, end) = (debrief.mood_at_start, debrief.mood_at_end);
    let change = match end.cmp(&start) {
        std::cmp::Ordering::Equal => format!("Their mood stayed {}.", mood::in_words(end)),
        std::cmp::Ordering::Greater => {
            format!("Their mood rose from {} to {}.", mood::in_words(start), mood::in_words(end))
        }
        std::cmp::Ordering::Less => {
            format!("Their mood fell from {} to {}.", mood::in_words(start), mood::in_words(end))
        }
    };
    format!("{how} {change}")
}

/// What is written so far.
struct Page {
    look: Look,
    rows: Vec<Row>,
}

impl Page {
    fn gap(&mut self) {
        self.rows.push((None, String::new()));
    }

    fn heading(&mut self, title: &str) {
        if !self.rows.is_empty() {
            self.gap();
        }
        self.rows.push((Some(Tone::Heading), title.to_owned()));
    }

    fn paragraph(&mut self, text: &str) {
        self.item("  ", text, None);
    }

    /// A paragraph with something before its first line.
    fn item(&mut self, first: &str, text: &str, tone: Option<Tone>) {
        self.rows.extend(self.look.wrap(first, text).into_iter().map(|line| (tone, line)));
    }

    fn score(&mut self, evaluation: &Evaluation, hints: usize, is_left: bool) {
        let title = clean::one_line(&evaluation.rubric.title);
        self.heading(&format!("Score by \"{title}\""));
        let Some(percent) = evaluation.percent else {
            self.paragraph("None of its criteria applied, so there is no score.");
            return;
        };
        let mark = evaluation.pass_mark;
        let verdict = match (evaluation.passed, evaluation.auto_failed) {
            (true, _) => format!("passed, the pass mark is {mark} %"),
            (false, true) => "not passed".to_owned(),
            (false, false) => format!("not passed yet, the pass mark is {mark} %"),
        };
        let band = evaluation.band.as_ref().map(|band| format!(" ({})", clean::one_line(band)));
        let tone = if evaluation.passed { Tone::Good } else { Tone::Attention };
        let line = format!("{percent} %{}: {verdict}.", band.unwrap_or_default());
        self.item("  ", &line, Some(tone));
        if is_left && evaluation.passed {
            self.paragraph("It does not count yet, because the play has not come to its end.");
        }
        if evaluation.auto_failed {
            self.paragraph(
                "What is marked with ! below fails the whole call, however good the rest.",
            );
        } else if evaluation.sections.iter().any(|section| section.auto_failed) {
            self.paragraph("What is marked with ! below takes all points of its section.");
        }
        let rest = evaluation.percent_before_auto_fail.filter(|rest| *rest > percent);
        if let Some(rest) = rest {
            self.paragraph(&format!("Without that it would have been {rest} %."));
        }
        match hints {
            0 => {}
            1 => self.paragraph("You had 1 hint."),
            _ => self.paragraph(&format!("You had {hints} hints.")),
        }
    }

    fn strengths(&mut self, strengths: &[Strength]) {
        if strengths.is_empty() {
            return;
        }
        self.heading("What you did well");
        for strength in strengths {
            self.item("  + ", &clean::one_line(&strength.title), Some(Tone::Good));
            self.quote(strength.quote.as_deref());
        }
    }

    fn gaps(&mut self, gaps: &[Gap]) {
        if gaps.is_empty() {
            self.heading("What to work on");
            self.paragraph("Nothing was missed. Try a harder scenario next.");
            return;
        }
        self.heading("What to work on");
        for gap in gaps {
            let sign = if gap.auto_failed { "  ! " } else { "  - " };
            let title = clean::one_line(&gap.title);
            let level = gap.level.as_deref().map(|level| format!("{}, ", clean::one_line(level)));
            let unit = if gap.max_points == 1.0 { "point" } else { "points" };
            let points = format!("{} of {} {unit}", gap.points, gap.max_points);
            let text = format!("{title} ({}{points})", level.unwrap_or_default());
            self.item(sign, &text, Some(Tone::Attention));
            self.quote(gap.quote.as_deref());
            if let Some(tip) = &gap.tip {
                self.item("    Next time: ", &clean::one_line(tip), None);
            }
            if gap.is_uncertain {
                let close = "This was a close call; have a trainer look at it.";
                self.item("    ", close, Some(Tone::Aside));
            }
        }
    }

    fn quote(&mut self, quote: Option<&str>) {
        if let Some(quote) = quote {
            let quote = format!("\"{}\"", clean::one_line(quote));
            self.item("    You said: ", &quote, Some(Tone::Aside));
        }
    }
}
