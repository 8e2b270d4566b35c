//! Texts with `{{variables}}` in them.

use std::collections::BTreeMap;

use handlebars::template::{Parameter, Template, TemplateElement};
use handlebars::{Handlebars, no_escape};

/// The variables that a text names, in order.
///
/// # Errors
/// What is wrong with the text, in words.
pub fn variables(text: &str) -> Result<Vec<String>, String> {
    // The parser goes down a level with each of these, and has no end of its own.
    const DEEPEST: usize = 50;
    let opened = ["(", "{{#", "{{^", "{{~#", "{{~^", "[", "{{>", "{{*", "{{{{"].iter();
    if text.contains("{{") && opened.map(|mark| text.matches(mark).count()).sum::<usize>() > DEEPEST
    {
        return Err(ONLY_VARIABLES.to_owned());
    }
    let template = Template::compile(text).map_err(|_| {
        "what stands between `{{` and `}}` is no variable; write `{{name}}`".to_owned()
    })?;
    let mut names = Vec::new();
    for element in &template.elements {
        match element {
            TemplateElement::RawString(_) | TemplateElement::Comment(_) => {}
            TemplateElement::Expression(inner) | TemplateElement::HtmlExpression(inner)
                if inner.params.is_empty() && inner.hash.is_empty() =>
            {
                match name_of(&inner.name) {
                    Some(name) => names.push(name),
                    None => return Err(ONLY_VARIABLES.to_owned()),
                }
            }
            _ => return Err(ONLY_VARIABLES.to_owned()),
        }
    }
    Ok(names)
}

const ONLY_VARIABLES: &str = "only plain variables such as `{{name}}` can be used";

fn name_of(parameter: &Parameter) -> Option<String> {
    match parameter {
        Parameter::Name(_) | Parameter::Path(_) => parameter.as_name().map(str::to_owned),
        _ => None,
    }
}

/// Whether a variable may have this name; a few words mean something else between `{{` and `}}`.
pub fn can_be_named(name: &str) -> bool {
    let letters = name.starts_with(|letter: char| letter.is_ascii_lowercase());
    let text = format!("{{{{{name}}}}}");
    let filled = Filler::new([(name.to_owned(), "value".to_owned())].into()).try_fill(&text);
    letters && filled.as_deref() == Some("value")
}

/// Puts the values of variables into texts.
pub struct Filler {
    handlebars: Handlebars<'static>,
    values: BTreeMap<String, String>,
}

impl Filler {
    /// Fills in these values.
    pub fn new(values: BTreeMap<String, String>) -> Self {
        let mut handlebars = Handlebars::new();
        handlebars.set_strict_mode(true);
        handlebars.register_escape_fn(no_escape);
        Self { handlebars, values }
    }

    /// The text with its variables filled in. The reader of scenarios has refused every text for
    /// which this cannot be done; such a text comes back as it is.
    pub fn fill(&self, text: &str) -> String {
        self.try_fill(text).unwrap_or_else(|| text.to_owned())
    }

    /// What was picked for each variable.
    pub fn values(&self) -> &BTreeMap<String, String> {
        &self.values
    }

    fn try_fill(&self, text: &str) -> Option<String> {
        if !text.contains("{{") {
            return Some(text.to_owned());
        }
        self.handlebars.render_template(text, &self.values).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_in_values_as_they_are() {
        let filler = Filler::new([("item".into(), "a <b> & {{c}} \"d\"".into())].into());
        assert_eq!(filler.fill("It was {{item}}!"), "It was a <b> & {{c}} \"d\"!");
    }

    #[test]
    fn names_variables_and_refuses_everything_else() {
        assert_eq!(variables("{{a}} and {{ b-c }}"), Ok(vec!["a".into(), "b-c".into()]));
        for wrong in ["{{#if a}}x{{/if}}", "{{> part}}", "{{lookup a b}}", "{{a", "{{}}"] {
            assert!(variables(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn nesting_without_end_is_refused() {
        for deep in ["{{(", "{{#if a}}", "{{a (b ", "{{^a}}", "{{#each [", "{{{{a}}}}", "{{#>a}}"] {
            assert!(variables(&deep.repeat(50_000)).is_err(), "{deep}");
        }
    }

    #[test]
    fn words_of_the_template_language_are_no_names() {
        assert!(can_be_named("account"));
        assert!(can_be_named("end-date"));
        for taken in ["log", "lookup", "this", "1st", "len"] {
            assert!(!can_be_named(taken), "{taken}");
        }
    }
}
