import pytest
from pytestqt.qtbot import QtBot

from inkling.gui.widgets.number_field import NumberField, even_step, round_step
from inkling.training.configuration import AMOUNTS


@pytest.mark.parametrize(
    ("value", "direction", "expected"),
    [(0.0, 1, 0.5), (0.5, 1, 1.0), (1.4, 1, 1.5), (1.4, -1, 1.0), (0.0, -1, -0.5), (1e-12, -1, -0.5)],
)
def test_even_steps_go_along_the_multiples(value: float, direction: int, expected: float) -> None:
    assert even_step(0.5)(value, direction) == expected


def test_even_steps_of_a_twentieth_gather_no_rounding() -> None:
    value = 0.0
    for number in range(1, 19):
        value = even_step(0.05)(value, 1)
        assert value == float(f"{number * 0.05:.2f}")


@pytest.mark.parametrize(
    ("value", "direction", "expected"),
    [
        (0.0, 1, 1e-6),
        (1e-6, 1, 2e-6),
        (5e-6, 1, 1e-5),
        (3e-4, 1, 5e-4),
        (3e-4, -1, 2e-4),
        (1.0, -1, 0.5),
        (1e-6, -1, 0.0),
        (1e-9, 1, 1e-6),
        (1e-9, -1, 0.0),
    ],
)
def test_round_steps_go_along_1_2_5(value: float, direction: int, expected: float) -> None:
    assert round_step(1e-6)(value, direction) == expected


@pytest.mark.parametrize(("value", "unit"), [(0, "none"), (1, "epoch"), (2, "epochs")])
def test_the_unit_agrees_with_the_number(qtbot: QtBot, value: float, unit: str) -> None:
    field = NumberField(value, AMOUNTS)
    qtbot.addWidget(field)
    field.set_name("Warm-up", unit="epochs", unit_of_one="epoch", at_zero="none")
    assert field.unit() == unit


def test_what_is_refused_gives_way_to_what_was_taken(qtbot: QtBot) -> None:
    field, taken = NumberField(3.0, AMOUNTS), list[float]()
    qtbot.addWidget(field)
    field.set_name("Warm-up")
    field.committed.connect(taken.append)
    field.selectAll()
    qtbot.keyClicks(field, "2x")  # the 2 was possible, and nobody has taken it
    assert field.refuse() == "Warm-up needs a number, such as 0.05."
    assert (field.text(), field.value(), taken) == ("3", 3.0, [])
    assert field.refuse() == ""
