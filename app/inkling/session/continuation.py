"""When training goes on with a network, and when a new one begins; and what to train an opened one with."""

from inkling.data.catalog import is_here
from inkling.errors import ArchitectureError, InklingError
from inkling.network import Architecture
from inkling.training import Configuration
from inkling.training.model import Model


def goes_on_with(model: Model, configuration: Configuration, classes: int) -> bool:
    """Whether training with this configuration goes on with the model. classes: how many the data set has"""
    try:
        architecture = configuration.architecture(classes)
    except ArchitectureError:
        return False  # there can be no such network, as a run will say
    return continues(model, configuration, architecture)


def continues(model: Model, configuration: Configuration, architecture: Architecture) -> bool:
    """Whether training with this configuration goes on with the model. architecture: that it asks for

    It does where the model began as this configuration would begin, and has learned since; otherwise a
    new network starts from the seed. With a validation split, it must have been the same split all the time:
    a network cannot be judged by examples that it has learned from.
    """
    before = model.configuration
    return (
        before is not None
        and len(model.history) > 0
        and _beginning(before) == _beginning(configuration)
        and (not configuration.validation or _split(before) == _split(configuration))
        and model.network.architecture == architecture
    )


def settings_here(model: Model, pending: Configuration) -> Configuration:
    """What the model was trained with, if a run can be made with that on this computer; else the pending one."""
    configuration = model.configuration
    if configuration is None or not (configuration.dataset == pending.dataset or is_here(configuration.dataset)):
        return pending
    try:
        configuration.check()
    except InklingError:
        return pending
    return configuration


def _beginning(configuration: Configuration) -> tuple[object, ...]:
    """What decides the weights that a network begins with, and what it is to learn."""
    return (
        configuration.dataset,
        configuration.initializer,
        configuration.initializer_deviation,
        configuration.preparation,
        configuration.input_size,
        configuration.seed,
    )


def _split(configuration: Configuration) -> tuple[object, ...]:
    """What decides, with the seed, which examples are held out."""
    return configuration.validation, configuration.train_size
