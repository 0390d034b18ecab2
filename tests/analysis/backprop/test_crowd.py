"""One against the crowd: without writing out any gradient, what each example's says beside the mean."""

import numpy as np
import pytest

from backprop_helpers import STACKS, question
from inkling.analysis.backprop.backward_pass import backward_pass
from inkling.analysis.backprop.crowd import Crowd, cosine, crowd_of, nudge_table
from inkling.analysis.backprop.entries import entry_at
from inkling.analysis.backprop.gradient import gradient_of
from inkling.analysis.backprop.question import Question, ask, many_examples
from inkling.data.dataset import Dataset
from inkling.network import Network, parse_architecture
from inkling.storage.shipped import load_shipped
from inkling.training.model import Model


@pytest.mark.parametrize("count", [1, 23])
@pytest.mark.parametrize("name", STACKS)
def test_every_gradient_written_out_says_the_same(name: str, count: int) -> None:
    asked = question(*STACKS[name], count=count)
    crowd = crowd_of(asked)
    each = np.array(
        [backward_pass(Question(asked.network, asked.loss, asked.columns.example(n))).gradient for n in range(count)]
    )
    mean = each.mean(axis=0)
    np.testing.assert_allclose(crowd.mean, mean, rtol=1e-9, atol=1e-14)
    np.testing.assert_allclose(crowd.norms, np.linalg.norm(each, axis=1), rtol=1e-9)
    wanted = each @ mean / (np.linalg.norm(each, axis=1) * np.linalg.norm(mean))
    np.testing.assert_allclose(crowd.cosines, wanted, rtol=1e-8, atol=1e-12)
    assert crowd.cost == pytest.approx(asked.network.cost(asked.columns.x, asked.columns.y, asked.loss), rel=1e-12)
    assert cosine(each[0], crowd.mean) == pytest.approx(crowd.cosines[0], rel=1e-8)


def test_more_than_go_through_at_once() -> None:
    asked = question("36-9:tanh-4", "mse", count=2_500)
    whole = crowd_of(asked)
    asked.network.loss_and_gradient(asked.columns.x, asked.columns.y, asked.loss)
    np.testing.assert_allclose(whole.mean, asked.network.gradient, rtol=1e-10, atol=1e-15)
    assert whole.norms.shape == (2_500,)


def test_nothing_to_learn_has_no_direction() -> None:
    asked = question("36-4:threshold", "perceptron", count=6)
    asked.network.theta[...] = 0.0
    asked.network.theta[-4:] = -1.0  # every output is off: right but for the digit itself
    asked.columns.y[...] = 0.0
    crowd = crowd_of(asked)
    assert not crowd.norms.any()
    assert not crowd.cosines.any()
    assert (crowd.against, cosine(crowd.mean, crowd.mean)) == (0.0, 0.0)


def test_the_share_that_points_the_other_way() -> None:
    crowd = Crowd(np.zeros(1), 0.0, np.ones(4), np.array([-0.5, 0.0, 0.5, 1.0]))
    assert (crowd.against, crowd.cosine) == (0.25, 0.25)


def test_the_course_s_table() -> None:
    asked = question(*STACKS["course"], count=10)
    crowd = crowd_of(asked)
    order = gradient_of(asked.network, crowd.mean).order[:10]
    table = nudge_table(asked, tuple(entry_at(asked.network, int(place)) for place in order))
    assert table.nudges.shape == (10, 10)
    np.testing.assert_allclose(table.mean, -crowd.mean[order], rtol=1e-10)
    np.testing.assert_array_equal(table.mean, table.nudges.mean(axis=1))
    one = backward_pass(Question(asked.network, asked.loss, asked.columns.example(4)))
    np.testing.assert_array_equal(table.nudges[:, 4], -one.gradient[order])


def test_the_crowd_of_mnist(mnist: Dataset) -> None:
    """Before learning all pull one way; once trained a third points against the crowd."""
    start = Network(parse_architecture("784-16-16-10"))
    start.initialize(rng=np.random.default_rng(0))
    model, blank = Model(network=start), np.zeros((28, 28), np.float32)
    columns = many_examples(model, mnist.test.first(1000))
    asked = ask(model, blank, 0)
    before = crowd_of(Question(asked.network, asked.loss, columns))
    assert before.cosine == pytest.approx(0.77, abs=0.03)
    assert before.cosines.min() > 0
    trained = ask(load_shipped("3blue1brown-mnist"), blank, 0)
    after = crowd_of(Question(trained.network, trained.loss, columns))
    assert after.cosine < 0.15
    assert 0.25 < after.against < 0.45
