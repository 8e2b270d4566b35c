//! The program in the reader's language.

use crate::sandbox::{Run, Sandbox};

const REPLIES: &str = "\
I am very sorry about that, I can see why you are angry.
/podpowiedz
/nieznane
Could you give me your customer number, please?
";

fn in_locale(sandbox: &Sandbox, locale: &str, arguments: &[&str]) -> String {
    let output = sandbox.program(arguments).env("LC_ALL", locale).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

fn model_list(run: &str) -> &str {
    run.split_whitespace().nth(1).unwrap()
}

#[test]
fn the_language_is_the_one_asked_for_else_the_folders_else_the_systems() {
    let arguments = ["model", "list"];
    let plain = Sandbox::new();
    assert_eq!(model_list(&plain.run(&arguments).stdout), "size");
    assert_eq!(model_list(&in_locale(&plain, "pl_PL.UTF-8", &arguments)), "rozmiar");
    assert_eq!(model_list(&in_locale(&plain, "de_DE.UTF-8", &arguments)), "size");
    let folder = Sandbox::new().file("rolecall.yaml", "format: 1\nlang: ms\n");
    assert_eq!(model_list(&in_locale(&folder, "pl_PL.UTF-8", &arguments)), "saiz");
    let asked = ["model", "list", "--lang", "id"];
    assert_eq!(model_list(&in_locale(&folder, "pl_PL.UTF-8", &asked)), "ukuran");
}

#[test]
fn a_language_that_there_is_not_is_refused_with_those_there_are() {
    let run = Sandbox::new().run(&["model", "list", "--lang", "tlh"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("the program speaks en, id, ms, pl"), "{}", run.stderr);
}

#[test]
fn help_is_in_the_language_that_is_asked_for() {
    let sandbox = Sandbox::new();
    let Run { code, stdout, .. } = sandbox.run(&["practice", "--help", "--lang", "pl"]);
    assert_eq!(code, 0);
    insta::assert_snapshot!(stdout);
    let all = sandbox.run(&["--lang=id", "--help"]).stdout;
    insta::assert_snapshot!(all);
}

#[test]
fn a_play_a_debrief_and_what_is_kept_of_them_are_in_polish_around_english_words() {
    let sandbox = Sandbox::new();
    let lang = ["--lang", "pl"];
    let arguments = ["practice", "double-charge", "--replies", "-", "--seed", "1"];
    let played = sandbox.run_with_input(&[&arguments[..], &lang].concat(), REPLIES);
    assert_eq!(played.code, 0, "{}", played.stderr);
    insta::assert_snapshot!(played.stdout);
    let progress = sandbox.run(&["progress", "--lang", "pl"]).stdout;
    assert!(progress.contains("nie ma jeszcze prób") || progress.contains("niedokończone: 1"));
    let history = sandbox.run(&["history", "--lang", "pl"]).stdout;
    assert!(history.contains("otwarta, wypowiedź 3"), "{history}");
}

#[test]
fn a_check_is_told_with_the_plural_forms_of_the_language() {
    let sandbox = Sandbox::new().copy("plans/onboarding.yaml", "plans/onboarding.yaml");
    let run = sandbox.run(&["check", "--lang", "pl"]);
    assert!(run.stdout.contains("Sprawdzono 1 plik, bez zastrzeżeń"), "{}", run.stdout);
}
