"""One step, θ ← θ − η ∇C: for one digit alone or for a batch, what it promises and what comes of it."""

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import count

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from inkling.analysis.backprop.entries import entry_at
from inkling.analysis.backprop.preview import Preview, preview, theta_after
from inkling.analysis.backprop.question import Question
from inkling.analysis.backprop.sampling import Sampler, crowd_size
from inkling.errors import InklingError
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.tables.charts import CostChart
from inkling.gui.backprop.tables.cost_table import CostTable
from inkling.gui.backprop.tables.errand import Check, Errand, Function
from inkling.gui.backprop.tables.step_bar import StepBar
from inkling.gui.backprop.tables.strip import BatchStrip
from inkling.gui.backprop.view import View
from inkling.gui.widgets.figures.scrolled import scrolled
from inkling.gui.widgets.formats import fixed, loss_text, number_text
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import ElidedLabel, Label
from inkling.gui.widgets.worker import Work, Worker
from inkling.network.types import Array
from inkling.progress import Progress
from inkling.training.model import Model


class StepView(View):
    """The numbers of the step are found by a worker, again and again; the step itself when it is taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._preview: Preview | None = None
        self._trouble = ""
        self._number = 0  # of the batch
        self._mine: list[float | None] = []  # my cost after 0, 1, 2 … steps
        self._crowd: list[float | None] = []
        self._telling = False  # a step or its undoing is under way: costs and steps do not belong together
        self._sampler = Sampler()
        self.errand, self._work = Errand(self), Work(self)
        self._make()
        self._lay_out()
        self.errand.done.connect(self._take_preview)
        self.errand.problem.connect(self._complain)
        self.errand.failed.connect(self.failed)
        self._work.done.connect(self._want_step)
        self._work.ended.connect(lambda _key: self._enable())
        self._work.problem.connect(lambda error, _key: self.problem.emit(sentence(error)))
        self._work.failed.connect(self.failed)
        self.retranslate()
        self.restyle()
        self._enable()

    def _make(self) -> None:
        self._content = QWidget(self)
        self._content.setProperty("panel", True)
        self.bar = StepBar(self._content)
        self.costs, self.chart = CostTable(self._content), CostChart(self._content)
        self.line, self.note = ElidedLabel(self._content), Label(self._content)
        self.note.setWordWrap(True)
        self.note.setProperty("muted", True)
        self.batch = BatchStrip(self._content)
        self.bar.whose_chosen.connect(self._change)
        self.bar.another_wanted.connect(self._draw_another)
        self.bar.take_wanted.connect(self._take)
        self.bar.undo_wanted.connect(self._undo)

    def _lay_out(self) -> None:
        self._numbers = QVBoxLayout()
        for one in (self.costs, self.note):
            self._numbers.addWidget(one)
        self._numbers.addStretch(1)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.addLayout(self._numbers, 3)
        self._middle.addWidget(self.chart, 2)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.bar)
        self._column.addLayout(self._middle, 1)
        self._column.addWidget(self.line)
        self._column.addWidget(self.batch)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(self._content, self, sideways=True))

    # What is looked at

    def show_look(self, look: Look | None) -> None:
        before, self._look = self._look, look
        if look is None:
            self.errand.drop()
            self._preview, self._trouble, self._mine, self._crowd = None, "", [], []
            self._write()
            return
        self._enable()
        if before is None or _key(before) != _key(look):
            self._ask()
        if before is not None and not _same_digit(before, look):
            self._mine = [None] * len(self._mine)
        if not self._telling:
            self._note_costs()
        if self._preview is not None and self._shown() is None:
            self._write()
        else:
            self._write_line()

    def _note_costs(self) -> None:
        """My cost belongs to as many steps as were taken."""
        look = self._look
        if look is None:
            return
        for costs in (self._mine, self._crowd):
            del costs[look.steps + 1 :]
            costs.extend([None] * (look.steps + 1 - len(costs)))
        self._mine[look.steps] = look.passed.cost
        self.chart.show_costs(self._mine, self._crowd)

    def _ask(self) -> None:
        look = self._look
        if look is None:
            return
        if not look.passed.finite:
            self.errand.drop()
            self._preview, self._trouble = None, self.tr("θ is so large that C or its slopes are no numbers.")
            self._write()
            return
        self._trouble = ""
        number = self._number if self.bar.of_batch else None
        about = number, look.wished, look.steps, look.network.architecture
        self.errand.ask(about, partial(_preview_job, look, self.bar.of_batch, self._number, self._sampler))

    def _take_preview(self, found: Preview) -> None:
        self._preview = found
        look = self._look
        if look is not None and not self._telling and np.array_equal(look.network.theta, found.theta):
            self._note_costs()
            self._crowd[look.steps] = found.step.crowd_before
            self.chart.show_costs(self._mine, self._crowd)
        self._write()

    def _complain(self, error: InklingError) -> None:
        self._preview, self._trouble = None, sentence(error)
        self._write()

    # What the person wants

    def _change(self, _name: str = "") -> None:
        self._preview = None
        self._ask()
        self._write()

    def _draw_another(self) -> None:
        self._number += 1
        self._change()

    def _take(self) -> None:
        look = self._look
        if look is not None:
            job = partial(_step_job, look, look.question_of(), self.bar.of_batch, self._number, self._sampler)
            self._work.start(Worker(job))
            self._enable()

    def _want_step(self, found: tuple[Array, Model], _key: object) -> None:
        self._telling = True
        self.step_wanted.emit(*found)
        self._telling = False
        self._note_costs()

    def _undo(self) -> None:
        self._telling = True
        self.undo_wanted.emit()
        self._telling = False
        self._note_costs()

    # What stands there

    def _enable(self) -> None:
        look, busy = self._look, self._work.worker() is not None
        self.bar.show_look(look, free=look is not None and look.free and not busy, lost=bool(self._trouble))
        if self._trouble:
            text = self._trouble
        elif look is not None and not look.free:
            text = self.tr("A run is under way: end it, and steps can be taken by hand.")
        elif look is not None and look.examples is None:
            text = self.tr("There is no data set: the step is for this digit alone, and there is no crowd.")
        else:
            text = ""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _write(self) -> None:
        found, look, of_batch = self._shown(), self._look, self.bar.of_batch
        crowd = 0 if look is None or look.examples is None else crowd_size(look.network.architecture)
        step = None if found is None else found.step
        self.costs.show_step(step, crowd=crowd if found is None else found.crowd, of_batch=of_batch)
        self.batch.setVisible(of_batch)
        batch = None if found is None else found.batch
        if found is not None and look is not None and batch is not None:
            names = [look.class_name(int(one)) for one in batch.examples.labels]
            self.batch.show_batch(self._number, batch, found.costs, names)
        else:
            self.batch.show_batch(self._number, None, np.zeros(0), ())
        self._write_line()
        self._enable()

    def _shown(self) -> Preview | None:
        """While a run changes the network, an older moment's costs would contradict the cost of this one."""
        found, look = self._preview, self._look
        stale = found is not None and look is not None and not np.array_equal(look.network.theta, found.theta)
        return None if stale and look is not None and not look.free else found

    def _write_line(self) -> None:
        found, look = self._shown(), self._look
        if found is None or look is None or len(found.theta) != look.network.theta.size:
            self.line.setText("")
            return
        entry = look.entry or entry_at(look.network, int(np.abs(found.gradient).argmax()))
        place = entry.place
        before, after = fixed(float(found.theta[place]), 4), fixed(float(found.step.theta[place]), 4)
        eta, slope = number_text(found.step.eta, self.locale(), 3), loss_text(float(found.gradient[place]))
        slope = f"({slope})" if found.gradient[place] < 0 else slope
        self.line.setText(f"{entry} ← {before} − {eta} · {slope} = {after}")

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[object]]] | None:
        if not self._mine:
            return None
        return ("step", "my cost", "cost of the crowd"), list(zip(count(), self._mine, self._crowd, strict=False))

    def shut_down(self) -> None:
        self.errand.shut_down()
        self._work.shut_down()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    def restyle(self) -> None:
        unit = grid(self)
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._middle.setDirection(down if self.width() < 44 * unit else right)
        self.costs.set_upright(self.width() < 64 * unit)  # the chart has room beside it then
        self._middle.setSpacing(2 * unit)
        for layout in (self._numbers, self._column):
            layout.setSpacing(unit)

    def retranslate(self) -> None:
        self.chart.set_names(self.tr("my C"), self.tr("the crowd’s C"))
        self.chart.setAccessibleName(self.tr("My cost and the crowd’s after each step"))
        self.chart.setToolTip(self.tr("C after each step that was taken by hand"))
        self.line.setToolTip(self.tr("The entry that is selected, else the largest of ∇C: new = old − η × gradient"))
        self._write()


def _key(look: Look) -> tuple[object, ...]:
    """What the numbers of a step depend on."""
    return look.passed, look.eta, look.batch_size, look.examples


def _same_digit(one: Look, other: Look) -> bool:
    return one.wished == other.wished and np.array_equal(one.passed.inputs, other.passed.inputs)


def _preview_job(look: Look, for_batch: bool, number: int, sampler: Sampler) -> Function:
    question, eta = look.question_of(), look.eta
    model, examples, size = look.model, look.examples, look.batch_size

    def work(check: Check) -> Preview:
        crowd = None if examples is None else sampler.crowd(model, examples)
        batch = None if examples is None or not for_batch else sampler.batch(model, examples, size, number)
        return preview(question, eta, batch, crowd, check)

    return work


def _step_job(
    look: Look, question: Question, for_batch: bool, number: int, sampler: Sampler, *, progress: Progress
) -> tuple[Array, Model]:
    columns = question.columns
    if for_batch and look.examples is not None:
        columns = sampler.batch(look.model, look.examples, look.batch_size, number).columns
    return theta_after(question, columns, look.eta), look.model
