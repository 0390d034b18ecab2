"""CSV rows."""

import csv
import io
import math

import pytest

from inkling.gui.learning_curves.export import csv_rows, csv_text
from inkling.session.run_records import Run
from inkling.training.history import History, Point

AWKWARD = 'η 0,5 · "best"\nof all'


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
    assert list(csv_rows([Run("r", History([point]))])) == [row]


def test_the_document_reads_back() -> None:
    runs = [Run(AWKWARD, History([Point(0.0, 1.0)])), Run("b", History([Point(0.0), Point(1.0, 0.5)]))]
    rows = list(csv.reader(io.StringIO(csv_text(runs))))
    header = (
        "run epoch train_loss train_accuracy test_loss test_accuracy validation_loss validation_accuracy accepted"
    )
    assert rows[0] == header.split()
    assert [row[0] for row in rows[1:]] == [AWKWARD, "b", "b"]
    assert rows[3][1:3] == ["1.0", "0.5"]
