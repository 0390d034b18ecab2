"""Universality: one hidden layer comes as near to a continuous curve as one likes (Cybenko 1989).

Nielsen's proof by hand: two sigmoid neurons, one stepping up at s and one stepping down at s′, make a bump between s
and s′, as high as their weights in the output say; n bumps side by side follow the curve. Steps that are as steep as
a bump is wide follow it best: steeper ones make stairs, softer ones blur. And by learning: fewer neurons, placed by
gradient descent, come as near.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from inkling.analysis.playground.curves import PLACES, Curve
from inkling.analysis.playground.structure import MOST_NEURONS, Structure
from inkling.errors import Phrase, SettingsError
from inkling.network import Network, make_loss
from inkling.network.types import Array
from inkling.training.configuration import check_count, check_eta
from inkling.training.optimizer_choice import complete_settings
from inkling.training.optimizers import Adam
from inkling.training.schedules import make_schedule

MOST_BUMPS = MOST_NEURONS // 2
STEEPNESS = 5.0  # of a step, in widths of a bump; 4 to 6 do best
MOST_EPOCHS = 100_000
_SAMPLES = 201


@dataclass(frozen=True, eq=False, slots=True)
class Approximation:
    """A network of one input that follows a curve. x: (PLACES,) from 0 to 1; wanted, given: curve and output"""

    structure: Structure
    network: Network
    x: Array
    wanted: Array
    given: Array

    @property
    def largest_error(self) -> float:
        """Where it is worst."""
        return float(np.abs(self.given - self.wanted).max())

    @property
    def worst(self) -> float:
        """The x of it."""
        return float(self.x[np.abs(self.given - self.wanted).argmax()])


def measured(structure: Structure, network: Network, curve: Curve) -> Approximation:
    """How near a network of one input and one output comes to a curve."""
    x = np.linspace(0.0, 1.0, PLACES)
    return Approximation(structure, network, x, curve(x), network.forward(x[np.newaxis])[0].copy())


def bumps(heights: Array, *, steepness: float = STEEPNESS) -> tuple[Structure, Network]:
    """n bumps of these heights side by side on [0, 1], (n,): a network 1-2n-1 with every weight set by hand.

    steepness: of the steps, weight times width of a bump. Steps at the ends stand beyond them, so that the first and
    the last bump are full to the edge. SettingsError for more bumps than MOST_BUMPS, or a steepness that is none.
    """
    heights = np.asarray(heights, np.float64).ravel()
    n = len(heights)
    check_count(Phrase("The number of bumps"), n, MOST_BUMPS)
    if not 0.0 < steepness <= 1e6:
        raise SettingsError(
            "The steepness of a step must be above 0 and at most a million, not {value:g}.", value=steepness
        )
    structure = Structure((2 * n,), output="identity", inputs=1)
    network = Network(structure.architecture, dtype=np.float64)
    values = {one.name: one.value for one in network.parameters}
    edges = np.linspace(0.0, 1.0, n + 1)
    up, down = edges[:-1].copy(), edges[1:].copy()
    room = 40.0 / (steepness * n)  # a sigmoid is 1 to the last bit there
    up[0] -= room
    down[-1] += room
    weight = steepness * n
    values["layer1.weights"][...] = weight
    values["layer1.bias"][0::2] = -weight * up
    values["layer1.bias"][1::2] = -weight * down
    values["layer2.weights"][0, 0::2] = heights
    values["layer2.weights"][0, 1::2] = -heights
    return structure, network


def middle_heights(curve: Curve, n: int) -> tuple[float, ...]:
    """How high the curve is in the middle of each of n bumps."""
    heights: list[float] = curve((np.arange(max(n, 0)) + 0.5) / max(n, 1)).tolist()
    return tuple(heights)


def by_hand(curve: Curve, n: int, *, steepness: float = STEEPNESS) -> Approximation:
    """n bumps, each as high as the curve is in its middle."""
    structure, network = bumps(np.array(middle_heights(curve, n)), steepness=steepness)
    return measured(structure, network, curve)


def steps_of_bump(hand: Approximation, number: int) -> tuple[Array, Array]:
    """The two sigmoids that a bump is the difference of, each times its height, at the approximation's x."""
    neurons = hand.network.responses(hand.x[np.newaxis])[0]
    height = float(hand.network.parameters[2].value[0, 2 * number])
    return height * neurons[2 * number], height * neurons[2 * number + 1]


def learned(
    curve: Curve,
    neurons: int,
    *,
    epochs: int = 5_000,
    eta: float = 0.02,
    activation: str = "sigmoid",
    rng: np.random.Generator,
    tell: Callable[[int, int], None] | None = None,
    show: Callable[[Approximation], None] | None = None,
) -> Approximation:
    """A network 1-n-1 that learns the curve by Adam, η falling to 0; its neurons begin spread over [0, 1].

    tell: called now and then with (done, total); what it raises ends the learning
    show: called as often with what the network, which goes on to learn, gives so far
    Raises SettingsError and ArchitectureError for settings that are none.
    """
    check_count(Phrase("The number of epochs"), epochs, MOST_EPOCHS)
    check_eta(eta)
    structure = Structure((neurons,), activation=activation, output="identity", inputs=1)
    structure.architecture.check_trainable()
    network = Network(structure.architecture, dtype=np.float64)
    values = {one.name: one.value for one in network.parameters}
    weights = rng.choice([-1.0, 1.0], neurons) * rng.uniform(0.5, 1.5, neurons) * max(2.0 * neurons, 4.0)
    values["layer1.weights"][:, 0] = weights
    values["layer1.bias"][...] = -weights * (np.arange(neurons) + rng.uniform(0.0, 1.0, neurons)) / neurons
    values["layer2.weights"][...] = rng.normal(0.0, 1.0 / np.sqrt(neurons), (1, neurons))
    x = np.linspace(0.0, 1.0, _SAMPLES)[np.newaxis]
    y, loss = curve(x[0])[np.newaxis], make_loss("mse")
    optimizer = Adam(network.theta, **complete_settings("adam", {}))
    schedule = make_schedule("cosine", epochs=epochs)
    for epoch in range(epochs):
        if tell is not None and epoch % 100 == 0:
            tell(epoch, epochs)
        if show is not None and epoch % 100 == 0:
            show(measured(structure, network, curve))
        network.loss_and_gradient(x, y, loss)
        optimizer.step(network.theta, network.gradient, eta * schedule(epoch))
    return measured(structure, network, curve)
