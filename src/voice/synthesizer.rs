//! The customer's voice: another program turns each line into sound.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempDir;

use super::sound;
use super::{VoiceError, program};
use crate::scenario::Voice;
use crate::text::fill_places;
use crate::transcript::Millis;

/// A line takes no longer to make, even with a large voice on a slow machine.
const TIME_LIMIT: Duration = Duration::from_secs(60);

/// Nobody speaks so long in one go.
const LONGEST_LINE: Millis = Millis(3 * 60 * 1000);

/// Whose voice is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Persona {
    /// A woman's or a man's, where the scenario says.
    pub voice: Option<Voice>,
    /// Language code such as `en`.
    pub language: String,
}

/// Which program is to speak.
#[derive(Debug, Clone, Copy)]
pub struct Choice<'c> {
    /// A command with its arguments, as `--tts` has it; without one, a program is looked for.
    pub command: Option<&'c str>,
    /// A voice for piper, which is used only with one.
    pub model: Option<&'c Path>,
    /// The folders in which programs are looked for, the first one wins.
    pub folders: &'c [PathBuf],
}

/// Turns lines into sound. The program is started without a shell and gets the line as input, or
/// in place of `{text}`; it writes WAV to `{file}`, or to its output where no `{file}` is named.
#[derive(Debug)]
pub struct Synthesizer {
    program: PathBuf,
    /// `{text}` and `{file}` still stand in them.
    arguments: Vec<String>,
    limit: Duration,
    folder: TempDir,
}

impl Synthesizer {
    /// Chooses the program: the one of the command, else the first that is installed of piper
    /// (with a model), say, espeak-ng, espeak and flite.
    ///
    /// # Errors
    /// The command cannot be taken apart or names no program, or none is installed.
    pub fn choose(choice: Choice<'_>, persona: &Persona) -> Result<Self, VoiceError> {
        let (program, arguments) = match choice.command {
            Some(command) => of_command(command, choice.folders, persona)?,
            None => installed(choice, persona)?,
        };
        let folder = TempDir::new().map_err(VoiceError::TemporaryFile)?;
        Ok(Self { program, arguments, limit: TIME_LIMIT, folder })
    }

    /// The program that speaks.
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// The sound of `words` at [`SAMPLE_RATE`](crate::audio::SAMPLE_RATE).
    ///
    /// # Errors
    /// The program fails, hangs, or makes no sound that can be read.
    pub fn speak(&self, words: &str) -> Result<Vec<f32>, VoiceError> {
        let file = self.folder.path().join("line.wav");
        // What is left of the line before must not be taken for this one.
        let _ = fs::remove_file(&file);
        let path = file.to_string_lossy();
        let arguments: Vec<String> = self
            .arguments
            .iter()
            .map(|argument| fill_places(argument, &[("text", words), ("file", &path)]))
            .collect();
        let output = program::run(&self.program, &arguments, &format!("{words}\n"), self.limit)?;
        if !self.names("{file}") {
            fs::write(&file, output).map_err(VoiceError::TemporaryFile)?;
        }
        let program = || self.program.clone();
        let voice = sound::read(&file)
            .map_err(|source| VoiceError::NoSound { program: program(), source })?;
        if sound::millis(voice.len()) > LONGEST_LINE {
            return Err(VoiceError::LongLine { program: program() });
        }
        Ok(voice)
    }

    fn names(&self, place: &str) -> bool {
        self.arguments.iter().any(|argument| argument.contains(place))
    }
}

fn of_command(
    command: &str,
    folders: &[PathBuf],
    persona: &Persona,
) -> Result<(PathBuf, Vec<String>), VoiceError> {
    let problem = |problem: String| VoiceError::Command { problem };
    let words = shlex::split(command)
        .ok_or_else(|| problem("has a quotation mark that is never closed".to_owned()))?;
    let (name, arguments) =
        words.split_first().ok_or_else(|| problem("is empty; name a program".to_owned()))?;
    let program = program::find(name, folders).ok_or_else(|| {
        problem(format!("names {name:?}, which is no program that can be found; install it"))
    })?;
    let voice = match persona.voice {
        Some(Voice::Female) => "female",
        Some(Voice::Male) => "male",
        None => "",
    };
    let known = [("voice", voice), ("language", persona.language.as_str())];
    Ok((program, arguments.iter().map(|argument| fill_places(argument, &known)).collect()))
}

fn installed(choice: Choice<'_>, persona: &Persona) -> Result<(PathBuf, Vec<String>), VoiceError> {
    let found = ["piper", "say", "espeak-ng", "espeak", "flite"].into_iter().find_map(|name| {
        let arguments = arguments_of(name, choice.model, persona)?;
        Some((program::find(name, choice.folders)?, arguments))
    });
    found.ok_or_else(|| VoiceError::NoSynthesizer { language: persona.language.clone() })
}

/// How a known program is called, all of which read the line as input; `None` where it does not
/// speak the language or has no voice.
fn arguments_of(name: &str, model: Option<&Path>, persona: &Persona) -> Option<Vec<String>> {
    let Persona { voice, language } = persona;
    let is_english = language == "en";
    let arguments: Vec<String> = match name {
        "piper" => {
            let model = model?.to_string_lossy().into_owned();
            Vec::from(["--model".to_owned(), model, "--output_file".to_owned()])
        }
        "say" => {
            let chosen = match voice {
                Some(Voice::Female) if is_english => &["-v", "Samantha"][..],
                Some(Voice::Male) if is_english => &["-v", "Daniel"],
                _ => &[],
            };
            let format = ["--file-format=WAVE", "--data-format=LEI16@22050", "-o"];
            chosen.iter().chain(&format).map(ToString::to_string).collect()
        }
        "espeak-ng" | "espeak" => {
            let variant = match voice {
                Some(Voice::Female) => "+f3",
                Some(Voice::Male) => "+m3",
                None => "",
            };
            Vec::from([
                "-v".to_owned(),
                format!("{language}{variant}"),
                "--stdin".into(),
                "-w".into(),
            ])
        }
        "flite" if is_english => {
            let voice = if *voice == Some(Voice::Male) { "rms" } else { "slt" };
            ["-voice", voice, "-f", "-", "-o"].map(str::to_owned).to_vec()
        }
        _ => return None,
    };
    Some(arguments.into_iter().chain(["{file}".to_owned()]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dana() -> Persona {
        Persona { voice: Some(Voice::Female), language: "en".to_owned() }
    }

    fn chosen(command: &str) -> Result<Synthesizer, VoiceError> {
        let folders = ["/usr/bin", "/bin"].map(PathBuf::from);
        let choice = Choice { command: Some(command), model: None, folders: &folders };
        Synthesizer::choose(choice, &dana())
    }

    #[test]
    fn places_in_a_value_stay_what_they_are() {
        let values = [("text", "say {file} {"), ("file", "/tmp/x")];
        assert_eq!(
            fill_places("{file}: {text} {other} {", &values),
            "/tmp/x: say {file} { {other} {"
        );
    }

    #[test]
    fn without_any_program_it_is_told_what_to_install() {
        let choice = Choice { command: None, model: None, folders: &[] };
        let error = Synthesizer::choose(choice, &dana()).unwrap_err().to_string();
        assert!(error.contains("install espeak-ng"), "{error}");
    }

    #[test]
    fn commands_that_cannot_be_run_are_told_apart() {
        for (command, says) in
            [("", "is empty"), ("cat 'x", "never closed"), ("no-such-voice -x", "no-such-voice")]
        {
            let error = chosen(command).unwrap_err().to_string();
            assert!(error.contains(says), "{command}: {error}");
        }
    }

    #[test]
    fn known_programs_get_voice_and_language() {
        let of = |name| arguments_of(name, None, &dana()).map(|arguments| arguments.join(" "));
        assert_eq!(of("espeak-ng").as_deref(), Some("-v en+f3 --stdin -w {file}"));
        assert_eq!(of("flite").as_deref(), Some("-voice slt -f - -o {file}"));
        assert_eq!(of("piper"), None);
        let indonesian = Persona { voice: None, language: "id".to_owned() };
        assert_eq!(arguments_of("flite", None, &indonesian), None);
    }

    #[cfg(unix)]
    #[test]
    fn the_sound_comes_from_the_output_or_from_the_file() {
        let wav = Path::new(env!("CARGO_MANIFEST_DIR")).join("recordings/exemplary.wav");
        let quoted = shlex::try_quote(wav.to_str().unwrap()).unwrap().into_owned();
        let from_output = chosen(&format!("cat {quoted}")).unwrap().speak("hello").unwrap();
        let from_file = chosen(&format!("cp {quoted} {{file}}")).unwrap().speak("hello").unwrap();
        assert!(from_output.len() > 60 * 16_000);
        assert_eq!(from_output, from_file);
    }

    #[cfg(unix)]
    #[test]
    fn a_program_without_sound_is_named() {
        let error = chosen("echo nothing").unwrap().speak("hello").unwrap_err().to_string();
        assert!(error.contains("echo made no sound"), "{error}");
        let error = chosen("true {file}").unwrap().speak("hello").unwrap_err().to_string();
        assert!(error.contains("true made no sound"), "{error}");
    }
}
