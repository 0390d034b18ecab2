"""Explanations by readers whose rule is known, so that the smallest change is known too; and by real networks."""

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from inkling.analysis.certainty import SURE_FROM
from inkling.analysis.explanation import Explanation, Reader, explain, replay_steps
from inkling.analysis.perturbations import KINDS, Sketch, difference
from inkling.data.ink import ink
from inkling.data.stroke import Stroke, pen_width
from inkling.errors import Cancelled, DataError
from inkling.storage.shipped import load_shipped, shipped_models
from inkling.training.model import Model

Images = NDArray[np.float32]
BAR = (Stroke([(14, 7), (14, 21)]),)
MEANT = 1
DIGITS: dict[int, list[list[tuple[float, float]]]] = {
    1: [[(15, 6), (14, 14), (13, 22)]],
    3: [[(8, 7), (14, 5.5), (19, 8), (17, 12), (12, 13.5), (18, 15), (20, 19), (15, 22.5), (8, 21)]],
    4: [[(12, 5), (9, 11), (8, 15), (14, 15), (21, 14.5)], [(17, 7), (16, 14), (15.5, 22)]],
    7: [[(7.5, 7.5), (14, 7), (20.5, 7), (18, 12), (15.5, 17), (13, 22.5)]],
}


def reader(rule: Callable[[Images], float]) -> Reader:
    """Reads MEANT where the rule gives more than ½, and something else elsewhere."""

    def read(images: Images) -> Images:
        scores = np.array([rule(image) for image in images], np.float32)
        return np.stack([np.full_like(scores, 0.5), scores, np.zeros_like(scores)], axis=1)

    return read


def right_if(rule: Callable[[Images], bool]) -> Reader:
    return reader(lambda image: float(rule(image)))


def rows_of(image: Images) -> int:
    return int((image.max(axis=1) > 0.5).sum())


def centre_of(image: Images) -> float:
    return float(image.sum(axis=0) @ (np.arange(28) + 0.5) / max(image.sum(), 1e-6))


def lean_of(image: Images) -> float:
    middle = image @ np.arange(28) / np.maximum(image.sum(axis=1), 1e-6)
    return float(middle[8] - middle[19])


def width_of(image: Images) -> float:
    """Of the bar's middle rows."""
    return float(image[12:16].sum(axis=1).mean())


def greys_of(image: Images) -> int:
    return int(((image > 0.02) & (image < 0.98)).sum())


HARD = Sketch((), 1.0, (ink(BAR, 2.0) >= 0.5).astype(np.float32))
WIDE = Sketch(BAR, pen_width(32))

CASES = [
    (Sketch(BAR, 2.0), lambda image: image.mean() > 0.5, "polarity", 1, (1, 0)),
    (Sketch(BAR, 2.0), lambda image: centre_of(image) < 10.5, "position", 4, (-1, 0)),
    (Sketch(BAR, 2.0), lambda image: 11 < centre_of(image) > 19.2, "position", 6, (1, 0)),
    (Sketch(BAR, 2.0), lambda image: 4 < rows_of(image) < 13, "scale", 0.8, (-1, 0)),
    (Sketch(BAR, 2.0), lambda image: 17 < rows_of(image) < 28, "scale", 1.1, (1, 0)),
    (Sketch(BAR, 2.0), lambda image: lean_of(image) > 2, "slant", 12, (1, 0)),
    (Sketch(BAR, 2.0), lambda image: lean_of(image) < -3, "slant", -18, (-1, 0)),
    (WIDE, lambda image: 0.1 < width_of(image) < 3, "pen width", pen_width(12), (-1, 0)),
    (Sketch(BAR, 1.0), lambda image: 3.1 < width_of(image) < 10, "pen width", pen_width(16), (1, 0)),
    (Sketch(BAR, 1.8), lambda image: greys_of(image) == 0, "anti-aliasing", -1, (-1, 0)),
    (HARD, lambda image: greys_of(image) > 80, "anti-aliasing", 0.8, (1, 0)),
]


@pytest.mark.parametrize(("sketch", "rule", "kind", "amount", "towards"), CASES)
def test_the_smallest_change_is_found(
    sketch: Sketch, rule: Callable[[Images], bool], kind: str, amount: float, towards: tuple[int, int]
) -> None:
    explanation = explain(sketch, right_if(rule), MEANT)
    assert not explanation.read_right
    found = {change.kind: change for change in explanation.counterfactuals}[kind]
    assert found.read_right
    assert found.amount == pytest.approx(amount)
    assert found.towards == towards
    assert rule(found.image)
    assert (found.answer, found.confidence) == (MEANT, 1.0)


@pytest.mark.parametrize("sketch", [WIDE, Sketch((), 1.0, WIDE.image())])
def test_a_thick_pen_is_named_for_strokes_and_for_pictures(sketch: Sketch) -> None:
    """Nothing but the pen makes a bar of this height thin."""
    explanation = explain(sketch, right_if(lambda image: width_of(image) < 3 and rows_of(image) > 12), MEANT)
    assert explanation.smallest is not None
    assert explanation.smallest.kind == "pen width"
    assert explanation.smallest.amount == pytest.approx(pen_width(12), abs=0.5)
    assert explanation.pen_width == pytest.approx(pen_width(32), abs=0.6)


def test_the_smallest_of_all_changes_the_picture_least() -> None:
    explanation = explain(WIDE, right_if(lambda image: image.sum() < 110), MEANT)
    helpful = [change for change in explanation.counterfactuals if change.read_right]
    assert {"scale", "pen width"} <= {change.kind for change in helpful}
    assert explanation.smallest is min(helpful, key=lambda change: change.size)
    for change in explanation.counterfactuals:
        assert change.size == pytest.approx(difference(change.image, WIDE.image()))


def test_where_nothing_helps_the_closest_is_kept() -> None:
    explanation = explain(Sketch(BAR, 2.0), reader(lambda image: 0.4 - abs(centre_of(image) - 10) / 100), MEANT)
    assert explanation.smallest is None
    assert [change.kind for change in explanation.counterfactuals] == list(KINDS)
    closest = explanation.counterfactuals[1]
    assert (closest.read_right, closest.answer, closest.amount, closest.towards) == (False, 0, 4, (-1, 0))
    assert closest.for_meant == pytest.approx(0.4, abs=1e-3)


def test_a_right_answer_needs_no_explanation() -> None:
    calls = []

    def read(images: Images) -> Images:
        calls.append(len(images))
        return np.tile(np.array([0.1, 0.9], np.float32), (len(images), 1))

    explanation = explain(Sketch(BAR, 2.0), read, 1)
    assert explanation.read_right
    assert explanation.counterfactuals == ()
    assert explanation.smallest is None
    assert calls == [1]


def test_the_replay_goes_from_the_drawing_to_beyond() -> None:
    explanation = explain(WIDE, right_if(lambda image: width_of(image) < 3 and rows_of(image) > 12), MEANT)
    change = explanation.smallest
    assert change is not None
    first, *others = change.replay
    assert first is explanation.drawn
    assert len(change.replay) == 5
    assert change.chosen == 3
    np.testing.assert_array_equal(change.replay[change.chosen].image, change.image)
    assert [step.answer for step in change.replay] == [0, 0, 0, MEANT, MEANT]
    widths = [step.amount for step in others]
    assert None not in widths
    assert widths == sorted(widths, reverse=True)


@pytest.mark.parametrize(
    ("chosen", "count", "steps"),
    [
        (1, 2, [0, 1]),
        (1, 9, [0, 1, 2, 3, 4]),
        (2, 9, [0, 1, 2, 3, 4]),
        (4, 9, [0, 1, 3, 4, 5]),
        (8, 9, [0, 2, 4, 6, 8]),
        (2, 3, [0, 1, 2]),
        (1, 3, [0, 1, 2]),
    ],
)
def test_which_steps_are_replayed(chosen: int, count: int, steps: list[int]) -> None:
    assert replay_steps(chosen, count) == steps


def test_an_empty_canvas_has_no_explanation() -> None:
    with pytest.raises(DataError, match="empty canvas"):
        explain(Sketch((), 2.0), right_if(lambda image: True), MEANT)


@pytest.mark.parametrize("meant", [-1, 3])
def test_a_class_that_the_reader_does_not_know(meant: int) -> None:
    with pytest.raises(ValueError, match="one of 3"):
        explain(Sketch(BAR, 2.0), right_if(lambda image: False), meant)


def test_it_can_be_cancelled() -> None:
    calls: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        calls.append((done, total))
        if len(calls) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        explain(Sketch(BAR, 2.0), right_if(lambda image: False), MEANT, progress=progress)
    assert calls == [(0, len(KINDS)), (1, len(KINDS))]


def read_with(model: Model) -> Reader:
    return lambda drawings: np.asarray(model.network.predict(model.inputs(drawings)), np.float32)


def explained(read: Reader, size: int) -> list[Explanation]:
    """Of each digit that is misread."""
    sketches = {digit: Sketch(tuple(map(Stroke, paths)), pen_width(size)) for digit, paths in DIGITS.items()}
    found = [explain(sketch, read, digit) for digit, sketch in sketches.items()]
    return [explanation for explanation in found if not explanation.read_right]


@pytest.mark.parametrize("name", shipped_models())
def test_what_shipped_models_misread_with_a_thick_pen(name: str) -> None:
    """Whatever was read is among what the network was asked, with the answer that it gave."""
    model = load_shipped(name)
    asked: dict[bytes, Images] = {}

    def read(images: Images) -> Images:
        activations = read_with(model)(images)
        asked.update(zip((image.tobytes() for image in images), activations, strict=True))
        return activations

    for explanation in explained(read, 32):
        for change in explanation.counterfactuals:
            activations = asked[change.image.tobytes()]
            assert change.answer == activations.argmax()
            assert change.confidence == activations.max()
            assert change.for_meant == activations[explanation.meant]
            sure = change.confidence >= SURE_FROM
            assert change.read_right == (sure and change.answer == explanation.meant)
            for step in change.replay:
                assert 0 <= step.image.min() <= step.image.max() <= 1


def test_a_thinner_pen_helps_the_network_of_the_course() -> None:
    misread = explained(read_with(load_shipped("3blue1brown-strokes")), 32)
    assert misread
    for explanation in misread:
        (pen,) = [change for change in explanation.counterfactuals if change.kind == "pen width"]
        assert pen.read_right
        assert pen.towards == (-1, 0)
