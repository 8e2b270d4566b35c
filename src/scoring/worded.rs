//! An evaluation in the words that its rubric has for a reader.

use super::evaluation::{Evaluation, Verdict};
use crate::interface::Interface;
use crate::rubric::{Criterion, Rubric};

/// The evaluation with titles, labels of levels and tips in a reader's language, where the rubric
/// has them in it, and with reasons and doubts in that language. `rubric` is the one that
/// `evaluation` was made with; what is kept and what other programs read has the words of the
/// rubric's own language, and English reasons.
pub fn worded(rubric: &Rubric, evaluation: &Evaluation, interface: Interface) -> Evaluation {
    let mut worded = evaluation.clone();
    let language = interface.code();
    rubric.title.get(language).clone_into(&mut worded.rubric.title);
    for section in &rubric.sections {
        let own = worded.sections.iter_mut().filter(|own| own.id == section.id);
        own.for_each(|own| section.title.get(language).clone_into(&mut own.title));
    }
    for criterion in rubric.criteria() {
        let own = worded.verdicts.iter_mut().filter(|own| own.criterion == criterion.id);
        own.for_each(|own| word(rubric, criterion, own, interface));
    }
    worded
}

fn word(rubric: &Rubric, criterion: &Criterion, verdict: &mut Verdict, interface: Interface) {
    let language = interface.code();
    criterion.title.get(language).clone_into(&mut verdict.title);
    if let (Some(own), Some(coach)) = (&mut verdict.coach, &criterion.coach) {
        coach.get(language).clone_into(own);
    }
    // Two levels can have the same points, so that the label tells which one it is.
    let label = |own: &mut Option<String>| {
        let mut labels = criterion.levels.iter().filter_map(|level| level.label.as_ref());
        let known = labels.find(|known| Some(known.get(&rubric.language)) == own.as_deref());
        if let Some(known) = known {
            *own = Some(known.get(language).to_owned());
        }
    };
    label(&mut verdict.level);
    verdict.grounds.doubts.iter_mut().for_each(|supposed| label(&mut supposed.level));
    // What an older version kept has no grounds, and no other words than its own.
    if !verdict.grounds.reasons.is_empty() {
        verdict.reason = verdict.grounds.reason(interface);
    }
    // People's own verdict has no doubts any more.
    if verdict.doubts.len() == verdict.grounds.doubts.len() {
        verdict.doubts = verdict.grounds.doubts(interface);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::Encoders;
    use crate::metrics::measure;
    use crate::scoring::{Listener, evaluate, prepare};
    use crate::transcript::{Speaker, Transcript, Turn};

    const RUBRIC: &str = "\
format: 1
id: polite
pass: 50
title: {en: Politeness, pl: Uprzejmość}
behaviours:
  greets: {who: agent, phrases: [good morning]}
sections:
  - id: start
    title: {en: Start, pl: Początek}
    criteria:
      - id: greeting
        title: {en: Greets, pl: Wita się}
        coach: {en: Say good morning., pl: Proszę się przywitać.}
        levels:
          - {points: 1, label: {en: yes, pl: tak}, when: {said: greets}}
          - {points: 0, label: {en: no, pl: nie}}
";

    #[test]
    fn a_reader_meets_the_words_of_their_language_and_the_rest_stays() {
        let rubric = Rubric::parse("polite.yaml", RUBRIC).unwrap();
        let encoders = Encoders::default();
        let listener = Listener::new(rubric.clone(), &encoders).unwrap();
        let turns = vec![Turn::untimed(Speaker::Agent, "What do you want?")];
        let said = Transcript { turns, ..Transcript::default() };
        let prepared = prepare(&said, &listener.encoder("en")).unwrap();
        let evaluation = evaluate(&listener, &said, &prepared, &measure(&said));
        let read = |code| worded(&rubric, &evaluation, Interface::of(code).unwrap());
        let polish = read("pl");
        let verdict = &polish.verdicts[0];
        assert_eq!(polish.rubric.title, "Uprzejmość");
        assert_eq!(polish.sections[0].title, "Początek");
        let words = (verdict.title.as_str(), verdict.level.as_deref(), verdict.coach.as_deref());
        assert_eq!(words, ("Wita się", Some("nie"), Some("Proszę się przywitać.")));
        assert_eq!(verdict.reason, "Nic na to nie wskazuje. Nie usłyszano: „greets”");
        assert_eq!(read("en"), evaluation);
        assert_eq!(read("id").verdicts[0].title, "Greets");
    }
}
