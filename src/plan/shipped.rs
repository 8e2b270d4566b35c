//! The plans inside the program.

/// Names a file of the folder `plans` with its text.
macro_rules! plans {
    ($($file:literal),+ $(,)?) => {
        [$(($file, include_str!(concat!("../../plans/", $file)))),+]
    };
}

/// The file name and the text of every shipped plan.
pub const PLANS: [(&str, &str); 4] =
    plans!["onboarding.yaml", "onboarding-id.yaml", "onboarding-ms.yaml", "onboarding-pl.yaml",];
