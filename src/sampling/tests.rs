use super::*;

fn call(path: &str, agent: &str, percent: f64) -> Candidate {
    Candidate {
        name: path.trim_end_matches(".wav").to_owned(),
        path: path.to_owned(),
        agent: (!agent.is_empty()).then(|| agent.to_owned()),
        date: Some(jiff::civil::date(2026, 5, 4).at(9, 30, 0, 0)),
        queue: Some("Billing".to_owned()),
        seconds: Some(180.0),
        evaluations: vec![scored(percent)],
        longest_silence: Some(4.0),
        reviewed: false,
    }
}

fn scored(percent: f64) -> Scored {
    Scored {
        rubric: "support".to_owned(),
        percent: Some(percent),
        percent_before_auto_fail: Some(percent),
        passed: percent >= 60.0,
        auto_failed: false,
        uncertain: 0,
    }
}

/// 60 calls of Ana, 30 of Ben, 10 of nobody known.
fn team() -> Vec<Candidate> {
    let agent = |index| match index % 10 {
        0..6 => "Ana",
        6..9 => "Ben",
        _ => "",
    };
    (0..100).map(|index| call(&format!("c{index:03}.wav"), agent(index), 70.0)).collect()
}

fn paths(sample: &Sample) -> Vec<&str> {
    sample.chosen.iter().map(|chosen| chosen.call.path.as_str()).collect()
}

fn of_agents(sample: &Sample) -> Vec<usize> {
    sample.agents.iter().map(|agent| agent.chosen).collect()
}

const TEN: Size = Size::InAll { calls: 10, allocation: Allocation::Proportional };

#[test]
fn the_same_seed_draws_the_same_calls_in_any_order() {
    let sample = draw(team(), &Filter::default(), TEN, 1);
    let mut shuffled = team();
    shuffled.reverse();
    shuffled.swap(3, 70);
    assert_eq!(draw(shuffled, &Filter::default(), TEN, 1), sample);
    assert_ne!(paths(&draw(team(), &Filter::default(), TEN, 2)), paths(&sample));
}

#[test]
fn calls_of_others_change_nothing_for_an_agent() {
    let size = Size::PerAgent(4);
    let all = draw(team(), &Filter::default(), size, 1);
    let without_ben: Vec<Candidate> =
        team().into_iter().filter(|call| call.agent.as_deref() != Some("Ben")).collect();
    let without_ben = draw(without_ben, &Filter::default(), size, 1);
    let of_ana = |sample: &Sample| -> Vec<String> {
        let is_hers = |it: &&Chosen| it.call.agent.as_deref() == Some("Ana");
        sample.chosen.iter().filter(is_hers).map(|it| it.call.path.clone()).collect()
    };
    assert_eq!(of_ana(&all), of_ana(&without_ben));
}

#[test]
fn calls_are_shared_out_by_size_or_evenly() {
    let filter = Filter::default();
    let drawn = |size| of_agents(&draw(team(), &filter, size, 1));
    // Nobody known, Ana, Ben: 10, 60 and 30 calls.
    assert_eq!(drawn(TEN), [1, 6, 3]);
    let equal = |calls| Size::InAll { calls, allocation: Allocation::Equal };
    assert_eq!(drawn(equal(9)), [3, 3, 3]);
    assert_eq!(drawn(equal(40)), [10, 15, 15]);
    assert_eq!(drawn(equal(1_000)), [10, 60, 30]);
    assert_eq!(drawn(Size::PerAgent(20)), [10, 20, 20]);
    let odd = Size::InAll { calls: 7, allocation: Allocation::Proportional };
    assert_eq!(drawn(odd).iter().sum::<usize>(), 7);
    assert_eq!(drawn(equal(0)), [0, 0, 0]);
    assert!(draw(Vec::new(), &filter, TEN, 1).chosen.is_empty());
}

#[test]
fn every_call_is_drawn_equally_often() {
    let mut counts = std::collections::BTreeMap::new();
    for seed in 0..400 {
        let sample = draw(team(), &Filter::default(), TEN, seed);
        for chosen in &sample.chosen {
            *counts.entry(chosen.call.path.clone()).or_insert(0) += 1;
        }
    }
    // 40 expected of each call; five standard deviations to either side.
    assert_eq!(counts.len(), 100);
    assert!(counts.values().all(|count| (10..=70).contains(count)), "{counts:?}");
}

#[test]
fn filters_choose_and_say_what_is_not_known() {
    let mut calls = team();
    calls[0].date = None;
    calls[1].seconds = Some(20.0);
    calls[2].reviewed = true;
    calls[3].evaluations[0].percent = Some(95.0);
    calls[4].queue = Some("Sales".to_owned());
    let passed = |filter: Filter| {
        let (calls, unknown) = filter.apply(calls.clone());
        (calls.len(), unknown)
    };
    assert_eq!(passed(Filter::default()), (100, 0));
    let day = Some(jiff::civil::date(2026, 5, 4));
    assert_eq!(passed(Filter { from: day, to: day, ..Filter::default() }), (99, 1));
    let later = Some(jiff::civil::date(2026, 5, 5));
    assert_eq!(passed(Filter { from: later, ..Filter::default() }), (0, 1));
    assert_eq!(passed(Filter { least_seconds: Some(30.0), ..Filter::default() }), (99, 0));
    assert_eq!(passed(Filter { unreviewed: true, ..Filter::default() }), (99, 0));
    assert_eq!(passed(Filter { least_percent: Some(90.0), ..Filter::default() }), (1, 0));
    assert_eq!(passed(Filter { most_percent: Some(90.0), ..Filter::default() }), (99, 0));
    let agents = vec!["ANA".to_owned()];
    assert_eq!(passed(Filter { agents, ..Filter::default() }), (60, 10));
    let queues = vec!["sales".to_owned()];
    assert_eq!(passed(Filter { queues, ..Filter::default() }), (1, 0));
    let rubric = Some("other".to_owned());
    assert_eq!(passed(Filter { rubric, ..Filter::default() }), (0, 0));
}

/// The figures that tables of Cochran's formula give for 95 % and 5 points: 385 of endless calls,
/// 278 of 1,000, 370 of 10,000. For 90 % and 9,600 calls by hand: 263.2, so 264.
#[test]
fn sample_sizes_are_cochrans() {
    let size = |population, confidence| sample_size(population, 0.05, confidence, 0.25);
    assert_eq!(size(1_000, 0.95), 278);
    assert_eq!(size(10_000, 0.95), 370);
    assert_eq!(size(1_000_000_000, 0.95), 385);
    assert_eq!(size(9_600, 0.9), 264);
    assert_eq!(size(3, 0.95), 3);
    assert_eq!(size(0, 0.95), 0);
    // And back: what so many calls leave open is what was asked for, or a little less.
    let open = margin(1_000, 278, 0.95, 0.25).unwrap();
    assert!((0.0499..=0.05).contains(&open), "{open}");
    assert!(margin(1_000, 277, 0.95, 0.25).unwrap() > 0.05);
    assert_eq!(margin(50, 50, 0.95, 0.25), Some(0.0));
    assert_eq!(margin(50, 0, 0.95, 0.25), None);
}

#[test]
fn the_calls_with_the_most_reason_come_first_and_say_it() {
    let mut calls: Vec<Candidate> = (0..20)
        .map(|index| call(&format!("c{index:02}.wav"), "Ana", 70.0 + f64::from(index % 3)))
        .collect();
    calls[3].evaluations[0].uncertain = 2;
    calls[5].evaluations[0] = Scored { percent: Some(0.0), auto_failed: true, ..scored(71.0) };
    calls[7].evaluations[0] =
        Scored { percent: Some(0.0), auto_failed: true, uncertain: 1, ..scored(71.0) };
    calls[9] = call("c09.wav", "Ana", 20.0);
    calls[11].longest_silence = Some(60.0);
    calls[13].evaluations[0].uncertain = 1;
    calls[13].longest_silence = Some(61.0);
    let sample = by_risk(calls.clone(), &Filter::default(), 10);
    assert_eq!(
        paths(&sample),
        ["c07.wav", "c05.wav", "c13.wav", "c03.wav", "c09.wav", "c11.wav"],
        "{sample:?}"
    );
    let reasons = |index: usize| &sample.chosen[index].reasons;
    let auto_fail = Reason::AutoFail { rubric: "support".into() };
    assert_eq!(*reasons(0), [auto_fail.clone(), Reason::Uncertain { verdicts: 1 }]);
    assert_eq!(*reasons(1), [auto_fail], "the zero of an auto-fail is no outlier");
    assert!(matches!(reasons(4)[..], [Reason::Outlier { percent: 20.0, deviations: ..=-2.0, .. }]));
    calls.reverse();
    assert_eq!(by_risk(calls.clone(), &Filter::default(), 10), sample);
    assert_eq!(paths(&by_risk(calls, &Filter::default(), 2)), ["c07.wav", "c05.wav"]);
}

#[test]
fn one_low_call_of_an_agent_stands_out_among_the_agents_own() {
    let mut calls: Vec<Candidate> = Vec::new();
    for index in 0..12 {
        calls.push(call(&format!("a{index:02}.wav"), "Ana", 90.0 + f64::from(index % 2)));
        calls.push(call(&format!("b{index:02}.wav"), "Ben", 40.0 + f64::from(index % 2)));
    }
    calls[0] = call("a00.wav", "Ana", 60.0);
    let sample = by_risk(calls, &Filter::default(), 10);
    assert_eq!(paths(&sample), ["a00.wav"]);
    assert!(matches!(sample.chosen[0].reasons[..], [Reason::Outlier { among: Among::Own, .. }]));
}

#[test]
fn a_plan_says_how_many_calls_tell_how_much() {
    let mut calls = team();
    for (index, call) in calls.iter_mut().enumerate() {
        call.evaluations[0].percent = Some(60.0 + (index % 5) as f64 * 5.0);
    }
    let plan = plan(&calls, 0.95);
    let needs: Vec<(f64, usize)> = plan.margins.iter().map(|it| (it.margin, it.calls)).collect();
    // By hand from the formula: n₀ = 24.01, 42.68, 96.04, 384.1, 1067.1 for N = 100.
    assert_eq!(needs, [(20.0, 20), (15.0, 31), (10.0, 50), (5.0, 80), (3.0, 92)]);
    assert!(plan.margins[0].mean_margin.unwrap() < 3.0);
    assert_eq!(plan.agents.iter().map(|it| it.calls).collect::<Vec<_>>(), [10, 38, 24]);
    assert!(super::plan(&[], 0.95).margins.is_empty());
}
