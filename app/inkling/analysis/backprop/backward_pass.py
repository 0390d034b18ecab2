"""The backward pass: what the cost of one example asks of every neuron, from the outputs back to the pixels.

A *wish* is −∂C/∂a: which way an activation should move so that the cost falls, and how much it matters. The wishes
of the outputs are handed back: a hidden neuron's is the sum of those that come to it, Σⱼ wⱼₖ σ′(zⱼ) · (−∂C/∂aⱼ).
With softmax and cross-entropy the outputs' wishes, yⱼ/aⱼ, say little, and those of their sums, −∂C/∂z = y − ŷ, all.
"""

from dataclasses import dataclass

import numpy as np

from inkling.analysis.backprop.entries import blocks
from inkling.analysis.backprop.question import Question
from inkling.errors import ArchitectureError, Phrase
from inkling.network import ACTIVATIONS, BackwardStage, DenseSpec, LayerSpec
from inkling.network.activations import make_activation
from inkling.network.types import Array


@dataclass(frozen=True, eq=False, slots=True)
class BackwardPass:
    """One example, forwards and back again, in float64.

    inputs, d_inputs: what went in and ∂C/∂input, of the network's input shape
    stages: z, a, ∂C/∂z and ∂C/∂a of each stage, of its shape; the last ∂C/∂a is None where there is none (threshold)
    gradient: ∇C, (parameters,), in θ's order
    """

    question: Question
    cost: float
    inputs: Array
    d_inputs: Array
    stages: tuple[BackwardStage, ...]
    gradient: Array

    @property
    def answer(self) -> int:
        """Index of the class that is read: the largest output, or the largest z for a cost that takes z."""
        last = self.stages[-1]
        return int((last.z if self.question.loss.takes_logits else last.a).argmax())

    @property
    def wishes(self) -> Array | None:
        """What each output is asked for, −∂C/∂a: (classes,); None where it has no slope (threshold)."""
        d_a = self.stages[-1].d_a
        return None if d_a is None else _negative(d_a)

    @property
    def logit_wishes(self) -> Array | None:
        """−∂C/∂z of the outputs, (classes,), where the cost takes z itself; None elsewhere."""
        return _negative(self.stages[-1].d_z) if self.question.loss.takes_logits else None

    @property
    def handed_back(self) -> tuple[Array | None, ...]:
        """The wishes of every stage, −∂C/∂a, each of the stage's shape."""
        return tuple(None if stage.d_a is None else _negative(stage.d_a) for stage in self.stages)

    @property
    def input_wishes(self) -> Array:
        """What the pixels would have to do, −∂C/∂x, of the network's input shape: ink where it is above 0."""
        return _negative(self.d_inputs)

    def nudges(self, name: str) -> Array | None:
        """−∂C/∂θ of one parameter, such as layer2.weights, in its shape; None where there is none."""
        for parameter in self.question.network.parameters:
            if parameter.name == name:
                block = self.gradient[blocks(self.question.network)[name]]
                return _negative(block.reshape(parameter.value.shape))
        return None

    def handed_by(self, stage: int) -> Array | None:
        """What each neuron of a dense stage hands back to each before it, wⱼₖ · (−∂C/∂zⱼ): (neurons, before).

        Their sum over the neurons is the wish of the one before. None for any other stage.
        """
        of_stage = self.question.network.stages[stage]
        if not isinstance(of_stage.spec, DenseSpec):
            return None
        handed: Array = of_stage.parameters[0].value * _negative(self.stages[stage].d_z)[:, np.newaxis]
        return handed

    @property
    def finite(self) -> bool:
        """Whether all of it is numbers; enormous weights may overflow."""
        return bool(
            np.isfinite(self.cost) and np.isfinite(self.gradient).all() and np.isfinite(self.stages[-1].a).all()
        )

    def before(self, stage: int) -> Array:
        """What goes into a stage: the activations of the one before, or the inputs."""
        return self.stages[stage - 1].a if stage else self.inputs

    def slopes(self, stage: int) -> Array | None:
        """σ′(z) of each neuron of a stage, of its shape; None where a neuron has no activation of its own."""
        spec = self.question.network.stages[stage].spec
        if spec.activation_name in (None, "softmax") or self.stages[stage].d_a is None:
            return None
        return slopes(spec, self.stages[stage].z, self.stages[stage].a)

    @property
    def notes(self) -> tuple[Phrase, ...]:
        """Where the question has no answer, a sentence each."""
        told = [
            Phrase(
                "The neurons of layer {number} are threshold neurons, flat on both sides of their jump: no wish "
                "leads back through them.",
                number=number,
            )
            for number, stage in enumerate(self.question.network.stages[:-1], 1)
            if stage.spec.activation_name == "threshold"
        ]
        if self.wishes is None:
            told.append(
                Phrase(
                    "The outputs are threshold neurons, which have no slope: there is no −∂C/∂a; the perceptron's "
                    "rule goes by −∂C/∂z = y − a."
                )
            )
        return tuple(told)


def backward_pass(question: Question) -> BackwardPass:
    """Backpropagation of the question's one example. ValueError where it holds several."""
    if len(question.columns) != 1:
        raise ValueError("a backward pass is of one example")
    network, loss = question.network, question.loss
    with np.errstate(over="ignore", invalid="ignore"):
        trace = network.backward_trace(question.columns.x, question.columns.y, loss)
        stages = [
            BackwardStage(one.z[..., 0], one.a[..., 0], one.d_z[..., 0], None if one.d_a is None else one.d_a[..., 0])
            for one in trace.stages
        ]
        last = stages[-1]
        if loss.takes_logits and network.architecture.output_activation == "softmax":
            stages[-1] = BackwardStage(last.z, last.a, last.d_z, _d_probabilities(last.z, question.columns.y[:, 0]))
    inputs = question.columns.x.reshape(network.architecture.input_shape)
    return BackwardPass(question, trace.cost, inputs, trace.d_x[..., 0], tuple(stages), network.gradient.copy())


def slopes(spec: LayerSpec, z: Array, a: Array) -> Array:
    """σ′(z), element by element. ArchitectureError for softmax, where every z moves every a, and for none at all."""
    name = spec.activation_name
    if name is None or name == "softmax":
        raise ArchitectureError(
            "Only neurons with an activation of their own ({choices}) have a slope σ′(z); {layer} has none.",
            choices=", ".join(one for one in ACTIVATIONS if one != "softmax"),
            layer=str(spec),
        )
    found = np.empty_like(z)
    make_activation(name).backward(z, a, np.ones_like(z), found)
    return found


def _d_probabilities(z: Array, y: Array) -> Array:
    """∂C/∂aⱼ = −yⱼ/aⱼ of C = −Σ yⱼ log aⱼ, by logarithms: a may be too small for a number, its inverse too large."""
    logarithms = z - z.max()
    logarithms -= np.log(np.exp(logarithms).sum())
    found: Array = np.where(y > 0, -y * np.exp(np.where(y > 0, -logarithms, 0.0)), 0.0)
    return found


def _negative(derivative: Array) -> Array:
    """−derivative, without a −0 among the wishes."""
    wishes: Array = 0.0 - derivative
    return wishes
