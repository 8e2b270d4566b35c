//! Where a conversation goes.

use super::standing::Standing;
use crate::scenario::{Beat, Destination, Ending, Scenario};

/// How far patience may fall below nothing before the customer leaves in any case.
const MOST_BORNE: i64 = 3;

/// Where a message leads.
pub(super) enum Next<'s> {
    /// Nowhere: the beat goes on.
    Stay,
    /// To a beat, from its start.
    Beat(&'s Beat),
    /// To an ending of the scenario.
    End(&'s Ending),
    /// The customer's patience has run out, and no ending of the scenario watches for that.
    GiveUp,
}

/// Where the conversation goes when a reply leads to `to`: to the ending that was meant if it can
/// be reached, else to one that was watched for, else from an ending that cannot be reached to the
/// first other one that can, else to the beat that was meant.
pub(super) fn next<'s>(
    scenario: &'s Scenario,
    standing: &Standing,
    to: Option<&Destination>,
) -> Next<'s> {
    let is_open = |ending: &&Ending| standing.allows(ending.when.as_ref());
    let meant = match to {
        Some(Destination::Ending(id)) => scenario.ending(id),
        _ => None,
    };
    let watched = || watched(scenario).find(is_open);
    let instead = || {
        meant?;
        scenario.endings.iter().filter(|ending| scenario.is_led_to(ending)).find(is_open)
    };
    if let Some(ending) = meant.filter(is_open).or_else(watched).or_else(instead) {
        return Next::End(ending);
    }
    // An ending that watches for patience may ask for more than that; nobody bears everything.
    let limit = if is_patience_watched(scenario) { -MOST_BORNE } else { 0 };
    if standing.patience <= limit {
        return Next::GiveUp;
    }
    match to {
        Some(Destination::Beat(id)) => scenario.beat(id).map_or(Next::Stay, Next::Beat),
        _ => Next::Stay,
    }
}

/// The endings that no reply leads to.
fn watched(scenario: &Scenario) -> impl Iterator<Item = &Ending> {
    scenario.endings.iter().filter(|ending| ending.when.is_some() && !scenario.is_led_to(ending))
}

fn is_patience_watched(scenario: &Scenario) -> bool {
    watched(scenario).filter_map(|ending| ending.when.as_ref()).any(|when| when.patience.is_some())
}
