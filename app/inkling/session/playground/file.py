"""A playground's file: safetensors with one metadata key, `inkling-playground`, that holds a JSON document.

    layer1.weights, layer1.bias …       θ, float64
    points.x, points.labels, curve, …   every other array of the state, by the names of the fields that lead to it
    document                            all other fields of the state, as they are declared, and `format`

What is written follows the dataclasses, so that a field that is new there is kept here, too; an array wants its shape
below. Everything is decoded strictly; whatever is not as it was written is a ModelFileError with one sentence. The
same state gives the same bytes.
"""

import types
from dataclasses import fields, is_dataclass
from functools import cache, partial, reduce
from operator import or_
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
import numpy as np

from inkling.analysis.playground.points import MOST_POINTS
from inkling.analysis.playground.structure import Structure
from inkling.errors import InklingError, ModelFileError, Phrase, with_values
from inkling.files import replace_file
from inkling.network import Network
from inkling.session.playground.checks import check_state
from inkling.session.playground.sheets import MOST_IMAGES
from inkling.session.playground.state import MOST_OF_CURVE, State
from inkling.storage.tensor_file import (
    MODEL_KEY,
    PLAYGROUND_KEY,
    SUFFIX,
    Tensors,
    check_tensor,
    decode_strictly,
    document_in,
    metadata_of,
    quotable,
    read_tensor_file,
    tensor_file,
    tensors_in,
)

FORMAT_VERSION = 1
_MAX_BYTES = 16 * 2**20  # several times the largest state
_MAX_WHOLE = 2**53  # of any number in the document
_SHAPES: dict[str, tuple[int | None, ...]] = {
    "curve": (None, 3),
    "points.x": (None, 2),
    "points.labels": (None,),
    "digits.images": (None, 28, 28),
    "digits.labels": (None,),
}
_MOST = {"curve": MOST_OF_CURVE, "points.x": MOST_POINTS, "digits.images": MOST_IMAGES}  # rows


def save_playground(state: State, path: Path) -> None:
    """Write a state; a crash leaves the old file or the new one. ModelFileError where it cannot be written."""
    try:
        content = encode_playground(state)
        _decode(content)  # what could not be opened again must not take the place of a file that can
    except InklingError as error:
        raise ModelFileError(
            "The playground was not saved to {path}: {reason}", path=path, reason=with_values(error, quotable)
        ) from error
    with replace_file(path, raising=ModelFileError) as file:
        file.write(content)


def load_playground(path: Path) -> State:
    """Read a playground's file. ModelFileError where it is no sound one."""
    return decode_playground(read_tensor_file(path, _MAX_BYTES), str(path))


def encode_playground(state: State) -> bytes:
    """The bytes of a state's file. ModelFileError for a state that no file can hold."""
    tensors = {parameter.name: parameter.value for parameter in state.network().parameters}
    plain = _plain(state, "", tensors)
    try:
        document = msgspec.convert({"format": FORMAT_VERSION, **plain}, _document())
    except msgspec.ValidationError as error:
        raise ModelFileError("its description is damaged ({reason}).", reason=str(error)) from error
    return tensor_file(tensors, PLAYGROUND_KEY, msgspec.json.encode(document, order="deterministic").decode())


def decode_playground(content: bytes, name: str) -> State:
    """Read a file's bytes; `name` is what errors call it."""
    try:
        metadata = metadata_of(content)
        if MODEL_KEY not in metadata:
            document_in(metadata, PLAYGROUND_KEY)
    except ModelFileError as error:
        raise ModelFileError(
            "{name} is not a playground of Inkling ({reason}); choose a {suffix} file that it saved.",
            name=name,
            reason=error,
            suffix=SUFFIX,
        ) from error
    if MODEL_KEY in metadata:
        raise ModelFileError("{name} is a model, not a playground; open it in the main window.", name=name)
    try:
        return _decode(content)
    except InklingError as error:
        raise ModelFileError(
            "{name} cannot be opened: {reason}", name=name, reason=with_values(error, quotable)
        ) from error


def _decode(content: bytes) -> State:
    text = document_in(metadata_of(content), PLAYGROUND_KEY)
    return decode_strictly(text, _document(), partial(_state, content), version=FORMAT_VERSION)


def _state(content: bytes, document: Any) -> State:
    """What a document and tensors say, checked for sense."""
    structure = _built(Structure, document.structure, "structure", {})
    structure.architecture.check_size()
    network = Network(structure.architecture, dtype=np.float64)
    dtypes = _dtypes(State)
    wanted = {parameter.name: parameter.value for parameter in network.parameters}
    tensors = tensors_in(content, {*wanted, *dtypes}, Phrase("its network is {name}", name=structure.name))
    for key, target in wanted.items():
        check_tensor(key, tensors[key], np.float64, target.shape)
        target[...] = tensors[key]
    for key, dtype in dtypes.items():
        check_tensor(key, tensors[key], dtype, _SHAPES[key])
        if len(tensors[key]) > _MOST.get(key, len(tensors[key])):
            raise ModelFileError("its {tensor} has more than {most} rows.", tensor=key, most=_MOST[key])
    _check_curve(tensors["curve"])
    state: State = _built(State, document, "", {**tensors, "theta": network.theta})
    check_state(state)
    return state


def _check_curve(curve: Any) -> None:
    step, cost, accuracy = curve.T
    sound = (np.diff(step, prepend=0.0) > 0).all() and (step <= _MAX_WHOLE).all() and (step % 1 == 0).all()
    if not sound or (cost < 0).any() or (accuracy < 0).any() or (accuracy > 1).any():
        raise ModelFileError("its curve does not go from step to step, with a cost and an accuracy at each.")


# Dataclasses as documents and tensors


def _is_array(hint: object) -> bool:
    return get_origin(hint) is np.ndarray


@cache
def _fields(kind: Any) -> dict[str, Any]:
    """The fields of a dataclass with their types; θ, which has tensors of its own, is left out."""
    hints = get_type_hints(kind)
    return {one.name: hints[one.name] for one in fields(kind) if (kind, one.name) != (State, "theta")}


@cache
def _dtypes(kind: Any, prefix: str = "") -> dict[str, np.dtype[Any]]:
    """The arrays in a dataclass and in those that it holds, by the names of their tensors."""
    found: dict[str, np.dtype[Any]] = {}
    for name, hint in _fields(kind).items():
        if _is_array(hint):
            (scalar,) = get_args(get_args(hint)[1])
            exact = scalar if isinstance(scalar, type) and not issubclass(scalar, np.floating) else np.float64
            found[prefix + name] = np.dtype(exact)
        elif is_dataclass(hint) and isinstance(hint, type):
            found |= _dtypes(hint, f"{prefix}{name}.")
    return found


@cache
def _document() -> type[msgspec.Struct]:
    return _struct(State, ("format", int))


@cache
def _struct(kind: Any, *more: tuple[str, type]) -> type[msgspec.Struct]:
    """A strict form of a dataclass, its arrays left out: the dataclass itself would let unknown fields pass."""
    plain = [(name, _strict(hint)) for name, hint in _fields(kind).items() if not _is_array(hint)]
    return msgspec.defstruct(f"_{kind.__name__}", [*more, *plain], forbid_unknown_fields=True)


def _strict(hint: Any) -> Any:
    """A field's type with strict forms in the place of dataclasses."""
    if is_dataclass(hint) and isinstance(hint, type):
        return _struct(hint)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is None or origin is Literal:
        return hint
    strict = tuple(one if one is ... else _strict(one) for one in inner)
    return reduce(or_, strict) if origin in (Union, types.UnionType) else origin[strict]


def _plain(value: Any, name: str, tensors: dict[str, Any]) -> Any:
    """A value as JSON types; its arrays become tensors, by their names."""
    if is_dataclass(value):
        prefix, plain = f"{name}." if name else "", {}
        kind: Any = type(value)
        for one, hint in _fields(kind).items():
            if _is_array(hint):
                tensors[prefix + one] = np.asarray(getattr(value, one), _dtypes(kind)[one])
            else:
                plain[one] = _plain(getattr(value, one), prefix + one, tensors)
        return plain
    if isinstance(value, tuple):
        return [_plain(one, name, tensors) for one in value]
    return value.item() if isinstance(value, np.generic) else value


def _built(hint: Any, plain: Any, name: str, tensors: Tensors) -> Any:
    """The inverse of `_plain`, of what is known to have the right types."""
    if is_dataclass(hint) and isinstance(hint, type):
        prefix = f"{name}." if name else ""
        values = {"theta": tensors["theta"]} if hint is State else {}
        for one, kind in _fields(hint).items():
            array = _is_array(kind)
            values[one] = tensors[prefix + one] if array else _built(kind, getattr(plain, one), prefix + one, tensors)
        return hint(**values)
    inner = get_args(hint)
    if isinstance(plain, tuple):
        kinds = inner if ... not in inner else inner[:1] * len(plain)
        return tuple(_built(kind, one, name, tensors) for kind, one in zip(kinds, plain, strict=True))
    if isinstance(plain, msgspec.Struct):  # one of several types, or None
        (kind,) = (one for one in inner if is_dataclass(one))
        return _built(kind, plain, name, tensors)
    if isinstance(plain, int) and abs(plain) > _MAX_WHOLE:
        raise ModelFileError("its {field} is too large a number.", field=name)
    return plain
