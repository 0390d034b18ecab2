"""Every kind of damage to a playground's file is one sentence, and what opens all the same is fit for use."""

import json
import struct
from collections.abc import Callable
from typing import Any

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given

from inkling.errors import ModelFileError
from inkling.session.playground.file import decode_playground
from inkling.session.playground.playground import Playground
from model_file_helpers import Change, Json, join, split, with_header

KEY = "inkling-playground"


def sentence(content: bytes) -> str:
    """What is said about this content; fails where it opens or is answered in another way."""
    with pytest.raises(ModelFileError) as caught:
        decode_playground(content, "mine.safetensors")
    text = str(caught.value)
    assert text.startswith("mine.safetensors ")
    assert text.endswith(".")
    assert text.isprintable()
    assert len(text) < 600
    return text


def opens_or_says_why(content: bytes) -> None:
    """A digit of a number may be another one; what opens must be fit for use."""
    try:
        state = decode_playground(content, "mine.safetensors")
    except ModelFileError:
        sentence(content)
        return
    it = Playground(state=state)
    for numbers in (state.theta, state.curve, state.points.x):
        assert np.isfinite(numbers).all()
    if it.obstacle is None:
        it.step(2)
    it.reset()


def with_document(content: bytes, change: Change) -> bytes:
    def rewrite(header: Json) -> None:
        document = json.loads(header["__metadata__"][KEY])
        change(document)
        header["__metadata__"][KEY] = json.dumps(document)

    return with_header(content, rewrite)


def test_the_sound_file_opens(sound: bytes) -> None:
    opens_or_says_why(sound)
    decode_playground(with_document(sound, lambda _: None), "x")


def test_a_file_cut_off_anywhere(sound: bytes) -> None:
    for length in range(0, len(sound), 7):
        sentence(sound[:length])


def test_a_file_that_goes_on(sound: bytes) -> None:
    for more in (b"\0", b"x" * 1000, sound):
        assert "its tensors are damaged" in sentence(sound + more)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0",
        bytes(1000),
        b"x1,x2,label\n0,0,1\n",
        join("{}", b""),
        join("[]", b""),
        join('{"__metadata__": {"format": "pt"}}', b""),
        join(f'{{"__metadata__": {{"{KEY}": 1}}}}', b""),
        join(f'{{"__metadata__": {{"{KEY}": "{{}}"}}, "__metadata__": {{}}}}', b""),
        struct.pack("<Q", 2**64 - 1) + b"{}",
    ],
    ids=lambda content: repr(content[:20]),
)
def test_what_is_no_playground(content: bytes) -> None:
    assert "is not a playground of Inkling (" in sentence(content)


def into(*names: str | int, value: Any) -> Change:
    """Put a value into a document, at the end of this path."""

    def change(document: Json) -> None:
        place: Any = document
        for name in names[:-1]:
            place = place[name]
        place[names[-1]] = value

    return change


DOCUMENTS: dict[str, tuple[Change, str]] = {
    "another version": (into("format", value=2), "version 2, and this Inkling reads version 1"),
    "no version": (lambda d: d.pop("format"), "format"),
    "version of text": (into("format", value="1"), "format"),
    "unknown field": (into("more", value=1), "more"),
    "unknown field below": (into("four", "four", "z", value=1), "z"),
    "field missing": (lambda d: d.pop("window"), "window"),
    "field missing below": (lambda d: d["target"].pop("seed"), "seed"),
    "unknown preset": (into("preset", value="nand"), "nand"),
    "preset of another form": (into("preset", value="universality"), "1 inputs, not 2"),
    "preset is null": (into("preset", value=None), "preset"),
    "too many layers": (into("structure", "hidden", value=[2] * 9), "9"),
    "a layer too large": (into("structure", "hidden", value=[10**6, 2]), "1000000"),
    "a layer beyond all numbers": (into("structure", "hidden", value=[2**70]), "structure.hidden"),
    "no activation": (into("structure", "activation", value="swish"), "swish"),
    "another loss": (into("structure", "loss", value="hinge"), "hinge"),
    "another scale": (into("structure", "scale", value="third"), "third"),
    "many inputs": (into("structure", "inputs", value=2**40), "inputs"),
    "no inputs": (into("structure", "inputs", value=0), ""),
    "biases of 1": (into("structure", "biases", value=1), "biases"),
    "steps": (into("training", "steps", value=0), "0"),
    "η": (into("training", "eta", value=-1.0), "-1"),
    "initializer": (into("training", "initializer", value="ones"), "ones"),
    "optimizer": (into("training", "optimizer", value="newton"), "newton"),
    "seed": (into("training", "first_seed", value=-1), "-1"),
    "seed too large": (into("training", "first_seed", value=2**53 + 1), "first_seed"),
    "seed of the points": (into("points_seed", value=1.5), "points_seed"),
    "recipe": (into("recipe", "kind", value="stars"), "stars"),
    "recipe of many": (into("recipe", "count", value=10**9), "1000000000"),
    "noise": (into("recipe", "noise", value=-1.0), "noise"),
    "recipe of text": (into("recipe", value="moons"), "recipe"),
    "window turned round": (into("window", "left", value=3.0), "width"),
    "window far away": (into("window", "right", value=1e300), "near 0"),
    "neuron": (into("neuron", "activation", value="sign"), "sign"),
    "line": (into("neuron", "line", "w1", value=1e300), "lies between"),
    "function": (into("descent", "function", value="__import__('os')"), ""),
    "a long function": (into("descent", "function", value="x+" * 10**5), "characters"),
    "start": (into("descent", "start", value=1e7), "start"),
    "h": (into("descent", "h", value=0.0), "0"),
    "many steps": (into("descent", "steps", value=10**9), "1000000000"),
    "steps that take minutes": (into("descent", "steps", value=100_000), "500"),
    "many folds": (into("deep", "folds", value=10**12), "folds"),
    "many starts": (into("deep", "seeds", value=10**12), "seeds"),
    "curve": (into("target", "function", value="log(x)"), "not finite"),
    "a long curve": (into("target", "function", value="x+" * 10**5), "characters"),
    "drawn in three": (into("target", "drawn", value=[[1.0, 2.0, 3.0]]), "drawn"),
    "drawn without end": (into("target", "drawn", value=[[0.0, 0.5]] * 3_000), "3000"),
    "bumps": (into("target", "heights", value=[0.5] * 500), "500"),
    "steepness": (into("target", "steepness", value=-5.0), "steepness"),
    "neurons": (into("target", "neurons", value=10**6), "neurons"),
    "epochs": (into("target", "epochs", value=10**9), "epochs"),
    "four": (into("four", "four", "w2", value=1e300), "lies between"),
    "η of four": (into("four", "eta", value=1e300), ""),
    "a box outside": (into("digits", "boxes", 0, "row", value=27), "box"),
    "three boxes": (lambda d: d["digits"]["boxes"].append(d["digits"]["boxes"][0]), "boxes"),
    "no digit": (into("digits", "digits", 1, value=10), "0 to 9"),
}


@pytest.mark.parametrize(("change", "words"), DOCUMENTS.values(), ids=DOCUMENTS.keys())
def test_damaged_documents(sound: bytes, change: Change, words: str) -> None:
    text = sentence(with_document(sound, change))
    assert "cannot be opened: " in text
    assert words in text


@pytest.mark.parametrize("number", ["NaN", "Infinity", "1e999", "null", '"1"', "[1]", "9" * 5_000])
def test_numbers_that_are_none(sound: bytes, number: str) -> None:
    header, body = split(sound)
    text = header["__metadata__"][KEY]
    before = '"start":-1.25'
    assert before in text
    header["__metadata__"][KEY] = text.replace(before, f'"start":{number}')
    assert "damaged" in sentence(join(header, body))


def test_a_name_twice(sound: bytes) -> None:
    header, body = split(sound)
    header["__metadata__"][KEY] = header["__metadata__"][KEY].replace(
        '"points_seed":', '"points_seed":1,"points_seed":'
    )
    assert "a name stands twice" in sentence(join(header, body))


TENSORS: dict[str, Change] = {
    "a layer missing": lambda h: h.pop("layer1.bias"),
    "points missing": lambda h: h.pop("points.x"),
    "a tensor too many": lambda h: h.update({"x": {"dtype": "F32", "shape": [0], "data_offsets": [0, 0]}}),
    "another name": lambda h: h.update({"points.y": h.pop("points.x")}),
    "turned round": lambda h: h["points.x"]["shape"].reverse(),
    "flat": lambda h: h["points.x"].update(shape=[80]),
    "points in three": lambda h: h["curve"].update(shape=[3, 5]),
    "weights turned round": lambda h: h["layer1.weights"]["shape"].reverse(),
    "labels as floats": lambda h: h["points.labels"].update(dtype="F64"),
    "coordinates as labels": lambda h: h["points.x"].update(dtype="I64"),
    "images as bits": lambda h: h["digits.images"].update(dtype="BOOL"),
    "images of another size": lambda h: h["digits.images"].update(shape=[1, 784]),
    "points and labels differ": lambda h: (h["points.x"].update(shape=[20, 2]), h["curve"].update(shape=[5, 3])),
    "gigantic": lambda h: h["points.x"].update(shape=[2**38, 2], data_offsets=[0, 2**42]),
    "null": lambda h: h.update({"curve": None}),
}


@pytest.mark.parametrize("change", TENSORS.values(), ids=TENSORS.keys())
def test_damaged_tensors(sound: bytes, change: Change) -> None:
    sentence(with_header(sound, change))


def number_in(content: bytes, name: str, at: int, form: str, value: float) -> bytes:
    header, body = split(content)
    start = header[name]["data_offsets"][0] + at * struct.calcsize(form)
    return join(header, body[:start] + struct.pack(form, value) + body[start + struct.calcsize(form) :])


@pytest.mark.parametrize("name", ["layer1.weights", "layer3.bias", "points.x", "curve"])
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_tensors_of_numbers_that_are_none(sound: bytes, name: str, value: float) -> None:
    text = sentence(number_in(sound, name, 0, "<d", value))
    assert f"its {name} holds NaN or infinity" in text


@pytest.mark.parametrize(
    ("name", "at", "form", "value", "words"),
    [
        ("points.labels", 3, "<q", 2, "class of a point"),
        ("points.labels", 0, "<q", -1, "class of a point"),
        ("points.x", 5, "<d", 1e7, "coordinate"),
        ("digits.labels", 0, "<q", 10, "0 to 9"),
        ("curve", 0, "<d", 1e9, "step to step"),
        ("curve", 0, "<d", 0.0, "step to step"),
        ("curve", 3, "<d", 5.5, "step to step"),
        ("curve", 1, "<d", -0.5, "step to step"),
        ("curve", 2, "<d", 1.5, "step to step"),
    ],
)
def test_tensors_of_numbers_that_cannot_be(
    sound: bytes, name: str, at: int, form: str, value: float, words: str
) -> None:
    assert words in sentence(number_in(sound, name, at, form, value))


@pytest.mark.parametrize("change", [lambda b: b ^ 1, lambda b: b ^ 0x80, lambda _: 0, lambda _: 0x22])
def test_a_byte_of_the_header_is_another(sound: bytes, change: Callable[[int], int]) -> None:
    for at in range(0, 8 + int.from_bytes(sound[:8], "little"), 11):
        content = bytearray(sound)
        content[at] = change(content[at])
        if content != sound:
            opens_or_says_why(bytes(content))


@given(st.data())
def test_any_bytes_are_others(sound: bytes, data: st.DataObject) -> None:
    content = bytearray(sound)
    for _ in range(data.draw(st.integers(1, 5))):
        content[data.draw(st.integers(0, len(sound) - 1))] = data.draw(st.integers(0, 255))
    opens_or_says_why(bytes(content))
