"""The playground's state: a record that is never changed; each change makes another one, and undo goes back to it."""

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from inkling.analysis.playground.generators import Recipe
from inkling.analysis.playground.maps import UNIT, Window, window_around
from inkling.analysis.playground.neuron import Neuron
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.presets import ONE_NEURON, Preset
from inkling.analysis.playground.rates import Training
from inkling.analysis.playground.separability import Line
from inkling.analysis.playground.structure import Structure
from inkling.errors import SettingsError
from inkling.network import Network
from inkling.network.types import Array
from inkling.session.playground.kept import kept
from inkling.session.playground.sheets import CurveSheet, DeepSheet, DescentSheet, DigitsSheet, FourSheet

NO_CURVE = np.empty((0, 3))
MOST_OF_CURVE = 4_000  # points kept; every second one is dropped where there would be more


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
            object.__setattr__(self, name, kept(getattr(self, name), np.float64))

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
        window=preset.window or window_around(points),
    )


def with_line(state: State, line: Line) -> dict[str, Any]:
    """The fields of a state in which the one neuron that there is has this line. SettingsError without its bias."""
    if state.preset == ONE_NEURON:
        return {"neuron": replace(state.neuron, line=line)}
    if not state.structure.biases and line.b:
        raise SettingsError("Without a bias the line goes through the origin; switch biases on to shift it.")
    network = state.network()
    weights, bias = (one.value for one in network.stages[0].parameters)
    weights[0, :2], bias[0] = (line.w1, line.w2), line.b
    return {"theta": network.theta}


def next_points(state: State) -> dict[str, Any]:
    """The fields of a state with points from the next seed. SettingsError without one, or where all make the same."""
    recipe, seed = state.recipe, state.points_seed + 1
    if recipe is None:
        raise SettingsError("These points were not made from a seed; choose a set to make it anew.")
    points = recipe.points(seed)
    if np.array_equal(points.x, state.points.x):
        raise SettingsError("Without noise every seed makes the same points; give the set some noise.")
    return {"points": points, "points_seed": seed}
