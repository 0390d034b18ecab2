"""History: growth, views, the round trip through plain lists, and what it refuses."""

import json
import math

import numpy as np
import pytest

from inkling.errors import ModelFileError
from inkling.training.history import History, Point

COLUMNS = (
    "epochs",
    "train_loss",
    "train_accuracy",
    "test_loss",
    "test_accuracy",
    "validation_loss",
    "validation_accuracy",
    "accepted",
)


def a_history(count: int) -> History:
    """The test set is examined at every third point, the validation split at every one, proposals from the second."""
    return History(
        Point(
            i / 10,
            2 / (i + 1),
            i / (i + 1),
            math.nan if i % 3 else 1 / (i + 1),
            validation_loss=3 / (i + 1),
            validation_accuracy=i / (i + 2),
            accepted=1 / (i + 1) if i else math.nan,
        )
        for i in range(count)
    )


def test_a_new_history_is_empty() -> None:
    history = History()
    assert len(history) == 0
    assert history.points() == ()
    assert all(getattr(history, name).shape == (0,) for name in COLUMNS)


@pytest.mark.parametrize("count", [1, 255, 256, 257, 5000])
def test_columns_hold_the_points_in_order(count: int) -> None:
    history = a_history(count)
    assert len(history) == len(history.points()) == count
    assert history.epochs.dtype == np.float64
    np.testing.assert_array_equal(history.epochs, np.arange(count) / 10)
    np.testing.assert_array_equal(history.train_loss, 2 / np.arange(1, count + 1))
    assert np.isnan(history.test_accuracy).all()
    np.testing.assert_array_equal(history.validation_loss, 3 / np.arange(1, count + 1))
    np.testing.assert_array_equal(history.validation_accuracy, np.arange(count) / np.arange(2, count + 2))
    assert math.isnan(history.accepted[0])
    np.testing.assert_array_equal(history.accepted[1:], 1 / np.arange(2, count + 1))


def test_what_was_not_measured_is_nan() -> None:
    history = History([Point(1.0, 0.5, 0.25)])
    for name in COLUMNS[3:]:
        assert math.isnan(getattr(history, name)[0])


def test_points_come_back_as_they_went_in() -> None:
    points = (Point(0.0, 2.0, 0.1, 2.1, 0.2, 2.2, 0.3, 0.4), Point(0.5, 1.0, 0.2, 1.1, 0.3, 1.2, 0.4, 0.5))
    assert History(points).points() == points


def test_a_view_keeps_its_points_while_the_history_grows() -> None:
    history = a_history(3)
    view = history.train_loss
    before = view.copy()
    for i in range(1000):
        history.append(Point(1.0 + i, 99.0))
    np.testing.assert_array_equal(view, before)


def test_views_cannot_rewrite_the_past() -> None:
    view = a_history(3).train_loss
    with pytest.raises(ValueError, match="read-only"):
        view[0] = 0.0


def test_a_copy_grows_on_its_own() -> None:
    history = a_history(3)
    twin = history.copy()
    twin.append(Point(9.0))
    assert (len(history), len(twin)) == (3, 4)


@pytest.mark.parametrize("epoch", [math.nan, math.inf, -0.1, 0.15])
def test_epochs_are_finite_and_never_go_back(epoch: float) -> None:
    history = a_history(3)
    with pytest.raises(ValueError, match="epoch"):
        history.append(Point(epoch))
    assert len(history) == 3


def test_two_measurements_may_share_an_epoch() -> None:
    history = a_history(3)
    history.append(Point(0.2))
    assert len(history) == 4


@pytest.mark.parametrize("count", [0, 1, 300])
def test_the_round_trip_through_json(count: int) -> None:
    history = a_history(count)
    text = json.dumps(history.to_dict(), allow_nan=False)
    again = History.from_dict(json.loads(text))
    for name in COLUMNS:
        np.testing.assert_array_equal(getattr(again, name), getattr(history, name))


def test_infinite_losses_become_unmeasured_in_the_file() -> None:
    assert History([Point(0.0, math.inf)]).to_dict()["train_loss"] == [None]


@pytest.mark.parametrize(
    "change",
    [
        {"epochs": [0.0]},
        {"epochs": [1.0, 0.5]},
        {"epochs": [-1.0, 0.5]},
        {"epochs": [None, 0.5]},
        {"train_loss": "ab"},
        {"train_loss": [1.0, "2"]},
        {"train_loss": [1.0, True]},
        {"train_loss": [1.0, math.inf]},
        {"train_loss": [[1.0], [2.0]]},
        {"test_accuracy": [0.5, 1.5]},
        {"test_accuracy": [0.5, -0.5]},
        {"validation_accuracy": [0.5, 1.5]},
        {"validation_loss": [0.5, math.nan]},
        {"accepted": [None, 1.01]},
        {"accepted": [None, -0.01]},
        {"accepted": [0.5]},
        {"more": [1.0, 2.0]},
    ],
)
def test_from_dict_refuses_what_to_dict_does_not_write(change: dict[str, object]) -> None:
    columns: dict[str, object] = dict(a_history(2).to_dict())
    with pytest.raises(ModelFileError, match=r"\."):
        History.from_dict(columns | change)


@pytest.mark.parametrize("name", COLUMNS)
def test_from_dict_refuses_a_missing_column(name: str) -> None:
    columns: dict[str, object] = dict(a_history(2).to_dict())
    del columns[name]
    with pytest.raises(ModelFileError, match="columns"):
        History.from_dict(columns)


@pytest.mark.parametrize("count", [0, 3, 10, 256])
def test_what_came_since_is_the_end_of_every_column(count: int) -> None:
    history = a_history(256)
    view = history.since(count)
    assert len(view) == 256 - count
    for name in COLUMNS:
        np.testing.assert_array_equal(getattr(view, name), getattr(history, name)[count:])


@pytest.mark.parametrize("count", [2, 256, 300])
def test_what_came_since_is_a_view_that_appending_does_not_disturb(count: int) -> None:
    history = a_history(count)
    view = history.since(1)
    assert np.shares_memory(view.train_loss, history.train_loss)
    before = view.train_loss.copy()
    for i in range(1, 600):
        history.append(Point(count + i, float(i)))
    np.testing.assert_array_equal(view.train_loss, before)
    assert len(view) == count - 1


@pytest.mark.parametrize("count", [1, 5])
def test_a_view_that_grows_leaves_its_history_alone(count: int) -> None:
    history = a_history(5)
    view = history.since(count)
    view.append(Point(9.0, 0.25))
    assert view.train_loss[-1] == 0.25
    assert len(history) == 5
    history.append(Point(8.0, 0.5))
    assert view.epochs[-1] == 9.0
