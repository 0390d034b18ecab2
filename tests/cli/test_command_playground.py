"""`inkling playground`: every preset's figures as JSON and for people, and one sentence for what is none."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inkling.analysis.playground.points import Points
from inkling.analysis.playground.points_file import save_points
from inkling.analysis.playground.presets import PRESETS
from inkling.cli import main


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


Here = Callable[..., Ended]


@pytest.fixture
def here(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Here:
    """Run `inkling playground` in this process, in `tmp_path`: a process of its own takes a second each time."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> Ended:
        try:
            code = main(["playground", *arguments])
        except SystemExit as ended:
            code = int(ended.code or 0)
        return Ended(code, *capsys.readouterr())

    return run


def report(here: Here, *arguments: str) -> dict[str, Any]:
    done = here(*arguments, "--json")
    assert (done.code, done.err) == (0, "")
    assert done.out.count("\n") == 1
    said: dict[str, Any] = json.loads(done.out, parse_constant=pytest.fail)
    return said


def test_the_list(here: Here) -> None:
    assert [one["name"] for one in report(here, "list")["presets"]] == [one.name for one in PRESETS]
    done = here("list")
    assert done.code == 0
    assert [line.split()[0] for line in done.out.splitlines()] == [one.name for one in PRESETS]


@pytest.mark.parametrize("options", [(), ("--hidden", "4"), ("--no-bias",)])
def test_seeds(here: Here, options: tuple[str, ...]) -> None:
    said = report(here, "xor", "--seeds", "20", "--epochs", "1500", *options)
    assert {"seeds", "successes", "rate", "interval"} <= set(said)
    assert said["seeds"] == 20 == len(said["right"])
    assert said["successes"] == sum(said["right"])
    assert said["rate"] == said["successes"] / 20
    low, high = said["interval"]
    assert 0 <= low <= said["rate"] <= high <= 1
    assert said["biases"] == ("--no-bias" not in options)
    assert said["rate"] >= 0.9 if options == ("--hidden", "4") else said["rate"] < 1


@pytest.mark.parametrize(("table", "epochs"), [("and", 5), ("or", 3), ("xor", None)])
def test_the_rule_of_1958(here: Here, table: str, epochs: int | None) -> None:
    said = report(here, table, "--optimizer", "perceptron")
    assert (said["separable"], said["epochs"]) == (epochs is not None, epochs)
    assert (said["cycle"] is None) == (epochs is not None)


def test_the_slide_and_the_sheet(here: Here) -> None:
    assert report(here, "slide-1980")["outputs"] == [-1, 1, 1, -1]
    sheet = report(here, "four-parameters")
    assert sheet["loss"] == pytest.approx(1 / 8)
    assert sheet["derivatives"] == pytest.approx({"w2": -3 / 32, "b2": -1 / 8, "w1": -3 / 32, "b1": -3 / 32})
    assert (sheet["loss_after"], sheet["loss_after_printed"]) == pytest.approx((0.0872, 0.1332), abs=5e-5)


@pytest.mark.slow
def test_admitted_with_made_up_and_with_own_marks(here: Here, tmp_path: Path) -> None:
    said = report(here, "admitted")
    np.testing.assert_allclose(said["gradient"], said["numeric"], atol=1e-6)
    np.testing.assert_allclose(said["after"]["gradient"], said["after"]["numeric"], atol=1e-6)
    assert said["first_rise"] > 0
    assert report(here, "admitted", "--eta", "0.05")["first_rise"] is None
    save_points(Points(np.array([[0.5, 0.0], [1.0, 1.0]]), np.array([0, 1])), tmp_path / "mine.csv")
    mine = report(here, "admitted", "--points", "mine.csv", "--epochs", "10")
    assert (mine["pupils"], mine["E"]) == (2, 0.5)


def test_universality_and_descent(here: Here) -> None:
    said = report(here, "universality", "--hidden", "40", "--epochs", "50")
    assert said["largest_error"] <= 0.057
    assert [one["bumps"] for one in said["by_bumps"]] == [10, 20, 40, 80]
    descent = report(here, "scalar-descent", "--function", "x^2", "--start", "1.5", "--eta", "1.01")
    assert (descent["first_rise"], descent["H1"], descent["H2"]) == (1, "fails", "fails")
    assert descent["x"][:2] == pytest.approx([1.5, 1.5 - 1.01 * 3])


FAST = {
    "and": ("--seeds", "3", "--epochs", "10"),
    "or": ("--seeds", "3", "--epochs", "10"),
    "xor": ("--seeds", "3", "--epochs", "10"),
    "xor-seeds": ("--seeds", "3", "--epochs", "10"),
    "universality": ("--epochs", "10"),
    "admitted": ("--epochs", "10"),
    "deep-wide": ("--seeds", "2", "--epochs", "10"),
    "digits-in-the-plane": ("--epochs", "10"),
}


@pytest.mark.parametrize("name", [one.name for one in PRESETS])
def test_every_preset_for_people_and_as_json(here: Here, name: str) -> None:
    done = here(name, *FAST.get(name, ()))
    assert (done.code, done.err) == (0, "")
    title = next(str(one.title) for one in PRESETS if one.name == name)
    assert done.out.startswith(f"{title}: ")
    assert done.out.count("\n") >= 3
    said = report(here, name, *FAST.get(name, ()))
    assert said["preset"] == name
    if name == "xor-seeds":
        assert {"seeds", "successes", "rate", "interval"} <= set(said)
        assert [one["network"] for one in said["by_hidden"]] == ["2-1-1", "2-2-1", "2-3-1", "2-4-1"]


@pytest.mark.slow
def test_in_a_process_of_its_own(inkling: Callable[..., Any], tmp_path: Path) -> None:
    done = inkling("playground", "xor", "--hidden", "4", "--seeds", "100", "--json", fresh=True)
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out)["rate"] >= 0.95
    (tmp_path / "damaged.json").write_text('{"format":1,"x":[[0')
    wrong = inkling("playground", "perceptron", "--points", "damaged.json")
    assert (wrong.code, wrong.out) == (2, "")
    assert wrong.sentence.startswith("inkling: damaged.json is no file of points")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["xnor"], "There is no preset “xnor”; choose one of one-neuron, and, or, xor"),
        ([], "the following arguments are required: PRESET"),
        (["list", "--seeds", "3"], "The list of presets has no options but --json."),
        (["slide-1980", "--hidden", "3"], "slide-1980 has no use for --hidden here; it knows --json."),
        (["xor", "--optimizer", "perceptron", "--no-bias"], "xor has no use for --no-bias here"),
        (["perceptron", "--optimizer", "adam"], "learns by the rule of 1958 alone"),
        (["xor", "--hidden", "two"], "must be a number of neurons"),
        (["xor", "--hidden", "-1"], "must be a number of neurons"),
        (["xor", "--hidden", "500"], "at most 200 neurons, not 500"),
        (["xor", "--hidden", "0", "--activation", "relu"], "give --hidden as well"),
        (["xor", "--activation", "x"], "There is no activation “x”; choose one of sigmoid"),
        (["xor", "--activation", "threshold"], "No gradient comes through the activation threshold"),
        (["xor", "--optimizer", "x"], "There is no optimizer “x”; choose one of sgd"),
        (["xor", "--optimizer", "metropolis"], "cannot train many networks at once"),
        (["xor", "--seeds", "0"], "must be a whole number from 1 on"),
        (["xor", "--seeds", "100000"], "The number of seeds must be at least 1 and at most 2000"),
        (["xor", "--eta", "nan"], "The learning rate η must be above 0"),
        (["admitted", "--epochs", "1000000"], "The number of steps must be at least 1 and at most 100000"),
        (["xor", "--seed", "-1"], "must be a whole number from 0 on"),
        (["scalar-descent", "--function", "__import__('os')"], "is no function of x (“__import__” is not known)"),
        (["scalar-descent", "--function", "log(x)", "--start", "-1"], "has no value or no slope at x = -1"),
        (["universality", "--hidden", "8,8"], "Universality is about one hidden layer"),
        (["admitted", "--points", "gone.csv"], "There is no file gone.csv."),
        (["perceptron", "--points", "."], "is a folder"),
    ],
)
def test_what_is_wrong_is_one_sentence(here: Here, arguments: list[str], said: str) -> None:
    done = here(*arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert done.err.count("\n") == 1
    assert done.err.startswith("inkling")
