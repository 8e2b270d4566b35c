//! Reads what a customer knows from YAML.

use super::fact::Fact;
use super::line::Line;
use super::read_beats::refuse_variables;
use super::reading::Reading;
use crate::intents::{Intents, own, wording};
use crate::matching::Wording;
use crate::problem::nearest;
use crate::text::Text;
use crate::yaml::Node;

/// Reads the facts: a name and the fact for what customers are commonly asked, or a map that says
/// how one asks for it.
pub(super) fn facts(node: &Node<'_>, reading: &Reading) -> Option<Vec<Fact>> {
    let read = |(id, node): (String, Node<'_>)| {
        let is_long = node.is_map() && node.has_key("is");
        if is_long { long(id, &node, reading) } else { short(id, &node, reading) }
    };
    Some(node.named()?.into_iter().filter_map(read).collect())
}

fn short(id: String, node: &Node<'_>, reading: &Reading) -> Option<Fact> {
    let is = reading.text(node)?;
    let known = Intents::shipped(&reading.language).map(|shipped| &shipped.facts);
    let Some(fact) = known.and_then(|known| known.get(&id)) else {
        let names = known.into_iter().flatten().map(|(name, _)| name.as_str());
        let advice = match nearest(&id, names) {
            Some(near) => format!("; did you mean `{near}`?"),
            None => String::new(),
        };
        node.problem(format!(
            "it is not known how one asks for `{id}`{advice}; write `{{is: …, like: [questions]}}`"
        ));
        return None;
    };
    let says = fact.says.iter().map(|line| answer(line, &is)).collect();
    Some(Fact { id, is, asked: fact.asked.clone(), says })
}

fn long(id: String, node: &Node<'_>, reading: &Reading) -> Option<Fact> {
    let fields = node.fields(&["is", "like", "phrases", "unlike", "says"])?;
    let is = fields.require("is").and_then(|node| reading.text(&node));
    for key in ["like", "phrases", "unlike"] {
        if let Some(node) = fields.get(key) {
            refuse_variables(&node);
        }
    }
    let language = reading.language.as_str();
    let known = Intents::shipped(language).and_then(|shipped| shipped.facts.get(&id));
    let asked = match known {
        Some(known) => Wording { or: vec![known.asked.clone()], ..own(&fields, language) },
        None => wording(&fields, language),
    };
    let says = reading.lines(&fields, "says");
    let is = is?;
    let says = if says.is_empty() { vec![answer("{{is}}.", &is)] } else { says };
    Some(Fact { id, is, asked, says })
}

/// A line with the fact in place of `{{is}}`.
fn answer(line: &str, is: &Text) -> Line {
    Line { text: is.map(|is| line.replace("{{is}}", is)), mood: None }
}
