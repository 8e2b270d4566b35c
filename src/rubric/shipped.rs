//! The rubrics inside the program.

/// Names a file of the folder `rubrics` with its text.
macro_rules! rubrics {
    ($($file:literal),+ $(,)?) => {
        [$(($file, include_str!(concat!("../../rubrics/", $file)))),+]
    };
}

/// The id of the rubric for any call in English. That for another language has its code behind it.
pub const USUAL: &str = "support-call";

/// The place in the folder and the text of every shipped rubric. Those of other languages than
/// English lie in folders of their own.
pub const RUBRICS: [(&str, &str); 6] = rubrics![
    "support-call.yaml",
    "retention-call.yaml",
    "compliance-core.yaml",
    "id/support-call-id.yaml",
    "ms/support-call-ms.yaml",
    "pl/support-call-pl.yaml",
];
