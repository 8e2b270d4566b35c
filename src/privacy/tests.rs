use super::{Kind, MaskedSpan, Masking, MaskingError};
use crate::transcript::{Millis, Span, Speaker, Transcript, Turn, Word};

/// A turn whose words take 300 ms each, the n-th with a confidence of 1 − n ÷ 100.
fn turn(speaker: Speaker, text: &str, start: u64) -> Turn {
    let words = text.split_whitespace().zip(0_u64..).map(|(text, index)| Word {
        text: text.into(),
        span: Span::new(Millis(start + index * 300), Millis(start + index * 300 + 250)),
        confidence: 1.0 - index as f32 / 100.0,
    });
    Turn::from_words(speaker, words.collect()).unwrap()
}

fn of(turns: Vec<Turn>) -> Transcript {
    Transcript { language: "en".into(), turns, ..Transcript::default() }
}

fn texts(transcript: &Transcript) -> Vec<&str> {
    transcript.turns.iter().map(|turn| turn.text.as_str()).collect()
}

fn masked(masking: &Masking, said: &[(Speaker, &str)]) -> Vec<String> {
    let turns = said.iter().map(|(speaker, text)| Turn::untimed(*speaker, *text)).collect();
    let mut transcript = of(turns);
    masking.apply(&mut transcript);
    texts(&transcript).into_iter().map(str::to_owned).collect()
}

#[test]
fn the_words_of_an_item_become_one_word_and_no_copy_stays() {
    let mut transcript = of(vec![
        turn(Speaker::Agent, "Your card number, please?", 0),
        turn(Speaker::Customer, "Sure, it's 4111 1111, um, 1111 1111. Okay?", 5_000),
    ]);
    let masked = Masking::default().apply(&mut transcript);
    assert_eq!(texts(&transcript)[1], "Sure, it's [card number]. Okay?");
    let said = &transcript.turns[1];
    let words: Vec<&str> = said.words.iter().map(|word| word.text.as_str()).collect();
    assert_eq!(words, ["Sure,", "it's", "[card number].", "Okay?"]);
    assert_eq!(said.words[2].span, Span::new(Millis(5_600), Millis(7_050)));
    assert_eq!(said.words[2].confidence, 0.94);
    let label = said.text.find('[').unwrap();
    assert_eq!(said.span_of(&(label..label + 13)), Some(said.words[2].span));
    let expected = MaskedSpan {
        kind: Kind::Card,
        turn: 1,
        speaker: Speaker::Customer,
        span: Some(said.words[2].span),
    };
    assert_eq!(masked, [expected]);
    let json =
        serde_json::to_string(&transcript).unwrap() + &serde_json::to_string(&masked).unwrap();
    assert!(!json.contains("111"), "{json}");
    assert_eq!(
        serde_json::from_str::<Vec<MaskedSpan>>(&serde_json::to_string(&masked).unwrap()).unwrap(),
        masked
    );
}

#[test]
fn two_items_that_touch_a_word_leave_what_is_around_them() {
    let text = "(ana@example.com,ben@example.com)";
    let mut transcript = of(vec![turn(Speaker::Customer, text, 0)]);
    assert_eq!(Masking::default().apply(&mut transcript).len(), 2);
    assert_eq!(texts(&transcript), ["([e-mail address],[e-mail address])"]);
    assert_eq!(transcript.turns[0].words[0].text, transcript.turns[0].text);
}

#[test]
fn where_words_and_text_differ_the_whole_turn_goes() {
    let numbers = "My card number is 4111 1111 1111 1111.";
    let harmless = turn(Speaker::Agent, "That is fine.", 9_000);
    let mut only_in_text = turn(Speaker::Customer, "My card number is", 0);
    only_in_text.text = numbers.into();
    let mut only_in_words = turn(Speaker::Customer, numbers, 4_000);
    only_in_words.text = "My card.".into();
    let mut transcript = of(vec![only_in_text, only_in_words, harmless.clone()]);
    let masked = Masking::default().apply(&mut transcript);
    assert_eq!(texts(&transcript), ["[masked]", "[masked]", "That is fine."]);
    assert!(transcript.turns.iter().take(2).all(|turn| turn.words.len() == 1));
    assert_eq!(transcript.turns[2], harmless);
    assert_eq!(masked[1].span, transcript.turns[1].span);
}

#[test]
fn a_number_goes_on_over_turns_and_is_masked_again_when_it_is_repeated() {
    let said = [
        (Speaker::Agent, "What's the account number?"),
        (Speaker::Customer, "Four four one"),
        (Speaker::Agent, "Mm-hmm."),
        (Speaker::Customer, "double two, nine."),
        (Speaker::Agent, "Thanks. I see 3 payments of 49.90 since 2019."),
        (Speaker::Customer, "And it's still 441229 next year?"),
    ];
    let expected = [
        "What's the account number?",
        "[account number]",
        "Mm-hmm.",
        "[account number].",
        "Thanks. I see 3 payments of 49.90 since 2019.",
        "And it's still [account number] next year?",
    ];
    assert_eq!(masked(&Masking::default(), &said), expected);
}

#[test]
fn what_a_number_is_called_decides() {
    let masking = Masking::default();
    for (text, expected) in [
        ("Your order number is 4 8 8 1 2.", "Your order number is 4 8 8 1 2."),
        ("Your account number is 4 8 8 1 2.", "Your account number is [account number]."),
        ("Tracking number 3401 2345 6789 1237.", "Tracking number 3401 2345 6789 1237."),
        ("Order number 4111 1111 1111 1111.", "Order number [card number]."),
        ("It was on 3 May 2024 at 10:45.", "It was on 3 May 2024 at 10:45."),
        ("I was born on 3 May 1974.", "I was born on [date of birth]."),
        ("card number is for one one one", "card number is [card number]"),
        ("", ""),
    ] {
        assert_eq!(masking.text(text), expected);
    }
}

/// A turn of the customer in a call in this language, masked.
fn masked_in(language: &str, text: &str) -> String {
    let turns = vec![Turn::untimed(Speaker::Customer, text)];
    let mut transcript = Transcript { language: language.into(), turns, ..Transcript::default() };
    Masking::default().apply(&mut transcript);
    texts(&transcript).concat()
}

#[test]
fn the_language_of_the_call_says_what_words_mean() {
    for (language, text, expected) in [
        ("pl", "Moje hasło to stokrotka.", "Moje hasło to [password]."),
        ("pl-PL", "Numer klienta siedem siedem jeden.", "Numer klienta [account number]."),
        ("en", "Numer klienta siedem siedem jeden.", "Numer klienta siedem siedem jeden."),
        ("id", "PIN saya dua dua empat satu.", "PIN saya [password]."),
        ("ms", "My PIN is two two four one.", "My PIN is [password]."),
        ("ms", "Nombor pesanan kosong lapan satu dua.", "Nombor pesanan kosong lapan satu dua."),
        ("", "Call me on 07700 900123.", "Call me on [phone number]."),
        ("de", "Karte 4111 1111 1111 1111.", "Karte [card number]."),
    ] {
        assert_eq!(masked_in(language, text), expected);
    }
}

#[test]
fn what_is_put_right_is_masked_like_what_was_wrong() {
    for (language, text, expected) in [
        ("pl", "Kod to 725, nie, moment, 752.", "Kod to [security code]."),
        ("id", "Lahirnya sembilan Maret, eh, di KTP sembilan Mei.", "Lahirnya [date of birth]."),
        (
            "id",
            "Nomor pelanggan 408718, maaf, nomor pesanan 5512.",
            "Nomor pelanggan [account number], maaf, nomor pesanan 5512.",
        ),
        (
            "pl",
            "Numer klienta 408718, nie działa od 2019.",
            "Numer klienta [account number], nie działa od 2019.",
        ),
    ] {
        assert_eq!(masked_in(language, text), expected);
    }
}

#[test]
fn passwords_need_no_word_that_announces_them() {
    for (language, text, expected) in [
        ("ms", "Password sunshine dua kosong, tak lepas.", "Password [password], tak lepas."),
        ("en", "The PIN pad 3 is broken.", "The PIN pad 3 is broken."),
        ("id", "Pake pass Nasgor#4ever ga bisa.", "Pake pass [password] ga bisa."),
        (
            "pl",
            "Hasło mam stokrotka jedenaście, nie pasuje, bo od wczoraj będzie stokrotka dwanaście.",
            "Hasło mam [password], nie pasuje, bo od wczoraj będzie [password].",
        ),
        (
            "pl",
            "Hasło dyktuję po literce: duże ka, o, te, dziewięć.",
            "Hasło dyktuję po literce: [password].",
        ),
        (
            "pl",
            "Jakim hasłem próbuje się pani zalogować?",
            "Jakim hasłem próbuje się pani zalogować?",
        ),
        (
            "id",
            "Kata sandi baru saya belum masuk 5 menit.",
            "Kata sandi baru saya belum masuk 5 menit.",
        ),
    ] {
        assert_eq!(masked_in(language, text), expected);
    }
    let said = [
        (Speaker::Agent, "Bapak masuk dengan kata sandi yang baru?"),
        (Speaker::Customer, "iya, R besar, a, j, a, w, tanda seru, apa itu yang salah?"),
    ];
    let turns = said.map(|(speaker, text)| Turn::untimed(speaker, text)).to_vec();
    let mut transcript = Transcript { language: "id".into(), turns, ..Transcript::default() };
    Masking::default().apply(&mut transcript);
    assert_eq!(texts(&transcript)[1], "iya, [password], apa itu yang salah?");
}

#[test]
fn letters_that_are_named_belong_to_a_number() {
    assert_eq!(
        masked_in(
            "pl",
            "Seria i numer dowodu: ce jak Celina, te jak Tadeusz, zero cztery osiemdziesiąt dwa."
        ),
        "Seria i numer dowodu: [identity number]."
    );
}

#[test]
fn a_plain_transcript_counts_as_what_it_surely_is() {
    let said = [
        (Speaker::Agent, "Dzień dobry, czy mogę prosić o numer klienta i datę urodzenia?"),
        (Speaker::Customer, "Tak, oczywiście, proszę bardzo. Siedem siedem jeden, zero dwa."),
    ];
    let expected = "Tak, oczywiście, proszę bardzo. [account number].";
    assert_eq!(masked(&Masking::default(), &said)[1], expected);
}

#[test]
fn numbers_are_known_by_the_rules_of_their_country() {
    for (language, text, expected) in [
        ("de", "Ich habe 86095742719 eingegeben.", "Ich habe [identity number] eingegeben."),
        ("de", "Ich habe 0171 5550199 eingegeben.", "Ich habe [phone number] eingegeben."),
        (
            "de",
            "Das macht 1.250,00 Euro oder 25.000 mehr.",
            "Das macht 1.250,00 Euro oder 25.000 mehr.",
        ),
        ("pl", "Wpisałem 44051401359.", "Wpisałem [identity number]."),
        ("pl", "Wpisałem 601 512 333.", "Wpisałem [phone number]."),
        ("id", "Saya tulis 3174 0512 0590 0003.", "Saya tulis [identity number]."),
        ("id", "Saya tulis 0812-3456-7890.", "Saya tulis [phone number]."),
        ("ms", "Saya tulis 900512-10-5083.", "Saya tulis [identity number]."),
        (
            "id",
            "Harganya Rp1.250.000 atau 25.000 lebih.",
            "Harganya Rp1.250.000 atau 25.000 lebih.",
        ),
    ] {
        assert_eq!(masked_in(language, text), expected);
    }
}

#[test]
fn the_words_of_a_text_tell_its_language_where_nobody_does() {
    let masking = Masking::default();
    for (text, expected) in [
        ("hasło to stokrotka", "hasło to [password]"),
        ("numer karty cztery pięć trzy dziewięć", "numer karty [card number]"),
        ("nomor rekening 014 471", "nomor rekening [account number]"),
        ("tracking number 4471 0293", "tracking number 4471 0293"),
    ] {
        assert_eq!(masking.text(text), expected);
    }
}

#[test]
fn names_of_files_keep_their_dates() {
    let masking = Masking::default();
    for (name, expected) in [
        ("20240503041512_agent7.wav", "20240503041512_agent7.wav"),
        ("call_2024-05-03_4111111111111111.wav", "call_2024-05-03_[card number].wav"),
        ("+447700900123_0412.wav", "+[phone number]_0412.wav"),
        ("ana@example.com-3", "[e-mail address]-3"),
    ] {
        assert_eq!(masking.text(name), expected);
    }
}

#[test]
fn only_the_kinds_that_are_on_are_masked() {
    let text = "Card number 4111 1111 1111 1111, phone number 07700 900123.";
    let on = |kinds: &str| Masking::parse(kinds).unwrap().text(text);
    assert_eq!(on("card"), "Card number [card number], phone number 07700 900123.");
    assert_eq!(on("-card"), "Card number 4111 1111 1111 1111, phone number [phone number].");
    assert_eq!(on("card, phone"), on("all"));
    assert_eq!(on("none"), text);
    let error = Masking::parse("card,fone").unwrap_err().to_string();
    assert!(
        error.starts_with("unknown kind \"fone\"; name some of card, security-code"),
        "{error}"
    );
    assert!(Masking::parse("").is_err());
    assert!(Masking::parse("all,card").is_err());
}

#[test]
fn own_patterns_have_their_own_label() {
    let masking = Masking::parse("none").unwrap().with_own(r"NW-\d+", "order").unwrap();
    assert_eq!(masking.text("It's NW-4471, PIN 1234."), "It's [order], PIN 1234.");
    assert!(matches!(Masking::default().with_own("(", "x"), Err(MaskingError::Pattern { .. })));
    assert!(matches!(Masking::default().with_own(r"\d*", "x"), Err(MaskingError::FitsAll { .. })));
    assert!(matches!(Masking::default().with_own(r"\d", "4711"), Err(MaskingError::Label { .. })));
}
