"""A pupil: does in the real window, with mouse and keys, what a lesson's step waits for, and answers its question."""

import re

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from controls_helpers import retype
from gui_helpers import LEFT, draw
from inkling.gui.drawing.pen_sizes import PenSizes
from inkling.gui.lessons.filling import NOTHING, WAITING, spoken
from inkling.gui.lessons.outline import Outline
from inkling.gui.main_window import MainWindow
from inkling.gui.playground.stages.four_stage import FourStage
from inkling.gui.playground.stages.neuron_stage import NeuronStage
from inkling.session.lessons.calls import Call, parse_call
from inkling.session.lessons.comparison import parse_comparison
from inkling.session.lessons.lesson import Lesson, Question, Step
from inkling.session.lessons.vocabulary import VOCABULARIES
from lessons_helpers import card_of, click
from playground_stage_helpers import type_into

NONE = Qt.KeyboardModifier.NoModifier
LAST_DIGIT_DRAWN = ((8, 8), (14, 7), (20, 8), (14, 22))
MISSING = re.compile(r"[{}]|\bNone\b|\bnan\b|\binf\b|" + f"[{WAITING}]|(?<!\\w){NOTHING}(?!\\w)")
"""What stands in a text where a number is missing."""


def click_in(widget: QWidget, at: QPointF | QPoint) -> None:
    point = at if isinstance(at, QPoint) else at.toPoint()
    assert widget.isVisible()
    assert widget.rect().contains(point)
    QTest.mouseMove(widget, point)
    QTest.mouseClick(widget, LEFT, NONE, point)


class Pupil:
    """Walks one lesson after the other in one window."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window, self.lessons = qtbot, window, window.lessons
        self.seen: list[str] = []

    def walk(self, lesson: Lesson) -> None:
        """To its end, by the card's own buttons."""
        self.window.teaching.menu.lessons[lesson.id].trigger()
        assert self.lessons.lesson == lesson
        for number, step in enumerate(lesson.steps):
            assert self.lessons.step == number
            card = card_of(self.lessons)
            assert not card.content.problem, card.content.text
            self._is_readable(step)
            self._part_is_seen(step)
            if step.wait:
                self._do(parse_call(step.wait, VOCABULARIES[lesson.window].conditions))
            if step.ask is not None:
                self._answer(step.ask)
            self.qtbot.waitUntil(card.next.isEnabled, timeout=20_000)
            self._is_readable(step)
            click(card.next)
        assert not self.lessons.is_open

    # What is on screen

    def _is_readable(self, step: Step) -> None:
        """Every number is there, at the latest when it was found."""
        card = card_of(self.lessons)

        def texts() -> list[str]:
            asked = step.ask is not None
            question = card.question
            choices = [one.accessibleName() for one in question.answers.buttons] if asked else []
            said = [question.words.text(), question.feedback.text(), *choices] if asked else []
            return [card.content.headline, card.content.text, *said]

        self.qtbot.waitUntil(lambda: not any(map(MISSING.search, texts())), timeout=10_000)

    def _part_is_seen(self, step: Step) -> None:
        """It is outlined, and none of it is hidden."""
        if not step.show:
            return
        window = card_of(self.lessons).window()

        def outlines() -> list[Outline]:
            return [one for one in window.findChildren(Outline) if one.isVisible()]

        self.qtbot.waitUntil(lambda: len(outlines()) == 1)  # another stage comes into sight a moment later
        (outline,), parts = outlines(), self.lessons.part(step.show)
        assert parts
        for part in parts:
            assert part.window() is window
            assert part.isVisible(), (step.show, part)
            assert part.width() > 50 or step.show == "answer"
            assert part.height() > 50
        assert not outline.visibleRegion().isEmpty()

    # Answers

    def _answer(self, question: Question) -> None:
        card, find = card_of(self.lessons), self.lessons.driver.number
        if question.choices:
            right = [number for number, one in enumerate(question.choices) if parse_comparison(one.right).holds(find)]
            assert len(right) == 1, question.text.en
            click(card.question.answers.buttons[right[0]])
        else:
            self.qtbot.waitUntil(card.question.field.isEnabled, timeout=10_000)  # once it is known what is right
            value = find(question.number)
            assert isinstance(value, int | float)
            field = card.question.field
            QTest.mouseClick(field, LEFT, pos=QPoint(5, 5))
            text = f"{value:.6g}"
            QTest.keyClicks(field, text.replace(".", ",") if spoken() == "fr" else text)
            QTest.keyClick(field, Qt.Key.Key_Return)
        assert card.question.feedback.isVisible()
        assert self.lessons.answers[-1].was_right, card.question.feedback.text()

    # Deeds

    def _do(self, call: Call) -> None:
        if self.lessons.is_done or self.lessons.driver.holds(call):
            return  # it is there already
        name = call.word.replace(" ", "_")
        window = "plays" if self.lessons.lesson.window == "playground" else "main"
        getattr(self, f"_{window}_{name}")(call)
        self.qtbot.waitUntil(lambda: self.lessons.driver.holds(call), timeout=20_000)

    def _main_drawn(self, _call: Call) -> None:
        draw(self.window, LAST_DIGIT_DRAWN)

    def _main_picked_output(self, _call: Call) -> None:
        diagram = self.window.network.diagram
        diagram.grab()
        click_in(diagram, QPointF(*diagram.layout_of_neurons.columns[-1].centres[3]))

    def _main_picked_hidden(self, _call: Call) -> None:
        diagram = self.window.network.diagram
        diagram.grab()
        click_in(diagram, QPointF(*diagram.layout_of_neurons.columns[-2].centres[5]))

    def _main_picked_entry(self, call: Call) -> None:
        view = self.window.plots.gradient.view()
        if self.window.plots.gradient.list.name() == "list":
            self.qtbot.waitUntil(lambda: view.rows.entries.rowCount() > 0, timeout=10_000)
            click_in(view.rows.viewport(), view.rows.visualRect(view.rows.entries.index(1, 0)).center())
            return
        for _ in range(2):  # an output twice is its bias
            self._main_picked_output(call)
            QApplication.processEvents()

    def _main_stepped(self, _call: Call) -> None:
        take = self.window.plots.gradient.view().bar.take
        self.qtbot.waitUntil(take.isEnabled, timeout=10_000)
        click(take)

    def _run_button(self, name: str) -> QAbstractButton:
        return getattr(self.window.controls.card.run.buttons, name)

    def _main_batch(self, _call: Call) -> None:
        click(self._run_button("step"))

    def _main_trained(self, call: Call) -> None:
        go_on, new = self._run_button("go_on"), self._run_button("main")
        click(go_on if go_on.isVisible() and go_on.isEnabled() else new)
        self.qtbot.waitUntil(lambda: self.lessons.driver.holds(call), timeout=20_000)
        self.window.training.shut_down()

    def _main_changed(self, call: Call) -> None:
        training = self.window.controls.training
        if call.given[0] == "eta":
            retype(self.qtbot, training.eta.number, "0.03")
            QTest.keyClick(training.eta.number, Qt.Key.Key_Return)
        else:
            training.optimizer.setFocus()
            QTest.keyClick(training.optimizer, Qt.Key.Key_Down)

    def _main_pen(self, call: Call) -> None:
        sizes = self.window.drawing.findChild(PenSizes)
        click(sizes.findChildren(QAbstractButton)[{2: 0, 4: 1, 8: 2, 16: 3, 32: 4}[call.number()]])

    @property
    def _stage(self) -> QWidget:
        return self.window.playground.window.stage

    def _plays_steps(self, call: Call) -> None:
        card = self._stage.settings.card
        card.speed.setFocus()
        QTest.keyClick(card.speed, Qt.Key.Key_End)
        click(card.play)
        self.qtbot.waitUntil(lambda: self.lessons.driver.holds(call), timeout=20_000)

    def _plays_points(self, _call: Call) -> None:
        plane = self._stage.plane.plane
        plane.setFocus()
        for key in (Qt.Key.Key_PageDown, Qt.Key.Key_C):
            QTest.keyClick(plane, key)

    def _plays_theta(self, _call: Call) -> None:
        if self.lessons.driver.holds(Call("page", ("functions",))):
            page = self._stage.pages.page()
            self.qtbot.waitUntil(lambda: len(page.functions) > 0, timeout=10_000)
            click_in(page.maps, page.maps.rect_of(7).center())
            return
        canvas = self._stage.diagram.canvas
        canvas.grab()
        at = canvas.number_place(1).center().toPoint()
        QTest.mouseMove(canvas, at)
        QTest.mousePress(canvas, LEFT, NONE, at)
        for up in (10, 20):
            QTest.mouseMove(canvas, at - QPoint(0, up))
        QTest.mouseRelease(canvas, LEFT, NONE, at - QPoint(0, 20))

    def _plays_sheet(self, _call: Call) -> None:
        stage = self._stage
        if isinstance(stage, FourStage):
            click(stage.step)
        elif isinstance(stage, NeuronStage):
            stage.controls.function.setFocus()
            QTest.keyClick(stage.controls.function, Qt.Key.Key_Down)
        elif hasattr(stage, "h"):
            type_into(stage.h, "0.3")
        else:
            picture = stage.pages.page().picture
            picture.setFocus()
            QTest.keyClick(picture, Qt.Key.Key_Right)


def everything_of(window: MainWindow) -> dict[str, object]:
    """What a lesson may change, and gives back."""
    session, explorer = window.session, window.explorer.explorer
    return {
        "theta": session.model.network.theta.tobytes(),
        "title": window.windowTitle(),
        "strokes": session.drawing.strokes,
        "pen": session.drawing.pen_size,
        "configuration": session.configuration,
        "shown": window.controls.configuration(),
        "data": session.dataset_name,
        "pages": window.plots.state(),
        "way": window.network.way.name(),
        "selected": (window.network.diagram.pinned, explorer.neuron, explorer.entry, explorer.steps),
        "playground": window.playground.window is not None and window.playground.window.isVisible(),
        "mean": float(np.mean(session.model.network.theta)),
    }
