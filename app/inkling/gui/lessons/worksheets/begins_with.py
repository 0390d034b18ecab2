"""What a worksheet begins with: boxes of what every Inkling has, lessons, models, data, text sizes."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from inkling.data.catalog import MNIST, STROKES
from inkling.data.glyphs import HANDS
from inkling.errors import InklingError
from inkling.gui.lessons.chapters import chapter_title
from inkling.gui.lessons.filling import spoken
from inkling.gui.shell.appearance import SCALES
from inkling.gui.shell.language import LANGUAGES
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.dataset_label import dataset_label
from inkling.gui.widgets.formats import percent
from inkling.session.lessons.datasets import check_dataset
from inkling.session.lessons.lesson import Lesson
from inkling.session.lessons.shelf import shipped_lessons
from inkling.storage.shipped import shipped_models

AS_IT_IS = "as it is"  # of a box; a worksheet has nothing there
OWN, FILE = "\0own", "\0file"  # no lesson has such an id
_LONGEST_NAME = 60


def language_choices() -> list[Choice]:
    return [Choice(code, name) for code, name in LANGUAGES.items()]


def lesson_choices(own: Lesson | None) -> list[Choice]:
    """None, those that ship under the names of their chapters, and one of the teacher's own."""
    return list(_lessons(own))


def model_choices() -> list[Choice]:
    return [_as_it_is(), *(Choice(name, name) for name in shipped_models())]


def data_choices(present: str) -> list[Choice]:
    """present: another data set that is offered, too"""
    names = [STROKES, *(f"{STROKES}:{country}" for country in HANDS), MNIST]
    if present and present not in names:
        names.append(present)
    return [_as_it_is(), *(Choice(name, dataset_label(name)) for name in names)]


def scale_choices() -> list[Choice]:
    return [_as_it_is(), *(Choice(str(scale), percent(100 * scale, 0)) for scale in SCALES)]


def said(name: str) -> str:
    """What a worksheet has for the choice of this name."""
    return "" if name == AS_IT_IS else name


def shared_dataset(name: str) -> str:
    """The data set of this name if every Inkling has it, else none."""
    try:
        check_dataset(name)
    except InklingError:
        return ""
    return name


def file_name(title: str) -> str:
    """For a worksheet, of the letters and digits of its title."""
    words = "".join(one if one.isalnum() else " " for one in title.lower()).split()
    return "-".join(words)[:_LONGEST_NAME] or "worksheet"


def _as_it_is() -> Choice:
    return Choice(AS_IT_IS, QCoreApplication.translate("WorksheetDialog", "as it is with the pupil"))


def _lessons(own: Lesson | None) -> Iterator[Choice]:
    language, chapter = spoken(), ""
    yield Choice(AS_IT_IS, QCoreApplication.translate("WorksheetDialog", "none"))
    if own is not None:
        yield Choice(OWN, own.title.said(language))
    yield Choice(FILE, QCoreApplication.translate("WorksheetDialog", "A lesson file of your own…"))
    for lesson in shipped_lessons():
        if lesson.chapter != chapter:
            chapter = lesson.chapter
            yield Choice(f"\0{chapter}", chapter_title(chapter), selectable=False)
        yield Choice(lesson.id, lesson.title.said(language))
