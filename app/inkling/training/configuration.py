"""A configuration: everything that decides what a training run does. Same configuration, same seed: same θ."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from inkling.data.augmentation import Augmentation
from inkling.data.preparation import Preparation
from inkling.errors import SettingsError
from inkling.network import Architecture, get_initializer, make_loss, with_output
from inkling.training.optimizer_choice import complete_settings, optimizer_class
from inkling.training.schedules import complete_schedule_settings

MAX_ETA = 1000.0
MAX_EPOCHS = 100_000
MAX_SEED = 2**53  # up to here the window's number fields are exact


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """What the Controls panel and `inkling train` set. The defaults are the course's network and numbers.

    hidden: the hidden layers as a spec, see `inkling.network.specs`: `16-16`, or `conv5x8 pool2`, or nothing
    batch_size: None for full-batch gradient descent
    initializer_deviation: σ of the initializer "normal"
    clip: the gradient's norm is cut down to this; 0: it is left alone
    weight_decay: λ of the L2 penalty (λ/2)·Σw² on the weights
    warm_up: epochs in which η grows from 0
    validation: the part of the training set that is held out, to decide by; 0: none
    patience: stop when the validation loss has not fallen for so many epochs, and keep the best θ; 0: off
    stop_step: stop when ‖Δθ‖ over an epoch is smaller; stop_gradient: when ‖∇C‖ averaged over it is; 0: off
    """

    dataset: str = "strokes"
    train_size: int | None = None  # None: all there are
    validation: float = 0.0
    preparation: str = "scale"
    input_size: int = 28
    augmentation: Augmentation = Augmentation()  # noqa: RUF009 - frozen
    hidden: str = "16-16"
    activation: str = "sigmoid"
    loss: str = "mse"
    initializer: str = "glorot"
    initializer_deviation: float = 1.0
    optimizer: str = "sgd"
    optimizer_settings: Mapping[str, float] = field(default_factory=dict)
    eta: float = 1.5
    schedule: str = "constant"
    schedule_settings: Mapping[str, float] = field(default_factory=dict)
    warm_up: float = 0.0
    clip: float = 0.0
    weight_decay: float = 0.0
    batch_size: int | None = 10
    epochs: int = 30
    patience: int = 0
    stop_step: float = 0.0
    stop_gradient: float = 0.0
    seed: int = 0

    def architecture(self, classes: int = 10) -> Architecture:
        """The network that this configuration asks for. ArchitectureError where none can be built."""
        shape = Preparation(self.preparation, self.input_size).input_shape
        return with_output(
            self.hidden, activation=self.activation, loss=self.loss, input_shape=shape, classes=classes
        )

    def check(self) -> None:
        """SettingsError or ArchitectureError with one sentence for the first setting that cannot work."""
        make_loss(self.loss)
        get_initializer(self.initializer)
        complete_settings(self.optimizer, self.optimizer_settings)
        complete_schedule_settings(self.schedule, self.schedule_settings)
        Preparation(self.preparation, self.input_size).check()
        self.augmentation.check()
        check_eta(self.eta)
        _check_count("batch size", self.batch_size)
        _check_count("number of epochs", self.epochs, MAX_EPOCHS)
        _check_count("number of training examples", self.train_size)
        _check_number("σ of the initializer", self.initializer_deviation, above=0.0, to=100.0)
        _check_number("gradient's largest norm", self.clip)
        _check_number("weight decay", self.weight_decay)
        _check_number("warm-up", self.warm_up)
        _check_number("smallest ‖Δθ‖", self.stop_step)
        _check_number("smallest ‖∇C‖", self.stop_gradient)
        _check_number("validation part", self.validation, to=0.9)
        if not optimizer_class(self.optimizer).needs_gradient and (
            self.clip or self.weight_decay or self.stop_gradient
        ):
            raise SettingsError(
                f"The optimizer {self.optimizer} finds no gradient to clip, to add a weight decay to or to stop by; "
                "set these to 0, or choose another optimizer."
            )
        if self.patience < 0:
            raise SettingsError(f"The patience must be 0 or a number of epochs, not {self.patience}.")
        if self.patience and not self.validation:
            raise SettingsError(
                "Early stopping decides by a validation split; hold out a part of the training set, such as 0.1."
            )
        if self.train_size is not None and self.batch_size is not None and self.batch_size > self.train_size:
            raise SettingsError(
                f"A batch of {self.batch_size} is larger than the {self.train_size} training examples; "
                "choose a smaller batch size."
            )
        if not 0 <= self.seed <= MAX_SEED:
            raise SettingsError(f"The seed must be a whole number from 0 to 2⁵³, not {self.seed}.")
        architecture = self.architecture()
        architecture.check_size()
        if optimizer_class(self.optimizer).needs_gradient:
            architecture.check_trainable()


def check_eta(eta: float) -> None:
    """SettingsError for a learning rate that is no positive number."""
    if not (math.isfinite(eta) and 0 < eta <= MAX_ETA):
        raise SettingsError(f"The learning rate η must be above 0 and at most {MAX_ETA:g}, not {eta:g}.")


def _check_count(name: str, value: int | None, high: int | None = None) -> None:
    if value is not None and (value < 1 or (high is not None and value > high)):
        limit = f" and at most {high}" if high else ""
        raise SettingsError(f"The {name} must be at least 1{limit}, not {value}.")


def _check_number(name: str, value: float, *, above: float | None = None, to: float = 1e6) -> None:
    enough = value > above if above is not None else value >= 0
    if not (math.isfinite(value) and enough and value <= to):
        low = f"above {above:g}" if above is not None else "0 or more"
        raise SettingsError(f"The {name} must be {low} and at most {to:g}, not {value:g}.")
