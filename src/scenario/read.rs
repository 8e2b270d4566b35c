//! Reads a scenario from YAML and checks that it can be played.

use std::collections::BTreeMap;

use super::reading::{Reading, advice};
use super::{
    Alongside, BEST_MOOD, Channel, Customer, Goal, Scenario, Variable, Voice, WORST_MOOD, paths,
    read_beats, read_endings, read_facts, read_rehearsals, template,
};
use crate::hash::sha256_hex;
use crate::problem::{Code, Problems};
use crate::text::Text;
use crate::yaml::{Document, Fields, Node};

const MAX_PATIENCE: i64 = 100;
const DEFAULT_PATIENCE: i64 = 5;

pub(super) fn scenario(file: &str, text: &str) -> Result<Scenario, Problems> {
    let document = Document::parse(file, text)?;
    let scenario = read(&document.root(), text);
    document.finish(scenario)
}

fn read(root: &Node<'_>, source: &str) -> Option<Scenario> {
    let fields = root.fields(&[
        "format",
        "id",
        "title",
        "language",
        "channel",
        "difficulty",
        "skills",
        "rubric",
        "brief",
        "desk",
        "vars",
        "customer",
        "knows",
        "goals",
        "alongside",
        "start",
        "always",
        "beats",
        "endings",
        "tests",
        "allow",
    ])?;
    fields.check_format();
    let language = fields.get("language").map_or(Some("en".into()), |node| node.language());
    let reading = Reading {
        language: language.clone().unwrap_or_default(),
        beats: names(&fields, "beats"),
        endings: names(&fields, "endings"),
        variables: names(&fields, "vars"),
        ..Reading::default()
    };
    let id = fields.require("id").and_then(|node| node.id());
    let title = fields.require("title").and_then(|node| node.localized());
    let channel = fields.require("channel").and_then(|node| node.choice(&Channel::choices()));
    let difficulty = fields.require("difficulty").and_then(|node| node.whole(1, 5));
    let skills = fields.require("skills").and_then(|node| node.texts());
    let rubric = fields.require("rubric").and_then(|node| node.id());
    let brief = fields.require("brief").and_then(|node| reading.text(&node));
    let desk = fields.get("desk").and_then(|node| desk(&node, &reading)).unwrap_or_default();
    let variables = fields.get("vars").and_then(|node| variables(&node)).unwrap_or_default();
    let customer = fields.require("customer").and_then(|node| customer(&node));
    let knows = fields.get("knows").and_then(|node| read_facts::facts(&node, &reading));
    let start = fields.require("start").and_then(|node| start(&node, &reading));
    let always = read_beats::replies(&fields, "always", &reading);
    let beats = fields.require("beats").and_then(|node| read_beats::beats(&node, &reading));
    let endings = fields.require("endings").and_then(|node| read_endings::endings(&node, &reading));
    let goals = fields.get("goals").and_then(|node| goals(&node, &reading)).unwrap_or_default();
    let alongside = fields.get("alongside").and_then(|node| alongside(&node, channel));
    let tests = fields.get("tests").and_then(|node| read_rehearsals::rehearsals(&node, &reading));
    let allow = fields.get("allow").and_then(|node| node.texts()).unwrap_or_default();
    check_variables_are_used(&fields, &reading);
    let scenario = Scenario {
        id: id?,
        title: title?,
        language: language?,
        channel: channel?,
        difficulty: u8::try_from(difficulty?).ok()?,
        skills: skills?,
        rubric: rubric?,
        brief: brief?,
        desk,
        variables,
        customer: customer?,
        knows: knows.unwrap_or_default(),
        goals,
        alongside,
        start: start?,
        always,
        beats: beats?,
        endings: endings?,
        tests: tests.unwrap_or_default(),
        allow,
        sha256: sha256_hex(source.as_bytes()),
        source: source.to_owned(),
    };
    if !reading.paths_missing.get() {
        paths::check(&scenario, &fields);
    }
    Some(scenario)
}

/// The names under `key`, faulty entries included. Faults of the map are noted when it is read.
fn names(fields: &Fields<'_>, key: &str) -> Vec<String> {
    let map = fields.get(key).filter(Node::is_map);
    let entries = map.and_then(|node| node.entries()).unwrap_or_default();
    entries.into_iter().map(|(name, _)| name).collect()
}

fn start(node: &Node<'_>, reading: &Reading) -> Option<String> {
    let id = node.text()?;
    if reading.beats.contains(&id) {
        return Some(id);
    }
    let advice = advice(&id, &reading.beats, "add it under `beats`");
    node.fault(Code::NowhereToGo, format!("there is no beat `{id}`, {advice}"));
    None
}

fn desk(node: &Node<'_>, reading: &Reading) -> Option<Vec<(String, Text)>> {
    let entry = |(label, node): (String, Node<'_>)| Some((label, reading.text(&node)?));
    Some(node.entries()?.into_iter().filter_map(entry).collect())
}

fn variables(node: &Node<'_>) -> Option<Vec<Variable>> {
    let mut variables = Vec::new();
    for (name, node) in node.named()? {
        if !template::can_be_named(&name) {
            let message = format!("`{name}` cannot be the name of a variable; choose another word");
            node.fault(Code::WrongId, message);
        }
        let values = if node.is_map() {
            let pick = node.fields(&["pick"]).and_then(|fields| fields.require("pick"));
            let values = pick.as_ref().and_then(Node::texts);
            if let (Some(pick), Some([])) = (&pick, values.as_deref()) {
                pick.problem("needs at least one value to pick");
            }
            values
        } else if node.is_list() {
            node.problem("write `{pick: [...]}` to have one of several values picked");
            None
        } else {
            node.text().map(|value| vec![value])
        };
        variables.extend(values.map(|values| Variable { name, values }));
    }
    Some(variables)
}

fn check_variables_are_used(fields: &Fields<'_>, reading: &Reading) {
    let Some(entries) = fields.get("vars").filter(Node::is_map).and_then(|node| node.entries())
    else {
        return;
    };
    let nodes: BTreeMap<String, Node<'_>> = entries.into_iter().collect();
    let used = reading.used.borrow();
    for (name, node) in nodes.iter().filter(|(name, _)| !used.contains(*name)) {
        let message = format!("no text uses `{{{{{name}}}}}`; use it or remove it");
        node.fault(Code::VariableNeverUsed, message);
    }
}

fn customer(node: &Node<'_>) -> Option<Customer> {
    let fields = node.fields(&["name", "persona", "mood", "patience", "voice"])?;
    let mood = fields.get("mood").map_or(Some(0), |node| node.whole(WORST_MOOD, BEST_MOOD));
    let patience =
        fields.get("patience").map_or(Some(DEFAULT_PATIENCE), |node| node.whole(1, MAX_PATIENCE));
    Some(Customer {
        persona: fields.get("persona").and_then(|node| node.localized()),
        voice: fields
            .get("voice")
            .and_then(|node| node.choice(&[("female", Voice::Female), ("male", Voice::Male)])),
        name: fields.require("name").and_then(|node| node.text())?,
        mood: mood?,
        patience: patience?,
    })
}

/// Reads the goals; to be called when all replies have been read.
fn goals(node: &Node<'_>, reading: &Reading) -> Option<Vec<Goal>> {
    let goal = |item: &Node<'_>| {
        let fields = item.fields(&["text", "did"])?;
        let text = fields.require("text").and_then(|node| reading.text(&node));
        let did = reading.reply_ids(&fields, "did");
        if did.is_empty() && fields.require("did").is_some_and(|node| node.is_list()) {
            item.problem("needs `did`, the replies that achieve it");
        }
        Some(Goal { text: text?, did })
    };
    Some(node.list()?.iter().filter_map(goal).collect())
}

fn alongside(node: &Node<'_>, channel: Option<Channel>) -> Option<Alongside> {
    const MOST_MESSAGES: i64 = 20;
    let fields = node.fields(&["scenario", "after"])?;
    if channel.is_some_and(|channel| channel != Channel::Chat) {
        node.problem("only in a chat can two customers be served at a time");
    }
    let scenario = fields.require("scenario").and_then(|node| node.id());
    let after = fields.get("after").map_or(Some(1), |node| node.whole(1, MOST_MESSAGES));
    Some(Alongside { scenario: scenario?, after: after? as usize })
}
