"""Where the gallery's digits lie: equal squares in rows, as large as the height lets them be. Logical pixels."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect

Cell = tuple[int, int]  # row and column


@dataclass(frozen=True, slots=True)
class GalleryLayout:
    """left: where the first squares begin; side: of a square; gap: between two; columns: those that fit"""

    left: int
    side: int
    gap: int
    columns: int

    def square(self, cell: Cell) -> QRect:
        row, column = cell
        step = self.side + self.gap
        return QRect(self.left + column * step, row * step, self.side, self.side)

    def cell_at(self, point: QPointF) -> Cell | None:
        """Whose square the point is in, of however many rows."""
        step = self.side + self.gap
        cell = int(point.y() // step), int((point.x() - self.left) // step)
        inside = 0 <= cell[1] < self.columns and self.square(cell).contains(point.toPoint())
        return cell if inside else None


def lay_out(width: int, height: int, rows: int, *, left: int, gap: int, sides: tuple[int, int]) -> GalleryLayout:
    """In a widget of this size. sides: the smallest and the largest of a square"""
    least, most = sides
    side = min(max((height + gap) // rows - gap, least), most)
    return GalleryLayout(left, side, gap, max(1, (width - left + gap) // (side + gap)))
