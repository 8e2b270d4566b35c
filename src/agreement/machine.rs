//! What the machine gave, and what reviewers gave beside it, from the results of a run.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::ratings::{Mark, Ratings, Subject};
use crate::batch::results::{Results, ScoredCall};
use crate::interface::Interface;
use crate::review::{Kind, Review};
use crate::scoring::evaluation::Evaluation;

/// How ratings and results met.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matched {
    /// Rated calls that are in the results.
    pub calls: usize,
    /// Rated calls that are not, as they were named.
    pub unknown_calls: Vec<String>,
    /// Rated criteria that no rubric of the results has.
    pub unknown_criteria: Vec<String>,
    /// Rated criteria, or `total`, that several rubrics of the results have, so that the machine's
    /// verdict is not known.
    pub ambiguous: Vec<String>,
    /// The ids of the rubrics in the results.
    pub rubrics: BTreeSet<String>,
}

impl Matched {
    /// What did not meet, in words.
    pub fn notes(&self, interface: Interface) -> Vec<String> {
        let list = |names: &[String]| {
            let more = names.len().saturating_sub(LISTED);
            let names = names.iter().take(LISTED).cloned().collect::<Vec<_>>().join(", ");
            if more == 0 {
                return names;
            }
            let places = [("names", names.into()), ("count", more.into())];
            interface.fill("calibration-and-more", &places)
        };
        let mut notes = Vec::new();
        if !self.unknown_calls.is_empty() {
            let names = list(&self.unknown_calls).into();
            notes.push(interface.fill("calibration-unknown-calls", &[("names", names)]));
        }
        if !self.unknown_criteria.is_empty() {
            let names = list(&self.unknown_criteria).into();
            notes.push(interface.fill("calibration-unknown-criteria", &[("names", names)]));
        }
        if !self.ambiguous.is_empty() {
            let or = |others: String, last: String| {
                let places = [("others", others.into()), ("last", last.into())];
                interface.fill("calibration-or", &places)
            };
            let rubrics = self.rubrics.iter().cloned().reduce(or).unwrap_or_default();
            let places = [("names", list(&self.ambiguous).into()), ("rubrics", rubrics.into())];
            notes.push(interface.fill("calibration-ambiguous", &places));
        }
        notes
    }
}

/// So many names are listed of what did not meet.
const LISTED: usize = 5;

impl Ratings {
    /// Adds what the machine gave to every call that people rated. A call is found by its name,
    /// its path, or the name of its file with or without ending, and has its name from then on. Of
    /// several rubrics `rubric` names
    /// the one that counts.
    pub fn add_results(&mut self, results: &Results, rubric: Option<&str>) -> Matched {
        let index = Index::of(results);
        self.rename(|name| index.call(name).map(|call| call.name.clone()));
        let mut matched = Matched::default();
        for call in &results.calls {
            matched.rubrics.extend(call.evaluations.iter().map(|it| it.rubric.id.clone()));
        }
        let single = rubric.is_some() || matched.rubrics.len() < 2;
        let rated: Vec<String> = self.calls().into_iter().map(str::to_owned).collect();
        let subjects: Vec<Subject> = self.subjects().cloned().collect();
        let (mut known, mut ambiguous) = (BTreeSet::new(), BTreeSet::new());
        for name in rated {
            let Some(call) = index.call(&name) else {
                matched.unknown_calls.push(name);
                continue;
            };
            matched.calls += 1;
            let is_meant = |it: &&Evaluation| rubric.is_none_or(|id| it.rubric.id == id);
            let found: Vec<&Evaluation> = call.evaluations.iter().filter(is_meant).collect();
            for subject in &subjects {
                let marks: Vec<(Mark, Option<String>)> =
                    found.iter().filter_map(|it| mark(it, subject)).collect();
                match marks.as_slice() {
                    [] => {}
                    [(mark, title)] if single || matches!(subject, Subject::Criterion(_)) => {
                        known.insert(subject.clone());
                        self.add_machine(&name, subject, *mark);
                        if let Some(title) = title {
                            self.set_title(subject, title);
                        }
                    }
                    _ => {
                        ambiguous.insert(subject.clone());
                    }
                }
            }
        }
        let text = |subject: &Subject| match subject {
            Subject::Criterion(id) => id.clone(),
            Subject::Total => "total".to_owned(),
        };
        let is_lost = |it: &&Subject| !known.contains(*it) && !ambiguous.contains(*it);
        if matched.calls > 0 {
            matched.unknown_criteria = subjects.iter().filter(is_lost).map(text).collect();
        }
        matched.ambiguous = ambiguous.iter().map(text).collect();
        self.order(results);
        matched
    }

    /// Adds the verdicts that reviewers gave in the results, the last one of each reviewer for
    /// each criterion; how many. Disputes and decisions are about a verdict and no ratings.
    pub fn add_reviews(&mut self, results: &Results, rubric: Option<&str>) -> usize {
        let index = Index::of(results);
        self.rename(|name| index.call(name).map(|call| call.name.clone()));
        let mut added = 0;
        for call in &results.calls {
            let is_meant = |id: &str| rubric.is_none_or(|rubric| rubric == id);
            let reviewed = call.reviewed.iter().filter(|it| is_meant(&it.evaluation.rubric.id));
            let verdicts =
                reviewed.flat_map(|it| &it.reviews).filter(|it| it.kind == Kind::Verdict);
            let mut last: BTreeMap<(&str, &str), &Review> = BTreeMap::new();
            for review in verdicts {
                let key = (review.reviewer.as_str(), review.criterion.as_str());
                if last.get(&key).is_none_or(|known| known.at <= review.at) {
                    last.insert(key, review);
                }
            }
            for ((reviewer, criterion), review) in last {
                let mark = review.points.map_or(Mark::NotApplicable, Mark::Points);
                let subject = Subject::Criterion(criterion.to_owned());
                // What somebody rated in a file as well stays as it is there.
                let is_new = self.add(&call.name, &subject, reviewer, mark).is_ok();
                added += usize::from(is_new);
            }
        }
        added
    }
}

/// What an evaluation gives a subject, with its title.
fn mark(evaluation: &Evaluation, subject: &Subject) -> Option<(Mark, Option<String>)> {
    let mark = |points: Option<f64>| points.map_or(Mark::NotApplicable, Mark::Points);
    match subject {
        Subject::Total => Some((mark(evaluation.percent), None)),
        Subject::Criterion(id) => {
            let id = id.to_lowercase();
            let verdict =
                evaluation.verdicts.iter().find(|it| it.criterion.to_lowercase() == id)?;
            Some((mark(verdict.points), Some(verdict.title.clone())))
        }
    }
}

/// Calls by every name that people may know them by.
struct Index<'r> {
    exact: BTreeMap<&'r str, &'r ScoredCall>,
    /// By the name of the file; `None` where several have it.
    files: BTreeMap<String, Option<&'r ScoredCall>>,
}

impl<'r> Index<'r> {
    fn of(results: &'r Results) -> Self {
        let mut index = Self { exact: BTreeMap::new(), files: BTreeMap::new() };
        for call in &results.calls {
            index.exact.insert(&call.name, call);
            index.exact.insert(&call.source.path, call);
            let path = Path::new(&call.source.path);
            let names: BTreeSet<String> = [path.file_name(), path.file_stem()]
                .into_iter()
                .flatten()
                .map(|name| name.to_string_lossy().into_owned())
                .collect();
            for name in names {
                index.files.entry(name).and_modify(|known| *known = None).or_insert(Some(call));
            }
        }
        index
    }

    fn call(&self, name: &str) -> Option<&'r ScoredCall> {
        self.exact.get(name).copied().or_else(|| self.files.get(name).copied().flatten())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// A run of two calls, the first scored by two rubrics that both have a greeting.
    fn results() -> Results {
        let verdict = |id: &str, points: Option<f64>| {
            json!({
                "criterion": id, "title": format!("Title of {id}"), "section": "s",
                "status": "scored", "level": null, "points": points, "max_points": 1.0,
                "share": 50.0, "severity": "minor", "auto_failed": false, "confidence": null,
                "reason": "", "coach": null, "evidence": [],
            })
        };
        let evaluation = |rubric: &str, verdicts: Vec<Value>| {
            json!({
                "rubric": {"id": rubric, "title": rubric, "sha256": rubric}, "percent": 80.0,
                "percent_before_auto_fail": 80.0, "pass_mark": 60.0, "passed": true,
                "band": null, "auto_failed": false, "severities": {}, "sections": [],
                "verdicts": verdicts,
            })
        };
        let review = |reviewer: &str, kind: &str, points: Option<f64>, minute: u32| {
            json!({
                "criterion": "recap", "kind": kind, "points": points, "reviewer": reviewer,
                "at": format!("2026-05-04T10:{minute:02}:00Z"), "reason": "", "comment": "",
            })
        };
        let support =
            evaluation("support", vec![verdict("greeting", Some(1.0)), verdict("recap", None)]);
        let call = |name: &str, path: &str, evaluations: Vec<Value>, reviews: Vec<Value>| {
            json!({
                "name": name, "agent": null, "metrics": {}, "warnings": [],
                "source": {"path": path, "sha256": "", "duration_ms": 0, "channels": 1},
                "evaluations": evaluations,
                "reviewed": [{"rubric_sha256": "support", "reviews": reviews, "evaluation": support}],
            })
        };
        let duties = evaluation("duties", vec![verdict("greeting", Some(0.0))]);
        let reviews = vec![
            review("Ana", "verdict", Some(0.0), 5),
            review("Ana", "verdict", Some(1.0), 9),
            review("Ben", "verdict", None, 7),
            review("Cho", "decision", Some(1.0), 8),
        ];
        let results = json!({"format": 1, "failed": [], "calls": [
            call("first", "calls/2026/first.wav", vec![support.clone(), duties], reviews),
            call("second-2", "calls/2027/second.wav", vec![support.clone()], Vec::new()),
        ]});
        serde_json::from_value(results).unwrap()
    }

    fn criterion(id: &str) -> Subject {
        Subject::Criterion(id.to_owned())
    }

    fn machine(ratings: &Ratings, call: &str, subject: &Subject) -> Option<Mark> {
        ratings.all().iter().find(|it| it.subject == *subject)?.calls.get(call)?.machine
    }

    #[test]
    fn calls_are_found_by_every_name_they_have() {
        for name in ["second-2", "calls/2027/second.wav", "second.wav", "second"] {
            let mut ratings = Ratings::default();
            ratings.add(name, &criterion("GREETING"), "Ana", Mark::Points(1.0)).unwrap();
            let matched = ratings.add_results(&results(), None);
            assert_eq!(matched.calls, 1, "{name}");
            let found = machine(&ratings, "second-2", &criterion("GREETING"));
            assert_eq!(found, Some(Mark::Points(1.0)), "{name}");
        }
    }

    #[test]
    fn two_people_may_know_a_call_by_different_names() {
        let mut ratings = Ratings::default();
        let greeting = criterion("greeting");
        ratings.add("second.wav", &greeting, "Ana", Mark::Points(1.0)).unwrap();
        ratings.add("second-2", &greeting, "Ben", Mark::Points(0.0)).unwrap();
        ratings.add_results(&results(), Some("support"));
        assert_eq!(ratings.calls().into_iter().collect::<Vec<_>>(), ["second-2"]);
        assert_eq!(ratings.all()[0].calls["second-2"].people.len(), 2);
    }

    #[test]
    fn what_does_not_meet_is_told() {
        let mut ratings = Ratings::default();
        for (call, id) in [("first", "greeting"), ("first", "smile"), ("third", "greeting")] {
            ratings.add(call, &criterion(id), "Ana", Mark::Points(1.0)).unwrap();
        }
        let notes = ratings.clone().add_results(&results(), None).notes(Interface::default());
        assert_eq!(
            notes,
            [
                "Rated, but not in the results: third.",
                "Rated, but in no rubric of the results: smile.",
                "In several rubrics: greeting. Say --rubric duties or support.",
            ]
        );
        let matched = ratings.add_results(&results(), Some("duties"));
        assert_eq!(matched.ambiguous, [""; 0]);
        assert_eq!(machine(&ratings, "first", &criterion("greeting")), Some(Mark::Points(0.0)));
    }

    #[test]
    fn the_last_verdict_of_each_reviewer_counts_and_decisions_do_not() {
        let mut ratings = Ratings::default();
        assert_eq!(ratings.add_reviews(&results(), None), 2);
        assert_eq!(ratings.people(), ["Ana", "Ben"]);
        let marks: Vec<Mark> = ratings.all()[0].calls["first"].people.values().copied().collect();
        assert_eq!(marks, [Mark::Points(1.0), Mark::NotApplicable]);
        ratings.add_results(&results(), Some("support"));
        assert_eq!(machine(&ratings, "first", &criterion("recap")), Some(Mark::NotApplicable));
    }
}
