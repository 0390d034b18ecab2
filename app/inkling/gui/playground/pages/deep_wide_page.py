"""The page "deep against wide": a zigzag with as many numbers either way, and two structures from several seeds."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from inkling.analysis.playground.deep_wide import EQUAL, MOST_FOLDS, Zigzag, compare_equal, count_pieces
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.rates import Rate, Training
from inkling.analysis.playground.structure import Structure
from inkling.gui.playground.look import Look
from inkling.gui.playground.pages.deep_wide_plots import RatesPanel, ZigzagPlot
from inkling.gui.playground.part import Part, Table
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.count_field import CountField
from inkling.gui.widgets.field_style import FIELD_STYLE
from inkling.gui.widgets.figures.panels import Panels
from inkling.gui.widgets.formats import count_text, fixed
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import Label, tooltip
from inkling.gui.widgets.worker import Work, Worker
from inkling.progress import Progress
from inkling.session.playground.playground import Playground
from inkling.session.playground.sheets import MOST_COMPARED_SEEDS, DeepSheet


class DeepWidePage(Part):
    """Of as many numbers each: what layers can do by hand, and what they learn."""

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        super().__init__(playground, parent)
        self._shown: DeepSheet | None = None
        self.rates: list[Rate] = []
        self._of: object = None  # what the rates, found or under way, are of
        self.folds, self.seeds = CountField(1, MOST_FOLDS), CountField(1, MOST_COMPARED_SEEDS)
        self.compare, self.cancel, self.progress = QPushButton(), QPushButton(), QProgressBar()
        self.deep, self.wide, self.rates_panel = ZigzagPlot(), ZigzagPlot(), RatesPanel()
        self.panels = Panels(((self.deep, self.wide), (self.rates_panel,)), self)
        self.panels.area.setStyleSheet(FIELD_STYLE)
        self._labels = (Label(), Label())
        self._lay_out()
        self._work = Work(self)
        self._connect()
        self.restyle()
        self.retranslate()
        self._show_progress(None)

    def _lay_out(self) -> None:
        head = QWidget(self)
        head.setStyleSheet(FIELD_STYLE)
        self._row = QHBoxLayout(head)
        for label, field in zip(self._labels, (self.folds, self.seeds), strict=True):
            label.setBuddy(field)
            self._row.addWidget(label)
            self._row.addWidget(field)
        for button in (self.compare, self.cancel):
            self._row.addWidget(button)
        self._row.addStretch(1)
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 100)
        self._column = QVBoxLayout(self)
        for widget in (head, self.progress):
            self._column.addWidget(widget)
        self._column.addWidget(self.panels, 1)

    def _connect(self) -> None:
        self.folds.valueChanged.connect(lambda value: self._change(folds=round(value)))
        self.seeds.valueChanged.connect(lambda value: self._change(seeds=round(value)))
        self.compare.clicked.connect(self._compare)
        self.cancel.clicked.connect(self._cancel)
        self.rates_panel.chosen.connect(self.look_at)
        self._work.progressed.connect(lambda done, total, _key: self._show_progress(done / max(total, 1)))
        self._work.ended.connect(lambda _key: self._show_progress(None))
        self._work.done.connect(lambda rates, _key: self._take(rates))
        self._work.problem.connect(lambda error, _key: self.problem.emit(sentence(error)))
        self._work.failed.connect(self.failed)

    # What is shown

    def show_look(self, look: Look) -> None:
        sheet = look.state.deep
        if sheet != self._shown:
            self._shown = sheet
            for field, value in ((self.folds, sheet.folds), (self.seeds, sheet.seeds)):
                field.blockSignals(True)
                field.setValue(value)
                field.blockSignals(False)
            self._show_zigzag(sheet.folds)
        if self._of is not None and self._of != self._question(look.points, look.state.training):
            self._work.drop()
            self._take([])

    @staticmethod
    def _question(points: Points, training: Training) -> object:
        """What is compared: the same points, learned in the same way."""
        return (id(points), replace(training, first_seed=0))

    def _show_zigzag(self, folds: int) -> None:
        zigzag = Zigzag(folds)
        for plot, structure, network, name in (
            (self.deep, zigzag.deep, zigzag.deep_network(), self.tr("Deep")),
            (self.wide, zigzag.wide, zigzag.wide_network(), self.tr("Wide")),
        ):
            plot.show_network(zigzag, network)
            plot.heading = self.tr("{name} {network}, {numbers} numbers").format(
                name=name, network=structure.name, numbers=count_text(structure.parameters)
            )
            words = self.tr("{pieces} of {all} pieces, largest error {error}").format(
                pieces=count_text(count_pieces(network)),
                all=count_text(zigzag.pieces),
                error=fixed(plot.largest_error(), 2),
            )
            bad = plot.largest_error() > 1e-6
            plot.legend = [(words, theme_of(self).negative if bad else theme_of(self).positive)]
            plot.setAccessibleDescription(words)
        least = self.tr("No wide network of so many numbers comes nearer than ½.")
        self.wide.setToolTip(tooltip(least if zigzag.least_error else ""))

    def _show_progress(self, share: float | None) -> None:
        """None: nothing is under way."""
        self.progress.setValue(round(100 * (share or 0.0)))
        self.cancel.setEnabled(share is not None)
        self.compare.setEnabled(share is None)

    # What the person does

    def _change(self, **fields: int) -> None:
        self.attempt(lambda: self.playground.change(deep=replace(self.playground.state.deep, **fields)))

    def look_at(self, structure: Structure) -> None:
        """Have this one in the playground."""
        self.attempt(lambda: self.playground.change(structure=structure))

    def _compare(self) -> None:
        state = self.playground.state
        self._of = self._question(state.points, state.training)
        self._show_progress(0.0)
        self._work.start(Worker(partial(_compare, state.points, state.deep.seeds, state.training)))

    def _cancel(self) -> None:
        self._of = None
        self._work.drop()

    def _take(self, rates: list[Rate]) -> None:
        self.rates = rates
        if not rates:
            self._of = None
        self.rates_panel.show_rates(rates)
        if rates:
            self.panels.go_to("rates")

    def table(self) -> Table | None:
        rows = [
            (one.structure.name, one.structure.parameters, seed, accuracy, int(right))
            for one in self.rates
            for seed, (accuracy, right) in enumerate(zip(one.accuracies.tolist(), one.right.tolist(), strict=True))
        ]
        if rows:
            return ("network", "parameters", "seed", "accuracy", "all_right"), rows
        zigzags = [Zigzag(folds) for folds in range(1, MOST_FOLDS + 1)]
        table = [(one.folds, one.deep.parameters, one.pieces, one.wide.name, one.least_error) for one in zigzags]
        return ("folds", "parameters", "pieces", "wide", "least_error_of_wide"), table

    def shut_down(self) -> None:
        self._work.shut_down()

    def restyle(self) -> None:
        self.tighten(self._column, self._row)
        self.progress.setFixedHeight(max(grid(self) // 2, 3))
        for field in (self.folds, self.seeds):
            field.setFixedWidth(grid(self, 7))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Deep against wide"))
        texts = (
            (self.tr("Folds"), self.tr("Layers of two neurons, each of which folds [0, 1] onto itself once more")),
            (self.tr("Seeds"), self.tr("From how many starts each structure learns")),
        )
        for label, field, (text, hint) in zip(self._labels, (self.folds, self.seeds), texts, strict=True):
            label.setText(text)
            field.setAccessibleName(text)
            for widget in (label, field):
                widget.setToolTip(tooltip(hint))
        names = " / ".join(structure.name for structure in EQUAL)
        self.compare.setText(self.tr("C&ompare"))
        self.compare.setToolTip(
            tooltip(
                self.tr("Have {names}, of {numbers} numbers each, learn these points from so many seeds").format(
                    names=names, numbers=EQUAL[0].parameters
                )
            )
        )
        self.cancel.setText(self.tr("Cancel"))
        self.progress.setAccessibleName(self.tr("Learning"))
        heading = self.tr("{names}: accuracy on unseen points").format(names=names)
        self.rates_panel.heading = heading
        self.rates_panel.setAccessibleName(heading)
        self.rates_panel.note = self.tr("Press Compare")
        self.deep.setAccessibleName(self.tr("Deep"))
        self.wide.setAccessibleName(self.tr("Wide"))
        self.panels.set_words(
            [
                Choice("deep", self.tr("Deep")),
                Choice("wide", self.tr("Wide")),
                Choice("rates", self.tr("Learned")),
            ]
        )
        if self._shown is not None:
            self._show_zigzag(self._shown.folds)


def _compare(points: Points, seeds: int, training: Training, *, progress: Progress) -> list[Rate]:
    return compare_equal(points, seeds, training, tell=progress)
