"""The status bar: what is going on, how good the network is, and what it learns from."""

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from inkling.data.catalog import split_name
from inkling.gui.widgets.dataset_label import dataset_label
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid

_MESSAGE_MS = 12_000
_TEXT_EVERY = 250  # ms: text that changes faster cannot be read


class StatusBar(Retranslatable, QStatusBar):
    """A bar with a message and progress on the left, accuracy and data set on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.hide()
        self._doing, self._accuracy, self._data = QLabel(), QLabel(), QLabel()
        self.addWidget(self._doing)
        self.addWidget(self._progress)
        self.addPermanentWidget(self._accuracy)
        self.addPermanentWidget(self._data)
        self._values: tuple[float | None, str, int | None] = (None, "", None)
        self._on = ""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_TEXT_EVERY)
        self._later.timeout.connect(self.retranslate)
        self._measure()

    def tell(self, sentence: str) -> None:
        """Show a sentence for a while."""
        self.showMessage(sentence, _MESSAGE_MS)

    def show_work(self, what: str, done: int = 0, total: int = 0) -> None:
        """Show work in the background; total 0: no one knows how long. An empty `what` ends it."""
        self._doing.setText(what)
        self._progress.setRange(0, 100 if total else 0)
        if total:
            self._progress.setValue(100 * done // total)
        self._progress.setVisible(bool(what))

    def show_accuracy(self, accuracy: float | None, on: str = "") -> None:
        """The accuracy on the test set, a fraction; None: not measured. on: its data set, if it is another one."""
        self._values = (accuracy, *self._values[1:])
        self._on = on
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
        accuracy, name, count = self._values
        locale = QLocale()
        if accuracy is None:
            self._accuracy.setText("")
        else:
            number = locale.toString(100 * accuracy, "f", 1)
            text = self.tr("test accuracy {0} %").format(number)
            self._accuracy.setText(f"{text} ({self._short(self._on)})" if self._on else text)
        self._accuracy.setToolTip(dataset_label(self._on) if self._on else "")
        shown = self._short(name)
        self._data.setText(shown if count is None else f"{shown} · {locale.toString(count)}")
        self._data.setToolTip(dataset_label(name) if name else "")

    def _short(self, name: str) -> str:
        """A data set in few words: the bar has no room for a list of parts."""
        return dataset_label(name) if len(split_name(name)) == 1 else self.tr("several data sets")
