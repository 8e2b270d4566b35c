//! Speech models beside the one inside the program: which there are, adding a file, fetching one.

mod catalogue;
mod error;
mod folder;
mod known;
mod pull;

pub use catalogue::catalogue;
pub use error::ModelsError;
pub use folder::{Installed, ModelsFolder};
pub use known::{KNOWN_MODELS, KnownModel};
pub use pull::{Origin, Progress, Proxy, Puller};
