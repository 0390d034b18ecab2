"""A group of settings under a quiet heading."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inkling.gui.playground.part import Part
from inkling.gui.widgets.count_field import CountField
from inkling.gui.widgets.form import Form
from inkling.gui.widgets.number_field import NumberField
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, mark
from inkling.gui.widgets.verbatim import Label
from inkling.session.playground.state import State


class Group(Retranslatable, QWidget):
    """It keeps nothing: after each attempt the fields show the state, changed or as it was."""

    said = Signal(str)  # what is wrong with a text that is being typed; empty once nothing is

    def __init__(self, part: Part) -> None:
        super().__init__(part)
        self._part, self.playground = part, part.playground
        self.heading, self.form = Label(self), Form()
        mark(self.heading, "heading", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.heading)
        self._column.addLayout(self.form)

    def show_state(self, state: State) -> None:
        """Put its part of the state into the fields. No signals."""
        raise NotImplementedError

    def change(self, change: Callable[[], object]) -> None:
        """Carry out what the person wants, or say why not."""
        self._part.attempt(change)
        self.show_state(self.playground.state)

    def watch_number(self, field: NumberField, take: Callable[[float], None]) -> None:
        """What is typed into it is judged at once and taken at the end; a bad text gives way to what holds."""
        field.edited.connect(lambda: self.said.emit(field.problem()))
        field.committed.connect(take)
        field.editingFinished.connect(lambda: self._go_back(field))

    def watch_count(self, field: CountField, take: Callable[[int], None]) -> None:
        """The same for a whole number, which goes back by itself."""
        field.setKeyboardTracking(False)

        def edited() -> None:
            problem = field.problem()
            if problem or field.lineEdit().isModified():
                self.said.emit(problem)

        field.edited.connect(edited)
        field.valueChanged.connect(lambda value: take(round(value)))

    def _go_back(self, field: NumberField) -> None:
        if field.problem():
            self.show_state(self.playground.state)

    def arrange(self) -> None:
        """Follow the text size."""
        self._column.setSpacing(grid(self, 0.5))
