//! German, as it is spoken to customers and typed in chats.

use std::cell::RefCell;

use snowball_stemmers_rs::{Algorithm, Stemmer};

use super::{Language, listed, long_form};

pub(super) static GERMAN: Language = Language {
    code: "de",
    hesitations: &[
        "äh", "ähm", "öh", "öhm", "hm", "hmm", "mhm", "mm", "mmm", "eh", "ehm", "uh", "uhm", "tja",
    ],
    negations: &[
        "nicht",
        "nie",
        "niemals",
        "niemand",
        "niemanden",
        "niemandem",
        "nichts",
        "kein",
        "keine",
        "keinen",
        "keinem",
        "keiner",
        "keines",
        "keinerlei",
        "weder",
    ],
    lacks: &["ohne"],
    harmless: &[
        &["kein", "problem"],
        &["kein", "thema"],
        &["kein", "wunder"],
        &["kein", "ding"],
        &["keine", "ursache"],
        &["keine", "sorge"],
        &["keine", "frage"],
        &["keine", "umstände"],
        &["nichts", "zu", "danken"],
        &["nicht", "nur"],
        &["nicht", "wahr"],
        &["nie", "wieder"],
    ],
    // "Das geht nicht." has its denial at the end.
    bare_negation_answers: false,
    fixed: &[
        "nicht", "nie", "nichts", "kein", "keine", "keinen", "ohne", "kann", "muss", "darf",
        "soll", "will", "war", "ware", "hat", "hatte", "bin", "ist", "sind", "sie", "ihr", "ihre",
        "ihnen", "uns", "unser", "mein", "dein", "dir", "dich", "der", "die", "das", "den", "dem",
        "des", "ein", "eine", "und", "oder", "aber", "fur", "mit", "von", "bei", "aus", "auf",
        "wer", "wie", "was", "wann", "warum", "wenn", "dann", "denn", "als", "auch", "noch", "nur",
        "schon", "hier", "dort", "dass", "damit", "sehr", "mehr", "andere", "anderen",
    ],
    strengthening: &[
        "sehr",
        "wirklich",
        "ganz",
        "echt",
        "total",
        "vollig",
        "ausserst",
        "aufrichtig",
        "herzlich",
        "vielmals",
        "naturlich",
        "gerne",
        "gern",
        "doch",
        "mal",
        "ja",
        "halt",
        "eben",
        "einfach",
        "auch",
        "bitte",
        "gleich",
        "herr",
        "frau",
        "so",
    ],
    clause_words: &[
        "und", "aber", "weil", "denn", "dann", "oder", "wenn", "falls", "dass", "damit", "während",
        "sondern", "deshalb", "deswegen", "obwohl", "sobald",
    ],
    abbreviations: &[
        "ca", "bzw", "usw", "etc", "evtl", "ggf", "inkl", "zzgl", "tel", "nr", "str", "abs", "art",
        "max", "min", "mind", "ggü", "lt", "vgl", "zb", "z", "d",
    ],
    titles: &["Dr", "Prof", "Hr", "Fr", "St", "Dipl"],
    percent: "prozent",
    spell_out: |word| long_form(SHORT, word),
    number,
    teen_and_ten: None,
    roots,
    plain_letters: true,
    reduplicates: false,
};

/// The Snowball stem, which takes "fuer" for "für", with plain letters.
fn roots(word: &str) -> Vec<String> {
    thread_local! {
        static STEMMER: RefCell<Stemmer> = RefCell::new(Stemmer::create(Algorithm::German));
    }
    if word.len() <= 2 || !word.chars().all(char::is_alphabetic) {
        return vec![word.to_owned()];
    }
    let stem = STEMMER.with_borrow(|stemmer| stemmer.stem(word).into_owned());
    vec![GERMAN.plain(&stem).into_owned()]
}

/// "Dreiundzwanzig" is one word, the ones first.
fn number(word: &str) -> Option<u32> {
    if let Some((ones, tens)) = word.split_once("und") {
        let ones = listed(BELOW_TWENTY, ones).filter(|ones| (1..10).contains(ones))?;
        return Some(listed(TENS, tens)? + ones);
    }
    listed(BELOW_TWENTY, word).or_else(|| listed(TENS, word))
}

/// "Ein" is an article more often than not; its forms are then one word.
const BELOW_TWENTY: &[(&str, u32)] = &[
    ("null", 0),
    ("eins", 1),
    ("ein", 1),
    ("eine", 1),
    ("einen", 1),
    ("einem", 1),
    ("einer", 1),
    ("zwei", 2),
    ("zwo", 2),
    ("drei", 3),
    ("vier", 4),
    ("fünf", 5),
    ("fuenf", 5),
    ("sechs", 6),
    ("sieben", 7),
    ("acht", 8),
    ("neun", 9),
    ("zehn", 10),
    ("elf", 11),
    ("zwölf", 12),
    ("zwoelf", 12),
    ("dreizehn", 13),
    ("vierzehn", 14),
    ("fünfzehn", 15),
    ("fuenfzehn", 15),
    ("sechzehn", 16),
    ("siebzehn", 17),
    ("achtzehn", 18),
    ("neunzehn", 19),
];

const TENS: &[(&str, u32)] = &[
    ("zwanzig", 20),
    ("dreißig", 30),
    ("dreissig", 30),
    ("vierzig", 40),
    ("fünfzig", 50),
    ("fuenfzig", 50),
    ("sechzig", 60),
    ("siebzig", 70),
    ("achtzig", 80),
    ("neunzig", 90),
];

/// What people type for short, and what runs together.
const SHORT: &[(&str, &str)] = &[
    ("ok", "okay"),
    ("oke", "okay"),
    ("okey", "okay"),
    ("jo", "ja"),
    ("jup", "ja"),
    ("nö", "nein"),
    ("nee", "nein"),
    ("nix", "nichts"),
    ("ned", "nicht"),
    ("net", "nicht"),
    ("nich", "nicht"),
    ("nen", "einen"),
    ("ne", "eine"),
    ("hab", "habe"),
    ("hätt", "hätte"),
    ("is", "ist"),
    ("gibts", "gibt es"),
    ("gehts", "geht es"),
    ("wars", "war es"),
    ("ists", "ist es"),
    ("tuts", "tut es"),
    ("tut's", "tut es"),
    ("gibt's", "gibt es"),
    ("geht's", "geht es"),
    ("ich's", "ich es"),
    ("ichs", "ich es"),
    ("sie's", "sie es"),
    ("vllt", "vielleicht"),
    ("vlt", "vielleicht"),
    ("evtl", "eventuell"),
    ("bzw", "beziehungsweise"),
    ("mfg", "mit freundlichen grüßen"),
    ("lg", "liebe grüße"),
    ("vg", "viele grüße"),
    ("dankeschön", "danke"),
    ("thx", "danke"),
    ("merci", "danke"),
    ("sry", "sorry"),
    ("tschüß", "tschüss"),
    ("tschau", "ciao"),
    ("nr", "nummer"),
    ("tel", "telefon"),
    ("std", "stunden"),
    ("min", "minuten"),
    ("eur", "euro"),
    ("bissl", "bisschen"),
    ("ums", "um das"),
    ("fürs", "für das"),
    ("aufs", "auf das"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_one_word() {
        for (word, value) in [("dreiundzwanzig", 23), ("zwoundvierzig", 42), ("fuenfzehn", 15)] {
            assert_eq!(number(word), Some(value), "{word}");
        }
        for word in ["und", "hundert", "nullundzwanzig", "elfundzwanzig", "kunde"] {
            assert_eq!(number(word), None, "{word}");
        }
    }

    #[test]
    fn umlauts_may_be_typed_as_two_letters_or_left_out() {
        for (one, other) in
            [("kümmere", "kuemmern"), ("grüße", "gruesse"), ("müssen", "mussen"), ("neue", "neuen")]
        {
            assert_eq!(roots(one), roots(other), "{one}, {other}");
        }
    }
}
