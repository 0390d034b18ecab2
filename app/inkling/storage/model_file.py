"""Model files: safetensors with one metadata key, `inkling`, that holds a JSON document.

One tensor per weight matrix and bias vector. Everything is decoded strictly; whatever is not as it was
written is a ModelFileError with one sentence. Never pickle. The same model gives the same bytes.
"""

import json
from pathlib import Path
from typing import NoReturn

import numpy as np
from safetensors import SafetensorError
from safetensors import numpy as safetensors

from inkling.errors import InklingError, ModelFileError, Phrase, with_values
from inkling.files import check_replaceable, open_file, replace_file
from inkling.network import Architecture, Network
from inkling.network.architecture.architecture import MAX_PARAMETERS
from inkling.network.types import Array
from inkling.storage.document import decode_document, encode_document, no_name_twice
from inkling.training.model import Model

SUFFIX = ".safetensors"
_METADATA_KEY = "inkling"
_FLOAT_BYTES = 4
_MAX_HEADER = 16 * 2**20
_MAX_BYTES = 8 + _MAX_HEADER + _FLOAT_BYTES * MAX_PARAMETERS
_GROWTH = 2**16  # bytes that a training adds to its model's file: curves
_MAX_QUOTED = 100  # characters of what a sentence quotes from a file, where it may be of any length


def save_model(model: Model, path: Path) -> None:
    """Write a model file; a crash leaves the old file or the new one. ModelFileError where it cannot be written."""
    tensors = {}
    for name, value in _arrays(model.network).items():
        # safetensors writes whatever lies in memory, so the rows must lie there in order.
        with np.errstate(over="ignore"):
            tensors[name] = np.ascontiguousarray(value, np.float32)
        fault = _fault(name, tensors[name])
        if fault:
            raise ModelFileError(
                "The model was not saved to {path}: {name} holds {fault}; reset the network first.",
                path=path,
                name=name,
                fault=fault,
            )
    document = _document(model, path)
    content = safetensors.save(tensors, metadata={_METADATA_KEY: document})
    with replace_file(path, raising=ModelFileError) as file:
        file.write(content)


def check_saveable(model: Model, path: Path) -> None:
    """ModelFileError where `save_model` would refuse: to be known before long work.

    For what the model says of itself, for the place, or for want of room on the disk.
    """
    content = len(_document(model, path)) + _FLOAT_BYTES * model.network.parameters_and_buffers.size
    check_replaceable(path, raising=ModelFileError, room=content + _GROWTH)


def _document(model: Model, path: Path) -> str:
    document = encode_document(model)
    try:
        decode_document(document)  # what could not be opened again must not take the place of a file that can
    except InklingError as error:
        raise ModelFileError(
            "The model was not saved to {path}: {reason}", path=path, reason=with_values(error, _quotable)
        ) from error
    return document


def load_model(path: Path) -> Model:
    """Read a model file. ModelFileError where it is no sound one."""
    try:
        with open_file(path, raising=ModelFileError) as (file, size):
            if size > _MAX_BYTES:
                raise ModelFileError(
                    "{path} has {size} MB; a model file of Inkling has at most {most} MB.",
                    path=path,
                    size=size // 2**20,
                    most=_MAX_BYTES // 2**20,
                )
            content = file.read(_MAX_BYTES + 1)
        return decode_model(content, str(path))
    except MemoryError as error:
        raise ModelFileError("{path} does not fit into this computer's memory.", path=path) from error


def decode_model(content: bytes, name: str) -> Model:
    """Read a model file's bytes; `name` is what errors call it."""
    document = _metadata(content, name)
    try:
        description = decode_document(document)
        network = _network(description.architecture, content)
    except InklingError as error:
        raise ModelFileError(
            "{name} cannot be opened: {reason}", name=name, reason=with_values(error, _quotable)
        ) from error
    return Model(
        network=network,
        normalization=description.normalization,
        preparation=description.preparation,
        class_names=description.class_names,
        configuration=description.configuration,
        data_fingerprint=description.data_fingerprint,
        history=description.history,
        metrics=description.metrics,
    )


def _metadata(content: bytes, name: str) -> str:
    """The JSON document out of the safetensors header, without trusting the header."""

    def refuse(reason: Phrase) -> NoReturn:
        raise ModelFileError(
            "{name} is not a model file of Inkling ({reason}); choose a {suffix} file that it saved.",
            name=name,
            reason=reason,
            suffix=SUFFIX,
        )

    if not content:
        refuse(Phrase("it is empty"))
    if len(content) < 8:
        refuse(Phrase("it is too short"))
    length = int.from_bytes(content[:8], "little")
    if length > min(len(content) - 8, _MAX_HEADER):
        refuse(Phrase("its header is cut off or is none"))
    try:
        header = json.loads(content[8 : 8 + length], object_pairs_hook=no_name_twice)
    except (ValueError, InklingError, RecursionError):
        refuse(Phrase("its header is damaged or is none"))
    metadata = header.get("__metadata__") if isinstance(header, dict) else None
    document = metadata.get(_METADATA_KEY) if isinstance(metadata, dict) else None
    if not isinstance(document, str):
        refuse(Phrase("its header has no “{key}” document", key=_METADATA_KEY))
    return document


def _network(architecture: Architecture, content: bytes) -> Network:
    """The network with its θ. ModelFileError, with the reason, where the tensors are not its own."""
    # Before memory is taken for what is only promised.
    if _FLOAT_BYTES * architecture.parameters > len(content):
        raise ModelFileError(
            "its tensors are not all there; its architecture is {architecture}.", architecture=architecture
        )
    try:
        tensors = safetensors.load(content)
    except (SafetensorError, ValueError, KeyError, TypeError) as error:
        raise ModelFileError("its tensors are damaged.") from error
    network = Network(architecture)
    wanted = _arrays(network)
    if tensors.keys() != wanted.keys():
        odd = sorted(tensors.keys() ^ wanted.keys())[0]
        if odd in tensors:
            raise ModelFileError(
                "it has a tensor too many, {tensor}; its architecture is {architecture}.",
                tensor=odd,
                architecture=architecture,
            )
        raise ModelFileError(
            "it lacks a tensor, {tensor}; its architecture is {architecture}.", tensor=odd, architecture=architecture
        )
    for key, target in wanted.items():
        tensor = tensors[key]
        if tensor.dtype != np.float32 or tensor.shape != target.shape:
            raise ModelFileError(
                "its {tensor} must be float32 {wanted}, not {type} {shape}.",
                tensor=key,
                wanted=target.shape,
                type=tensor.dtype,
                shape=tensor.shape,
            )
        fault = _fault(key, tensor)
        if fault:
            raise ModelFileError(
                "its {tensor} holds {fault}; no network can compute with it.", tensor=key, fault=fault
            )
        target[...] = tensor
    return network


def _arrays(network: Network) -> dict[str, Array]:
    """All of a network's numbers by the names of their tensors: weights, biases, running statistics."""
    return {parameter.name: parameter.value for parameter in network.parameters} | network.buffers


def _fault(name: str, numbers: Array) -> Phrase | None:
    """What makes the numbers of this tensor unfit for use, or None."""
    if not np.isfinite(numbers).all():
        return Phrase("NaN or infinity")
    if name.endswith(".variance") and (numbers < 0).any():
        return Phrase("a negative variance")
    return None


def _quotable(value: object) -> object:
    """A value of an error as a part of one sentence on one line: as it is, or a text that can stand there."""
    text = str(value)
    if text.isprintable() and len(text) <= _MAX_QUOTED:
        return value
    line = "".join(letter if letter.isprintable() else "�" for letter in text[: _MAX_QUOTED + 1])
    return line if len(line) <= _MAX_QUOTED else line[:_MAX_QUOTED] + "…"
