//! Words of Indonesian and Malay without what is put before and behind them.
//!
//! A root is not told from its affixes without a dictionary: "menagih" is *tagih* and "menamai" is
//! *nama*. So all that a word may be made from are given, and two words that share one are taken for
//! forms of the same. The rules are those of the grammars, as in J. N. Sneddon and others,
//! *Indonesian Reference Grammar* (2010), chapter 1; Malay has the same.

use std::collections::BTreeSet;

/// A root has at least so many letters …
const SHORTEST: usize = 3;
/// … and before these suffixes so many, since roots end like them.
const SHORTEST_BEFORE_SUFFIX: usize = 4;
/// A word may have so many prefixes: "mem-per-".
const MOST_PREFIXES: usize = 2;

/// Words that only look as if they had affixes.
const WHOLE: &[&str] = &[
    "kasihan",
    "terima",
    "kecewa",
    "kesal",
    "kemarin",
    "peristiwa",
    "selesai",
    "sekali",
    "berapa",
    "bersama",
    "sebelum",
    "sesudah",
    "setelah",
    "sebentar",
    "segera",
    "seperti",
    "semua",
    "sekarang",
    "sekejap",
    "sahaja",
    "masalah",
    "kenapa",
    "mengapa",
    "kembali",
    "kemudian",
    "kerana",
    "karena",
    "telah",
    "teruk",
    "tetap",
    "terus",
    "belum",
    "benar",
    "besar",
    "berat",
    "perlu",
    "pernah",
    "periksa",
    "pesan",
];

/// Everything that a word in lower case may be made from, itself included.
pub(super) fn roots(word: &str) -> Vec<String> {
    if !word.bytes().all(|byte| byte.is_ascii_lowercase())
        || word.len() < SHORTEST
        || WHOLE.contains(&word)
    {
        return vec![word.to_owned()];
    }
    let mut found: BTreeSet<String> = BTreeSet::from([word.to_owned()]);
    for (endings, shortest) in [
        (&["lah", "kah", "tah", "pun"][..], SHORTEST),
        (&["nya", "ku", "mu", "in"], SHORTEST),
        (&["kan", "an", "i"], SHORTEST_BEFORE_SUFFIX),
    ] {
        let suffixes = |known: &String| without_suffix(known, endings, shortest);
        let shorter: Vec<String> = found.iter().flat_map(suffixes).collect();
        found.extend(shorter);
    }
    let mut latest: Vec<String> = found.iter().cloned().collect();
    for _ in 0..MOST_PREFIXES {
        latest = latest.iter().flat_map(|known| without_prefix(known)).collect();
        found.extend(latest.iter().cloned());
    }
    found.into_iter().collect()
}

fn without_suffix(word: &str, endings: &[&str], shortest: usize) -> Vec<String> {
    let shorter = endings.iter().filter_map(|ending| word.strip_suffix(ending));
    shorter.filter(|root| root.len() >= shortest).map(str::to_owned).collect()
}

fn without_prefix(word: &str) -> Vec<String> {
    let mut roots = Vec::new();
    // In speech "me" is left out: "nunggu", "ngecek", "nyari".
    let spoken = word.starts_with(['m', 'n']).then(|| format!("me{word}"));
    roots.extend(spoken.iter().flat_map(|formal| without_nasal_prefix(formal)));
    roots.extend(word.strip_prefix("ny").map(|rest| format!("c{rest}")));
    roots.extend(without_nasal_prefix(word));
    for prefix in ["di", "ke", "se", "ber", "bel", "be", "ter", "te", "per", "pe", "ku", "kau"] {
        roots.extend(word.strip_prefix(prefix).map(str::to_owned));
    }
    roots.retain(|root| root.len() >= SHORTEST);
    roots
}

/// "MeN-" and "peN-", whose nasal takes the place of k, p, s and t.
fn without_nasal_prefix(word: &str) -> Vec<String> {
    let mut roots = Vec::new();
    if let Some(rest) = word.strip_prefix("me").or_else(|| word.strip_prefix("pe")) {
        let restored = |letter: &str, rest: &str| format!("{letter}{rest}");
        let begins_with_vowel = |rest: &str| rest.starts_with(['a', 'e', 'i', 'o', 'u']);
        if let Some(rest) = rest.strip_prefix("ny") {
            roots.push(restored("s", rest));
        } else if let Some(rest) = rest.strip_prefix("nge") {
            // "mengecek" is *cek*, "mengejar" is *kejar*, "mengembalikan" is *kembali*.
            roots.extend([rest.to_owned(), restored("e", rest), restored("ke", rest)]);
        } else if let Some(rest) = rest.strip_prefix("ng") {
            roots.push(rest.to_owned());
            if begins_with_vowel(rest) {
                roots.push(restored("k", rest));
            }
        } else if let Some(rest) = rest.strip_prefix('m') {
            roots.push(rest.to_owned());
            if begins_with_vowel(rest) {
                roots.extend([restored("p", rest), restored("m", rest)]);
            }
        } else if let Some(rest) = rest.strip_prefix('n') {
            roots.push(rest.to_owned());
            if begins_with_vowel(rest) {
                roots.extend([restored("t", rest), restored("n", rest)]);
            }
        } else {
            roots.push(rest.to_owned());
        }
    }
    roots
}

/// The roots of a word, and of words for "you" what they have in common: people are addressed by
/// title, by name for an elder, or plainly, and mean the same.
pub(super) fn roots_or_you(word: &str, you: &[&str]) -> Vec<String> {
    let mut found = roots(word);
    if you.contains(&word.strip_suffix("nya").unwrap_or(word)) {
        found.push("@you".to_owned());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn are_forms(one: &str, other: &str) -> bool {
        roots(one).iter().any(|root| roots(other).contains(root))
    }

    #[test]
    fn forms_of_a_word_share_a_root() {
        for forms in [
            "kirim mengirim mengirimkan dikirim pengiriman kirimkan terkirim kirimannya",
            "tagih menagih tagihan tagihannya penagihan ditagih",
            "kembali mengembalikan dikembalikan pengembalian kembalikan",
            "tunggu menunggu ditunggu menunggunya tunggulah",
            "sambung menyambungkan disambungkan sambungan",
            "bantu membantu dibantu bantuan pembantu",
            "periksa memeriksa diperiksa pemeriksaan",
            "maaf memaafkan maafkan dimaafkan",
            "cek mengecek dicek pengecekan ngecek cekin",
            "tunggu nunggu",
            "cari mencari nyari carikan",
            "kasih ngasih kasihkan",
            "kecewa mengecewakan kekecewaan",
            "ganti mengganti penggantian digantikan",
            "semak menyemak disemak semakan",
        ] {
            let words: Vec<&str> = forms.split(' ').collect();
            for other in &words[1..] {
                assert!(are_forms(words[0], other), "{} {other}", words[0]);
            }
        }
    }

    #[test]
    fn other_words_share_none() {
        for (one, other) in [
            ("bayar", "biaya"),
            ("kirim", "terima"),
            ("tagihan", "tahan"),
            ("salah", "masalah"),
            ("harga", "warga"),
            ("kasihan", "kasih"),
            ("terima", "rima"),
        ] {
            assert!(!are_forms(one, other), "{one} {other}");
        }
    }
}
