//! What a text means, as a point on a sphere.

use half::f16;

/// Length of a [`Vector`], fixed by the model.
pub const DIMENSIONS: usize = 384;

/// A sentence embedding of length 1; all zeros for a text without a word in it, which is
/// similar to nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Vector(pub [f32; DIMENSIONS]);

impl Vector {
    /// The vector of a text that has no meaning.
    pub const ZERO: Self = Self([0.0; DIMENSIONS]);

    /// `values` scaled to length 1; `None` where their number is not [`DIMENSIONS`] or one of
    /// them is not finite. All zeros stay zeros.
    pub fn normalized(values: &[f32]) -> Option<Self> {
        let mut vector = Self(values.try_into().ok()?);
        let norm = vector.dot(&vector).sqrt();
        if !norm.is_finite() {
            return None;
        }
        if norm > 0.0 {
            vector.0.iter_mut().for_each(|value| *value /= norm);
        }
        Some(vector)
    }

    /// The vector in half precision, which is far finer than what the model tells apart. The store
    /// keeps vectors so, and what was just made must not differ from what was kept.
    pub fn rounded(mut self) -> Self {
        self.0.iter_mut().for_each(|value| *value = f16::from_f32(*value).to_f32());
        self
    }

    /// Cosine similarity, -1 to 1; 0 where one of the two is [`Vector::ZERO`].
    pub fn cosine(&self, other: &Self) -> f32 {
        self.dot(other).clamp(-1.0, 1.0)
    }

    /// Eight running sums, so that the compiler can use wide registers; their number is fixed,
    /// so the result does not depend on the machine.
    fn dot(&self, other: &Self) -> f32 {
        let mut sums = [0.0_f32; 8];
        for (a, b) in self.0.chunks_exact(8).zip(other.0.chunks_exact(8)) {
            for ((sum, x), y) in sums.iter_mut().zip(a).zip(b) {
                *sum += x * y;
            }
        }
        sums.iter().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normalizes_and_compares() {
        let mut values = [0.0; DIMENSIONS];
        values[3] = 4.0;
        let east = Vector::normalized(&values).unwrap();
        assert!((east.cosine(&east) - 1.0).abs() < 1e-6);
        assert_eq!(east.cosine(&Vector::ZERO), 0.0);
    }

    #[test]
    fn refuses_what_is_not_a_vector() {
        assert_eq!(Vector::normalized(&[1.0; 3]), None);
        assert_eq!(Vector::normalized(&[f32::NAN; DIMENSIONS]), None);
        assert_eq!(Vector::normalized(&[0.0; DIMENSIONS]), Some(Vector::ZERO));
    }
}
