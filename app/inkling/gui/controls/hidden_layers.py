"""The field for the hidden layers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from inkling.gui.controls.hidden_spec import (
    MAX_HIDDEN,
    Fault,
    HiddenLayersError,
    check_fit,
    hidden_text,
    parse_hidden,
)
from inkling.gui.widgets.number_text import count_text
from inkling.gui.widgets.style_mark import mark_problem
from inkling.network.layers.base import Shape
from inkling.network.specs import MAX_NEURONS


class HiddenLayersField(QLineEdit):
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
            self._read(self.text())
        except HiddenLayersError as error:
            return self._sentence(error)
        return ""

    def _read(self, text: str) -> str:
        hidden = parse_hidden(text)
        check_fit(hidden, self._input_shape)
        return hidden

    def _sentence(self, error: HiddenLayersError) -> str:
        if error.fault is Fault.WORD:
            sentence = self.tr("“{word}” is not a layer; write 16, 16 or conv5x8 pool2.")
        elif error.fault is Fault.SIZE:
            sentence = self.tr("A layer has between 1 and {most} neurons, not {word}.")
        elif error.fault is Fault.COUNT:
            sentence = self.tr("At most {layers} hidden layers are possible, not {word}.")
        elif error.fault is Fault.LAST_ONLY:
            sentence = self.tr("“{word}” can only be on the last layer.")
        elif error.fault is Fault.NO_IMAGE:
            sentence = self.tr("“{word}” needs an image; put it before dense layers.")
        elif error.fault is Fault.TOO_LARGE:
            sentence = self.tr("“{word}” does not fit into the {shape} pixels before it.")
        else:
            sentence = str(error).replace("{", "{{").replace("}", "}}")
        shape = " × ".join(count_text(side) for side in error.shape[-2:])
        return sentence.format(word=error.word, most=count_text(MAX_NEURONS), layers=MAX_HIDDEN, shape=shape)

    def _on_edited(self, text: str) -> None:
        try:
            self._hidden = self._read(text)
        except HiddenLayersError:
            mark_problem(self, True)
        else:
            mark_problem(self, False)
        self.edited.emit()

    def _tidy(self) -> None:
        if not self.problem():
            self.setText(hidden_text(self._hidden))
