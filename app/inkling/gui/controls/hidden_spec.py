"""The hidden layers as the window shows them; what they mean is the engine's to say."""

from inkling.gui.widgets.engine_names import layers_text
from inkling.network import tidy_layers, with_output
from inkling.network.architecture.grammar import layer_words
from inkling.network.layers.base import Shape


def parse_hidden(text: str, input_shape: Shape) -> str:
    """The layers as the engine writes them: "16-16", "conv5x8 pool2 32".

    input_shape: (rows, columns) of the image that the first of them gets
    Raises ArchitectureError where the text names no layers, and for layers that do not fit or cannot be hidden.
    """
    hidden = tidy_layers(text)
    with_output(hidden, input_shape=input_shape).check_trainable()
    return hidden


def hidden_text(hidden: str) -> str:
    """How layers are written for people, in the language of the moment: 16, 16; words stay words."""
    words = layer_words(hidden)
    return layers_text((", " if all(word.isdecimal() for word in words) else " ").join(words))
