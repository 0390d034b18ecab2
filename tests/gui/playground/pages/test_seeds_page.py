"""The page of many seeds: counted beside the window, clicked one by one, and marked when they are of before."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from inkling.analysis.playground.rates import Training, by_hidden, success_rate
from inkling.gui.playground.pages.seeds_page import SeedsPage
from inkling.gui.playground.window import PlaygroundWindow
from playground_pages import TurnTo
from widget_helpers import is_sharp_in_pictures

LEFT = Qt.MouseButton.LeftButton
SOON = Training(steps=300)


def counted(qtbot: QtBot, window: PlaygroundWindow, turn_to: TurnTo, question: str = "network") -> SeedsPage:
    page: SeedsPage = turn_to("seeds", "xor-seeds")
    window.playground.change(training=SOON)
    page.seeds.setValue(40)
    page.question.set_name(question)
    QTest.mouseClick(page.count, LEFT)
    assert page.count.text() == "Cancel"
    qtbot.waitUntil(lambda: page.answer is not None and not page.counting)
    assert page.count.text() == "Count"
    return page


def test_the_strips_are_the_rates(qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo) -> None:
    page = counted(qtbot, playground_window, turn_to, "hidden")
    expected = by_hidden(playground_window.playground.state.points, 40, SOON)
    assert [case for case, _, _ in page.strips._strips] == [f"Hidden neurons: {n}" for n in (1, 2, 3, 4)]
    for (_, words, right), rate in zip(page.strips._strips, expected, strict=True):
        np.testing.assert_array_equal(right, rate.right)
        assert words.startswith(f"{100 * rate.rate:.1f}%")
        assert words.endswith(f"{rate.successes} of 40")
    first = page.strips.cell(0, 0)
    assert is_sharp_in_pictures(page.strips, QRectF(first | page.strips.cell(0, 9)))


def test_a_click_takes_the_seed(qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo) -> None:
    page = counted(qtbot, playground_window, turn_to)
    playground = playground_window.playground
    before = playground.state
    rate = success_rate(before.structure, before.points, 40, SOON)
    QTest.mouseClick(page.strips, LEFT, pos=page.strips.cell(0, 33).center())
    np.testing.assert_array_equal(playground.state.theta, rate.thetas[33])
    assert playground.state.training.first_seed == 33
    assert playground.state.steps == 300
    playground.undo()
    assert playground.state is before
    page.trained.setChecked(False)
    QTest.mouseClick(page.strips, LEFT, pos=page.strips.cell(0, 5).center())
    assert playground.state.steps == 0
    playground.step(300)  # it learns what was counted
    assert bool(playground.experiment.right().all()) == bool(rate.right[5])  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: not page.strips.faded)


def test_keys_go_from_seed_to_seed(qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo) -> None:
    page = counted(qtbot, playground_window, turn_to, "biases")
    strips = page.strips
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(strips, key)
    assert strips.cell(0, 1).bottom() < strips.cell(*strips.cursor_at).top()  # type: ignore[misc]
    for _ in range(40):
        QTest.keyClick(strips, Qt.Key.Key_Right)
    assert strips.cursor_at is not None
    assert strips.cursor_at[0] == 1
    assert strips.accessibleDescription().startswith(f"Seed {strips.cursor_at[1]} ")
    QTest.keyClick(strips, Qt.Key.Key_Return)
    assert not playground_window.playground.state.structure.biases
    assert playground_window.playground.state.training.first_seed == strips.cursor_at[1]


def test_what_is_of_before_is_marked(qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo) -> None:
    page = counted(qtbot, playground_window, turn_to)
    playground = playground_window.playground
    qtbot.waitUntil(lambda: "A click on a mark" in page.said.text())
    playground.change_points(playground.state.points.moved(0, 0.2, 0.2))
    qtbot.waitUntil(lambda: page.strips.faded)
    qtbot.waitUntil(lambda: "counted before" in page.said.text())
    playground.undo()
    qtbot.waitUntil(lambda: not page.strips.faded)


def test_counting_is_cancelled(qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo) -> None:
    page: SeedsPage = turn_to("seeds", "xor-seeds")
    playground_window.playground.change(training=Training(steps=100_000))
    QTest.mouseClick(page.count, LEFT)
    assert not page.bar_of_progress.isHidden()
    qtbot.waitUntil(lambda: page.bar_of_progress.value() > 0)
    QTest.mouseClick(page.count, LEFT)
    assert not page.counting
    assert page.bar_of_progress.isHidden()
    assert page.answer is None
    assert page.table() is None


def test_what_cannot_be_counted_is_one_sentence(
    qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo
) -> None:
    page: SeedsPage = turn_to("seeds", "perceptron")
    said = list[str]()
    page.problem.disconnect()
    page.problem.connect(said.append)
    QTest.mouseClick(page.count, LEFT)
    qtbot.waitUntil(lambda: said == ["Many seeds at once learn by squared errors; choose the cost mse."])
    page.seeds.lineEdit().setText("5")
    page.seeds.lineEdit().textEdited.emit("5")
    QTest.mouseClick(page.count, LEFT)
    assert said[1] == "The number of seeds must be a whole number from 10 to 2,000."
    assert not page.counting


def test_two_thousand_seeds_are_painted_soon(playground_window: PlaygroundWindow, turn_to: TurnTo) -> None:
    page: SeedsPage = turn_to("seeds", "xor-seeds")
    page.strips.show_strips([("case", "rate", np.arange(2_000) % 3 == 0)])
    page.strips.resize(400, page.strips.heightForWidth(400))
    assert page.strips.cell(0, 1_999).bottom() < page.strips.height()
    for seed in (0, 777, 1_999):
        assert page.strips.mark_at(page.strips.cell(0, seed).center()) == (0, seed)
