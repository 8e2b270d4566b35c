//! Recordings: the bytes are the file.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rolecall::audio;

fuzz_target!(|bytes: &[u8]| {
    let file = tempfile::NamedTempFile::new().expect("a temporary file");
    std::fs::write(file.path(), bytes).expect("a written file");
    if let Ok(recording) = audio::read(file.path()) {
        let lengths: Vec<_> = recording.channels.iter().map(|channel| channel.len()).collect();
        assert!(lengths.windows(2).all(|pair| pair[0] == pair[1]), "{lengths:?}");
    }
});
