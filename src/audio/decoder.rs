//! Any recording as blocks of samples at its own sample rate.

use std::fs::{self, File};
use std::io::{BufReader, Chain, Cursor, Read, Seek, SeekFrom, Take};
use std::ops::RangeInclusive;
use std::path::Path;

use symphonia::core::io::ReadOnlySource;

use super::packets::PacketReader;
use super::pcm::PcmReader;
use super::sniff::sniff;
use super::wav::{DataEnd, WavLayout};
use super::{AudioError, AudioWarning, Codec, Container, SourceFormat};
use crate::transcript::Millis;

/// Sample rates that recorders write.
const RATES: RangeInclusive<u32> = 4_000..=192_000;
/// No call is longer, in seconds.
const MAX_SECONDS: u64 = 6 * 3600;
/// Less holds no word, in milliseconds.
const MIN_LENGTH: Millis = Millis(100);

/// A header written anew and a stretch of the file behind it.
type Region = Chain<Cursor<Vec<u8>>, Take<File>>;

/// Reads the samples of a recording block by block.
pub(super) struct Decoder {
    source: Source,
    format: SourceFormat,
    frames: u64,
    /// Frames after which only padding follows.
    limit: u64,
    not_finite: u64,
    warnings: Vec<AudioWarning>,
}

enum Source {
    Pcm(PcmReader<BufReader<Region>>),
    Packets(PacketReader),
}

impl Decoder {
    /// Finds out what the file is and reads its header.
    pub(super) fn open(path: &Path) -> Result<Self, AudioError> {
        // Opening a pipe would wait for ever.
        let metadata = fs::metadata(path).map_err(AudioError::Read)?;
        if !metadata.is_file() {
            return Err(AudioError::NotAFile);
        }
        if metadata.len() == 0 {
            return Err(AudioError::Empty);
        }
        let mut file = File::open(path).map_err(AudioError::Read)?;
        let (container, begin) = sniff(&mut file)?;
        match container {
            Container::Wav => Self::open_wav(file, begin),
            _ => Self::open_packets(file, container, begin),
        }
    }

    fn open_wav(mut file: File, begin: u64) -> Result<Self, AudioError> {
        let layout = WavLayout::scan(&mut file, begin)?;
        let channels = check(layout.sample_rate, usize::from(layout.channels))?;
        if layout.data_length == 0 {
            return Err(AudioError::NoSamples);
        }
        // Known before a single sample is read, except where a field of the header, which may
        // be wrong, says how many bytes make a second.
        let compressed = matches!(layout.codec, Codec::MsAdpcm | Codec::ImaAdpcm | Codec::Mp3);
        let seconds = layout.seconds(layout.data_length).filter(|_| !compressed);
        if seconds.is_some_and(|seconds| seconds > MAX_SECONDS as f64) {
            return Err(AudioError::TooLong);
        }
        let header = if layout.codec == Codec::Mp3 { Vec::new() } else { layout.header() };
        let sound = |file| region(file, header.clone(), layout.data_start, layout.data_length);
        let plain = matches!(layout.codec, Codec::PcmInteger(_) | Codec::PcmFloat(32))
            && u32::try_from(layout.data_length + header.len() as u64).is_ok();
        let copy = file.try_clone().map_err(AudioError::Read)?;
        let pcm = if plain { PcmReader::new(BufReader::new(sound(copy)?)) } else { None };
        let source = match pcm {
            Some(pcm) => Source::Pcm(pcm),
            None => {
                let inner =
                    if layout.codec == Codec::Mp3 { Container::Mp3 } else { Container::Wav };
                let source = Box::new(ReadOnlySource::new(sound(file)?));
                Source::Packets(PacketReader::new(source, inner)?)
            }
        };
        let warnings = match layout.end {
            DataEnd::Complete => Vec::new(),
            DataEnd::Unknown => vec![AudioWarning::LengthUnknown],
            DataEnd::Missing(bytes) => {
                let missing = layout.seconds(bytes).map(Millis::from_seconds);
                vec![AudioWarning::Truncated { missing }]
            }
        };
        let format = SourceFormat {
            sample_rate: layout.sample_rate,
            channels,
            container: Container::Wav,
            codec: layout.codec,
            intact: layout.intact,
        };
        let limit = layout.frames.unwrap_or(u64::MAX);
        Self { source, format, frames: 0, limit, not_finite: 0, warnings }.checked()
    }

    fn open_packets(file: File, container: Container, begin: u64) -> Result<Self, AudioError> {
        let copy = file.try_clone().map_err(AudioError::Read)?;
        let source = Box::new(ReadOnlySource::new(region(copy, Vec::new(), begin, u64::MAX)?));
        let reader = match PacketReader::new(source, container) {
            // AIFF may describe the sound behind it, which takes a file that can be rewound.
            Err(_) if container == Container::Aiff && begin == 0 => {
                let mut file = file;
                file.rewind().map_err(AudioError::Read)?;
                PacketReader::new(Box::new(file), container)?
            }
            reader => reader?,
        };
        let format = SourceFormat {
            sample_rate: reader.sample_rate(),
            channels: 0,
            container,
            codec: reader.codec(),
            intact: begin == 0 || container == Container::Mp3,
        };
        let source = Source::Packets(reader);
        Self { source, format, frames: 0, limit: u64::MAX, not_finite: 0, warnings: Vec::new() }
            .checked()
    }

    /// Checks what the reader found in the header against what can be read.
    fn checked(mut self) -> Result<Self, AudioError> {
        if let Source::Packets(reader) = &self.source {
            self.format.channels = check(reader.sample_rate(), reader.channels())?;
            self.format.sample_rate = reader.sample_rate();
        }
        Ok(self)
    }

    /// How the file stores the sound.
    pub(super) fn format(&self) -> SourceFormat {
        self.format
    }

    /// Puts the next samples into `block`, one `Vec` of equal length per channel, and says
    /// whether there were any; each sample lies from −1 to 1.
    pub(super) fn next_block(&mut self, block: &mut Vec<Vec<f32>>) -> Result<bool, AudioError> {
        block.resize_with(usize::from(self.format.channels), Vec::new);
        block.iter_mut().for_each(Vec::clear);
        let more = match &mut self.source {
            Source::Pcm(reader) => reader.next_block(block)?,
            Source::Packets(reader) => reader.next_block(block)?,
        };
        let room = usize::try_from(self.limit - self.frames).unwrap_or(usize::MAX);
        block.iter_mut().for_each(|channel| channel.truncate(room));
        self.frames += block.first().map_or(0, Vec::len) as u64;
        if self.frames > MAX_SECONDS * u64::from(self.format.sample_rate) {
            return Err(AudioError::TooLong);
        }
        for sample in block.iter_mut().flatten() {
            if sample.is_finite() {
                *sample = sample.clamp(-1.0, 1.0);
            } else {
                *sample = 0.0;
                self.not_finite += 1;
            }
        }
        Ok(more)
    }

    /// What a reader must know, once [`Decoder::next_block`] has found the end.
    ///
    /// # Errors
    /// When too little could be read to be a recording.
    pub(super) fn finish(mut self) -> Result<Vec<AudioWarning>, AudioError> {
        if let Source::Packets(reader) = &self.source {
            for warning in reader.warnings()? {
                let cut_off = matches!(warning, AudioWarning::Truncated { .. });
                // The header of a WAV file has said already how much is missing.
                if !cut_off || self.warnings.is_empty() {
                    self.warnings.push(warning);
                }
            }
        }
        let seconds = self.frames as f64 / f64::from(self.format.sample_rate);
        let length = Millis::from_seconds(seconds);
        if self.frames == 0 {
            return Err(AudioError::NoSamples);
        }
        if length < MIN_LENGTH {
            return Err(AudioError::TooShort { length });
        }
        if self.not_finite > 0 {
            self.warnings.push(AudioWarning::NonFiniteSamples { count: self.not_finite });
        }
        Ok(self.warnings)
    }
}

/// The number of channels, if they and the sample rate can be read.
fn check(rate: u32, channels: usize) -> Result<u16, AudioError> {
    let count = match channels {
        0 => return Err(AudioError::NoAudioTrack),
        1 => 1,
        2 => 2,
        channels => return Err(AudioError::TooManyChannels { channels }),
    };
    if RATES.contains(&rate) { Ok(count) } else { Err(AudioError::UnsupportedRate { rate }) }
}

/// `header`, then `length` bytes of the file from `start` on.
fn region(mut file: File, header: Vec<u8>, start: u64, length: u64) -> Result<Region, AudioError> {
    file.seek(SeekFrom::Start(start)).map_err(AudioError::Read)?;
    Ok(Cursor::new(header).chain(file.take(length)))
}
