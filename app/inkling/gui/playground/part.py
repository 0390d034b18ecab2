"""A part of the playground's window: it shows what it is handed, and asks the playground for changes."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from inkling.errors import InklingError
from inkling.gui.playground.look import Look
from inkling.gui.widgets.number_field import NumberField
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.theme import grid
from inkling.session.playground.playground import Playground

Table = tuple[Sequence[str], Iterable[Sequence[object]]]


class Part(Retranslatable, QWidget):
    """Nothing is kept in it that the playground's state could hold.

    A part whose work takes longer than a few milliseconds has a `Work` of its own, and ends it in `shut_down`.
    """

    problem = Signal(str)  # something that the person asked for is not possible: one sentence
    failed = Signal(object)  # an exception that is a fault of the program

    def __init__(self, playground: Playground, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.playground = playground

    def attempt(self, change: Callable[[], object]) -> bool:
        """Carry out what the person asked for; where it is not possible, say why. Whether it was done."""
        try:
            change()
        except InklingError as error:
            self.problem.emit(sentence(error))
            return False
        return True

    def take_from(self, field: NumberField, take: Callable[[float], object]) -> None:
        """Have a number taken once it is typed; what is none is said, and gives way to the one before."""
        field.committed.connect(take)
        field.editingFinished.connect(lambda: self._refuse(field))

    def _refuse(self, field: NumberField) -> None:
        problem = field.refuse()
        if problem:
            self.problem.emit(problem)

    def tighten(self, *layouts: QLayout) -> None:
        """Have no margins there, and half a step of the grid between two things."""
        for layout in layouts:
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(grid(self) // 2)

    def show_look(self, look: Look) -> None:
        """Look at this, up to sixty times a second. Called only while the part is seen."""
        raise NotImplementedError

    def table(self) -> Table | None:
        """What is shown as a table for a file: the heading and the rows; None where there is none."""
        return None

    def shut_down(self) -> None:
        """End what is under way, and wait for it."""


class Stage(Part):
    """What fills the window for one kind of question. It is told to look at the state itself."""

    plays = False  # whether the network in the plane is on it, which can be trained step by step
    has_points = False  # whether there are points on it, to be erased, made anew and fitted into the view

    def refresh(self) -> None:
        """The state is another one. Called only while the stage is seen."""
        raise NotImplementedError

    def parts(self) -> Sequence[Part]:
        """The parts that it is made of, as far as they have been made."""
        return ()
