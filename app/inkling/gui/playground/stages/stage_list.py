"""Which stage a preset has, where it is not the network in the plane; each is made when it is first looked at."""

from inkling.analysis.playground.presets import ONE_NEURON
from inkling.gui.playground.part import Stage
from inkling.gui.playground.stages.descent_stage import DescentStage
from inkling.gui.playground.stages.four_stage import FourStage
from inkling.gui.playground.stages.neuron_stage import NeuronStage
from inkling.gui.playground.stages.universality_stage import UniversalityStage

STAGES: dict[str, type[Stage]] = {
    ONE_NEURON: NeuronStage,
    "scalar-descent": DescentStage,
    "universality": UniversalityStage,
    "four-parameters": FourStage,
}
