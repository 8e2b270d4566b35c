//! Many calls in one run: scoring them side by side, keeping each in the store, collecting what came
//! out.

mod compare;
mod hearing;
mod identity;
mod one;
pub mod recall;
pub mod results;
pub mod reviewing;
mod roles;
mod score;
mod settings;
pub mod stored;

pub use compare::{CompareError, evaluate_stored};
pub use recall::{Recalled, Wanted, recall, recall_all};
pub use score::{Ended, Run, Scorer, rescore, score};
pub use settings::HearingSettings;
