//! A scenario as a graph: beats, endings and what leads from one to the other.

mod dot;
mod mermaid;

pub use dot::dot;
pub use mermaid::mermaid;

use crate::scenario::{Destination, Ending, Outcome, Reply, Scenario, When};

/// What stands in a drawing of a scenario. Nodes are numbered by their place in `nodes`.
#[derive(Debug, Clone, PartialEq)]
pub struct Graph {
    /// The scenario's title.
    pub title: String,
    /// In the file's order: the first beat's mark, what counts anywhere, beats, endings.
    pub nodes: Vec<Node>,
    /// What leads from one node to another.
    pub edges: Vec<Edge>,
}

/// A box of the drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it stands for.
    pub kind: Kind,
    /// Its text, line by line.
    pub lines: Vec<String>,
}

/// What a box stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Where the play starts.
    Start,
    /// What counts in every beat.
    Anywhere,
    /// A beat, with the replies that stay in it.
    Beat,
    /// An ending.
    Ending(Outcome),
}

/// An arrow of the drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// The number of the node that it leaves.
    pub from: usize,
    /// The number of the node that it comes to.
    pub to: usize,
    /// What has to happen; may be empty.
    pub label: String,
    /// Whether it is taken for a reply; else for misses, or when an ending's condition holds.
    pub by_reply: bool,
}

impl Graph {
    /// The graph of a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        let mut builder = Builder { scenario, nodes: Vec::new(), edges: Vec::new() };
        builder.add_nodes();
        builder.add_edges();
        let title = scenario.title.get(&scenario.language).to_owned();
        Self { title, nodes: builder.nodes, edges: builder.edges }
    }
}

struct Builder<'s> {
    scenario: &'s Scenario,
    nodes: Vec<Node>,
    edges: Vec<Edge>,
}

const START: usize = 0;
const ANYWHERE: usize = 1;
const FIRST_BEAT: usize = 2;

impl Builder<'_> {
    fn add_nodes(&mut self) {
        let own_lines = |title: &str, replies: &[Reply]| {
            let staying = replies.iter().filter(|reply| reply.to.is_none()).map(label);
            std::iter::once(title.to_owned()).chain(staying).collect()
        };
        let scenario = self.scenario;
        self.nodes.push(Node { kind: Kind::Start, lines: vec!["start".to_owned()] });
        let lines = own_lines("in every beat", &scenario.always);
        self.nodes.push(Node { kind: Kind::Anywhere, lines });
        self.nodes.extend(
            scenario
                .beats
                .iter()
                .map(|beat| Node { kind: Kind::Beat, lines: own_lines(&beat.id, &beat.replies) }),
        );
        self.nodes.extend(scenario.endings.iter().map(|ending| {
            let condition = ending.when.as_ref().map(in_words);
            let lines = std::iter::once(format!("{} ({})", ending.id, ending.outcome.name()));
            Node { kind: Kind::Ending(ending.outcome), lines: lines.chain(condition).collect() }
        }));
    }

    fn add_edges(&mut self) {
        let scenario = self.scenario;
        let start = Destination::Beat(scenario.start.clone());
        self.edge(START, &start, String::new(), true);
        for reply in &scenario.always {
            self.reply(ANYWHERE, reply);
        }
        for (index, beat) in scenario.beats.iter().enumerate() {
            let from = FIRST_BEAT + index;
            for reply in &beat.replies {
                self.reply(from, reply);
            }
            if let Some(to) = &beat.otherwise.to {
                let label = format!("after {} misses", beat.otherwise.after);
                self.edge(from, to, label, false);
            }
        }
        let is_watched = |ending: &&Ending| ending.when.is_some() && !scenario.is_led_to(ending);
        for ending in scenario.endings.iter().filter(is_watched) {
            let to = Destination::Ending(ending.id.clone());
            self.edge(ANYWHERE, &to, String::new(), false);
        }
    }

    fn reply(&mut self, from: usize, reply: &Reply) {
        if let Some(to) = &reply.to {
            self.edge(from, to, label(reply), true);
        }
    }

    fn edge(&mut self, from: usize, to: &Destination, label: String, by_reply: bool) {
        let scenario = self.scenario;
        let to = match to {
            Destination::Beat(id) => scenario.beats.iter().position(|beat| beat.id == *id),
            Destination::Ending(id) => {
                let index = scenario.endings.iter().position(|ending| ending.id == *id);
                index.map(|index| scenario.beats.len() + index)
            }
        };
        if let Some(to) = to {
            self.edges.push(Edge { from, to: FIRST_BEAT + to, label, by_reply });
        }
    }
}

/// A reply and what it does to the mood.
fn label(reply: &Reply) -> String {
    if reply.mood == 0 { reply.id.clone() } else { format!("{} {:+}", reply.id, reply.mood) }
}

fn in_words(when: &When) -> String {
    let ranges = [("mood", when.mood), ("patience", when.patience), ("turns", when.turns)];
    let ranges = ranges.iter().filter_map(|(name, range)| Some(format!("{name} {}", (*range)?)));
    let lists = [("did", &when.did), ("missed", &when.missed)];
    let lists = lists.iter().filter(|(_, ids)| !ids.is_empty());
    let lists = lists.map(|(name, ids)| format!("{name} {}", ids.join(", ")));
    format!("when {}", ranges.chain(lists).collect::<Vec<_>>().join(" and "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::tests::SMALL;

    fn small() -> Graph {
        let text = SMALL
            .replace("title: A small one", "title: 'A \"small\" <one>; #1 \\ & [two]'")
            .replace("to: happy}", "to: happy}\n      - {id: ends, phrases: [bye], to: done}")
            .replace("after: 2, hint", "after: 2, to: tells, hint");
        Graph::of(&Scenario::parse("small.yaml", &text).unwrap())
    }

    #[test]
    fn as_mermaid() {
        insta::assert_snapshot!(mermaid(&small()));
    }

    #[test]
    fn as_dot() {
        insta::assert_snapshot!(dot(&small()));
    }
}
