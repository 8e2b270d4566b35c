//! Taking back, going on, and two customers at once.

use super::{Move, Play, Scene};
use crate::practice::tests::{SHOP, cast_of, shop, stage};

fn say(play: &mut Play<'_>, texts: &[&str]) {
    for text in texts {
        play.take(Move::Reply { text: (*text).to_owned() }).unwrap();
    }
}

#[test]
fn a_play_can_be_taken_back_and_gone_on_with() {
    let mut play = Play::start(cast_of(shop())).unwrap();
    say(&mut play, &["I am sorry."]);
    let before = play.log().to_vec();
    play.take(Move::Hint).unwrap();
    say(&mut play, &["shut up"]);
    assert!(play.undo().unwrap());
    assert_eq!(play.session().hints(), 1, "a hint stays given");
    say(&mut play, &["When did you buy it?"]);
    let again = Play::resume(cast_of(shop()), play.moves()).unwrap();
    assert_eq!(again.log(), play.log());
    assert!(play.log().starts_with(&before));
    while play.undo().unwrap() {}
    assert!(play.moves().is_empty() || play.moves() == [Move::Hint]);
}

#[test]
fn two_customers_of_a_chat_are_served_in_turn() {
    let text = SHOP
        .replace("channel: phone", "channel: chat")
        .replace("start: opens", "alongside: {scenario: shop, after: 1}\nstart: opens");
    let (first, second) = (stage(&text), stage(&SHOP.replace("Dana Reyes", "Ben Ode")));
    let mut cast = cast_of(shop());
    cast.scene = Scene { stage: &first, ..cast.scene };
    cast.alongside = Some(Scene { stage: &second, ..cast.scene });
    let mut play = Play::start(cast).unwrap();
    let mut whom = Vec::new();
    for text in ["Sorry!", "Sorry!", "When did you buy it?", "shut up", "goodbye", "shut up"] {
        whom.push(play.session().scenario().customer.short_name());
        say(&mut play, &[text]);
    }
    assert_eq!(whom, ["Dana", "Ben", "Dana", "Ben", "Dana", "Ben"]);
    assert!(!play.is_over());
    play.quit();
    assert_eq!(play.debriefs().unwrap().len(), 2);
}
