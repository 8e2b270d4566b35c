//! Puts a play before whoever is there: a person at a terminal, a pipe, or a file of replies.

use std::fs::File;
use std::io::{BufRead, BufReader, IsTerminal, Write, stdin};
use std::path::Path;

use anyhow::{Context, Result};
use rolecall::practice::terminal::input::{Input, Keyboard, Lines};
use rolecall::practice::terminal::{Source, play};
use rolecall::practice::{Clock, Closing, Keeper, Play, RealClock, Setting, render, screen};

use super::stopping::Stopping;
use super::terminal::{Output, Terminal};
use super::window::{self, Window};
use crate::cli::Practice;

/// Goes on with a play until it ends, the trainee leaves or the program is told to stop.
pub(crate) fn sit(
    sitting: &mut Play<'_>,
    keeper: &mut dyn Keeper,
    arguments: &Practice,
    terminal: &Terminal,
    farewell: Option<&str>,
) -> Result<Closing> {
    let look = terminal.look();
    let clock = RealClock::start();
    let explains = arguments.explain;
    let setting = Setting { look, farewell, explains, ..Setting::default() };
    let mut out = Output::new();
    if let Some((source, mut lines)) = written(arguments.replies.as_deref())? {
        return Ok(play(sitting, keeper, source, setting, lines.as_mut(), &mut out)?);
    }
    let stopping = Stopping::listen()?;
    let is_stopped = || stopping.is_asked();
    let clock = Some(&clock as &dyn Clock).filter(|_| !arguments.no_clock);
    let setting = Setting { clock, is_stopped: &is_stopped, ..setting };
    if !arguments.plain && !explains && Window::is_there() {
        return fill_screen(sitting, keeper, setting, &mut out);
    }
    let mut lines = Keyboard::listen(|| stdin().lock());
    Ok(play(sitting, keeper, Source::Keyboard, setting, &mut lines, &mut out)?)
}

/// Plays on the whole screen, and leaves what the trainee should keep in the lines above the prompt.
fn fill_screen(
    sitting: &mut Play<'_>,
    keeper: &mut dyn Keeper,
    setting: Setting<'_>,
    out: &mut Output,
) -> Result<Closing> {
    let mut window = Window::open().context("the terminal cannot be used; try --plain")?;
    let closing =
        screen::play(sitting, keeper, setting, &mut window.terminal, &mut window::Keyboard);
    drop(window);
    let closing = closing?;
    match &closing {
        Closing::Debriefed(debriefs) => {
            for debrief in &sitting.worded(debriefs, setting.look.interface) {
                writeln!(out, "{}", render::debrief(debrief, setting.look))?;
            }
        }
        Closing::Interrupted => {
            let farewell = setting.farewell.unwrap_or_default();
            let stopped = setting.look.interface.text("practice-stopped");
            writeln!(out, "{}", format!("{stopped} {farewell}").trim_end())?;
        }
    }
    Ok(closing)
}

/// The replies, where nobody types them.
fn written(replies: Option<&Path>) -> Result<Option<(Source, Box<dyn Lines>)>> {
    Ok(match open(replies)? {
        (Source::Keyboard, _) => None,
        (source, input) => Some((source, Box::new(Input::new(input)))),
    })
}

/// Where the trainee's words come from.
pub(super) fn open(replies: Option<&Path>) -> Result<(Source, Box<dyn BufRead>)> {
    match replies {
        Some(path) if path != Path::new("-") => {
            let file = File::open(path)
                .with_context(|| format!("cannot read the replies in {}", path.display()))?;
            Ok((Source::Script, Box::new(BufReader::new(file))))
        }
        None if stdin().is_terminal() => Ok((Source::Keyboard, Box::new(BufReader::new(stdin())))),
        _ => Ok((Source::Pipe, Box::new(stdin().lock()))),
    }
}
