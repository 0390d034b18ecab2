"""Fresh networks: their norms are the gradient's own, and sigmoid wishes fade through depth."""

import numpy as np
import pytest

from backprop_helpers import question
from inkling.analysis.backprop.fresh import DEPTHS, deepened, fading, fresh, mean_norms, norms_of
from inkling.network import parse_architecture


def test_the_mean_of_norms_is_that_of_the_examples_one_by_one() -> None:
    asked = question("6x6-5-4-10", "mse", count=6)
    found = mean_norms(asked)
    each = []
    for n in range(6):
        one = asked.columns.example(n)
        asked.network.loss_and_gradient(one.x, one.y, asked.loss)
        each.append(norms_of(asked.network, asked.network.gradient).values)
    assert found.layers == (1, 2, 3)
    np.testing.assert_allclose(found.values, np.mean(each, axis=0), rtol=1e-12)


def test_layers_without_parameters_have_no_norm() -> None:
    network = fresh(parse_architecture("8x8 conv3x2:tanh pool2 6:tanh 10:softmax"), "glorot")
    assert norms_of(network, np.ones(network.theta.size)).layers == (1, 3, 4)


@pytest.mark.parametrize(
    ("spec", "hidden"),
    [("784-12-16-10", "16:sigmoid"), ("784-10", "16:sigmoid"), ("8x8 conv3x2:relu 7:tanh 10:softmax", "7:tanh")],
)
def test_a_deep_network_is_of_the_same_kind(spec: str, hidden: str) -> None:
    shallow = parse_architecture(spec)
    deep = deepened(shallow, 5)
    assert [str(one) for one in deep.layers[:-1]] == [hidden] * 5
    assert (deep.input_shape, deep.classes, deep.output_activation) == (
        shallow.input_shape,
        shallow.classes,
        shallow.output_activation,
    )


def test_wishes_fade_through_sigmoid_layers() -> None:
    asked = question("784-16-16-10", "mse", count=20)
    found = fading(asked.network.architecture, "glorot", asked.loss, asked.columns)
    assert tuple(found) == DEPTHS
    assert [len(one.values) for one in found.values()] == [3, 6, 11]
    ratios = [one.values[1] / one.values[-1] for one in found.values()]
    assert ratios[0] > 10 * ratios[1] > 100 * ratios[2]
