"""The gradient as what it is: a list of as many nudges as there are weights and biases."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inkling.analysis.backprop.entries import Entry, blocks, entry_at
from inkling.analysis.backprop.numeric import check_gradient
from inkling.analysis.backprop.overview import Overview, matching, overview_of, turn
from inkling.analysis.backprop.question import exact
from inkling.analysis.backprop.sampling import Sampler, mean_gradient
from inkling.errors import InklingError
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.tables.block_list import ALL
from inkling.gui.backprop.tables.entry_list import NAME, VALUE, EntryTable
from inkling.gui.backprop.tables.errand import Check, Errand, Function
from inkling.gui.backprop.tables.list_bar import BY_PLACE, BY_SIZE, CROWD, MINE, NUDGE, ListBar
from inkling.gui.backprop.tables.list_side import ListSide
from inkling.gui.backprop.tables.sides import Sides
from inkling.gui.backprop.view import View
from inkling.gui.widgets.sentences import sentence
from inkling.network.types import Array

DELTA = 0.1
"""δ, by which an entry is turned to see what C really does."""


class ListView(View):
    """The table, and beside it the blocks of θ, a histogram and a few facts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._overview: Overview | None = None
        self._trouble = ""
        self._theta: Array = np.zeros(0)
        self._found = np.zeros(0, bool)  # what the search has found, (parameters,)
        self._synced: Entry | None = None  # the selection that the table has taken up
        self._to_reveal = False
        self._sampler = Sampler()
        self.list_errand, self.check_errand = Errand(self), Errand(self, rest=0.3, settle=True)
        self.trial_errand = Errand(self)
        self._errands = self.list_errand, self.check_errand, self.trial_errand
        self.bar, self.rows, self.side = ListBar(self), EntryTable(self), ListSide(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Sides(self.rows, self.side, self, head=self.bar))
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.rows.entry_picked.connect(self._pick)
        self.rows.horizontalHeader().setSectionsClickable(True)
        self.rows.horizontalHeader().sectionClicked.connect(self._heading_clicked)
        self.bar.searched.connect(self._search)
        self.bar.source_chosen.connect(self._change_source)
        self.bar.order_chosen.connect(self._arrange_rows)
        self.bar.shown_chosen.connect(self._write_headings)
        self.side.blocks.picked.connect(self._arrange_rows)
        self.list_errand.done.connect(self._take_overview)
        self.check_errand.done.connect(self.side.show_check)
        self.trial_errand.done.connect(self.side.show_turned)
        for errand in self._errands:
            errand.problem.connect(self._complain)
            errand.failed.connect(self.failed)

    # What is looked at

    def show_look(self, look: Look | None) -> None:
        before, self._look = self._look, look
        if look is None:
            self._forget()
            return
        network = self.rows.entries.network
        if network is None or network.architecture != look.network.architecture:
            self._forget()
            network = exact(look.network)  # one of its own, for names only
            self.rows.set_network(network)
            self.side.blocks.set_network(network)
            self._search()
        if before is None or (before.examples, before.batch_size) != (look.examples, look.batch_size):
            self.bar.offer(look)
            moved = self.bar.source.name() != MINE
        else:
            moved = False
        if before is None or before.passed is not look.passed or moved:
            self._follow(look, moved=moved)
        if look.entry != self._synced:
            self._synced, self._to_reveal = look.entry, look.entry is not None
            if look.entry is None:
                self.rows.select_place(None, scroll=False)
            self._reveal()
        if before is not None and before.entry != look.entry:
            self._ask_trial()

    def _follow(self, look: Look, *, moved: bool) -> None:
        """There is another pass. moved: whether a mean must be found again in any case"""
        moved = moved or not np.array_equal(self._theta, look.network.theta)
        self._theta = look.network.theta
        mine = self.bar.source.name() == MINE
        if mine:
            self.rows.entries.set_numbers(self._theta, look.passed.gradient)
        elif self._overview is not None:
            self.rows.entries.set_numbers(self._theta, self._overview.gradient.values)
        trouble = "" if look.passed.finite else self.tr("θ is so large that C or its slopes are no numbers.")
        if trouble != self._trouble:
            self._trouble = trouble
            self._tell()
        if look.passed.finite:
            if mine or moved or self._overview is None:
                self._ask_overview()
            if mine:
                self.check_errand.ask("check", partial(_check_job, look))
        self.side.show_check(None, wanted=mine)
        self._ask_trial()

    def _forget(self) -> None:
        for errand in self._errands:
            errand.drop()
        self._overview, self._theta, self._synced, self._trouble = None, np.zeros(0), None, ""
        self.rows.set_network(None)
        self.side.blocks.set_network(None)
        self.side.show_turned(None)
        self.side.show_check(None, wanted=False)
        self._tell()

    def _ask_overview(self) -> None:
        look, source = self._look, self.bar.source.name()
        if look is not None and (source == MINE or look.examples is not None):
            of = look.wished if source == MINE else look.batch_size
            about = source, of, id(self.rows.entries.network)
            self.list_errand.ask(about, partial(_overview_job, look, source, self._sampler))

    def _ask_trial(self) -> None:
        look = self._look
        if look is not None and look.passed.finite:
            self.trial_errand.ask((look.wished, look.entry), partial(_trial_job, look))

    def _take_overview(self, overview: Overview) -> None:
        self._overview = overview
        if self.bar.source.name() != MINE:
            self.rows.entries.set_numbers(self._theta, overview.gradient.values)
        self._arrange_rows()
        self._tell()

    def _tell(self) -> None:
        self.side.show_overview(self._overview, self._trouble)

    def _complain(self, error: InklingError) -> None:
        self._trouble = sentence(error)
        self._tell()

    # What the person wants

    def _pick(self, entry: Entry) -> None:
        self._synced, self._to_reveal = entry, False  # it is seen already
        self.entry_chosen.emit(entry)

    def _heading_clicked(self, column: int) -> None:
        if column in (NAME, VALUE):
            self.bar.order.set_name(BY_PLACE if column == NAME else BY_SIZE)
            self._arrange_rows()

    def _change_source(self, _name: str) -> None:
        self._overview = None
        self.check_errand.drop()
        self.rows.set_places(np.zeros(0, np.intp))
        self._tell()
        if self._look is not None:
            self._follow(self._look, moved=True)

    def _search(self, _text: str = "") -> None:
        network, text = self.rows.entries.network, self.bar.search.text().strip()
        if network is not None:
            self._found = matching(network.architecture, text) if text else np.ones(network.theta.size, bool)
            self._arrange_rows()

    def _arrange_rows(self, _news: str = "") -> None:
        """List what the search and the picked block leave, in the order that is wished for."""
        network, overview, name = self.rows.entries.network, self._overview, self.side.blocks.chosen
        if network is None or overview is None:
            return
        shown = self._found
        if name != ALL:
            shown = np.zeros_like(shown)
            for block, where in blocks(network).items():
                if name in (block, block.partition(".")[0]):
                    shown[where] = self._found[where]
        order = overview.gradient.order if self.bar.order.name() == BY_SIZE else np.arange(len(shown))
        self.rows.set_places(order[shown[order]])
        self._reveal()

    def _reveal(self) -> None:
        """Select what was selected elsewhere, and bring it into sight; what was left out comes back for that."""
        entry = self._synced
        if entry is None or not self._to_reveal or self._overview is None:
            return
        self._to_reveal = False
        if self.rows.entries.row_of(entry.place) is None:
            self.side.blocks.choose(ALL)
            self.bar.search.clear()
            self._arrange_rows()
        self.rows.select_place(entry.place, scroll=True)

    # What stands there

    def _write_headings(self, _name: str = "") -> None:
        nudges, rows = self.bar.shown.name() == NUDGE, self.rows.entries
        headings = self.tr("Entry"), "θ", "−∂C/∂θ" if nudges else "∂C/∂θ", ""
        rows.set_headings(headings, sign=-1.0 if nudges else 1.0)
        self.rows.viewport().update()

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[object]]] | None:
        rows = self.rows.entries
        if not len(rows.places):
            return None
        lines = (
            (str(rows.entry(row)), float(rows.theta[place]), rows.sign * float(rows.values[place]) + 0.0)
            for row, place in enumerate(rows.places)
        )
        return ("entry", "theta", "nudge" if rows.sign < 0 else "derivative"), lines

    def shut_down(self) -> None:
        for errand in self._errands:
            errand.shut_down()

    def retranslate(self) -> None:
        self.rows.setAccessibleName(self.tr("The gradient, entry by entry"))
        self.rows.setToolTip(
            self.tr("A direction in as many dimensions as there are entries. Click one: it lights up in the diagram")
        )
        self._write_headings()


def _overview_job(look: Look, source: str, sampler: Sampler) -> Function:
    question, mine = look.question_of(), look.passed.gradient
    model, examples, size = look.model, look.examples, look.batch_size

    def work(check: Check) -> Overview:
        if source == MINE or examples is None:
            return overview_of(question.network, mine)
        sample = sampler.crowd(model, examples) if source == CROWD else sampler.batch(model, examples, size, 0)
        values = mean_gradient(replace(question, columns=sample.columns), check)
        return overview_of(question.network, values, len(sample))

    return work


def _check_job(look: Look) -> Function:
    passed = replace(look.passed, question=look.question_of())
    return lambda check: check_gradient(passed, check=check)


def _trial_job(look: Look) -> Function:
    gradient = look.passed.gradient
    entry = look.entry or entry_at(look.network, int(np.abs(gradient).argmax()))
    question, derivative = look.question_of(), float(gradient[entry.place])
    return lambda _check: turn(question, entry, derivative, DELTA)
