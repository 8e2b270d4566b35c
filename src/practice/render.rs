//! A debrief as text.

use std::cmp::Ordering;

use super::clean;
use super::debrief::{Debrief, Gap, Strength};
use super::event::Finish;
use super::look::{Look, Tone};
use super::mood;
use crate::interface::Interface;
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
    page.heading(&look.interface.text("debrief-how-it-went"));
    page.paragraph(&outcome(debrief, look.interface));
    if let Some(lesson) = &debrief.lesson {
        for line in clean::paragraphs(lesson) {
            page.paragraph(&line);
        }
    }
    let Some(evaluation) = &debrief.evaluation else {
        page.gap();
        page.tell("debrief-nothing-said");
        return page.rows;
    };
    page.score(evaluation, debrief.hints, debrief.is_left());
    page.strengths(&debrief.strengths);
    if evaluation.percent.is_some() {
        page.gaps(&debrief.gaps);
    }
    page.rows
}

fn outcome(debrief: &Debrief, interface: Interface) -> String {
    let customer = clean::one_line(&debrief.customer);
    let customer = ("customer", customer.into());
    let how = match &debrief.finish {
        Finish::Ending { outcome: Outcome::Good, .. } => {
            interface.fill("debrief-good-ending", &[customer])
        }
        Finish::Ending { outcome: Outcome::Neutral, .. } => {
            interface.fill("debrief-fair-ending", &[customer])
        }
        Finish::Ending { outcome: Outcome::Bad, .. } => {
            interface.fill("debrief-bad-ending", &[customer])
        }
        Finish::GaveUp => interface.fill("debrief-gave-up", &[customer]),
        Finish::Stopped => interface.fill("debrief-stopped", &[customer]),
        Finish::Quit => interface.fill("debrief-left", &[customer]),
    };
    let start = ("start", mood::in_words(debrief.mood_at_start, interface).into());
    let end = ("end", mood::in_words(debrief.mood_at_end, interface).into());
    let change = match debrief.mood_at_end.cmp(&debrief.mood_at_start) {
        Ordering::Equal => interface.fill("debrief-mood-stayed", &[end]),
        Ordering::Greater => interface.fill("debrief-mood-rose", &[start, end]),
        Ordering::Less => interface.fill("debrief-mood-fell", &[start, end]),
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

    /// A paragraph that is a text of the interface.
    fn tell(&mut self, key: &str) {
        self.paragraph(&self.look.interface.text(key));
    }

    fn score(&mut self, evaluation: &Evaluation, hints: usize, is_left: bool) {
        let interface = self.look.interface;
        let rubric = clean::one_line(&evaluation.rubric.title);
        self.heading(&interface.fill("debrief-score-by", &[("rubric", rubric.into())]));
        let Some(percent) = evaluation.percent else {
            self.tell("debrief-no-score");
            return;
        };
        let verdict = match (evaluation.passed, evaluation.auto_failed) {
            (true, _) => "passed",
            (false, true) => "failed",
            (false, false) => "missed",
        };
        let band = evaluation.band.as_ref().map(|band| format!(" ({})", clean::one_line(band)));
        let tone = if evaluation.passed { Tone::Good } else { Tone::Attention };
        let line = interface.fill(
            "debrief-score",
            &[
                ("percent", percent.into()),
                ("band", band.unwrap_or_default().into()),
                ("verdict", verdict.into()),
                ("mark", evaluation.pass_mark.into()),
            ],
        );
        self.item("  ", &line, Some(tone));
        if is_left && evaluation.passed {
            self.tell("debrief-does-not-count");
        }
        if evaluation.auto_failed {
            self.tell("debrief-fails-the-call");
        } else if evaluation.sections.iter().any(|section| section.auto_failed) {
            self.tell("debrief-takes-the-section");
        }
        let rest = evaluation.percent_before_auto_fail.filter(|rest| *rest > percent);
        if let Some(rest) = rest {
            let rest = interface.fill("debrief-without-that", &[("percent", rest.into())]);
            self.paragraph(&rest);
        }
        if hints > 0 {
            self.paragraph(&interface.fill("debrief-hints", &[("count", hints.into())]));
        }
    }

    fn strengths(&mut self, strengths: &[Strength]) {
        if strengths.is_empty() {
            return;
        }
        self.heading(&self.look.interface.text("debrief-strengths"));
        for strength in strengths {
            self.item("  + ", &clean::one_line(&strength.title), Some(Tone::Good));
            self.quote(strength.quote.as_deref());
        }
    }

    fn gaps(&mut self, gaps: &[Gap]) {
        let interface = self.look.interface;
        self.heading(&interface.text("debrief-gaps"));
        if gaps.is_empty() {
            self.tell("debrief-nothing-missed");
        }
        for gap in gaps {
            let sign = if gap.auto_failed { "  ! " } else { "  - " };
            let title = clean::one_line(&gap.title);
            let level = gap.level.as_deref().map(|level| format!("{}, ", clean::one_line(level)));
            let points = [("points", gap.points.into()), ("most", gap.max_points.into())];
            let points = interface.fill("debrief-points", &points);
            let text = format!("{title} ({}{points})", level.unwrap_or_default());
            self.item(sign, &text, Some(Tone::Attention));
            self.quote(gap.quote.as_deref());
            if let Some(tip) = &gap.tip {
                let first = format!("    {}: ", interface.text("debrief-next-time"));
                self.item(&first, &clean::one_line(tip), None);
            }
            if gap.is_uncertain {
                self.item("    ", &interface.text("debrief-close-call"), Some(Tone::Aside));
            }
        }
    }

    fn quote(&mut self, quote: Option<&str>) {
        if let Some(quote) = quote {
            let interface = self.look.interface;
            let words = ("words", clean::one_line(quote).into());
            let first = format!("    {}: ", interface.text("debrief-you-said"));
            let quote = interface.fill("debrief-quote", &[words]);
            self.item(&first, &quote, Some(Tone::Aside));
        }
    }
}
