//! Every word stands at the second at which it is said. The call is spoken by a program that tells
//! when it says each word; `tools/make_timed_words.py` makes it.

use serde_json::Value;

use crate::sandbox::{Sandbox, project};

/// A word and when it starts, in milliseconds.
type Timed = (String, i64);

fn plain(word: &str) -> String {
    word.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn timed(words: &Value, speaker: &str) -> Vec<Timed> {
    let own = words.as_array().unwrap().iter().filter(|word| word["speaker"] == speaker);
    own.map(|word| (plain(word["text"].as_str().unwrap()), word["start_ms"].as_i64().unwrap()))
        .collect()
}

fn heard(transcript: &Value, speaker: &str) -> Vec<Timed> {
    let turns = transcript["turns"].as_array().unwrap().iter();
    let words = turns
        .filter(|turn| turn["speaker"] == speaker)
        .flat_map(|turn| turn["words"].as_array().unwrap());
    words
        .map(|word| (plain(word["text"].as_str().unwrap()), word["start_ms"].as_i64().unwrap()))
        .collect()
}

/// How far the starts of the words that both have lie apart: of their longest common sequence.
fn apart(said: &[Timed], heard: &[Timed]) -> Vec<i64> {
    let mut common = vec![vec![0_usize; heard.len() + 1]; said.len() + 1];
    for (i, (word, _)) in said.iter().enumerate().rev() {
        for (j, (other, _)) in heard.iter().enumerate().rev() {
            common[i][j] = match word == other {
                true => common[i + 1][j + 1] + 1,
                false => common[i + 1][j].max(common[i][j + 1]),
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut apart = Vec::new();
    while i < said.len() && j < heard.len() {
        if said[i].0 == heard[j].0 {
            apart.push((heard[j].1 - said[i].1).abs());
            (i, j) = (i + 1, j + 1);
        } else if common[i + 1][j] >= common[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    apart
}

#[test]
fn words_stand_at_the_second_at_which_they_are_said() {
    let sandbox = Sandbox::new();
    let call = project("tests/fixtures/speech/timed_words.flac").display().to_string();
    let run = sandbox.run(&["score", &call, "--mask", "none", "--out", "out"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let transcript: Value =
        serde_json::from_str(&sandbox.text("out/transcripts/timed_words.json")).unwrap();
    let truth = std::fs::read(project("tests/fixtures/speech/timed_words.json")).unwrap();
    let truth: Value = serde_json::from_slice(&truth).unwrap();
    let mut all = Vec::new();
    let mut words = 0;
    for speaker in ["agent", "customer"] {
        let said = timed(&truth["words"], speaker);
        words += said.len();
        all.extend(apart(&said, &heard(&transcript, speaker)));
    }
    all.sort_unstable();
    let part = |percent: usize| all[(all.len() - 1) * percent / 100];
    println!(
        "starts of {} of {words} words: median {} ms off, 90 % within {} ms, all within {} ms",
        all.len(),
        part(50),
        part(90),
        part(100)
    );
    assert!(all.len() * 10 >= words * 9, "too few words were understood");
    assert!(part(50) <= 150 && part(90) <= 400);
}
