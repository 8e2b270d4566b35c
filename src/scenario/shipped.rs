//! The scenarios inside the program.

/// The file name and the text of every shipped scenario, the easiest first.
pub const SCENARIOS: [(&str, &str); 8] = [
    ("double-charge.yaml", include_str!("../../scenarios/double-charge.yaml")),
    ("wrong-shelf-price.yaml", include_str!("../../scenarios/wrong-shelf-price.yaml")),
    ("hotel-room-change.yaml", include_str!("../../scenarios/hotel-room-change.yaml")),
    ("router-red-light.yaml", include_str!("../../scenarios/router-red-light.yaml")),
    ("cancel-subscription.yaml", include_str!("../../scenarios/cancel-subscription.yaml")),
    ("outbound-appointment.yaml", include_str!("../../scenarios/outbound-appointment.yaml")),
    ("warm-transfer.yaml", include_str!("../../scenarios/warm-transfer.yaml")),
    ("abusive-caller.yaml", include_str!("../../scenarios/abusive-caller.yaml")),
];
