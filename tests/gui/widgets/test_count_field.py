"""A count field takes what is typed at its word, or says what is wrong with it."""

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from controls_helpers import retype
from inkling.gui.widgets.count_field import CountField, parse_count


@pytest.fixture
def field(qtbot: QtBot) -> CountField:
    QLocale.setDefault(QLocale("en_US"))
    field = CountField(1, 10_000)
    field.setAccessibleName("Epochs")
    field.setValue(30)
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    field.activateWindow()
    return field


@pytest.mark.parametrize("text", ["10.5", "10,5", "1e3", "-5", "5 or so", "", "0", "10001", "1,00"])
def test_what_is_no_such_number_is_said_and_never_mended(qtbot: QtBot, field: CountField, text: str) -> None:
    retype(qtbot, field, text)
    assert field.lineEdit().text() == text
    assert field.problem() == "Epochs must be a whole number from 1 to 10,000."
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.value(), field.problem()) == (30, "")


@pytest.mark.parametrize(("text", "value"), [("7", 7), ("1,000", 1000), ("1 000", 1000), ("007", 7)])
def test_whole_numbers_are_taken_as_people_write_them(qtbot: QtBot, field: CountField, text: str, value: int) -> None:
    with qtbot.waitSignal(field.edited):
        retype(qtbot, field, text)
    assert (field.value(), field.problem()) == (value, "")


def test_french_groups_with_spaces_and_has_a_comma_for_decimals(qtbot: QtBot, field: CountField) -> None:
    QLocale.setDefault(QLocale("fr"))
    assert parse_count("13\u202f002") == 13_002
    assert parse_count("13,002") is None


def test_what_the_program_has_put_there_comes_back(qtbot: QtBot, field: CountField) -> None:
    """As where an undo has changed the number while the field had the focus."""
    retype(qtbot, field, "200")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    field.setValue(4)
    retype(qtbot, field, "many")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.value(), field.lineEdit().text()) == (4, "4")
