//! `rolecall calibrate`.

use std::sync::LazyLock;

use rolecall::random::SplitMix64;

use crate::sandbox::Sandbox;

const RUBRIC: &str = "\
format: 1
id: shop-talk
title: Shop talk
pass: 60
behaviours:
  greets: {who: agent, phrases: [good morning]}
  apologises: {who: agent, phrases: [sorry]}
sections:
  - id: s
    title: S
    criteria:
      - {id: greeting, title: Greets, levels: [{points: 1, label: said, when: {said: greets}}, {points: 0, label: missing}]}
      - {id: sorry, title: Apologises, levels: [{points: 1, label: said, when: {said: apologises}}, {points: 0, label: missing}]}
      - {id: tone, title: Friendly tone, levels: [{points: 1, label: kind, when: {said: apologises}}, {points: 0, label: missing}]}
";

/// 40 scored calls, rated by two people: on the greeting all agree, the apology the machine hears
/// in one of three, on the tone nobody agrees.
static SHOP: LazyLock<Sandbox> = LazyLock::new(|| {
    let mut random = SplitMix64::new(5);
    let mut sandbox = Sandbox::new().file("shop-talk.yaml", RUBRIC);
    let mut ratings = "call,criterion,rater,points\n".to_owned();
    let mut arguments = vec!["score".to_owned()];
    for index in 0..40 {
        let (greets, apologises) = (random.below(2), random.below(2));
        let opening = ["Yes?", "Good morning."][greets];
        let words = match (apologises, random.below(3)) {
            (0, _) => "Let me see.",
            (_, 0) => "I am sorry.",
            _ => "That must have been awful.",
        };
        let text = format!("Agent: {opening}\nCustomer: My bag {index} is torn.\nAgent: {words}\n");
        let name = format!("call-{index:02}.txt");
        sandbox = sandbox.file(&name, text);
        arguments.push(name);
        for rater in ["Ana", "Ben"] {
            let tone = random.below(2);
            ratings += &format!("call-{index:02},greeting,{rater},{greets}\n");
            ratings += &format!("call-{index:02},sorry,{rater},{apologises}\n");
            ratings += &format!("call-{index:02},tone,{rater},{tone}\n");
            let total = (greets + apologises + tone) * 100 / 3;
            ratings += &format!("call-{index:02},total,{rater},{total}%\n");
        }
    }
    arguments.extend(["--rubric", "shop-talk.yaml", "--out", "out"].map(str::to_owned));
    let sandbox = sandbox.file("ratings.csv", ratings);
    let run = sandbox.run(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    sandbox
});

const AGAINST_MACHINE: [&str; 4] = ["calibrate", "ratings.csv", "--results", "out/results.json"];

#[test]
fn each_criterion_gets_its_advice() {
    let run = SHOP.run(&AGAINST_MACHINE);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    insta::assert_snapshot!(run.stdout);
    assert_eq!(SHOP.run(&AGAINST_MACHINE).stdout, run.stdout, "the same once more");
}

#[test]
fn details_show_every_statistic_and_who_gave_what() {
    let run = SHOP.run(&[&AGAINST_MACHINE[..], &["--details"]].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
    let sorry = run.stdout.split("\nApologises").nth(1).unwrap();
    insta::assert_snapshot!(sorry.split("\nFriendly").next().unwrap());
}

#[test]
fn people_alone_can_be_compared() {
    // Nothing was scored here, so there is no machine.
    let sandbox = Sandbox::new().file("ratings.csv", SHOP.text("ratings.csv"));
    let run = sandbox.run(&["calibrate", "ratings.csv"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("  people agree       greeting, sorry\n"), "{}", run.stdout);
    assert!(run.stdout.contains("  reword             tone\n"), "{}", run.stdout);
    assert!(!run.stdout.contains("achine with"), "{}", run.stdout);
}

#[test]
fn csv_and_json_have_all_figures() {
    let csv = SHOP.run(&[&AGAINST_MACHINE[..], &["--format", "csv"]].concat()).stdout;
    let mut reader = csv_reader(&csv);
    let heads = reader.headers().unwrap().clone();
    let at = |name: &str| heads.iter().position(|head| head == name).unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let compared: Vec<&str> = rows.iter().take(4).map(|row| &row[at("compared")]).collect();
    assert_eq!(compared, ["people", "machine", "person", "person"]);
    assert_eq!(&rows[1][at("kappa")], "1");
    assert_eq!(&rows[1][at("advice")], "trust the machine");
    assert!(rows.last().is_some_and(|row| row[0].is_empty() && &row[1] == "Total"));

    let json = SHOP.run(&[&AGAINST_MACHINE[..], &["--format", "json"]].concat()).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["format"], 1);
    let sorry = &json["criteria"][1];
    assert_eq!(sorry["criterion"], "sorry");
    assert_eq!(sorry["judgement"]["advice"], "leave_to_people");
    assert_eq!(sorry["machine_bias"]["lean"], "strict");
    assert!(sorry["machine"]["alpha"]["interval"]["high"].as_f64().unwrap() < 0.667);
    assert!(json["total"]["people"]["kappa"].is_null(), "percents are no levels");
    assert_eq!(json["resampling"]["replicates"], 2000);
}

fn csv_reader(text: &str) -> csv::Reader<&[u8]> {
    csv::Reader::from_reader(text.as_bytes())
}

#[test]
fn a_bad_row_is_named_and_the_rest_is_compared() {
    let sandbox = Sandbox::new().file(
        "ratings.csv",
        "call,criterion,Ana,Ben\na,greeting,1,well\nb,greeting,1,1\nc,greeting,0,N/A\n",
    );
    let run = sandbox.run(&["calibrate", "ratings.csv"]);
    assert_eq!(run.code, 1, "{}", run.stdout);
    assert_eq!(
        run.stderr,
        "ratings.csv:2:1: error[F109]: Ben: `well` is neither a number of points nor N/A\n"
    );
    assert!(run.stdout.contains("too few calls"), "{}", run.stdout);
    assert!(run.stdout.contains("Only 2 calls can be compared"), "{}", run.stdout);
}

#[test]
fn what_cannot_be_compared_at_all_is_told() {
    let sandbox = Sandbox::new()
        .file("empty.csv", "call,criterion,rater,points\n")
        .file("other.csv", "call,criterion,rater,points\nnowhere,greeting,Ana,1\n")
        .copy("README.md", "results.json");
    for (arguments, told) in [
        (&["calibrate"][..], "no ratings"),
        (&["calibrate", "none.csv"], "none.csv"),
        (&["calibrate", "empty.csv"], "no ratings"),
        (&["calibrate", "other.csv", "--results", "results.json"], "no results.json"),
    ] {
        let run = sandbox.run(arguments);
        assert_eq!(run.code, 2, "{arguments:?}: {}", run.stderr);
        assert!(run.stderr.contains(told), "{arguments:?}: {}", run.stderr);
    }
    let results = SHOP.path("out/results.json").display().to_string();
    let run = sandbox.run(&["calibrate", "other.csv", "--results", &results]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("holds none of the rated calls; nowhere is rated"),
        "{}",
        run.stderr
    );
}

#[test]
fn hostile_names_stay_text() {
    let mut ratings = "call,criterion,rater,points\n".to_owned();
    for index in 0..3 {
        ratings += &format!(
            "c{index},\u{1b}[31m=evil()\u{202e},'=cmd(),1\nc{index},\u{1b}[31m=evil()\u{202e},Ben,0\n"
        );
    }
    let sandbox = Sandbox::new().file("ratings.csv", ratings);
    let run = sandbox.run(&["calibrate", "ratings.csv", "--details"]);
    assert!(!run.stdout.contains(['\u{1b}', '\u{202e}']), "{:?}", run.stdout);
    let csv = sandbox.run(&["calibrate", "ratings.csv", "--format", "csv"]).stdout;
    let names: Vec<String> =
        csv_reader(&csv).records().map(|row| row.unwrap()[5].to_owned()).collect();
    assert!(names.iter().any(|name| name == "'=cmd()"), "{names:?}");
}
