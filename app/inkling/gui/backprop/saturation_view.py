"""The view of saturation: where on their curve the neurons stand, here and in fresh networks, and how wishes fade."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from time import perf_counter

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inkling.analysis.backprop.fresh import Norms, fading, fresh, norms_of
from inkling.analysis.backprop.question import Columns, Question, many_examples
from inkling.analysis.backprop.saturation import Saturation, saturation_of
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.painted.saturation import HistogramsPanel, NormsPanel
from inkling.gui.backprop.view import View
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.engine_names import engine_name
from inkling.gui.widgets.figures.panels import Panels
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.worker import Work, Worker
from inkling.network import Architecture

EXAMPLES = 200
_NUMBERS = 1_000_000  # that all layers give for the examples together: more take seconds
_REST = 0.25  # seconds between two looks at a network that trains
_MINE, _FRESH = "mine", "fresh"
_Key = tuple[Architecture, str, str]  # with the cost and the initializer


@dataclass(frozen=True, eq=False, slots=True)
class Fresh:
    """Networks as they begin, of one architecture. normal, glorot: their layers; initializer: of those of `depths`"""

    normal: tuple[Saturation, ...]
    glorot: tuple[Saturation, ...]
    initializer: str
    depths: dict[int, Norms]


class SaturationView(View):
    """Everything but my digit's own norms is found by workers: mine anew while it changes, fresh ones only once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._found: dict[_Key, Fresh] = {}
        self._seen: object = None  # the network's numbers that the newest histograms were asked for
        self._columns: tuple[object, Columns] | None = None
        self._work = Work(self)
        self._work.done.connect(self._take)
        self._work.problem.connect(lambda error, _key: self.problem.emit(sentence(error)))
        self._work.failed.connect(self.failed)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._ask)
        self.mine, self.normal, self.glorot = HistogramsPanel(), HistogramsPanel(), HistogramsPanel()
        self.norms = NormsPanel()
        self.panels = Panels([[self.mine], [self.normal], [self.glorot], [self.norms]], self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panels)
        self.retranslate()

    @property
    def under_way(self) -> bool:
        """Whether a worker is busy."""
        return bool(self._work.keys)

    def show_look(self, look: Look | None) -> None:
        before, self._look = self._look, look
        if look is None:
            self._work.drop_all()
            self._rest.stop()
            self._seen = None
            for panel in (self.mine, self.normal, self.glorot):
                panel.show_layers(())
            self.norms.show_norms(Norms((), ()), {})
            return
        if before is None or self._key(before) != self._key(look):
            self._work.drop_all()
            self._rest.stop()
            self._seen = None
            self.mine.show_layers(())
        passed = look.passed
        self._note()
        self.norms.show_norms(norms_of(look.network, passed.gradient), self._depths())
        self._show_fresh()
        if not self._rest.isActive() and self._work.worker(_MINE) is None:
            self._ask()

    def _ask(self) -> None:
        """Look at the newest numbers of the network, if these are others, and at fresh ones if there are none yet."""
        look = self._look
        if look is None or not look.passed.finite:
            return
        given = (look.network.theta, look.examples)
        if not _same(self._seen, given):
            self._seen = (look.network.theta.copy(), look.examples)
            self._work.start(_Watcher(look, self._columns_of(look)), _MINE)
        if self._key(look) not in self._found and self._work.worker(_FRESH) is None:
            self._work.start(_Starter(look, self._columns_of(look), self._key(look)), _FRESH)

    def _columns_of(self, look: Look) -> Columns | None:
        """Those of an earlier worker, if they are still the ones."""
        return self._columns[1] if self._columns is not None and _same(self._columns[0], _source(look)) else None

    def _take(self, result: tuple[object, ...], key: str) -> None:
        look = self._look
        if key == _FRESH:
            name, found = result
            assert isinstance(name, tuple) and isinstance(found, Fresh)  # noqa: S101, PT018  (what a _Starter gives)
            self._found[name] = found
            self._show_fresh()
            return
        source, columns, layers, seconds = result
        assert isinstance(columns, Columns) and isinstance(layers, tuple)  # noqa: S101, PT018
        self._columns = (source, columns)
        if look is not None:
            self.mine.count = len(columns)
            self.mine.show_layers(layers)
            self._arrange()
            self._rest.start(round(1000 * max(_REST, 4 * float(seconds))))  # type: ignore[arg-type]

    def _show_fresh(self) -> None:
        look = self._look
        found = None if look is None else self._found.get(self._key(look))
        layers = ((), ()) if found is None else (found.normal, found.glorot)
        for panel, of_panel in zip((self.normal, self.glorot), layers, strict=True):
            if of_panel is not panel.layers:
                panel.show_layers(of_panel)
                self._arrange()
        self.norms.show_depths(self._depths(), "" if found is None else engine_name(found.initializer))

    def _depths(self) -> dict[int, Norms]:
        found = None if self._look is None else self._found.get(self._key(self._look))
        return {} if found is None else found.depths

    def _arrange(self) -> None:
        self.panels.arrange()

    def _note(self) -> None:
        """What stands where there are no histograms, or none yet."""
        stages = () if self._look is None else self._look.network.stages
        if all(stage.spec.activation_name in (None, "softmax") for stage in stages):
            note = self.tr("No layer has neurons with a σ of their own.")
        else:
            note = self.tr("One moment…")
        for panel in (self.mine, self.normal, self.glorot):
            panel.note = note

    @staticmethod
    def _key(look: Look) -> _Key:
        return look.network.architecture, look.passed.question.loss.name, _initializer(look)

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[object]]] | None:
        if self._look is None:
            return None
        rows: list[Sequence[object]] = []
        for name, panel in (("this", self.mine), ("normal", self.normal), ("glorot", self.glorot)):
            rows += [(name, one.layer, one.activation, one.saturated, one.slope, None) for one in panel.layers]
        norms = {"this digit": self.norms.mine, **{f"depth {depth}": one for depth, one in self._depths().items()}}
        for name, one in norms.items():
            rows += [
                (name, layer, None, None, None, value) for layer, value in zip(one.layers, one.values, strict=True)
            ]
        return ("network", "layer", "activation", "saturated", "mean_slope", "gradient_norm"), rows

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Saturation"))
        self.panels.setAccessibleName(self.tr("Saturation"))
        self.mine.set_heading(self.tr("This network"), self.tr("Of this network, over digits that it learns from"))
        self.normal.set_heading(
            self.tr("Fresh, N(0, 1)"),
            self.tr("The same architecture before learning, with weights from N(0, 1): sums so large that σ is flat"),
        )
        self.glorot.set_heading(
            self.tr("Fresh, Glorot"),
            self.tr("The same architecture before learning, with Glorot's weights: small enough for σ to be steep"),
        )
        self.panels.set_words(
            [
                Choice("mine", self.tr("This network"), self.tr("Where its neurons stand on their curve")),
                Choice("normal", "N(0, 1)", self.tr("The same architecture with weights from N(0, 1)")),
                Choice("glorot", "Glorot", self.tr("The same architecture with Glorot's weights")),
                Choice("norms", "‖∇C‖", self.tr("The gradient by layer, and how it fades through depth")),
            ]
        )

    def shut_down(self) -> None:
        self._rest.stop()
        self._work.shut_down()


class _Watcher(Worker):
    """Where the neurons of one network stand."""

    def __init__(self, look: Look, columns: Columns | None) -> None:
        super().__init__()
        self._look, self._columns, self._question = look, columns, look.question_of()

    def work(self) -> object:
        columns = _columns(self._look) if self._columns is None else self._columns
        begin = perf_counter()
        layers = _layers(Question(self._question.network, self._question.loss, columns), lambda: self.report(0, 1))
        return _source(self._look), columns, layers, perf_counter() - begin


class _Starter(Worker):
    """What networks of one kind are like before they learn."""

    def __init__(self, look: Look, columns: Columns | None, key: _Key) -> None:
        super().__init__()
        self._look, self._columns, self._key = look, columns, key
        self._architecture, self._loss = look.network.architecture, look.passed.question.loss

    def work(self) -> object:
        columns = _columns(self._look) if self._columns is None else self._columns
        found: list[tuple[Saturation, ...]] = []
        for initializer in ("normal", "glorot"):
            self.report(len(found), 3)
            network = fresh(self._architecture, initializer)
            found.append(_layers(Question(network, self._loss, columns), lambda: self.report(len(found), 3)))
        initializer = _initializer(self._look)
        with np.errstate(over="ignore", invalid="ignore"):
            depths = fading(
                self._architecture, initializer, self._loss, columns, check=lambda: self.report(len(found), 3)
            )
        return self._key, Fresh(found[0], found[1], initializer, depths)


def _layers(question: Question, check: Callable[[], None]) -> tuple[Saturation, ...]:
    """Nothing where enormous weights lead beyond all numbers: there is no histogram of these."""
    with np.errstate(over="ignore", invalid="ignore"):
        try:
            return saturation_of(question, most=EXAMPLES, check=check)
        except ValueError:
            return ()


def _initializer(look: Look) -> str:
    """The network's own; Glorot's where that is unknown, or leaves nothing to be seen."""
    configuration = look.model.configuration
    name = "glorot" if configuration is None else configuration.initializer
    return "glorot" if name == "zeros" else name


def _count(architecture: Architecture) -> int:
    """How many examples to look at: fewer of a network of large feature maps."""
    numbers = sum(int(np.prod(shape)) for shape in architecture.shapes)
    return min(max(_NUMBERS // numbers, 10), EXAMPLES)


def _source(look: Look) -> tuple[object, ...]:
    """What the columns are made of: examples, and what a model makes of them first."""
    model = look.model
    alone = None if look.examples is not None else look.passed
    return (look.examples, alone, model.normalization, model.preparation, str(look.network.architecture))


def _columns(look: Look) -> Columns:
    """The first digits that are learned from; the drawing where there are none."""
    classes = look.network.architecture.classes
    if look.examples is not None:
        chosen = np.flatnonzero(look.examples.labels < classes)[: _count(look.network.architecture)]
        if len(chosen):
            return many_examples(look.model, look.examples.take(chosen))
    return look.passed.question.columns


def _same(one: object, other: object) -> bool:
    """Whether two tuples of arrays and other things are the same."""
    if not isinstance(one, tuple) or not isinstance(other, tuple) or len(one) != len(other):
        return False
    return all(
        mine is its or (np.array_equal(mine, its) if isinstance(mine, np.ndarray) else mine == its)
        for mine, its in zip(one, other, strict=True)
    )
