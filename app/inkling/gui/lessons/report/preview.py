"""The pages of a report one below the other, as small as there is room."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from inkling.gui.lessons.report.pages import Pages
from inkling.gui.widgets.theme import grid, theme_of


class Preview(QWidget):
    """Lies in a scroll area; only pages that come into sight are painted."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: Pages | None = None
        self._images = dict[int, QImage]()

    def show_pages(self, pages: Pages) -> None:
        self._pages = pages
        self._images.clear()
        self._fit()
        self.update()

    def _fit(self) -> None:
        self.setMinimumHeight(0 if self._pages is None else self.page(len(self._pages)).top())

    def page(self, number: int) -> QRect:
        """Where a page is, from 0."""
        size = QSize(1, 1) if self._pages is None else self._pages.paper.size.toSize()
        gap = grid(self, 2)
        width = max(self.width() - 2 * gap, 1)
        height = round(width * size.height() / size.width())
        return QRect(gap, gap + number * (height + gap), width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._images.clear()
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number in range(0 if self._pages is None else len(self._pages)):
            place = self.page(number)
            if place.intersects(event.rect()):
                painter.drawImage(place, self._image(number, place.width()))
                painter.setPen(QPen(QColor(theme_of(self).hairline)))
                painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _image(self, number: int, width: int) -> QImage:
        if number not in self._images:
            assert self._pages is not None  # noqa: S101  (one of its pages is painted)
            inches = self._pages.paper.value[0] / 25.4
            self._images[number] = self._pages.image(number, width * self.devicePixelRatioF() / inches)
        return self._images[number]
