"""The optimizers by name, and their settings checked and completed."""

from collections.abc import Mapping

from inkling.errors import SettingsError
from inkling.network.types import Array
from inkling.training.metropolis import Metropolis
from inkling.training.optimizers import (
    SGD,
    Adagrad,
    Adam,
    AdamW,
    LaplacianSmoothing,
    Momentum,
    Nesterov,
    Optimizer,
    RMSProp,
)
from inkling.training.setting import complete

_OPTIMIZERS: dict[str, type[Optimizer]] = {
    one.name: one for one in (SGD, Momentum, Nesterov, Adagrad, RMSProp, Adam, AdamW, LaplacianSmoothing, Metropolis)
}
OPTIMIZERS = tuple(_OPTIMIZERS)


def optimizer_class(name: str) -> type[Optimizer]:
    """The optimizer of this name; SettingsError names the choices."""
    try:
        return _OPTIMIZERS[name]
    except KeyError:
        raise SettingsError(f"There is no optimizer “{name}”; choose one of {', '.join(OPTIMIZERS)}.") from None


def complete_settings(name: str, given: Mapping[str, float]) -> dict[str, float]:
    """All of an optimizer's settings, defaults where none is given; SettingsError for a wrong one."""
    return complete(f"optimizer {name}", optimizer_class(name).settings, given)


def make_optimizer(name: str, theta: Array, given: Mapping[str, float]) -> Optimizer:
    """An optimizer with fresh memory for this θ."""
    return optimizer_class(name)(theta, **complete_settings(name, given))
