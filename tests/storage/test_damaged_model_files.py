"""Every kind of damage to a model file is a ModelFileError with one sentence, and costs neither memory nor time."""

import io
import json
import os
import pickle
import struct
import tracemalloc
from pathlib import Path

import hypothesis
import hypothesis.strategies as st
import numpy as np
import pytest
from PIL import Image

from inkling.errors import ModelFileError
from inkling.storage.model_file import decode_model, load_model
from model_file_helpers import (
    MEMORY,
    Change,
    costs_little,
    join,
    opens_or_says_why,
    sentence,
    split,
    with_document,
    with_header,
)

DEEP = "6x6 conv3x2:identity batchnorm relu pool2 dropout0.25 5:identity batchnorm tanh 10:softmax"


def test_the_sound_files_open(either: bytes) -> None:
    assert decode_model(either, "x").configuration is not None
    assert decode_model(with_document(either, lambda _: None), "x").configuration is not None


def test_what_the_sound_files_are(sound: bytes, deep: bytes) -> None:
    assert decode_model(sound, "x").network.architecture.short == "16-3-10"
    assert str(decode_model(deep, "x").network.architecture) == DEEP


def test_a_file_cut_off_anywhere(either: bytes) -> None:
    for length in range(len(either)):
        sentence(either[:length])


def test_a_file_that_goes_on(sound: bytes) -> None:
    for more in (b"\0", b"\0" * 4, b"x" * 1000, sound):
        assert "its tensors are damaged" in sentence(sound + more)


def _png() -> bytes:
    file = io.BytesIO()
    Image.new("L", (28, 28)).save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\0", id="one byte"),
        pytest.param(bytes(8), id="no header"),
        pytest.param(bytes(1000), id="zeros"),
        pytest.param(b"\xff" * 1000, id="ones"),
        pytest.param(pickle.dumps({"layer1.weights": np.zeros((3, 3))}), id="pickle"),
        pytest.param(b"cos\nsystem\n(S'exit 3'\ntR.", id="hostile pickle"),
        pytest.param(_png(), id="PNG"),
        pytest.param(np.random.default_rng(3).bytes(5000), id="random"),
        pytest.param(b"PK\3\4" + bytes(100), id="zip, as torch writes"),
        pytest.param(b"\x93NUMPY" + bytes(100), id="npy"),
        pytest.param(struct.pack("<Q", 2**63) + b"{}", id="header of 2^63 bytes"),
        pytest.param(struct.pack("<Q", 2**64 - 1) + b"{}", id="header of 2^64 - 1 bytes"),
        pytest.param(struct.pack("<Q", 3) + b"{}", id="header one byte too long"),
        pytest.param(struct.pack(">Q", 2) + b"{}", id="big-endian length"),
        pytest.param(join("{}", b""), id="empty header"),
        pytest.param(join("[]", b""), id="header is a list"),
        pytest.param(join("null", b""), id="header is null"),
        pytest.param(join('"inkling"', b""), id="header is a string"),
        pytest.param(join("{'a': 1}", b""), id="header is Python"),
        pytest.param(join(b'{"\xff": 1}', b""), id="header is not UTF-8"),
        pytest.param(join("[" * 200_000, b""), id="deep header"),
        pytest.param(join('{"a":' * 200_000, b""), id="deep header of objects"),
        pytest.param(join("9" * 100_000, b""), id="header is a long number"),
        pytest.param(join('{"__metadata__": []}', b""), id="metadata is a list"),
        pytest.param(join('{"__metadata__": {"inkling": 1}}', b""), id="document is a number"),
        pytest.param(join('{"__metadata__": {"inkling": {}}}', b""), id="document is an object"),
        pytest.param(join('{"__metadata__": {"format": "pt"}}', b""), id="safetensors of others"),
        pytest.param(join('{"__metadata__": {}, "__metadata__": {}}', b""), id="metadata twice"),
    ],
)
def test_what_is_no_model_file(tmp_path: Path, content: bytes) -> None:
    assert sentence(content).startswith("mine.safetensors is not a model file of Inkling (")
    (tmp_path / "m").write_bytes(content)
    with pytest.raises(ModelFileError):
        load_model(tmp_path / "m")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_a_header_in_another_encoding(sound: bytes, encoding: str) -> None:
    header, body = split(sound)
    sentence(join(json.dumps(header).encode(encoding), body))


TENSOR_DAMAGE: dict[str, Change] = {
    "tensor missing": lambda h: h.pop("layer1.bias"),
    "tensor too many": lambda h: h.update({"x": {"dtype": "F32", "shape": [0], "data_offsets": [0, 0]}}),
    "tensor too many, strange name": lambda h: h.update(
        {"a\nb\x1b[31m" + "c" * 5000: {"dtype": "F32", "shape": [0], "data_offsets": [0, 0]}}
    ),
    "another name": lambda h: h.update({"layer9.bias": h.pop("layer1.bias")}),
    "shape turned round": lambda h: h["layer1.weights"]["shape"].reverse(),
    "shape flat": lambda h: h["layer1.weights"].update(shape=[48]),
    "shape with a one": lambda h: h["layer1.bias"].update(shape=[1, 3]),
    "shape empty": lambda h: h["layer1.bias"].update(shape=[]),
    "shape negative": lambda h: h["layer1.bias"].update(shape=[-3]),
    "shape float": lambda h: h["layer1.bias"].update(shape=[3.0]),
    "shape of text": lambda h: h["layer1.bias"].update(shape=["3"]),
    "shape overflowing": lambda h: h["layer1.bias"].update(shape=[2**62, 2**62]),
    "shape beyond 64 bits": lambda h: h["layer1.bias"].update(shape=[2**70]),
    "shape of zeros": lambda h: h["layer1.bias"].update(shape=[0] * 100),
    "I32": lambda h: h["layer1.bias"].update(dtype="I32"),
    "BF16 of half the length": lambda h: h["layer1.bias"].update(dtype="BF16"),
    "BF16": lambda h: h["layer1.bias"].update(dtype="BF16", shape=[6]),
    "F16": lambda h: h["layer1.bias"].update(dtype="F16", shape=[6]),
    "F64": lambda h: h["layer1.weights"].update(dtype="F64", shape=[3, 8]),
    "U8": lambda h: h["layer1.bias"].update(dtype="U8", shape=[12]),
    "BOOL": lambda h: h["layer1.bias"].update(dtype="BOOL", shape=[12]),
    "F8": lambda h: h["layer1.bias"].update(dtype="F8_E4M3", shape=[12]),
    "C64": lambda h: h["layer2.weights"].update(dtype="C64", shape=[5, 3]),
    "unknown dtype": lambda h: h["layer1.bias"].update(dtype="F31"),
    "dtype null": lambda h: h["layer1.bias"].update(dtype=None),
    "no dtype": lambda h: h["layer1.bias"].pop("dtype"),
    "no offsets": lambda h: h["layer1.bias"].pop("data_offsets"),
    "three offsets": lambda h: h["layer1.bias"].update(data_offsets=[0, 12, 24]),
    "negative offset": lambda h: h["layer1.bias"].update(data_offsets=[-12, 0]),
    "offsets turned round": lambda h: h["layer1.bias"]["data_offsets"].reverse(),
    "offsets past the end": lambda h: h["layer1.bias"].update(data_offsets=[10**6, 10**6 + 12]),
    "overlap": lambda h: h["layer1.bias"].update(
        data_offsets=[h["layer2.bias"]["data_offsets"][0], h["layer2.bias"]["data_offsets"][0] + 12]
    ),
    "tensor is null": lambda h: h.update({"layer1.bias": None}),
    "tensor is a list": lambda h: h.update({"layer1.bias": []}),
    "tensor with another field": lambda h: h["layer1.bias"].update(more=1),
    "metadata of numbers": lambda h: h["__metadata__"].update(other=1),
}


@pytest.mark.parametrize("change", TENSOR_DAMAGE.values(), ids=TENSOR_DAMAGE.keys())
def test_damaged_tensors(sound: bytes, change: Change) -> None:
    if change is TENSOR_DAMAGE["tensor with another field"]:
        # safetensors lets it pass, and it takes nothing away.
        decode_model(with_header(sound, change), "x")
    else:
        sentence(with_header(sound, change))


def test_a_hole_between_tensors(sound: bytes) -> None:
    header, body = split(sound)
    last = max((name for name in header if name != "__metadata__"), key=lambda n: header[n]["data_offsets"][1])
    start, end = header[last]["data_offsets"]
    header[last]["data_offsets"] = [start + 4, end + 4]
    sentence(join(header, body[:start] + bytes(4) + body[start:]))


def test_a_tensor_twice(sound: bytes) -> None:
    header, body = split(sound)
    twin = json.dumps(header["layer1.bias"])
    sentence(join(json.dumps(header)[:-1] + f', "layer1.bias": {twin}}}', body))


STATE_DAMAGE: dict[str, Change] = {
    "mean missing": lambda h: h.pop("layer2.mean"),
    "variance missing": lambda h: h.pop("layer7.variance"),
    "state of a layer that has none": lambda h: h.update({"layer1.mean": h.pop("layer2.mean")}),
    "variance of another shape": lambda h: h["layer2.variance"].update(shape=[1, 2]),
    "mean in F16": lambda h: h["layer7.mean"].update(dtype="F16", shape=[10]),
    "mean on top of variance": lambda h: h["layer2.mean"].update(h["layer2.variance"]),
    "kernels turned round": lambda h: h["layer1.weights"]["shape"].reverse(),
    "kernels as a matrix": lambda h: h["layer1.weights"].update(shape=[2, 9]),
}


@pytest.mark.parametrize("change", STATE_DAMAGE.values(), ids=STATE_DAMAGE.keys())
def test_damaged_tensors_of_convolution_and_batch_normalisation(deep: bytes, change: Change) -> None:
    sentence(with_header(deep, change))


@pytest.mark.parametrize("value", [-1.0, -1e-30, -3e38, -np.inf])
@pytest.mark.parametrize("name", ["layer2.variance", "layer7.variance"])
def test_a_negative_variance(deep: bytes, name: str, value: float) -> None:
    header, body = split(deep)
    start, end = header[name]["data_offsets"]
    for at in (start, end - 4):
        assert name in sentence(join(header, body[:at] + struct.pack("<f", value) + body[at + 4 :]))
    # A variance of 0 is that of a feature that never changed, and −0 is 0.
    for right in (0.0, -0.0):
        decode_model(join(header, body[:start] + struct.pack("<f", right) + body[start + 4 :]), "x")


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_numbers_that_are_none(either: bytes, value: float) -> None:
    header, body = split(either)
    names = [name for name in header if name != "__metadata__"]
    assert len(names) in (4, 14)
    for name in names:
        start, end = header[name]["data_offsets"]
        for at in (start, end - 4):
            damaged = body[:at] + struct.pack("<f", value) + body[at + 4 :]
            text = sentence(join(header, damaged))
            assert name in text
            assert "NaN or infinity" in text


def test_a_gigantic_tensor_takes_no_memory(sound: bytes) -> None:
    costs_little(
        with_header(sound, lambda h: h["layer1.bias"].update(shape=[2**38], data_offsets=[0, 2**40])),
    )


@pytest.mark.slow
def test_a_long_header_takes_little_memory(sound: bytes) -> None:
    costs_little(join("{" + ",".join(f'"{n}":[]' for n in range(200_000)) + "}", b""))


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.safetensors"
    with path.open("wb") as file:
        file.truncate(2**40)  # sparse: it takes no room on the disk
    tracemalloc.start()
    try:
        with pytest.raises(ModelFileError, match=r"huge.safetensors has 1048576 MB"):
            load_model(path)
        assert tracemalloc.get_traced_memory()[1] < MEMORY
    finally:
        tracemalloc.stop()


def test_what_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match=r"is a folder"):
        load_model(tmp_path)
    with pytest.raises(ModelFileError, match=r"^There is no file .*missing"):
        load_model(tmp_path / "missing")
    (tmp_path / "file").touch()
    for path in (tmp_path / "file" / "below", tmp_path / ("n" * 300), Path("nul\0byte")):
        with pytest.raises(ModelFileError):
            load_model(path)
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(ModelFileError, match="loop"):
        load_model(tmp_path / "loop")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are a matter of POSIX")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ModelFileError, match="is not an ordinary file"):
        load_model(tmp_path / "pipe")


@hypothesis.settings(max_examples=400, derandomize=True)
@hypothesis.given(data=st.data())
def test_flipped_bytes_are_never_more_than_a_sentence(sound: bytes, deep: bytes, data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from([sound, deep])))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    opens_or_says_why(bytes(content))


@hypothesis.settings(max_examples=400, derandomize=True)
@hypothesis.given(data=st.data())
def test_a_flipped_header_is_never_more_than_a_sentence(sound: bytes, deep: bytes, data: st.DataObject) -> None:
    header, body = split(data.draw(st.sampled_from([sound, deep])))
    text = bytearray(json.dumps(header).encode())
    at = data.draw(st.integers(0, len(text) - 1))
    text[at : at + data.draw(st.integers(0, 6))] = data.draw(st.binary(max_size=6))
    opens_or_says_why(join(bytes(text), body))


@pytest.mark.slow
def test_a_flip_in_every_byte_of_the_header(either: bytes) -> None:
    length = 8 + int.from_bytes(either[:8], "little")
    for at in range(length):
        content = bytearray(either)
        content[at] ^= 1 << (at % 8)
        opens_or_says_why(bytes(content))
