//! Where a conversation takes place.

use serde::{Deserialize, Serialize};

/// Where a conversation takes place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// On the phone, as every recorded call is taken to be.
    #[default]
    Phone,
    /// In a chat window.
    Chat,
    /// By e-mail: whole letters, line breaks and all.
    Email,
    /// Face to face, over a counter.
    Desk,
}

impl Channel {
    /// Every channel.
    pub const ALL: [Self; 4] = [Self::Phone, Self::Chat, Self::Email, Self::Desk];

    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Chat => "chat",
            Self::Email => "email",
            Self::Desk => "desk",
        }
    }

    /// The names used in files, each with its channel.
    pub(crate) fn choices() -> Vec<(&'static str, Self)> {
        Self::ALL.iter().map(|channel| (channel.name(), *channel)).collect()
    }
}
