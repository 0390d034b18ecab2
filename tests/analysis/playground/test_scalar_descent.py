"""Descent with one unknown: the bracket, the first rise, and the notebook's two claims."""

import math

import numpy as np
import pytest

from inkling.analysis.playground.formula import parse_formula
from inkling.analysis.playground.scalar_descent import EXAMPLES, descend, descents, example
from inkling.errors import SettingsError

PARABOLA = parse_formula("x^2")


def test_steps_of_a_parabola_by_hand() -> None:
    run = descend(PARABOLA, 1.5, 0.25, 4)
    np.testing.assert_allclose(run.x, 1.5 * 0.5 ** np.arange(5))
    np.testing.assert_allclose(run.f, run.x**2)
    np.testing.assert_allclose(run.slope, 2 * run.x)
    np.testing.assert_array_equal(run.curvature, 2)
    np.testing.assert_array_equal(run.bracket, 0.75)
    np.testing.assert_allclose(run.staircase[:4], [[1.5, 1.5], [1.5, 0.75], [0.75, 0.75], [0.75, 0.375]])


@pytest.mark.parametrize("text", EXAMPLES)
@pytest.mark.parametrize("h", [0.01, 0.1, 0.3])
def test_the_bracket_is_taylor_s_and_lagrange_s(text: str, h: float) -> None:
    """f(xₘ₊₁) − f(xₘ) = −h f′² [1 − (h/2) f″(y)] with an y between the two places."""
    formula, start = example(text)
    run = descend(formula, start, h, 30)
    falls = np.diff(run.f)
    np.testing.assert_allclose(falls, -h * run.slope[:-1] ** 2 * np.nan_to_num(run.mean_bracket), atol=1e-12)
    for m, mean in enumerate(run.mean_bracket):
        if abs(run.slope[m]) > 1e-3:
            between = formula.jet(np.linspace(run.x[m], run.x[m + 1], 400)).second
            brackets = 1 - 0.5 * h * between
            room = 1e-4 * (1 + np.ptp(brackets))
            assert brackets.min() - room <= mean <= brackets.max() + room


@pytest.mark.parametrize(
    ("h", "h1", "h2", "first_rise"),
    [
        (0.5, "holds", "holds", None),
        (0.99, "holds", "holds", None),
        (1.01, "fails", "fails", 1),
        (1.0, "fails", "holds", None),
    ],
)
def test_it_turns_at_two_over_the_second_derivative(h: float, h1: str, h2: str, first_rise: int | None) -> None:
    """f″ = 2, so the bracket is 0 at h = 1, where x swings between two places of the same f for ever."""
    run = descend(PARABOLA, 1.5, h, 3_000)
    assert (run.h1, run.h2, run.first_rise) == (h1, h2, first_rise)
    assert np.sign(run.bracket[0]) == np.sign(1 - h)


def test_the_first_rise_is_where_f_first_rises() -> None:
    formula, start = example("x^2/10+sin(3x)")
    run = descend(formula, start, 0.5, 50)
    assert run.first_rise is not None
    m = run.first_rise
    assert run.f[m] > run.f[m - 1]
    assert (np.diff(run.f[:m]) <= 0).all()


def test_what_goes_on_for_ever_stays_open() -> None:
    run = descend(parse_formula("exp(-x)"), 0.0, 0.1, 200)
    assert (run.h1, run.h2) == ("open", "holds")


def test_what_leaves_all_bounds_or_its_domain_fails() -> None:
    far = descend(parse_formula("x^4"), 2.0, 1.0, 100)
    assert far.diverged
    assert (far.h1, far.h2) == ("fails", "fails")
    assert np.isfinite(far.x).all()
    out = descend(parse_formula("x-log(x)"), 0.05, 1.0, 100)
    assert out.h1 != "holds" or np.isfinite(out.f).all()
    over = descend(parse_formula("sqrt(x)"), 1.0, 3.0, 10)
    assert over.diverged
    assert len(over.x) == 1


def test_verdicts_by_h() -> None:
    found = [descend(PARABOLA, 1.5, h, 1_000) for h in (0.1, 1.5)]
    assert [(one.h, one.h1, one.h2) for one in found] == [(0.1, "holds", "holds"), (1.5, "fails", "fails")]


def test_a_valley_s_floor_is_at_rest() -> None:
    run = descend(PARABOLA, 0.0, 0.1, 5)
    assert (run.h1, run.h2) == ("holds", "holds")
    assert np.isnan(run.mean_bracket).all()


@pytest.mark.parametrize(
    ("text", "start", "h", "steps", "said"),
    [
        ("x^2", math.nan, 0.1, 5, "start"),
        ("x^2", 1e7, 0.1, 5, "start"),
        ("x^2", 1.0, 0.0, 5, "learning rate"),
        ("x^2", 1.0, 0.1, 0, "number of steps"),
        ("log(x)", -1.0, 0.1, 5, "has no value or no slope at x = -1"),
        ("sqrt(x)", 0.0, 0.1, 5, "has no value or no slope at x = 0"),
    ],
)
def test_what_cannot_begin_is_one_sentence(text: str, start: float, h: float, steps: int, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        descend(parse_formula(text), start, h, steps)


@pytest.mark.parametrize("text", EXAMPLES)
def test_many_h_at_once_are_one_run_each(text: str) -> None:
    formula, start = example(text)
    each = [0.003, 0.05, 0.3, 1.0, 2.5, 30.0]
    for h, run in zip(each, descents(formula, start, each, 120), strict=True):
        alone = descend(formula, start, h, 120)
        assert (run.h1, run.h2, run.first_rise) == (alone.h1, alone.h2, alone.first_rise)
        np.testing.assert_allclose(run.x[:20], alone.x[:20], rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize(("h", "steps"), [(0.35, 200), (0.35, 1_000), (0.42, 1_000), (0.6, 1_000)])
def test_a_cycle_and_chaos_are_no_way_to_rest(h: float, steps: int) -> None:
    assert descend(parse_formula("x^2/10+sin(3x)"), 2.5, h, steps).h1 == "fails"


def test_one_that_comes_to_rest_slowly_is_on_its_way() -> None:
    assert descend(PARABOLA, 1.5, 0.99, 50).h1 == "open"  # back and forth, each time 2 % less far
    assert descend(PARABOLA, 1.5, 0.99, 1_200).h1 == "holds"


def test_where_a_step_leads_is_a_corner_of_the_staircase() -> None:
    run = descend(PARABOLA, 1.5, 0.2, 5)
    np.testing.assert_allclose(run.after(run.x[:-1]), run.x[1:])
