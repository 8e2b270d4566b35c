//! The whole screen of the terminal, taken for a play and given back afterwards.

use std::io::{IsTerminal, Result, Stdout, Write, stdin, stdout};
use std::sync::Once;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::cursor::Show;
use ratatui::crossterm::event::{
    self, DisableBracketedPaste, EnableBracketedPaste, Event, KeyCode, KeyEventKind, KeyModifiers,
};
use ratatui::crossterm::execute;
use ratatui::crossterm::terminal::{
    EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size,
};
use rolecall::practice::screen::{Keys, SMALLEST};

/// The screen, until it is dropped.
pub(crate) struct Window {
    /// What is drawn on.
    pub(crate) terminal: Terminal<CrosstermBackend<Stdout>>,
}

impl Window {
    /// Whether there is a screen that is large enough and can be written all over.
    pub(crate) fn is_there() -> bool {
        let is_dumb = std::env::var_os("TERM").is_none_or(|name| name.is_empty() || name == "dumb");
        let is_large = || size().is_ok_and(|(x, y)| x >= SMALLEST.0 && y >= SMALLEST.1);
        stdin().is_terminal() && stdout().is_terminal() && !is_dumb && is_large()
    }

    /// Takes the screen.
    pub(crate) fn open() -> Result<Self> {
        restore_before_panics();
        let opened = take().and_then(|()| Terminal::new(CrosstermBackend::new(stdout())));
        match opened {
            Ok(terminal) => Ok(Self { terminal }),
            Err(error) => {
                give_back();
                Err(error)
            }
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        give_back();
    }
}

/// The keys of the terminal.
pub(crate) struct Keyboard;

impl Keys for Keyboard {
    fn next(&mut self, wait: Duration) -> Result<Option<Event>> {
        if !event::poll(wait)? {
            return Ok(None);
        }
        let event = event::read()?;
        if suspends(&event) { sleep().map(Some) } else { Ok(Some(event)) }
    }
}

fn suspends(event: &Event) -> bool {
    let Event::Key(key) = event else { return false };
    let is_ctrl_z = key.code == KeyCode::Char('z') && key.modifiers == KeyModifiers::CONTROL;
    cfg!(unix) && is_ctrl_z && key.kind != KeyEventKind::Release
}

/// Goes into the background as Ctrl-Z makes programs do, and comes back.
fn sleep() -> Result<Event> {
    #[cfg(unix)]
    {
        give_back();
        signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)?;
        take()?;
    }
    Ok(Event::FocusGained)
}

fn take() -> Result<()> {
    enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste)
}

/// Nothing can be done where the terminal is gone.
fn give_back() {
    let _ = execute!(stdout(), DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = stdout().flush();
    let _ = disable_raw_mode();
}

/// A panic must not leave a terminal in which nothing can be typed, and its message must be seen.
fn restore_before_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let tell = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            give_back();
            tell(panic);
        }));
    });
}
