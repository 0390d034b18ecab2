"""A model: a network together with all that is needed to use it and to know where it came from."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from inkling.data.dataset import DIGITS
from inkling.data.normalize import normalize
from inkling.data.preparation import Preparation, prepare
from inkling.network import Loss, Network, make_loss
from inkling.training import Configuration, History, Metrics


@dataclass(slots=True, kw_only=True)
class Model:
    """What a model file holds.

    normalization: how a drawing is brought to size and place first, see `inkling.data.normalize`
    preparation: how its pixels become the network's inputs then, see `inkling.data.preparation`
    configuration: how it was trained, None for a network from elsewhere
    metrics: on the test set after the latest training, None where it was never measured
    """

    network: Network
    normalization: str = "box"
    preparation: Preparation = Preparation()  # noqa: RUF009 - frozen
    class_names: tuple[str, ...] = DIGITS
    configuration: Configuration | None = None
    history: History = field(default_factory=History)
    metrics: Metrics | None = None

    @property
    def loss(self) -> Loss:
        """The cost that it was trained with; mse for a network from elsewhere."""
        return make_loss(self.configuration.loss if self.configuration else "mse")

    def inputs(self, drawings: NDArray[np.float32]) -> NDArray[np.float32]:
        """What the network gets of drawings: float32 (n, inputs). drawings: float32 (n, 28, 28), ink 1 on 0."""
        return prepare(normalize(drawings, self.normalization), self.preparation)

    def read(self, drawings: NDArray[np.float32]) -> NDArray[np.float32]:
        """What the network answers: activations, float32 (n, classes). drawings: float32 (n, 28, 28), ink 1 on 0."""
        return self.network.predict(self.inputs(drawings))
