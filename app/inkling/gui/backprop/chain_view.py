"""Chain rule: one weight or bias, its chain link by link, and all else that there is to say of it alone.

What takes longer than a millisecond, in a large network, is found by a worker, at most some times a second; until it
is there, what was found before is shown if it is of the same drawing, wish and entry.
"""

from collections.abc import Iterable, Sequence
from functools import partial

import numpy as np
from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from inkling.analysis.backprop.entries import Entry, entry_at
from inkling.analysis.backprop.own_steps import ADAPTIVE
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.parts.captions import caption_of
from inkling.gui.backprop.parts.entry_row import EntryRow
from inkling.gui.backprop.parts.links import LinksFigure
from inkling.gui.backprop.parts.part import direction
from inkling.gui.backprop.parts.part_choice import PartChoice
from inkling.gui.backprop.parts.steps import StepsFigure
from inkling.gui.backprop.parts.sums import OuterFigure, PathsFigure
from inkling.gui.backprop.parts.tables import table_of
from inkling.gui.backprop.parts.tree import CurveFigure, TreeFigure
from inkling.gui.backprop.parts.weighing import (
    CHAIN,
    CURVE,
    HALF,
    OUTER,
    PATHS,
    STEPS,
    TREE,
    Answer,
    Asking,
    find_out,
    optimizer_of,
    own_copy,
    quick,
    reach,
)
from inkling.gui.backprop.view import View
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.engine_names import engine_name
from inkling.gui.widgets.figures.scrolled import scrolled
from inkling.gui.widgets.focused import FocusedSlider
from inkling.gui.widgets.number_field import NumberField, even_step
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import Label
from inkling.gui.widgets.worker import Work, Worker
from inkling.interval import Interval

_PAUSE = 200  # ms between two questions for the worker
_DELTAS = Interval(-1e6, 1e6, with_low=True, with_high=True)


class ChainView(View):
    """An entry is picked in the diagram, in a list, or typed; without any, the one with the largest |∂C/∂θ|."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._picked: tuple[Look, Entry] | None = None  # where none is selected
        self._answer: Answer | None = None
        self._wanted: Asking | None = None  # what the worker is to find out next
        self._asked: Asking | None = None  # what it is at
        self._done: Asking | None = None  # what it has found out, and is shown
        self._optimizer = ""
        content = QWidget(self)
        self.entry, self._caption = EntryRow(content), Label(content)
        self.choice, self._drag = PartChoice(content), QWidget(content)
        self.slider, self.delta = FocusedSlider(self._drag), NumberField(0.1, _DELTAS, step=even_step(0.1))
        self.slider.setRange(-HALF, HALF)
        self.optimizer = PartChoice(content)
        self.links, self.tree, self.curve = LinksFigure(content), TreeFigure(content), CurveFigure(content)
        self.paths, self.outer, self.steps = PathsFigure(content), OuterFigure(content), StepsFigure(content)
        self._parts: dict[str, LinksFigure | TreeFigure | CurveFigure | PathsFigure | OuterFigure | StepsFigure] = {
            CHAIN: self.links,
            TREE: self.tree,
            CURVE: self.curve,
            PATHS: self.paths,
            OUTER: self.outer,
            STEPS: self.steps,
        }
        self._caption.setProperty("muted", True)
        self._caption.setWordWrap(True)
        self._lay_out(content)
        self._work, self._timer = Work(self), QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._connect()
        self.retranslate()
        self._choose()

    def _lay_out(self, content: QWidget) -> None:
        self._second, self._dragged = QBoxLayout(QBoxLayout.Direction.LeftToRight), QHBoxLayout(self._drag)
        self._dragged.addWidget(self.slider, 1)
        self._dragged.addWidget(self.delta)
        self._second.addWidget(self.choice)
        self._second.addWidget(self._drag, 1)
        self._second.addWidget(self.optimizer, 1)
        self._layout = QVBoxLayout(content)
        self._layout.addWidget(self.entry)
        self._layout.addLayout(self._second)
        for part in self._parts.values():
            self._layout.addWidget(part, 1)
        self._layout.addWidget(self._caption)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content, self))

    def _connect(self) -> None:
        self.choice.chosen.connect(self._choose)
        self.entry.chosen.connect(self.entry_chosen)
        self.slider.valueChanged.connect(self._slide)
        self.delta.committed.connect(self._type)
        self.optimizer.chosen.connect(self._take_optimizer)
        self.curve.picked.connect(self.entry_chosen)
        self.outer.picked.connect(self.entry_chosen)
        self._timer.timeout.connect(self._begin)
        self._work.done.connect(self._take)
        self._work.problem.connect(lambda error: self.problem.emit(sentence(error)))
        self._work.failed.connect(self.failed)

    # What is shown

    def show_look(self, look: Look | None) -> None:
        self._look = look
        if look is None:
            self._work.drop()
            self._timer.stop()
            self._wanted = self._picked = None
            self._show(None)
        else:
            self._ask()

    def show_part(self, name: str) -> None:
        """Show chain, tree, curve, paths, outer or steps."""
        self.choice.set_name(name)
        self._choose()

    def _choose(self, *_name: str) -> None:
        name = self.choice.name()
        for part, figure in self._parts.items():
            figure.setVisible(part == name)
        self._drag.setVisible(name in (TREE, CURVE))
        self.optimizer.setVisible(name == STEPS)
        self._caption.setText(caption_of(name))
        self._ask()

    def _entry(self, look: Look) -> Entry:
        """The one that is selected; else the one with the largest derivative, for as long as the drawing stays."""
        if look.entry is not None:
            self._picked = None
            return look.entry
        if self._picked is not None:
            before, entry = self._picked
            same = before.network.architecture == look.network.architecture and before.wished == look.wished
            if same and np.array_equal(before.passed.inputs, look.passed.inputs):
                return entry
        entry = entry_at(look.network, int(np.abs(look.passed.gradient).argmax()))
        self._picked = (look, entry)
        return entry

    def _ask(self) -> None:
        look = self._look
        if look is None:
            return
        own, _ = optimizer_of(look)
        optimizer = self._optimizer or own
        self.optimizer.set_name(optimizer)
        asking = Asking(look, self._entry(look), self.choice.name(), self.delta.value(), optimizer)
        if asking.at_once:
            self._wanted = None
            self._work.drop()
            self._show(find_out(asking))
            return
        if asking.same(self._done) or asking.same(self._wanted):
            self._tell(asking)
            return
        self._wanted = asking
        if self._answer is None or not asking.same_place(self._answer.asking) or asking.part == CHAIN:
            self._show(quick(asking))
        self._tell(asking)
        if not self._timer.isActive() and self._work.worker() is None:
            self._timer.start()

    def _begin(self) -> None:
        if self._wanted is not None and self._work.worker() is None:
            self._asked = self._wanted
            self._work.start(Worker(partial(find_out, own_copy(self._wanted))))

    def _take(self, answer: Answer, *_key: object) -> None:
        wanted, asking = self._wanted, self._asked
        if wanted is not None and wanted.same_place(asking):
            self._show(answer, asking)
        if wanted is asking:
            self._wanted = None
        elif wanted is not None:
            self._timer.start()

    def _show(self, answer: Answer | None, done: Asking | None = None) -> None:
        self._answer, self._done = answer, done
        part = self._parts[self.choice.name()]
        part.show_answer(answer)
        found = answer is None or any((answer.along, answer.paths, answer.steps, answer.why))
        if answer is not None and not found and part in (self.tree, self.curve, self.paths):
            part.set_note(self.tr("Being worked out …"))
        self._tell(None if answer is None else answer.asking)

    def _tell(self, asking: Asking | None) -> None:
        self.entry.show_asking(asking, picked=self._picked is not None)

    # What the person does

    def _slide(self, steps: int) -> None:
        theta = 0.0 if self._answer is None else self._answer.chain.value
        self.delta.set_value(reach(theta) * steps / HALF)
        self._ask()

    def _type(self, delta: float) -> None:
        theta = 0.0 if self._answer is None else self._answer.chain.value
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(delta / reach(theta) * HALF))
        self._ask()

    def _take_optimizer(self, name: str) -> None:
        self._optimizer = name
        self._ask()

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[object]]] | None:
        return None if self._answer is None else table_of(self._answer)

    def shut_down(self) -> None:
        self._timer.stop()
        self._wanted = None
        self._work.shut_down()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._second.setDirection(direction(self))

    def restyle(self) -> None:
        step = grid(self)
        for layout in (self._second, self._dragged, self._layout):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(step)
        self._layout.setSpacing(step // 2)
        self.delta.setFixedWidth(grid(self, 8))
        self.slider.setMinimumWidth(grid(self, 6))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Chain rule"))
        self.choice.set_choices(
            [
                Choice(CHAIN, self.tr("Chain"), self.tr("Link by link: three factors, their product, and a check")),
                Choice(TREE, self.tr("Tree"), self.tr("w → z → a → C: wiggle the weight, and four numbers move")),
                Choice(CURVE, self.tr("C(w)"), self.tr("The cost along this weight: slope, step, and a change by δ")),
                Choice(PATHS, self.tr("Paths"), self.tr("All ways from this weight to the cost, and their sum")),
                Choice(OUTER, self.tr("δ·aᵀ"), self.tr("The whole layer: column times row makes the matrix")),
                Choice(STEPS, self.tr("Steps"), self.tr("The step of its own that an adaptive optimizer gives it")),
            ]
        )
        self.choice.set_accessible_name(self.tr("What to see of this weight"))
        why = self.tr("Its own step for each weight, from the square of its gradients")
        self.optimizer.set_choices([Choice(name, engine_name(name), why) for name in ADAPTIVE[:3]])
        self.optimizer.set_accessible_name(self.tr("Optimizer"))
        self.slider.setAccessibleName(self.tr("δ, what if"))
        self.slider.setToolTip(self.tr("By how much the weight is moved, what if"))
        self.delta.setAccessibleName(self.tr("δ, what if"))
        self.delta.set_name(self.tr("δ"))
        self.delta.setToolTip(self.tr("By how much the weight is moved, what if"))
        for part, name in zip(
            self._parts.values(),
            (
                self.tr("The chain, link by link"),
                self.tr("The tree, moved by δ"),
                self.tr("The cost along this weight"),
                self.tr("The paths to the cost"),
                self.tr("δ times a"),
                self.tr("Its own step"),
            ),
            strict=True,
        ):
            part.setAccessibleName(name)
        self._caption.setText(caption_of(self.choice.name()))
        self.restyle()
        self._ask()
