//! Kinds of items that must not be kept.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What an item is that must not be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The number of a payment card, whole or in part.
    Card,
    /// The code on the back of a card.
    SecurityCode,
    /// A PIN, a password, a passcode, a memorable word.
    Password,
    /// The number of an account, a customer, a policy, a membership.
    Account,
    /// The number of a passport, a licence, an identity card, an insured person, a tax payer.
    Identity,
    /// A sort code, a routing number, an IBAN.
    Bank,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// The day on which somebody was born.
    BirthDate,
    /// A long number of which nobody says what it is.
    LongNumber,
    /// What a pattern of the user's own finds.
    Own,
}

impl Kind {
    /// Every kind that can be switched on by its name, in the order in which they are listed.
    pub const ALL: [Self; 10] = [
        Self::Card,
        Self::SecurityCode,
        Self::Password,
        Self::Account,
        Self::Identity,
        Self::Bank,
        Self::Email,
        Self::Phone,
        Self::BirthDate,
        Self::LongNumber,
    ];

    /// The name used in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::SecurityCode => "security-code",
            Self::Password => "password",
            Self::Account => "account",
            Self::Identity => "identity",
            Self::Bank => "bank",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::BirthDate => "birth-date",
            Self::LongNumber => "long-number",
            Self::Own => "own",
        }
    }

    /// What stands in a text where the item stood.
    pub fn label(self) -> &'static str {
        match self {
            Self::Card => "[card number]",
            Self::SecurityCode => "[security code]",
            Self::Password => "[password]",
            Self::Account => "[account number]",
            Self::Identity => "[identity number]",
            Self::Bank => "[bank details]",
            Self::Email => "[e-mail address]",
            Self::Phone => "[phone number]",
            Self::BirthDate => "[date of birth]",
            Self::LongNumber => "[number]",
            Self::Own => "[masked]",
        }
    }

    /// The kind of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Whether letters may stand among the digits.
    pub(super) fn has_letters(self) -> bool {
        matches!(
            self,
            Self::Account | Self::Identity | Self::Bank | Self::Password | Self::LongNumber
        )
    }

    /// After so many digits an item of this kind is complete, and what follows is something else
    /// unless it says the same again.
    pub(super) fn full_length(self) -> usize {
        match self {
            Self::Card => 13,
            Self::SecurityCode => 3,
            Self::Password => 4,
            Self::Identity => 9,
            Self::Phone => 10,
            Self::BirthDate => 6,
            _ => 24,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
