"""The curves of a sitting: those of the model that is opened, and those of each run as it learns."""

import numpy as np

from inkling.network import Network, mlp
from inkling.session.session import Session
from inkling.session.source import ModelSource
from inkling.training import Point
from inkling.training.model import Model
from session_helpers import CONFIGURATION, Told, first_look, progress_of


def test_a_sitting_begins_without_curves(session: Session) -> None:
    assert len(session.records) == 0


def test_the_curves_of_an_opened_model_bear_its_name(session: Session) -> None:
    run = session.begin()
    session.take(progress_of(run, 12, first_look(run)))
    session.end()
    told = Told(session.records)
    session.open(session.model, ModelSource(shipped="thin-pen"))
    current = session.records.current
    assert current is not None
    assert (current.name, current.configuration) == ("thin-pen", CONFIGURATION)
    np.testing.assert_array_equal(current.history.train_loss, session.model.history.train_loss)
    assert told.take() == [("changed",)]


def test_a_model_without_history_leaves_the_curves_as_they_are(session: Session) -> None:
    run = session.begin()
    session.take(progress_of(run, 12, first_look(run)))
    before = session.records.all
    session.end()
    session.open(Model(network=Network(mlp((30,)))))
    session.reset()
    assert session.records.all == before


def test_the_curves_grow_with_the_points_and_only_then(session: Session) -> None:
    run = session.begin()
    told = Told(session.records)
    session.take(progress_of(run, 0, first_look(run)))
    assert told.take() == [("grown",)]
    session.take(progress_of(run, 1))
    assert told.take() == []
    session.take(progress_of(run, 6, Point(1.0, 2.0, 0.5, 2.0, 0.5), Point(2.0, 1.0, 0.6, 1.0, 0.6)))
    assert told.take() == [("grown",)]
    current = session.records.current
    assert current is not None
    assert [point.epoch for point in current.history.points()] == [0, 1, 2]


def test_a_run_that_goes_on_has_curves_of_its_own(session: Session) -> None:
    run = session.begin()
    session.take(progress_of(run, 6, first_look(run), Point(1.0, 2.0, 0.5, 2.0, 0.5)))
    session.end()
    run = session.begin()
    repeated = Point(1.0, 2.0, 0.5, 2.0, 0.5)
    session.take(progress_of(run, 6, repeated, Point(2.0, 1.5, 0.6, 1.5, 0.6)))
    before, now = session.records.all
    assert [point.epoch for point in before.history.points()] == [0, 1]
    assert [point.epoch for point in now.history.points()] == [1, 2]
    assert [point.epoch for point in session.model.history.points()] == [0, 1, 2]
