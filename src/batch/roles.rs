//! Who speaks on which channel.

use std::io;
use std::path::Path;

use super::{RoleWords, Scorer};
use crate::audio::crosstalk::{self, Leak};
use crate::audio::{Sides, Sound};
use crate::intake::AgentChannel;
use crate::matching::MatchingError;
use crate::speech::{Channel, into_turns};
use crate::transcript::{Millis, Speaker, Turn, Word};

/// Words that say so much against the channels count more than the left one being the agent's, as
/// recorders have it; see [`evidence`](super::RoleWords::evidence). Of the written calls none with
/// its sides right comes near it.
pub(super) const SURE: f64 = 3.0;
/// Words that say so much against them leave a doubt.
pub(super) const DOUBT: f64 = 1.0;

/// How it is known who speaks on which channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Given {
    /// Somebody said so.
    Said(AgentChannel),
    /// Each side has a file of its own.
    ByFiles,
    /// Nobody said anything, and most recorders have the agent on the left.
    Usual,
}

/// The voices of a recording.
pub(super) struct Roles {
    voices: Vec<(Speaker, Sound)>,
    given: Given,
    /// Why there is only one channel to listen to, where there is.
    only: Option<&'static str>,
    /// So much later a voice can be heard on the other side's channel as well.
    pub(super) echo: Millis,
    /// What a reader must know of the channels.
    pub(super) warnings: Vec<String>,
}

/// Gives each channel its speaker. One channel, or twice the same, has no sides; nor has a recording
/// of which only one channel can be heard, unless somebody said whose it is. What one voice leaks
/// into the other one's channel is taken out; what is too long for the memory is kept in `folder`.
///
/// # Errors
/// A temporary file cannot be read or written.
pub(super) fn assign(mut channels: Vec<Sound>, given: Given, folder: &Path) -> io::Result<Roles> {
    let sides = match &channels[..] {
        [left, right] => Some(Sides::of(left, right)?),
        _ => None,
    };
    let (only, reason) = match sides {
        Some(Sides::Apart) => (None, None),
        Some(Sides::Same) => (Some(0), Some("both channels carry the same sound")),
        Some(Sides::OnlyLeft) if given == Given::Usual => {
            (Some(0), Some("the right channel is silent"))
        }
        Some(Sides::OnlyRight) if given == Given::Usual => {
            (Some(1), Some("the left channel is silent"))
        }
        Some(Sides::OnlyLeft | Sides::OnlyRight) => (None, Some("one of the two sides is silent")),
        None => (Some(0), Some("one channel")),
    };
    let mut warnings = Vec::new();
    let mut echo = Millis(0);
    if let (Some(Sides::Apart), [left, right]) = (sides, &mut channels[..]) {
        let leaks = crosstalk::remove(left, right, folder)?;
        warnings.extend(leaks.iter().map(|leak| leaked(leak, given)));
        echo = leaks.iter().map(|leak| leak.delay).max().unwrap_or_default();
    }
    let voices = match only {
        Some(index) if index < channels.len() => {
            let voices = vec![(Speaker::Unknown, channels.swap_remove(index))];
            return Ok(Roles { voices, given, only: reason, echo, warnings });
        }
        _ => {
            warnings.extend(reason.map(str::to_owned));
            let speakers = match given {
                Given::Said(AgentChannel::Right) => [Speaker::Customer, Speaker::Agent],
                _ => [Speaker::Agent, Speaker::Customer],
            };
            speakers.into_iter().zip(channels).collect()
        }
    };
    Ok(Roles { voices, given, only: None, echo, warnings })
}

impl Roles {
    /// The voices as the transcriber takes them.
    pub(super) fn channels(&self) -> Vec<Channel<'_>> {
        self.voices.iter().map(|(speaker, sound)| Channel { speaker: *speaker, sound }).collect()
    }

    /// The only channel, and why there is no other.
    pub(super) fn only(&self) -> Option<(&Sound, &'static str)> {
        Some((&self.voices.first()?.1, self.only?))
    }

    /// Looks at what was said, in the language with this code, whether the roles are right, and puts
    /// them right unless somebody said
    /// whose the channels are.
    ///
    /// # Errors
    /// The encoder fails.
    pub(super) fn settle(
        &self,
        turns: Vec<Turn>,
        language: &str,
        scorer: &Scorer<'_>,
    ) -> Result<Settled, MatchingError> {
        let says = |speaker| turns.iter().any(|turn| turn.speaker == speaker);
        match (says(Speaker::Agent), says(Speaker::Customer)) {
            (true, true) => {}
            (false, false) => return Ok(Settled::as_they_are(turns, None)),
            (true, false) | (false, true) if self.given == Given::Usual => {
                let warning = not_told_apart("nobody speaks on the other channel");
                return Ok(Settled::otherwise(turns, |_| Speaker::Unknown, warning));
            }
            (agent, _) => {
                let silent = if agent { "customer" } else { "agent" };
                let warning = format!("nobody speaks on the {silent}'s side");
                let warning = self.warnings.is_empty().then_some(warning);
                return Ok(Settled::as_they_are(turns, warning));
            }
        }
        if !RoleWords::are_known(language) {
            return Ok(Settled::as_they_are(turns, None));
        }
        let evidence = scorer.roles.evidence(scorer.encoders, language, &turns)?;
        let sure = format!("{:.0} % sure", confidence(-evidence) * 100.0);
        Ok(match self.given {
            Given::Usual if evidence <= -SURE => {
                let warning = format!(
                    "by what is said the agent speaks on the right channel ({sure}), so that is \
                     how it was scored; --agent-channel left keeps the channels as they are"
                );
                Settled::otherwise(turns, other_side, warning)
            }
            Given::Usual if evidence <= -DOUBT => {
                let warning = "who is the agent is unsure; as usual it is the voice on the left \
                               channel";
                Settled::as_they_are(turns, Some(warning.to_owned()))
            }
            Given::Said(side) if evidence <= -SURE => {
                let side = match side {
                    AgentChannel::Left => "left",
                    AgentChannel::Right => "right",
                };
                let warning = format!(
                    "by what is said the agent is not on the {side} channel ({sure}), where it was \
                     said to be; it was scored as it was said"
                );
                Settled::as_they_are(turns, Some(warning))
            }
            Given::ByFiles if evidence <= -SURE => {
                let warning = format!(
                    "by what is said agent and customer are swapped ({sure}); it was scored as the \
                     names of the files say"
                );
                Settled::as_they_are(turns, Some(warning))
            }
            Given::Usual | Given::Said(_) | Given::ByFiles => Settled::as_they_are(turns, None),
        })
    }
}

/// What was said, by those who said it.
pub(super) struct Settled {
    /// What was said.
    pub(super) turns: Vec<Turn>,
    /// What a reader must know.
    pub(super) warning: Option<String>,
    /// Who it is that was taken for a speaker.
    pub(super) is: fn(Speaker) -> Speaker,
}

impl Settled {
    fn as_they_are(turns: Vec<Turn>, warning: Option<String>) -> Self {
        Self { turns, warning, is: |speaker| speaker }
    }

    fn otherwise(turns: Vec<Turn>, is: fn(Speaker) -> Speaker, warning: String) -> Self {
        Self { turns: relabel(turns, is), warning: Some(warning), is }
    }
}

fn other_side(speaker: Speaker) -> Speaker {
    match speaker {
        Speaker::Agent => Speaker::Customer,
        Speaker::Customer => Speaker::Agent,
        other => other,
    }
}

/// How sure words are that weigh so much.
pub(super) fn confidence(evidence: f64) -> f64 {
    (1.0 / (1.0 + (-evidence).exp())).min(0.99)
}

/// The same words with other speakers. Turns are built anew, since it depends on who speaks where
/// one ends.
fn relabel(turns: Vec<Turn>, role: impl Fn(Speaker) -> Speaker) -> Vec<Turn> {
    let mut voices: Vec<(Speaker, Vec<Word>)> = Vec::new();
    for turn in turns {
        match voices.iter_mut().find(|(speaker, _)| *speaker == turn.speaker) {
            Some((_, words)) => words.extend(turn.words),
            None => voices.push((turn.speaker, turn.words)),
        }
    }
    voices.iter_mut().for_each(|(speaker, _)| *speaker = role(*speaker));
    into_turns(voices)
}

/// What a reader must know of a voice that was taken out of the other side's channel.
fn leaked(leak: &Leak, given: Given) -> String {
    let (from, into) = match (given, leak.into) {
        (Given::ByFiles, 0) => ("the customer's voice", "in the agent's file"),
        (Given::ByFiles, _) => ("the agent's voice", "in the customer's file"),
        (_, 0) => ("the voice on the right channel", "on the left one"),
        (_, _) => ("the voice on the left channel", "on the right one"),
    };
    let later = match leak.delay {
        Millis(0..10) => String::new(),
        delay => format!(" and {:.2} s later", delay.seconds()),
    };
    format!(
        "{from} could also be heard {into}, {:.0} dB softer{later}; it was taken out there, so that \
         its words count once",
        -leak.decibels
    )
}

/// What a reader must know of a call whose speakers are unknown; `what` is the reason.
pub(super) fn not_told_apart(what: &str) -> String {
    format!(
        "{what}, so agent and customer are not told apart: a behaviour counts whoever shows it, and \
         nothing is measured of one side"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audio::SAMPLE_RATE;
    use crate::transcript::Span;

    fn sound(seed: u64, loudness: f32) -> Sound {
        let mut state = seed;
        let samples: Vec<f32> = (0..20 * SAMPLE_RATE)
            .map(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                ((state >> 33) as f32 / 2_f32.powi(30) - 1.0) * loudness
            })
            .collect();
        Sound::from(&samples[..])
    }

    fn speakers(channels: Vec<Sound>, given: Given) -> (Vec<Speaker>, usize) {
        let roles = assign(channels, given, &std::env::temp_dir()).unwrap();
        let told = roles.warnings.len() + usize::from(roles.only().is_some());
        (roles.voices.iter().map(|(speaker, _)| *speaker).collect(), told)
    }

    #[test]
    fn two_voices_get_the_roles_that_are_given_or_usual() {
        use Speaker::{Agent, Customer};
        let two = || vec![sound(1, 0.1), sound(2, 0.1)];
        assert_eq!(speakers(two(), Given::Usual), (vec![Agent, Customer], 0));
        let right = Given::Said(AgentChannel::Right);
        assert_eq!(speakers(two(), right), (vec![Customer, Agent], 0));
        assert_eq!(speakers(two(), Given::ByFiles), (vec![Agent, Customer], 0));
    }

    #[test]
    fn one_voice_has_no_role_unless_somebody_said_so() {
        let unknown = (vec![Speaker::Unknown], 1);
        let left = Given::Said(AgentChannel::Left);
        assert_eq!(speakers(vec![sound(1, 0.1)], left), unknown);
        assert_eq!(speakers(vec![sound(1, 0.1), sound(1, 0.03)], left), unknown);
        let silent = || vec![sound(1, 0.0001), sound(2, 0.1)];
        assert_eq!(speakers(silent(), Given::Usual), unknown);
        let both = (vec![Speaker::Agent, Speaker::Customer], 1);
        assert_eq!(speakers(silent(), left), both);
    }

    #[test]
    fn relabelled_turns_are_built_anew() {
        let word = |text: &str, start| Word {
            text: text.into(),
            span: Span::new(Millis(start), Millis(start + 200)),
            confidence: 1.0,
        };
        let turn = |speaker, words| Turn::from_words(speaker, words).unwrap();
        let turns = vec![
            turn(Speaker::Agent, vec![word("one", 0), word("two", 2_000)]),
            turn(Speaker::Customer, vec![word("three", 4_000)]),
        ];
        let unknown = relabel(turns.clone(), |_| Speaker::Unknown);
        assert_eq!(unknown.len(), 3, "voices that are not known are cut at each pause");
        let swapped = relabel(turns, |speaker| match speaker {
            Speaker::Agent => Speaker::Customer,
            _ => Speaker::Agent,
        });
        assert_eq!(swapped[0].speaker, Speaker::Customer);
        assert_eq!(swapped[0].text, "one two");
    }
}
