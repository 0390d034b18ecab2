"""The function and the numbers of one neuron, typed and stepped."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from inkling.analysis.playground.neuron import STEP, Neuron
from inkling.analysis.playground.points import MOST_COORDINATE
from inkling.gui.playground.stages.neuron.words import choices, note
from inkling.gui.widgets.choice_box import ChoiceBox
from inkling.gui.widgets.number_field import NumberField, even_step
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import Label, tooltip
from inkling.interval import Interval

_ANY = Interval(-MOST_COORDINATE, MOST_COORDINATE, with_low=True, with_high=True)
_ROWS = (("w1", "w2", "b"), ("x1", "x2", "at"))
_SYMBOLS = {"w1": "w₁", "w2": "w₂", "b": "b", "x1": "x₁", "x2": "x₂", "at": "a₀"}


class NeuronControls(Retranslatable, QWidget):
    """They show what they are handed, and tell what the person wants."""

    function_chosen = Signal(str)  # the name of a function
    number_set = Signal(str, float)  # one of w1, w2, b, x1, x2, at, and its new value
    problem = Signal(str)  # what was typed is no number, or an impossible one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.function = ChoiceBox(self)
        self.fields = {name: NumberField(0.0, _ANY, step=even_step(0.1), parent=self) for name in _SYMBOLS}
        self.labels = {name: Label(self) for name in ("f", *_SYMBOLS)}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self.labels["f"], 0, 0)
        self._grid.addWidget(self.function, 0, 1, 1, 5)
        for row, names in enumerate(_ROWS, 1):
            for column, name in enumerate(names):
                self._grid.addWidget(self.labels[name], row, 2 * column)
                self._grid.addWidget(self.fields[name], row, 2 * column + 1)
                self._grid.setColumnStretch(2 * column + 1, 1)
                self.labels[name].setBuddy(self.fields[name])
                self.labels[name].setText(_SYMBOLS[name])
                self.fields[name].setObjectName(name)
                self.fields[name].committed.connect(self._commit)
                self.fields[name].editingFinished.connect(self._check)
        self.labels["f"].setText("f")
        self.labels["f"].setBuddy(self.function)
        self.function.chosen.connect(self.function_chosen)
        self.restyle()
        self.retranslate()

    def show_neuron(self, neuron: Neuron, place: tuple[float, float]) -> None:
        """Show these numbers, but for a field that is being typed in."""
        self.function.set_name(neuron.activation)
        self.function.setToolTip(tooltip(note(neuron.activation)))
        values = {"w1": neuron.line.w1, "w2": neuron.line.w2, "b": neuron.line.b, "at": neuron.at}
        values.update(x1=place[0], x2=place[1])
        for name, value in values.items():
            field = self.fields[name]
            if field.value() != value and not (field.hasFocus() and field.problem()):
                field.set_value(value)
        for shown in (self.fields["at"], self.labels["at"]):
            shown.setVisible(neuron.activation == STEP)

    def _commit(self, value: float) -> None:
        sender = self.sender()
        if isinstance(sender, NumberField):
            self.number_set.emit(sender.objectName(), value)

    def _check(self) -> None:
        """What cannot be is said, and gone."""
        sender = self.sender()
        words = sender.refuse() if isinstance(sender, NumberField) else ""
        if words:
            self.problem.emit(words)

    def restyle(self) -> None:
        self._grid.setHorizontalSpacing(grid(self, 0.75))
        self._grid.setVerticalSpacing(grid(self, 0.5))

    def retranslate(self) -> None:
        self.function.set_choices(choices())
        self.function.setAccessibleName(self.tr("Activation function"))
        for name, words in (
            ("w1", self.tr("Weight of x₁: by how much z rises with it")),
            ("w2", self.tr("Weight of x₂: by how much z rises with it")),
            ("b", self.tr("Bias: z at the origin; a larger one lowers the threshold, whatever the input")),
            ("x1", self.tr("First input: the place that is looked at, also under the mouse")),
            ("x2", self.tr("Second input: the place that is looked at, also under the mouse")),
            ("at", self.tr("Where the course's threshold jumps; its jump can be dragged on the curve")),
        ):
            self.fields[name].set_name(_SYMBOLS[name])
            self.fields[name].setAccessibleName(f"{_SYMBOLS[name]}, {words}")
            for one in (self.fields[name], self.labels[name]):
                one.setToolTip(tooltip(words))
