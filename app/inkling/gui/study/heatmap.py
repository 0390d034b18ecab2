"""The heatmap of accuracy by training pen and test pen."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from inkling.gui.study.heat_painting import heat_scale, paint_heatmap
from inkling.gui.study.paint_style import look_of
from inkling.gui.study.tables import CureTable, Place
from inkling.gui.study.view import StudyView


class StudyHeatmap(StudyView):
    """A cell for each network and test pen."""

    def place_at(self, at: QPointF) -> Place | None:
        return None if self.table is None else heat_scale(self.area(), look_of(self), self.table).place(at)

    def point_of(self, place: Place) -> QPointF:
        if self.table is None:
            raise ValueError("There is nothing to point at.")
        return heat_scale(self.area(), look_of(self), self.table).cell(place).center()

    def paint_table(self, painter: QPainter, table: CureTable, pointed: Place | None) -> None:
        paint_heatmap(painter, self.area(), look_of(self), table, pointed)
