//! How long the customer takes to answer: the time of `Session::reply` for every sentence of
//! tests/fixtures/replies in its beat, none of which the encoder has seen before.
//!
//! ```text
//! cargo run --release --example reply_latency
//! ```

use std::error::Error;
use std::time::{Duration, Instant};

use rolecall::matching::Encoders;
use rolecall::practice::{Session, Stage};
use rolecall::scenario::{Scenario, shipped};

#[expect(clippy::print_stdout, reason = "an example's whole purpose is its figures")]
fn main() -> Result<(), Box<dyn Error>> {
    let mut times: Vec<Duration> = Vec::new();
    for (file, text) in shipped::SCENARIOS {
        let encoders = Encoders::default();
        let stage = Stage::new(Scenario::parse(file, text)?, &encoders)?;
        let fixture = format!("tests/fixtures/replies/{}", file.replace(".yaml", ".tsv"));
        let Ok(fixture) = std::fs::read_to_string(&fixture) else { continue };
        let rows = fixture.lines().filter(|line| !line.starts_with('#'));
        for row in rows {
            let columns: Vec<&str> = row.splitn(4, '\t').collect();
            let &[_, beat, _, reply] = columns.as_slice() else { continue };
            let (mut session, _) = Session::start_at(&stage, 1, beat)?;
            let start = Instant::now();
            session.reply(reply)?;
            times.push(start.elapsed());
        }
    }
    times.sort();
    let at = |share: f64| {
        let index = (share * (times.len().saturating_sub(1)) as f64).round() as usize;
        times.get(index).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    };
    println!(
        "{} replies: median {:.1} ms, 95 % within {:.1} ms, longest {:.1} ms",
        times.len(),
        at(0.5),
        at(0.95),
        at(1.0)
    );
    Ok(())
}
