"""Looking backwards: what the diagram shows of a backward pass, in place of activations and weights.

A neuron has the colour of its wish, −∂C/∂a: blue where it should be brighter for the cost to fall, orange where
dimmer. An edge, a tile's pixel and a filter show how a weight should move, −∂C/∂w.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.backprop.backward_pass import BackwardPass
from inkling.analysis.backprop.entries import Entry
from inkling.gui.network.layer_groups import INPUT, LayerGroup

Floats = NDArray[np.floating]


@dataclass(frozen=True, eq=False, slots=True)
class Backwards:
    """One pass, and how far back it has been told.

    reached: the columns that know their wishes: 0 the outputs alone, 1 the layer before them, too; between whole
        numbers the wishes are on their way
    selected: the weight or bias that is looked at, None for none
    """

    passed: BackwardPass
    reached: float = math.inf
    selected: Entry | None = None

    @property
    def reading(self) -> tuple[int, int]:
        """Which class is wished for, and which is read."""
        return self.passed.question.digit, self.passed.answer

    def wishes(self, group: LayerGroup) -> Floats:
        """−∂C/∂a of what a group shows, in its shape; −∂C/∂z for outputs whose cost takes z, or has no ∂C/∂a."""
        passed = self.passed
        if group.head == INPUT:
            return passed.input_wishes
        if group.output and passed.logit_wishes is not None:
            return passed.logit_wishes
        stage = passed.stages[group.last]
        return 0.0 - (stage.d_z if stage.d_a is None else stage.d_a)

    def nudges(self, stage: int) -> Floats | None:
        """−∂C/∂w of a stage's weights, in their shape; None where it has none."""
        return self.passed.nudges(f"layer{stage + 1}.weights")

    def knows(self, column: int, columns: int) -> bool:
        """Whether the column of this number, of so many, has been told its wishes."""
        return self.reached >= columns - 1 - column

    def on_their_way(self, column: int, columns: int) -> float:
        """How much of the way the wishes have come from this column to the one before: 0 to 1."""
        return min(max(self.reached - (columns - 1 - column), 0.0), 1.0)

    def weight(self) -> tuple[int, int, int] | None:
        """The stage, target and source of the selected weight, where it is one of a dense layer."""
        entry = self.selected
        if entry is None or entry.kind != "weights" or len(entry.index) != 2:
            return None
        return entry.layer - 1, entry.index[0], entry.index[1]
