//! The likeliest sequence of voices.

/// The sequence that gathers the most (Viterbi's algorithm): `scores` says for each step what each
/// voice gathers there, `cost` what a change of voice on the way to a step costs.
pub(super) fn best(scores: &[Vec<f32>], cost: impl Fn(usize) -> f32) -> Vec<usize> {
    let Some(first) = scores.first() else { return Vec::new() };
    let mut gathered = first.clone();
    let mut came_from: Vec<Vec<usize>> = Vec::with_capacity(scores.len());
    for (step, scores) in scores.iter().enumerate().skip(1) {
        let leader = highest(&gathered);
        let changed = gathered.get(leader).copied().unwrap_or(0.0) - cost(step);
        let mut from = Vec::with_capacity(scores.len());
        for (voice, (gathered, score)) in gathered.iter_mut().zip(scores).enumerate() {
            if changed > *gathered {
                *gathered = changed;
                from.push(leader);
            } else {
                from.push(voice);
            }
            *gathered += score;
        }
        came_from.push(from);
    }
    let mut voice = highest(&gathered);
    let mut path = vec![voice];
    for from in came_from.iter().rev() {
        voice = from.get(voice).copied().unwrap_or(voice);
        path.push(voice);
    }
    path.reverse();
    path
}

/// The index of the highest score, the first one of equals.
pub(super) fn highest(scores: &[f32]) -> usize {
    let better =
        |best: usize, index: usize| if scores[index] > scores[best] { index } else { best };
    (0..scores.len()).reduce(better).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_that_sounds_otherwise_is_no_change() {
        let heard = [0, 0, 0, 1, 0, 0, 1, 1, 1, 1];
        let scores: Vec<Vec<f32>> = heard
            .iter()
            .map(|voice| (0..2).map(|other| f32::from(u8::from(other == *voice))).collect())
            .collect();
        assert_eq!(best(&scores, |_| 1.5), [0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
        assert_eq!(best(&scores, |_| 0.1), heard);
        let cheap_at_three = |step| if step == 3 { 0.0 } else { 0.7 };
        assert_eq!(best(&scores, cheap_at_three), [0, 0, 0, 1, 0, 0, 1, 1, 1, 1]);
        assert!(best(&[], |_| 1.0).is_empty());
    }
}
