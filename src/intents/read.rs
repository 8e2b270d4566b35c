//! Reads wordings and intents from YAML.

use std::collections::BTreeMap;

use super::{Intents, KnownFact};
use crate::matching::{Language, Phrase, Wording};
use crate::problem::{Code, Problems, nearest};
use crate::yaml::{Document, Fields, Node};

/// Reads `intent`, `like`, `unlike` and `phrases`, of which one but `unlike` must be there, in the
/// language with this code.
pub(crate) fn wording(fields: &Fields<'_>, language: &str) -> Wording {
    let shared = fields.get("intent").and_then(|node| named(&node, language)).unwrap_or_default();
    if ["intent", "like", "phrases"].iter().all(|key| fields.get(key).is_none()) {
        fields.node().problem(
            "needs `like` (example sentences), `phrases` (words) or `intent` (a shipped list of both)",
        );
    }
    Wording { or: shared, ..own(fields, language) }
}

/// Reads what a wording lists itself.
pub(crate) fn own(fields: &Fields<'_>, language: &str) -> Wording {
    let language = Language::of(language);
    let texts = |key| fields.get(key).and_then(|node| node.texts()).unwrap_or_default();
    let items = fields.get("phrases").and_then(|node| node.list()).unwrap_or_default();
    let phrase = |item: &Node<'_>| {
        let phrase = item.text()?;
        match Phrase::parse(language, &phrase) {
            Ok(_) => Some(phrase),
            Err(error) => {
                item.fault(Code::WrongPhrase, error.to_string());
                None
            }
        }
    };
    Wording {
        like: texts("like"),
        unlike: texts("unlike"),
        phrases: items.iter().filter_map(phrase).collect(),
        or: Vec::new(),
    }
}

/// The shipped intents that a node names, one or a list of them.
fn named(node: &Node<'_>, language: &str) -> Option<Vec<Wording>> {
    let Some(Intents { intents, .. }) = Intents::shipped(language) else {
        let there: Vec<&str> = Intents::languages().collect();
        node.problem(format!(
            "no intents are shipped in the language `{language}`, only in {}; write `like` and `phrases`",
            there.join(", ")
        ));
        return None;
    };
    let items = if node.is_list() { node.list()? } else { vec![node.clone()] };
    let found = items.iter().filter_map(|item| {
        let name = item.text()?;
        let found = intents.get(&name);
        if found.is_none() {
            let advice = match nearest(&name, intents.keys().map(String::as_str)) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "docs/writing.md lists them".to_owned(),
            };
            item.problem(format!("there is no intent `{name}`; {advice}"));
        }
        found.cloned()
    });
    Some(found.collect())
}

/// Reads a file of intents in a language.
pub(super) fn intents(language: &str, text: &str) -> Result<Intents, Problems> {
    let document = Document::parse(&format!("intents/{language}.yaml"), text)?;
    let intents = read(&document.root(), language);
    document.finish(intents)
}

fn read(root: &Node<'_>, language: &str) -> Option<Intents> {
    let fields = root.fields(&["format", "intents", "facts"])?;
    fields.check_format();
    let entries = |key| fields.require(key).and_then(|node| node.named()).unwrap_or_default();
    let intent = |(name, node): (String, Node<'_>)| {
        Some((name, own(&node.fields(&["like", "phrases", "unlike"])?, language)))
    };
    let fact = |(name, node): (String, Node<'_>)| {
        let fields = node.fields(&["like", "phrases", "unlike", "says"])?;
        let says = fields.require("says").and_then(|node| node.texts())?;
        Some((name, KnownFact { asked: own(&fields, language), says }))
    };
    let intents: BTreeMap<_, _> = entries("intents").into_iter().filter_map(intent).collect();
    let mut facts: BTreeMap<String, KnownFact> =
        entries("facts").into_iter().filter_map(fact).collect();
    refuse_each_others_questions(&mut facts);
    Some(Intents { intents, facts })
}

/// Questions for different facts are so alike that each must refuse those for the others, also for
/// those that the customer of a scenario does not know. A sentence that asks for either stays.
fn refuse_each_others_questions(facts: &mut BTreeMap<String, KnownFact>) {
    let questions: Vec<(String, Vec<String>)> =
        facts.iter().map(|(name, fact)| (name.clone(), fact.asked.like.clone())).collect();
    for (name, fact) in facts {
        let others = questions.iter().filter(|(other, _)| other != name);
        let of_others = others.flat_map(|(_, like)| like);
        let refused: Vec<String> =
            of_others.filter(|like| !fact.asked.like.contains(like)).cloned().collect();
        fact.asked.unlike.extend(refused);
    }
}
