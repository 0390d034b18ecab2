"""The field for the hidden layers; what its text means is the engine's to say."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from inkling.errors import ArchitectureError
from inkling.gui.widgets.engine_names import layers_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import mark_problem
from inkling.network import tidy_layers, with_output
from inkling.network.architecture.grammar import layer_words
from inkling.network.layers.base import Shape


class HiddenLayersField(Retranslatable, QLineEdit):
    """Keeps the last layers that were possible, and says what is wrong with the text if it names none."""

    edited = Signal()  # after each change by the person, whether the text is possible or not

    def __init__(self, hidden: str, input_shape: Shape, parent: QWidget | None = None) -> None:
        """input_shape: (rows, columns) of the image that the first of them gets."""
        super().__init__(hidden_text(hidden), parent)
        self._hidden = hidden
        self._input_shape = input_shape
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._tidy)

    def value(self) -> str:
        """The layers in the field as the engine writes them; the last possible ones while the text names none."""
        return self._hidden

    def set_value(self, hidden: str) -> None:
        """Show these layers. No signals."""
        self._hidden = hidden
        self.setText(hidden_text(hidden))
        self.setCursorPosition(0)
        mark_problem(self, bool(self.problem()))

    def set_input_shape(self, input_shape: Shape) -> None:
        """What fits into another image may not fit into this one. No signals."""
        self._input_shape = input_shape
        mark_problem(self, bool(self.problem()))

    def problem(self) -> str:
        """One sentence where the text does not name hidden layers, else an empty string."""
        try:
            parse_hidden(self.text(), self._input_shape)
        except ArchitectureError as error:
            return sentence(error)
        return ""

    def retranslate(self) -> None:
        self._tidy()

    def _on_edited(self, text: str) -> None:
        try:
            self._hidden = parse_hidden(text, self._input_shape)
        except ArchitectureError:
            mark_problem(self, True)
        else:
            mark_problem(self, False)
        self.edited.emit()

    def _tidy(self) -> None:
        if not self.problem():
            self.setText(hidden_text(self._hidden))


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
