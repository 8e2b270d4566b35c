//! From ratings to what they say of each criterion, of the total and of each person.

use std::collections::BTreeMap;

use serde::Serialize;

use super::advice::Judgement;
use super::bias::{Bias, bias};
use super::bootstrap::Resampling;
use super::confusion::Confusion;
use super::figures::{Figures, Kind};
use super::ratings::{Mark, Marks, Rated, Ratings, Subject};
use super::table::{Table, Unit};

/// How far people and the machine agree, criterion by criterion.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Calibration {
    /// Calls that somebody rated.
    pub calls: usize,
    /// Calls that two or more people rated, at least one criterion of them.
    pub calls_of_two: usize,
    /// Calls that the machine and at least one person rated.
    pub calls_of_machine: usize,
    /// How intervals were found.
    pub resampling: Resampling,
    /// One per criterion.
    pub criteria: Vec<Assessed>,
    /// The total, where people gave one.
    pub total: Option<Assessed>,
    /// Each person.
    pub people: Vec<Person>,
    /// What a reader must know beside this: calls without a match, say.
    pub notes: Vec<String>,
}

/// What the ratings of one criterion, or of the total, say.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Assessed {
    /// The criterion's `id`; `None` for the total.
    pub criterion: Option<String>,
    /// The name that people read.
    pub title: String,
    /// What to do.
    pub judgement: Judgement,
    /// People among each other.
    pub people: Option<Figures>,
    /// The machine against people.
    pub machine: Option<Figures>,
    /// The marks, as the rows and columns of `confusion` have them; `None` is N/A.
    pub marks: Vec<Option<f64>>,
    /// How often the machine gave one mark (rows) where a person gave another (columns); empty
    /// without a machine, and for the total.
    pub confusion: Vec<Vec<usize>>,
    /// The machine against the mean of people, in points.
    pub machine_bias: Option<Bias>,
    /// Each person against the mean of the others, in points.
    pub people_bias: Vec<Leaning>,
}

/// How far a person lies above or below the others.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Leaning {
    /// Who it is.
    pub name: String,
    /// In points; for the total, in percent.
    pub bias: Bias,
}

/// A person who rated calls.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Person {
    /// Who it is.
    pub name: String,
    /// Calls that they rated.
    pub calls: usize,
    /// Against the mean of the other people over all criteria, in percent of what each criterion
    /// was given at most and at least.
    pub bias: Option<Bias>,
}

impl Calibration {
    /// What the ratings say.
    pub fn of(ratings: &Ratings, resampling: Resampling) -> Self {
        let mut criteria = Vec::new();
        let mut total = None;
        for rated in ratings.all() {
            let assessed = assess(rated, ratings.people(), resampling);
            match rated.subject {
                Subject::Criterion(_) => criteria.push(assessed),
                Subject::Total => total = Some(assessed),
            }
        }
        let rated_by = |is_so: fn(&Marks) -> bool| {
            let calls = ratings.calls();
            let all = ratings.all();
            let is_rated =
                |call: &&str| all.iter().filter_map(|rated| rated.calls.get(*call)).any(is_so);
            calls.iter().copied().filter(is_rated).count()
        };
        Self {
            calls: rated_by(|marks| !marks.people.is_empty()),
            calls_of_two: rated_by(|marks| marks.people.len() > 1),
            calls_of_machine: rated_by(|marks| marks.machine.is_some() && !marks.people.is_empty()),
            resampling,
            criteria,
            total,
            people: people(ratings, resampling),
            notes: Vec::new(),
        }
    }

    /// Every criterion, then the total.
    pub fn assessed(&self) -> impl Iterator<Item = &Assessed> {
        self.criteria.iter().chain(&self.total)
    }
}

fn assess(rated: &Rated, people: &[String], resampling: Resampling) -> Assessed {
    let kind = match rated.subject {
        Subject::Criterion(_) => Kind::Levels,
        Subject::Total => Kind::Percent,
    };
    let rows: Vec<Vec<Option<Mark>>> = rated
        .calls
        .values()
        .map(|marks| {
            let people = (0..people.len()).map(|person| marks.people.get(&person).copied());
            [marks.machine].into_iter().chain(people).collect()
        })
        .collect();
    let with_machine = match kind {
        Kind::Levels => Table::of(&rows),
        Kind::Percent => Table::of(&rows.iter().map(|row| against_mean(row)).collect::<Vec<_>>()),
    };
    let without: Vec<Vec<Option<Mark>>> =
        rows.iter().map(|row| row.iter().skip(1).copied().collect()).collect();
    let people_figures = Figures::among(&Table::of(&without), kind, resampling);
    let machine_figures = Figures::of_first(&with_machine, kind, resampling);
    let confused = kind == Kind::Levels && machine_figures.is_some();
    let differences = |rater: usize| {
        let of = |row: &Vec<Option<Mark>>| difference(row, rater).into_iter().collect();
        rows.iter().map(of).collect::<Vec<Vec<f64>>>()
    };
    let machine_bias = bias(&differences(0), resampling);
    let leaning = |(index, name): (usize, &String)| {
        let bias = bias(&differences(index + 1), resampling)?;
        Some(Leaning { name: name.clone(), bias })
    };
    let (criterion, title) = match &rated.subject {
        Subject::Criterion(id) => (Some(id.clone()), rated.title.as_ref().unwrap_or(id).clone()),
        Subject::Total => (None, "Total".to_owned()),
    };
    Assessed {
        criterion,
        title,
        judgement: Judgement::of(people_figures.as_ref(), machine_figures.as_ref())
            .leaning(machine_bias.map(|it| it.lean)),
        people: people_figures,
        machine: machine_figures,
        marks: if confused {
            (0..with_machine.scale.len()).map(|place| with_machine.scale.points(place)).collect()
        } else {
            Vec::new()
        },
        confusion: if confused { confusion(&with_machine) } else { Vec::new() },
        machine_bias,
        people_bias: people.iter().enumerate().filter_map(leaning).collect(),
    }
}

fn confusion(table: &Table) -> Vec<Vec<usize>> {
    let units: Vec<&Unit> = table.units.iter().collect();
    let size = table.scale.len();
    let counts = Confusion::of_first(&units, size);
    (0..size).map(|row| (0..size).map(|column| counts.at(row, column) as usize).collect()).collect()
}

/// The machine's mark and the mean of people's.
fn against_mean(row: &[Option<Mark>]) -> Vec<Option<Mark>> {
    vec![row.first().copied().flatten(), mean_but(row, 0).map(Mark::Points)]
}

/// The mean of people's points but for one rater's; the machine stands first and does not count.
fn mean_but(row: &[Option<Mark>], rater: usize) -> Option<f64> {
    let people = row.iter().enumerate().skip(1).filter(|(index, _)| *index != rater);
    let points: Vec<f64> = people.filter_map(|(_, mark)| (*mark)?.points()).collect();
    (!points.is_empty()).then(|| points.iter().sum::<f64>() / points.len() as f64)
}

/// A rater's points less the mean of the other people's.
fn difference(row: &[Option<Mark>], rater: usize) -> Option<f64> {
    let own = row.get(rater).copied().flatten()?.points()?;
    Some(own - mean_but(row, rater)?)
}

fn people(ratings: &Ratings, resampling: Resampling) -> Vec<Person> {
    let person = |(index, name): (usize, &String)| {
        let mut calls: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
        for rated in ratings.all() {
            let people = rated.calls.values().flat_map(|marks| marks.people.values());
            let points = people.filter_map(|mark| mark.points());
            let (least, most) =
                points.fold((f64::MAX, f64::MIN), |(low, high), it| (low.min(it), high.max(it)));
            for (call, marks) in &rated.calls {
                let Some(own) = marks.people.get(&index) else { continue };
                let differences = calls.entry(call).or_default();
                if rated.subject == Subject::Total || most <= least {
                    continue;
                }
                let others = marks.people.iter().filter(|(other, _)| **other != index);
                let others: Vec<f64> = others.filter_map(|(_, mark)| mark.points()).collect();
                if let (Some(own), false) = (own.points(), others.is_empty()) {
                    let mean = others.iter().sum::<f64>() / others.len() as f64;
                    differences.push((own - mean) / (most - least) * 100.0);
                }
            }
        }
        let rated = calls.len();
        let differences: Vec<Vec<f64>> = calls.into_values().collect();
        Person { name: name.clone(), calls: rated, bias: bias(&differences, resampling) }
    };
    ratings.people().iter().enumerate().map(person).collect()
}
