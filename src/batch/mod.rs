//! Many calls in one run: scoring them side by side, keeping each in the store, collecting what came
//! out.

mod compare;
mod encoding;
mod hearing;
mod identity;
mod one;
pub mod one_channel;
mod playback;
pub mod recall;
mod recording;
pub mod results;
pub mod reviewing;
mod role_words;
mod roles;
mod score;
mod settings;
mod skipping;
pub mod stored;

pub use compare::{CompareError, evaluate_stored};
pub use playback::playable;
pub use recall::{Recalled, Wanted, recall, recall_all};
pub use role_words::RoleWords;
pub use score::{Ended, Run, Scorer, rescore, score};
pub use settings::HearingSettings;
