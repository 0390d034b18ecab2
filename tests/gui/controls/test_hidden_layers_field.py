"""The window's text for hidden layers: what it shows reads back as the same layers, as the terminal reads it."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.errors import ArchitectureError
from inkling.gui.controls.hidden_layers_field import hidden_text, parse_hidden
from inkling.network import Architecture
from inkling.network.architecture.architecture import MAX_LAYERS
from inkling.training import Configuration

SHAPE = (28, 28)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("16, 16", "16-16"),
        ("16,16", "16-16"),
        ("16 16", "16-16"),
        ("16-16", "16-16"),
        ("16 – 16", "16-16"),
        ("16 - 16", "16-16"),
        ("128;64", "128-64"),
        ("16, ", "16"),
        ("dense16 016", "16-16"),
        ("", ""),
        ("  ", ""),
        ("1", "1"),
        ("10000", "10000"),
        ("conv5x8 pool2 32", "conv5x8 pool2 32"),
        ("Conv5×8, pool2-32", "conv5x8 pool2 32"),
        ("16:relu, 16", "16:relu-16"),
        ("16:leaky-relu-16", "16:leaky-relu-16"),
        ("16 leaky-relu", "16 leaky-relu"),
        ("30 dropout0,5 30", "30 dropout0.5 30"),
        ("30 dropout0,5, 30", "30 dropout0.5 30"),
        ("30, dropout,25", "30 dropout0.25"),
        ("30, dropout0, 5", "30 dropout0 5"),
    ],
)
def test_reads_layers_as_people_type_them(text: str, hidden: str) -> None:
    assert parse_hidden(text, SHAPE) == hidden
    assert parse_hidden(hidden_text(hidden), SHAPE) == hidden
    assert parse_hidden(hidden, SHAPE) == hidden


@pytest.mark.parametrize(
    ("hidden", "text"),
    [("16-16", "16, 16"), ("", ""), ("conv5x8 pool2 32", "conv5x8 pool2 32"), ("5:tanh", "5:tanh")],
)
def test_writes_them_for_people(hidden: str, text: str) -> None:
    assert hidden_text(hidden) == text


PIECES = st.sampled_from(
    [
        *["16", "032", "dense8", "0", "10001", "conv5x8", "Conv3×4same", "pool2", "flatten", "batchnorm", "relu"],
        *["step", "dropout", "dropout0", "dropout0.5", ":", ":leaky-relu", ":softmax", "leaky-relu", "threshold"],
        *[",", ", ", " ", "-", " - ", "–", ";", ".", "5", "25", "x", "×", "²", "١٦", "\t", "9" * 12],
    ]
)


@given(st.lists(PIECES, max_size=10).map("".join))
def test_window_and_terminal_agree_on_every_text(text: str) -> None:
    """The same layers, or the same sentence; and what the window shows of them reads back as them."""
    hidden = layers_or_sentence(lambda: parse_hidden(text, SHAPE))
    if isinstance(hidden, ArchitectureError):
        refused = layers_or_sentence(lambda: trainable(text))
        assert isinstance(refused, ArchitectureError)
        assert str(refused) == str(hidden)
    else:
        assert trainable(text) == trainable(hidden) == trainable(hidden_text(hidden))
        assert parse_hidden(hidden_text(hidden), SHAPE) == hidden


def trainable(hidden: str) -> Architecture:
    """What `inkling train --hidden` makes of a text."""
    architecture = Configuration(hidden=hidden).architecture()
    architecture.check_trainable()
    return architecture


def layers_or_sentence(read: Callable[[], str | Architecture]) -> str | Architecture | ArchitectureError:
    try:
        return read()
    except ArchitectureError as error:
        return error


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("16, abc", "“abc” is not a layer"),
        ("16.5", "“16.5” is not a layer"),
        ("²", "“²” is not a layer"),
        ("pool", "“pool” is not a layer"),
        ("conv99999999999x3", "“conv99999999999x3…” in the architecture is too large"),
        ("0", "neurons between 1 and 10000, not 0"),
        ("16, 10001", "neurons between 1 and 10000, not 10001"),
        ("9" * 5000, "“99999999999999999999…” in the architecture is too large"),
        ("-16", "minus sign"),
        ("16,,16", "nothing between two commas"),
        ("conv50x3", "kernel has a side between 1 and 15, not 50"),
        ("16:step", "no activation “step”"),
        ("16 softmax", "Softmax belongs on the last layer"),
        ("16:threshold", "No gradient comes through the activation threshold"),
        (" ".join(["2"] * MAX_LAYERS), f"between 1 and {MAX_LAYERS} layers, not {MAX_LAYERS + 1}"),
        ("16 conv5x8", "need an image of height × width, but the layer before gives 16 numbers"),
        ("flatten pool2", "need an image of height × width, but the layer before gives 784 numbers"),
        ("pool15 conv5x8", "A window of 5×5 does not fit into an image of 1×1"),
        ("conv5x8 pool2 pool13", "Pooling by 13×13 does not fit into an image of 12×12"),
    ],
)
def test_says_what_is_wrong(text: str, told: str) -> None:
    with pytest.raises(ArchitectureError) as caught:
        parse_hidden(text, SHAPE)
    assert told in str(caught.value)


def test_layers_that_fit_the_larger_image_may_not_fit_the_smaller() -> None:
    parse_hidden("pool2 conv11x4", (28, 28))
    with pytest.raises(ArchitectureError):
        parse_hidden("pool2 conv11x4", (16, 16))
