//! What is no call to score, and why.

use std::io;

use super::hearing::NotScored;
use crate::audio::Sound;
use crate::language::OtherLanguages;
use crate::speech::{Languages, Spoken, language_name};
use crate::transcript::{Millis, Turn};

/// With fewer words nobody was served.
const FEWEST_WORDS: usize = 3;

/// Who speaks that long says more, in whatever language.
const MUCH_SPEECH: Millis = Millis(5_000);

/// Skips a recording that is shorter than `least`.
pub(super) fn too_short(length: Millis, least: Millis) -> Result<(), NotScored> {
    if length >= least {
        return Ok(());
    }
    Err(NotScored::Skipped(format!(
        "is only {:.1} s long, less than {:.1} s",
        length.seconds(),
        least.seconds()
    )))
}

/// Skips a call that is said to be in another language than those that are listened for.
pub(super) fn said_to_be_other_language(
    said: Option<&str>,
    expected: &Languages,
) -> Result<(), NotScored> {
    let main = |code: &str| code.split('-').next().unwrap_or_default().to_lowercase();
    let expected_names = match expected {
        Languages::Any => return Ok(()),
        Languages::One(code) => language_name(code),
        Languages::Among(codes) => names(codes),
    };
    match said {
        Some(said) if !expected.allows(&main(said)) => Err(NotScored::Skipped(format!(
            "is said to be in {}, not in {expected_names}; score it by itself with --language {} and \
             a model that understands it",
            language_name(&main(said)),
            main(said)
        ))),
        _ => Ok(()),
    }
}

/// Skips a call in a language that none of the rubrics is for; `expected` are theirs, or none where
/// the language was not looked for.
pub(super) fn no_rubric(spoken: Spoken, expected: &[String]) -> Result<(), NotScored> {
    if expected.is_empty() || expected.iter().any(|code| code == spoken.language) {
        return Ok(());
    }
    let sure = match spoken.probability {
        1.0.. => String::new(),
        probability => format!(" ({:.0} % sure)", probability * 100.0),
    };
    Err(NotScored::Skipped(format!(
        "is in {}{sure}, which no rubric is for, only {}; score it by a rubric with `language: {}`",
        language_name(spoken.language),
        names(expected),
        spoken.language
    )))
}

/// `English, Malay or Polish`.
fn names(codes: &[impl AsRef<str>]) -> String {
    let names: Vec<String> = codes.iter().map(|code| language_name(code.as_ref())).collect();
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => String::new(),
    }
}

/// Skips a recording in which hardly anything was said; `sounds` are its channels, and `speech` tells
/// how long somebody speaks on one.
pub(super) fn no_words<E: ToString>(
    turns: &[Turn],
    sounds: &[&Sound],
    speech: impl Fn(&Sound) -> Result<Millis, E>,
) -> Result<(), NotScored> {
    let words: usize = turns.iter().map(|turn| spoken_words(&turn.text)).sum();
    if words >= FEWEST_WORDS {
        return Ok(());
    }
    let mut spoken = Millis(0);
    for sound in sounds {
        spoken = spoken.max(speech(sound).map_err(NotScored::failed)?);
    }
    let is_silent = || -> io::Result<bool> {
        for sound in sounds {
            if !sound.is_silent()? {
                return Ok(false);
            }
        }
        Ok(true)
    };
    let reason = match words {
        _ if spoken >= MUCH_SPEECH => {
            "holds speech of which hardly a word was understood: another language, or too much noise"
        }
        0 if is_silent().map_err(NotScored::failed)? => "holds nothing but silence",
        0 => "holds no speech, only music, ringing or noise",
        _ => "holds hardly any speech, a word or two",
    };
    Err(NotScored::Skipped(reason.to_owned()))
}

/// Skips a call whose words are surely in another language than the expected ones.
pub(super) fn other_language(turns: &[Turn], expected: &[&str]) -> Result<(), NotScored> {
    let texts: Vec<&str> = turns.iter().map(|turn| turn.text.as_str()).collect();
    let text = texts.join(" ");
    let mut found = None;
    for code in expected {
        match OtherLanguages::than(code).and_then(|others| others.find(&text)) {
            Some(other) => found = Some(other),
            // It is in that language, or nobody can tell.
            None => return Ok(()),
        }
    }
    let Some(found) = found else { return Ok(()) };
    Err(NotScored::Skipped(format!(
        "seems to be in {found}, not in {}; score it by itself with what understands it",
        names(expected)
    )))
}

/// Words that somebody says: `[Music]`, `(ringing)` and `♪` are none.
fn spoken_words(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut spoken = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '[' | '(' => depth += 1,
            ']' | ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => spoken.push(letter),
            _ => {}
        }
    }
    spoken.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audio::SAMPLE_RATE;
    use crate::transcript::Speaker;

    fn reason(result: Result<(), NotScored>) -> String {
        match result {
            Err(NotScored::Skipped(reason)) => reason,
            Ok(()) => "scored".to_owned(),
            Err(NotScored::Failed(error)) => panic!("{error}"),
        }
    }

    fn said(text: &str) -> Vec<Turn> {
        vec![Turn::untimed(Speaker::Unknown, text)]
    }

    #[test]
    fn a_short_recording_says_how_short_it_is() {
        assert_eq!(reason(too_short(Millis(5_000), Millis(5_000))), "scored");
        let short = reason(too_short(Millis(1_250), Millis(5_000)));
        assert_eq!(short, "is only 1.2 s long, less than 5.0 s");
    }

    #[test]
    fn silence_music_and_a_word_or_two_are_told_apart() {
        let silence = Sound::from(&vec![0.0001; 10 * SAMPLE_RATE as usize][..]);
        let music = Sound::from(&vec![0.1; 10 * SAMPLE_RATE as usize][..]);
        let spoken = |_: &Sound| Ok::<_, String>(Millis(1_000));
        let of = |text: &str, sound| reason(no_words(&said(text), &[sound], spoken));
        assert_eq!(of("", &silence), "holds nothing but silence");
        let only_music = "holds no speech, only music, ringing or noise";
        assert_eq!(of("[Music] (phone ringing) ♪", &music), only_music);
        assert_eq!(of("Thank you.", &music), "holds hardly any speech, a word or two");
        assert_eq!(of("Hello? Who is there?", &music), "scored");
        let much = |_: &Sound| Ok::<_, String>(Millis(20_000));
        let foreign = reason(no_words(&said("(speaking in foreign language)"), &[&music], much));
        assert!(foreign.contains("another language"), "{foreign}");
    }

    #[test]
    fn another_language_is_noticed_only_where_it_is_sure() {
        let german = said(
            "Guten Tag, mein Name ist Anna Schmidt, ich rufe wegen meiner Rechnung an. Können Sie \
             mir bitte sagen, warum sie so hoch ist?",
        );
        assert!(reason(other_language(&german, &["en"])).contains("German, not in English"));
        assert_eq!(reason(other_language(&german, &["en", "de"])), "scored");
        assert_eq!(reason(other_language(&german, &["xx"])), "scored");
        assert_eq!(reason(other_language(&said("Ja, genau."), &["en"])), "scored");
        let english = said("Good morning, I am calling about my bill, it is far too high again.");
        assert_eq!(reason(other_language(&english, &["en"])), "scored");
        let told = |said, expected: &str| {
            reason(said_to_be_other_language(said, &expected.parse().unwrap()))
        };
        let skipped = told(Some("de-at"), "en");
        assert!(skipped.contains("said to be in German, not in English"), "{skipped}");
        let skipped = told(Some("de"), "id,ms");
        assert!(skipped.contains("not in Indonesian or Malay"), "{skipped}");
        for (said, expected) in [(Some("en-gb"), "en"), (None, "en"), (Some("ms"), "id,ms")] {
            assert_eq!(told(said, expected), "scored");
        }
        assert_eq!(told(Some("de"), "auto"), "scored");
    }

    #[test]
    fn a_language_that_no_rubric_is_for_is_skipped_with_how_sure_it_is() {
        let spoken = |language, probability| Spoken { language, probability };
        let rubrics = ["en".to_owned(), "id".to_owned()];
        assert_eq!(reason(no_rubric(spoken("id", 0.6), &rubrics)), "scored");
        assert_eq!(reason(no_rubric(spoken("pl", 0.9), &[])), "scored");
        let skipped = reason(no_rubric(spoken("pl", 0.97), &rubrics));
        assert!(
            skipped.starts_with("is in Polish (97 % sure), which no rubric is for"),
            "{skipped}"
        );
        assert!(skipped.contains("only English or Indonesian"), "{skipped}");
        let said = reason(no_rubric(spoken("pl", 1.0), &rubrics));
        assert!(said.starts_with("is in Polish, which"), "{said}");
    }
}
