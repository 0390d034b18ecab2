"""The pages below the network, of which one is seen, with quiet tabs at the top."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from inkling.gui.playground.look import Look
from inkling.gui.playground.pages.page_list import FIRST, PAGES, choices
from inkling.gui.playground.part import Part
from inkling.gui.widgets.choice_box import ChoiceBox
from inkling.gui.widgets.choice_row import ChoiceRow
from inkling.gui.widgets.theme import grid
from inkling.session.playground.playground import Playground

_BETWEEN = 80  # ms from one picture of a page to the next: nobody reads faster


class Tabs(Part):
    """Which pages there are depends on the preset; each is made when it is first turned to."""

    turned = Signal()  # the person has turned to another page, which wants to be shown something

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        super().__init__(playground, parent)
        self.words, self.list, self._stack = ChoiceRow(self), ChoiceBox(self), QStackedWidget(self)
        self._pages = dict[str, Part]()
        self._preset = ""
        self._first = dict[str, str]()  # by preset: the page to begin with in place of its own
        self._next: Look | None = None
        self._rest = QTimer(self, singleShot=True, interval=_BETWEEN)
        self._rest.timeout.connect(self._show_next)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("panel", True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.words)
        self._column.addWidget(self.list)
        self._column.addWidget(self._stack, 1)
        for one in (self.words, self.list):
            one.chosen.connect(self.turn_to)
        self.restyle()
        self.retranslate()

    def turn_to(self, name: str) -> None:
        """Show this page."""
        self._mark(name)
        self._rest.stop()
        self.turned.emit()

    def begin_with(self, name: str, preset: str) -> None:
        """Let this be the page that is seen at first with this preset, if it is offered then."""
        self._first = {preset: name}

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
        """Look at this now, or very soon where the page has just been shown: nobody reads faster."""
        if self._rest.isActive() and look.state.preset == self._preset:
            self._next = look
            return
        self._next = None
        self._rest.start()
        self._show_now(look)

    def _show_next(self) -> None:
        look, self._next = self._next, None
        if look is not None and self.isVisible():
            self._rest.start()
            self._show_now(look)

    def _show_now(self, look: Look) -> None:
        if look.state.preset != self._preset:
            self._preset = look.state.preset
            self._offer()
            own = FIRST.get(self._preset, self.words.name())
            self._mark(self._first.pop(self._preset, own))
        self.page().show_look(look)

    def parts(self) -> Sequence[Part]:
        """The pages that have been made."""
        return tuple(self._pages.values())

    def _offer(self) -> None:
        for one in (self.words, self.list):
            one.set_choices(choices(self._preset))
        self._arrange()

    def _mark(self, name: str) -> None:
        for one in (self.words, self.list):
            one.set_name(name)

    def _arrange(self) -> None:
        """A list in place of the words where they have no room beside each other."""
        narrow = self.words.whole_width() > self.width() - 2 * grid(self)
        self.words.setVisible(not narrow)
        self.list.setVisible(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def restyle(self) -> None:
        self._column.setContentsMargins(grid(self), grid(self, 0.5), grid(self), grid(self))
        self._column.setSpacing(grid(self, 0.5))
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 58), grid(self, 40))

    def retranslate(self) -> None:
        for one in (self.words, self.list):
            one.setAccessibleName(self.tr("Pages"))
        if self._preset:
            self._offer()
