//! Calls × raters, with what was given as places on a scale.

use super::ratings::Mark;

/// What the raters gave one call, one place for each rater: a place on the [`Scale`], or `None`
/// where the rater did not rate it.
pub type Unit = Vec<Option<usize>>;

/// Everything that was given for one criterion.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The marks that were given.
    pub scale: Scale,
    /// One per call.
    pub units: Vec<Unit>,
}

impl Table {
    /// The table of what was given, a row for each call and a column for each rater. Points that
    /// are no finite number count as not given.
    pub fn of(rows: &[Vec<Option<Mark>>]) -> Self {
        let given = || rows.iter().flatten().flatten();
        let mut points: Vec<f64> =
            given().filter_map(|mark| mark.points()).filter(|points| points.is_finite()).collect();
        points.sort_by(f64::total_cmp);
        points.dedup();
        let not_applicable = given().any(|mark| *mark == Mark::NotApplicable);
        let scale = Scale { points, not_applicable };
        let place = |mark: &Option<Mark>| scale.place((*mark)?);
        let units = rows.iter().map(|row| row.iter().map(place).collect()).collect();
        Self { scale, units }
    }
}

/// The marks that were given for a criterion: points in rising order, then N/A if it was given.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scale {
    points: Vec<f64>,
    not_applicable: bool,
}

impl Scale {
    /// How many different marks there are.
    pub fn len(&self) -> usize {
        self.points.len() + usize::from(self.not_applicable)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The mark at a place.
    pub fn mark(&self, place: usize) -> Mark {
        self.points(place).map_or(Mark::NotApplicable, Mark::Points)
    }

    /// The points at a place; `None` for N/A.
    pub fn points(&self, place: usize) -> Option<f64> {
        self.points.get(place).copied()
    }

    /// From the fewest to the most points that were given.
    pub fn range(&self) -> f64 {
        match (self.points.first(), self.points.last()) {
            (Some(least), Some(most)) => most - least,
            _ => 0.0,
        }
    }

    /// How far two marks are apart, from 0 to 1: points by their difference in the range, points
    /// and N/A as far as can be.
    pub fn distance(&self, left: usize, right: usize) -> f64 {
        match (self.points(left), self.points(right)) {
            (Some(left), Some(right)) if left == right => 0.0,
            (Some(left), Some(right)) => (left - right).abs() / self.range(),
            (None, None) => 0.0,
            _ => 1.0,
        }
    }

    fn place(&self, mark: Mark) -> Option<usize> {
        match mark {
            Mark::Points(points) => {
                self.points.binary_search_by(|known| known.total_cmp(&points)).ok()
            }
            Mark::NotApplicable => self.not_applicable.then_some(self.points.len()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_places_on_a_scale() {
        let points = |points| Some(Mark::Points(points));
        let table = Table::of(&[
            vec![points(3.0), points(0.0)],
            vec![Some(Mark::NotApplicable), None],
            vec![points(1.0), points(f64::NAN)],
        ]);
        assert_eq!(table.units, [[Some(2), Some(0)], [Some(3), None], [Some(1), None]]);
        assert_eq!(table.scale.len(), 4);
        assert_eq!(table.scale.mark(3), Mark::NotApplicable);
        assert_eq!(table.scale.distance(0, 1), 1.0 / 3.0);
        assert_eq!(table.scale.distance(1, 3), 1.0);
        assert_eq!(table.scale.distance(3, 3), 0.0);
    }
}
