"""The stage of descent with one unknown: what it shows is what `descend` finds, and the mouse moves x₀ and h."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cost_view_helpers import in_french
from inkling.analysis.playground.formula import parse_formula
from inkling.analysis.playground.scalar_descent import EXAMPLES, descend
from inkling.gui.playground.stages.descent_column import VERDICT_STEPS
from inkling.gui.playground.stages.descent_stage import EACH_H, DescentStage
from inkling.gui.widgets.formats import count_text
from inkling.session.playground.sheets import DescentSheet
from playground_stage_helpers import drag, place, shown, type_into


@pytest.fixture
def stage(qtbot: QtBot) -> DescentStage:
    return shown(qtbot, DescentStage, "scalar-descent")


def have(stage: DescentStage, **fields: float | str) -> None:
    stage.playground.change(descent=DescentSheet(**fields))  # type: ignore[arg-type]
    stage.grab()


@pytest.mark.parametrize("text", EXAMPLES)
def test_it_shows_the_run_of_every_function_of_the_list(stage: DescentStage, text: str) -> None:
    have(stage, function=text, start=EXAMPLES[text], h=0.1, steps=30)
    run = descend(parse_formula(text), EXAMPLES[text], 0.1, 30)
    assert stage.run is not None
    np.testing.assert_array_equal(stage.run.x, run.x)
    assert stage.slider.maximum() == len(run.x) - 1


def test_the_start_is_dragged_as_one_step_of_undo(stage: DescentStage) -> None:
    plot = stage.function_plot
    before = stage.sheet
    drag(plot, place(plot, 1.5, 2.25), place(plot, 1.2, 2.0), place(plot, 0.75, 1.0))
    assert stage.sheet.start == pytest.approx(0.75, abs=0.02)
    assert stage.start.value() == stage.sheet.start
    stage.playground.undo()
    assert stage.sheet == before
    assert not stage.playground.can_undo


def test_the_start_is_moved_with_the_arrow_keys(stage: DescentStage) -> None:
    QTest.keyClick(stage.function_plot, Qt.Key.Key_Right)
    assert stage.sheet.start == pytest.approx(1.55)
    QTest.keyClick(stage.staircase, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert stage.sheet.start == pytest.approx(1.05)


def test_h_is_dragged_on_the_axis_of_the_verdicts(stage: DescentStage) -> None:
    plot = stage.verdicts
    drag(plot, place(plot, -1.0, 1.0), place(plot, 0.0, 1.0), place(plot, np.log10(8.0), 1.0))
    assert stage.sheet.h == pytest.approx(8.0, rel=0.03)
    assert stage.run is not None
    assert stage.run.first_rise == 1


def test_the_claims_are_said_in_words(stage: DescentStage) -> None:
    have(stage, function="x^2", start=1.5, h=0.4)
    assert "holds" in stage.h1.text()
    assert "holds" in stage.h2.text()
    have(stage, function="x^2", start=1.5, h=1.0)
    assert "swings" in stage.h1.text()
    assert "holds" in stage.h2.text()
    have(stage, function="x^2", start=1.5, h=1.1)
    assert "fails" in stage.h1.text()
    assert "step 1" in stage.h2.text()
    have(stage, function="x^2", start=1.5, h=0.01)
    assert "open" in stage.h1.text()


def test_a_step_has_its_numbers_and_the_bracket_its_sign(stage: DescentStage) -> None:
    have(stage, function="x^2", start=1.5, h=1.25, steps=4)
    QTest.mouseClick(stage.on, Qt.MouseButton.LeftButton)
    cells = {row.cells[0]: row for row in stage.numbers.rows}
    assert cells["xₘ"].cells[1] == "−2.2500"
    bracket = cells["1 − (h/2) f″(xₘ)"]
    assert (bracket.cells[1], bracket.colour) == ("−0.2500", "negative")
    assert cells["f(xₘ₊₁) − f(xₘ)"].cells[1] == cells["= −h f′² · […]"].cells[1] == "6.3281"
    plot = stage.bracket
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=place(plot, 3, 0.5))
    assert stage.m == stage.slider.value() == 3


def test_each_verdict_by_h_is_that_of_a_run(qtbot: QtBot, stage: DescentStage) -> None:
    qtbot.waitUntil(lambda: bool(stage.verdicts.each), timeout=20_000)
    for index in range(0, len(EACH_H), 9):
        run = descend(parse_formula("x^2"), 1.5, EACH_H[index], VERDICT_STEPS)
        assert stage.verdicts.verdicts["H1"][index] == run.h1
        assert stage.verdicts.verdicts["H2"][index] == run.h2
    (_, _, end), *_ = stage.verdicts.spans("H2")
    assert end == pytest.approx(0.0, abs=0.05)  # f falls as far as h = 2 / f″ = 1


def test_a_text_that_is_no_function_says_so_and_the_old_one_stays(stage: DescentStage) -> None:
    type_into(stage.function.line, "x^2 +")
    assert stage.sheet.function == "x^2"
    assert "“x^2 +” is no function of x" in stage.function.words.text()
    assert stage.function.words.isVisible()
    type_into(stage.function.line, "log(x)")
    assert stage.sheet.function == "log(x)"
    assert stage.sheet.start == 1.5
    assert not stage.function.words.isVisible()


def test_a_start_beyond_the_domain_is_refused_in_a_sentence(qtbot: QtBot, stage: DescentStage) -> None:
    type_into(stage.function.line, "log(x)")
    with qtbot.waitSignal(stage.problem) as told:
        type_into(stage.start, "-2")
    assert "begin elsewhere" in told.args[0]
    assert stage.sheet.start == stage.start.value() == 1.5


def test_a_function_of_the_list_begins_at_its_own_place(stage: DescentStage) -> None:
    stage.function.box.setCurrentIndex(list(EXAMPLES).index("(x^2-1)^2"))
    assert (stage.sheet.function, stage.sheet.start) == ("(x^2-1)^2", EXAMPLES["(x^2-1)^2"])


def test_the_table_is_the_run(stage: DescentStage) -> None:
    table = stage.table()
    assert table is not None
    heading, rows = table
    first = next(iter(rows))
    assert dict(zip(heading, first, strict=True))["bracket"] == pytest.approx(0.9)


def test_it_speaks_french(qapp: QApplication, stage: DescentStage) -> None:
    with in_french(qapp):
        assert stage.verdicts.heading == "Verdicts selon h, sur 1\N{NARROW NO-BREAK SPACE}000 pas"
        assert stage.h1.text().startswith("H1\N{NO-BREAK SPACE}: ")
        assert "décroît" in stage.h2.text()


def test_what_is_no_number_is_said_and_the_old_one_stays(stage: DescentStage) -> None:
    told, before = list[str](), stage.sheet
    stage.problem.connect(told.append)
    type_into(stage.h, "0.2x")
    assert told == ["h needs a number, such as 0.05."]
    assert (stage.h.text(), stage.sheet) == ("0.1", before)


def test_the_verdicts_say_of_how_many_steps_they_are(stage: DescentStage) -> None:
    """Of another number than the run beside them, which may be on its way still."""
    assert stage.h1.text() == "H1: xₘ → x* · … open: at step 50 it is still on its way"
    assert stage.verdicts.heading == f"Verdicts by h, of {count_text(VERDICT_STEPS)} steps"
