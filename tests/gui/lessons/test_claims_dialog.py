"""The index of the course's claims, and the menu: each claim that has a lesson is at most three clicks away."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from inkling.gui.lessons.claims_dialog import ClaimsDialog
from inkling.gui.lessons.controller import LessonsController
from inkling.gui.lessons.menu import LessonsMenu
from inkling.gui.main_window import MainWindow
from inkling.session.lessons.claims import CLAIMS
from inkling.session.lessons.lesson import CHAPTERS
from inkling.session.lessons.remembered import Remembered
from inkling.session.lessons.shelf import find_lesson, lessons_of, shipped_lessons


@pytest.fixture
def dialog(qtbot: QtBot) -> ClaimsDialog:
    dialog = ClaimsDialog()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_all_claims_are_there_and_those_without_a_lesson_are_grey(qtbot: QtBot, dialog: ClaimsDialog) -> None:
    items = dialog.items()
    assert [item.text(0) for item in items] == list(CLAIMS)
    assert len(items) == 163
    for item in items:
        shown = lessons_of(item.text(0))
        assert item.text(3) == (shown[0][0].title.en if shown else "")
        assert (item.foreground(2).style() == Qt.BrushStyle.NoBrush) is bool(shown)
        assert (item.text(1) != "") is CLAIMS[item.text(0)].err


def test_it_is_searched_by_words_and_numbers_without_accents(qtbot: QtBot, dialog: ClaimsDialog) -> None:
    QLocale.setDefault(QLocale("fr"))
    dialog.retranslate()
    QTest.keyClicks(dialog.field, "verite RESEAU")
    assert "C1" in [item.text(0) for item in dialog.items()]
    assert len(dialog.items()) < 10
    dialog.field.setText("a5")
    assert dialog.list.currentItem().text(0) == "A5"
    dialog.field.setText("nothing at all like this")
    assert dialog.items() == []
    assert dialog.whole.text() == ""


def test_enter_opens_the_lesson_at_the_step_of_the_claim(qtbot: QtBot, dialog: ClaimsDialog) -> None:
    QTest.keyClicks(dialog.field, "C16")
    with qtbot.waitSignal(dialog.lesson_chosen) as chosen:
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    ((lesson, step), *_) = lessons_of("C16")
    assert chosen.args == [lesson.id, step]
    assert not dialog.isVisible()


def test_enter_on_a_claim_without_a_lesson_opens_nothing(qtbot: QtBot, dialog: ClaimsDialog) -> None:
    (without, *_) = (name for name in CLAIMS if not lessons_of(name))
    dialog.field.setText(without)
    with qtbot.assertNotEmitted(dialog.lesson_chosen):
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_every_claim_with_a_lesson_is_three_deeds_away(qtbot: QtBot, dialog: ClaimsDialog) -> None:
    """The index's key, the claim's number, Enter. As many of the claims have a lesson as is said of them."""
    shown = [name for name in CLAIMS if lessons_of(name)]
    assert (len(shown), len(CLAIMS)) == (151, 163)
    for name in shown:
        dialog.show()
        dialog.field.setText(name)
        with qtbot.waitSignal(dialog.lesson_chosen) as chosen:
            QTest.keyClick(dialog.field, Qt.Key.Key_Return)
        lesson, step = find_lesson(chosen.args[0]), chosen.args[1]
        assert name in lesson.steps[step].claims


def test_from_the_window_a_claim_is_three_clicks_away(
    qtbot: QtBot, window: MainWindow, lessons: LessonsController
) -> None:
    window.commands.claims.trigger()
    (dialog,) = window.findChildren(ClaimsDialog)
    item = next(one for one in dialog.items() if one.text(0) == "A8")
    dialog.list.scrollToItem(item)
    rect = dialog.list.visualItemRect(item)
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    QTest.mouseDClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert lessons.is_open
    assert "A8" in lessons.lesson.steps[lessons.step].claims
    lessons.leave()
    assert lessons.remembered.left_at(lessons_of("A8")[0][0].id) == lessons_of("A8")[0][1]


def test_the_menu_has_the_chapters_in_their_order_and_marks_what_was_finished(qtbot: QtBot, own_memory) -> None:
    menu, remembered = QMenu(), Remembered()
    qtbot.addWidget(menu)
    last = menu.addAction("last")
    lessons = LessonsMenu(menu, last, remembered, menu)
    assert list(lessons.chapters) == [name for name in CHAPTERS if name in {one.chapter for one in shipped_lessons()}]
    assert menu.actions()[-1] is last
    xor = find_lesson("xor").title
    assert lessons.lessons["xor"].text() == xor.en
    with qtbot.waitSignal(lessons.lesson_chosen) as chosen:
        lessons.lessons["xor"].trigger()
    assert chosen.args == ["xor"]
    remembered.finish("xor")
    QLocale.setDefault(QLocale("fr"))
    lessons.refresh()
    assert lessons.lessons["xor"].text() == f"✓ {xor.fr}"
