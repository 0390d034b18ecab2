"""The sum of a formal neuron, term by term: w₁x₁ + w₂x₂ + b = z → a, each with its number and its bar."""

from PySide6.QtCore import QLocale, QRectF, QSize
from PySide6.QtWidgets import QWidget

from inkling.analysis.playground.neuron import Neuron
from inkling.analysis.playground.separability import Line
from inkling.gui.widgets.figures.figure import RIGHT, Brush, Figure
from inkling.gui.widgets.formats import loss_text, number_text
from inkling.gui.widgets.theme import grid


class NeuronTerms(Figure):
    """Blue bars push z up, orange ones down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._neuron, self._place = Neuron(Line(0.0, 0.0, 0.0)), (0.0, 0.0)

    def show_neuron(self, neuron: Neuron, place: tuple[float, float]) -> None:
        self._neuron, self._place = neuron, place
        heard = "; ".join(f"{name} = {loss_text(value)}" for name, value, _ in self.rows())
        if heard != self.accessibleDescription():
            self.setAccessibleDescription(heard)
        self.update()

    def rows(self) -> list[tuple[str, float, str]]:
        """Name, value and how it comes about."""
        (x1, x2), line = self._place, self._neuron.line
        z, a, slope = self._neuron.answer(x1, x2)
        return [
            ("w₁x₁", line.w1 * x1, f"{_factor(line.w1)} · {_factor(x1)}"),
            ("w₂x₂", line.w2 * x2, f"{_factor(line.w2)} · {_factor(x2)}"),
            ("b", line.b, ""),
            ("z", z, "w · x + b"),
            ("a", a, f"f({loss_text(z)})"),
            ("f′(z)", slope, self.tr("slope of the tangent")),
        ]

    def paint(self, brush: Brush) -> None:
        rows, line = self.rows(), 1.3 * brush.line_height
        name, number = brush.width_of("w₂x₂ ") + brush.unit, brush.width_of("−00.0000")
        detail = brush.width_of("(−00.00) · (−00.00)") + brush.unit
        right = float(self.width())
        left = name + min(detail, 0.4 * right)
        bars = QRectF(left, 0, max(right - number - brush.unit - left, 0), 5 * line)
        largest = max(abs(value) for _, value, _ in rows[:4]) or 1.0
        for index, (title, value, made_of) in enumerate(rows):
            result = index >= 3
            middle = (index + 0.5) * line + (brush.unit / 2 if result else 0.0)
            brush.text(0, middle, title, bold=3 <= index < 5)
            room = (left if index < 4 else right - number) - name - brush.unit / 2  # the last ones have no bar
            brush.text(name, middle, made_of, colour=brush.theme.muted, room=room)
            brush.text(right, middle, loss_text(value), colour=brush.sign(value), align=RIGHT, bold=3 <= index < 5)
            if index < 4 and bars.width() > 2 * brush.unit:
                zero, length = bars.center().x(), value / largest * bars.width() / 2
                bar = QRectF(min(zero, zero + length), middle - line / 5, abs(length), 0.4 * line)
                brush.fill(bar, brush.sign(value))
        brush.line(0, 3 * line + brush.unit / 4, right, 3 * line + brush.unit / 4)
        if bars.width() > 2 * brush.unit:
            brush.line(bars.center().x(), 0, bars.center().x(), 4 * line + brush.unit / 2)

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 30), round(6 * 1.3 * self.fontMetrics().height() + grid(self)))

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 24), self.sizeHint().height())


def _factor(value: float) -> str:
    """As it is typed."""
    text = number_text(value, QLocale(), 4).replace("-", "−")
    return f"({text})" if value < 0 else text
