"""The pictures and fields of descent with one unknown, and their words."""

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from inkling.analysis.playground.scalar_descent import EXAMPLES, MOST_START
from inkling.gui.playground.plots.rows import RowsPanel
from inkling.gui.playground.stages.descent_plots import (
    BracketPlot,
    FunctionPlot,
    SequencePlot,
    StaircasePlot,
    VerdictsPlot,
)
from inkling.gui.playground.stages.function_field import FunctionField
from inkling.gui.playground.stages.sheet_stage import SheetStage
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.count_field import CountField
from inkling.gui.widgets.focused import FocusedSlider
from inkling.gui.widgets.formats import count_text
from inkling.gui.widgets.number_field import NumberField, even_step, round_step
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import tooltip
from inkling.interval import Interval
from inkling.session.playground.playground import Playground
from inkling.training.configuration import ETAS

MOST_STEPS = 2_000  # of a run that follows the mouse
VERDICT_STEPS = 1_000
_STARTS = Interval(-MOST_START, MOST_START, with_low=True, with_high=True)


class DescentColumn(SheetStage):
    """What there is on the stage. The subclass shows the state in it, and asks for changes."""

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        self.function_plot, self.staircase = FunctionPlot(), StaircasePlot()
        self.sequence, self.bracket, self.verdicts = SequencePlot(), BracketPlot(), VerdictsPlot()
        left, right = (self.function_plot, self.sequence, self.verdicts), (self.staircase, self.bracket)
        super().__init__(playground, (left, right), parent)
        self._make_column()

    def check_function(self, text: str) -> None:
        """Raises an InklingError for a text that cannot be taken."""
        raise NotImplementedError

    def _make_column(self) -> None:
        self.function = FunctionField(lambda text: self.check_function(text))
        self.column.addWidget(self.function)
        form = self.form = self.new_form()
        self.start, self.h = (
            NumberField(1.0, _STARTS, step=even_step(0.1)),
            NumberField(0.1, ETAS, step=round_step(1e-3)),
        )
        self.steps = CountField(1, MOST_STEPS)
        for field in (self.start, self.h, self.steps):
            form.add(field)
        self.h1, self.h2 = self.new_words(), self.new_words()
        self.back, self.on, self.slider = QToolButton(), QToolButton(), FocusedSlider()
        self.back.setText("◀")
        self.on.setText("▶")
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addWidget(self.slider, 1)
        row.addWidget(self.on)
        self.column.addLayout(row)
        self.numbers = RowsPanel()
        self.column.addWidget(self.numbers)
        self.column.addStretch(1)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Descent with one unknown"))
        self.function.set_choices([Choice(text, text) for text in EXAMPLES])
        self.function.box.setAccessibleName(self.tr("f(x)"))
        self.form.describe(self.start, "x₀", self.tr("Where it begins; the ring on the curve can be dragged"))
        self.form.describe(self.h, "h", self.tr("How long a step is: x ← x − h f′(x)"))
        self.form.describe(self.steps, self.tr("Steps"), self.tr("How many steps are taken at most"))
        for field, name in ((self.start, "x₀"), (self.h, "h")):
            field.set_name(name)
        self.slider.setAccessibleName(self.tr("Step m"))
        self.back.setAccessibleName(self.tr("One step back"))
        self.on.setAccessibleName(self.tr("One step on"))
        for plot, heading, hint in (
            (
                self.function_plot,
                self.tr("f, and the way along its tangents"),
                self.tr("Drag the ring, x₀; press a point to look at its step"),
            ),
            (
                self.staircase,
                self.tr("Staircase between y = x and y = x − h f′(x)"),
                self.tr("Where the two lines meet, f′ is 0; drag the ring, x₀"),
            ),
            (self.sequence, self.tr("f(xₘ) over m"), self.tr("Press to look at a step")),
            (
                self.bracket,
                self.tr("The bracket 1 − (h/2) f″"),
                self.tr("Bars: at xₘ; black lines: as it was over the whole step. Where it is negative, f rises"),
            ),
            (
                self.verdicts,
                self.tr("Verdicts by h, of {steps} steps").format(steps=count_text(VERDICT_STEPS)),
                self.tr("H1: does it arrive? H2: does f only fall? Drag h"),
            ),
        ):
            plot.heading = heading
            plot.setAccessibleName(heading)
            plot.setToolTip(tooltip(hint))
        self.verdicts.note = self.tr("One moment…")
        self.panels.set_words(
            [
                Choice("f", self.tr("Function")),
                Choice("sequence", "f(xₘ)"),
                Choice("verdicts", self.tr("Verdicts")),
                Choice("stairs", self.tr("Staircase")),
                Choice("bracket", self.tr("Bracket")),
            ]
        )

    def restyle(self) -> None:
        super().restyle()
        self.numbers.setMinimumWidth(grid(self, 20))
