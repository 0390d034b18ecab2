import pytest
from PySide6.QtCore import QLocale

from inkling.gui.widgets.number_text import number_text, parse_number

FRENCH, ENGLISH = QLocale("fr_FR"), QLocale("en_GB")


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
