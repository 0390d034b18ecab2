"""Vocabulary and drivers say the same words, and each does what its meaning promises."""

import pytest
from pytestqt.qtbot import QtBot

from gui_helpers import draw
from inkling.errors import InklingError, LessonError
from inkling.gui.lessons.driver import LessonDriver
from inkling.gui.lessons.main_driver import MainDriver
from inkling.gui.lessons.playground_driver import PlaygroundDriver
from inkling.gui.main_window import MainWindow
from inkling.session.lessons.calls import parse_call
from inkling.session.lessons.lesson import MAIN, PLAYGROUND
from inkling.session.lessons.vocabulary import VOCABULARIES
from inkling.session.state import RunState


@pytest.fixture
def drivers(window: MainWindow) -> dict[str, LessonDriver]:
    (main,) = window.teaching.findChildren(MainDriver)
    (playground,) = window.teaching.findChildren(PlaygroundDriver)
    return {MAIN: main, PLAYGROUND: playground}


def test_every_word_has_its_function_and_no_function_is_without_a_word(drivers: dict[str, LessonDriver]) -> None:
    for name, vocabulary in VOCABULARIES.items():
        driver = drivers[name]
        assert set(driver.actions) == set(vocabulary.actions)
        assert set(driver.conditions) == set(vocabulary.conditions)
        assert set(driver.parts) == set(vocabulary.parts)


def test_words_of_the_main_window(qtbot: QtBot, window: MainWindow, drivers: dict[str, LessonDriver]) -> None:
    driver, words = drivers[MAIN], VOCABULARIES[MAIN]

    def do(text: str) -> None:
        driver.do(parse_call(text, words.actions))

    def holds(text: str) -> bool:
        return driver.holds(parse_call(text, words.conditions))

    driver.begin_step()
    assert holds("empty")
    do("model course")
    do("example 2")
    assert holds("drawn")
    assert driver.number("answer") == "2"
    do("backward")
    assert holds("backward")
    assert holds("tab gradient")
    do("wish 7")
    assert driver.number("wished") == "7"
    do("wish other")
    assert driver.number("wished") != "2"
    do("view chain")
    assert holds("view chain")
    assert not holds("view levers")
    views = window.plots.gradient.views
    do("part curve")
    assert views["chain"].choice.name() == "curve"
    with pytest.raises(LessonError):
        do("part fan")  # of another view
    do("view cost")
    do("part gauges")
    do("view both-ways")
    do("time")
    qtbot.waitUntil(lambda: views["both-ways"].times.result is not None, timeout=20_000)
    do("view chain")
    do("tab learning")
    assert holds("tab learning")
    assert not holds("view chain")
    do("pick output 3")
    assert holds("picked output")
    assert not holds("picked hidden")
    do("pick hidden 0 5")
    assert holds("picked hidden")
    assert not holds("picked output")
    do("pick line 1 4 5")
    assert holds("picked entry")
    assert str(window.explorer.explorer.entry) == "layer2.weights[4,5]"
    do("pick bias 2 7")
    assert str(window.explorer.explorer.entry) == "layer3.bias[7]"
    do("pick nothing")
    assert not holds("picked entry")
    assert not holds("picked hidden")
    do("forward")
    assert not holds("backward")
    do("pen 32")
    assert holds("pen 32")
    do("clear")
    assert holds("empty")
    draw(window)
    assert holds("drawn")
    for setting, value in (
        ("eta", "0.5"),
        ("batch-size", "all"),
        ("epochs", "2"),
        ("optimizer", "adam"),
        ("hidden", "8"),
        ("activation", "relu"),
        ("initializer", "he"),
        ("seed", "5"),
    ):
        driver.begin_step()
        assert not holds(f"changed {setting}")
        do(f"set {setting} {value}")
        assert holds(f"changed {setting}"), setting
    assert window.session.configuration.batch_size is None
    assert not holds("reset")
    do("reset")
    assert holds("reset")
    assert window.session.model.network.architecture.short == "784-8-10"
    do("data strokes:fr")
    assert window.session.configuration.dataset == "strokes:fr"
    do("demonstration")
    assert driver.goes_on_with_demonstration
    for impossible in ("pick hidden 0 8", "pick hidden 5 0", "pick line 1 4 9", "set hidden ?", "set epochs x"):
        with pytest.raises(InklingError):
            do(impossible)
    with pytest.raises(LessonError, match="not on this computer"):
        do("data mnist")


def test_training_and_steps_by_hand_are_counted_from_the_beginning_of_a_step(
    qtbot: QtBot, window: MainWindow, drivers: dict[str, LessonDriver]
) -> None:
    driver, words = drivers[MAIN], VOCABULARIES[MAIN].conditions

    def holds(text: str) -> bool:
        return driver.holds(parse_call(text, words))

    driver.begin_step()
    window.commands.step.trigger()
    qtbot.waitUntil(lambda: window.session.state is RunState.PAUSED, timeout=10_000)
    assert holds("batch")
    window.commands.go_on.trigger()
    qtbot.waitUntil(lambda: holds("trained 2"), timeout=30_000)
    window.training.shut_down()
    assert not holds("stepped")
    driver.begin_step()
    assert not holds("trained 1")
    assert not holds("batch")
    explorer = window.explorer.explorer
    explorer.step(window.session.model.network.theta * 0.5)
    assert holds("stepped")
    assert not holds("undone")
    window.explorer.undo()
    assert holds("undone")
    driver.begin_step()
    explorer.step(window.session.model.network.theta * 0.5)
    window.files.open_course()  # the steps are forgotten, and not taken back
    assert not holds("undone")


def test_words_of_the_playground(qtbot: QtBot, window: MainWindow, drivers: dict[str, LessonDriver]) -> None:
    driver, words = drivers[PLAYGROUND], VOCABULARIES[PLAYGROUND]
    driver.set_aside()
    playground = window.playground.window.playground

    def do(text: str) -> None:
        driver.do(parse_call(text, words.actions))

    def holds(text: str) -> bool:
        return driver.holds(parse_call(text, words.conditions))

    driver.begin_step()
    do("preset xor")
    assert playground.state.preset == "xor"
    driver.begin_step()
    do("hidden 3,2")
    assert holds("hidden 3,2")
    assert holds("structure")
    do("hidden 0")
    assert playground.state.structure.hidden == ()
    assert holds("biases on")
    do("biases off")
    assert holds("biases off")
    do("biases on")
    do("hidden 4")
    do("activation tanh")
    assert playground.state.structure.activation == "tanh"
    assert not holds("seed")
    do("seed 3")
    assert holds("seed")
    assert not holds("theta")
    playground.set_parameter(0, 2.0)
    assert holds("theta")
    do("optimizer adam")
    do("eta 0.05")
    assert playground.eta == 0.05
    assert not holds("points")
    do("points xor 4")
    assert holds("points")
    driver.begin_step()
    assert not holds("steps 1")
    do("steps 400")
    assert holds("steps 400")
    assert holds("learned")
    assert not holds("theta")
    do("reset")
    assert playground.state.steps == 0
    assert not holds("sheet")
    do("preset four-parameters")
    four = playground.state.four
    driver.begin_step()
    assert not holds("sheet")
    playground.change(four=type(four)(four.four, four.eta * 2))
    assert holds("sheet")
    with pytest.raises(InklingError):
        do("page curves")  # of another stage
    do("preset xor")
    do("page seeds")
    page = window.playground.window.stage.pages.page()
    page.seeds.setValue(10)
    do("count network")
    qtbot.waitUntil(lambda: page.answer is not None, timeout=20_000)
    assert page.answer.question == "network"
    do("page curves")
    assert holds("page curves")
    for part in words.parts:
        assert all(one.window() is window.playground.window for one in driver.part(part))
    driver.give_back()


def test_each_part_is_a_widget_on_screen(window: MainWindow, drivers: dict[str, LessonDriver]) -> None:
    for part in VOCABULARIES[MAIN].parts:
        widgets = drivers[MAIN].part(part)
        assert widgets
        assert all(one.isVisible() for one in widgets)
    assert drivers[MAIN].part("") == ()
