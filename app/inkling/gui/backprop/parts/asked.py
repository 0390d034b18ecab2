"""What Three levers looks at: one neuron, its levers and its fan, and the wishes of the outputs."""

from dataclasses import dataclass

import numpy as np

from inkling.analysis.backprop.backward_pass import BackwardPass
from inkling.analysis.backprop.fan import Fan, fan_of
from inkling.analysis.backprop.levers import Levers, levers
from inkling.errors import InklingError
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.parts.painting import Floats
from inkling.gui.backprop.parts.part import neuron_name, unraveled
from inkling.gui.widgets.sentences import sentence
from inkling.session.explorer import Neuron

LENGTH = 0.1  # s, of the step that each lever is turned by


@dataclass(frozen=True, eq=False, slots=True)
class Asked:
    """One neuron and what there is to say of it.

    found: None where it has no levers, for the reason beside it
    fan, fan_at: its fan; of an output, which the cost itself asks, that of the neuron before it that is asked most
    moved: whether the place of a feature map was picked, for it matters most of all in the map
    """

    look: Look
    stage: int
    neuron: int
    found: Levers | None
    why_no_levers: str
    fan: Fan
    fan_at: Neuron
    moved: bool = False

    @property
    def name(self) -> str:
        return neuron_name(self.look, self.stage, self.neuron)

    @property
    def fan_name(self) -> str:
        return neuron_name(self.look, *self.fan_at)


@np.errstate(over="ignore", invalid="ignore", divide="ignore")  # θ may be enormous, or no number at all
def asked_of(look: Look, no_lever_of_a_pixel: str) -> Asked:
    """Of the neuron that is selected; of the wished output where none is."""
    passed = look.passed
    stage, neuron = look.neuron or (len(passed.stages) - 1, look.wished)
    moved, found, why = False, None, no_lever_of_a_pixel
    if stage >= 0:
        shape = passed.stages[stage].z.shape
        per_map = int(np.prod(shape[1:]))
        if len(shape) == 3 and neuron % per_map == 0:
            of_map = np.abs(passed.stages[stage].d_z.ravel()[neuron : neuron + per_map])
            neuron, moved = neuron + int(of_map.argmax()), True
        try:
            found, why = levers(passed, stage, unraveled(shape, neuron), length=LENGTH), ""
        except InklingError as error:
            why = sentence(error)
    at = stage, neuron
    if stage == len(passed.stages) - 1:
        wishes = passed.d_inputs if stage == 0 else passed.stages[stage - 1].d_a
        assert wishes is not None  # noqa: S101  (only the outputs may have none)
        at = stage - 1, int(np.abs(wishes).argmax())
    return Asked(look, stage, neuron, found, why, fan_of(passed, *at), at, moved)


def wishes_of(passed: BackwardPass) -> tuple[Floats, str, str]:
    """What the outputs are asked for, with its symbol and its formula."""
    if passed.logit_wishes is not None:
        formula = "= y − ŷ" if passed.question.loss.name == "cross-entropy" else "= y − a"
        return passed.logit_wishes, "−∂C/∂z", formula
    assert passed.wishes is not None  # noqa: S101  (only a cost that takes z teaches outputs without a slope)
    return passed.wishes, "−∂C/∂a", "= −2(a − y)"
