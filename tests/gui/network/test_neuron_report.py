"""What the inspector says of a neuron, against NumPy."""

import numpy as np
import pytest

from inkling.gui.network.layer_groups import group_layers
from inkling.gui.network.neuron_report import report_map, report_neuron
from inkling.network import Network, parse_architecture


@pytest.fixture
def network() -> Network:
    network = Network(parse_architecture("784-16-12-10"))
    network.initialize("normal", rng=np.random.default_rng(3))
    return network


@pytest.mark.parametrize("stage", [0, 1, 2])
def test_numbers_are_those_of_the_forward_pass(network: Network, stage: int) -> None:
    image = np.random.default_rng(1).random((28, 28), np.float32)
    a = image.ravel()
    for before in network.stages[:stage]:
        weights, bias = (p.value for p in before.parameters)
        a = 1 / (1 + np.exp(-(weights @ a + bias)))
    weights, bias = (p.value for p in network.stages[stage].parameters)
    for neuron in (0, len(bias) - 1):
        report = report_neuron(
            network, group_layers(network.architecture)[stage + 1], neuron, image, network.trace(image), count=5
        )
        z = float(weights[neuron] @ a + bias[neuron])
        assert report.z == pytest.approx(z, abs=1e-3)
        assert report.activation == pytest.approx(1 / (1 + np.exp(-z)), abs=1e-4)
        assert report.bias == pytest.approx(float(bias[neuron]))
        products = weights[neuron] * a
        assert [edge.source for edge in report.strongest] == np.argsort(-np.abs(products))[:5].tolist()
        for edge in report.strongest:
            assert edge.weight == pytest.approx(float(weights[neuron, edge.source]))
            assert edge.activation == pytest.approx(float(a[edge.source]), abs=1e-4)
            assert edge.product == pytest.approx(float(products[edge.source]), abs=1e-4)


def test_without_a_drawing_the_largest_weights_count(network: Network) -> None:
    report = report_neuron(network, group_layers(network.architecture)[2], 2, None, None, count=3)
    weights = network.stages[1].parameters[0].value[2]
    assert (report.z, report.activation) == (None, None)
    assert [edge.source for edge in report.strongest] == np.argsort(-np.abs(weights))[:3].tolist()
    assert all(edge.product is None for edge in report.strongest)


CONV = "12x12 conv5x3:tanh conv3x4same:identity batchnorm relu pool2 6:sigmoid 5:softmax"


@pytest.fixture
def conv_network() -> Network:
    network = Network(parse_architecture(CONV))
    network.initialize("normal", rng=np.random.default_rng(3))
    return network


def correlate(maps: np.ndarray, kernels: np.ndarray, margin: int) -> np.ndarray:
    """Each map with its kernel, by loops: (maps, rows, cols)."""
    padded = np.pad(maps, ((0, 0), (margin, margin), (margin, margin)))
    side = kernels.shape[-1]
    rows, cols = padded.shape[1] - side + 1, padded.shape[2] - side + 1
    out = np.zeros((len(maps), rows, cols))
    for c, kernel in enumerate(kernels):
        for y in range(rows):
            for x in range(cols):
                out[c, y, x] = (padded[c, y : y + side, x : x + side] * kernel).sum()
    return out


@pytest.mark.parametrize(("place", "stage", "margin"), [(1, 0, 0), (2, 1, 1)])
def test_a_map_comes_from_the_maps_before(conv_network: Network, place: int, stage: int, margin: int) -> None:
    image = np.random.default_rng(1).random((12, 12), np.float32)
    trace = conv_network.trace(image)
    group = group_layers(conv_network.architecture)[place]
    before = image[np.newaxis] if stage == 0 else trace[stage - 1].a
    weights, bias = (p.value for p in conv_network.stages[stage].parameters)
    report = report_map(conv_network, group, 2, image, trace)
    shares = correlate(before, weights[2], margin)
    assert trace[stage].z[2] == pytest.approx(shares.sum(axis=0) + bias[2], abs=1e-3)
    assert report.bias == pytest.approx(float(bias[2]))
    assert {edge.source: edge.product for edge in report.strongest} == pytest.approx(
        dict(enumerate(shares.mean(axis=(1, 2)).tolist())), abs=1e-3
    )
    shown = trace[group.last].a[2]
    assert (report.mean, report.largest) == pytest.approx((float(shown.mean()), float(shown.max())))
    assert group.last == (0 if stage == 0 else 3)


def test_a_neuron_adds_up_the_pixels_of_each_map(conv_network: Network) -> None:
    image = np.random.default_rng(1).random((12, 12), np.float32)
    trace = conv_network.trace(image)
    group = group_layers(conv_network.architecture)[4]
    weights, bias = (p.value for p in conv_network.stages[5].parameters)
    maps = trace[4].a
    report = report_neuron(conv_network, group, 3, image, trace, maps=4)
    sums = (weights[3].reshape(maps.shape) * maps).sum(axis=(1, 2))
    assert {edge.source: edge.product for edge in report.strongest} == pytest.approx(
        {source: value for source, value in enumerate(sums.tolist()) if value}, abs=1e-3
    )
    assert report.z == pytest.approx(float(sums.sum() + bias[3]), abs=1e-3)
