"""The Drawing panel: draw a digit, choose the pen, and read the answer while the pen moves."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget

from inkling.analysis.answer import Answer
from inkling.analysis.pen_answers import PenAnswers
from inkling.data.stroke import PEN_SIZES
from inkling.gui.drawing.answer_bars import AnswerBars
from inkling.gui.drawing.answer_cover import AnswerCover
from inkling.gui.drawing.answer_digit import AnswerDigit
from inkling.gui.drawing.canvas import Canvas
from inkling.gui.drawing.misread_question import MisreadQuestion
from inkling.gui.drawing.normalized_view import NormalizedView
from inkling.gui.drawing.panel_widgets import PanelWidgets
from inkling.gui.drawing.pen_sizes import PenSizes
from inkling.gui.drawing.pen_strip import PenStrip
from inkling.gui.drawing.picture_import import PictureImport
from inkling.gui.drawing.sample_label import SampleLabel
from inkling.gui.drawing.tools import Tools
from inkling.gui.drawing.why_button import WhyButton
from inkling.gui.shell.dropped import holds_picture
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import Label
from inkling.session.drawing import Drawing

Floats = NDArray[np.float32]


class DrawingPanel(Retranslatable, QWidget):
    """What the rest of the window sees of it: signals for what the person wants, and methods to show things."""

    image_changed = Signal(object)  # float32 (28, 28) as drawn, or None: with every move of a pen that is down
    sample_requested = Signal()  # the person asks for an example of the data set
    problem = Signal(str)  # a picture could not be read: one sentence
    failed = Signal(object)  # an exception while one was read: a fault of the program
    message = Signal(str)  # one was taken, and there is more to say
    history_changed = Signal()  # can_undo() or can_redo() may have changed
    pen_answers_wanted = Signal(bool)  # the strip of pens has come on screen (True), or gone
    meant = Signal(int)  # the index of the class that the person says the drawing shows

    def __init__(self, drawing: Drawing | None = None, parent: QWidget | None = None) -> None:
        """drawing: that is drawn on, an empty one of its own if none is given"""
        super().__init__(parent)
        self._drawing = drawing or Drawing()
        self._heading = Label(self)
        self._sample_label = SampleLabel(self)
        self.canvas = Canvas(self._drawing, self)
        self._pens = PenSizes(self)
        self._strip = PenStrip(self)
        self._tools = Tools(self)
        self._view = NormalizedView(self)
        self._digit = AnswerDigit(self)
        self._bars = AnswerBars(self)
        self._why = WhyButton(self)
        self._question = MisreadQuestion(self._why, self._bars)
        self._import = PictureImport(self)
        self._heading.setProperty("heading", True)
        self.setProperty("panel", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.canvas)
        self.widgets = PanelWidgets(
            heading=self._heading,
            sample_label=self._sample_label,
            canvas=self.canvas,
            pens=self._pens,
            strip=self._strip,
            tools=self._tools,
            view=self._view,
            digit=self._digit,
            bars=self._bars,
            cover=AnswerCover(self),
            why=self._why,
        )
        self._show_pen()

        self.canvas.drawn.connect(self._on_drawn)
        self.canvas.gesture_ended.connect(self._on_history)
        self._pens.chosen.connect(self._take_pen)
        self._strip.chosen.connect(self._take_pen)
        self._strip.wanted.connect(self.pen_answers_wanted)
        self._question.meant.connect(self.meant)
        self._import.taken.connect(self.show_picture)
        self._import.problem.connect(self.problem)
        self._import.failed.connect(self.failed)
        self._import.message.connect(self.message)
        self._tools.eraser_toggled.connect(self.canvas.set_eraser)
        self._tools.undo_requested.connect(self.undo)
        self._tools.redo_requested.connect(self.redo)
        self._tools.clear_requested.connect(self.clear)
        self._tools.sample_requested.connect(self.sample_requested)
        self.retranslate()

    def image(self) -> Floats | None:
        """The drawing as drawn, not normalised: float32 (28, 28), or None when the canvas is empty."""
        image = self._drawing.image()
        return None if image is None else image.copy()

    def pen_size(self) -> int:
        return self._drawing.pen_size

    def set_pen_size(self, size: int) -> None:
        """Take another pen, and ink the drawing with it. Raises ValueError for one that is not in PEN_SIZES."""
        changed = self._drawing.set_pen_size(size)
        self._show_pen()
        self.canvas.refresh()
        if changed:
            self._on_drawn()
            self._on_history()

    def show_pen_answers(self, answers: PenAnswers | None) -> None:
        """Show what the network says to the drawing under each pen; None, and an empty canvas, have no answers."""
        self._strip.show_answers(None if self._drawing.image() is None else answers)

    def show_answer(self, answer: Answer | None) -> None:
        """Show what the network says; None, and an empty canvas, have no answer."""
        shown = None if self._drawing.image() is None else answer
        self._bars.show_answer(shown)
        self._digit.show_answer(shown)
        self._question.show_answer(shown)

    def show_numbers(self) -> None:
        """Write the numbers of the answer that is shown: bars follow every one, numbers so that they can be read."""
        self._bars.show_numbers()
        self._digit.say()

    def show_seen(self, image: Floats | None) -> None:
        """Show the drawing as the network sees it, normalised: float32 (28, 28), read-only, or None."""
        self._view.show_image(image)

    def show_sample(self, image: NDArray[np.uint8], label: str) -> None:
        """Put an example of the data set, uint8 (28, 28), under the pen, with its label."""
        self._drawing.show(image.astype(np.float32) / np.float32(255), label)
        self._on_replaced()

    def show_picture(self, image: Floats) -> None:
        """Put a picture, float32 (28, 28), ink 1 on 0, under the pen."""
        self._drawing.show(image)
        self._on_replaced()

    def load_picture(self, path: Path) -> None:
        """Put the digit in a picture's file under the pen."""
        self._import.load(path)

    def open_picture(self) -> None:
        """Ask for a picture file."""
        self._import.ask(self)

    def paste(self) -> None:
        """Take a picture, or a picture's file, from the clipboard."""
        self._import.paste()

    def take_picture(self, mime: QMimeData) -> bool:
        """Put the first picture in what was dropped under the pen; False where there is none."""
        return self._import.take(mime)

    def shut_down(self) -> None:
        """Read no picture any more."""
        self._import.shut_down()

    def clear(self) -> None:
        """Empty the canvas, and take the pen: there is nothing to erase."""
        self.canvas.end_gesture()
        self._tools.set_eraser(False)
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

    def refresh(self) -> None:
        """The drawing was changed by others."""
        self._show_pen()
        self._on_replaced()

    def state(self) -> dict[str, object]:
        """What comes back at the next start: the pen and the tool in hand, as plain values."""
        return {"pen_size": self.pen_size(), "tool": "eraser" if self._tools.eraser else "pen"}

    def restore_state(self, state: Mapping[str, object]) -> None:
        """Take the pen and the tool of `state()`; anything else in it is passed over."""
        size = state.get("pen_size")
        if isinstance(size, int) and size in PEN_SIZES:
            self.set_pen_size(size)
        self._tools.set_eraser(state.get("tool") == "eraser")

    def _take_pen(self, size: int) -> None:
        """The person chooses a pen: it is in hand now, and not the eraser."""
        if self._pens.isEnabled():
            self._tools.set_eraser(False)
            self.set_pen_size(size)

    def _on_drawn(self) -> None:
        image = self.image()
        self._sample_label.show_label(self._drawing.label)
        self._question.set_label(self._drawing.label)
        if image is None:
            self.show_answer(None)
            self.show_pen_answers(None)
        self.image_changed.emit(image)

    def _on_replaced(self) -> None:
        self.canvas.refresh()
        self._on_drawn()
        self._on_history()

    def _on_history(self) -> None:
        self._tools.set_history(self._drawing.can_undo, self._drawing.can_redo)
        self.history_changed.emit()

    def _show_pen(self) -> None:
        self._pens.set_pen_size(self._drawing.pen_size)
        self._strip.set_pen_size(self._drawing.pen_size)

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
        elif key == Qt.Key.Key_Escape and self._question.active:
            self._question.stop()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
            self.clear()
        elif key == Qt.Key.Key_E:
            self._tools.set_eraser(not self._tools.eraser)
        elif Qt.Key.Key_1 <= key < Qt.Key.Key_1 + len(PEN_SIZES):
            self._take_pen(PEN_SIZES[key - Qt.Key.Key_1])
        else:
            event.ignore()

    # Dropping pictures

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Anything but a picture, such as a model file, is left to the window."""
        if holds_picture(event.mimeData()):
            self.canvas.set_drop_target(True)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.canvas.set_drop_target(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.canvas.set_drop_target(False)
        if holds_picture(event.mimeData()) and self.take_picture(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    # Geometry

    def minimumSizeHint(self) -> QSize:
        # Not more than at the normal text size: a window that outgrows its screen is worse than a small canvas.
        return QSize(min(grid(self, 32.5), 260), min(grid(self, 52.5), 420))

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 45), grid(self, 80))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def restyle(self) -> None:
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        self._question.set_room(self.widgets.lay_out_in(self).why is not None)

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Drawing"))
        self.setAccessibleName(self.tr("Drawing"))
        self._arrange()
