"""The paths of a weight to the cost: all 160 of them, and their sum is what backpropagation finds."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backprop_helpers import passed, question
from inkling.analysis.backprop.backward_pass import backward_pass
from inkling.analysis.backprop.entries import entry_at, parse_entry
from inkling.analysis.backprop.paths import paths_of
from inkling.errors import ArchitectureError


@pytest.mark.parametrize("seed", range(3))
def test_a_pixel_s_weight_has_160(seed: int) -> None:
    result = passed("course", seed=seed)
    rng = np.random.default_rng(seed)
    for place in rng.choice(np.flatnonzero(result.gradient[:12_560]), 50, replace=False):
        paths = paths_of(result, entry_at(result.question.network, int(place)), most=160)
        assert (paths.count, len(paths.largest), paths.layers) == (160, 160, (2, 3))
        assert abs(paths.total - result.gradient[place]) <= 1e-12
        assert abs(sum(path.value for path in paths.largest) - result.gradient[place]) <= 1e-12
        sizes = [abs(path.value) for path in paths.largest]
        assert sizes == sorted(sizes, reverse=True)
        assert len({path.through for path in paths.largest}) == 160


def test_a_path_is_the_course_s_product() -> None:
    result = passed("course")
    network = result.question.network
    w2, w3 = (network.stages[n].parameters[0].value for n in (1, 2))
    (_, a1), (_, a2), (_, a3) = ((stage.z, stage.a) for stage in result.stages)
    y, i, p = result.question.columns.y[:, 0], 4, int(np.flatnonzero(result.inputs)[30])
    for path in paths_of(result, parse_entry(network, f"layer1.weights[{i},{p}]"), most=5).largest:
        j, k = path.through
        product = (
            result.inputs.ravel()[p]
            * a1[i]
            * (1 - a1[i])
            * w2[j, i]
            * a2[j]
            * (1 - a2[j])
            * w3[k, j]
            * a3[k]
            * (1 - a3[k])
            * 2
            * (a3[k] - y[k])
        )
        assert path.value == pytest.approx(product, rel=1e-12)


@settings(max_examples=40)
@given(
    hidden=st.lists(st.integers(1, 4), max_size=4),
    end=st.sampled_from([("sigmoid", "mse"), ("softmax", "mse"), ("softmax", "cross-entropy")]),
    seed=st.integers(0, 10_000),
    data=st.data(),
)
def test_any_entry_of_any_dense_network(
    hidden: list[int], end: tuple[str, str], seed: int, data: st.DataObject
) -> None:
    result = backward_pass(question("-".join(["16", *map(str, hidden), f"3:{end[0]}"]), end[1], seed=seed))
    place = data.draw(st.integers(0, result.gradient.size - 1))
    entry = entry_at(result.question.network, place)
    paths = paths_of(result, entry)
    assert paths.count == int(np.prod([*hidden, 3][entry.layer :], initial=1))
    assert paths.total == pytest.approx(result.gradient[place], rel=1e-12, abs=1e-15)


def test_dropout_flatten_and_activations_lie_on_no_path_of_their_own() -> None:
    result = backward_pass(question("6x6 flatten 5:identity tanh dropout0.3 4:tanh 3:softmax", "cross-entropy"))
    place = int(np.flatnonzero(result.gradient)[0])
    paths = paths_of(result, entry_at(result.question.network, place))
    assert (paths.count, paths.layers) == (12, (5, 6))
    assert paths.total == pytest.approx(result.gradient[place], rel=1e-12)


def test_where_they_cannot_be_listed_a_sentence_says_so() -> None:
    mixed = passed("all of them")
    with pytest.raises(ArchitectureError, match=r"conv3x2same:identity lies on the way of layer1.bias\[0\]\.$"):
        paths_of(mixed, parse_entry(mixed.question.network, "layer1.bias[0]"))
    deep = backward_pass(question("16-40-40-40-40-40-4", "mse"))
    with pytest.raises(ArchitectureError, match="has 10240000 paths to the cost, more than"):
        paths_of(deep, parse_entry(deep.question.network, "layer1.bias[0]"))
