//! A small run as it might come from a real team, for the tests of every format.

mod build;
mod english;
mod foreign;
mod hostile;
mod reviewed;

use std::path::PathBuf;

pub(super) use english::english_in;
pub(super) use foreign::{SPOKEN, foreign};
pub(super) use hostile::hostile;
pub(super) use reviewed::reviewed;

use build::{duties, metadata, metrics, source, support, timed, verdict};

use crate::batch::results::{FORMAT, FailedInput, Results, ScoredCall, Stretch};
use crate::intake::Metadata;
use crate::metrics::Metrics;
use crate::rubric::Severity;
use crate::transcript::{self, Millis, Speaker, Transcript, Turn};

/// Three calls (a good one, an auto-failed one, one that came as text) and an input that failed.
pub(super) fn results() -> Results {
    Results {
        format: FORMAT,
        calls: vec![good(), auto_failed(), untimed()],
        failed: vec![FailedInput {
            path: "recordings/2024-05-03-0418.wav".into(),
            error: "the file ends in the middle of its header; copy it again".into(),
        }],
        skipped: Vec::new(),
    }
}

fn good() -> ScoredCall {
    let transcript = timed(&[
        (
            Speaker::Agent,
            0.6,
            4.9,
            "Thank you for calling Northwind, my name is Ana, how can I help you today?",
        ),
        (
            Speaker::Customer,
            5.6,
            12.8,
            "Hi, I've been charged twice for the same order and honestly I'm really fed up, this is the second time I call.",
        ),
        (
            Speaker::Agent,
            13.5,
            21.0,
            "I'm so sorry, I understand how frustrating that is. Let me look into it right away. Can I have your full name and your date of birth, please?",
        ),
        (
            Speaker::Customer,
            21.9,
            26.4,
            "Dana Reyes, and it's the fourth of March nineteen eighty-one.",
        ),
        (Speaker::Agent, 27.0, 31.2, "Thank you, Dana. One moment while I open your account."),
        (
            Speaker::Agent,
            45.4,
            53.9,
            "Thanks for waiting. I can see two charges of forty-nine ninety on the third of May. One of them is a duplicate.",
        ),
        (Speaker::Customer, 54.6, 57.0, "Right, that's what I told your colleague last week."),
        (
            Speaker::Agent,
            57.5,
            66.8,
            "I've refunded the second charge just now. You will see it within three to five working days on the same card.",
        ),
        (Speaker::Customer, 67.4, 70.1, "Okay. And it won't happen again next month?"),
        (
            Speaker::Agent,
            70.9,
            78.2,
            "No. I removed the duplicate order that caused it. Is there anything else I can do for you?",
        ),
        (Speaker::Customer, 78.9, 81.2, "No, that's a relief. Thank you."),
        (Speaker::Agent, 81.8, 85.0, "You're welcome, Dana. Have a good day."),
    ]);
    let verdicts = vec![
        verdict("care", "greeting", "Greets, gives a name and offers help", 1.0, Severity::Minor)
            .earned("complete", 1.0, 1.0, 0.97, "The greeting comes in the first turn, with name and offer.")
            .because(&transcript, 0, "Thank you for calling Northwind, my name is Ana, how can I help you today?", "greeting", 0.96),
        verdict("care", "empathy", "Acknowledges the customer's feeling", 3.0, Severity::Customer)
            .earned("promptly", 2.0, 2.0, 0.91, "The feeling is named in the turn after the customer states it.")
            .because(&transcript, 1, "honestly I'm really fed up", "states_frustration", 0.84)
            .because(&transcript, 2, "I understand how frustrating that is", "acknowledges_feeling", 0.93),
        verdict("care", "hold", "Asks before putting the customer on hold", 1.0, Severity::Minor)
            .earned("announced only", 1.0, 2.0, 0.58, "The wait is announced, but the customer is not asked for consent; the match is close.")
            .because(&transcript, 4, "One moment while I open your account", "announces_hold", 0.61)
            .uncertain()
            .coached("Ask whether the customer can wait, and say for how long."),
        verdict("policy", "verify-first", "Verifies identity before giving account details", 3.0, Severity::Compliance)
            .earned("verified first", 1.0, 1.0, 0.95, "Identity is asked for before the first account detail.")
            .because(&transcript, 2, "Can I have your full name and your date of birth, please?", "verifies_identity", 0.92)
            .because(&transcript, 5, "I can see two charges of forty-nine ninety", "discloses_account", 0.78),
        verdict("policy", "refund-time", "Says how long the refund takes", 2.0, Severity::Business)
            .earned("with days", 1.0, 1.0, 0.94, "The period is named.")
            .because(&transcript, 7, "You will see it within three to five working days", "names_refund_period", 0.9),
        verdict("policy", "card-data", "Takes card numbers only on the keypad", 2.0, Severity::Compliance)
            .not_applicable("No card number is asked for in this call."),
        verdict("clarity", "pace", "Speaks at a pace that can be followed", 1.0, Severity::Minor)
            .earned("comfortable", 2.0, 2.0, 1.0, "142 words per minute, between 110 and 170."),
        verdict("clarity", "recap", "Sums up what was agreed", 2.0, Severity::Minor)
            .earned("missing", 0.0, 1.0, 0.81, "Nothing like a summary is said in the last third of the call.")
            .coached("Before you close, repeat the two things that will happen and when."),
    ];
    let second = vec![
        verdict("duties", "recording", "Says that the call is recorded", 1.0, Severity::Compliance)
            .earned(
                "missing",
                0.0,
                1.0,
                0.88,
                "Nothing like the announcement is said in the first 30 seconds.",
            )
            .coached("Start with: this call may be recorded for training."),
        verdict(
            "duties",
            "identity",
            "Asks for two pieces of identification",
            1.0,
            Severity::Compliance,
        )
        .earned("two", 1.0, 1.0, 0.93, "Name and date of birth are asked for.")
        .because(
            &transcript,
            2,
            "your full name and your date of birth",
            "verifies_identity",
            0.92,
        ),
    ];
    ScoredCall {
        name: "2024-05-03-0412".into(),
        source: source("recordings/2024-05-03-0412.wav", 86_400, 2),
        agent: Some("Ana Ruiz".into()),
        metadata: metadata("billing"),
        metrics: metrics(&[
            86.4, 62.3, 37.7, 25.6, 142.0, 171.4, 17.8, 14.2, 14.2, 1.0, 0.0, 0.0, 0.7, 3.0,
        ]),
        warnings: Vec::new(),
        evaluations: vec![support(verdicts), duties(second)],
        reviewed: Vec::new(),
        peaks: Vec::new(),
        masked: Some(Vec::new()),
        transcript,
        unclear: Vec::new(),
        dead_air: vec![Stretch { start_ms: Millis(31_200), end_ms: Millis(45_400) }],
        files: Vec::new(),
        audio: Some(PathBuf::from("out/report/audio/2024-05-03-0412.wav")),
    }
}

fn auto_failed() -> ScoredCall {
    let transcript = timed(&[
        (Speaker::Agent, 0.4, 2.2, "Northwind, Ben here."),
        (
            Speaker::Customer,
            2.9,
            9.3,
            "Hello, I was told someone would call me back about my balance and nobody did. This is ridiculous.",
        ),
        (
            Speaker::Agent,
            8.7,
            15.9,
            "Your balance is four hundred and twelve dollars and sixty cents, and the last payment was on the ninth.",
        ),
        (
            Speaker::Customer,
            16.8,
            20.7,
            "Okay, but why did nobody call me? I waited all of Tuesday.",
        ),
        (
            Speaker::Agent,
            38.9,
            43.8,
            "I don't know, that was another team. You would have to ask them.",
        ),
        (
            Speaker::Customer,
            44.5,
            49.0,
            "Can you at least put a note on my account, so they call this week?",
        ),
        (
            Speaker::Agent,
            49.8,
            55.6,
            "Sure. Can you confirm your date of birth for me, so that I can open the account?",
        ),
        (Speaker::Customer, 56.4, 59.2, "The second of June, nineteen seventy-four."),
        (
            Speaker::Agent,
            60.0,
            66.0,
            "I understand that it's annoying. I've put in the note, they'll call you by Friday.",
        ),
        (Speaker::Customer, 66.7, 68.4, "All right. Bye."),
    ]);
    let verdicts = vec![
        verdict("care", "greeting", "Greets, gives a name and offers help", 1.0, Severity::Minor)
            .earned("partial", 0.5, 1.0, 0.72, "A name is given, but no help is offered.")
            .because(&transcript, 0, "Northwind, Ben here.", "greeting", 0.66)
            .coached("Offer help in the first sentence: how can I help you today?"),
        verdict("care", "empathy", "Acknowledges the customer's feeling", 3.0, Severity::Customer)
            .earned("late", 1.0, 2.0, 0.77, "The feeling is named, but 51 seconds and seven turns after the customer states it.")
            .because(&transcript, 1, "This is ridiculous.", "states_frustration", 0.95)
            .because(&transcript, 8, "I understand that it's annoying.", "acknowledges_feeling", 0.87)
            .coached("Name the feeling before you solve the problem."),
        verdict("care", "hold", "Asks before putting the customer on hold", 1.0, Severity::Minor)
            .earned("missing", 0.0, 2.0, 0.83, "18.2 seconds pass without a word before them.")
            .coached("Ask whether the customer can wait, and say for how long."),
        verdict("policy", "verify-first", "Verifies identity before giving account details", 3.0, Severity::Compliance)
            .earned("disclosed first", 0.0, 1.0, 0.96, "The balance is given 41 seconds before identity is asked for.")
            .because(&transcript, 2, "Your balance is four hundred and twelve dollars and sixty cents", "discloses_account", 0.97)
            .because(&transcript, 6, "Can you confirm your date of birth for me", "verifies_identity", 0.98)
            .coached("Ask for name and date of birth before you open the account, every time.")
            .fails_the_call(),
        verdict("policy", "refund-time", "Says how long the refund takes", 2.0, Severity::Business)
            .not_applicable("No refund is talked about."),
        verdict("policy", "card-data", "Takes card numbers only on the keypad", 2.0, Severity::Compliance)
            .not_applicable("No card number is asked for in this call."),
        verdict("clarity", "pace", "Speaks at a pace that can be followed", 1.0, Severity::Minor)
            .earned("comfortable", 2.0, 2.0, 1.0, "156 words per minute, between 110 and 170."),
        verdict("clarity", "recap", "Sums up what was agreed", 2.0, Severity::Minor)
            .earned("complete", 1.0, 1.0, 0.55, "The note and the day are repeated; the match is close.")
            .because(&transcript, 8, "I've put in the note, they'll call you by Friday.", "recaps", 0.59)
            .uncertain(),
    ];
    ScoredCall {
        name: "2024-05-03-0415".into(),
        source: source("recordings/2024-05-03-0415.wav", 69_200, 2),
        agent: Some("Ben Okafor".into()),
        metadata: metadata("accounts"),
        metrics: metrics(&[
            69.2, 57.1, 42.9, 33.0, 156.0, 160.2, 7.2, 18.2, 18.2, 1.0, 1.0, 0.0, 0.8, 1.0,
        ]),
        warnings: vec![
            "The customer's channel clips in 4.1% of its samples; words may be wrong.".into(),
        ],
        evaluations: vec![support(verdicts)],
        reviewed: Vec::new(),
        peaks: Vec::new(),
        masked: Some(Vec::new()),
        transcript,
        unclear: Vec::new(),
        dead_air: vec![Stretch { start_ms: Millis(20_700), end_ms: Millis(38_900) }],
        files: Vec::new(),
        audio: Some(PathBuf::from("out/report/audio/2024-05-03-0415 100%.wav")),
    }
}

fn untimed() -> ScoredCall {
    let mut transcript =
        Transcript { format: transcript::FORMAT, language: "en".into(), ..Transcript::default() };
    transcript.turns = vec![
        Turn::untimed(Speaker::Agent, "Welcome to Northwind chat, I'm Chen. How can I help?"),
        Turn::untimed(Speaker::Customer, "Where is my parcel?"),
        Turn::untimed(Speaker::Agent, "It left our warehouse this morning and arrives tomorrow."),
    ];
    let verdicts = vec![
        verdict("care", "greeting", "Greets, gives a name and offers help", 1.0, Severity::Minor)
            .earned(
                "complete",
                1.0,
                1.0,
                0.9,
                "The greeting comes in the first turn, with name and offer.",
            )
            .because(&transcript, 0, "I'm Chen. How can I help?", "greeting", 0.88),
        verdict("care", "empathy", "Acknowledges the customer's feeling", 3.0, Severity::Customer)
            .not_applicable("The customer states no frustration."),
        verdict("clarity", "pace", "Speaks at a pace that can be followed", 1.0, Severity::Minor)
            .not_applicable("The conversation has no times, so pace cannot be measured."),
        verdict("clarity", "recap", "Sums up what was agreed", 2.0, Severity::Minor)
            .earned("complete", 1.0, 1.0, 0.79, "The delivery day is repeated.")
            .because(&transcript, 2, "arrives tomorrow", "recaps", 0.74),
    ];
    ScoredCall {
        name: "chat-0099".into(),
        source: source("transcripts/chat-0099.txt", 0, 1),
        agent: None,
        metadata: Metadata::default(),
        metrics: Metrics::default(),
        warnings: vec![
            "The conversation has no times; nothing that depends on time was measured.".into(),
        ],
        evaluations: vec![support(verdicts)],
        reviewed: Vec::new(),
        peaks: Vec::new(),
        masked: Some(Vec::new()),
        transcript,
        unclear: Vec::new(),
        dead_air: Vec::new(),
        files: Vec::new(),
        audio: None,
    }
}
