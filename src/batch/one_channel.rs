//! Who says what where one channel carries several voices.

use std::collections::BTreeMap;

use super::RoleWords;
use super::roles::{DOUBT, SURE, confidence, not_told_apart};
use crate::matching::{Encoders, MatchingError};
use crate::speech::{Voices, into_turns, language_name};
use crate::transcript::{Speaker, Turn, Word};

/// A voice with a smaller share of the words is neither the agent nor the customer, unless there are
/// no two others.
const SMALL: f64 = 0.1;

/// What was said on one channel, by those who said it.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// What was said.
    pub turns: Vec<Turn>,
    /// What a reader must know.
    pub warning: String,
}

/// Gives the words of one channel to its voices by their sound, and the voices their roles by their
/// words. `reason` says why there is one channel only, `language` what is spoken.
///
/// # Errors
/// The encoder fails.
pub fn tell(
    turns: Vec<Turn>,
    voices: &Voices,
    reason: &str,
    language: &str,
    roles: &RoleWords,
    encoders: &Encoders,
) -> Result<Told, MatchingError> {
    let words: Vec<Word> = turns.into_iter().flat_map(|turn| turn.words).collect();
    let runs = runs(words, voices);
    let mut share = vec![0.0; voices.count()];
    runs.iter().for_each(|(voice, words)| share[*voice] += words.len() as f64);
    let heard = share.iter().filter(|words| **words > 0.0).count();
    if heard < 2 {
        let warning = not_told_apart(&format!("{reason}, and only one voice can be made out"));
        return Ok(Told { turns: unknown(runs), warning });
    }
    let count = match heard {
        2 => "two".to_owned(),
        more => more.to_string(),
    };
    let apart = format!("{reason}; {count} voices told apart by their sound");
    if !RoleWords::are_known(language) {
        let name = language_name(language);
        let what = format!("{apart}, but it is not known which words tell who is who in {name}");
        let warning = not_told_apart(&what);
        return Ok(Told { turns: unknown(runs), warning });
    }
    let texts: Vec<(usize, String)> =
        runs.iter().map(|(voice, words)| (*voice, text(words))).collect();
    let said: Vec<(usize, &str)> = texts.iter().map(|(voice, text)| (*voice, &text[..])).collect();
    let leanings = roles.leanings(encoders, language, &said, voices.count())?;
    let all: f64 = share.iter().sum();
    share.iter_mut().for_each(|words| *words /= all);
    let (speakers, evidence) = speakers(&leanings, &share);
    if evidence < DOUBT {
        let what = format!("{apart}, but what they say does not tell who is the agent");
        return Ok(Told { turns: unknown(runs), warning: not_told_apart(&what) });
    }
    let doubt = if evidence < SURE { ": listen to it before you rely on the score" } else { "" };
    let sure = confidence(evidence) * 100.0;
    let warning = format!("{apart}, who is the agent by their words ({sure:.0} % sure{doubt})");
    let mut by_speaker: BTreeMap<Speaker, Vec<Word>> = BTreeMap::new();
    for (voice, words) in runs {
        by_speaker.entry(speakers[voice]).or_default().extend(words);
    }
    Ok(Told { turns: into_turns(by_speaker.into_iter().collect()), warning })
}

/// What the voices say one after the other.
fn runs(words: Vec<Word>, voices: &Voices) -> Vec<(usize, Vec<Word>)> {
    let of_words = voices.of_words(&words);
    let mut runs: Vec<(usize, Vec<Word>)> = Vec::new();
    for (word, voice) in words.into_iter().zip(of_words) {
        match runs.last_mut() {
            Some((last, said)) if *last == voice => said.push(word),
            _ => runs.push((voice, vec![word])),
        }
    }
    runs
}

fn text(words: &[Word]) -> String {
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    texts.join(" ")
}

/// The same words by nobody in particular; a turn ends where the voice changes.
fn unknown(runs: Vec<(usize, Vec<Word>)>) -> Vec<Turn> {
    runs.into_iter().flat_map(|(_, words)| into_turns(vec![(Speaker::Unknown, words)])).collect()
}

/// Who each voice is, and how much speaks for it: of the voices with much to say, that which leans
/// most to the agent's side is the agent and that which leans least the customer. Another voice is
/// the same only if its own words plainly say so.
fn speakers(leanings: &[f64], share: &[f64]) -> (Vec<Speaker>, f64) {
    let mut main: Vec<usize> = (0..leanings.len()).collect();
    main.sort_by(|one, other| share[*other].total_cmp(&share[*one]));
    let large = main.iter().take_while(|voice| share[**voice] >= SMALL).count();
    main.truncate(large.max(2));
    main.sort_by(|one, other| leanings[*other].total_cmp(&leanings[*one]));
    let (Some(agent), Some(customer)) = (main.first(), main.last()) else {
        return (vec![Speaker::Unknown; leanings.len()], 0.0);
    };
    let speaker = |(voice, leaning): (usize, &f64)| match voice {
        voice if voice == *agent => Speaker::Agent,
        voice if voice == *customer => Speaker::Customer,
        _ if *leaning >= SURE => Speaker::Agent,
        _ if *leaning <= -SURE => Speaker::Customer,
        _ => Speaker::Other,
    };
    let evidence = leanings[*agent] - leanings[*customer];
    (leanings.iter().enumerate().map(speaker).collect(), evidence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_voice_that_leans_most_is_the_agent() {
        use Speaker::{Agent, Customer, Other};
        assert_eq!(speakers(&[-1.5, 4.0], &[0.4, 0.6]), (vec![Customer, Agent], 5.5));
        // An announcement says what agents say, but little of it.
        let (told, _) = speakers(&[2.9, 1.0, -3.0], &[0.05, 0.5, 0.45]);
        assert_eq!(told, [Other, Agent, Customer]);
        // A second agent takes the call over.
        let (told, _) = speakers(&[4.0, -4.5, 6.0], &[0.3, 0.4, 0.3]);
        assert_eq!(told, [Agent, Customer, Agent]);
    }
}
