//! English.

use super::super::cues::What;
use super::super::kind::Kind;
use super::table::{Number, Role, Table};

/// English, as it is said in Britain, America and wherever it is nobody's first language.
pub(super) static TABLE: Table = Table {
    code: "en",
    mixes: &[],
    numbers: &[
        (Number::Digit(0), "zero oh o nought naught nil null ought aught"),
        (Number::Digit(1), "one"),
        (Number::Digit(2), "two"),
        (Number::Digit(3), "three"),
        (Number::Digit(4), "four"),
        (Number::Digit(5), "five fife"),
        (Number::Digit(6), "six"),
        (Number::Digit(7), "seven"),
        (Number::Digit(8), "eight"),
        (Number::Digit(9), "nine niner"),
        (Number::Named(0), "zeros zeroes ohs noughts"),
        (Number::Named(1), "ones"),
        (Number::Named(2), "twos"),
        (Number::Named(3), "threes"),
        (Number::Named(4), "fours"),
        (Number::Named(5), "fives"),
        (Number::Named(6), "sixes"),
        (Number::Named(7), "sevens"),
        (Number::Named(8), "eights"),
        (Number::Named(9), "nines"),
        (Number::Teen(10), "ten"),
        (Number::Teen(11), "eleven"),
        (Number::Teen(12), "twelve"),
        (Number::Teen(13), "thirteen"),
        (Number::Teen(14), "fourteen"),
        (Number::Teen(15), "fifteen"),
        (Number::Teen(16), "sixteen"),
        (Number::Teen(17), "seventeen"),
        (Number::Teen(18), "eighteen"),
        (Number::Teen(19), "nineteen"),
        (Number::Tens(2), "twenty"),
        (Number::Tens(3), "thirty"),
        (Number::Tens(4), "forty fourty"),
        (Number::Tens(5), "fifty"),
        (Number::Tens(6), "sixty"),
        (Number::Tens(7), "seventy"),
        (Number::Tens(8), "eighty"),
        (Number::Tens(9), "ninety"),
        (Number::Repeat(2), "double"),
        (Number::Repeat(3), "triple treble"),
        (Number::Repeat(4), "quadruple"),
        (Number::Zeros(2), "hundred"),
        (Number::Zeros(3), "thousand"),
        (Number::Zeros(6), "million"),
    ],
    ordinals: &[
        (1, "first"),
        (2, "second"),
        (3, "third"),
        (4, "fourth"),
        (5, "fifth"),
        (6, "sixth"),
        (7, "seventh"),
        (8, "eighth"),
        (9, "ninth"),
        (10, "tenth"),
        (11, "eleventh"),
        (12, "twelfth"),
        (13, "thirteenth"),
        (14, "fourteenth"),
        (15, "fifteenth"),
        (16, "sixteenth"),
        (17, "seventeenth"),
        (18, "eighteenth"),
        (19, "nineteenth"),
        (20, "twentieth"),
        (30, "thirtieth"),
    ],
    slips: &[
        (4, "for fore or"),
        (2, "to too tu"),
        (1, "won wan"),
        (8, "ate hate"),
        (3, "tree free re"),
        (6, "sex sick sics"),
        (9, "nein line mine"),
        (5, "hi fight"),
        (0, "hero owe"),
    ],
    words: &[
        (
            Role::Filler,
            "um uh uhm er erm ah eh hmm mm and then so okay ok yes yeah dash hyphen minus slash \
         stroke space point dot next again followed by sorry wait no like that's it's",
        ),
        (Role::Separator, "and so okay ok yes yeah no like that's it's then point dot"),
        (
            Role::Attending,
            "yep yup right huh the is sure thanks thank you got it go on ahead last first second \
         please number numbers number's my with ends ending starts let me see now here well \
         just finally group digits lastly perfect great lovely carry continue correct alright \
         all of course hang hold moment a in what was repeat say could can read back to this \
         i have that do at end middle i'm ready listening noted did or we are there i've \
         you're cool brilliant fine good",
        ),
        (Role::Announcing, "it with ends begins starts ending last"),
        (Role::Linking, "is that's was as for being it's would"),
        (Role::Beside, "the my a b c x y"),
        (Role::BeforeYear, "since in from until year by of during before after till"),
        (Role::Lone, "second first one"),
        (
            Role::Counted,
            "dollar buck pound euro quid cent penny pence pee p percent percentage second sec \
         minute min hour hr day night week month year yr time people person item piece box \
         boxe copy copie gb gig gigabyte gigabit mb meg megabyte megabit mbp kb tb terabyte \
         kg kilo gram g mile km kilometre kilometer meter metre m cm mm inch inche foot feet \
         degree litre liter kwh unit kilowatt watt w v volt amp hz mg ml point star card \
         account order customer call caller ticket email letter room bag case guest adult \
         child children kid passenger channel device line instalment installment payment \
         working business calendar digit number character way thing question option step page \
         floor block stop mbit k pack set pair bottle screw user employee licence license \
         seat other more of left o'clock grand per visitor thousand million billion mbps fps \
         pm am different separate new small large big full",
        ),
        (Role::Clock, "am pm o'clock oclock"),
        (
            Role::Month,
            "january february march april may june july august september october november \
         december jan feb mar apr jun jul aug sep sept oct nov dec",
        ),
        (Role::DateLink, "of in"),
        (Role::DateArticle, "the"),
        (Role::HundredAnd, "and"),
        (Role::OrdinalEnding, "st nd rd th"),
        (Role::OrdinalTens, "twenty thirty"),
        (
            Role::LetterName,
            "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo \
         lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey \
         whisky x-ray xray yankee zulu zee zed dee bee pee tee cue queue ess jay kay ell em \
         en eff gee aitch vee capital",
        ),
        (Role::LetterLike, "for like"),
        (Role::LetterAs, "as"),
        (Role::LetterIn, "in"),
        (Role::WordOfOneLetter, "a i"),
        (Role::Abbreviation, "ok pin cvv cvc iban ssn id usa uk tv sms bic"),
        (Role::MailAt, "at"),
        (Role::MailAtMisheard, "and add ad"),
        (Role::MailDot, "dot point period"),
        (Role::MailJoint, "dot point underscore dash hyphen minus plus period capital lowercase"),
        (
            Role::MailStop,
            "is it's its that's to address email mail me us my at the it them him her email's \
         address's was on under be as use with yes yeah sure okay ok so and look looking \
         visit page site website online shop shopping bought buy order ordered log sign login \
         account available up found this that one you your i a an in of for from e write send \
         have got um uh er not working works here there everything prices again more \
         information details read see go we're i'm are or right correct spelled spelt thanks \
         please",
        ),
        (Role::MailWord, "email emails email's"),
        (
            Role::Provider,
            "gmail googlemail outlook hotmail yahoo icloud aol gmx live msn protonmail proton \
         btinternet example mail web fastmail mac sky zoho",
        ),
        (Role::SecretIs, "is was be"),
        (Role::SecretSkip, "is was would be should just um uh er for this account called"),
        (
            Role::SecretBreak,
            "and but because so if when which or i please thanks right okay you do that",
        ),
        (Role::SecretTail, "please thanks thank you okay right think"),
        (
            Role::SecretHarmless,
            "never don't reset resetting change changed forgot forgotten won't new not without \
         need didn't wrong isn't doesn't",
        ),
        (Role::SecretAsking, "what's what give tell confirm say may please"),
        (
            Role::SecretLead,
            "it's its that's um uh er erm yes yeah sure okay ok of course my is the so password \
         it should be would that well word oh hmm was code i think pin passcode answer says \
         reads said",
        ),
        (
            Role::NoSecret,
            "not wrong incorrect expired being the on in to blocked locked no too invalid still \
         now really different required needed never only always sent reset my your what how \
         why who that case safe secure saved correct right fine okay working gone asking for \
         it i we you they going up written don't can't won't forgot forgotten remember know \
         sorry i'm i'd i've i'll isn't wasn't doesn't haven't why's nobody nothing something \
         anything there here because set changed private secret strong weak long short if \
         usually also already by with at an same important hidden printed case-sensitive per \
         just valid accepted rejected confidential one where when which do did have has will \
         can could let hang wait need are please done about probably",
        ),
    ],
    top_levels: &[],
    possessives: &["'s"],
    number: r"(?:\W+(?:reference|ref|id))?(?:\W+(?:numbers?|number's|no|nr|num|id|code|digits|numerals))",
    strong: &[
        (
            What::Plain,
            r"\b(?:order|tracking|ticket|reference|ref|booking|case|claim|claims|invoice|confirmation|reservation|incident|complaint|receipt|transaction|parcel|package|shipment|delivery|consignment|collection|return|returns|flight|train|bus|coach|room|seat|gate|table|house|flat|apartment|door|floor|model|serial|part|product|item|article|version|job|request|appointment|voucher|promo|promotion|promotional|coupon|discount|gift|quote|quotation|lot|sku|engineer|zip|post|postal|area|dialling|country|locker|form|page|meter|queue|error|fault|batch|vehicle|registration|plate|purchase|po|work|referral|enquiry|inquiry|authori[sz]ation|approval|department|extension|ext|isbn|catalogue|store|shop|branch|station|platform|bay|unit|record|locator|file|mpan|mprn|router|modem|sim|imei|barcode|qr|tariff|tax year|line|lane|stock|style|colour|color|size|warranty|repair|dispute|chat|call|interaction|session|log|cancellation|return merchandise|rma|pick\W?up)NUMBER\b|\b(?:post|zip)\W?code\b|\bpostcode\b|\bexpir(?:y|es|ation|ing|e)\b(?:\W+date)?|\bvalid (?:until|thru|through|from|to)\b|\breference\b|\bmeter reading\b|\breading\b|\bextension\b|\border i\W?d\b|\btracking\b|\bpin it\b",
        ),
        (
            What::Item(Kind::SecurityCode),
            r"\bsecurity (?:code|digits|number)\b|\bcvv\b|\bcvv2\b|\bcvc\b|\bcvc2\b|\bcbv\b|\bcvb\b|\bcsc\b|\bcid\b|\bc\W?v\W?[vc]\b|\bcv code\b|\bcode\W+(?:\w+\W+){0,2}?front\b|\b(?:card )?verification (?:number|value|digits)\b|\b(?:three|3|four|4|last|final|code|digits?|numbers?)\W+(?:\w+\W+){0,4}?(?:back|reverse|rear|signature|strip)\b|\b(?:back|reverse|strip)\b[^.?!]{0,40}\b(?:three|3) (?:digits|numbers)\b|\bthree\W?digit (?:code|number|security)\b|\b3\W?digit (?:code|number|security)\b",
        ),
        (
            What::Item(Kind::Password),
            r"\bpin(?:NUMBER|'s| is| code)|\b(?:my|your|the|a|new|old|current|correct|card|wrong|four-digit|6-digit|4-digit|digit|chip and|his|her|this) pin\b|\bpass\W?words?\b|\bpassword's\b|\bpass\W?codes?\b|\bpass\W?phrase\b|\bsecurity (?:word|answer|phrase)\b|\bmemorable (?:word|date|place|name|answer|information|phrase|number)\b|\bsecret (?:word|answer|code|number|phrase)\b|\bmaiden name\b|\bsecurity question\b|\bcode (?:from|in|on|off) (?:the|your|that|my) (?:text|sms|message|app|screen|device|authenticator|phone)\b|\b(?:reset|backup|recovery|texted) code\b|\bone\W?time (?:code|pass\W?code|password|pin)\b|\b(?:otp|verification code|authentication code|activation code|access code|login code|log\W?in code|sign\W?in code|unlock code|safe\W?word|code word|keyword)\b|\b(?:six|6|four|4)\W?digit code\b|\bcode (?:we|i|they|you) (?:just )?(?:sent|texted|received|got)\b|\btelephone (?:banking )?code\b",
        ),
        (
            What::Item(Kind::Bank),
            r"\bsort\W?codes?\b|\bsort\W?coat\b|\bshort code\b|\bi\W?bans?\b|\biban's\b|\beye ban\b|\brouting(?:NUMBER)?\b|\btransit number\b|\bbic\b|\bswift(?:NUMBER)?\b|\bbank (?:details|code|identifier)\b|\baba number\b|\bb\W?s\W?b\b|\binstitution number\b|\bbank (?:account )?number\b",
        ),
        (
            What::Item(Kind::Identity),
            r"\bsocial security(?:NUMBER)?|\bsocial insurance(?:NUMBER)?|\bsocial(?:NUMBER| is\b|'s\b)|\b(?:full|last four of (?:your|my|the)|your|my) social\b|\bnational insurance(?:NUMBER)?|\bssn\b|\bs\W?s\W?n\b|\bn\W{0,2}i\W+(?:number|no)\b|\bnino\b|\bpassport(?:NUMBER)?|\b(?:driver|drivers|driver's|driving)\W+licen[cs]e(?:NUMBER)?|\blicen[cs]eNUMBER|\btax(?:payer)?(?:\W+(?:file|payer))?(?:NUMBER|'s id)|\btin\b|\bitin\b|\butr\b|\b(?:id|identity|identification|i\.d\.)(?:\W+card)?(?:\W+number|\W+no|\W+is|\W+digits|\W+document)?\b|\bidentity card\b|\bnational id\b|\bnhs(?:NUMBER)?|\bmedicare(?:NUMBER)?|\bmedicaid(?:NUMBER)?|\bhealth(?:care)?(?:\W+insurance)?(?:\W+card)?NUMBER|\baadhaa?r\b|\bresidence permit\b|\bpermit number\b|\bpatient(?:NUMBER)|\binsurance card\b",
        ),
        (
            What::Item(Kind::Account),
            r"\b(?:account|accounts|acct|customer|client|policy|policies|member|membership|contract|subscriber|subscription|insurance|insured|loyalty|rewards?|club|frequent fl[yi](?:er|ing)|miles|user|employee|staff|personnel|student|library|supporter|donor|savings|loan|mortgage|credit agreement|agreement|pension|plan|certificate|portfolio|broker)NUMBER\b|\baccount (?:ending|reference|digits|details)\b|\bcustomer (?:reference|ref)\b|\bpolicy reference\b",
        ),
        (
            What::Item(Kind::Card),
            r"\b(?:card|cards|card's|visa|mastercard|master card|amex|american express|maestro|debit|credit|credit card|debit card|discover|diners)(?:\W+card)?(?:NUMBER|\W+details)\b|\blong (?:card )?(?:number|digits)\b|\b(?:number|digits) (?:on|across|from) the (?:front|card)\b|\b(?:sixteen|16|fifteen|15|all sixteen|nineteen)\W?digits?\b|\b(?:number|digits) (?:on|of|off|from) (?:the |your |my )?(?:\w+ )?card\b|\b(?:card|one) (?:that )?(?:ending|beginning|starting|ends|begins|starts)\b|\bbig number\b|\bfirst four digits\b|\blast four digits\b|\blast four (?:of|on) (?:the|your|my) card\b|\bread (?:me |out )?(?:the |your )?card\b|\bpan number\b",
        ),
        (
            What::Item(Kind::Phone),
            r"\b(?:phone|telephone|mobile|cell|cellphone|cell phone|contact|callback|call\W?back|daytime|evening|home|landline|land line|whatsapp|work phone|office|best)(?:\W+(?:phone|mobile|contact|telephone))?NUMBER\b|\bnumber (?:to|we can|i can) (?:reach|call|ring|contact|text|get|use)(?: you| me)?\b|\bbest number\b|\bnumber (?:you're|you are|i'm|i am) (?:calling|ringing|phoning) (?:from|on)\b|\b(?:reach|text|whatsapp) (?:me|you|him|her|us) (?:on|at)\b|\b(?:call|ring|phone) (?:me|you|him|her)(?: back)? (?:on|at)\b|\bmy (?:mobile|cell|phone|landline|cellphone)(?:'s| is)\b|\bnumber (?:for|of) (?:you|my (?:wife|husband|son|daughter|mobile))\b",
        ),
        (
            What::Item(Kind::BirthDate),
            r"\bdates? of (?:your |my |his |her |their )?(?:birth|birt|berth)\b|\bbirth\W?(?:date|day)s?\b|\bbirthday's\b|\bd\W?o\W?b\b|\bborn\b|\bbirth\b|\byear of birth\b|\bbirth year\b|\bmonth of birth\b|\bday of birth\b|\bday and month\b",
        ),
        (What::Item(Kind::Email), r"\be\W?mails?\b|\be\W?mail's\b"),
    ],
    any: r"\b(?:your|my|his|her|their) (?:\w+ ){0,2}?number\b(?:'s| is)?|\b(?:the )?number(?:'s| is)\b",
    weak: &[
        (
            What::Plain,
            r"\b(?:order|ticket|booking|case|claim|invoice|reservation|incident|receipt|parcel|flight|train|bus|room|seat|gate|table|platform|house|flat|apartment|floor|model|part|version|page|extension|locker|section|paragraph|article|channel|step|level|option|bay|aisle|route|road|highway|street|building|line|area|windows|ios|android|iphone|galaxy|error|code|series|type|size|confirmation|channel|press|dial)\b|#",
        ),
        (
            What::Item(Kind::Card),
            r"\b(?:card|visa|mastercard|master card|amex|american express|maestro)(?:'s| is| was)?\b",
        ),
        (
            What::Item(Kind::Account),
            r"\b(?:accounts?|policy|policies|customer|membership|contract)(?:'s| is| was| are)?\b",
        ),
        (
            What::Item(Kind::Phone),
            r"\b(?:mobile|cell|cellphone|phone|landline|telephone|whatsapp|call|ring|text|tel)(?:'s| is| on| at)?\b",
        ),
        (What::Item(Kind::Password), r"\bpin\b"),
    ],
    by_digits: |_| None,
    dot_groups: false,
};
