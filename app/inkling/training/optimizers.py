"""Optimizers: how a gradient becomes a step of θ.

All of them work on two flat vectors of the same length, θ and ∇C. Each keeps whatever memory it has of
earlier gradients in further vectors of that length, and works in place.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from inkling.errors import SettingsError
from inkling.network.types import Array


@dataclass(frozen=True, slots=True)
class Setting:
    """A number that an optimizer can be given: its default, and the open interval it must lie in."""

    default: float
    low: float
    high: float


_DECAY = Setting(0.9, 0.0, 1.0)
_EPSILON = Setting(1e-8, 0.0, 1.0)


class Optimizer(ABC):
    """One rule for stepping. `settings` names its numbers; `default_eta` is an η that works for it."""

    name: ClassVar[str]
    default_eta: ClassVar[float]
    settings: ClassVar[dict[str, Setting]] = {}

    def __init__(self, theta: Array, **settings: float) -> None:
        self._scratch = np.empty_like(theta)
        for name, value in settings.items():
            setattr(self, f"_{name}", value)

    @abstractmethod
    def step(self, theta: Array, gradient: Array, eta: float) -> None:
        """Change θ in place by one step of learning rate η. May overwrite the gradient."""


class SGD(Optimizer):
    """θ ← θ − η ∇C."""

    name = "sgd"
    default_eta = 1.5

    def step(self, theta: Array, gradient: Array, eta: float) -> None:
        np.multiply(gradient, eta, out=gradient)
        np.subtract(theta, gradient, out=theta)


class Momentum(Optimizer):
    """v ← μ v − η ∇C, θ ← θ + v: a ball that keeps rolling. (Polyak 1964)"""

    name = "momentum"
    default_eta = 0.15
    settings: ClassVar = {"momentum": _DECAY}
    _momentum: float

    def __init__(self, theta: Array, **settings: float) -> None:
        super().__init__(theta, **settings)
        self._velocity = np.zeros_like(theta)

    def step(self, theta: Array, gradient: Array, eta: float) -> None:
        self._velocity *= self._momentum
        gradient *= eta
        self._velocity -= gradient
        theta += self._velocity


class Adagrad(Optimizer):
    """s ← s + ∇C², θ ← θ − η ∇C / (√s + ε): each parameter its own, ever smaller steps. (Duchi 2011)"""

    name = "adagrad"
    default_eta = 0.05
    settings: ClassVar = {"epsilon": _EPSILON}
    _epsilon: float

    def __init__(self, theta: Array, **settings: float) -> None:
        super().__init__(theta, **settings)
        self._squares = np.zeros_like(theta)

    def step(self, theta: Array, gradient: Array, eta: float) -> None:
        scratch = self._scratch
        np.multiply(gradient, gradient, out=scratch)
        self._squares += scratch
        _scaled_step(theta, gradient, self._squares, eta, self._epsilon, scratch)


class RMSProp(Optimizer):
    """s ← ρ s + (1 − ρ) ∇C², θ ← θ − η ∇C / (√s + ε): Adagrad that forgets. (Hinton 2012)"""

    name = "rmsprop"
    default_eta = 0.002
    settings: ClassVar = {"decay": _DECAY, "epsilon": _EPSILON}
    _decay: float
    _epsilon: float

    def __init__(self, theta: Array, **settings: float) -> None:
        super().__init__(theta, **settings)
        self._squares = np.zeros_like(theta)

    def step(self, theta: Array, gradient: Array, eta: float) -> None:
        scratch = self._scratch
        _running_mean_of_squares(self._squares, gradient, self._decay, scratch)
        _scaled_step(theta, gradient, self._squares, eta, self._epsilon, scratch)


class Adam(Optimizer):
    """Momentum and RMSProp together, both corrected for having started at zero. (Kingma & Ba 2015)

    m ← β₁ m + (1 − β₁) ∇C,  s ← β₂ s + (1 − β₂) ∇C²
    θ ← θ − η m̂ / (√ŝ + ε)  with m̂ = m / (1 − β₁ᵗ), ŝ = s / (1 − β₂ᵗ)
    """

    name = "adam"
    default_eta = 0.002
    settings: ClassVar = {"beta1": _DECAY, "beta2": Setting(0.999, 0.0, 1.0), "epsilon": _EPSILON}
    _beta1: float
    _beta2: float
    _epsilon: float

    def __init__(self, theta: Array, **settings: float) -> None:
        super().__init__(theta, **settings)
        self._mean = np.zeros_like(theta)
        self._squares = np.zeros_like(theta)
        self._steps = 0

    def step(self, theta: Array, gradient: Array, eta: float) -> None:
        scratch = self._scratch
        self._steps += 1
        _running_mean_of_squares(self._squares, gradient, self._beta2, scratch)
        self._mean *= self._beta1
        gradient *= 1.0 - self._beta1
        self._mean += gradient
        # √ŝ = √s / √(1 − β₂ᵗ): the corrections are two numbers, so they go into η and ε.
        root = (1.0 - self._beta2**self._steps) ** 0.5
        corrected_eta = eta * root / (1.0 - self._beta1**self._steps)
        np.copyto(gradient, self._mean)
        _scaled_step(theta, gradient, self._squares, corrected_eta, self._epsilon * root, scratch)


def _running_mean_of_squares(squares: Array, gradient: Array, decay: float, scratch: Array) -> None:
    """squares ← decay · squares + (1 − decay) · gradient²."""
    squares *= decay
    np.multiply(gradient, gradient, out=scratch)
    scratch *= 1.0 - decay
    squares += scratch


def _scaled_step(theta: Array, direction: Array, squares: Array, eta: float, epsilon: float, scratch: Array) -> None:
    """θ ← θ − η · direction / (√squares + ε). Overwrites direction and scratch."""
    np.sqrt(squares, out=scratch)
    scratch += epsilon
    direction /= scratch
    direction *= eta
    theta -= direction


_OPTIMIZERS: dict[str, type[Optimizer]] = {one.name: one for one in (SGD, Momentum, Adagrad, RMSProp, Adam)}
OPTIMIZERS = tuple(_OPTIMIZERS)


def optimizer_class(name: str) -> type[Optimizer]:
    """The optimizer of this name; SettingsError names the choices."""
    try:
        return _OPTIMIZERS[name]
    except KeyError:
        raise SettingsError(f"There is no optimizer “{name}”; choose one of {', '.join(OPTIMIZERS)}.") from None


def complete_settings(name: str, given: Mapping[str, float]) -> dict[str, float]:
    """All of an optimizer's settings, defaults where none is given; SettingsError for a wrong one."""
    known = optimizer_class(name).settings
    for key, value in given.items():
        if key not in known:
            has = f"it has {', '.join(known)}" if known else "it has none"
            raise SettingsError(f"The optimizer {name} has no setting “{key}”; {has}.")
        if not known[key].low < value < known[key].high:
            raise SettingsError(
                f"{key} of the optimizer {name} must lie between {known[key].low:g} and {known[key].high:g}, "
                f"not at {value:g}."
            )
    return {key: float(given.get(key, setting.default)) for key, setting in known.items()}


def make_optimizer(name: str, theta: Array, given: Mapping[str, float]) -> Optimizer:
    """An optimizer with fresh memory for this θ."""
    return optimizer_class(name)(theta, **complete_settings(name, given))
