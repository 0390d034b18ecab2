from itertools import pairwise

import pytest

from inkling.gui.controls.learning_rate import LAST_POSITION, EtaMemory, eta_at, position_of, step_from


@pytest.mark.parametrize(
    ("position", "eta"), [(0, 1e-4), (20, 1e-3), (40, 0.01), (46, 0.02), (60, 0.1), (80, 1.0), (90, 3.2), (100, 10.0)]
)
def test_positions_are_logarithms_of_round_numbers(position: int, eta: float) -> None:
    assert eta_at(position) == eta


def test_every_position_comes_back_and_each_is_larger_than_the_one_before() -> None:
    scale = [eta_at(position) for position in range(LAST_POSITION + 1)]
    assert [position_of(eta) for eta in scale] == list(range(LAST_POSITION + 1))
    assert all(low < high for low, high in pairwise(scale))


@pytest.mark.parametrize(("eta", "position"), [(1e-9, 0), (1000.0, LAST_POSITION), (1.5, 84), (0.002, 26)])
def test_any_eta_has_a_nearest_position(eta: float, position: int) -> None:
    assert position_of(eta) == position


@pytest.mark.parametrize(
    ("eta", "direction", "expected"),
    [
        (1.0, 1, 1.1),
        (1.0, -1, 0.89),
        (1.5, 1, 1.6),
        (1.5, -1, 1.4),
        (10, 1, 10),
        (500, 1, 500),
        (500, -1, 10),
        (1e-4, -1, 1e-4),
    ],
)
def test_a_step_goes_to_the_next_number_of_the_scale(eta: float, direction: int, expected: float) -> None:
    assert step_from(eta, direction) == expected


def test_an_eta_far_from_what_suits_the_optimizer_gives_way() -> None:
    assert EtaMemory().eta_for("adam", present=1.5) == 0.002


def test_an_eta_that_suits_the_optimizer_stays() -> None:
    assert EtaMemory().eta_for("adam", present=0.003) == 0.003


def test_the_eta_that_an_optimizer_was_used_with_comes_back() -> None:
    memory = EtaMemory()
    memory.remember("sgd", 0.7)
    memory.remember("adam", 5.0)
    assert memory.eta_for("sgd", present=5.0) == 0.7
    assert memory.eta_for("adam", present=0.7) == 5.0
