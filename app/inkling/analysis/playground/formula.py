"""A function of x as people type it, such as x^2 - 2*cos(x): read by a grammar of its own, never by Python.

    sum     = product {("+" | "−") product}
    product = sign {("*" | "/") sign | sign}          2x and 3 sin(x) are products as well
    sign    = ("+" | "−") sign | power
    power   = atom ["^" sign]                         2^3^2 is 2^(3^2), −x^2 is −(x^2)
    atom    = number | "x" | "e" | "pi" | "π" | function "(" sum ")" | "(" sum ")"

`**` is ^ as well, × and · are *, ÷ is /, ln is log, σ is sigmoid, and a decimal comma a point. What was read is a
short program for a stack of jets: nothing in a text can do more than those few operations on numbers.
"""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from inkling.analysis.playground.jets import FUNCTIONS, Jet, constant, variable
from inkling.errors import Phrase, SettingsError
from inkling.network.types import Array

MOST_CHARACTERS = 200
_MOST_DEPTH = 50
_CONSTANTS = {"e": math.e, "pi": math.pi}
_OTHER_NAMES = {"π": "pi", "ln": "log", "σ": "sigmoid"}
_OTHER_SIGNS = {"**": "^", "×": "*", "·": "*", "⋅": "*", "÷": "/", "−": "-", "–": "-", "²": "^2", "³": "^3"}
_TOKEN = re.compile(r"\s*(\d+(?:[.,]\d+)?(?:e[+-]?\d+)?|[.,]\d+|[a-zσπ]+|[-+*/^()])", re.ASCII | re.IGNORECASE)
_NAME = re.compile("|".join(sorted([*FUNCTIONS, *_CONSTANTS, *_OTHER_NAMES, "x"], key=len, reverse=True)))

_Step = Callable[[list[Jet], Array], None]


@dataclass(frozen=True, eq=False, slots=True)
class Formula:
    """A function of x that was read from a text. text: as it was typed, tidied"""

    text: str
    _program: tuple[_Step, ...]

    def jet(self, x: "Array | float") -> Jet:
        """f, f′ and f″ at x, float64 of x's shape; NaN or infinite where they are not defined."""
        places = np.asarray(x, np.float64)
        stack: list[Jet] = []
        with np.errstate(all="ignore"):
            for step in self._program:
                step(stack, places)
        return stack.pop()

    def __call__(self, x: "Array | float") -> Array:
        """f(x)."""
        return self.jet(x).value


def parse_formula(text: str) -> Formula:
    """Read a function of x. SettingsError, one sentence that names the place, for what is none."""
    if len(text) > MOST_CHARACTERS:
        raise SettingsError("A function has at most {most} characters.", most=MOST_CHARACTERS)
    reader = _Reader(text)
    reader.sum()
    if reader.next:
        raise reader.fault(Phrase("“{word}” does not belong there", word=reader.next))
    return Formula(" ".join(text.split()), tuple(reader.program))


def _words(text: str) -> list[str]:
    for sign, plain in _OTHER_SIGNS.items():
        text = text.replace(sign, plain)
    words, at = list[str](), 0
    text = text.strip()
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise _fault(text, Phrase("“{word}” is not known", word=text[at:].strip()[:10]))
        word = found[1].lower()
        words += _split(word, text) if word[0].isalpha() else [word.replace(",", ".")]
        at = found.end()
    return words


def _split(word: str, text: str) -> list[str]:
    """xsin is x and sin: letters that stand together are names, the longest first."""
    names, at = [], 0
    while at < len(word):
        found = _NAME.match(word, at)
        if found is None:
            raise _fault(text, Phrase("“{word}” is not known", word=word))
        names.append(_OTHER_NAMES.get(found[0], found[0]))
        at = found.end()
    return names


def _fault(text: str, reason: Phrase) -> SettingsError:
    return SettingsError(
        "“{text}” is no function of x ({reason}); write numbers, x, + − * / ^, brackets and {functions}.",
        text=text,
        reason=reason,
        functions=", ".join(FUNCTIONS),
    )


class _Reader:
    """Recursive descent: one method for each line of the grammar. What was read is appended to `program`."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = _words(text)
        self.at = self.depth = 0
        self.program: list[_Step] = []

    @property
    def next(self) -> str:
        return self.words[self.at] if self.at < len(self.words) else ""

    def take(self) -> str:
        self.at += 1
        return self.words[self.at - 1]

    def fault(self, reason: Phrase) -> SettingsError:
        return _fault(self.text, reason)

    def sum(self) -> None:
        self.product()
        while self.next in ("+", "-"):
            sign = self.take()
            self.product()
            self.program.append(_add if sign == "+" else _subtract)

    def product(self) -> None:
        self.sign()
        while self.next in ("*", "/") or self._begins_atom():
            divide = self.next == "/"
            if self.next in ("*", "/"):
                self.at += 1
                self.sign()
            else:
                self.power()
            self.program.append(_divide if divide else _multiply)

    def _begins_atom(self) -> bool:
        return bool(self.next) and self.next not in "+-*/^)"

    def sign(self) -> None:
        minus = False
        while self.next in ("+", "-"):
            minus ^= self.take() == "-"
        self.power()
        if minus:
            self.program.append(_negate)

    def power(self) -> None:
        self.depth += 1
        if self.depth > _MOST_DEPTH:
            raise self.fault(Phrase("it is nested too deeply"))
        self.atom()
        if self.next == "^":
            self.at += 1
            self.sign()
            self.program.append(_power)
        self.depth -= 1

    def atom(self) -> None:
        if not self._begins_atom():
            raise self.fault(
                Phrase("something is missing before “{word}”", word=self.next)
                if self.next
                else Phrase("something is missing at the end")
            )
        word = self.take()
        if word in FUNCTIONS:
            self.function(word)
        elif word == "(":
            self.sum()
            if self.next != ")":
                raise self.fault(Phrase("a bracket is not closed"))
            self.at += 1
        elif word == "x":
            self.program.append(_push_x)
        else:
            self.program.append(_push(_CONSTANTS[word] if word in _CONSTANTS else float(word)))

    def function(self, name: str) -> None:
        if self.next != "(":
            raise self.fault(Phrase("{function} needs brackets, such as {function}(x)", function=name))
        self.atom()  # the brackets and what is in them
        self.program.append(_apply(FUNCTIONS[name]))


def _push_x(stack: list[Jet], x: Array) -> None:
    stack.append(variable(x))


def _push(value: float) -> _Step:
    return lambda stack, x: stack.append(constant(value, x))


def _apply(function: Callable[[Jet], Jet]) -> _Step:
    return lambda stack, _: stack.append(function(stack.pop()))


def _negate(stack: list[Jet], x: Array) -> None:
    stack.append(-stack.pop())


def _two(operation: Callable[[Jet, Jet], Jet]) -> _Step:
    def step(stack: list[Jet], x: Array) -> None:
        right = stack.pop()
        stack.append(operation(stack.pop(), right))

    return step


_add = _two(lambda u, v: u + v)
_subtract = _two(lambda u, v: u - v)
_multiply = _two(lambda u, v: u * v)
_divide = _two(lambda u, v: u / v)
_power = _two(lambda u, v: u**v)
