"""A lesson of the teacher's own, from its file."""

from pathlib import Path

from inkling.errors import LessonError
from inkling.files import open_file
from inkling.session.lessons.check import faults
from inkling.session.lessons.lesson import MOST_BYTES, Lesson, decode_lesson


def read_lesson(path: Path) -> Lesson:
    """A sound one. LessonError where there is none."""
    with open_file(path, raising=LessonError) as (file, _):
        lesson = decode_lesson(file.read(MOST_BYTES + 1), path.name)
    found = faults(lesson)
    if found:
        raise LessonError("In {name}, {fault}.", name=path.name, fault=found[0])
    return lesson
