"""Files of tensors: safetensors with one metadata key that says whose file it is, and holds a JSON document.

Nothing that such a file says is trusted. What is wrong with it is a ModelFileError that speaks of "it", or is a few
words, for whoever knows its name and its kind to make a sentence of. Never pickle. The same content gives the same
bytes.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import numpy as np
from numpy.typing import DTypeLike, NDArray
from safetensors import SafetensorError
from safetensors import numpy as safetensors

from inkling.errors import InklingError, ModelFileError, Phrase
from inkling.files import open_file
from inkling.strict_json import read_json

SUFFIX = ".safetensors"
MODEL_KEY, PLAYGROUND_KEY = "inkling", "inkling-playground"
MAX_HEADER = 16 * 2**20
_MAX_QUOTED = 100  # characters of what a sentence quotes from a file, where it may be of any length

Tensors = Mapping[str, NDArray[Any]]
Kind = TypeVar("Kind")
Made = TypeVar("Made")


class _Version(msgspec.Struct):
    """Only the version, to name it before anything else is expected."""

    format: int


def tensor_file(tensors: Tensors, key: str, document: str) -> bytes:
    """The bytes of a file. key: of the document"""
    # safetensors writes whatever lies in memory, so the rows must lie there in order.
    rows = {name: np.ascontiguousarray(value) for name, value in tensors.items()}
    return safetensors.save(rows, metadata={key: document})


def read_tensor_file(path: Path, most: int) -> bytes:
    """All of a file. ModelFileError, a whole sentence, where it cannot be read, or has more than `most` bytes."""
    with open_file(path, raising=ModelFileError) as (file, size):
        if size > most:
            raise ModelFileError(
                "{path} has {size} MB; a file of this kind has at most {most} MB.",
                path=path,
                size=size // 2**20,
                most=most // 2**20,
            )
        return file.read(most + 1)


def is_playground_file(path: Path) -> bool:
    """Whether a file says that it is the playground's; of what cannot be read nobody knows that."""
    try:
        with open_file(path, raising=ModelFileError) as (file, _):
            head = file.read(8)
            length = int.from_bytes(head, "little")
            return length <= MAX_HEADER and PLAYGROUND_KEY in metadata_of(head + file.read(length))
    except ModelFileError:
        return False


def metadata_of(content: bytes) -> Mapping[str, object]:
    """What the header says of the file. ModelFileError, a few words, where there is no header."""
    if not content:
        raise ModelFileError("it is empty")
    if len(content) < 8:
        raise ModelFileError("it is too short")
    length = int.from_bytes(content[:8], "little")
    if length > min(len(content) - 8, MAX_HEADER):
        raise ModelFileError("its header is cut off or is none")
    try:
        header = read_json(content[8 : 8 + length], twice=ModelFileError("a name stands twice in its description."))
    except (ValueError, InklingError, RecursionError) as error:
        raise ModelFileError("its header is damaged or is none") from error
    metadata = header.get("__metadata__") if isinstance(header, dict) else None
    return metadata if isinstance(metadata, dict) else {}


def document_in(metadata: Mapping[str, object], key: str) -> str:
    """The text of the document. ModelFileError, a few words, where there is none."""
    document = metadata.get(key)
    if not isinstance(document, str):
        raise ModelFileError("its header has no “{key}” document", key=key)
    return document


def decode_strictly(text: str, kind: type[Kind], build: Callable[[Kind], Made], *, version: int) -> Made:
    """What is built of a document in which no name stands twice. InklingError, the reason, for any other.

    kind: a strict msgspec.Struct; build: from one, may raise InklingError and ValueError
    """
    try:
        read_json(text, twice=ModelFileError("a name stands twice in its description."))
        content = text.encode()
        found = msgspec.json.decode(content, type=_Version).format
        if found != version:
            raise ModelFileError(
                "it has the format version {version}, and this Inkling reads version {ours}; "
                "open it with the Inkling that saved it.",
                version=found,
                ours=version,
            )
        return build(msgspec.json.decode(content, type=kind))
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise ModelFileError("its description is damaged ({reason}).", reason=str(error)) from error


def tensors_in(content: bytes, names: set[str], made_for: Phrase) -> Tensors:
    """Its tensors, which have exactly these names; ModelFileError where they have not.

    made_for: a few words on what needs them, such as the architecture
    """
    try:
        tensors = safetensors.load(content)
    except (SafetensorError, ValueError, KeyError, TypeError) as error:
        raise ModelFileError("its tensors are damaged.") from error
    if tensors.keys() != names:
        odd = sorted(tensors.keys() ^ names)[0]
        if odd in tensors:
            raise ModelFileError("it has a tensor too many, {tensor}; {made_for}.", tensor=odd, made_for=made_for)
        raise ModelFileError("it lacks a tensor, {tensor}; {made_for}.", tensor=odd, made_for=made_for)
    return tensors


def check_tensor(name: str, tensor: NDArray[Any], dtype: DTypeLike, shape: tuple[int | None, ...]) -> None:
    """ModelFileError for another type, another shape, or numbers that nothing can be computed with.

    shape: None for a side of any length
    """
    fits = len(shape) == tensor.ndim and all(
        side in (None, found) for side, found in zip(shape, tensor.shape, strict=True)
    )
    if tensor.dtype != dtype or not fits:
        wanted = f"({', '.join('n' if side is None else str(side) for side in shape)}{',' * (len(shape) == 1)})"
        raise ModelFileError(
            "its {tensor} must be {dtype} {wanted}, not {type} {shape}.",
            tensor=name,
            dtype=np.dtype(dtype).name,
            wanted=wanted,
            type=tensor.dtype,
            shape=tensor.shape,
        )
    fault = fault_of(name, tensor)
    if fault:
        raise ModelFileError("its {tensor} holds {fault}; no network can compute with it.", tensor=name, fault=fault)


def fault_of(name: str, numbers: NDArray[Any]) -> Phrase | None:
    """What makes the numbers of this tensor unfit for use, or None."""
    if not np.isfinite(numbers).all():
        return Phrase("NaN or infinity")
    if name.endswith(".variance") and (numbers < 0).any():
        return Phrase("a negative variance")
    return None


def quotable(value: object) -> object:
    """A value of an error as a part of one sentence on one line: as it is, or a text that can stand there."""
    text = str(value)
    if text.isprintable() and len(text) <= _MAX_QUOTED:
        return value
    line = "".join(letter if letter.isprintable() else "�" for letter in text[: _MAX_QUOTED + 1])
    return line if len(line) <= _MAX_QUOTED else line[:_MAX_QUOTED] + "…"
