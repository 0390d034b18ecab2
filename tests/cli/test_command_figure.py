"""`inkling figure`: the picture of a claim, in a process of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from inkling.data.picture.picture_file import read_brightness
from inkling.session.lessons.claims import CLAIMS
from inkling.session.lessons.shelf import lessons_of


@pytest.mark.slow
def test_a_claim_of_the_playground_and_nothing_else_is_left(inkling: Callable[..., Any], tmp_path: Path) -> None:
    state = tmp_path / "state"
    options = ("--language", "fr", "--dark", "--width", "1000", "--height", "760")
    done = inkling("figure", "c16", "-o", "c.png", *options, XDG_STATE_HOME=str(state))
    assert (done.code, done.out, done.err) == (0, "", "")
    assert read_brightness(tmp_path / "c.png").size > 100_000
    assert not list(state.rglob("*.json"))
    assert not list(state.rglob("playground*"))


@pytest.mark.slow
def test_claims_of_the_main_window(inkling: Callable[..., Any], tmp_path: Path) -> None:
    for claim in ("A9", "B11", "E54"):
        assert inkling("figure", claim, "-o", f"{claim}.png").code == 0
        assert read_brightness(tmp_path / f"{claim}.png").size > 100_000


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("Z9 -o f.png", "There is no claim Z9"),
        (next(name for name in CLAIMS if not lessons_of(name)) + " -o f.png", "No lesson shows the claim"),
        ("A9 -o f.jpg", "must end in .png"),
        ("A9 -o no/f.png", "There is no folder no"),
        ("A9 -o f.png --width 9999", "at most 8000 pixels"),
        ("A9", "-o"),
    ],
)
def test_what_cannot_be(inkling: Callable[..., Any], tmp_path: Path, arguments: str, said: str) -> None:
    done = inkling("figure", *arguments.split())
    assert (done.code, done.out) == (2, "")
    assert said in done.sentence
    assert not list(tmp_path.glob("*.png"))
