"""Functions of x as people type them: read by a grammar, with their first and second derivative."""

import math
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkling.analysis.playground.formula import MOST_CHARACTERS, parse_formula
from inkling.errors import SettingsError


@pytest.mark.parametrize(
    ("text", "x", "value", "first", "second"),
    [
        ("x^2", 3, 9, 6, 2),
        ("x**2", 3, 9, 6, 2),
        ("x²", 3, 9, 6, 2),
        ("-x^2", 3, -9, -6, -2),
        ("2^3^2", 0, 512, 0, 0),
        ("2^-x", 0, 1, -math.log(2), math.log(2) ** 2),
        ("2x(x-1)", 2, 4, 6, 4),
        ("1/2x", 4, 2, 0.5, 0),
        ("1/(2x)", 4, 0.125, -0.03125, 0.015625),
        ("3sin(x)", 0, 0, 3, 0),
        ("xsin(x)", 0, 0, 0, 2),
        ("cos(2x)", 0, 1, 0, -4),
        ("exp(-x)", 0, 1, -1, 1),
        ("e^x", 0, 1, 1, 1),
        ("ln(x)", 2, math.log(2), 0.5, -0.25),
        ("log(x)", 2, math.log(2), 0.5, -0.25),
        ("sqrt(x)", 4, 2, 0.25, -0.03125),
        ("x^0.5", 4, 2, 0.25, -0.03125),
        ("x^0,5", 4, 2, 0.25, -0.03125),
        ("x^x", 1, 1, 1, 2),
        ("x^3", 0, 0, 0, 0),
        ("x^2", 0, 0, 0, 2),
        ("x^1", 0, 0, 1, 0),
        ("x^0", 0, 1, 0, 0),
        ("(x-1)^-1", 0, -1, -1, -2),
        ("σ(x)", 0, 0.5, 0.25, 0),
        ("sigmoid(x)", 0, 0.5, 0.25, 0),
        ("2π", 1, 2 * math.pi, 0, 0),
        ("2 pi x", 1, 2 * math.pi, 2 * math.pi, 0),
        ("--x", 3, 3, 1, 0),
        ("+x−1", 3, 2, 1, 0),
        ("5", 1, 5, 0, 0),
        (" X * 2 ", 4, 8, 2, 0),
        ("1.5e2x", 2, 300, 150, 0),
        ("x÷2·3", 4, 6, 1.5, 0),
        ("((((x))))", 4, 4, 1, 0),
        ("sqrt(4)x", 3, 6, 2, 0),
        ("(1-sigmoid(x))^2", 0, 0.25, -0.25, 0.125),
    ],
)
def test_what_is_typed_is_understood(text: str, x: float, value: float, first: float, second: float) -> None:
    jet = parse_formula(text).jet(x)
    np.testing.assert_allclose([jet.value, jet.first, jet.second], [value, first, second], atol=1e-12)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "something is missing at the end"),
        ("x+", "something is missing at the end"),
        ("*x", "something is missing before “\\*”"),
        ("(x", "a bracket is not closed"),
        ("x)", "“\\)” does not belong there"),
        ("()", "something is missing before “\\)”"),
        ("sin", "sin needs brackets, such as sin\\(x\\)"),
        ("sin x", "sin needs brackets"),
        ("y", "“y” is not known"),
        ("x!", "“!” is not known"),
        ("x.real", "is not known"),
        ("__import__('os')", "“__import__” is not known"),
        ("exec(x)", "“exec” is not known"),
        ("x if x else 1", "is not known"),
        ("lambda: 0", "is not known"),
        ("x[0]", "is not known"),
        ("1_000", "is not known"),
        ("٣", "is not known"),
        ("x" * (MOST_CHARACTERS + 1), "at most 200 characters"),
        ("(" * 99 + "x" + ")" * 99, "nested too deeply"),
        ("2^" * 99 + "x", "nested too deeply"),
    ],
)
def test_what_is_no_function_is_one_sentence(text: str, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        parse_formula(text)


@given(st.text(max_size=60))
def test_no_text_is_a_traceback(text: str) -> None:
    try:
        jet = parse_formula(text).jet(np.array([0.5, -2.0]))
    except SettingsError as error:
        assert "x" in str(error)  # noqa: PT017 - either outcome is right
    else:
        assert jet.value.shape == (2,)


@given(st.text("x01.,2^*/+-() sincogexplqrtmdπ", max_size=40))
def test_no_text_of_its_own_letters_is_one_either(text: str) -> None:
    test_no_text_is_a_traceback.hypothesis.inner_test(text)  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Typed:
    """A text, and the same in Python, to be trusted because it was written here."""

    text: str
    python: str


_NAMES = ("sin", "cos", "exp", "sigmoid")
_LEAVES = st.one_of(
    st.just(Typed("x", "x")),
    st.integers(0, 9).map(lambda n: Typed(str(n), f"{n}.0")),
    st.floats(0.125, 4.0).map(lambda v: Typed(f"{v:.3f}", f"{v:.3f}")),
)


def _grow(inner: st.SearchStrategy[Typed]) -> st.SearchStrategy[Typed]:
    return st.one_of(
        st.tuples(inner, st.sampled_from("+-*"), inner).map(
            lambda t: Typed(f"({t[0].text}){t[1]}({t[2].text})", f"(({t[0].python}){t[1]}({t[2].python}))")
        ),
        st.tuples(inner, inner).map(
            lambda t: Typed(f"({t[0].text})/(2+({t[1].text})^2)", f"(({t[0].python})/(2+({t[1].python})**2))")
        ),
        st.tuples(st.sampled_from(_NAMES), inner).map(
            lambda t: Typed(f"{t[0]}(sin({t[1].text}))", f"{t[0]}(sin({t[1].python}))")
        ),
        inner.map(lambda t: Typed(f"-({t.text})", f"(-({t.python}))")),
        inner.map(lambda t: Typed(f"({t.text})^2", f"(({t.python})**2)")),
    )


@given(st.recursive(_LEAVES, _grow, max_leaves=6), st.floats(-1.5, 1.5))
def test_values_are_python_s_and_derivatives_the_numeric_ones(typed: Typed, x: float) -> None:
    if len(typed.text) > MOST_CHARACTERS:
        return
    known = {"sin": math.sin, "cos": math.cos, "exp": math.exp, "sigmoid": lambda z: 1 / (1 + math.exp(-z))}
    expected = eval(typed.python, {"__builtins__": {}}, {**known, "x": x})  # noqa: S307 - of our own making
    formula = parse_formula(typed.text)
    jet = formula.jet(x)
    size = max(1.0, abs(expected), abs(float(jet.first)), abs(float(jet.second)))
    assert float(jet.value) == pytest.approx(expected, rel=1e-9, abs=1e-9)
    step = 1e-4
    at = formula.jet(np.array([x - step, x + step]))
    third = 1e3 * size  # what the difference leaves out, generously
    if size < 1e4:
        assert float(jet.first) == pytest.approx((at.value[1] - at.value[0]) / (2 * step), abs=third * step)
        assert float(jet.second) == pytest.approx((at.first[1] - at.first[0]) / (2 * step), abs=third * step)


@pytest.mark.parametrize("text", ["sin(x)*exp(-x^2)", "log(1+x^2)", "sqrt(1+x^2)/(1+exp(x))", "sigmoid(3x)^2", "x^x"])
def test_the_derivatives_are_exact_to_a_millionth(text: str) -> None:
    formula, x = parse_formula(text), np.linspace(0.2, 2.5, 50)
    jet, above, below = (formula.jet(x + nudge) for nudge in (0.0, 1e-5, -1e-5))
    np.testing.assert_allclose(jet.first, (above.value - below.value) / 2e-5, rtol=1e-6, atol=1e-8)
    np.testing.assert_allclose(jet.second, (above.first - below.first) / 2e-5, rtol=1e-6, atol=1e-8)


def test_outside_its_domain_it_is_no_number_and_no_warning() -> None:
    for text, x in (("log(x)", -1.0), ("sqrt(x)", -1.0), ("1/x", 0.0), ("x^0.5", -1.0), ("9^9^9^x", 3.0)):
        jet = parse_formula(text).jet(x)
        assert not np.isfinite(jet.value)
