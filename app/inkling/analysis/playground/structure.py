"""A small network: how many neurons stand where, with which activations, biases or none, and which cost.

The cost is one of the engine's. A squared error is written in three ways in the course: the mean over the points (the
engine's own), their plain sum Σ(a−y)² (the notebook), and half the mean, ½(ŷ−y)² for a single point (the slides of
the four-parameter network). They differ by a factor, and so do the η that suit them.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from inkling.analysis.playground.points import Points
from inkling.errors import ArchitectureError, SettingsError
from inkling.network import ACTIVATIONS, Architecture, DenseSpec, Loss, Network, make_loss, tidy_layers
from inkling.network.architecture.grammar import layer_words
from inkling.network.types import Array

MOST_LAYERS, MOST_NEURONS = 8, 200
Scale = Literal["mean", "sum", "half"]
SCALES: tuple[Scale, ...] = ("mean", "sum", "half")
LOSS_NAMES = ("mse", "perceptron")
_REACH_BELOW_0 = ("identity", "tanh", "leaky-relu")


@dataclass(frozen=True, slots=True)
class Structure:
    """Which set of functions is looked at: 2-n-1 by default; every θ of it is one function.

    hidden: neurons of each hidden layer; none for a single neuron
    activation, output: of hidden layers, and of the last one
    biases: False leaves every bias out
    loss: "mse", or "perceptron" for an output of threshold neurons; scale: how the squared errors add up
    inputs: 2 in the plane, 1 for curves; outputs: how many neurons the last layer has
    signs: whether the output should be −1 or 1 instead of 0 or 1; that of tanh always should

    Raises SettingsError for layers or a cost that a small network cannot have, ArchitectureError for activations.
    """

    hidden: tuple[int, ...] = (2,)
    activation: str = "sigmoid"
    output: str = "sigmoid"
    biases: bool = True
    loss: str = "mse"
    scale: Scale = "mean"
    inputs: int = 2
    outputs: int = 1
    signs: bool = False

    def __post_init__(self) -> None:
        if len(self.hidden) > MOST_LAYERS:
            raise SettingsError(
                "A network in the plane has at most {most} hidden layers, not {layers}.",
                most=MOST_LAYERS,
                layers=len(self.hidden),
            )
        for size in (*self.hidden, self.outputs):
            if not 1 <= size <= MOST_NEURONS:
                raise SettingsError(
                    "A layer in the plane has at least 1 and at most {most} neurons, not {size}.",
                    most=MOST_NEURONS,
                    size=size,
                )
        if self.loss not in LOSS_NAMES:
            raise SettingsError(
                "In the plane the cost is one of {choices}, not {loss}.",
                choices=", ".join(LOSS_NAMES),
                loss=self.loss,
            )
        if self.scale not in SCALES:
            raise SettingsError(
                "The errors of the points add up as one of {choices}, not as {scale}.",
                choices=", ".join(SCALES),
                scale=self.scale,
            )
        if self.signs and self.output not in _REACH_BELOW_0:
            raise SettingsError(
                "The output {output} never comes to −1; choose one of {choices} for labels of −1 and 1.",
                output=self.output,
                choices=", ".join(_REACH_BELOW_0),
            )
        if self.output == "softmax":
            raise SettingsError("Softmax weighs several outputs against one another; in the plane there is one.")
        # ArchitectureError for an unknown activation, and for a hidden layer that no gradient comes through.
        _ = self.architecture.shapes

    @property
    def sizes(self) -> tuple[int, ...]:
        """Neurons by layer, the inputs first: (2, 2, 1)."""
        return (self.inputs, *self.hidden, self.outputs)

    @property
    def name(self) -> str:
        """As the course writes it: 2-2-1."""
        return "-".join(map(str, self.sizes))

    @property
    def architecture(self) -> Architecture:
        """As the engine has it."""
        hidden = tuple(DenseSpec(size, self.activation) for size in self.hidden)
        return Architecture((self.inputs,), (*hidden, DenseSpec(self.outputs, self.output)))

    @property
    def parameters(self) -> int:
        """How many numbers θ has that are learned: 9 for 2-2-1, and 6 without biases."""
        count = self.architecture.parameters
        return count if self.biases else count - sum(self.sizes[1:])

    def make_loss(self) -> Loss:
        """The cost, as the engine has it; ArchitectureError where it teaches this output nothing."""
        loss = make_loss(self.loss)
        Network(self.architecture).check_loss(loss)
        return loss

    def cost_factor(self, count: int) -> float:
        """What the engine's mean over `count` points is multiplied with."""
        return {"mean": 1.0, "sum": float(count), "half": 0.5}[self.scale]

    def targets(self, points: Points) -> Array:
        """What the output should be, (outputs, n): 0 or 1, or −1 or 1, by each point's label."""
        wanted = points.signs if self.signs or self.output == "tanh" else points.labels.astype(np.float64)
        return np.broadcast_to(wanted, (self.outputs, len(points))).copy()

    @property
    def middle(self) -> float:
        """The output at which the answer changes from class 0 to class 1."""
        return 0.0 if self.signs or self.output == "tanh" else 0.5

    def network(
        self,
        initializer: str = "normal",
        *,
        deviation: float = 1.0,
        initial_bias: float | None = None,
        rng: np.random.Generator,
    ) -> Network:
        """A network of this structure as before any training, in float64.

        initial_bias: what every bias begins at; as the initializer has it by default. Without biases they are 0.
        Raises SettingsError for an unknown initializer.
        """
        made = Network(self.architecture, dtype=np.float64)
        made.initialize(initializer, deviation=deviation, rng=rng)
        if not self.biases or initial_bias is not None:
            for one in made.parameters:
                if one.name.endswith(".bias"):
                    one.value[...] = initial_bias if self.biases and initial_bias is not None else 0.0
        return made


def parse_hidden(text: str) -> tuple[int, ...]:
    """The hidden layers that a text names, such as `2` or `8, 8`; none for an empty one.

    SettingsError for what is not their sizes: all layers in the plane are dense.
    """
    try:
        words = layer_words(tidy_layers(text))
        sizes = tuple(map(int, words)) if all(word.isdecimal() for word in words) else None
    except ArchitectureError:  # it tells of convolutions and of 10 000 neurons, which there are none of here
        sizes = None
    if sizes is None:
        raise SettingsError(
            "All layers in the plane are dense; write their sizes, such as 8, 8, not “{text}”.", text=text
        )
    return sizes


ALL_ACTIVATIONS = tuple(one for one in ACTIVATIONS if one != "softmax")
