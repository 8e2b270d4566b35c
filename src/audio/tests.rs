//! Whole files in, sound out.

use std::path::Path;

use hound::{SampleFormat, WavSpec, WavWriter};
use tempfile::TempDir;

use super::testing::{
    amplitude, chunk, dominant, fixture, noise, pcm16, tone, wav, wav_format, whole_wav,
};
use super::*;

/// Writes a file and reads it as a recording.
fn read_bytes(bytes: &[u8]) -> Result<Recording, AudioError> {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("call.wav");
    std::fs::write(&path, bytes).unwrap();
    read(&path)
}

/// The samples of every channel.
fn samples(recording: &Recording) -> Vec<Vec<f32>> {
    recording.channels.iter().map(|channel| channel.whole().unwrap()).collect()
}

fn message(result: Result<Recording, AudioError>) -> String {
    result.unwrap_err().to_string()
}

fn written_by_hound(spec: WavSpec, channels: &[Vec<f32>]) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut writer = WavWriter::new(&mut bytes, spec).unwrap();
    for frame in 0..channels[0].len() {
        for channel in channels {
            let sample = channel[frame];
            match spec.sample_format {
                SampleFormat::Float => writer.write_sample(sample).unwrap(),
                SampleFormat::Int => {
                    let full_scale = f64::from(1_u32 << (spec.bits_per_sample - 1));
                    writer.write_sample((f64::from(sample) * full_scale) as i32).unwrap();
                }
            }
        }
    }
    writer.finalize().unwrap();
    bytes.into_inner()
}

#[test]
fn every_kind_of_pcm_keeps_tones_channels_and_length() {
    let kinds = [8, 16, 24, 32].map(|bits| (bits, SampleFormat::Int));
    for (bits_per_sample, sample_format) in kinds.into_iter().chain([(32, SampleFormat::Float)]) {
        for sample_rate in [8_000, 11_025, 16_000, 22_050, 44_100, 48_000] {
            for channels in [1, 2] {
                let spec = WavSpec { channels, sample_rate, bits_per_sample, sample_format };
                let frames = sample_rate as usize / 2;
                let tones: Vec<_> = [440.0, 1_000.0][..usize::from(channels)]
                    .iter()
                    .map(|hertz| tone(*hertz, sample_rate, frames))
                    .collect();
                let recording = read_bytes(&written_by_hound(spec, &tones)).unwrap();
                assert_eq!(recording.duration, Millis(500), "{spec:?}");
                assert_eq!(recording.channels.len(), usize::from(channels));
                for (channel, hertz) in samples(&recording).iter().zip([440, 1_000]) {
                    assert!(channel.len().abs_diff(8_000) <= 1, "{spec:?}: {}", channel.len());
                    assert_eq!(dominant(channel), hertz, "{spec:?}");
                    let loudness = amplitude(channel, SAMPLE_RATE, f64::from(hertz));
                    assert!((loudness - 0.5).abs() < 0.01, "{spec:?}: {loudness}");
                }
                assert!(recording.warnings.is_empty(), "{spec:?}: {:?}", recording.warnings);
                assert!(recording.format.intact, "{spec:?}");
            }
        }
    }
}

#[test]
fn sixteen_bit_samples_at_16_khz_come_out_as_they_are() {
    let values: Vec<i16> =
        noise(7, 4_000).iter().map(|sample| (sample * 65_535.0) as i16).chain([i16::MIN]).collect();
    let bytes: Vec<u8> = values.iter().flat_map(|sample| sample.to_le_bytes()).collect();
    let recording = read_bytes(&whole_wav(&wav_format(1, 1, 16_000, 16), &bytes)).unwrap();
    let expected: Vec<f32> = values.iter().map(|sample| f32::from(*sample) / 32_768.0).collect();
    assert_eq!(samples(&recording), [expected]);
}

/// The nearest code of a companding law, found by trying all of them.
fn companded(sound: &[f32], decode: impl Fn(u8) -> i32) -> Vec<u8> {
    let levels: Vec<i32> = (0..=255).map(decode).collect();
    let nearest = |sample: &f32| {
        let sample = (sample * 32_768.0) as i32;
        (0..=255_u8).min_by_key(|code| (levels[usize::from(*code)] - sample).abs()).unwrap()
    };
    sound.iter().map(nearest).collect()
}

/// Mu-law as ITU-T G.711 defines it.
fn mu_law(code: u8) -> i32 {
    let code = !code;
    let magnitude = (((i32::from(code & 0x0F) << 3) + 0x84) << (code >> 4 & 7)) - 0x84;
    if code & 0x80 == 0 { magnitude } else { -magnitude }
}

/// A-law as ITU-T G.711 defines it.
fn a_law(code: u8) -> i32 {
    let code = code ^ 0x55;
    let (mantissa, exponent) = (i32::from(code & 0x0F) << 4, code >> 4 & 7);
    let magnitude = if exponent == 0 { mantissa + 8 } else { (mantissa + 0x108) << (exponent - 1) };
    if code & 0x80 == 0 { -magnitude } else { magnitude }
}

#[test]
fn telephone_codecs_are_read_with_any_length_of_format_chunk() {
    let sound = tone(440.0, 8_000, 4_000);
    let coded = [(6, companded(&sound, a_law)), (7, companded(&sound, mu_law))];
    for (tag, data) in coded {
        for extra in [&[][..], &[0, 0], &[2, 0, 0, 0]] {
            let format = [&wav_format(tag, 1, 8_000, 8), extra].concat();
            let recording = read_bytes(&whole_wav(&format, &data)).unwrap();
            assert_eq!(recording.duration, Millis(500));
            assert_eq!(dominant(&samples(&recording)[0]), 440);
            let loudness = amplitude(&samples(&recording)[0], SAMPLE_RATE, 440.0);
            assert!((loudness - 0.5).abs() < 0.01, "format {tag}: {loudness}");
        }
    }
}

#[test]
fn compressed_files_keep_tones_channels_and_length() {
    let expected = [
        ("tone.flac", "FLAC (FLAC), 16000 Hz, 1 channel", &[440][..]),
        ("tones.mp3", "MP3 (MP3), 44100 Hz, 2 channels", &[440, 1_000]),
        ("tones.ogg", "OGG (Vorbis), 22050 Hz, 2 channels", &[440, 1_000]),
        ("tones-ms.wav", "WAV (MS ADPCM), 8000 Hz, 2 channels", &[440, 1_000]),
        ("tones-ima.wav", "WAV (IMA ADPCM), 8000 Hz, 2 channels", &[440, 1_000]),
        ("tones.aiff", "AIFF (16-bit PCM), 8000 Hz, 2 channels", &[440, 1_000]),
    ];
    for (name, format, tones) in expected {
        let recording = read(&fixture(name)).unwrap();
        assert_eq!(recording.format.to_string(), format);
        assert_eq!(recording.channels.len(), tones.len(), "{name}");
        assert!(recording.warnings.is_empty(), "{name}: {:?}", recording.warnings);
        for (channel, hertz) in samples(&recording).iter().zip(tones) {
            assert_eq!(dominant(channel), *hertz, "{name}");
            // ffmpeg counts the silence that fills the last block of ADPCM.
            let slack = if name.contains('-') { 140 } else { 16 };
            assert!(channel.len().abs_diff(8_000) <= slack, "{name}: {}", channel.len());
        }
    }
}

#[test]
fn padding_of_the_last_adpcm_block_is_left_out_where_the_header_tells() {
    for name in ["tones-ms.wav", "tones-ima.wav"] {
        let mut bytes = std::fs::read(fixture(name)).unwrap();
        let fact = bytes.windows(4).position(|id| id == b"fact").unwrap() + 8;
        bytes[fact..fact + 4].copy_from_slice(&4_000_u32.to_le_bytes());
        assert_eq!(read_bytes(&bytes).unwrap().duration, Millis(500));
        // A count that the blocks cannot hold is a mistake.
        bytes[fact..fact + 4].copy_from_slice(&1_000_u32.to_le_bytes());
        assert!(read_bytes(&bytes).unwrap().duration > Millis(500));
    }
}

#[test]
fn headers_that_do_not_know_the_length_are_read_to_the_end() {
    let data = pcm16(&tone(440.0, 8_000, 4_000));
    for (tag, bits) in [(1, 16), (7, 8)] {
        for claimed in [0, 0xFFFF_FFFF, 0x7FFF_FFFF] {
            let recording =
                read_bytes(&wav(&wav_format(tag, 1, 8_000, bits), claimed, &data)).unwrap();
            assert_eq!(recording.duration, Millis(if bits == 16 { 500 } else { 1_000 }));
            assert_eq!(recording.warnings, [AudioWarning::LengthUnknown]);
            assert!(!recording.format.intact);
        }
    }
}

#[test]
fn junk_behind_the_sound_is_not_heard() {
    let data = pcm16(&tone(440.0, 8_000, 4_000));
    let whole = whole_wav(&wav_format(1, 1, 8_000, 16), &data);
    for junk in [&b"\0"[..], b"LISTxx", &[0xA5; 5_000]] {
        let recording = read_bytes(&[&whole, junk].concat()).unwrap();
        assert_eq!(recording.duration, Millis(500));
        assert!(recording.warnings.is_empty(), "{:?}", recording.warnings);
        assert_eq!(dominant(&samples(&recording)[0]), 440);
    }
}

#[test]
fn what_is_left_of_a_file_that_was_cut_off_is_read() {
    let data = pcm16(&tone(440.0, 8_000, 8_000));
    let whole = whole_wav(&wav_format(1, 1, 8_000, 16), &data);
    let recording = read_bytes(&whole[..whole.len() - 8_001]).unwrap();
    assert_eq!(recording.channels[0].len(), 7_998);
    assert_eq!(recording.warnings, [AudioWarning::Truncated { missing: Some(Millis(500)) }]);

    for name in ["tone.flac", "tones.mp3", "tones.ogg", "tones.aiff", "tones-ms.wav"] {
        let whole = std::fs::read(fixture(name)).unwrap();
        // Most of a short Vorbis file are the tables of its header.
        let percent = if name == "tones.ogg" { 88 } else { 70 };
        let recording = read_bytes(&whole[..whole.len() * percent / 100]).unwrap();
        assert!((150..450).contains(&recording.duration.0), "{name}: {:?}", recording.duration);
        let cut_off = |warning: &AudioWarning| matches!(warning, AudioWarning::Truncated { .. });
        assert!(recording.warnings.iter().any(cut_off), "{name}: {:?}", recording.warnings);
    }
}

#[test]
fn damage_in_the_middle_becomes_silence_of_the_same_length() {
    let whole = std::fs::read(fixture("tone.flac")).unwrap();
    let mut bytes = whole.clone();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 40].fill(0xAA);
    let recording = read_bytes(&bytes).unwrap();
    let [AudioWarning::Damaged { parts: 1, lost }] = recording.warnings[..] else {
        panic!("{:?}", recording.warnings)
    };
    assert!((20..400).contains(&lost.0), "{lost:?}");
    assert_eq!(recording.duration, Millis(500));
    let intact = read(&fixture("tone.flac")).unwrap();
    assert_eq!(samples(&recording)[0][7_500..], samples(&intact)[0][7_500..]);
}

#[test]
fn samples_that_are_no_numbers_become_silence_and_loud_ones_are_clipped() {
    let mut sound = vec![0.25_f32; 3_200];
    (sound[10], sound[11], sound[12], sound[13]) = (f32::NAN, f32::INFINITY, 7.5, -2.0);
    let bytes: Vec<u8> = sound.iter().flat_map(|sample| sample.to_le_bytes()).collect();
    let recording = read_bytes(&whole_wav(&wav_format(3, 1, 16_000, 32), &bytes)).unwrap();
    assert_eq!(samples(&recording)[0][9..15], [0.25, 0.0, 0.0, 1.0, -1.0, 0.25]);
    assert_eq!(recording.warnings, [AudioWarning::NonFiniteSamples { count: 2 }]);
}

#[test]
fn chunks_before_the_sound_and_wrong_redundant_fields_do_not_matter() {
    let data = pcm16(&tone(440.0, 8_000, 4_000));
    let mut format = wav_format(1, 1, 8_000, 16);
    format[8..12].fill(0);
    let body = [
        b"WAVE".to_vec(),
        chunk(b"LIST", 5, b"INFO!\0"),
        chunk(b"fmt ", 16, &format),
        chunk(b"fact", 4, &[0; 4]),
        chunk(b"data", data.len() as u32, &data),
        chunk(b"id3 ", 4, &[1; 4]),
    ]
    .concat();
    let recording = read_bytes(&chunk(b"RIFF", 4, &body)).unwrap();
    assert_eq!(recording.duration, Millis(500));
    assert!(recording.warnings.is_empty(), "{:?}", recording.warnings);
}

#[test]
fn each_kind_of_unusable_file_has_its_own_message() {
    let silence = |tag, channels, rate, bits, bytes: usize| {
        message(read_bytes(&whole_wav(&wav_format(tag, channels, rate, bits), &vec![0; bytes])))
    };
    let text = b"Agent: hello, how can I help?\n".repeat(500);
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(text.iter().flat_map(|byte| [*byte, 0])).collect();
    let cases = [
        (message(read_bytes(b"")), "the file is empty"),
        (message(read_bytes(&text)), "does not hold audio"),
        (message(read_bytes(&utf16)), "does not hold audio"),
        (message(read_bytes(b"RIFF")), "does not hold audio"),
        (message(read_bytes(b"RIFF\0\0\0\0WAVE")), "ends before the sound begins"),
        (message(read_bytes(b"\0\0\0\x20ftypM4A \0\0\0\0")), "MP4 and M4A files cannot be read"),
        (silence(1, 1, 8_000, 16, 0), "holds no sound"),
        (silence(1, 1, 8_000, 16, 1_000), "holds only 63 ms"),
        (silence(1, 6, 8_000, 16, 9_600), "has 6 channels"),
        (silence(1, 1, 3_000, 16, 9_600), "says that it has 3000 samples per second"),
        (silence(0x31, 1, 8_000, 16, 9_600), "coded as GSM 6.10"),
        (message(read(&std::env::temp_dir())), "is not a file"),
        (message(read(Path::new("/no/such/call.wav"))), "cannot be read: No such file"),
    ];
    for (message, expected) in cases {
        assert!(message.contains(expected), "{message:?} lacks {expected:?}");
    }
}

#[test]
fn more_than_six_hours_are_refused() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("long.wav");
    std::fs::write(&path, wav(&wav_format(7, 1, 4_000, 8), 0xFFFF_FFFF, &[])).unwrap();
    let file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
    // Takes no space: the file has a hole.
    file.set_len(6 * 3_600 * 4_000 + 4_096).unwrap();
    assert!(matches!(read(&path), Err(AudioError::TooLong)));
}

#[test]
fn an_id3_tag_before_the_sound_is_skipped() {
    for name in ["tones.mp3", "tone.flac"] {
        let mut bytes = b"ID3\x04\0\0\0\0\x02\0".to_vec();
        bytes.extend([0; 256]);
        bytes.extend(std::fs::read(fixture(name)).unwrap());
        assert_eq!(read_bytes(&bytes).unwrap().duration, read(&fixture(name)).unwrap().duration);
    }
}

#[test]
fn browsers_get_what_they_play_and_rewritten_sound_is_the_same() {
    let folder = TempDir::new().unwrap();
    let copy = |source: &Path, stem: &str| {
        let format = read(source).unwrap().format;
        copy_for_browser(source, format, folder.path(), stem).unwrap()
    };
    for (name, target) in
        [("tone.flac", "a.b.flac"), ("tones.mp3", "a.b.mp3"), ("tones.ogg", "a.b.ogg")]
    {
        let path = copy(&fixture(name), "a.b");
        assert_eq!(path, folder.path().join(target));
        assert_eq!(std::fs::read(path).unwrap(), std::fs::read(fixture(name)).unwrap());
    }
    for name in ["tones.aiff", "tones-ms.wav"] {
        let path = copy(&fixture(name), name);
        let (original, copied) = (read(&fixture(name)).unwrap(), read(&path).unwrap());
        assert_eq!(copied.format.to_string(), "WAV (16-bit PCM), 8000 Hz, 2 channels");
        assert!(copied.format.intact);
        assert_eq!(samples(&copied), samples(&original), "{name}");
    }
    let unfinished = folder.path().join("unfinished.wav");
    let sound = pcm16(&tone(440.0, 8_000, 4_000));
    std::fs::write(&unfinished, wav(&wav_format(1, 1, 8_000, 16), 0, &sound)).unwrap();
    let finished = std::fs::read(copy(&unfinished, "finished")).unwrap();
    assert_eq!(finished, whole_wav(&wav_format(1, 1, 8_000, 16), &sound));
    let left_behind = std::fs::read_dir(folder.path()).unwrap();
    let left_behind = left_behind.filter(|entry| {
        entry.as_ref().unwrap().file_name().to_string_lossy().starts_with(".rolecall")
    });
    assert_eq!(left_behind.count(), 0);
}

#[test]
fn a_copy_cannot_leave_its_folder() {
    let folder = TempDir::new().unwrap();
    let format = read(&fixture("tone.flac")).unwrap().format;
    for stem in ["../call", "a/b", "/call", "..", ".", "", "a\\b"] {
        let result = copy_for_browser(&fixture("tone.flac"), format, folder.path(), stem);
        assert!(matches!(result, Err(AudioError::BadName { .. })), "{stem:?}");
    }
}

#[test]
fn sound_of_a_device_is_resampled_whatever_it_holds() {
    let mut sound = tone(440.0, 48_000, 48_000);
    sound[100..104].copy_from_slice(&[f32::NAN, f32::INFINITY, f32::MAX, f32::MIN]);
    let voice = at_sample_rate(sound, 48_000).unwrap();
    assert_eq!(voice.len(), 16_000);
    assert_eq!(dominant(&voice), 440);
    assert!(voice.iter().all(|sample| sample.abs() <= 1.0));
    assert!(
        at_sample_rate(vec![f32::NAN; 20], 16_000).unwrap().iter().all(|sample| *sample == 0.0)
    );
}
