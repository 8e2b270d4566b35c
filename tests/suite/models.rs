//! `rolecall model`, and naming models and languages.

use crate::sandbox::{Sandbox, project};

const EMBEDDED: &str = "models/ggml-tiny.en-q8_0.bin";

#[test]
fn what_is_inside_and_what_can_be_fetched_is_listed() {
    let run = Sandbox::new().run(&["model", "list"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let line = |name: &str| {
        let found = run.stdout.lines().find(|line| line.starts_with(&format!("{name} ")));
        found.unwrap_or_else(|| panic!("{name}: {}", run.stdout)).to_owned()
    };
    assert!(line("tiny.en-q8_0").ends_with("inside the program"));
    let base = line("base");
    assert!(base.contains("148 MB") && base.contains("MIT"), "{base}");
    assert!(base.ends_with("rolecall model pull base"), "{base}");
}

#[test]
fn a_model_that_was_added_is_listed_and_used_by_its_name() {
    let sandbox = Sandbox::new().copy(EMBEDDED, "own.bin").copy("recordings/cold.wav", "cold.wav");
    let run = sandbox.run(&["model", "add", "own.bin"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.ends_with("Use it with: --model own\n"), "{}", run.stdout);
    assert!(sandbox.path("data/rolecall/models/ggml-own.bin").is_file());
    assert!(sandbox.run(&["model", "list"]).stdout.contains("\nown "));
    let run = sandbox.run(&["score", "cold.wav", "--model", "own"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let transcript = sandbox.text("rolecall-out/transcripts/cold.json");
    assert!(transcript.contains("\"model\": \"own\""), "{}", &transcript[..300]);
}

#[test]
fn what_is_no_model_is_refused() {
    let sandbox = Sandbox::new().file("text.bin", "no model at all");
    let run = sandbox.run(&["model", "add", "text.bin"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("is no speech model"), "{}", run.stderr);
    assert!(!sandbox.path("data/rolecall/models").exists());
}

#[test]
fn without_a_network_it_says_how_to_get_a_model_all_the_same() {
    let sandbox = Sandbox::new();
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let run = sandbox.run(&["model", "pull", "base", "--url", &format!("http://{free}/")]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains(&format!("cannot reach http://{free}/ggml-base.bin")));
    assert!(run.stderr.contains("rolecall model add ggml-base.bin"), "{}", run.stderr);
    let run = sandbox.run(&["model", "pull", "bsae"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("did you mean base?"), "{}", run.stderr);
}

#[test]
fn a_file_that_is_another_model_is_not_taken_for_the_one_that_is_named() {
    let sandbox = Sandbox::new();
    let other = project(EMBEDDED).display().to_string();
    let run = sandbox.run(&["model", "pull", "base-q5_1", "--url", &other]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("the file there has 44 MB, not 60 MB"), "{}", run.stderr);
    let left = std::fs::read_dir(sandbox.path("data/rolecall/models")).unwrap().count();
    assert_eq!(left, 0);
}

#[test]
fn the_wrong_model_and_the_wrong_language_are_told_before_anything_is_done() {
    let sandbox = Sandbox::new().copy("recordings/cold.wav", "cold.wav");
    for language in ["pl", "auto", "id,ms"] {
        let run = sandbox.run(&["score", "cold.wav", "--language", language]);
        assert_eq!(run.code, 2, "{}", run.stdout);
        assert!(run.stderr.contains("tiny.en-q8_0 understands English only"), "{}", run.stderr);
        assert!(run.stderr.contains("rolecall model pull base"), "{}", run.stderr);
    }
    let run = sandbox.run(&["score", "cold.wav", "--language", "polsh"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("did you mean pl (polish)?"), "{}", run.stderr);
    let run = sandbox.run(&["score", "cold.wav", "--model", "base"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("get it with: rolecall model pull base"), "{}", run.stderr);
    assert!(!sandbox.path("rolecall-out").exists());
}
