"""The network of four parameters, painted: every number of the way forwards, and every factor of the way back."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from inkling.analysis.playground.four_parameters import FourParameters, Passed, as_fraction
from inkling.gui.widgets.figures.figure import CENTRE, Brush
from inkling.gui.widgets.figures.panels import Panel
from inkling.gui.widgets.formats import fixed, loss_text
from inkling.gui.widgets.theme import grid

_HIGH = 9.2  # of a line of the chain, in rows of text
_ONE_LINE = 92.0  # steps of the grid that the whole chain needs beside each other


@dataclass(frozen=True, slots=True)
class Node:
    """given: what comes in from above; way, factor: from the node before to this one, forwards and back"""

    name: str
    value: float
    slope: float | None  # ∂L by it
    given: tuple[str, ...] = ()
    way: str = ""
    factor: tuple[str, float] | None = None


def exact(value: float) -> str:
    """A fraction where it is one, such as −3/32, else decimals."""
    found = as_fraction(value)
    if found is None:
        return loss_text(value)
    return str(found).replace("-", "−")


def decimal(value: float) -> str:
    """Up to six decimals, none of them for nothing."""
    for decimals in range(5):
        if round(value, decimals) == value:
            return fixed(value, decimals)
    return fixed(value, 5) if 1e-3 < abs(value) < 1e4 else loss_text(value)


def nodes_of(four: FourParameters, passed: Passed) -> tuple[Node, ...]:
    """From x to L."""
    by_z2 = passed.derivatives.b2
    by_z1 = passed.derivatives.b1
    by_y1 = by_z2 * four.w2
    return (
        Node("x", four.x, by_z1 * four.w1),
        Node("z₁", passed.z1, by_z1, _given(w1=four.w1, b1=four.b1), "w₁x + b₁", ("w₁", four.w1)),
        Node("y₁", passed.y1, by_y1, (), "σ(z₁)", ("y₁(1−y₁)", passed.slope1)),
        Node("z₂", passed.z2, by_z2, _given(w2=four.w2, b2=four.b2), "w₂y₁ + b₂", ("w₂", four.w2)),
        Node("ŷ", passed.answer, passed.error, (), "σ(z₂)", ("ŷ(1−ŷ)", passed.slope2)),
        Node("L", passed.loss, None, _given(y=four.y), "½(ŷ − y)²", ("ŷ − y", passed.error)),
    )


def _given(**values: float) -> tuple[str, ...]:
    names = {"w1": "w₁", "b1": "b₁", "w2": "w₂", "b2": "b₂", "y": "y"}
    return tuple(f"{names[name]} = {decimal(value)}" for name, value in values.items())


class ChainPanel(Panel):
    """In one line where there is room for it, else in two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nodes: tuple[Node, ...] = ()

    def show_nodes(self, nodes: tuple[Node, ...]) -> None:
        self.nodes = nodes
        self.setAccessibleDescription("; ".join(f"{node.name} = {decimal(node.value)}" for node in nodes))
        self.update()

    def least(self) -> QSize:
        return QSize(grid(self, 45), round(2 * _HIGH * self.row))

    def paint(self, brush: Brush) -> None:
        if not self.nodes:
            return
        per_line = 6 if self.width() >= grid(self, _ONE_LINE) else 3
        self.spots = []
        lines = [self.nodes[start : start + per_line] for start in range(0, 6, per_line)]
        spare = max(self.height() - len(lines) * _HIGH * self.row, 0.0) / (len(lines) + 1)
        # A second line has a way into its first node as long as the others, from beyond the panel's edge.
        pitch = self.width() / 6 if per_line == 6 else (self.width() - 1.2 * self.row) / 3
        first = pitch / 2 if per_line == 6 else pitch - self.row
        for number, nodes in enumerate(lines):
            top = spare + number * (_HIGH * self.row + spare)
            for place, node in enumerate(nodes):
                x = first + place * pitch
                self._paint_way(brush, node, x - pitch, x, top)
                self._paint_node(brush, node, x, top)

    def _paint_node(self, brush: Brush, node: Node, x: float, top: float) -> None:
        theme, row = brush.theme, self.row
        for line, text in enumerate(node.given):
            brush.text(x, top + (line + 0.5 + 2 - len(node.given)) * row, text, align=CENTRE)
        if node.given:
            brush.line(x, top + 2.05 * row, x, top + 2.55 * row, colour=theme.muted)
        radius = 1.1 * row
        brush.painter.setPen(QPen(QColor(theme.text), 1.25))
        brush.painter.setBrush(QColor(theme.raised))
        brush.painter.drawEllipse(QPointF(x, top + 3.7 * row), radius, radius)
        brush.text(x, top + 3.7 * row, node.name, align=CENTRE, bold=True)
        brush.text(x, top + 5.4 * row, decimal(node.value), align=CENTRE, bold=True)
        if node.slope is not None:
            brush.text(x, top + 7.0 * row, f"∂L/∂{node.name}", colour=theme.muted, align=CENTRE)
            brush.text(x, top + 8.1 * row, exact(node.slope), colour=brush.sign(node.slope), align=CENTRE)
            place = QRectF(x - 2 * row, top + 6.4 * row, 4 * row, 2.4 * row)
            self.spots.append((place, f"∂L/∂{node.name} = {decimal(node.slope)}"))

    def _paint_way(self, brush: Brush, node: Node, before: float, x: float, top: float) -> None:
        """The arrow to the node, and the one back from it, with what each of them says."""
        if node.factor is None:
            return
        theme, row, middle = brush.theme, self.row, (before + x) / 2
        begin, end = before + 1.4 * row, x - 1.4 * row
        brush.text(middle, top + 3.0 * row, node.way, colour=theme.muted, align=CENTRE)
        self._arrow(brush, begin, end, top + 3.7 * row, theme.text)
        name, factor = node.factor
        back = top + 7.55 * row
        brush.text(middle, back - 0.65 * row, name, colour=theme.muted, align=CENTRE)
        self._arrow(brush, x - 1.9 * row, before + 1.9 * row, back, theme.muted)
        brush.text(middle, back + 0.75 * row, f"· {exact(factor)}", align=CENTRE)
        self.spots.append((QRectF(begin, back - row, end - begin, 2 * row), f"{name} = {decimal(factor)}"))

    @staticmethod
    def _arrow(brush: Brush, begin: float, end: float, y: float, colour: str) -> None:
        brush.line(begin, y, end, y, colour=colour, width=1.25)
        head = brush.unit * 0.5 * (1 if end > begin else -1)
        brush.painter.setPen(Qt.PenStyle.NoPen)
        brush.painter.setBrush(QColor(colour))
        tip = [QPointF(end, y), QPointF(end - 1.6 * head, y - abs(head)), QPointF(end - 1.6 * head, y + abs(head))]
        brush.painter.drawPolygon(QPolygonF(tip))
