"""The chain of an entry: its links multiply to what backpropagation finds and to the numeric derivative."""

import numpy as np
import pytest

from backprop_helpers import STACKS, passed, question
from inkling.analysis.backprop.backward_pass import backward_pass
from inkling.analysis.backprop.chain import ACTIVATION, ASKED, ONE, SLOPE, SUM, chain_of
from inkling.analysis.backprop.entries import blocks, entry_at, parse_entry


@pytest.mark.parametrize("name", STACKS)
def test_every_kind_of_entry(name: str) -> None:
    result = passed(name)
    network, rng = result.question.network, np.random.default_rng(0)
    largest = float(np.abs(result.gradient).max())
    for block in blocks(network).values():
        inside = np.flatnonzero(result.gradient[block]) + block.start
        for place in [*rng.choice(inside, min(5, len(inside)), replace=False), block.start]:
            entry = entry_at(network, int(place))
            chain = chain_of(result, entry, most=10_000)
            assert chain.value == network.theta[place]
            assert chain.backprop == result.gradient[place]
            assert abs(chain.product - chain.backprop) <= 1e-13 * max(largest, 1.0)
            assert chain.numeric is not None
            assert abs(chain.numeric - chain.product) <= 1e-8 * largest
            assert np.prod([link.value for link in chain.links]) == pytest.approx(chain.product, rel=1e-14)
            assert len(chain.largest) == chain.places
            assert sum(one.product for one in chain.largest) == pytest.approx(chain.product, rel=1e-9, abs=1e-15)
            sizes = [abs(one.product) for one in chain.largest]
            assert sizes == sorted(sizes, reverse=True)


def test_the_links_are_the_course_s_three() -> None:
    result = passed("course")
    chain = chain_of(result, parse_entry(result.question.network, "layer2.weights[3,5]"))
    assert [link.symbol for link in chain.links] == ["a1[5]", "σ′(z2[3])", "∂C/∂a2[3]"]
    assert [link.kind for link in chain.links] == [ACTIVATION, SLOPE, ASKED]
    a = result.stages[1].a[3]
    assert [link.value for link in chain.links] == pytest.approx(
        [result.stages[0].a[5], a * (1 - a), -result.handed_back[1][3]]
    )
    assert [(link.stage, link.index) for link in chain.links] == [(0, (5,)), (1, (3,)), (1, (3,))]
    bias = chain_of(result, parse_entry(result.question.network, "layer3.bias[7]"))
    assert [link.symbol for link in bias.links] == ["1", "σ′(z3[7])", "∂C/∂a3[7]"]
    assert bias.links[0].kind == ONE
    pixel = chain_of(result, parse_entry(result.question.network, "layer1.weights[2,300]"))
    assert pixel.links[0].symbol == "x[300]"
    assert (pixel.links[0].stage, pixel.links[0].index) == (-1, divmod(300, 28))


def test_softmax_has_two_links() -> None:
    for name in ("tanh and cross-entropy", "softmax and squares"):
        result = passed(name)
        last = len(result.stages)
        chain = chain_of(result, parse_entry(result.question.network, f"layer{last}.weights[3,5]"))
        assert [link.symbol for link in chain.links] == [f"a{last - 1}[5]", f"∂C/∂z{last}[3]"]


def test_a_kernel_s_weight_is_used_everywhere() -> None:
    result = passed("convolutions")
    chain = chain_of(result, parse_entry(result.question.network, "layer1.weights[1,0,0,2]"), most=64)
    assert chain.places == 64  # "same": on the margin too
    assert [link.kind for link in chain.links] == [SUM]
    on_margin = [one for one in chain.largest if one.links[0].symbol == "0"]
    assert {one.neuron for one in on_margin} == {(1, y, x) for y in range(8) for x in range(8) if y == 0 or x == 7}
    inside = next(one for one in chain.largest if one.neuron == (1, 4, 2))
    assert inside.links[0].symbol == "x[3,3]"
    assert inside.links[0].value == result.inputs[3, 3]
    few = chain_of(result, chain.entry, most=3, numeric=False)
    assert (len(few.largest), few.numeric) == (3, None)


def test_thresholds() -> None:
    outputs = backward_pass(question("36-5:tanh-4:threshold", "perceptron", seed=3))
    place = int(np.abs(outputs.gradient).argmax())
    chain = chain_of(outputs, entry_at(outputs.question.network, place))
    assert chain.product == pytest.approx(chain.numeric, rel=1e-6)
    assert outputs.gradient.any()
    hidden = backward_pass(question("36-5:threshold-4", "mse"))
    chain = chain_of(hidden, parse_entry(hidden.question.network, "layer1.bias[0]"))
    assert [link.value for link in chain.links][:2] == [1.0, 0.0]
    assert chain.product == chain.numeric == 0.0
