//! A graph for Mermaid, which Markdown viewers draw.

use std::fmt::Write;

use super::{Graph, Kind};
use crate::clean::one_line;
use crate::scenario::Outcome;

/// The graph as a Mermaid flowchart.
pub fn mermaid(graph: &Graph) -> String {
    let mut text = format!("---\ntitle: {}\n---\nflowchart TD\n", quoted(&graph.title));
    for (number, node) in graph.nodes.iter().enumerate() {
        let lines: Vec<String> = node.lines.iter().map(|line| escaped(line)).collect();
        let label = lines.join("<br>");
        let (open, close, class) = match node.kind {
            Kind::Start => ("((", "))", ""),
            Kind::Anywhere => ("[/", "/]", ":::anywhere"),
            Kind::Beat => ("[", "]", ""),
            Kind::Ending(Outcome::Good) => ("([", "])", ":::good"),
            Kind::Ending(Outcome::Neutral) => ("(", ")", ":::neutral"),
            Kind::Ending(Outcome::Bad) => ("{{", "}}", ":::bad"),
        };
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  n{number}{open}\"{label}\"{close}{class}");
    }
    for edge in &graph.edges {
        let arrow = if edge.by_reply { "-->" } else { "-.->" };
        let label = match edge.label.as_str() {
            "" => String::new(),
            label => format!("|\"{}\"|", escaped(label)),
        };
        let _ = writeln!(text, "  n{} {arrow}{label} n{}", edge.from, edge.to);
    }
    text.push_str("  classDef good fill:#d8f0d8,stroke:#2e7d32,color:#000\n");
    text.push_str("  classDef neutral fill:#eeeeee,stroke:#616161,color:#000\n");
    text.push_str("  classDef bad fill:#f8d7d7,stroke:#c62828,color:#000\n");
    text.push_str("  classDef anywhere fill:#fff8e1,stroke:#8d6e63,color:#000\n");
    text
}

/// A text inside quotes: signs that mean something there become Mermaid's entities.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in one_line(text).chars() {
        match letter {
            '"' | '#' | '&' | '<' | '>' | ';' | '`' | '\\' | '%' | '{' | '}' | '|' => {
                let _ = write!(escaped, "#{};", u32::from(letter));
            }
            other => escaped.push(other),
        }
    }
    escaped
}

/// A text as YAML, as the head of a flowchart needs it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", one_line(text).replace('\\', "\\\\").replace('"', "\\\""))
}
