"""The shelf: the lessons that come with Inkling, in the order of the course's chapters."""

from functools import cache
from importlib.resources import files

from inkling.errors import LessonError
from inkling.session.lessons.lesson import CHAPTERS, SUFFIX, Lesson, decode_lesson


@cache
def shipped_lessons() -> tuple[Lesson, ...]:
    """All of them: by chapter, and in each by the names of their files. LessonError for a file that is none."""
    folder = files("inkling.resources") / "lessons"
    found = [
        (entry.name, decode_lesson(entry.read_bytes(), entry.name))
        for entry in folder.iterdir()
        if entry.name.endswith(SUFFIX)
    ]
    return tuple(lesson for _, lesson in sorted(found, key=lambda one: (_chapter(one[1]), one[0])))


def find_lesson(name: str) -> Lesson:
    """The lesson of this id. LessonError names the choices."""
    for lesson in shipped_lessons():
        if lesson.id == name:
            return lesson
    raise LessonError(
        "There is no lesson “{name}”; choose one of {choices}.",
        name=name,
        choices=", ".join(lesson.id for lesson in shipped_lessons()),
    )


def lessons_of(claim: str) -> tuple[tuple[Lesson, int], ...]:
    """Where a claim of the course is shown: lessons, each with the number of the step, from 0."""
    return tuple((lesson, lesson.step_of(claim)) for lesson in shipped_lessons() if claim in lesson.claims)


def _chapter(lesson: Lesson) -> int:
    return CHAPTERS.index(lesson.chapter) if lesson.chapter in CHAPTERS else len(CHAPTERS)
