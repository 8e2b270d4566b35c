//! Choices that are the same for the same seed on every machine.

/// The generator `SplitMix64` (Steele, Lea and Flood, 2014): a counter that grows by the golden
/// ratio, its bits mixed. Good enough to pick lines, and short enough to stay the same for ever.
#[derive(Debug, Clone)]
pub struct SplitMix64(u64);

impl SplitMix64 {
    /// Starts the sequence that belongs to `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub fn next_bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A seed made of another number, for a play that is begun anew: short enough to type.
    pub fn seed_after(seed: u64) -> u64 {
        const SEEDS: u64 = 100_000;
        Self::new(seed).next_bits() % SEEDS
    }

    /// One of `items`; `None` when there are none.
    pub fn pick<'i, T>(&mut self, items: &'i [T]) -> Option<&'i T> {
        items.get(self.below(items.len()))
    }

    /// A number from 0 to `count` - 1; 0 where there is none.
    pub fn below(&mut self, count: usize) -> usize {
        // The high half of the product lies evenly from 0 to count - 1.
        ((u128::from(self.next_bits()) * count as u128) >> 64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_the_published_numbers() {
        let mut random = SplitMix64::new(1_234_567);
        assert_eq!(random.next_bits(), 6_457_827_717_110_365_317);
        assert_eq!(random.next_bits(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn picks_every_item_sooner_or_later() {
        let mut random = SplitMix64::new(7);
        let mut counts = [0; 3];
        for _ in 0..300 {
            counts[*random.pick(&[0_usize, 1, 2]).unwrap()] += 1;
        }
        assert!(counts.iter().all(|count| *count > 60), "{counts:?}");
        assert_eq!(random.pick::<u8>(&[]), None);
    }
}
