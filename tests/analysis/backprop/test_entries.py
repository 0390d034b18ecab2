"""Names of entries: written and read back, each with its place in θ, and one sentence for whatever is none."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.analysis.backprop.entries import blocks, entry_at, parse_entry
from inkling.errors import SettingsError
from inkling.network import Network, parse_architecture

NETWORK = Network(parse_architecture("8x8 conv3x2same:tanh batchnorm pool2 5 4"), dtype=np.float64)
COURSE = Network(parse_architecture("784-16-16-10"))


@given(st.integers(0, NETWORK.theta.size - 1))
def test_every_entry_has_a_name_that_leads_back(place: int) -> None:
    entry = entry_at(NETWORK, place)
    assert parse_entry(NETWORK, str(entry)) == entry
    value = next(one.value for one in NETWORK.parameters if one.name == entry.name)
    NETWORK.theta[place] = 0.25
    value[entry.index] += 0.5  # it is the same number
    assert NETWORK.theta[place] == 0.75
    assert (entry.layer, entry.kind) == (int(entry.name[5]), entry.name.split(".")[1])


def test_the_blocks_are_all_of_theta() -> None:
    assert {name: (one.start, one.stop) for name, one in blocks(COURSE).items()} == {
        "layer1.weights": (0, 12544),
        "layer1.bias": (12544, 12560),
        "layer2.weights": (12560, 12816),
        "layer2.bias": (12816, 12832),
        "layer3.weights": (12832, 12992),
        "layer3.bias": (12992, 13002),
    }
    assert str(parse_entry(COURSE, " layer2.weights [ 3 , 5 ] ")) == "layer2.weights[3,5]"
    assert parse_entry(COURSE, "layer2.weights[3,5]").place == 12560 + 3 * 16 + 5
    with pytest.raises(IndexError):
        entry_at(COURSE, 13_002)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "“”"),
        ("layer2.weights", "layer2.weights[3,5] or"),
        ("layer2.weights[]", "“layer2.weights[]”"),
        ("layer2.weights[3,]", "“layer2.weights[3,]”"),
        ("layer2.weights[-1,0]", "“layer2.weights[-1,0]”"),
        ("layer2.weights[1.5,0]", "1.5"),
        ("layer2.weights[3][5]", "layer2.weights[3][5]"),
        (f"layer2.weights[{'9' * 5000},0]", "no weight or bias"),
        ("layer2.weights[__import__('os'),0]", "no weight or bias"),
        ("layer4.weights[0,0]", "layer1.weights, layer1.bias"),
        ("layer2.biases[0]", "layer2.bias,"),
        ("layer0.bias[0]", "“layer0.bias”"),
        ("layer2.weights[3]", "2 indices"),
        ("layer2.bias[3,5]", "1 indices, such as layer2.bias[0]"),
        ("layer2.weights[16,0]", "the last one is layer2.weights[15,15]"),
        ("layer2.weights[0,16]", "layer2.weights[0,16] is beyond"),
        ("layer1.weights[0,784]", "layer1.weights[15,783]"),
    ],
)
def test_what_is_no_entry_is_told_in_one_sentence(text: str, word: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse_entry(COURSE, text)
    sentence = str(caught.value)
    assert word in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert len(sentence) < 1000


@given(st.text(max_size=40))
def test_nothing_that_is_typed_is_more_than_a_sentence(text: str) -> None:
    try:
        entry = parse_entry(COURSE, text)
    except SettingsError:
        return
    assert 0 <= entry.place < COURSE.theta.size
