"""Widgets that follow language, text size and theme."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from inkling.gui.widgets.retranslatable import Retranslatable


class Label(Retranslatable, QLabel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.calls: list[str] = []

    def retranslate(self) -> None:
        self.calls.append("language")

    def restyle(self) -> None:
        self.calls.append("style")


@pytest.fixture
def outer(qtbot: QtBot) -> Iterator[QWidget]:
    outer = QWidget()
    yield outer
    outer.deleteLater()


@pytest.fixture
def label(outer: QWidget) -> Label:
    return Label(outer)


def test_a_language_is_followed(label: Label, qapp: QApplication) -> None:
    translator = QTranslator()
    qapp.installTranslator(translator)
    QApplication.sendEvent(label, QEvent(QEvent.Type.LanguageChange))
    assert label.calls == ["language"]
    qapp.removeTranslator(translator)


def test_the_notation_of_numbers_is_followed(label: Label) -> None:
    label.parentWidget().setLocale(QLocale("fr"))
    label.parentWidget().setLocale(QLocale("de"))
    assert set(label.calls) == {"language"}


def test_size_and_theme_are_followed(label: Label) -> None:
    font, palette = label.font(), label.palette()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    label.parentWidget().setFont(font)
    assert label.calls == ["style"]
    palette.setColor(palette.ColorRole.Window, QColor("#123456"))
    label.parentWidget().setPalette(palette)
    assert label.calls == ["style"] * 2
    assert label.fontMetrics().height() > 0


def test_nothing_else_is(label: Label) -> None:
    label.setEnabled(False)
    label.setText("seven")
    assert not label.calls


def test_a_class_may_follow_nothing(qtbot: QtBot) -> None:
    class Plain(Retranslatable, QWidget):
        pass

    plain = Plain()
    qtbot.addWidget(plain)
    plain.setLocale(QLocale("fr"))
    font = plain.font()
    font.setBold(True)
    plain.setFont(font)
