"""A configuration: everything that decides what a training run does. Same configuration, same seed: same θ."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from inkling.data.augmentation import Augmentation
from inkling.data.preparation import Preparation
from inkling.errors import Phrase, SettingsError
from inkling.interval import Interval
from inkling.network import Architecture, get_initializer, make_loss, with_output
from inkling.training.batches import check_batch_size
from inkling.training.optimizer_choice import complete_settings, uses_gradient
from inkling.training.schedules import complete_schedule_settings

MAX_ETA = 1000.0
MAX_EPOCHS = 100_000
MAX_NAME = 5_000  # characters of a data set's name: a path of any length, or several
MAX_SEED = 2**53  # up to here the window's number fields are exact
ETAS = Interval(0.0, MAX_ETA, with_high=True)
DEVIATIONS = Interval(0.0, 100.0, with_high=True)
VALIDATION_PARTS = Interval(0.0, 0.9, with_low=True, with_high=True)
AMOUNTS = Interval(0.0, 1e6, with_low=True, with_high=True)  # 0 is off


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """What the Controls panel and `inkling train` set. The defaults are the course's network and numbers.

    hidden: the hidden layers, as `inkling.network.architecture.grammar` reads them: `16-16`, `conv5x8 pool2`, or none
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

    def check(self, *, examples: int | None = None) -> None:
        """SettingsError or ArchitectureError with one sentence for the first setting that cannot work.

        examples: how many there are to learn from, where that is known
        """
        if len(self.dataset) > MAX_NAME:
            raise SettingsError("The name of a data set has at most {most} characters.", most=MAX_NAME)
        make_loss(self.loss)
        get_initializer(self.initializer)
        complete_settings(self.optimizer, self.optimizer_settings)
        complete_schedule_settings(self.schedule, self.schedule_settings)
        Preparation(self.preparation, self.input_size).check()
        self.augmentation.check()
        check_eta(self.eta)
        check_count(Phrase("The number of epochs"), self.epochs, MAX_EPOCHS)
        check_count(Phrase("The number of training examples"), self.train_size)
        check_batch_size(self.batch_size, self.train_size if examples is None else examples)
        _check_number(Phrase("The σ of the initializer"), self.initializer_deviation, DEVIATIONS)
        _check_number(Phrase("The gradient's largest norm"), self.clip, AMOUNTS)
        _check_number(Phrase("The weight decay"), self.weight_decay, AMOUNTS)
        _check_number(Phrase("The warm-up"), self.warm_up, AMOUNTS)
        _check_number(Phrase("The smallest ‖Δθ‖"), self.stop_step, AMOUNTS)
        _check_number(Phrase("The smallest ‖∇C‖"), self.stop_gradient, AMOUNTS)
        _check_number(Phrase("The validation part"), self.validation, VALIDATION_PARTS)
        if not uses_gradient(self.optimizer) and (self.clip or self.weight_decay or self.stop_gradient):
            raise SettingsError(
                "The optimizer {optimizer} finds no gradient; set weight decay, clipping and ‖∇C‖ to 0.",
                optimizer=self.optimizer,
            )
        if self.patience < 0:
            raise SettingsError(
                "The patience must be 0 or a number of epochs, not {patience}.", patience=self.patience
            )
        if self.patience and not self.validation:
            raise SettingsError("Early stopping needs a validation part to decide by, such as {part:g}.", part=0.1)
        check_seed(self.seed)
        architecture = self.architecture()
        architecture.check_size()
        if uses_gradient(self.optimizer):
            architecture.check_trainable()


def check_eta(eta: float) -> None:
    """SettingsError for a learning rate that is no positive number."""
    _check_number(Phrase("The learning rate η"), eta, ETAS)


def check_seed(seed: int) -> None:
    """SettingsError for a number that cannot be a seed."""
    if not 0 <= seed <= MAX_SEED:
        raise SettingsError("The seed must be a whole number from 0 to 2⁵³, not {seed}.", seed=seed)


def check_count(what: Phrase, value: int | None, most: int | None = None) -> None:
    """SettingsError for a number that is not from 1 to `most`; None is a number that nobody has given."""
    if value is None:
        return
    if most is None and value < 1:
        raise SettingsError("{what} must be at least 1, not {value}.", what=what, value=value)
    if most is not None and not 1 <= value <= most:
        raise SettingsError(
            "{what} must be at least 1 and at most {most}, not {value}.", what=what, most=most, value=value
        )


def _check_number(what: Phrase, value: float, allowed: Interval) -> None:
    if value not in allowed:
        raise SettingsError(
            "{what} must be {allowed}, not {value:g}.", what=what, allowed=allowed.description, value=value
        )
