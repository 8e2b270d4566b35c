//! Whose words they are: the agent's or the customer's.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::intents::Intents;
use crate::matching::{Encoder, Encoders, MatchingError, Target, Wording, prepare};
use crate::transcript::{Speaker, Turn};

/// What tells one side from the other, prepared when it is first needed.
#[derive(Default)]
pub struct RoleWords {
    /// By language.
    cues: Mutex<BTreeMap<String, Arc<[Cue]>>>,
}

/// Something that one side says far more often than the other.
struct Cue {
    target: Target,
    /// What hearing it says for the agent; negative for the customer.
    weight: f64,
}

/// Shared intents that agents show, with what each says for them.
const AGENT: [(&str, f64); 7] = [
    ("greeting", 1.0),
    ("asks-identity", 2.0),
    ("asks-anything-else", 1.5),
    ("says-back", 1.0),
    ("ownership", 1.0),
    ("apology", 0.5),
    ("farewell", 0.5),
];

/// How agents open a call; the shared intent has "my name is" as well, which customers also say.
const OPENS: [&str; 9] = [
    "Thank you for calling Northwind, how can I help you?",
    "Good morning, you're through to customer service, my name is Ana.",
    "This call is recorded for quality and training.",
    "Hello, how may I help you today?",
    "You're speaking with Marcus from the billing team.",
    "Thanks for calling, what can I do for you?",
    "Northwind support, Priya speaking.",
    "Is this a good time to talk? I'm calling from your bank.",
    "Welcome to card services, how can I be of help?",
];

/// What agents do with what they are told.
const SERVES: [&str; 9] = [
    "I can see your order here on my screen.",
    "I have cancelled that for you now.",
    "You will receive a confirmation by email.",
    "I've sent a replacement, it will arrive within two days.",
    "The refund will be on your account in three to five days.",
    "Thank you, you're verified.",
    "A technician will come to you tomorrow morning.",
    "Let me pull up your account.",
    "I'll put a note on your account.",
];

/// Why customers call.
const WANTS: [&str; 18] = [
    "I'm calling because I have a problem with my bill.",
    "I've been charged twice this month.",
    "My internet has been down for three days.",
    "My card was declined at the shop.",
    "My parcel still hasn't arrived.",
    "I ordered it two weeks ago and it's not here.",
    "It stopped working yesterday.",
    "I'd like to cancel my subscription.",
    "I want my money back.",
    "I need to change my booking.",
    "I'd like to make an appointment for my car.",
    "I was wondering how much it would cost me.",
    "I want to pay my invoice.",
    "I got a letter from you and I don't understand it.",
    "I've been on hold for an hour.",
    "I'd like to speak to your manager.",
    "Do I have to pay for that?",
    "When will I get my refund?",
];

/// How customers say who they are.
const TELLS: [&str; 7] = [
    "My account number is four four seven one.",
    "My date of birth is the fourth of June nineteen seventy nine.",
    "It's under the name of Miller.",
    "The postcode is nine eight one.",
    "My order number is two two zero five.",
    "Yes, my name is David Miller, born in June.",
    "The address is twelve Park Road.",
];

const WANTS_PHRASES: [&str; 3] = [
    "(I've|I was|I got|I have) * (charged|billed|overcharged|waiting|told|promised)",
    "my (bill|order|card|account|phone|internet|parcel|booking|policy|subscription|car|router|flight|invoice|package) (is|was|has|won't|isn't|doesn't|still|hasn't|got|stopped|broke|keeps)",
    "(I|I'd|I'm) (want|need|like|trying|wanted) to (cancel|return|change|book|complain|report|pay|move|leave|get|make|speak)",
];

/// A cue that is heard more often than that says no more.
const MOST: u32 = 2;

/// So many turns at the start and at the end are listened to: there the sides differ most.
const MOST_TURNS: usize = 120;

impl RoleWords {
    /// Whether they are known in a language.
    pub(super) fn are_known(language: &str) -> bool {
        Intents::shipped(language).is_some()
    }

    /// What the words say for one voice being the agent and the other the customer, the first voice
    /// being that of `turns` marked as the agent's: positive where they agree, negative where they
    /// say the opposite. The unit is that of a log odds ratio, as far as the samples reach.
    ///
    /// # Errors
    /// The encoder fails.
    pub(super) fn evidence(
        &self,
        encoders: &Encoders,
        language: &str,
        turns: &[Turn],
    ) -> Result<f64, MatchingError> {
        let said: Vec<(usize, &str)> = turns
            .iter()
            .map(|turn| match turn.speaker {
                Speaker::Agent => (0, turn.text.as_str()),
                Speaker::Customer => (1, turn.text.as_str()),
                Speaker::Other | Speaker::Unknown => (usize::MAX, turn.text.as_str()),
            })
            .collect();
        let leanings = self.leanings(encoders, language, &said, 2)?;
        Ok(leanings.iter().zip([1.0, -1.0]).map(|(leaning, sign)| leaning * sign).sum())
    }

    /// How much each of `voices` voices sounds like an agent by what it says, negative for a
    /// customer; `said` is what was said in order of time, each with its voice. The difference of
    /// two is what [`RoleWords::evidence`] is.
    ///
    /// # Errors
    /// The encoder fails.
    pub(super) fn leanings(
        &self,
        encoders: &Encoders,
        language: &str,
        said: &[(usize, &str)],
        voices: usize,
    ) -> Result<Vec<f64>, MatchingError> {
        let cues = self.cues(encoders, language)?;
        let edge = MOST_TURNS / 2;
        let heard: Vec<(usize, &str)> = said
            .iter()
            .enumerate()
            .filter(|(index, _)| *index < edge || index + edge >= said.len())
            .map(|(_, said)| *said)
            .collect();
        let texts: Vec<&str> = heard.iter().map(|(_, text)| *text).collect();
        let prepared = prepare(&encoders.of(language)?, &texts)?;
        let mut leanings = vec![0.0; voices];
        for cue in cues.iter() {
            let mut counts = vec![0_u32; voices];
            for ((voice, _), text) in heard.iter().zip(&prepared) {
                if let Some(count) = counts.get_mut(*voice)
                    && cue.target.matches(text).iter().any(|found| found.is_sure())
                {
                    *count += 1;
                }
            }
            for (leaning, count) in leanings.iter_mut().zip(counts) {
                *leaning += cue.weight * f64::from(count.min(MOST));
            }
        }
        Ok(leanings)
    }

    /// What is shipped in the language, and English examples, which outside English are compared
    /// across languages.
    fn cues(&self, encoders: &Encoders, language: &str) -> Result<Arc<[Cue]>, MatchingError> {
        let mut known = self.cues.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(cues) = known.get(language) {
            return Ok(Arc::clone(cues));
        }
        let own = |like: &[&str], phrases: &[&str]| Wording {
            like: like.iter().map(|&text| text.to_owned()).collect(),
            phrases: phrases.iter().map(|&text| text.to_owned()).collect(),
            ..Wording::default()
        };
        let shipped = Intents::shipped(language).map(|shipped| &shipped.intents);
        let intent = |name: &str| shipped?.get(name).cloned();
        let shared: Vec<(Wording, f64)> =
            AGENT.iter().filter_map(|(name, weight)| Some((intent(name)?, *weight))).collect();
        let english = [
            (own(&OPENS, &[]), 2.0),
            (own(&SERVES, &[]), 1.0),
            (own(&WANTS, &WANTS_PHRASES), -1.5),
            (own(&TELLS, &[]), -1.5),
        ];
        let of_english =
            if language == "en" { encoders.of("en")? } else { encoders.across("en")? };
        let mut cues = compiled(&encoders.of(language)?, &shared)?;
        cues.extend(compiled(&of_english, &english)?);
        let cues: Arc<[Cue]> = cues.into();
        known.insert(language.to_owned(), Arc::clone(&cues));
        Ok(cues)
    }
}

fn compiled(encoder: &Encoder, wordings: &[(Wording, f64)]) -> Result<Vec<Cue>, MatchingError> {
    let targets: Vec<&Wording> = wordings.iter().map(|(wording, _)| wording).collect();
    let targets = Target::compile_all(encoder, &targets)?.into_iter();
    let weights = wordings.iter().map(|(_, weight)| *weight);
    Ok(targets.zip(weights).map(|(target, weight)| Cue { target, weight }).collect())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::transcript::import;
    use crate::workspace::Workspace;

    /// Written calls, and the exact words of the sample recordings.
    fn calls() -> Vec<(String, Vec<Turn>)> {
        #[derive(serde::Deserialize)]
        struct Words {
            turns: Vec<Said>,
        }
        #[derive(serde::Deserialize)]
        struct Said {
            speaker: Speaker,
            text: String,
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut calls = Vec::new();
        for folder in ["tests/fixtures/calls", "recordings"] {
            for entry in std::fs::read_dir(root.join(folder)).unwrap() {
                let path = entry.unwrap().path();
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                if name.ends_with(".words.json") {
                    let words = std::fs::read(&path).unwrap();
                    let words: Words = serde_json::from_slice(&words).unwrap();
                    let turns = words.turns.into_iter();
                    let turns = turns.map(|said| Turn::untimed(said.speaker, said.text)).collect();
                    calls.push((name, turns));
                } else if name.ends_with(".txt") {
                    calls.push((name, import::read(&path).unwrap().turns));
                }
            }
        }
        calls
    }

    #[test]
    fn words_of_other_languages_hardly_ever_tell_the_opposite() {
        let encoders = Encoders::default();
        let words = RoleWords::default();
        for language in Intents::languages().filter(|code| *code != "en") {
            let id = format!("support-call-{language}");
            let rubric = Workspace::default().rubric(&id).unwrap();
            let (mut for_agent, mut wrong, mut all) = (0, 0, 0);
            for test in rubric.tests.iter().filter(|test| test.turns.len() >= 6) {
                let evidence = words.evidence(&encoders, language, &test.turns).unwrap();
                for_agent += usize::from(evidence > 0.0);
                wrong += usize::from(evidence <= -3.0);
                all += 1;
            }
            println!("{language}: {for_agent} of {all} for the agent, {wrong} surely wrong");
            assert!(wrong == 0 && for_agent * 3 >= all * 2, "{language}: {for_agent} of {all}");
        }
    }

    #[test]
    fn words_tell_who_is_the_agent_and_never_the_opposite() {
        let encoders = Encoders::default();
        let words = RoleWords::default();
        let (mut sure, mut all) = (0, 0);
        for (name, turns) in calls() {
            let evidence = words.evidence(&encoders, "en", &turns).unwrap();
            println!("{name:40} {evidence:.1}");
            assert!(evidence > -0.9, "{name}: {evidence}");
            let swapped: Vec<Turn> = turns
                .into_iter()
                .map(|turn| Turn {
                    speaker: match turn.speaker {
                        Speaker::Agent => Speaker::Customer,
                        Speaker::Customer => Speaker::Agent,
                        other => other,
                    },
                    ..turn
                })
                .collect();
            let opposite = words.evidence(&encoders, "en", &swapped).unwrap();
            assert!((evidence + opposite).abs() < 1e-9, "{name}: {evidence} and {opposite}");
            let is_sure = opposite <= -3.0;
            assert!(is_sure || name.ends_with(".txt"), "{name}: {opposite}");
            sure += usize::from(is_sure);
            all += 1;
        }
        println!("{sure} of {all} are sure");
        assert!(sure * 3 >= all * 2, "{sure} of {all} are sure");
    }
}
