//! `rolecall practice --voice`.

use std::io::Write;
use std::path::PathBuf;

use anyhow::{Result, anyhow};
use rolecall::practice::{Keeper, Look, Play};
use rolecall::problem::Problems;
use rolecall::speech::Transcriber;
use rolecall::voice::{
    self, Choice, Destination, Persona, Player, SpokenReplies, Synthesizer, Trainee, Voices,
    converse,
};

use crate::cli::Spoken;

/// Plays a scenario by voice and shows how it went.
pub(super) fn play(
    arguments: &Spoken,
    play: &mut Play<'_>,
    keeper: &mut dyn Keeper,
    look: Look,
    out: impl Write,
) -> Result<voice::Spoken> {
    let scenario = play.session().scenario();
    let language = scenario.language.as_str();
    let mut trainee = trainee(arguments)?;
    let folders: Vec<PathBuf> =
        std::env::var_os("PATH").iter().flat_map(std::env::split_paths).collect();
    let model = arguments.tts_model.clone();
    let model = model.or_else(|| std::env::var_os("PIPER_MODEL").map(PathBuf::from));
    let choice =
        Choice { command: arguments.tts.as_deref(), model: model.as_deref(), folders: &folders };
    let persona = Persona { voice: scenario.customer.voice, language: language.to_owned() };
    let synthesizer = Synthesizer::choose(choice, &persona)?;
    let is_heard = arguments.aloud || arguments.spoken_replies.is_none();
    let player = is_heard.then(|| Player::find(&folders)).transpose()?;
    let workspace = super::workspace()?;
    let model = workspace.chosen_model(arguments.model.as_deref()).map_err(Problems::from)?;
    let transcriber = Transcriber::load(model, language, rayon::current_num_threads())?
        .expecting(&workspace.defaults.vocabulary)?;
    let voices = Voices {
        synthesizer: &synthesizer,
        player: player.as_ref(),
        trainee: trainee.as_mut(),
        transcriber: &transcriber,
    };
    let destination = destination(arguments, &scenario.id)?;
    Ok(converse(play, keeper, voices, &destination, look, out)?)
}

fn trainee(arguments: &Spoken) -> Result<Box<dyn Trainee>> {
    match &arguments.spoken_replies {
        Some(folder) => Ok(Box::new(SpokenReplies::in_folder(folder)?)),
        None => microphone(),
    }
}

#[cfg(feature = "microphone")]
fn microphone() -> Result<Box<dyn Trainee>> {
    Ok(Box::new(rolecall::voice::Microphone::open(std::io::stdin())?))
}

#[cfg(not(feature = "microphone"))]
fn microphone() -> Result<Box<dyn Trainee>> {
    anyhow::bail!(
        "this rolecall was built without the microphone; build it with --features microphone \
         (docs/voice.md), or answer with recordings: --spoken-replies DIR"
    )
}

fn destination(arguments: &Spoken, scenario: &str) -> Result<Destination> {
    if arguments.no_recording {
        return Ok(Destination::Nowhere);
    }
    if let Some(file) = &arguments.save_recording {
        return Ok(Destination::File(file.clone()));
    }
    let data = super::data_folder().ok_or_else(|| {
        anyhow!("no folder for recordings is known; give --save-recording FILE or --no-recording")
    })?;
    Ok(Destination::Folder { folder: data.join("attempts"), stem: scenario.to_owned() })
}
