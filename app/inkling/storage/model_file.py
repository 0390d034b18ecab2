"""Model files: safetensors with one metadata key, `inkling`, that holds a JSON document.

One tensor per weight matrix and bias vector. Everything is decoded strictly; whatever is not as it was
written is a ModelFileError with one sentence. Never pickle. The same model gives the same bytes.
"""

from pathlib import Path

import numpy as np

from inkling.errors import InklingError, ModelFileError, Phrase, with_values
from inkling.files import check_replaceable, replace_file
from inkling.network import Architecture, Network
from inkling.network.architecture.architecture import MAX_PARAMETERS
from inkling.network.types import Array
from inkling.storage.document import decode_document, encode_document
from inkling.storage.tensor_file import (
    MAX_HEADER,
    MODEL_KEY,
    PLAYGROUND_KEY,
    SUFFIX,
    check_tensor,
    document_in,
    fault_of,
    metadata_of,
    quotable,
    read_tensor_file,
    tensor_file,
    tensors_in,
)
from inkling.training.model import Model

_FLOAT_BYTES = 4
_MAX_BYTES = 8 + MAX_HEADER + _FLOAT_BYTES * MAX_PARAMETERS
_GROWTH = 2**16  # bytes that a training adds to its model's file: curves


def save_model(model: Model, path: Path) -> None:
    """Write a model file; a crash leaves the old file or the new one. ModelFileError where it cannot be written."""
    tensors = {}
    for name, value in _arrays(model.network).items():
        with np.errstate(over="ignore"):
            tensors[name] = np.asarray(value, np.float32)
        fault = fault_of(name, tensors[name])
        if fault:
            raise ModelFileError(
                "The model was not saved to {path}: {name} holds {fault}; reset the network first.",
                path=path,
                name=name,
                fault=fault,
            )
    document = _document(model, path)
    content = tensor_file(tensors, MODEL_KEY, document)
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
            "The model was not saved to {path}: {reason}", path=path, reason=with_values(error, quotable)
        ) from error
    return document


def load_model(path: Path) -> Model:
    """Read a model file. ModelFileError where it is no sound one."""
    try:
        return decode_model(read_tensor_file(path, _MAX_BYTES), str(path))
    except MemoryError as error:
        raise ModelFileError("{path} does not fit into this computer's memory.", path=path) from error


def decode_model(content: bytes, name: str) -> Model:
    """Read a model file's bytes; `name` is what errors call it."""
    document = _document_of(content, name)
    try:
        description = decode_document(document)
        network = _network(description.architecture, content)
    except InklingError as error:
        raise ModelFileError(
            "{name} cannot be opened: {reason}", name=name, reason=with_values(error, quotable)
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


def _document_of(content: bytes, name: str) -> str:
    """The JSON document out of the safetensors header, without trusting the header."""
    try:
        metadata = metadata_of(content)
        if PLAYGROUND_KEY not in metadata:
            return document_in(metadata, MODEL_KEY)
    except ModelFileError as error:
        raise ModelFileError(
            "{name} is not a model file of Inkling ({reason}); choose a {suffix} file that it saved.",
            name=name,
            reason=error,
            suffix=SUFFIX,
        ) from error
    raise ModelFileError("{name} is a playground, not a model; open it in the playground's window (F4).", name=name)


def _network(architecture: Architecture, content: bytes) -> Network:
    """The network with its θ. ModelFileError, with the reason, where the tensors are not its own."""
    # Before memory is taken for what is only promised.
    if _FLOAT_BYTES * architecture.parameters > len(content):
        raise ModelFileError(
            "its tensors are not all there; its architecture is {architecture}.", architecture=architecture
        )
    network = Network(architecture)
    wanted = _arrays(network)
    made_for = Phrase("its architecture is {architecture}", architecture=architecture)
    tensors = tensors_in(content, set(wanted), made_for)
    for key, target in wanted.items():
        check_tensor(key, tensors[key], np.float32, target.shape)
        target[...] = tensors[key]
    return network


def _arrays(network: Network) -> dict[str, Array]:
    """All of a network's numbers by the names of their tensors: weights, biases, running statistics."""
    return {parameter.name: parameter.value for parameter in network.parameters} | network.buffers
