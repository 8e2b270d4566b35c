//! A play that is spoken.

use std::io::Write;
use std::ops::Range;

use super::line::spoken;
use super::player::Player;
use super::recording::Destination;
use super::synthesizer::Synthesizer;
use super::timeline::{Timeline, spread};
use super::trainee::{Answer, Trainee};
use super::{VoiceError, sound};
use crate::audio::Sound;
use crate::clean::one_line;
use crate::practice::terminal::Screen;
use crate::practice::{Debrief, Entry, Event, Keeper, Look, Play, render};
use crate::speech::{Channel, Transcriber};
use crate::transcript::{self, Millis, Speaker, Transcript, Word};

/// How long a customer waits for an answer where the scenario does not say.
const PATIENCE: Millis = Millis(30_000);

/// How long a word takes that could not be spoken.
const ESTIMATED_WORD: Millis = Millis(400);

/// What can be typed beside the conversation. What was said cannot be taken back.
const COMMANDS: [&str; 6] = ["/hint", "/repeat", "/desk", "/brief", "/help", "/quit"];

/// Who speaks and who listens.
pub struct Voices<'v> {
    /// Speaks for the customer.
    pub synthesizer: &'v Synthesizer,
    /// Plays what the customer says; `None` where nobody listens.
    pub player: Option<&'v Player>,
    /// Answers.
    pub trainee: &'v mut dyn Trainee,
    /// Recognises the answers, as it does in recorded calls.
    pub transcriber: &'v Transcriber,
}

/// What is left of a play that was spoken.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoken {
    /// How it went.
    pub debrief: Debrief,
    /// What was said and when. Its source is the recording, where that is kept.
    pub transcript: Transcript,
}

/// Plays to the end, or until there are no more answers; keeps the recording and shows the debrief.
///
/// # Errors
/// The first line cannot be spoken, an answer cannot be heard or recognised, or the recording
/// cannot be written. Whatever fails after the start, what was said until then is kept and scored
/// first.
pub fn converse<W: Write>(
    play: &mut Play<'_>,
    keeper: &mut dyn Keeper,
    voices: Voices<'_>,
    keep_in: &Destination,
    look: Look,
    output: W,
) -> Result<Spoken, VoiceError> {
    if play.cast().alongside.is_some() {
        return Err(VoiceError::TwoCustomers);
    }
    if play.session().scenario().channel == transcript::Channel::Email {
        return Err(VoiceError::Letter);
    }
    if !play.moves().is_empty() {
        return Err(VoiceError::BegunInWriting);
    }
    keep_in.prepare()?;
    let screen = Screen::open(play, keeper, look, output)?;
    let timeline = Timeline::new();
    let mut conversation = Conversation { screen, voices, timeline, look, told: 0 };
    let ended = conversation.hold();
    let Conversation { mut screen, voices, mut timeline, .. } = conversation;
    let has_answered = !screen.play.moves().is_empty();
    if !has_answered {
        ended?;
        return Err(VoiceError::NoAnswer);
    }
    screen.play.quit();
    let (source, kept) = match keep_in.write(&timeline.channels()) {
        Ok(source) => (source, Ok(())),
        Err(error) => (None, Err(error)),
    };
    let transcript = heard(&mut timeline, voices.transcriber, source)?;
    let listener = screen.play.cast().scene.listener;
    let debrief = Debrief::of_transcript(screen.play.session(), &transcript, listener)?;
    let shown = debrief.worded(listener.rubric(), look.interface);
    write!(screen.output, "\n{}", render::debrief(&shown, look))?;
    if let Some(source) = &transcript.source {
        writeln!(screen.output)?;
        let path = ("path", one_line(&source.path).into());
        screen.aside(&look.interface.fill("practice-recording", &[path]))?;
    }
    screen.output.flush()?;
    ended.and(kept)?;
    Ok(Spoken { debrief, transcript })
}

/// What was said, to be scored. The trainee's channel is recognised as a whole, as `rolecall score`
/// does it with the recording: a reply by itself can come out a little different.
fn heard(
    timeline: &mut Timeline,
    transcriber: &Transcriber,
    source: Option<transcript::Source>,
) -> Result<Transcript, VoiceError> {
    let [agent, _] = timeline.channels();
    let words = words(transcriber, agent)?;
    let model = transcriber.model_name();
    Ok(timeline.transcript(words, &transcriber.languages().to_string(), &model, source))
}

/// What the trainee says in a sound.
fn words(transcriber: &Transcriber, sound: &[f32]) -> Result<Vec<Word>, VoiceError> {
    let sound = Sound::from(sound);
    let heard = transcriber.transcribe(&[Channel { speaker: Speaker::Agent, sound: &sound }])?;
    Ok(heard.turns.into_iter().flat_map(|turn| turn.words).collect())
}

/// A conversation under way.
struct Conversation<'p, 'c, 'v, W> {
    screen: Screen<'p, 'c, 'static, W>,
    voices: Voices<'v>,
    timeline: Timeline,
    look: Look,
    /// How many entries of the play's log the customer has spoken.
    told: usize,
}

impl<W: Write> Conversation<'_, '_, '_, W> {
    fn hold(&mut self) -> Result<(), VoiceError> {
        if let Some(invitation) = self.voices.trainee.invitation() {
            self.screen.tell(invitation)?;
        }
        self.speak()?;
        while !self.screen.play.is_over() && !self.timeline.is_full() {
            let borne = self.screen.play.session().bears_silence_for();
            let patience =
                borne.map_or(PATIENCE, |borne| Millis::from_seconds(borne.as_secs_f64()));
            match self.voices.trainee.answer(patience)? {
                None => {
                    self.screen.tell("practice-no-more-replies")?;
                    return Ok(());
                }
                Some(Answer::Command(line)) if COMMANDS.contains(&line.as_str()) => {
                    self.screen.take(&line)?;
                }
                Some(Answer::Command(_)) => {
                    let known = COMMANDS.join(", ");
                    let known = ("commands", known.into());
                    let told = self.look.interface.fill("practice-can-type", &[known]);
                    self.screen.aside(&told)?;
                }
                Some(Answer::Sound(sound)) => self.hear(&sound)?,
            }
            self.speak()?;
        }
        if !self.screen.play.is_over() {
            self.screen.tell("practice-an-hour")?;
        }
        Ok(())
    }

    /// The customer says what has come up since they last spoke.
    fn speak(&mut self) -> Result<(), VoiceError> {
        self.screen.output.flush()?;
        let log = self.screen.play.log();
        let lines: Vec<String> = log
            .get(self.told..)
            .unwrap_or_default()
            .iter()
            .filter_map(|entry| match entry {
                Entry::Happened(Event::Says { line, .. }) => Some(spoken(line)),
                _ => None,
            })
            .filter(|line| !line.is_empty())
            .collect();
        self.told = log.len();
        for line in lines {
            let made = self.voices.synthesizer.speak(&line);
            let sound = match made {
                Ok(sound) => sound,
                // Whoever cannot speak the first line is not set up; a later one can be read.
                Err(error) if self.screen.play.moves().is_empty() => return Err(error),
                Err(error) => {
                    self.screen.aside(&format!("(That line could not be spoken: {error})"))?;
                    let words = line.split_whitespace().count() as u64;
                    vec![0.0; sound::samples(Millis(words * ESTIMATED_WORD.0))]
                }
            };
            self.say(&line, &sound)?;
        }
        Ok(())
    }

    fn say(&mut self, line: &str, sound: &[f32]) -> Result<(), VoiceError> {
        let speech = self.voices.transcriber.find_speech(sound)?;
        let whole: Range<usize> = 0..sound.len();
        let stretches = if speech.is_empty() { std::slice::from_ref(&whole) } else { &speech[..] };
        let words = spread(line, stretches);
        let speech_end = stretches.last().map_or(sound.len(), |last| last.end);
        self.timeline.customer_says(sound, &words, speech_end);
        match self.voices.player {
            Some(player) => player.play(sound),
            None => Ok(()),
        }
    }

    /// Takes what the trainee said.
    fn hear(&mut self, sound: &[f32]) -> Result<(), VoiceError> {
        let words = words(self.voices.transcriber, sound)?;
        let speech = self.voices.transcriber.find_speech(sound)?;
        let speech_end = speech.last().map(|last| last.end).filter(|_| !words.is_empty());
        self.timeline.agent_says(sound, speech_end);
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        let text = one_line(&texts.join(" "));
        if text.is_empty() {
            self.screen.aside("(Nothing was heard.)")?;
            return Ok(self.screen.waited()?);
        }
        Ok(self.screen.said(&text)?)
    }
}
