"""A model: a network together with all that is needed to use it and to know where it came from."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from inkling.data.dataset import DIGITS
from inkling.data.normalize import normalize
from inkling.data.preparation import Preparation, fit_preparation, prepare
from inkling.network import Loss, Network, make_loss
from inkling.training.configuration import Configuration
from inkling.training.history import History
from inkling.training.metrics import Metrics


@dataclass(slots=True, kw_only=True)
class Model:
    """What a model file holds.

    normalization: how a drawing is brought to size and place first, see `inkling.data.normalize`
    preparation: how its pixels become the network's inputs then, see `inkling.data.preparation`
    configuration: how it was trained, None for a network from elsewhere
    data_fingerprint: of the person's own data set that it learned from, see `Dataset`; empty for Inkling's own
    metrics: on the test set after the latest training, None where it was never measured
    """

    network: Network
    normalization: str = "box"
    preparation: Preparation = Preparation()  # noqa: RUF009 - frozen
    class_names: tuple[str, ...] = DIGITS
    configuration: Configuration | None = None
    data_fingerprint: str = ""
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


def new_model(
    configuration: Configuration,
    class_names: tuple[str, ...] = DIGITS,
    *,
    images: NDArray[np.uint8] | None = None,
    normalization: str = "box",
    rng: np.random.Generator,
) -> Model:
    """The model that a configuration begins with: a network of its layers, its initial weights drawn from rng.

    images: the training set's, which the preparation is fitted to; None where nothing is known of them yet
    normalization: how those images were brought to size and place
    """
    network = Network(configuration.architecture(len(class_names)))
    network.initialize(configuration.initializer, deviation=configuration.initializer_deviation, rng=rng)
    kind, size = configuration.preparation, configuration.input_size
    return Model(
        network=network,
        normalization=normalization,
        preparation=Preparation(kind, size) if images is None else fit_preparation(kind, size, images),
        class_names=class_names,
        configuration=configuration,
    )
