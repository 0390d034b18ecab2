"""What a step would do, before it is taken: for one digit alone, or for a batch of the training set."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inkling.analysis.backprop.question import Columns, Question, costs_of
from inkling.analysis.backprop.sampling import Sample
from inkling.analysis.backprop.step import OneStep, one_step, take_step
from inkling.network import Network
from inkling.network.types import Array


@dataclass(frozen=True, eq=False, slots=True)
class Preview:
    """step: what it would do; theta: θ before, and gradient: the ∇C that it goes by, (parameters,) each

    batch: the examples that it is for, None for the digit alone; costs: of each of these, (n,), before
    crowd: how many others were looked at
    """

    step: OneStep
    theta: Array
    gradient: Array
    batch: Sample | None
    costs: Array
    crowd: int


def preview(
    question: Question, eta: float, batch: Sample | None, crowd: Sample | None, check: Callable[[], None]
) -> Preview:
    """check: called now and then; may end the work by raising"""
    network, theta = question.network, question.network.theta.copy()
    with np.errstate(over="ignore", invalid="ignore"):
        costs = np.zeros(0) if batch is None else costs_of(network, question.loss, batch.columns, check)
    check()
    step = one_step(
        question,
        eta,
        crowd=None if crowd is None else crowd.columns,
        batch=None if batch is None else batch.columns,
        check=check,
    )
    return Preview(step, theta, network.gradient.copy(), batch, costs, 0 if crowd is None else len(crowd))


def theta_after(question: Question, columns: Columns, eta: float) -> NDArray[np.float32]:
    """θ after the trainer's step for these examples: taken in float32, as training does; the question's stays."""
    network = Network(question.network.architecture)
    network.parameters_and_buffers[...] = question.network.parameters_and_buffers
    take_step(network, question.loss, columns, eta)
    return network.theta.astype(np.float32)
