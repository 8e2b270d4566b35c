//! Who gave what: the input of a calibration, from whatever source.

use std::collections::{BTreeMap, BTreeSet};

use crate::batch::results::Results;

/// What a rater gave for one criterion of one call.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mark {
    /// So many points; for the total, percent.
    Points(f64),
    /// The criterion does not apply to this call.
    NotApplicable,
}

impl Mark {
    /// The points, where there are any.
    pub fn points(self) -> Option<f64> {
        match self {
            Self::Points(points) => Some(points),
            Self::NotApplicable => None,
        }
    }
}

/// What is rated.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A criterion, by its `id`.
    Criterion(String),
    /// The call as a whole, in percent.
    Total,
}

/// Ratings of calls by people and by the machine. Names of people and criteria are the same
/// whether written in capitals or not; the first spelling is shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ratings {
    rated: Vec<Rated>,
    people: Vec<String>,
}

/// All that was given for one subject.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Rated {
    pub(super) subject: Subject,
    /// The name that people read, where it is known.
    pub(super) title: Option<String>,
    /// By the call's name.
    pub(super) calls: BTreeMap<String, Marks>,
}

/// What one call was given for one subject.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Marks {
    pub(super) machine: Option<Mark>,
    /// By the person's place in [`Ratings::people`].
    pub(super) people: BTreeMap<usize, Mark>,
}

impl Ratings {
    /// Notes what a person gave.
    ///
    /// # Errors
    /// The person has given something else already, which stays and is returned.
    pub fn add(
        &mut self,
        call: &str,
        subject: &Subject,
        person: &str,
        mark: Mark,
    ) -> Result<(), Mark> {
        let person = self.person(person);
        let marks = self.marks(call, subject);
        match marks.people.get(&person) {
            Some(known) if *known != mark => Err(*known),
            _ => {
                marks.people.insert(person, mark);
                Ok(())
            }
        }
    }

    /// Notes what the machine gave, in place of what it was said to have given before.
    pub fn add_machine(&mut self, call: &str, subject: &Subject, mark: Mark) {
        self.marks(call, subject).machine = Some(mark);
    }

    /// Names a criterion for people to read.
    pub fn set_title(&mut self, subject: &Subject, title: &str) {
        self.rated(subject).title = Some(title.to_owned());
    }

    /// The people who rated, in the order in which they were first named.
    pub fn people(&self) -> &[String] {
        &self.people
    }

    /// What was rated, in the order in which it was first named.
    pub fn subjects(&self) -> impl Iterator<Item = &Subject> {
        self.rated.iter().map(|rated| &rated.subject)
    }

    /// The calls that somebody rated, in order of name.
    pub fn calls(&self) -> BTreeSet<&str> {
        self.rated.iter().flat_map(|rated| rated.calls.keys().map(String::as_str)).collect()
    }

    /// Whether nobody has rated anything.
    pub fn is_empty(&self) -> bool {
        self.rated.is_empty()
    }

    /// Puts criteria in the order in which the rubrics of a run have them, others after them.
    pub(super) fn order(&mut self, results: &Results) {
        let evaluations = results.calls.iter().flat_map(|call| &call.evaluations);
        let mut ids: Vec<String> = Vec::new();
        for verdict in evaluations.flat_map(|evaluation| &evaluation.verdicts) {
            let id = verdict.criterion.to_lowercase();
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        self.rated.sort_by_key(|rated| match &rated.subject {
            Subject::Criterion(id) => {
                let id = id.to_lowercase();
                ids.iter().position(|known| *known == id).unwrap_or(ids.len())
            }
            Subject::Total => ids.len() + 1,
        });
    }

    /// Gives calls one name where people know the same call by several; of two marks that somebody
    /// then has for one call, the one under the first name in order stays.
    pub(super) fn rename(&mut self, name: impl Fn(&str) -> Option<String>) {
        for rated in &mut self.rated {
            for (known, marks) in std::mem::take(&mut rated.calls) {
                let into = rated.calls.entry(name(&known).unwrap_or(known)).or_default();
                into.machine = into.machine.or(marks.machine);
                for (person, mark) in marks.people {
                    into.people.entry(person).or_insert(mark);
                }
            }
        }
    }

    pub(super) fn all(&self) -> &[Rated] {
        &self.rated
    }

    fn person(&mut self, name: &str) -> usize {
        let known = self.people.iter().position(|known| is_same(known, name));
        known.unwrap_or_else(|| {
            self.people.push(name.to_owned());
            self.people.len() - 1
        })
    }

    fn rated(&mut self, subject: &Subject) -> &mut Rated {
        let is_subject = |known: &Subject| match (known, subject) {
            (Subject::Criterion(known), Subject::Criterion(new)) => is_same(known, new),
            (known, new) => known == new,
        };
        let index = match self.rated.iter().position(|rated| is_subject(&rated.subject)) {
            Some(index) => index,
            None => {
                let subject = subject.clone();
                self.rated.push(Rated { subject, title: None, calls: BTreeMap::new() });
                self.rated.len() - 1
            }
        };
        &mut self.rated[index]
    }

    fn marks(&mut self, call: &str, subject: &Subject) -> &mut Marks {
        self.rated(subject).calls.entry(call.to_owned()).or_default()
    }
}

/// Whether two names are the same but for capitals.
fn is_same(left: &str, right: &str) -> bool {
    let left = left.chars().flat_map(char::to_lowercase);
    left.eq(right.chars().flat_map(char::to_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_mark_stays_and_a_second_one_is_told() {
        let mut ratings = Ratings::default();
        let greeting = Subject::Criterion("greeting".into());
        assert_eq!(ratings.add("a", &greeting, "Ana", Mark::Points(1.0)), Ok(()));
        assert_eq!(ratings.add("a", &greeting, "ANA", Mark::Points(1.0)), Ok(()));
        let twice = ratings.add("a", &greeting, "ana", Mark::NotApplicable);
        assert_eq!(twice, Err(Mark::Points(1.0)));
        assert_eq!(ratings.people(), ["Ana"]);
    }

    #[test]
    fn a_criterion_is_the_same_in_capitals() {
        let mut ratings = Ratings::default();
        for name in ["Greeting", "greeting"] {
            let subject = Subject::Criterion(name.into());
            ratings.add_machine("a", &subject, Mark::Points(1.0));
        }
        assert_eq!(ratings.subjects().count(), 1);
        assert_eq!(ratings.calls().len(), 1);
    }
}
