"""Optimizers: how a gradient becomes a step of θ.

The course's is the first, SGD: θ ← θ − η ∇C. All of them work on two flat vectors of the same length, θ and ∇C.
Each keeps whatever memory it has of earlier gradients in further vectors of that length, and works in place.
"""

from abc import ABC, abstractmethod
from typing import ClassVar

import numpy as np
import scipy  # its parts are loaded when they are first used: a tenth of a second that most commands save

from inkling.interval import Interval
from inkling.network.types import Array
from inkling.training.setting import Setting

_DECAY = Setting(0.9, Interval(0.0, 1.0))
_EPSILON = Setting(1e-8, Interval(0.0, 1.0))


class Optimizer:
    """A way to make θ better. `settings` names its numbers; `default_eta` is an η that works for it."""

    name: ClassVar[str]
    default_eta: ClassVar[float]
    settings: ClassVar[dict[str, Setting]] = {}

    def __init__(self, theta: Array, **settings: float) -> None:
        """settings: a value for each of `settings`, which the methods find as `self._name`."""
        for name, value in settings.items():
            setattr(self, f"_{name}", value)


class GradientOptimizer(Optimizer, ABC):
    """One rule for a step down the gradient. (Without any gradient learns `inkling.training.metropolis`.)"""

    # True: weight decay shrinks θ directly; False: it is added to the gradient, as the derivative of (λ/2)·Σw².
    decouples_decay: ClassVar[bool] = False

    def __init__(self, theta: Array, **settings: float) -> None:
        super().__init__(theta, **settings)
        self._scratch = np.empty_like(theta)

    @abstractmethod
    def step(self, theta: Array, gradient: Array, eta: float) -> None:
        """Change θ in place by one step of learning rate η. May overwrite the gradient."""


class SGD(GradientOptimizer):
    """θ ← θ − η ∇C."""

    name = "sgd"
    default_eta = 1.5

    def __init__(self, theta: Array, **settings: float) -> None:
        super().__init__(theta, **settings)
        (self._axpy,) = scipy.linalg.get_blas_funcs(("axpy",), (theta,))

    def step(self, theta: Array, gradient: Array, eta: float) -> None:
        self._axpy(gradient, theta, a=-eta)  # θ += −η ∇C, in one pass over both


class Momentum(GradientOptimizer):
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


class Nesterov(Momentum):
    """v ← μ v − η ∇C, θ ← θ + μ v − η ∇C: momentum that looks where it is about to be. (Nesterov 1983)"""

    name = "nesterov"

    def step(self, theta: Array, gradient: Array, eta: float) -> None:
        super().step(theta, gradient, eta)  # leaves η ∇C in `gradient`
        # The ball has rolled by v = μ v_before − η ∇C; Nesterov's is a further (μ − 1) v − η ∇C ahead of it.
        np.multiply(self._velocity, self._momentum - 1.0, out=self._scratch)
        theta += self._scratch
        theta -= gradient


class Adagrad(GradientOptimizer):
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


class RMSProp(GradientOptimizer):
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


class Adam(GradientOptimizer):
    """Momentum and RMSProp together, both corrected for having started at zero. (Kingma & Ba 2015)

    m ← β₁ m + (1 − β₁) ∇C,  s ← β₂ s + (1 − β₂) ∇C²
    θ ← θ − η m̂ / (√ŝ + ε)  with m̂ = m / (1 − β₁ᵗ), ŝ = s / (1 − β₂ᵗ)
    """

    name = "adam"
    default_eta = 0.002
    settings: ClassVar = {"beta1": _DECAY, "beta2": Setting(0.999, Interval(0.0, 1.0)), "epsilon": _EPSILON}
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


class AdamW(Adam):
    """Adam whose weight decay shrinks θ itself instead of going through m and s. (Loshchilov & Hutter 2019)"""

    name = "adamw"
    decouples_decay = True


class LaplacianSmoothing(GradientOptimizer):
    """θ ← θ − η (I − σΔ)⁻¹ ∇C: the gradient, smoothed along the vector. (Osher et al. 2018)

    Δ is the discrete Laplacian of a ring, (Δv)ᵢ = vᵢ₋₁ − 2vᵢ + vᵢ₊₁. In Fourier space I − σΔ is a plain factor,
    1 + 2σ − 2σ cos ω, so its inverse costs two FFTs. The mean of the gradient stays, its jitter is damped.
    """

    name = "laplacian"
    default_eta = 1.5
    settings: ClassVar = {"sigma": Setting(1.0, Interval(0.0, 1e4))}
    _sigma: float

    def __init__(self, theta: Array, **settings: float) -> None:
        super().__init__(theta, **settings)
        # A power of 2, 3 and 5 just above the length: FFTs of other lengths can take many times as long.
        self._length = scipy.fft.next_fast_len(theta.size, real=True)
        omega = 2.0 * np.pi * np.arange(self._length // 2 + 1) / self._length
        self._factor = (1.0 / (1.0 + 2.0 * self._sigma - 2.0 * self._sigma * np.cos(omega))).astype(theta.dtype)

    def step(self, theta: Array, gradient: Array, eta: float) -> None:
        spectrum = scipy.fft.rfft(gradient, self._length)
        spectrum *= self._factor
        np.multiply(scipy.fft.irfft(spectrum, self._length)[: theta.size], eta, out=gradient)
        theta -= gradient


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
