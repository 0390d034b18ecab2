"""`inkling lesson`: which lessons there are, what is wrong in a file that should be one, and which words it has."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from inkling.cli.output import Failure, print_json, say
from inkling.errors import InklingError, LessonError
from inkling.files import open_file
from inkling.session.lessons.calls import Vocabulary, Word
from inkling.session.lessons.check import faults
from inkling.session.lessons.claims import CLAIMS
from inkling.session.lessons.lesson import MOST_BYTES, Lesson, decode_lesson
from inkling.session.lessons.shelf import shipped_lessons
from inkling.session.lessons.vocabulary import VOCABULARIES


def add_to(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = commands.add_parser("lesson", help="the lessons of the window: list them, or check a file of one")
    actions = parser.add_subparsers(metavar="list | check | words", required=True)
    listing = actions.add_parser("list", help="the lessons in the course's order, with the claims that they show")
    listing.set_defaults(run=list_lessons)
    listing.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    checking = actions.add_parser("check", help="what is wrong in a lesson's file; all lessons where none is given")
    checking.set_defaults(run=check_lessons)
    checking.add_argument("files", metavar="FILE", nargs="*", type=Path)
    checking.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    words = actions.add_parser("words", help="what lessons can do, wait for, tell and outline, window by window")
    words.set_defaults(run=list_words)
    words.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def list_lessons(options: argparse.Namespace) -> int:
    """Ids, titles in both languages, claims."""
    lessons = shipped_lessons()
    shown = {claim for lesson in lessons for claim in lesson.claims}
    if options.json:
        print_json({"lessons": [_described(one) for one in lessons], "claims": len(CLAIMS), "shown": len(shown)})
        return 0
    lines, chapter = list[str](), ""
    for lesson in lessons:
        if lesson.chapter != chapter:
            chapter = lesson.chapter
            lines += ["", chapter]
        lines.append(f"  {lesson.id:<24} {lesson.title.en} · {lesson.title.fr}")
        lines.append(f"  {'':<24} {len(lesson.steps)} steps: {', '.join(lesson.claims) or 'no claim'}")
    say("\n".join([*lines[1:], "", f"{len(shown)} of the course's {len(CLAIMS)} claims are shown in them."]))
    return 0


def check_lessons(options: argparse.Namespace) -> int:
    """Each fault on a line of its own; exit code 1 where there is any."""
    found: dict[str, list[str]] = {}
    if options.files:
        for path in options.files:
            found[str(path)] = _faults_of(path)
    else:
        found = {lesson.id: [str(fault) for fault in faults(lesson)] for lesson in shipped_lessons()}
    count = sum(map(len, found.values()))
    if options.json:
        print_json({"lessons": [{"lesson": name, "faults": said} for name, said in found.items()], "faults": count})
    else:
        for name, said in found.items():
            say("\n".join(f"{name}: {one}" for one in said) if said else f"{name}: nothing is wrong")
    if count:
        raise Failure("One fault was found." if count == 1 else f"{count} faults were found.")
    return 0


def list_words(options: argparse.Namespace) -> int:
    """The vocabulary of each window, with what each word means."""
    if options.json:
        print_json({"windows": [_words_of(name, words) for name, words in VOCABULARIES.items()]})
        return 0
    lines = list[str]()
    for name, words in VOCABULARIES.items():
        kinds = (
            ("do", {word.form: word.meaning for word in words.actions.values()}),
            ("wait", {word.form: word.meaning for word in words.conditions.values()}),
            ("numbers", words.numbers),
        )
        for kind, meanings in kinds:
            lines += ["", f"{kind}, window {name}", *(f"  {one:<34} {said}" for one, said in meanings.items())]
        lines += ["", f"show, window {name}", f"  {', '.join(words.parts)}"]
    say("\n".join(lines[1:]))
    return 0


def _words_of(name: str, words: Vocabulary) -> dict[str, Any]:
    def described(known: Mapping[str, Word]) -> list[dict[str, str]]:
        return [{"word": word.name, "form": word.form, "meaning": word.meaning} for word in known.values()]

    return {
        "window": name,
        "do": described(words.actions),
        "wait": described(words.conditions),
        "numbers": [{"name": one, "meaning": meaning} for one, meaning in words.numbers.items()],
        "show": list(words.parts),
    }


def _faults_of(path: Path) -> list[str]:
    with open_file(path, raising=LessonError) as (file, _):
        content = file.read(MOST_BYTES + 1)
    try:
        lesson = decode_lesson(content, path.name)
    except InklingError as error:
        return [str(error)]
    return [str(fault) for fault in faults(lesson)]


def _described(lesson: Lesson) -> dict[str, Any]:
    return {
        "id": lesson.id,
        "chapter": lesson.chapter,
        "window": lesson.window,
        "title": {"en": lesson.title.en, "fr": lesson.title.fr},
        "steps": len(lesson.steps),
        "claims": list(lesson.claims),
    }
