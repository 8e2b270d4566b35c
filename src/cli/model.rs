//! The command for speech models.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// List speech models, add one from a file, or fetch one.
#[derive(Debug, Args)]
pub(crate) struct Models {
    /// What to do
    #[command(subcommand)]
    pub(crate) what: WithModels,
}

/// What to do with speech models.
#[derive(Debug, Subcommand)]
pub(crate) enum WithModels {
    /// List the models that are here and those that can be fetched
    List,
    /// Copy a model in whisper.cpp's format to where --model NAME finds it
    Add {
        /// A file such as ggml-base.bin
        file: PathBuf,
    },
    /// Fetch a model of whisper.cpp from the network, the only thing that rolecall ever fetches; what
    /// broke off goes on
    Pull {
        /// The name of a model that `rolecall model list` shows
        name: String,
        /// Fetch it from another address, or take it from a file; one that ends with / is a folder
        #[arg(long, value_name = "URL|FILE")]
        url: Option<String>,
    },
}
