"""The optimizers by name, and their settings checked and completed."""

from collections.abc import Mapping

from inkling.errors import Phrase, SettingsError
from inkling.network.types import Array
from inkling.training.metropolis import Metropolis
from inkling.training.optimizers import (
    SGD,
    Adagrad,
    Adam,
    AdamW,
    GradientOptimizer,
    LaplacianSmoothing,
    Momentum,
    Nesterov,
    RMSProp,
)
from inkling.training.setting import complete

AnyOptimizer = GradientOptimizer | Metropolis

_OPTIMIZERS: dict[str, type[GradientOptimizer] | type[Metropolis]] = {
    one.name: one for one in (SGD, Momentum, Nesterov, Adagrad, RMSProp, Adam, AdamW, LaplacianSmoothing, Metropolis)
}
OPTIMIZERS = tuple(_OPTIMIZERS)


def optimizer_class(name: str) -> type[GradientOptimizer] | type[Metropolis]:
    """The optimizer of this name; SettingsError names the choices."""
    try:
        return _OPTIMIZERS[name]
    except KeyError:
        raise SettingsError(
            "There is no optimizer “{name}”; choose one of {choices}.", name=name, choices=", ".join(OPTIMIZERS)
        ) from None


def uses_gradient(name: str) -> bool:
    """Whether the optimizer of this name steps down a gradient."""
    return issubclass(optimizer_class(name), GradientOptimizer)


def complete_settings(name: str, given: Mapping[str, float]) -> dict[str, float]:
    """All of an optimizer's settings, defaults where none is given; SettingsError for a wrong one."""
    return complete(Phrase("The optimizer {name}", name=name), optimizer_class(name).settings, given)


def make_optimizer(name: str, theta: Array, given: Mapping[str, float]) -> AnyOptimizer:
    """An optimizer with fresh memory for this θ."""
    return optimizer_class(name)(theta, **complete_settings(name, given))
