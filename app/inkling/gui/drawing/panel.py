"""The Drawing panel: draw a digit, choose the pen, and read the answer while the pen moves."""

from collections.abc import Mapping
from math import ceil
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QWidget

from inkling.data.picture import read_picture
from inkling.data.stroke import PEN_SIZES, Stroke
from inkling.errors import InklingError
from inkling.gui.drawing.answer_bars import Answer, AnswerBars
from inkling.gui.drawing.answer_digit import AnswerDigit
from inkling.gui.drawing.arrangement import Box, Metrics, arrange
from inkling.gui.drawing.canvas import Canvas
from inkling.gui.drawing.drawing import Drawing
from inkling.gui.drawing.normalized_view import NormalizedView
from inkling.gui.drawing.pen_sizes import PenSizes
from inkling.gui.drawing.pictures import has_picture, picture_file, png_bytes
from inkling.gui.drawing.tools import Tools
from inkling.gui.theme import grid

Floats = NDArray[np.float32]


class DrawingPanel(QWidget):
    """What the rest of the window sees of it: signals for what the person wants, and methods to show things."""

    image_changed = Signal(object)  # float32 (28, 28) as drawn, or None: with every move of a pen that is down
    sample_requested = Signal()  # the person asks for an example of the data set
    problem = Signal(str)  # a picture could not be read: one sentence
    history_changed = Signal()  # can_undo() or can_redo() may have changed
    pen_size_changed = Signal(int)  # another pen is in hand

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = Drawing()
        self._heading = QLabel(self)
        self._sample_label = QLabel(self)
        self._answer: Answer | None = None
        self.canvas = Canvas(self._drawing, self)
        self._pens = PenSizes(self)
        self._tools = Tools(self)
        self._view = NormalizedView(self)
        self._digit = AnswerDigit(self)
        self._bars = AnswerBars(self)
        self._heading.setProperty("heading", True)
        self._sample_label.setProperty("muted", True)
        self._sample_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setProperty("panel", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.canvas)
        self._pens.set_pen_size(self._drawing.pen_size)

        self.canvas.drawn.connect(self._on_drawn)
        self.canvas.gesture_ended.connect(self._on_history)
        self._pens.chosen.connect(self.set_pen_size)
        self._tools.eraser_toggled.connect(self.canvas.set_eraser)
        self._tools.undo_requested.connect(self.undo)
        self._tools.redo_requested.connect(self.redo)
        self._tools.clear_requested.connect(self.clear)
        self._tools.sample_requested.connect(self.sample_requested)
        self._retranslate()

    # What the window asks and tells

    def image(self) -> Floats | None:
        """The drawing as drawn, not normalised: float32 (28, 28), or None when the canvas is empty."""
        image = self._drawing.image()
        return None if image is None else image.copy()

    def strokes(self) -> tuple[Stroke, ...]:
        return self._drawing.strokes

    def pen_size(self) -> int:
        return self._drawing.pen_size

    def set_pen_size(self, size: int) -> None:
        """Take another pen, and ink the drawing with it. Raises ValueError for one that is not in PEN_SIZES."""
        if size == self._drawing.pen_size:
            return
        self._drawing.set_pen_size(size)
        self._pens.set_pen_size(size)
        self.canvas.refresh()
        self.pen_size_changed.emit(size)
        if self._drawing.strokes:
            self._on_drawn()

    def show_answer(self, answer: Answer | None) -> None:
        """Show what the network says; None, and an empty canvas, have no answer."""
        shown = self._answer = None if self._drawing.image() is None else answer
        self._bars.show_answer(shown)
        self._digit.show_name("" if shown is None else shown.name)

    def answer(self) -> Answer | None:
        """The answer on screen."""
        return self._answer

    def set_normalization(self, mode: str) -> None:
        """What the model asks for, one of inkling.data.normalize.NORMALIZATIONS; else ValueError."""
        self._view.set_normalization(mode)

    def show_sample(self, image: NDArray[np.uint8], label: str) -> None:
        """Put an example of the data set, uint8 (28, 28), under the pen, with its label."""
        self._drawing.show(image.astype(np.float32) / np.float32(255), label)
        self._on_replaced()

    def show_picture(self, image: Floats) -> None:
        """Put a picture, float32 (28, 28), ink 1 on 0, under the pen."""
        self._drawing.show(image)
        self._on_replaced()

    def load_picture(self, path: Path | str) -> None:
        """Read a picture of a digit from a file; what cannot be read is a problem, and the drawing stays."""
        self._read(Path(path))

    def paste(self) -> None:
        """Take a picture, or a picture's file, from the clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        file = picture_file(mime)
        if file is not None:
            self.load_picture(file)
        elif mime.hasImage():
            self._read(png_bytes(QGuiApplication.clipboard().image()))
        else:
            self.problem.emit(self.tr("There is no picture on the clipboard: copy a picture of a digit first."))

    def clear(self) -> None:
        """Empty the canvas."""
        self.canvas.end_gesture()
        self._drawing.clear()
        self._on_replaced()

    def undo(self) -> None:
        self.canvas.end_gesture()
        if self._drawing.undo():
            self._on_replaced()

    def redo(self) -> None:
        self.canvas.end_gesture()
        if self._drawing.redo():
            self._on_replaced()

    def can_undo(self) -> bool:
        return self._drawing.can_undo

    def can_redo(self) -> bool:
        return self._drawing.can_redo

    def state(self) -> dict[str, object]:
        """What comes back at the next start: the pen and the tool in hand, as plain values."""
        return {"pen_size": self.pen_size(), "tool": "eraser" if self._tools.eraser else "pen"}

    def restore_state(self, state: Mapping[str, object]) -> None:
        """Take the pen and the tool of `state()`; anything else in it is passed over."""
        size = state.get("pen_size")
        if isinstance(size, int) and size in PEN_SIZES:
            self.set_pen_size(size)
        self._tools.set_eraser(state.get("tool") == "eraser")

    # What happens inside

    def _on_drawn(self) -> None:
        image = self.image()
        self._view.show_image(image)
        self._show_label()
        if image is None:
            self.show_answer(None)
        self.image_changed.emit(image)

    def _on_replaced(self) -> None:
        self.canvas.refresh()
        self._on_drawn()
        self._on_history()

    def _on_history(self) -> None:
        self._tools.set_history(self._drawing.can_undo, self._drawing.can_redo)
        self.history_changed.emit()

    def _show_label(self) -> None:
        label = self._drawing.label
        text = self.tr("sample, labelled {}").format(label) if label else ""
        if text != self._sample_label.text():
            self._sample_label.setText(text)

    def _read(self, source: Path | bytes) -> None:
        try:
            image = read_picture(source)
        except InklingError as error:
            self.problem.emit(str(error))
            return
        if image.any():
            self.show_picture(image)
        else:
            self.problem.emit(self.tr("The picture is blank: it should show one dark digit on light paper."))

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
            self.clear()
        elif key == Qt.Key.Key_E:
            self._tools.set_eraser(not self._tools.eraser)
        elif Qt.Key.Key_1 <= key < Qt.Key.Key_1 + len(PEN_SIZES):
            self.set_pen_size(PEN_SIZES[key - Qt.Key.Key_1])
        else:
            event.ignore()

    # Dropping pictures

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Anything but a picture, such as a model file, is left to the window."""
        if has_picture(event.mimeData()):
            self.canvas.set_drop_target(True)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.canvas.set_drop_target(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.canvas.set_drop_target(False)
        mime = event.mimeData()
        file = picture_file(mime)
        if file is not None:
            self.load_picture(file)
        elif has_picture(mime):
            self._read(png_bytes(QImage(mime.imageData())))
        else:
            event.ignore()
            return
        event.acceptProposedAction()

    # Geometry

    def minimumSizeHint(self) -> QSize:
        # Not more than at the normal text size: a window that outgrows its screen is worse than a small canvas.
        return QSize(min(grid(self, 32.5), 260), min(grid(self, 52.5), 420))

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 45), grid(self, 80))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        kind = event.type()
        if kind == QEvent.Type.LanguageChange:
            self._retranslate()
        elif kind in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        places = arrange(self.width(), self.height(), self._metrics())
        self._bars.set_columns(places.columns)
        heading = places.heading
        title = min(self._heading.sizeHint().width(), heading.width)
        _place(self._heading, Box(heading.x, heading.y, title, heading.height))
        _place(self._sample_label, Box(heading.x + title, heading.y, heading.width - title, heading.height))
        band, box = self.canvas.band, places.canvas
        _place(self.canvas, Box(box.x - band, box.y - band, box.width + 2 * band, box.height + 2 * band))
        _place(self._pens, places.pens)
        _place(self._tools, places.tools)
        _place(self._view, places.view)
        _place(self._digit, places.digit)
        _place(self._bars, places.bars)

    def _metrics(self) -> Metrics:
        line = self.fontMetrics().height()
        return Metrics(
            step=grid(self),
            heading=self._heading.sizeHint().height(),
            row=self._tools.sizeHint().height(),
            rows_width=max(self._tools.minimumSizeHint().width(), self._pens.minimumSizeHint().width()),
            bar=line,
            bar_width=grid(self, 12),
            caption=self._view.caption_height,
            caption_width=ceil(self._view.caption_width()),
            pixel_ratio=self.devicePixelRatioF(),
        )

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Drawing"))
        self._sample_label.setToolTip(self.tr("What the data set says this example is."))
        self.setAccessibleName(self.tr("Drawing"))
        self._show_label()
        self._arrange()


def _place(widget: QWidget, box: Box) -> None:
    widget.setGeometry(box.x, box.y, box.width, box.height)
