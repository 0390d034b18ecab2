"""The text of an architecture: one word a layer, as people type it at the terminal, in the window and in model files.

    16 or dense16            a dense layer of 16 neurons
    conv5x8, conv3x16same    a convolution: kernel 5×5, 8 channels; `same` keeps the image's size
    pool2                    max-pooling over 2×2
    flatten, batchnorm, dropout0.5
    relu, tanh, …            an activation by itself

A dense layer and a convolution end with an activation; `16:relu` names it. The 3Blue1Brown network is `784-16-16-10`,
a small convolutional one `conv5x8 pool2 conv5x16 pool2 dense10`. A first number counts the inputs, `28x28` says the
same as an image; without either, an image of 28×28 goes in.

Between words stand spaces, commas, semicolons or dashes. One comma is none of these: directly between `dropout`
(with its digits, if any) and a digit it is a decimal comma, so that `dropout0,5` is a half, and `dropout0, 5` two
layers. A dash that follows nothing, or another separator, and touches a digit is a minus sign, which no layer has.
× is x, and capitals are as good as small letters.
"""

import re
from collections.abc import Callable

from inkling.errors import ArchitectureError
from inkling.network.activations import ACTIVATIONS
from inkling.network.architecture.architecture import MAX_INPUTS, Architecture, input_shape_of
from inkling.network.architecture.specs import (
    MAX_NEURONS,
    ActivationSpec,
    BatchNormSpec,
    Conv2DSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    LayerSpec,
    MaxPool2DSpec,
)
from inkling.network.layers.base import Shape
from inkling.network.losses import make_loss

_IMAGE = (28, 28)
_SEPARATOR = re.compile(r"(?:[\s,;–]|(?<!leaky)-)+")  # the dash of leaky-relu is its own
_DECIMAL_COMMA = re.compile(r"(dropout\d*),(?=\d)")
_MINUS = re.compile(r"(?:^|[\s,;–-])-(?=\d)")
_NOTHING_BETWEEN = re.compile(r"[,;]\s*[,;]")
_TOO_LARGE = re.compile(r"\d{9}")  # beyond every limit, and beyond what int() reads
_QUOTED = 20  # characters of a word that is no layer

_Reader = Callable[[re.Match[str], str], LayerSpec]
_WITH_ACTIVATION: dict[str, _Reader] = {
    r"(?:dense)?(\d+)": lambda word, activation: DenseSpec(int(word[1]), activation),
    r"conv(\d+)x(\d+)(same)?": lambda word, activation: Conv2DSpec(
        int(word[1]), int(word[2]), bool(word[3]), activation
    ),
}
_WITHOUT: dict[str, _Reader] = {
    r"pool(\d+)": lambda word, _: MaxPool2DSpec(int(word[1])),
    r"flatten": lambda _, __: FlattenSpec(),
    r"batchnorm": lambda _, __: BatchNormSpec(),
    r"dropout(\d*\.\d{1,6}|\d+)": lambda word, _: DropoutSpec(float(word[1])),
    "|".join(ACTIVATIONS): lambda word, _: ActivationSpec(word[0]),
}


def parse_architecture(text: str, *, activation: str = "sigmoid", output: str = "sigmoid") -> Architecture:
    """Read an architecture such as `784-16-16-10`.

    activation, output: used where the text names none, for hidden layers and the last one.
    """
    words = _words(text)
    shape: Shape = _IMAGE
    if words and re.fullmatch(r"\d+(x\d+)*", words[0]):
        sides = [int(side) for side in words[0].split("x")]
        shape = tuple(sides) if len(sides) > 1 else input_shape_of(sides[0])
        words = words[1:]
    if not words:
        raise ArchitectureError(
            "The architecture “{text}” needs a number of inputs and at least one layer, such as 784-16-16-10.",
            text=text,
        )
    *hidden, last = words
    layers = [_read(word, activation) for word in hidden]
    return Architecture(shape, (*layers, _read(last, output)))


def with_output(
    hidden: str,
    *,
    activation: str = "sigmoid",
    loss: str = "mse",
    input_shape: Shape = _IMAGE,
    classes: int = 10,
) -> Architecture:
    """Hidden layers as text (`16-16`, `conv5x8 pool2`, or nothing), then a dense output as the cost wants it."""
    specs = [_read(word, activation) for word in _words(hidden)]
    return Architecture(input_shape, (*specs, DenseSpec(classes, make_loss(loss).output_activation)))


def mlp(
    hidden: tuple[int, ...],
    *,
    activation: str = "sigmoid",
    loss: str = "mse",
    input_shape: Shape = _IMAGE,
    classes: int = 10,
) -> Architecture:
    """A multilayer perceptron with these hidden layers."""
    return with_output(
        "-".join(map(str, hidden)), activation=activation, loss=loss, input_shape=input_shape, classes=classes
    )


def tidy_layers(text: str) -> str:
    """The same layers as Inkling writes them: `16-16` for `16, dense016`; ArchitectureError where it names none."""
    words = _words(text)
    specs = [_read(word, "identity") for word in words]
    # An activation stays where the text names one, and is left open where it does not.
    tidy = [str(spec) if ":" in word else _short(spec) for word, spec in zip(words, specs, strict=True)]
    return _joined(specs, tidy)


def hidden_part(architecture: Architecture, *, activation: str) -> str:
    """The text of all layers but the output, leaving out the activation where it is this one."""
    *hidden, last = architecture.layers
    if not isinstance(last, DenseSpec):
        raise ArchitectureError(
            "The architecture “{layers}” must end with a dense layer, such as dense10.", layers=architecture.short
        )
    return _joined(hidden, [str(spec).removesuffix(f":{activation}") for spec in hidden])


def layer_words(text: str) -> list[str]:
    """The words of a text, one a layer, whether or not each of them is one."""
    plain = _DECIMAL_COMMA.sub(r"\1.", text.strip().lower().replace("×", "x"))
    return [word for word in _SEPARATOR.split(plain) if word]


def _words(text: str) -> list[str]:
    if _MINUS.search(text.strip()):
        raise ArchitectureError(
            "“{text}” has a minus sign; the sizes of layers are positive, such as 16-16.", text=text
        )
    if _NOTHING_BETWEEN.search(text):
        raise ArchitectureError("“{text}” has nothing between two commas; write sizes such as 16,16.", text=text)
    words = layer_words(text)
    for word in words:
        if _TOO_LARGE.search(word):
            raise ArchitectureError(
                "“{word}…” in the architecture is too large a number; a layer has at most {neurons} neurons, and a "
                "network at most {inputs} inputs.",
                word=word[:_QUOTED],
                neurons=MAX_NEURONS,
                inputs=MAX_INPUTS,
            )
    return words


def _read(word: str, activation: str) -> LayerSpec:
    """The layer that a word names; `activation` where the word names none. ArchitectureError where it names none."""
    kind, colon, named = word.partition(":")
    for pattern, read in _WITH_ACTIVATION.items():
        match = re.fullmatch(pattern, kind)
        if match and (named or not colon):
            return read(match, named or activation)
    for pattern, read in _WITHOUT.items():
        match = re.fullmatch(pattern, word)
        if match:
            return read(match, activation)
    raise ArchitectureError(
        "“{word}” is not a layer; write sizes such as 16-16, or words such as conv5x8 pool2.",
        word=word if len(word) <= _QUOTED else f"{word[:_QUOTED]}…",
    )


def _short(spec: LayerSpec) -> str:
    return str(spec).partition(":")[0]


def _joined(specs: list[LayerSpec], words: list[str]) -> str:
    return ("-" if all(isinstance(spec, DenseSpec) for spec in specs) else " ").join(words)
