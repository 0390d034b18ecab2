"""Pages: strips on paper, one page after the other, with what stands at the foot of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter

from inkling.gui.lessons.report.strips import Cell, Strip, Style, hairline, mm, text_strips
from inkling.gui.widgets.formats import count_text
from inkling.gui.widgets.theme import LIGHT

MARGIN = mm(18)
_FOOT = mm(9)  # of height, above the margin


class Paper(Enum):
    """Its size in millimetres."""

    A4 = (210.0, 297.0)
    LETTER = (215.9, 279.4)

    @property
    def size(self) -> QSizeF:
        """In units of the paper."""
        width, height = self.value
        return QSizeF(mm(width), mm(height))

    @property
    def inner(self) -> float:
        """Width between the margins."""
        return self.size.width() - 2 * MARGIN

    @property
    def room(self) -> float:
        """Height for strips."""
        return self.size.height() - 2 * MARGIN - _FOOT

    def layout(self) -> QPageLayout:
        """For a printer: the margins are painted."""
        kind = QPageSize.PageSizeId.A4 if self is Paper.A4 else QPageSize.PageSizeId.Letter
        return QPageLayout(QPageSize(kind), QPageLayout.Orientation.Portrait, QMarginsF())


def usual_paper() -> Paper:
    """Of the country that the computer is set to."""
    metric = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.MetricSystem
    british = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUKSystem
    return Paper.A4 if metric or british else Paper.LETTER


@dataclass(frozen=True, eq=False, slots=True)
class Placed:
    """A strip on its page. top: below the margin"""

    strip: Strip
    top: float


def paginate(strips: Sequence[Strip], room: float) -> list[list[Placed]]:
    """All strips in their order, on as many pages as it takes, the first of which there always is."""
    pages: list[list[Placed]] = [[]]
    top, number = 0.0, 0
    while number < len(strips):
        end = number
        while strips[end].keep and end + 1 < len(strips):
            end += 1
        group = strips[number : end + 1]
        height = sum(strip.height for strip in group)
        if pages[-1] and top + height > room and height <= room:
            pages.append([])
            top = 0.0
        for strip in group:
            if pages[-1] and top + strip.height > room:
                pages.append([])
                top = 0.0
            if pages[-1] or not strip.gap:
                pages[-1].append(Placed(strip, top))
                top += strip.height
        number = end + 1
    if not pages[-1] and len(pages) > 1:
        pages.pop()
    return pages


class Pages:
    """Strips on one kind of paper. foot: what stands at the left of each page's foot"""

    def __init__(self, strips: Sequence[Strip], paper: Paper, foot: str) -> None:
        self.paper, self._foot = paper, foot
        self._pages = paginate(strips, paper.room)

    def __len__(self) -> int:
        return len(self._pages)

    def paint(self, painter: QPainter, number: int) -> None:
        """A page, from 0. The painter has the paper's units."""
        for placed in self._pages[number]:
            placed.strip.paint(painter, MARGIN + placed.top)
        top = MARGIN + self.paper.room + _FOOT - mm(5)
        hairline(MARGIN, MARGIN + self.paper.inner).paint(painter, top)
        words = QCoreApplication.translate("ReportPages", "Page {page} of {pages}").format(
            page=count_text(number + 1), pages=count_text(len(self))
        )
        half, muted = self.paper.inner / 2, Style(8, LIGHT.muted)
        right = Style(8, LIGHT.muted, align=Qt.AlignmentFlag.AlignRight)
        foot = text_strips(Cell(self._foot, MARGIN, half, muted), Cell(words, MARGIN + half, half, right))
        foot[0].paint(painter, top + mm(1.5))

    def image(self, number: int, dots_per_inch: float) -> QImage:
        """A page as a picture on white."""
        scale = dots_per_inch / mm(25.4)
        size = self.paper.size * scale
        image = QImage(round(size.width()), round(size.height()), QImage.Format.Format_RGB32)
        image.fill(QColor("#ffffff"))
        painter = QPainter(image)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing
            | QPainter.RenderHint.TextAntialiasing
            | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.scale(scale, scale)
        painter.setClipRect(QRectF(0, 0, self.paper.size.width(), self.paper.size.height()))
        self.paint(painter, number)
        painter.end()
        return image
