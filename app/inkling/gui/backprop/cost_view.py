"""The view of the cost: how that of the drawing comes about, squares and cross-entropy side by side."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inkling.analysis.backprop.backward_pass import BackwardPass
from inkling.analysis.backprop.both_costs import both_costs
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.painted.cost import CostPanel, GaugesPanel, TermsPanel, TracePanel, pull_words
from inkling.gui.backprop.view import View
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.figures.figure import RIGHT, Brush
from inkling.gui.widgets.figures.panels import Panels, figures
from inkling.gui.widgets.formats import fixed, loss_text
from inkling.gui.widgets.theme import grid
from inkling.network.types import Array

LOOKS = 200
_SQUARES_PULL = "2(1−p)p(1−p)"  # of a sigmoid neuron
_TOP = 5.0  # where −ln p leaves the picture
_P = np.concatenate([np.geomspace(1e-4, 0.05, 20), np.linspace(0.07, 1.0, 32)])


class CurvesPanel(CostPanel):
    """Both costs over the probability p of the wished class, and what they pull on z; mine are marked."""

    def __init__(self) -> None:
        super().__init__()
        self.retranslate()

    def least(self) -> QSize:
        label = self.width_of(f"{_SQUARES_PULL} = {loss_text(0.8888)}")
        return QSize(2 * (label + grid(self, 2.5)) + grid(self, 3), self.row * 7)

    def marks(self) -> tuple[float, float]:
        """Where I am: p of cross-entropy, ŷ of the wished class, and a of the squares."""
        costs = self.costs
        if costs is None:
            return float("nan"), float("nan")
        return float(costs.shares[costs.digit]), float(costs.a[costs.digit])

    def paint(self, brush: Brush) -> None:
        if self.costs is None:
            return
        gap = grid(self, 3)
        width = (self.width() - gap) / 2
        p, a = self.marks()
        self._paint_plot(
            brush,
            QRectF(0, 0, width, self.height()),
            self.tr("cost"),
            (("−ln p", lambda x: -np.log(np.maximum(x, 1e-300))), ("(1−p)²", lambda x: np.square(1 - x))),
            (p, a),
            _TOP,
        )
        self._paint_plot(
            brush,
            QRectF(width + gap, 0, width, self.height()),
            self.tr("pull on z"),
            (("1−p", lambda x: 1 - x), (_SQUARES_PULL, lambda x: 2 * np.square(1 - x) * x)),
            (p, a),
            1.0,
        )
        costs, digit = self.costs, self.costs.digit
        pulls = figures(float("nan") if costs.square_pulls is None else float(costs.square_pulls[digit]))
        words = self.tr(
            "For “{name}”, p = {p}: cross-entropy pulls on its z with {cross}, the squares with {squares}."
        ).format(
            name=self.name_of(digit), p=figures(p), cross=figures(float(costs.shares_pulls[digit])), squares=pulls
        )
        self.spots = [(QRectF(0, 0, self.width(), self.height()), f"{words}\n{pull_words(costs)}")]

    def _paint_plot(
        self,
        brush: Brush,
        rect: QRectF,
        title: str,
        curves: Sequence[tuple[str, Callable[[Array], Array]]],
        marks: Sequence[float],
        most: float,
    ) -> None:
        line = self.row
        brush.text(rect.left(), line / 2, title, colour=brush.theme.muted, room=rect.width())
        left, right = rect.left() + brush.width_of(fixed(0, 0)) + brush.unit / 2, rect.right()
        top, bottom = 1.3 * line, rect.height() - 1.1 * line
        brush.line(left, bottom, right, bottom)
        brush.line(left, top, left, bottom)
        for number, at in ((0.0, bottom), (most, top)):
            brush.text(rect.left(), at, fixed(number, 0), colour=brush.theme.muted)
        for number, x, align in ((0.0, left, 0.0), (1.0, right, RIGHT)):
            brush.text(x, bottom + 0.6 * line, fixed(number, 0), colour=brush.theme.muted, align=align)
        brush.text((left + right) / 2, bottom + 0.6 * line, "p", colour=brush.theme.muted, align=0.5)
        for number, ((name, curve), mark) in enumerate(zip(curves, marks, strict=True)):
            colour = brush.theme.text if number else brush.theme.accent

            def place(x: Array, curve: Callable[[Array], Array] = curve) -> tuple[Array, Array]:
                share = np.minimum(curve(x), most) / most
                return left + (right - left) * x, bottom - (bottom - top) * share

            brush.polyline(*place(_P[curve(_P) <= most]), colour=colour)
            value = ""
            if np.isfinite(mark) and 0.0 <= mark <= 1.0:
                xs, ys = place(np.array([mark]))
                brush.line(float(xs[0]), bottom, float(xs[0]), float(ys[0]), colour=colour)
                brush.dot(float(xs[0]), float(ys[0]), brush.unit * 0.5, colour)
                value = f" = {loss_text(float(curve(np.array([mark]))[0]))}"
            brush.text(
                right, top + (number + 0.3) * line, f"{name}{value}", colour=colour, align=RIGHT, room=right - left
            )

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Both costs and their pulls as curves"))
        super().retranslate()


class CostView(View):
    """Four panels; the trace begins anew with each drawing, wish and architecture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.terms, self.gauges, self.trace, self.curves = TermsPanel(), GaugesPanel(), TracePanel(), CurvesPanel()
        self._passed: BackwardPass | None = None
        self._trace: deque[float] = deque(maxlen=LOOKS)
        self.panels = Panels([[self.terms], [self.gauges, self.trace], [self.curves]], self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panels)
        self.retranslate()

    def show_look(self, look: Look | None) -> None:
        passed = None if look is None else look.passed
        if look is None or passed is None:
            self._passed = None
            self._trace.clear()
            self._show(())
            return
        if passed is self._passed and self.terms.names == look.model.class_names:
            return
        before = self._passed
        if before is None or not _same_question(before, passed):
            self._trace.clear()
        self._passed = passed
        self._trace.append(passed.cost)
        self._show(look.model.class_names)

    def _show(self, names: tuple[str, ...]) -> None:
        costs = None if self._passed is None else both_costs(self._passed)
        before = self.terms.least()
        for panel in (self.terms, self.gauges, self.curves):
            panel.show_costs(costs, names)
        self.trace.show_trace(tuple(self._trace))
        if self.terms.least() != before:
            self.panels.arrange()
        self._describe()

    def _describe(self) -> None:
        costs = self.terms.costs
        if costs is None:
            return
        self.terms.setAccessibleDescription(
            self.tr("Squares: C = {squares}. Cross-entropy: C = {cross}, from “{name}” alone.").format(
                squares=loss_text(costs.square_cost),
                cross=loss_text(costs.cross_entropy),
                name=self.terms.name_of(costs.digit),
            )
        )

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[object]]] | None:
        costs = self.terms.costs
        if costs is None:
            return None
        heading = ("class", "a", "y", "square", "square_pull", "softmax", "cross_entropy_term", "cross_entropy_pull")
        pulls = [None] * len(costs.a) if costs.square_pulls is None else costs.square_pulls.tolist()
        columns = (costs.a, costs.y, costs.squares)
        others = (costs.shares, costs.terms, costs.shares_pulls)
        rows = [
            (name, *(float(one[j]) for one in columns), pulls[j], *(float(one[j]) for one in others))
            for j, name in enumerate(self.terms.names)
        ]
        total = ("sum", None, None, costs.square_cost, None, None, costs.cross_entropy, None)
        return heading, [*rows, total]

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The cost"))
        self.panels.setAccessibleName(self.tr("The cost"))
        self.terms.setAccessibleName(self.tr("The cost, class by class"))
        self.gauges.setAccessibleName(self.tr("Both costs, from good to utter trash"))
        self.panels.set_words(
            [
                Choice("terms", self.tr("By class"), self.tr("a, y and the terms of both costs, class by class")),
                Choice("gauges", self.tr("Gauges"), self.tr("The terms stacked to C, and how bad C is")),
                Choice("trace", self.tr("Trace"), self.tr("C of this digit while the network learns")),
                Choice("curves", self.tr("Curves"), self.tr("Both costs over p, and what they pull on z")),
            ]
        )
        self._describe()


def _same_question(one: BackwardPass, other: BackwardPass) -> bool:
    """Whether only the network's numbers differ."""
    mine, its = one.question, other.question
    return (
        mine.digit == its.digit
        and mine.loss.name == its.loss.name
        and mine.network.architecture == its.network.architecture
        and np.array_equal(mine.columns.x, its.columns.x)
    )
