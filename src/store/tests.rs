//! Plays that are kept and found again.

use jiff::Timestamp;

use super::attempts::Filter;
use super::{AttemptId, AttemptKeeper, Player, Store, StoreError};
use crate::practice::terminal::tests::listener;
use crate::practice::tests::{SHOP, stage};
use crate::practice::{Cast, Finish, Keeper, LedMove, LedPlay, Move, Play, Scene};
use crate::scenario::Outcome;
use crate::scoring::evaluation::Status;

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).unwrap()
}

fn player(name: &str) -> Player {
    Player { trainee: name.to_owned(), trainer: None }
}

fn reply(text: &str) -> Move {
    Move::Reply { text: text.to_owned() }
}

/// Has a play of the shop kept: `replies` one after the other, then the end or leaving.
pub(crate) fn keep_play(store: &mut Store, trainee: &str, second: i64, replies: &[&str]) {
    let (stage, listener) = (stage(SHOP), listener());
    let scene = Scene { stage: &stage, listener: &listener };
    let cast = Cast { scene, alongside: None, seed: u64::MAX, from: None };
    let now = || at(second);
    let mut keeper = AttemptKeeper::new(store, player(trainee), &now);
    let mut play = Play::start(cast).unwrap();
    keeper.keep(&play);
    for text in replies {
        play.take(reply(text)).unwrap();
        keeper.keep(&play);
        assert!(keeper.trouble().is_none());
    }
    play.quit();
    let debriefs = play.debriefs().unwrap();
    keeper.finish(&play, &debriefs);
    assert!(keeper.trouble().is_none(), "{:?}", keeper.trouble());
}

pub(crate) const GOOD: [&str; 3] = ["I'm sorry", "When did you buy it?", "I'll send a new one"];

#[test]
fn a_play_that_is_over_is_found_with_its_score() {
    let mut store = Store::in_memory().unwrap();
    keep_play(&mut store, "Ana", 100, &GOOD);
    let found = store.attempts(&Filter::default()).unwrap();
    assert_eq!(found.len(), 1);
    let attempt = &found[0];
    assert_eq!((attempt.trainee.as_str(), attempt.replies), ("Ana", 3));
    assert_eq!((attempt.seed, attempt.finished), (u64::MAX, Some(at(100))));
    let score = attempt.first().unwrap().score.as_ref().unwrap();
    assert_eq!(score.finish, Finish::Ending { id: "happy".into(), outcome: Outcome::Good });
    assert!(score.verdicts.iter().any(|verdict| verdict.status == Status::Scored));
    let record = store.record(attempt.id).unwrap().unwrap();
    assert_eq!(record.moves.len(), 3);
    assert_eq!(record.scripts().unwrap()[0].scenario.id, "shop");
    assert_eq!(record.parts[0].exchanges.len(), 3);
    assert!(record.parts[0].debrief.is_some());
}

#[test]
fn a_play_that_the_trainer_leads_is_kept_with_both_names_notes_and_marks() {
    let mut store = Store::in_memory().unwrap();
    let (stage, listener) = (stage(SHOP), listener());
    let scene = Scene { stage: &stage, listener: &listener };
    let cast = Cast { scene, alongside: None, seed: 1, from: None };
    let now = || at(5);
    let player = Player { trainee: "Ana".to_owned(), trainer: Some("Bo".to_owned()) };
    let mut keeper = AttemptKeeper::new(&mut store, player, &now);
    let mut play = LedPlay::start(cast.clone()).unwrap();
    let moves = [
        LedMove::CustomerSays { text: "It broke.".to_owned(), beat: None, ends: false },
        LedMove::TraineeSays { text: "I'm sorry".to_owned() },
        LedMove::Note { text: "Kind.".to_owned() },
        LedMove::Mark { criterion: "feels".to_owned(), points: 2.0, comment: None },
    ];
    for made in moves {
        play.take(made).unwrap();
        keeper.keep(&play);
        assert!(keeper.trouble().is_none(), "{:?}", keeper.trouble());
    }
    let id = store.newest_open("Ana", None).unwrap().unwrap();
    let record = store.record(id).unwrap().unwrap();
    assert_eq!((record.attempt.led_by(), record.attempt.replies), (Some("Bo"), 1));
    assert_eq!(record.led.as_ref(), Some(play.record()));
    let mut again = LedPlay::resume(cast, &record.led.unwrap().moves).unwrap();
    again.take(LedMove::End { ending: Some("done".to_owned()) }).unwrap();
    let mut keeper = AttemptKeeper::new(&mut store, self::player("Ana"), &now).go_on(id);
    keeper.finish(&again, &[again.debrief().unwrap()]);
    assert!(keeper.trouble().is_none(), "{:?}", keeper.trouble());
    let attempt = store.attempts(&Filter::default()).unwrap().remove(0);
    assert_eq!((attempt.led_by(), attempt.finished), (Some("Bo"), Some(at(5))));
    assert!(attempt.first().unwrap().score.as_ref().unwrap().percent.is_some());
}

#[test]
fn a_store_of_an_earlier_program_is_brought_to_the_newest_form() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    let old = rusqlite::Connection::open(&path).unwrap();
    old.execute_batch(include_str!("migrations/001_attempts.sql")).unwrap();
    old.execute_batch(
        "PRAGMA application_id = 0x726f6c65; PRAGMA user_version = 1; \
         INSERT INTO attempts (trainee, trainee_key, trainer, channel, seed, started_ms, \
         changed_ms, replies, moves, log) \
         VALUES ('Ana', 'ana', 'Bo', 'phone', 1, 0, 0, 0, '[]', '[]')",
    )
    .unwrap();
    drop(old);
    let mut store = Store::open(&path).unwrap();
    keep_play(&mut store, "Ana", 100, &GOOD);
    let found = store.attempts(&Filter::default()).unwrap();
    let led: Vec<(Option<&str>, bool)> =
        found.iter().map(|it| (it.trainer.as_deref(), it.is_led)).collect();
    assert_eq!(led, [(None, false), (Some("Bo"), false)]);
}

#[test]
fn a_play_that_was_left_stays_open_and_is_found_by_whoever_left_it() {
    let mut store = Store::in_memory().unwrap();
    keep_play(&mut store, "Ana", 100, &GOOD[..1]);
    keep_play(&mut store, "Ben", 200, &GOOD[..2]);
    keep_play(&mut store, "Ana", 300, &GOOD);
    assert_eq!(store.newest_open(" aNA", None).unwrap(), Some(AttemptId(1)));
    assert_eq!(store.newest_open("Ana", Some("shop")).unwrap(), Some(AttemptId(1)));
    assert_eq!(store.newest_open("Ana", Some("other")).unwrap(), None);
    assert_eq!(store.newest_open("Cem", None).unwrap(), None);
}

#[test]
fn looking_at_a_scenario_leaves_nothing_behind() {
    let mut store = Store::in_memory().unwrap();
    keep_play(&mut store, "Ana", 100, &[]);
    assert_eq!(store.attempts(&Filter::default()).unwrap(), []);
}

#[test]
fn beginning_anew_leaves_what_came_before_as_it_was() {
    let mut store = Store::in_memory().unwrap();
    let (stage, listener) = (stage(SHOP), listener());
    let scene = Scene { stage: &stage, listener: &listener };
    let cast = Cast { scene, alongside: None, seed: 1, from: None };
    let mut play = Play::start(cast).unwrap();
    let now = || at(1);
    let mut keeper = AttemptKeeper::new(&mut store, player("Ana"), &now);
    keeper.keep(&play);
    play.take(reply("I'm sorry")).unwrap();
    keeper.keep(&play);
    play.restart(2).unwrap();
    keeper.keep(&play);
    play.take(Move::Silence).unwrap();
    keeper.keep(&play);
    play.undo().unwrap();
    keeper.keep(&play);
    let found = store.attempts(&Filter::default()).unwrap();
    let seeds: Vec<(u64, usize)> = found.iter().map(|a| (a.seed, a.replies)).collect();
    assert_eq!(seeds, [(2, 0), (1, 1)]);
}

#[test]
fn a_deleted_attempt_is_gone_with_all_its_words_and_does_not_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    let mut store = Store::open(&path).unwrap();
    keep_play(&mut store, "Ana", 100, &["I'm sorry about zyzzyva"]);
    assert_eq!(store.delete(&[AttemptId(1), AttemptId(7)]).unwrap(), 1);
    assert_eq!(store.record(AttemptId(1)).unwrap(), None);
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        assert!(!bytes.windows(7).any(|window| window == b"zyzzyva"));
    }
    let (stage, listener) = (stage(SHOP), listener());
    let scene = Scene { stage: &stage, listener: &listener };
    let cast = Cast { scene, alongside: None, seed: 1, from: None };
    let play = Play::resume(cast, &[reply("I'm sorry")]).unwrap();
    let now = || at(1);
    let mut keeper = AttemptKeeper::new(&mut store, player("Ana"), &now).go_on(AttemptId(1));
    keeper.keep(&play);
    assert!(matches!(keeper.trouble(), Some(StoreError::Gone { .. })));
}

#[test]
fn a_store_of_a_later_program_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    let store = Store::open(&path).unwrap();
    store.connection.pragma_update(None, "user_version", 99).unwrap();
    drop(store);
    let error = Store::open(&path).err().unwrap().to_string();
    assert!(error.ends_with("update rolecall"), "{error}");
}

#[test]
fn another_programs_database_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.db");
    rusqlite::Connection::open(&path).unwrap().execute_batch("CREATE TABLE t (a)").unwrap();
    assert!(matches!(Store::open(&path), Err(StoreError::Foreign { .. })));
    let missing = folder.path().join("none.db");
    assert!(matches!(Store::open_existing(&missing), Err(StoreError::Missing { .. })));
}

#[test]
fn two_programs_can_keep_in_one_store() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    let keep = |name: &'static str| {
        let path = path.clone();
        std::thread::spawn(move || {
            let mut store = Store::open(&path).unwrap();
            keep_play(&mut store, name, 1, &GOOD);
        })
    };
    for thread in [keep("Ana"), keep("Ben")] {
        thread.join().unwrap();
    }
    let found = Store::open(&path).unwrap().attempts(&Filter::default()).unwrap();
    assert_eq!(found.len(), 2);
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_a_store() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new").join("store.db");
    let mut store = Store::open(&path).unwrap();
    keep_play(&mut store, "Ana", 1, &GOOD);
    for entry in std::fs::read_dir(path.parent().unwrap()).unwrap() {
        let mode = entry.unwrap().metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0);
    }
}
