"""Presets: networks that made history, with settings that train them, on a time line."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from inkling.errors import SettingsError
from inkling.training.configuration import Configuration
from inkling.training.optimizer_choice import complete_settings
from inkling.training.schedules import complete_schedule_settings


@dataclass(frozen=True, slots=True)
class Preset:
    """One network of the time line; `name` is what the command line calls it."""

    name: str
    year: int
    hidden: str
    activation: str = "sigmoid"
    loss: str = "mse"
    initializer: str = "glorot"
    optimizer: str = "sgd"
    optimizer_settings: Mapping[str, float] = field(default_factory=dict)
    eta: float = 1.5
    schedule: str = "constant"
    batch_size: int = 10
    epochs: int = 30

    def applied_to(self, configuration: Configuration) -> Configuration:
        """The configuration with this network and the settings that train it; the data stay as they are."""
        return replace(
            configuration,
            hidden=self.hidden,
            activation=self.activation,
            loss=self.loss,
            initializer=self.initializer,
            optimizer=self.optimizer,
            optimizer_settings=dict(self.optimizer_settings),
            eta=self.eta,
            schedule=self.schedule,
            schedule_settings={},
            initializer_deviation=1.0,
            warm_up=0.0,
            clip=0.0,
            weight_decay=0.0,
            batch_size=self.batch_size,
            epochs=self.epochs,
        )


_MODERN = (
    "conv3x16same:identity batchnorm relu conv3x16same:identity batchnorm relu pool2 "
    "conv3x32same:identity batchnorm relu conv3x32same:identity batchnorm relu pool2 dropout0.25 dense128 dropout0.5"
)

PRESETS: tuple[Preset, ...] = (
    # Rosenblatt's rule, without any hidden layer.
    Preset("perceptron", 1958, "", loss="perceptron", initializer="zeros", eta=0.05, epochs=10),
    # Rumelhart, Hinton and Williams: hidden layers become trainable; they used momentum.
    Preset("mlp", 1986, "40", optimizer="momentum", eta=0.15),
    # LeNet-5 in today's terms: plain max-pooling, dense connections between the maps, softmax.
    Preset(
        "lenet-5",
        1998,
        "conv5x6same pool2 conv5x16 pool2 120 84",
        activation="tanh",
        loss="cross-entropy",
        optimizer="adam",
        eta=0.001,
        batch_size=64,
        epochs=12,
    ),
    Preset("nielsen", 2015, "30"),
    Preset("3blue1brown", 2017, "16-16"),
    Preset(
        "modern",
        2020,
        _MODERN,
        activation="relu",
        loss="cross-entropy",
        initializer="he",
        optimizer="adam",
        eta=0.002,
        schedule="cosine",
        batch_size=64,
        epochs=15,
    ),
)


def find_preset(name: str) -> Preset:
    """The preset of this name; SettingsError names the choices."""
    for preset in PRESETS:
        if preset.name == name:
            return preset
    raise SettingsError(
        "There is no preset “{name}”; choose one of {choices}.",
        name=name,
        choices=", ".join(one.name for one in PRESETS),
    )


def preset_of(configuration: Configuration) -> str | None:
    """The name of the preset whose network and training settings these are; None for any other."""
    plain = _completed(configuration)
    return next((preset.name for preset in PRESETS if _completed(preset.applied_to(configuration)) == plain), None)


def _completed(configuration: Configuration) -> Configuration:
    """With all settings written out: a default that is named is the same as one that is not."""
    return replace(
        configuration,
        optimizer_settings=complete_settings(configuration.optimizer, configuration.optimizer_settings),
        schedule_settings=complete_schedule_settings(configuration.schedule, configuration.schedule_settings),
    )
