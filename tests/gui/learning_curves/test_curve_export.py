"""CSV rows and the atomic write."""

import csv
import io
import math
from pathlib import Path

import pytest

from inkling.gui.learning_curves.export import csv_rows, csv_text, write_atomically
from inkling.session.run_records import RunRecord
from inkling.training.history import History, Point

AWKWARD = 'η 0,5 · "best"\nof all'


def a_run(name: str, *points: Point) -> RunRecord:
    return RunRecord(None, History(points), name=name)


@pytest.mark.parametrize(
    ("point", "row"),
    [
        (Point(0.5, 2.0, 0.25, 1.5, 0.75), ("r", "0.5", "2.0", "0.25", "1.5", "0.75", "", "", "")),
        (
            Point(2.0, 1.0, 0.5, 1.5, 0.25, 1.25, 0.375, 0.125),
            ("r", "2.0", "1.0", "0.5", "1.5", "0.25", "1.25", "0.375", "0.125"),
        ),
        (Point(1e-9, 0.1 + 0.2), ("r", "1e-09", "0.30000000000000004", "", "", "", "", "", "")),
        (Point(1.0, math.inf), ("r", "1.0", "inf", "", "", "", "", "", "")),
    ],
)
def test_rows(point: Point, row: tuple[str, ...]) -> None:
    assert list(csv_rows([a_run("r", point)])) == [row]


def test_the_document_reads_back() -> None:
    runs = [a_run(AWKWARD, Point(0.0, 1.0)), a_run("b", Point(0.0), Point(1.0, 0.5))]
    rows = list(csv.reader(io.StringIO(csv_text(runs))))
    header = (
        "run epoch train_loss train_accuracy test_loss test_accuracy validation_loss validation_accuracy accepted"
    )
    assert rows[0] == header.split()
    assert [row[0] for row in rows[1:]] == [AWKWARD, "b", "b"]
    assert rows[3][1:3] == ["1.0", "0.5"]


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "curves.csv"
    write_atomically(target, b"old")
    with pytest.raises(TypeError):
        write_atomically(target, None)  # type: ignore[arg-type]
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_directory_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    with pytest.raises(OSError, match="there"):
        write_atomically(tmp_path / "there", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["there"]
