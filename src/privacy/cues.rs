//! Words that say what a number is.

use std::ops::Range;

use regex::Regex;

use super::kind::Kind;
use super::tokens::Conversation;

/// What a number is, where words say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// An item that must not be kept.
    Item(Kind),
    /// The number of an order, a ticket, a room: nothing to hide.
    Plain,
}

/// Words that say what a number near them is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cue {
    /// Where they stand.
    pub(super) tokens: Range<usize>,
    /// What they say.
    pub(super) what: What,
    /// How much they say.
    pub(super) force: Force,
}

/// How much words say of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Force {
    /// They name what it is, and may ask for it.
    Named,
    /// They speak of a number and do not say which.
    Unnamed,
    /// They name only a number right behind them: "my card 4111 …".
    Beside,
}

impl Cue {
    /// Whether only a number right behind is meant.
    pub(super) fn is_weak(&self) -> bool {
        self.force == Force::Beside
    }
}

/// The patterns, ready for use.
#[derive(Debug, Clone)]
pub(super) struct Cues {
    patterns: Vec<(Regex, What, Force)>,
}

/// What people call the number of something.
const NUMBER: &str =
    r"(?:\W+(?:reference|ref|id))?(?:\W+(?:numbers?|number's|no|nr|num|id|code|digits|numerals))";

/// Words for each kind that name it wherever they stand. `NUMBER` stands for "number" and the like.
const STRONG: [(What, &str); 10] = [
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
];

/// Somebody's number, and nobody knows which.
const ANY: &str =
    r"\b(?:your|my|his|her|their) (?:\w+ ){0,2}?number\b(?:'s| is)?|\b(?:the )?number(?:'s| is)\b";

/// Words that say it of a number right behind them.
const WEAK: [(What, &str); 5] = [
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
];

impl Cues {
    /// Makes the patterns ready.
    pub(super) fn new() -> Self {
        let strong = STRONG.iter().map(|(what, pattern)| (*what, *pattern, Force::Named));
        let any = std::iter::once((What::Item(Kind::LongNumber), ANY, Force::Unnamed));
        let weak = WEAK.iter().map(|(what, pattern)| (*what, *pattern, Force::Beside));
        let patterns = strong.chain(any).chain(weak).filter_map(|(what, pattern, force)| {
            let pattern = format!("(?i)(?:{})", pattern.replace("NUMBER", NUMBER));
            Some((Regex::new(&pattern).ok()?, what, force))
        });
        Self { patterns: patterns.collect() }
    }

    /// The cues of a turn, in order. Of two in the same place the longer one counts.
    pub(super) fn of(&self, said: &Conversation<'_>, turn: usize) -> Vec<Cue> {
        let text = said.text(turn);
        let mut found: Vec<Cue> = Vec::new();
        for (pattern, what, force) in &self.patterns {
            for place in pattern.find_iter(text) {
                let tokens = said.tokens_at(turn, &place.range());
                let is_label = tokens.clone().any(|token| said.is_label(token));
                if !tokens.is_empty() && !is_label {
                    found.push(Cue { tokens, what: *what, force: *force });
                }
            }
        }
        // A strong one before a weak one, a longer before a shorter one.
        found.sort_by_key(|cue| (cue.force, std::cmp::Reverse(cue.tokens.len())));
        let mut kept: Vec<Cue> = Vec::new();
        let all = said.tokens_of(turn);
        let mut taken = vec![false; all.len()];
        for cue in found {
            let place = cue.tokens.start - all.start..cue.tokens.end - all.start;
            let place = taken.get_mut(place).filter(|place| !place.contains(&true));
            if let Some(place) = place {
                place.fill(true);
                kept.push(cue);
            }
        }
        kept.sort_by_key(|cue| cue.tokens.start);
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_is_sound() {
        assert_eq!(Cues::new().patterns.len(), STRONG.len() + 1 + WEAK.len());
    }
}
