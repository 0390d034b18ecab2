"""Which runs there are in a sitting, and what tells them apart."""

from dataclasses import replace

import numpy as np
import pytest

from inkling.gui.learning_curves.run_label import record_label
from inkling.session.session import Session
from inkling.session.time_left import TimeLeft
from inkling.training import Point
from inkling.training.model import Model
from session_helpers import CONFIGURATION, first_look, progress_of


def train(session: Session, *, epochs: int = 2, new: bool = False, stepping: bool = False) -> None:
    """A run of so many epochs."""
    run = session.begin(new=new, stepping=stepping)
    start = run.epochs_before
    points = [Point(start + n, 1 / (1 + start + n), 0.5, 1 / (1 + start + n), 0.5) for n in range(epochs + 1)]
    session.take(progress_of(run, 6 * epochs, *points))
    session.end()


def step(session: Session, count: int = 3) -> None:
    """Single steps, and then Stop."""
    run = session.begin(stepping=True)
    session.take(progress_of(run, count, first_look(run), Point(run.epochs_before + count / 6, 0.9, 0.5, 0.9, 0.5)))
    session.rest()
    session.end()


def labels(session: Session) -> list[str]:
    return [record_label(record) for record in session.records.all]


def test_a_run_that_goes_on_says_from_where(session: Session) -> None:
    train(session)
    session.configure(replace(CONFIGURATION, eta=0.125))
    train(session)
    first, second = labels(session)
    assert "η 1.5 ·" in first
    assert "η 0.125, from epoch 2 ·" in second


def test_runs_that_would_read_the_same_are_numbered(session: Session) -> None:
    for _ in range(3):
        train(session, new=True)
    first, second, third = labels(session)
    assert (second, third) == (f"{first} · no. 2", f"{first} · no. 3")
    session.records.clear_earlier()
    assert labels(session) == [third]  # a number stays what it is


def test_another_seed_is_told(session: Session) -> None:
    train(session)
    session.configure(replace(CONFIGURATION, seed=3))
    train(session)
    assert labels(session)[1] == f"{labels(session)[0]} · seed 3"


def test_models_of_one_name_are_numbered(session: Session) -> None:
    train(session)
    model = session.model
    for _ in range(2):
        session.open(Model(network=model.network.copy(), history=model.history.copy()))
    assert len(set(labels(session)[-2:])) == 2 or labels(session)[-1] == ""


def test_a_network_brought_back_has_its_run_again_and_no_second_one(session: Session) -> None:
    train(session)
    session.configure(replace(CONFIGURATION, eta=0.5))
    train(session, new=True)
    before = labels(session)
    (kept,) = session.earlier
    session.bring_back(kept)
    assert labels(session) == before[::-1]
    assert session.configuration == CONFIGURATION


@pytest.mark.parametrize("times", [1, 3])
def test_single_steps_belong_to_the_run_that_follows(session: Session, times: int) -> None:
    for _ in range(times):
        step(session)
    assert len(session.records) == 1
    train(session)
    (record,) = session.records.all
    assert record_label(record).count("epoch") == 0
    assert record.history.epochs[0] == 0  # its first steps are seen, too
    assert len(session.earlier) == 0


def test_steps_that_a_new_run_takes_again_leave_nothing(session: Session) -> None:
    step(session)
    train(session, new=True)
    assert len(session.records) == 1
    assert record_label(session.records.all[0]).count("no.") == 0
    assert session.earlier == ()


def test_steps_that_lead_elsewhere_are_kept(session: Session) -> None:
    step(session)
    stepped = session.model
    session.configure(replace(CONFIGURATION, seed=1))
    train(session)
    assert [one.model for one in session.earlier] == [stepped]


def test_a_run_that_was_resumed_is_a_run(session: Session) -> None:
    run = session.begin(stepping=True)
    session.take(progress_of(run, 1, first_look(run)))
    session.rest()
    assert session.stepping
    assert not session.training
    session.resume()
    assert not session.stepping
    assert session.training
    session.end()
    train(session, new=True)
    assert len(session.records) == 2


def test_what_is_to_be_saved(session: Session) -> None:
    train(session)
    first = session.model
    session.configure(replace(CONFIGURATION, seed=1))
    train(session)
    second = session.model
    assert [one.model for one in session.to_save] == [second, first]
    session.saved(model=first)
    assert [one.model for one in session.to_save] == [second]
    session.saved()
    assert session.to_save == ()


def test_what_was_trained_for_show_need_not_be_saved(session: Session) -> None:
    train(session)
    mine = session.model
    run = session.begin(new=True, for_show=True)
    session.take(progress_of(run, 12, first_look(run)))
    session.end()
    assert session.unsaved
    assert [one.model for one in session.to_save] == [mine]
    session.reset()
    assert len(session.earlier) == 2
    session.bring_back(session.earlier[0])
    assert [one.model for one in session.to_save] == [mine]
    train(session)  # now the person has gone on with it
    assert len(session.to_save) == 2


def test_an_opened_model_brings_its_settings(session: Session) -> None:
    made = replace(CONFIGURATION, dataset="strokes", eta=0.25, hidden="7", epochs=9)
    session.open(replace(session.model, configuration=made))
    assert session.configuration == made


@pytest.mark.parametrize("made", [None, replace(CONFIGURATION, dataset="/nowhere/at/all", eta=0.25)])
def test_without_its_data_set_the_persons_settings_stay(session: Session, made: object) -> None:
    session.open(replace(session.model, configuration=made))
    assert session.configuration == CONFIGURATION


def test_time_left_is_told_only_once_it_is_known(session: Session) -> None:
    run = session.begin()
    left = TimeLeft(30)
    # The first step took long, and says nothing of the others.
    for step_, epoch, seconds, told in (
        (0, 0.0, 0.5, None),
        (1, 0.01, 6.0, None),
        (30, 0.3, 8.0, None),
        (601, 6.01, 9.0, pytest.approx(3 / 6 * 23.99)),
    ):
        progress = replace(progress_of(run, step_), epoch=epoch, seconds=seconds)
        assert left.after(progress) == told
    assert np.isfinite(session.model.network.theta).all()
