"""The page of the curves: cost and accuracy, step by step, and what is left of the cost at each of a few points."""

import math

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from inkling.analysis.playground.experiment import left_over
from inkling.gui.playground.look import Look
from inkling.gui.playground.pages.page import Page
from inkling.gui.playground.pages.painted.chart import AccuracyChart, CostChart
from inkling.gui.playground.pages.painted.left_over import MOST_ROWS, LeftOverTable
from inkling.gui.playground.part import Table
from inkling.gui.widgets.check_box import CheckBox
from inkling.gui.widgets.figures.panels import figures
from inkling.gui.widgets.theme import grid
from inkling.session.playground.playground import Playground


class CurvesPage(Page):
    """Both charts point at the same step."""

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        super().__init__(playground, parent)
        self._look: Look | None = None
        self._charts = QWidget(self)
        self.log = CheckBox(self)
        self.cost, self.accuracy = CostChart(self._charts), AccuracyChart(self._charts)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._charts)
        self._both.setContentsMargins(0, 0, 0, 0)
        for chart in (self.cost, self.accuracy):
            self._both.addWidget(chart, 1)
        self.left = LeftOverTable(self)
        self.note = self.add_words(muted=True)
        self.bar.add(self.log)
        self.compose(self._charts, self.left, self.note)
        self.log.toggled.connect(self._show)
        self.cost.pointed.connect(self.accuracy.point_at)
        self.accuracy.pointed.connect(self.cost.point_at)
        self.retranslate()

    def show_look(self, look: Look) -> None:
        self._look = look
        self._show()

    def _show(self) -> None:
        look = self._look
        if look is None:
            return
        steps, costs, accuracies = look.state.curve.T
        cost, accuracy = self._now(look)
        self.cost.show_curve(steps, costs, cost, log=self.log.isChecked())
        self.accuracy.show_curve(steps, accuracies, accuracy)
        few = 0 < len(look.points) <= MOST_ROWS and look.structure.outputs == 1
        for one in (self.left, self.note):
            one.setVisible(few)
        if few:
            self.left.show_points(look.points, *left_over(look.structure, look.network, look.points))
            self._write(look)

    def _now(self, look: Look) -> tuple[float, float]:
        """Cost and accuracy at present; NaN where there are none, or the network has learned on since this look."""
        experiment = self.playground.experiment
        if experiment is None or look.state is not self.playground.state:
            return math.nan, math.nan
        return experiment.cost(), float(look.right.mean())

    def _write(self, look: Look) -> None:
        words = self.tr("{left} is left at the worst point.").format(left=figures(float(self.left.left.max())))
        if look.structure.output in ("sigmoid", "tanh"):
            words += " " + self.tr("σ comes as near to y as one likes, and never reaches it: C is never 0.")
        if words != self.note.text():
            self.note.setText(words)
            self.left.setAccessibleDescription(words)

    def table(self) -> Table | None:
        if self._look is None or not len(self._look.state.curve):
            return None
        return ("step", "cost", "accuracy"), self._look.state.curve.tolist()

    def least_height(self) -> int:
        return 2 * self.cost.minimumSizeHint().height() if self._tall else self.cost.minimumSizeHint().height()

    @property
    def _tall(self) -> bool:
        """Whether the charts stand one below the other: beside words, or where there is hardly any width."""
        beside = not self.narrow and self.left.isVisibleTo(self)
        return beside or self.width() < grid(self, 40)

    def arrange(self) -> None:
        if hasattr(self, "_both"):
            down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
            self._both.setDirection(down if self._tall else right)
            self._both.setSpacing(grid(self))
        super().arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Curves"))
        self.log.setText(self.tr("Logarithmic cost"))
        self.log.setToolTip(self.tr("Powers of ten at equal distances, so that small costs are told apart, too"))
        self._show()
