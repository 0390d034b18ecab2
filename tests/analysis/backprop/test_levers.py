"""The three levers: what a step of one length is worth on each, by the network itself with the lever turned."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backprop_helpers import passed
from inkling.analysis.backprop.backward_pass import BackwardPass
from inkling.analysis.backprop.levers import levers
from inkling.errors import ArchitectureError, SettingsError


def test_an_output_of_the_course() -> None:
    result = passed("course")
    weights, bias = result.question.network.stages[2].parameters
    found = levers(result, 2, (4,), length=0.5)
    a = result.stages[1].a
    np.testing.assert_array_equal(found.inputs, a)
    np.testing.assert_array_equal(found.weights, weights.value[4])
    way = np.sign(found.wish)
    assert found.bias.dz == way * 0.5
    assert found.by_weights.dz == pytest.approx(way * 0.5 * np.linalg.norm(a), rel=1e-14)
    assert found.by_inputs.dz == pytest.approx(way * 0.5 * np.linalg.norm(weights.value[4]), rel=1e-14)
    assert found.slope == pytest.approx(found.a * (1 - found.a))
    np.testing.assert_allclose(found.d_weights, weights.gradient[4], rtol=1e-12)
    assert -found.wish == pytest.approx(bias.gradient[4], rel=1e-14)
    for lever in (found.bias, found.by_weights, found.by_inputs):
        assert lever.gain == pytest.approx(abs(found.wish * lever.dz), rel=1e-14)
        assert lever.da == pytest.approx(1 / (1 + np.exp(-(found.z + lever.dz))) - found.a, rel=1e-12)


def test_all_wished_inputs_together_are_what_is_handed_back() -> None:
    result = passed("course")
    for stage in (1, 2):
        together = sum(levers(result, stage, (n,)).wished_inputs for n in range(len(result.stages[stage].z)))
        np.testing.assert_allclose(together, result.handed_back[stage - 1], rtol=1e-10, atol=1e-15)


@settings(max_examples=30)
@given(st.integers(0, 1), st.integers(0, 9), st.integers(0, 9), st.integers(0, 5))
def test_a_neuron_of_a_convolution(stage: int, y: int, x: int, seed: int) -> None:
    """Its z, from its window; and its share in what its weights are blamed for."""
    result = passed("convolutions", seed=seed)
    shape = result.stages[stage].z.shape
    neuron = (1, y % shape[1], x % shape[2])
    found = levers(result, stage, neuron)
    bias = result.question.network.stages[stage].parameters[1].value[1]
    assert float(found.weights @ found.inputs) + bias == pytest.approx(found.z, rel=1e-10, abs=1e-14)
    assert found.z == result.stages[stage].z[neuron]


def test_batch_normalisation() -> None:
    result = passed("batch norm first")
    network = result.question.network
    found = levers(result, 0, (3, 2))
    scale, shift = (one.value for one in network.stages[0].parameters)
    assert found.inputs[0] * scale[0] + shift[0] == pytest.approx(found.z, rel=1e-12)
    deviation = np.sqrt(network.buffers["layer1.variance"][0] + 1e-5)
    assert found.weights[0] == pytest.approx(scale[0] / deviation, rel=1e-12)
    assert found.slope is None
    assert found.bias.da == found.bias.dz
    assert found.wished_inputs[0] == pytest.approx(result.input_wishes[3, 2], rel=1e-10)


def cost_after(result: BackwardPass, name: str, change: np.ndarray) -> float:
    """The cost with a row of a parameter changed."""
    question = result.question
    value = next(one.value for one in question.network.parameters if one.name == name)
    before = value.copy()
    value[2] += change
    cost = question.network.cost(question.columns.x, question.columns.y, question.loss)
    value[...] = before
    return cost


@pytest.mark.parametrize("length", [1e-4, 1e-5])
def test_the_gains_come_true(length: float) -> None:
    result = passed("course")
    found = levers(result, 1, (2,), length=length)
    way = np.sign(found.wish)
    for name, lever, change in (
        ("layer2.bias", found.bias, np.array(way * length)),
        ("layer2.weights", found.by_weights, way * length * found.inputs / np.linalg.norm(found.inputs)),
    ):
        gained = result.cost - cost_after(result, name, change)
        assert gained > 0
        assert gained == pytest.approx(lever.gain, rel=10 * length / 1e-3 * 1e-2, abs=1e-14)


def test_softmax_moves_all_at_once() -> None:
    result = passed("one layer")
    found = levers(result, 0, (3,))
    assert found.slope is None
    assert found.bias.da is None
    assert found.bias.gain == pytest.approx(abs(found.wish))


def test_what_has_no_levers() -> None:
    result = passed("all of them")
    with pytest.raises(ArchitectureError, match=r"^Layer 4, pool2, has neither weights nor biases"):
        levers(result, 3, (0, 0, 0))
    for neuron in ((16,), (-1,), (0, 0), ()):
        with pytest.raises(SettingsError, match="layer 1; it has 16"):
            levers(passed("course"), 0, neuron)
