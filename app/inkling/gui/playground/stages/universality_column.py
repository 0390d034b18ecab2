"""The pictures and fields of universality, and their words."""

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from inkling.analysis.playground.curves import CURVES, typed_curve
from inkling.analysis.playground.structure import MOST_NEURONS
from inkling.analysis.playground.universality import MOST_BUMPS, MOST_EPOCHS
from inkling.gui.playground.plots.rows import RowsPanel
from inkling.gui.playground.stages.curve_plot import CurvePlot
from inkling.gui.playground.stages.function_field import FunctionField
from inkling.gui.playground.stages.sheet_stage import SheetStage
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.choice_row import ChoiceRow
from inkling.gui.widgets.count_field import CountField
from inkling.gui.widgets.number_field import NumberField, even_step
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import tooltip
from inkling.interval import Interval
from inkling.session.playground.playground import Playground

COUNTS = (10, 20, 40, 80)
DRAWN = "drawn"
_STEEPNESS = Interval(0.0, 1e6, with_high=True)
_MOST_SEED = 2**53


class UniversalityColumn(SheetStage):
    """What there is on the stage. The subclass shows the state in it, and asks for changes."""

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        self.hand, self.learner = CurvePlot(), CurvePlot()
        super().__init__(playground, ((self.hand,), (self.learner,)), parent)
        self._make_column()

    def _make_column(self) -> None:
        self.function, self.pen = FunctionField(typed_curve), QPushButton()
        self.pen.setCheckable(True)
        for widget in (self.function, self.pen):
            self.column.addWidget(widget)
        self.by_hand_words = self.new_words(heading=True)
        self.few = ChoiceRow(self)
        self.column.addWidget(self.few)
        self.form = self.new_form()
        self.count, self.steepness = CountField(1, MOST_BUMPS), NumberField(5.0, _STEEPNESS, step=even_step(0.5))
        for field in (self.count, self.steepness):
            self.form.add(field)
        self.set_to_curve = QPushButton()
        self.column.addWidget(self.set_to_curve)
        self.learned_words = self.new_words(heading=True)
        self.learning = self.new_form()
        self.neurons, self.epochs = CountField(1, MOST_NEURONS), CountField(1, MOST_EPOCHS)
        self.seed = CountField(0, _MOST_SEED)
        for each in (self.neurons, self.epochs, self.seed):
            self.learning.add(each)
        self.learn, self.cancel, self.progress = QPushButton(), QPushButton(), QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 100)
        row = QHBoxLayout()
        for button in (self.learn, self.cancel):
            row.addWidget(button)
        self.column.addLayout(row)
        self.column.addWidget(self.progress)
        self.errors = RowsPanel()
        self.column.addWidget(self.errors)
        self.column.addStretch(1)

    def restyle(self) -> None:
        super().restyle()
        self.progress.setFixedHeight(grid(self, 0.75))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Universality"))
        own = Choice(DRAWN, self.tr("My own curve"), self.tr("Drawn with the mouse on the picture"))
        self.function.set_choices([*(Choice(one.name, sentence(one.title)) for one in CURVES.values()), own])
        self.function.box.setAccessibleName(self.tr("The curve that is wanted"))
        self.function.line.setPlaceholderText("f(x) = …")
        self.pen.setText(self.tr("&Draw the curve"))
        self.pen.setToolTip(tooltip(self.tr("While this is pressed, the mouse draws on either picture")))
        self.by_hand_words.setText(self.tr("By hand"))
        self.learned_words.setText(self.tr("Learned"))
        self.few.set_choices([Choice(str(n), str(n), self.tr("So many bumps, set to the curve")) for n in COUNTS])
        self.few.setAccessibleName(self.tr("Bumps"))
        self.form.describe(self.count, self.tr("Bumps"), self.tr("Side by side on [0, 1]; two neurons make each"))
        self.form.describe(
            self.steepness,
            self.tr("Steepness"),
            self.tr("Of a step, in widths of a bump: 4 to 6 follow a curve best"),
        )
        self.steepness.set_name(self.tr("Steepness"))
        self.set_to_curve.setText(self.tr("&Set to the curve"))
        self.set_to_curve.setToolTip(tooltip(self.tr("Each bump as high as the curve is in its middle")))
        self.learning.describe(self.neurons, self.tr("Neurons"), self.tr("In the hidden layer of the network 1-n-1"))
        self.learning.describe(self.epochs, self.tr("Epochs"), self.tr("Steps of Adam over 201 points of the curve"))
        self.learning.describe(self.seed, self.tr("Seed"), self.tr("Of the random weights that it begins with"))
        self.learn.setText(self.tr("&Learn"))
        self.learn.setToolTip(tooltip(self.tr("Have the network learn the curve; it is shown while it does")))
        self.cancel.setText(self.tr("Cancel"))
        self.progress.setAccessibleName(self.tr("Learning"))
        self.hand.setAccessibleName(self.tr("By hand"))
        self.learner.setAccessibleName(self.tr("Learned"))
        self.hand.setToolTip(
            tooltip(self.tr("Drag a bump up or down; the dashed lines are the two sigmoids that it is made of"))
        )
        self.learner.setToolTip(tooltip(self.tr("The curve that is wanted, and what the network has learned")))
        self.learner.note = self.tr("Press Learn")
        self.panels.set_words([Choice("hand", self.tr("By hand")), Choice("learned", self.tr("Learned"))])
