"""The row of tools: eraser, undo, redo, clear, and an example of the data set."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from inkling.gui.drawing.tool_icons import clear_icon, eraser_icon, redo_icon, sample_icon, undo_icon
from inkling.gui.widgets.figures.tool_button import ToolButton
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid


class Tools(Retranslatable, QWidget):
    """Five buttons; the eraser stays in hand until it is put back, a pen is chosen or the canvas is emptied."""

    eraser_toggled = Signal(bool)  # the eraser was taken (True) or put back
    undo_requested = Signal()
    redo_requested = Signal()
    clear_requested = Signal()
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._eraser = ToolButton(eraser_icon(), self)
        self._undo = ToolButton(undo_icon(), self)
        self._redo = ToolButton(redo_icon(), self)
        self._clear = ToolButton(clear_icon(), self)
        self._sample = ToolButton(sample_icon(), self)
        self._eraser.setCheckable(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for button in (self._eraser, self._undo, self._redo, self._clear):
            self._row.addWidget(button)
        self._row.addWidget(self._sample, 1)
        self._sample.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._eraser.toggled.connect(self.eraser_toggled)
        self._undo.clicked.connect(self.undo_requested)
        self._redo.clicked.connect(self.redo_requested)
        self._clear.clicked.connect(self.clear_requested)
        self._sample.clicked.connect(self.sample_requested)
        self.set_history(can_undo=False, can_redo=False)
        self.retranslate()

    @property
    def eraser(self) -> bool:
        """Whether the eraser is in hand."""
        return self._eraser.isChecked()

    def set_eraser(self, on: bool) -> None:
        """Take the eraser, or the pen."""
        self._eraser.setChecked(on)

    def set_history(self, can_undo: bool, can_redo: bool) -> None:
        """Which of undo and redo have something to do."""
        self._undo.setEnabled(can_undo)
        self._redo.setEnabled(can_redo)

    def set_sample_offered(self, offered: bool) -> None:
        """Whether an example can be asked for."""
        self._sample.setEnabled(offered)

    def retranslate(self) -> None:
        self._row.setSpacing(grid(self, 0.5))
        self._sample.set_words(self.tr("Sample"))
        names = (
            (self._eraser, self.tr("Eraser")),
            (self._undo, self.tr("Undo")),
            (self._redo, self.tr("Redo")),
            (self._clear, self.tr("Clear")),
            (self._sample, self.tr("Sample")),
        )
        for button, name in names:
            button.setAccessibleName(name)
        self._eraser.setToolTip(
            self.tr("Erase ink (E, or the right mouse button), and see which part of a digit the network relies on.")
        )
        self._undo.setToolTip(_with_key(self.tr("Take back the last stroke."), QKeySequence.StandardKey.Undo))
        self._redo.setToolTip(_with_key(self.tr("Draw again what was taken back."), QKeySequence.StandardKey.Redo))
        self._clear.setToolTip(
            _with_key(self.tr("Empty the canvas; training goes on untouched."), QKeySequence.StandardKey.Delete)
        )
        self._sample.setToolTip(
            self.tr("Put an example of the data set on the canvas: a digit as the network is taught it.")
        )


def _with_key(text: str, key: QKeySequence.StandardKey) -> str:
    keys = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({keys})" if keys else text
