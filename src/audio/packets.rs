//! Everything but plain PCM WAV, read by symphonia packet by packet.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};

use symphonia::core::codecs::audio::well_known as id;
use symphonia::core::codecs::audio::{
    AudioCodecId, AudioCodecParameters, AudioDecoder, AudioDecoderOptions,
};
use symphonia::core::errors::Error;
use symphonia::core::formats::probe::{Hint, Probe, ProbeOptions};
use symphonia::core::formats::{FormatOptions, FormatReader, Track, TrackType};
use symphonia::core::io::{MediaSource, MediaSourceStream};
use symphonia::core::meta::MetadataOptions;
use symphonia::core::packet::Packet;
use symphonia::default::formats::{AiffReader, FlacReader, MpaReader, OggReader, WavReader};

use super::{AudioError, AudioWarning, Codec, Container};
use crate::transcript::Millis;

/// Where the first MPEG frame must begin; a stream cut anywhere has one within 1441 bytes.
const MPEG_SEARCH: u32 = 4096;
/// Errors in a row after which the rest of a file is given up.
const MAX_ERRORS: u32 = 64;
/// Longest stretch of silence, in seconds, that stands in for lost sound; a longer jump of the
/// time stamps is itself damage.
const MAX_GAP: u64 = 60;

/// The packets of the first audio track of a file.
pub(super) struct PacketReader {
    reader: Box<dyn FormatReader>,
    decoder: Box<dyn AudioDecoder>,
    track: u32,
    codec: Codec,
    rate: u32,
    channels: usize,
    /// Frames that the header promises, where it does.
    promised: Option<u64>,
    /// Decoded and handed out, with and without what silence stood in for.
    frames: u64,
    decoded: u64,
    /// Where the next packet should begin by the time stamps.
    expected: Option<i64>,
    /// A packet whose predecessors are lost: it waits until silence has been handed out.
    held: Option<Packet>,
    damaged: u64,
    lost: u64,
    cut_off: bool,
    changed: bool,
}

impl PacketReader {
    /// Opens a source that begins with the header of `container`.
    pub(super) fn new(
        source: Box<dyn MediaSource>,
        container: Container,
    ) -> Result<Self, AudioError> {
        let reader = guarded(|| open(source, container))?.map_err(|err| opening(err, container))?;
        let track = reader.default_track(TrackType::Audio).or(reader.first_track(TrackType::Audio));
        let (track, params) = track
            .and_then(|track| Some((track, track.codec_params.as_ref()?.audio()?)))
            .ok_or(AudioError::NoAudioTrack)?;
        let decoder = decoder_for(params)?;
        let codec = codec_of(params)?;
        let channels = params.channels.as_ref().map_or(0, |channels| channels.count());
        let rate = params.sample_rate.unwrap_or(0);
        Ok(Self {
            track: track.id,
            promised: promised_frames(track, container),
            decoder,
            codec,
            rate,
            channels,
            frames: 0,
            decoded: 0,
            expected: None,
            held: None,
            damaged: 0,
            lost: 0,
            cut_off: false,
            changed: false,
            reader,
        })
    }

    /// How the samples are coded.
    pub(super) fn codec(&self) -> Codec {
        self.codec
    }

    /// Samples per second; 0 when the header does not tell.
    pub(super) fn sample_rate(&self) -> u32 {
        self.rate
    }

    /// How many channels there are; 0 when the header does not tell.
    pub(super) fn channels(&self) -> usize {
        self.channels
    }

    /// Puts the next samples into `block`, which has one empty `Vec` per channel, and says
    /// whether there were any.
    pub(super) fn next_block(&mut self, block: &mut Vec<Vec<f32>>) -> Result<bool, AudioError> {
        while let Some(packet) = self.next_packet()? {
            let gap = self.gap_before(&packet);
            if gap > 0 {
                self.expected = Some(packet.pts.get());
                self.held = Some(packet);
                self.stand_in(block, gap);
                return Ok(true);
            }
            let length = packet.dur.get().min(u64::from(self.rate));
            self.expected =
                Some(packet.pts.get().saturating_add_unsigned(packet.block_dur().get()));
            let decoder = &mut self.decoder;
            match guarded(|| decoder.decode(&packet))? {
                Ok(sound) => {
                    let spec = sound.spec();
                    if spec.rate() != self.rate || spec.channels().count() != self.channels {
                        self.damaged += 1;
                    } else if sound.frames() > 0 {
                        sound.copy_to_vecs_planar(block);
                        self.frames += sound.frames() as u64;
                        self.decoded += sound.frames() as u64;
                        return Ok(true);
                    }
                }
                Err(Error::Unsupported(what)) => {
                    return Err(AudioError::UnsupportedCodec { codec: what.to_owned() });
                }
                // Any other error concerns this packet alone, as symphonia promises.
                Err(_) => {
                    self.stand_in(block, length);
                    if length > 0 {
                        return Ok(true);
                    }
                }
            }
        }
        Ok(false)
    }

    /// The next packet of the track, whatever stands between; `None` at the end.
    fn next_packet(&mut self) -> Result<Option<Packet>, AudioError> {
        if let Some(packet) = self.held.take() {
            return Ok(Some(packet));
        }
        let mut errors = 0;
        while !self.changed {
            let reader = &mut self.reader;
            match guarded(|| reader.next_packet())? {
                Ok(Some(packet)) if packet.track_id == self.track => return Ok(Some(packet)),
                Ok(Some(_)) => {}
                Ok(None) => return Ok(None),
                Err(Error::IoError(err)) if err.kind() == io::ErrorKind::UnexpectedEof => {
                    self.cut_off = true;
                    return Ok(None);
                }
                Err(Error::IoError(err)) => return Err(AudioError::Read(err)),
                Err(Error::ResetRequired) => self.continue_with_next_stream(),
                Err(_) => {
                    self.damaged += 1;
                    errors += 1;
                    if errors >= MAX_ERRORS {
                        self.cut_off = true;
                        return Ok(None);
                    }
                }
            }
        }
        Ok(None)
    }

    /// Goes on after a chained stream began, if it has the same format.
    fn continue_with_next_stream(&mut self) {
        let track = self.reader.default_track(TrackType::Audio);
        let next = track.and_then(|track| Some((track.id, track.codec_params.as_ref()?.audio()?)));
        let decoder = next.and_then(|(track, params)| {
            let same = params.sample_rate == Some(self.rate)
                && params.channels.as_ref().map(|channels| channels.count()) == Some(self.channels);
            same.then(|| decoder_for(params).ok()).flatten().map(|decoder| (track, decoder))
        });
        self.expected = None;
        match decoder {
            Some((track, decoder)) => (self.track, self.decoder) = (track, decoder),
            None => self.changed = true,
        }
    }

    /// Frames that are missing before this packet by its time stamp.
    fn gap_before(&self, packet: &Packet) -> u64 {
        // The other formats have no time stamps: the packets are simply counted.
        if !matches!(self.codec, Codec::Flac | Codec::Vorbis) {
            return 0;
        }
        let expected = self.expected.unwrap_or(packet.pts.get());
        let gap = packet.pts.get().checked_sub(expected).and_then(|gap| u64::try_from(gap).ok());
        let longest = MAX_GAP * u64::from(self.rate);
        // Time stamps that jump again and again must not turn a small file into hours.
        gap.filter(|&gap| gap <= longest && self.lost + gap <= longest + self.decoded).unwrap_or(0)
    }

    /// Puts silence in the place of lost sound.
    fn stand_in(&mut self, block: &mut [Vec<f32>], length: u64) {
        block.iter_mut().for_each(|channel| channel.resize(length as usize, 0.0));
        self.damaged += 1;
        self.lost += length;
        self.frames += length;
    }

    /// What went wrong on the way, once [`PacketReader::next_block`] has found the end.
    pub(super) fn warnings(&self) -> Result<Vec<AudioWarning>, AudioError> {
        if self.decoded == 0 && self.damaged > 0 {
            return Err(AudioError::damaged("none of its sound can be decoded"));
        }
        let rate = u64::from(self.rate.max(1));
        let length = |frames: u64| Millis::from_seconds(frames as f64 / rate as f64);
        let mut warnings = Vec::new();
        if self.damaged > 0 {
            warnings.push(AudioWarning::Damaged { parts: self.damaged, lost: length(self.lost) });
        }
        if self.changed {
            warnings.push(AudioWarning::FormatChanged { at: length(self.frames) });
        }
        let missing = self.promised.unwrap_or(0).saturating_sub(self.frames);
        // Encoders round to whole packets; a tenth of a second is more than any of them.
        let missing = Some(missing).filter(|&missing| missing > rate / 10);
        if self.cut_off || missing.is_some() {
            // A promise of days comes from a damaged header, not from a long call.
            let missing = missing.filter(|&missing| missing < 24 * 3600 * rate).map(length);
            warnings.push(AudioWarning::Truncated { missing });
        }
        Ok(warnings)
    }
}

/// Runs third-party decoding, which indexes and asserts its way through untrusted bytes; a panic
/// there must cost one file and not the whole batch. The program's panic hook still sees it.
fn guarded<T>(decode: impl FnOnce() -> T) -> Result<T, AudioError> {
    catch_unwind(AssertUnwindSafe(decode))
        .map_err(|_| AudioError::damaged("the decoder failed on it"))
}

fn open(
    source: Box<dyn MediaSource>,
    container: Container,
) -> Result<Box<dyn FormatReader>, Error> {
    let stream = MediaSourceStream::new(source, Default::default());
    let options = FormatOptions::default();
    Ok(match container {
        Container::Wav => Box::new(WavReader::try_new(stream, options)?),
        Container::Aiff => Box::new(AiffReader::try_new(stream, options)?),
        Container::Flac => Box::new(FlacReader::try_new(stream, options)?),
        Container::Ogg => Box::new(OggReader::try_new(stream, options)?),
        Container::Mp3 => {
            // The probe asks for two frame headers in a row, so that text or pictures do not
            // pass for MP3.
            let limits = ProbeOptions { max_probe_depth: MPEG_SEARCH, ..ProbeOptions::default() };
            let mut probe = Probe::new_with_options(&limits);
            probe.register_format::<MpaReader<'_>>();
            probe.probe(&Hint::new(), stream, options, MetadataOptions::default())?
        }
    })
}

fn opening(error: Error, container: Container) -> AudioError {
    match error {
        Error::IoError(err) if err.kind() != io::ErrorKind::UnexpectedEof => AudioError::Read(err),
        _ if container == Container::Mp3 => AudioError::NotAudio,
        Error::Unsupported(what) => AudioError::UnsupportedCodec { codec: what.to_owned() },
        error => AudioError::damaged(error),
    }
}

fn decoder_for(params: &AudioCodecParameters) -> Result<Box<dyn AudioDecoder>, AudioError> {
    codec_of(params)?;
    let options = AudioDecoderOptions::default();
    guarded(|| symphonia::default::get_codecs().make_audio_decoder(params, &options))?
        .map_err(AudioError::damaged)
}

/// Frames that the header promises. That of Ogg stands on the last page, which is then there.
fn promised_frames(track: &Track, container: Container) -> Option<u64> {
    track.num_frames.filter(|_| container != Container::Ogg)
}

fn codec_of(params: &AudioCodecParameters) -> Result<Codec, AudioError> {
    let codec = match params.codec {
        id::CODEC_ID_PCM_S8 | id::CODEC_ID_PCM_U8 => Codec::PcmInteger(8),
        id::CODEC_ID_PCM_S16LE | id::CODEC_ID_PCM_S16BE => Codec::PcmInteger(16),
        id::CODEC_ID_PCM_S24LE | id::CODEC_ID_PCM_S24BE => Codec::PcmInteger(24),
        id::CODEC_ID_PCM_S32LE | id::CODEC_ID_PCM_S32BE => Codec::PcmInteger(32),
        id::CODEC_ID_PCM_F32LE | id::CODEC_ID_PCM_F32BE => Codec::PcmFloat(32),
        id::CODEC_ID_PCM_F64LE | id::CODEC_ID_PCM_F64BE => Codec::PcmFloat(64),
        id::CODEC_ID_PCM_ALAW => Codec::ALaw,
        id::CODEC_ID_PCM_MULAW => Codec::MuLaw,
        id::CODEC_ID_ADPCM_MS => Codec::MsAdpcm,
        id::CODEC_ID_ADPCM_IMA_WAV | id::CODEC_ID_ADPCM_IMA_QT => Codec::ImaAdpcm,
        id::CODEC_ID_FLAC => Codec::Flac,
        id::CODEC_ID_MP3 => Codec::Mp3,
        id::CODEC_ID_VORBIS => Codec::Vorbis,
        other => return Err(AudioError::UnsupportedCodec { codec: name_of(other) }),
    };
    Ok(codec)
}

fn name_of(codec: AudioCodecId) -> String {
    match codec {
        id::CODEC_ID_OPUS => "Opus".to_owned(),
        id::CODEC_ID_SPEEX => "Speex".to_owned(),
        id::CODEC_ID_MP1 => "MPEG layer 1".to_owned(),
        id::CODEC_ID_MP2 => "MPEG layer 2".to_owned(),
        other => format!("codec {other}"),
    }
}
