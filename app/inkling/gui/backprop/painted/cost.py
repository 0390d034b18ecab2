"""How the cost of one digit comes about, painted: class by class, as a whole, as curves, and over time."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF, QSize

from inkling.analysis.backprop.both_costs import BothCosts
from inkling.gui.widgets.figures.figure import CENTRE, RIGHT, Brush
from inkling.gui.widgets.figures.panels import Panel, figures
from inkling.gui.widgets.formats import fixed, loss_text, named
from inkling.gui.widgets.theme import grid

WORST = 10.0  # the gauges' end


class CostPanel(Panel):
    """One of the panels that show both costs."""

    def __init__(self) -> None:
        super().__init__()
        self.costs: BothCosts | None = None
        self.names: tuple[str, ...] = ()

    def show_costs(self, costs: BothCosts | None, names: tuple[str, ...]) -> None:
        self.costs, self.names = costs, names
        self.update()

    def name_of(self, index: int) -> str:
        return self.names[index] if index < len(self.names) else ""


class TermsPanel(CostPanel):
    """A row for each class: a beside y, its square and its term, and what either cost pulls on its z."""

    def least(self) -> QSize:
        rows = len(self.names) or 10
        wide = sum(self._widths()) + grid(self, 1) * len(self._widths())
        return QSize(wide, self.row * (rows + 3))

    def _widths(self) -> list[int]:
        """Of the columns: name, bar a, a, bar y, square, its pull, ŷ, term, its pull."""
        name = max(map(self.width_of, self.names or ("0",)))
        a, number, signed = (self.width_of(text) for text in (fixed(0.88, 2), fixed(0.8888, 4), fixed(-0.8888, 4)))
        bar = grid(self, 3)
        whole = self.costs is None or not self.costs.has_probabilities
        shares = [number] if whole else []
        bold = 1.15 * self.width_of(self._groups()[1])  # over the columns of the cross-entropy
        term = max(number, round(bold) - sum(shares) - len(shares) * grid(self, 1) - signed)
        return [min(name, grid(self, 8)), bar, a, bar, number, signed, *shares, term, signed]

    def headings(self) -> list[str]:
        """Of the columns."""
        shares = ["ŷ"] if self.costs is None or not self.costs.has_probabilities else []
        return ["", "", "a", "y", "(a−y)²", "∂C/∂z", *shares, "−y ln ŷ", "∂C/∂z"]

    def numbers(self, index: int) -> list[float]:
        """Of a class, in the columns from its square on; NaN where there is none."""
        costs = self.costs
        if costs is None:
            return []
        pulls = costs.square_pulls
        shares = [] if costs.has_probabilities else [float(costs.shares[index])]
        return [
            float(costs.squares[index]),
            float("nan") if pulls is None else float(pulls[index]),
            *shares,
            float(costs.terms[index]),
            float(costs.shares_pulls[index]),
        ]

    def paint(self, brush: Brush) -> None:
        costs = self.costs
        if costs is None:
            return
        widths = self._widths()
        spare = max(self.width() - self.least().width(), 0)
        widths[1] += min(spare // 3, grid(self, 12))
        widths[3] += min(spare // 3, grid(self, 12))
        gap = grid(self, 1)
        rights, left = [], 0
        for width in widths:
            left += width + gap
            rights.append(left - gap)
        rows = len(self.names) + 3
        high = min(self.height() / rows, self.row * 1.6)
        squares, cross = self._groups()
        learns = (costs.learns_with == "mse", costs.learns_with == "cross-entropy")
        starts = (rights[3] + gap, rights[5] + gap)
        for start, end, text, mine in (
            (starts[0], rights[5], squares, learns[0]),
            (starts[1], rights[-1], cross, learns[1]),
        ):
            colour = brush.theme.accent if mine else brush.theme.muted
            brush.text(end, high / 2, text, colour=colour, align=RIGHT, bold=mine, room=end - start + gap / 2)
            brush.line(start, high, end, high, colour=colour)
        for right, text in zip(rights, self.headings(), strict=True):
            brush.text(right, 1.5 * high, text, colour=brush.theme.muted, align=RIGHT)
        for index, name in enumerate(self.names):
            middle = (index + 2.5) * high
            mine = index == costs.digit
            brush.text(0, middle, name, bold=mine, room=widths[0])
            thick = min(high * 0.55, grid(self, 1.5))
            for column, value in ((1, float(costs.a[index])), (3, float(costs.y[index]))):
                track = QRectF(rights[column] - widths[column], middle - thick / 2, widths[column], thick)
                brush.fill(track, brush.theme.raised)
                part = min(max(value, 0.0), 1.0) if np.isfinite(value) else 0.0
                colour = brush.theme.accent if mine else brush.theme.muted
                brush.fill(QRectF(track.left(), track.top(), track.width() * part, thick), colour)
            brush.text(rights[2], middle, figures(float(costs.a[index]), 2), align=RIGHT)
            for right, value, heading in zip(rights[4:], self.numbers(index), self.headings()[4:], strict=True):
                signed = heading == "∂C/∂z"
                small = not abs(value) >= 0.5e-4
                colour = brush.theme.faint if small else brush.sign(value) if signed else ""
                brush.text(right, middle, figures(value), colour=colour, align=RIGHT, bold=mine)
        self._paint_sums(brush, rights, (len(self.names) + 2) * high, high)

    def _paint_sums(self, brush: Brush, rights: Sequence[float], top: float, high: float) -> None:
        costs = self.costs
        assert costs is not None  # noqa: S101  (painted only then)
        brush.line(0, top, rights[-1], top)
        middle = top + high / 2
        brush.text(0, middle, self.tr("Σ = C"), colour=brush.theme.muted, room=rights[2])
        brush.text(rights[4], middle, figures(costs.square_cost), align=RIGHT, bold=True)
        brush.text(rights[-2], middle, figures(costs.cross_entropy), align=RIGHT, bold=True)
        third = self.width() / len(rights)
        self.spots = [
            (QRectF(0, 0, rights[2], self.height()), self._hints()[0]),
            (QRectF(rights[2], 0, rights[3] - rights[2], self.height()), self._hints()[1]),
            (QRectF(rights[3], 0, rights[4] - rights[3], self.height()), self._hints()[2]),
            (QRectF(rights[4], 0, rights[5] - rights[4], self.height()), self._hints()[3]),
            (QRectF(rights[5], 0, rights[-2] - rights[5], self.height()), self._hints()[4]),
            (QRectF(rights[-2], 0, third * 2, self.height()), self._hints()[5]),
        ]

    def _groups(self) -> tuple[str, str]:
        return self.tr("squares"), self.tr("cross-entropy")

    def _hints(self) -> list[str]:
        return [
            self.tr("a: what the network said of each class"),
            self.tr("y: what it should have said, 1 for the wished class and 0 for all others"),
            self.tr("The squared difference of a and y; their sum is the cost C = Σ(a−y)²"),
            pull_words(self.costs),
            self.tr("−y ln ŷ: only the wished class counts, all other terms are 0; their sum is the cross-entropy"),
            self.tr("How cross-entropy pulls on z: ŷ − y, almost 1 where the network is boldly wrong"),
        ]


def pull_words(costs: BothCosts | None) -> str:
    """How the squares' pull on z comes about in this network."""
    if costs is None:
        return ""
    if costs.activation == "sigmoid":
        return QCoreApplication.translate(
            "CostWords",
            "How the squares pull on z: 2(a−y)a(1−a), almost 0 where the network is boldly wrong: the neuron is "
            "saturated",
        )
    if costs.activation == "softmax":
        return QCoreApplication.translate(
            "CostWords",
            "How the squares would pull on z, through softmax: Σᵢ 2(aᵢ−yᵢ)∂aᵢ/∂z, almost 0 where the network is "
            "boldly wrong",
        )
    if costs.square_pulls is None:
        return QCoreApplication.translate(
            "CostWords", "Threshold neurons have no slope: the squares do not pull on z at all"
        )
    return QCoreApplication.translate("CostWords", "How the squares pull on z: 2(a−y)σ′(z)")


class GaugesPanel(CostPanel):
    """Each cost as a whole: its terms stacked to C, and C between good and bad."""

    def least(self) -> QSize:
        words = self.width_of(self._ends()[0]) + self.width_of(self._ends()[1])
        title = (
            self.width_of(f"−Σ y ln ŷ = {loss_text(8.8888)}") * 1.15 + self.width_of(self._learns()) + grid(self, 1)
        )
        return QSize(max(words + grid(self, 14), round(title)), self.row * 8)

    def _learns(self) -> str:
        return self.tr("it learns with this")

    def _ends(self) -> tuple[str, str]:
        return self.tr("good"), self.tr("utter trash")

    def paint(self, brush: Brush) -> None:
        costs = self.costs
        if costs is None:
            return
        self.spots = []
        half = min(self.height() / 2, self.row * 6)
        learns = self._learns()
        not_mine = "" if costs.has_probabilities else self.tr("of softmax(z)")
        why = self.tr("The outputs a of this network are no probabilities: ŷ = softmax(z) is made of its z")
        for top, name, value, terms, mine, note in (
            (0.0, "Σ(a−y)²", costs.square_cost, costs.squares, costs.learns_with == "mse", ""),
            (half, "−Σ y ln ŷ", costs.cross_entropy, costs.terms, costs.learns_with == "cross-entropy", not_mine),
        ):
            line = half / 4
            title = f"{name} = {loss_text(value)}"
            brush.text(0, top + line / 2, title, bold=True)
            used = brush.width_of(title, bold=True) + brush.unit
            text = learns if mine else note
            colour = brush.theme.accent if mine else brush.theme.muted
            brush.text(self.width(), top + line / 2, text, colour=colour, align=RIGHT, room=self.width() - used)
            self.spots.append((QRectF(0, top, self.width(), line), why if note and not mine else text))
            self._paint_stack(brush, QRectF(0, top + 1.1 * line, self.width(), 0.8 * line), terms)
            self._paint_gauge(brush, top + 2 * line, line, value)

    def _paint_stack(self, brush: Brush, rect: QRectF, terms: np.ndarray) -> None:
        brush.fill(rect, brush.theme.raised)
        total = float(terms.sum())
        if not 0.0 < total < float("inf"):
            return
        left = rect.left()
        costs = self.costs
        for index, term in enumerate(terms):
            width = rect.width() * float(term) / total
            mine = costs is not None and index == costs.digit
            part = QRectF(left, rect.top(), max(width - 1, 0), rect.height())
            brush.fill(part, brush.theme.positive if mine else brush.theme.negative)
            name = self.name_of(index)
            if width > brush.width_of(name) + brush.unit / 2:
                brush.text(part.center().x(), rect.center().y(), name, colour=brush.theme.panel, align=CENTRE)
            self.spots.append((part, named(name, figures(float(term)))))
            left += width

    def _paint_gauge(self, brush: Brush, top: float, line: float, value: float) -> None:
        good, bad = self._ends()
        middle = top + 0.6 * line
        left, right = brush.width_of(good) + brush.unit, self.width() - brush.width_of(bad) - brush.unit
        brush.text(0, middle, good, colour=brush.theme.muted)
        brush.text(self.width(), middle, bad, colour=brush.theme.muted, align=RIGHT)
        brush.line(left, middle, right, middle, width=2)
        for tick in range(11):
            x = left + (right - left) * tick / WORST
            high = 3 if tick % 5 == 0 else 2
            brush.line(x, middle - high, x, middle + high)
        for tick in (0, 5, 10):
            x = left + (right - left) * tick / WORST
            brush.text(x, middle + 0.85 * line, fixed(tick, 0), colour=brush.theme.muted, align=CENTRE)
        if np.isfinite(value):
            x = left + (right - left) * min(value, WORST) / WORST
            brush.dot(x, middle, brush.unit * 0.55, brush.theme.text)
        hint = self.tr("C from 0, good, to 10, utter trash; beyond 10 the mark stays at the end")
        self.spots.append((QRectF(0, top, self.width(), 2 * line), hint))


class TracePanel(Panel):
    """The cost of this digit over the latest looks."""

    def __init__(self) -> None:
        super().__init__()
        self.costs: Sequence[float] = ()
        self.retranslate()

    def show_trace(self, costs: Sequence[float]) -> None:
        self.costs = costs
        self.update()

    def least(self) -> QSize:
        return QSize(grid(self, 24), self.row * 4)

    def paint(self, brush: Brush) -> None:
        top = self.paint_heading(brush)
        finite = [one for one in self.costs if np.isfinite(one)]
        if not finite:
            return
        most = max(*finite, 1e-12) if len(finite) > 1 else max(finite[0], 1e-12)
        number = loss_text(finite[-1])
        right = self.width() - max(brush.width_of(number), brush.width_of(loss_text(8.8888))) - brush.unit
        bottom = self.height() - 2.0
        brush.line(0, bottom, right, bottom)
        xs = right * (np.arange(len(finite)) + 1) / max(len(finite), 40)
        ys = bottom - (bottom - top - 3) * np.array(finite) / most
        if len(finite) > 1:
            brush.polyline(xs, ys, colour=brush.theme.accent)
        brush.dot(float(xs[-1]), float(ys[-1]), brush.unit * 0.4, brush.theme.accent)
        brush.text(
            self.width(), min(max(float(ys[-1]), top + self.row / 2), bottom - self.row / 2), number, align=RIGHT
        )
        self.spots = [(QRectF(0, 0, self.width(), self.height()), self.toolTip())]

    def retranslate(self) -> None:
        self.heading = self.tr("C of this digit, look by look")
        self.setToolTip(self.tr("The cost of this digit as the network changes: to learn is to make it smaller"))
        self.setAccessibleName(self.heading)
        super().retranslate()
