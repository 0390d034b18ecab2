"""The line below the charts of a study: what is pointed at, in words, or how to read the charts."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inkling.gui.study.accuracy_table import AccuracyTable, CellIndex
from inkling.gui.study.words import cell_short_text, cell_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import theme_of


class StudyCaption(Retranslatable, QWidget):
    """One line: the longest text that fits."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._table: AccuracyTable | None = None
        self._cell: CellIndex | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_cell(self, table: AccuracyTable | None, cell: CellIndex | None) -> None:
        """Say in words what this cell holds; None: nothing is pointed at."""
        self._table, self._cell = table, cell
        self.setAccessibleName(self.text())
        self.update()

    def text(self) -> str:
        """The whole text, however little of it fits."""
        return self._texts()[0]

    def sizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def retranslate(self) -> None:
        self.show_cell(self._table, self._cell)

    def restyle(self) -> None:
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        metrics = self.fontMetrics()
        texts = self._texts()
        text = next((one for one in texts if metrics.horizontalAdvance(one) <= self.width()), texts[-1])
        painter.setPen(QColor(theme.muted if self._cell is None else theme.text))
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)

    def _texts(self) -> tuple[str, ...]:
        """From the longest to the shortest."""
        if self._table is not None and self._cell is not None and self._table.is_known(self._cell):
            return cell_text(self._table, self._cell), cell_short_text(self._table, self._cell)
        if self._table is None:
            return ("",)
        return (
            self.tr("Each line, each row: networks trained with the pens beside it. Point at a result to read it."),
            self.tr("Point at a result to read it."),
        )
