"""The network of four parameters, x → z₁ → y₁ → z₂ → ŷ, the course's own example of backpropagation.

    z₁ = w₁x + b₁,  y₁ = σ(z₁),  z₂ = w₂y₁ + b₂,  ŷ = σ(z₂),  L = ½(ŷ − y)²

    ∂L/∂w₂ = (ŷ−y) ŷ(1−ŷ) y₁             ∂L/∂b₂ = (ŷ−y) ŷ(1−ŷ)
    ∂L/∂w₁ = (ŷ−y) ŷ(1−ŷ) w₂ y₁(1−y₁) x  ∂L/∂b₁ = (ŷ−y) ŷ(1−ŷ) w₂ y₁(1−y₁)

The slides print y − ŷ for ∂L/∂ŷ in the last layer and ŷ − y in the first: with the printed signs a step makes L
larger. The sheet is x = 1, w₁ = ln 3, b₁ = 0, w₂ = 4, b₂ = −3, y = 1: y₁ = ¾, ŷ = ½, so that all can be done by hand.
"""

import math
from dataclasses import dataclass, fields, replace
from fractions import Fraction

import numpy as np

from inkling.analysis.playground.structure import Structure
from inkling.network import Network, make_loss
from inkling.training.configuration import check_eta

STRUCTURE = Structure((1,), scale="half", inputs=1)


@dataclass(frozen=True, slots=True)
class FourParameters:
    """All that is known before the first step."""

    x: float = 1.0
    w1: float = math.log(3.0)
    b1: float = 0.0
    w2: float = 4.0
    b2: float = -3.0
    y: float = 1.0

    def network(self) -> Network:
        """The same as a network of the engine, 1-1-1, float64."""
        made = Network(STRUCTURE.architecture, dtype=np.float64)
        made.theta[...] = self.w1, self.b1, self.w2, self.b2
        return made


SHEET = FourParameters()


@dataclass(frozen=True, slots=True)
class Derivatives:
    """∂L by each of the four."""

    w1: float
    b1: float
    w2: float
    b2: float


@dataclass(frozen=True, slots=True)
class Passed:
    """One pass, forwards and backwards: every number that stands on the drawing.

    slope1 = y₁(1−y₁), slope2 = ŷ(1−ŷ); error = ŷ − y = ∂L/∂ŷ
    """

    z1: float
    y1: float
    z2: float
    answer: float
    loss: float
    error: float
    slope1: float
    slope2: float
    derivatives: Derivatives


def forward_and_back(four: FourParameters) -> Passed:
    """By the engine's backpropagation; its cost is (ŷ−y)², of which L is half."""
    network, loss = four.network(), make_loss(STRUCTURE.loss)
    traced = network.backward_trace(np.array([[four.x]]), np.array([[four.y]]), loss)
    first, last = traced.stages
    half = STRUCTURE.cost_factor(1)
    z1, y1, z2, answer = (float(one[0, 0]) for one in (first.z, first.a, last.z, last.a))
    w1, b1, w2, b2 = (half * network.gradient).tolist()
    slopes = y1 * (1.0 - y1), answer * (1.0 - answer)
    return Passed(z1, y1, z2, answer, half * traced.cost, answer - four.y, *slopes, Derivatives(w1, b1, w2, b2))


def numeric_derivatives(four: FourParameters, epsilon: float = 1e-5) -> Derivatives:
    """(L(θ + ε) − L(θ − ε)) / 2ε, by each of the four."""
    found = []
    for one in fields(Derivatives):
        value = getattr(four, one.name)
        above, below = (
            forward_and_back(replace(four, **{one.name: value + nudge})).loss for nudge in (epsilon, -epsilon)
        )
        found.append((above - below) / (2.0 * epsilon))
    return Derivatives(*found)


def as_fraction(value: float, most: int = 512) -> Fraction | None:
    """The fraction with a denominator of at most `most` that a number is, but for rounding; None where it is none."""
    if not math.isfinite(value) or abs(value) > 1e6:
        return None
    found = Fraction(value).limit_denominator(most)
    return found if math.isclose(float(found), value, rel_tol=1e-12, abs_tol=1e-15) else None


def as_printed(passed: Passed) -> Derivatives:
    """The slides' four formulas, signs as printed: those of w₂ and b₂ are the wrong way round."""
    right = passed.derivatives
    return Derivatives(right.w1, right.b1, -right.w2, -right.b2)


def stepped(four: FourParameters, by: Derivatives, eta: float = 1.0) -> FourParameters:
    """One step of all four, θ − η ∇L. SettingsError for an η that is none."""
    check_eta(eta)
    return replace(
        four,
        w1=four.w1 - eta * by.w1,
        b1=four.b1 - eta * by.b1,
        w2=four.w2 - eta * by.w2,
        b2=four.b2 - eta * by.b2,
    )


@dataclass(frozen=True, slots=True)
class FoundError:
    """What a step does to L: at first, with the right signs, and with those that are printed."""

    before: float
    right: float
    printed: float


def find_the_error(four: FourParameters = SHEET, eta: float = 1.0) -> FoundError:
    """One step from the same numbers with either signs: the right ones lower L, the printed ones raise it."""
    passed = forward_and_back(four)
    right, printed = (
        forward_and_back(stepped(four, by, eta)).loss for by in (passed.derivatives, as_printed(passed))
    )
    return FoundError(passed.loss, right, printed)
