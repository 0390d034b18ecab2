"""The page of the line: whether one parts the classes, the rule of 1958 step by step, and the network's own."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from inkling.analysis.playground.neuron import border_line, theta_of_line
from inkling.analysis.playground.perceptron_rule import Labels, Study, study
from inkling.analysis.playground.points import Points
from inkling.analysis.playground.separability import Line
from inkling.gui.playground.look import Look
from inkling.gui.playground.pages import line_words
from inkling.gui.playground.pages.errand import Errand
from inkling.gui.playground.pages.page import Page
from inkling.gui.playground.pages.painted.line_plane import LinePlane
from inkling.gui.playground.part import Table
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.choice_row import ChoiceRow
from inkling.gui.widgets.formats import count_text
from inkling.gui.widgets.icons import icon
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import Label, tooltip
from inkling.progress import Progress
from inkling.session.playground.playground import Playground
from inkling.session.playground.state import NO_CURVE

SIGNS, BITS = "signs", "bits"
_BETWEEN = 400  # ms from one correction to the next


class LinePage(Page):
    """Verdicts are found beside the window; each correction is looked at in turn."""

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        super().__init__(playground, parent)
        self._look: Look | None = None
        self._asked: Points | None = None
        self.study: Study | None = None
        self.at = 0  # how many corrections are seen
        self.errand = Errand(self)
        self.labels, self.place = ChoiceRow(self), Label(self)
        self.labels.set_choices([Choice(BITS, "y = 0, 1"), Choice(SIGNS, "t = ±1")])
        self.buttons = {name: QToolButton(self) for name in ("first", "previous", "play", "next", "last")}
        self.take, self.take_street = QPushButton(self), QPushButton(self)
        self.plane = LinePlane(self)
        self.verdict, self.rule, self.run, self.step, self.own = (self.add_words() for _ in range(5))
        self.timer = QTimer(self, interval=_BETWEEN)
        self.bar.add(self.labels)
        self.bar.add(*self.buttons.values(), self.place)
        words = (self.verdict, self.take_street, self.run, self.step, self.take, self.own, self.rule)
        self.compose(self.plane, *words)
        self._connect()
        self.retranslate()
        self.restyle()

    def _connect(self) -> None:
        self.labels.chosen.connect(lambda _name: self._ask())
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: self.go(name))
        self.plane.wanted.connect(self.go)
        self.take.clicked.connect(lambda: self._take(self._line()))
        self.take_street.clicked.connect(lambda: self._take(self.study.street if self.study else None))
        self.timer.timeout.connect(self._play_on)
        self.errand.done.connect(self._have)
        self.errand.failed.connect(self.failed)

    # What is looked at

    def show_look(self, look: Look) -> None:
        self._look = look
        if self._asked is not look.points:
            self._ask()
        self._show()

    @property
    def _labels(self) -> Labels:
        return "signs" if self.labels.name() == SIGNS else "bits"

    def _ask(self) -> None:
        if self._look is None:
            return
        points = self._asked = self._look.points
        if not len(points):
            self.errand.drop()
            self._have(None)
            return
        self.errand.ask(partial(_study, points, self._labels))

    def _have(self, found: Study | None) -> None:
        """A verdict; the rule's last line is seen first."""
        self.study = found
        self.at = 0 if found is None else len(found.run.corrections)
        self.timer.stop()
        self._show()

    def _line(self) -> Line | None:
        """The rule's, as it is seen."""
        return None if self.study is None else self.study.line_at(self.at)

    def _show(self) -> None:
        look, found = self._look, self.study
        if look is None:
            return
        line, own = self._line(), border_line(look.structure, look.network)
        self.plane.show_lines(
            look.points,
            look.window,
            rule=line if line is not None and line.norm else None,
            own=own if own is not None and own.norm else None,
            street=None if found is None else found.street,
            marked=found.run.corrections[self.at - 1].index if found is not None and self.at else None,
        )
        for label, text in (
            (self.verdict, "" if found is None else line_words.separable_text(found)),
            (self.run, "" if found is None else line_words.run_text(found)),
            (self.step, "" if found is None else line_words.step_text(found, self.at)),
            (self.own, line_words.hidden_text() if own is None else line_words.own_text(own, look.points)),
            (self.rule, line_words.rule_text(self._labels)),
        ):
            self.say(label, text)
        self._enable(look)

    def _enable(self, look: Look) -> None:
        last = 0 if self.study is None else len(self.study.run.corrections)
        for name, button in self.buttons.items():
            button.setEnabled(
                self.at < last if name in ("next", "last") else self.at > 0 if name != "play" else last > 0
            )
        text = "" if self.study is None else f"{count_text(self.at)} / {count_text(last)}"
        if text != self.place.text():
            self.place.setText(text)
        bare, line = not look.structure.hidden, self._line()
        self.take.setEnabled(bare and line is not None and line.norm > 0)
        self.take_street.setEnabled(bare and self.study is not None and self.study.street is not None)
        self.take_street.setVisible(self.study is not None and self.study.street is not None)
        words = self.verdict.text() + " " + self.step.text()
        if words != self.plane.accessibleDescription():
            self.plane.setAccessibleDescription(words)

    # What the person does

    def go(self, name: str) -> None:
        """To another correction: first, previous, next, last; or play from here, or pause."""
        last = 0 if self.study is None else len(self.study.run.corrections)
        if name == "play":
            if self.timer.isActive():
                self.timer.stop()
            elif last:
                self.at = 0 if self.at >= last else self.at
                self.timer.start()
        else:
            self.timer.stop()
            self.at = {"first": 0, "previous": max(self.at - 1, 0), "next": min(self.at + 1, last), "last": last}[
                name
            ]
        self._show()
        self._name_play()

    def _play_on(self) -> None:
        last = 0 if self.study is None else len(self.study.run.corrections)
        self.at = min(self.at + 1, last)
        if self.at == last:
            self.timer.stop()
            self._name_play()
        self._show()

    def _take(self, line: Line | None) -> None:
        """The network without hidden layers gets this line for its border."""
        state = self.playground.state
        if line is not None:
            self.attempt(lambda: self.playground.change(theta=theta_of_line(state.structure, line), curve=NO_CURVE))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.timer.stop()
        self._name_play()

    def table(self) -> Table | None:
        if self.study is None:
            return None
        heading = ("correction", "epoch", "x1", "x2", "class", "w1", "w2", "b")
        points = self.study.points
        rows = [
            (n, one.epoch, *points.x[one.index].tolist(), int(points.labels[one.index]), *_numbers(one.line))
            for n, one in enumerate(self.study.run.corrections, 1)
        ]
        return heading, rows

    def shut_down(self) -> None:
        self.timer.stop()
        self.errand.shut_down()

    # Words and looks

    def _name_play(self) -> None:
        playing = self.timer.isActive()
        self.buttons["play"].setIcon(icon("pause" if playing else "train", theme_of(self)))
        words = self.tr("Pause") if playing else self.tr("Play, correction by correction (Space)")
        self.buttons["play"].setToolTip(tooltip(words))
        self.buttons["play"].setAccessibleName(words)

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "buttons"):
            for button in self.buttons.values():
                button.setFixedSize(grid(self, 3.5), grid(self, 3.5))
            self._name_play()
            self.bar.arrange()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Line"))
        self.labels.setAccessibleName(self.tr("Labels of the two classes"))
        self.labels.set_choices(
            [
                Choice(BITS, "y = 0, 1", self.tr("Inkling’s labels: a point on the line itself is answered with 0")),
                Choice(SIGNS, "t = ±1", self.tr("The course’s labels: a point on the line itself is wrong")),
            ]
        )
        for name, sign, words in (
            ("first", "«", self.tr("Before the first correction (Home)")),
            ("previous", "‹", self.tr("The correction before (←)")),
            ("next", "›", self.tr("The next correction (→)")),
            ("last", "»", self.tr("After the last correction (End)")),
        ):
            self.buttons[name].setText(sign)
            self.buttons[name].setToolTip(tooltip(words))
            self.buttons[name].setAccessibleName(words)
        self.place.setToolTip(self.tr("Corrections so far, and all of them"))
        self._name_play()
        for button, text, words in (
            (self.take, self.tr("Take this line"), self.tr("w and b of the rule’s line become the network’s")),
            (
                self.take_street,
                self.tr("Take the street"),
                self.tr("The network gets the line in the street’s middle"),
            ),
        ):
            button.setText(text)
            button.setToolTip(tooltip(words))
        self._show()

    def least_height(self) -> int:
        return grid(self, 22)


def _numbers(line: Line) -> tuple[float, float, float]:
    return line.w1, line.w2, line.b


def _study(points: Points, labels: Labels, *, progress: Progress) -> Study:
    """It is over so soon that nobody waits for a progress."""
    return study(points, labels)
