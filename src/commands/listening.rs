//! Which recordings are listened to just now, and how far each is, beside the progress bar.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use indicatif::ProgressBar;
use rolecall::clean::one_line;

/// The names and percents of what is listened to.
#[derive(Default)]
pub(super) struct Listening(Mutex<BTreeMap<String, u32>>);

impl Listening {
    /// Shows that a share of a recording, 0 to 1, was listened to.
    pub(super) fn tell(&self, bar: &ProgressBar, path: &Path, share: f64) {
        self.change(bar, |shares| {
            shares.insert(name(path), (share * 100.0) as u32);
        });
    }

    /// Takes a recording away that is done.
    pub(super) fn end(&self, bar: &ProgressBar, path: &Path) {
        self.change(bar, |shares| {
            shares.remove(&name(path));
        });
    }

    fn change(&self, bar: &ProgressBar, change: impl FnOnce(&mut BTreeMap<String, u32>)) {
        let mut shares = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut shares);
        let shown: Vec<String> =
            shares.iter().map(|(name, percent)| format!("{name} {percent} %")).collect();
        bar.set_message(shown.join(", "));
    }
}

fn name(path: &Path) -> String {
    one_line(&path.file_name().unwrap_or_default().to_string_lossy())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_is_listened_to_and_forgets_what_is_done() {
        let (bar, listening) = (ProgressBar::hidden(), Listening::default());
        listening.tell(&bar, Path::new("day/b.wav"), 0.429);
        listening.tell(&bar, Path::new("day/a.wav"), 1.0);
        assert_eq!(bar.message(), "a.wav 100 %, b.wav 42 %");
        listening.end(&bar, Path::new("day/a.wav"));
        assert_eq!(bar.message(), "b.wav 42 %");
    }
}
