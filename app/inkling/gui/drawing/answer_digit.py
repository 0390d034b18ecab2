"""The digit that the network reads, as large as its place allows; "?" while it is not sure."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from inkling.analysis.answer import NOT_SURE, Answer
from inkling.gui.widgets.formats import confidence_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import theme_of

_SMALLEST_WORDS = 6.0  # points


class AnswerDigit(Retranslatable, QWidget):
    """One class name, "?" with the words "not sure" under it, or nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer: Answer | None = None
        self._said = ""
        self.retranslate()

    @property
    def name(self) -> str:
        """What is on screen: a class, "?", or "" for no answer."""
        return "" if self._answer is None else self._answer.shown

    def show_answer(self, answer: Answer | None) -> None:
        """Show an answer, or that there is none."""
        before = self.name
        self._answer = answer
        if self.name != before:
            self.say()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = theme_of(self)
        centre = int(Qt.AlignmentFlag.AlignCenter)
        place = QRectF(self.rect())
        if self.name == NOT_SURE:
            font = self._words_font()
            line = QFontMetricsF(font).height()
            painter.setFont(font)
            painter.setPen(QColor(theme.muted))
            painter.drawText(QRectF(0, place.height() - line, place.width(), line), centre, self._words())
            place.setHeight(place.height() - line)
        font = self.font()
        font.setPixelSize(max(int(min(place.height() * 0.9, place.width() * 1.2)), 8))
        painter.setFont(font)
        painter.setPen(QColor(theme.text if self.name else theme.hairline))
        painter.drawText(place, centre, self.name or "–")

    def _words(self) -> str:
        return self.tr("not sure")

    def _words_font(self) -> QFont:
        """As large as the words fit the width."""
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.9)
        width = QFontMetricsF(font).horizontalAdvance(self._words()) + 1
        if width > self.width():
            font.setPointSizeF(max(font.pointSizeF() * self.width() / width, _SMALLEST_WORDS))
        return font

    def say(self) -> None:
        """Bring what a screen reader says up to date, its number as well."""
        answer = self._answer
        if answer is None:
            said = self.tr("No answer yet")
        elif answer.sure:
            said = self.tr("Answer: {}").format(answer.name)
        else:
            said = self.tr("Answer: not sure; the likeliest is {} ({})").format(
                answer.name, confidence_text(answer.confidence)
            )
        if said != self._said:
            self._said = said
            self.setAccessibleName(said)

    def retranslate(self) -> None:
        self.setToolTip(
            self.tr(
                "What the network reads: the output neuron with the largest activation. "
                "It is not sure when no activation reaches one half."
            )
        )
        self._said = ""
        self.say()
        self.update()
