"""One cell: the same arguments give the same accuracies, and its network is at home with its own pens."""

from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest

from inkling.analysis.study import cures
from inkling.analysis.study.cell import run_cell
from inkling.analysis.study.cures import CURES, Cure
from inkling.analysis.study.digits import Paths, accuracy, find_digits, inked_dataset, load_digits
from inkling.analysis.study.plan import Cell, StudyPlan
from inkling.data.idx import write_idx
from inkling.data.ink import coverage
from inkling.data.pens import parse_pens
from inkling.data.stroke import pen_width
from inkling.data.strokes_dataset import make_examples
from inkling.errors import Cancelled, DataError, SettingsError

SMALL = StudyPlan(test_pens=(2.0, 8.0, 32.0), train_size=300, test_size=100, epochs=1)
ENOUGH = StudyPlan(test_pens=(2.0, 8.0, 32.0), train_size=4000, test_size=500, epochs=5)


@pytest.mark.parametrize("cure", CURES)
def test_same_arguments_same_accuracies(cure: str) -> None:
    cell = Cell(cure, "2-32", 3)
    first = run_cell(SMALL, cell)
    assert run_cell(SMALL, cell).accuracies == first.accuracies
    assert first.cell == cell
    assert first.seconds > 0
    assert len(first.accuracies) == 3
    assert all(0 <= value <= 1 and value * 100 == pytest.approx(round(value * 100)) for value in first.accuracies)


def test_seeds_pens_and_cures_make_a_difference() -> None:
    plan = StudyPlan(test_pens=(2.0, 4.0, 8.0), train_size=2000, test_size=1000, epochs=4)
    cells = (Cell("none", "2", 0), Cell("none", "2", 1), Cell("none", "4", 0), Cell("dropout", "2", 0))
    assert len({run_cell(plan, cell).accuracies for cell in cells}) == 4


def test_a_thin_trained_network_fails_with_a_thick_pen_and_all_pens_cure_it() -> None:
    thin, every = (run_cell(ENOUGH, Cell("none", pens, 0)).accuracies for pens in ("2", "2-32"))
    assert thin[0] > 0.7
    assert thin[2] < 0.4
    assert every[2] > thin[2] + 0.1


def test_progress_is_told_all_along_and_ends_the_work() -> None:
    calls = 0

    def count(done: int, total: int) -> None:
        nonlocal calls
        calls += 1

    plan = StudyPlan(test_pens=(2.0,), train_size=1500, test_size=1500, epochs=2, seed=77)  # not drawn before
    run_cell(plan, Cell("none", "2", 77), count)
    assert calls >= 3000 * 2 / 1000 + 2 * 150

    stops_at = 1

    def stop(done: int, total: int) -> None:
        nonlocal calls
        calls += 1
        if calls >= stops_at:
            raise Cancelled

    for stops_at in (1, 100):  # drawing digits, training
        calls = 0
        with pytest.raises(Cancelled):
            run_cell(StudyPlan(train_size=1500, test_size=1500, seed=stops_at), Cell("none", "2", 0), stop)
        assert calls == stops_at


def test_divergence_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    # None of the real cures diverges: their output is a sigmoid, and the cost mse.
    wild = Cure("wild", {"eta": 1000.0, "loss": "cross-entropy", "activation": "identity", "initializer": "normal"})
    monkeypatch.setattr(cures, "CURES", MappingProxyType({**CURES, "wild": wild}))
    with pytest.raises(SettingsError, match="training of wild, pens 8, seed 2 diverged"):
        run_cell(SMALL, Cell("wild", "8", 2))


def test_a_data_set_that_cannot_be_used(tmp_path: Path) -> None:
    for side in (20, 28):
        for part, count in (("train", 50), ("test", 20)):
            (tmp_path / str(side)).mkdir(exist_ok=True)
            write_idx(tmp_path / str(side) / f"{part}-images", np.ones((count, side, side), np.uint8))
            write_idx(tmp_path / str(side) / f"{part}-labels", np.zeros(count, np.uint8))
    for name, train_size, test_size, words in (
        (str(tmp_path / "20"), 50, 20, "20×20 pixels; they must be 28×28"),
        (str(tmp_path / "28"), 51, 20, "has 50 training examples, so 51 cannot be used"),
        (str(tmp_path / "28"), 50, 21, "has 20 test images, so 21 cannot be used"),
        ("stroks", 50, 20, "no data set 'stroks'"),
    ):
        with pytest.raises(DataError, match=words):
            run_cell(StudyPlan(dataset=name, train_size=train_size, test_size=test_size), Cell("none", "8", 0))


def test_pictures_in_a_folder_are_re_inked(tmp_path: Path) -> None:
    for part, count in (("train", 120), ("test", 40)):
        examples = make_examples(count, rng=np.random.default_rng(count), width=2.8)
        write_idx(tmp_path / f"{part}-images", examples.images)
        write_idx(tmp_path / f"{part}-labels", examples.labels)
    steps: list[tuple[int, int]] = []
    digits = find_digits(str(tmp_path), 100, 30, 0, progress=lambda done, total: steps.append((done, total)))
    assert (len(digits.train), len(digits.test)) == (100, 30)
    assert steps[-1] == (130, 130)
    assert steps == sorted(steps)
    thin, thick = (digits.train.inked(np.full(100, width, np.float32)) for width in (1.5, 5.0))
    assert thick.mean() > 2 * thin.mean()
    assert run_cell(
        StudyPlan(dataset=str(tmp_path), train_size=100, test_size=30, epochs=1), Cell("none", "8", 0)
    ).accuracies


def test_digits_of_strokes_come_from_the_seed_alone() -> None:
    first, again, other = (
        find_digits("strokes", 50, 40, 1),
        find_digits("strokes", 50, 40, 1),
        load_digits("strokes", 50, 40, 2),
    )
    assert first.train.distances.tobytes() == again.train.distances.tobytes()
    assert first.test.labels.tobytes() == again.test.labels.tobytes()
    assert first.train.distances.tobytes() != other.train.distances.tobytes()
    assert first.train.distances[:40].tobytes() != first.test.distances.tobytes()
    more = find_digits("strokes", 70, 40, 1)
    np.testing.assert_array_equal(more.test.distances, first.test.distances)


def test_the_latest_digits_are_kept_and_the_others_let_go() -> None:
    first = load_digits("strokes", 20, 20, 0)
    assert load_digits("strokes", 20, 20, 0) is first
    load_digits("strokes", 20, 20, 1)
    assert load_digits("strokes", 20, 20, 0) is not first


def test_training_digits_are_written_with_the_asked_pens() -> None:
    digits = load_digits("strokes", 1200, 50, 0)
    for name, width in (("2", pen_width(2)), ("16", pen_width(16))):
        dataset = inked_dataset(digits, "strokes", parse_pens(name), "none", rng=np.random.default_rng(0))
        expected = digits.train.inked(np.full(1200, width, np.float32))
        np.testing.assert_allclose(dataset.train.images / 255, expected, atol=0.51 / 255)
        np.testing.assert_array_equal(dataset.train.labels, digits.train.labels)


def test_accuracy_counts_what_is_read_right_with_that_pen() -> None:
    digits = load_digits("strokes", 20, 1100, 0).test

    def knows_all_but_the_last_hundred(drawings: np.ndarray) -> np.ndarray:
        nonlocal begin
        expected = coverage(
            digits.distances[begin : begin + len(drawings)].astype(np.float32), widths[: len(drawings)]
        )
        np.testing.assert_array_equal(drawings, expected)
        labels = digits.labels[begin : begin + len(drawings)].astype(int)
        labels[np.arange(begin, begin + len(drawings)) >= 1000] += 1
        begin += len(drawings)
        return np.eye(11, dtype=np.float32)[labels]

    begin, widths = 0, np.full(1100, pen_width(8), np.float32)
    assert accuracy(knows_all_but_the_last_hundred, digits, 8) == pytest.approx(1000 / 1100)


def test_paths_without_ink_are_read_without_complaint() -> None:
    blank = Paths(np.full((3, 28, 28), 20, np.float16), np.zeros(3, np.uint8))
    assert not blank.inked(np.full(3, 2, np.float32)).any()
