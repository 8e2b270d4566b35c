//! What kind of file it is, by its first bytes.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use super::{AudioError, Container};

/// Tags that may precede the sound; more than a few come from no real program.
const MAX_TAGS: usize = 8;
/// First bytes of files that hold sound in a way that cannot be read here.
const UNSUPPORTED: [(usize, &[u8], &str); 12] = [
    (4, b"ftyp", "MP4 and M4A"),
    (0, &[0x1A, 0x45, 0xDF, 0xA3], "WebM and Matroska"),
    (0, &[0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11], "WMA"),
    (0, b"caff", "Core Audio (CAF)"),
    (0, b"#!AMR", "AMR"),
    (0, b"#!SILK", "SILK"),
    (0, b".snd", "Sun AU"),
    (0, b"wvpk", "WavPack"),
    (0, b"MAC ", "Monkey's Audio"),
    (0, b"MThd", "MIDI"),
    (0, b"RIFX", "big-endian WAV (RIFX)"),
    (0, b"FLV", "Flash video"),
];

/// The kind of file and the byte at which it begins, after any `ID3v2` tags. Whatever is not
/// known for something else may be MP3, which has no first bytes of its own.
pub(super) fn sniff(file: &mut File) -> Result<(Container, u64), AudioError> {
    let mut offset = 0;
    for _ in 0..MAX_TAGS {
        let head = read_head(file, offset)?;
        match id3v2_length(&head) {
            Some(length) => offset += length,
            None => return identify(&head).map(|container| (container, offset)),
        }
    }
    Err(AudioError::NotAudio)
}

fn identify(head: &[u8]) -> Result<Container, AudioError> {
    let holds =
        |at: usize, magic: &[u8]| head.get(at..).is_some_and(|rest| rest.starts_with(magic));
    let riff = [b"RIFF", b"RF64", b"BW64"].iter().any(|magic| holds(0, *magic));
    if riff && holds(8, b"WAVE") {
        return Ok(Container::Wav);
    }
    if holds(0, b"FORM") && (holds(8, b"AIFF") || holds(8, b"AIFC")) {
        return Ok(Container::Aiff);
    }
    if holds(0, b"fLaC") {
        return Ok(Container::Flac);
    }
    if holds(0, b"OggS") {
        return Ok(Container::Ogg);
    }
    if let Some((_, _, name)) = UNSUPPORTED.iter().find(|(at, magic, _)| holds(*at, magic)) {
        return Err(AudioError::UnsupportedContainer { name });
    }
    // The layer bits, zero here, are what tells raw AAC from MP3.
    if matches!(head, [0xFF, second, ..] if second & 0xF6 == 0xF0) {
        return Err(AudioError::UnsupportedContainer { name: "raw AAC (ADTS)" });
    }
    Ok(Container::Mp3)
}

/// Length of the `ID3v2` tag that begins here; its size is written with seven bits per byte.
fn id3v2_length(head: &[u8]) -> Option<u64> {
    let [b'I', b'D', b'3', _, _, flags, sizes @ ..] = head else { return None };
    let sizes = sizes.get(..4)?;
    let size = sizes.iter().fold(0, |size, byte| size << 7 | u64::from(byte & 0x7F));
    let footer = if flags & 0x10 == 0 { 0 } else { 10 };
    Some(10 + size + footer)
}

fn read_head(file: &mut File, offset: u64) -> Result<Vec<u8>, AudioError> {
    file.seek(SeekFrom::Start(offset)).map_err(AudioError::Read)?;
    let mut head = Vec::with_capacity(32);
    file.take(32).read_to_end(&mut head).map_err(AudioError::Read)?;
    Ok(head)
}
