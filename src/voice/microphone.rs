//! The trainee's microphone. Nothing else in the program knows of `cpal`.

use std::io::{BufRead, BufReader, Read};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use cpal::traits::{DeviceTrait, HostTrait, StreamTrait};
use cpal::{
    Device, ErrorKind, FromSample, Sample, SampleFormat, SizedSample, Stream, SupportedStreamConfig,
};

use super::VoiceError;
use super::endpoint::{Endpoint, Heard};
use super::trainee::{Answer, LONGEST_REPLY, Trainee};
use crate::audio::at_sample_rate;
use crate::transcript::Millis;

/// How often it is looked whether something was typed.
const GLANCE: Duration = Duration::from_millis(50);

/// A device that gives nothing for so long does not work.
const DEAF: Duration = Duration::from_secs(5);

/// The default microphone of the system. A reply ends by itself after a pause, or when the trainee
/// presses Enter.
pub struct Microphone {
    device: Device,
    config: SupportedStreamConfig,
    /// What is typed meanwhile.
    typed: Receiver<String>,
}

/// What comes from the device.
type Block = Result<Vec<f32>, VoiceError>;

impl Microphone {
    /// Finds the microphone; `keyboard` is where Enter and commands come from.
    ///
    /// # Errors
    /// There is none, or the system does not let it be used.
    pub fn open(keyboard: impl Read + Send + 'static) -> Result<Self, VoiceError> {
        let device = cpal::default_host().default_input_device().ok_or_else(|| {
            failed("there is none; connect one, or answer with --spoken-replies DIR")
        })?;
        let config = device.default_input_config().map_err(failed)?;
        let (sender, typed) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(keyboard).lines() {
                // Nobody listens any more, or nothing can be typed any more.
                let Ok(line) = line else { break };
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        Ok(Self { device, config, typed })
    }

    fn listen(&self, sender: Sender<Block>) -> Result<Stream, VoiceError> {
        let stream = match self.config.sample_format() {
            SampleFormat::I8 => self.stream::<i8>(sender),
            SampleFormat::I16 => self.stream::<i16>(sender),
            SampleFormat::I32 => self.stream::<i32>(sender),
            SampleFormat::U8 => self.stream::<u8>(sender),
            SampleFormat::U16 => self.stream::<u16>(sender),
            SampleFormat::F32 => self.stream::<f32>(sender),
            other => Err(failed(format!("its samples come as {other}, which cannot be read"))),
        }?;
        stream.play().map_err(failed)?;
        Ok(stream)
    }

    /// Sends what is heard on the first channel, where a voice is on every device.
    fn stream<T: SizedSample>(&self, sender: Sender<Block>) -> Result<Stream, VoiceError>
    where
        f32: FromSample<T>,
    {
        let channels = usize::from(self.config.channels()).max(1);
        let errors = sender.clone();
        let take = move |samples: &[T], _: &cpal::InputCallbackInfo| {
            let voice = samples.iter().step_by(channels);
            // A reply that is over is listened to by nobody.
            let _ = sender.send(Ok(voice.map(|sample| f32::from_sample(*sample)).collect()));
        };
        let fail = move |error: cpal::Error| {
            let is_harmless = matches!(error.kind(), ErrorKind::Xrun | ErrorKind::RealtimeDenied);
            if !is_harmless {
                let _ = errors.send(Err(failed(error)));
            }
        };
        self.device.build_input_stream(self.config.clone().into(), take, fail, None).map_err(failed)
    }
}

impl Trainee for Microphone {
    fn answer(&mut self, patience: Millis) -> Result<Option<Answer>, VoiceError> {
        // What was typed while the customer spoke was meant for nothing.
        while self.typed.try_recv().is_ok() {}
        let rate = self.config.sample_rate();
        let limit = (LONGEST_REPLY.0 * u64::from(rate) / 1000) as usize;
        let mut endpoint = Endpoint::new(rate, patience);
        let mut sound: Vec<f32> = Vec::new();
        let (sender, blocks) = mpsc::channel();
        let start = Instant::now();
        let _stream = self.listen(sender)?;
        loop {
            match blocks.recv_timeout(GLANCE) {
                Ok(block) => {
                    let block = block?;
                    if sound.is_empty() {
                        // The trainee could already speak while the device was starting.
                        let waited = (start.elapsed().as_secs_f64() * f64::from(rate)) as usize;
                        let before = vec![0.0; waited.saturating_sub(block.len())];
                        endpoint.hear(&before);
                        sound.extend(before);
                    }
                    sound.extend(&block);
                    if endpoint.hear(&block) != Heard::GoesOn || sound.len() >= limit {
                        break;
                    }
                }
                Err(RecvTimeoutError::Timeout) if sound.is_empty() && start.elapsed() > DEAF => {
                    return Err(failed("no sound comes from it"));
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(failed("it was disconnected")),
            }
            if let Ok(line) = self.typed.try_recv() {
                let line = line.trim();
                if line.starts_with('/') {
                    return Ok(Some(Answer::Command(line.to_owned())));
                }
                break;
            }
        }
        let sound =
            at_sample_rate(sound, rate).map_err(|error| failed(format!("its sound {error}")))?;
        Ok(Some(Answer::Sound(sound)))
    }

    fn invitation(&self) -> Option<&'static str> {
        Some("practice-answer-aloud")
    }
}

fn failed(reason: impl ToString) -> VoiceError {
    VoiceError::Microphone { reason: reason.to_string() }
}
