"""What a sitting tells its observers: each change once, with what changed, when it is all in place."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from inkling.data.dataset import Dataset
from inkling.errors import SettingsError
from inkling.network import Network, mlp
from inkling.session.session import Session
from inkling.session.source import NO_SOURCE, ModelSource
from inkling.session.state import RunState
from inkling.training.model import Model
from session_helpers import CONFIGURATION, Told, first_look, progress_of


@pytest.fixture
def told(session: Session) -> Told:
    return Told(session)


# Settings and data


def test_another_configuration_is_told_once(session: Session, told: Told) -> None:
    other = replace(CONFIGURATION, eta=0.25)
    session.configure(other)
    assert told.take() == [("configuration_changed", other)]
    assert session.configuration == other


def test_an_equal_configuration_is_no_news(session: Session, told: Told) -> None:
    session.configure(replace(CONFIGURATION))
    assert told.take() == []


def test_a_configuration_that_cannot_work_is_pending_all_the_same(session: Session, told: Told) -> None:
    """The controls hold one while somebody types; the run says that it cannot begin."""
    impossible = replace(CONFIGURATION, batch_size=61)
    session.configure(impossible)
    assert told.names() == ["configuration_changed"]
    with pytest.raises(SettingsError, match="61"):
        session.begin()
    assert told.take() == []


def test_who_configures_in_the_midst_of_the_news_is_heard(session: Session, told: Told) -> None:
    """As a field does that is set to what it says already."""
    session.configuration_changed.connect(session.configure)
    session.configure(replace(CONFIGURATION, eta=0.25))
    assert told.names() == ["configuration_changed"]


def test_another_data_set_is_told_with_its_name_in_place(session: Session, noise: Dataset, told: Told) -> None:
    names: list[str] = []
    session.dataset_replaced.connect(lambda _: names.append(session.dataset_name))
    other = Dataset("less noise", noise.test, noise.test)
    session.use_dataset(other, "noise@8")
    assert told.take() == [("dataset_replaced", other)]
    assert session.dataset is other
    assert names == ["noise@8"]


def test_eta_is_the_runs_and_the_models_and_no_news(session: Session, told: Told) -> None:
    session.begin()
    told.take()
    session.set_eta(0.25)
    assert told.take() == []
    assert session.model.configuration is not None
    assert session.model.configuration.eta == 0.25
    assert session.configuration.eta == CONFIGURATION.eta  # whoever shows η plans it, too


def test_resetting_and_beginning_take_the_pending_configuration(session: Session) -> None:
    session.configure(replace(CONFIGURATION, hidden="7"))
    session.reset()
    assert session.model.network.architecture.short == "784-7-10"
    session.configure(replace(CONFIGURATION, hidden="8"))
    assert session.begin().configuration == session.configuration
    assert session.model.network.architecture.short == "784-8-10"


# The model on screen


def test_another_model_is_told_and_read_once(session: Session, told: Told) -> None:
    source = ModelSource(shipped="thin-pen")
    session.open(Model(network=Network(mlp((30,)))), source)
    assert told.take() == [("model_replaced",), ("answered",)]
    assert session.source == source
    session.reset()
    assert told.take() == [("model_replaced",), ("answered",)]
    assert session.source == NO_SOURCE


def test_whoever_hears_of_another_model_finds_it_in_place(session: Session) -> None:
    seen: list[tuple[object, ...]] = []
    session.model_replaced.connect(lambda: seen.append((session.model, session.source.name, session.unsaved)))
    model = Model(network=Network(mlp((30,))))
    session.open(model, ModelSource(shipped="thin-pen"))
    assert seen == [(model, "thin-pen", False)]


def test_saving_is_told_and_keeps_or_changes_the_name(session: Session, told: Told) -> None:
    session.take(progress_of(session.begin(), 1))
    told.take()
    path = Path("mine.safetensors")
    session.saved(ModelSource(path=path))
    assert told.take() == [("source_changed",)]
    assert (session.unsaved, session.source.name) == (False, "mine")
    session.saved()
    assert told.take() == [("source_changed",)]
    assert session.source.path == path


def test_bringing_back_is_told_like_any_other_model(session: Session, told: Told) -> None:
    session.take(progress_of(session.begin(), 1))
    session.end()
    session.reset()
    told.take()
    session.bring_back(session.earlier[0])
    assert told.take() == [("model_replaced",), ("answered",)]
    assert session.unsaved
    assert session.earlier == ()
    assert session.source == NO_SOURCE


# A run


def test_a_run_that_goes_on_keeps_model_and_name(session: Session, told: Told) -> None:
    run = session.begin()
    session.take(progress_of(run, 12, first_look(run)))
    session.end()
    session.saved(ModelSource(path=Path("mine.safetensors")))
    told.take()
    run = session.begin()
    assert told.take() == [("run_began", run), ("state_changed", RunState.RUNNING)]
    assert session.source.name == "mine"


def test_a_run_of_a_new_network_is_another_model_first(session: Session, told: Told) -> None:
    session.saved(ModelSource(path=Path("mine.safetensors")))
    told.take()
    run = session.begin()
    assert told.take() == [
        ("model_replaced",),
        ("answered",),
        ("run_began", run),
        ("state_changed", RunState.RUNNING),
    ]
    assert session.source == NO_SOURCE


def test_whoever_hears_that_a_run_began_finds_it_in_place(session: Session) -> None:
    seen: list[tuple[object, ...]] = []
    session.run_began.connect(lambda run: seen.append((session.run is run, session.records.current is not None)))
    session.begin()
    assert seen == [(True, True)]


def test_progress_is_told_and_read_once_and_the_first_step_makes_it_unsaved(session: Session, told: Told) -> None:
    run = session.begin()
    told.take()
    before = progress_of(run, 0, first_look(run))
    session.take(before)
    assert told.take() == [("learned", before), ("answered",)]
    first, second = progress_of(run, 1), progress_of(run, 2)
    session.take(first)
    assert told.take() == [("learned", first), ("source_changed",), ("answered",)]
    session.take(second)
    assert told.take() == [("learned", second), ("answered",)]


def test_whoever_hears_of_progress_finds_it_in_the_model(session: Session) -> None:
    run = session.begin()
    seen: list[tuple[object, ...]] = []
    session.learned.connect(
        lambda progress: seen.append(
            (
                np.array_equal(session.model.network.parameters_and_buffers, progress.parameters_and_buffers),
                len(session.model.history),
                session.model.metrics is not None,
                session.unsaved,
            )
        )
    )
    point = first_look(run)
    session.take(progress_of(run, 1, point))
    assert seen == [(True, 1, True, True)]


def test_the_state_is_told_with_each_move(session: Session, told: Told) -> None:
    session.rest()
    session.resume()
    assert told.take() == []  # nothing runs
    session.begin()
    told.take()
    states = []
    for move in (session.rest, session.resume, session.end):
        move()
        states += told.take()
    assert states == [("state_changed", state) for state in (RunState.PAUSED, RunState.RUNNING, RunState.IDLE)]


def test_a_run_that_cannot_begin_is_no_news(session: Session, told: Told) -> None:
    with pytest.raises(SettingsError):
        session.begin(replace(CONFIGURATION, eta=-1.0))
    assert told.take() == []
