//! A play on the whole screen of a terminal.
//!
//! [`State`] holds what is shown and does what [`action`] makes of each key; [`draw`] shows it.

mod action;
mod conversation;
mod draft;
mod draw;
mod panel;
mod sheet;
mod state;
mod style;
#[cfg(test)]
mod tests;

use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::Backend;
use ratatui::crossterm::event::Event;

use self::state::State;
use super::error::PracticeError;
use super::play::Play;
use super::setting::{Closing, Setting};
use super::sitting::Keeper;

/// A window with fewer columns or rows is no place for the whole screen.
pub const SMALLEST: (u16, u16) = (40, 12);

/// So long the screen stays as it is at most; the clock in it shows seconds.
const GLANCE: Duration = Duration::from_millis(250);

/// So long another key is waited for before the screen is drawn, so that it is drawn once for many.
const BREATH: Duration = Duration::from_millis(1);

/// So many keys at most are taken before the screen is drawn again.
const MAX_KEYS: usize = 1000;

/// Where keys come from.
pub trait Keys {
    /// Waits so long for the next key, paste or change of the window.
    ///
    /// # Errors
    /// The terminal is gone.
    fn next(&mut self, wait: Duration) -> std::io::Result<Option<Event>>;
}

/// Goes on with a play to its end, or until the trainee leaves, and shows the debriefs.
///
/// # Errors
/// [`PracticeError::Io`] when the terminal fails, [`PracticeError::Matching`] when the encoder
/// fails.
pub fn play<B: Backend>(
    play: &mut Play<'_>,
    keeper: &mut dyn Keeper,
    setting: Setting<'_>,
    terminal: &mut Terminal<B>,
    keys: &mut dyn Keys,
) -> Result<Closing, PracticeError>
where
    B::Error: Send + Sync + 'static,
{
    keeper.keep(play);
    let mut state = State::new(play, keeper, setting);
    loop {
        terminal.draw(|frame| draw::draw(&mut state, frame)).map_err(std::io::Error::other)?;
        if (setting.is_stopped)() {
            return Ok(Closing::Interrupted);
        }
        let mut wait = GLANCE;
        for _ in 0..MAX_KEYS {
            let Some(event) = keys.next(wait)? else { break };
            wait = BREATH;
            match event {
                Event::Key(key) => state.press(key)?,
                Event::Paste(text) => state.paste(&text),
                // After a while in the background the screen is drawn from nothing.
                Event::FocusGained => {
                    state.stir();
                    terminal.clear().map_err(std::io::Error::other)?;
                }
                Event::Resize(..) | Event::FocusLost | Event::Mouse(_) => {}
            }
            if let Some(closing) = state.closing() {
                return Ok(closing);
            }
        }
        state.let_time_pass()?;
    }
}
