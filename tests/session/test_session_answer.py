"""What the model on screen says to the drawing: after each stroke, with another model, while it learns."""

import numpy as np
import pytest

from inkling.data.normalize import normalize
from inkling.network import Network, mlp
from inkling.session import reading
from inkling.session.reading import Floats
from inkling.session.session import Session
from inkling.training.model import Model
from session_helpers import Told, progress_of


@pytest.fixture
def told(session: Session) -> Told:
    return Told(session)


def draw(session: Session, *, at: float = 14.0) -> None:
    """A stroke across the canvas, which the session is asked to read."""
    session.drawing.begin(4.0, at)
    session.drawing.extend(24.0, at)
    session.drawing.finish()
    session.read_drawing()


def test_the_answer_follows_the_drawing(session: Session, told: Told) -> None:
    assert session.answer is None
    draw(session)
    assert told.take() == [("answered",)]
    image = session.drawing.image()
    assert image is not None
    assert session.answer is not None
    np.testing.assert_allclose(session.answer.activations, session.model.read(image[np.newaxis])[0], rtol=1e-5)
    session.drawing.clear()
    session.read_drawing()
    assert told.take() == [("answered",)]
    assert session.answer is None
    assert session.forward_pass is None


def test_what_the_model_sees_is_the_drawing_normalised(session: Session) -> None:
    assert session.seen is None
    for mode in ("none", "box"):
        session.open(Model(network=Network(mlp((4,))), normalization=mode, class_names=tuple("abcdefghij")))
        draw(session, at=6.0)
        image = session.drawing.image()
        assert image is not None
        assert session.seen is not None
        np.testing.assert_array_equal(session.seen, normalize(image, mode))
        assert not session.seen.flags.writeable
    session.drawing.clear()
    session.read_drawing()
    assert session.seen is None


def test_the_forward_pass_is_the_answers(session: Session) -> None:
    draw(session)
    seen, answer = session.forward_pass, session.answer
    assert seen is not None
    assert answer is not None
    np.testing.assert_array_equal(seen.trace[-1].a, answer.activations)
    assert seen.winner == answer.digit
    assert seen.fits(session.model.network)


def test_the_answer_follows_the_model(session: Session) -> None:
    draw(session)
    before = session.answer
    session.open(Model(network=Network(mlp((4,))), class_names=tuple("abcdefghij")))
    assert session.answer is not before
    assert session.answer is not None
    assert session.answer.name in "abcdefghij"
    assert session.forward_pass is not None
    assert session.forward_pass.fits(session.model.network)


def test_the_answer_follows_the_training(session: Session) -> None:
    run = session.begin()
    draw(session)
    before = session.answer
    assert before is not None
    events = run.events()
    for _ in range(3):
        next(events)
    session.take(progress_of(run, 2))
    assert session.answer is not None
    assert not np.array_equal(session.answer.activations, before.activations)
    image = session.drawing.image()
    assert image is not None
    np.testing.assert_allclose(session.answer.activations, session.model.read(image[np.newaxis])[0], rtol=1e-5)


def test_a_drawing_is_brought_to_size_once_while_the_network_learns(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    normalized = []

    def watched(images: Floats, mode: str) -> Floats:
        normalized.append(images)
        return normalize(images, mode)

    monkeypatch.setattr(reading, "normalize", watched)
    draw(session)
    for _ in range(3):
        session.read_drawing()
        session.read_with_each_pen()
    assert [images.ndim for images in normalized] == [2, 3]
    draw(session, at=20.0)
    assert len(normalized) == 3
    assert session.answer is not None
    image = session.drawing.image()
    np.testing.assert_allclose(session.answer.activations, session.model.read(image[np.newaxis])[0], rtol=1e-5)
    session.open(Model(network=session.model.network, normalization="none"))
    assert len(normalized) == 4


def test_each_pen_is_read_as_it_would_ink_the_drawing(session: Session) -> None:
    assert session.read_with_each_pen() is None
    draw(session)
    answers = session.read_with_each_pen()
    assert answers is not None
    assert session.answer is not None
    np.testing.assert_array_equal(answers.images, session.drawing.inked())
    np.testing.assert_allclose(
        answers.confidences, session.model.read(session.drawing.inked()).max(axis=1), rtol=1e-5
    )
    assert answers.reading == session.answer.shown
    session.drawing.clear()
    assert session.read_with_each_pen() is None  # even if nobody has read the empty canvas yet
