//! The agents under one rubric: by name, and told apart only where their calls do.

use serde::Serialize;

use super::charts::Whisker;
use crate::interface::Interface;
use crate::report::format::{self, UNKNOWN, column_percent, of};
use crate::report::link::agent_file;
use crate::report::standing::{FEWEST, Standing};
use crate::report::summary::AgentTally;
use crate::report::text::clean;

/// A page has room for so many agents.
const MOST: usize = 300;
/// So many names are told in a sentence.
const NAMED: usize = 12;

/// Every agent's mean with its interval.
#[derive(Debug, Serialize)]
pub(in crate::report) struct Agents {
    rows: Vec<AgentRow>,
    /// What the calls tell and what they do not, a sentence a group.
    groups: Vec<Group>,
    /// What is said of agents that there is no room for; may be empty.
    unlisted: String,
}

#[derive(Debug, Serialize)]
struct AgentRow {
    name: String,
    /// Empty for calls whose agent is not known.
    href: String,
    n: usize,
    mean: String,
    interval: String,
    whisker: Option<Whisker>,
    passed: String,
    auto_failed: usize,
    standing: String,
    standing_class: &'static str,
}

/// Agents who stand alike to the others.
#[derive(Debug, Serialize)]
struct Group {
    class: &'static str,
    label: String,
    names: String,
}

impl Agents {
    /// `None` where no agent is known.
    pub(in crate::report) fn new(
        tallies: &[AgentTally<'_>],
        pass_mark: f64,
        interface: Interface,
    ) -> Option<Self> {
        if tallies.is_empty() {
            return None;
        }
        let unlisted = tallies.len().saturating_sub(MOST);
        let rows = listed(tallies).into_iter();
        Some(Self {
            rows: rows.map(|tally| AgentRow::new(tally, pass_mark, interface)).collect(),
            groups: groups(tallies, interface),
            unlisted: if unlisted > 0 {
                let places = [("shown", MOST.into()), ("others", unlisted.into())];
                interface.fill("report-agents-unlisted", &places)
            } else {
                String::new()
            },
        })
    }
}

/// Those with most calls where there is no room for all, still by name.
fn listed<'t, 'a>(tallies: &'t [AgentTally<'a>]) -> Vec<&'t AgentTally<'a>> {
    let mut places: Vec<usize> = (0..tallies.len()).collect();
    places.sort_by_key(|place| {
        std::cmp::Reverse(tallies.get(*place).map_or(0, |tally| tally.calls.len()))
    });
    places.truncate(MOST);
    places.sort_unstable();
    places.into_iter().filter_map(|place| tallies.get(place)).collect()
}

fn groups(tallies: &[AgentTally<'_>], interface: Interface) -> Vec<Group> {
    let group = |standing: Standing| {
        let names: Vec<String> = tallies
            .iter()
            .filter(|tally| tally.standing == standing)
            .filter_map(|tally| tally.agent.map(clean))
            .collect();
        let label = match standing {
            Standing::Above => interface.text("report-group-above").into_owned(),
            Standing::Below => interface.text("report-group-below").into_owned(),
            Standing::NotTold => interface.text("report-group-same").into_owned(),
            Standing::TooFew => interface.fill("report-group-few", &[("fewest", FEWEST.into())]),
        };
        let more = names.len().saturating_sub(NAMED);
        let mut text = names.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
        if more > 0 {
            let places = [("names", text.into()), ("count", more.into())];
            text = interface.fill("report-and-more", &places);
        }
        (!names.is_empty()).then(|| Group { class: standing.class(), label, names: text })
    };
    let order = [Standing::Above, Standing::Below, Standing::NotTold, Standing::TooFew];
    order.into_iter().filter_map(group).collect()
}

impl AgentRow {
    fn new(tally: &AgentTally<'_>, pass_mark: f64, interface: Interface) -> Self {
        let interval = tally.mean.and_then(|mean| mean.interval);
        Self {
            name: tally
                .agent
                .map_or_else(|| interface.text("report-not-known").into_owned(), clean),
            href: tally.agent.map(agent_file).unwrap_or_default(),
            n: tally.scored,
            mean: column_percent(interface, tally.mean.map(|mean| mean.mean)),
            interval: interval.map_or_else(
                || UNKNOWN.to_owned(),
                |interval| format::interval(interface, interval, 1),
            ),
            whisker: tally.mean.map(|mean| Whisker::new(mean, pass_mark)),
            passed: of(interface, tally.passed, tally.scored),
            auto_failed: tally.auto_failed,
            standing: tally.standing.label(interface),
            standing_class: tally.standing.class(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;
    use crate::report::summary::by_rubric;

    #[test]
    fn few_calls_are_not_compared() {
        let results = fixture::results();
        let agents = Agents::new(&by_rubric(&results)[0].agents(), 80.0, Interface::default());
        let agents = agents.unwrap();
        let groups: Vec<_> = agents.groups.iter().map(|group| group.class).collect();
        assert_eq!(groups, ["few"]);
        assert_eq!(agents.groups[0].names, "Ana Ruiz, Ben Okafor");
        assert_eq!(agents.rows[2].href, "");
    }

    #[test]
    fn a_crowd_of_agents_does_not_flood_the_page() {
        let mut results = fixture::results();
        let call = results.calls.remove(1);
        results.calls = (0..1_000)
            .map(|index| {
                let mut call = call.clone();
                call.agent = Some(format!("Agent {:04}", index.min(990)));
                call
            })
            .collect();
        let agents = Agents::new(&by_rubric(&results)[0].agents(), 80.0, Interface::default());
        let agents = agents.unwrap();
        assert_eq!(agents.rows.len(), 300);
        assert_eq!(agents.unlisted, "The 300 with most calls; 691 others are in calls.csv.");
        assert_eq!(agents.rows.last().unwrap().name, "Agent 0990");
    }
}
