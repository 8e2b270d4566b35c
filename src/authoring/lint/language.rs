//! Texts that are in another language than their file says.

use whatlang::{Detector, Lang};

use crate::authoring::places::{Placed, replies};
use crate::problem::{Code, Problem};
use crate::rubric::Rubric;
use crate::scenario::{Line, Scenario};
use crate::text::Text;
use crate::yaml::Document;

/// The languages that are told apart, by their codes in files. The fewer there are, the surer a
/// short text is told.
const LANGUAGES: [(&str, Lang); 22] = [
    ("ar", Lang::Ara),
    ("cs", Lang::Ces),
    ("da", Lang::Dan),
    ("de", Lang::Deu),
    ("el", Lang::Ell),
    ("en", Lang::Eng),
    ("es", Lang::Spa),
    ("fi", Lang::Fin),
    ("fr", Lang::Fra),
    ("hi", Lang::Hin),
    ("hu", Lang::Hun),
    ("id", Lang::Ind),
    ("it", Lang::Ita),
    ("ja", Lang::Jpn),
    ("nl", Lang::Nld),
    ("pl", Lang::Pol),
    ("pt", Lang::Por),
    ("ro", Lang::Ron),
    ("ru", Lang::Rus),
    ("sv", Lang::Swe),
    ("tr", Lang::Tur),
    ("uk", Lang::Ukr),
];

/// A shorter text says too little about its language.
const ENOUGH_LETTERS: usize = 36;

/// How sure the detector must be, 0 to 1. In the shipped files it takes no English sentence of
/// enough letters for another language with more than 0.83. Of single foreign sentences it
/// recognises every other one so surely, of several together nearly all.
const SURE: f64 = 0.9;

pub(super) fn of_scenario(scenario: &Scenario, document: &Document) -> Vec<Problem> {
    let language = scenario.language.as_str();
    let list = |field: String, lines: &'_ [Line]| -> (String, Vec<String>) {
        (field, lines.iter().map(|line| line.text.get(language).to_owned()).collect())
    };
    let one = |field: String, text: Option<&Text>| {
        (field, text.map(|text| text.get(language).to_owned()).into_iter().collect())
    };
    let mut lists = vec![one("brief".to_owned(), Some(&scenario.brief))];
    for beat in &scenario.beats {
        let field = format!("beats.{}", beat.id);
        lists.push(list(format!("{field}.says"), &beat.says));
        lists.push(one(format!("{field}.hint"), beat.hint.as_ref()));
        lists.push(list(format!("{field}.otherwise.says"), &beat.otherwise.says));
        lists.push(one(format!("{field}.otherwise.hint"), beat.otherwise.hint.as_ref()));
        let silence = beat.silence.as_ref().map_or(&[][..], |silence| &silence.says);
        lists.push(list(format!("{field}.silence.says"), silence));
    }
    for Placed { reply, field, .. } in replies(scenario) {
        lists.push(list(format!("{field}.says"), &reply.says));
        lists.push((format!("{field}.like"), reply.wording.like.clone()));
        lists.push((format!("{field}.unlike"), reply.wording.unlike.clone()));
    }
    for ending in &scenario.endings {
        let field = format!("endings.{}", ending.id);
        lists.push(list(format!("{field}.says"), &ending.says));
        lists.push(one(format!("{field}.debrief"), ending.debrief.as_ref()));
    }
    check(Code::OtherLanguage, language, &lists, document)
}

pub(super) fn of_rubric(rubric: &Rubric, document: &Document) -> Vec<Problem> {
    let behaviours = rubric.behaviours.iter();
    let lists: Vec<(String, Vec<String>)> = behaviours
        .flat_map(|(id, behaviour)| {
            let wording = &behaviour.wording;
            [
                (format!("behaviours.{id}.like"), wording.like.clone()),
                (format!("behaviours.{id}.unlike"), wording.unlike.clone()),
            ]
        })
        .collect();
    check(Code::OtherLanguageInRubric, &rubric.language, &lists, document)
}

/// The texts of a list are told together, which is surest; where they are all in order together,
/// one of them can still be a stray.
fn check(
    code: Code,
    language: &str,
    lists: &[(String, Vec<String>)],
    document: &Document,
) -> Vec<Problem> {
    let Some((_, own)) = LANGUAGES.iter().find(|(code, _)| *code == language) else {
        return Vec::new();
    };
    let detector = Detector::with_allowlist(LANGUAGES.map(|(_, known)| known).to_vec());
    let problem = |field: &str, found: Lang| {
        let name = found.eng_name();
        let message = format!("seems to be {name}, but the file says `language: {language}`");
        document.problem_at(code, field, message)
    };
    let mut problems = Vec::new();
    for (field, texts) in lists {
        if let Some(found) = other_language(&detector, *own, &texts.join(" ")) {
            problems.push(problem(field, found));
            continue;
        }
        for (index, text) in texts.iter().enumerate() {
            let found = other_language(&detector, *own, text);
            problems.extend(found.map(|found| problem(&format!("{field}[{index}]"), found)));
        }
    }
    problems
}

/// The language of a text that is surely in another than `own`.
fn other_language(detector: &Detector, own: Lang, text: &str) -> Option<Lang> {
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    let found = detector.detect(text).filter(|_| letters >= ENOUGH_LETTERS)?;
    (found.lang() != own && found.confidence() >= SURE).then_some(found.lang())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOREIGN: [(&str, &str); 12] = [
        ("de", "Es tut mir leid, dass Sie zweimal anrufen mussten, ich kümmere mich darum."),
        ("de", "Können Sie mir bitte Ihre Kundennummer und Ihr Geburtsdatum nennen?"),
        ("es", "Lamento mucho lo ocurrido, voy a revisar su pedido ahora mismo."),
        ("es", "¿Me puede dar su número de cuenta y su fecha de nacimiento?"),
        ("fr", "Je suis vraiment désolé, je vais vérifier votre commande tout de suite."),
        ("fr", "Pouvez-vous me donner votre numéro de client et votre date de naissance ?"),
        ("pl", "Bardzo przepraszam za kłopot, zaraz sprawdzę, co się stało z zamówieniem."),
        ("pl", "Czy mogę prosić o numer konta i datę urodzenia?"),
        ("id", "Mohon maaf atas ketidaknyamanannya, saya akan segera memeriksa pesanan Anda."),
        ("it", "Mi dispiace molto per il disagio, controllo subito il suo ordine."),
        ("nl", "Het spijt me dat u twee keer moest bellen, ik kijk er meteen naar."),
        ("pt", "Peço desculpa pelo incómodo, vou verificar já a sua encomenda."),
    ];

    #[test]
    fn most_foreign_sentences_are_noticed_and_never_taken_for_a_third_language() {
        let detector = Detector::with_allowlist(LANGUAGES.map(|(_, known)| known).to_vec());
        let mut noticed = 0;
        for (code, text) in FOREIGN {
            let (_, lang) = LANGUAGES.iter().find(|(known, _)| *known == code).unwrap();
            let found = other_language(&detector, Lang::Eng, text);
            assert!(found.is_none_or(|found| found == *lang), "{text}");
            assert_eq!(other_language(&detector, *lang, text), None, "{text}");
            noticed += usize::from(found.is_some());
        }
        assert!(noticed >= 7, "{noticed}");
    }

    #[test]
    fn several_foreign_sentences_together_are_noticed() {
        let detector = Detector::with_allowlist(LANGUAGES.map(|(_, known)| known).to_vec());
        for pair in FOREIGN[..8].chunks(2) {
            let together = format!("{} {}", pair[0].1, pair[1].1);
            assert!(other_language(&detector, Lang::Eng, &together).is_some(), "{together}");
        }
    }

    #[test]
    fn a_short_text_is_left_alone() {
        let detector = Detector::new();
        assert_eq!(other_language(&detector, Lang::Eng, "Ja, genau."), None);
    }
}
