//! Calls to hear, and how many would tell how much: as text, as CSV and as JSON.

mod csv;
mod text;

use serde::Serialize;

pub use csv::{plan_csv, sample_csv};
pub use text::{plan_text, sample_text};

/// A sample or a plan as JSON, ending with a line break.
///
/// # Errors
/// When a value cannot be put into JSON.
pub fn json(value: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    super::json::versioned(value)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::interface::Interface;
    use crate::practice::look::Look;
    use crate::report::fixture::{english_in, foreign};
    use crate::sampling::{Candidate, Filter, Size, by_risk, draw, plan};

    /// What asks for everything that a filter can ask for, or for nothing.
    fn filters() -> [Filter; 2] {
        let all = Filter {
            agents: vec!["zażółć 1".into(), "zażółć 2".into()],
            queues: vec!["zażółć".into()],
            from: Some(date(2024, 1, 1)),
            to: Some(date(2025, 1, 1)),
            least_seconds: Some(1.5),
            most_seconds: Some(9_000.0),
            least_percent: Some(0.0),
            most_percent: Some(200.0),
            rubric: Some("zażółć".into()),
            unreviewed: true,
        };
        [Filter::default(), all]
    }

    #[test]
    fn a_reader_of_another_language_meets_no_english() {
        let calls: Vec<Candidate> = foreign(60).calls.iter().map(Candidate::from).collect();
        for interface in Interface::all().skip(1) {
            let look = Look { interface, ..Look::default() };
            for filter in filters() {
                let plan = plan(&filter.apply(calls.clone()).0, 0.95);
                let drawn = draw(calls.clone(), &filter, Size::PerAgent(2), 1);
                let risky = by_risk(calls.clone(), &filter, 40);
                let texts =
                    [plan_text(&plan, look), sample_text(&drawn, look), sample_text(&risky, look)];
                let left = english_in(&texts.concat(), interface.code());
                assert!(left.is_empty(), "{}: {left:?}\n{}", interface.code(), texts.concat());
            }
        }
    }

    #[test]
    fn data_for_programs_is_the_same_whoever_reads() {
        let calls: Vec<Candidate> = foreign(30).calls.iter().map(Candidate::from).collect();
        let [_, filter] = filters();
        let csv = sample_csv(&draw(calls, &filter, Size::PerAgent(2), 1)).unwrap();
        assert!(!csv.is_empty());
        let words = filter.words(Interface::default()).join(", ");
        assert!(words.contains("from 2024-01-01, to 2025-01-01, at least 1.5 s long"), "{words}");
        assert!(words.contains("at most 9000 s long, scored at least 0%"), "{words}");
    }
}
