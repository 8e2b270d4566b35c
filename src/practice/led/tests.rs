//! Plays in which the trainer is the customer.

use super::{LedError, LedMove, LedPlay, Origin, Turn};
use crate::practice::terminal::tests::listener;
use crate::practice::tests::{SHOP, stage};
use crate::practice::{Cast, Finish, Scene, Stage};
use crate::scenario::Outcome;
use crate::scoring::Listener;
use crate::transcript::Speaker;

/// The shop, ready for any number of plays.
struct Shop {
    stage: Stage,
    listener: Listener,
}

impl Shop {
    fn open() -> Self {
        Self { stage: stage(SHOP), listener: listener() }
    }

    fn cast(&self) -> Cast<'_> {
        let scene = Scene { stage: &self.stage, listener: &self.listener };
        Cast { scene, alongside: None, seed: 1, from: None }
    }

    fn play(&self) -> LedPlay<'_> {
        LedPlay::start(self.cast()).unwrap()
    }
}

fn customer(text: &str) -> LedMove {
    LedMove::CustomerSays { text: text.into(), beat: None, ends: false }
}

fn trainee(text: &str) -> LedMove {
    LedMove::TraineeSays { text: text.into() }
}

fn note(text: &str) -> LedMove {
    LedMove::Note { text: text.into() }
}

fn mark(criterion: &str, points: f64) -> LedMove {
    LedMove::Mark { criterion: criterion.into(), points, comment: None }
}

#[track_caller]
fn take_all(play: &mut LedPlay<'_>, moves: &[LedMove]) {
    for made in moves {
        play.take(made.clone()).unwrap();
    }
}

fn first(play: &LedPlay<'_>) -> String {
    play.suggestions()[0].line.clone()
}

#[test]
fn the_first_suggestion_is_what_the_scenarios_customer_would_say() {
    let shop = Shop::open();
    let mut play = shop.play();
    assert_eq!(play.turn(), Turn::Trainer);
    let (session, _) = crate::practice::Session::start(&shop.stage, 1).unwrap();
    assert_eq!(first(&play), session.transcript().turns[0].text);
    take_all(&mut play, &[customer("My toaster smokes!"), trainee("When did you buy it?")]);
    assert!(first(&play).starts_with("Let me think. "), "{}", first(&play));
    assert_eq!(play.shadow().beat().id, "tells");
}

#[test]
fn suggestions_are_lines_of_the_whole_scenario_each_once_and_none_again() {
    let shop = Shop::open();
    let mut play = shop.play();
    let lines = |play: &LedPlay<'_>| -> Vec<String> {
        play.suggestions().into_iter().map(|it| it.line).collect()
    };
    let before = lines(&play);
    for line in ["What?", "Hello?", "That is kind.", "Excuse me?", "On Monday."] {
        assert!(before.contains(&line.to_owned()), "{before:?}");
    }
    let mut unique = before.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), before.len());
    take_all(&mut play, &[customer("What?"), trainee("Hm.")]);
    assert!(!lines(&play)[1..].contains(&"What?".to_owned()));
}

#[test]
fn a_line_of_another_beat_takes_the_conversation_there() {
    let shop = Shop::open();
    let mut play = shop.play();
    let found = play.suggestions().into_iter().find(|it| it.line == "On Monday.").unwrap();
    assert_eq!(found.origin, Origin::Beat("tells".into()));
    let line = LedMove::CustomerSays { text: found.line, beat: Some("tells".into()), ends: false };
    take_all(&mut play, &[line, trainee("I'm sorry. I'll send a new one.")]);
    assert_eq!(play.exchange_beats(), ["tells"]);
}

#[test]
fn what_was_said_is_scored_and_not_what_the_scenarios_customer_would_have_said() {
    let shop = Shop::open();
    let mut play = shop.play();
    take_all(
        &mut play,
        &[
            customer("This is outrageous."),
            trainee("I'm so sorry."),
            customer("Hm."),
            trainee("When did you buy it?"),
            LedMove::End { ending: Some("happy".into()) },
        ],
    );
    let said: Vec<(Speaker, &str)> =
        play.transcript().turns.iter().map(|it| (it.speaker, it.text.as_str())).collect();
    assert_eq!(
        said,
        [
            (Speaker::Customer, "This is outrageous."),
            (Speaker::Agent, "I'm so sorry."),
            (Speaker::Customer, "Hm."),
            (Speaker::Agent, "When did you buy it?"),
        ]
    );
    let debrief = play.debrief().unwrap();
    assert_eq!(debrief.finish, Finish::Ending { id: "happy".into(), outcome: Outcome::Good });
    assert!(debrief.lesson.is_some_and(|lesson| lesson.starts_with("Well done")));
    let evaluation = debrief.evaluation.unwrap();
    // Only the trainer's own words complain, so the criterion about complaints applies.
    let calms = evaluation.verdicts.iter().find(|it| it.criterion == "calms").unwrap();
    assert_eq!(calms.points, Some(1.0));
    assert_eq!(evaluation.percent, Some(100.0));
}

#[test]
fn notes_and_marks_belong_to_what_was_said_last_and_a_later_mark_counts() {
    let shop = Shop::open();
    let mut play = shop.play();
    take_all(
        &mut play,
        &[
            note("Looks nervous."),
            customer("It broke."),
            trainee("Shut up."),
            note("Too harsh."),
            mark("polite", 1.0),
            mark("polite", 0.0),
            mark("feels", 0.5),
        ],
    );
    let record = play.record();
    assert_eq!(record.notes[0].about, None);
    let about = record.notes[1].about.as_ref().unwrap();
    assert_eq!((about.turn, about.quote.as_str()), (1, "Shut up."));
    let marks: Vec<(&str, f64)> =
        record.marks.iter().map(|it| (it.criterion.as_str(), it.points)).collect();
    assert_eq!(marks, [("polite", 0.0), ("feels", 0.5)]);
    let evaluation = play.debrief().unwrap().evaluation.unwrap();
    let feels = evaluation.verdicts.iter().find(|it| it.criterion == "feels").unwrap();
    assert_eq!(feels.points, Some(0.0), "a mark changes no points of the program's");
}

#[test]
fn what_cannot_be_is_refused_and_changes_nothing() {
    let shop = Shop::open();
    let mut play = shop.play();
    let refused = [
        trainee("Hello?"),
        customer(" \u{1b}[31m "),
        note(""),
        mark("feel", 1.0),
        mark("feels", 2.5),
        mark("feels", -1.0),
        mark("feels", f64::NAN),
        LedMove::GoTo { beat: "mars".into() },
        LedMove::End { ending: Some("mars".into()) },
        LedMove::CustomerSays { text: "Hi.".into(), beat: Some("mars".into()), ends: false },
    ];
    for made in refused {
        let error = play.take(made.clone()).unwrap_err();
        assert!(error.is_refusal(), "{made:?}: {error}");
    }
    assert_eq!((play.record().moves.len(), play.log().len()), (0, 0));
    take_all(&mut play, &[customer("Hi.")]);
    assert!(matches!(play.take(note("x")), Err(LedError::NotTheirTurn)));
    play.quit();
    assert!(!play.take(trainee("Hi.")).unwrap_err().is_refusal());
}

#[test]
fn the_scenarios_customer_can_end_it_and_the_trainer_can_go_on_all_the_same() {
    let shop = Shop::open();
    let rude = [customer("It broke."), trainee("shut up")];
    let mut play = shop.play();
    take_all(&mut play, &rude);
    take_all(&mut play, &[customer("Pardon?"), trainee("shut up")]);
    let own = play.suggestions().remove(0);
    assert!(matches!(&own.ends, Some(Finish::Ending { id, .. }) if id == "hangs_up"), "{own:?}");
    let mut gone_on = LedPlay::resume(shop.cast(), &play.record().moves).unwrap();
    take_all(&mut gone_on, &[customer("I'll give you one chance."), trainee("I'm sorry.")]);
    assert!(!gone_on.is_over());
    take_all(&mut play, &[LedMove::CustomerSays { text: own.line, beat: None, ends: true }]);
    assert!(play.is_over());
    assert_eq!(play.debrief().unwrap().finish, own.ends.unwrap());
}

#[test]
fn silence_hands_the_turn_back_and_the_customer_asks_into_it() {
    let shop = Shop::open();
    let mut play = shop.play();
    take_all(&mut play, &[customer("It broke."), LedMove::Silence]);
    assert_eq!((play.turn(), first(&play).as_str()), (Turn::Trainer, "Hello?"));
    take_all(&mut play, &[customer("Anybody?"), trainee("Sorry!")]);
    assert_eq!(play.transcript().turns[0].text, "It broke. Anybody?");
}

#[test]
fn hints_are_counted_where_the_trainee_asked() {
    let shop = Shop::open();
    let mut play = shop.play();
    // Twice nothing that helps would bring a hint unasked; here that is the trainer's to judge.
    take_all(&mut play, &[customer("It broke."), trainee("Bananas."), customer("What?")]);
    take_all(&mut play, &[trainee("Bananas."), customer("How so?"), LedMove::Hint]);
    assert_eq!(play.debrief().unwrap().hints, 1);
}

#[test]
fn undo_takes_back_a_note_or_the_last_line_with_its_answer() {
    let shop = Shop::open();
    let mut play = shop.play();
    assert_eq!(play.undo().unwrap(), None);
    take_all(&mut play, &[customer("It broke."), trainee("Hm."), note("Curt."), mark("asks", 0.0)]);
    assert_eq!(play.undo().unwrap(), Some(mark("asks", 0.0)));
    assert!(play.record().marks.is_empty());
    take_all(&mut play, &[customer("Well?"), LedMove::Hint]);
    assert_eq!(play.undo().unwrap(), Some(customer("Well?")));
    assert_eq!((play.turn(), play.record().notes.len()), (Turn::Trainer, 1));
    play.undo().unwrap();
    assert_eq!(play.undo().unwrap(), Some(customer("It broke.")));
    assert!(play.transcript().turns.is_empty() && play.log().is_empty());
}

#[test]
fn a_play_is_its_moves() {
    let shop = Shop::open();
    let mut play = shop.play();
    take_all(
        &mut play,
        &[
            LedMove::GoTo { beat: "tells".into() },
            customer("On Monday."),
            trainee("I'm sorry, I'll send a new one."),
            note("Kind."),
            mark("feels", 2.0),
            customer("Great!"),
            LedMove::Hint,
            LedMove::Silence,
            LedMove::End { ending: None },
        ],
    );
    let written = serde_json::to_string(&play.record().moves).unwrap();
    let moves: Vec<LedMove> = serde_json::from_str(&written).unwrap();
    let again = LedPlay::resume(shop.cast(), &moves).unwrap();
    assert_eq!(again.record(), play.record());
    assert_eq!(again.log(), play.log());
    assert_eq!(again.debrief().unwrap(), play.debrief().unwrap());
}

impl LedPlay<'_> {
    fn exchange_beats(&self) -> Vec<&str> {
        self.exchanges.iter().map(|exchange| exchange.beat.as_str()).collect()
    }
}
