//! `rolecall sample`.

use anyhow::{Result, bail};
use rolecall::batch::{Wanted, recall_all, stored};
use rolecall::problem::Problems;
use rolecall::report::sample::{json, plan_csv, plan_text, sample_csv, sample_text};
use rolecall::sampling::{
    Allocation, Candidate, Filter, Size, WORST_VARIANCE, by_risk, draw, plan, sample_size,
};
use rolecall::store::CallFilter;

use super::keeping::open_kept;
use super::terminal::{Terminal, deliver};
use crate::cli::{self, DataFormat};
use crate::exit::Code;

/// Chooses calls to hear and shows them.
pub(crate) fn run(arguments: &cli::Sample, terminal: &Terminal) -> Result<Code> {
    let results = match &arguments.results {
        Some(path) => stored::results(path).map_err(Problems::from)?,
        None => {
            let store = open_kept(arguments.store.as_deref())?;
            let calls = store.calls(&CallFilter::default())?;
            if calls.is_empty() {
                bail!("the store holds no calls yet; `rolecall score` puts calls into it");
            }
            recall_all(&store, &calls, Wanted::Newest)?
        }
    };
    let calls: Vec<Candidate> = results.calls.iter().map(Candidate::from).collect();
    let filter = filter(&arguments.filter);
    let look = terminal.look();
    let confidence = arguments.confidence / 100.0;
    let bytes = if arguments.how_many {
        let plan = plan(&filter.apply(calls).0, confidence);
        match arguments.format {
            DataFormat::Table => plan_text(&plan, look).into_bytes(),
            DataFormat::Csv => plan_csv(&plan)?,
            DataFormat::Json => json(&plan)?,
        }
    } else {
        let sample = if arguments.risk {
            by_risk(calls, &filter, arguments.size)
        } else {
            let in_all = |calls| Size::InAll {
                calls,
                allocation: match arguments.allocation {
                    cli::Allocation::Proportional => Allocation::Proportional,
                    cli::Allocation::Equal => Allocation::Equal,
                },
            };
            let size = match (arguments.per_agent, arguments.margin) {
                (Some(calls), _) => Size::PerAgent(calls),
                (None, Some(points)) => {
                    let population = filter.apply(calls.clone()).0.len();
                    in_all(sample_size(population, points / 100.0, confidence, WORST_VARIANCE))
                }
                (None, None) => in_all(arguments.size),
            };
            draw(calls, &filter, size, arguments.seed)
        };
        match arguments.format {
            DataFormat::Table => sample_text(&sample, look).into_bytes(),
            DataFormat::Csv => sample_csv(&sample)?,
            DataFormat::Json => json(&sample)?,
        }
    };
    deliver(&bytes, arguments.out.as_deref())?;
    Ok(Code::Done)
}

fn filter(arguments: &cli::Filter) -> Filter {
    Filter {
        agents: arguments.agent.clone(),
        queues: arguments.queue.clone(),
        from: arguments.from,
        to: arguments.to,
        least_seconds: arguments.min_seconds,
        most_seconds: arguments.max_seconds,
        least_percent: arguments.min_score,
        most_percent: arguments.max_score,
        rubric: arguments.rubric.clone(),
        unreviewed: arguments.unreviewed,
    }
}
