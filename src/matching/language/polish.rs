//! Polish, as it is spoken to customers and typed in chats.

use std::cell::RefCell;

use snowball_stemmers_rs::{Algorithm, Stemmer};

use super::{Language, listed, long_form};

pub(super) static POLISH: Language = Language {
    code: "pl",
    hesitations: &[
        "yyy", "yy", "eee", "ee", "ehm", "ekhm", "hm", "hmm", "mhm", "mm", "mmm", "aaa", "uh",
        "um", "y", "e",
    ],
    negations: &[
        "nie", "nigdy", "nikt", "nic", "żaden", "żadna", "żadne", "żadnej", "żadnego", "ani",
    ],
    lacks: &["bez"],
    harmless: &[
        &["nie", "ma", "problemu"],
        &["nie", "ma", "sprawy"],
        &["nie", "szkodzi"],
        &["nie", "ma", "za", "co"],
        &["nic", "nie", "szkodzi"],
        &["nie", "tylko"],
        &["nie", "ma", "obawy"],
        &["nie", "dziwię", "się"],
        &["nigdy", "więcej"],
    ],
    bare_negation_answers: true,
    fixed: &[
        "nie", "nigdy", "nikt", "nic", "ani", "bez", "moge", "moga", "moze", "chce", "jest", "sa",
        "byl", "byla", "bylo", "bede", "bedzie", "mam", "masz", "ma", "mamy", "maja", "ten",
        "tego", "temu", "tym", "tam", "tak", "tej", "jak", "kto", "kogo", "komu", "czy", "gdzie",
        "kiedy", "ile", "ktory", "ktora", "ktore", "dla", "pod", "nad", "przy", "oraz", "lub",
        "albo", "ale", "moj", "moja", "nasz", "nasza", "wasz", "jego", "jej", "ich", "sie", "juz",
        "jeszcze", "tylko", "inny", "inne", "inna",
    ],
    strengthening: &[
        "bardzo",
        "naprawde",
        "szczerze",
        "niezmiernie",
        "ogromnie",
        "serdecznie",
        "najmocniej",
        "tak",
        "juz",
        "wlasnie",
        "po",
        "prostu",
        "rowniez",
        "tez",
        "prosze",
        "pana",
        "pani",
        "panie",
        "panstwa",
    ],
    clause_words: &[
        "i",
        "a",
        "ale",
        "więc",
        "bo",
        "ponieważ",
        "potem",
        "lub",
        "albo",
        "jeśli",
        "jeżeli",
        "gdy",
        "kiedy",
        "podczas",
        "natomiast",
        "dlatego",
        "żeby",
        "że",
        "oraz",
        "to",
    ],
    abbreviations: &[
        "np", "tzn", "tj", "itd", "itp", "ul", "nr", "tel", "godz", "ok", "pkt", "ust", "art",
        "zł", "gr", "szt", "min", "al", "os", "br", "ww", "wg",
    ],
    titles: &["dr", "mgr", "inż", "prof", "św", "Dr", "Prof"],
    percent: "procent",
    spell_out: |word| long_form(SHORT, word),
    number: |word| listed(NUMBERS, word),
    teen_and_ten: None,
    roots,
    plain_letters: true,
    reduplicates: false,
};

/// Forms of "Pan", "Pani" and "Państwo"; "ty" is another matter.
const YOU: &[&str] = &[
    "pan",
    "pana",
    "panu",
    "panem",
    "pani",
    "panią",
    "państwo",
    "państwa",
    "państwu",
    "państwem",
    "panie",
];

/// The Snowball stem, the same without an "e" that comes and goes ("rachunek", "rachunku"), and both
/// with plain letters.
fn roots(word: &str) -> Vec<String> {
    thread_local! {
        static STEMMER: RefCell<Stemmer> = RefCell::new(Stemmer::create(Algorithm::Polish));
    }
    if word.len() <= 2 || !word.chars().all(char::is_alphabetic) {
        return vec![word.to_owned()];
    }
    let stem = STEMMER.with_borrow(|stemmer| stemmer.stem(word).into_owned());
    let mut found = vec![POLISH.plain(&stem).into_owned()];
    found.extend(without_fleeting_e(&found[0]));
    if YOU.contains(&word) {
        found.push("@you".to_owned());
    }
    found
}

/// "rachunek" is "rachunk-" before most endings, "cukier" "cukr-".
fn without_fleeting_e(stem: &str) -> Option<String> {
    const SHORTEST: usize = 5;
    let last = stem.chars().last().filter(|last| !"aeiouy".contains(*last))?;
    let before = stem.strip_suffix(last)?.strip_suffix('e')?;
    (stem.len() >= SHORTEST)
        .then(|| format!("{}{last}", before.strip_suffix('i').unwrap_or(before)))
}

/// With the forms that are said in service talk.
const NUMBERS: &[(&str, u32)] = &[
    ("zero", 0),
    ("jeden", 1),
    ("jedna", 1),
    ("jedno", 1),
    ("jednego", 1),
    ("jedną", 1),
    ("dwa", 2),
    ("dwie", 2),
    ("dwóch", 2),
    ("dwu", 2),
    ("dwoma", 2),
    ("trzy", 3),
    ("trzech", 3),
    ("trzema", 3),
    ("cztery", 4),
    ("czterech", 4),
    ("czterema", 4),
    ("pięć", 5),
    ("pięciu", 5),
    ("sześć", 6),
    ("sześciu", 6),
    ("siedem", 7),
    ("siedmiu", 7),
    ("osiem", 8),
    ("ośmiu", 8),
    ("dziewięć", 9),
    ("dziewięciu", 9),
    ("dziesięć", 10),
    ("dziesięciu", 10),
    ("jedenaście", 11),
    ("jedenastu", 11),
    ("dwanaście", 12),
    ("dwunastu", 12),
    ("trzynaście", 13),
    ("trzynastu", 13),
    ("czternaście", 14),
    ("czternastu", 14),
    ("piętnaście", 15),
    ("piętnastu", 15),
    ("szesnaście", 16),
    ("szesnastu", 16),
    ("siedemnaście", 17),
    ("siedemnastu", 17),
    ("osiemnaście", 18),
    ("osiemnastu", 18),
    ("dziewiętnaście", 19),
    ("dziewiętnastu", 19),
    ("dwadzieścia", 20),
    ("dwudziestu", 20),
    ("trzydzieści", 30),
    ("trzydziestu", 30),
    ("czterdzieści", 40),
    ("czterdziestu", 40),
    ("pięćdziesiąt", 50),
    ("pięćdziesięciu", 50),
    ("sześćdziesiąt", 60),
    ("sześćdziesięciu", 60),
    ("siedemdziesiąt", 70),
    ("siedemdziesięciu", 70),
    ("osiemdziesiąt", 80),
    ("osiemdziesięciu", 80),
    ("dziewięćdziesiąt", 90),
    ("dziewięćdziesięciu", 90),
    ("piec", 5),
    ("szesc", 6),
    ("dziewiec", 9),
    ("dziesiec", 10),
];

/// What people type for short.
const SHORT: &[(&str, &str)] = &[
    ("ok", "okej"),
    ("okay", "okej"),
    ("okey", "okej"),
    ("spoko", "okej"),
    ("dzięki", "dziękuję"),
    ("dzieki", "dziękuję"),
    ("dziekuje", "dziękuję"),
    ("dzieks", "dziękuję"),
    ("dziękóweczka", "dziękuję"),
    ("sorki", "przepraszam"),
    ("sory", "przepraszam"),
    ("sorry", "przepraszam"),
    ("nr", "numer"),
    ("tel", "telefon"),
    ("zł", "złotych"),
    ("zl", "złotych"),
    ("złote", "złotych"),
    ("złoty", "złotych"),
    ("zlotych", "złotych"),
    ("godz", "godzin"),
    ("nwm", "nie wiem"),
    ("pls", "proszę"),
    ("prosze", "proszę"),
    ("pzdr", "pozdrawiam"),
    ("wg", "według"),
    ("se", "sobie"),
    ("moge", "mogę"),
    ("moze", "może"),
    ("chcialbym", "chciałbym"),
    ("chcialabym", "chciałabym"),
];
