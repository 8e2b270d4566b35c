//! Reads a rubric from YAML and checks that it makes sense.

use std::collections::{BTreeMap, BTreeSet};

use super::condition::{Range, Voice};
use super::expectation::{CallOutcome, ExpectedPoints};
use super::read_condition::{VOICES, condition, range};
use super::{
    AutoFail, Band, Behaviour, BehaviourId, Criterion, Expectation, Level, Rubric, Section,
    Severity,
};
use crate::hash::sha256_hex;
use crate::intents::wording;
use crate::matching::Wording;
use crate::problem::{Code, Problems};
use crate::transcript::{Channel, Turn, import};
use crate::vocabulary::Vocabulary;
use crate::yaml::{Document, Fields, Node};

const MAX_WEIGHT: f64 = 10_000.0;
const MAX_POINTS: f64 = 1_000.0;

pub(super) fn rubric(file: &str, text: &str) -> Result<Rubric, Problems> {
    let document = Document::parse(file, text)?;
    let rubric = read(&document.root(), text);
    document.finish(rubric)
}

fn read(root: &Node<'_>, source: &str) -> Option<Rubric> {
    let fields = root.fields(&[
        "format",
        "id",
        "title",
        "description",
        "language",
        "also_for",
        "vocabulary",
        "pass",
        "bands",
        "behaviours",
        "sections",
        "tests",
        "allow",
    ])?;
    fields.check_format();
    let id = fields.require("id").and_then(|node| node.id());
    let title = fields.require("title").and_then(|node| node.localized());
    let description = fields.get("description").and_then(|node| node.localized());
    let language = fields.get("language").map_or(Some("en".into()), |node| node.language());
    let also_for = fields.get("also_for").map(|node| other_languages(&node, language.as_deref()));
    let vocabulary = fields.get("vocabulary").map(|node| Vocabulary::read(&node));
    let pass = fields.require("pass").and_then(|node| node.number_in(0.0, 100.0));
    let bands = fields.get("bands").and_then(|node| bands(&node)).unwrap_or_default();
    let behaviours =
        fields.get("behaviours").and_then(|node| behaviours(&node, language.as_deref()));
    let behaviours = behaviours.unwrap_or_default();
    let sections = fields.require("sections").and_then(|node| sections(&node, &behaviours));
    let sections = sections.unwrap_or_default();
    let tests = fields.get("tests").and_then(|node| tests(&node, &sections));
    let allow = fields.get("allow").and_then(|node| node.texts()).unwrap_or_default();
    Some(Rubric {
        id: id?,
        title: title?,
        description,
        language: language?,
        also_for: also_for.unwrap_or_default(),
        vocabulary: vocabulary.unwrap_or_default(),
        pass: pass?,
        bands,
        behaviours,
        sections,
        tests: tests.unwrap_or_default(),
        allow,
        sha256: sha256_hex(source.as_bytes()),
        source: source.to_owned(),
    })
}

/// Reads codes of languages other than the rubric's own.
fn other_languages(node: &Node<'_>, own: Option<&str>) -> Vec<String> {
    let items = if node.is_list() { node.list().unwrap_or_default() } else { vec![node.clone()] };
    let mut codes: Vec<String> = items.iter().filter_map(Node::language).collect();
    if let Some(own) = own.filter(|own| codes.iter().any(|code| code == own)) {
        node.problem(format!("`{own}` is the rubric's own language"));
    }
    codes.dedup();
    codes
}

fn bands(node: &Node<'_>) -> Option<Vec<Band>> {
    let mut bands: Vec<Band> = node
        .entries()?
        .into_iter()
        .filter_map(|(name, mark)| Some(Band { name, from: mark.number_in(0.0, 200.0)? }))
        .collect();
    bands.sort_by(|left, right| right.from.total_cmp(&left.from));
    if bands.windows(2).any(|pair| pair[0].from == pair[1].from) {
        node.problem("two bands start at the same mark");
    }
    Some(bands)
}

fn behaviours(node: &Node<'_>, language: Option<&str>) -> Option<BTreeMap<BehaviourId, Behaviour>> {
    let read = |(id, node): (String, Node<'_>)| {
        // A faulty behaviour stays known, so that its users are not reported as well.
        let behaviour = behaviour(&node, language.unwrap_or_default())
            .unwrap_or(Behaviour { who: Voice::Anybody, wording: Wording::default() });
        (BehaviourId(id), behaviour)
    };
    Some(node.named()?.into_iter().map(read).collect())
}

fn behaviour(node: &Node<'_>, language: &str) -> Option<Behaviour> {
    let fields = node.fields(&["who", "intent", "like", "unlike", "phrases"])?;
    let who = fields.require("who").and_then(|node| node.choice(VOICES));
    Some(Behaviour { who: who?, wording: wording(&fields, language) })
}

fn sections(node: &Node<'_>, known: &BTreeMap<BehaviourId, Behaviour>) -> Option<Vec<Section>> {
    let mut ids = BTreeSet::new();
    let mut criterion_ids = BTreeSet::new();
    let items = node.list()?;
    if items.is_empty() {
        node.problem("needs at least one section");
    }
    let mut sections = Vec::new();
    for item in items {
        let Some(fields) = item.fields(&["id", "title", "weight", "criteria"]) else {
            continue;
        };
        let id = fields.require("id").and_then(|node| unique_id(&node, &mut ids));
        let title = fields.require("title").and_then(|node| node.localized());
        let weight = weight(&fields);
        let criteria = fields.require("criteria").and_then(|node| {
            let items = node.list()?;
            if items.is_empty() {
                node.problem("needs at least one criterion");
            }
            Some(
                items
                    .iter()
                    .filter_map(|item| criterion(item, known, &mut criterion_ids))
                    .collect::<Vec<_>>(),
            )
        });
        if let (Some(id), Some(title), Some(criteria)) = (id, title, criteria) {
            sections.push(Section { id, title, weight, criteria });
        }
    }
    Some(sections)
}

fn criterion(
    node: &Node<'_>,
    known: &BTreeMap<BehaviourId, Behaviour>,
    ids: &mut BTreeSet<String>,
) -> Option<Criterion> {
    let fields = node.fields(&[
        "id",
        "title",
        "guide",
        "weight",
        "severity",
        "auto_fail",
        "bonus",
        "applies",
        "levels",
        "coach",
    ])?;
    let id = fields.require("id").and_then(|node| unique_id(&node, ids));
    let title = fields.require("title").and_then(|node| node.localized());
    let severities: Vec<(&str, Severity)> =
        Severity::ALL.iter().map(|severity| (severity.name(), *severity)).collect();
    let levels = fields.require("levels").and_then(|node| levels(&node, known));
    Some(Criterion {
        guide: fields.get("guide").and_then(|node| node.localized()),
        weight: weight(&fields),
        severity: fields
            .get("severity")
            .and_then(|node| node.choice(&severities))
            .unwrap_or_default(),
        auto_fail: fields
            .get("auto_fail")
            .and_then(|n| n.choice(&[("call", AutoFail::Call), ("section", AutoFail::Section)])),
        bonus: fields.get("bonus").and_then(|node| node.flag()).unwrap_or(false),
        applies: fields.get("applies").and_then(|node| condition(&node, known)),
        coach: fields.get("coach").and_then(|node| node.localized()),
        id: id?,
        title: title?,
        levels: levels?,
    })
}

fn levels(node: &Node<'_>, known: &BTreeMap<BehaviourId, Behaviour>) -> Option<Vec<Level>> {
    let items = node.list()?;
    let last = items.len().saturating_sub(1);
    let mut levels = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let Some(fields) = item.fields(&["points", "label", "when"]) else {
            continue;
        };
        let points =
            fields.require("points").and_then(|node| node.number_in(-MAX_POINTS, MAX_POINTS));
        let when = fields.get("when");
        if when.is_none() && index < last {
            let message = "holds always, so no level below it can be reached; give it a `when`";
            item.fault(Code::WrongLevels, message);
        }
        if when.is_some() && index == last {
            let message = "the last level must hold always; add one without `when` below it";
            item.fault(Code::WrongLevels, message);
        }
        levels.push(Level {
            points: points.unwrap_or(0.0),
            label: fields.get("label").and_then(|node| node.localized()),
            when: when.and_then(|node| condition(&node, known)),
        });
    }
    if levels.is_empty() {
        node.problem("needs at least one level");
        return None;
    }
    if levels.iter().all(|level| level.points == 0.0) {
        let message = "no level gives or takes a point, so the criterion counts for nothing";
        node.fault(Code::WorthNothing, message);
    }
    Some(levels)
}

fn tests(node: &Node<'_>, sections: &[Section]) -> Option<Vec<Expectation>> {
    Some(node.list()?.iter().filter_map(|item| test(item, sections)).collect())
}

fn test(node: &Node<'_>, sections: &[Section]) -> Option<Expectation> {
    let fields = node.fields(&["name", "channel", "turns", "expect"])?;
    let name = fields.require("name").and_then(|node| node.text());
    let turns = fields
        .require("turns")
        .and_then(|node| Some(node.list()?.iter().filter_map(turn).collect::<Vec<_>>()));
    let channel = fields.get("channel").and_then(|node| node.choice(&Channel::choices()));
    let mut expectation = Expectation {
        name: name?,
        channel: channel.unwrap_or_default(),
        turns: turns?,
        criteria: Vec::new(),
        call: None,
        percent: None,
        field: node.field().to_owned(),
    };
    if expectation.turns.is_empty() {
        node.problem("needs at least one turn");
    }
    let expect = fields.require("expect")?;
    let entries = expect.entries()?;
    if entries.is_empty() {
        let message = "must not be empty; name a criterion, `call` or `percent`";
        expect.fault(Code::ExpectsNothing, message);
    }
    for (key, value) in entries {
        match key.as_str() {
            "call" => {
                expectation.call =
                    value.choice(&[("pass", CallOutcome::Pass), ("fail", CallOutcome::Fail)]);
            }
            "percent" => expectation.percent = percent(&value),
            _ => {
                let known = || sections.iter().flat_map(|s| &s.criteria).map(|c| c.id.as_str());
                if known().any(|id| id == key) {
                    expectation.criteria.extend(points(&value).map(|points| (key, points)));
                } else {
                    let advice = crate::problem::nearest(&key, known())
                        .map_or(String::new(), |near| format!(", did you mean `{near}`?"));
                    let message = format!("there is no criterion `{key}`{advice}");
                    value.fault(Code::UnknownCriterion, message);
                }
            }
        }
    }
    Some(expectation)
}

/// `80`, or a map with `above`, `below` or `between`.
pub(crate) fn percent(node: &Node<'_>) -> Option<Range> {
    if node.is_map() {
        range(&node.fields(&["above", "below", "between"])?)
    } else {
        let exact = node.number()?;
        Some(Range::Between(exact - 0.05, exact + 0.05))
    }
}

fn points(node: &Node<'_>) -> Option<ExpectedPoints> {
    match node.text()?.as_str() {
        "na" | "n/a" | "N/A" => Some(ExpectedPoints::NotApplicable),
        _ => node.number().map(ExpectedPoints::Points),
    }
}

fn turn(node: &Node<'_>) -> Option<Turn> {
    let line = node.text()?;
    let Some((speaker, words)) = import::spoken(&line) else {
        node.problem("must start with `agent:` or `customer:`");
        return None;
    };
    Some(Turn::untimed(speaker, words))
}

fn weight(fields: &Fields<'_>) -> f64 {
    fields.get("weight").and_then(|node| node.number_in(0.0, MAX_WEIGHT)).unwrap_or(1.0)
}

fn unique_id(node: &Node<'_>, seen: &mut BTreeSet<String>) -> Option<String> {
    let id = node.id()?;
    if !seen.insert(id.clone()) {
        node.fault(Code::TakenId, format!("the id `{id}` is already taken; choose another"));
        return None;
    }
    Some(id)
}
