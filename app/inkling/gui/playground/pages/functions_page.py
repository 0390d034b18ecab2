"""The page of the functions: one structure, twelve θ, twelve functions, of which any can be taken."""

from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from inkling.analysis.playground.maps import Window
from inkling.analysis.playground.structure import Structure
from inkling.analysis.playground.thetas import TWELVE, Function, border_bends, some_functions
from inkling.gui.playground.look import Look
from inkling.gui.playground.pages.errand import Errand
from inkling.gui.playground.pages.page import Page
from inkling.gui.playground.pages.painted.map_grid import MapGrid
from inkling.gui.playground.part import Table
from inkling.gui.widgets.formats import count_text, percent
from inkling.gui.widgets.number_field import NumberField, even_step
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import Label
from inkling.interval import Interval
from inkling.progress import Progress
from inkling.session.playground.playground import Playground
from inkling.session.playground.state import NO_CURVE

DEVIATION, _MOST = 4.0, 100.0
_DEVIATIONS = Interval(0.0, _MOST, with_low=False, with_high=True)
_Asked = tuple[Structure, Window, int, float]


class FunctionsPage(Page):
    """They are found beside the window, and anew with each other structure or view of the plane."""

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        super().__init__(playground, parent)
        self.functions: tuple[Function, ...] = ()
        self.first = 0  # the seed of the first of them
        self._look: Look | None = None
        self._asked: _Asked | None = None
        self.errand = Errand(self)
        self.name = Label(self)
        self.name_of_deviation = Label(self)
        self.deviation = NumberField(DEVIATION, _DEVIATIONS, step=even_step(0.5), parent=self)
        self.before, self.others = QPushButton(self), QPushButton(self)
        self.maps = MapGrid(self, self._hint)
        self.name_of_deviation.setBuddy(self.deviation)
        self.bar.add(self.name)
        self.bar.add(self.name_of_deviation, self.deviation)
        self.bar.add(self.before, self.others)
        self.compose(self.maps)
        self.take_from(self.deviation, lambda _value: self._ask())
        self.before.clicked.connect(lambda: self._turn(-TWELVE))
        self.others.clicked.connect(lambda: self._turn(TWELVE))
        self.maps.taken.connect(self._take)
        self.errand.done.connect(self._have)
        self.errand.failed.connect(self.failed)
        self.retranslate()
        self.restyle()

    def show_look(self, look: Look) -> None:
        self._look = look
        self._ask()

    def _ask(self) -> None:
        look = self._look
        if look is None:
            return
        asked = (look.structure, look.window, self.first, self.deviation.value())
        if asked != self._asked:
            self._asked = asked
            self.errand.ask(partial(_functions, *asked))
        self._write()

    def _have(self, found: tuple[Function, ...]) -> None:
        self.functions = found
        if self._look is not None:
            self.maps.show_functions(found, self._look.structure)

    def _turn(self, by: int) -> None:
        """To the seeds after these, or before."""
        self.first = max(self.first + by, 0)
        self._ask()

    def _hint(self, index: int) -> str:
        function = self.functions[index]
        return self.tr(
            "Seed {seed}: {share} of the picture is class 1; borders met on the way round: {borders}."
        ).format(
            seed=count_text(function.seed), share=percent(100 * function.ones, 0), borders=border_bends(function)
        )

    def _take(self, index: int) -> None:
        """Its θ becomes the playground's."""
        function = self.functions[index]
        if function.network.theta.size == self.playground.state.theta.size:  # else others are under way
            self.attempt(lambda: self.playground.change(theta=function.network.theta, curve=NO_CURVE))

    def table(self) -> Table | None:
        if not self.functions:
            return None
        rows = [(one.seed, one.ones, border_bends(one), *one.network.theta.tolist()) for one in self.functions]
        theta = [f"theta{k}" for k in range(self.functions[0].network.theta.size)]
        return ("seed", "share_of_class_1", "borders", *theta), rows

    def shut_down(self) -> None:
        self.errand.shut_down()

    def _write(self) -> None:
        if self._look is not None:
            structure = self._look.structure
            text = self.tr("{name}: {count} numbers").format(
                name=structure.name, count=count_text(structure.parameters)
            )
            if text != self.name.text():
                self.name.setText(text)
        self.before.setEnabled(self.first > 0)

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "maps"):
            self.deviation.setFixedWidth(grid(self, 7))
            self.bar.arrange()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Functions"))
        self.name_of_deviation.setText("σ =")
        self.deviation.set_name(self.tr("The deviation"))
        self.deviation.setAccessibleName(self.tr("Deviation of the random weights and biases"))
        self.deviation.setToolTip(self.tr("Weights and biases are drawn from N(0, σ²): the larger σ, the sharper"))
        self.before.setText(self.tr("Before"))
        self.before.setToolTip(self.tr("The twelve seeds before these"))
        self.others.setText(self.tr("Others"))
        self.others.setToolTip(self.tr("The next twelve seeds"))
        self.name.setToolTip(self.tr("A structure is a set of functions; each θ, so many numbers, is one of them"))
        self._write()


def _functions(
    structure: Structure, window: Window, seed: int, deviation: float, *, progress: Progress
) -> tuple[Function, ...]:
    """They are found so soon that nobody waits for a progress."""
    return tuple(some_functions(structure, seed=seed, deviation=deviation, window=window))
