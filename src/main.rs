//! The `rolecall` program: reads the command line, runs the command, tells how it went.

mod cli;
mod commands;
mod environment;
mod exit;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    match commands::run(cli) {
        Ok(code) => code.into(),
        Err(error) if is_closed_pipe(&error) => exit::Code::Done.into(),
        Err(error) => {
            // Nothing can be done when even the error cannot be written.
            let _ = writeln!(std::io::stderr(), "{}", commands::describe(&error));
            exit::Code::Usage.into()
        }
    }
}

/// Whether the reader of the output has gone, as `head` does: a normal end.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<std::io::Error>()
        .is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}
