//! Where the sound of a WAV file lies and how it is coded, with a header that can be trusted.
//!
//! Recorders leave sizes at zero, never finish headers, and get cut off; decoders then refuse
//! the file. So the chunks are walked here, and the decoders get a header written anew.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use super::{AudioError, Codec};

/// More chunks than this before the sound come from no real program.
const MAX_CHUNKS: usize = 1_000;
/// Bytes of a format chunk that matter to any codec.
const MAX_FORMAT: u64 = 256;
/// Data sizes from here on are what programs write that do not know the size.
const SIZE_UNKNOWN: u64 = 0x7FFF_F000;
/// The end of every format GUID that stands for a format tag.
const GUID_TAIL: [u8; 14] = [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];

/// What a WAV file holds.
#[derive(Debug, Clone)]
pub(super) struct WavLayout {
    pub(super) codec: Codec,
    pub(super) channels: u16,
    pub(super) sample_rate: u32,
    /// Bytes that belong together: a frame, or a block of ADPCM.
    block: u16,
    /// The format chunk as it stands in the file.
    format_chunk: Vec<u8>,
    /// First byte of the sound.
    pub(super) data_start: u64,
    /// Bytes of sound that are really there.
    pub(super) data_length: u64,
    pub(super) end: DataEnd,
    /// Frames in all, where blocks of ADPCM hold more than the recording.
    pub(super) frames: Option<u64>,
    /// Whether the header as it stands describes the file.
    pub(super) intact: bool,
}

/// How the length in the header compares with the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DataEnd {
    /// All bytes are there.
    Complete,
    /// So many bytes are not.
    Missing(u64),
    /// The header does not say.
    Unknown,
}

impl WavLayout {
    /// Walks the chunks up to the sound; `begin` is the byte at which the file proper starts.
    pub(super) fn scan(file: &mut File, begin: u64) -> Result<Self, AudioError> {
        let file_length = file.metadata().map_err(AudioError::Read)?.len();
        let (marker, riff_length) = chunk_header(file, begin)?.ok_or_else(no_data)?;
        let mut format = None;
        let (mut wide_length, mut fact) = (None, None);
        let mut at = begin + 12;
        for _ in 0..MAX_CHUNKS {
            let (id, length) = chunk_header(file, at)?.ok_or_else(no_data)?;
            at += 8;
            match &id {
                b"fmt " => format = Some(read_up_to(file, length.min(MAX_FORMAT))?),
                // RF64 keeps the true length of the sound in the second field of this chunk.
                b"ds64" => {
                    let fields = read_up_to(file, length.min(16))?;
                    wide_length = fields.get(8..16).map(little_endian);
                }
                b"fact" => {
                    fact = read_up_to(file, length.min(4))?.get(..4).map(little_endian);
                }
                b"data" => {
                    let format = format.ok_or_else(|| AudioError::damaged("no format chunk"))?;
                    let mut layout = Self::from_format(format)?;
                    let claimed = wide_length.filter(|_| length == 0xFFFF_FFFF).unwrap_or(length);
                    layout.set_extent(file, at, claimed, file_length)?;
                    layout.frames = fact.filter(|&frames| layout.ends_in_last_block(frames));
                    layout.intact &= &marker == b"RIFF"
                        && begin == 0
                        && riff_length + 8 >= at.saturating_add(claimed)
                        && riff_length + 8 <= file_length + 1;
                    return Ok(layout);
                }
                _ => {}
            }
            // Chunks begin at even bytes.
            at += length + (length & 1);
        }
        Err(AudioError::damaged("too many chunks before the sound"))
    }

    fn from_format(chunk: Vec<u8>) -> Result<Self, AudioError> {
        let field = |at: usize| chunk.get(at..at + 2).map(|bytes| little_endian(bytes) as u16);
        let (Some(mut tag), Some(channels), Some(block), Some(bits)) =
            (field(0), field(2), field(12), field(14))
        else {
            return Err(AudioError::damaged("the format chunk is too short"));
        };
        if tag == 0xFFFE && chunk.get(26..40) == Some(&GUID_TAIL) {
            tag = field(24).unwrap_or(tag);
        }
        let sample_rate = little_endian(&chunk[4..8]) as u32;
        // The container's width counts: a sample of fewer bits fills it from the top.
        let width = block.checked_div(channels).unwrap_or(0);
        let pcm_width =
            if width > 0 && width.saturating_mul(8) >= bits { width } else { bits.div_ceil(8) };
        let codec = match (tag, pcm_width) {
            (0x0001, 1..=4) => Codec::PcmInteger(pcm_width * 8),
            (0x0003, 4 | 8) => Codec::PcmFloat(pcm_width * 8),
            (0x0006, _) => Codec::ALaw,
            (0x0007, _) => Codec::MuLaw,
            (0x0002, _) => Codec::MsAdpcm,
            (0x0011, _) => Codec::ImaAdpcm,
            (0x0055, _) => Codec::Mp3,
            (0x0001 | 0x0003, _) => {
                return Err(AudioError::damaged(format!("{bits} bits per sample")));
            }
            _ => return Err(AudioError::UnsupportedCodec { codec: tag_name(tag) }),
        };
        let true_block = match codec {
            Codec::PcmInteger(bits) | Codec::PcmFloat(bits) => channels.checked_mul(bits / 8),
            Codec::ALaw | Codec::MuLaw => Some(channels),
            Codec::Mp3 => Some(1),
            _ => Some(block),
        };
        let true_block = true_block.filter(|&block| block > 0);
        let true_block = true_block.ok_or_else(|| AudioError::damaged("an empty format"))?;
        Ok(Self {
            codec,
            channels,
            sample_rate,
            block: true_block,
            data_start: 0,
            data_length: 0,
            end: DataEnd::Complete,
            frames: None,
            intact: block == true_block && bits.div_ceil(8) == pcm_width,
            format_chunk: chunk,
        })
    }

    /// Sets where the sound lies and how much of it there is.
    fn set_extent(
        &mut self,
        file: &mut File,
        start: u64,
        claimed: u64,
        file_length: u64,
    ) -> Result<(), AudioError> {
        let there = file_length.saturating_sub(start);
        let unknown = (claimed == 0 && !only_chunks_follow(file, start, file_length)?)
            || (claimed >= SIZE_UNKNOWN && claimed > there);
        self.end = match claimed.checked_sub(there) {
            _ if unknown => DataEnd::Unknown,
            None | Some(0) => DataEnd::Complete,
            Some(missing) => DataEnd::Missing(missing),
        };
        let length = if unknown { there } else { claimed.min(there) };
        self.data_start = start;
        self.data_length = length - length % u64::from(self.block);
        self.intact &= self.end == DataEnd::Complete;
        Ok(())
    }

    /// Whether a recording of so many frames needs exactly these blocks of ADPCM.
    fn ends_in_last_block(&self, frames: u64) -> bool {
        let adpcm = matches!(self.codec, Codec::MsAdpcm | Codec::ImaAdpcm);
        let per_block = self.format_chunk.get(18..20).map_or(0, little_endian);
        let blocks = self.data_length / u64::from(self.block);
        adpcm && per_block > 0 && frames.div_ceil(per_block) == blocks
    }

    /// A header that describes this sound, to stand right before it.
    pub(super) fn header(&self) -> Vec<u8> {
        let format = self.format_chunk();
        // Sound of more than 4 GiB gets the size that means unknown.
        let size = |bytes: u64| u32::try_from(bytes).unwrap_or(u32::MAX).to_le_bytes();
        let mut header = Vec::with_capacity(format.len() + 28);
        header.extend_from_slice(b"RIFF");
        header.extend_from_slice(&size(self.data_length + format.len() as u64 + 20));
        header.extend_from_slice(b"WAVEfmt ");
        header.extend_from_slice(&size(format.len() as u64));
        header.extend_from_slice(&format);
        header.extend_from_slice(b"data");
        header.extend_from_slice(&size(self.data_length));
        header
    }

    fn format_chunk(&self) -> Vec<u8> {
        let (tag, bits, extra): (u16, u16, &[u8]) = match self.codec {
            Codec::PcmInteger(bits) => (1, bits, &[]),
            Codec::PcmFloat(bits) => (3, bits, &[]),
            Codec::ALaw => (6, 8, &[0, 0]),
            Codec::MuLaw => (7, 8, &[0, 0]),
            // ADPCM keeps its tables here.
            _ => return self.format_chunk.clone(),
        };
        let mut chunk = Vec::with_capacity(18);
        chunk.extend_from_slice(&tag.to_le_bytes());
        chunk.extend_from_slice(&self.channels.to_le_bytes());
        chunk.extend_from_slice(&self.sample_rate.to_le_bytes());
        chunk
            .extend_from_slice(&self.sample_rate.wrapping_mul(u32::from(self.block)).to_le_bytes());
        chunk.extend_from_slice(&self.block.to_le_bytes());
        chunk.extend_from_slice(&bits.to_le_bytes());
        chunk.extend_from_slice(extra);
        chunk
    }

    /// Seconds that so many bytes of this sound last, where the format tells.
    pub(super) fn seconds(&self, bytes: u64) -> Option<f64> {
        let per_second = match self.codec {
            Codec::MsAdpcm | Codec::ImaAdpcm | Codec::Mp3 => {
                little_endian(self.format_chunk.get(8..12)?)
            }
            _ => u64::from(self.sample_rate) * u64::from(self.block),
        };
        (per_second > 0).then(|| bytes as f64 / per_second as f64)
    }
}

fn no_data() -> AudioError {
    AudioError::damaged("the file ends before the sound begins")
}

/// Whether proper chunks and nothing else stand from here to the end of the file, as they do
/// behind a data chunk that is empty rather than unfinished.
fn only_chunks_follow(file: &mut File, start: u64, file_length: u64) -> Result<bool, AudioError> {
    let mut at = start;
    for _ in 0..MAX_CHUNKS {
        if at >= file_length {
            return Ok(true);
        }
        match chunk_header(file, at)? {
            Some((id, length)) if id.iter().all(|byte| (b' '..=b'~').contains(byte)) => {
                at = at + 8 + length + (length & 1);
            }
            _ => return Ok(false),
        }
    }
    Ok(false)
}

/// Name and length of the chunk at a byte; `None` at the end of the file.
fn chunk_header(file: &mut File, at: u64) -> Result<Option<([u8; 4], u64)>, AudioError> {
    file.seek(SeekFrom::Start(at)).map_err(AudioError::Read)?;
    let bytes = read_up_to(file, 8)?;
    let [a, b, c, d, length @ ..] = bytes.as_slice() else { return Ok(None) };
    Ok((length.len() == 4).then(|| ([*a, *b, *c, *d], little_endian(length))))
}

fn read_up_to(file: &mut File, count: u64) -> Result<Vec<u8>, AudioError> {
    let mut bytes = Vec::with_capacity(count as usize);
    file.take(count).read_to_end(&mut bytes).map_err(AudioError::Read)?;
    Ok(bytes)
}

fn little_endian(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |value, byte| value << 8 | u64::from(*byte))
}

/// What call recorders put into WAV files that cannot be read here.
fn tag_name(tag: u16) -> String {
    let name = match tag {
        0x0022 => "TrueSpeech",
        0x0031 => "GSM 6.10",
        0x0040 | 0x0045 | 0x0064 => "G.726 ADPCM",
        0x0042 | 0x0111 => "G.723.1",
        0x0050 => "MPEG layer 2",
        0x0065 => "G.722 ADPCM",
        0x0083 | 0x0133 => "G.729",
        0x00FF | 0x1600..=0x1610 => "AAC",
        0x0160..=0x0163 => "WMA",
        0x704F => "Opus",
        0xA109 => "Speex",
        _ => return format!("WAV format {tag:#06x}"),
    };
    name.to_owned()
}
