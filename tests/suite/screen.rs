//! `rolecall practice` on the whole screen, by keys.

use crate::shop::shop;
use crate::tmux::{Tmux, wait_while};

const SIZE: (u16, u16) = (90, 26);

/// Begins a play, past what is read first.
fn begin(tmux: &Tmux, arguments: &str) {
    tmux.enter(&format!("rolecall practice torn-bag --seed 1 {arguments}"));
    tmux.wait_for("Before you begin");
    tmux.press("Enter");
    tmux.wait_without("Before you begin");
    tmux.wait_for("Ines: Good morning. This bag is torn.");
}

/// The shell works as before: what is typed is shown, the lines from before are back.
#[track_caller]
fn check_shell(tmux: &Tmux, settings: &str) {
    tmux.clear();
    tmux.enter("stty -a | cksum; echo all is we''ll");
    tmux.wait_for("all is well");
    let screen = tmux.screen();
    assert!(screen.contains("echo all is we''ll"), "what is typed is shown:\n{screen}");
    assert!(screen.contains(settings), "the terminal's settings are as before:\n{screen}");
    assert_eq!(tmux.ask("#{alternate_on} #{cursor_flag}"), "0 1");
}

/// What the terminal's settings come to.
fn settings(tmux: &Tmux) -> String {
    tmux.enter("stty -a | cksum; echo do''ne");
    tmux.wait_for("done");
    let screen = tmux.screen();
    let is_sum = |line: &&str| line.split(' ').all(|word| word.parse::<u64>().is_ok());
    let sum = screen.lines().filter(|line| !line.trim().is_empty()).find(is_sum);
    sum.unwrap_or_else(|| panic!("{screen}")).to_owned()
}

#[test]
fn a_newcomer_plays_to_the_end_and_keeps_the_debrief() {
    let sandbox = shop();
    let Some(tmux) = Tmux::open("newcomer", SIZE, sandbox.folder()) else { return };
    let settings = settings(&tmux);
    begin(&tmux, "");
    assert!(tmux.screen().contains("number 17") || tmux.screen().contains("number 18"));
    tmux.enter("I am so sorry about that.");
    tmux.wait_for("It is only a week old.");
    tmux.press("F2");
    tmux.wait_for("Hint: Say what you can do about the bag.");
    tmux.enter("/help");
    tmux.wait_for("your earlier answers");
    tmux.press("Enter");
    tmux.wait_without("your earlier answers");
    tmux.enter("I will exchange it for you right away.");
    tmux.wait_for("Press Enter to see how it went.");
    tmux.press("Enter");
    tmux.wait_for("A good ending");
    tmux.press("Enter");
    tmux.wait_for_shell();
    assert!(tmux.screen().contains("You found the way out quickly."), "{}", tmux.screen());
    check_shell(&tmux, &settings);
}

#[test]
fn what_was_said_can_be_taken_back_and_said_anew() {
    let sandbox = shop();
    let Some(tmux) = Tmux::open("undo", SIZE, sandbox.folder()) else { return };
    begin(&tmux, "");
    tmux.enter("Purple bananas.");
    tmux.wait_for("You: Purple bananas.");
    tmux.press("F4");
    tmux.wait_without("You: Purple bananas.");
    tmux.press("Up");
    tmux.wait_for("Purple bananas.");
    tmux.press("C-u");
    tmux.wait_without("Purple bananas.");
    tmux.paste("I am sorry\nabout that.");
    tmux.wait_for("I am sorry about that.");
    assert!(!tmux.screen().contains("You:"), "a pasted line end sends nothing");
    tmux.press("Enter");
    tmux.wait_for("You: I am sorry about that.");
}

#[test]
fn any_size_of_window_goes_on_showing_the_play() {
    let sandbox = shop();
    let Some(tmux) = Tmux::open("sizes", SIZE, sandbox.folder()) else { return };
    begin(&tmux, "");
    tmux.write("half a thought");
    for (size, shown) in [
        ((50, 14), "narrow, F7"),
        ((10, 4), "Please"),
        ((200, 60), "On your screen"),
        ((70, 18), "On your screen"),
    ] {
        tmux.resize(size);
        tmux.wait_for(shown);
    }
    tmux.wait_for("half a thought");
}

#[test]
fn leaving_by_keys_gives_the_terminal_back() {
    let sandbox = shop();
    let Some(tmux) = Tmux::open("leaving", SIZE, sandbox.folder()) else { return };
    let settings = settings(&tmux);
    begin(&tmux, "");
    tmux.press("C-c");
    tmux.wait_for("Leave?");
    tmux.press("C-c");
    tmux.wait_for("Stopped.");
    tmux.wait_for_shell();
    tmux.enter("echo code $?");
    tmux.wait_for("code 130");
    check_shell(&tmux, &settings);
    begin(&tmux, "");
    tmux.press("C-d");
    tmux.wait_for("Leave?");
    tmux.press("y");
    tmux.wait_for("Enter closes");
    tmux.press("Enter");
    tmux.wait_for("You left before it was settled");
    tmux.wait_for_shell();
    check_shell(&tmux, &settings);
}

#[test]
fn a_signal_and_ctrl_z_give_the_terminal_back() {
    let sandbox = shop();
    let Some(tmux) = Tmux::open("signals", SIZE, sandbox.folder()) else { return };
    let settings = settings(&tmux);
    begin(&tmux, "");
    tmux.write("half a thought");
    tmux.wait_for("half a thought");
    tmux.press("C-z");
    tmux.wait_for_shell();
    check_shell(&tmux, &settings);
    tmux.enter("fg");
    tmux.wait_for("half a thought");
    tmux.press("C-z");
    tmux.wait_for_shell();
    tmux.enter("clear; jobs -p > pid; (sleep 1; kill -TERM $(cat pid)) & fg %1");
    tmux.wait_for("half a thought");
    tmux.wait_for("Stopped.");
    check_shell(&tmux, &settings);
}

#[cfg(target_os = "linux")]
#[test]
fn the_program_ends_with_its_window() {
    let sandbox = shop();
    for (name, arguments) in [("closed", ""), ("closed-plain", "--plain")] {
        let Some(tmux) = Tmux::open(name, SIZE, sandbox.folder()) else { return };
        let program = tmux.ask("#{pane_pid}");
        tmux.enter(&format!("exec rolecall practice torn-bag --seed 1 {arguments}"));
        tmux.wait_for("number 1");
        tmux.close();
        let status = format!("/proc/{program}/stat");
        // What nobody has asked about stays listed as a zombie.
        let is_running =
            || std::fs::read_to_string(&status).is_ok_and(|stat| !stat.contains(") Z"));
        wait_while(is_running, || format!("{name}: {:?}", std::fs::read_to_string(&status)));
    }
}

#[test]
fn plain_lines_are_for_whoever_asks_and_for_small_windows() {
    let sandbox = shop();
    let Some(tmux) = Tmux::open("plain", SIZE, sandbox.folder()) else { return };
    let settings = settings(&tmux);
    for how in ["--plain", "--plain --no-clock"] {
        tmux.enter(&format!("rolecall practice torn-bag --seed 1 {how}"));
        tmux.wait_for("You:");
        assert_eq!(tmux.ask("#{alternate_on}"), "0");
        tmux.enter("/undo");
        tmux.wait_for("no answer of yours to take back");
        tmux.press("C-c");
        tmux.wait_for("Stopped.");
        tmux.wait_for_shell();
        tmux.enter("echo code $?");
        tmux.wait_for("code 130");
        tmux.clear();
    }
    tmux.resize((39, 26));
    tmux.enter("rolecall practice torn-bag --seed 1");
    tmux.wait_for("You:");
    tmux.press("C-d");
    tmux.wait_for("nothing to score");
    tmux.clear();
    tmux.resize(SIZE);
    tmux.enter("TERM=dumb rolecall practice torn-bag --seed 1");
    tmux.wait_for("You:");
    tmux.enter("I will exchange it.");
    tmux.wait_for("A good ending");
    check_shell(&tmux, &settings);
}
