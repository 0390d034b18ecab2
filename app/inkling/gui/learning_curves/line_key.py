"""The key: which kind of line is which, and the epoch that the numbers in the headings belong to."""

from collections.abc import Collection

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from inkling.gui.learning_curves.swatch import Swatch
from inkling.gui.widgets import formats as numbers
from inkling.gui.widgets.line_kinds import ALWAYS, SETS, Line
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import Label, tooltip


class LineKey(Retranslatable, QWidget):
    """A sample and a word for each kind of line that is shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: Collection[Line] = ALWAYS
        self._least_width = 0  # 0: not known
        self._samples = {line: (Swatch(self, line), Label(self)) for line in SETS}
        self._epoch = Label(self)
        self._epoch.setProperty("muted", True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for swatch, word in self._samples.values():
            self._row.addWidget(swatch)
            self._row.addWidget(word)
        self._row.addWidget(self._epoch)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_lines(ALWAYS)
        self.retranslate()

    def set_lines(self, lines: Collection[Line]) -> None:
        """The kinds of line to explain."""
        self._lines = lines
        for line, parts in self._samples.items():
            for part in parts:
                part.setVisible(line in lines)

    def set_epoch(self, epoch: float) -> None:
        self._epoch.setText(self.tr("epoch {number}").format(number=numbers.epoch_text(epoch)))

    def set_epoch_shown(self, shown: bool) -> None:
        """Leave the epoch out where there is no width for it."""
        self._epoch.setVisible(shown)

    def width_with_epoch(self) -> int:
        """Pixels that the whole key needs at present."""
        return self._width_of(self._lines) + self._epoch.width() + self._row.spacing()

    def least_width(self) -> int:
        """Pixels that all kinds of line need, without the epoch."""
        if not self._least_width:  # asked for at every new layout of the window, many times a second
            self._least_width = self._width_of(SETS)
        return self._least_width

    def epoch_text(self) -> str:
        return self._epoch.text()

    def words(self) -> tuple[str, ...]:
        """What is explained at present."""
        return tuple(word.text() for line, (_, word) in self._samples.items() if line in self._lines)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a part has another size: font, language or style changed
            self._least_width = 0
        return super().event(event)

    def restyle(self) -> None:
        self._refresh_sizes()

    def _width_of(self, lines: Collection[Line]) -> int:
        parts = (part for line in lines if line in self._samples for part in self._samples[line])
        return sum(part.sizeHint().width() + self._row.spacing() for part in parts)

    def retranslate(self) -> None:
        for line, text, tip in (
            (Line.TRAIN, self.tr("train"), self.tr("Solid: measured on the examples that the network learns from")),
            (
                Line.VALIDATION,
                self.tr("validation"),
                self.tr("Dotted: measured on examples held out of the training set, to decide when to stop"),
            ),
            (Line.TEST, self.tr("test"), self.tr("Dashed: measured on examples that the network never learns from")),
        ):
            _, word = self._samples[line]
            word.setText(text)
            word.setToolTip(tooltip(tip))
        self._refresh_sizes()

    def _refresh_sizes(self) -> None:
        self._least_width = 0
        self._row.setSpacing(grid(self, 0.75))
        for _, word in self._samples.values():
            word.setContentsMargins(0, 0, grid(self, 0.5), 0)  # the next sample is not this word's
        metrics = self.fontMetrics()
        widest = self.tr("epoch {number}").format(number=numbers.fixed(100, 2))
        # Fixed both ways: a label whose size cannot change asks for no new layout when its text does.
        self._epoch.setFixedSize(metrics.horizontalAdvance(widest) + grid(self), metrics.height())
        self._epoch.setIndent(grid(self))
