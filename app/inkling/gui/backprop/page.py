"""The page Gradient: what backpropagation says of the drawing, one view of it at a time, chosen at the left."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from inkling.gui.backprop.export import ExportButton
from inkling.gui.backprop.look import Look
from inkling.gui.backprop.view import View
from inkling.gui.backprop.view_list import ViewList
from inkling.gui.backprop.views import (
    BOTH_WAYS,
    CHAIN,
    COST,
    CROWD,
    LEVERS,
    LIST,
    SATURATION,
    SOFTMAX,
    STEP,
    Views,
)
from inkling.gui.widgets.choice_box import Choice, ChoiceBox
from inkling.gui.widgets.field_style import FIELD_STYLE
from inkling.gui.widgets.formats import loss_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.sentences import sentence
from inkling.gui.widgets.tabbed_panel import TabPage
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import ElidedLabel, Label, tooltip
from inkling.gui.widgets.worker import Work

_NARROW = 62  # grid steps of width below which the views are chosen in the heading


class GradientPage(Retranslatable, TabPage):
    """Only the view that is seen is told what to look at."""

    entry_chosen = Signal(object)  # the person picked a weight or bias: an Entry
    neuron_chosen = Signal(object)  # the person picked a neuron: (stage, flat index)
    step_wanted = Signal(object, object)  # the person wants this θ, float32 (parameters,), for this Model
    undo_wanted = Signal()  # the person wants the latest step back
    failed = Signal(object)  # an exception that is a fault of the program
    shown = Signal(bool)  # the page came into sight, or went out of it

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._note = ""  # why there is nothing to look at, where that is no matter of the drawing
        self._sentence, self._hint = ElidedLabel(self), Label(self)
        self._hint.setProperty("muted", True)
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.list, self.box = ViewList(self), ChoiceBox(self)
        self.setStyleSheet(FIELD_STYLE)
        self.export = ExportButton(self)
        self._stack = QStackedWidget(self)
        self.views = Views(self._stack, self._take_in)
        self._lay_out()
        self.list.chosen.connect(self.show_view)
        self.box.chosen.connect(self.show_view)
        self.export.saver.problem.connect(self.problem)
        self.export.saver.saved.connect(self.saved)
        self.retranslate()
        self.show_view(LEVERS)
        self.show_look(None)

    def _take_in(self, view: View) -> None:
        """A view has been made."""
        self._stack.addWidget(view)
        view.entry_chosen.connect(self.entry_chosen)
        view.neuron_chosen.connect(self.neuron_chosen)
        view.step_wanted.connect(self.step_wanted)
        view.undo_wanted.connect(self.undo_wanted)
        view.problem.connect(self.problem)
        view.failed.connect(self.failed)

    def _lay_out(self) -> None:
        self._heading = QHBoxLayout()
        self._heading.addItem(self.beside)
        self._heading.addWidget(self.box)
        self._heading.addWidget(self._sentence, 1)
        self._heading.addWidget(self.export)
        seen = QWidget(self)
        self._body = QHBoxLayout(seen)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.addWidget(self.list)
        self._body.addWidget(self._stack, 1)
        self._pages = QStackedLayout()
        self._pages.addWidget(self._hint)
        self._pages.addWidget(seen)
        self._layout = QVBoxLayout(self)
        self._layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._layout.addItem(self.above)
        self._layout.addLayout(self._heading)
        self._layout.addLayout(self._pages, 1)

    # What is shown

    def show_look(self, look: Look | None, note: str = "", *, tells_soon: bool = False) -> None:
        """Look at this.

        note: why there is nothing to look at, one sentence; "": because nothing is drawn
        tells_soon: whether `tell` follows, so that the heading's cost is the inspector's at any moment
        """
        self._look, self._note = look, note
        self._pages.setCurrentIndex(0 if look is None else 1)
        self.export.setEnabled(look is not None)
        if not tells_soon:
            self.tell()
        if self.isVisible():
            self.view().show_look(look)

    def view(self) -> View:
        """The one that is seen."""
        return self.views[self.list.name()]

    def view_title(self) -> str:
        """What the one that is seen is called."""
        return self.list.title()

    @property
    def has_look(self) -> bool:
        """Whether there is something to look at."""
        return self._look is not None

    def show_view(self, name: str) -> None:
        """Show this view; a name that there is not changes nothing."""
        if name in self.views:
            self.list.set_name(name)
            self.box.set_name(name)
            if self.isVisible():
                self._see()

    def _see(self) -> None:
        """The view that is chosen comes into sight."""
        self._stack.setCurrentWidget(self.view())
        self.export.set_view(self.list.name(), self.view())
        self.view().show_look(self._look)

    def tell(self) -> None:
        """Say in the heading what is looked at."""
        look = self._look
        if look is None:
            self._hint.setText(
                self._note or self.tr("Draw a digit: here is what its cost asks of every weight, and why")
            )
            self._sentence.setText("")
            return
        if look.wished == look.passed.answer:
            text = self.tr("“{digit}” is wished for and is read: little is left to wish. C = {cost}")
        else:
            text = self.tr("“{digit}” is wished for, “{answer}” is read. C = {cost}")
        cost = loss_text(look.passed.cost)
        words = text.format(digit=look.wished_name, answer=look.answer_name, cost=cost)
        self._sentence.setText(" ".join([words, *map(sentence, look.passed.notes)]))
        self._sentence.setToolTip(tooltip(self._sentence.text()))

    def shut_down(self) -> None:
        """End what the views have under way: all of it is told to end before any of it is waited for."""
        for work in self.findChildren(Work):
            work.drop_all()
        for view in self.views.made():
            view.shut_down()

    # The page's place

    def least_heading(self) -> int:
        return self.export.sizeHint().width() + grid(self, 16)

    def arrange(self) -> None:
        step = grid(self)
        self._layout.setContentsMargins(2 * step, step, 2 * step, step)
        self._layout.setSpacing(step)
        self._body.setSpacing(2 * step)
        self._heading.setSpacing(step)
        self._heading.invalidate()
        narrow = self.width() < _NARROW * step
        self.list.setVisible(not narrow)
        self.box.setVisible(narrow)
        self._sentence.setVisible(not narrow)
        self.list.setFixedWidth(self.list.sizeHint().width())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._see()
        self.shown.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.shown.emit(False)

    def minimumSizeHint(self) -> QSize:
        return QSize(grid(self, 30), grid(self, 16))

    def state(self) -> dict[str, object]:
        return {"view": self.list.name()}

    def restore_state(self, state: Mapping[str, Any]) -> None:
        view = state.get("view")
        if isinstance(view, str):
            self.show_view(view)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Gradient"))
        choices = [
            Choice(LEVERS, self.tr("Three levers"), self.tr("What a neuron is asked for, and how it can follow")),
            Choice(CHAIN, self.tr("Chain rule"), self.tr("One weight: its chain, link by link, and its paths")),
            Choice(LIST, self.tr("All nudges"), self.tr("The gradient: all its numbers, the largest first")),
            Choice(STEP, self.tr("One step"), self.tr("θ − η∇C for this digit or a batch, and what comes of it")),
            Choice(CROWD, self.tr("The crowd"), self.tr("One digit's wishes against those of many")),
            Choice(COST, self.tr("The cost"), self.tr("How the cost of this digit comes about, both costs")),
            Choice(SOFTMAX, self.tr("Softmax"), self.tr("z → e^z → ŷ, and how each ŷ moves with each z")),
            Choice(SATURATION, self.tr("Saturation"), self.tr("Where on their curve the neurons of a layer are")),
            Choice(BOTH_WAYS, self.tr("Both ways"), self.tr("The gradient by backpropagation and by nudging")),
        ]
        for offered in (self.list, self.box):
            offered.setAccessibleName(self.tr("What to look at"))
            offered.set_choices(choices)
        self.tell()
        self.arrange()
