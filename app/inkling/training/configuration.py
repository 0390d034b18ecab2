"""A configuration: everything that decides what a training run does. Same configuration, same seed: same θ."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from inkling.errors import SettingsError
from inkling.network import Architecture, get_initializer, make_loss, mlp
from inkling.network.layers.base import Shape
from inkling.training.optimizers import complete_settings

MAX_ETA = 1000.0
MAX_EPOCHS = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """What the Controls panel and `inkling train` set. The defaults are the course's network and numbers."""

    dataset: str = "strokes"
    train_size: int | None = None  # None: all there are
    hidden: tuple[int, ...] = (16, 16)
    activation: str = "sigmoid"
    loss: str = "mse"
    initializer: str = "glorot"
    optimizer: str = "sgd"
    optimizer_settings: Mapping[str, float] = field(default_factory=dict)
    eta: float = 1.5
    batch_size: int = 10
    epochs: int = 30
    seed: int = 0

    def architecture(self, input_shape: Shape = (28, 28), classes: int = 10) -> Architecture:
        """The network that this configuration asks for. ArchitectureError where none can be built."""
        return mlp(self.hidden, activation=self.activation, loss=self.loss, input_shape=input_shape, classes=classes)

    def check(self) -> None:
        """SettingsError or ArchitectureError with one sentence for the first setting that cannot work."""
        make_loss(self.loss)
        get_initializer(self.initializer)
        complete_settings(self.optimizer, self.optimizer_settings)
        check_eta(self.eta)
        for name, value, high in (
            ("batch size", self.batch_size, None),
            ("number of epochs", self.epochs, MAX_EPOCHS),
            ("number of training examples", self.train_size, None),
        ):
            if value is not None and (value < 1 or (high is not None and value > high)):
                limit = f" and at most {high}" if high else ""
                raise SettingsError(f"The {name} must be at least 1{limit}, not {value}.")
        if self.train_size is not None and self.batch_size > self.train_size:
            raise SettingsError(
                f"A batch of {self.batch_size} is larger than the {self.train_size} training examples; "
                "choose a smaller batch size."
            )
        if self.seed < 0:
            raise SettingsError(f"The seed must be 0 or a positive whole number, not {self.seed}.")
        self.architecture().check_size()


def check_eta(eta: float) -> None:
    """SettingsError for a learning rate that is no positive number."""
    if not (math.isfinite(eta) and 0 < eta <= MAX_ETA):
        raise SettingsError(f"The learning rate η must be above 0 and at most {MAX_ETA:g}, not {eta:g}.")
