//! A play of `rolecall practice` in which the trainer is the customer.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use rolecall::practice::led::render::Names;
use rolecall::practice::led::terminal::lead;
use rolecall::practice::{Cast, LedPlay, Look};
use rolecall::store::{Player, Record, Store};

use super::terminal::Output;
use super::{keeping, sitting};
use crate::cli::Keeping;

/// Who plays: the trainer has a name there where the play is led. An attempt goes on with those who
/// began it, and in the way in which they did.
pub(super) fn player(arguments: &Keeping, resumed: Option<&Record>) -> Result<Player> {
    if let Some(record) = resumed {
        let attempt = &record.attempt;
        if arguments.trainer.is_some() && !attempt.is_led {
            bail!("attempt {} was begun without a trainer; leave --trainer out", attempt.id);
        }
        let trainer = attempt.led_by().map(str::to_owned);
        return Ok(Player { trainee: attempt.trainee.clone(), trainer });
    }
    let trainee = keeping::trainee(arguments.trainee.as_deref());
    let trainer = arguments.trainer.as_ref().map(|given| keeping::trainer(given.as_deref()));
    if trainer.as_ref().is_some_and(|trainer| trainer.to_lowercase() == trainee.to_lowercase()) {
        bail!("trainer and trainee are both called {trainee}; name the other: --trainee NAME");
    }
    Ok(Player { trainee, trainer })
}

/// Goes on with a play that the trainer leads, or begins one.
pub(super) fn run(
    cast: Cast<'_>,
    player: &Player,
    store: Option<&mut Store>,
    resumed: Option<&Record>,
    replies: Option<&Path>,
    look: Look,
) -> Result<()> {
    let led = resumed.and_then(|record| record.led.as_ref());
    let moves = led.map(|led| led.moves.as_slice()).unwrap_or_default();
    let customer = cast.scene.stage.scenario().customer.short_name();
    let trainer = player.trainer.as_deref().unwrap_or_default();
    let names = Names { trainer, trainee: &player.trainee, customer: &customer };
    let mut play = LedPlay::resume(cast, moves)
        .context("the attempt cannot go on; `rolecall history` can still show it")?;
    let mut keeper = keeping::keeper(store, player.clone(), resumed);
    let (source, input) = sitting::open(replies)?;
    let mut out = Output::new();
    let debrief = lead(&mut play, &mut keeper, names, source, look, input, &mut out)?;
    let open = keeper.as_mut().and_then(|keeper| keeping::finish(keeper, &play, &[debrief]));
    if let Some(open) = open {
        let id = ("id", open.to_string().into());
        writeln!(out, "\n{}", look.interface.fill("program-resume", &[id]))?;
    }
    Ok(())
}
