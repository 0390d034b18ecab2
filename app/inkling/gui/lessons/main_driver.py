"""The main window's driver."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QWidget

from inkling.analysis.backprop.entries import Entry, entry_of
from inkling.data.catalog import MNIST, is_here, split_name
from inkling.errors import LessonError
from inkling.gui.backprop.both_ways_view import BothWaysView
from inkling.gui.backprop.chain_view import ChainView
from inkling.gui.backprop.levers_view import LeversView
from inkling.gui.backprop.views import BOTH_WAYS
from inkling.gui.drawing.answer_bars import AnswerBars
from inkling.gui.drawing.answer_digit import AnswerDigit
from inkling.gui.lessons.driver import LessonDriver
from inkling.gui.lessons.main_before import MainBefore
from inkling.gui.lessons.main_news import MainNews
from inkling.gui.lessons.main_parts import MainParts
from inkling.gui.network.panel import BACKWARD, FORWARD
from inkling.gui.widgets.card.column import CardColumn
from inkling.gui.widgets.figures.panels import Panels
from inkling.session.explorer import Neuron
from inkling.session.lessons.calls import Call
from inkling.session.lessons.comparison import Value
from inkling.session.lessons.examples import example_of
from inkling.session.lessons.main_numbers import MAIN_NUMBERS, Sitting
from inkling.training import Configuration

_GRADIENT = "gradient"
_EVERYTHING = "all"  # the batch size of full-batch gradient descent
_FIELDS: dict[str, tuple[str, Callable[[str], object]]] = {
    "eta": ("eta", float),
    "batch-size": ("batch_size", lambda said: None if said == _EVERYTHING else int(said)),
    "epochs": ("epochs", int),
    "optimizer": ("optimizer", str),
    "hidden": ("hidden", str),
    "activation": ("activation", str),
    "initializer": ("initializer", str),
    "seed": ("seed", int),
}


class MainDriver(LessonDriver):
    """Its actions are those that a person has: by the same methods, with the same news."""

    def __init__(self, parts: MainParts, column: CardColumn, parent: QObject) -> None:
        """column: where its cards stand"""
        super().__init__(parent)
        self._parts, self._column = parts, column
        self._sitting = Sitting(parts.session, parts.explorer)
        self._before: MainBefore | None = None
        self._news = MainNews(parts, self.changed.emit)
        self.know_slow(MAIN_NUMBERS.slow)
        self.actions = {
            "model": lambda call: parts.files.open_shipped(call.given[0]),
            "reset": self._reset,
            "data": self._use_data,
            "clear": lambda _: parts.drawing.clear(),
            "example": self._show_example,
            "pen": lambda call: parts.drawing.restore_state({"pen_size": call.number(), "tool": "pen"}),
            "forward": lambda _: parts.network.way.choose(FORWARD),
            "backward": lambda _: parts.network.way.choose(BACKWARD),
            "wish": self._wish,
            "wish other": lambda _: parts.explorer.wish(None),
            "tab": lambda call: parts.plots.show_page(call.given[0]),
            "view": self._show_view,
            "part": self._show_part,
            "time": self._time_both_ways,
            "pick output": lambda call: self._pick((self._last, call.number())),
            "pick hidden": lambda call: self._pick((call.number(), call.number(1))),
            "pick line": lambda call: self._pick_entry("weights", call),
            "pick bias": lambda call: self._pick_entry("bias", call),
            "pick nothing": self._pick_nothing,
            "set": self._set,
            "demonstration": self._go_on_with_demonstration,
        }
        news = self._news
        self.conditions = {
            "drawn": lambda _: parts.session.drawing.image() is not None,
            "empty": lambda _: parts.session.drawing.image() is None,
            "backward": lambda _: parts.network.backward,
            "tab": lambda call: parts.plots.page() == call.given[0],
            "view": self._sees_view,
            "picked output": lambda _: any(layer == self._last for layer, _ in self._picked()),
            "picked hidden": lambda _: any(0 <= layer < self._last for layer, _ in self._picked()),
            "picked entry": lambda _: parts.explorer.entry is not None,
            "stepped": lambda _: news.stepped,
            "undone": lambda _: news.undone,
            "trained": lambda call: news.epochs >= call.number(),
            "batch": lambda _: news.batches > 0,
            "reset": lambda _: news.made_anew,
            "changed": self._has_changed,
            "pen": lambda call: parts.session.drawing.pen_size == call.number(),
        }
        self.parts = {
            "drawing": lambda: (parts.drawing,),
            "controls": lambda: (parts.controls,),
            "network": lambda: (parts.network,),
            "plots": self._plots,
            "answer": self._answer,
        }

    @property
    def window(self) -> QMainWindow:
        return self._parts.window

    def column(self) -> CardColumn:
        return self._column

    def set_aside(self) -> None:
        parts = self._parts
        parts.training.shut_down()
        self._before = MainBefore(parts)
        if not parts.window.isActiveWindow():  # the index can be opened over the playground
            parts.window.raise_()
            parts.window.activateWindow()

    def give_back(self) -> None:
        if self._before is not None:
            before, self._before = self._before, None
            before.give_back()

    def begin_step(self) -> None:
        self._news.begin()

    def find(self, name: str) -> Value | None:
        return MAIN_NUMBERS.find(name, self._sitting)

    # Actions

    def _reset(self, _call: Call) -> None:
        self._parts.training.shut_down()
        self._parts.session.reset()

    def _use_data(self, call: Call) -> None:
        name = call.given[0]
        if not is_here(name):
            missing = MNIST if any(part.base == MNIST for part in split_name(name)) else name
            raise LessonError(
                "The data set {name} is not on this computer; choose it in the controls, and come back.", name=missing
            )
        self._parts.training.shut_down()
        self._parts.datasets.choose(name)

    def _show_example(self, call: Call) -> None:
        self._parts.drawing.show_sample(example_of(call.number()), call.given[0])

    def _wish(self, call: Call) -> None:
        names = self._parts.session.model.class_names
        if call.given[0] not in names:
            raise LessonError("The network on screen knows no {digit}.", digit=call.given[0])
        self._parts.explorer.wish(names.index(call.given[0]))

    def _show_view(self, call: Call) -> None:
        self._parts.plots.show_page(_GRADIENT)
        self._parts.plots.gradient.show_view(call.given[0])

    def _show_part(self, call: Call) -> None:
        name, view = call.given[0], self._parts.plots.gradient.view()
        panels = view.findChild(Panels)
        row = view.choice.row if isinstance(view, ChainView | LeversView) else panels.words if panels else None
        if row is None or all(word.name != name for word in row.words()):
            raise LessonError("This view has no part {part}.", part=name)
        if isinstance(view, ChainView | LeversView):
            view.show_part(name)
        elif panels is not None:
            panels.go_to(name)

    def _time_both_ways(self, _call: Call) -> None:
        view = self._parts.plots.gradient.views[BOTH_WAYS]
        if isinstance(view, BothWaysView):
            view.time()

    def _pick(self, neuron: Neuron) -> None:
        diagram = self._parts.network.diagram
        layer, number = neuron
        if all(group.head != layer or number >= group.neurons for group in diagram.groups):
            raise LessonError("The network on screen has no such neuron.")
        diagram.pin(neuron)
        self._parts.explorer.select(neuron=neuron)

    def _pick_entry(self, kind: str, call: Call) -> None:
        layer, *place = (call.number(at) for at in range(len(call.given)))
        network = self._parts.session.model.network
        entry: Entry = entry_of(network, f"layer{layer + 1}.{kind}", tuple(place))
        self._parts.explorer.select(entry=entry)

    def _pick_nothing(self, _call: Call) -> None:
        self._parts.network.diagram.pin(None)
        self._parts.explorer.select()

    def _set(self, call: Call) -> None:
        setting, said = call.given
        name, read = _FIELDS[setting]
        try:
            value = read(said)
        except ValueError as error:
            raise LessonError("{setting} cannot be {value}.", setting=setting, value=said) from error
        session = self._parts.session
        fields: dict[str, Any] = {name: value}
        if setting == "optimizer":
            fields["optimizer_settings"] = {}
        wanted = replace(session.configuration, **fields)
        wanted.check()
        session.configure(wanted)
        if setting == "eta":
            session.set_eta(wanted.eta)

    def _go_on_with_demonstration(self, _call: Call) -> None:
        self.goes_on_with_demonstration = True

    # Conditions

    @property
    def _last(self) -> int:
        """The stage that the outputs are known by."""
        return self._parts.network.diagram.groups[-1].head

    def _picked(self) -> Sequence[Neuron]:
        """The neurons that are selected, in the diagram and on the page Gradient."""
        both = (self._parts.network.diagram.pinned, self._parts.explorer.neuron)
        return [neuron for neuron in both if neuron is not None]

    def _sees_view(self, call: Call) -> bool:
        plots = self._parts.plots
        return plots.page() == _GRADIENT and plots.gradient.list.name() == call.given[0]

    def _has_changed(self, call: Call) -> bool:
        name, _ = _FIELDS[call.given[0]]
        return _field(self._parts.session.configuration, name) != _field(self._news.configuration, name)

    # Parts

    def _plots(self) -> Sequence[QWidget]:
        plots = self._parts.plots
        return (plots,) if isinstance(plots, QWidget) else ()

    def _answer(self) -> Sequence[QWidget]:
        drawing = self._parts.drawing
        return (*drawing.findChildren(AnswerDigit), *drawing.findChildren(AnswerBars))


def _field(configuration: Configuration, name: str) -> object:
    found: object = getattr(configuration, name)
    return found
