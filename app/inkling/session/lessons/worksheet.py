"""A worksheet: what a teacher has prepared for pupils, in one `.lesson` file that can be mailed and double-clicked.

It says with what the window opens (model, data, seed, text size), which parts of it are closed meanwhile, and leads
through a lesson that ships or one of the teacher's own. Nothing is locked: whoever leaves has all of the window.
"""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from inkling.errors import InklingError, LessonError, Phrase
from inkling.files import open_file, replace_file
from inkling.session.lessons.check import faults
from inkling.session.lessons.datasets import check_dataset
from inkling.session.lessons.lesson import MOST_BYTES, Lesson, decode_strictly
from inkling.session.lessons.shelf import find_lesson
from inkling.storage.shipped import load_shipped
from inkling.training.configuration import MAX_SEED

FORMAT_VERSION = 1
SUFFIX = ".lesson"
LANGUAGES = ("en", "fr")
PANELS = ("controls", "network", "plots")
PAGES = ("learning", "study", "gradient")
DEEDS = ("train", "models", "data", "examples", "pens", "playground", "demonstration")
SHOWN = ("answer", "right-answers")
CLOSABLE = (*PANELS, *PAGES, *DEEDS, *SHOWN)
"""What can be closed: panels, pages of curves, what can be done, and what is told."""
MOST_NOTE, MOST_TITLE = 2_000, 120  # characters
LEAST_SCALE, MOST_SCALE = 0.75, 2.0


class Worksheet(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """Field by field as it is written.

    language: of title and note, and of the window while it is open
    lesson: the id of one that ships, "" for none; own: one of the teacher's, in place of it
    model: the name of one that ships, "" for the one that is there; dataset: "" likewise
    seed: of what is trained; scale: of the text; None for what is there
    closed: names of CLOSABLE
    """

    format: int = FORMAT_VERSION
    title: str
    language: str = "fr"
    note: str = ""
    lesson: str = ""
    own: Lesson | None = None
    model: str = ""
    dataset: str = ""
    seed: int | None = None
    scale: float | None = None
    closed: tuple[str, ...] = ()

    def what_to_walk(self) -> Lesson | None:
        """The lesson that it leads through; None where it has none. LessonError for one that does not ship."""
        if self.own is not None:
            return self.own
        return find_lesson(self.lesson) if self.lesson else None

    def check(self) -> None:
        """LessonError, one sentence, where something in it cannot be."""
        _check_words(Phrase("title"), self.title, MOST_TITLE, least=1)
        _check_words(Phrase("note"), self.note, MOST_NOTE)
        _check_name(Phrase("language"), self.language, LANGUAGES)
        for name in self.closed:
            _check_name(Phrase("closed part"), name, CLOSABLE)
        if self.seed is not None and not 0 <= self.seed <= MAX_SEED:
            raise LessonError("its seed {seed} is no whole number from 0 to {most}.", seed=self.seed, most=MAX_SEED)
        if self.scale is not None and not LEAST_SCALE <= self.scale <= MOST_SCALE:
            raise LessonError(
                "its text size {scale:g} does not lie between {least:g} and {most:g}.",
                scale=self.scale,
                least=LEAST_SCALE,
                most=MOST_SCALE,
            )
        if self.lesson and self.own is not None:
            raise LessonError("it names a lesson that ships and holds one of its own; it can have one of them.")
        if self.own is not None:
            found = faults(self.own)
            if found:
                raise LessonError("in its lesson, {fault}.", fault=found[0])
        self.what_to_walk()
        if self.model:
            load_shipped(self.model)
        if self.dataset:
            check_dataset(self.dataset)


def encode_worksheet(sheet: Worksheet) -> bytes:
    """The file's content; equal sheets give equal bytes. LessonError where `check` finds something."""
    sheet.check()
    return msgspec.json.format(msgspec.json.encode(sheet), indent=2) + b"\n"


def decode_worksheet(content: bytes, name: str) -> Worksheet:
    """Read one; `name` is what errors call it. LessonError, one sentence, for anything else."""
    try:
        if len(content) > MOST_BYTES:
            raise LessonError("it is too large.")
        sheet = decode_strictly(content, Worksheet, version=FORMAT_VERSION)
        sheet.check()
    except (ValueError, RecursionError, InklingError) as error:
        raise LessonError(
            "{name} is no worksheet that can be opened: {reason}",
            name=name,
            reason=error if isinstance(error, InklingError) else f"{error}.",
        ) from error
    return sheet


def load_worksheet(path: Path) -> Worksheet:
    """Read a `.lesson` file. LessonError where it is none."""
    with open_file(path, raising=LessonError) as (file, _):
        content = file.read(MOST_BYTES + 1)
    return decode_worksheet(content, path.name)


def save_worksheet(sheet: Worksheet, path: Path) -> None:
    """Write it, whole or not at all. LessonError where that is not possible."""
    content = encode_worksheet(sheet)
    with replace_file(path, raising=LessonError) as file:
        file.write(content)


def _check_words(what: Phrase, text: str, most: int, *, least: int = 0) -> None:
    if not least <= len(text.strip()) or len(text) > most:
        raise LessonError(
            "its {what} has {least} to {most} characters, not {count}.",
            what=what,
            least=least,
            most=most,
            count=len(text),
        )
    if any(not one.isprintable() and one not in "\n\u00a0\u202f" for one in text):
        raise LessonError("its {what} holds characters that cannot be written.", what=what)


def _check_name(what: Phrase, name: str, names: Sequence[str]) -> None:
    if name not in names:
        raise LessonError("its {what} “{name}” is none of {choices}.", what=what, name=name, choices=", ".join(names))
