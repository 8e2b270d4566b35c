//! `rolecall model`.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use indicatif::{ProgressBar, ProgressStyle};
use rolecall::clean::one_line;
use rolecall::interface::Interface;
use rolecall::models::{
    Installed, KNOWN_MODELS, KnownModel, ModelsFolder, Origin, Proxy, Puller, catalogue,
};

use super::terminal::{Output, Terminal};
use crate::cli::{Models, WithModels};
use crate::exit::Code;

/// Lists models, adds one or fetches one.
pub(crate) fn run(arguments: &Models, terminal: &Terminal) -> Result<Code> {
    match &arguments.what {
        WithModels::List => list(terminal.interface),
        WithModels::Add { file } => add(file, terminal.interface),
        WithModels::Pull { name, url } => pull(name, url.as_deref(), terminal),
    }
}

fn list(interface: Interface) -> Result<Code> {
    let folders = super::workspace()?.models;
    let installed: Vec<Installed> =
        folders.iter().flat_map(|folder| ModelsFolder::at(folder).installed()).collect();
    write!(Output::new(), "{}", catalogue(&installed, &KNOWN_MODELS, interface))?;
    Ok(Code::Done)
}

fn add(file: &Path, interface: Interface) -> Result<Code> {
    let added = own_folder()?.add(file)?;
    ready(&added.name, &added.path, interface)
}

fn pull(name: &str, url: Option<&str>, terminal: &Terminal) -> Result<Code> {
    let model = KnownModel::named(name).map_err(|told| anyhow!(told))?;
    let origin = url.map_or_else(|| Origin::Url(model.url()), |text| Origin::of(text, model));
    let bar = progress_bar(terminal, model.bytes);
    let puller = Puller::new(own_folder()?, Proxy::try_from_env());
    let place = puller.pull(model, &origin, &mut |got, _| bar.set_position(got));
    bar.finish_and_clear();
    ready(name, &place?, terminal.interface)
}

/// Says how a model is used that is there now.
fn ready(name: &str, place: &Path, interface: Interface) -> Result<Code> {
    let mut out = Output::new();
    let path = ("path", one_line(&place.display().to_string()).into());
    writeln!(out, "{}", interface.fill("program-model-ready", &[path, ("name", name.into())]))?;
    Ok(Code::Done)
}

fn own_folder() -> Result<ModelsFolder> {
    let data = super::data_folder().context("cannot tell where your data lies; set HOME")?;
    Ok(ModelsFolder::at(&data.join("models")))
}

fn progress_bar(terminal: &Terminal, bytes: u64) -> ProgressBar {
    if !terminal.progress {
        return ProgressBar::hidden();
    }
    let left = terminal.interface.fill("program-model-left", &[("left", "{eta}".into())]);
    let style =
        ProgressStyle::with_template(&format!("{{bar:30}} {{bytes}}/{{total_bytes}}, {left}"));
    ProgressBar::new(bytes).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
