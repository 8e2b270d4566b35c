//! Telling the voices of one channel apart by their sound.
//!
//! Speech is cut into windows ([`windows`]); a network makes of each a vector that is alike for the
//! same voice ([`encoder`]); their groups tell how many voices there are ([`groups`]), and every
//! moment and word gets the likeliest of them ([`timeline`]).

mod encoder;
mod groups;
mod mel;
mod path;
mod timeline;
mod windows;

use std::ops::Range;
use std::sync::atomic::Ordering;

pub(super) use encoder::VoiceEncoder;
pub use timeline::Voices;

use super::{SpeechError, Transcriber};
use crate::audio::Sound;
use groups::Groups;
use windows::Windows;

impl Transcriber {
    /// Tells the voices of a channel apart.
    ///
    /// # Errors
    /// As [`Transcriber::transcribe`].
    pub fn voices(&self, channel: &Sound) -> Result<Voices, SpeechError> {
        self.voices_in(channel, &self.speech(channel)?)
    }

    /// Tells the voices of stretches of speech apart, given in samples and in order of time.
    ///
    /// # Errors
    /// As [`Transcriber::transcribe`].
    pub fn voices_in(
        &self,
        channel: &Sound,
        speech: &[Range<usize>],
    ) -> Result<Voices, SpeechError> {
        let windows = Windows::cut(speech);
        let stopped = || self.stop.load(Ordering::Relaxed);
        let prints = self.voice_encoder()?.encode(channel, &windows.ranges, stopped)?;
        let voices = Groups::new(&prints, &windows).find();
        Ok(Voices::of(&voices, &prints, &windows.ranges, speech))
    }

    fn voice_encoder(&self) -> Result<&VoiceEncoder, SpeechError> {
        if let Some(encoder) = self.voice_encoder.get() {
            return Ok(encoder);
        }
        let encoder = VoiceEncoder::embedded()?;
        Ok(self.voice_encoder.get_or_init(|| encoder))
    }
}
