//! Telling which language a text is in.

use whatlang::{Detector, Lang};

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

/// The code of the language that a text surely is in.
pub fn surely(text: &str) -> Option<&'static str> {
    let detector = Detector::with_allowlist(LANGUAGES.map(|(_, known)| known).to_vec());
    let found = detector.detect(text).filter(|found| found.confidence() >= SURE)?;
    let enough = letters(text) >= ENOUGH_LETTERS;
    let language = LANGUAGES.iter().find(|(_, known)| enough && *known == found.lang())?;
    Some(language.0)
}

fn letters(text: &str) -> usize {
    text.chars().filter(|letter| letter.is_alphabetic()).count()
}

/// Notices texts that are in another language than one.
pub struct OtherLanguages {
    own: Lang,
    detector: Detector,
}

impl OtherLanguages {
    /// Other ones than that of a code such as `en`; `None` where it is none that can be told.
    pub fn than(code: &str) -> Option<Self> {
        let (_, own) = LANGUAGES.iter().find(|(known, _)| *known == code)?;
        let known = LANGUAGES.map(|(_, known)| known).to_vec();
        Some(Self { own: *own, detector: Detector::with_allowlist(known) })
    }

    /// The English name of the language that a text surely is in, where that is another one.
    pub fn find(&self, text: &str) -> Option<&'static str> {
        let found = self.detector.detect(text).filter(|_| letters(text) >= ENOUGH_LETTERS)?;
        let is_sure = found.lang() != self.own && found.confidence() >= SURE;
        is_sure.then(|| found.lang().eng_name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::language_name;

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

    fn other(than: &str, text: &str) -> Option<&'static str> {
        OtherLanguages::than(than).unwrap().find(text)
    }

    #[test]
    fn most_foreign_sentences_are_noticed_and_never_taken_for_a_third_language() {
        let mut noticed = 0;
        for (code, text) in FOREIGN {
            let found = other("en", text);
            assert!(found.is_none_or(|found| found == language_name(code)), "{text}");
            assert_eq!(other(code, text), None, "{text}");
            assert!(surely(text).is_none_or(|found| found == code), "{text}");
            noticed += usize::from(found.is_some());
        }
        assert!(noticed >= 7, "{noticed}");
    }

    #[test]
    fn several_foreign_sentences_together_are_noticed() {
        for pair in FOREIGN[..8].chunks(2) {
            let together = format!("{} {}", pair[0].1, pair[1].1);
            assert!(other("en", &together).is_some(), "{together}");
        }
    }

    #[test]
    fn a_short_text_is_left_alone() {
        assert_eq!(other("en", "Ja, genau."), None);
    }
}
