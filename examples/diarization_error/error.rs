//! The diarization error rate.

/// Speech is compared this many times a second.
pub(crate) const MOMENTS_PER_SECOND: usize = 100;

/// Parts of the error, in percent of the time of speech.
#[derive(Clone, Copy)]
pub(crate) struct Parts {
    pub(crate) missed: f64,
    pub(crate) false_alarm: f64,
    pub(crate) wrong: f64,
}

impl Parts {
    pub(crate) fn error(&self) -> f64 {
        self.missed + self.false_alarm + self.wrong
    }
}

/// Compares who really speaks in each moment with who was heard, leaving out `collar` seconds before
/// and after each start and end of speech.
pub(crate) fn parts(truth: &[&Vec<bool>], heard: &[Vec<bool>], collar: f64) -> Parts {
    let length = truth.first().map_or(0, |spoken| spoken.len());
    let collar = (collar * MOMENTS_PER_SECOND as f64) as usize;
    let mut counted = vec![true; length];
    for spoken in truth {
        let changes = spoken.windows(2).enumerate().filter(|(_, pair)| pair[0] != pair[1]);
        for (before, _) in changes.filter(|_| collar > 0) {
            let at = before + 1;
            counted[at.saturating_sub(collar)..(at + collar).min(length)].fill(false);
        }
    }
    let kept: Vec<usize> = (0..length).filter(|moment| counted[*moment]).collect();
    let together: Vec<Vec<usize>> = truth
        .iter()
        .map(|spoken| {
            let both =
                |voice: &Vec<bool>| kept.iter().filter(|at| spoken[**at] && voice[**at]).count();
            heard.iter().map(both).collect()
        })
        .collect();
    let (mut missed, mut false_alarm, mut both, mut all) = (0, 0, 0, 0);
    for at in kept {
        let speaking = truth.iter().filter(|spoken| spoken[at]).count();
        let voices = heard.iter().filter(|voice| voice[at]).count();
        missed += speaking.saturating_sub(voices);
        false_alarm += voices.saturating_sub(speaking);
        both += speaking.min(voices);
        all += speaking;
    }
    let right = best_pairing(&together, &mut vec![false; heard.len()]);
    let percent = |count: usize| count as f64 * 100.0 / all.max(1) as f64;
    Parts {
        missed: percent(missed),
        false_alarm: percent(false_alarm),
        wrong: percent(both - right),
    }
}

/// The most that speakers and voices have together when each is paired with one; there are few of
/// them, so all pairings are tried.
fn best_pairing(together: &[Vec<usize>], taken: &mut Vec<bool>) -> usize {
    let Some((first, others)) = together.split_first() else { return 0 };
    let mut best = best_pairing(others, taken);
    for voice in 0..first.len() {
        if !taken[voice] {
            taken[voice] = true;
            best = best.max(first[voice] + best_pairing(others, taken));
            taken[voice] = false;
        }
    }
    best
}
