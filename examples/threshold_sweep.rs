//! Measures how well behaviours are told apart, and prints the figures that docs/matching.md and
//! `matching::threshold` cite.
//!
//! ```text
//! cargo run --release --example threshold_sweep -- [--language CODE] SENTENCES.tsv [BEHAVIOURS.tsv]
//! ```
//!
//! SENTENCES.tsv has one sentence a line: its labels (comma-separated, `-` for none), a tab, the
//! text. BEHAVIOURS.tsv says what they are matched against: behaviour, tab, `like`, `unlike` or
//! `phrase`, tab, text. Without it, 1, 2 and 4 `like` examples of each label are drawn from the
//! sentences that have this label only, six times over, and the other sentences are matched.
//!
//! The repository's own set is tests/fixtures/matching/sentences.tsv and behaviours.tsv. The
//! other set of docs/matching.md is STAR (github.com/RasaHQ/STAR, MIT): the bank tasks' step
//! wordings (responses.json), the paraphrases that its authors collected for each step, and the
//! agents' free-typed turns, labelled by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::process::ExitCode;

use rolecall::matching::threshold::{MATCH_CONFIDENCE, Scale};
use rolecall::matching::{Encoder, Encoders, Kind, Match, PreparedText, Target, Wording, prepare};

/// A sentence and the behaviours that it shows.
struct Sentence {
    labels: BTreeSet<String>,
    text: PreparedText,
    written: String,
}

/// What was found for one sentence and one behaviour.
struct Finding {
    closest: Option<Match>,
    scale: &'static Scale,
    wanted: bool,
}

impl Finding {
    fn score(&self) -> f32 {
        self.closest.as_ref().map_or(-1.0, |found| self.scale.score_of(found.confidence))
    }

    fn confidence(&self) -> f32 {
        self.closest.as_ref().map_or(0.0, |found| found.confidence)
    }
}

fn main() -> ExitCode {
    match run() {
        Ok(report) => {
            print(&report);
            ExitCode::SUCCESS
        }
        Err(error) => {
            print(&format!("{error}\n"));
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::print_stdout, reason = "an example's whole purpose is its table")]
fn print(report: &str) {
    print!("{report}");
}

fn run() -> Result<String, Box<dyn Error>> {
    let usage = "usage: threshold_sweep [--language CODE] SENTENCES.tsv [BEHAVIOURS.tsv]";
    let mut paths = std::env::args().skip(1).peekable();
    let named = paths.next_if_eq("--language").is_some();
    let language = if named { paths.next().ok_or(usage)? } else { "en".to_owned() };
    let sentences = paths.next().ok_or(usage)?;
    let encoder = Encoders::default().of(&language)?;
    let sentences = read_sentences(&encoder, &std::fs::read_to_string(sentences)?)?;
    let mut report = String::new();
    if let Some(path) = paths.next() {
        let wordings = read_behaviours(&std::fs::read_to_string(path)?);
        for (title, keep) in [
            ("like", (false, false)),
            ("like + unlike", (true, false)),
            ("like + phrases", (false, true)),
            ("like + unlike + phrases", (true, true)),
        ] {
            let reduced = reduce(&wordings, keep);
            let findings = match_all(&encoder, &reduced, &sentences, &BTreeSet::new())?;
            report += &table(title, &findings);
        }
    } else {
        for count in [1, 2, 4, 6] {
            let mut findings = Vec::new();
            let mut replies = Replies::default();
            for draw in 0..6 {
                let (wordings, used) = draw_examples(&sentences, count, draw);
                findings.extend(match_all(&encoder, &wordings, &sentences, &used)?);
                replies.add(&encoder, &wordings, &sentences, &used, draw)?;
            }
            report += &table(&format!("{count} examples drawn"), &findings);
            report += &replies.table();
        }
    }
    Ok(report)
}

fn read_sentences(encoder: &Encoder, file: &str) -> Result<Vec<Sentence>, Box<dyn Error>> {
    let rows: Vec<(&str, &str)> = lines(file).filter_map(|line| line.split_once('\t')).collect();
    let texts: Vec<&str> = rows.iter().map(|(_, text)| *text).collect();
    let prepared = prepare(encoder, &texts)?;
    let sentences = rows.into_iter().zip(prepared).map(|((labels, written), text)| Sentence {
        labels: labels.split(',').filter(|&label| label != "-").map(str::to_owned).collect(),
        text,
        written: written.to_owned(),
    });
    Ok(sentences.collect())
}

fn read_behaviours(file: &str) -> BTreeMap<String, Wording> {
    let mut wordings: BTreeMap<String, Wording> = BTreeMap::new();
    for line in lines(file) {
        let mut cells = line.splitn(3, '\t');
        let (Some(name), Some(kind), Some(text)) = (cells.next(), cells.next(), cells.next())
        else {
            continue;
        };
        let wording = wordings.entry(name.to_owned()).or_default();
        match kind {
            "like" => wording.like.push(text.to_owned()),
            "unlike" => wording.unlike.push(text.to_owned()),
            _ => wording.phrases.push(text.to_owned()),
        }
    }
    wordings
}

fn lines(file: &str) -> impl Iterator<Item = &str> {
    file.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty())
}

fn reduce(
    wordings: &BTreeMap<String, Wording>,
    (unlike, phrases): (bool, bool),
) -> BTreeMap<String, Wording> {
    let mut wordings = wordings.clone();
    for wording in wordings.values_mut() {
        if !unlike {
            wording.unlike.clear();
        }
        if !phrases {
            wording.phrases.clear();
        }
    }
    wordings
}

/// `count` examples for each label, and all texts used.
fn draw_examples(
    sentences: &[Sentence],
    count: usize,
    draw: u64,
) -> (BTreeMap<String, Wording>, BTreeSet<String>) {
    let labels: BTreeSet<&String> =
        sentences.iter().flat_map(|sentence| &sentence.labels).collect();
    let mut random = Random(draw + 1);
    let (mut wordings, mut used) = (BTreeMap::new(), BTreeSet::new());
    for label in labels {
        let mut pool: Vec<&str> = sentences
            .iter()
            .filter(|sentence| sentence.labels.len() == 1 && sentence.labels.contains(label))
            .map(|sentence| sentence.written.as_str())
            .collect();
        let mut like = Vec::new();
        while like.len() < count && !pool.is_empty() {
            like.push(pool.swap_remove(random.below(pool.len())).to_owned());
        }
        used.extend(like.iter().cloned());
        wordings.insert(label.clone(), Wording { like, ..Wording::default() });
    }
    (wordings, used)
}

fn match_all(
    encoder: &Encoder,
    wordings: &BTreeMap<String, Wording>,
    sentences: &[Sentence],
    used: &BTreeSet<String>,
) -> Result<Vec<Finding>, Box<dyn Error>> {
    let targets = Target::compile_all(encoder, &wordings.values().collect::<Vec<_>>())?;
    let mut findings = Vec::new();
    for sentence in sentences.iter().filter(|sentence| !used.contains(&sentence.written)) {
        for (name, target) in wordings.keys().zip(&targets) {
            let closest = target.closest(&sentence.text);
            findings.push(Finding {
                closest,
                scale: encoder.scale(),
                wanted: sentence.labels.contains(name),
            });
        }
    }
    Ok(findings)
}

/// Precision, recall and F1 by threshold, and how well confidence says how often it is right.
fn table(title: &str, findings: &[Finding]) -> String {
    let wanted = findings.iter().filter(|finding| finding.wanted).count();
    let mut text = format!("\n{title}: {wanted} to find in {}\n", findings.len());
    text += "threshold  precision  recall  F1     F0.5\n";
    for step in 0..=20 {
        let threshold = 0.36 + 0.02 * step as f32;
        let found: Vec<&Finding> =
            findings.iter().filter(|finding| finding.score() >= threshold).collect();
        let right = found.iter().filter(|finding| finding.wanted).count() as f32;
        let (precision, recall) = (right / found.len().max(1) as f32, right / wanted.max(1) as f32);
        let f = |beta: f32| {
            (1.0 + beta) * precision * recall / (beta * precision + recall).max(f32::EPSILON)
        };
        text += &format!(
            "{threshold:.2}       {precision:.3}      {recall:.3}   {:.3}  {:.3}\n",
            f(1.0),
            f(0.25)
        );
    }
    text += "confidence  findings  right\n";
    for step in 0..10 {
        let (from, to) = (step as f32 / 10.0, (step + 1) as f32 / 10.0);
        let inside = |finding: &&Finding| (from..to).contains(&finding.confidence());
        let inside: Vec<&Finding> = findings.iter().filter(inside).collect();
        let right = inside.iter().filter(|finding| finding.wanted).count();
        let share = right as f32 / inside.len().max(1) as f32;
        text += &format!("{from:.1}-{to:.1}     {:8}  {share:.2}\n", inside.len());
    }
    let by_words: Vec<&Finding> = findings
        .iter()
        .filter(|finding| finding.closest.as_ref().is_some_and(|found| found.kind == Kind::Words))
        .collect();
    let right = by_words.iter().filter(|finding| finding.wanted).count();
    text += &format!("best by words: {}, right {right}\n", by_words.len());
    text += &format!("{}\n", fit(findings));
    text
}

/// The logistic of the score, by gradient descent on findings by meaning.
fn fit(findings: &[Finding]) -> String {
    let points: Vec<(f64, f64)> = findings
        .iter()
        .filter(|finding| finding.closest.as_ref().is_some_and(|found| found.kind == Kind::Meaning))
        .map(|finding| (f64::from(finding.score()), f64::from(u8::from(finding.wanted))))
        .collect();
    let (mut slope, mut middle) = (10.0, 0.5);
    for _ in 0..4000 {
        let (mut by_slope, mut by_middle) = (0.0, 0.0);
        for &(score, wanted) in &points {
            let error = 1.0 / (1.0 + f64::exp(-slope * (score - middle))) - wanted;
            by_slope += error * (score - middle);
            by_middle -= error * slope;
        }
        slope -= 200.0 * by_slope / points.len() as f64;
        middle -= 0.05 * by_middle / points.len() as f64;
    }
    format!("logistic: slope {slope:.1}, half at {middle:.3}")
}

/// How often the right one of four replies is taken, and a sentence that is none of them refused.
#[derive(Default)]
struct Replies {
    trials: Vec<Trial>,
}

/// One sentence and four replies.
struct Trial {
    /// Confidence of the nearest reply and of the next.
    best: f32,
    second: f32,
    best_is_right: bool,
    /// Whether the right reply is among the four.
    offered: bool,
}

impl Replies {
    fn add(
        &mut self,
        encoder: &Encoder,
        wordings: &BTreeMap<String, Wording>,
        sentences: &[Sentence],
        used: &BTreeSet<String>,
        draw: u64,
    ) -> Result<(), Box<dyn Error>> {
        let targets = Target::compile_all(encoder, &wordings.values().collect::<Vec<_>>())?;
        let names: Vec<&String> = wordings.keys().collect();
        let mut random = Random(draw + 100);
        for sentence in sentences {
            if used.contains(&sentence.written) || sentence.labels.len() > 1 {
                continue;
            }
            let right = names.iter().position(|name| sentence.labels.contains(*name));
            let mut offered: Vec<usize> = Vec::new();
            // In every other trial the right reply is on offer.
            offered.extend(right.filter(|_| random.below(2) == 0));
            while offered.len() < 4 {
                let other = random.below(names.len());
                if Some(other) != right && !offered.contains(&other) {
                    offered.push(other);
                }
            }
            let mut ranked: Vec<(f32, usize)> = offered
                .iter()
                .filter_map(|&index| {
                    Some((targets[index].closest(&sentence.text)?.confidence, index))
                })
                .collect();
            ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
            if let [best, second, ..] = ranked[..] {
                let offered = right.is_some_and(|right| offered.contains(&right));
                self.trials.push(Trial {
                    best: best.0,
                    second: second.0,
                    best_is_right: Some(best.1) == right,
                    offered,
                });
            }
        }
        Ok(())
    }

    fn table(&self) -> String {
        let offered = self.trials.iter().filter(|trial| trial.offered).count();
        let mut text = format!("replies: {} trials, on offer in {offered}\n", self.trials.len());
        text +=
            "confidence  lead  right when offered  wrong when offered  taken when not  all right\n";
        for threshold in [0.05, 0.1, 0.15, 0.2, 0.25, 0.35] {
            for lead in [0.0, 0.05, 0.1] {
                let taken = |trial: &Trial| {
                    trial.best >= MATCH_CONFIDENCE
                        || (trial.best >= threshold && trial.best - trial.second >= lead)
                };
                let count = |test: &dyn Fn(&Trial) -> bool| {
                    self.trials.iter().filter(|trial| test(trial)).count()
                };
                let right = count(&|trial| trial.offered && taken(trial) && trial.best_is_right);
                let wrong = count(&|trial| trial.offered && taken(trial) && !trial.best_is_right);
                let taken_wrongly = count(&|trial| !trial.offered && taken(trial));
                let others = self.trials.len() - offered;
                text += &format!(
                    "{threshold:.2}        {lead:.2}  {:.3}               {:.3}               {:.3}           {:.3}\n",
                    right as f32 / offered.max(1) as f32,
                    wrong as f32 / offered.max(1) as f32,
                    taken_wrongly as f32 / others.max(1) as f32,
                    (right + others - taken_wrongly) as f32 / self.trials.len().max(1) as f32,
                );
            }
        }
        text
    }
}

/// A small generator, so that the table is the same each time (Steele, Lea, Flood: `SplitMix64`).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }
}
