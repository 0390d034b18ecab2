"""Worksheets: strict files that say what is open, and what the window opens with."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.errors import LessonError
from inkling.session.lessons.lesson import Lesson, Step, Text
from inkling.session.lessons.shelf import find_lesson
from inkling.session.lessons.worksheet import (
    CLOSABLE,
    Worksheet,
    decode_worksheet,
    encode_worksheet,
    load_worksheet,
    save_worksheet,
)

OWN = Lesson(
    format=1,
    id="mine",
    chapter="cost",
    title=Text("Mine", "À moi"),
    steps=(Step(text=Text("Draw.", "Dessinez."), wait="drawn"),),
)
SHEET = Worksheet(
    title="Les trois leviers",
    note="Dessinez un 2.\nNotez vos réponses.",
    lesson="levers",
    model="course",
    dataset="strokes:fr",
    seed=7,
    scale=1.5,
    closed=("study", "models", "right-answers"),
)


def test_what_is_saved_is_opened_again(tmp_path: Path) -> None:
    for number, sheet in enumerate((SHEET, Worksheet(title="x"), Worksheet(title="x", own=OWN, closed=CLOSABLE))):
        path = tmp_path / f"{number}.lesson"
        save_worksheet(sheet, path)
        assert load_worksheet(path) == sheet
        assert path.read_bytes() == encode_worksheet(sheet)


def test_it_leads_through_a_lesson_that_ships_or_its_own_or_none() -> None:
    assert SHEET.what_to_walk() is find_lesson("levers")
    assert Worksheet(title="x", own=OWN).what_to_walk() == OWN
    assert Worksheet(title="x").what_to_walk() is None


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"format": 2}, "it has the format 2, and this Inkling reads 1"),
        ({"title": " "}, "its title has 1 to 120 characters"),
        ({"title": "x" * 121}, "its title has 1 to 120 characters, not 121"),
        ({"note": "\x1b[2J"}, "its note holds characters that cannot be written"),
        ({"language": "de"}, "its language “de” is none of en, fr"),
        ({"closed": ["door"]}, "its closed “door” is none of controls, "),
        ({"seed": -1}, "its seed -1 is no whole number"),
        ({"seed": 1.5}, "Expected `int | null`"),
        ({"scale": 3.0}, "its text size 3 does not lie between 0.75 and 2"),
        ({"lesson": "nothing"}, "There is no lesson “nothing”"),
        ({"model": "../../secret"}, "No model called “../../secret”"),
        ({"dataset": "strokes@x"}, "not 'x'."),
        ({"dataset": "/home/me/digits"}, "/home/me/digits is no data set that every Inkling has"),
        ({"own": msgspec.to_builtins(OWN)}, "it can have one of them"),
        (
            {"lesson": "", "own": msgspec.to_builtins(OWN) | {"chapter": "poetry"}},
            "in its lesson, its chapter poetry",
        ),
        ({"password": "x"}, "unknown field"),
    ],
)
def test_what_it_cannot_be_is_told_in_one_sentence(changes: dict[str, Any], reason: str) -> None:
    content = json.dumps(msgspec.to_builtins(SHEET) | changes).encode()
    with pytest.raises(LessonError) as caught:
        decode_worksheet(content, "x.lesson")
    assert str(caught.value).startswith("x.lesson is no worksheet that can be opened: ")
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)
    assert not str(caught.value).endswith("..")


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[", b"[" * 50_000, b" " * 300_000, b'{"format": 1, "format": 1}', b"\xff"]
)
def test_what_is_no_worksheet_is_told(content: bytes) -> None:
    with pytest.raises(LessonError, match=r"x\.lesson is no worksheet"):
        decode_worksheet(content, "x.lesson")


@given(st.binary(max_size=200), st.integers(0, 400))
def test_a_damaged_file_is_told_or_still_a_sheet(damage: bytes, at: int) -> None:
    content = encode_worksheet(SHEET)
    content = content[:at] + damage + content[at + len(damage) :]
    try:
        decode_worksheet(content, "x.lesson").check()
    except LessonError as error:
        sentence = str(error)
    else:
        sentence = ""
    assert "\n" not in sentence


def test_a_sheet_that_cannot_be_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "x.lesson"
    path.write_text("before")
    with pytest.raises(LessonError, match="its title has"):
        save_worksheet(Worksheet(title=""), path)
    assert path.read_text() == "before"
    with pytest.raises(LessonError, match="There is no file"):
        load_worksheet(tmp_path / "none.lesson")
