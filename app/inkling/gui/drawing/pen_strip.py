"""The strip of pens: the drawing as each pen would ink it, and what the network reads then.

It lies under the row of pens, each picture under its pen; the pen in hand's is the drawing as it is. An answer that
is not the digit, where the data set tells it, or else not the present answer, stands in a filled frame.
"""

from math import floor

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHideEvent, QImage, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from inkling.analysis.pen_answers import PenAnswers
from inkling.data.stroke import CANVAS_SIZE, PEN_SIZES
from inkling.gui.widgets.formats import confidence_text
from inkling.gui.widgets.pixel_painting import grey_image, paint_pixels, paint_smooth
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import tooltip

_SMALL = 0.85  # the confidence, as a share of the text size


class PenStrip(Retranslatable, QWidget):
    """Five pictures with their answers; Tab reaches the pen in hand, the arrow keys move along it."""

    chosen = Signal(int)  # the person took the pen of this size
    wanted = Signal(bool)  # it has come on screen (True), or gone

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers: PenAnswers | None = None
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._pictures = [_PenPicture(size, self) for size in PEN_SIZES]
        for picture in self._pictures:
            self._group.addButton(picture, picture.size_of_pen)
            row.addWidget(picture)
        self._group.idClicked.connect(self._on_clicked)
        self.retranslate()

    def show_answers(self, answers: PenAnswers | None) -> None:
        """Show the drawing under each pen; None for an empty canvas."""
        if answers is None and self._answers is None:
            return
        self._answers = answers
        for index, picture in enumerate(self._pictures):
            picture.show_answer(answers, index)

    def set_pen_size(self, size: int) -> None:
        """Show which pen is in hand, without a signal."""
        self._group.button(size).setChecked(True)
        for picture in self._pictures:
            stops = picture.size_of_pen == size
            picture.setFocusPolicy(Qt.FocusPolicy.TabFocus if stops else Qt.FocusPolicy.NoFocus)

    def text_height(self, width: float) -> float:
        """Room under the pictures of a strip of this width."""
        return self._pictures[0].text_height(width / len(PEN_SIZES))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.wanted.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.wanted.emit(False)

    def _on_clicked(self, size: int) -> None:
        self.set_pen_size(size)
        self.chosen.emit(size)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Answers with other pens"))
        for index, picture in enumerate(self._pictures):
            picture.show_answer(self._answers, index)


class _PenPicture(QAbstractButton):
    """The drawing inked with one pen over the answer and its confidence, on one line or on two."""

    def __init__(self, size: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.size_of_pen = size
        self._pixels: NDArray[np.float32] | None = None
        self._image: QImage | None = None
        self._answer, self._confidence = "", ""
        self._differs = False
        self._made: _Letters | None = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_answer(self, answers: PenAnswers | None, index: int) -> None:
        """Take picture number `index` and what is said of it."""
        self._show_pixels(None if answers is None else answers.images[index])
        before = self._answer, self._confidence, self._differs
        if answers is None:
            self._answer, self._confidence, self._differs = "", "", False
        else:
            self._answer = answers.shown(index)
            self._confidence = confidence_text(answers.confidences[index])
            self._differs = answers.differs(index)
        if before != (self._answer, self._confidence, self._differs):
            top = floor(self._side())
            self.update(0, top, self.width(), self.height() - top)
        said = self._said(answers, index)
        if said != self.accessibleName():
            self.setAccessibleName(said)
        told = self._told(said, answers, index)
        if tooltip(told) != self.toolTip():
            self.setToolTip(tooltip(told))

    def _show_pixels(self, pixels: NDArray[np.float32] | None) -> None:
        """While the network learns, the drawing mostly stays as it is."""
        if pixels is None or self._pixels is None or not np.array_equal(pixels, self._pixels):
            self._pixels = pixels
            self._image = None if pixels is None else grey_image(pixels)
            self.update()

    def text_height(self, width: float) -> float:
        """Room under a picture of this width, and between both."""
        return self._gap() + (self._line() if self._on_one_line(width) else self._line() + self._small_line())

    def sizeHint(self) -> QSize:
        return QSize(CANVAS_SIZE, CANVAS_SIZE + round(self.text_height(CANVAS_SIZE)))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, 1)  # the layout sees to it that there is room

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._side()
        square = QRectF(round((self.width() - side) / 2), 0, side, side)
        if event.rect().top() < side:
            self._paint_picture(painter, square)
        top = square.bottom() + self._gap()
        if not self._answer:
            return
        letters = self._letters()
        answer_width = letters.bold_metrics.horizontalAdvance(self._answer) + grid(self, 0.75)
        one_line = self._on_one_line(self.width())
        room = self._small_width(self._confidence) if one_line else 0.0
        left = (self.width() - answer_width - room) / 2
        chip = QRectF(left, top, answer_width, self._line())
        painter.setPen(Qt.PenStyle.NoPen)
        if self._differs:
            painter.setBrush(QColor(theme.negative))
            painter.drawRoundedRect(chip, grid(self, 0.5), grid(self, 0.5))
        painter.setFont(letters.bold)
        painter.setPen(QColor(theme.panel if self._differs else theme.text))
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), self._answer)
        painter.setFont(letters.small)
        painter.setPen(QColor(theme.muted))
        if one_line:
            place, align = QRectF(chip.right(), top, room, self._line()), Qt.AlignmentFlag.AlignRight
        else:
            place = QRectF(0, chip.bottom(), self.width(), self._small_line())
            align = Qt.AlignmentFlag.AlignHCenter
        painter.drawText(place, int(align | Qt.AlignmentFlag.AlignVCenter), self._confidence)

    def _paint_picture(self, painter: QPainter, square: QRectF) -> None:
        theme = theme_of(self)
        if self._image is None:
            painter.fillRect(square, QColor(theme.raised))
        elif square.width() % CANVAS_SIZE == 0:
            paint_pixels(painter, square, self._image)
        else:
            paint_smooth(painter, square, self._image)
        if self.isChecked() or self.hasFocus() or self.underMouse():
            colour = theme.accent if self.isChecked() or self.hasFocus() else theme.muted
            painter.setPen(QPen(QColor(colour), 3 if self.hasFocus() else 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(square.adjusted(1, 1, -1, -1), 1, 1)

    def _said(self, answers: PenAnswers | None, index: int) -> str:
        if answers is None:
            return self.tr("Pen {}: no answer yet").format(self.size_of_pen)
        texts = self.size_of_pen, answers.names[index], self._confidence
        if answers.sure[index]:
            return self.tr("Pen {}: {}, {}").format(*texts)
        return self.tr("Pen {}: not sure; the likeliest is {} ({})").format(*texts)

    def _told(self, said: str, answers: PenAnswers | None, index: int) -> str:
        """The tooltip: the same, why it is marked, and what a click does."""
        if answers is not None and answers.differs(index):
            if answers.label:
                said = self.tr("{}, while it is labelled {}").format(said, answers.label)
            else:
                said = self.tr("{}, which is not the answer to the drawing as it is").format(said)
        if answers is not None and answers.as_it_came == index:
            return self.tr("{}. This is the picture as it came; click to write it with this pen.").format(said)
        return self.tr("{}. Click to take this pen.").format(said)

    # Sizes

    def _side(self) -> float:
        """Of the picture; what is said of it stands under it."""
        return min(self.height() - self.text_height(self.width()), self.width() - grid(self, 0.75))

    def _on_one_line(self, width: float) -> bool:
        """Whether the answer and any confidence stand side by side: the same for all pictures, all the time."""
        letters = self._letters()
        answer = letters.bold_metrics.horizontalAdvance("8") + grid(self, 0.75)
        return answer + self._small_width(confidence_text(1.0)) <= width

    def _small_width(self, text: str) -> float:
        return self._letters().small_metrics.horizontalAdvance(text) + 1

    def _line(self) -> float:
        return self._letters().bold_metrics.height()

    def _small_line(self) -> float:
        return self._letters().small_metrics.height()

    def _gap(self) -> int:
        return grid(self, 0.5)

    def _letters(self) -> "_Letters":
        """Made once for each font: it is asked for many times in a repaint."""
        font = self.font()
        if self._made is None or self._made.font != font:
            self._made = _Letters(font)
        return self._made


class _Letters:
    """What an answer, bold, and its confidence, small, are written with."""

    def __init__(self, font: QFont) -> None:
        self.font, self.bold, self.small = font, QFont(font), QFont(font)
        self.bold.setBold(True)
        self.small.setPointSizeF(font.pointSizeF() * _SMALL)
        self.bold_metrics, self.small_metrics = QFontMetricsF(self.bold), QFontMetricsF(self.small)
