"""Curves, heatmap and table of cures of a study, arranged as the room allows."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from inkling.analysis.study.cures import PLAIN
from inkling.analysis.study.summary import StudyResults
from inkling.gui.study.chart_layout import StudyArrangement
from inkling.gui.study.cures import StudyCures
from inkling.gui.study.curves import StudyCurves
from inkling.gui.study.heatmap import StudyHeatmap
from inkling.gui.study.tables import CureTable, Place, table_of
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid

CURVES, HEATMAP, CURES = "curves", "heatmap", "cures"

_SWITCHED = {
    StudyArrangement.ROW: (),
    StudyArrangement.BELOW: (),
    StudyArrangement.PAIR: (HEATMAP, CURES),
    StudyArrangement.STACK: (HEATMAP, CURES),
    StudyArrangement.ONE: (CURVES, HEATMAP, CURES),
}


class StudyCharts(Retranslatable, QWidget):
    """Shows one cure of the results; what is pointed at in one chart is brought out in the other."""

    pointed = Signal(object)  # the Place that is pointed at; None: none any more
    cure_chosen = Signal(str)  # the person chose a cure in the table

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.curves, self.heatmap, self.cures = StudyCurves(self), StudyHeatmap(self), StudyCures(self)
        self.table: CureTable | None = None
        self._arrangement = StudyArrangement.PAIR
        self._switched = HEATMAP
        for view in (self.curves, self.heatmap):
            view.pointed.connect(self._point)
        self.cures.chosen.connect(self.cure_chosen)
        self.retranslate()

    def show_cure(self, results: StudyResults, cure: str) -> None:
        """Show these results as they are now."""
        self.table = table_of(results, cure)
        plain = table_of(results, PLAIN) if cure != PLAIN and PLAIN in results.plan.cures else None
        for view in (self.curves, self.heatmap):
            view.show_table(self.table, plain)
        self.cures.show_summaries([results.summary(one) for one in results.plan.cures], cure)
        self._place()

    def set_arrangement(self, arrangement: StudyArrangement) -> None:
        self._arrangement = arrangement
        self._place()

    def switchable(self) -> tuple[str, ...]:
        """The charts of which one is seen at a time; empty where all are seen."""
        return _SWITCHED[self._arrangement]

    def switch(self, chart: str) -> None:
        """Show this one of them."""
        self._switched = chart
        self._place()

    def switched(self) -> str:
        """The one of them that is shown; empty where all are."""
        among = self.switchable()
        return "" if not among else self._switched if self._switched in among else among[0]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def restyle(self) -> None:
        self._place()

    def _place(self) -> None:
        """Give each chart its rectangle; those without one are hidden."""
        places = self._places(self.rect(), grid(self, 2))
        for name, view in ((CURVES, self.curves), (HEATMAP, self.heatmap), (CURES, self.cures)):
            place = places.get(name)
            if place is not None:
                view.setGeometry(place)
            view.setVisible(place is not None)

    def _places(self, room: QRect, gap: int) -> dict[str, QRect]:
        width, height = room.width(), room.height()
        match self._arrangement:
            case StudyArrangement.ROW:
                first, second = round(0.36 * (width - 2 * gap)), round(0.3 * (width - 2 * gap))
                return {
                    CURVES: QRect(0, 0, first, height),
                    HEATMAP: QRect(first + gap, 0, second, height),
                    CURES: QRect(first + second + 2 * gap, 0, width - first - second - 2 * gap, height),
                }
            case StudyArrangement.BELOW:
                below = min(self.cures.wanted_height(), round(0.4 * height))
                first = round(0.54 * (width - gap))
                return {
                    CURVES: QRect(0, 0, first, height - below - gap),
                    HEATMAP: QRect(first + gap, 0, width - first - gap, height - below - gap),
                    CURES: QRect(0, height - below, width, below),
                }
            case StudyArrangement.PAIR:
                first = round(0.5 * (width - gap))
                return {
                    CURVES: QRect(0, 0, first, height),
                    self.switched(): QRect(first + gap, 0, width - first - gap, height),
                }
            case StudyArrangement.STACK:
                first = round(0.5 * (height - gap))
                return {
                    CURVES: QRect(0, 0, width, first),
                    self.switched(): QRect(0, first + gap, width, height - first - gap),
                }
            case _:
                return {self.switched(): room}

    def _point(self, place: Place | None) -> None:
        for view in (self.curves, self.heatmap):
            view.show_pointed(place)
        self.pointed.emit(place)

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
