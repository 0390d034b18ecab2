"""The buttons over the diagram: a neuron more or fewer in each hidden layer, and a layer more or fewer."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from inkling.analysis.playground.structure import MOST_LAYERS, Structure
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import tooltip

MOST = 8  # neurons of a layer; more are typed
_FIRST = 2  # neurons of a layer that is the first


class LayerButtons(QObject):
    """Children of the diagram, which says where its columns are; the first pair is that of the layers."""

    structure_wanted = Signal(object)  # the person wants this Structure

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._structure = Structure()
        self.pairs: list[tuple[QToolButton, QToolButton]] = []

    def show_structure(self, structure: Structure) -> None:
        """What they change."""
        self._structure = structure
        wanted = len(structure.hidden) + 1
        while len(self.pairs) < wanted:
            self.pairs.append((self._button("−"), self._button("+")))
        for number, pair in enumerate(self.pairs):
            for button in pair:
                button.setVisible(number < wanted)
        layers, *neurons = self.pairs[:wanted]
        layers[0].setEnabled(bool(structure.hidden))
        layers[1].setEnabled(len(structure.hidden) < MOST_LAYERS)
        for (less, more), count in zip(neurons, structure.hidden, strict=True):
            less.setEnabled(count > 1)
            more.setEnabled(count < MOST)
        self.retranslate()

    def arrange(self, middles: list[float]) -> None:
        """middles: of the columns, the inputs' first, from the left"""
        size = grid(self._canvas, 2.5)
        for column, pair in enumerate(self.pairs[: len(middles)]):
            left = max(round(middles[column]) - size, 0)
            for number, button in enumerate(pair):
                button.setGeometry(left + number * size, grid(self._canvas, 0.25), size, size)

    def retranslate(self) -> None:
        """Their names, in the present language."""
        for number, (less, more) in enumerate(self.pairs):
            if number:
                names = (
                    self.tr("One neuron fewer in hidden layer {layer}").format(layer=number),
                    self.tr("One neuron more in hidden layer {layer}").format(layer=number),
                )
            else:
                names = self.tr("Remove the last hidden layer"), self.tr("Add a hidden layer")
            for button, name in zip((less, more), names, strict=True):
                button.setAccessibleName(name)
                button.setToolTip(tooltip(name))

    def _button(self, sign: str) -> QToolButton:
        button = QToolButton(self._canvas)
        button.setText(sign)
        button.setProperty("quiet", True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(self._clicked)
        return button

    def _clicked(self) -> None:
        button = self.sender()
        for number, pair in enumerate(self.pairs):
            if button in pair:
                self.structure_wanted.emit(self._changed(number, 1 if button is pair[1] else -1))

    def _changed(self, number: int, way: int) -> Structure:
        hidden = list(self._structure.hidden)
        if number:
            hidden[number - 1] += way
        elif way < 0:
            hidden.pop()
        else:
            hidden.append(hidden[-1] if hidden else _FIRST)
        return replace(self._structure, hidden=tuple(hidden))
