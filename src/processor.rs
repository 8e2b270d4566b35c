//! A package holds the program in several builds, each for other processors. The one that runs
//! everywhere is started, and hands over to the best one that this processor can run.

use std::env::VarError;
use std::os::unix::process::CommandExt;
use std::process::Command;

/// Forces a build, `x86-64-v2` for example, where the package has it.
const CHOICE: &str = "ROLECALL_CPU_LEVEL";

/// Becomes a better build of the program, if there is one beside this one; called before anything
/// is done. Comes back where this one is to go on.
///
/// # Errors
/// A build is asked for that is not there or does not start; the sentence says which.
pub(crate) fn hand_over() -> Result<(), String> {
    let Ok(own) = std::env::current_exe() else { return Ok(()) };
    let Some(folder) = own.parent().map(|folder| folder.join("lib").join("rolecall")) else {
        return Ok(());
    };
    // Alone, as `cargo build` leaves it, or itself a build that was chosen.
    if !folder.is_dir() {
        return Ok(());
    }
    let (levels, forced) = match std::env::var(CHOICE) {
        Ok(name) => match Level::ALL.into_iter().find(|level| level.name() == name) {
            Some(level) => (vec![level], true),
            None => return Err(unknown(&name)),
        },
        Err(VarError::NotPresent) => {
            (Level::ALL.into_iter().filter(|level| level.fits()).collect(), false)
        }
        Err(VarError::NotUnicode(name)) => return Err(unknown(&name.to_string_lossy())),
    };
    for level in levels {
        let Some(build) = level.file() else { return Ok(()) };
        let mut arguments = std::env::args_os();
        let first = arguments.next().unwrap_or_else(|| own.clone().into());
        let build = folder.join(build);
        // Comes back only when it fails; then the next best does.
        let error = Command::new(&build).arg0(first).args(arguments).exec();
        if forced {
            return Err(format!("{CHOICE}: {}: {error}", build.display()));
        }
    }
    Ok(())
}

/// What a build asks of the processor, in the x86-64 psABI's names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Level {
    V4,
    V3,
    V2,
}

impl Level {
    /// The best first.
    const ALL: [Self; 3] = [Self::V4, Self::V3, Self::V2];

    fn name(self) -> &'static str {
        match self {
            Self::V4 => "x86-64-v4",
            Self::V3 => "x86-64-v3",
            Self::V2 => "x86-64-v2",
        }
    }

    /// The build's file; none for the one that is started.
    fn file(self) -> Option<&'static str> {
        match self {
            Self::V4 => Some("rolecall-v4"),
            Self::V3 => Some("rolecall-v3"),
            Self::V2 => None,
        }
    }

    /// Whether processor and system have all that the level names (psABI, table 3.1).
    fn fits(self) -> bool {
        match self {
            Self::V4 => {
                Self::V3.fits()
                    && is_x86_feature_detected!("avx512f")
                    && is_x86_feature_detected!("avx512bw")
                    && is_x86_feature_detected!("avx512cd")
                    && is_x86_feature_detected!("avx512dq")
                    && is_x86_feature_detected!("avx512vl")
            }
            Self::V3 => {
                is_x86_feature_detected!("avx")
                    && is_x86_feature_detected!("avx2")
                    && is_x86_feature_detected!("bmi1")
                    && is_x86_feature_detected!("bmi2")
                    && is_x86_feature_detected!("f16c")
                    && is_x86_feature_detected!("fma")
                    && is_x86_feature_detected!("lzcnt")
                    && is_x86_feature_detected!("movbe")
            }
            // What this one lacks it has said before `main`; see tools/whisper/processor.h.
            Self::V2 => true,
        }
    }
}

fn unknown(name: &str) -> String {
    let known: Vec<&str> = Level::ALL.into_iter().map(Level::name).collect();
    let name = rolecall::clean::one_line(name);
    format!("{CHOICE} is {name:?}; it can be {}", known.join(", "))
}
