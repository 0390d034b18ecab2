"""The strip under the diagram: what the neuron in focus computes, in three lines of fixed height, or fewer."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inkling.gui.network.inspection import Inspection, TextSpan
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import tooltip

_SPACE = "   "  # between the parts of a line


class Inspector(Retranslatable, QWidget):
    """Shows an Inspection. Its height depends on the font only, so that nothing above it moves.

    It paints its lines itself: labels would have the whole window laid out anew whenever a number in them changes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inspection = Inspection("")
        self._lines = 3
        self._heading = ""
        self._parts: tuple[tuple[TextSpan, ...], ...] = ()  # as many as fit, of the second and of the third line
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._measure()

    def set_line_count(self, lines: int) -> None:
        """1 to 3: in a low panel the diagram has the height of the others, which are in the tooltip then."""
        if lines != self._lines:
            self._lines = lines
            self._measure()
            self._write()

    def show_inspection(self, inspection: Inspection) -> None:
        if inspection != self._inspection:
            self._inspection = inspection
            self._write()

    @property
    def lines(self) -> tuple[str, str, str]:
        """What the three lines hold at this width, without markup."""
        shown = self._inspection
        return (
            shown.title,
            _SPACE.join(part.text for part in self._fitting(shown.numbers)),
            _SPACE.join(part.text for part in self._fitting(shown.edges)),
        )

    def _fitting(self, parts: tuple[TextSpan, ...]) -> tuple[TextSpan, ...]:
        """As many parts as the width holds, at least one."""
        metrics = self.fontMetrics()
        room = self.width() - 2 * grid(self, 2)
        count = len(parts)
        while count > 1 and metrics.horizontalAdvance(_SPACE.join(part.text for part in parts[:count])) > room:
            count -= 1
        return parts[:count]

    def _rows(self) -> tuple[tuple[TextSpan, ...], tuple[TextSpan, ...]]:
        """The second and the third line: a sentence that is too long for one takes both."""
        numbers, edges = self._fitting(self._inspection.numbers), self._fitting(self._inspection.edges)
        metrics, room = self.fontMetrics(), self.width() - 2 * grid(self, 2)
        if len(numbers) != 1 or metrics.horizontalAdvance(numbers[0].text) <= room:
            return numbers, edges
        if self._lines < 3:
            shown = metrics.elidedText(numbers[0].text, Qt.TextElideMode.ElideRight, room)
            return (TextSpan(shown, numbers[0].sign),), ()
        words, first = numbers[0].text.split(" "), ""
        while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= room:
            first = f"{first} {words.pop(0)}".strip()
        rest = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, room)
        sign = numbers[0].sign
        return (TextSpan(first, sign),), (TextSpan(rest, sign),)

    def _write(self) -> None:
        room = self.width() - 2 * grid(self, 2)
        title = self._inspection.title
        self._heading = QFontMetrics(self._bold()).elidedText(title, Qt.TextElideMode.ElideRight, room)
        self._parts = self._rows()
        whole = self._heading == title and self._lines == 3
        self.setToolTip(tooltip("" if whole else self._inspection.text))
        self.setAccessibleDescription(self._inspection.text)
        self.update()

    def _bold(self) -> QFont:
        bold = QFont(self.font())
        bold.setBold(True)
        return bold

    def _measure(self) -> None:
        between = (self._lines - 1) * grid(self, 0.5)
        self.setFixedHeight(self._lines * self.fontMetrics().height() + 2 * grid(self, 1) + between)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines, and a hairline to the diagram above."""
        theme, metrics, painter = theme_of(self), self.fontMetrics(), QPainter(self)
        colours = {1: theme.positive, -1: theme.negative, 0: theme.text}
        painter.fillRect(0, 0, self.width(), 1, QColor(theme.hairline))
        baseline = grid(self, 1) + metrics.ascent()
        painter.setFont(self._bold())
        painter.setPen(QColor(theme.text))
        painter.drawText(QPointF(grid(self, 2), baseline), self._heading)
        painter.setFont(self.font())
        for parts in self._parts[: self._lines - 1]:
            baseline += metrics.height() + grid(self, 0.5)
            x = grid(self, 2)
            for part in parts:
                painter.setPen(QColor(colours[part.sign]))
                painter.drawText(QPointF(x, baseline), part.text)
                x += metrics.horizontalAdvance(part.text + _SPACE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()

    def restyle(self) -> None:
        self._measure()
        self._write()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())
