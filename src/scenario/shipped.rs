//! The scenarios inside the program.

/// Names a file of the folder `scenarios` with its text.
macro_rules! scenarios {
    ($($file:literal),+ $(,)?) => {
        [$(($file, include_str!(concat!("../../scenarios/", $file)))),+]
    };
}

/// The file name and the text of every shipped scenario, the easiest first.
pub const SCENARIOS: [(&str, &str); 20] = scenarios![
    "retail-late-parcel.yaml",
    "public-benefit-letter.yaml",
    "double-charge.yaml",
    "airline-baggage-email.yaml",
    "bank-card-blocked.yaml",
    "hotel-room-change.yaml",
    "router-red-light.yaml",
    "wrong-shelf-price.yaml",
    "bank-fee-goodwill.yaml",
    "cancel-subscription.yaml",
    "insurance-renewal-save.yaml",
    "outbound-appointment.yaml",
    "utility-high-bill.yaml",
    "warm-transfer.yaml",
    "abusive-caller.yaml",
    "airline-missed-connection.yaml",
    "insurance-water-claim.yaml",
    "public-parking-fine.yaml",
    "telecom-upgrade-offer.yaml",
    "hotel-noise-complaint.yaml",
];
