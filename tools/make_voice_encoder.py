#!/usr/bin/env python3
"""Write models/voice-encoder/model.onnx from the weights that the PyPI package Resemblyzer ships.

    pip download --no-deps resemblyzer==0.1.4 && unzip Resemblyzer-0.1.4-py3-none-any.whl
    pip install numpy onnx==1.23.2
    python tools/make_voice_encoder.py resemblyzer/pretrained.pt

Only the network's weights are taken, as they are; the state of its training stays behind. Neither
PyTorch nor Resemblyzer is needed: the file is a pickle of names and sizes with the numbers behind it.
"""

import collections
import pathlib
import pickle
import struct
import sys

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

ROOT = pathlib.Path(__file__).resolve().parent.parent
BANDS, HIDDEN, LAYERS = 40, 256, 3


class Reader(pickle.Unpickler):
    """Reads PyTorch's old format without PyTorch; whatever is no tensor becomes an empty class."""

    def find_class(self, module, name):
        if name == "_rebuild_tensor_v2":
            return lambda storage, offset, size, *_: (storage[2], offset, size)
        if name == "OrderedDict":
            return collections.OrderedDict
        return type(name, (), {})

    def persistent_load(self, pid):
        return pid


def read(path):
    with open(path, "rb") as file:
        for _ in range(3):  # magic number, version, sizes of numbers
            Reader(file).load()
        checkpoint = Reader(file).load()
        storages = {}
        for key in Reader(file).load():
            (count,) = struct.unpack("<q", file.read(8))
            storages[key] = numpy.frombuffer(file.read(4 * count), "<f4")
    weights = {}
    for name, (key, offset, size) in checkpoint["model_state"].items():
        count = int(numpy.prod(size))
        weights[name] = storages[key][offset : offset + count].reshape(size)
    return weights


def gates(weights):
    """PyTorch has input, forget, cell, output; ONNX has input, output, forget, cell."""
    i, f, c, o = numpy.split(weights, 4)
    return numpy.concatenate([i, o, f, c])


def graph(weights):
    nodes, constants = [], []

    def constant(name, values):
        constants.append(numpy_helper.from_array(numpy.ascontiguousarray(values), name))
        return name

    layer_input = "frames"
    for layer in range(LAYERS):
        of = lambda kind: gates(weights[f"lstm.{kind}_l{layer}"])
        names = [
            constant(f"input_weights_{layer}", of("weight_ih")[None]),
            constant(f"hidden_weights_{layer}", of("weight_hh")[None]),
            constant(f"bias_{layer}", numpy.concatenate([of("bias_ih"), of("bias_hh")])[None]),
        ]
        outputs = [f"sequence_{layer}", f"last_{layer}"]
        nodes.append(helper.make_node("LSTM", [layer_input, *names], outputs, hidden_size=HIDDEN))
        axis = constant(f"axis_{layer}", numpy.array([1 if layer < LAYERS - 1 else 0], numpy.int64))
        squeezed = f"squeezed_{layer}"
        which = outputs[0] if layer < LAYERS - 1 else outputs[1]
        nodes.append(helper.make_node("Squeeze", [which, axis], [squeezed]))
        layer_input = squeezed
    linear = [constant("weight", weights["linear.weight"]), constant("bias", weights["linear.bias"])]
    nodes.append(helper.make_node("Gemm", [layer_input, *linear], ["linear"], transB=1))
    nodes.append(helper.make_node("Relu", ["linear"], ["voice"]))
    frames = helper.make_tensor_value_info("frames", TensorProto.FLOAT, ["time", "batch", BANDS])
    voice = helper.make_tensor_value_info("voice", TensorProto.FLOAT, ["batch", HIDDEN])
    return helper.make_graph(nodes, "voice-encoder", [frames], [voice], constants)


def main():
    model = helper.make_model(graph(read(sys.argv[1])), opset_imports=[helper.make_opsetid("", 18)])
    model.ir_version = 9
    onnx.checker.check_model(model)
    path = ROOT / "models" / "voice-encoder" / "model.onnx"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(model.SerializeToString(deterministic=True))


if __name__ == "__main__":
    main()
