"""Studies on disk: what is written is read again, and what is damaged is a sentence and never a wrong study."""

import csv
import io
import json
import os
import pickle
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.analysis.study.file import continue_study, csv_text, json_text, load_study, save_study
from inkling.analysis.study.plan import Cell, CellResult, StudyPlan
from inkling.analysis.study.summary import StudyResults
from inkling.errors import StudyFileError

PLAN = StudyPlan(train_pens=("2", "2,8"), test_pens=(2.0, 8.0), cures=("none", "l2"), seeds=2, train_size=100, seed=3)
SOME = StudyResults(
    PLAN,
    [
        CellResult(Cell("none", "2", 3), (0.9, 0.1 + 0.2), 1.25),
        CellResult(Cell("none", "2,8", 3), (1.0, 0.0), 0.5),
        CellResult(Cell("l2", "2", 4), (1 / 3, 2 / 3), 1e-3),
    ],
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "study.json"


def test_round_trip_to_the_last_bit(path: Path) -> None:
    save_study(SOME, path)
    again = load_study(path)
    assert again.plan == PLAN
    assert again.all() == SOME.all()
    assert [one.name for one in path.parent.iterdir()] == ["study.json"]
    save_study(again, path)
    assert path.read_text() == json_text(SOME)


@given(st.data())
def test_any_study_comes_back(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    cells = data.draw(st.lists(st.sampled_from(PLAN.cells()), unique=True))
    fractions = st.floats(0, 1)
    results = StudyResults(
        PLAN,
        (
            CellResult(cell, data.draw(st.tuples(fractions, fractions)), data.draw(st.floats(0, 1e9)))
            for cell in cells
        ),
    )
    path = tmp_path_factory.mktemp("any") / "study.json"
    save_study(results, path)
    again = load_study(path)
    assert [(one.cell, one.accuracies) for one in again.all()] == [
        (one.cell, one.accuracies) for one in results.all()
    ]
    assert csv_text(again) == csv_text(results)


def test_json_is_strict_and_holds_the_summary() -> None:
    document = json.loads(json_text(SOME), parse_constant=pytest.fail)
    assert set(document) == {"format", "recipe", "plan", "results", "summary"}
    assert document["summary"]["none"]["mean"][0] == [0.9, 0.1 + 0.2]
    assert document["summary"]["l2"]["cured"] == {"mean": None, "deviation": None}
    assert document["plan"]["train_pens"] == ["2", "2,8"]


def test_csv_has_a_line_for_each_network_and_test_pen() -> None:
    rows = list(csv.DictReader(io.StringIO(csv_text(SOME))))
    assert len(rows) == 6
    assert rows[2] == {
        "dataset": "strokes",
        "cure": "none",
        "train_pens": "2,8",
        "seed": "3",
        "test_pen": "2",
        "accuracy": "1.0",
    }
    assert float(rows[1]["accuracy"]) == 0.1 + 0.2
    awkward = StudyResults(replace(PLAN, dataset='a "folder", with\ncommas'), SOME.all())
    assert next(csv.DictReader(io.StringIO(csv_text(awkward))))["dataset"] == 'a "folder", with\ncommas'


def test_there_is_nothing_to_continue(path: Path) -> None:
    assert continue_study(PLAN, path).done == frozenset()


def test_a_study_is_continued_with_more_and_with_fewer_cells(path: Path) -> None:
    save_study(SOME, path)
    assert continue_study(PLAN, path).all() == SOME.all()
    more = replace(PLAN, cures=("dropout", "none", "l2"), seeds=5, train_pens=("32", "2", "2,8"))
    assert continue_study(more, path).done == SOME.done
    fewer = replace(PLAN, cures=("none",))
    assert continue_study(fewer, path).done == {Cell("none", "2", 3), Cell("none", "2,8", 3)}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"epochs": 11}, "epochs 10, not 11"),
        ({"seed": 2}, "seed 3, not 2"),
        ({"dataset": "mnist"}, "dataset strokes, not mnist"),
        ({"test_pens": (2.0, 4.0)}, "test pens"),
        ({"train_size": 99}, "train size 100, not 99"),
    ],
)
def test_a_study_with_other_settings_is_not_continued(path: Path, changes: dict[str, Any], words: str) -> None:
    save_study(SOME, path)
    with pytest.raises(StudyFileError, match=words) as caught:
        continue_study(replace(PLAN, **changes), path)
    assert "choose another folder" in str(caught.value)


def refused(path: Path) -> str:
    with pytest.raises(StudyFileError) as caught:
        load_study(path)
    with pytest.raises(StudyFileError):
        continue_study(PLAN, path)
    sentence = str(caught.value)
    assert str(path) in sentence
    return sentence


def test_every_truncation_is_noticed(path: Path) -> None:
    whole = json_text(StudyResults(replace(PLAN, cures=("none",)), SOME.all()[:1])).encode().rstrip()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        refused(path)
    path.write_bytes(whole)
    assert len(load_study(path).done) == 1


@given(st.data())
def test_whatever_is_read_is_a_study_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    content = bytearray(json_text(SOME).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("flipped") / "study.json"
    path.write_bytes(content)
    try:
        results = load_study(path)
    except StudyFileError:
        return
    results.plan.check()
    for result in results.all():
        assert result.cell in results.plan.cells()
        assert all(0 <= accuracy <= 1 for accuracy in result.accuracies)
    save_study(results, path)
    assert load_study(path).all() == results.all()


Change = Callable[[dict[str, Any]], object]
DAMAGES: dict[str, tuple[Change, str]] = {
    "another version": (lambda d: d.update(format=2), "has the format 2; this version of Inkling reads 1"),
    "a version that is no number": (lambda d: d.update(format=[]), "has the format \\[\\]"),
    "no version": (lambda d: d.pop("format"), "has the format None"),
    "no plan": (lambda d: d.pop("plan"), "plan"),
    "an unknown field": (lambda d: d.update(extra=1), "extra"),
    "an unknown field in the plan": (lambda d: d["plan"].update(colour="red"), "colour"),
    "an unknown field in a result": (lambda d: d["results"][0].update(loss=1), "loss"),
    "a missing field": (lambda d: d["results"][0].pop("seconds"), "seconds"),
    "an accuracy above 1": (lambda d: d["results"][0].update(accuracies=[0.5, 1.5]), "between 0 and 1"),
    "a negative accuracy": (lambda d: d["results"][0].update(accuracies=[-0.1, 0.5]), "between 0 and 1"),
    "an accuracy that is text": (lambda d: d["results"][0].update(accuracies=["0.5", 0.5]), "Expected"),
    "an accuracy too few": (lambda d: d["results"][0].update(accuracies=[0.5]), "no cell"),
    "an accuracy that is NaN": (lambda d: d["results"][0].update(accuracies=[float("nan"), 0.5]), "malformed"),
    "seconds below zero": (lambda d: d["results"][0].update(seconds=-1), "seconds"),
    "infinitely many seconds": (lambda d: d["results"][0].update(seconds=float("inf")), "malformed"),
    "a network twice": (lambda d: d["results"].append(d["results"][0]), "twice"),
    "a network of no cell": (lambda d: d["results"][0].update(cure="dropout"), "no cell"),
    "an unknown cure": (lambda d: d["plan"].update(cures=["none", "magic", "l2"]), "magic"),
    "no pens": (lambda d: d["plan"].update(train_pens=["2", "2,8", "thick"]), "thick"),
    "more networks than anybody trains": (lambda d: d["plan"].update(seeds=10**6), "10000 networks"),
    "numbers beyond all bounds": (lambda d: d["plan"].update(seed=10**40), "seed"),
    "results that are no list": (lambda d: d.update(results={"0": 1}), "array"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_a_study_cannot_hold(path: Path, damage: str) -> None:
    document = json.loads(json_text(SOME))
    change, words = DAMAGES[damage]
    change(document)
    path.write_text(json.dumps(document))
    with pytest.raises(StudyFileError, match=words):
        load_study(path)
    refused(path)


@pytest.mark.parametrize(
    "content",
    [b"", b"\0", b"null", b"[]", b'"study"', b"17", b"\xff\xfe", b"[" * 100_000, b"1" * 5000, b'{"format": 1}'],
    ids=repr,
)
def test_no_study_at_all(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    refused(path)


def test_a_name_that_stands_twice_is_no_study(path: Path) -> None:
    path.write_text(json_text(SOME).replace('"format": 1', '"format": 1, "format": 1', 1))
    assert "a name stands there twice" in refused(path)


def test_a_pickle_is_not_opened(path: Path) -> None:
    class Trap:
        def __reduce__(self) -> tuple[Any, ...]:
            return os.mkdir, (str(path.parent / "sprung"),)

    path.write_bytes(pickle.dumps(Trap()))
    refused(path)
    assert not (path.parent / "sprung").exists()


def test_what_is_no_file(path: Path, tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path)
    with pytest.raises(StudyFileError, match="There is no file"):
        load_study(path)
    with pytest.raises(StudyFileError, match="no folder"):
        save_study(SOME, tmp_path / "none" / "study.json")
    with pytest.raises(StudyFileError, match="is a folder"):
        save_study(SOME, tmp_path)
    with pytest.raises(StudyFileError, match="cannot be the name"):
        save_study(SOME, Path("a\0b"))


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="permissions bind people, not root")
def test_no_permission(path: Path) -> None:
    save_study(SOME, path)
    path.chmod(0)
    refused(path)
    path.parent.chmod(0)
    try:
        with pytest.raises(StudyFileError):
            continue_study(PLAN, path)
        with pytest.raises(StudyFileError):
            save_study(SOME, path)
    finally:
        path.parent.chmod(0o700)


def test_an_endless_file_is_not_read(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(100_000_000)
    assert "too large" in refused(path)


def test_a_study_of_other_digits_is_not_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_study(SOME, tmp_path / "study.json")
    assert continue_study(SOME.plan, tmp_path / "study.json").done == SOME.done
    monkeypatch.setattr("inkling.analysis.study.file.glyphs_hash", lambda: "other skeletons")
    with pytest.raises(StudyFileError, match="other digits or cures; choose another folder"):
        continue_study(SOME.plan, tmp_path / "study.json")
