//! The plans inside the program.

/// The file name and the text of every shipped plan.
pub const PLANS: [(&str, &str); 1] =
    [("onboarding.yaml", include_str!("../../plans/onboarding.yaml"))];
