//! Holds the thresholds to what they promise, on sentences written for the purpose.

use std::collections::BTreeMap;

use super::{Encoder, Target, Wording, prepare};

const SENTENCES: &str = include_str!("../../tests/fixtures/matching/sentences.tsv");
const BEHAVIOURS: &str = include_str!("../../tests/fixtures/matching/behaviours.tsv");

fn rows(file: &str) -> impl Iterator<Item = Vec<&str>> {
    file.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

#[test]
fn precision_and_recall_stay_where_they_were_measured() {
    let mut wordings: BTreeMap<&str, Wording> = BTreeMap::new();
    for row in rows(BEHAVIOURS) {
        let wording = wordings.entry(row[0]).or_default();
        match row[1] {
            "like" => wording.like.push(row[2].to_owned()),
            "unlike" => wording.unlike.push(row[2].to_owned()),
            "phrase" => wording.phrases.push(row[2].to_owned()),
            other => panic!("unknown kind {other}"),
        }
    }
    let encoder = Encoder::embedded().unwrap();
    let targets = Target::compile_all(&encoder, &wordings.values().collect::<Vec<_>>()).unwrap();
    let sentences: Vec<Vec<&str>> = rows(SENTENCES).collect();
    let texts: Vec<&str> = sentences.iter().map(|row| row[1]).collect();
    let prepared = prepare(&encoder, &texts).unwrap();

    let (mut all_found, mut all_wanted, mut all_right) = (0, 0, 0);
    for (name, target) in wordings.keys().zip(&targets) {
        let (mut found, mut wanted, mut right) = (0, 0, 0);
        for (row, text) in sentences.iter().zip(&prepared) {
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
    let precision = all_right as f32 / all_found as f32;
    let recall = all_right as f32 / all_wanted as f32;
    println!("precision {precision:.3}, recall {recall:.3}");
    assert!(precision >= 0.74, "{precision}");
    assert!(recall >= 0.57, "{recall}");
}
