"""The gradient as a list: sorted, counted, and shared out among the layers. Softmax and saturation beside it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from backprop_helpers import passed, question
from inkling.analysis.backprop.entries import entry_at
from inkling.analysis.backprop.gradient import gradient_of, histogram, top
from inkling.analysis.backprop.question import Question
from inkling.analysis.backprop.saturation import saturation_of
from inkling.analysis.backprop.softmax import softmax_of
from inkling.network import Network, parse_architecture

NETWORK = Network(parse_architecture("4-3-2"), dtype=np.float64)


def test_a_list_by_hand() -> None:
    values = np.zeros(23)
    values[[0, 14, 15, 22]] = [1.0, -2.0, 2.0, 4.0]
    gradient = gradient_of(NETWORK, values)
    assert (gradient.zeros, gradient.norm) == (19, 5.0)
    assert gradient.by_layer == {"layer1": 5 / 25, "layer2": 20 / 25}
    assert [(str(one.entry), one.value) for one in top(NETWORK, gradient, 4)] == [
        ("layer2.bias[1]", 4.0),
        ("layer1.bias[2]", -2.0),
        ("layer2.weights[0,0]", 2.0),
        ("layer1.weights[0,0]", 1.0),
    ]
    assert [gradient.holding(share) for share in (0.6, 0.7, 0.9, 0.97, 1.0)] == [1, 2, 3, 4, 4]
    edges, counts = histogram(gradient, 2)
    assert counts.sum() == 4
    assert edges[[0, -1]] == pytest.approx([0.0, np.log10(4)])


def test_nothing_at_all() -> None:
    gradient = gradient_of(NETWORK, np.zeros(23))
    assert (gradient.zeros, gradient.norm, gradient.holding()) == (23, 0.0, 0)
    assert gradient.by_layer == {"layer1": 0.0, "layer2": 0.0}
    assert histogram(gradient)[1].sum() == 0


def test_enormous_entries_have_a_norm() -> None:
    gradient = gradient_of(NETWORK, np.full(23, -1e300))
    assert gradient.norm == pytest.approx(1e300 * np.sqrt(23))
    assert gradient.holding(0.5) == 12


@given(arrays.arrays(np.float64, 23, elements=st.floats(-1e3, 1e3)))
def test_any_list(values: np.ndarray) -> None:
    gradient = gradient_of(NETWORK, values)
    sizes = np.abs(values[gradient.order])
    assert (np.diff(sizes) <= 0).all()
    assert sorted(gradient.order) == list(range(23))
    if gradient.norm > 1e-100:
        assert sum(gradient.by_layer.values()) == pytest.approx(1.0)
        count = gradient.holding(0.9)
        assert np.square(sizes[:count]).sum() >= 0.9 * np.square(sizes).sum() * (1 - 1e-12)
        assert np.square(sizes[: count - 1]).sum() < 0.9 * np.square(sizes).sum() * (1 + 1e-12)


def test_no_ink_no_blame() -> None:
    result = passed("course")
    gradient = gradient_of(result.question.network, result.gradient)
    dark = int((result.inputs == 0).sum())
    assert gradient.zeros == 16 * dark
    place = int(np.flatnonzero(result.inputs.ravel() == 0)[0])
    assert entry_at(result.question.network, place).index == (0, place)
    assert result.gradient[place] == 0.0


@given(arrays.arrays(np.float64, 10, elements=st.floats(-800, 800)))
def test_softmax(z: np.ndarray) -> None:
    found = softmax_of(z)
    assert found.shares.sum() == pytest.approx(1.0)
    np.testing.assert_allclose(found.jacobian.sum(axis=1), 0.0, atol=1e-14)
    np.testing.assert_allclose(np.diag(found.jacobian), found.shares * (1 - found.shares), atol=1e-15)
    assert found.jacobian[2, 5] == -found.shares[2] * found.shares[5]
    np.testing.assert_allclose(found.exponentials / found.total, found.shares)
    y = np.eye(10)[int(z.argmax())]
    np.testing.assert_allclose(found.jacobian.T @ (-y / found.shares[y.argmax()]), found.shares - y, atol=1e-12)


def test_a_dragged_logit_moves_all_ten() -> None:
    z = np.linspace(-1, 1, 10)
    before, after = softmax_of(z), softmax_of(z + 1e-6 * np.eye(10)[3])
    np.testing.assert_allclose((after.shares - before.shares) / 1e-6, before.jacobian[:, 3], rtol=1e-4)
    assert z[3] == before.z[3]


def saturated(initializer: str) -> list[tuple[float, float]]:
    asked = question("784-16-16-10", "mse", count=300)
    asked.network.initialize(initializer, rng=np.random.default_rng(0))
    asked.columns.x[...] *= 1.4  # as much ink as MNIST's digits have: ‖x‖ is about 9
    return [(one.saturated, one.slope) for one in saturation_of(Question(asked.network, asked.loss, asked.columns))]


def test_weights_that_are_too_large_saturate() -> None:
    (large, flat), *_ = saturated("normal")
    assert large == pytest.approx(0.66, abs=0.06)
    assert flat == pytest.approx(0.043, abs=0.008)
    (small, steep), *_ = saturated("glorot")
    assert small == 0.0
    assert steep == pytest.approx(0.235, abs=0.01)


def test_saturation_of_every_layer_with_a_curve() -> None:
    asked = question("8x8 conv3x2:relu batchnorm pool2 5:tanh 4:softmax", "cross-entropy", count=9)
    convolution, dense = saturation_of(asked, bins=7)
    assert [(one.layer, one.activation) for one in (convolution, dense)] == [(1, "relu"), (4, "tanh")]
    for one, neurons in ((convolution, 2 * 6 * 6), (dense, 5)):
        for edges, counts in (one.activations, one.slopes):
            assert len(edges) == 8
            assert counts.sum() == 9 * neurons
    # A ReLU is steep or silent.
    assert convolution.saturated == pytest.approx(1 - convolution.slope)
    assert 0 < convolution.saturated < 1
    assert saturation_of(asked, most=3)[1].activations[1].sum() == 15
