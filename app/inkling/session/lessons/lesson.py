"""A lesson: steps, each one idea, with something to do and something to see. It is a JSON file and no code.

    {"format": 1, "id": "levers", "chapter": "intuition", "window": "main",
     "title": {"en": "Three levers", "fr": "Trois leviers"},
     "steps": [{"claims": ["A9"],
                "do": ["model course", "example 2", "backward"],
                "text": {"en": "C is {cost}. Click on an output.", "fr": "…"},
                "wait": "picked output",
                "show": "network"}]}

`do` is what the window does when the step begins, `wait` what the person is to do; both are calls, words of
`vocabulary.py`. A number in a text stands in braces and is computed when it is shown; one that cannot be, such as a
year, is among the lesson's `facts`, with its source.
"""

from typing import TypeVar

import msgspec

from inkling.errors import InklingError, LessonError
from inkling.strict_json import read_json

FORMAT_VERSION = 1
SUFFIX = ".json"
CHAPTERS = (
    "structure",
    "cost",
    "descent",
    "intuition",
    "calculus",
    "notebook",
    "deep",
    "strokes",
)
MAIN, PLAYGROUND = "main", "playground"
WINDOWS = (MAIN, PLAYGROUND)
MOST_BYTES = 200_000

Document = TypeVar("Document", bound=msgspec.Struct)


class Text(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Some words in each of the window's languages."""

    en: str
    fr: str

    def said(self, language: str) -> str:
        """In this language, English where it is none of them."""
        return self.fr if language == "fr" else self.en


class Choice(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One answer that can be given. right: a comparison of numbers, such as "cost_after < cost"."""

    text: Text
    right: str


class Question(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True, omit_defaults=True):
    """What is right is computed. Either `choices`, or a number to be typed.

    number: the name of what is right; within: how far off an answer may be, as a share of it
    form: how that number is written where it is told, such as ".1%", as in the braces of a text
    explain: what is said when it has been answered
    """

    text: Text
    choices: tuple[Choice, ...] = ()
    number: str = ""
    within: float = 0.05
    form: str = ""
    explain: Text | None = None


class Step(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True, omit_defaults=True):
    """One idea. claims: those of the course that are seen here; show: the part of the window that is outlined."""

    text: Text
    claims: tuple[str, ...] = ()
    do: tuple[str, ...] = ()
    wait: str = ""
    ask: Question | None = None
    show: str = ""


class Lesson(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True, omit_defaults=True):
    """As its file has it. facts: numbers that no program computes, each with where it is from."""

    format: int
    id: str
    chapter: str
    title: Text
    steps: tuple[Step, ...]
    window: str = MAIN
    facts: dict[str, str] = {}

    @property
    def claims(self) -> tuple[str, ...]:
        """All claims of the course that it shows, in the order of its steps."""
        return tuple(dict.fromkeys(claim for step in self.steps for claim in step.claims))

    def step_of(self, claim: str) -> int:
        """The first step that shows this claim, counted from 0. LessonError where none does."""
        for number, step in enumerate(self.steps):
            if claim in step.claims:
                return number
        raise LessonError("The lesson {lesson} does not show the claim {claim}.", lesson=self.id, claim=claim)


def decode_lesson(content: bytes, name: str) -> Lesson:
    """Read a lesson's file; `name` is what errors call it. LessonError, one sentence, for anything else.

    Only its form is looked at; whether its words mean anything is said by `check.faults`.
    """
    if len(content) > MOST_BYTES:
        raise LessonError("{name} is too large for a lesson.", name=name)
    try:
        return decode_strictly(content, Lesson, version=FORMAT_VERSION)
    except (ValueError, RecursionError, InklingError) as error:
        raise LessonError(
            "{name} is no lesson: {reason}",
            name=name,
            reason=error if isinstance(error, InklingError) else f"{error}.",
        ) from error


def decode_strictly(content: bytes, kind: type[Document], *, version: int) -> Document:
    """What a document of this version says. LessonError, ValueError or RecursionError, the reason, for any other.

    kind: a strict msgspec.Struct
    """
    plain = read_json(content, twice=LessonError("a name stands there twice."))
    found = plain.get("format") if isinstance(plain, dict) else None
    if found != version:
        raise LessonError(
            "it has the format {version}, and this Inkling reads {ours}.", version=repr(found), ours=version
        )
    return msgspec.json.decode(content, type=kind)
