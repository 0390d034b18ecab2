"""The strip under the diagram: what the neuron in focus computes, in three lines of fixed height, or fewer."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from inkling.gui.network.inspection import Inspection, TextSpan
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import tooltip

_SPACE = "   "  # between the parts of a line


class Inspector(Retranslatable, QWidget):
    """Shows an Inspection. Its height depends on the font only, so that nothing above it moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inspection = Inspection("")
        self._lines = 3
        self._labels = tuple(QLabel(self) for _ in range(3))
        self._layout = QVBoxLayout(self)
        for label in self._labels:
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._layout.addWidget(label)
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
        theme = theme_of(self)
        colours = {1: theme.positive, -1: theme.negative, 0: theme.text}
        title, numbers, edges = self._labels
        bold = QFont(self.font())
        bold.setBold(True)
        room = self.width() - 2 * grid(self, 2)
        heading = QFontMetrics(bold).elidedText(self._inspection.title, Qt.TextElideMode.ElideRight, room)
        title.setText(f"<b>{escape(heading)}</b>")
        self.setToolTip(
            tooltip("" if heading == self._inspection.title and self._lines == 3 else self._inspection.text)
        )
        rows = self._rows()
        for label, parts in ((numbers, rows[0]), (edges, rows[1])):
            spans = (
                f'<span style="color:{colours[part.sign]}">{escape(part.text)}</span>'
                for part in self._fitting(parts)
            )
            label.setText(f'<span style="white-space:pre">{_SPACE.join(spans)}</span>')

    def _measure(self) -> None:
        side, line = grid(self, 2), self.fontMetrics().height()
        self._layout.setContentsMargins(side, grid(self, 1), side, grid(self, 1))
        self._layout.setSpacing(grid(self, 0.5))
        for label in self._labels:
            label.setFixedHeight(line)
        for number, label in enumerate(self._labels, 1):
            label.setVisible(number <= self._lines)
        self.setFixedHeight(self._lines * line + 2 * grid(self, 1) + (self._lines - 1) * grid(self, 0.5))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline to the diagram above."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(theme_of(self).hairline))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()

    def restyle(self) -> None:
        self._measure()
        self._write()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())
