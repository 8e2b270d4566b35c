//! A terminal with somebody at its keys.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// A program on a loaded machine may take its time.
const PATIENCE: Duration = Duration::from_secs(60);

/// What the shell asks with.
const PROMPT: &str = "ready>";

/// A shell in a window of a private tmux, which goes away with this.
pub(crate) struct Tmux {
    socket: String,
}

impl Tmux {
    /// Opens a window in that folder; `None`, said loudly, where tmux is not installed.
    pub(crate) fn open(name: &str, (width, height): (u16, u16), folder: &Path) -> Option<Self> {
        if Command::new("tmux").arg("-V").output().is_err() {
            // Past the test harness, which would keep it to itself.
            let mut loud = std::io::stderr();
            writeln!(loud, "SKIPPED: screen test {name} needs tmux, which is not installed").ok();
            return None;
        }
        let tmux = Self { socket: format!("rolecall-{}-{name}", std::process::id()) };
        let (width, height) = (width.to_string(), height.to_string());
        let program = env!("CARGO_BIN_EXE_rolecall");
        let programs = Path::new(program).parent().expect("a folder").display().to_string();
        let home = format!("HOME={}", folder.display());
        let path = format!("PATH={programs}:{}", std::env::var("PATH").expect("a path"));
        let folder = folder.display().to_string();
        tmux.tell(&[
            "-f",
            "/dev/null",
            "new-session",
            "-d",
            "-x",
            &width,
            "-y",
            &height,
            "-c",
            &folder,
            "env",
            "-u",
            "NO_COLOR",
            "-u",
            "XDG_DATA_HOME",
            "-u",
            "LANGUAGE",
            "LC_ALL=C.UTF-8",
            "PS1=ready> ",
            &home,
            &path,
            "sh",
        ]);
        tmux.wait_for_shell();
        Some(tmux)
    }

    /// Types text.
    #[track_caller]
    pub(crate) fn write(&self, text: &str) {
        self.tell(&["send-keys", "-l", text]);
    }

    /// Presses a key by tmux's name for it.
    #[track_caller]
    pub(crate) fn press(&self, key: &str) {
        self.tell(&["send-keys", key]);
    }

    /// Types text and presses Enter.
    #[track_caller]
    pub(crate) fn enter(&self, text: &str) {
        self.write(text);
        self.press("Enter");
    }

    /// Pastes as a terminal does that marks what is pasted.
    #[track_caller]
    pub(crate) fn paste(&self, text: &str) {
        self.tell(&["set-buffer", text]);
        self.tell(&["paste-buffer", "-p"]);
    }

    /// Changes the size of the window.
    #[track_caller]
    pub(crate) fn resize(&self, (width, height): (u16, u16)) {
        self.tell(&["resize-window", "-x", &width.to_string(), "-y", &height.to_string()]);
    }

    /// What the window shows.
    #[track_caller]
    pub(crate) fn screen(&self) -> String {
        self.tell(&["capture-pane", "-p"])
    }

    /// Something that tmux knows about the window.
    #[track_caller]
    pub(crate) fn ask(&self, what: &str) -> String {
        self.tell(&["display-message", "-p", what]).trim().to_owned()
    }

    /// Waits until the window shows a text.
    #[track_caller]
    pub(crate) fn wait_for(&self, text: &str) {
        self.wait_until(text, |screen| screen.contains(text));
    }

    /// Waits until the shell asks for the next line.
    #[track_caller]
    pub(crate) fn wait_for_shell(&self) {
        self.wait_until(PROMPT, |screen| screen.trim_end().ends_with(PROMPT));
    }

    /// Clears the window of a shell that waits.
    #[track_caller]
    pub(crate) fn clear(&self) {
        self.wait_for_shell();
        self.enter("clear");
        self.wait_until("nothing", |screen| screen.trim() == PROMPT);
    }

    /// Waits until the window no longer shows a text.
    #[track_caller]
    pub(crate) fn wait_without(&self, text: &str) {
        self.wait_until(text, |screen| !screen.contains(text));
    }

    #[track_caller]
    fn wait_until(&self, text: &str, is_so: impl Fn(&str) -> bool) {
        wait_while(|| !is_so(&self.screen()), || format!("{text:?}:\n{}", self.screen()));
    }

    /// Closes the window, whatever runs in it.
    pub(crate) fn close(&self) {
        self.tmux(&["kill-server"]);
    }

    #[track_caller]
    fn tell(&self, what: &[&str]) -> String {
        let Output { status, stdout, stderr } = self.tmux(what);
        assert!(status.success(), "{what:?}: {}", String::from_utf8_lossy(&stderr));
        String::from_utf8_lossy(&stdout).into_owned()
    }

    fn tmux(&self, what: &[&str]) -> Output {
        let mut tmux = Command::new("tmux");
        tmux.args(["-L", &self.socket]).args(what).env_remove("TMUX");
        tmux.output().expect("tmux")
    }
}

/// Waits as long as something is so, but not for ever.
#[track_caller]
pub(crate) fn wait_while(is_so: impl Fn() -> bool, describe: impl Fn() -> String) {
    let begun = Instant::now();
    while is_so() {
        assert!(begun.elapsed() < PATIENCE, "waited in vain, {}", describe());
        sleep(Duration::from_millis(50));
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        self.close();
    }
}
