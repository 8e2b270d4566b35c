//! What an author has looked at and wants to keep.

use crate::problem::{Code, Problem, Severity};
use crate::yaml::Document;

/// `found` without what `allow` names; `allow` is the list of codes in the file `document`. An
/// entry that names an error, no code or nothing that was found is a problem itself.
pub fn without_allowed(
    mut found: Vec<Problem>,
    allow: &[String],
    document: &Document,
) -> Vec<Problem> {
    let mut own = Vec::new();
    for (index, written) in allow.iter().enumerate() {
        let (code, message) = match Code::parse(written) {
            None => {
                let message = format!("`{written}` is no code of a check; see docs/checks.md");
                (Code::UnknownCode, message)
            }
            Some(code) if code.severity() == Severity::Error => {
                let message = format!("`{written}` is an error, which cannot be allowed; mend it");
                (Code::ErrorAllowed, message)
            }
            // Found only when it is looked for, so that it cannot be known to be needless.
            Some(Code::EndingNotWalked) => continue,
            Some(code) => {
                let before = found.len();
                found.retain(|problem| problem.code != code);
                if found.len() < before {
                    continue;
                }
                (Code::NeedlessAllow, format!("`{written}` is not reported here; remove it"))
            }
        };
        own.push(document.problem_at(code, &format!("allow[{index}]"), message));
    }
    found.extend(own);
    found.sort_by_key(|problem| problem.place);
    found
}

/// Whether a list of codes names this one, which is no error.
pub fn is_allowed(allow: &[String], code: Code) -> bool {
    let names = allow.iter().any(|written| Code::parse(written) == Some(code));
    names && code.severity() < Severity::Error
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_reported_and_no_error_can_be_allowed() {
        let document =
            Document::parse("a.yaml", "allow: [s204, S103, X9, T201]\nbeats: {}").unwrap();
        let allow = ["s204", "S103", "X9", "T201"].map(str::to_owned);
        let found = vec![
            document.problem_at(Code::NoHint, "beats", "no hint"),
            document.problem_at(Code::DeadEnd, "beats", "dead end"),
        ];
        let left = without_allowed(found, &allow, &document);
        let left: Vec<&str> = left.iter().map(|problem| problem.code.as_str()).collect();
        assert_eq!(left, ["F113", "F201", "F202", "S103"]);
    }
}
