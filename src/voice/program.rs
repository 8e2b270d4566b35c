//! Running other programs: found by name, never through a shell, never for longer than allowed.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use super::VoiceError;
use crate::clean::one_line;

/// So much of what a program writes is kept; the rest is read and forgotten.
const MAX_OUTPUT: u64 = 64 << 20;

/// As [`MAX_OUTPUT`], for complaints.
const MAX_COMPLAINT: u64 = 4 << 10;

/// How often it is looked whether a program is done.
const GLANCE: Duration = Duration::from_millis(5);

/// What a program has written may come this much later than its end.
const LAST_WORDS: Duration = Duration::from_secs(1);

/// The program of that name in the first of the folders that has one. A name with a folder in it
/// means that file.
pub(super) fn find(name: &str, folders: &[PathBuf]) -> Option<PathBuf> {
    if Path::new(name).components().count() > 1 {
        return Some(PathBuf::from(name)).filter(|path| path.is_file());
    }
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let mut candidates = folders.iter().map(|folder| folder.join(&file));
    candidates.find(|path| is_program(path))
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

/// Runs a program to its end with `input` to read, and gives back what it wrote.
///
/// # Errors
/// It cannot be started, says that it failed, or is not done after `limit` and was stopped.
pub(super) fn run<A: AsRef<std::ffi::OsStr>>(
    program: &Path,
    arguments: &[A],
    input: &str,
    limit: Duration,
) -> Result<Vec<u8>, VoiceError> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|source| VoiceError::Start { program: program.to_owned(), source })?;
    if let Some(mut stdin) = child.stdin.take() {
        let input = input.to_owned();
        // In a thread of its own: a program that does not read would keep this one waiting. One
        // that needs no input may close it.
        thread::spawn(move || stdin.write_all(input.as_bytes()));
    }
    let output = child.stdout.take().map(|stdout| drain(stdout, MAX_OUTPUT));
    let complaint = child.stderr.take().map(|stderr| drain(stderr, MAX_COMPLAINT));
    let collect = |pipe: Option<Receiver<Vec<u8>>>| {
        pipe.and_then(|pipe| pipe.recv_timeout(LAST_WORDS).ok()).unwrap_or_default()
    };
    match wait(&mut child, limit) {
        Some(status) if status.success() => Ok(collect(output)),
        Some(_) => {
            let complaint = String::from_utf8_lossy(&collect(complaint)).into_owned();
            let last = complaint.lines().map(one_line).rfind(|line| !line.is_empty());
            let complaint = last.map(|last| format!(": {last}")).unwrap_or_default();
            Err(VoiceError::Failed { program: program.to_owned(), complaint })
        }
        None => Err(VoiceError::TimedOut { program: program.to_owned(), after: limit }),
    }
}

/// Waits until the program is done; stops it when it takes too long.
fn wait(child: &mut Child, limit: Duration) -> Option<ExitStatus> {
    let start = Instant::now();
    loop {
        if let Ok(Some(status)) = child.try_wait() {
            return Some(status);
        }
        if start.elapsed() >= limit {
            // Either fails only where the program has come to its end by itself.
            let _ = child.kill();
            let _ = child.wait();
            return None;
        }
        thread::sleep(GLANCE);
    }
}

/// Reads in a thread of its own, so that a program that writes much is never kept waiting.
fn drain(mut pipe: impl Read + Send + 'static, keep: u64) -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut kept = Vec::new();
        // What cannot be read is missing from the sound, and whoever reads that says so.
        let _ = pipe.by_ref().take(keep).read_to_end(&mut kept);
        let _ = std::io::copy(&mut pipe, &mut std::io::sink());
        let _ = sender.send(kept);
    });
    receiver
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn shell() -> PathBuf {
        find("sh", &[PathBuf::from("/nowhere"), PathBuf::from("/bin")]).unwrap()
    }

    #[test]
    fn gives_input_and_takes_output() {
        let output = run(&shell(), &["-c", "cat; echo; echo done"], "hello", 30 * SECOND).unwrap();
        assert_eq!(String::from_utf8(output).unwrap(), "hello\ndone\n");
    }

    #[test]
    fn a_failure_is_told_in_the_words_of_the_program() {
        let script = "echo first >&2; echo 'no such voice' >&2; exit 3";
        let error = run(&shell(), &["-c", script], "", 30 * SECOND).unwrap_err().to_string();
        assert!(error.ends_with("sh failed: no such voice"), "{error}");
    }

    #[test]
    fn a_program_that_hangs_is_stopped() {
        let error = run(&shell(), &["-c", "exec sleep 600"], "", SECOND / 10).unwrap_err();
        assert!(matches!(error, VoiceError::TimedOut { .. }), "{error}");
    }

    #[test]
    fn names_are_looked_up_in_the_folders_given() {
        assert_eq!(find("sh", &[]), None);
        assert_eq!(find("./no-such-program", &[PathBuf::from("/bin")]), None);
    }
}
