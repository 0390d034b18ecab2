"""A run: one training of one model, from its first batch to its end, with a network of its own.

Whoever drives it owns it: the window hands it to its thread and never touches it again, but for `knobs`.
"""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from inkling.data.dataset import Dataset
from inkling.training.batches import check_batch_size
from inkling.training.configuration import Configuration
from inkling.training.evaluator import EvaluationSchedule
from inkling.training.events import Event
from inkling.training.loop import Knobs, train
from inkling.training.model import Model, new_model

# What else a seed is used for, told apart by a second number.
_VALIDATION, _GOING_ON = 1, 2


class Run:
    """Training of a copy of `model` (or of a new network where the configuration asks for another one)."""

    def __init__(
        self,
        configuration: Configuration,
        dataset: Dataset,
        *,
        start_from: Model | None,
        evaluation: EvaluationSchedule = EvaluationSchedule(),  # noqa: B008 - frozen
    ) -> None:
        """start_from: goes on with this model's θ; None begins with new weights from the seed.

        Raises SettingsError or ArchitectureError where the configuration cannot work.
        """
        configuration.check()
        self.configuration = configuration
        # A generator of its own: the same examples are held out, whatever else is drawn.
        self.dataset = dataset.with_train_size(configuration.train_size).with_validation(
            configuration.validation, rng=np.random.default_rng((configuration.seed, _VALIDATION))
        )
        check_batch_size(configuration.batch_size, len(self.dataset.train))
        self.knobs = Knobs(configuration.eta)
        self.epochs_before = 0.0
        self._evaluation = evaluation
        if start_from is None:
            self._rng = np.random.default_rng(configuration.seed)
            model = new_model(configuration, dataset.class_names, images=self.dataset.train.images, rng=self._rng)
            self.network, self.preparation = model.network, model.preparation
        else:
            history = start_from.history
            if len(history):
                self.epochs_before = float(history.epochs[-1])
            # Going on must not show the examples in the very order of the first time.
            self._rng = np.random.default_rng((configuration.seed, _GOING_ON, round(1000 * self.epochs_before)))
            self.network, self.preparation = start_from.network.copy(), start_from.preparation

    def events(self) -> Iterator[Event]:
        """Train; see `inkling.training.train`."""
        return train(
            self.network,
            self.dataset,
            self.configuration,
            rng=self._rng,
            preparation=self.preparation,
            knobs=self.knobs,
            evaluation=self._evaluation,
            epochs_before=self.epochs_before,
        )

    def new_model(self) -> Model:
        """A model of its network as it is now, without a history."""
        return Model(
            network=self.network.copy(),
            class_names=self.dataset.class_names,
            configuration=self.configuration,
            data_fingerprint=self.dataset.fingerprint,
            preparation=self.preparation,
        )

    def going_on_with(self, model: Model) -> Model:
        """The model that it set out from, as one of its own: what others hold of it does not grow."""
        return replace(
            model,
            configuration=self.configuration,
            data_fingerprint=self.dataset.fingerprint,
            history=model.history.copy(),
        )

    @property
    def batches_per_epoch(self) -> int:
        """How many steps make an epoch."""
        count = len(self.dataset.train)
        return -(-count // (self.configuration.batch_size or count))
