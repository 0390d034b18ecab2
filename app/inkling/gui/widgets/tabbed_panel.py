"""A panel of pages of which one is seen, with quiet tabs at its top left in the page's own heading."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSpacerItem, QWidget

from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.choice_row import ChoiceRow
from inkling.gui.widgets.theme import grid

_LONG_TITLES = 125  # grid steps of width from which the tabs have their long titles


class TabPage(QWidget):
    """Leaves room for tabs: its layout takes in `above`, a row over the heading, and `beside`, a column before it."""

    problem = Signal(str)  # something that the person asked for failed: one sentence
    saved = Signal(object)  # a file was written that the person asked for: its path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.above, self.beside = QSpacerItem(0, 0), QSpacerItem(0, 0)
        self.tabs_width = 0  # pixels that the tabs take from the heading
        self._room = 0, 0

    def least_heading(self) -> int:
        """Pixels that the heading needs beside the tabs."""
        raise NotImplementedError

    def arrange(self) -> None:
        """Find everything a place at the page's present size."""
        raise NotImplementedError

    def state(self) -> dict[str, object]:
        """What to remember until the next start."""
        return {}

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Take up an earlier `state()`; what it does not hold, or holds wrongly, stays as it is."""

    def set_tabs_room(self, width: int, height: int) -> None:
        """Leave so much room at the top left: beside the heading (height 0), or above it."""
        if (width, height) == self._room:
            return  # arranging asks for a layout, which asks the panel, which asks us: here it ends
        self._room = width, height
        self.above.changeSize(0, height)
        self.tabs_width = 0 if height else width
        self.beside.changeSize(self.tabs_width, 0)
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.arrange()  # only now its children have their new texts and sizes
        return handled


class TabbedPanel(QWidget):
    """The tabs stand beside the page's heading, or above it where there is no room."""

    problem = Signal(str)  # a page's
    saved = Signal(object)  # a page's

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tabs = ChoiceRow(self)
        self._pages: dict[str, TabPage] = {}
        self._titles: tuple[Choice, ...] = ()
        self._closed = frozenset[str]()
        self._tabs.chosen.connect(self.show_page)

    def set_titles(self, titles: Sequence[Choice], accessible_name: str) -> None:
        """The tabs, each with the name of its page: before the pages come, and in another language again."""
        self._titles = tuple(titles)
        self._tabs.set_choices([title for title in titles if title.name not in self._closed])
        self._tabs.setAccessibleName(accessible_name)

    def set_closed(self, names: Collection[str]) -> None:
        """These pages have no tab and cannot be shown; another one is seen in their place."""
        self._closed = frozenset(names)
        self.set_titles(self._titles, self._tabs.accessibleName())
        self.show_page(self.page())
        self._arrange()

    def add_page(self, name: str, page: TabPage) -> None:
        """Give the tab of this name its page; the first one is seen."""
        self._pages[name] = page
        page.setParent(self)
        page.problem.connect(self.problem)
        page.saved.connect(self.saved)
        page.setVisible(name == self.page())

    def page(self) -> str:
        """The name of the page that is seen."""
        return self._tabs.name()

    def show_page(self, name: str) -> None:
        """Show this page; a name that there is not, or is closed, changes nothing."""
        if name in self._pages and name not in self._closed:
            self._tabs.set_name(name)
            for one, page in self._pages.items():
                page.setVisible(one == name)

    def minimumSizeHint(self) -> QSize:
        sizes = [page.minimumSizeHint() for page in self._pages.values()]
        return QSize(max(size.width() for size in sizes), max(size.height() for size in sizes))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in (
            QEvent.Type.LayoutRequest,  # the tabs, or a page's heading, have another size
            QEvent.Type.LanguageChange,
            QEvent.Type.FontChange,
        ):
            self._arrange()
        return handled

    def _arrange(self) -> None:
        """All pages fill the panel."""
        step = grid(self)
        self._tabs.set_short(self.width() < _LONG_TITLES * step)
        tabs = self._tabs.sizeHint()
        room = self.width() - 4 * step
        for page in self._pages.values():
            page.setGeometry(self.rect())
            beside = tabs.width() + 2 * step + page.least_heading() <= room
            page.set_tabs_room(tabs.width() + step, 0 if beside else tabs.height())
        self._tabs.setGeometry(2 * step, step, min(tabs.width(), room), tabs.height())
        self._tabs.raise_()
