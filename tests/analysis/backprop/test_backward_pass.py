"""One example forwards and back: inputs, answer, wishes, and what is handed back to the pixels."""

import numpy as np
import pytest

from backprop_helpers import STACKS, passed, question
from inkling.analysis.backprop.backward_pass import backward_pass, slopes
from inkling.analysis.backprop.question import Columns, Question, ask, exact, many_examples, mean_cost, one_example
from inkling.data.dataset import Examples
from inkling.data.preparation import Preparation
from inkling.errors import ArchitectureError, SettingsError
from inkling.network import Network, make_loss, parse_architecture
from inkling.training.configuration import Configuration
from inkling.training.model import Model, new_model


def test_squared_errors_wish_as_the_course_says() -> None:
    result = passed("course")
    y = result.question.columns.y[:, 0]
    a = result.stages[-1].a
    np.testing.assert_allclose(result.wishes, -2 * (a - y), rtol=1e-14)
    assert result.logit_wishes is None
    assert result.cost == pytest.approx(float(np.square(a - y).sum()), rel=1e-14)
    weights = result.question.network.stages[-1].parameters[0].value
    handed = result.handed_back
    # The sum of ten wishes, each through its slope and weight.
    np.testing.assert_allclose(handed[-2], weights.T @ (result.wishes * a * (1 - a)), rtol=1e-12)
    assert result.input_wishes.shape == (28, 28)
    first = result.question.network.stages[0].parameters[0].value
    hidden = result.stages[0].a
    np.testing.assert_allclose(
        result.input_wishes.ravel(), first.T @ (handed[0] * hidden * (1 - hidden)), rtol=1e-10, atol=1e-15
    )


def test_cross_entropy_wishes_y_minus_the_shares() -> None:
    result = passed("tanh and cross-entropy")
    y, shares = result.question.columns.y[:, 0], result.stages[-1].a
    np.testing.assert_allclose(result.logit_wishes, y - shares, atol=1e-15)
    np.testing.assert_allclose(result.wishes, y / shares, rtol=1e-12)
    # The same through softmax's slopes.
    asked = result.stages[-1].d_a
    assert asked is not None
    np.testing.assert_allclose(shares * (asked - shares @ asked), result.stages[-1].d_z, atol=1e-14)


def test_an_output_that_is_hopeless_is_still_asked_for() -> None:
    one = question("4-3:softmax", "cross-entropy")
    one.network.theta[-3:] = [0.0, 600.0, 0.0]
    y = np.eye(3)[:, :1]
    result = backward_pass(Question(one.network, one.loss, Columns(one.columns.x, y)))
    assert result.wishes is not None
    assert 1e200 < result.wishes[0] < np.inf
    assert result.wishes[1:].tolist() == [0.0, 0.0]


@pytest.mark.parametrize("name", STACKS)
def test_the_shapes_are_the_stages_own(name: str) -> None:
    result = passed(name)
    network = result.question.network
    for stage, wishes, found in zip(network.stages, result.handed_back, result.stages, strict=True):
        assert wishes is not None
        assert wishes.shape == found.a.shape == found.z.shape == stage.layers[-1].output_shape
    assert result.inputs.shape == result.input_wishes.shape == network.architecture.input_shape
    assert result.gradient.shape == network.theta.shape
    assert result.finite
    assert result.notes == ()


def test_a_model_s_own_preparation() -> None:
    configuration = Configuration(hidden="5", preparation="standardize", input_size=16)
    model = new_model(configuration, rng=np.random.default_rng(0))
    model.preparation = Preparation("standardize", 16, 0.1, 0.3)
    drawing = np.zeros((28, 28), np.float32)
    drawing[2:9, 3:5] = 1.0  # small and in a corner: it is brought to size and place
    asked = ask(model, drawing, 7)
    assert asked.digit == 7
    np.testing.assert_array_equal(asked.columns.x[:, 0], model.inputs(drawing[np.newaxis])[0].astype(np.float64))
    result = backward_pass(asked)
    np.testing.assert_allclose(result.stages[-1].a, model.read(drawing[np.newaxis])[0], atol=1e-5)
    image = np.rint(255 * drawing).astype(np.uint8)
    many = many_examples(model, Examples(np.stack([image] * 3), np.array([7, 1, 10], np.uint8)))
    assert len(many) == 3
    np.testing.assert_allclose(many.x[:, 0], asked.columns.x[:, 0], atol=1e-6)
    np.testing.assert_allclose(many.y.sum(axis=0), 1.0, rtol=1e-6)
    assert many.y[:, 2].tolist() == pytest.approx([0.1] * 10)
    wanted = [backward_pass(Question(asked.network, asked.loss, many.example(n))).cost for n in range(3)]
    assert mean_cost(asked.network, asked.loss, many) == pytest.approx(np.mean(wanted), rel=1e-12)


def test_the_copy_is_one() -> None:
    network = Network(parse_architecture("6x6 conv3x2 batchnorm 3"))
    network.initialize(rng=np.random.default_rng(0))
    twin = exact(network)
    assert twin.dtype == np.float64
    np.testing.assert_array_equal(twin.parameters_and_buffers, network.parameters_and_buffers)
    twin.theta += 1.0
    assert not np.allclose(network.theta, twin.theta)


def test_where_there_is_no_answer_a_sentence_says_so() -> None:
    hidden = backward_pass(question("36-5:threshold-4", "mse"))
    assert ["layer 1 are threshold" in str(note) for note in hidden.notes] == [True]
    assert not hidden.input_wishes.any()
    outputs = backward_pass(question("36-5:tanh-4:threshold", "perceptron"))
    assert outputs.wishes is None
    assert outputs.handed_back[-1] is None
    assert outputs.logit_wishes is not None
    assert set(outputs.logit_wishes) <= {-1.0, 0.0, 1.0}
    assert ["−∂C/∂z" in str(note) for note in outputs.notes] == [True]
    with pytest.raises(ArchitectureError, match="perceptron"):
        question("36-4:threshold", "mse")
    with pytest.raises(ArchitectureError, match="softmax"):
        slopes(parse_architecture("4-3:softmax").layers[0], np.zeros(3), np.zeros(3))


def test_what_is_asked_must_be_there() -> None:
    network = Network(parse_architecture("4-3"), dtype=np.float64)
    for digit in (-1, 3):
        with pytest.raises(SettingsError, match=f"no class {digit};"):
            one_example(network, np.zeros(4), digit)
    with pytest.raises(ValueError, match="one example"):
        backward_pass(Question(network, make_loss("mse"), Columns(np.zeros((4, 2)), np.zeros((3, 2)))))


def test_enormous_weights_are_told() -> None:
    model = Model(network=Network(parse_architecture("784-16:identity-16:identity-10:identity")))
    drawing = np.ones((28, 28), np.float32)
    model.network.theta[...] = 3e38
    assert backward_pass(ask(model, drawing, 3)).finite
    deep = question("-".join(["36", *["9:identity"] * 12, "4:identity"]), "mse")
    deep.network.theta[...] = 3e38
    assert not backward_pass(deep).finite
