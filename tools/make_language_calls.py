#!/usr/bin/env python3
"""Make short calls in English, Indonesian, Malay and Polish, to try finding the language on.

Each begins with twenty seconds of ringing, before two people speak on two channels. `LANGUAGE-N.wav`
are calls in one language, with voices that differ; in `en-pl.wav` the agent speaks English and the
customer Polish. Measure with

    cargo run --release --example find_language FILES --model FILE

Needs, all offline once installed:

    apt-get install espeak-ng sox
    python3 tools/make_language_calls.py FOLDER
"""

import subprocess
import sys
import tempfile
import wave
from array import array
from pathlib import Path

RATE = 8000                    # a telephone line
RINGING_S = 20
PAUSE_S = 0.6

# Voices of the agent and the customer, in each call of a language.
VOICES = [("", "+f3"), ("+m3", "+f2"), ("+f4", "+m7")]

LINES = {
    "en": [
        "Good morning, thank you for calling Northwind, how can I help you?",
        "Hello, I ordered a lamp two weeks ago and it has still not arrived.",
        "I am sorry to hear that. May I have your order number, please?",
        "Yes, one moment, I have it here on the bill.",
        "Thank you. I can see that the parcel is still in the warehouse.",
        "That is really annoying, I was told it would be here last Friday.",
        "I understand. I will send you a new one today, free of charge.",
        "All right, that would be good. When will it be here?",
        "The day after tomorrow at the latest. Is there anything else?",
        "No, that was all. Thank you and goodbye.",
    ],
    "id": [
        "Selamat pagi, terima kasih sudah menghubungi Northwind, ada yang bisa saya bantu?",
        "Halo, saya memesan lampu dua minggu yang lalu tetapi sampai sekarang belum datang juga.",
        "Mohon maaf atas ketidaknyamanannya. Boleh saya minta nomor pesanannya?",
        "Boleh, tunggu sebentar, saya lihat dulu di kuitansinya.",
        "Terima kasih. Saya lihat paketnya masih ada di gudang kami.",
        "Wah, saya kecewa sekali, katanya akan dikirim hari Jumat kemarin.",
        "Saya mengerti. Hari ini juga akan saya kirim yang baru tanpa biaya.",
        "Baiklah kalau begitu. Kapan kira-kira sampainya?",
        "Paling lambat besok lusa. Apakah ada lagi yang bisa saya bantu?",
        "Tidak, itu saja. Terima kasih banyak.",
    ],
    "ms": [
        "Selamat pagi, terima kasih kerana menghubungi Northwind, boleh saya bantu encik?",
        "Helo, saya dah tempah lampu dua minggu lepas tapi sampai sekarang masih belum sampai.",
        "Saya minta maaf atas kesulitan ini. Boleh berikan nombor pesanan encik?",
        "Boleh, tunggu sekejap, saya tengok dalam resit.",
        "Terima kasih. Saya dapati bungkusan itu masih berada di gudang kami.",
        "Saya kecewa betul, hari tu cakap akan dihantar pada hari Jumaat.",
        "Saya faham. Hari ini juga saya akan hantar yang baharu secara percuma.",
        "Okey, baguslah macam tu. Bila agaknya akan sampai?",
        "Selewat-lewatnya lusa. Ada apa-apa lagi yang boleh saya bantu?",
        "Tak ada, itu sahaja. Terima kasih banyak-banyak.",
    ],
    "pl": [
        "Dzień dobry, dziękuję za telefon do firmy Northwind, w czym mogę pomóc?",
        "Dzień dobry, dwa tygodnie temu zamówiłem lampę i do dzisiaj jej nie dostałem.",
        "Bardzo mi przykro. Czy mogę prosić o numer zamówienia?",
        "Tak, chwileczkę, mam go tutaj na rachunku.",
        "Dziękuję. Widzę, że paczka jest jeszcze w naszym magazynie.",
        "To naprawdę denerwujące, miała przyjść w zeszły piątek.",
        "Rozumiem. Jeszcze dzisiaj wyślę panu nową, bez żadnych kosztów.",
        "No dobrze, niech tak będzie. Kiedy mogę się jej spodziewać?",
        "Najpóźniej pojutrze. Czy mogę jeszcze w czymś pomóc?",
        "Nie, to wszystko. Dziękuję bardzo, do widzenia.",
    ],
}


def run(*command):
    subprocess.run(command, check=True, capture_output=True)


def samples_of(path):
    with wave.open(str(path)) as wav:
        return array("h", wav.readframes(wav.getnframes()))


def speak(voice, text, folder):
    """One line as samples of 16 bits at RATE."""
    spoken, line = folder / "spoken.wav", folder / "line.wav"
    run("espeak-ng", "-v", voice, "-s", "150", "-w", str(spoken), text)
    run("sox", str(spoken), "-r", str(RATE), "-b", "16", str(line), "gain", "-n", "-6")
    return samples_of(line)


def ringing(folder):
    """What is heard until somebody answers: one second on, four off."""
    ring = folder / "ring.wav"
    run("sox", "-n", "-r", str(RATE), "-b", "16", "-c", "1", str(ring), "synth", "1", "sine", "425",
        "gain", "-20", "pad", "0", "4", "repeat", str(RINGING_S // 5 - 1))
    return samples_of(ring)


def make(path, languages, voices, scratch):
    tracks = [ringing(scratch), array("h", bytes(2 * RINGING_S * RATE))]
    tracks[1].extend(array("h", bytes(2 * (len(tracks[0]) - len(tracks[1])))))
    for index in range(len(LINES["en"])):
        side = index % 2
        text = LINES[languages[side]][index]
        samples = speak(languages[side] + voices[side], text, scratch)
        samples.extend(array("h", bytes(2 * int(PAUSE_S * RATE))))
        tracks[side].extend(samples)
        tracks[1 - side].extend(array("h", bytes(2 * len(samples))))
    both = array("h", (sample for pair in zip(*tracks) for sample in pair))
    with wave.open(str(path), "wb") as wav:
        wav.setparams((2, 2, RATE, 0, "NONE", ""))
        wav.writeframes(both.tobytes())


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: make_language_calls.py FOLDER")
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for language in LINES:
            for number, voices in enumerate(VOICES, 1):
                path = folder / f"{language}-{number}.wav"
                make(path, [language, language], voices, Path(scratch))
        make(folder / "en-pl.wav", ["en", "pl"], VOICES[0], Path(scratch))


main()
