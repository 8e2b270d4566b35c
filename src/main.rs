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
        Err(error) => {
            // Nothing can be done when even the error cannot be written.
            let _ = writeln!(std::io::stderr(), "{}", commands::describe(&error));
            exit::Code::Usage.into()
        }
    }
}
