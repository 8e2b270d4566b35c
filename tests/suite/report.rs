//! What `rolecall score` writes for people and for other programs, and the templates it is made of.

use crate::sandbox::{Run, Sandbox};

const CALL: &str = "\
Agent: Thank you for calling Northwind, my name is Ana, how can I help you today?
Customer: I have been charged twice and I am really fed up.
Agent: I am so sorry, I understand how frustrating that is. Let me look into it right away.
";

fn sandbox() -> Sandbox {
    Sandbox::new().file("call.txt", CALL).file("worse.txt", "Agent: What?\nCustomer: Hello?\n")
}

fn score(sandbox: &Sandbox, options: &[&str]) -> Run {
    sandbox.run(&[&["score", "call.txt", "worse.txt", "--out", "out"], options].concat())
}

#[test]
fn junit_has_a_case_a_call_and_fails_below_the_mark() {
    let sandbox = sandbox();
    let run = score(&sandbox, &["--junit", "junit.xml", "--fail-under", "50"]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    let xml = sandbox.text("junit.xml");
    assert_eq!(xml.matches("<testcase").count(), 2);
    assert!(xml.contains(r#"name="worse""#) && xml.contains("below 50%"), "{xml}");
}

#[test]
fn rows_for_other_programs_come_as_csv_and_as_json_lines() {
    let sandbox = sandbox();
    assert_eq!(score(&sandbox, &[]).code, 0);
    for name in ["calls", "verdicts"] {
        let csv = sandbox.text(&format!("out/{name}.csv"));
        let lines = sandbox.text(&format!("out/{name}.jsonl"));
        assert_eq!(csv.lines().count(), lines.lines().count() + 1);
        let columns: Vec<&str> = csv.lines().next().unwrap().split(',').collect();
        for line in lines.lines() {
            let row: serde_json::Value = serde_json::from_str(line).unwrap();
            let row = row.as_object().unwrap();
            assert!(columns.iter().all(|column| row.contains_key(*column)));
            assert_eq!(row.len(), columns.len());
        }
    }
}

#[test]
fn templates_are_written_changed_and_used() {
    let sandbox = sandbox();
    let run = sandbox.run(&["new", "templates", "ours"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("templates are written to ours"), "{}", run.stdout);
    let foot = sandbox.text("ours/foot.html.hbs").replace("<p>", "<p>Northwind QA. ");
    std::fs::write(sandbox.path("ours/foot.html.hbs"), foot).unwrap();
    assert_eq!(score(&sandbox, &["--templates", "ours"]).code, 0);
    assert!(sandbox.text("out/report/call.html").contains("Northwind QA. Scored by"));
    let again = sandbox.run(&["new", "templates", "ours"]);
    assert!(again.stdout.contains("none was changed"), "{}", again.stdout);
    assert!(sandbox.text("ours/foot.html.hbs").contains("Northwind QA"));
}

#[test]
fn pages_are_in_the_readers_language_and_data_for_programs_is_the_same() {
    let sandbox = sandbox();
    assert_eq!(score(&sandbox, &[]).code, 0);
    let run = sandbox.run(&["report", "--lang", "pl", "--out", "pl"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("Rezultat"), "{}", run.stdout);
    let page = sandbox.text("pl/report/call.html");
    assert!(page.contains("<html lang=\"pl\">") && page.contains("Transkrypcja"));
    assert!(page.contains("<p class=\"said\" dir=\"auto\" lang=\"en\">"));
    for file in ["results.json", "calls.csv", "verdicts.csv", "calls.jsonl", "verdicts.jsonl"] {
        assert_eq!(sandbox.text(&format!("pl/{file}")), sandbox.text(&format!("out/{file}")));
    }
}

#[test]
fn a_broken_template_is_told_with_its_line_before_anything_is_scored() {
    let sandbox = sandbox().file("ours/foot.html.hbs", "<p>\n{{#if page.x}}\n</p>");
    let run = score(&sandbox, &["--templates", "ours"]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("ours/foot.html.hbs:"), "{}", run.stderr);
    assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
    assert!(!sandbox.path("out").exists());
    let sandbox = self::sandbox().file("ours/fot.html.hbs", "");
    let run = score(&sandbox, &["--templates", "ours"]);
    assert!(run.stderr.contains("did you mean foot.html.hbs?"), "{}", run.stderr);
}
