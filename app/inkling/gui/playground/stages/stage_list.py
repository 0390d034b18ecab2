"""Which stage a preset has, where it is not the network in the plane; each is made when it is first looked at."""

from inkling.analysis.playground.presets import ONE_NEURON
from inkling.gui.playground.part import Stage
from inkling.gui.playground.stages.neuron_stage import NeuronStage

STAGES: dict[str, type[Stage]] = {ONE_NEURON: NeuronStage}
