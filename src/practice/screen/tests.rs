//! Plays on screens of several sizes.

use std::cell::Cell;
use std::collections::VecDeque;
use std::time::Duration;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::style::Color;

use super::{Keys, State, draw, play};
use crate::practice::clock::testing::StillClock;
use crate::practice::sitting::Sitting;
use crate::practice::tests::{SHOP, cast, encoders, stage};
use crate::practice::{
    Cast, Clock, Closing, Finish, Keeper, Look, Move, Play, Scene, Setting, Stage, Style,
};
use crate::random::SplitMix64;
use crate::scenario::{Goal, Scenario};
use crate::text::Text;

/// Something that happens at the keyboard.
#[derive(Clone, Copy)]
enum Step {
    Type(&'static str),
    Press(KeyCode),
    Control(char),
    Paste(&'static str),
    /// Nothing, for so many seconds.
    Wait(u64),
}

use Step::{Control, Paste, Press, Type, Wait};

const ENTER: Step = Press(KeyCode::Enter);

/// Does the steps one after the other, and then tells the program to stop.
struct Hands<'k> {
    clock: &'k StillClock,
    events: VecDeque<Option<Event>>,
    is_done: &'k Cell<bool>,
}

impl Keys for Hands<'_> {
    fn next(&mut self, _: Duration) -> std::io::Result<Option<Event>> {
        match self.events.pop_front() {
            Some(Some(event)) => Ok(Some(event)),
            Some(None) => {
                self.clock.pass(Duration::from_secs(1));
                Ok(None)
            }
            None => {
                self.is_done.set(true);
                Ok(None)
            }
        }
    }
}

fn events(steps: &[Step]) -> VecDeque<Option<Event>> {
    let press = |code, modifiers| Some(Event::Key(KeyEvent::new(code, modifiers)));
    let mut events = VecDeque::new();
    for step in steps {
        match *step {
            Type(text) => {
                let letters = text.chars().map(KeyCode::Char);
                events.extend(letters.map(|code| press(code, KeyModifiers::NONE)));
            }
            Press(code) => events.push_back(press(code, KeyModifiers::NONE)),
            Control(letter) => {
                events.push_back(press(KeyCode::Char(letter), KeyModifiers::CONTROL));
            }
            Paste(text) => events.push_back(Some(Event::Paste(text.to_owned()))),
            Wait(seconds) => events.extend((0..seconds).map(|_| None)),
        }
    }
    events
}

/// What a play left.
struct Seen {
    /// The last picture.
    screen: String,
    colours: usize,
    closing: Closing,
    moves: Vec<Move>,
    kept: usize,
}

struct Count(usize);

impl Keeper for Count {
    fn keep(&mut self, _: &dyn Sitting) {
        self.0 += 1;
    }
}

fn see(cast: Cast<'_>, size: (u16, u16), look: Look, steps: &[Step]) -> Seen {
    let (clock, is_done) = (StillClock::default(), Cell::new(false));
    let mut hands = Hands { clock: &clock, events: events(steps), is_done: &is_done };
    let is_stopped = || is_done.get();
    let setting = Setting {
        look,
        clock: Some(&clock),
        is_stopped: &is_stopped,
        farewell: Some("Your attempt is kept."),
        explains: false,
    };
    let mut sitting = Play::start(cast).unwrap();
    let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
    let mut count = Count(0);
    let closing = play(&mut sitting, &mut count, setting, &mut terminal, &mut hands).unwrap();
    let backend = terminal.backend();
    let cells = backend.buffer().content();
    Seen {
        screen: backend.to_string(),
        colours: cells.iter().filter(|cell| cell.fg != Color::Reset).count(),
        closing,
        moves: sitting.moves().to_vec(),
        kept: count.0,
    }
}

fn on(stage: &Stage, size: (u16, u16), steps: &[Step]) -> Seen {
    let scene = Scene { stage, listener: cast().scene.listener };
    let cast = Cast { scene, alongside: None, seed: 1, from: None };
    see(cast, size, Look::default(), steps)
}

fn shop(size: (u16, u16), steps: &[Step]) -> Seen {
    see(cast(), size, Look::default(), steps)
}

fn replies(seen: &Seen) -> Vec<&str> {
    let replies = seen.moves.iter().filter_map(|a_move| match a_move {
        Move::Reply { text } => Some(text.as_str()),
        _ => None,
    });
    replies.collect()
}

#[test]
fn first_it_says_what_to_do() {
    insta::assert_snapshot!(shop((80, 24), &[]).screen);
}

#[test]
fn customer_and_trainee_can_be_told_apart_without_colours() {
    let steps = [
        ENTER,
        Type("I am so sorry to hear that your lamp does not work. That must be annoying."),
        ENTER,
        Wait(9),
        Press(KeyCode::F(2)),
        Type("When did you"),
    ];
    insta::assert_snapshot!(shop((100, 24), &steps).screen);
    let plain = see(cast(), (100, 24), Look::default(), &steps);
    let look = Look { style: Style::Colour, ..Look::default() };
    let coloured = see(cast(), (100, 24), look, &steps);
    assert_eq!(plain.colours, 0);
    assert!(coloured.colours > 0);
    assert_eq!(plain.screen, coloured.screen);
}

#[test]
fn a_narrow_window_without_unicode_has_one_column() {
    let look = Look { unicode: false, ..Look::default() };
    let seen = see(cast(), (48, 14), look, &[ENTER, Type("Sorry!"), ENTER, Type("When did")]);
    assert!(seen.screen.is_ascii(), "{}", seen.screen);
    insta::assert_snapshot!(seen.screen);
}

#[test]
fn goals_are_ticked_when_they_are_reached() {
    let mut scenario = Scenario::parse("shop.yaml", SHOP).unwrap();
    let goal = |text: &str, did: &str| Goal { text: Text::plain(text), did: vec![did.to_owned()] };
    scenario.goals = vec![goal("Calm her", "sorry"), goal("Find out when", "asks")];
    let stage = Stage::new(scenario, encoders()).unwrap();
    let seen = on(&stage, (80, 20), &[ENTER, Type("Sorry!"), ENTER]);
    assert!(seen.screen.contains("☑ Calm her"), "{}", seen.screen);
    assert!(seen.screen.contains("☐ Find out when"), "{}", seen.screen);
}

#[test]
fn it_says_whose_turn_it_is_in_a_chat_with_two() {
    let text = SHOP
        .replace("channel: phone", "channel: chat")
        .replace("start: opens", "alongside: {scenario: shop, after: 1}\nstart: opens");
    let (first, second) = (stage(&text), stage(&SHOP.replace("Dana Reyes", "Ben Ode")));
    let mut cast = cast();
    cast.alongside = Some(Scene { stage: &second, ..cast.scene });
    cast.scene = Scene { stage: &first, ..cast.scene };
    let steps = [ENTER, Type("Sorry!"), ENTER];
    insta::assert_snapshot!(see(cast, (80, 24), Look::default(), &steps).screen);
}

#[test]
fn an_email_has_lines_and_is_sent_by_ctrl_s() {
    let stage = stage(&SHOP.replace("channel: phone", "channel: email"));
    let mail = [ENTER, Type("Dear Dana,"), ENTER, ENTER, Type("sorry!"), ENTER, Paste("Sam\nShop")];
    let seen = on(&stage, (80, 24), &mail);
    insta::assert_snapshot!(seen.screen);
    assert!(seen.moves.is_empty());
    let sent: Vec<Step> = mail.into_iter().chain([Control('s'), Type("/hint"), ENTER]).collect();
    let seen = on(&stage, (80, 24), &sent);
    assert_eq!(replies(&seen), ["Dear Dana,\n\nsorry!\nSam\nShop"]);
    assert_eq!(seen.moves.last(), Some(&Move::Hint));
}

#[test]
fn the_customer_asks_into_the_silence_and_typing_puts_it_off() {
    let asks = |steps: &[Step]| shop((80, 24), steps).screen.contains("Hello?");
    assert!(!asks(&[Wait(100)]), "whoever reads the brief is not silent");
    assert!(!asks(&[ENTER, Wait(19)]));
    assert!(asks(&[ENTER, Wait(20)]));
    assert!(!asks(&[ENTER, Wait(15), Type("a"), Wait(15), Type("b"), Wait(15)]));
    assert!(!asks(&[ENTER, Press(KeyCode::F(5)), Wait(100)]));
    assert!(!asks(&[ENTER, Press(KeyCode::F(5)), Wait(100), ENTER, Wait(19)]));
    let seen = shop((80, 24), &[ENTER, Wait(59)]);
    assert_eq!(seen.moves, [Move::Silence], "the second wait is twice as long");
    let seen = shop((80, 24), &[ENTER, Wait(60)]);
    assert_eq!(seen.moves, [Move::Silence, Move::Silence]);
}

#[test]
fn the_clock_stands_still_in_a_pause() {
    let seen = shop((80, 24), &[ENTER, Wait(5), Press(KeyCode::F(5)), Wait(60)]);
    assert!(seen.screen.contains("paused 0:05"), "{}", seen.screen);
    let seen = shop((80, 24), &[ENTER, Wait(5), Press(KeyCode::F(5)), Wait(60), ENTER, Wait(2)]);
    assert!(seen.screen.contains(" 0:07"), "{}", seen.screen);
}

#[test]
fn an_answer_can_be_taken_back_and_changed() {
    let steps =
        [ENTER, Type("shut up"), ENTER, Press(KeyCode::F(4)), Press(KeyCode::Up), Control('u')];
    let seen = shop((80, 24), &steps);
    assert!(seen.moves.is_empty() && !seen.screen.contains("Excuse me"), "{}", seen.screen);
    let seen = shop((80, 24), &steps[..5]);
    assert!(seen.screen.contains("shut up"), "{}", seen.screen);
    assert_eq!(seen.kept, 3);
}

#[test]
fn a_play_is_begun_anew_only_after_a_question() {
    let steps = [ENTER, Type("Sorry."), ENTER, Press(KeyCode::F(6)), Type("n")];
    assert_eq!(shop((80, 24), &steps).moves.len(), 1);
    let steps = [ENTER, Type("Sorry."), ENTER, Type("/restart"), ENTER, Type("y")];
    let seen = shop((80, 24), &steps);
    assert!(seen.moves.is_empty() && seen.screen.contains("Before you begin"), "{}", seen.screen);
}

#[test]
fn what_is_pasted_becomes_one_answer() {
    let steps = [ENTER, Paste("Sorry.\r\nI will \u{1b}[31msend\u{1b}[0m one.\n"), ENTER];
    assert_eq!(replies(&shop((80, 24), &steps)), ["Sorry. I will send one."]);
}

#[test]
fn leaving_is_asked_about_and_ends_with_the_debrief() {
    for leave in [Press(KeyCode::Esc), Control('q'), Control('c'), Control('d')] {
        let seen = shop((80, 24), &[ENTER, leave]);
        assert!(seen.screen.contains("Your attempt is kept."), "{}", seen.screen);
        let seen = shop((80, 24), &[ENTER, leave, Press(KeyCode::Esc), Type("Sorry."), ENTER]);
        assert_eq!(seen.moves.len(), 1, "who stays goes on");
        let seen = shop((80, 24), &[ENTER, leave, Type("y"), ENTER]);
        let Closing::Debriefed(debriefs) = seen.closing else { panic!("{}", seen.screen) };
        assert_eq!(debriefs[0].finish, Finish::Quit);
    }
    let steps = [ENTER, Type("Sorry."), ENTER, Control('c'), Control('c'), Type("never typed")];
    let seen = shop((80, 24), &steps);
    assert_eq!((seen.closing, seen.moves.len()), (Closing::Interrupted, 1));
}

#[test]
fn the_last_words_can_be_read_before_the_debrief_comes() {
    let steps = [ENTER, Type("shut up"), ENTER, Type("shut up"), ENTER];
    let seen = shop((80, 24), &steps);
    assert!(seen.screen.contains("Forget it."), "{}", seen.screen);
    assert!(seen.screen.contains("Press Enter to see how it went."), "{}", seen.screen);
    let to_debrief: Vec<Step> = steps.into_iter().chain([ENTER]).collect();
    insta::assert_snapshot!(shop((80, 24), &to_debrief).screen);
    let to_end: Vec<Step> = to_debrief.into_iter().chain([ENTER]).collect();
    assert!(matches!(shop((80, 24), &to_end).closing, Closing::Debriefed(_)));
}

#[test]
fn commands_can_be_typed_as_in_plain_lines() {
    let typed = |command| shop((80, 24), &[ENTER, Type(command), ENTER]);
    assert_eq!(typed("/hint").moves, [Move::Hint]);
    for (command, shown) in [
        ("/help", "take your last answer back"),
        ("/desk", "Price: 12 for a lamp"),
        ("/brief", "You sell lamps."),
        ("/pause", "The clock stands still."),
        ("/repeat", "* Dana said: My lamp is broken."),
        ("/undo", "no answer of yours to take back"),
        ("/quit", "You will see how it went so far."),
        ("/fly", "`/fly` is no command."),
        ("", "is waiting for your answer"),
    ] {
        let seen = typed(command);
        assert!(seen.screen.contains(shown), "{command}: {}", seen.screen);
    }
}

#[test]
fn long_conversations_can_be_turned_back() {
    let text = SHOP
        .replace("patience: 3", "patience: 90")
        .replace("mood: {below: -3}", "mood: {below: -4}, turns: {above: 80}");
    let stage = stage(&text);
    let mut steps = vec![ENTER];
    for _ in 0..12 {
        steps.extend([Type("I see."), ENTER]);
    }
    let seen = on(&stage, (80, 24), &steps);
    assert!(!seen.screen.contains("More below"), "{}", seen.screen);
    steps.push(Press(KeyCode::PageUp));
    let seen = on(&stage, (80, 24), &steps);
    assert!(seen.screen.contains("More below"), "{}", seen.screen);
    steps.extend([Press(KeyCode::PageUp); 9]);
    let seen = on(&stage, (80, 24), &steps);
    assert!(seen.screen.lines().nth(1).unwrap().contains("Dana: My lamp"), "{}", seen.screen);
}

#[test]
fn no_key_and_no_size_breaks_it() {
    let keys = [
        KeyCode::Char('x'),
        KeyCode::Char('é'),
        KeyCode::Char('字'),
        KeyCode::Char('\u{301}'),
        KeyCode::Char(' '),
        KeyCode::Char('/'),
        KeyCode::Char('y'),
        KeyCode::Enter,
        KeyCode::Esc,
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::PageUp,
        KeyCode::PageDown,
        KeyCode::Backspace,
        KeyCode::Delete,
        KeyCode::Tab,
        KeyCode::F(1),
        KeyCode::F(3),
        KeyCode::F(4),
        KeyCode::F(5),
        KeyCode::F(6),
        KeyCode::F(7),
        KeyCode::F(12),
        KeyCode::Null,
        KeyCode::Insert,
    ];
    let modifiers =
        [KeyModifiers::NONE, KeyModifiers::NONE, KeyModifiers::CONTROL, KeyModifiers::ALT];
    let mut random = SplitMix64::new(11);
    let mail = stage(&SHOP.replace("channel: phone", "channel: email"));
    for stage in [cast().scene.stage, &mail] {
        let scene = Scene { stage, ..cast().scene };
        let mut sitting = Play::start(Cast { scene, ..cast() }).unwrap();
        let clock = StillClock::default();
        let setting = Setting { clock: Some(&clock as &dyn Clock), ..Setting::default() };
        let mut nobody = ();
        let mut state = State::new(&mut sitting, &mut nobody, setting);
        for _ in 0..1500 {
            let key = *random.pick(&keys).unwrap();
            let with = *random.pick(&modifiers).unwrap();
            // Words are matched slowly, so most of the messages are not sent.
            let is_sent = key == KeyCode::Enter && !random.next_bits().is_multiple_of(8);
            if !is_sent {
                state.press(KeyEvent::new(key, with)).unwrap();
            }
            if random.next_bits().is_multiple_of(50) {
                state.paste("pasted\nwords \u{1b}[2J");
            }
            clock.pass(Duration::from_secs(random.next_bits() % 9));
            state.let_time_pass().unwrap();
            let (x, y) = (random.next_bits() % 130, random.next_bits() % 45);
            let size = TestBackend::new(u16::try_from(x).unwrap(), u16::try_from(y).unwrap());
            let mut terminal = Terminal::new(size).unwrap();
            terminal.draw(|frame| draw::draw(&mut state, frame)).unwrap();
        }
    }
}
