"""Curves, heatmap and table of cures of a study, arranged as the room allows."""

from enum import Enum, auto

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from inkling.analysis.study.cures import PLAIN
from inkling.analysis.study.summary import StudyResults
from inkling.gui.study.accuracy_curves import AccuracyCurves
from inkling.gui.study.accuracy_table import AccuracyTable, CellIndex, accuracy_table
from inkling.gui.study.cure_table import CureTable
from inkling.gui.study.heatmap import Heatmap
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid

CURVES, HEATMAP, CURES = "curves", "heatmap", "cures"

_ONE_CHART = 66  # grid steps of width below which curves and heatmap do not fit side by side
_THREE_CHARTS = 150  # grid steps of width from which all three stand side by side
_BELOW = 56  # grid steps of height from which the table of cures has room below
_STACK = 62  # grid steps of height from which curves and heatmap have room one above the other


class StudyLayout(Enum):
    """Of curves, heatmap and table of cures."""

    ROW = auto()  # all three side by side
    BELOW = auto()  # curves and heatmap, the table below them
    PAIR = auto()  # curves beside heatmap or table, with a switch
    STACK = auto()  # curves above heatmap or table, with a switch
    ONE = auto()  # one of them, with a switch


_SWITCHABLE = {  # the charts of which one is seen at a time
    StudyLayout.ROW: (),
    StudyLayout.BELOW: (),
    StudyLayout.PAIR: (HEATMAP, CURES),
    StudyLayout.STACK: (HEATMAP, CURES),
    StudyLayout.ONE: (CURVES, HEATMAP, CURES),
}


def study_layout(width: float, height: float) -> StudyLayout:
    """width, height: of the page in grid steps"""
    if width < _ONE_CHART:
        return StudyLayout.STACK if height >= _STACK else StudyLayout.ONE
    if height >= _BELOW:
        return StudyLayout.BELOW
    return StudyLayout.ROW if width >= _THREE_CHARTS else StudyLayout.PAIR


class StudyCharts(Retranslatable, QWidget):
    """Shows one cure of the results; what is pointed at in one chart is brought out in the other."""

    pointed = Signal(object)  # the CellIndex that is pointed at; None: none any more
    cure_chosen = Signal(str)  # the person chose a cure in the table

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.curves, self.heatmap, self.cures = AccuracyCurves(self), Heatmap(self), CureTable(self)
        self.table: AccuracyTable | None = None
        self._chart_layout = StudyLayout.PAIR
        self._switched = HEATMAP
        for view in (self.curves, self.heatmap):
            view.pointed.connect(self._point)
        self.cures.chosen.connect(self.cure_chosen)
        self.retranslate()

    def show_cure(self, results: StudyResults, cure: str) -> None:
        """Show these results as they are now."""
        self.table = accuracy_table(results, cure)
        plain = accuracy_table(results, PLAIN) if cure != PLAIN and PLAIN in results.plan.cures else None
        for view in (self.curves, self.heatmap):
            view.show_table(self.table, plain)
        self.cures.show_summaries([results.summary(one) for one in results.plan.cures], cure)
        self._arrange()

    def set_chart_layout(self, layout: StudyLayout) -> None:
        self._chart_layout = layout
        self._arrange()

    def switchable(self) -> tuple[str, ...]:
        """The charts of which one is seen at a time; empty where all are seen."""
        return _SWITCHABLE[self._chart_layout]

    def switch(self, chart: str) -> None:
        """Show this one of them."""
        self._switched = chart
        self._arrange()

    def switched(self) -> str:
        """The one of them that is shown; empty where all are."""
        among = self.switchable()
        return "" if not among else self._switched if self._switched in among else among[0]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def restyle(self) -> None:
        self._arrange()

    def _arrange(self) -> None:
        """Give each chart its rectangle; those without one are hidden."""
        geometries = self._geometries(self.rect(), grid(self, 2))
        for name, view in ((CURVES, self.curves), (HEATMAP, self.heatmap), (CURES, self.cures)):
            geometry = geometries.get(name)
            if geometry is not None:
                view.setGeometry(geometry)
            view.setVisible(geometry is not None)

    def _geometries(self, room: QRect, gap: int) -> dict[str, QRect]:
        width, height = room.width(), room.height()
        match self._chart_layout:
            case StudyLayout.ROW:
                first, second = round(0.36 * (width - 2 * gap)), round(0.3 * (width - 2 * gap))
                return {
                    CURVES: QRect(0, 0, first, height),
                    HEATMAP: QRect(first + gap, 0, second, height),
                    CURES: QRect(first + second + 2 * gap, 0, width - first - second - 2 * gap, height),
                }
            case StudyLayout.BELOW:
                below = min(self.cures.wanted_height(), round(0.4 * height))
                first = round(0.54 * (width - gap))
                return {
                    CURVES: QRect(0, 0, first, height - below - gap),
                    HEATMAP: QRect(first + gap, 0, width - first - gap, height - below - gap),
                    CURES: QRect(0, height - below, width, below),
                }
            case StudyLayout.PAIR:
                first = round(0.5 * (width - gap))
                return {
                    CURVES: QRect(0, 0, first, height),
                    self.switched(): QRect(first + gap, 0, width - first - gap, height),
                }
            case StudyLayout.STACK:
                first = round(0.5 * (height - gap))
                return {
                    CURVES: QRect(0, 0, width, first),
                    self.switched(): QRect(0, first + gap, width, height - first - gap),
                }
            case _:
                return {self.switched(): room}

    def _point(self, cell: CellIndex | None) -> None:
        for view in (self.curves, self.heatmap):
            view.show_pointed(cell)
        self.pointed.emit(cell)

    def retranslate(self) -> None:
        how = self.tr("Arrow keys go from one result to the next.")
        for view, name in (
            (self.curves, self.tr("Accuracy against the width of the test pen")),
            (self.heatmap, self.tr("Accuracy by training pen and test pen")),
            (self.cures, self.tr("How much each cure cures")),
        ):
            view.setAccessibleName(name)
            view.setAccessibleDescription(how)
            view.update()
        self.cures.setToolTip(
            self.tr(
                "Own pen: accuracy with the pen of the training. Other pens: mean accuracy with the others. "
                "The gap between them is stroke-size overfitting; a cure saves part of what the plain network loses."
            )
        )
        self.cures.setAccessibleDescription(self.tr("Arrow keys choose the cure that the charts show."))
