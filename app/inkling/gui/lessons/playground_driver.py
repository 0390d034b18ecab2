"""The playground's driver."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QWidget

from inkling.analysis.playground.generators import CORNERS, TRUTH, Recipe
from inkling.analysis.playground.maps import window_around
from inkling.errors import LessonError
from inkling.gui.lessons.driver import LessonDriver
from inkling.gui.lessons.playground_before import PlaygroundBefore
from inkling.gui.lessons.playground_news import PlaygroundNews
from inkling.gui.playground.controller import PlaygroundController
from inkling.gui.playground.pages.seeds_page import SeedsPage
from inkling.gui.playground.plane_stage import PlaneStage
from inkling.gui.playground.window import PlaygroundWindow
from inkling.gui.widgets.card.column import CardColumn, place_over_window
from inkling.session.lessons.calls import Call
from inkling.session.lessons.comparison import Value
from inkling.session.lessons.playground_numbers import PLAYGROUND_NUMBERS
from inkling.session.playground.playground import Playground

_NONE = "0"  # for no hidden layer


class PlaygroundDriver(LessonDriver):
    """The window is made and shown when the first lesson begins."""

    def __init__(self, controller: PlaygroundController, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._column: CardColumn | None = None
        self._news: PlaygroundNews | None = None
        self._before: PlaygroundBefore | None = None
        self.know_slow(PLAYGROUND_NUMBERS.slow)
        self.actions = {
            "preset": lambda call: self._playground.open(call.given[0]),
            "page": self._show_page,
            "count": self._count,
            "hidden": lambda call: self._restructure(hidden=_sizes(call.given[0])),
            "biases": lambda call: self._restructure(biases=call.given[0] == "on"),
            "activation": lambda call: self._restructure(activation=call.given[0]),
            "optimizer": lambda call: self._retrain(optimizer=call.given[0]),
            "eta": lambda call: self._retrain(eta=float(call.given[0])),
            "seed": lambda call: self._retrain(first_seed=call.number()),
            "points": self._make_points,
            "steps": self._take_steps,
            "reset": lambda _: self._playground.reset(),
        }
        self.conditions = {
            "steps": lambda call: self._since.steps >= call.number(),
            "learned": self._has_learned,
            "page": lambda call: self._page() == call.given[0],
            "points": lambda _: self._since.points is not self._playground.state.points,
            "theta": lambda _: self._since.by_hand,
            "structure": lambda _: self._since.structure != self._playground.state.structure,
            "hidden": lambda call: self._playground.state.structure.hidden == _sizes(call.given[0]),
            "biases": lambda call: self._playground.state.structure.biases is (call.given[0] == "on"),
            "seed": lambda _: self._since.seed != self._playground.state.training.first_seed,
            "sheet": lambda _: self._since.sheet_changed,
        }
        self.parts = {
            "plane": lambda: self._part("plane"),
            "network": lambda: self._part("diagram"),
            "pages": lambda: self._part("pages"),
            "settings": lambda: self._part("settings"),
            "stage": lambda: (self._opened.stage,),
        }

    @property
    def window(self) -> QMainWindow:
        return self._opened

    @property
    def _opened(self) -> PlaygroundWindow:
        if self._controller.window is None:
            self._controller.open()
        window = self._controller.window
        assert window is not None  # noqa: S101  (it was opened)
        return window

    @property
    def _playground(self) -> Playground:
        return self._opened.playground

    @property
    def _since(self) -> PlaygroundNews:
        """What has happened since the step began."""
        if self._news is None:
            self._news = PlaygroundNews(self._playground, self.changed.emit)
        return self._news

    def column(self) -> CardColumn:
        if self._column is None:
            self._column = place_over_window(self._opened)
        return self._column

    def set_aside(self) -> None:
        seen = self._controller.window is not None and self._controller.window.isVisible()
        self._controller.open()
        self._before = PlaygroundBefore(self._opened, seen=seen)

    def give_back(self) -> None:
        if self._before is not None:
            before, self._before = self._before, None
            before.give_back()

    def begin_step(self) -> None:
        self._since.begin()

    def find(self, name: str) -> Value | None:
        return PLAYGROUND_NUMBERS.find(name, self._playground)

    # Actions

    def do(self, call: Call) -> None:
        """Nothing plays on while something else is wanted."""
        self._opened.player.pause()
        super().do(call)

    def _show_page(self, call: Call) -> None:
        window = self._opened
        window.refresh()
        stage = window.stage
        name = call.given[0]
        if not isinstance(stage, PlaneStage) or all(word.name != name for word in stage.pages.words.words()):
            raise LessonError("This question has no page {page}.", page=name)
        stage.pages.turn_to(name)

    def _count(self, call: Call) -> None:
        stage = self._opened.stage
        if isinstance(stage, PlaneStage) and isinstance(page := stage.pages.page(), SeedsPage):
            page.ask(call.given[0])

    def _restructure(self, **fields: Any) -> None:
        structure = replace(self._playground.state.structure, **fields)
        self._playground.change(structure=structure)

    def _retrain(self, **fields: Any) -> None:
        self._playground.change(training=replace(self._playground.state.training, **fields))

    def _make_points(self, call: Call) -> None:
        kind, count = call.given[0], call.number(1)
        exact = kind in TRUTH and count == len(CORNERS)  # the corners themselves
        recipe = Recipe(kind, count, 0.0 if exact else None)
        points = recipe.points()
        self._playground.change(points=points, recipe=recipe, points_seed=0, window=window_around(points))

    def _take_steps(self, call: Call) -> None:
        self._playground.run()
        self._playground.step(call.number())

    # Conditions and parts

    def _has_learned(self, _call: Call) -> bool:
        experiment = self._playground.experiment
        return experiment is not None and bool(experiment.right().all())

    def _page(self) -> str:
        stage = self._opened.stage
        return stage.pages.words.name() if isinstance(stage, PlaneStage) else ""

    def _part(self, name: str) -> Sequence[QWidget]:
        """A part of the stage for networks in the plane; other stages are one part."""
        stage = self._opened.stage
        return (getattr(stage, name) if isinstance(stage, PlaneStage) else stage,)


def _sizes(said: str) -> tuple[int, ...]:
    if said == _NONE:
        return ()
    try:
        return tuple(int(size) for size in said.split(","))
    except ValueError as error:
        raise LessonError("{layers} are no hidden layers, such as 8,8.", layers=said) from error
