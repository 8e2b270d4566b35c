//! The rubrics inside the program.

/// The file name and the text of every shipped rubric.
pub const RUBRICS: [(&str, &str); 3] = [
    ("support-call.yaml", include_str!("../../rubrics/support-call.yaml")),
    ("retention-call.yaml", include_str!("../../rubrics/retention-call.yaml")),
    ("compliance-core.yaml", include_str!("../../rubrics/compliance-core.yaml")),
];
