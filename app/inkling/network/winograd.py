"""Winograd's identity: neighbouring rows of a convolution's output for fewer products.

A kernel of three rows computes neighbouring rows of its output from much the same rows of its input. With the rows
d₀ … d₅ of the input and the kernel's rows g₀ … g₂, both combined first, four of them cost as much as two otherwise:

    (z₀ … z₃) = A [ (G g) · (B d) ]        six products of kernel and row instead of twelve

It is polynomial multiplication by values (Toom 1963, Cook 1966), turned round by Winograd (1980; for networks, Lavin
& Gray 2016): G evaluates the kernel at some points and at ∞, A the output, and B holds the polynomials that vanish
at all points but one. n points and ∞ are enough for n − 1 rows. The more points, the more digits are lost.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

KERNEL = 3
AT_ONE = 1  # of the products: a number added there is added to all rows of the output
_POINTS = (0, 1, -1, 2, -2, 1 / 2, -1 / 2)  # small ones, which lose few digits, and powers of two, which are exact


class Identity(NamedTuple):
    """of_input: B, (products, products); of_kernel: G, (products, 3); to_output: A, (rows, products)."""

    of_input: Floats
    of_kernel: Floats
    to_output: Floats


def identity(rows: int) -> Identity:
    """The one for so many rows of the output at once, from 2 to 6."""
    points = np.array(_POINTS[: rows + 1])
    others = [np.delete(points, i) for i in range(len(points))]
    apart = np.array([np.prod(point - rest) for point, rest in zip(points, others, strict=True)])
    # A polynomial's value at infinity is its last term.
    kernel_there, output_there = (np.eye(1, terms, terms - 1) for terms in (KERNEL, rows))
    vanishing = [np.append(np.poly(rest)[::-1], 0) for rest in others]
    return Identity(
        of_input=np.stack([*vanishing, np.poly(points)[::-1]]),
        of_kernel=np.concatenate([_powers(points, KERNEL) / apart[:, np.newaxis], kernel_there]),
        to_output=np.concatenate([_powers(points, rows), output_there]).T,
    )


def rows_at_once(height: int) -> int:
    """How many rows to compute at a time so that `height` of them, 2 or more, take the fewest products."""
    choice = range(2, min(height, len(_POINTS) - 1) + 1)
    return min(choice, key=lambda rows: -(-height // rows) * (rows + KERNEL - 1))


def _powers(points: Floats, count: int) -> Floats:
    """p⁰, p¹, … of each point, (points, count)."""
    return np.vander(points, count, increasing=True)
