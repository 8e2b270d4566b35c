//! How long a play has been going on, and how long the trainee has been silent.

use std::time::{Duration, Instant};

/// Something that tells the time.
pub trait Clock {
    /// The time since some moment that stays the same.
    fn now(&self) -> Duration;
}

/// The time as it passes.
#[derive(Debug, Clone, Copy)]
pub struct RealClock(Instant);

impl RealClock {
    /// A clock that begins now.
    pub fn start() -> Self {
        Self(Instant::now())
    }
}

impl Clock for RealClock {
    fn now(&self) -> Duration {
        self.0.elapsed()
    }
}

/// The clock of one play, which stands still while the play is paused.
pub(super) struct Watch<'k> {
    clock: &'k dyn Clock,
    begun: Duration,
    stirred: Duration,
    paused: Option<Duration>,
}

impl<'k> Watch<'k> {
    /// A watch that waits to be started with [`Watch::go_on`].
    pub(super) fn new(clock: &'k dyn Clock) -> Self {
        let now = clock.now();
        Self { clock, begun: now, stirred: now, paused: Some(now) }
    }

    /// How long the play has been going on.
    pub(super) fn elapsed(&self) -> Duration {
        self.now().saturating_sub(self.begun)
    }

    /// How long nothing has been typed or said.
    pub(super) fn silent_for(&self) -> Duration {
        self.now().saturating_sub(self.stirred)
    }

    /// Something was typed or said.
    pub(super) fn stir(&mut self) {
        self.stirred = self.now();
    }

    /// Back to nought.
    pub(super) fn begin_anew(&mut self) {
        self.begun = self.now();
        self.stir();
    }

    /// Whether the watch stands still.
    pub(super) fn is_paused(&self) -> bool {
        self.paused.is_some()
    }

    /// Stands still from now on.
    pub(super) fn pause(&mut self) {
        self.paused.get_or_insert(self.clock.now());
    }

    /// Goes on as though no time had passed since the pause began. Nobody is silent because they
    /// have just come back, so the silence begins anew.
    pub(super) fn go_on(&mut self) {
        if let Some(paused) = self.paused.take() {
            self.begun += self.clock.now().saturating_sub(paused);
            self.stir();
        }
    }

    fn now(&self) -> Duration {
        self.paused.unwrap_or_else(|| self.clock.now())
    }
}

#[cfg(test)]
pub(super) mod testing {
    //! A clock that stands still until it is moved.

    use std::cell::Cell;
    use std::time::Duration;

    /// A clock that a test moves.
    #[derive(Default)]
    pub(in crate::practice) struct StillClock(Cell<Duration>);

    impl StillClock {
        pub(in crate::practice) fn pass(&self, time: Duration) {
            self.0.set(self.0.get() + time);
        }
    }

    impl super::Clock for StillClock {
        fn now(&self) -> Duration {
            self.0.get()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::testing::StillClock;
    use super::*;

    #[test]
    fn a_pause_takes_no_time() {
        let second = Duration::from_secs(1);
        let clock = StillClock::default();
        let mut watch = Watch::new(&clock);
        clock.pass(second * 5);
        watch.go_on();
        clock.pass(second * 10);
        assert_eq!((watch.elapsed(), watch.silent_for()), (second * 10, second * 10));
        watch.stir();
        clock.pass(second * 2);
        watch.pause();
        clock.pass(second * 100);
        assert_eq!((watch.elapsed(), watch.silent_for()), (second * 12, second * 2));
        watch.go_on();
        clock.pass(second);
        assert_eq!((watch.elapsed(), watch.silent_for()), (second * 13, second));
    }
}
