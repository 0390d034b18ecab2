"""The pages below the network: which is seen first, none computed unseen, and a list where there is no room."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cost_view_helpers import in_french
from inkling.gui.playground.pages.page_list import FIRST, PAGES, choices
from inkling.gui.playground.plane_stage import PlaneStage
from inkling.gui.playground.window import PlaygroundWindow
from playground_pages import TurnTo, word


def stage_of(window: PlaygroundWindow) -> PlaneStage:
    stage = window.stage
    assert isinstance(stage, PlaneStage)
    return stage


def test_each_preset_begins_on_its_page(playground_window: PlaygroundWindow) -> None:
    for preset, page in FIRST.items():
        playground_window.playground.open(preset)
        playground_window.refresh()
        pages = getattr(playground_window.stage, "pages", None)
        if pages is not None:  # one on the plane
            assert pages.words.name() == page
            assert isinstance(pages.page(), PAGES[page])


def test_a_kept_page_is_that_of_its_preset_alone(playground_window: PlaygroundWindow, turn_to: TurnTo) -> None:
    turn_to("fold", "xor")
    kept = stage_of(playground_window).state()
    playground_window.playground.open("digits-in-the-plane")
    playground_window.refresh()
    stage = PlaneStage(playground_window.playground, playground_window.commands, playground_window.player)
    stage.restore_state(kept)
    stage.refresh()
    assert stage.pages.words.name() == "digits"
    playground_window.playground.open("xor")
    stage.refresh()
    assert stage.pages.words.name() == "fold"
    stage.shut_down()


def test_a_page_that_is_not_seen_is_not_made_nor_shown_anything(
    qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo
) -> None:
    pages = stage_of(playground_window).pages
    assert [type(one) for one in pages.parts()] == [PAGES["curves"]]
    line = turn_to("line", "xor")
    curves = turn_to("curves", "xor")
    before = line.plane.points
    playground = playground_window.playground
    playground.change_points(playground.state.points.moved(0, 0.3, 0.3))
    playground.step(3)
    qtbot.waitUntil(lambda: len(curves.cost.steps) == 1)
    assert line.plane.points is before
    QTest.mouseClick(word(pages.words, "line"), Qt.MouseButton.LeftButton)
    assert line.plane.points is playground.state.points


def test_the_last_step_is_shown_though_many_come_at_once(
    qtbot: QtBot, playground_window: PlaygroundWindow, turn_to: TurnTo
) -> None:
    page = turn_to("curves", "xor")
    shown = list[int]()
    show = page.cost.show_curve
    page.cost.show_curve = lambda steps, *rest, **more: (shown.append(len(steps)), show(steps, *rest, **more))
    for _ in range(20):
        playground_window.playground.step()
        playground_window.refresh()
    qtbot.waitUntil(lambda: len(page.cost.steps) == 20)
    assert len(shown) < 20


def test_a_list_stands_where_words_have_no_room(playground_window: PlaygroundWindow) -> None:
    pages = stage_of(playground_window).pages
    pages.resize(900, 300)
    assert not pages.words.isHidden()
    assert pages.list.isHidden()
    pages.resize(150, 300)
    assert pages.words.isHidden()
    assert not pages.list.isHidden()
    pages.list.setCurrentIndex(1)
    assert pages.words.name() == "line"
    assert [pages.list.itemText(k) for k in range(pages.list.count())] == [
        one.text for one in choices(playground_window.playground.state.preset)
    ]


def test_in_french(qtbot: QtBot, qapp: QApplication, playground_window: PlaygroundWindow, turn_to: TurnTo) -> None:
    line = turn_to("line", "and")
    qtbot.waitUntil(lambda: line.study is not None)
    fold = turn_to("fold", "slide-1980")
    fold.slider.setValue(200)
    with in_french(qapp):
        pages = stage_of(playground_window).pages
        names = {one.name: one.text() for one in pages.words.words()}
        assert [names[name] for name in ("curves", "line", "fold")] == ["Courbes", "Droite", "Pliage"]
        said = [text.replace("\N{NO-BREAK SPACE}", " ") for text in (line.verdict.text(), fold.outputs.text())]
        assert said[0].startswith("Une droite sépare les deux classes. La bande la plus large : 2 x₁")
        assert said[1].startswith("Les sorties : (0 ; 0) ↦ −1")
        assert fold.layer.itemText(0).replace("\N{NO-BREAK SPACE}", " ") == "Couche 1 : 2 → 2"
        assert fold.weights.text().replace("\N{NO-BREAK SPACE}", " ") == "W = ((½ ; −½) ; (−½ ; ½)), b = (0 ; 0)"
        curves = turn_to("curves", "xor")
        playground_window.playground.step(5)
        qtbot.waitUntil(lambda: len(curves.cost.steps) == 1)
        cost = playground_window.playground.state.curve[0, 1]
        assert curves.cost.reading() == f"C = {cost:.4f} au pas 5".replace(".", ",")
