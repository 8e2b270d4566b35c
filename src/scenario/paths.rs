//! Checks where a conversation can go: that everything can be reached and nothing is a dead end.

use std::collections::{BTreeMap, BTreeSet};

use super::{Beat, Destination, Ending, Outcome, Scenario};
use crate::problem::Code;
use crate::yaml::{Fields, Node};

/// Notes a fault at every beat and ending where the conversation cannot come or go on.
pub(super) fn check(scenario: &Scenario, fields: &Fields<'_>) {
    let beats = nodes(fields, "beats");
    let endings = nodes(fields, "endings");
    check_beats_are_reached(scenario, &beats);
    check_beats_lead_to_an_end(scenario, &beats);
    check_endings(scenario, &endings);
}

fn nodes<'d>(fields: &Fields<'d>, key: &str) -> BTreeMap<String, Node<'d>> {
    fields.get(key).and_then(|node| node.entries()).unwrap_or_default().into_iter().collect()
}

/// Where a beat leads by itself.
fn own_destinations(beat: &Beat) -> impl Iterator<Item = &Destination> {
    beat.replies.iter().filter_map(|reply| reply.to.as_ref()).chain(&beat.otherwise.to)
}

fn check_beats_are_reached(scenario: &Scenario, nodes: &BTreeMap<String, Node<'_>>) {
    let anywhere = || scenario.always.iter().filter_map(|reply| reply.to.as_ref());
    let mut reached: BTreeSet<&str> = BTreeSet::new();
    let mut waiting: Vec<&str> = vec![&scenario.start];
    while let Some(id) = waiting.pop() {
        if !reached.insert(id) {
            continue;
        }
        let own = scenario.beat(id).into_iter().flat_map(own_destinations);
        waiting.extend(own.chain(anywhere()).filter_map(beat_of));
    }
    for (id, node) in nodes.iter().filter(|(id, _)| !reached.contains(id.as_str())) {
        let message = format!("nothing leads to this beat; add `to: {id}` to a reply before it");
        node.fault(Code::UnreachableBeat, message);
    }
}

fn beat_of(to: &Destination) -> Option<&str> {
    match to {
        Destination::Beat(id) => Some(id),
        Destination::Ending(_) => None,
    }
}

/// From every beat its own replies must lead to some ending. Where they lead to none, one that is
/// not bad must be open all the time; running out of patience alone is no way to end.
fn check_beats_lead_to_an_end(scenario: &Scenario, nodes: &BTreeMap<String, Node<'_>>) {
    let is_bad = |ending: &Ending| ending.outcome == Outcome::Bad;
    let is_way_out = |to: &Destination| match to {
        Destination::Ending(id) => scenario.ending(id).is_none_or(|ending| !is_bad(ending)),
        Destination::Beat(_) => false,
    };
    let watched = |ending: &&Ending| ending.when.is_some() && !scenario.is_led_to(ending);
    if scenario.endings.iter().filter(watched).any(|ending| !is_bad(ending))
        || scenario.always.iter().filter_map(|reply| reply.to.as_ref()).any(is_way_out)
    {
        return;
    }
    let mut ending: BTreeSet<&str> = BTreeSet::new();
    loop {
        let leads_on = |to: &Destination| beat_of(to).is_none_or(|id| ending.contains(id));
        let more: Vec<&str> = scenario
            .beats
            .iter()
            .filter(|beat| !ending.contains(beat.id.as_str()))
            .filter(|beat| own_destinations(beat).any(leads_on))
            .map(|beat| beat.id.as_str())
            .collect();
        if more.is_empty() {
            break;
        }
        ending.extend(more);
    }
    for beat in scenario.beats.iter().filter(|beat| !ending.contains(beat.id.as_str())) {
        if let Some(node) = nodes.get(&beat.id) {
            let message = "no reply leads from here to an ending; add a `to` that does";
            node.fault(Code::DeadEnd, message);
        }
    }
}

fn check_endings(scenario: &Scenario, nodes: &BTreeMap<String, Node<'_>>) {
    let led_to: Vec<&Ending> =
        scenario.endings.iter().filter(|ending| scenario.is_led_to(ending)).collect();
    for ending in &scenario.endings {
        let Some(node) = nodes.get(&ending.id) else { continue };
        let is_led_to = led_to.iter().any(|led_to| led_to.id == ending.id);
        if !is_led_to && ending.when.is_none() {
            let message = format!(
                "nothing leads to this ending; add `to: {}` to a reply, or `when` to watch for it",
                ending.id
            );
            node.fault(Code::UnreachableEnding, message);
        }
    }
}
