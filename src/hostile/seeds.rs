//! Small files as they should be, of every kind that is read.

use std::path::Path;

/// A rubric that uses what rubrics can.
pub(super) const RUBRIC: &str = include_str!("../../rubrics/compliance-core.yaml");

/// A scenario.
pub(super) const SCENARIO: &str = include_str!("../../scenarios/double-charge.yaml");

/// A plan.
pub(super) const PLAN: &str = include_str!("../../plans/onboarding.yaml");

/// What a workspace takes for granted.
pub(super) const DEFAULTS: &str = "format: 1\nvocabulary: [Northwind, Gruber & Sons, 'O\u{2019}Neill']\n\
    language: [en, id]\nmodel: base\nrubric: [support-call, rubrics/own.yaml]\nout: results\n\
    store: calls.db\nmask: [-phone, -email]\nagent_channel: left\nmin_length: 5\n\
    name_pattern: '(?P<agent>[^_]+)_.*'\n";

/// A transcript with times and words.
pub(super) const TRANSCRIPT: &str = r#"{"format": 1, "language": "en", "channel": "phone",
 "source": {"path": "a.wav", "sha256": "00", "duration_ms": 9000, "channels": 2},
 "turns": [
  {"speaker": "agent", "start_ms": 0, "end_ms": 2400, "text": "Thank you for calling, this is Ana.",
   "words": [{"text": "Thank", "start_ms": 0, "end_ms": 300, "confidence": 0.9},
             {"text": "you", "start_ms": 300, "end_ms": 500, "confidence": 0.8}]},
  {"speaker": "customer", "start_ms": 2500, "end_ms": 6000,
   "text": "My card is 4111 1111 1111 1111, and my e-mail is ben dot hill at example dot com.",
   "words": []},
  {"speaker": "other", "start_ms": 6100, "end_ms": 9000, "text": "I was born on 3 May 1980.", "words": []}
]}
"#;

/// The same as lines.
pub(super) const LINES: &str = "# A note\nAgent: Thank you for calling,\n  how can I help?\n\
    Customer: I was charged 25 pounds twice, on the 3rd of May.\nAgent: I am sorry about that.\n\
    Customer: My account number is 12 34 56 78, password red horse.\n";

/// A list of calls.
pub(super) const MANIFEST: &str = "path,agent,queue,date,direction,agent_channel,team\n\
    call.wav,\"Ruiz, Ana\",billing,2026-05-03T14:07:00,inbound,left,blue\n\
    gone.wav,Ben,sales,20260504,outbound,right,red\n";

/// What stands beside a recording.
pub(super) const SIDECAR: &str = "agent: Ana\ncustomer: 0042\nqueue: billing\ndate: 2026-05-03\n\
    time: 14:07\ndirection: inbound\nlanguage: en\nteam: blue\n";

/// The same as another program writes it.
pub(super) const SIDECAR_JSON: &str = r#"{"agent": "Ana", "customer": "0042", "date": 1777810020,
 "legs": [{"codec": "g711", "ms": 1200}], "hold": null, "queue": "billing"}"#;

/// A sheet that reviewers have filled in.
pub(super) const SHEET: &str = "call,agent,rubric,criterion,title,levels,machine_points,\
    machine_reason,quote,points,reviewer,kind,reason,comment\n\
    a,Ana,support-call,greeting,Greeting,0 | 1,1,said,\"0:01 agent: hello\",0,Eva,verdict,late,'=1\n\
    a,Ana,support-call,empathy,Empathy,0 | 1 | 2,2,said,,N/A,Eva,dispute,\"no, not\",\n";

/// Ratings, in the three forms.
pub(super) const RATINGS: [&str; 3] = [
    "call,criterion,rater,points\na,greeting,Eva,1\na,greeting,Tom,0\nb,total,Eva,80\nb,pace,Tom,N/A\n",
    "call;criterion;Eva;Tom\na;greeting;1;0\nb;total;80;75,5\n",
    "call,rater,greeting,empathy,total\na,Eva,1,2,90\na,Tom,0,n/a,70\n",
];

/// Paths.
pub(super) const LIST: &str = "a/one.wav\nb two.wav\r\n\n/c/three.flac\n";

/// What a run leaves, without calls.
pub(super) const RESULTS: &str = r#"{"format": 1, "calls": [], "failed": [{"path": "a.wav",
 "error": "is empty"}], "skipped": [{"path": "b.wav", "reason": "silent"}]}"#;

/// A pattern for names.
pub(super) const PATTERN: &str = r"(?P<date>\d{8})_(?P<agent>[^_]+)_(?P<queue>[a-z]+)";

/// The sample recordings' transcripts by hand, where the project has them.
pub(super) fn call(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/calls");
    std::fs::read(folder.join(name)).unwrap()
}
