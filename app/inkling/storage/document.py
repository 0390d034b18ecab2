"""The JSON document in a model file: everything about a model but its numbers.

It is decoded strictly. Whatever is not as it was written, or contradicts itself, is refused with the reason: a
ModelFileError that says what is wrong with "it", for whoever knows its name to complete.
"""

import math
import re
from dataclasses import asdict, dataclass, fields
from typing import get_type_hints

import msgspec

from inkling.data.augmentation import Augmentation
from inkling.data.normalize import NORMALIZATIONS
from inkling.data.preparation import Preparation
from inkling.errors import ModelFileError
from inkling.network import Architecture, parse_architecture
from inkling.storage.tensor_file import decode_strictly
from inkling.training import Configuration, History, Metrics
from inkling.training.configuration import MAX_EPOCHS
from inkling.training.model import Model

FORMAT_VERSION = 1
_MAX_EXAMPLES = 10_000_000  # as a size of a training set or a batch
_MAX_POINTS = 60_000  # of a history: 12 MB at most
_MAX_SPEC = 5_000  # characters of an architecture; the longest one that can be built has some 1 400
_MAX_SIDE = 1024
_ROUNDING = 1e-3  # by which the mean of pixels from 0 to 1 may miss that range
_MIN_DEVIATION = 1e-6
_MAX_CLASS_NAME = 32  # characters
_FINGERPRINT = re.compile(r"[0-9a-f]{16}(\+[0-9a-f]{16})*")  # of each folder that was joined
_MAX_FINGERPRINT = 1000  # characters


class _Metrics(msgspec.Struct, forbid_unknown_fields=True):
    loss: float
    accuracy: float


class _Preparation(msgspec.Struct, forbid_unknown_fields=True):
    kind: str
    size: int
    mean: float
    deviation: float


# Augmentation and configuration are written field by field as they are declared. (A dataclass itself would let
# unknown fields pass.)
_Augmentation = msgspec.defstruct(
    "_Augmentation", [(one.name, float) for one in fields(Augmentation)], forbid_unknown_fields=True
)
_HINTS = get_type_hints(Configuration) | {"augmentation": _Augmentation}
_Configuration = msgspec.defstruct(
    "_Configuration", [(one.name, _HINTS[one.name]) for one in fields(Configuration)], forbid_unknown_fields=True
)


class _Document(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """Field by field in the order in which it is written; one with a default is only written where it is set."""

    format: int
    architecture: str
    input_shape: list[int]
    normalization: str
    preparation: _Preparation
    class_names: list[str]
    configuration: _Configuration | None  # type: ignore[valid-type]
    history: dict[str, list[float | None]]
    metrics: _Metrics | None
    data_fingerprint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What a document says, checked for sense. The fields are those of `Model`."""

    architecture: Architecture
    normalization: str
    preparation: Preparation
    class_names: tuple[str, ...]
    configuration: Configuration | None
    data_fingerprint: str
    history: History
    metrics: Metrics | None


def encode_document(model: Model) -> str:
    """The document of a model; the same model gives the same text."""
    made_with, metrics = model.configuration, model.metrics
    if metrics is not None and not (math.isfinite(metrics.loss) and math.isfinite(metrics.accuracy)):
        metrics = None  # JSON has no NaN
    document = _Document(
        format=FORMAT_VERSION,
        architecture=str(model.network.architecture),
        input_shape=list(model.network.architecture.input_shape),
        normalization=model.normalization,
        preparation=_Preparation(**asdict(model.preparation)),
        class_names=list(model.class_names),
        configuration=None if made_with is None else _plain(made_with),
        history=_thinned(model.history).to_dict(),
        metrics=None if metrics is None else _Metrics(metrics.loss, metrics.accuracy),
        data_fingerprint=model.data_fingerprint,
    )
    return msgspec.json.encode(document, order="deterministic").decode()


def decode_document(text: str) -> Description:
    """The inverse of encode_document. Raises InklingError, the reason, for anything else."""
    return decode_strictly(text, _Document, _description, version=FORMAT_VERSION)


def _plain(configuration: Configuration) -> object:
    plain = msgspec.to_builtins(configuration)
    # The name of a folder need not be Unicode, JSON must.
    plain["dataset"] = configuration.dataset.encode(errors="backslashreplace").decode()
    return msgspec.convert(plain, _Configuration)


def _thinned(history: History) -> History:
    """Every second point of a very long history, and the last one, until it can be opened again in any case."""
    points = history.points()
    if len(points) <= _MAX_POINTS:
        return history
    while len(points) > _MAX_POINTS:
        points = points[:-1:2] + points[-1:]
    return History(points)


def _description(document: _Document) -> Description:
    architecture = _architecture(document)
    if document.normalization not in NORMALIZATIONS:
        raise ModelFileError(
            "there is no normalisation “{name}”; it is one of {choices}.",
            name=document.normalization,
            choices=", ".join(NORMALIZATIONS),
        )
    preparation = _preparation(document.preparation)
    _check_class_names(document.class_names, architecture.classes)
    metrics = document.metrics
    if metrics is not None and not (0 <= metrics.accuracy <= 1 and metrics.loss >= 0):
        raise ModelFileError("an accuracy lies between 0 and 1 and a loss is not negative.")
    return Description(
        architecture=architecture,
        normalization=document.normalization,
        preparation=preparation,
        class_names=tuple(document.class_names),
        configuration=_configuration(document.configuration, architecture, preparation),
        data_fingerprint=_data_fingerprint(document.data_fingerprint),
        history=History.from_dict(document.history),
        metrics=None if metrics is None else Metrics(metrics.loss, metrics.accuracy),
    )


def _preparation(plain: _Preparation) -> Preparation:
    preparation = Preparation(**msgspec.structs.asdict(plain))
    preparation.check()
    # Beyond this, prepared pixels leave the finite numbers.
    if not (-_ROUNDING <= preparation.mean <= 1 + _ROUNDING and _MIN_DEVIATION <= preparation.deviation <= 1):
        raise ModelFileError(
            "no pixels from 0 to 1 have the mean {mean:g} and the deviation {deviation:g}.",
            mean=preparation.mean,
            deviation=preparation.deviation,
        )
    return preparation


def _architecture(document: _Document) -> Architecture:
    _check_spec(document.architecture)
    architecture = parse_architecture(document.architecture)
    shape = tuple(document.input_shape)
    if not (1 <= len(shape) <= 3 and all(1 <= side <= _MAX_SIDE for side in shape)):
        raise ModelFileError(
            "the input shape {shape} is none of 1 to 3 sides, each from 1 to {most}.", shape=shape, most=_MAX_SIDE
        )
    if math.prod(shape) != architecture.inputs:
        raise ModelFileError(
            "the input shape {shape} does not hold {inputs} inputs.", shape=shape, inputs=architecture.inputs
        )
    architecture.check_size()
    return Architecture(shape, architecture.layers)


def _check_spec(spec: str) -> None:
    if len(spec) > _MAX_SPEC:
        raise ModelFileError(
            "an architecture is written in at most {most} characters, not {length}.", most=_MAX_SPEC, length=len(spec)
        )


def _data_fingerprint(text: str) -> str:
    if text and (len(text) > _MAX_FINGERPRINT or not _FINGERPRINT.fullmatch(text)):
        raise ModelFileError("the fingerprint of its data set is none.")
    return text


def _check_class_names(names: list[str], classes: int) -> None:
    if len(names) != classes:
        raise ModelFileError(
            "{outputs} outputs need as many class names, not {names}.", outputs=classes, names=len(names)
        )
    if len(set(names)) != len(names):
        raise ModelFileError("two classes have the same name.")
    for name in names:
        if not (name.strip() and name.isprintable() and len(name) <= _MAX_CLASS_NAME):
            raise ModelFileError(
                "{name} is no name of a class; it has 1 to {most} printable characters.",
                name=repr(name),
                most=_MAX_CLASS_NAME,
            )


def _configuration(
    plain: object | None, architecture: Architecture, preparation: Preparation
) -> Configuration | None:
    if plain is None:
        return None
    configuration = msgspec.convert(msgspec.to_builtins(plain), Configuration)
    _check_spec(configuration.hidden)
    configuration.check()
    if configuration.patience > MAX_EPOCHS:
        raise ModelFileError("a patience has at most {most} epochs.", most=MAX_EPOCHS)
    if max(configuration.batch_size or 0, configuration.train_size or 0) > _MAX_EXAMPLES:
        raise ModelFileError("no batch and no training set has more than {most} examples.", most=_MAX_EXAMPLES)
    wanted = configuration.architecture(architecture.classes)
    if wanted.layers[-1] != architecture.layers[-1]:
        raise ModelFileError(
            "the cost {loss} goes with the output {wanted}, not {output}.",
            loss=configuration.loss,
            wanted=wanted.layers[-1],
            output=architecture.layers[-1],
        )
    if wanted.layers != architecture.layers:
        raise ModelFileError(
            "its configuration asks for {wanted}, but it holds {layers}.",
            wanted=wanted.short,
            layers=architecture.short,
        )
    if (configuration.preparation, configuration.input_size) != (preparation.kind, preparation.size):
        raise ModelFileError(
            "its configuration asks for the input {wanted} {wanted_size}, but it has {kind} {size}.",
            wanted=configuration.preparation,
            wanted_size=configuration.input_size,
            kind=preparation.kind,
            size=preparation.size,
        )
    return configuration
