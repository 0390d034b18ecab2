"""What the tests of damaged model files share: files taken apart and put together again in other ways."""

import json
import struct
import tracemalloc
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from inkling.errors import ModelFileError
from inkling.storage.model_file import decode_model

Json = dict[str, Any]
Change = Callable[[Json], object]

MEMORY = 64 * 2**20  # bytes that a small hostile file may cost at most


def split(content: bytes) -> tuple[Json, bytes]:
    length = int.from_bytes(content[:8], "little")
    return json.loads(content[8 : 8 + length]), content[8 + length :]


def join(header: Json | str | bytes, body: bytes) -> bytes:
    if isinstance(header, dict):
        header = json.dumps(header)
    if isinstance(header, str):
        header = header.encode("utf-8", "surrogatepass")
    return struct.pack("<Q", len(header)) + header + body


def with_header(content: bytes, change: Change) -> bytes:
    header, body = split(content)
    change(header)
    return join(header, body)


def with_document(content: bytes, change: Change) -> bytes:
    def rewrite(header: Json) -> None:
        document = json.loads(header["__metadata__"]["inkling"])
        change(document)
        header["__metadata__"]["inkling"] = json.dumps(document)

    return with_header(content, rewrite)


def with_document_text(content: bytes, text: str) -> bytes:
    return with_header(content, lambda header: header["__metadata__"].update(inkling=text))


def document_of(content: bytes) -> Json:
    document: Json = json.loads(split(content)[0]["__metadata__"]["inkling"])
    return document


def sentence(content: bytes, name: str = "mine.safetensors") -> str:
    """What is said about this content; fails where it opens or is answered in another way."""
    with pytest.raises(ModelFileError) as caught:
        decode_model(content, name)
    text = str(caught.value)
    assert text.startswith(name)
    assert text.endswith(".")
    assert text.isprintable()
    assert len(text) < 500
    return text


def costs_little(content: bytes) -> None:
    """Fails where it opens, or is refused only after much memory was taken."""
    tracemalloc.start()
    try:
        sentence(content)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < MEMORY


def opens_or_says_why(content: bytes) -> None:
    """Fails for anything but one sentence or a model that is fit for use."""
    try:
        model = decode_model(content, "mine.safetensors")
    except ModelFileError:
        sentence(content)
        return
    # A digit of a number may be flipped; what opens must be fit for use.
    network = model.network
    assert np.isfinite(network.parameters_and_buffers).all()
    assert all((value >= 0).all() for name, value in network.buffers.items() if name.endswith("variance"))
    images = np.zeros((1, network.architecture.inputs), np.float32)
    with np.errstate(over="ignore", invalid="ignore"):
        assert network.predict(images).shape == (1, network.architecture.classes)
