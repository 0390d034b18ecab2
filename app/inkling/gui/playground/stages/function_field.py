"""A function of x: chosen from a list, or typed; what is wrong with a text stands below it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from inkling.errors import InklingError
from inkling.gui.widgets.choice_box import Choice, ChoiceBox
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import grid, mark_problem
from inkling.gui.widgets.verbatim import Label

TYPED = "typed"


class FunctionField(Retranslatable, QWidget):
    """Until a text is a function, the one before stays."""

    chosen = Signal(str)  # the person wants this: the name of an entry, or a text that passed `check`

    def __init__(self, check: Callable[[str], object], parent: QWidget | None = None) -> None:
        """check: raises an InklingError for a text that cannot be taken"""
        super().__init__(parent)
        self._check = check
        self._error: InklingError | None = None
        self._names: set[str] = set()
        self._said = ""  # what the line shows for the present function
        self.box, self.line, self.words = ChoiceBox(self), QLineEdit(self), Label(self)
        self.line.setMaxLength(200)
        self.words.setWordWrap(True)
        self.words.setProperty("problem", True)
        self.words.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.box, self.line, self.words):
            self._column.addWidget(widget)
        self.setFocusProxy(self.line)
        self.box.chosen.connect(self._take_entry)
        self.line.editingFinished.connect(self._take_text)
        self.restyle()
        self.retranslate()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """The entries of the list; one more leads to the line."""
        self._names = {choice.name for choice in choices}
        self.box.set_choices([*choices, Choice(TYPED, self.tr("My own function"))])

    def show_function(self, name: str, text: str, *, entry: str = "") -> None:
        """What is in force. name: of an entry, or else `entry` is shown in the list; text: as it is typed"""
        self.box.set_name(name if name in self._names else entry or TYPED)
        if text != self._said or not self._error:
            self._said = text
            self.line.setText(text)
            self.show_error(None)

    def show_error(self, error: InklingError | None) -> None:
        """Say below the line what is wrong; None: nothing."""
        self._error = error
        mark_problem(self.line, error is not None)
        self.words.setText("" if error is None else sentence(error))
        self.words.setVisible(error is not None)

    def _take_entry(self, name: str) -> None:
        if name == TYPED:
            self.line.setFocus()
            self.line.selectAll()
        else:
            self.show_error(None)
            self.chosen.emit(name)

    def _take_text(self) -> None:
        text = self.line.text().strip()
        if text == self._said:
            self.show_error(None)
            return
        try:
            self._check(text)
        except InklingError as error:
            self.show_error(error)
            return
        self.show_error(None)
        self.chosen.emit(text)

    def restyle(self) -> None:
        self._column.setSpacing(grid(self, 0.5))

    def retranslate(self) -> None:
        self.line.setAccessibleName(self.tr("f(x), as it is typed"))
        self.line.setToolTip(self.tr("Numbers, x, + − * / ^, brackets, sin, cos, exp, log, sqrt and sigmoid"))
        if self._error is not None:
            self.show_error(self._error)
