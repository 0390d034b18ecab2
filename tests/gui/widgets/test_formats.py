"""How numbers are typed, and how they read in English and in French."""

import math
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from inkling.gui.widgets import formats as numbers
from inkling.gui.widgets.formats import NOTHING, is_singular, number_text, parse_number

FRENCH, ENGLISH = QLocale("fr_FR"), QLocale("en_GB")


@pytest.fixture(autouse=True)
def locale() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


def french() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.05", 0.05),
        ("0,05", 0.05),
        (" 1e-3 ", 0.001),
        ("1,5E2", 150.0),
        (".5", 0.5),
        (",5", 0.5),
        ("2.", 2.0),
        ("−1", -1.0),
        ("1\u202f000", 1000.0),
        ("0", 0.0),
    ],
)
def test_reads_numbers_as_people_type_them(text: str, value: float) -> None:
    assert parse_number(text) == value


def test_a_minus_is_no_hyphen_and_is_read_back() -> None:
    assert numbers.fixed(-0.25, 2) == "−0.25"
    assert numbers.loss_text(-1.23e-5) == "−1.2·10⁻⁵"
    assert parse_number(numbers.fixed(-0.25, 2)) == -0.25


@pytest.mark.parametrize(
    "text", ["", " ", "abc", "1e", "e5", "nan", "inf", "1_000", "1,234.5", "1.2.3", "--1", "1e999", "²"]
)
def test_anything_else_is_no_number(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [
        (0.05, "0.05", "0,05"),
        (1.5, "1.5", "1,5"),
        (1000.0, "1000", "1000"),
        (1e-8, "1e-8", "1e-8"),
        (2.5e-7, "2.5e-7", "2,5e-7"),
        (0.0001, "0.0001", "0,0001"),
        (0.1 + 0.2, "0.3", "0,3"),
        (0.0, "0", "0"),
    ],
)
def test_shows_numbers_in_the_language(value: float, english: str, french: str) -> None:
    assert number_text(value, ENGLISH) == english
    assert number_text(value, FRENCH) == french
    assert parse_number(french) == pytest.approx(value)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_a_dash(value: float) -> None:
    assert number_text(value, ENGLISH) == NOTHING


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0.0000"),
        (0.03124, "0.0312"),
        (2.10341, "2.1034"),
        (12.5, "12.50"),
        (12345.6, "12,346"),
        (1.23e-5, "1.2·10⁻⁵"),
        (1e-7, "10⁻⁷"),
        (2.5e7, "2.5·10⁷"),
        (math.nan, "–"),
        (math.inf, "–"),
    ],
)
def test_losses(value: float, text: str) -> None:
    assert numbers.loss_text(value) == text


@pytest.mark.parametrize(
    ("fraction", "text"),
    [(0.0, "0.0%"), (0.9412, "94.1%"), (0.99524, "99.52%"), (0.99999, "100.0%"), (1.0, "100.0%"), (math.nan, "–")],
)
def test_accuracies(fraction: float, text: str) -> None:
    assert numbers.accuracy_text(fraction) == text


def test_french_writes_a_comma() -> None:
    french()
    assert numbers.loss_text(0.05) == "0,0500"
    assert numbers.accuracy_text(0.941).startswith("94,1")
    assert numbers.epoch_text(2.5) == "2,50"
    assert numbers.tick_texts([0.0, 0.5], 0.5) == ["0,0", "0,5"]
    assert numbers.log_tick_texts([-2.0]) == ["0,01"]


@pytest.mark.parametrize(
    ("step", "decimals"), [(20, 0), (1, 0), (0.5, 1), (0.25, 2), (0.2, 1), (0.1, 1), (0.002, 3), (1e-11, 11)]
)
def test_as_many_decimals_as_neighbours_need(step: float, decimals: int) -> None:
    assert numbers.decimals_for(step) == decimals


@pytest.mark.parametrize(
    ("values", "step", "texts"),
    [
        ([], 1.0, []),
        ([0.0, 0.5, 1.0], 0.5, ["0.0", "0.5", "1.0"]),
        ([0.0, 20.0], 20.0, ["0", "20"]),
        ([0.0, 2e-5], 2e-5, ["0", "2.0·10⁻⁵"]),
        ([0.1 + 0.2], 0.1, ["0.3"]),
    ],
)
def test_ticks(values: list[float], step: float, texts: list[str]) -> None:
    assert numbers.tick_texts(values, step) == texts


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1, "1"),
        (0.5, "0.5"),
        (0.002, "0.002"),
        (50, "50"),
        (0.25, "0.25"),
        (1e-6, "10⁻⁶"),
        (5e-4, "5·10⁻⁴"),
        (1e5, "10⁵"),
    ],
)
def test_log_ticks(value: float, text: str) -> None:
    assert numbers.log_tick_texts([math.log10(value)]) == [text]


@pytest.mark.parametrize(
    ("value", "english", "french"),
    [(0, False, True), (0.5, False, True), (1, True, True), (1.5, False, True), (2, False, False)],
)
def test_a_unit_stands_in_the_singular_where_the_language_wants_it(value: float, english: bool, french: bool) -> None:
    assert is_singular(value, ENGLISH) is english
    assert is_singular(value, FRENCH) is french
