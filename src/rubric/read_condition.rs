//! Reads conditions from YAML.

use std::collections::BTreeMap;

use super::condition::{Condition, Order, Range, Reach, Said, Voice};
use super::{Behaviour, BehaviourId};
use crate::metrics::Metric;
use crate::problem::{Code, alternatives, nearest};
use crate::transcript::{Channel, Millis, Speaker};
use crate::yaml::{Fields, Node};

const KEYS: &[&str] = &[
    "said", "never", "metric", "channel", "all", "any", "not", "who", "first", "last", "within",
    "before", "after", "of", "at_least", "at_most", "above", "below", "between",
];
const KINDS: [&str; 7] = ["said", "never", "metric", "channel", "all", "any", "not"];
const SAID_ONLY: [&str; 9] =
    ["who", "first", "last", "within", "before", "after", "of", "at_least", "at_most"];
const METRIC_ONLY: [&str; 3] = ["above", "below", "between"];

/// The choices for `who:`.
pub(super) const VOICES: &[(&str, Voice)] = &[
    ("agent", Voice::Only(Speaker::Agent)),
    ("customer", Voice::Only(Speaker::Customer)),
    ("any", Voice::Anybody),
];

type Behaviours = BTreeMap<BehaviourId, Behaviour>;

/// Reads one condition; the behaviours that it names must be in `known`.
pub(super) fn condition(node: &Node<'_>, known: &Behaviours) -> Option<Condition> {
    let fields = node.fields(KEYS)?;
    let kinds: Vec<&str> = KINDS.into_iter().filter(|kind| fields.get(kind).is_some()).collect();
    let [kind] = kinds[..] else {
        let found = if kinds.is_empty() { "none" } else { "several" };
        node.problem(format!("needs exactly one of {}, has {found}", alternatives(KINDS)));
        return None;
    };
    refuse_keys_of_other_kinds(&fields, kind);
    let value = fields.get(kind)?;
    match kind {
        "said" => said(&value, &fields, known).map(Condition::Said),
        "never" => {
            for key in ["at_least", "at_most"] {
                if let Some(node) = fields.get(key) {
                    node.problem("makes no sense beside `never`; use `said` with `at_most`");
                }
            }
            said(&value, &fields, known).map(Condition::Never)
        }
        "metric" => {
            let choices: Vec<(&str, Metric)> =
                Metric::ALL.iter().map(|metric| (metric.name(), *metric)).collect();
            let metric = value.choice(&choices);
            Some(Condition::Metric(metric?, range(&fields)?))
        }
        "channel" => {
            let items = if value.is_list() { value.list()? } else { vec![value.clone()] };
            if items.is_empty() {
                value.problem("must not be an empty list");
            }
            let choices = Channel::choices();
            Some(Condition::Channel(items.iter().filter_map(|i| i.choice(&choices)).collect()))
        }
        "not" => Some(Condition::Not(Box::new(condition(&value, known)?))),
        _ => {
            let parts = value.list()?;
            if parts.is_empty() {
                value.problem("must not be an empty list");
            }
            let parts: Vec<Condition> =
                parts.iter().filter_map(|part| condition(part, known)).collect();
            Some(if kind == "all" { Condition::All(parts) } else { Condition::Any(parts) })
        }
    }
}

/// Reads the `above`, `below` or `between` of a map that has exactly one of them.
pub(crate) fn range(fields: &Fields<'_>) -> Option<Range> {
    let given: Vec<Node<'_>> = METRIC_ONLY.into_iter().filter_map(|key| fields.get(key)).collect();
    if given.len() != 1 {
        let names = alternatives(METRIC_ONLY);
        fields.node().problem(format!("needs exactly one of {names}"));
        return None;
    }
    if let Some(node) = fields.get("above") {
        return node.number().map(Range::Above);
    }
    if let Some(node) = fields.get("below") {
        return node.number().map(Range::Below);
    }
    let node = fields.get("between")?;
    let ends: Vec<f64> = node.list()?.iter().filter_map(Node::number).collect();
    match ends[..] {
        [low, high] if low <= high => Some(Range::Between(low, high)),
        _ => {
            node.problem("must be two numbers, the lower one first, as in `[110, 170]`");
            None
        }
    }
}

fn refuse_keys_of_other_kinds(fields: &Fields<'_>, kind: &str) {
    let is_said = matches!(kind, "said" | "never");
    let wrong = |keys: &[&str], goes_with: &str| {
        for node in keys.iter().filter_map(|key| fields.get(key)) {
            node.problem(format!("goes with {goes_with}, not with `{kind}`"));
        }
    };
    if !is_said {
        wrong(&SAID_ONLY, "`said` or `never`");
    }
    if kind != "metric" {
        wrong(&METRIC_ONLY, "`metric`");
    }
}

fn said(value: &Node<'_>, fields: &Fields<'_>, known: &Behaviours) -> Option<Said> {
    let behaviour = behaviour(value, known);
    let who = fields.get("who").and_then(|node| node.choice(VOICES));
    let first = fields.get("first").and_then(|node| reach(&node));
    let last = fields.get("last").and_then(|node| reach(&node));
    let count = |key| fields.get(key).and_then(|node: Node<'_>| node.whole(0, 10_000));
    let at_least = count("at_least").map(|n| n as usize);
    let at_most = count("at_most").map(|n| n as usize);
    Some(Said {
        order: order(fields, known),
        behaviour: behaviour?,
        who,
        first,
        last,
        at_least,
        at_most,
    })
}

fn order(fields: &Fields<'_>, known: &Behaviours) -> Option<Order> {
    let within = fields.get("within");
    let named: Vec<(&str, Node<'_>)> = ["before", "after", "of"]
        .into_iter()
        .filter_map(|key| Some((key, fields.get(key)?)))
        .collect();
    match named[..] {
        [] => {
            if let Some(within) = within {
                within.problem("needs `of`, `after` or `before` with a behaviour beside it");
            }
            None
        }
        [("of", ref other)] if within.is_none() => {
            other.problem("needs `within` beside it, as in `within: 2 turns`");
            None
        }
        [(key, ref other)] => {
            let reach = within.and_then(|node| reach(&node));
            let other = behaviour(other, known)?;
            Some(match key {
                "before" => Order::Before(other, reach),
                _ => Order::After(other, reach),
            })
        }
        _ => {
            fields.node().problem("takes one of `before`, `after` and `of`, has several");
            None
        }
    }
}

fn behaviour(node: &Node<'_>, known: &Behaviours) -> Option<BehaviourId> {
    let id = BehaviourId(node.text()?);
    if known.contains_key(&id) {
        return Some(id);
    }
    let names = || known.keys().map(|known| known.0.as_str());
    let advice = match nearest(&id.0, names()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "add it under `behaviours`".to_owned(),
    };
    node.fault(Code::UnknownBehaviour, format!("there is no behaviour `{id}`, {advice}"));
    None
}

fn reach(node: &Node<'_>) -> Option<Reach> {
    let text = node.text()?;
    let parsed = parse_reach(&text);
    if parsed.is_none() {
        node.problem(format!("`{text}` must be like `30s`, `3 turns` or `10%`"));
    }
    parsed
}

fn parse_reach(text: &str) -> Option<Reach> {
    let unit = text.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    let number: f64 = text.get(..text.len() - unit.len())?.parse().ok()?;
    match unit.trim() {
        "s" | "sec" | "second" | "seconds" => Some(Reach::Time(Millis::from_seconds(number))),
        "min" | "minute" | "minutes" => Some(Reach::Time(Millis::from_seconds(number * 60.0))),
        "turn" | "turns" if number.fract() == 0.0 => Some(Reach::Turns(number as usize)),
        "%" if number <= 100.0 => Some(Reach::Percent(number)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_times_turns_and_parts() {
        assert_eq!(parse_reach("30s"), Some(Reach::Time(Millis(30_000))));
        assert_eq!(parse_reach("1.5 min"), Some(Reach::Time(Millis(90_000))));
        assert_eq!(parse_reach("2 turns"), Some(Reach::Turns(2)));
        assert_eq!(parse_reach("10%"), Some(Reach::Percent(10.0)));
        for wrong in ["", "s", "ten seconds", "1.5 turns", "120%", "-3s", "3", "1e9999s"] {
            assert_eq!(parse_reach(wrong), None, "{wrong}");
        }
    }
}
