"""What the pages below the network have in common: controls at the top, a picture, and words that scroll."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from inkling.gui.playground.pages.wrapped_row import WrappedRow
from inkling.gui.playground.part import Part
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import Label
from inkling.session.playground.playground import Playground

_NARROW = 48  # steps of the grid: what stands beside the picture stands below it then


class Page(Part):
    """The picture stands still and the words beside it scroll; where there is no room for that, all of it does."""

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        super().__init__(playground, parent)
        self.bar, self.area, self._inside = WrappedRow(self), QScrollArea(self), QWidget()
        self.words = list[Label]()
        self._main: QWidget | None = None
        self._beside = False  # whether there are words beside the picture
        self._below = True  # whether the words stand below the picture, and both scroll
        self._scrolled = QVBoxLayout(self._inside)
        self._scrolled.setContentsMargins(0, 0, 0, 0)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setWidget(self._inside)
        self._inside.setProperty("panel", True)
        self._row = QHBoxLayout()
        self._row.addWidget(self.area, 2)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.bar)
        self._column.addLayout(self._row, 1)

    def compose(self, main: QWidget | None, *side: QWidget) -> None:
        """What the page shows. main: the picture; side: what stands beside it, one below the other"""
        self._main = main
        if main is not None:
            self._scrolled.addWidget(main, 1)
        for one in side:
            self._scrolled.addWidget(one)
        if side:
            self._scrolled.addStretch(0 if main is not None else 1)
        self._beside = bool(side) and main is not None
        self.arrange()

    def add_words(self, *, muted: bool = False) -> Label:
        """A paragraph that is folded into lines."""
        label = Label(self._inside)
        label.setWordWrap(True)
        label.setProperty("muted", muted)
        self.words.append(label)
        return label

    def say(self, label: Label, text: str) -> None:
        """Have a paragraph say this; without a text there is none. It is asked for many times a second."""
        if text != label.text() or label.isHidden() == bool(text):
            label.setText(text)
            label.setVisible(bool(text))

    @property
    def narrow(self) -> bool:
        """Whether there is no room for words beside the picture."""
        return self.width() < grid(self, _NARROW)

    def arrange(self) -> None:
        """Beside each other, or below."""
        unit, main = grid(self), self._main
        self._scrolled.setSpacing(unit)
        self._row.setSpacing(2 * unit)
        self._column.setSpacing(unit // 2)
        if main is None or not self._beside:
            return
        if self.narrow != self._below:
            self._below = self.narrow
            if self._below:
                self._scrolled.insertWidget(0, main, 1)
            else:
                self._row.insertWidget(0, main, 3)
        # Scrolled, the picture leaves room for the first words, so that one knows that there are some.
        room = self.area.height() - 6 * unit if self._below else 0
        main.setMinimumHeight(max(min(room, self.width()), self.least_height()) if self._below else 0)

    def least_height(self) -> int:
        """Of the picture, where it scrolls."""
        return grid(self, 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def restyle(self) -> None:
        if hasattr(self, "_column"):  # Qt announces fonts and palettes while we are still being made
            self.arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 20), grid(self, 12))
