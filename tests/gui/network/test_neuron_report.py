"""What the inspector says of a neuron, against NumPy."""

import numpy as np
import pytest

from inkling.gui.network.report import report_neuron
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
        report = report_neuron(network, stage, neuron, image, network.trace(image), count=5)
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
    report = report_neuron(network, 1, 2, None, None, count=3)
    weights = network.stages[1].parameters[0].value[2]
    assert (report.z, report.activation) == (None, None)
    assert [edge.source for edge in report.strongest] == np.argsort(-np.abs(weights))[:3].tolist()
    assert all(edge.product is None for edge in report.strongest)
