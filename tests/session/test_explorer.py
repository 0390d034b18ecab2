"""The explorer's state: what is wished for, what is selected, and steps that are taken by hand."""

from dataclasses import replace

import numpy as np
import pytest

from inkling.analysis.backprop.entries import entry_of
from inkling.analysis.backprop.question import Columns
from inkling.analysis.backprop.step import take_step
from inkling.data.dataset import Dataset
from inkling.errors import SettingsError
from inkling.network import Network, mlp, parse_architecture
from inkling.session.explorer import Explorer
from inkling.session.session import Session
from inkling.storage.shipped import load_shipped
from inkling.training.model import Model
from session_helpers import CONFIGURATION, first_look, progress_of


def drawn(session: Session, label: str = "") -> None:
    """A seven of this label on the canvas, read."""
    image = np.zeros((28, 28), np.float32)
    image[6, 7:21] = image[6:22, 18] = 1
    session.drawing.show(image, label)
    session.read_drawing()


@pytest.fixture
def session() -> Session:
    return Session(load_shipped("3blue1brown-mnist"))


@pytest.fixture
def explorer(session: Session) -> Explorer:
    explorer = Explorer(session)
    explorer.wake(True)
    return explorer


def test_nobody_is_asked_while_nobody_looks(session: Session) -> None:
    explorer, asked = Explorer(session), list[int]()
    explorer.asked.connect(lambda: asked.append(1))
    drawn(session)
    assert (asked, explorer.inquiry()) == ([], None)
    explorer.wake(True)
    assert len(asked) == 1


def test_by_itself_it_wishes_for_the_runner_up(session: Session, explorer: Explorer) -> None:
    drawn(session)
    inquiry = explorer.inquiry()
    assert session.answer is not None
    assert inquiry is not None
    assert inquiry.digit == int(np.argsort(session.answer.activations)[-2])


def test_for_a_misread_sample_it_wishes_for_its_label(session: Session, explorer: Explorer) -> None:
    drawn(session)
    assert session.answer is not None
    label = str((session.answer.digit + 3) % 10)
    drawn(session, label)
    inquiry = explorer.inquiry()
    assert inquiry is not None
    assert str(inquiry.digit) == label


def test_what_the_person_wishes_for_stays(session: Session, explorer: Explorer) -> None:
    explorer.wish(4)
    drawn(session)
    inquiry = explorer.inquiry()
    assert inquiry is not None
    assert inquiry.digit == 4
    passed = inquiry.answer()
    assert passed.question.digit == 4
    assert passed.logit_wishes is not None
    assert int(passed.logit_wishes.argmax()) == 4


def test_a_selected_entry_comes_with_its_neuron(session: Session, explorer: Explorer) -> None:
    drawn(session)
    inquiry = explorer.inquiry()
    assert inquiry is not None
    explorer.take(inquiry.answer())
    explorer.select(entry=entry_of(session.model.network, "layer2.weights", (3, 5)))
    assert explorer.neuron == (1, 3)


def test_a_weight_of_a_kernel_selects_its_map(session: Session, explorer: Explorer) -> None:
    session.open(load_shipped("small-conv-mnist"))
    drawn(session)
    inquiry = explorer.inquiry()
    assert inquiry is not None
    explorer.take(inquiry.answer())
    explorer.select(entry=entry_of(session.model.network, "layer1.weights", (2, 0, 1, 1)))
    rows, columns = session.model.network.stages[0].layers[-1].output_shape[1:]
    assert explorer.neuron == (0, 2 * rows * columns)


def test_a_step_by_hand_is_the_trainers_and_can_be_undone(session: Session, explorer: Explorer) -> None:
    drawn(session)
    model, before = session.model, session.model.network.theta.copy()
    metrics = model.metrics
    twin = model.network.copy()
    x = np.random.default_rng(0).random((784, 1), np.float32)
    take_step(twin, model.loss, Columns(x, np.eye(10)[:, [4]]), 0.1)
    told: list[int] = []
    session.put_by_hand.connect(lambda: told.append(1))
    explorer.step(twin.theta)
    np.testing.assert_array_equal(session.model.network.theta, twin.theta)
    assert (session.unsaved, session.model.metrics, explorer.steps, len(told)) == (True, None, 1, 1)
    explorer.undo()
    np.testing.assert_array_equal(session.model.network.theta, before)
    assert (session.unsaved, session.model.metrics, explorer.steps) == (False, metrics, 0)
    explorer.undo()  # there is nothing left


def test_what_the_step_was_for_stays_wished_for_though_it_is_read_now(session: Session, explorer: Explorer) -> None:
    drawn(session)
    inquiry = explorer.inquiry()
    assert inquiry is not None
    passed = inquiry.answer()
    explorer.take(passed)
    model, twin = session.model, session.model.network.copy()
    take_step(twin, model.loss, passed.question.columns, 0.01)
    explorer.step(twin.theta)
    after = explorer.inquiry()
    assert session.answer is not None
    assert after is not None
    assert after.digit == inquiry.digit == session.answer.digit  # one step was enough
    session.drawing.show(np.eye(28, dtype=np.float32))
    session.read_drawing()
    other = explorer.inquiry()
    assert other is not None
    assert other.digit != session.answer.digit  # another drawing


def test_a_network_that_a_run_has_is_left_alone(noise: Dataset) -> None:
    session = Session(Model(network=Network(mlp((16, 16)))), noise)
    explorer = Explorer(session)
    session.begin(CONFIGURATION)
    before = session.model.network.theta.copy()
    with pytest.raises(SettingsError, match="A run has this network"):
        explorer.step(before + 1)
    np.testing.assert_array_equal(session.model.network.theta, before)
    assert explorer.steps == 0


def test_another_model_forgets_selection_and_steps(session: Session, explorer: Explorer) -> None:
    drawn(session)
    explorer.step(session.model.network.theta + 1)
    explorer.select(neuron=(1, 3))
    session.open(load_shipped("small-conv-mnist"))
    assert (explorer.neuron, explorer.steps, explorer.passed) == (None, 0, None)


def test_a_network_that_the_controls_do_not_show_is_stepped_with_its_own_eta() -> None:
    """With the η of the course's first network best-reader is wrecked by one step."""
    best = load_shipped("best-reader")
    assert best.configuration is not None
    session = Session(best)
    explorer = Explorer(session)
    assert session.configuration.eta == 1.5
    assert explorer.eta == best.configuration.eta < 0.01
    session.configure(replace(session.configuration, eta=0.25))
    assert explorer.eta == 0.25  # what the person sets is what counts
    course = load_shipped("course-start")
    assert course.configuration is not None
    session.open(course)
    assert explorer.eta == course.configuration.eta == 0.5
    session.reset(CONFIGURATION)
    assert explorer.eta == session.model.configuration.eta  # type: ignore[union-attr]


def test_controls_that_show_the_network_say_its_eta() -> None:
    course = load_shipped("course")
    assert course.configuration is not None
    session = Session(course)
    explorer = Explorer(session)
    session.configure(replace(course.configuration, eta=0.125))
    assert session.goes_on()
    assert explorer.eta == 0.125


def test_an_empty_canvas_has_no_pass(session: Session, explorer: Explorer) -> None:
    drawn(session)
    inquiry = explorer.inquiry()
    assert inquiry is not None
    explorer.take(inquiry.answer())
    session.drawing.clear()
    session.read_drawing()
    assert explorer.passed is None
    assert explorer.inquiry() is None


def test_nobody_hears_of_a_pass_through_a_network_that_is_gone(session: Session, explorer: Explorer) -> None:
    drawn(session)
    explorer.wish(9)
    inquiry = explorer.inquiry()
    assert inquiry is not None
    explorer.take(inquiry.answer())
    seen: list[object] = []
    for news in (explorer.stepped, explorer.selected, explorer.answered):
        news.connect(lambda: seen.append(explorer.passed))
    session.open(Model(network=Network(parse_architecture("784-16-2")), class_names=("no", "yes")))
    assert seen
    assert not any(seen)  # its tenth class has no name here
    again = explorer.inquiry()
    assert again is not None
    assert again.digit < 2


def test_what_was_before_a_step_is_not_on_disk_once_the_step_is_saved(session: Session, explorer: Explorer) -> None:
    drawn(session)
    theta = session.model.network.theta.copy()
    explorer.step(theta + 1)
    session.saved()  # the file holds θ + 1 now
    explorer.step(theta + 2)
    explorer.undo()
    assert not session.unsaved
    explorer.undo()
    np.testing.assert_array_equal(session.model.network.theta, theta)
    assert session.unsaved


def test_an_enormous_step_is_read_and_taken_back(session: Session, explorer: Explorer) -> None:
    drawn(session)
    theta = session.model.network.theta.copy()
    explorer.step(np.full_like(theta, np.inf))
    inquiry = explorer.inquiry()
    assert inquiry is not None
    assert not inquiry.answer().finite
    explorer.undo()
    np.testing.assert_array_equal(session.model.network.theta, theta)


@pytest.mark.parametrize("name", ["3blue1brown-mnist", "best-reader"])
def test_the_drawing_is_brought_to_size_once(session: Session, explorer: Explorer, name: str) -> None:
    session.open(load_shipped(name))
    drawn(session)
    inquiry, image = explorer.inquiry(), session.drawing.image()
    assert inquiry is not None
    assert inquiry.inputs is not None  # by whoever has read it
    assert image is not None
    passed = inquiry.answer()
    np.testing.assert_array_equal(passed.inputs.ravel(), session.model.inputs(image[np.newaxis]).ravel())


@pytest.mark.parametrize("by_hand", [False, True])
def test_single_steps_that_could_be_repeated_are_kept_once_they_were_changed_by_hand(
    noise: Dataset, by_hand: bool
) -> None:
    session = Session(Model(network=Network(mlp((16, 16)))), noise)
    session.configure(CONFIGURATION)
    run = session.begin(new=True, stepping=True)
    session.take(progress_of(run, 1, first_look(run)))
    session.end()
    if by_hand:
        Explorer(session).step(session.model.network.theta + 1)
    stepped = session.model
    session.begin(new=True)
    assert (stepped in [one.model for one in session.earlier]) == by_hand
