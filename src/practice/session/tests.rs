//! What a customer knows, how they show their mood, and what they lose patience with.

use super::Session;
use crate::practice::tests::{SHOP, ending, play, shop, stage};
use crate::scenario::Outcome;

#[test]
fn the_customer_tells_what_they_know_whenever_asked() {
    let knows = "knows:\n  name: Dana Reyes\n  colour: {is: dark red, phrases: [\"which colour\"], says: [\"A {{item}} in dark red.\", \"Dark red.\"]}\nstart: opens";
    let stage = stage(&SHOP.replace("start: opens", knows));
    let (told, _) = play(
        &stage,
        &[
            "What's your name?",
            "Sorry! Which colour is it? And your name, please?",
            "When did you buy it, and which colour?",
        ],
    );
    insta::assert_snapshot!(told);
}

#[test]
fn a_fact_that_the_answer_holds_is_not_told_as_well() {
    let text = SHOP
        .replace("\"Last week.\", \"On Monday.\", \"Some days ago.\"", "\"On Monday, the 3rd.\"")
        .replace(
            "start: opens",
            "knows: {day: {is: monday, phrases: [\"when did you buy\"]}}\nstart: opens",
        );
    let (told, _) = play(&stage(&text), &["When did you buy it?", "When did you buy it?"]);
    assert_eq!(told.matches("onday").count(), 2, "{told}");
    assert!(told.ends_with("-> monday. (0)"), "{told}");
}

#[test]
fn lines_show_the_mood() {
    let says = "\"Well?\", {line: \"How dare you?\", mood: {below: -1}}, {line: \"Please go on.\", mood: {above: 0}}";
    let stage = stage(&SHOP.replace("\"What?\", \"Pardon?\", \"How so?\"", says));
    let (told, _) = play(&stage, &["bananas"]);
    assert!(told.contains("How dare you? (-2)"), "{told}");
    let (told, _) = play(&stage, &["sorry", "bananas"]);
    assert!(told.contains("Well? (0)"), "{told}");
}

#[test]
fn saying_the_same_again_costs_patience_and_so_every_play_ends() {
    let (mut session, _) = Session::start(shop(), 1).unwrap();
    session.reply("I see.").unwrap();
    assert_eq!(session.patience(), 3);
    session.reply("I see.").unwrap();
    assert_eq!(session.patience(), 2);
    for text in ["When did you buy it?", "Tell me from the start."].iter().cycle().take(40) {
        if session.is_over() {
            break;
        }
        session.reply(text).unwrap();
    }
    assert_eq!(session.finish().cloned(), ending("runs_out", Outcome::Bad));
}

#[test]
fn everything_on_offer_is_considered() {
    let (session, _) = Session::start(shop(), 1).unwrap();
    let considered = session.consider("Sorry! When did you buy it?").unwrap();
    let taken: Vec<&str> =
        considered.iter().filter(|one| one.is_taken).map(|one| one.id.as_str()).collect();
    assert_eq!(taken, ["sorry", "asks"]);
}
