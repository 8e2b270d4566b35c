//! The builds of a package: the one that is started hands over to another one, which must look like
//! the same program from outside. The other builds are a shell here, so that what they get shows.

use std::fs;
use std::io::Write;
use std::os::unix::fs::symlink;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use assert_cmd::cargo::cargo_bin;
use tempfile::TempDir;

struct Package {
    folder: TempDir,
}

impl Package {
    /// `rolecall` with these builds beside it.
    fn with(builds: &[&str]) -> Self {
        let package = Self { folder: TempDir::new().unwrap() };
        fs::create_dir_all(package.build("")).unwrap();
        for build in builds {
            symlink("/bin/sh", package.build(build)).unwrap();
        }
        let (program, own) = (cargo_bin("rolecall"), package.program());
        // A link takes no time, but cannot lead to another disk.
        if fs::hard_link(&program, &own).is_err() {
            fs::copy(&program, &own).unwrap();
        }
        package
    }

    fn program(&self) -> PathBuf {
        self.folder.path().join("rolecall")
    }

    fn build(&self, name: &str) -> PathBuf {
        self.folder.path().join("lib/rolecall").join(name)
    }

    fn run(&self, level: Option<&str>, arguments: &[&str], input: &str) -> Output {
        let mut command = Command::new(self.program());
        command.arg0("rolecall").args(arguments).env_remove("ROLECALL_CPU_LEVEL");
        if let Some(level) = level {
            command.env("ROLECALL_CPU_LEVEL", level);
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut running = command.spawn().unwrap();
        // A program that does not read has closed its input.
        let _ = running.stdin.take().unwrap().write_all(input.as_bytes());
        running.wait_with_output().unwrap()
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn another_build_gets_name_arguments_and_input_and_gives_output_and_exit_code() {
    let package = Package::with(&["rolecall-v3", "rolecall-v4"]);
    let script = r#"echo "$0: $1"; cat; echo no >&2; exit 7"#;
    for level in ["x86-64-v3", "x86-64-v4"] {
        let run = package.run(Some(level), &["-c", script, "rolecall", "two words"], "in\n");
        assert_eq!(text(&run.stdout), "rolecall: two words\nin\n", "{level}");
        assert_eq!(text(&run.stderr), "no\n", "{level}");
        assert_eq!(run.status.code(), Some(7), "{level}");
    }
}

#[test]
fn a_signal_reaches_the_other_build() {
    let package = Package::with(&["rolecall-v3"]);
    let run = package.run(Some("x86-64-v3"), &["-c", "kill -TERM $$"], "");
    assert_eq!(run.status.signal(), Some(15));
}

#[test]
fn the_build_for_all_processors_can_be_asked_for() {
    let package = Package::with(&["rolecall-v3", "rolecall-v4"]);
    let run = package.run(Some("x86-64-v2"), &["--version"], "");
    assert_eq!(text(&run.stdout), format!("rolecall {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_best_build_for_this_processor_is_chosen_without_being_asked_for() {
    let package = Package::with(&["rolecall-v3"]);
    let run = package.run(None, &["-c", "echo chosen"], "");
    let fits = is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma");
    assert_eq!(text(&run.stdout) == "chosen\n", fits, "{}", text(&run.stderr));
}

#[test]
fn a_build_that_is_not_there_is_named_where_it_was_asked_for_and_else_passed_over() {
    let package = Package::with(&[]);
    let run = package.run(Some("x86-64-v4"), &["--version"], "");
    assert_eq!(run.status.code(), Some(2));
    let message = text(&run.stderr);
    assert!(message.starts_with("rolecall: ROLECALL_CPU_LEVEL: "), "{message}");
    assert!(message.contains("lib/rolecall/rolecall-v4"), "{message}");
    let run = package.run(None, &["--version"], "");
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
}

#[test]
fn a_level_that_nobody_knows_is_refused_with_those_there_are() {
    let package = Package::with(&[]);
    let run = package.run(Some("v9\u{1b}[31m"), &["--version"], "");
    assert_eq!(run.status.code(), Some(2));
    assert_eq!(
        text(&run.stderr),
        "rolecall: ROLECALL_CPU_LEVEL is \"v9\"; it can be x86-64-v4, x86-64-v3, x86-64-v2\n"
    );
}
