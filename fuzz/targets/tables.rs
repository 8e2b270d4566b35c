//! Tables: a manifest, a sheet of reviews, ratings.

#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use rolecall::agreement::{Ratings, read};
use rolecall::intake::{Manifest, read_list};
use rolecall::review::read_sheet;

fuzz_target!(|bytes: &[u8]| {
    let _ = Manifest::parse("m.csv".to_owned(), Path::new("/nowhere"), bytes);
    let _ = read_list(bytes, "list");
    let _ = read_sheet(bytes);
    let _ = read::parse("r.csv", "Eva", bytes, &mut Ratings::default());
});
