//! German.

use super::super::cues::What;
use super::super::kind::Kind;
use super::table::{Number, Role, Table};

/// German, as it is said in Germany. The name of a number is one word with it, "Kundennummer".
pub(super) static TABLE: Table = Table {
    code: "de",
    mixes: &[],
    numbers: &[
        (Number::Digit(0), "null"),
        (Number::Digit(1), "eins"),
        (Number::Digit(2), "zwei zwo"),
        (Number::Digit(3), "drei"),
        (Number::Digit(4), "vier"),
        (Number::Digit(5), "fünf fuenf"),
        (Number::Digit(6), "sechs"),
        (Number::Digit(7), "sieben"),
        (Number::Digit(8), "acht"),
        (Number::Digit(9), "neun"),
        (Number::Named(0), "nullen"),
        (Number::Named(1), "einsen einser"),
        (Number::Named(2), "zweien zweier"),
        (Number::Named(3), "dreien dreier"),
        (Number::Named(4), "vieren vierer"),
        (Number::Named(5), "fünfen fünfer"),
        (Number::Named(6), "sechsen sechser"),
        (Number::Named(7), "siebenen siebener"),
        (Number::Named(8), "achter"),
        (Number::Named(9), "neunen neuner"),
        (Number::Teen(10), "zehn"),
        (Number::Teen(11), "elf"),
        (Number::Teen(12), "zwölf zwoelf"),
        (Number::Teen(13), "dreizehn"),
        (Number::Teen(14), "vierzehn"),
        (Number::Teen(15), "fünfzehn fuenfzehn"),
        (Number::Teen(16), "sechzehn"),
        (Number::Teen(17), "siebzehn"),
        (Number::Teen(18), "achtzehn"),
        (Number::Teen(19), "neunzehn"),
        (Number::Tens(2), "zwanzig"),
        (Number::Tens(3), "dreißig dreissig"),
        (Number::Tens(4), "vierzig"),
        (Number::Tens(5), "fünfzig fuenfzig"),
        (Number::Tens(6), "sechzig"),
        (Number::Tens(7), "siebzig"),
        (Number::Tens(8), "achtzig"),
        (Number::Tens(9), "neunzig"),
        (Number::HundredsOf, "hundert"),
        (Number::Zeros(3), "tausend"),
        (Number::Zeros(6), "million millionen mio"),
        (Number::Repeat(2), "doppel doppelt doppelte zweimal"),
        (Number::Repeat(3), "dreifach dreimal"),
        (Number::Times, "mal"),
    ],
    in_one_word,
    ordinals: &[
        (1, "erste ersten erster erstes"),
        (2, "zweite zweiten zweiter"),
        (3, "dritte dritten dritter"),
        (4, "vierte vierten vierter"),
        (5, "fünfte fünften fünfter fuenften"),
        (6, "sechste sechsten sechster"),
        (7, "siebte siebten siebter siebente siebenten"),
        (8, "achte achten"),
        (9, "neunte neunten neunter"),
        (10, "zehnte zehnten zehnter"),
        (11, "elfte elften elfter"),
        (12, "zwölfte zwölften zwölfter"),
        (13, "dreizehnte dreizehnten dreizehnter"),
        (14, "vierzehnte vierzehnten vierzehnter"),
        (15, "fünfzehnte fünfzehnten fünfzehnter"),
        (16, "sechzehnte sechzehnten sechzehnter"),
        (17, "siebzehnte siebzehnten siebzehnter"),
        (18, "achtzehnte achtzehnten achtzehnter"),
        (19, "neunzehnte neunzehnten neunzehnter"),
        (20, "zwanzigste zwanzigsten zwanzigster"),
        (21, "einundzwanzigste einundzwanzigsten einundzwanzigster"),
        (22, "zweiundzwanzigste zweiundzwanzigsten zweiundzwanzigster"),
        (23, "dreiundzwanzigste dreiundzwanzigsten dreiundzwanzigster"),
        (24, "vierundzwanzigste vierundzwanzigsten vierundzwanzigster"),
        (25, "fünfundzwanzigste fünfundzwanzigsten fünfundzwanzigster"),
        (26, "sechsundzwanzigste sechsundzwanzigsten sechsundzwanzigster"),
        (27, "siebenundzwanzigste siebenundzwanzigsten siebenundzwanzigster"),
        (28, "achtundzwanzigste achtundzwanzigsten achtundzwanzigster"),
        (29, "neunundzwanzigste neunundzwanzigsten neunundzwanzigster"),
        (30, "dreißigste dreißigsten dreißigster dreissigsten"),
        (31, "einunddreißigste einunddreißigsten einunddreißigster"),
    ],
    slips: &[(2, "zwei's zway"), (3, "frei"), (6, "sex"), (1, "einst"), (4, "hier wir")],
    words: &[
        (
            Role::Filler,
            "äh ähm öh hm hmm mhm und dann danach bindestrich strich minus schrägstrich slash punkt komma \
             leerzeichen also moment nochmal noch mal wieder ja genau okay ok so jetzt plus entschuldigung \
             weiter gefolgt von",
        ),
        (Role::Separator, "und ja okay ok so also punkt komma dann jetzt genau"),
        (
            Role::Attending,
            "ja genau gut okay ok alles klar verstanden notiert notiere weiter bitte danke richtig stimmt \
             korrekt hab habe ich es sie das ist sind die der den letzten letzte ersten erste vier drei \
             ziffern ziffer nummer zahlen zahl mit am ende anfang beginnt endet lautet meine mein war das \
             wars noch einmal mal wiederhole wiederholen nochmals langsam moment sekunde augenblick kurz \
             super prima perfekt sehr schön aha mhm hm so jetzt fertig und schreibe mit höre zu da bin \
             bereit fahren fort weitere fehlen fehlt rest alle zusammen zurück im in bei von doch gern gerne \
             klar natürlich lese vor hier haben wir geht los",
        ),
        (Role::Announcing, "endet beginnt endend am ende mit letzten zuletzt auf"),
        (Role::Linking, "ist war lautet als für wäre sind"),
        (Role::Beside, "meine mein die das der den unsere"),
        (Role::BeforeYear, "seit im in ab bis von vor nach jahr jahre jahrgang anno dem"),
        (Role::Lone, "erste ersten erster erstes zweite zweiten eins einmal"),
        (
            Role::Counted,
            "euro eur cent ct prozent dollar pfund franken sekunde sekunden minute minuten min stunde stunden \
             std uhr tag tage tagen nacht nächte nächten woche wochen monat monate monaten jahr jahre jahren \
             mal person personen leute stück artikel paket pakete pakete paketen karton kartons kilo \
             kilogramm kg gramm g liter meter m zentimeter cm millimeter mm kilometer km zoll grad gigabyte \
             giga gb megabyte mega mb mbit gbit megabit watt w volt ampere kilowattstunde kilowattstunden kwh \
             kilowatt kw kubikmeter quadratmeter qm seite seiten zimmer bett betten platz plätze erwachsene \
             erwachsenen kind kinder kindern koffer bestellung bestellungen karte karten ticket tickets anruf \
             anrufe anrufen ziffer ziffern stellen zeichen buchstaben schritt schritte frage fragen option \
             stern sterne sternen punkt punkte punkten rate raten tausend million millionen milliarden \
             werktag werktage werktagen arbeitstage arbeitstagen gerät geräte geräten nutzer benutzer kunden \
             mitarbeiter paar flasche flaschen set sets lampe lampen lämpchen kabel stockwerk etage etagen \
             rechnung rechnungen konto konten weitere weiteren andere anderen neue neuen mahnung mahnungen \
             versuche versuchen termin termine terminen kollegen",
        ),
        (Role::Clock, "uhr"),
        (Role::Currency, "eur"),
        (
            Role::Month,
            "januar jänner jan februar feb märz mär maerz april apr mai juni juno jun juli julei jul august \
             aug september sept sep oktober okt november nov dezember dez",
        ),
        (Role::DateLink, "im des vom jahr jahres"),
        (Role::DateArticle, "der den dem am"),
        (Role::HundredAnd, "und"),
        (Role::OrdinalEnding, "te ten ter"),
        (
            Role::LetterName,
            "anton berta cäsar caesar dora emil friedrich gustav heinrich ida julius kaufmann ludwig martha \
             nordpol otto paula quelle richard samuel siegfried schule theodor ulrich viktor wilhelm xanthippe \
             ypsilon zacharias zeppelin aachen berlin chemnitz düsseldorf essen frankfurt goslar hamburg \
             ingelheim jena köln leipzig münchen nürnberg offenbach potsdam quickborn rostock salzwedel \
             tübingen unna völklingen wuppertal xanten zwickau be ce de ef ge ha jot ka el em en pe ku er es \
             te vau we ix zett zet großes kleines groß klein großbuchstabe",
        ),
        (Role::LetterLike, "wie"),
        (Role::WordOfOneLetter, "o"),
        (Role::Abbreviation, "pin tan puk iban bic cvv cvc sms blz ust sim kfz dsl wlan agb tv"),
        (Role::MailAt, "ät at klammeraffe klammeraffen affenschwanz aet"),
        (Role::MailAtMisheard, "ed et hat"),
        (Role::MailDot, "punkt dot"),
        (
            Role::MailJoint,
            "punkt dot unterstrich minus bindestrich strich plus underscore kleingeschrieben großgeschrieben \
             klein groß kleines großes",
        ),
        (
            Role::MailStop,
            "ist lautet an die der das den meine mein ihre ihr adresse mailadresse emailadresse mail email \
             und ja also okay ok gut gerne bitte unter von zu bei mir uns ich sie wir er schreibe schreiben \
             schicken senden schickt geht auf in im war ähm äh hm genau dann danke nein nicht ein eine \
             konto anmelden angemeldet bestellt gekauft shop seite webseite internetseite richtig noch mal \
             buchstabiere wiederhole so jetzt ganz alles zusammen kleingeschrieben",
        ),
        (Role::MailWord, "email emails mail mails mailadresse emailadresse"),
        (
            Role::Provider,
            "gmail googlemail gmx web outlook hotmail yahoo icloud freenet posteo mailbox arcor aol live \
             proton protonmail magenta vodafone beispiel",
        ),
        (Role::SecretIs, "ist lautet war heißt heisst wäre"),
        (
            Role::SecretSkip,
            "ist lautet war wäre heißt heisst äh ähm für das den die mein konto hier glaube ich also einfach \
             meiner mutter",
        ),
        (
            Role::SecretBreak,
            "und aber weil denn wenn falls oder bitte danke okay gut ich sie er dass damit das stimmt \
             reicht mit",
        ),
        (Role::SecretTail, "bitte danke okay gut glaube ich ja richtig genau"),
        (Role::SecretQuestion, "frage sicherheitsfrage sicherheitsfragen"),
        (
            Role::SecretHarmless,
            "nie niemals zurücksetzen zurückgesetzt ändern geändert ändere vergessen neues neue neuer nicht \
             ohne kein keine keinen brauche brauchen falsch falsche falsches einrichten setzen",
        ),
        (
            Role::SecretAsking,
            "wie welches welche welcher nennen sagen geben verraten lautet bitte bestätigen",
        ),
        (
            Role::SecretLead,
            "das ist es lautet äh ähm ja okay gut also mein meine natürlich klar gern gerne passwort kennwort \
             pin müsste glaube ich so war wäre die der moment sekunde heißt antwort hm",
        ),
        (
            Role::NoSecret,
            "nicht falsch falsche ungültig abgelaufen gesperrt richtig korrekt nötig erforderlich sicher \
             unsicher geheim vertraulich wichtig zu zurückgesetzt geändert neu neue neues alt altes immer nie \
             nur noch schon jetzt heute gestern morgen hier da weg vergessen leider kein keine nichts etwas \
             bei auf im in an am von vom für mit ohne und aber weil wenn dass ob wie was wer wo wann warum \
             man ich sie er wir ihr uns mir ihnen mein meine dein ihre unser das der die den dem ein eine \
             einen wird werden wurde worden kann muss soll darf hat habe haben sind bin angekommen gekommen \
             gesendet geschickt verschickt gespeichert stark schwach lang kurz egal auch doch sehr ganz \
             genau eigentlich vermutlich wahrscheinlich funktioniert geht abgelehnt hinterlegt so dann",
        ),
    ],
    top_levels: &[
        "de", "de e", "d e", "com", "komm", "kom", "net", "org", "info", "eu", "e u", "at", "ch",
    ],
    possessives: &[],
    number: r"(?:s|n|en)?(?:\W+)?(?:nummern?|nr|kennung|id|code)\b",
    strong: &[
        (
            What::Plain,
            r"\b(?:bestell|bestellung|auftrag|rechnung|sendung|sendungsverfolgung|paket|tracking|vorgang|ticket|fall|schaden|schadenfall|schadensfall|reklamation|beschwerde|referenz|buchung|reservierung|flug|zug|bus|zimmer|sitzplatz|sitz|wagen|tisch|artikel|modell|serie|serien|geräte|gerät|produkt|teile|haus|wohnung|tür|gutschein|rabatt|aktions|aktion|angebot|liefer|lieferschein|beleg|kassenbon|bon|zähler|zaehler|fehler|version|raum|filial|abteilung|durchwahl|retoure|retouren|rücksende|auftragsbestätigung|abhol|packstation|fach|kennzeichen|fahrgestell|einsatz|termin|akten|aktenzeichen|wkn|steuerklasse|zählpunkt)NUMBER|\bnummer (?:der|des|ihrer|meiner|dieser|vom|von der|meines|ihres|zur) (?:bestellung|sendung|rechnung|buchung|reservierung|reklamation|auftrags|vorgangs|tickets|pakets|paket|zählers|auftrag)\b|\baktenzeichen\b|\bzählerst(?:and|ände|andes)\b|\bpostleitzahl\b|\bplz\b|\bgültig (?:bis|ab)\b|\bablaufdatum\b|\bvorwahl\b|\bdurchwahl\b|\bbestätigungsnummer\b|\bbestellcode\b|\bgutscheincode\b|\bbuchungscode\b",
        ),
        (
            What::Item(Kind::SecurityCode),
            r"\b(?:karten)?prüf(?:nummer|ziffer|ziffern|code|zahl)\b|\bsicherheits(?:code|nummer|ziffern)\b|\bc\W?v\W?[vc]2?\b|\b(?:ce|zeh) ?vau ?(?:vau|ce|zeh)\b|\b(?:drei|3|letzten|ziffern?|zahlen?|nummer|code)\W+(?:\w+\W+){0,4}?(?:rückseite|hinten|unterschriftsfeld|unterschriftenfeld)\b|\b(?:rückseite|hinten)\b[^.?!]{0,40}\b(?:drei|3) (?:ziffern|zahlen)\b|\b(?:dreistellig\w*|3\W?stellig\w*) (?:code|nummer|prüf\w+|sicherheits\w+|zahl)\b",
        ),
        (
            What::Item(Kind::Password),
            r"\b(?:kunden|telefon|sprach|online)?(?:pass|kenn|code|losungs)\W?w[oö]rt(?:er|es|s)?\b|\b(?:karten|telefon|telefonbanking|sim|geräte)?\W?pin(?:s|\W?code|\W?nummer)?\b|\bgeheim(?:zahl|nummer|wort|code)\b|\bpuk\b|\b(?:sms|mobile|push|photo|chip)?\W?tan(?:s|\W?nummer)?\b|\b(?:bestätigungs|aktivierungs|verifizierungs|freischalt|zugangs|anmelde|einmal|sms|entsperr|login|authentifizierungs|wiederherstellungs)\W?(?:code|codes|passwort|kennwort|pin|nummer)\b|\bcode (?:aus|in|von|per) (?:der |ihrer |meiner )?(?:sms|nachricht|app|mail)\b|\b(?:sechs|vier|6|4)\W?stellig\w* (?:code|zahl|pin|nummer)\b|\bmädchenname\w*(?: (?:ihrer|meiner|der) mutter)?\b|\bgeburtsname\w* (?:ihrer|meiner|der) mutter\b|\bsicherheits(?:frage|fragen|antwort|wort)\b|\bantwort auf (?:die|ihre|meine) (?:sicherheits)?frage\b",
        ),
        (
            What::Item(Kind::Bank),
            r"\bibans?\b|\bi ban\b|\bbic\b|\bswift(?:\W?code)?\b|\bbankleitzahl(?:en)?\b|\bblz\b|\bbankverbindung\b|\bkontodaten\b",
        ),
        (
            What::Item(Kind::Identity),
            r"\b(?:personalausweis|ausweis|perso|reisepass|pass|führerschein|fuehrerschein|sozialversicherung|rentenversicherung|krankenversicherten|versicherten|krankenkasse|steuer|steueridentifikation|identifikation|umsatzsteuer|aufenthaltstitel|schwerbehindertenausweis|dienstausweis|identität)NUMBER|\bsteuer\W?(?:id|identifikationsnummer|nummer)\b|\bust\W?id(?:nr)?\b|\b(?:personal)?ausweis(?:es|nummer)?\b|\breisepass(?:es)?\b|\bführerschein(?:s)?\b|\bnummer (?:auf|von|des|vom|in) (?:dem |ihrem |meinem |ihres |meines |deinem )?(?:personalausweis\w*|ausweis\w*|perso|reisepass\w*|pass\w*|führerschein\w*|gesundheitskarte)\b",
        ),
        (
            What::Item(Kind::Account),
            r"\b(?:kunden|kunde|kundenkonto|konto|vertrag|vertragskonto|vertragspartner|versicherung|versicherungsschein|versicherungsscheine|schein|police|policen|mitglied|mitgliedschaft|mitgliedsausweis|abo|abonnenten|teilnehmer|benutzer|nutzer|personal|matrikel|patienten|bonus|bonuskarten|kundenkarten|vielflieger|payback|bahncard|depot|darlehen|kredit|spar|sparbuch|bauspar|sparvertrags|debitoren|spender|lieferanten|buchungskonto|mandats|mandatsreferenz|kundenkonten)NUMBER|\bnummer (?:des|ihres|meines|vom|von meinem|von ihrem|meiner|ihrer|der) (?:kontos?|vertrags?|vertrages|kundenkontos?|kundenkarte|police|mitgliedskarte|bonuskarte|versicherung)\b",
        ),
        (
            What::Item(Kind::Card),
            r"\b(?:kredit|debit|giro|ec|bank|visa|master|zahl)?\W?kartenNUMBER|\b(?:kredit|debit|giro|ec|bank|visa|master)\W?kart(?:e|en)\W?(?:nummer|nr|daten)\b|\bkartendaten\b|\bnummer (?:der|auf der|ihrer|meiner|von der|von meiner|von ihrer|auf ihrer|vorne auf der) (?:kredit|debit|giro|ec\W?|bank|visa|visa\W?)?karte\b|\b(?:sechzehn|16|sechzehnstellig\w*|16\W?stellig\w*)\W?(?:ziffern|zahlen|stellen|nummer|stellige\w*)\b|\b(?:letzten|ersten) (?:vier|4) (?:ziffern|stellen|zahlen)\b|\bkart(?:e|en),? (?:die )?(?:mit )?(?:der )?(?:endet|beginnt|endziffern|endnummer)\b|\bkarte mit (?:den |der )?(?:end\w+)\b|\bendziffern?\b",
        ),
        (
            What::Item(Kind::Phone),
            r"\b(?:telefon|tel|handy|mobil|mobilfunk|festnetz|rückruf|rueckruf|kontakt|privat|dienst|whatsapp|büro|fax)\W?NUMBER|\b(?:unter|auf) (?:der|dieser|welcher|meiner|folgender) nummer\b|\bwelche nummer (?:kann|soll|darf|dürfen)\b|\bnummer (?:von|für) (?:meiner|meinem|ihrer|ihrem) (?:frau|mann|sohn|tochter|handy|mutter|vater)\b|\berreich(?:e|en|bar)\b[^.?!]{0,25}\bunter\b|\brufen? (?:sie )?(?:mich|ihn|sie|uns)(?: bitte| einfach| gern| gerne| zurück)*(?: auf| unter| an)\b|\bmein(?:e)? (?:handy|telefon|mobil|festnetz)\b|\bmeine mobile\b",
        ),
        (
            What::Item(Kind::BirthDate),
            r"\bgeburts(?:datum|datums|tag|tags|jahr|daten|monat)\b|\bgeboren(?:e[nrs]?)?\b|\bgeb\b|\bzur welt gekommen\b|\bjahrgang\b",
        ),
        (What::Item(Kind::Email), r"\be\W?mails?(?:\W?adressen?)?\b|\bmail(?:s|\W?adressen?)?\b"),
    ],
    any: r"\b(?:meine|ihre|seine|deine|eure|unsere|welche) (?:\w+ )?(?:nummer|nr)\b(?:\W+(?:ist|lautet|war))?|\b(?:die )?nummer (?:ist|lautet|wäre)\b",
    weak: &[
        (
            What::Plain,
            r"\b(?:bestellung|auftrag|rechnung|sendung|paket|ticket|buchung|reservierung|flug|zug|ice|bus|linie|gleis|zimmer|raum|platz|sitz|wagen|tisch|stock|etage|haus|hausnummer|straße|strasse|weg|allee|wohnung|version|seite|kapitel|paragraf|paragraph|absatz|artikel|modell|typ|größe|schritt|option|taste|drücken|wählen|windows|fehler|fehlercode|filiale|vorgang|fall|betrag|summe|preis|kostet|kosten|gekostet|macht|sind|waren|insgesamt|zusammen|etwa|ungefähr|circa|ca|rund|über|unter|bis|um|gegen|ab|jahr|jahre|zählerstand|stand|code|fach|packstation|termin|gutschein)\b",
        ),
        (
            What::Item(Kind::Card),
            r"\b(?:kredit|debit|giro|ec\W?|bank)?kart(?:e|en)(?: ist| lautet)?\b|\b(?:visa|mastercard|maestro)\b",
        ),
        (
            What::Item(Kind::Account),
            r"\b(?:kunden)?kont(?:o|os)(?: ist| lautet)?\b|\bvertrag(?:s|es)?\b|\bpolice\b|\bversicherungsschein\b",
        ),
        (
            What::Item(Kind::Phone),
            r"\b(?:telefon|handy|mobil|festnetz|anrufen|zurückrufen|tel|whatsapp|rückruf)(?: ist| unter| auf)?\b",
        ),
    ],
    by_digits: |digits| match digits.len() {
        11 if is_tax_id(digits) => Some(Kind::Identity),
        10..=12 if ["015", "016", "017"].iter().any(|start| digits.starts_with(start)) => {
            Some(Kind::Phone)
        }
        11..=14
            if digits.starts_with("4915")
                || digits.starts_with("4916")
                || digits.starts_with("4917") =>
        {
            Some(Kind::Phone)
        }
        _ => None,
    },
    dot_groups: true,
};

/// Eleven digits, the first no zero, of which the last one checks the others as in ISO 7064, modulus
/// 11 and 10.
fn is_tax_id(digits: &str) -> bool {
    let mut values = digits.chars().filter_map(|digit| digit.to_digit(10));
    let product =
        values.by_ref().take(10).fold(10, |product, digit| match (digit + product) % 10 {
            0 => 20 % 11,
            sum => sum * 2 % 11,
        });
    !digits.starts_with('0') && values.next() == Some((11 - product) % 10)
}

/// What German writes as one word: "dreiundzwanzig", "hundertfünf", "neunzehnhundertachtundachtzig".
/// Umlauts are plain already.
fn in_one_word(word: &str) -> Option<u16> {
    let word = word.replace('ß', "ss").replace("fuenf", "funf").replace("zwoelf", "zwolf");
    match word.split_once("tausend") {
        Some((thousands, rest)) => {
            let thousands = if thousands.is_empty() { 1 } else { small(thousands)? };
            let value = thousands.checked_mul(1000)?;
            value.checked_add(behind(rest, below_two_thousand)?)
        }
        None => below_two_thousand(&word),
    }
}

fn below_two_thousand(word: &str) -> Option<u16> {
    let Some((hundreds, rest)) = word.split_once("hundert") else { return below_hundred(word) };
    let hundreds = if hundreds.is_empty() { 1 } else { small(hundreds)? };
    Some(hundreds * 100 + behind(rest, below_hundred)?)
}

/// What stands behind the hundreds or thousands, with or without "und"; nothing is nought.
fn behind(rest: &str, read: fn(&str) -> Option<u16>) -> Option<u16> {
    if rest.is_empty() { Some(0) } else { read(rest.strip_prefix("und").unwrap_or(rest)) }
}

fn below_hundred(word: &str) -> Option<u16> {
    match word.split_once("und") {
        Some((ones, tens)) => {
            let ones = small(ones).filter(|ones| *ones < 10)?;
            Some(place(TENS, tens)? * 10 + 20 + ones)
        }
        None => small(word).or_else(|| Some(place(TENS, word)? * 10 + 20)),
    }
}

/// 1 to 19.
fn small(word: &str) -> Option<u16> {
    let known = match word {
        "ein" => "eins",
        "zwo" => "zwei",
        other => other,
    };
    Some(place(SMALL, known)? + 1)
}

fn place(words: &[&str], word: &str) -> Option<u16> {
    words.iter().position(|known| *known == word)?.try_into().ok()
}

const SMALL: &[&str] = &[
    "eins", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn", "elf",
    "zwolf", "dreizehn", "vierzehn", "funfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
];

const TENS: &[&str] =
    &["zwanzig", "dreissig", "vierzig", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_one_word_are_read() {
        for (word, value) in [
            ("dreiundzwanzig", 23),
            ("zwounddreißig", 32),
            ("einundfuenfzig", 51),
            ("hunderteins", 101),
            ("dreihundertfunfundvierzig", 345),
            ("neunzehnhundertachtundachtzig", 1988),
            ("zweitausendundsieben", 2007),
            ("zweitausendneunzehn", 2019),
            ("tausendzweihundert", 1200),
        ] {
            assert_eq!(in_one_word(word), Some(value), "{word}");
        }
        for word in [
            "und",
            "kunde",
            "hundertmal",
            "achtung",
            "neunhundertundhundert",
            "neunzehntausendneunhunderthundert",
            "",
        ] {
            assert_eq!(in_one_word(word), None, "{word}");
        }
        assert_eq!(in_one_word("neunundneunzigtausend"), None);
    }

    #[test]
    fn a_tax_number_is_known_by_its_last_digit() {
        assert!(is_tax_id("86095742719") && is_tax_id("47036892816"));
        assert!(!is_tax_id("86095742718") && !is_tax_id("8609574271"));
    }
}
