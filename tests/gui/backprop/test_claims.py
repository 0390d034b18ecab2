"""Every claim of CLAIMS.md is walked with a real mouse, in at most three clicks; a word clicked twice is two."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

import inkling.gui.backprop
from gui_helpers import LEFT, draw
from inkling.gui.backprop.views import LEVERS
from inkling.gui.main_window import MainWindow
from inkling.gui.widgets.choice_row import Word
from inkling.session.source import ModelSource
from inkling.storage.shipped import load_shipped

ROW = re.compile(r"\| ([A-E]\d+) \| [^|]* \| ([^|]*) \| ([^|]*) \|")
OTHER_STEPS = ("an output", "an output twice", "a hidden neuron", "a line", "a pixel", "Play")


@dataclass(frozen=True)
class Claim:
    name: str
    clicks: tuple[str, ...]
    shown_by: str


def claims() -> Iterator[Claim]:
    text = (Path(inkling.gui.backprop.__file__).parent / "CLAIMS.md").read_text(encoding="utf-8")
    for found in ROW.finditer(text):
        yield Claim(found[1], tuple(found[2].strip().split(" › ")), found[3].strip())


def click_at(window: MainWindow, at: tuple[float, float]) -> None:
    point = QPoint(round(at[0]), round(at[1]))
    for place in (QPoint(1, 1), point):  # it comes from elsewhere
        QTest.mouseMove(window.network.diagram, place)
    QTest.mouseClick(window.network.diagram, LEFT, Qt.KeyboardModifier.NoModifier, point)


def click_in_diagram(window: MainWindow, step: str) -> None:
    """The strongest of its kind is clicked: a person would, too."""
    diagram, passed = window.network.diagram, window.explorer.explorer.passed
    diagram.grab()
    layout = diagram.layout_of_neurons
    assert layout is not None
    assert passed is not None
    _, tiles, hidden, outputs = layout.columns
    if step.startswith("an output"):
        for _ in range(2 if step.endswith("twice") else 1):
            click_at(window, tuple(outputs.centres[passed.question.digit]))
    elif step == "a hidden neuron":
        click_at(window, tuple(hidden.centres[5]))
    elif step == "a pixel":
        neuron, pixel = np.unravel_index(int(np.abs(passed.gradient[: 16 * 784]).argmax()), (16, 784))
        x, y = tiles.centres[neuron]
        corner = x - tiles.width / 2, y - tiles.height / 2
        side = tiles.width / 28
        click_at(window, (corner[0] + (pixel % 28 + 0.5) * side, corner[1] + (pixel // 28 + 0.5) * side))
    else:
        block = passed.gradient[-(16 * 10 + 10) : -10].reshape(10, 16)
        target, source = np.unravel_index(int(np.abs(block).argmax()), block.shape)
        start, end = hidden.outlets[source], outputs.inlets[target]
        click_at(window, tuple(start + 0.72 * (end - start)))


def click_text(window: MainWindow, text: str) -> None:
    """The word or button that says so, wherever it is in sight; else the entry of the page's list."""
    page = window.plots.gradient
    for button in window.findChildren(QAbstractButton):
        said = button.text() or button.accessibleName()
        if said == text and button.isVisible() and (not isinstance(button, Word) or not button.isHidden()):
            assert button.isEnabled(), text
            QTest.mouseClick(button, LEFT)
            return
    row = next(row for row in range(page.list.count()) if page.list.item(row).text() == text)
    at = page.list.visualItemRect(page.list.item(row)).center()
    QTest.mouseClick(page.list.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)


def walk(window: MainWindow, clicks: tuple[str, ...]) -> None:
    for step in clicks:
        if step.startswith("["):
            for word in window.plots.gradient.view().findChildren(Word):
                if word.isVisible() and word.text() == step[1:-1]:
                    QTest.mouseClick(word, LEFT)
        elif step == "Play":
            QTest.mouseClick(window.network.wishes.play, LEFT)
        elif step in OTHER_STEPS:
            click_in_diagram(window, step)
        else:
            click_text(window, step)
        QApplication.processEvents()


def shown(window: MainWindow, path: str) -> QWidget:
    if path == "diagram":
        return window.network.diagram
    view, *names = path.split(".")
    found = window.plots.gradient.views[view]
    for name in names:
        found = getattr(found, name)
    return found


@pytest.fixture(scope="module")
def parts() -> list[Claim]:
    return list(claims())


def test_the_table_is_whole_and_no_claim_is_more_than_three_clicks_away(parts: list[Claim]) -> None:
    assert len({claim.name for claim in parts}) == len(parts) == 65
    for claim in parts:
        assert len(claim.clicks) + sum(step.endswith("twice") for step in claim.clicks) <= 3, claim


def back_to_the_start(window: MainWindow) -> None:
    """Forwards, the curves, nothing selected: as a person finds it."""
    window.explorer.explorer.select()
    window.network.diagram.pin(None)
    window.network.set_backward(False)
    gradient = window.plots.gradient
    gradient.show_view(LEVERS)
    for view in ("levers", "chain"):
        gradient.views[view].choice.row.words()[0].click()
    window.plots.show_learning_page()
    QApplication.processEvents()


def test_each_claim_is_shown_after_its_clicks(window: MainWindow, qtbot: QtBot, parts: list[Claim]) -> None:
    window.resize(1500, 900)
    window.session.open(load_shipped("course"), ModelSource(shipped="course"))
    draw(window)
    window.explorer.explorer.wish(2)
    QApplication.processEvents()
    missing = []
    for claim in {(one.clicks, one.shown_by): one for one in parts}.values():  # what several claims share, once
        back_to_the_start(window)
        assert not window.plots.gradient.isVisible()
        walk(window, claim.clicks)
        widget = shown(window, claim.shown_by)
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            missing.append((claim.name, claim.clicks, claim.shown_by))
    assert missing == []


def test_a_claim_that_nothing_shows_would_be_found(window: MainWindow) -> None:
    """The walk can fail: another view is in sight than the one that is asked for."""
    window.session.open(load_shipped("course"), ModelSource(shipped="course"))
    draw(window)
    walk(window, ("Backward", "The cost"))
    assert shown(window, "cost.terms").isVisible()
    assert not shown(window, "softmax.jacobian").isVisible()
