//! The `rolecall` program: reads the command line, runs the command, tells how it went.

mod cli;
mod commands;
mod environment;
mod exit;
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
mod processor;

use std::io::Write;
use std::process::ExitCode;

use clap::FromArgMatches;

fn main() -> ExitCode {
    #[cfg(all(target_os = "linux", target_arch = "x86_64"))]
    if let Err(reason) = processor::hand_over() {
        // Nothing can be done when even the error cannot be written.
        let _ = writeln!(std::io::stderr(), "rolecall: {reason}");
        return exit::Code::Usage.into();
    }
    let interface = commands::interface(cli::help::asked(std::env::args_os()));
    let mut command = cli::help::command(interface);
    let cli = command.try_get_matches_from_mut(std::env::args_os()).and_then(|matches| {
        cli::Cli::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
    });
    let cli = match cli {
        Ok(cli) => cli,
        Err(error) => return refused(&error),
    };
    let interface = cli.lang.unwrap_or(interface);
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
