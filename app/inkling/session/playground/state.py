"""The playground's state: a record that is never changed; each change makes another one, and undo goes back to it."""

from dataclasses import dataclass, field

import numpy as np

from inkling.analysis.playground.generators import Recipe
from inkling.analysis.playground.maps import UNIT, Window, window_around
from inkling.analysis.playground.neuron import Neuron
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.presets import Preset
from inkling.analysis.playground.rates import Training
from inkling.analysis.playground.separability import Line
from inkling.analysis.playground.structure import Structure
from inkling.network import Network
from inkling.network.types import Array
from inkling.session.playground.sheets import CurveSheet, DeepSheet, DescentSheet, DigitsSheet, FourSheet

NO_CURVE = np.empty((0, 3))


@dataclass(frozen=True, eq=False, slots=True)
class State:
    """All that a playground is.

    preset: the name of the question that is looked at
    structure, training: of the network; training.first_seed is the seed of its θ
    theta: float64 (parameters,), biases too where they are left out and 0; a copy that nobody writes to
    points, recipe, points_seed: what it learns from, and how that is made; recipe None: by hand, or from a file
    window: the part of the plane that is looked at
    curve: (k, 3), step, cost and accuracy of the steps that were taken since θ was new
    neuron: of the preset "one-neuron", which has functions that the engine has not
    """

    preset: str
    structure: Structure
    training: Training
    theta: Array
    points: Points
    recipe: Recipe | None = None
    points_seed: int = 0
    window: Window = UNIT
    curve: Array = field(default_factory=lambda: NO_CURVE)
    neuron: Neuron = field(default_factory=lambda: Neuron(Line(1.0, 1.0, -1.0)))
    descent: DescentSheet = field(default_factory=DescentSheet)
    target: CurveSheet = field(default_factory=CurveSheet)
    four: FourSheet = field(default_factory=FourSheet)
    digits: DigitsSheet = field(default_factory=DigitsSheet)
    deep: DeepSheet = field(default_factory=DeepSheet)

    def __post_init__(self) -> None:
        for name in ("theta", "curve"):
            value = np.array(getattr(self, name), np.float64)
            value.setflags(write=False)
            object.__setattr__(self, name, value)

    @property
    def steps(self) -> int:
        """Taken since θ was new."""
        return int(self.curve[-1, 0]) if len(self.curve) else 0

    def network(self) -> Network:
        """The network with this θ; float64, a copy."""
        made = Network(self.structure.architecture, dtype=np.float64)
        made.theta[...] = self.theta
        return made


def new_theta(structure: Structure, training: Training) -> Array:
    """θ as before any training, from the seed. SettingsError for an unknown initializer."""
    rng = np.random.default_rng(training.first_seed)
    return structure.network(training.initializer, initial_bias=training.initial_bias, rng=rng).theta


def state_of(preset: Preset) -> State:
    """A question as it is asked at first."""
    points = preset.points()
    made = new_theta(preset.structure, preset.training) if preset.made is None else preset.made().theta
    return State(
        preset=preset.name,
        structure=preset.structure,
        training=preset.training,
        theta=made,
        points=points,
        recipe=preset.recipe,
        window=window_around(points),
    )
