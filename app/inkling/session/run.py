"""A run: one training of one model, from its first batch to its end, with a network of its own.

Whoever drives it owns it: the window hands it to its thread and never touches it again, but for `knobs`.
"""

from collections.abc import Iterator

import numpy as np

from inkling.data.dataset import Dataset
from inkling.errors import SettingsError
from inkling.network import Network
from inkling.storage.model import Model
from inkling.training import Configuration, Event, Knobs, Measuring, train


class Run:
    """Training of a copy of `model` (or of a new network where the configuration asks for another one)."""

    def __init__(
        self, configuration: Configuration, dataset: Dataset, *, start_from: Model | None, measuring: Measuring
    ) -> None:
        """start_from: goes on with this model's θ; None begins with new weights from the seed.

        Raises SettingsError or ArchitectureError where the configuration cannot work.
        """
        configuration.check()
        self.configuration = configuration
        self.dataset = with_train_size(dataset, configuration.train_size)
        if configuration.batch_size > len(self.dataset.train):
            raise SettingsError(
                f"A batch of {configuration.batch_size} is larger than the {len(self.dataset.train)} training "
                "examples; choose a smaller batch size."
            )
        self.knobs = Knobs(configuration.eta)
        self.epochs_before = 0.0
        self._measuring = measuring
        if start_from is None:
            self._rng = np.random.default_rng(configuration.seed)
            shape, classes = dataset.train.images.shape[1:], len(dataset.class_names)
            self.network = Network(configuration.architecture(shape, classes))
            self.network.initialize(configuration.initializer, rng=self._rng)
        else:
            history = start_from.history
            if len(history):
                self.epochs_before = float(history.epochs[-1])
            # Going on must not show the examples in the very order of the first time.
            self._rng = np.random.default_rng((configuration.seed, len(history)))
            self.network = start_from.network.copy()

    def events(self) -> Iterator[Event]:
        """Train; see `inkling.training.train`."""
        return train(
            self.network,
            self.dataset,
            self.configuration,
            rng=self._rng,
            knobs=self.knobs,
            measuring=self._measuring,
            epochs_before=self.epochs_before,
        )

    @property
    def batches_per_epoch(self) -> int:
        """How many steps make an epoch."""
        return -(-len(self.dataset.train) // self.configuration.batch_size)


def with_train_size(dataset: Dataset, train_size: int | None) -> Dataset:
    """The data set with only the first so many training examples; SettingsError if there are fewer."""
    if train_size is None or train_size == len(dataset.train):
        return dataset
    if train_size > len(dataset.train):
        raise SettingsError(
            f"The data set {dataset.name} has {len(dataset.train)} training examples, not {train_size}."
        )
    return Dataset(dataset.name, dataset.train.first(train_size), dataset.test, dataset.class_names)
