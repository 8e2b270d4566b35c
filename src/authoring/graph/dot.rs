//! A graph for Graphviz.

use std::fmt::Write;

use super::{Graph, Kind};
use crate::clean::one_line;
use crate::scenario::Outcome;

/// The graph in Graphviz' DOT language.
pub fn dot(graph: &Graph) -> String {
    let mut text = format!("digraph {{\n  label={}\n", quoted(&graph.title));
    text.push_str(
        "  node [shape=box, fontname=\"sans-serif\"]\n  edge [fontname=\"sans-serif\"]\n",
    );
    for (number, node) in graph.nodes.iter().enumerate() {
        let look = match node.kind {
            Kind::Start => "shape=circle",
            Kind::Anywhere => "shape=note, style=filled, fillcolor=\"#fff8e1\"",
            Kind::Beat => "shape=box",
            Kind::Ending(Outcome::Good) => "shape=ellipse, style=filled, fillcolor=\"#d8f0d8\"",
            Kind::Ending(Outcome::Neutral) => {
                "shape=box, style=\"rounded,filled\", fillcolor=\"#eeeeee\""
            }
            Kind::Ending(Outcome::Bad) => "shape=octagon, style=filled, fillcolor=\"#f8d7d7\"",
        };
        let label = quoted(&node.lines.join("\n"));
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  n{number} [label={label}, {look}]");
    }
    for edge in &graph.edges {
        let style = if edge.by_reply { "" } else { ", style=dashed" };
        let label = quoted(&edge.label);
        let _ = writeln!(text, "  n{} -> n{} [label={label}{style}]", edge.from, edge.to);
    }
    text.push_str("}\n");
    text
}

/// A quoted string; lines are kept apart.
fn quoted(text: &str) -> String {
    let lines: Vec<String> = text
        .lines()
        .map(|line| one_line(line).replace('\\', "\\\\").replace('"', "\\\""))
        .collect();
    format!("\"{}\"", lines.join("\\n"))
}
