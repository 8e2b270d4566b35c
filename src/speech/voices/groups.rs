//! How many voices there are, and which windows are whose.
//!
//! All windows begin as one group, which is cut in two as long as the halves differ as two people
//! do. A group of one voice can always be cut in two, by its vowels for example; but those change
//! with every window, while people speak for some seconds. So the halves are compared after the
//! changes of voice have been made as rare as turns are ([`path`]).

use super::encoder::Voiceprint;
use super::path;
use super::windows::{LENGTH, Windows};
use crate::audio::SAMPLE_RATE;

/// Halves that are less alike than that are two people, in a call with much speech. Likeness is the
/// mean cosine between both, divided by the geometric mean of those within each: 1 for one voice.
const TWO: f32 = 0.95;

/// By so much less alike they are in a call with [`LITTLE_SPEECH`] or less: of few words some always
/// sound different.
const TWO_OF_LITTLE: f32 = 0.025;

/// Seconds.
const LITTLE_SPEECH: f32 = 100.0;

/// For a third and further voices: most calls have two people.
const MORE: f32 = 0.90;

/// All pairs of groups are less alike than this much above the limit.
const ALL_PAIRS: f32 = 0.02;

/// A voice speaks at least for so many seconds, and for this share of all speech; further voices for
/// half as much again.
const LEAST: f32 = 2.0;

/// See [`LEAST`].
const SHARE: f32 = 0.02;

/// No more voices are looked for.
const MOST: usize = 6;

/// What a change of voice costs, as a log likelihood ratio.
const CHANGE: f32 = 8.0;

/// No window says more than that for a voice.
const SUREST: f32 = 8.0;

/// So many neighbouring windows are looked at together to find the direction in which voices
/// differ: mostly one person's words.
const TOGETHER: [usize; 2] = [4, 1];

/// Rounds of bringing groups and their means together.
const ROUNDS: usize = 8;

/// What the windows of a recording sound like.
pub(super) struct Groups<'a> {
    prints: &'a [Voiceprint],
    windows: &'a Windows,
    /// Seconds that each window stands for.
    seconds: Vec<f32>,
    /// For each window the later ones that share sound with it, and the cosine: such pairs are
    /// alike whoever speaks.
    shared: Vec<Vec<(usize, f32)>>,
}

impl<'a> Groups<'a> {
    /// There is one print for each window.
    pub(super) fn new(prints: &'a [Voiceprint], windows: &'a Windows) -> Self {
        let ranges = &windows.ranges;
        let seconds = ranges.iter().map(|range| range.len().min(windows.step) as f32);
        let seconds = seconds.map(|samples| samples / SAMPLE_RATE as f32).collect();
        let shared = ranges.iter().zip(prints).enumerate().map(|(index, (range, print))| {
            let later = ranges.iter().zip(prints).enumerate().skip(index + 1);
            later
                .take_while(|(_, (other, _))| other.start < range.end)
                .map(|(other, (_, other_print))| (other, print.dot(other_print)))
                .collect()
        });
        Self { prints, windows, seconds, shared: shared.collect() }
    }

    /// What each voice sounds like, in the order in which they are first heard.
    pub(super) fn find(&self) -> Vec<Voiceprint> {
        if self.prints.is_empty() {
            return Vec::new();
        }
        let mut groups = vec![(0..self.prints.len()).collect::<Vec<usize>>()];
        while groups.len() < MOST {
            let speech = self.seconds.iter().sum::<f32>();
            let two = TWO - TWO_OF_LITTLE * (LITTLE_SPEECH / speech).min(1.0);
            let (limit, factor) = if groups.len() == 1 { (two, 1.0) } else { (MORE, 1.5) };
            let least = factor * LEAST.max(SHARE * speech);
            let cuts = groups
                .iter()
                .enumerate()
                .filter_map(|(index, group)| Some((index, self.best_cut(group, least)?)));
            let best = cuts.min_by(|left, right| left.1.alike.total_cmp(&right.1.alike));
            let Some((index, cut)) = best.filter(|(_, cut)| cut.alike < limit) else { break };
            let mut more = groups.clone();
            more.splice(index..=index, cut.halves);
            let all: Vec<usize> = (0..self.prints.len()).collect();
            let means = more.iter().map(|group| self.mean(group)).collect();
            let more = self.settle(&all, means);
            let is_small = |group: &Vec<usize>| self.length(group) < least;
            if more.iter().any(is_small) || self.most_alike(&more) >= limit + ALL_PAIRS {
                break;
            }
            groups = more;
        }
        groups.sort_by_key(|group| group.first().copied());
        groups.iter().map(|group| self.mean(group)).collect()
    }

    /// The cut of a group whose halves are least alike, each at least `least` seconds long.
    fn best_cut(&self, group: &[usize], least: f32) -> Option<Cut> {
        let mut best: Option<Cut> = None;
        for together in TOGETHER {
            let chunks = self.chunks(group, together);
            for direction in self.directions(&chunks) {
                let (one, other): (Vec<_>, Vec<_>) = chunks
                    .iter()
                    .partition(|chunk| self.mean(chunk).dot(&direction.0) > direction.1);
                let means = [one, other].map(|chunks: Vec<&Vec<usize>>| {
                    self.mean(&chunks.into_iter().flatten().copied().collect::<Vec<_>>())
                });
                let halves = self.settle(group, means.to_vec());
                if halves.iter().any(|half| half.is_empty() || self.length(half) < least) {
                    continue;
                }
                let alike = self.most_alike(&halves);
                if best.as_ref().is_none_or(|best| alike < best.alike) {
                    best = Some(Cut { alike, halves });
                }
            }
        }
        best
    }

    /// Gives each window of `group` to the mean that it is likest, moving the means along, and then
    /// makes changes rare.
    fn settle(&self, group: &[usize], mut means: Vec<Voiceprint>) -> Vec<Vec<usize>> {
        let nearest = |means: &[Voiceprint]| -> Vec<usize> {
            group.iter().map(|window| path::highest(&self.cosines(*window, means))).collect()
        };
        let mut voices = nearest(&means);
        for _ in 0..ROUNDS {
            let groups = sorted(group, &voices, means.len());
            if groups.iter().any(|group| group.len() < 2) {
                return groups;
            }
            means = groups.iter().map(|group| self.mean(group)).collect();
            let next = nearest(&means);
            if next == voices {
                break;
            }
            voices = next;
        }
        let groups = sorted(group, &voices, means.len());
        if groups.iter().any(|group| group.len() < 2) {
            return groups;
        }
        let weight = self.weight(&groups, &means);
        let scores: Vec<Vec<f32>> = group
            .iter()
            .map(|window| {
                let cosines = self.cosines(*window, &means);
                let highest = cosines.iter().copied().fold(f32::MIN, f32::max);
                let score = |cosine: f32| (weight * (cosine - highest)).max(-SUREST);
                cosines.into_iter().map(score).collect()
            })
            .collect();
        sorted(group, &path::best(&scores, |_| CHANGE), means.len())
    }

    /// How much a difference of cosines says, as a log likelihood ratio: both sides of each pair of
    /// voices are taken as normally distributed around their means.
    fn weight(&self, groups: &[Vec<usize>], means: &[Voiceprint]) -> f32 {
        const MOST: f32 = 99.0;
        const LEAST_VARIANCE: f32 = 1e-4;
        // Windows that share half of their sound each say half as much.
        let own = self.windows.step as f32 / LENGTH as f32;
        let mut weight = MOST;
        for (index, (one, one_mean)) in groups.iter().zip(means).enumerate() {
            for (other, other_mean) in groups.iter().zip(means).take(index) {
                let of = |group: &[usize]| {
                    let prints = group.iter().filter_map(|window| self.prints.get(*window));
                    let values = prints.map(|print| print.dot(one_mean) - print.dot(other_mean));
                    let values: Vec<f32> = values.collect();
                    let mean = values.iter().sum::<f32>() / values.len().max(1) as f32;
                    let squares = values.iter().map(|value| (value - mean).powi(2)).sum::<f32>();
                    (mean, squares)
                };
                let ((near, near_squares), (far, far_squares)) = (of(one), of(other));
                let count = (one.len() + other.len()).saturating_sub(2).max(1) as f32;
                let variance = ((near_squares + far_squares) / count).max(LEAST_VARIANCE);
                weight = weight.min((near - far) / variance * own);
            }
        }
        weight
    }

    fn cosines(&self, window: usize, means: &[Voiceprint]) -> Vec<f32> {
        let print = self.prints.get(window);
        means.iter().map(|mean| print.map_or(0.0, |print| print.dot(mean))).collect()
    }

    /// Seconds of speech.
    fn length(&self, group: &[usize]) -> f32 {
        group.iter().filter_map(|window| self.seconds.get(*window)).sum()
    }

    fn sum(&self, group: &[usize], weight: impl Fn(usize) -> f32) -> Voiceprint {
        let mut sum = Voiceprint::ZERO;
        for window in group {
            if let Some(print) = self.prints.get(*window) {
                sum.add(print, weight(*window));
            }
        }
        sum
    }

    fn mean(&self, group: &[usize]) -> Voiceprint {
        self.sum(group, |window| self.seconds.get(window).copied().unwrap_or(0.0)).normalized()
    }

    /// Runs of up to `together` windows of a group that follow each other without a pause.
    fn chunks(&self, group: &[usize], together: usize) -> Vec<Vec<usize>> {
        let mut chunks: Vec<Vec<usize>> = Vec::new();
        for window in group {
            let follows = |last: usize| {
                let ranges = (self.windows.ranges.get(last), self.windows.ranges.get(*window));
                let touch = matches!(ranges, (Some(last), Some(next)) if next.start <= last.end);
                last + 1 == *window && touch
            };
            match chunks.last_mut() {
                Some(chunk)
                    if chunk.len() < together && chunk.last().copied().is_some_and(follows) =>
                {
                    chunk.push(*window);
                }
                _ => chunks.push(vec![*window]),
            }
        }
        chunks
    }

    /// The two directions in which chunks differ most from their mean (principal components, by
    /// power iteration), each with the mean's place on it.
    fn directions(&self, chunks: &[Vec<usize>]) -> Vec<(Voiceprint, f32)> {
        const ITERATIONS: usize = 40;
        let weights: Vec<f32> = chunks.iter().map(|chunk| self.length(chunk)).collect();
        let prints: Vec<Voiceprint> = chunks.iter().map(|chunk| self.mean(chunk)).collect();
        let mut mean = Voiceprint::ZERO;
        prints.iter().for_each(|print| mean.add(print, 1.0 / prints.len().max(1) as f32));
        let mut rest: Vec<Voiceprint> = prints;
        rest.iter_mut().for_each(|print| print.add(&mean, -1.0));
        let mut directions = Vec::new();
        for _ in 0..2 {
            let farthest =
                rest.iter().max_by(|one, other| one.dot(one).total_cmp(&other.dot(other)));
            let Some(mut direction) = farthest.map(|print| print.clone().normalized()) else {
                break;
            };
            for _ in 0..ITERATIONS {
                let mut next = Voiceprint::ZERO;
                for (print, weight) in rest.iter().zip(&weights) {
                    next.add(print, weight * print.dot(&direction));
                }
                direction = next.normalized();
            }
            for print in &mut rest {
                let along = print.dot(&direction);
                print.add(&direction, -along);
            }
            let middle = mean.dot(&direction);
            directions.push((direction, middle));
        }
        directions
    }

    /// How alike the two groups are that are most alike; see [`TWO`].
    fn most_alike(&self, groups: &[Vec<usize>]) -> f32 {
        let mut voice_of = vec![usize::MAX; self.prints.len()];
        for (voice, group) in groups.iter().enumerate() {
            group.iter().for_each(|window| voice_of[*window] = voice);
        }
        let sums: Vec<Voiceprint> = groups.iter().map(|group| self.sum(group, |_| 1.0)).collect();
        // Sums over all pairs of windows, less those that share sound.
        let pairs = |one: usize, other: usize| {
            let (Some(first), Some(second)) = (sums.get(one), sums.get(other)) else { return None };
            let (ours, theirs) = (groups.get(one)?, groups.get(other)?);
            let mut sum = first.dot(second);
            let mut count = (ours.len() * theirs.len()) as f32;
            if one == other {
                sum -= ours.iter().map(|window| self.cosine(*window)).sum::<f32>();
                count -= ours.len() as f32;
            }
            for window in ours {
                for (later, cosine) in self.shared.get(*window).into_iter().flatten() {
                    if voice_of.get(*later) == Some(&other) {
                        let times = if one == other { 2.0 } else { 1.0 };
                        sum -= times * cosine;
                        count -= times;
                    }
                }
            }
            if one != other {
                for window in theirs {
                    for (later, cosine) in self.shared.get(*window).into_iter().flatten() {
                        if voice_of.get(*later) == Some(&one) {
                            sum -= cosine;
                            count -= 1.0;
                        }
                    }
                }
            }
            (count >= 1.0).then_some(sum / count)
        };
        let mut most = f32::MIN;
        for one in 0..groups.len() {
            for other in 0..one {
                let within = match (pairs(one, one), pairs(other, other)) {
                    (Some(ours), Some(theirs)) => (ours * theirs).sqrt(),
                    (Some(known), None) | (None, Some(known)) => known,
                    (None, None) => return 1.0,
                };
                let alike = pairs(one, other).map_or(1.0, |between| between / within);
                most = most.max(alike);
            }
        }
        most
    }

    fn cosine(&self, window: usize) -> f32 {
        self.prints.get(window).map_or(0.0, |print| print.dot(print))
    }
}

/// A group in two.
struct Cut {
    alike: f32,
    halves: Vec<Vec<usize>>,
}

/// The windows of a group by their voices.
fn sorted(group: &[usize], voices: &[usize], count: usize) -> Vec<Vec<usize>> {
    let mut groups = vec![Vec::new(); count];
    for (window, voice) in group.iter().zip(voices) {
        if let Some(group) = groups.get_mut(*voice) {
            group.push(*window);
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::SplitMix64;

    /// Prints of people who take turns of some windows; those of one person scatter by `scatter`.
    fn voices(people: &[&[f32]], windows: usize, scatter: f32) -> usize {
        let mut random = SplitMix64::new(7);
        let mut scattered = |from: &[f32]| {
            let mut values = vec![0.0_f32; 200];
            values[..from.len()].copy_from_slice(from);
            for value in &mut values {
                *value += (random.below(1_001) as f32 / 1_000.0 - 0.5) * scatter;
            }
            Voiceprint::from(&values[..])
        };
        let prints: Vec<Voiceprint> =
            (0..windows).map(|index| scattered(people[index / 5 % people.len()])).collect();
        let ranges = (0..windows).map(|index| index * LENGTH / 2..index * LENGTH / 2 + LENGTH);
        let windows = Windows { ranges: ranges.collect(), step: LENGTH / 2 };
        Groups::new(&prints, &windows).find().len()
    }

    #[test]
    fn people_who_sound_different_are_counted() {
        let (ana, ben, cleo) = ([1.0, 0.3, 0.3], [0.3, 1.0, 0.3], [0.3, 0.3, 1.0]);
        assert_eq!(voices(&[&ana], 60, 0.15), 1);
        assert_eq!(voices(&[&ana, &ben], 60, 0.15), 2);
        assert_eq!(voices(&[&ana, &ben, &cleo], 90, 0.15), 3);
    }

    #[test]
    fn one_person_stays_one_however_much_the_voice_scatters() {
        for scatter in [0.0, 0.05, 0.3] {
            assert_eq!(voices(&[&[1.0, 0.5]], 100, scatter), 1, "{scatter}");
        }
    }

    #[test]
    fn little_speech_is_one_voice_and_none_is_none() {
        assert_eq!(voices(&[&[1.0]], 0, 0.1), 0);
        assert_eq!(voices(&[&[1.0]], 1, 0.1), 1);
        assert_eq!(voices(&[&[1.0]], 2, 0.1), 1);
    }
}
