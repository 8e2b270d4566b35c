//! Asking a reviewer for a verdict on each criterion, line by line.

use std::io::{self, BufRead, Write};

use super::sheet::read_points;
use crate::clean::one_line;
use crate::rubric::{Criterion, Rubric};
use crate::scoring::evaluation::{Evaluation, Verdict};

/// A reviewer's answer about one criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The criterion's `id`.
    pub criterion: String,
    /// The points; `None` for N/A.
    pub points: Option<f64>,
    /// Why.
    pub reason: String,
    /// Whatever else there is to say.
    pub comment: String,
}

/// Goes through a scorecard with a reviewer.
pub struct Interview<'i> {
    /// The rubric that the evaluation was made with.
    pub rubric: &'i Rubric,
    /// The machine's verdicts.
    pub evaluation: &'i Evaluation,
    /// Only these criteria; all where it is empty.
    pub only: &'i [String],
}

impl Interview<'_> {
    /// Asks about each criterion, hands each answer to `keep` as it is given, and says how many there
    /// were. An empty answer agrees with the machine, `s` leaves the criterion out, `q` or the end of
    /// the input ends the interview.
    ///
    /// # Errors
    /// The terminal cannot be read or written, or those of `keep`.
    pub fn hold(
        &self,
        input: &mut dyn BufRead,
        out: &mut dyn Write,
        keep: &mut dyn FnMut(Answer) -> io::Result<()>,
    ) -> io::Result<usize> {
        writeln!(out, "Enter agrees with the machine; points or N/A give your own verdict;")?;
        writeln!(out, "s leaves a criterion out; q ends, and keeps what you have said.")?;
        let mut answers = 0;
        for (criterion, verdict) in self.rubric.criteria().zip(&self.evaluation.verdicts) {
            if !self.only.is_empty() && !self.only.contains(&criterion.id) {
                continue;
            }
            self.show(criterion, verdict, out)?;
            match ask(criterion, verdict, input, out)? {
                Said::Answer(answer) => {
                    keep(answer)?;
                    answers += 1;
                }
                Said::Last(answer) => {
                    keep(answer)?;
                    answers += 1;
                    break;
                }
                Said::Skip => {}
                Said::Quit => break,
            }
        }
        Ok(answers)
    }

    fn show(
        &self,
        criterion: &Criterion,
        verdict: &Verdict,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let language = &self.rubric.language;
        writeln!(out, "\n{} ({})", one_line(criterion.title.get(language)), criterion.id)?;
        for level in &criterion.levels {
            let label = level.label.as_ref().map_or("", |label| label.get(language));
            writeln!(out, "  {:>4}  {}", level.points, one_line(label))?;
        }
        writeln!(out, "  machine: {}. {}", given(verdict.points), one_line(&verdict.reason))?;
        for evidence in &verdict.evidence {
            let time = evidence.start_ms.map(|time| format!("{time} ")).unwrap_or_default();
            writeln!(out, "    {time}{}: “{}”", evidence.speaker, one_line(&evidence.quote))?;
        }
        for doubt in &verdict.doubts {
            writeln!(
                out,
                "    uncertain: {} {}",
                one_line(&doubt.what),
                one_line(&doubt.otherwise)
            )?;
        }
        Ok(())
    }
}

/// Points as people read them.
fn given(points: Option<f64>) -> String {
    points.map_or_else(|| "N/A".to_owned(), |points| points.to_string())
}

enum Said {
    Answer(Answer),
    /// An answer, and no more questions.
    Last(Answer),
    Skip,
    Quit,
}

fn ask(
    criterion: &Criterion,
    verdict: &Verdict,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> io::Result<Said> {
    let points = loop {
        let Some(line) = prompt("  your points: ", input, out)? else { return Ok(Said::Quit) };
        match line.to_lowercase().as_str() {
            "q" | "quit" => return Ok(Said::Quit),
            "s" | "skip" => return Ok(Said::Skip),
            "" => break verdict.points,
            _ => {}
        }
        match read_points(&line) {
            Ok(points) if can_give(criterion, points) => break points,
            Ok(_) => writeln!(out, "  These are none of the criterion's points.")?,
            Err(message) => writeln!(out, "  {message}.")?,
        }
    };
    let mut answer = Answer {
        criterion: criterion.id.clone(),
        points,
        reason: String::new(),
        comment: String::new(),
    };
    if points != verdict.points {
        let is_end = |text: &String| text.eq_ignore_ascii_case("q");
        // The points count, whoever leaves before saying why.
        let Some(reason) =
            prompt("  why, in a few words: ", input, out)?.filter(|text| !is_end(text))
        else {
            return Ok(Said::Last(answer));
        };
        answer.reason = reason;
        let Some(comment) = prompt("  comment: ", input, out)?.filter(|text| !is_end(text)) else {
            return Ok(Said::Last(answer));
        };
        answer.comment = comment;
    }
    Ok(Said::Answer(answer))
}

/// Whether a person can give so many points: those of a level, or N/A.
pub fn can_give(criterion: &Criterion, points: Option<f64>) -> bool {
    points.is_none_or(|points| criterion.levels.iter().any(|level| level.points == points))
}

/// A line of the input without its end; `None` at the end of the input.
fn prompt(
    question: &str,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> io::Result<Option<String>> {
    write!(out, "{question}")?;
    out.flush()?;
    let mut line = Vec::new();
    if input.read_until(b'\n', &mut line)? == 0 {
        writeln!(out)?;
        return Ok(None);
    }
    Ok(Some(one_line(&String::from_utf8_lossy(&line))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::Encoders;
    use crate::metrics::measure;
    use crate::scoring::{Listener, evaluate, prepare};
    use crate::transcript::{Speaker, Transcript, Turn};

    const RUBRIC: &str = "
format: 1
id: small
title: Small
language: en
pass: 50
behaviours:
  greeting: {who: agent, phrases: [good morning]}
  thanks: {who: agent, phrases: [thank you]}
sections:
  - id: all
    title: All
    criteria:
      - id: greets
        title: Greets
        levels: [{points: 2, label: warmly, when: {said: greeting}}, {points: 0, label: not}]
      - id: thanks
        title: Thanks
        levels: [{points: 1, when: {said: thanks}}, {points: 0}]
";

    /// What an interview asks and what comes of it.
    fn hold(typed: &str) -> (Vec<Answer>, String) {
        let rubric = Rubric::parse("small.yaml", RUBRIC).unwrap();
        let encoders = Encoders::default();
        let listener = Listener::new(rubric.clone(), &encoders).unwrap();
        let turns = vec![Turn::untimed(Speaker::Agent, "Good morning.")];
        let transcript = Transcript { turns, language: "en".into(), ..Transcript::default() };
        let prepared = prepare(&transcript, &listener.encoder("en")).unwrap();
        let evaluation = evaluate(&listener, &transcript, &prepared, &measure(&transcript));
        let mut out = Vec::new();
        let interview = Interview { rubric: &rubric, evaluation: &evaluation, only: &[] };
        let mut answers = Vec::new();
        let mut keep = |answer| {
            answers.push(answer);
            Ok(())
        };
        let count = interview.hold(&mut typed.as_bytes(), &mut out, &mut keep).unwrap();
        assert_eq!(count, answers.len());
        (answers, String::from_utf8(out).unwrap())
    }

    #[test]
    fn agreeing_takes_a_key_and_disagreeing_a_reason() {
        let (answers, shown) = hold("\n3\n1\nquiet\n\n");
        assert_eq!(answers.len(), 2);
        assert_eq!((answers[0].points, answers[0].reason.as_str()), (Some(2.0), ""));
        assert_eq!((answers[1].points, answers[1].reason.as_str()), (Some(1.0), "quiet"));
        insta::assert_snapshot!(shown);
    }

    #[test]
    fn whoever_ends_keeps_what_was_said() {
        assert_eq!(hold("0\nq\n").0.len(), 1);
        assert_eq!(hold("q\n").0.len(), 0);
        assert_eq!(hold("s\nn/a\n").0[0].points, None);
        assert_eq!(hold("").0.len(), 0);
    }
}
