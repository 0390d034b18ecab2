"""Seconds to read 10 000 images with a shipped model: its network beside onnxruntime and PyTorch, and `classify`.

    python tests/benchmarks/reading_speed.py [--model best-reader] [--images 10000] [--repeats 5] [--rivals NAME …]

The network is given images that are normalised and prepared already, all of them at once, and so are the rivals; they
take turns, and the fastest of the repeats is printed: whatever else a computer does only ever adds to it. All must
give the same answers. onnxruntime needs the package onnx as well, which its model is put together with.
`classify` is the command as people type it, on PNGs: starting Python, opening files, finding each digit, reading it.
Images are MNIST's training set where it is found (INKLING_DATA), and digits that Inkling draws elsewhere.
One thread and one core each, see README.md in this folder; `--all-cores` lifts it.
"""

from one_core import ALL_CORES, cores

# isort: split
import argparse
import importlib.util
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import numpy as np
from PIL import Image

from inkling.cli.options import read_model
from inkling.data.mnist import find_mnist, load_mnist
from inkling.data.strokes_dataset import load_strokes
from inkling.network import Network
from inkling.network.layers.activate import Activate
from inkling.network.layers.base import Layer
from inkling.network.layers.batch_norm import EPSILON, BatchNorm
from inkling.network.layers.conv2d import Conv2D
from inkling.network.layers.dense import Dense
from inkling.network.layers.dropout import Dropout
from inkling.network.layers.max_pool2d import MaxPool2D

Reading = Callable[[np.ndarray], np.ndarray]  # float32 (n, 1, 28, 28) → activations (n, classes)
AT_ONCE = 500  # images that the rivals are given at a time: more are no faster


def with_pytorch(network: Network) -> Reading:
    """nn.Sequential with the same layers and parameters, in inference mode."""
    import torch

    torch.set_num_threads(1)
    nn = torch.nn

    def tensor(values: np.ndarray) -> "torch.Tensor":
        return torch.from_numpy(values.copy())

    def theirs(layer: Layer) -> "torch.nn.Module":
        if isinstance(layer, Conv2D):
            made = nn.Conv2d(layer.image[0], layer.output_shape[0], layer.kernel, padding=layer.padding)
            made.weight.data, made.bias.data = tensor(layer.weights), tensor(layer.bias)
        elif isinstance(layer, Dense):
            made = nn.Linear(layer.inputs, layer.output_shape[0])
            made.weight.data, made.bias.data = tensor(layer.weights), tensor(layer.bias)
            made = nn.Sequential(nn.Flatten(), made)
        elif isinstance(layer, BatchNorm):
            made = nn.BatchNorm2d(layer.channels, eps=EPSILON)
            made.weight.data, made.bias.data = tensor(layer.scale), tensor(layer.shift)
            made.running_mean, made.running_var = tensor(layer.mean), tensor(layer.variance)
        elif isinstance(layer, MaxPool2D):
            made = nn.MaxPool2d(layer.size)
        elif isinstance(layer, Dropout):
            made = nn.Identity()
        else:
            assert isinstance(layer, Activate)
            kinds = {"relu": nn.ReLU, "sigmoid": nn.Sigmoid, "tanh": nn.Tanh}
            made = nn.Softmax(dim=1) if layer.activation.name == "softmax" else kinds[layer.activation.name]()
        return made

    model = nn.Sequential(*map(theirs, network.layers)).eval()

    def read(images: np.ndarray) -> np.ndarray:
        with torch.inference_mode():
            return np.concatenate([model(part).numpy() for part in torch.from_numpy(images).split(AT_ONCE)])

    return read


def with_onnxruntime(network: Network) -> Reading:
    """The same network as an ONNX graph, whose nodes onnxruntime may merge as it likes."""
    import onnxruntime
    from onnx import TensorProto, checker, helper, numpy_helper

    nodes, tensors = [], []

    def add(kind: str, values: dict[str, np.ndarray], **settings: object) -> None:
        number = len(nodes)
        names = [f"{name}{number}" for name in values]
        tensors.extend(
            numpy_helper.from_array(array.copy(), name) for name, array in zip(names, values.values(), strict=True)
        )
        nodes.append(helper.make_node(kind, [f"x{number}", *names], [f"x{number + 1}"], **settings))

    for layer in network.layers:
        if isinstance(layer, Conv2D):
            padding = "SAME_UPPER" if layer.padding == "same" else "VALID"
            add("Conv", {"w": layer.weights, "b": layer.bias}, auto_pad=padding)
        elif isinstance(layer, Dense):
            add("Flatten", {})
            add("Gemm", {"w": layer.weights, "b": layer.bias}, transB=1)
        elif isinstance(layer, BatchNorm):
            values = {"scale": layer.scale, "shift": layer.shift, "mean": layer.mean, "variance": layer.variance}
            add("BatchNormalization", values, epsilon=EPSILON)
        elif isinstance(layer, MaxPool2D):
            add("MaxPool", {}, kernel_shape=[layer.size] * 2, strides=[layer.size] * 2)
        elif isinstance(layer, Activate):
            add(
                {"relu": "Relu", "sigmoid": "Sigmoid", "tanh": "Tanh", "softmax": "Softmax"}[layer.activation.name],
                {},
            )
    float32, classes = TensorProto.FLOAT, network.architecture.classes
    graph = helper.make_graph(
        nodes,
        "network",
        [helper.make_tensor_value_info("x0", float32, ["n", 1, 28, 28])],
        [helper.make_tensor_value_info(f"x{len(nodes)}", float32, ["n", classes])],
        tensors,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    checker.check_model(model)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])

    def read(images: np.ndarray) -> np.ndarray:
        parts = range(0, len(images), AT_ONCE)
        return np.concatenate([session.run(None, {"x0": images[k : k + AT_ONCE]})[0] for k in parts])

    return read


RIVALS: dict[str, tuple[Callable[[Network], Reading], tuple[str, ...]]] = {
    "onnxruntime": (with_onnxruntime, ("onnxruntime", "onnx")),
    "pytorch": (with_pytorch, ("torch",)),
}


def pictures(count: int) -> np.ndarray:
    """uint8 (count, 28, 28), ink 255 on 0."""
    dataset = load_mnist() if find_mnist() is not None else load_strokes()
    return dataset.train.images[:count]


def seconds_of_classify(model: str, images: np.ndarray) -> tuple[float, list[int | None]]:
    """How long the command takes to read so many PNGs, black ink on white, and what it answers."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [str(Path(folder) / f"{number}.png") for number in range(len(images))]
        for path, image in zip(paths, images, strict=True):
            Image.fromarray(255 - image).save(path)
        command = [sys.executable, "-m", "inkling", "classify", model, *paths, "--json"]
        begin = perf_counter()
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        return perf_counter() - begin, [row["digit"] for row in json.loads(done.stdout)["images"]]


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="best-reader", help="a model file, or the name of a shipped one")
    parser.add_argument("--images", type=int, default=10_000)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--rivals", nargs="*", choices=list(RIVALS), default=list(RIVALS), metavar="NAME")
    parser.add_argument(ALL_CORES, action="store_true", help="do not hold everybody to one core")
    return parser.parse_args()


def main() -> None:
    chosen = arguments()
    model = read_model(chosen.model)
    images = pictures(chosen.images)
    inputs = model.inputs(images / np.float32(255)).reshape(len(images), 1, 28, 28)
    readings: dict[str, Reading] = {"inkling": lambda images: model.network.predict(images[:, 0])}
    for name in chosen.rivals:
        make, needed = RIVALS[name]
        if all(importlib.util.find_spec(module) for module in needed):
            readings[name] = make(model.network)
        else:
            print(f"not installed, left out: {name} ({', '.join(needed)})")
    answers = {name: read(inputs) for name, read in readings.items()}  # warms up, too
    seconds = dict.fromkeys(readings, float("inf"))
    for _ in range(chosen.repeats):
        for name, read in readings.items():
            begin = perf_counter()
            read(inputs)
            seconds[name] = min(seconds[name], perf_counter() - begin)
    print(f"{chosen.model}, {len(images)} images; one thread each, on {cores()}")
    for name, fastest in seconds.items():
        apart = float(np.abs(answers[name] - answers["inkling"]).max())
        same = int((answers[name].argmax(axis=1) == answers["inkling"].argmax(axis=1)).sum())
        ratio = "" if name == "inkling" else f"  ours / theirs {seconds['inkling'] / fastest:5.2f}"
        print(f"{name:12}{fastest:8.2f} s{ratio}  same answers {same}, activations at most {apart:.1e} apart")
    took, digits = seconds_of_classify(chosen.model, images)
    right = sum(a == b for a, b in zip(digits, answers["inkling"].argmax(axis=1).tolist(), strict=True))
    print(f"{'classify':12}{took:8.2f} s of PNGs, as a command; {right} answered like the images themselves")


if __name__ == "__main__":
    main()
