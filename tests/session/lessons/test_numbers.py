"""Numbers of lessons: each is what the engine says of what is on screen."""

import numpy as np
import pytest

from inkling.analysis.backprop.entries import entry_at
from inkling.analysis.backprop.gradient import gradient_of
from inkling.analysis.pixel_rule import best_pixel_rule
from inkling.data.dataset import Dataset
from inkling.session.explorer import Explorer
from inkling.session.lessons.main_numbers import MAIN_NUMBERS, Sitting
from inkling.session.lessons.playground_numbers import PLAYGROUND_NUMBERS, xor_rate
from inkling.session.playground.playground import Playground
from inkling.session.session import Session
from inkling.storage.shipped import load_shipped

SEVEN = [(7.5, 7.5), (14, 7), (20.5, 7), (18, 12), (15.5, 17), (13, 22.5)]


@pytest.fixture(scope="module")
def sitting(noise: Dataset) -> Sitting:
    session = Session(load_shipped("course"), noise)
    explorer = Explorer(session)
    explorer.wake(True)
    session.drawing.begin(*SEVEN[0])
    for point in SEVEN[1:]:
        session.drawing.extend(*point)
    session.drawing.finish()
    session.read_drawing()
    inquiry = explorer.inquiry()
    assert inquiry is not None
    explorer.take(inquiry.answer())
    passed = explorer.passed
    assert passed is not None
    network = passed.question.network
    largest = int(np.abs(passed.gradient).argmax())
    explorer.select(entry=entry_at(network, largest))
    return Sitting(session, explorer)


def test_every_number_is_found(sitting: Sitting) -> None:
    found = {name: MAIN_NUMBERS.find(name, sitting) for name in MAIN_NUMBERS.meanings}
    assert [name for name, value in found.items() if value is None] == []


def test_they_are_what_the_engine_says(sitting: Sitting) -> None:
    def number(name: str) -> float:
        value = MAIN_NUMBERS.find(name, sitting)
        assert isinstance(value, int | float)
        return value

    passed = sitting.explorer.passed
    assert passed is not None
    gradient = gradient_of(passed.question.network, passed.gradient)
    assert (
        number("parameters")
        == 13_002
        == number("weights_1") + number("weights_2") + number("weights_3") + number("biases")
    )
    assert number("cost") == passed.cost
    assert number("gradient_norm") == pytest.approx(np.linalg.norm(passed.gradient))
    assert number("zero_share") == np.mean(passed.gradient == 0)
    assert number("holding") == gradient.holding()
    assert number("derivative") == pytest.approx(float(np.abs(passed.gradient).max()) * np.sign(number("derivative")))
    assert number("link_1") * number("link_2") * number("link_3") == pytest.approx(number("derivative"))
    assert number("entry_after") == pytest.approx(number("entry") - number("eta_by_hand") * number("derivative"))
    assert number("predicted_fall") == pytest.approx(number("eta_by_hand") * number("gradient_norm") ** 2)
    assert number("wish_of_wished") == pytest.approx(2 * (1 - passed.stages[-1].a[passed.question.digit]))
    dataset = sitting.session.dataset
    assert dataset is not None
    assert number("rule_accuracy") == best_pixel_rule(dataset.test).accuracy


def test_without_a_drawing_there_is_none() -> None:
    session = Session(load_shipped("course"))
    empty = Sitting(session, Explorer(session))
    for name in ("answer", "cost", "zero_share", "derivative", "examples", "rule_accuracy"):
        assert MAIN_NUMBERS.find(name, empty) is None
    with pytest.raises(KeyError):
        MAIN_NUMBERS.find("luck", empty)


@pytest.mark.parametrize(
    ("preset", "numbers"),
    [
        ("xor", {"structure": "2-2-1", "parameters": 9, "points": 4, "separable": 0, "eta": 5.0, "steps": 0}),
        ("and", {"structure": "2-1", "perceptron_epochs": 5, "separable": 1}),
        ("or", {"perceptron_epochs": 3}),
        ("slide-1980", {"output_1": -1.0, "output_2": 1.0, "output_3": 1.0, "output_4": -1.0, "right": 4}),
        (
            "four-parameters",
            {
                "loss": 1 / 8,
                "d_w1": -3 / 32,
                "d_b1": -3 / 32,
                "d_w2": -3 / 32,
                "d_b2": -1 / 8,
                "y1": 0.75,
                "y_hat": 0.5,
            },
        ),
    ],
)
def test_numbers_of_the_playground(preset: str, numbers: dict[str, float | str]) -> None:
    playground = Playground(preset)
    for name, value in numbers.items():
        found = PLAYGROUND_NUMBERS.find(name, playground)
        assert found == value if isinstance(value, str) else found == pytest.approx(value), name


@pytest.mark.slow
def test_the_rates_of_xor_are_those_of_the_course() -> None:
    assert [xor_rate(n) for n in (1, 2, 3, 4)] == [0.0, 0.825, 0.985, 0.995]
    assert xor_rate(2, biases=False) == pytest.approx(0.135)
    assert set(PLAYGROUND_NUMBERS.slow) <= PLAYGROUND_NUMBERS.meanings.keys()
