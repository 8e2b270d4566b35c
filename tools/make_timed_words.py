#!/usr/bin/env python3
"""Make `tests/fixtures/speech/timed_words.flac`: a made-up call in which it is known to the
millisecond when every word is said, because Festival tells where it put the words.

    apt-get install festival festvox-us-slt-hts festvox-kallpc16k sox
    python3 tools/make_timed_words.py
"""

import json
import random
import subprocess
import tempfile
from pathlib import Path

OUT = Path(__file__).resolve().parent.parent / "tests/fixtures/speech"
VOICES = {"agent": "voice_cmu_us_slt_arctic_hts", "customer": "voice_kal_diphone"}
RATE = 16000
LINES = [
    ("agent", "Good morning and thank you for calling, my name is Helen, how can I help you?"),
    ("customer", "Hello, I ordered a garden table three weeks ago and it has not arrived yet."),
    ("agent", "I am sorry to hear that. Could you tell me the number of your order, please?"),
    ("customer", "Just a moment, I have it here somewhere. It is seven, two, nine, four."),
    ("agent", "Thank you. I can see that the table left our warehouse on Tuesday, but the driver "
              "could not find your house."),
    ("customer", "Nobody called me. I was at home all day, and I am not happy about this."),
    ("agent", "I understand, and I would feel the same. Shall I ask them to come again tomorrow "
              "between nine and eleven?"),
    ("customer", "Yes, that would be fine."),
    ("agent", "Then I will arrange it now. You will get a message with the name of the driver, and "
              "you can follow the car on a map."),
    ("customer", "Good. And what about the money for the delivery? I paid for express."),
    ("agent", "You are right, we will pay that back. It takes about four days until you see it in "
              "your account."),
    ("customer", "Okay, thank you very much for your help."),
    ("agent", "You are welcome. Is there anything else that I can do for you today?"),
    ("customer", "No, that is all. Goodbye."),
    ("agent", "Goodbye, and enjoy your garden."),
]


def speak(speaker: str, text: str, folder: Path) -> tuple[Path, list[tuple[str, float, float]]]:
    """The sound of a line, and each of its words with start and end in seconds."""
    sound = folder / "line.wav"
    script = folder / "line.scm"
    script.write_text(f"""
({VOICES[speaker]})
(set! said (utt.synth (Utterance Text "{text}")))
(utt.save.wave said "{sound}" 'riff)
(mapcar
  (lambda (word)
    (format t "%s %f %f\\n" (item.name word) (item.feat word "word_start")
            (item.feat word "word_end")))
  (utt.relation.items said 'Word))
""")
    printed = subprocess.run(
        ["festival", "-b", str(script)], capture_output=True, text=True, check=True
    ).stdout
    rows = [line.split() for line in printed.splitlines()]
    return sound, [(word, float(start), float(end)) for word, start, end in rows]


def raw(sound: Path) -> bytes:
    """16-bit samples at RATE, at the level of a call."""
    command = ["sox", str(sound), "-t", "raw", "-r", str(RATE), "-e", "signed", "-b", "16", "-c", "1",
               "-", "norm", "-6"]
    return subprocess.run(command, capture_output=True, check=True).stdout


def main() -> None:
    chance = random.Random(7)
    channels = {speaker: bytearray() for speaker in VOICES}
    words = []
    at = 0.4
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for speaker, text in LINES:
            sound, said = speak(speaker, text, folder)
            samples = raw(sound)
            channel = channels[speaker]
            channel.extend(bytes(2 * round(at * RATE) - len(channel)))
            channel.extend(samples)
            words += [
                {"speaker": speaker, "text": word, "start_ms": round((at + start) * 1000),
                 "end_ms": round((at + end) * 1000)}
                for word, start, end in said
            ]
            at += len(samples) / 2 / RATE + chance.uniform(0.3, 1.5)
        length = 2 * round((at + 0.5) * RATE)
        files = []
        for speaker, channel in channels.items():
            channel.extend(bytes(length - len(channel)))
            file = folder / f"{speaker}.raw"
            file.write_bytes(channel)
            files += ["-t", "raw", "-r", str(RATE), "-e", "signed", "-b", "16", "-c", "1", str(file)]
        OUT.mkdir(parents=True, exist_ok=True)
        # The band of a telephone line.
        subprocess.run(
            ["sox", "-R", "-M", *files, "-r", "8000", "-b", "16", str(OUT / "timed_words.flac"),
             "sinc", "300-3400", "gain", "-3"],
            check=True,
        )
    lines = ",\n".join("  " + json.dumps(word) for word in words)
    (OUT / "timed_words.json").write_text('{"words": [\n' + lines + "\n]}\n")


if __name__ == "__main__":
    main()
