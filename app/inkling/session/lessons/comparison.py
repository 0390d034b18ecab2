"""Comparisons: what makes an answer right, such as `cost_after < cost` or `answer = wished`. Parsed, never run."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from inkling.errors import LessonError

Value = float | int | str | bool
Numbers = Callable[[str], Value | None]
"""The number of this name as it is now; None where there is none."""

_FORM = re.compile(r"\s*(\S+)\s*(<=|>=|<|>|=|≈|≠)\s*(\S+)\s*")
_NEAR = 0.01  # of the larger one: how far apart two numbers may be and still be about the same
_SIGNS: Mapping[str, Callable[[float, float], bool]] = {
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
    "=": lambda a, b: a == b,
    "≠": lambda a, b: a != b,
    "≈": lambda a, b: abs(a - b) <= _NEAR * max(abs(a), abs(b)),
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two names of numbers, or a name and a number, and a sign between them."""

    left: str
    sign: str
    right: str

    @property
    def names(self) -> tuple[str, ...]:
        """The numbers that have to be known."""
        return tuple(one for one in (self.left, self.right) if _literal(one) is None)

    def holds(self, numbers: Numbers) -> bool:
        """Whether it is so now; not so where one of the numbers is not known."""
        left, right = (
            _literal(one) if _literal(one) is not None else numbers(one) for one in (self.left, self.right)
        )
        if left is None or right is None:
            return False
        if isinstance(left, str) or isinstance(right, str):  # names, such as a digit's: they are the same or not
            left, right = (
                one if isinstance(one, str) else text for one, text in ((left, self.left), (right, self.right))
            )
            return (left == right) is (self.sign == "=")
        return _SIGNS[self.sign](float(left), float(right))


def parse_comparison(text: str) -> Comparison:
    """Read one. LessonError where it is none."""
    found = _FORM.fullmatch(text)
    if found is None:
        raise LessonError("“{text}” compares nothing; write two numbers and one of < > = ≠ ≈ between", text=text)
    return Comparison(*found.groups())


def _literal(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
