//! Sounds of a telephone line on which nobody speaks. All of them are computed, so that nothing that was
//! recorded has to be kept, and are the same on every machine.

mod line;
mod music;
mod noise;
mod synth;
mod tones;

/// Samples per second of all sounds here, the rate of a telephone line.
pub(crate) const RATE: u32 = 8_000;

/// A sound without words.
pub(crate) struct Clip {
    /// Kind, level and line, fit for the name of a file.
    pub(crate) name: String,
    /// At [`RATE`], each from −1 to 1.
    pub(crate) samples: Vec<f32>,
}

/// Every kind of sound, each at several levels and on several lines; about twelve minutes in all.
pub(crate) fn wordless() -> Vec<Clip> {
    let kinds = [noise::kinds(), tones::kinds(), music::kinds()].concat();
    let mut clips = Vec::new();
    for (number, kind) in kinds.iter().enumerate() {
        for (step, level) in [-9.0_f32, -22.0, -38.0].into_iter().enumerate() {
            // Each kind meets each line, but not at each level: that would take half an hour.
            let line = line::LINES[(number + step) % line::LINES.len()];
            let sound = synth::at_level((kind.make)(kind.seconds, number as u64), level);
            let name = format!("{}{level}dB-{}", kind.name, line.name);
            clips.push(Clip { name, samples: line.carry(&sound, number as u64) });
        }
    }
    clips
}

/// Half a minute of hold music and of a telephone that rings, as they lie between words in a call.
pub(crate) fn while_waiting() -> Vec<Clip> {
    let kinds = [tones::kinds(), music::kinds()].concat();
    let wanted = ["ringing-us", "ringing-eu", "music-chords", "music-band", "music-strings"];
    let kinds = kinds.into_iter().filter(|kind| wanted.contains(&kind.name));
    kinds
        .map(|kind| {
            let sound = synth::at_level((kind.make)(30.0, 77), -20.0);
            Clip { name: kind.name.to_owned(), samples: line::LINES[0].carry(&sound, 77) }
        })
        .collect()
}

/// A way to make a sound: `make` takes its length in seconds and a seed.
#[derive(Clone, Copy)]
struct Kind {
    name: &'static str,
    seconds: f32,
    make: fn(f32, u64) -> Vec<f32>,
}
