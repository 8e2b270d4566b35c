//! How much an error matters, and to whom.

use serde::{Deserialize, Serialize};

/// The class of error that missing a criterion is. The first three are the classes of critical
/// error used by the COPC standard.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The customer leaves without what they came for, or treated badly.
    Customer,
    /// The company loses money or time.
    Business,
    /// A law or a rule of the trade is broken.
    Compliance,
    /// None of these.
    #[default]
    Minor,
}

impl Severity {
    /// Every class, the critical ones first.
    pub const ALL: [Self; 4] = [Self::Customer, Self::Business, Self::Compliance, Self::Minor];

    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Business => "business",
            Self::Compliance => "compliance",
            Self::Minor => "minor",
        }
    }
}
