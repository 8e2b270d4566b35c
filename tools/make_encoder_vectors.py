#!/usr/bin/env python3
"""Write tests/fixtures/encoder/vectors.json: what onnxruntime makes of the embedded encoder.

The encoder's test compares rten's vectors with these. Run again only when the model changes:

    pip install onnxruntime tokenizers numpy
    python tools/make_encoder_vectors.py

Each text runs alone, unpadded, cut at 128 tokens, as the program does it.

`--spread FILE` writes nothing and tells how far onnxruntime with and without its graph optimizations
agree with each other on the texts in the last column of a TSV file: the int8 model amplifies last
digits, so no two ways of computing it agree on every text.
"""

import json
import pathlib
import sys

import numpy
import onnxruntime
import tokenizers

ROOT = pathlib.Path(__file__).resolve().parent.parent
MODEL = ROOT / "models" / "minilm-l6-v2"
TEXTS = [
    "Hi.",
    "no",
    "Thank you for calling Northwind, my name is Ana, how can I help?",
    "um so like i was uh charged twice and nobody called me back you know",
    "I'm really sorry you've had to go through that; let's get it sorted, shall we?",
    "Your balance is $1,204.50, due on 03/05/2024 - 3 to 5 working days.",
    "WHAT DO YOU MEAN, \"NOT POSSIBLE\"?!?! ... (unbelievable)",
    "Schönen Tag noch, señor Muñoz – à bientôt!",
    "お電話ありがとうございます 😀 مرحبا",
    "one two three four five six seven eight nine zero",
    "a b c d e f g h i j k l m n o p q r s t u v w x y z supercalifragilisticexpialidocious",
    " ".join(["I called last week about the same order and they said it would be refunded"] * 12),
]


def encode(texts, optimization=onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL):
    tokenizer = tokenizers.Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(128)
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = optimization
    session = onnxruntime.InferenceSession(str(MODEL / "model.int8.onnx"), options)
    for text in texts:
        ids = numpy.array([tokenizer.encode(text).ids], dtype=numpy.int64)
        inputs = {"input_ids": ids, "attention_mask": numpy.ones_like(ids)}
        (vectors,) = session.run(["sentence_embedding"], inputs)
        yield vectors[0]


def spread(file):
    lines = pathlib.Path(file).read_text(encoding="utf-8").splitlines()
    texts = [line.split("\t")[-1] for line in lines if line.strip() and not line.startswith("#")]
    plain = encode(texts, onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL)
    cosines = [float(a @ b) for a, b in zip(encode(texts), plain)]
    close = sum(cosine >= 0.999 for cosine in cosines)
    print(f"{close} of {len(cosines)} texts at 0.999 or more, the least {min(cosines):.4f}")


def main():
    records = []
    for text, vector in zip(TEXTS, encode(TEXTS)):
        records.append({"text": text, "vector": [round(float(x), 5) for x in vector]})
    lines = ",\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    path = ROOT / "tests" / "fixtures" / "encoder" / "vectors.json"
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--spread"]:
        spread(sys.argv[2])
    else:
        main()
