//! Transcripts of either form, and what is done with them before they are scored.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rolecall::metrics::measure;
use rolecall::privacy::Masking;
use rolecall::scoring::cut;
use rolecall::transcript::import;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(mut transcript) = import::parse(bytes) {
        Masking::default().apply(&mut transcript);
        measure(&transcript);
        cut(&transcript);
    }
});
