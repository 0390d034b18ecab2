"""One against the crowd: the table of ten, how many point the other way, and the cost in three writings."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backprop_looks import learnable, look_of, model_of, moved
from inkling.analysis.backprop.crowd import cosine, crowd_of, nudge_table
from inkling.analysis.backprop.question import many_examples
from inkling.analysis.backprop.sampling import Sampler
from inkling.analysis.backprop.totals import HALF, MEAN, SUM, totals
from inkling.gui.backprop.crowd_view import ROWS, CrowdView
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.tables.nudge_table import exponent_of, nudge_text
from inkling.gui.main_window import MainWindow
from inkling.gui.widgets.formats import fixed, loss_text, parse_number

MakeWindow = Callable[..., MainWindow]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[CrowdView]:
    view = CrowdView()
    qtbot.addWidget(view)
    view.resize(1100, 400)
    view.show()
    yield view
    view.shut_down()


def show(qtbot: QtBot, view: CrowdView, look: Look) -> None:
    view.show_look(look)
    qtbot.waitUntil(lambda: not view.table_errand.busy and not view.crowd_errand.busy, timeout=20_000)


def cells(view: CrowdView) -> list[list[str]]:
    model = view.nudges.nudges
    columns = range(model.columnCount())
    return [[str(model.data(model.index(row, column))) for column in columns] for row in range(model.rowCount())]


def click_row(view: CrowdView, row: int) -> None:
    place = view.nudges.visualRect(view.nudges.nudges.index(row, 1)).center()
    QTest.mouseClick(view.nudges.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)


def test_the_table_is_the_courses(qtbot: QtBot, view: CrowdView) -> None:
    examples = learnable(beyond=7)
    look = look_of(model_of("course"), examples)
    show(qtbot, view, look)
    entries = view.nudges.nudges.entries
    largest = np.argsort(-np.abs(look.passed.gradient), kind="stable")[:ROWS]
    assert [entry.place for entry in entries] == largest.tolist()
    ten = Sampler().each_class(look.model, examples).examples
    assert ten.labels.tolist() == list(range(10))  # one image of each class
    table = nudge_table(look.question_of(many_examples(look.model, ten)), entries)
    mine = -look.passed.gradient[largest]
    unit = 10.0 ** exponent_of(table.nudges)
    columns = np.column_stack([mine, table.nudges, table.nudges.mean(axis=1)]) / unit
    assert cells(view) == [[nudge_text(one) for one in row] for row in columns]
    assert len(view.nudges.nudges.pictures) == 11
    heading, rows = view.table() or ((), ())
    assert tuple(heading) == ("entry", "mine", *"0123456789", "mean")
    first = next(iter(rows))
    assert first == pytest.approx((str(entries[0]), *(columns[0] * unit)))


def test_the_selected_entry_comes_first_and_a_row_picks_its_own(qtbot: QtBot, view: CrowdView) -> None:
    look = look_of(model_of("course"), learnable(), entry="layer1.weights[3,0]")
    picked: list[object] = []
    view.entry_chosen.connect(picked.append)
    show(qtbot, view, look)
    entries = view.nudges.nudges.entries
    assert (entries[0], len(entries), picked) == (look.entry, ROWS, [])
    assert view.nudges.selectionModel().isRowSelected(0)
    assert cells(view)[0][0] == "0"  # no ink at this pixel
    click_row(view, 2)
    QTest.keyClick(view.nudges, Qt.Key.Key_Down)
    QTest.keyClick(view.nudges, Qt.Key.Key_Return)
    assert picked == [entries[2], entries[3]]


def test_how_many_point_the_other_way(qtbot: QtBot, view: CrowdView) -> None:
    examples = learnable()
    look = look_of(model_of("3blue1brown-mnist"), examples)
    show(qtbot, view, look)
    columns = many_examples(look.model, Sampler().crowd(look.model, examples).examples)
    crowd = crowd_of(look.question_of(columns))
    assert 0 < crowd.against < 1
    mine = cosine(look.passed.gradient, crowd.mean)
    norms = float(np.linalg.norm(look.passed.gradient)), float(np.median(crowd.norms))
    lines = view.side.facts.text().split("\n")
    assert lines[0] == f"{round(100 * crowd.against)}% of 60 digits point against their mean"
    assert lines[1] == f"Cosine with the mean ∇C: mine {fixed(mine, 2)}, theirs {fixed(crowd.cosine, 2)}"
    assert lines[2] == f"‖∇C‖: mine {loss_text(norms[0])}, typical {loss_text(norms[1])}"
    np.testing.assert_array_equal(view.side.histogram.counts, np.histogram(crowd.cosines, 20, (-1, 1))[0])


def test_the_crowd_is_asked_again_only_when_the_network_has_moved(qtbot: QtBot, view: CrowdView) -> None:
    look, answers = look_of(model_of("course"), learnable()), list[object]()
    view.crowd_errand.done.connect(answers.append)
    show(qtbot, view, look)
    show(qtbot, view, replace(look_of(look.model, look.examples, column=20), examples=look.examples))
    assert len(answers) == 1
    show(qtbot, view, moved(look))
    assert len(answers) == 2


def test_sum_mean_and_half_lead_to_the_same_place(qtbot: QtBot, view: CrowdView) -> None:
    examples = learnable()
    look = look_of(model_of("course"), examples)
    show(qtbot, view, look)
    ten = Sampler().each_class(look.model, examples).columns
    found = totals(look.question_of(ten), 0.5)
    assert found[SUM].cost == pytest.approx(10 * found[MEAN].cost)
    assert found[SUM].norm == pytest.approx(10 * found[MEAN].norm)
    assert found[HALF].cost == pytest.approx(found[MEAN].cost / 2)
    assert (found[SUM].eta, found[HALF].eta) == (0.05, 1.0)
    assert all(one.difference < 1e-14 for one in found.values())
    means = cells(view)
    for word, name, factor in zip(view.side.choice.words(), (MEAN, SUM, HALF), (1, 10, 0.5), strict=True):
        QTest.mouseClick(word, LEFT)
        assert f"C = {found[name].cost:.4g}"[:7] in view.side.total.text()
        assert f"η = {found[name].eta:g}" in view.side.total.text()
        shown = [parse_number(row[-1]) for row in cells(view)]
        assert shown == pytest.approx([factor * (parse_number(row[-1]) or 0.0) for row in means], abs=0.06)


def test_a_wrong_eta_would_lead_elsewhere() -> None:
    look = look_of(model_of("course"), learnable())
    question = look.question_of(Sampler().each_class(look.model, learnable()).columns)
    right, wrong = totals(question, 0.5)[SUM], totals(question, 0.6)[SUM]
    assert abs(right.eta - wrong.eta) * right.norm > 1e6 * right.difference


def test_without_a_data_set_it_says_so(qtbot: QtBot, view: CrowdView) -> None:
    show(qtbot, view, look_of(model_of("course")))
    assert view.side.facts.text() == "There is no data set, and so no crowd."
    assert view.table() is None


def test_the_best_reader_has_a_crowd(qtbot: QtBot, view: CrowdView) -> None:
    look = look_of(model_of("best-reader"), learnable(12), digit=7)
    show(qtbot, view, look)
    assert "of 12 digits" in view.side.facts.text()
    assert view.nudges.nudges.rowCount() == ROWS
    view.show_look(None)
    assert view.nudges.nudges.rowCount() == 0


@pytest.mark.slow
def test_it_speaks_french(qtbot: QtBot, open_window: MakeWindow) -> None:
    window = open_window(ready=False, language="fr")
    view = window.plots.gradient.views["crowd"]
    assert isinstance(view, CrowdView)
    show(qtbot, view, look_of(model_of("course"), learnable()))
    assert "vont à l’encontre de leur moyenne" in view.side.facts.text()
    QTest.mouseClick(view.side.choice.words()[1], LEFT)
    assert "10 images\N{NO-BREAK SPACE}: C = " in view.side.total.text()
    assert "η = 0,05" in view.side.total.text()
    assert view.caption.text().startswith("Ajustements −∂C/∂θ")
