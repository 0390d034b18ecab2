"""The diagnosis of a run that learns nothing: what it looks like, and what to try, in one sentence.

Two signs: the cost has grown far beyond that of guessing; or for some epochs the network has read no more test
examples than whoever always says the commonest class, while its cost did not fall. Then its neurons tell why. A run
that is merely slow is left in peace, and so is one that has taken but a few steps.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from inkling.data.dataset import Dataset, Examples
from inkling.data.preparation import Preparation, prepare
from inkling.errors import Phrase
from inkling.network import Loss, Network
from inkling.network.network import Stage
from inkling.network.types import Array
from inkling.training.batches import to_floats
from inkling.training.evaluator import Evaluation

PATIENCE = 3  # epochs at chance
_STEPS = 30  # that these take at least: where an epoch is one step, three say nothing
_DEVIATIONS = 3.0  # of the binomial distribution, within which an accuracy may be luck
_FALL = 0.01  # of the cost, in PATIENCE epochs: less is standing still,
_STEADY = 0.001  # unless so much is gained in each of them: that is no wavering
_EXPLODED = 10.0  # times the cost of guessing, and the cost before training
_PROBED = 200  # examples that the neurons are watched with
_MOST = 0.98  # of the answers of a layer's neurons: as good as all
_SAME = 1e-6  # outputs that differ by less say the same
_NEAR = 0.02  # to a limit of its range, a neuron is saturated
_LIMITS = {"sigmoid": (0.0, 1.0), "tanh": (-1.0, 1.0)}


@dataclass(frozen=True, slots=True)
class Guessing:
    """What a network reaches that does not look at the example. accuracy: more than that is no luck"""

    accuracy: float
    loss: float


def guessing(examples: Examples, classes: int, loss: Loss) -> Guessing:
    """Always the same outputs, the best ones for these examples."""
    labels = examples.labels[examples.labels < classes]
    shares = np.bincount(labels, minlength=classes) / max(len(labels), 1)
    commonest = float(shares.max())
    luck = _DEVIATIONS * math.sqrt(commonest * (1 - commonest) / max(len(labels), 1))
    outputs = (np.log(np.maximum(shares, 1e-9)) if loss.takes_logits else shares)[:, np.newaxis]
    columns = np.repeat(outputs, classes, axis=1)
    costs = [
        loss.value_and_gradient(columns[:, [label]], np.eye(classes)[:, [label]], np.empty((classes, 1)))
        for label in range(classes)
    ]
    return Guessing(commonest + luck, float(np.dot(shares, costs)))


def has_exploded(losses: Sequence[float], by_guessing: Guessing, *, already: bool = False) -> bool:
    """losses: on the training set, before the first epoch and after each; already: after the epoch before"""
    return losses[-1] > (1.0 if already else _EXPLODED) * max(by_guessing.loss, losses[0])


def is_at_chance(accuracies: Sequence[float], by_guessing: Guessing, patience: int = PATIENCE) -> bool:
    """accuracies: on the test set, after each epoch; patience: of how many epochs"""
    latest = accuracies[-patience:]
    return len(latest) == patience and max(latest) <= by_guessing.accuracy < 1.0


def stands_still(losses: Sequence[float], patience: int = PATIENCE) -> bool:
    """losses: as for `has_exploded`; patience: as for `is_at_chance`"""
    latest = losses[-patience:]
    is_steady = all(after <= (1 - _STEADY) * before for before, after in pairwise(latest))
    return latest[-1] > (1 - _FALL) * latest[0] and not is_steady


def cause(network: Network, inputs: Array) -> Phrase:
    """What the neurons of a network that learns nothing look like. inputs: (inputs, examples)"""
    responses = network.responses(inputs)
    hidden = 0
    for stage, response in zip(network.stages, responses, strict=True):
        is_last = stage is network.stages[-1]
        if not stage.parameters:
            continue  # pooling and the like only hand on
        hidden += not is_last
        layer = Phrase("the output layer") if is_last else Phrase("hidden layer {number}", number=hidden)
        neurons = response.reshape(-1, response.shape[-1])
        activation = getattr(stage.spec, "activation", None)
        if not is_last and _are_alike(stage):
            return Phrase(
                "all neurons of {layer} do the same, for they began alike; begin anew with another initializer, such "
                "as {initializer}",
                layer=layer,
                initializer="glorot",
            )
        if not is_last and activation == "relu" and np.mean(neurons == 0) >= _MOST:
            return Phrase(
                "the neurons of {layer} are silent (dead ReLUs); begin anew with a smaller η, or with leaky ReLU",
                layer=layer,
            )
        if activation in _LIMITS and np.mean(is_near_limit(activation, neurons)) >= _MOST:
            return Phrase(
                "the neurons of {layer} are saturated, at the ends of their range, where they hardly learn any more; "
                "begin anew with a smaller η or smaller weights",
                layer=layer,
            )
    if _same_outputs(responses):
        return Phrase("it says the same to every example; begin anew with a smaller η or another initializer")
    return Phrase("its cost does not fall; try another η, a larger or a smaller one, or another initializer")


def _are_alike(stage: Stage) -> bool:
    """Whether all neurons of a layer have the same weights, as initializing with zeros leaves them for ever."""
    weights = stage.parameters[0].value
    rows = weights.reshape(len(weights), -1)
    return len(rows) > 1 and float(np.ptp(rows, axis=0).max()) <= _SAME


def is_near_limit(activation: str, neurons: NDArray[np.floating]) -> NDArray[np.bool_]:
    """Which neurons are saturated, at an end of the range of their activation; none where it has no such ends."""
    low, high = _LIMITS.get(activation, (-math.inf, math.inf))
    return (neurons < low + _NEAR) | (neurons > high - _NEAR)


def _same_outputs(responses: Sequence[Array]) -> bool:
    return float(np.ptp(responses[-1], axis=-1).max()) <= _SAME


class Diagnosis:
    """Watches one run, from epoch to epoch."""

    def __init__(
        self,
        network: Network,
        dataset: Dataset,
        loss: Loss,
        preparation: Preparation,
        before: Evaluation,
        *,
        steps_per_epoch: int,
    ) -> None:
        """before: how the network stands before the first epoch"""
        self._patience = max(PATIENCE, math.ceil(_STEPS / steps_per_epoch))
        self._network = network
        self._exploded = False
        self._guessing = guessing(dataset.test, network.architecture.classes, loss)
        self._losses, self._accuracies = [before.train.loss], list[float]()
        rows = dataset.test.images[:_PROBED].reshape(min(_PROBED, len(dataset.test)), -1)
        self._images, self._preparation = rows, preparation

    def after_epoch(self, evaluation: Evaluation) -> Phrase | None:
        """A sentence where it looks as if nothing was learned, None where all is well."""
        self._losses.append(evaluation.train.loss)
        self._accuracies.append(evaluation.test.accuracy)
        self._exploded = has_exploded(self._losses, self._guessing, already=self._exploded)
        if self._exploded:
            return Phrase(
                "The cost has grown to {loss:g}: η is too large; begin anew with a smaller one, such as a tenth.",
                loss=float(f"{self._losses[-1]:.3g}"),
            )
        if not is_at_chance(self._accuracies, self._guessing, self._patience):
            return None
        with np.errstate(over="ignore", invalid="ignore"):
            inputs = self._inputs()
            still = stands_still(self._losses[1:], self._patience)
            if not (still or _same_outputs(self._network.responses(inputs))):
                return None
            return Phrase(
                "After {epochs} epochs it reads no more than by guessing: {cause}.",
                epochs=len(self._accuracies),
                cause=cause(self._network, inputs),
            )

    def _inputs(self) -> Array:
        floats = to_floats(self._images, np.empty(self._images.shape, np.float32))
        rows = floats if self._preparation.is_identity else prepare(floats, self._preparation)
        return rows.astype(self._network.dtype, copy=False).T
