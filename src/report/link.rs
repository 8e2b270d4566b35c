//! Names and links of the files of a report.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};

/// The file name of a call's page. `index` is taken by the overview, in capitals too, since some
/// file systems do not tell them apart.
pub(super) fn page_file(name: &str) -> String {
    if name.eq_ignore_ascii_case("index") {
        format!("{name}_call.html")
    } else {
        format!("{name}.html")
    }
}

/// A file name as a part of a link.
pub(super) fn link(file_name: &[u8]) -> Cow<'_, str> {
    const KEEP: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    percent_encode(file_name, &KEEP).into()
}
