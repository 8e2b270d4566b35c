//! What spoken practice adds to the command line.

use std::path::PathBuf;

use clap::Args;

/// How to speak with the customer.
#[derive(Debug, Args)]
#[command(next_help_heading = "Spoken practice")]
pub(crate) struct Spoken {
    /// Speak with the customer instead of writing; docs/voice.md tells what to install
    #[arg(long, conflicts_with_all = ["replies", "resume", "trainer"])]
    pub(crate) voice: bool,
    /// Answer with recordings, one a file, instead of the microphone
    #[arg(long, requires = "voice", value_name = "DIR")]
    pub(crate) spoken_replies: Option<PathBuf>,
    /// Play the customer's voice even with --spoken-replies
    #[arg(long, requires = "voice")]
    pub(crate) aloud: bool,
    /// The program that speaks, with its arguments: {text}, {file}, {voice} and {language} are
    /// filled in; without {text} it reads the line, without {file} it writes WAV to its output
    #[arg(long, requires = "voice", value_name = "COMMAND")]
    pub(crate) tts: Option<String>,
    /// A voice for piper; without it, the one that `PIPER_MODEL` names
    #[arg(long, requires = "voice", value_name = "FILE")]
    pub(crate) tts_model: Option<PathBuf>,
    /// A whisper.cpp model that hears you: a file, or the name of one that `rolecall model list`
    /// shows
    #[arg(long, requires = "voice", value_name = "FILE|NAME")]
    pub(crate) model: Option<String>,
    /// Where the recording goes; without it, a folder attempts with your data
    #[arg(long, requires = "voice", value_name = "FILE")]
    pub(crate) save_recording: Option<PathBuf>,
    /// Keep no recording
    #[arg(long, requires = "voice", conflicts_with = "save_recording")]
    pub(crate) no_recording: bool,
}
