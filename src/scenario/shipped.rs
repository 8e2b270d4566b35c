//! The scenarios inside the program.

/// Names a file of the folder `scenarios` with its text.
macro_rules! scenarios {
    ($($file:literal),+ $(,)?) => {
        [$(($file, include_str!(concat!("../../scenarios/", $file)))),+]
    };
}

/// The place in the folder and the text of every shipped scenario, by language, the easiest first.
/// Those of other languages than English lie in folders of their own.
pub const SCENARIOS: [(&str, &str); 38] = scenarios![
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
    "id/beda-harga-di-rak.yaml",
    "id/printer-kasir-macet.yaml",
    "id/tagihan-hotel-pindah-kamar.yaml",
    "id/stop-keanggotaan-gym.yaml",
    "id/nama-di-tiket-umrah.yaml",
    "id/tagihan-wifi-naik.yaml",
    "ms/talian-jalur-lebar-terputus.yaml",
    "ms/harga-tanda-tak-sama.yaml",
    "ms/tamat-langganan-siaran.yaml",
    "ms/bil-hotel-tukar-bilik.yaml",
    "ms/sambung-ke-unit-baik-pulih.yaml",
    "ms/bil-elektrik-melambung.yaml",
    "pl/dekoder-przed-meczem.yaml",
    "pl/cena-na-polce-i-zwrot.yaml",
    "pl/rachunek-hotelowy-i-zmiana-pokoju.yaml",
    "pl/rezygnacja-z-abonamentu-vod.yaml",
    "pl/przekazanie-do-serwisu.yaml",
    "pl/zawyzona-prognoza-za-prad.yaml",
];
