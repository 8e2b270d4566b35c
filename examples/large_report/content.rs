//! What the made-up calls are made of.

use rolecall::rubric::Severity;

/// Section, id, title, weight, class and tip of each criterion.
pub(crate) const CRITERIA: [(&str, &str, &str, f64, Severity, &str); 10] = [
    (
        "opening",
        "greeting",
        "Greets, gives a name and offers help",
        1.0,
        Severity::Minor,
        "Say your name slowly; it is the first thing the customer writes down.",
    ),
    (
        "opening",
        "reason",
        "Finds out why the customer calls",
        1.0,
        Severity::Minor,
        "Repeat the reason in your own words before you act on it.",
    ),
    (
        "care",
        "empathy",
        "Acknowledges the customer's feeling",
        3.0,
        Severity::Customer,
        "Name the feeling before you solve the problem.",
    ),
    (
        "care",
        "hold",
        "Asks before putting the customer on hold",
        1.0,
        Severity::Minor,
        "Ask whether the customer can wait, and say for how long.",
    ),
    (
        "policy",
        "verify-first",
        "Verifies identity before giving account details",
        3.0,
        Severity::Compliance,
        "Ask for name and date of birth before you open the account, every time.",
    ),
    (
        "policy",
        "refund-time",
        "Says how long the refund takes",
        2.0,
        Severity::Business,
        "Three to five working days: say it, and repeat it at the end.",
    ),
    (
        "policy",
        "no-promise",
        "Promises nothing that policy does not allow",
        2.0,
        Severity::Business,
        "Say what you will do, not what somebody else will decide.",
    ),
    (
        "clarity",
        "pace",
        "Speaks at a pace that can be followed",
        1.0,
        Severity::Minor,
        "Take a breath after each number.",
    ),
    (
        "clarity",
        "recap",
        "Sums up what was agreed",
        2.0,
        Severity::Minor,
        "Sum up in one sentence: what, when, and what if not.",
    ),
    (
        "closing",
        "further-help",
        "Asks whether there is anything else",
        1.0,
        Severity::Minor,
        "Ask it before the goodbye, not after.",
    ),
];

/// What is said, by agent and customer in turn.
pub(crate) const LINES: [&str; 12] = [
    "Thank you for calling Northwind, my name is Ana, how can I help you today?",
    "Hi, I've been charged twice for the same order and honestly I'm really fed up.",
    "I'm so sorry, I understand how frustrating that is. Let me look into it right away.",
    "Thank you. It is the order from the third of May, the one with the garden chairs.",
    "Can I have your full name and your date of birth, please?",
    "Dana Reyes, and it's the fourth of March nineteen eighty-one.",
    "Thanks for waiting. I can see two charges of forty-nine ninety on the third of May.",
    "Right, that's what I told your colleague last week, and nobody called me back.",
    "I've refunded the second charge just now. You will see it within five working days.",
    "Okay. And it won't happen again next month, will it? I really need that money.",
    "No. I removed the duplicate order that caused it. Is there anything else I can do?",
    "No, that's a relief. Thank you very much for your help, and have a good day.",
];
