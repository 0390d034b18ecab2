"""The view of both ways: the gradient by backpropagation and by nudging every entry, timed on this computer."""

import math
from collections.abc import Iterable, Sequence
from time import perf_counter

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from inkling.analysis.backprop.both_ways import BothWays, time_both_ways
from inkling.analysis.backprop.numeric import AGREES
from inkling.analysis.backprop.question import Question
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.view import View
from inkling.gui.widgets.figures.figure import RIGHT, Brush
from inkling.gui.widgets.figures.panels import Panel
from inkling.gui.widgets.formats import NOTHING, count_text, fixed, log_tick_texts, loss_text
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import Label
from inkling.gui.widgets.worker import Work, Worker
from inkling.network import Architecture

_SECONDS = 5.0  # that the nudging may take, about
_MOST, _LEAST = 20_000, 50  # entries that are nudged
_Key = tuple[Architecture, str]  # with the cost


class TimesPanel(Panel):
    """Both times as bars on a scale of powers of ten, their ratio, and how well they agree."""

    def __init__(self) -> None:
        super().__init__()
        self.result: BothWays | None = None
        self.retranslate()

    def show_result(self, result: BothWays | None) -> None:
        if result is not self.result:
            self.result = result
            self.setAccessibleDescription(" ".join(self.words()))
            self.update()

    def least(self) -> QSize:
        return QSize(grid(self, 32), round(self.row * 7.5))

    def names(self) -> tuple[str, str]:
        """Of both ways."""
        costs = "" if self.result is None else count_text(self.result.costs)
        return self.tr("backpropagation"), self.tr("{count} costs").format(count=costs)

    def words(self) -> list[str]:
        """What came out, line by line."""
        result = self.result
        if result is None:
            return []
        ratio = result.differences / max(result.backpropagation, 1e-9)
        shown = count_text(round(ratio)) if ratio >= 10 else fixed(ratio, 1)
        error = NOTHING if result.error is None else loss_text(result.error)
        mark = " ✓" if result.error is not None and result.error <= AGREES else ""
        lines = [
            self.tr("{ratio} times as long").format(ratio=shown),
            self.tr("the same numbers: worst relative difference {error}").format(error=error) + mark,
        ]
        if 2 * result.measured < result.costs:
            lines.append(
                self.tr("{count} of {all} entries were nudged, the time is scaled up").format(
                    count=count_text(result.measured), all=count_text(result.costs // 2)
                )
            )
        return lines

    def paint(self, brush: Brush) -> None:
        result = self.result
        if result is None:
            brush.text(0, self.row / 2, self.heading, colour=brush.theme.muted, room=self.width())
            return
        times = (max(result.backpropagation, 1e-6), max(result.differences, 1e-6))
        low = math.floor(math.log10(min(times))) - 1
        most = max(math.ceil(math.log10(max(times))), low + 2)
        names, texts = self.names(), [self.tr("{time} ms").format(time=_milliseconds(one)) for one in times]
        left = max(map(brush.width_of, names)) + brush.unit
        right = self.width() - max(brush.width_of(text, bold=True) for text in texts) - brush.unit
        line = min(self.height() / 7.0, self.row * 1.6)
        for number, (name, time, text) in enumerate(zip(names, times, texts, strict=True)):
            middle = (number + 0.5) * line
            brush.text(0, middle, name)
            end = left + (right - left) * (math.log10(time) - low) / (most - low)
            colour = brush.theme.muted if number else brush.theme.accent
            thick = line * 0.6
            brush.fill(QRectF(left, middle - thick / 2, end - left, thick), colour)
            brush.text(self.width(), middle, text, align=RIGHT, bold=True)
        widest = max(map(brush.width_of, log_tick_texts(range(low, most + 1)))) + 2 * brush.unit
        powers = range(low, most + 1, max(math.ceil(widest * (most - low) / max(right - left, 1.0)), 1))
        brush.line(left, 2.1 * line, right, 2.1 * line)
        for power, label in zip(powers, log_tick_texts(powers), strict=True):
            x = left + (right - left) * (power - low) / (most - low)
            brush.line(x, 2.1 * line, x, 2.1 * line + 3)
            brush.text(x, 2.6 * line, label, colour=brush.theme.muted, align=0.5)
        for number, words in enumerate(self.words()):
            colour = brush.theme.muted if number == 2 else ""
            brush.text(0, (3.8 + number) * line, words, bold=number == 0, colour=colour, room=self.width())

    def retranslate(self) -> None:
        self.heading = self.tr("Not timed yet on this computer")
        self.setAccessibleName(self.tr("Both ways, timed"))
        self.setToolTip(self.tr("Milliseconds for the whole gradient, on a scale of powers of ten"))
        super().retranslate()

    def hint(self, at: object) -> str:
        return "\n".join([self.toolTip(), *self.words()])


class BothWaysView(View):
    """The latest times of each architecture are kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._found: dict[_Key, BothWays] = {}
        self._wanted = False  # to be timed as soon as there is something to look at
        self._work = Work(self)
        self._work.progressed.connect(self._progress)
        self._work.ended.connect(self._show)
        self._work.done.connect(self._take)
        self._work.problem.connect(lambda error, _key: self.problem.emit(sentence(error)))
        self._work.failed.connect(self.failed)
        self.button, self.progress, self.times, self.why = QPushButton(), QProgressBar(), TimesPanel(), Label()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 100)
        self.why.setProperty("muted", True)
        self.why.setWordWrap(True)
        self.why.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.button.clicked.connect(self._clicked)
        self._lay_out()
        self.retranslate()
        self.restyle()
        self._show()

    def _lay_out(self) -> None:
        inner = QWidget()
        self._row = QHBoxLayout()
        self._row.addWidget(self.button)
        self._row.addWidget(self.progress, 1)
        self._row.addStretch(0)
        self._inner = QVBoxLayout(inner)
        self._inner.addLayout(self._row)
        self._inner.addWidget(self.times, 1)
        self._inner.addWidget(self.why)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setWidget(inner)
        for one in (inner, self._area.viewport()):
            one.setBackgroundRole(QPalette.ColorRole.Base)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)

    def show_look(self, look: Look | None) -> None:
        before, self._look = self._look, look
        if self._work.worker() is not None and (before is None or look is None or _key(before) != _key(look)):
            self._work.drop()
        if before is None or look is None or _key(before) != _key(look):
            self._show()
            self._time_if_wanted()

    def time(self) -> None:
        """Have both ways timed, unless they are known, as soon as there is something to look at."""
        self._wanted = True
        self._time_if_wanted()

    def _time_if_wanted(self) -> None:
        look = self._look
        if self._wanted and look is not None and self._work.worker() is None and _key(look) not in self._found:
            self._start(look)

    def _clicked(self) -> None:
        self._wanted = False
        if self._work.worker() is not None:
            self._work.drop()
        elif self._look is not None:
            self._start(self._look)

    def _start(self, look: Look) -> None:
        self.progress.setValue(0)
        self._work.start(_Timer(look.question_of(), _key(look)))
        self._show()

    def _progress(self, done: int, total: int, _key: object) -> None:
        self.progress.setValue(100 * done // max(total, 1))

    def _take(self, found: tuple[_Key, BothWays], _key: object) -> None:
        self._wanted = False
        self._found[found[0]] = found[1]
        self._show()

    def _show(self, *_news: object) -> None:
        under_way = self._work.worker() is not None
        self.button.setText(self.tr("Cancel") if under_way else self.tr("Time both ways"))
        self.button.setEnabled(self._look is not None)
        policy = self.progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.progress.setSizePolicy(policy)
        self.progress.setVisible(under_way)
        self.times.show_result(None if self._look is None else self._found.get(_key(self._look)))

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[object]]] | None:
        result = self.times.result
        if result is None:
            return None
        heading = ("backpropagation_ms", "differences_ms", "costs", "measured_entries", "relative_difference")
        row = (result.backpropagation, result.differences, result.costs, result.measured, result.error)
        return heading, [row]

    def shut_down(self) -> None:
        self._work.shut_down()

    def restyle(self) -> None:
        self._row.setSpacing(grid(self))
        self._inner.setContentsMargins(0, 0, grid(self), 0)
        self._inner.setSpacing(grid(self))
        self.progress.setFixedHeight(grid(self, 0.5))
        metrics = self.button.fontMetrics()  # the button stays as wide as it is, whichever word it bears
        words = (self.tr("Time both ways"), self.tr("Cancel"))
        self.button.setMinimumWidth(max(map(metrics.horizontalAdvance, words)) + grid(self, 4))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Both ways"))
        self.button.setToolTip(
            self.tr("Find the whole gradient by one backward pass, and by two costs for each entry: C(θᵢ ± ε)")
        )
        self.progress.setAccessibleName(self.tr("Progress of the timing"))
        self.why.setText(
            self.tr(
                "One backward pass is enough: by the chain rule each δ = ∂C/∂z is found once and used by all weights "
                "of its neuron and by the layer before. Nudging knows nothing of that and takes two whole costs "
                "for every single entry."
            )
        )
        self.restyle()
        self._show()


class _Timer(Worker):
    """Times both ways for one architecture, of a large network with fewer entries than it has."""

    def __init__(self, question: Question, key: _Key) -> None:
        super().__init__()
        self._question, self._key, self._done = question, key, 0

    @np.errstate(over="ignore", invalid="ignore")
    def work(self) -> object:
        network, columns = self._question.network, self._question.columns
        network.cost(columns.x, columns.y, self._question.loss)
        begin = perf_counter()
        for _ in range(3):
            network.cost(columns.x, columns.y, self._question.loss)
        each = max((perf_counter() - begin) / 3, 1e-7)
        most = min(max(int(_SECONDS / (2 * each)), _LEAST), _MOST)
        total = min(most, network.theta.size)

        def check() -> None:
            self.report(self._done, total)
            self._done += 1

        return self._key, time_both_ways(self._question, most=most, check=check)


def _key(look: Look) -> _Key:
    return look.network.architecture, look.passed.question.loss.name


def _milliseconds(value: float) -> str:
    return fixed(value, 3 if value < 1 else 1 if value < 100 else 0)
