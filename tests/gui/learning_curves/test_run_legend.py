"""How the legend's chips find their places and what they call their runs."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.gui.learning_curves.run_legend import Place, distinctive, fit, flow


@pytest.mark.parametrize(
    ("widths", "available", "places"),
    [
        ([], 100, []),
        ([40, 40], 100, [Place(0, 0, 40), Place(50, 0, 40)]),
        ([40, 60], 100, [Place(0, 0, 40), Place(0, 1, 60)]),
        ([400, 20], 100, [Place(0, 0, 100), Place(0, 1, 20)]),
    ],
)
def test_flow(widths: list[int], available: int, places: list[Place]) -> None:
    assert flow(widths, available, gap=10) == places


@given(st.lists(st.integers(30, 600), min_size=1, max_size=9), st.integers(300, 1200), st.integers(1, 2))
def test_chips_fit_into_their_rows_without_touching(widths: list[int], available: int, rows: int) -> None:
    places = fit(widths, available, 8, rows)
    assert max(place.row for place in places) < rows
    for left, right in itertools.pairwise(places):
        assert left.row < right.row or left.x + left.width + 8 == right.x
    assert all(p.x + p.width <= available and p.width <= wish for p, wish in zip(places, widths, strict=True))


@pytest.mark.parametrize(
    ("labels", "short"),
    [
        ([], []),
        (["784-10 · SGD · η 1"], ["784-10 · SGD · η 1"]),
        (["784-10 · SGD · η 1", "784-10 · Adam · η 1"], ["SGD", "Adam"]),
        (["10 · SGD · η 1", "10 · SGD · η 2", "10 · Adam · η 2"], ["η 1 · SGD", "SGD · η 2", "Adam · η 2"]),
        (["784-10 · SGD", "784-10 · SGD"], ["784-10 · SGD", "784-10 · SGD"]),
        (["784-10 · SGD", "a model"], ["784-10 · SGD", "a model"]),
        (["", "a · b"], ["", "a · b"]),
    ],
)
def test_labels_begin_with_what_is_rare_and_leave_out_what_all_runs_share(
    labels: list[str], short: list[str]
) -> None:
    assert distinctive(labels) == short
