//! A calibration: as text, as CSV and as JSON.

mod csv;
mod details;
mod text;

use crate::agreement::Calibration;

pub use csv::csv;
pub use text::text;

/// A calibration as JSON, ending with a line break.
///
/// # Errors
/// When a value cannot be put into JSON.
pub fn json(calibration: &Calibration) -> Result<Vec<u8>, serde_json::Error> {
    super::json::versioned(calibration)
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::agreement::{Mark, Ratings, Resampling, Subject};
    use crate::interface::Interface;
    use crate::practice::look::Look;
    use crate::report::fixture::english_in;

    /// 30 calls and three people, who agree on the first criterion and not on the second.
    fn calibration() -> Calibration {
        let mut ratings = Ratings::default();
        for call in 0..30_usize {
            let name = format!("call-{call}");
            for (index, person) in ["Ana", "Ben", "Cho of the night shift"].iter().enumerate() {
                let mut add = |id: &str, points: usize| {
                    let subject = Subject::Criterion(id.to_owned());
                    let mark = Mark::Points(points as f64 / 2.0);
                    ratings.add(&name, &subject, person, mark).unwrap();
                };
                add("asks for consent before the customer is put on hold", call % 3);
                add("recap", call * (index + 3) * 7 % 8);
            }
            let subject = Subject::Criterion("recap".to_owned());
            ratings.add_machine(&name, &subject, Mark::Points((call % 8) as f64 / 2.0));
        }
        Calibration::of(&ratings, Resampling { replicates: 200, seed: 1 })
    }

    #[test]
    fn it_fits_a_terminal_of_eighty_columns() {
        for whole in [false, true] {
            let text = text(&calibration(), whole, Look::default());
            let widest = text.lines().map(|line| line.width()).max();
            assert!(widest <= Some(80), "{text}");
        }
    }

    #[test]
    fn a_reader_of_another_language_meets_no_english_and_no_wider_lines() {
        for interface in Interface::all().skip(1) {
            for whole in [false, true] {
                let look = Look { interface, ..Look::default() };
                let text = text(&calibration(), whole, look);
                let widest = text.lines().map(|line| line.width()).max();
                assert!(widest <= Some(80), "{text}");
                // The criteria and people of the ratings have English names.
                let own = ["asks for consent before the customer is put on hold", "recap"];
                let text = own.iter().fold(text, |text, name| text.replace(name, ""));
                let text = text.replace("Cho of the night shift", "");
                let left = english_in(&text, interface.code());
                let cut = ["consent", "customer", "before", "asks", "reca"];
                let left: Vec<_> =
                    left.into_iter().filter(|word| !cut.contains(&word.as_str())).collect();
                assert!(left.is_empty(), "{left:?}\n{text}");
            }
        }
    }

    #[test]
    fn where_people_do_not_agree_the_machine_is_not_blamed() {
        let text = text(&calibration(), false, Look::default());
        assert!(text.contains("  reword             recap\n"), "{text}");
        assert!(text.contains("  people agree       asks for consent"), "{text}");
    }
}
