"""Errors: a template and its values, together a sentence, and whole again on the other side of a process."""

import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from inkling.analysis.study.plan import Cell
from inkling.cli.window import NoDisplayError
from inkling.errors import (
    ArchitectureError,
    DataError,
    DownloadError,
    InklingError,
    ModelFileError,
    Phrase,
    SettingsError,
    StudyFileError,
    fill_in,
    with_values,
)

KINDS = [
    InklingError, DataError, DownloadError, ModelFileError, StudyFileError, ArchitectureError, SettingsError,
    NoDisplayError,
]  # fmt: skip


def reading() -> DataError:
    inner = DataError("{path} is {fault}.", path="b.gz", fault=Phrase("{bytes} bytes short", bytes=3))
    return DataError("{path} cannot be read: {reason}", path="a", reason=inner)


def fail() -> None:
    raise reading()


def test_a_sentence_is_its_template_filled_in() -> None:
    assert str(SettingsError("η is {eta:g}, not {word!r}.", eta=0.50, word="x")) == "η is 0.5, not 'x'."
    assert str(DataError("{path} holds {what}.", path="a", what=Phrase("{n} images", n=60_000))) == (
        "a holds 60000 images."
    )
    assert str(reading()) == "a cannot be read: b.gz is 3 bytes short."


def test_what_has_no_values_is_taken_as_it_stands() -> None:
    assert str(InklingError("a set {1, 2} and a {")) == "a set {1, 2} and a {"


def test_values_are_never_templates() -> None:
    assert str(InklingError("no file {path}", path="{0.__class__} {x}")) == "no file {0.__class__} {x}"


def test_phrases_and_errors_among_the_values_are_translated_too() -> None:
    french = {
        "{path} cannot be read: {reason}": "{reason} ({path})",
        "{bytes} bytes short": "il manque {bytes} octets",
    }
    error = reading()
    text = fill_in(
        error.template, error.values, translate=lambda one: french.get(one, one), write=lambda v, _: f"<{v}>"
    )
    assert text == "<b.gz> is il manque <3> octets. (<a>)"


def test_values_can_be_changed_at_every_depth() -> None:
    assert str(with_values(reading(), lambda value: str(value).upper())) == "A cannot be read: B.GZ is 3 bytes short."


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_is_whole_after_pickling(kind: type[InklingError]) -> None:
    error = kind("{cell} took {seconds:.1f} s.", cell=Cell("none", "8", 1).phrase, seconds=1.25)
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert type(again) is kind
    assert (again.template, again.values) == (error.template, error.values)
    assert str(again) == str(error) == "none, pens 8, seed 1 took 1.2 s."


def test_an_error_is_whole_when_it_comes_from_another_process() -> None:
    with ProcessPoolExecutor(1, get_context("spawn")) as executor, pytest.raises(DataError) as caught:
        executor.submit(fail).result()
    assert str(caught.value) == str(reading())
    assert isinstance(caught.value.values["reason"], DataError)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("a\nb\tc\r\n", "a b c  "),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\x00\x07\x7f\x9b", "\\x00\\x07\\x7f\\x9b"),
        ("é ☃ 数 1\u202f234\u00a0!", "é ☃ 数 1\u202f234\u00a0!"),
        (Path("/a\x1b]0;b"), "/a\\x1b]0;b"),
    ],
)
def test_values_from_outside_command_no_terminal(value: object, shown: str) -> None:
    assert str(InklingError("There is no {name}.", name=value)) == f"There is no {shown}."


@pytest.mark.parametrize("value", ["n" * 10**6, Path("n" * 10**6), "\x1b" * 10**6, ["n" * 10**6]])
def test_a_sentence_stays_bearable(value: object) -> None:
    said = str(InklingError("There is no {name} here, so {why}.", name=value, why=Phrase("no {name}", name=value)))
    assert len(said) < 10_000
    assert said.endswith(".")
    assert "…" in said
