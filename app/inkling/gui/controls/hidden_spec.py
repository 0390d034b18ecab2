"""The hidden layers as people type them: "16, 16", "conv5x8 pool2 32", or nothing for none."""

import re
from enum import Enum, auto

from inkling.errors import ArchitectureError
from inkling.network import DenseSpec, LayerSpec
from inkling.network.activations import make_activation
from inkling.network.architecture import MAX_LAYERS
from inkling.network.layers.base import Shape
from inkling.network.specs import MAX_NEURONS, read_word

MAX_HIDDEN = MAX_LAYERS - 1
# The dash of leaky-relu is its own.
_BETWEEN = re.compile(r"(?:[\s,;–]|(?<!leaky)-)+")
# A French 0,5 is one number, not two layers.
_DECIMAL_COMMA = re.compile(r"(dropout0?),(?=\d)")
_PLAIN = re.compile(r"(?:dense)?([0-9]+)", re.ASCII)
_KNOWN_LAYER = re.compile(r"conv[0-9]+x[0-9]+(?:same)?(?::.*)?|pool[0-9]+|(?:dense)?[0-9]+:.*")
_MOST_DIGITS = 9  # longer words are not even read as a number


class Fault(Enum):
    """What can be wrong with typed layers."""

    WORD = auto()  # not a layer
    SIZE = auto()  # not between 1 and MAX_NEURONS neurons
    COUNT = auto()  # more than MAX_HIDDEN layers
    LAST_ONLY = auto()  # an activation that only the last layer can have
    NO_IMAGE = auto()  # convolution or pooling after a layer without height and width
    TOO_LARGE = auto()  # a window larger than the image that it gets
    OTHER = auto()  # the engine's own sentence says it


class HiddenLayersError(ValueError):
    """The text does not name hidden layers.

    word: the part of it that does not
    shape: what that layer would have been given, where it is that which does not fit
    """

    def __init__(self, fault: Fault, word: str, *, shape: Shape = (), sentence: str = "") -> None:
        super().__init__(sentence or f"{fault.name}: {word}")
        self.fault = fault
        self.word = word if len(word) <= 2 * _MOST_DIGITS else f"{word[:_MOST_DIGITS]}…"
        self.shape = shape


def parse_hidden(text: str) -> str:
    """The spec as the engine writes it: "16-16", "conv5x8 pool2 32"; HiddenLayersError for anything else."""
    words = [_plain(word) for word in _words(text)]
    specs = [_read(word) for word in words]
    if len(words) > MAX_HIDDEN:
        raise HiddenLayersError(Fault.COUNT, str(len(words)))
    return ("-" if all(isinstance(spec, DenseSpec) for spec in specs) else " ").join(words)


def check_fit(hidden: str, input_shape: Shape) -> None:
    """HiddenLayersError where one of the layers cannot stand on the one before. input_shape: (rows, columns)."""
    shape = input_shape
    for word in _words(hidden):
        try:
            shape = _read(word).build(shape)[-1].output_shape
        except ArchitectureError as error:
            fault = Fault.NO_IMAGE if len(shape) == 1 else Fault.TOO_LARGE
            raise HiddenLayersError(fault, word, shape=shape, sentence=str(error)) from error


def hidden_text(hidden: str) -> str:
    """How a spec is written for people: 16, 16; words stay words."""
    words = _words(hidden)
    return (", " if all(word.isdecimal() for word in words) else " ").join(words)


def _words(text: str) -> list[str]:
    plain = _DECIMAL_COMMA.sub(r"\1.", text.strip().lower().replace("×", "x"))
    return [word for word in _BETWEEN.split(plain) if word]


def _plain(word: str) -> str:
    """16 for dense16 and 016."""
    match = _PLAIN.fullmatch(word)
    return str(int(match[1])) if match and len(match[1]) <= _MOST_DIGITS else word


def _read(word: str) -> LayerSpec:
    match = _PLAIN.fullmatch(word)
    if match and (len(match[1]) > _MOST_DIGITS or not 1 <= int(match[1]) <= MAX_NEURONS):
        raise HiddenLayersError(Fault.SIZE, match[1])
    if re.search(rf"\d{{{_MOST_DIGITS}}}", word):
        raise HiddenLayersError(Fault.WORD, word)
    try:
        spec = read_word(word, activation="identity")
    except ArchitectureError as error:
        fault = Fault.OTHER if _KNOWN_LAYER.fullmatch(word) else Fault.WORD
        raise HiddenLayersError(fault, word, sentence=str(error)) from error
    name = spec.activation_name
    if name and (name == "softmax" or not make_activation(name).differentiable):
        raise HiddenLayersError(Fault.LAST_ONLY, word)
    return spec
