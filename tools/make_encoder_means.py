#!/usr/bin/env python3
"""Makes models/e5-small-latin/means: what the vectors of all sentences of a language have in common.

    pip install onnxruntime tokenizers pyyaml
    python3 tools/make_encoder_means.py

For each file of intents/ the mean of the vectors of all its examples, as 384 little-endian 32-bit floats;
`other.f32` is the mean of these, for languages without a file. After a change, raise the number in the
macro of src/matching/mean.rs, so that vectors in stores are made anew.
"""

from pathlib import Path

import numpy
import onnxruntime
import tokenizers
import yaml

ROOT = Path(__file__).resolve().parent.parent
MODEL = ROOT / "models" / "e5-small-latin"


def examples(file):
    listed = yaml.safe_load(file.read_text(encoding="utf-8"))
    wordings = [*listed["intents"].values(), *listed["facts"].values()]
    return [text for wording in wordings for text in wording["like"]]


def main():
    tokenizer = tokenizers.Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    tokenizer.enable_truncation(128)
    tokenizer.no_padding()
    session = onnxruntime.InferenceSession(str(MODEL / "model.int8.onnx"))

    def encode(text):
        ids = numpy.array([tokenizer.encode(f"query: {text}").ids])
        inputs = {"input_ids": ids, "attention_mask": numpy.ones_like(ids)}
        return session.run(["sentence_embedding"], inputs)[0][0]

    means = {}
    for file in sorted((ROOT / "intents").glob("*.yaml")):
        means[file.stem] = numpy.mean([encode(text) for text in examples(file)], axis=0)
    means["other"] = numpy.mean(list(means.values()), axis=0)
    folder = MODEL / "means"
    folder.mkdir(exist_ok=True)
    for name, mean in means.items():
        mean.astype("<f4").tofile(folder / f"{name}.f32")
        print(f"{name}: length {numpy.linalg.norm(mean):.3f}")


if __name__ == "__main__":
    main()
