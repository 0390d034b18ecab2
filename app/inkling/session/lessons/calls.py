"""Calls: the small language of a lesson's `do` and `wait`, such as `pick output 3` or `set eta 0.5`.

A word is known by its name and says what it takes. What it does is the window's affair (`Driver`); whether it is
written rightly is known without any window.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from inkling.errors import InklingError, LessonError

Check = Callable[[str], object]
"""Looks at what a word takes. Raises InklingError or ValueError where that is none."""


@dataclass(frozen=True, slots=True)
class Takes:
    """One thing that a word takes. name: as the list of words calls it; optional ones stand last"""

    name: str
    check: Check
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """meaning: what it does or waits for, in English, for whoever writes lessons"""

    name: str
    meaning: str
    takes: tuple[Takes, ...] = ()

    @property
    def form(self) -> str:
        """As it is written: `pick output NUMBER`."""
        return " ".join([self.name, *(f"[{one.name}]" if one.optional else one.name for one in self.takes)])


@dataclass(frozen=True, slots=True)
class Call:
    """A word and what it was given, as texts."""

    word: str
    given: tuple[str, ...] = ()

    def number(self, at: int = 0) -> int:
        """What was given there, which was checked to be a whole number."""
        return int(self.given[at])

    def __str__(self) -> str:
        return " ".join([self.word, *self.given])


def parse_call(text: str, words: Mapping[str, Word]) -> Call:
    """Read a call. LessonError, one sentence, where it is none of these words or is given what it cannot take."""
    pieces = text.split()
    for length in (2, 1):
        word = words.get(" ".join(pieces[:length]))
        if word is not None and len(pieces) >= length:
            given = tuple(pieces[length:])
            _check(text, word, given)
            return Call(word.name, given)
    raise LessonError("there is no “{call}”; it is one of {words}", call=text, words=", ".join(words))


def _check(text: str, word: Word, given: Sequence[str]) -> None:
    least = sum(not one.optional for one in word.takes)
    if not least <= len(given) <= len(word.takes):
        raise LessonError("“{call}” is written {form}", call=text, form=word.form)
    for one, value in zip(word.takes, given, strict=False):
        try:
            one.check(value)
        except InklingError as error:
            raise LessonError("in “{call}”: {reason}", call=text, reason=error) from error
        except ValueError as error:
            raise LessonError("“{call}” is written {form}", call=text, form=word.form) from error


def one_of(names: Sequence[str]) -> Check:
    """Takes one of these names."""

    def check(value: str) -> None:
        if value not in names:
            raise LessonError("{value} is none of {names}", value=value, names=", ".join(names))

    return check


def whole(least: int = 0, most: int = 10**9) -> Check:
    """Takes a whole number."""

    def check(value: str) -> None:
        if not (value.isascii() and value.isdigit() and least <= int(value) <= most):
            raise LessonError(
                "{value} is no whole number from {least} to {most}", value=value, least=least, most=most
            )

    return check


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What lessons of one window can say.

    actions, conditions: by name; numbers: name → what it is; parts: of the window, that can be outlined
    """

    actions: Mapping[str, Word]
    conditions: Mapping[str, Word]
    numbers: Mapping[str, str]
    parts: Sequence[str] = field(default=())


def words(*all_words: Word) -> dict[str, Word]:
    """By their names."""
    return {word.name: word for word in all_words}
