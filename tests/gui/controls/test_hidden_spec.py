import pytest

from inkling.gui.controls.hidden_spec import (
    MAX_HIDDEN,
    Fault,
    HiddenLayersError,
    check_fit,
    hidden_text,
    parse_hidden,
)
from inkling.network import with_output


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("16, 16", "16-16"),
        ("16,16", "16-16"),
        ("16 16", "16-16"),
        ("16-16", "16-16"),
        ("16 – 16", "16-16"),
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
        ("30, dropout,25", "30 dropout.25"),
    ],
)
def test_reads_layers_as_people_type_them(text: str, hidden: str) -> None:
    assert parse_hidden(text) == hidden
    assert parse_hidden(hidden_text(hidden)) == hidden
    assert parse_hidden(hidden) == hidden
    with_output(hidden)  # the engine reads it too


@pytest.mark.parametrize(
    ("hidden", "text"),
    [("16-16", "16, 16"), ("", ""), ("conv5x8 pool2 32", "conv5x8 pool2 32"), ("5:tanh", "5:tanh")],
)
def test_writes_them_for_people(hidden: str, text: str) -> None:
    assert hidden_text(hidden) == text


@pytest.mark.parametrize(
    ("text", "fault", "word"),
    [
        ("16, abc", Fault.WORD, "abc"),
        ("16.5", Fault.WORD, "16.5"),
        ("²", Fault.WORD, "²"),
        ("pool", Fault.WORD, "pool"),
        ("conv99999999999x3", Fault.WORD, "conv99999999999x3"),
        ("0", Fault.SIZE, "0"),
        ("16, 10001", Fault.SIZE, "10001"),
        ("9" * 5000, Fault.SIZE, "999999999…"),
        ("conv50x3", Fault.OTHER, "conv50x3"),
        ("16:step", Fault.OTHER, "16:step"),
        ("16 softmax", Fault.LAST_ONLY, "softmax"),
        ("16:threshold", Fault.LAST_ONLY, "16:threshold"),
        (" ".join(["2"] * (MAX_HIDDEN + 1)), Fault.COUNT, str(MAX_HIDDEN + 1)),
    ],
)
def test_says_what_is_wrong_and_where(text: str, fault: Fault, word: str) -> None:
    with pytest.raises(HiddenLayersError) as caught:
        parse_hidden(text)
    assert (caught.value.fault, caught.value.word) == (fault, word)


@pytest.mark.parametrize(
    ("hidden", "fault", "word", "shape"),
    [
        ("16 conv5x8", Fault.NO_IMAGE, "conv5x8", (16,)),
        ("flatten pool2", Fault.NO_IMAGE, "pool2", (784,)),
        ("pool15 conv5x8", Fault.TOO_LARGE, "conv5x8", (1, 1, 1)),
        ("conv5x8 pool2 pool13", Fault.TOO_LARGE, "pool13", (8, 12, 12)),
    ],
)
def test_says_what_does_not_fit_on_what(hidden: str, fault: Fault, word: str, shape: tuple[int, ...]) -> None:
    with pytest.raises(HiddenLayersError) as caught:
        check_fit(hidden, (28, 28))
    assert (caught.value.fault, caught.value.word) == (fault, word)
    assert caught.value.shape[-2:] == shape[-2:]


def test_layers_that_fit_the_larger_image_may_not_fit_the_smaller() -> None:
    check_fit("pool2 conv11x4", (28, 28))
    with pytest.raises(HiddenLayersError):
        check_fit("pool2 conv11x4", (16, 16))
