//! A copy of a recording that browsers can play, to stand beside a report.

use std::fs::{self, File};
use std::io::{self, BufWriter, Seek, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

use hound::{SampleFormat, WavSpec, WavWriter};
use tempfile::NamedTempFile;

use super::decoder::Decoder;
use super::{AudioError, AudioWarning, Codec, Container, SAMPLE_RATE, Sound, SourceFormat};
use crate::transcript::Span;

/// Bytes of sound that a WAV file can hold beside its header.
const MAX_WAV: u64 = u32::MAX as u64 - 1024;

/// Puts a copy of the recording at `path` into `target_dir`, named `stem` with the extension of
/// its kind, and returns where it is. It appears whole or not at all and replaces a file of the
/// same name.
///
/// 16-bit WAV, MP3, FLAC and OGG Vorbis play in every browser and are copied byte for byte;
/// anything else becomes 16-bit WAV at its own sample rate. `format` is what
/// [`read`](super::read) found in the file.
///
/// # Errors
/// When `stem` is no plain file name, the file cannot be read or the copy cannot be written.
pub fn copy_for_browser(
    path: &Path,
    format: SourceFormat,
    target_dir: &Path,
    stem: &str,
) -> Result<PathBuf, AudioError> {
    check_name(stem)?;
    let mut copy = temporary(target_dir).map_err(AudioError::Write)?;
    let extension = match playable_extension(format) {
        Some(extension) => {
            copy_bytes(path, copy.as_file_mut())?;
            extension
        }
        None => {
            write_wav(path, copy.as_file_mut(), &[])?;
            "wav"
        }
    };
    let target = target_dir.join(format!("{stem}.{extension}"));
    copy.persist(&target).map_err(|err| AudioError::Write(err.error))?;
    Ok(target)
}

/// Writes the recording at `path` to `target` as 16-bit WAV at its own sample rate, with silence on
/// every channel in the stretches `silent`. It appears whole or not at all and replaces a file of
/// the same name.
///
/// # Errors
/// When the file cannot be read, parts of it cannot be decoded, so that times could be wrong, or the
/// copy cannot be written.
pub fn copy_silenced(path: &Path, silent: &[Span], target: &Path) -> Result<(), AudioError> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut copy = temporary(folder.unwrap_or(Path::new("."))).map_err(AudioError::Write)?;
    let warnings = write_wav(path, copy.as_file_mut(), silent)?;
    let shifts = |warning: &&AudioWarning| {
        matches!(warning, AudioWarning::Damaged { .. } | AudioWarning::FormatChanged { .. })
    };
    if let Some(warning) = warnings.iter().find(shifts) {
        return Err(AudioError::damaged(warning));
    }
    copy.persist(target).map(drop).map_err(|err| AudioError::Write(err.error))
}

/// Puts channels that come from several files into one 16-bit WAV file in `target_dir`, named
/// `stem`, and returns where it is. It appears whole or not at all.
///
/// # Errors
/// As [`copy_for_browser`].
pub fn write_for_browser(
    channels: &[&Sound],
    target_dir: &Path,
    stem: &str,
) -> Result<PathBuf, AudioError> {
    check_name(stem)?;
    let bytes: u64 = channels.iter().map(|channel| 2 * channel.len() as u64).sum();
    if bytes > MAX_WAV {
        return Err(AudioError::TooLargeForWav);
    }
    let mut copy = temporary(target_dir).map_err(AudioError::Write)?;
    let mut writer = writer(channels.len() as u16, SAMPLE_RATE, copy.as_file_mut())?;
    let mut seconds: Vec<_> = channels.iter().map(|channel| channel.seconds()).collect();
    loop {
        let block = seconds.iter_mut().map_while(Iterator::next).collect::<io::Result<Vec<_>>>();
        let block = block.map_err(AudioError::Read)?;
        if block.is_empty() || block.len() < channels.len() {
            break;
        }
        write_block(&mut writer, &block).map_err(writing)?;
    }
    writer.finalize().map_err(writing)?;
    let target = target_dir.join(format!("{stem}.wav"));
    copy.persist(&target).map_err(|err| AudioError::Write(err.error))?;
    Ok(target)
}

fn check_name(stem: &str) -> Result<(), AudioError> {
    let plain_name = Path::new(stem).file_name().is_some_and(|name| name == stem);
    if !plain_name || stem.contains(['/', '\\', '\0']) {
        return Err(AudioError::BadName { stem: stem.to_owned() });
    }
    Ok(())
}

/// The extension of a file that browsers play as it is.
fn playable_extension(format: SourceFormat) -> Option<&'static str> {
    match (format.container, format.codec) {
        _ if !format.intact => None,
        (Container::Wav, Codec::PcmInteger(16)) => Some("wav"),
        (Container::Mp3, Codec::Mp3) => Some("mp3"),
        (Container::Flac, Codec::Flac) => Some("flac"),
        (Container::Ogg, Codec::Vorbis) => Some("ogg"),
        _ => None,
    }
}

/// A temporary file beside the target, readable by whoever can read new files there.
fn temporary(target_dir: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".rolecall-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(target_dir)
}

fn copy_bytes(path: &Path, target: &mut File) -> Result<(), AudioError> {
    let mut source = File::open(path).map_err(AudioError::Read)?;
    io::copy(&mut source, target).map(drop).map_err(AudioError::Write)
}

fn write_wav(
    path: &Path,
    target: &mut File,
    silent: &[Span],
) -> Result<Vec<AudioWarning>, AudioError> {
    let mut decoder = Decoder::open(path)?;
    let format = decoder.format();
    let silent: Vec<Range<u64>> =
        silent.iter().map(|span| frames(*span, format.sample_rate)).collect();
    let mut writer = writer(format.channels, format.sample_rate, target)?;
    let (mut written, mut first) = (0, 0);
    let mut block = Vec::new();
    while decoder.next_block(&mut block)? {
        written += 2 * block.iter().map(|channel| channel.len() as u64).sum::<u64>();
        if written > MAX_WAV {
            return Err(AudioError::TooLargeForWav);
        }
        silence(&mut block, first, &silent);
        first += block.first().map_or(0, Vec::len) as u64;
        write_block(&mut writer, &block).map_err(writing)?;
    }
    let warnings = decoder.finish()?;
    writer.finalize().map_err(writing)?;
    Ok(warnings)
}

/// The frames of a stretch, the one in which it ends among them.
fn frames(span: Span, rate: u32) -> Range<u64> {
    let rate = u64::from(rate);
    span.start().0 * rate / 1000..(span.end().0 * rate).div_ceil(1000)
}

/// Silences the frames of a block that lie in a stretch; `first` is the number of its first frame.
fn silence(block: &mut [Vec<f32>], first: u64, silent: &[Range<u64>]) {
    for channel in block {
        for range in silent {
            let place = |frame: u64| {
                let place = usize::try_from(frame.saturating_sub(first)).unwrap_or(usize::MAX);
                place.min(channel.len())
            };
            let (start, end) = (place(range.start), place(range.end));
            if let Some(part) = channel.get_mut(start..end) {
                part.fill(0.0);
            }
        }
    }
}

fn writer(
    channels: u16,
    sample_rate: u32,
    target: &mut File,
) -> Result<WavWriter<BufWriter<&mut File>>, AudioError> {
    let sample_format = SampleFormat::Int;
    let spec = WavSpec { channels, sample_rate, bits_per_sample: 16, sample_format };
    WavWriter::new(BufWriter::new(target), spec).map_err(writing)
}

fn write_block<W: Write + Seek>(
    writer: &mut WavWriter<W>,
    block: &[Vec<f32>],
) -> hound::Result<()> {
    for frame in 0..block.first().map_or(0, Vec::len) {
        for channel in block {
            // 32768 makes 16-bit sound come out as it went in; the cast stops at the limits.
            writer.write_sample((channel[frame] * 32_768.0).round() as i16)?;
        }
    }
    Ok(())
}

fn writing(error: hound::Error) -> AudioError {
    match error {
        hound::Error::IoError(error) => AudioError::Write(error),
        error => AudioError::Write(io::Error::other(error)),
    }
}
