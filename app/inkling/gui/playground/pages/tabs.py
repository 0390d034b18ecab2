"""The pages below the network, of which one is seen, with quiet tabs at the top."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from inkling.gui.playground.look import Look
from inkling.gui.playground.pages.page_list import FIRST, PAGES, choices
from inkling.gui.playground.part import Part
from inkling.gui.widgets.choice_row import ChoiceRow
from inkling.gui.widgets.theme import grid
from inkling.session.playground.playground import Playground


class Tabs(Part):
    """Which pages there are depends on the preset; each is made when it is first turned to."""

    turned = Signal()  # the person has turned to another page, which wants to be shown something

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        super().__init__(playground, parent)
        self.words, self._stack = ChoiceRow(self), QStackedWidget(self)
        self._pages = dict[str, Part]()
        self._preset = ""
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("panel", True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.words)
        self._column.addWidget(self._stack, 1)
        self.words.chosen.connect(self.turn_to)
        self.restyle()
        self.retranslate()

    def turn_to(self, name: str) -> None:
        """Show this page."""
        self.words.set_name(name)
        self.turned.emit()

    def page(self) -> Part:
        """The one that is seen."""
        name = self.words.name()
        if name not in self._pages:
            made = self._pages[name] = PAGES[name](self.playground)
            made.problem.connect(self.problem)
            made.failed.connect(self.failed)
            self._stack.addWidget(made)
        self._stack.setCurrentWidget(self._pages[name])
        return self._pages[name]

    def show_look(self, look: Look) -> None:
        if look.state.preset != self._preset:
            self._preset = look.state.preset
            self.words.set_choices(choices(self._preset))
            self.words.set_name(FIRST.get(self._preset, self.words.name()))
        self.page().show_look(look)

    def parts(self) -> Sequence[Part]:
        """The pages that have been made."""
        return tuple(self._pages.values())

    def restyle(self) -> None:
        self._column.setContentsMargins(grid(self), grid(self, 0.5), grid(self), grid(self))
        self._column.setSpacing(grid(self, 0.5))

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 58), grid(self, 40))

    def retranslate(self) -> None:
        self.words.setAccessibleName(self.tr("Pages"))
        if self._preset:
            self.words.set_choices(choices(self._preset))
