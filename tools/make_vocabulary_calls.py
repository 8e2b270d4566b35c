#!/usr/bin/env python3
"""Make calls full of product names that no speech model knows, to measure what a vocabulary does.

Two people speak on two channels: twenty names, each in every one of five sentences, between
ordinary ones. Beside each call stands `NAME.words.json` with the exact words, as in `recordings/`,
and `rolecall.yaml` lists the names. Measure with

    cargo run --release --example vocabulary FOLDER/rolecall.yaml FOLDER/*.wav

Needs, all offline once installed:

    apt-get install espeak-ng flite sox
    python3 tools/make_vocabulary_calls.py FOLDER
"""

import json
import random
import subprocess
import sys
import tempfile
import wave
from array import array
from pathlib import Path

RATE = 8000                    # a telephone line
PAUSE_S = (0.4, 1.5)

NAMES = [
    "Northwind", "Zolvara", "Aurexa", "Brindlecove", "Kestrion", "Lumifex", "Skyvolt", "Nimbary",
    "Trovanta", "Wexcombe", "Cordelux", "Marabelle", "Quenby", "Pellegro", "Ecliptra", "Oxenford",
    "Vantiva", "Hadleigh Plus", "Fenwick Rowe", "Tessaly",
]

ABOUT_A_NAME = [
    "I ordered the {} last Tuesday and it has still not arrived.",
    "Can you tell me whether the {} is covered by the warranty?",
    "The {} stopped working after about two weeks.",
    "We can send you another {} free of charge.",
    "Is {} something that you sell in the shops as well?",
]

ORDINARY = [
    "All right, let me have a look at that for you.",
    "I am sorry to hear that, it must be very annoying.",
    "Could I take your postcode and the first line of your address, please?",
    "Yes, of course, one moment.",
    "I have been waiting for a week now and nobody called me back.",
    "That will take three to five working days.",
    "Is there anything else that I can help you with today?",
    "No, that is all, thank you very much.",
]

# Who speaks on the left and on the right channel of each call.
CALLS = {
    "rms-slt": (["flite", "-voice", "rms"], ["flite", "-voice", "slt"]),
    "awb-gb": (["flite", "-voice", "awb"], ["espeak-ng", "-v", "en-gb", "-s", "150"]),
}


def speak(command, text, folder):
    """One line as samples of 16 bits at RATE."""
    spoken, line = folder / "spoken.wav", folder / "line.wav"
    if command[0] == "flite":
        call = [*command, "-t", text, "-o", spoken]
    else:
        call = [*command, "-w", spoken, text]
    subprocess.run(call, check=True, capture_output=True)
    subprocess.run(["sox", spoken, "-r", str(RATE), "-b", "16", line, "gain", "-n", "-6"],
                   check=True, capture_output=True)
    with wave.open(str(line)) as wav:
        return array("h", wav.readframes(wav.getnframes()))


def lines(dice):
    """Every name in every sentence, shuffled, with ordinary sentences between them."""
    about = [sentence.format(name) for name in NAMES for sentence in ABOUT_A_NAME]
    dice.shuffle(about)
    for sentence in about:
        yield sentence
        if dice.random() < 0.6:
            yield dice.choice(ORDINARY)


def make(name, voices, folder, scratch):
    dice = random.Random(name)
    tracks, turns = [array("h"), array("h")], []
    for index, text in enumerate(lines(dice)):
        side = index % 2
        samples = speak(voices[side], text, scratch)
        pause = array("h", bytes(2 * int(dice.uniform(*PAUSE_S) * RATE)))
        tracks[side].extend(samples + pause)
        tracks[1 - side].extend(array("h", bytes(2 * len(samples + pause))))
        turns.append({"speaker": ["agent", "customer"][side], "text": text})
    both = array("h", (sample for pair in zip(*tracks) for sample in pair))
    with wave.open(str(folder / f"{name}.wav"), "wb") as wav:
        wav.setparams((2, 2, RATE, 0, "NONE", ""))
        wav.writeframes(both.tobytes())
    (folder / f"{name}.words.json").write_text(json.dumps({"turns": turns}, indent=1) + "\n")


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: make_vocabulary_calls.py FOLDER")
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "rolecall.yaml").write_text(f"format: 1\nvocabulary: [{', '.join(NAMES)}]\n")
    with tempfile.TemporaryDirectory() as scratch:
        for name, voices in CALLS.items():
            make(name, voices, folder, Path(scratch))


main()
