"""One neuron alone: w·x + b through a function that can be chosen, in the plane and as a curve.

the plane, with the line and its normal vector │ the numbers, the sum term by term, the curve of f over z
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from inkling.gui.playground.part import Part, Stage
from inkling.gui.playground.plane.panel import PlanePanel
from inkling.gui.playground.plane.scene import Place, Scene
from inkling.gui.playground.stages.neuron.controls import NeuronControls
from inkling.gui.playground.stages.neuron.curve import NeuronCurve
from inkling.gui.playground.stages.neuron.terms import NeuronTerms
from inkling.gui.playground.stages.neuron.words import note
from inkling.gui.widgets.theme import grid, mark
from inkling.gui.widgets.verbatim import Label
from inkling.session.playground.playground import Playground

_FIRST_PLACE = (0.5, 0.5)  # looked at before anybody has pointed at one


class NeuronStage(Stage):
    """What is looked at is a place of the plane: under the mouse, a selected point, or typed."""

    has_points = True

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        super().__init__(playground, parent)
        self.plane, self.side = PlanePanel(playground), QWidget()
        self.controls, self.terms, self.curve = NeuronControls(), NeuronTerms(), NeuronCurve()
        self.note = Label()
        self.note.setWordWrap(True)
        mark(self.note, "muted", True)
        self._column = QVBoxLayout(self.side)
        self._column.addWidget(self.controls)
        self._column.addWidget(self.terms)
        self._column.addWidget(self.curve, 1)
        self._column.addWidget(self.note)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        for number, widget in enumerate((self.plane, self.side)):
            self.split.addWidget(widget)
            self.split.setStretchFactor(number, 3 - number)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.split)
        self.plane.plane.spot = _FIRST_PLACE
        self._connect()
        self.restyle()
        self.retranslate()

    def _connect(self) -> None:
        self.plane.problem.connect(self.problem)
        self.plane.failed.connect(self.failed)
        self.plane.plane.place_changed.connect(self._show_place)
        self.controls.problem.connect(self.problem)
        self.controls.function_chosen.connect(self._set_function)
        self.controls.number_set.connect(self._set_number)
        self.curve.jump_grabbed.connect(self._begin)
        self.curve.jump_dragged.connect(self._set_jump)
        self.curve.jump_released.connect(self._end)

    def refresh(self) -> None:
        state = self.playground.state
        self.plane.show_scene(Scene.of_neuron(state.neuron, state.points, state.window))
        words = note(state.neuron.activation)
        if words != self.note.text():
            self.note.setText(words)
        self.note.setVisible(bool(words))
        self._show_place()

    def parts(self) -> Sequence[Part]:
        return (self.plane,)

    def _place(self) -> Place:
        return self.plane.plane.place() or _FIRST_PLACE

    def _show_place(self) -> None:
        state, place = self.playground.state, self._place()
        self.controls.show_neuron(state.neuron, place)
        self.terms.show_neuron(state.neuron, place)
        self.curve.show_neuron(state.neuron, state.window, place)

    def _set_function(self, name: str) -> None:
        self.playground.change(neuron=replace(self.playground.state.neuron, activation=name))

    def _set_number(self, name: str, value: float) -> None:
        neuron = self.playground.state.neuron
        if name in ("x1", "x2"):
            x1, x2 = self._place()
            self.plane.plane.look_at_place((value, x2) if name == "x1" else (x1, value))
        elif name == "at":
            self.playground.change(neuron=replace(neuron, at=value))
        else:
            self.playground.set_line(replace(neuron.line, **{name: value}))

    def _set_jump(self, at: float) -> None:
        self.playground.change(neuron=replace(self.playground.state.neuron, at=at))

    def _begin(self) -> None:
        self.playground.begin()

    def _end(self) -> None:
        self.playground.end()

    def restyle(self) -> None:
        self._column.setContentsMargins(grid(self), grid(self), grid(self, 2), grid(self))
        self._column.setSpacing(grid(self, 1.5))

    def retranslate(self) -> None:
        self.curve.setAccessibleName(self.tr("Curve of the activation function"))
        self.terms.setAccessibleName(self.tr("The sum, term by term"))
        if self.note.text():
            self.note.setText(note(self.playground.state.neuron.activation))

    def sizeHint(self) -> QSize:
        return QSize(grid(self, 150), grid(self, 84))
