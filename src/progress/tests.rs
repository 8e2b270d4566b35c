//! Progress of made-up trainees.

use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;

use super::{Class, Offer, Progress, Trend, by_trainee};
use crate::practice::Finish;
use crate::practice::tests::SHOP;
use crate::scenario::Scenario;
use crate::scoring::evaluation::Status;
use crate::store::{Attempt, AttemptId, Conversation, CriterionScore, Score};

/// An attempt of a trainee that ended on a day of May 2026 with a score; one without is open.
pub(crate) fn attempt(trainee: &str, scenario: &str, day: i8, percent: Option<f64>) -> Attempt {
    let noon = date(2026, 5, day).at(12, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap();
    let verdict = |percent: f64| CriterionScore {
        criterion: "greets".into(),
        title: "Greets".into(),
        status: Status::Scored,
        points: Some(percent / 50.0),
        max_points: 2.0,
    };
    let score = percent.map(|percent| Score {
        finish: Finish::GaveUp,
        percent: Some(percent),
        pass_mark: Some(75.0),
        passed: percent >= 75.0,
        auto_failed: false,
        hints: 0,
        mood: 0,
        verdicts: vec![verdict(percent)],
    });
    Attempt {
        id: AttemptId(i64::from(day)),
        trainee: trainee.into(),
        trainer: None,
        is_led: false,
        channel: "phone".into(),
        seed: 1,
        started: noon.timestamp(),
        changed: noon.timestamp(),
        finished: percent.map(|_| noon.timestamp()),
        replies: 3,
        conversations: vec![Conversation {
            scenario: scenario.into(),
            title: format!("The {scenario}"),
            skills: vec!["empathy".into(), format!("{scenario} skill")],
            rubric: "manners".into(),
            score,
        }],
    }
}

/// The shop and two like it, with the skills that [`attempt`] gives them.
pub(crate) fn offer() -> Offer {
    let scenario = |(id, difficulty): (&str, u8)| {
        let text = SHOP.replace("id: shop", &format!("id: {id}"));
        let scenario = Scenario::parse("shop.yaml", &text).unwrap();
        let skills = vec!["empathy".into(), format!("{id} skill")];
        (id.to_owned(), Scenario { difficulty, skills, ..scenario })
    };
    Offer {
        scenarios: [("easy", 1), ("shop", 2), ("hard", 5)].map(scenario).to_vec(),
        plans: Vec::new(),
        today: date(2026, 5, 20),
        zone: TimeZone::UTC,
    }
}

#[test]
fn open_attempts_count_for_nothing_but_themselves() {
    let attempts = [attempt("Ana", "shop", 1, Some(60.0)), attempt("Ana", "hard", 2, None)];
    let progress = Progress::of("Ana", &attempts, &offer());
    assert_eq!((progress.attempts, progress.open, progress.streak), (1, 1, 0));
    assert_eq!(progress.scenarios.len(), 1);
    assert_eq!(progress.last, Some(attempts[1].changed));
}

#[test]
fn attempts_that_a_trainer_led_count_as_the_others_and_are_told() {
    let led = Attempt { is_led: true, ..attempt("Ana", "shop", 2, Some(80.0)) };
    let open = Attempt { is_led: true, ..attempt("Ana", "shop", 3, None) };
    let progress =
        Progress::of("Ana", &[attempt("Ana", "shop", 1, Some(60.0)), led, open], &offer());
    let shop = &progress.scenarios[0];
    assert_eq!((progress.attempts, progress.led), (2, 1));
    assert_eq!((shop.attempts, shop.led, shop.best), (2, 1, Some(80.0)));
}

#[test]
fn attempts_count_in_order_of_time_whatever_the_order_they_come_in() {
    let days = [(3, 90.0), (1, 30.0), (4, 80.0), (2, 60.0)];
    let attempts = days.map(|(day, percent)| attempt("Ana", "shop", day, Some(percent)));
    let progress = Progress::of("Ana", &attempts, &offer());
    let shop = progress.scenario("shop").unwrap();
    assert_eq!((shop.best, shop.last, shop.passed), (Some(90.0), Some(80.0), true));
    assert_eq!(progress.streak, 2);
    let level = &progress.criteria[0].level;
    assert_eq!(level.recent, [30.0, 60.0, 90.0, 80.0]);
    assert_eq!(level.trend, Some(Trend::Rising));
}

#[test]
fn the_next_scenario_trains_the_weakest_skill_and_is_the_easiest_not_passed() {
    let next = |attempts: &[Attempt]| {
        let next = Progress::of("Ana", attempts, &offer()).next.unwrap();
        (next.scenario, next.reason)
    };
    assert_eq!(next(&[]).0, "easy");
    let weak = attempt("Ana", "hard", 1, Some(20.0));
    let good = attempt("Ana", "easy", 2, Some(90.0));
    let (scenario, reason) = next(&[weak.clone(), good.clone()]);
    assert_eq!(scenario, "hard");
    assert_eq!(reason, "it trains hard skill, your weakest skill so far (20%, n = 1)");
    let passed = [attempt("Ana", "hard", 3, Some(80.0)), attempt("Ana", "shop", 4, Some(85.0))];
    let (scenario, reason) = next(&[&[good][..], &passed].concat());
    assert_eq!(scenario, "hard");
    assert!(reason.contains("lowest best score (80%)"), "{reason}");
}

#[test]
fn a_copy_of_a_store_counts_once_and_names_are_told_apart_by_letters_alone() {
    let early = attempt("ana", "shop", 1, None);
    let late = Attempt { id: AttemptId(7), ..attempt("Ana", "shop", 1, Some(70.0)) };
    let late = Attempt { changed: Timestamp::MAX, ..late };
    let ben = attempt("Ben", "shop", 1, Some(80.0));
    let trainees = by_trainee(vec![vec![early], vec![ben, late.clone()]]);
    assert_eq!(trainees.len(), 2);
    assert_eq!(trainees[0], ("Ana".to_owned(), vec![late]));
}

#[test]
fn a_class_shows_who_has_not_passed_what_and_where_it_is_weakest() {
    let of = |name: &str, attempts: &[Attempt]| Progress::of(name, attempts, &offer());
    let ana = of("Ana", &[attempt("Ana", "shop", 1, Some(90.0))]);
    let ben =
        of("Ben", &[attempt("Ben", "shop", 1, Some(50.0)), attempt("Ben", "hard", 2, Some(30.0))]);
    let class = Class::of(vec![ana, ben]);
    let shop = class.scenarios.iter().find(|it| it.scenario == "shop").unwrap();
    assert_eq!(
        (&shop.passed[..], &shop.not_passed[..]),
        (&["Ana".into()][..], &["Ben".into()][..])
    );
    let hard = class.scenarios.iter().find(|it| it.scenario == "hard").unwrap();
    assert_eq!(hard.not_tried, ["Ana"]);
    assert_eq!(class.skills[0].skill, "hard skill");
    let empathy = class.skills.iter().find(|it| it.skill == "empathy").unwrap();
    assert_eq!((empathy.trainees, empathy.attempts), (2, 3));
    assert_eq!(empathy.lowest.as_deref(), Some("Ben"));
}
