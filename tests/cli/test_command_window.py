"""`inkling` alone, or with files, where there is no display: one sentence, never an abort."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there always is a display")

NOTHING: dict[str, str | None] = {"QT_QPA_PLATFORM": None, "DISPLAY": None, "WAYLAND_DISPLAY": None}


@pytest.mark.parametrize(
    "display",
    [
        {},
        {"DISPLAY": ":987"},
        {"DISPLAY": "127.0.0.1:987"},
        {"DISPLAY": "nonsense"},
        {"DISPLAY": ""},
        {"WAYLAND_DISPLAY": "wayland-987"},
        {"WAYLAND_DISPLAY": "wayland-987", "DISPLAY": ":987", "XDG_RUNTIME_DIR": "/nowhere"},
        {"QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": ":987"},
    ],
    ids=str,
)
def test_without_a_display(inkling: Callable[..., Any], display: dict[str, str]) -> None:
    done = inkling(**{**NOTHING, **display})
    assert (done.code, done.out) == (2, "")
    for command in ("train", "evaluate", "classify", "data", "screenshot"):
        assert command in done.sentence


@pytest.mark.slow
def test_a_platform_that_qt_does_not_know_is_no_abort(inkling: Callable[..., Any]) -> None:
    done = inkling(**{**NOTHING, "QT_QPA_PLATFORM": "nonsense"})
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err
    assert done.err.splitlines()[-1].startswith("inkling: no window can be opened here")


@pytest.mark.slow
def test_everything_else_needs_none(inkling: Callable[..., Any]) -> None:
    for arguments in (["--version"], ["data", "list"], ["classify", "--help"]):
        done = inkling(*arguments, **NOTHING)
        assert (done.code, done.err) == (0, "")
        assert done.out


@pytest.mark.slow
def test_with_a_picture_or_a_model_it_wants_a_display(
    inkling: Callable[..., Any], model: Path, tmp_path: Path
) -> None:
    Image.new("L", (28, 28)).save(tmp_path / "seven.png")
    (tmp_path / "a.lesson").touch()
    for files in (["seven.png"], [model], ["seven.png", model], ["./seven.png"], ["a.lesson", "seven.png"]):
        done = inkling(*files, **NOTHING)
        assert (done.code, done.out) == (2, "")
        assert "there is no display to open a window on" in done.sentence


@pytest.mark.parametrize(
    ("files", "why"),
    [
        (["gone.png"], "There is no file gone.png"),
        (["folder.png"], "folder.png is a folder"),
        (["seven.png", "one.png"], "with one picture and one model at most, not with 2 files"),
        (["one.lesson", "two.lesson"], "with one worksheet at most, not with 2"),
        (["gone.lesson"], "There is no file gone.lesson"),
        (["trian"], "invalid choice: 'trian'"),
        (["seven.png", "--json"], "invalid choice: 'seven.png'"),
    ],
)
@pytest.mark.slow
def test_what_it_cannot_open(inkling: Callable[..., Any], tmp_path: Path, files: list[str], why: str) -> None:
    for name in ("seven.png", "one.png"):
        Image.new("L", (28, 28)).save(tmp_path / name)
    (tmp_path / "folder.png").mkdir()
    done = inkling(*files, QT_QPA_PLATFORM="offscreen")
    assert (done.code, done.out) == (2, "")
    assert why in done.sentence
