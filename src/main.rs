//! The `rolecall` program: reads the command line, runs the command, tells how it went.

mod cli;
mod commands;
mod environment;
mod exit;
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
mod processor;

use std::io::Write;
use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    #[cfg(all(target_os = "linux", target_arch = "x86_64"))]
    if let Err(reason) = processor::hand_over() {
        // Nothing can be done when even the error cannot be written.
        let _ = writeln!(std::io::stderr(), "rolecall: {reason}");
        return exit::Code::Usage.into();
    }
    let cli = match cli::Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return refused(&error),
    };
    let interface = commands::interface(cli.lang);
    match commands::run(cli, interface) {
        Ok(code) => code.into(),
        Err(error) => {
            // Nothing can be done when even the error cannot be written.
            let _ = writeln!(std::io::stderr(), "{}", commands::describe(&error));
            exit::Code::Usage.into()
        }
    }
}

/// Shows help, or what is wrong with the command line. Shells write out `*` to whatever files are
/// called, so that what is told again may hold what a terminal would obey.
fn refused(error: &clap::Error) -> ExitCode {
    let text = error.render().to_string();
    if text.lines().all(|line| !line.contains(rolecall::clean::is_harmful)) {
        error.exit();
    }
    let _ = writeln!(std::io::stderr(), "{}", commands::cleaned(&text));
    exit::Code::Usage.into()
}
