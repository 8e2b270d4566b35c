//! A `JUnit` XML file, for build servers and dashboards that read test results: a suite per rubric,
//! a case per call.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::format::number;
use super::outcome::{Ending, top_loss};
use super::summary::{RubricSummary, by_rubric};
use super::text::clean;
use crate::batch::results::{Results, ScoredCall};
use crate::scoring::evaluation::Evaluation;

/// The results as `JUnit` XML. A call fails when it scores less than `mark` or a criterion fails it by
/// itself; without a mark, when it does not pass its rubric. Inputs that could not be scored are
/// errors of a suite of their own.
///
/// # Errors
/// Never, since the text goes to memory.
pub fn junit(results: &Results, mark: Option<f64>) -> io::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    xml.create_element("testsuites").with_attribute(("name", "rolecall")).write_inner_content(
        |xml| {
            for summary in by_rubric(results) {
                suite(xml, &summary, mark)?;
            }
            if results.failed.is_empty() { Ok(()) } else { inputs(xml, results) }
        },
    )?;
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

type Xml = Writer<Vec<u8>>;

fn suite(xml: &mut Xml, summary: &RubricSummary<'_>, mark: Option<f64>) -> io::Result<()> {
    let Some((_, first)) = summary.calls.first() else { return Ok(()) };
    let version: String = first.rubric.sha256.chars().take(8).collect();
    let name = written(&format!("{} {version}", first.rubric.id));
    let evaluations = || summary.calls.iter().map(|(_, evaluation)| *evaluation);
    let failures = evaluations().filter(|e| failure(e, mark).is_some()).count();
    let skipped = evaluations().filter(|e| Ending::of(e) == Ending::NotScored).count();
    xml.create_element("testsuite")
        .with_attributes([
            ("name", name.as_str()),
            ("tests", &summary.calls.len().to_string()),
            ("failures", &failures.to_string()),
            ("errors", "0"),
            ("skipped", &skipped.to_string()),
        ])
        .write_inner_content(|xml| {
            for (call, evaluation) in &summary.calls {
                case(xml, &name, call, evaluation, mark)?;
            }
            Ok(())
        })?;
    Ok(())
}

fn case(
    xml: &mut Xml,
    suite: &str,
    call: &ScoredCall,
    evaluation: &Evaluation,
    mark: Option<f64>,
) -> io::Result<()> {
    let name = written(&call.name);
    let file = written(&call.source.path);
    let element = xml.create_element("testcase").with_attributes([
        ("classname", suite),
        ("name", name.as_str()),
        ("file", file.as_str()),
    ]);
    if let Some(failure) = failure(evaluation, mark) {
        element.write_inner_content(|xml| {
            xml.create_element("failure")
                .with_attributes([
                    ("type", failure.kind),
                    ("message", written(&failure.message).as_str()),
                ])
                .write_text_content(BytesText::new(&written(&failure.text)))?;
            Ok(())
        })?;
    } else if Ending::of(evaluation) == Ending::NotScored {
        element.write_inner_content(|xml| {
            let message = "Nothing in this rubric applies to this call.";
            xml.create_element("skipped").with_attribute(("message", message)).write_empty()?;
            Ok(())
        })?;
    } else {
        element.write_empty()?;
    }
    Ok(())
}

fn inputs(xml: &mut Xml, results: &Results) -> io::Result<()> {
    let count = results.failed.len().to_string();
    xml.create_element("testsuite")
        .with_attributes([
            ("name", "inputs"),
            ("tests", count.as_str()),
            ("failures", "0"),
            ("errors", count.as_str()),
            ("skipped", "0"),
        ])
        .write_inner_content(|xml| {
            for failed in &results.failed {
                xml.create_element("testcase")
                    .with_attributes([
                        ("classname", "inputs"),
                        ("name", written(&failed.path).as_str()),
                    ])
                    .write_inner_content(|xml| {
                        let message = written(&failed.error);
                        xml.create_element("error")
                            .with_attributes([("type", "input"), ("message", message.as_str())])
                            .write_empty()?;
                        Ok(())
                    })?;
            }
            Ok(())
        })?;
    Ok(())
}

struct Failure {
    kind: &'static str,
    message: String,
    text: String,
}

fn failure(evaluation: &Evaluation, mark: Option<f64>) -> Option<Failure> {
    let score = evaluation.percent?;
    let wanted = mark.unwrap_or(evaluation.pass_mark);
    let passed = if mark.is_some() { score >= wanted } else { evaluation.passed };
    if passed && !evaluation.auto_failed {
        return None;
    }
    let lost = top_loss(evaluation).map(|verdict| &verdict.title);
    let message = if evaluation.auto_failed {
        let what = lost.map_or("A criterion", String::as_str);
        format!("auto-fail: {what}")
    } else {
        format!("{}% is below {}%", number(score), number(wanted))
    };
    let losses = evaluation.verdicts.iter().filter(|verdict| verdict.cost() > 0.0);
    let text: Vec<String> =
        losses.map(|verdict| format!("{}: {}", verdict.title, verdict.reason)).collect();
    let kind = if evaluation.auto_failed { "auto-fail" } else { "below-mark" };
    Some(Failure { kind, message, text: text.join(" | ") })
}

/// Text as XML 1.0 can hold it: no control characters, and none of the two that are no characters.
fn written(text: &str) -> String {
    clean(text).replace(['\u{fffe}', '\u{ffff}'], "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fixture;

    fn xml(results: &Results, mark: Option<f64>) -> String {
        String::from_utf8(junit(results, mark).unwrap()).unwrap()
    }

    #[test]
    fn a_suite_per_rubric_and_a_case_per_call() {
        insta::assert_snapshot!(xml(&fixture::results(), None));
    }

    #[test]
    fn a_mark_beats_that_of_the_rubric_but_no_auto_fail() {
        let text = xml(&fixture::results(), Some(10.0));
        assert_eq!(text.matches("<failure").count(), 1);
        assert!(text.contains("type=\"auto-fail\""));
        assert_eq!(xml(&fixture::results(), Some(100.0)).matches("is below 100%").count(), 2);
    }

    #[test]
    fn nothing_from_outside_becomes_markup() {
        let text = xml(&fixture::hostile(), Some(100.0));
        assert!(!text.contains("<script") && !text.contains("<img"));
        assert!(!text.contains(|c: char| c.is_control() && c != '\n'));
        let mut reader = quick_xml::Reader::from_str(&text);
        let mut names = Vec::new();
        loop {
            match reader.read_event().unwrap() {
                Event::Start(tag) | Event::Empty(tag) => {
                    names.push(tag.name().as_ref().to_owned());
                }
                Event::Eof => break,
                _ => {}
            }
        }
        let known = ["testsuites", "testsuite", "testcase", "failure", "error", "skipped"];
        assert!(names.iter().all(|name| known.contains(&name.as_str())), "{names:?}");
    }
}
