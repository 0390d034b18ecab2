"""The stage of the network of four parameters: the sheet's numbers, a step, and the printed signs."""

import math
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cost_view_helpers import in_french
from inkling.analysis.playground.four_parameters import SHEET, as_fraction, forward_and_back, numeric_derivatives
from inkling.gui.playground.stages.chain_panel import decimal, exact
from inkling.gui.playground.stages.four_stage import FourStage
from inkling.gui.widgets.figures.figure import Brush
from inkling.gui.widgets.theme import grid
from playground_stage_helpers import shown, type_into


@pytest.fixture
def stage(qtbot: QtBot) -> FourStage:
    return shown(qtbot, FourStage, "four-parameters")


def test_the_derivatives_are_the_fractions_of_the_sheet(stage: FourStage) -> None:
    found = {row.cells[0]: row.cells for row in stage.derivatives.rows}
    assert {name: cells[2] for name, cells in found.items()} == {
        "∂L/∂w₁": "−3/32",
        "∂L/∂b₁": "−3/32",
        "∂L/∂w₂": "−3/32",
        "∂L/∂b₂": "−1/8",
    }
    assert found["∂L/∂w₁"][1] == "−1/2 · 1/4 · 4 · 3/16 · 1"
    assert found["∂L/∂w₁"][3] == "−0.09375"
    assert all(cells[4] == "✓" for cells in found.values())
    assert [cells[5] for cells in found.values()] == ["−3/32", "−3/32", "3/32 ✗", "1/8 ✗"]


def test_every_number_is_on_the_chain(stage: FourStage) -> None:
    nodes = {node.name: node for node in stage.chain.nodes}
    assert {name: decimal(node.value) for name, node in nodes.items()} == {
        "x": "1",
        "z₁": "1.09861",
        "y₁": "0.75",
        "z₂": "0",
        "ŷ": "0.5",
        "L": "0.125",
    }
    assert exact(nodes["z₁"].slope or 0.0) == "−3/32"
    assert exact(nodes["y₁"].slope or 0.0) == "−1/2"
    assert nodes["z₂"].given == ("w₂ = 4", "b₂ = −3")
    assert nodes["x"].slope == pytest.approx(-3 / 32 * math.log(3.0))


@pytest.mark.parametrize("steps", [45, 52, 64, 75, 91, 92, 110])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_words_of_the_chain_lie_on_others(
    qapp: QApplication, stage: FourStage, monkeypatch: pytest.MonkeyPatch, scale: float, steps: int
) -> None:
    large = qapp.font()
    large.setPointSizeF(scale * large.pointSizeF())
    stage.chain.setFont(large)
    chain, written = stage.chain, list[QRectF]()
    names, text = {node.name for node in chain.nodes}, Brush.text

    def note(self: Brush, x: float, middle: float, words: str, **how: Any) -> None:
        width = (self._bold_metrics if how.get("bold") else self.metrics).horizontalAdvance(words)
        height = self.metrics.ascent()
        if words in names:  # in a circle
            width = height = 2.2 * chain.row
        written.append(QRectF(x - width / 2, middle - height / 2, width, height))
        text(self, x, middle, words, **how)

    monkeypatch.setattr(Brush, "text", note)
    chain.resize(grid(chain, steps), chain.least().height())
    chain.grab()
    assert len(written) > 30
    assert not [(a, b) for a, b in combinations(written, 2) if a.intersects(b)]
    assert all(chain.rect().adjusted(-1, -1, 1, 1).contains(one.toRect()) for one in written)


def test_a_step_lowers_l_and_the_printed_signs_raise_it(stage: FourStage) -> None:
    QTest.mouseClick(stage.step, Qt.MouseButton.LeftButton)
    assert forward_and_back(stage.sheet.four).loss == pytest.approx(0.0872, abs=5e-5)
    assert stage.fields["b2"].value() == pytest.approx(-2.875)
    stage.playground.undo()
    assert stage.sheet.four == SHEET
    QTest.mouseClick(stage.printed_step, Qt.MouseButton.LeftButton)
    assert forward_and_back(stage.sheet.four).loss == pytest.approx(0.1332, abs=5e-5)


def test_numbers_are_typed_and_stepped(stage: FourStage) -> None:
    type_into(stage.fields["w2"], "2,5")
    assert stage.sheet.four.w2 == 2.5
    QTest.keyClick(stage.fields["y"], Qt.Key.Key_Down)
    assert stage.sheet.four.y == pytest.approx(0.9)
    type_into(stage.eta, "3")
    assert stage.sheet.eta == 3.0
    numeric, passed = numeric_derivatives(stage.sheet.four), forward_and_back(stage.sheet.four)
    assert numeric.w1 == pytest.approx(passed.derivatives.w1, rel=1e-6)
    assert stage.cost.text().startswith(f"L = {decimal(passed.loss)}")


def test_both_layouts_are_painted_without_a_fault(stage: FourStage) -> None:
    wide = {text for _, text in stage.chain.spots}
    stage.resize(640, 600)
    stage.grab()
    assert {text for _, text in stage.chain.spots} == wide
    assert len(wide) == 10


def test_a_number_is_a_fraction_only_where_it_is_one() -> None:
    assert str(as_fraction(-3 / 32)) == "-3/32"
    assert as_fraction(math.log(3.0)) is None
    assert as_fraction(math.inf) is None


def test_it_speaks_french(qapp: QApplication, stage: FourStage) -> None:
    with in_french(qapp):
        assert stage.derivatives.heading == "Les quatre dérivées"
        assert stage.derivatives.rows[0].cells[3] == "−0,09375"


def test_what_is_no_number_is_said_and_the_old_one_stays(stage: FourStage) -> None:
    told, before = list[str](), stage.sheet
    stage.problem.connect(told.append)
    type_into(stage.fields["w2"], "2x")
    type_into(stage.eta, "0")
    assert told == ["w₂ needs a number, such as 0.05.", "η must be above 0 and at most 1000."]
    assert (stage.fields["w2"].text(), stage.eta.text()) == ("4", "1")
    assert stage.sheet == before
