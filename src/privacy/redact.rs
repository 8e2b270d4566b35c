//! A copy of a recording in which what is masked cannot be heard.

use std::path::Path;

use thiserror::Error;

use super::masking::MaskedSpan;
use crate::audio::{self, AudioError};
use crate::transcript::{Millis, Span};

/// Word times are estimates, so silence begins earlier and ends later by this much.
const MARGIN: Millis = Millis(250);

/// No copy was written.
#[derive(Debug, Error)]
pub enum RedactError {
    /// Nobody knows when something is said that must not be heard.
    #[error("something that is masked has no time, so it cannot be silenced")]
    NoTime,
    /// The recording cannot be read or the copy cannot be written.
    #[error("{0}")]
    Audio(#[from] AudioError),
}

/// Writes the recording at `source` to `target` as 16-bit WAV at its own sample rate, silent on both
/// channels wherever something is masked, since the other side often repeats it, and 250 ms around,
/// and in the stretches `unheard` as they are. It appears whole or not at all.
///
/// # Errors
/// Something masked has no time, the recording cannot be read or is damaged, or the copy cannot be
/// written; then there is no copy.
pub fn redact_audio(
    source: &Path,
    masked: &[MaskedSpan],
    unheard: &[Span],
    target: &Path,
) -> Result<(), RedactError> {
    let spans: Option<Vec<Span>> = masked.iter().map(|masked| masked.span).collect();
    let mut silent = widened(spans.ok_or(RedactError::NoTime)?);
    silent.extend_from_slice(unheard);
    Ok(audio::copy_silenced(source, &silent, target)?)
}

/// The stretches with the margin around them, in order; those that touch are one.
fn widened(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort();
    let mut wide: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        let start = Millis(span.start().0.saturating_sub(MARGIN.0));
        let span = Span::new(start, span.end().plus(MARGIN));
        match wide.last_mut() {
            Some(last) if span.start() <= last.end() => *last = last.join(span),
            _ => wide.push(span),
        }
    }
    wide
}

#[cfg(test)]
mod tests {
    use hound::{SampleFormat, WavReader, WavSpec, WavWriter};

    use super::*;
    use crate::privacy::Kind;
    use crate::transcript::Speaker;

    fn masked(span: Option<(u64, u64)>) -> MaskedSpan {
        let span = span.map(|(start, end)| Span::new(Millis(start), Millis(end)));
        MaskedSpan { kind: Kind::Card, turn: 0, speaker: Speaker::Customer, span }
    }

    fn tone(path: &Path, seconds: u32) {
        let spec = WavSpec {
            channels: 2,
            sample_rate: 8_000,
            bits_per_sample: 16,
            sample_format: SampleFormat::Int,
        };
        let mut writer = WavWriter::create(path, spec).unwrap();
        for _ in 0..seconds * 8_000 * 2 {
            writer.write_sample(1_000_i16).unwrap();
        }
        writer.finalize().unwrap();
    }

    #[test]
    fn both_channels_are_silent_with_a_margin_and_nothing_else_changes() {
        let folder = tempfile::tempdir().unwrap();
        let (source, target) = (folder.path().join("in.wav"), folder.path().join("out.wav"));
        tone(&source, 10);
        let spans = [masked(Some((4_000, 4_500))), masked(Some((1_000, 2_000)))];
        redact_audio(&source, &spans, &[], &target).unwrap();
        let samples: Vec<i16> =
            WavReader::open(&target).unwrap().samples::<i16>().map(Result::unwrap).collect();
        assert_eq!(samples.len(), 10 * 16_000);
        for (index, sample) in samples.iter().enumerate() {
            let millis = index / 16;
            let silent = (750..2_250).contains(&millis) || (3_750..4_750).contains(&millis);
            assert_eq!(*sample, if silent { 0 } else { 1_000 }, "at {millis} ms");
        }
    }

    #[test]
    fn without_a_time_or_with_a_damaged_file_nothing_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let (source, target) = (folder.path().join("in.wav"), folder.path().join("out.wav"));
        tone(&source, 1);
        let error = redact_audio(&source, &[masked(None)], &[], &target).unwrap_err();
        assert!(matches!(error, RedactError::NoTime));
        std::fs::write(&source, b"RIFF no sound at all").unwrap();
        redact_audio(&source, &[masked(Some((0, 100)))], &[], &target).unwrap_err();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn stretches_that_touch_become_one() {
        let span = |start, end| Span::new(Millis(start), Millis(end));
        let spans = vec![span(2_400, 3_000), span(100, 1_000), span(1_400, 2_000)];
        assert_eq!(widened(spans), [span(0, 3_250)]);
    }
}
