"""`inkling study stroke-size`: what it prints and keeps, how it goes on, and what it refuses."""

import csv
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from inkling.analysis.study.cell import run_cell
from inkling.analysis.study.cures import CURES
from inkling.analysis.study.file import csv_text, load_study
from inkling.analysis.study.plan import StudyPlan
from inkling.analysis.study.summary import StudyResults

OPTIONS = (
    "--train-pens 2 2,8 --test-pens 2 8 --cures none standardized --seeds 2 --seed 6 "
    "--train-size 1500 --test-size 200 --epochs 3 --hidden 12 --workers 1"  # two are tested with interruptions
)
SMALL = ["study", "stroke-size", *OPTIONS.split()]
PLAN = StudyPlan(
    train_pens=("2", "2,8"),
    test_pens=(2.0, 8.0),
    cures=("none", "standardized"),
    seeds=2,
    seed=6,
    train_size=1500,
    test_size=200,
    epochs=3,
    hidden="12",
)
Run = Callable[..., Any]


@pytest.fixture(scope="module")
def expected() -> StudyResults:
    """What the library finds, in this process and one after the other."""
    return StudyResults(PLAN, (run_cell(PLAN, cell) for cell in PLAN.cells()))


@pytest.mark.slow
def test_the_tables_and_nothing_else_through_a_pipe(inkling: Run, tmp_path: Path, expected: StudyResults) -> None:
    done = inkling(*SMALL)
    assert (done.code, done.err) == (0, "")
    assert list(tmp_path.iterdir()) == []
    lines = done.out.splitlines()
    mean, deviation = expected.mean("standardized"), expected.deviation("standardized")
    at = next(index for index, line in enumerate(lines) if line.split() == ["standardized", "2", "8"])
    for row, pens in enumerate(PLAN.train_pens):
        cells = [f"{100 * mean[row, column]:.1f} ± {100 * deviation[row, column]:.1f}" for column in range(2)]
        assert lines[at + 1 + row].split() == [pens, *" ".join(cells).split()]
    compared = lines[
        next(i for i, line in enumerate(lines) if line.split() == ["cure", "home", "foreign", "gap", "cured"]) :
    ]
    none, standardized = (next(line for line in compared if line.startswith(name)) for name in PLAN.cures)
    summary = expected.summary("standardized")
    assert f"{100 * summary.home.mean:.1f} ± {100 * summary.home.deviation:.1f}" in standardized
    assert f"{100 * summary.cured.mean:.1f} ± {100 * summary.cured.deviation:.1f}" in standardized
    assert none.endswith("–")


def test_json_is_one_object(inkling: Run, expected: StudyResults) -> None:
    done = inkling(*SMALL, "--json")
    assert (done.code, done.err) == (0, "")
    assert done.out.count("\n") == 1
    report = json.loads(done.out, parse_constant=pytest.fail)
    assert report["summary"]["none"]["mean"] == expected.mean("none").tolist()
    assert report["summary"]["standardized"]["cured"]["mean"] == expected.summary("standardized").cured.mean
    assert len(report["results"]) == 8


@pytest.mark.slow
def test_a_folder_holds_all_of_it_and_again_the_same(inkling: Run, tmp_path: Path, expected: StudyResults) -> None:
    done = inkling(*SMALL, "-o", "one")
    assert (done.code, done.err) == (0, "")
    assert sorted(one.name for one in (tmp_path / "one").iterdir()) == ["study.csv", "study.json", "study.png"]
    text = (tmp_path / "one" / "study.csv").read_bytes()
    assert text.decode() == csv_text(expected), "a second time it is the same to the last digit"
    rows = list(csv.DictReader(text.decode().splitlines()))
    assert [float(row["accuracy"]) for row in rows] == [value for one in expected.all() for value in one.accuracies]
    kept = load_study(tmp_path / "one" / "study.json")
    assert kept.plan == PLAN
    assert [one.accuracies for one in kept.all()] == [one.accuracies for one in expected.all()]
    from PIL import Image

    with Image.open(tmp_path / "one" / "study.png") as picture:
        pixels = np.asarray(picture.convert("RGB"))
    assert min(pixels.shape[:2]) > 400
    assert len(np.unique(pixels.reshape(-1, 3), axis=0)) > 50


@pytest.mark.slow
def test_a_finished_study_is_shown_again(inkling: Run, tmp_path: Path) -> None:
    first = inkling(*SMALL, "-o", "f")
    (tmp_path / "f" / "study.csv").unlink()
    again = inkling(*SMALL, "-o", "f", "--scheduler", "tcp://127.0.0.1:1")  # --workers forbids it
    assert again.code == 2
    again = inkling(*SMALL[:-2], "-o", "f", "--scheduler", "tcp://127.0.0.1:1")  # nobody is asked
    assert again.code == 0
    assert again.sentence == "inkling: f holds 8 of 8 networks; nothing is left to train."
    assert again.out == first.out
    assert (tmp_path / "f" / "study.csv").exists()


@pytest.mark.slow
def test_more_seeds_and_cures_continue_it_and_fewer_are_refused(inkling: Run, tmp_path: Path) -> None:
    one_seed = [*SMALL, "--seeds", "1"]
    inkling(*one_seed, "-o", "f")
    before = load_study(tmp_path / "f" / "study.json").all()
    more = inkling(*SMALL, "-o", "f")
    assert more.code == 0
    assert more.sentence == "inkling: f holds 4 of 8 networks; continuing with the other 4."
    after = load_study(tmp_path / "f" / "study.json")
    assert after.is_complete
    assert set(before) < set(after.all())  # the very same, seconds and all
    straight = inkling(*SMALL, "-o", "g")
    assert straight.out == more.out
    assert (tmp_path / "g" / "study.csv").read_bytes() == (tmp_path / "f" / "study.csv").read_bytes()
    kept = (tmp_path / "f" / "study.json").read_bytes()
    fewer = inkling(*one_seed, "-o", "f")
    assert (fewer.code, fewer.out) == (2, "")
    assert "f also holds networks that this study leaves out (none, pens 2, seed 7)" in fewer.sentence
    assert (tmp_path / "f" / "study.json").read_bytes() == kept


@pytest.mark.slow
def test_a_study_without_any_network_in_common_is_refused(inkling: Run, tmp_path: Path) -> None:
    inkling(*SMALL, "--seeds", "1", "--cures", "none", "-o", "f")
    kept = (tmp_path / "f" / "study.json").read_bytes()
    other = inkling(*SMALL, "--seeds", "1", "--cures", "dropout", "-o", "f")
    assert other.code == 2
    assert "f also holds networks that this study leaves out (none, pens 2, seed 6)" in other.sentence
    assert (tmp_path / "f" / "study.json").read_bytes() == kept


@pytest.mark.slow
def test_one_seed_has_no_deviation(inkling: Run) -> None:
    done = inkling(*SMALL, "--seeds", "1", "--cures", "none")
    assert (done.code, done.err) == (0, "")
    assert "±" not in done.out
    assert "nan" not in done.out


@pytest.mark.slow
def test_all_cures(inkling: Run) -> None:
    few = ("--train-pens", "8", "--seeds", "1", "--train-size", "60", "--test-size", "20")
    done = inkling(*SMALL, "--cures", "all", *few, "--json")
    assert (done.code, done.err) == (0, "")
    assert list(json.loads(done.out)["summary"]) == list(CURES)


@pytest.mark.slow
def test_pens_are_the_same_however_they_are_written(inkling: Run, tmp_path: Path) -> None:
    inkling(*SMALL, "-o", "f")
    again = inkling(*SMALL, "--train-pens", "2.0", "2.0,8", "--test-pens", "2.00", "8", "-o", "f")
    assert again.code == 0
    assert "nothing is left to train" in again.sentence


REFUSED = {
    "an unknown cure": (("--cures", "magic"), "no cure “magic”; choose among none, dropout"),
    "a cure twice": (("--cures", "none", "none"), "must differ"),
    "pens that are none": (("--train-pens", "2", "thick"), "not 'thick'"),
    "a test pen that is none": (("--test-pens", "2,8"), "“2,8” must be the size of one pen, such as 8"),
    "a test pen out of bounds": (("--test-pens", "99"), "not '99'"),
    "no pens": (("--train-pens",), "expected at least one argument"),
    "no seeds": (("--seeds", "0"), "“0” must be a whole number"),
    "a negative seed": (("--seed", "-1"), "The seed must be a whole number from 0"),
    "a data set that is not there": (("--dataset", "stroks"), "no data set 'stroks'"),
    "a data set with pens": (("--dataset", "mnist@8"), "chooses the pens itself"),
    "an absurd size": (("--train-size", "9" * 30), "at most 1000000"),
    "an absurd number of epochs": (("--epochs", "9" * 30), "at most 1000000"),
    "an absurd number of workers": (("--workers", "9" * 30), "--workers must be from 1 to 60"),
    "layers that are none": (("--hidden", "no-layers"), "no"),
    "a file for a folder": (("-o", "a file"), "a file is a file; give the name of a folder"),
    "a folder in no folder": (("-o", "no/where"), "'no/where' cannot be made"),
    "a folder with a null byte in a name too long": (("-o", "n" * 5000), "cannot be made"),
    "a folder where a file should be": (("-o", "a folder"), "study.png is a folder; give the name of a file"),
    "a study that is none": (("-o", "no study"), "is not a study that Inkling has written"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_gets_one_sentence(inkling: Run, tmp_path: Path, case: str) -> None:
    (tmp_path / "a file").write_text("")
    (tmp_path / "a folder" / "study.png").mkdir(parents=True)
    (tmp_path / "no study").mkdir()
    (tmp_path / "no study" / "study.json").write_text('{"format": 1}')
    arguments, words = REFUSED[case]
    done = inkling(*SMALL, *arguments)
    assert (done.code, done.out) == (2, "")
    assert words in done.sentence


@pytest.mark.slow
def test_other_settings_are_no_continuation(inkling: Run, tmp_path: Path) -> None:
    inkling(*SMALL, "-o", "f")
    kept = (tmp_path / "f" / "study.json").read_bytes()
    done = inkling(*SMALL, "--epochs", "2", "-o", "f")
    assert (done.code, done.out) == (2, "")
    assert "other settings (epochs 3, not 2); choose another folder" in done.sentence
    assert (tmp_path / "f" / "study.json").read_bytes() == kept


def test_without_a_study_the_choices_are_named(inkling: Run) -> None:
    done = inkling("study")
    assert done.code == 2
    assert "stroke-size" in done.sentence


@pytest.mark.slow
def test_where_qt_cannot_be_loaded_the_numbers_are_kept(inkling: Run, tmp_path: Path) -> None:
    package = tmp_path / "without" / "PySide6"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("raise ImportError('libGL.so.1: cannot open shared object file')\n")
    done = inkling(*SMALL, "-o", "f", PYTHONPATH=str(package.parent))
    assert done.code == 0
    assert done.sentence == (
        "inkling: f/study.png is missing, because Qt cannot be loaded (libGL.so.1: cannot open shared object file)."
    )
    assert sorted(one.name for one in (tmp_path / "f").iterdir()) == ["study.csv", "study.json"]
    assert "cured" in done.out


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="terminals are a matter of POSIX here")
def test_progress_is_shown_on_a_terminal_alone(commands_environment: dict[str, str], tmp_path: Path) -> None:
    import pty
    import termios

    terminal, end = pty.openpty()
    termios.tcsetwinsize(end, (25, 100))
    shown: list[bytes] = []

    def read() -> None:
        try:
            while piece := os.read(terminal, 4096):
                shown.append(piece)
        except OSError:  # how Linux tells that nobody writes any more
            pass

    reader = threading.Thread(target=read)
    reader.start()
    command = [sys.executable, "-m", "inkling", *SMALL, "--seeds", "4", "--json"]
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=end, text=True, env=commands_environment, cwd=tmp_path, timeout=60
    )
    os.close(end)
    reader.join(timeout=30)
    os.close(terminal)
    text = b"".join(shown).decode()
    assert done.returncode == 0
    assert len(json.loads(done.stdout)["results"]) == 16
    assert "training:" in text
    assert "/16 [" in text
    assert "<00:0" in text  # time left
    assert "Traceback" not in text


@pytest.mark.mnist
def test_mnist_reproduces_the_course(inkling: Run, mnist_folder: str | None) -> None:
    arguments = "study stroke-size --dataset mnist --train-pens 2 2-32 --test-pens 2 8 32 --cures none --seeds 1"
    sizes = "--train-size 4000 --test-size 500 --epochs 6 --json"
    done = inkling(*arguments.split(), *sizes.split(), INKLING_DATA=mnist_folder)
    assert (done.code, done.err) == (0, "")
    (thin, every) = json.loads(done.out)["summary"]["none"]["mean"]
    assert thin[0] > 0.7
    assert thin[2] < 0.5
    assert every[2] > thin[2] + 0.15
