"""Traces: what passes through a network, stage by stage, forwards and backwards, kept to be looked at."""

from dataclasses import dataclass

from inkling.network.types import Array


@dataclass(frozen=True, eq=False, slots=True)
class StageTrace:
    """What one example did in one stage: weighted sums z and activations a, both of the stage's shape.

    Where a stage has no activation, z and a are both its output.
    """

    z: Array
    a: Array


@dataclass(frozen=True, eq=False, slots=True)
class BackwardStage:
    """What a batch did in one stage and what the cost asks of it, all of the stage's shape and the batch last.

    z, a: as in `StageTrace`; d_z, d_a: ∂C/∂z and ∂C/∂a. d_a is None where the cost takes the last stage's z itself.
    """

    z: Array
    a: Array
    d_z: Array
    d_a: Array | None


@dataclass(frozen=True, eq=False, slots=True)
class BackwardTrace:
    """Backpropagation of a batch, stage by stage.

    cost: the mean over the batch; d_x: ∂C/∂x, of the input's shape, the batch last
    """

    cost: float
    stages: tuple[BackwardStage, ...]
    d_x: Array
