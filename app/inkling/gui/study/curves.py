"""The chart of accuracy against the width of the test pen."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from inkling.gui.study.curve_painting import curves_scale, paint_curves
from inkling.gui.study.paint_style import look_of
from inkling.gui.study.tables import CureTable, Place
from inkling.gui.study.view import StudyView


class StudyCurves(StudyView):
    """A line for each network."""

    def place_at(self, at: QPointF) -> Place | None:
        if self.table is None:
            return None
        look = look_of(self)
        return curves_scale(self.area(), look, self.table).nearest(self.table, at, look.step)

    def point_of(self, place: Place) -> QPointF:
        if self.table is None:
            raise ValueError("There is nothing to point at.")
        return curves_scale(self.area(), look_of(self), self.table).point(self.table, place)

    def paint_table(self, painter: QPainter, table: CureTable, pointed: Place | None) -> None:
        paint_curves(painter, self.area(), look_of(self), table, self.plain, pointed)
