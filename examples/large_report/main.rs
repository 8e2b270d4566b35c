//! Writes a report about made-up calls: how long it takes, how large its pages are, and something to
//! look at that has agents, weeks, reviews and disputes in it.
//!
//!     cargo run --release --example large_report -- CALLS FOLDER [TEMPLATES]
//!
//! `READER=pl` makes its pages for whoever reads that language.

mod content;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use content::{CRITERIA, LINES};
use rolecall::audio::Peaks;
use rolecall::batch::results::{FORMAT, FailedInput, Results, ScoredCall, SkippedInput, Stretch};
use rolecall::intake::{Direction, Metadata};
use rolecall::interface::Interface;
use rolecall::metrics::measure;
use rolecall::report::{Templates, write_with};
use rolecall::review::{Kind, Review, Reviewed};
use rolecall::rubric::Severity;
use rolecall::scoring::evaluation::{
    Basis, Doubt, DoubtKind, Evaluation, Evidence, RubricReference, SectionScore, SeverityCount,
    Status, Verdict,
};
use rolecall::transcript::{self, Channel, Millis, Source, Span, Speaker, Transcript, Turn, Word};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let calls: usize = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(1_000);
    let folder = PathBuf::from(arguments.next().unwrap_or_else(|| "large-report".to_owned()));
    let results = results(calls);
    let start = Instant::now();
    let templates = match arguments.next() {
        Some(folder) => Templates::from_folder(Path::new(&folder)).expect("the templates are read"),
        None => Templates::embedded(),
    };
    let interface = std::env::var("READER").ok().and_then(|code| Interface::of(&code));
    let interface = interface.unwrap_or_default();
    let written =
        write_with(&results, &folder, templates, interface).expect("the report is written");
    let seconds = start.elapsed().as_secs_f64();
    let mut pages: Vec<(u64, PathBuf)> = sizes(&folder.join("report"));
    pages.sort();
    let total: u64 = pages.iter().map(|(size, _)| size).sum();
    let (largest, name) = pages.last().cloned().unwrap_or_default();
    let name = name.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let index = std::fs::metadata(&written.index).map_or(0, |data| data.len());
    #[expect(clippy::print_stdout, reason = "it is what the example is for")]
    {
        println!("{calls} calls in {seconds:.1} s on {} threads", rayon::current_num_threads());
        println!("{} pages, {} MB in all", pages.len(), total / 1_000_000);
        println!("the largest is {name}: {} kB; index.html: {} kB", largest / 1000, index / 1000);
    }
}

fn sizes(folder: &Path) -> Vec<(u64, PathBuf)> {
    let entries = std::fs::read_dir(folder).expect("the report has a folder");
    let files = entries.flatten().filter(|entry| entry.path().is_file());
    files.map(|file| (file.metadata().map_or(0, |data| data.len()), file.path())).collect()
}

/// Chance that is the same in every run (Knuth's MMIX generator).
struct Chance(u64);

impl Chance {
    fn part(&mut self) -> f64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, most: usize) -> usize {
        (self.part() * most as f64) as usize
    }
}

fn results(count: usize) -> Results {
    let mut chance = Chance(7);
    let agents = (count / 60).clamp(3, 150);
    let calls = (0..count).map(|index| call(index, agents, &mut chance)).collect();
    let failed = (0..count / 40).map(|index| FailedInput {
        path: format!("calls/broken-{index}.wav"),
        error: "the file ends in the middle of its header; copy it again".to_owned(),
    });
    let skipped = (0..count / 20).map(|index| SkippedInput {
        path: format!("calls/short-{index}.wav"),
        reason: if index.is_multiple_of(3) {
            "no speech".to_owned()
        } else {
            "shorter than 10 s".to_owned()
        },
    });
    Results { format: FORMAT, calls, failed: failed.collect(), skipped: skipped.collect() }
}

fn call(index: usize, agents: usize, chance: &mut Chance) -> ScoredCall {
    let names = ["Ana Ruiz", "Ben Okafor", "Chen Wei", "Dunya Malik", "Erik Lund", "Fatou Diop"];
    let agent = chance.below(agents);
    let skill = 0.62 + 0.34 * (agent as f64 * 0.618).fract();
    let name = match names.get(agent) {
        Some(name) => (*name).to_owned(),
        None => format!("Agent {agent:03}"),
    };
    let transcript = transcript(chance);
    let measured = measure(&transcript);
    let evaluation = evaluation(&transcript, skill, chance);
    let date = jiff::civil::date(2024, 1, 1)
        .saturating_add(jiff::Span::new().days(chance.below(150) as i64))
        .at(9, 30, 0, 0);
    // Nobody worked in two of the weeks.
    let date = if (60..74).contains(&date.day_of_year()) { None } else { Some(date) };
    let end = transcript.turns.iter().filter_map(|turn| turn.span).map(Span::end).max();
    let duration = end.unwrap_or_default().plus(Millis(900));
    let levels = |chance: &mut Chance, speaker: Speaker| {
        let level = |place: u64| {
            let time = Millis(duration.0 * place / 600);
            transcript.turns.iter().any(|turn| {
                turn.speaker == speaker
                    && turn.span.is_some_and(|span| span.start() <= time && time < span.end())
            })
        };
        let loud: Vec<bool> = (0..600).map(level).collect();
        loud.into_iter()
            .map(|on| if on { 40 + chance.below(160) as u8 } else { chance.below(4) as u8 })
            .collect()
    };
    let peaks = [Speaker::Agent, Speaker::Customer]
        .map(|speaker| Peaks { speaker, levels: levels(chance, speaker) });
    let reviewed = index.is_multiple_of(9).then(|| reviewed(&evaluation, &name));
    ScoredCall {
        files: Vec::new(),
        masked: None,
        name: format!("2024-{index:05}"),
        source: Source {
            path: format!("calls/2024-{index:05}.wav"),
            sha256: format!("{index:064x}"),
            duration_ms: duration,
            channels: 2,
        },
        agent: (!index.is_multiple_of(50)).then_some(name),
        metadata: Metadata {
            queue: Some(["billing", "orders", "returns"][index % 3].to_owned()),
            direction: Some(Direction::Inbound),
            date,
            ..Metadata::default()
        },
        metrics: measured.metrics,
        warnings: if index.is_multiple_of(17) {
            vec![
                "The customer's channel clips in 4.1% of its samples; words may be wrong."
                    .to_owned(),
            ]
        } else {
            Vec::new()
        },
        evaluations: vec![evaluation],
        reviewed: reviewed.into_iter().collect(),
        transcript,
        unclear: Vec::new(),
        dead_air: measured
            .dead_air
            .iter()
            .map(|span| Stretch { start_ms: span.start(), end_ms: span.end() })
            .collect(),
        peaks: peaks.to_vec(),
        audio: None,
    }
}

fn transcript(chance: &mut Chance) -> Transcript {
    let mut turns = Vec::new();
    let mut now = 400_u64;
    for round in 0..4 {
        for (place, line) in LINES.iter().enumerate() {
            let speaker = if place % 2 == 0 { Speaker::Agent } else { Speaker::Customer };
            let pause = match chance.below(60) {
                0 => 9_000 + chance.below(30_000) as u64,
                1..4 => 0,
                _ => 200 + chance.below(900) as u64,
            };
            // Now and then somebody does not wait.
            let start = if pause == 0 { now.saturating_sub(1_500) } else { now + pause };
            let words: Vec<Word> = line
                .split_whitespace()
                .zip(0..)
                .map(|(text, index)| Word {
                    text: text.to_owned(),
                    span: Span::new(Millis(start + index * 360), Millis(start + index * 360 + 340)),
                    confidence: 0.9,
                })
                .collect();
            now = start + words.len() as u64 * 360;
            turns.extend(Turn::from_words(speaker, words));
        }
        if round > chance.below(4) {
            break;
        }
    }
    Transcript {
        format: transcript::FORMAT,
        source: None,
        channel: Channel::Phone,
        language: "en".to_owned(),
        model: "tiny.en".to_owned(),
        turns,
        unclear: Vec::new(),
    }
}

fn evaluation(transcript: &Transcript, skill: f64, chance: &mut Chance) -> Evaluation {
    let total: f64 = CRITERIA.iter().map(|(_, _, _, weight, ..)| weight).sum();
    let mut severities = BTreeMap::<Severity, SeverityCount>::new();
    let mut earned = 0.0;
    let mut verdicts = Vec::new();
    for (place, (section, id, title, weight, severity, tip)) in CRITERIA.into_iter().enumerate() {
        let ease = 0.92 - 0.05 * ((place * 7) % 5) as f64;
        let roll = chance.part();
        let points = if roll < skill * ease {
            2.0
        } else if roll < skill {
            1.0
        } else {
            0.0
        };
        let auto_failed = id == "verify-first" && points == 0.0 && chance.part() < 0.3;
        let uncertain = points == 1.0 && chance.part() < 0.3;
        let heard = points > 0.0 || chance.part() < 0.4;
        let turn = (place * 2).min(transcript.turns.len().saturating_sub(1));
        let said = transcript.turns.get(turn).filter(|_| heard);
        earned += weight * points / 2.0;
        let count = severities.entry(severity).or_default();
        count.scored += 1;
        count.errors += usize::from(points == 0.0);
        verdicts.push(Verdict {
            criterion: id.to_owned(),
            title: title.to_owned(),
            section: section.to_owned(),
            status: if uncertain { Status::Uncertain } else { Status::Scored },
            level: Some(["missing", "in part", "complete"][points as usize].to_owned()),
            points: Some(points),
            max_points: 2.0,
            share: weight / total * 100.0,
            severity,
            auto_failed,
            confidence: Some(0.8),
            reason: "What was listened for stands in the transcript, or it does not.".to_owned(),
            coach: (points < 2.0).then(|| tip.to_owned()),
            evidence: said
                .map(|said| Evidence {
                    quote: said.text.clone(),
                    speaker: said.speaker,
                    turn,
                    start_ms: said.span.map(Span::start),
                    end_ms: said.span.map(Span::end),
                    behaviour: id.to_owned(),
                    matched: title.to_owned(),
                    similarity: 0.8,
                })
                .into_iter()
                .collect(),
            basis: Some(if heard { Basis::Said } else { Basis::NoEvidence }),
            doubts: if uncertain {
                vec![Doubt {
                    kind: DoubtKind::CloseMatch,
                    what: "the words match by only 61%, and 60% are needed".to_owned(),
                    otherwise: "no points".to_owned(),
                }]
            } else {
                Vec::new()
            },
            grounds: Default::default(),
        });
    }
    let before = (earned / total * 1000.0).round() / 10.0;
    let auto_failed = verdicts.iter().any(|verdict| verdict.auto_failed);
    let percent = if auto_failed { 0.0 } else { before };
    let sections = ["opening", "care", "policy", "clarity", "closing"].map(|id| SectionScore {
        id: id.to_owned(),
        title: id.to_owned(),
        percent: Some(before),
        auto_failed: false,
    });
    Evaluation {
        rubric: RubricReference {
            id: "support-call".to_owned(),
            title: "Support call".to_owned(),
            sha256: "5b1f0c0d".repeat(8),
        },
        percent: Some(percent),
        percent_before_auto_fail: Some(before),
        pass_mark: 75.0,
        passed: percent >= 75.0,
        band: Some(
            if percent >= 90.0 {
                "excellent"
            } else if percent >= 75.0 {
                "solid"
            } else {
                "coach"
            }
            .to_owned(),
        ),
        auto_failed,
        severities,
        sections: sections.to_vec(),
        verdicts,
    }
}

fn reviewed(machine: &Evaluation, agent: &str) -> Reviewed {
    let at = |hour: i8| {
        let time = jiff::civil::date(2024, 6, 3).at(hour, 0, 0, 0);
        time.to_zoned(jiff::tz::TimeZone::UTC).map(|time| time.timestamp()).unwrap_or_default()
    };
    let review = |kind, points, reviewer: &str, reason: &str, hour| Review {
        machine_points: None,
        criterion: "empathy".to_owned(),
        kind,
        points: Some(points),
        reviewer: reviewer.to_owned(),
        at: at(hour),
        reason: reason.to_owned(),
        comment: String::new(),
    };
    let mut reviews = vec![
        review(Kind::Verdict, 1.0, "Rita Vogel", "named, but late", 9),
        review(Kind::Dispute, 2.0, agent, "said at once, before the account was opened", 11),
    ];
    if machine.percent.unwrap_or(0.0) > 60.0 {
        reviews.push(review(Kind::Decision, 2.0, "Lee Park", "heard together", 12));
    }
    let mut evaluation = machine.clone();
    evaluation.percent = machine.percent.map(|percent| (percent - 2.5).max(0.0));
    Reviewed { rubric_sha256: machine.rubric.sha256.clone(), reviews, evaluation }
}
