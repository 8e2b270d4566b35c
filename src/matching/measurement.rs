//! Holds the thresholds to what they promise, on sentences written for the purpose.

use std::collections::BTreeMap;

use super::{Encoders, PreparedText, Target, Wording, prepare};

/// The sentences and behaviours of a language, and the least precision and recall.
struct Set {
    code: &'static str,
    sentences: &'static str,
    behaviours: &'static str,
    precision: f32,
    recall: f32,
}

macro_rules! set {
    ($code:literal, $folder:literal, $precision:literal, $recall:literal) => {
        Set {
            code: $code,
            sentences: include_str!(concat!(
                "../../tests/fixtures/matching/",
                $folder,
                "sentences.tsv"
            )),
            behaviours: include_str!(concat!(
                "../../tests/fixtures/matching/",
                $folder,
                "behaviours.tsv"
            )),
            precision: $precision,
            recall: $recall,
        }
    };
}

const ENGLISH: Set = set!("en", "", 0.74, 0.57);
const OTHERS: [Set; 3] =
    [set!("id", "id/", 0.68, 0.35), set!("ms", "ms/", 0.53, 0.61), set!("pl", "pl/", 0.58, 0.41)];

fn rows(file: &str) -> impl Iterator<Item = Vec<&str>> {
    let lines = file.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines.map(|line| line.split('\t').collect())
}

fn wordings(behaviours: &str) -> BTreeMap<&str, Wording> {
    let mut wordings: BTreeMap<&str, Wording> = BTreeMap::new();
    for row in rows(behaviours) {
        let wording = wordings.entry(row[0]).or_default();
        match row[1] {
            "like" => wording.like.push(row[2].to_owned()),
            "unlike" => wording.unlike.push(row[2].to_owned()),
            "phrase" => wording.phrases.push(row[2].to_owned()),
            other => panic!("unknown kind {other}"),
        }
    }
    wordings
}

/// Precision and recall over all behaviours.
fn measure(
    targets: &BTreeMap<&str, Target>,
    sentences: &[Vec<&str>],
    prepared: &[PreparedText],
) -> (f32, f32) {
    let (mut all_found, mut all_wanted, mut all_right) = (0, 0, 0);
    for (name, target) in targets {
        let (mut found, mut wanted, mut right) = (0, 0, 0);
        for (row, text) in sentences.iter().zip(prepared) {
            let is_wanted = row[0].split(',').any(|label| label == *name);
            let is_found = !target.matches(text).is_empty();
            found += usize::from(is_found);
            wanted += usize::from(is_wanted);
            right += usize::from(is_found && is_wanted);
        }
        println!("{name}: found {right} of {wanted}, and {} wrongly", found - right);
        all_found += found;
        all_wanted += wanted;
        all_right += right;
    }
    let (precision, recall) =
        (all_right as f32 / all_found as f32, all_right as f32 / all_wanted as f32);
    println!("precision {precision:.3}, recall {recall:.3}");
    (precision, recall)
}

#[test]
fn precision_and_recall_stay_where_they_were_measured() {
    let encoders = Encoders::default();
    for set in std::iter::once(&ENGLISH).chain(&OTHERS) {
        println!("{}", set.code);
        let encoder = encoders.of(set.code).unwrap();
        let wordings = wordings(set.behaviours);
        let targets =
            Target::compile_all(&encoder, &wordings.values().collect::<Vec<_>>()).unwrap();
        let targets: BTreeMap<&str, Target> = wordings.into_keys().zip(targets).collect();
        let sentences: Vec<Vec<&str>> = rows(set.sentences).collect();
        let texts: Vec<&str> = sentences.iter().map(|row| row[1]).collect();
        let prepared = prepare(&encoder, &texts).unwrap();
        let (precision, recall) = measure(&targets, &sentences, &prepared);
        assert!(precision >= set.precision, "{}: {precision}", set.code);
        assert!(recall >= set.recall, "{}: {recall}", set.code);
    }
}

#[test]
fn english_examples_find_what_is_said_in_other_languages() {
    let encoders = Encoders::default();
    let english = encoders.across("en").unwrap();
    let wordings = wordings(ENGLISH.behaviours);
    let targets = Target::compile_all(&english, &wordings.values().collect::<Vec<_>>()).unwrap();
    let targets: BTreeMap<&str, Target> = wordings.into_keys().zip(targets).collect();
    for set in &OTHERS {
        println!("English examples, {}", set.code);
        let sentences: Vec<Vec<&str>> = rows(set.sentences).collect();
        let texts: Vec<&str> = sentences.iter().map(|row| row[1]).collect();
        let prepared = prepare(&english.speaking(set.code), &texts).unwrap();
        let (precision, recall) = measure(&targets, &sentences, &prepared);
        assert!(precision >= 0.46, "{}: {precision}", set.code);
        assert!(recall >= 0.5, "{}: {recall}", set.code);
    }
}
