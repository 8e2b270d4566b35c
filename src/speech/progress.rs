//! How far the listening to a call is.

use std::sync::atomic::{AtomicUsize, Ordering};

/// Counts the sound that was listened to, on all channels.
pub(super) struct Progress<'p> {
    all: usize,
    done: AtomicUsize,
    tell: &'p (dyn Fn(f64) + Sync),
}

impl<'p> Progress<'p> {
    /// Of `all` samples; `tell` is told each new share, 0 to 1.
    pub(super) fn new(all: usize, tell: &'p (dyn Fn(f64) + Sync)) -> Self {
        Self { all: all.max(1), done: AtomicUsize::new(0), tell }
    }

    /// Counts further samples.
    pub(super) fn add(&self, samples: usize) {
        let done = self.done.fetch_add(samples, Ordering::Relaxed) + samples;
        (self.tell)(done as f64 / self.all as f64);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    #[test]
    fn shares_add_up() {
        let told = Mutex::new(Vec::new());
        let tell = |share: f64| told.lock().unwrap().push(share);
        let progress = Progress::new(200, &tell);
        [50, 100, 50].into_iter().for_each(|samples| progress.add(samples));
        assert_eq!(*told.lock().unwrap(), [0.25, 0.75, 1.0]);
    }
}
