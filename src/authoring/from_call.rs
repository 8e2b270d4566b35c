//! A scenario made from a call that went wrong: the customer's own words, and what was missed.

use super::starter::Place;
use crate::clean::one_line;
use crate::privacy::Masking;
use crate::scoring::evaluation::{Evaluation, Verdict};
use crate::text::fill_places;
use crate::transcript::{Speaker, Transcript};

const STARTER: &str = include_str!("../scenario/from_call.yaml");

/// More than this is too much to practise at once.
const MOST_SKILLS: usize = 5;

/// More goals than this nobody keeps in mind; the comment at the start of the file has them all.
const MOST_GOALS: usize = 3;

/// A line of the customer is cut where it gets too long to listen to.
const LONGEST_LINE: usize = 300;

/// A scored call.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'c> {
    /// The call's name.
    pub name: &'c str,
    /// What was said.
    pub transcript: &'c Transcript,
    /// What the rubric made of it.
    pub evaluation: &'c Evaluation,
}

impl Seen<'_> {
    /// A scenario that opens with the customer's words and practises what was missed, masked as a
    /// report is.
    pub fn scenario(&self, place: &Place) -> String {
        let missed = self.missed();
        let count = missed.len();
        let titles: Vec<String> =
            missed.iter().take(MOST_SKILLS).map(|verdict| quoted(&verdict.title)).collect();
        let skills = if titles.is_empty() { "whole call".to_owned() } else { titles.join(", ") };
        let goals = missed.iter().map(|verdict| {
            let tip = verdict.coach.as_deref().map(|tip| format!(" {tip}")).unwrap_or_default();
            plain(&format!("{}.{tip}", verdict.title.trim_end_matches('.')))
        });
        let mut goals: Vec<String> = goals.collect();
        if goals.is_empty() {
            goals.push("Nothing was missed; do it as well again.".to_owned());
        }
        let goals = |indent: &str, most: usize| -> String {
            let lines = goals.iter().take(most).map(|goal| format!("{indent}{goal}"));
            lines.collect::<Vec<_>>().join("\n")
        };
        let tip = missed.iter().find_map(|verdict| verdict.coach.as_deref());
        let tip = tip.unwrap_or("Say what you have understood and what you do next.");
        let lines = self.customer_lines();
        let line = |index: usize, otherwise: &str| {
            quoted(lines.get(index).map_or(otherwise, String::as_str))
        };
        let percent = self.evaluation.percent;
        let percent = percent.map_or("no score".to_owned(), |percent| format!("{percent} %"));
        let values = [
            ("file", one_line(&place.path.display().to_string())),
            ("call", one_line(self.name)),
            ("percent", percent),
            ("goals in comments", goals("#   * ", usize::MAX)),
            ("id", place.id.clone()),
            ("title", quoted(&format!("The call {} again", self.name))),
            ("language", quoted(&self.transcript.language)),
            ("difficulty", difficulty(count).to_string()),
            ("skills", skills),
            ("rubric", quoted(&self.evaluation.rubric.id)),
            ("goals", goals("  * ", MOST_GOALS)),
            ("tip", quoted(tip)),
            ("first", line(0, "Hello, I need some help.")),
            ("second", line(1, "So, what happens now?")),
            ("third", line(2, "And that's all I have to do?")),
        ];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        fill_places(STARTER, &values)
    }

    /// The criteria that lost points, what cost most first.
    fn missed(&self) -> Vec<&Verdict> {
        let lost =
            |verdict: &&Verdict| verdict.points.is_some_and(|points| points < verdict.max_points);
        let mut missed: Vec<&Verdict> = self.evaluation.verdicts.iter().filter(lost).collect();
        missed.sort_by(|left, right| {
            let failed = right.auto_failed.cmp(&left.auto_failed);
            failed.then(right.cost().total_cmp(&left.cost()))
        });
        missed
    }

    /// What the customer says, turn by turn; signs of listening are left out.
    fn customer_lines(&self) -> Vec<String> {
        const FEWEST_WORDS: usize = 4;
        // A call that an earlier version has scored, or that was scored without masking, is masked now.
        let mut transcript = self.transcript.clone();
        Masking::default().apply(&mut transcript);
        let turns = transcript.turns.iter();
        let of_customer = turns.filter(|turn| turn.speaker == Speaker::Customer);
        let lines = of_customer.map(|turn| shortened(&one_line(&turn.text)));
        lines.filter(|line| line.split_whitespace().count() >= FEWEST_WORDS).collect()
    }
}

/// One more for every two criteria that were missed.
fn difficulty(missed: usize) -> usize {
    (1 + missed.div_ceil(2)).min(5)
}

fn shortened(line: &str) -> String {
    if line.len() <= LONGEST_LINE {
        return line.to_owned();
    }
    let start = line.get(..line.floor_char_boundary(LONGEST_LINE)).unwrap_or_default();
    let end = start.rfind(' ').unwrap_or(start.len());
    format!("{} …", start.get(..end).unwrap_or_default())
}

/// A text for a block of the file: on one line, without variables.
fn plain(text: &str) -> String {
    one_line(text).replace("{{", "{ {")
}

/// A text as YAML: a string of JSON is one of YAML as well.
fn quoted(text: &str) -> String {
    serde_json::Value::String(plain(text)).to_string()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::scenario::Scenario;
    use crate::scoring::evaluation::RubricReference;
    use crate::transcript::Turn;

    fn scenario(texts: &[&str]) -> String {
        let turns = texts.iter().map(|text| Turn::untimed(Speaker::Customer, *text)).collect();
        let transcript = Transcript { language: "en".into(), turns, ..Transcript::default() };
        let reference = RubricReference {
            id: "support-call".into(),
            title: "Support".into(),
            sha256: String::new(),
        };
        let evaluation = Evaluation {
            rubric: reference,
            percent: Some(40.0),
            percent_before_auto_fail: None,
            pass_mark: 75.0,
            passed: false,
            band: None,
            auto_failed: false,
            severities: Default::default(),
            sections: Vec::new(),
            verdicts: Vec::new(),
        };
        let seen = Seen { name: "june-17", transcript: &transcript, evaluation: &evaluation };
        seen.scenario(&Place { id: "again".into(), path: PathBuf::from("scenarios/again.yaml") })
    }

    #[test]
    fn the_customer_opens_with_their_own_words_without_numbers() {
        let text =
            scenario(&["Hi.", "My account 4471 8820 is blocked: \"why\"?", "{{#if}} # {first} it"]);
        let scenario = Scenario::parse("again.yaml", &text).unwrap();
        let says = |id: &str| scenario.beat(id).unwrap().says[0].text.get("en").to_owned();
        assert_eq!(says("opens"), "My account [account number] is blocked: \"why\"?");
        assert_eq!(says("goes_on"), "{ {#if}} # {first} it");
        assert_eq!(scenario.difficulty, 1);
    }

    #[test]
    fn a_call_in_which_the_customer_says_nothing_gives_a_scenario_as_well() {
        assert!(Scenario::parse("again.yaml", &scenario(&[])).is_ok());
    }

    #[test]
    fn a_long_speech_is_cut_between_words() {
        assert_eq!(shortened(&"word ".repeat(100)).len(), 299 + " …".len());
    }
}
