"""Softmax from the inside: z → e^z → ŷ, and how each ŷ moves with each z.

    ∂ŷₖ/∂zₖ = ŷₖ (1 − ŷₖ)        ∂ŷᵢ/∂zₖ = −ŷᵢ ŷₖ

Each row adds up to 0: what one gains the others lose. With cross-entropy, ∂C/∂ŷ = −y/ŷ, all of it collapses to
∂C/∂z = ŷ − y.
"""

from dataclasses import dataclass

import numpy as np

from inkling.network.types import Array


@dataclass(frozen=True, eq=False, slots=True)
class Softmax:
    """z: (classes,); exponentials: e^(z − max z), which is the same quotient with no number too large; shares: ŷ

    total: Σ of the exponentials; jacobian: (classes, classes), ∂ŷᵢ/∂zₖ in row i and column k
    """

    z: Array
    exponentials: Array
    total: float
    shares: Array
    jacobian: Array


def softmax_of(z: Array) -> Softmax:
    """z: (classes,), for instance those of a pass with one of them dragged elsewhere"""
    exponentials = np.exp(z - z.max())
    total = float(exponentials.sum())
    shares = exponentials / total
    return Softmax(z.copy(), exponentials, total, shares, np.diag(shares) - np.outer(shares, shares))
