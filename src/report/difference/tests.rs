//! Two versions of a rubric over a few made-up calls.

use super::*;
use crate::interface::Interface;
use crate::practice::look::Look;
use crate::report::fixture;

/// A call whose greeting and hold come out so under each version: percent, passed, and points of
/// the two criteria, of 1 and of 2.
fn side(percent: f64, passed: bool, points: [Option<f64>; 2]) -> Evaluation {
    let mut evaluation = fixture::results().calls[0].evaluations[0].clone();
    evaluation.verdicts.truncate(2);
    evaluation.percent = Some(percent);
    evaluation.passed = passed;
    evaluation.auto_failed = false;
    for (verdict, points) in evaluation.verdicts.iter_mut().zip(points) {
        verdict.points = points;
    }
    evaluation
}

fn pairs() -> Vec<Pair> {
    let pair = |call: &str, old: Evaluation, mut new: Evaluation| {
        new.rubric.sha256 = "0123456789abcdef".into();
        // The new version counts the second criterion double, and has one more.
        new.verdicts[1].max_points *= 2.0;
        new.verdicts[1].points = new.verdicts[1].points.map(|points| points * 2.0);
        let mut added = new.verdicts[0].clone();
        added.criterion = "farewell".into();
        added.title = "Says goodbye".into();
        new.verdicts.push(added);
        Pair { call: call.into(), evaluations: [old, new] }
    };
    let full = [Some(1.0), Some(2.0)];
    let mut failed = side(0.0, false, [Some(0.0), Some(2.0)]);
    failed.auto_failed = true;
    failed.verdicts[0].auto_failed = true;
    vec![
        pair("monday", side(90.0, true, full), side(90.0, true, full)),
        pair("tuesday", side(80.0, true, full), side(60.0, false, [Some(1.0), Some(1.0)])),
        pair("wednesday", side(70.0, false, [None, Some(1.0)]), side(80.0, true, full)),
        pair("thursday", side(75.0, true, full), failed),
    ]
}

#[test]
fn verdicts_flip_by_the_part_of_the_points_and_not_their_number() {
    let difference = Difference::of(&pairs());
    assert_eq!(difference.calls[0].verdicts, []);
    let flips: Vec<Flip> = difference.calls[2].verdicts.iter().map(|v| v.flip).collect();
    assert_eq!(flips, [Flip::AppliesNow, Flip::Up]);
    assert_eq!((difference.passed, difference.auto_failed), ([3, 2], [0, 1]));
    assert_eq!(difference.criteria[2].presence, Presence::Added);
}

#[test]
fn the_interval_is_that_of_paired_differences() {
    // By hand: changes 0, −20, 10 and −75 have mean −21.25, s = 37.947, t(0.975; 3) = 3.182.
    let Scores { n, means, change, interval } = Difference::of(&pairs()).scores;
    assert_eq!((n, means, change), (4, Some([78.75, 57.5]), Some(-21.25)));
    let (low, high) = interval.unwrap();
    assert!((low + 81.63).abs() < 0.05 && (high - 39.13).abs() < 0.05, "{low} {high}");
}

#[test]
fn the_text_keeps_to_eighty_columns() {
    let text = text(&Difference::of(&pairs()), Look::default());
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    insta::assert_snapshot!(text);
    let same: Vec<Pair> = pairs()
        .into_iter()
        .map(|Pair { call, evaluations: [old, _] }| Pair { call, evaluations: [old.clone(), old] })
        .collect();
    insta::assert_snapshot!(super::text(&Difference::of(&same), Look::default()));
    assert_eq!(super::text(&Difference::of(&[]), Look::default()), "No call was compared.\n");
}

#[test]
fn the_text_is_in_the_readers_language_and_still_keeps_to_eighty_columns() {
    for interface in Interface::all().skip(1) {
        let look = Look { interface, ..Look::default() };
        let text = text(&Difference::of(&pairs()), look);
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        // What the rubric says is English here.
        let own = text.replace("Support call", "").replace("Asks before putting", "");
        let left = fixture::english_in(&own, interface.code());
        let of_rubric = ["says", "customer's", "feeling", "customer", "greets,", "gives", "offers"];
        let left: Vec<_> =
            left.into_iter().filter(|word| !of_rubric.contains(&word.as_str())).collect();
        assert!(left.is_empty(), "{left:?}\n{text}");
    }
}

#[test]
fn the_csv_has_a_row_for_each_flip() {
    let bytes = csv(&Difference::of(&pairs())).unwrap();
    insta::assert_snapshot!(String::from_utf8(bytes).unwrap());
}
