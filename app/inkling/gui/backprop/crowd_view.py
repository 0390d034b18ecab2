"""One against the crowd: what each of several images would have an entry do, and how many agree with their mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inkling.analysis.backprop.crowd import Crowd, NudgeTable, cosine, crowd_of, nudge_table
from inkling.analysis.backprop.entries import Entry, entry_at
from inkling.analysis.backprop.sampling import Sample, Sampler
from inkling.analysis.backprop.totals import HALF, SUM, Total, totals
from inkling.errors import InklingError
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.tables.crowd_side import CrowdSide
from inkling.gui.backprop.tables.errand import Check, Errand, Function
from inkling.gui.backprop.tables.nudge_table import NudgeTableView, exponent_of
from inkling.gui.backprop.tables.sides import Sides
from inkling.gui.backprop.view import View
from inkling.gui.widgets.formats import log_tick_texts
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.verbatim import ElidedLabel, tooltip
from inkling.network.types import Array

ROWS = 12


@dataclass(frozen=True, eq=False, slots=True)
class _Found:
    """The table of one moment. mine: my nudges of its entries; sample: the other images"""

    mine: Array
    table: NudgeTable
    sample: Sample
    totals: dict[str, Total]


class CrowdView(View):
    """The table, and beside it what a thousand say. These depend on θ alone, and are asked anew when it has moved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._found: _Found | None = None
        self._crowd: Crowd | None = None
        self._trouble = ""
        self._sampler = Sampler()
        self.table_errand, self.crowd_errand = Errand(self), Errand(self)
        main = QWidget(self)
        self.caption, self.nudges, self.side = ElidedLabel(main), NudgeTableView(main), CrowdSide(self)
        self.caption.setProperty("muted", True)
        inside = QVBoxLayout(main)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.caption)
        inside.addWidget(self.nudges, 1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Sides(main, self.side, self))
        self.nudges.entry_picked.connect(self.entry_chosen)
        self.side.total_chosen.connect(lambda _name: self._write_table())
        self.table_errand.done.connect(self._take_table)
        self.crowd_errand.done.connect(self._take_crowd)
        for errand in (self.table_errand, self.crowd_errand):
            errand.problem.connect(self._complain)
            errand.failed.connect(self.failed)
        self.retranslate()

    def show_look(self, look: Look | None) -> None:
        before, self._look = self._look, look
        trouble = self._trouble_of(look)
        other = before is None or look is None or before.network.architecture != look.network.architecture
        if other or trouble:
            self._forget()
        self._trouble = trouble
        if look is None or trouble:
            self._write()
            return
        network, examples = look.network, look.examples
        if self._crowd is None or before is None or before.examples is not examples or _moved(before, look):
            self.crowd_errand.ask((network.architecture, examples), partial(_crowd_job, look, self._sampler))
        if other or before is None or _key(before) != _key(look):
            about = network.architecture, examples, look.wished, look.entry
            self.table_errand.ask(about, partial(_table_job, look, self._sampler))
        if other:
            self._write_side()

    def _trouble_of(self, look: Look | None) -> str:
        if look is not None and look.examples is None:
            return self.tr("There is no data set, and so no crowd.")
        if look is not None and not look.passed.finite:
            return self.tr("θ is so large that C or its slopes are no numbers.")
        return ""

    def _forget(self) -> None:
        self.table_errand.drop()
        self.crowd_errand.drop()
        self._found, self._crowd = None, None
        self.side.show_totals({}, 0)
        self._write_table()

    def _take_table(self, found: _Found) -> None:
        self._found = found
        self.side.show_totals(found.totals, len(found.sample))
        self._write()

    def _take_crowd(self, crowd: Crowd) -> None:
        self._crowd = crowd
        self._write_side()

    def _complain(self, error: InklingError) -> None:
        self._trouble = sentence(error)
        self._write()

    def _write(self) -> None:
        self._write_side()
        self._write_table()

    def _write_side(self) -> None:
        look, crowd = self._look, self._crowd
        if look is None or crowd is None or len(crowd.mean) != len(look.passed.gradient):
            self.side.show_crowd(None, 0.0, 0.0, self._trouble)
        else:
            mine = look.passed.gradient
            self.side.show_crowd(crowd, cosine(mine, crowd.mean), float(np.linalg.norm(mine)))

    def _write_table(self) -> None:
        found, look = self._found, self._look
        exponent = 0 if found is None else exponent_of(found.table.nudges)
        if exponent:
            words = self.tr("Nudges −∂C/∂θ, in units of {unit}: mine, one image’s of each class, their mean")
            words = words.format(unit=log_tick_texts([exponent])[0])
        else:
            words = self.tr("Nudges −∂C/∂θ: mine, one image’s of each class, their mean")
        self.caption.setText(self._trouble or words)
        self.caption.setToolTip(tooltip(self.caption.text()))
        if found is None or look is None:
            self.nudges.set_heading([], np.zeros(0), [], [])
            self.nudges.show_nudges((), np.zeros((0, 0)), 0, None)
            return
        names = [look.class_name(int(one)) for one in found.sample.examples.labels]
        hints = [self.tr("A “{name}” of the training set").format(name=one) for one in names]
        heading, last = self._last_column(found)
        mine = self.tr("My digit, as the network gets it")
        self.nudges.set_heading(
            list(found.sample.examples.images),
            look.passed.inputs,
            [self.tr("mine"), *names, heading],
            [mine, *hints, self.tr("What the images amount to, without mine")],
        )
        columns = np.column_stack([found.mine, found.table.nudges, last])
        self.nudges.show_nudges(found.table.entries, columns, exponent, look.entry)

    def _last_column(self, found: _Found) -> tuple[str, Array]:
        name = self.side.choice.name()
        if name == SUM:
            return self.tr("sum"), found.table.nudges.sum(axis=1)
        if name == HALF:
            return self.tr("½ mean"), found.table.mean / 2
        return self.tr("mean"), found.table.mean

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[object]]] | None:
        found, look = self._found, self._look
        if found is None or look is None:
            return None
        names = [look.class_name(int(one)) for one in found.sample.examples.labels]
        rows = [
            (str(entry), float(mine), *map(float, others), float(mean))
            for entry, mine, others, mean in zip(
                found.table.entries, found.mine, found.table.nudges, found.table.mean, strict=True
            )
        ]
        return ("entry", "mine", *names, "mean"), rows

    def shut_down(self) -> None:
        self.table_errand.shut_down()
        self.crowd_errand.shut_down()

    def retranslate(self) -> None:
        self.nudges.setAccessibleName(self.tr("How each image would move each entry"))
        self.nudges.setToolTip(
            self.tr(
                "Each image wishes for other nudges; training follows the mean. A click on a row selects its entry"
            )
        )
        self._write()


def _key(look: Look) -> tuple[object, ...]:
    """What the table depends on."""
    return look.passed, look.entry, look.eta, look.examples


def _moved(one: Look, other: Look) -> bool:
    return one.passed is not other.passed and not np.array_equal(one.network.theta, other.network.theta)


def _crowd_job(look: Look, sampler: Sampler) -> Function:
    question, model, examples = look.question_of(), look.model, look.examples

    def work(check: Check) -> Crowd:
        assert examples is not None  # noqa: S101  (else nobody asks)
        return crowd_of(replace(question, columns=sampler.crowd(model, examples).columns), check=check)

    return work


def _table_job(look: Look, sampler: Sampler) -> Function:
    question, model, examples = look.question_of(), look.model, look.examples
    gradient, selected, eta = look.passed.gradient, look.entry, look.eta

    def work(check: Check) -> _Found:
        assert examples is not None  # noqa: S101  (else nobody asks)
        network = question.network
        first = np.argpartition(-np.abs(gradient), min(ROWS, len(gradient) - 1))[:ROWS]
        places = sorted(first, key=lambda place: -abs(gradient[place]))
        entries: list[Entry] = [] if selected is None else [selected]
        entries += [entry_at(network, int(place)) for place in places]
        listed = tuple(dict.fromkeys(entries))[:ROWS]
        sample = sampler.each_class(model, examples)
        ours = replace(question, columns=sample.columns)
        mine = np.array([-gradient[entry.place] + 0.0 for entry in listed])
        check()
        table = nudge_table(ours, listed, check)
        return _Found(mine, table, sample, totals(ours, eta, check))

    return work
