"""The gallery: the digits of the data set by class, beside the window; each of them can be read."""

import numpy as np
from PySide6.QtCore import QObject, QPoint, QSize, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inkling.data.dataset import NOT_A_DIGIT, Dataset, Examples
from inkling.gui.datasets.gallery_grid import GalleryGrid
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.choice_row import ChoiceRow
from inkling.gui.widgets.dataset_label import dataset_label
from inkling.gui.widgets.formats import count_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, mark
from inkling.gui.widgets.verbatim import ElidedLabel, tooltip
from inkling.session.session import Session

_TRAINING, _TEST = "training", "test"
_WIDEST, _HIGHEST = 0.55, 0.9  # of the window's width and of the screen's height, at first


class Gallery(QObject):
    """Opens the dialog, and lets it follow the session's data set."""

    drawn = Signal(object, str)  # an image that the person chose, uint8 (28, 28), and its class; "": it is no digit

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._dialog: GalleryDialog | None = None
        session.dataset_replaced.connect(self._show)
        session.configuration_changed.connect(self._follow)

    def open(self) -> None:
        """Show the dialog, or bring it to the front."""
        if self._dialog is None:
            self._dialog = GalleryDialog(self._window)
            self._dialog.drawn.connect(self.drawn)
            self._dialog.finished.connect(self._forget)
            self._show()
            self._dialog.place_beside(self._window)
        self._dialog.show()
        self._dialog.activateWindow()

    def shut_down(self) -> None:
        """Close the dialog."""
        if self._dialog is not None:
            self._dialog.close()

    def _show(self, *_news: object) -> None:
        if self._dialog is not None:
            pending, name = self._session.configuration, self._session.dataset_name
            self._dialog.show_dataset(
                self._session.dataset, name, pending.train_size if pending.dataset == name else None
            )

    def _follow(self, *_news: object) -> None:
        """How many are learned from may have changed; those of a data set that is still being loaded come later."""
        if self._session.configuration.dataset == self._session.dataset_name:
            self._show()

    def _forget(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()  # it holds the data set
            self._dialog = None


class GalleryDialog(Retranslatable, QDialog):
    """Beside the window, which goes on; Escape closes it."""

    drawn = Signal(object, str)  # an image that the person chose, uint8 (28, 28), and its class; "": it is no digit

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self._dataset: Dataset | None = None
        self._dataset_name = ""
        self._used = 0  # training examples that are learned from
        self._name, self._count, self._hint = ElidedLabel(self), ElidedLabel(self), ElidedLabel(self)
        self._name.setProperty("heading", True)
        for label in (self._count, self._hint):
            mark(label, "muted", True)
        self._parts = ChoiceRow(self)
        self._grid = GalleryGrid(self)
        self._others, self._close = QPushButton(self), QPushButton(self)
        for button in (self._others, self._close):
            button.setAutoDefault(False)  # Enter is the grid's
        self._head, self._foot = QHBoxLayout(), QHBoxLayout()
        self._head.addWidget(self._parts)
        self._head.addWidget(self._count, 1)
        self._foot.addWidget(self._others)
        self._foot.addWidget(self._hint, 1)
        self._foot.addWidget(self._close)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._name)
        self._column.addLayout(self._head)
        self._column.addWidget(self._grid, 1)
        self._column.addLayout(self._foot)
        self._parts.chosen.connect(self._show_part)
        self._others.clicked.connect(self._grid.turn_page)
        self._grid.pages_changed.connect(self._others.setEnabled)
        self._grid.chosen.connect(self._choose)
        self._close.clicked.connect(self.reject)
        self.retranslate()
        self.restyle()
        self._grid.setFocus()

    def show_dataset(self, dataset: Dataset | None, name: str, train_size: int | None) -> None:
        """Show the digits of this data set, called `name`; None: there is none yet.

        train_size: how many training examples are learned from, the first ones; None for all
        """
        used = 0 if dataset is None else min(train_size or len(dataset.train), len(dataset.train))
        if dataset is not self._dataset or used != self._used:
            self._dataset, self._dataset_name, self._used = dataset, name, used
            self._show_part()

    def place_beside(self, window: QWidget) -> None:
        """As large as its digits want to be, at the window's right edge: the canvas is at its left."""
        most = QSize(round(window.width() * _WIDEST), round(self.screen().availableSize().height() * _HIGHEST))
        self.resize(self.sizeHint().boundedTo(most))
        corner = window.mapToGlobal(QPoint(window.width(), window.height()))
        screen = self.screen().availableGeometry()
        left = min(corner.x() - self.width(), screen.right() - self.width())
        top = min(corner.y() - self.height(), screen.bottom() - self.height())
        self.move(max(left, screen.left()), max(top, screen.top()))

    def _examples(self) -> Examples | None:
        """Those of the part that is chosen."""
        if self._dataset is None:
            return None
        return self._dataset.test if self._parts.name() == _TEST else self._dataset.train.first(self._used)

    def _show_part(self, *_name: str) -> None:
        names = () if self._dataset is None else self._dataset.class_names
        self._grid.show_examples(self._examples(), names, test=self._parts.name() == _TEST)
        self._write()

    def _choose(self, number: int) -> None:
        examples = self._examples()
        if self._dataset is not None and examples is not None:
            label = int(examples.labels[number])
            self.drawn.emit(
                np.array(examples.images[number]), "" if label == NOT_A_DIGIT else self._dataset.class_names[label]
            )

    def _write(self) -> None:
        """What the data set is called and how much of it is here."""
        if self._dataset is None:
            name, count = self.tr("The data set is still being prepared; its digits come in a moment."), ""
        else:
            name = dataset_label(self._dataset_name)
            most = count_text(len(self._dataset.train))
            if self._parts.name() == _TEST:
                count = self.tr("{count} examples").format(count=count_text(len(self._dataset.test)))
            elif self._used == len(self._dataset.train):
                count = self.tr("all {count} examples").format(count=most)
            else:
                count = self.tr("{used} of {count} examples").format(used=count_text(self._used), count=most)
        for label, text in ((self._name, name), (self._count, count)):
            label.setText(text)
            label.setToolTip(tooltip(text))
        self.setAccessibleDescription(f"{name}, {count}" if count else name)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("The digits of the data set"))
        self.setAccessibleName(self.windowTitle())
        self._parts.set_choices(
            [
                Choice(_TRAINING, self.tr("Training"), self.tr("The examples that the network learns from.")),
                Choice(_TEST, self.tr("Test"), self.tr("The examples that the network is examined on.")),
            ]
        )
        self._parts.setAccessibleName(self.tr("Which examples"))
        self._others.setText(self.tr("Others"))
        self._others.setToolTip(self.tr("The next examples of each class (Page Down); Page Up goes back."))
        self._hint.setText(self.tr("Click a digit to have it read."))
        self._hint.setToolTip(self.tr("A click, or Enter, puts the digit on the canvas, where the network reads it."))
        self._close.setText(self.tr("Close"))
        self._close.setToolTip(self.tr("Back to the window."))
        self._write()

    def restyle(self) -> None:
        step = grid(self)
        self._column.setContentsMargins(2 * step, 2 * step, 2 * step, 2 * step)
        for layout in (self._column, self._head, self._foot):
            layout.setSpacing(step)
