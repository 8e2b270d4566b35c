//! Help in the reader's language. English stands beside the arguments themselves, every other
//! language in its `help.ftl`, put in their place when the program runs.

use std::ffi::OsString;

use clap::{Arg, Command, CommandFactory};
use rolecall::interface::Interface;

use super::Cli;

/// The language that a command line asks for, before it is read as a whole: help is shown in it, too.
pub(crate) fn asked(arguments: impl Iterator<Item = OsString>) -> Option<Interface> {
    let mut arguments = arguments.map(|argument| argument.to_string_lossy().into_owned());
    while let Some(argument) = arguments.next() {
        match argument.strip_prefix("--lang") {
            Some("") => return Interface::of(&arguments.next()?),
            Some(code) if code.starts_with('=') => return Interface::of(&code[1..]),
            _ if argument == "--" => return None,
            _ => {}
        }
    }
    None
}

/// The command line with help in that language.
pub(crate) fn command(interface: Interface) -> Command {
    let mut command = Cli::command();
    if interface == Interface::default() {
        return command;
    }
    // What clap adds by itself is there only then.
    command.build();
    let after = interface.text("help-after").into_owned();
    let about = interface.text("help-about").into_owned();
    translated(command, "help", interface).about(about).after_help(after)
}

/// A command, its arguments and the commands inside it; `key` is what its texts begin with.
fn translated(mut command: Command, key: &str, interface: Interface) -> Command {
    let told = |key| interface.text(key).into_owned();
    // The words between the arguments are clap's own and can only be put in from outside.
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ");
    let usage = usage.replace("[OPTIONS]", &told("help-usage-options"));
    let usage = usage.replace("[COMMAND]", &format!("[{}]", told("help-usage-command")));
    let usage = usage.replace("<COMMAND>", &format!("<{}>", told("help-usage-command")));
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        told("help-usage")
    );
    let names: Vec<String> = command.get_subcommands().map(|it| it.get_name().to_owned()).collect();
    command = command
        .override_usage(usage)
        .help_template(template)
        .subcommand_help_heading(told("help-commands"))
        .mut_args(|argument| described(argument, key, interface));
    for name in names {
        command = command.mut_subcommand(&name, |inner| {
            // Everything that has commands has this one, which tells of the others.
            if name == "help" {
                return inner.about(told("help-of-commands"));
            }
            let key = format!("{key}-{name}");
            let about = interface.has(&key).then(|| interface.text(&key).into_owned());
            let inner = translated(inner, &key, interface);
            match about {
                Some(about) => inner.about(about),
                None => inner,
            }
        });
    }
    command
}

/// An argument with its text and what clap adds to it: what can be given, and what is usual.
fn described(argument: Arg, command: &str, interface: Interface) -> Arg {
    let heading = match (argument.is_positional(), argument.get_help_heading()) {
        (true, _) => "help-arguments",
        (false, None) => "help-options",
        (false, Some(_)) => "help-spoken",
    };
    let argument = argument.help_heading(interface.text(heading).into_owned());
    let Some(key) = key_of(&argument, command, interface) else { return argument };
    let mut text = interface.text(&key).into_owned();
    let values: Vec<String> =
        argument.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    if !values.is_empty() && argument.get_action().takes_values() {
        let values = ("values", values.join(", ").into());
        text = format!("{text} {}", interface.fill("help-values", &[values]));
    }
    let usual: Vec<String> = argument
        .get_default_values()
        .iter()
        .map(|value| value.to_string_lossy().into_owned())
        .collect();
    if !usual.is_empty() && argument.get_action().takes_values() {
        let usual = ("value", usual.join(", ").into());
        text = format!("{text} {}", interface.fill("help-usual", &[usual]));
    }
    argument.help(text.clone()).long_help(text).hide_possible_values(true).hide_default_value(true)
}

/// The key of an argument's text: its own, or the one that it shares with those of other commands.
fn key_of(argument: &Arg, command: &str, interface: Interface) -> Option<String> {
    let name = argument.get_id().as_str().replace('_', "-");
    let keys = [format!("{command}-{name}"), format!("help-any-{name}")];
    keys.into_iter().find(|key| interface.has(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Commands that people use every day: all their help is in every language, of the others what
    /// they are for.
    const EVERYDAY: [&str; 7] =
        ["practice", "score", "check", "report", "progress", "history", "model"];

    fn languages() -> impl Iterator<Item = Interface> {
        Interface::all().filter(|interface| *interface != Interface::default())
    }

    fn built() -> Command {
        let mut command = Cli::command();
        command.build();
        command
    }

    /// The keys that the help of a command needs, each with those that do as well.
    fn needed(command: &Command, key: &str, keys: &mut Vec<Vec<String>>) {
        for argument in command.get_arguments() {
            let name = argument.get_id().as_str().replace('_', "-");
            keys.push(vec![format!("{key}-{name}"), format!("help-any-{name}")]);
        }
        for inner in command.get_subcommands().filter(|inner| inner.get_name() != "help") {
            let key = format!("{key}-{}", inner.get_name());
            keys.push(vec![key.clone()]);
            if key.matches('-').count() > 1 || EVERYDAY.contains(&inner.get_name()) {
                needed(inner, &key, keys);
            }
        }
    }

    fn all_needed() -> Vec<Vec<String>> {
        let mut keys = Vec::new();
        needed(&built(), "help", &mut keys);
        keys
    }

    #[test]
    fn every_language_has_the_help_of_everyday_commands() {
        for interface in languages() {
            for keys in all_needed() {
                let is_there = keys.iter().any(|key| interface.has(key));
                assert!(is_there, "{} lacks {}", interface.code(), keys.join(" or "));
            }
        }
    }

    #[test]
    fn help_shows_nothing_of_clap_in_english() {
        let english = [
            "Usage:",
            "Options:",
            "Commands:",
            "Arguments:",
            "Print ",
            "[default",
            "[possible",
            "[OPTIONS]",
        ];
        for interface in languages() {
            let mut all = command(interface);
            let mut shown = vec![all.render_help().to_string(), all.render_long_help().to_string()];
            for name in EVERYDAY {
                let inner = all.find_subcommand_mut(name).unwrap();
                shown.push(inner.render_help().to_string());
                shown.push(inner.render_long_help().to_string());
            }
            for text in shown {
                for word in english {
                    assert!(!text.contains(word), "{word} in {} of\n{text}", interface.code());
                }
            }
        }
    }

    #[test]
    fn values_and_defaults_are_told_in_every_language() {
        let indonesian = Interface::of("id").unwrap();
        let mut all = command(indonesian);
        insta::assert_snapshot!(all.find_subcommand_mut("progress").unwrap().render_help());
    }

    #[test]
    fn a_translated_command_line_takes_the_same_arguments() {
        for interface in languages() {
            let line = ["rolecall", "practice", "--seed", "7", "late-parcel", "--plain"];
            let matches = command(interface).try_get_matches_from(line).unwrap();
            let (name, inner) = matches.subcommand().unwrap();
            assert_eq!((name, inner.get_one::<u64>("seed")), ("practice", Some(&7)));
        }
    }

    #[test]
    fn the_language_that_is_asked_for_is_known_before_anything_is_read() {
        let asked = |line: &str| asked(line.split(' ').map(OsString::from));
        assert_eq!(asked("rolecall --lang pl practice"), Interface::of("pl"));
        assert_eq!(asked("rolecall practice --lang=ms --help"), Interface::of("ms"));
        assert_eq!(asked("rolecall practice -- --lang pl"), None);
        assert_eq!(asked("rolecall --language pl"), None);
        assert_eq!(asked("rolecall --lang"), None);
    }
}
