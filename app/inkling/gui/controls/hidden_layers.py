"""The hidden layers as people type them: "16, 16" for two of sixteen neurons, nothing for none."""

import re
from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from inkling.gui.controls.mark import mark_problem
from inkling.gui.controls.number_text import count_text
from inkling.network.architecture import MAX_LAYERS, MAX_NEURONS

MAX_HIDDEN = MAX_LAYERS - 1
_BETWEEN = re.compile(r"[\s,;–-]+")
_MOST_DIGITS = 9  # longer words are not even read as a number


class Fault(Enum):
    """What can be wrong with typed layers."""

    WORD = auto()  # not a whole number
    SIZE = auto()  # not between 1 and MAX_NEURONS neurons
    COUNT = auto()  # more than MAX_HIDDEN layers


class HiddenLayersError(ValueError):
    """The text does not name hidden layers. word: the part of it that does not."""

    def __init__(self, fault: Fault, word: str) -> None:
        super().__init__(f"{fault.name}: {word}")
        self.fault = fault
        self.word = word


def parse_hidden(text: str) -> tuple[int, ...]:
    """Sizes from the first hidden layer to the last; HiddenLayersError for anything else."""
    words = [word for word in _BETWEEN.split(text.strip()) if word]
    for word in words:
        if not re.fullmatch(r"[0-9]+", word):
            raise HiddenLayersError(Fault.WORD, word)
        if len(word) > _MOST_DIGITS or not 1 <= int(word) <= MAX_NEURONS:
            raise HiddenLayersError(Fault.SIZE, word)
    if len(words) > MAX_HIDDEN:
        raise HiddenLayersError(Fault.COUNT, str(len(words)))
    return tuple(int(word) for word in words)


def hidden_text(hidden: tuple[int, ...]) -> str:
    """How the sizes are written: 16, 16."""
    return ", ".join(map(str, hidden))


class HiddenLayersField(QLineEdit):
    """Keeps the last layers that were possible, and says what is wrong with the text if it names none."""

    edited = Signal()  # after each change by the person, whether the text is possible or not

    def __init__(self, hidden: tuple[int, ...], parent: QWidget | None = None) -> None:
        super().__init__(hidden_text(hidden), parent)
        self._hidden = hidden
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._tidy)

    def value(self) -> tuple[int, ...]:
        """The layers in the field; the last possible ones while the text names none."""
        return self._hidden

    def set_value(self, hidden: tuple[int, ...]) -> None:
        """Show these layers. No signals."""
        self._hidden = hidden
        self.setText(hidden_text(hidden))
        mark_problem(self, False)

    def problem(self) -> str:
        """One sentence where the text does not name hidden layers, else an empty string."""
        try:
            parse_hidden(self.text())
        except HiddenLayersError as error:
            return self._sentence(error)
        return ""

    def _sentence(self, error: HiddenLayersError) -> str:
        if error.fault is Fault.WORD:
            sentence = self.tr("“{word}” is not a layer; write numbers of neurons such as 16, 16.")
        elif error.fault is Fault.SIZE:
            sentence = self.tr("A layer has between 1 and {most} neurons, not {word}.")
        else:
            sentence = self.tr("At most {layers} hidden layers are possible, not {word}.")
        word = error.word if len(error.word) <= _MOST_DIGITS else f"{error.word[:_MOST_DIGITS]}…"
        return sentence.format(word=word, most=count_text(MAX_NEURONS), layers=MAX_HIDDEN)

    def _on_edited(self, text: str) -> None:
        try:
            self._hidden = parse_hidden(text)
        except HiddenLayersError:
            mark_problem(self, True)
        else:
            mark_problem(self, False)
        self.edited.emit()

    def _tidy(self) -> None:
        if not self.problem():
            self.setText(hidden_text(self._hidden))
