"""A view of the page Gradient: one answer of backpropagation, as a widget that fills the page's right part."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from inkling.gui.backprop.look import Look
from inkling.gui.widgets.retranslatable import Retranslatable


class View(Retranslatable, QWidget):
    """It is handed what to look at while it is seen, and tells what the person picks.

    A view whose work takes longer than a millisecond or two has a `Work` of its own, and ends it in `shut_down`.
    """

    entry_chosen = Signal(object)  # the person picked a weight or bias: an Entry
    neuron_chosen = Signal(object)  # the person picked a neuron: (stage, flat index)
    step_wanted = Signal(object, object)  # this θ, float32 (parameters,), is wanted for this Model
    undo_wanted = Signal()  # the person wants the latest step back
    problem = Signal(str)  # something that the person asked for failed: one sentence
    failed = Signal(object)  # an exception that is a fault of the program

    def show_look(self, look: Look | None) -> None:
        """Look at this, up to thirty times a second; None: nothing is drawn. Called only while the view is seen."""
        raise NotImplementedError

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[object]]] | None:
        """What is shown as a table for a file: the heading and the rows; None where there is none."""
        return None

    def shut_down(self) -> None:
        """End what is under way, and wait for it."""
