"""Convolutional networks: seconds per epoch (60 000 images), Inkling and PyTorch side by side, one thread each.

    python tests/benchmarks/conv_speed.py [--images 12800] [--rounds 5] [--batch 64,128] [--layers] [SPEC …]

Both train from the same θ on the same batches with Adam and cross-entropy, and take turns: a part of an epoch
each (--images), again and again; medians are printed, scaled to 60 000 images. Timed is all that an epoch does but
examining the network: gathering bytes, floats, forward, backward, update. Times are processor times, which a busy
computer does not stretch as much; on a quiet one they are what a clock shows.
--layers times every layer alone, in milliseconds.
"""

import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["OMP_NUM_THREADS"] = "1"
os.environ["MKL_NUM_THREADS"] = "1"

import argparse
import statistics
import sys
from collections.abc import Callable
from time import process_time

import numpy as np

from inkling.data.mnist import find_mnist, load_mnist
from inkling.network import Architecture, Network, make_loss, parse_architecture
from inkling.network.layers.base import Layer
from inkling.network.layers.conv2d import Conv2D
from inkling.network.layers.dense import Dense
from inkling.network.layers.max_pool2d import MaxPool2D
from inkling.training.optimizer_choice import make_optimizer

try:
    import torch
except ImportError:
    torch = None

SPECS = (
    "conv5x8 pool2 conv5x16 pool2 dense10",
    "conv3x16same conv3x16same pool2 conv3x32same conv3x32same pool2 dense128 dense10",
)
EPOCH = 60_000
ETA = 0.001
SETTINGS = {"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8}
REPEATS = 40

Step = Callable[[np.ndarray, np.ndarray], float]  # bytes (batch, 784), labels (batch,) → the batch's cost


def data(count: int) -> tuple[np.ndarray, np.ndarray]:
    """MNIST where it is found, random bytes of its shape elsewhere."""
    if find_mnist() is not None:
        train = load_mnist().train
        return train.images[:count].reshape(count, -1), train.labels[:count].astype(np.int64)
    rng = np.random.default_rng(0)
    return rng.integers(0, 256, (count, 784), np.uint8), rng.integers(0, 10, count)


def inkling_step(network: Network) -> Step:
    loss = make_loss("cross-entropy")
    optimizer = make_optimizer("adam", network.theta, SETTINGS)
    one_hot = np.eye(10, dtype=np.float32)
    rng = np.random.default_rng(0)

    def step(images: np.ndarray, labels: np.ndarray) -> float:
        rows = images.astype(np.float32)
        rows *= np.float32(1 / 255)
        cost = network.loss_and_gradient(rows.T, one_hot.take(labels, axis=1), loss, rng=rng)
        optimizer.step(network.theta, network.gradient, ETA)
        return cost

    return step


def torch_layer(layer: Layer) -> "torch.nn.Module":
    """PyTorch's own, with the same parameters."""
    if isinstance(layer, Conv2D):
        theirs = torch.nn.Conv2d(layer.image[0], layer.output_shape[0], layer.kernel, padding=layer.padding)
    elif isinstance(layer, Dense):
        theirs = torch.nn.Linear(layer.inputs, layer.output_shape[0])
    elif isinstance(layer, MaxPool2D):
        return torch.nn.MaxPool2d(layer.size)
    else:
        return torch.nn.ReLU()
    with torch.no_grad():
        theirs.weight.copy_(torch.from_numpy(layer.weights))
        theirs.bias.copy_(torch.from_numpy(layer.bias))
    return theirs


def torch_step(network: Network) -> Step:
    layers: list[torch.nn.Module] = []
    for layer in network.layers[:-1]:  # cross-entropy takes logits
        if isinstance(layer, Dense) and len(layer.input_shape) == 3:
            layers.append(torch.nn.Flatten())
        layers.append(torch_layer(layer))
    model = torch.nn.Sequential(*layers)
    optimizer = torch.optim.Adam(model.parameters(), lr=ETA)

    def step(images: np.ndarray, labels: np.ndarray) -> float:
        x = torch.from_numpy(images).to(torch.float32).mul_(1 / 255).reshape(-1, 1, 28, 28)
        loss = torch.nn.functional.cross_entropy(model(x), torch.from_numpy(labels))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        return loss.item()

    return step


def one_round(
    step: Step, images: np.ndarray, labels: np.ndarray, order: np.ndarray, batch: int
) -> tuple[float, float]:
    """Seconds of going through the images once, and the mean cost on the way."""
    start = process_time()
    costs = []
    for first in range(0, len(order), batch):
        chosen = order[first : first + batch]
        costs.append(step(images.take(chosen, axis=0), labels.take(chosen)))
    return process_time() - start, statistics.mean(costs)


def compare(architecture: Architecture, batch: int, count: int, rounds: int) -> None:
    images, labels = data(count)
    network = Network(architecture)
    network.initialize("he", rng=np.random.default_rng(0))
    steps = {"inkling": inkling_step(network)}
    if torch is not None:
        steps["pytorch"] = torch_step(network)
    for step in steps.values():
        step(images[:batch], labels[:batch])
    seconds: dict[str, list[float]] = {name: [] for name in steps}
    costs = dict.fromkeys(steps, 0.0)
    rng = np.random.default_rng(1)
    for _ in range(rounds):
        order = rng.permutation(count)
        for name, step in steps.items():
            taken, costs[name] = one_round(step, images, labels, order, batch)
            seconds[name].append(taken * EPOCH / count)
    print(f"\n{architecture.short}, {architecture.parameters} parameters, batch {batch}")
    for name, taken_by in seconds.items():
        middle = statistics.median(taken_by)
        ratio = middle / statistics.median(seconds["pytorch"]) if "pytorch" in seconds else float("nan")
        print(f"  {name:8} {middle:7.2f} s/epoch   {ratio:5.2f} × PyTorch   cost {costs[name]:.4f}")


def milliseconds(work: Callable[[], object]) -> float:
    work()
    times = []
    for _ in range(REPEATS):
        start = process_time()
        work()
        times.append(process_time() - start)
    return 1000 * statistics.median(times)


def time_layers(architecture: Architecture, batch: int) -> None:
    """Each layer forwards and backwards, alone."""
    network = Network(architecture)
    rng = np.random.default_rng(0)
    network.initialize("he", rng=rng)
    print(f"\n{'layer':10} {'input':>12} {'output':>12} {'forward':>8} {'backward':>8} ms {'PyTorch':>17} ms")
    for number, layer in enumerate(network.layers[:-1]):
        layer.fit_batch(batch, network.dtype)
        rows = rng.standard_normal((batch, int(np.prod(layer.input_shape))), np.float32)
        x = rows.T if number == 0 else np.ascontiguousarray(rows.T).reshape(*layer.input_shape, batch)
        d = rng.standard_normal((*layer.output_shape, batch), np.float32)
        forward = milliseconds(lambda layer=layer, x=x: layer.forward(x, rng))
        backward = milliseconds(lambda layer=layer, d=d, number=number: go_back(layer, d, number > 0))
        theirs = torch_times(layer, rows, d, number > 0) if torch is not None else ""
        shapes = ["×".join(map(str, shape)) for shape in (layer.input_shape, layer.output_shape)]
        name = type(layer).__name__
        print(f"{name:10} {shapes[0]:>12} {shapes[1]:>12} {forward:8.3f} {backward:8.3f}    {theirs}")


def go_back(layer: Layer, d: np.ndarray, need_input: bool) -> None:
    layer.backward_parameters(d)
    if need_input:
        layer.backward_input(d)


def torch_times(layer: Layer, rows: np.ndarray, d: np.ndarray, need_input: bool) -> str:
    module = torch_layer(layer)
    channel = (1,) if len(layer.input_shape) == 2 else ()
    x = torch.from_numpy(rows).reshape(
        -1, *((layer.inputs,) if isinstance(layer, Dense) else channel + layer.input_shape)
    )
    x.requires_grad_(need_input)
    d_out = torch.from_numpy(np.moveaxis(d, -1, 0).copy())
    out = module(x)
    wanted = [*module.parameters(), *([x] if need_input else [])]
    forward = milliseconds(lambda: module(x))
    backward = milliseconds(lambda: torch.autograd.grad(out, wanted, d_out, retain_graph=True))
    return f"{forward:8.3f} {backward:8.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("specs", nargs="*", metavar="SPEC", default=SPECS, help="architectures; default: %(default)s")
    parser.add_argument("--images", type=int, default=12_800, help="images of one round; default: %(default)s")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of each contender; default: %(default)s")
    parser.add_argument("--batch", default="64", help="batch sizes, such as 64,128; default: %(default)s")
    parser.add_argument("--layers", action="store_true", help="time every layer alone instead")
    options = parser.parse_args()
    if torch is None:
        print("PyTorch is not installed: Inkling alone.", file=sys.stderr)
    else:
        torch.set_num_threads(1)
        print(f"NumPy {np.__version__}, PyTorch {torch.__version__}, one thread each")
    for spec in options.specs:
        architecture = parse_architecture(spec, activation="relu", output="softmax")
        for batch in map(int, options.batch.split(",")):
            if options.layers:
                time_layers(architecture, batch)
            else:
                compare(architecture, batch, options.images, options.rounds)


if __name__ == "__main__":
    main()
