"""The page of the exercise "admitted or not": its terms are those of the gradient, and a, b, c the network's."""

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cost_view_helpers import in_french
from inkling.analysis.playground.admitted import descend_marks, rising_h, slope_of
from inkling.analysis.playground.points import NO_POINTS
from inkling.analysis.playground.separability import Line
from inkling.analysis.playground.structure import Structure
from inkling.gui.playground.pages.admitted_page import STEPS, AdmittedPage
from playground_stage_helpers import shown, type_into


@pytest.fixture
def page(qtbot: QtBot) -> AdmittedPage:
    return shown(qtbot, AdmittedPage, "admitted", size=(620, 600))


def test_the_terms_add_up_to_the_gradient_of_the_network(qtbot: QtBot, page: AdmittedPage) -> None:
    playground = page.playground
    playground.change(theta=np.array([1.5, -0.5, 0.25]))
    slope = slope_of(playground.state.points, Line(1.5, -0.5, 0.25))
    assert page.slope is not None
    np.testing.assert_allclose(page.slope.gradient, slope.gradient)
    qtbot.waitUntil(lambda: page.numbers[0].value() == 1.5 and len(page.terms.rows) == 31)
    qtbot.waitUntil(lambda: page.gradient.rows[0].cells[1] == f"{slope.error:.4f}")
    assert all(row.cells[3] == "✓" for row in page.gradient.rows[1:])
    table = page.table()
    assert table is not None
    heading, rows = table
    column = list(heading).index("dE/da")
    assert sum(float(str(row[column])) for row in rows) == pytest.approx(slope.gradient[0])


def test_a_b_c_and_h_are_typed(page: AdmittedPage) -> None:
    type_into(page.numbers[1], "2.5")
    assert page.playground.state.theta.tolist() == [0.0, 2.5, 0.0]
    type_into(page.h, "0,05")
    assert page.playground.eta == 0.05
    page.playground.undo()
    page.playground.undo()
    assert page.playground.state.theta.tolist() == [0.0, 0.0, 0.0]
    assert page.h.value() == 0.5


def test_the_first_rise_and_the_h_from_which_e_rises_are_found(qtbot: QtBot, page: AdmittedPage) -> None:
    points = page.playground.state.points
    qtbot.waitUntil(lambda: page.error.run is not None and "≈" in page.rising.text(), timeout=20_000)
    run = descend_marks(points, 0.5, STEPS)
    assert page.error.run is not None
    assert page.error.run.first_rise == run.first_rise
    assert str(run.first_rise) in page.error.legend[0][0]
    found = rising_h(points, STEPS)
    assert f"h ≈ {found:.3g}" in page.rising.text()
    type_into(page.h, "0.05")
    qtbot.waitUntil(lambda: page.error.run is not None and page.error.run.h == 0.05, timeout=20_000)
    assert page.error.legend[0][0] == ""


def test_it_follows_the_training(qtbot: QtBot, page: AdmittedPage) -> None:
    page.playground.run()
    page.playground.step(20)
    theta = page.playground.state.theta
    assert page.slope is not None
    assert page.slope.error == slope_of(page.playground.state.points, Line(*theta.tolist())).error
    qtbot.waitUntil(lambda: page.numbers[0].value() == theta[0] or page.terms.rows[0].cells[4] != "−0.6000")


def test_without_a_b_c_or_pupils_it_says_so(page: AdmittedPage) -> None:
    page.playground.change(structure=Structure((2,), scale="sum"))
    assert "no hidden layer" in page.note.text()
    assert not page.panels.isVisible()
    assert page.table() is None
    page.playground.undo()
    assert page.panels.isVisible()
    page.playground.change(points=NO_POINTS, recipe=None)
    assert "no pupils" in page.note.text()


def test_it_speaks_french(qapp: QApplication, qtbot: QtBot, page: AdmittedPage) -> None:
    with in_french(qapp):
        qtbot.waitUntil(lambda: "remonte" in page.rising.text(), timeout=20_000)
        assert page.error.accessibleName() == "E au fil des pas"
        assert page.gradient.rows[0].cells[1] == "7,5000"
