"""The status bar: what is going on, how good the network is, and what it learns from."""

from pathlib import Path

from PySide6.QtCore import QDir, QEvent, QLocale, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QStatusBar, QStyle, QStyleOption, QWidget

from inkling.data.catalog import split_name
from inkling.errors import readable
from inkling.gui.widgets.dataset_label import dataset_label
from inkling.gui.widgets.formats import percent
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import ElidedLabel, tooltip

_MESSAGE_MS = 12_000
_WIDEST = 24  # grid steps of a data set's name
_TEXT_EVERY = 250  # ms: text that changes faster cannot be read


class _Steady(QWidget):
    """Around a label whose numbers change: the window is laid out anew only where its text becomes wider."""

    def __init__(self, label: ElidedLabel) -> None:
        super().__init__()
        self._label, self._hint = label, QSize()
        label.setParent(self)

    def sizeHint(self) -> QSize:
        return self._label.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._label.minimumSizeHint()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show):
            self._label.resize(self.size())
            hint = self.sizeHint()
            if hint != self._hint:
                self._hint = hint
                self.updateGeometry()
        return handled


class StatusBar(Retranslatable, QStatusBar):
    """A bar with a message and progress on the left, accuracy and data set on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.hide()
        self._doing, self._accuracy, self._data = ElidedLabel(), ElidedLabel(), ElidedLabel()
        self.messageChanged.connect(self._message_changed)
        self.addWidget(self._doing)
        self.addWidget(self._progress)
        self._around_accuracy = _Steady(self._accuracy)
        self.addPermanentWidget(self._around_accuracy)
        self.addPermanentWidget(self._data)
        self._values: tuple[float | None, str, int | None] = (None, "", None)
        self._on = ""
        self._examples: int | None = None
        self._told_in = QLocale().language()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_TEXT_EVERY)
        self._later.timeout.connect(self.retranslate)
        self._measure()

    def tell(self, sentence: str) -> None:
        """Show a sentence for a while."""
        self._told_in = QLocale().language()
        self.showMessage(readable(sentence), _MESSAGE_MS)

    def take_back(self, sentence: str) -> None:
        """It is no longer true: if it is still shown, it goes."""
        if sentence and self.currentMessage() == readable(sentence):
            self.clearMessage()

    def tell_saved(self, path: Path) -> None:
        """Say that this file is on disk now."""
        self.tell(self.tr("Saved: {0}").format(QDir.toNativeSeparators(str(path))))

    def show_work(self, what: str, done: int = 0, total: int = 0) -> None:
        """Show work in the background; total 0: no one knows how long. An empty `what` ends it.

        Work that begins ends a message, for there is no room for both; a message during work is shown to its end.
        """
        if what and not self._doing.text():
            self.clearMessage()
        self._doing.setText(what)
        self._progress.setRange(0, 100 if total else 0)
        if total:
            self._progress.setValue(100 * done // total)
        if not what or not self.currentMessage():  # after a message, Qt shows again what it had hidden for it
            self._progress.setVisible(bool(what))

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._message_changed()  # it has another room
        return handled

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's own cuts a message off where its room ends."""
        painter, option = QPainter(self), QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelStatusBar, option, painter, self)
        if message := self.currentMessage():
            painter.setPen(self.palette().windowText().color())
            where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            painter.drawText(self._message_room(), where, self._elided(message))
        painter.end()

    def _message_changed(self, *_message: str) -> None:
        message = self.currentMessage()
        self.setToolTip(tooltip(message) if self._elided(message) != message else "")
        self.update()

    def _message_room(self) -> QRect:
        """From the left edge to the accuracy, however long that is."""
        left, right = grid(self), self._around_accuracy.geometry()
        return QRect(left, right.y(), right.x() - left, right.height())

    def _elided(self, message: str) -> str:
        """As much of a message as there is room for."""
        return self.fontMetrics().elidedText(message, Qt.TextElideMode.ElideRight, self._message_room().width())

    def show_accuracy(self, accuracy: float | None, on: str = "", *, examples: int | None = None) -> None:
        """The accuracy on the test set, a fraction; None: not measured.

        on: its data set, if it is another one; examples: how many of it were read, None where nobody knows
        """
        self._values = (accuracy, *self._values[1:])
        self._on, self._examples = on, examples
        if not self._later.isActive():
            self._later.start()

    def show_dataset(self, name: str, count: int | None) -> None:
        """The data set's name, and how many examples it is trained with."""
        self._values = (self._values[0], name, count)
        self.retranslate()

    def restyle(self) -> None:
        self._measure()

    def _measure(self) -> None:
        self._progress.setFixedSize(grid(self, 16), grid(self, 1))
        for label in (self._doing, self._accuracy, self._data):
            label.setContentsMargins(grid(self), grid(self, 0.5), grid(self), grid(self, 0.5))

    def retranslate(self) -> None:
        if QLocale().language() != self._told_in:
            self.clearMessage()  # nobody can say it again in another language
        accuracy, name, count = self._values
        locale = QLocale()
        if accuracy is None:
            self._accuracy.setText("")
        else:
            share = percent(100 * accuracy, 1)
            if self._examples is None:
                text = self.tr("test accuracy {0}").format(share)
            else:
                text = self.tr("test accuracy {0} of {1}").format(share, locale.toString(self._examples))
            self._accuracy.setText(f"{text} ({self._short(self._on)})" if self._on else text)
        self._accuracy.setToolTip(tooltip(self._accuracy_tip()))
        shown = self._short(name)
        self._data.setText(shown if count is None else f"{shown} · {locale.toString(count)}")
        self._data.setToolTip(tooltip(dataset_label(name)) if name else "")

    def _accuracy_tip(self) -> str:
        """Which examples the accuracy was measured on."""
        lines = [dataset_label(self._on)] if self._on else []
        if self._examples is not None:
            lines.append(
                self.tr(
                    "The share of test examples that are read correctly, and how many were looked at: within a run "
                    "the same ones as for the curves, after an epoch's end all of them."
                )
            )
        return "\n".join(lines)

    def _short(self, name: str) -> str:
        """A data set in few words: the bar has no room for a list of parts, nor for a folder's name of any length."""
        words = dataset_label(name) if len(split_name(name)) == 1 else self.tr("several data sets")
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, grid(self, _WIDEST))
