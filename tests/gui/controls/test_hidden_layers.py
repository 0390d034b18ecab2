import pytest

from inkling.gui.controls.hidden_layers import MAX_HIDDEN, Fault, HiddenLayersError, hidden_text, parse_hidden


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("16, 16", (16, 16)),
        ("16,16", (16, 16)),
        ("16 16", (16, 16)),
        ("16-16", (16, 16)),
        ("128;64", (128, 64)),
        ("16, ", (16,)),
        ("", ()),
        ("  ", ()),
        ("1", (1,)),
        ("10000", (10_000,)),
    ],
)
def test_reads_layers_as_people_type_them(text: str, hidden: tuple[int, ...]) -> None:
    assert parse_hidden(text) == hidden
    assert parse_hidden(hidden_text(hidden)) == hidden


@pytest.mark.parametrize(
    ("text", "fault", "word"),
    [
        ("16, abc", Fault.WORD, "abc"),
        ("16.5", Fault.WORD, "16.5"),
        ("²", Fault.WORD, "²"),
        ("0", Fault.SIZE, "0"),
        ("16, 10001", Fault.SIZE, "10001"),
        ("9" * 5000, Fault.SIZE, "9" * 5000),
        (" ".join(["2"] * (MAX_HIDDEN + 1)), Fault.COUNT, str(MAX_HIDDEN + 1)),
    ],
)
def test_says_what_is_wrong_and_where(text: str, fault: Fault, word: str) -> None:
    with pytest.raises(HiddenLayersError) as caught:
        parse_hidden(text)
    assert (caught.value.fault, caught.value.word) == (fault, word)
