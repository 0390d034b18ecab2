"""Whom a step is for, and the buttons that take it and take it back."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from inkling.analysis.backprop.sampling import size_of_batch
from inkling.gui.backprop.look import Look
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.choice_row import ChoiceRow
from inkling.gui.widgets.formats import count_text, number_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import Label, tooltip

ME, BATCH = "me", "batch"


class StepBar(Retranslatable, QWidget):
    """In as many rows as it needs."""

    whose_chosen = Signal(str)  # the person chose ME or BATCH
    another_wanted = Signal()  # the person wants the next batch
    take_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self.whose = ChoiceRow(self)
        self.another, self.take, self.undo = (QPushButton(self) for _ in range(3))
        self.take.setProperty("primary", True)
        self.count = Label(self)
        self._groups: tuple[tuple[QWidget, ...], ...] = (
            (self.whose, self.another),
            (self.take, self.undo, self.count),
        )
        self.whose.chosen.connect(self.whose_chosen)
        self.another.clicked.connect(self._want_another)
        self.take.clicked.connect(self.take_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.retranslate()
        self.restyle()

    def _want_another(self) -> None:
        """Who wants another batch wants a step for a batch."""
        if not self.of_batch:
            self.whose.set_name(BATCH)
            self.whose_chosen.emit(BATCH)
        self.another_wanted.emit()

    @property
    def of_batch(self) -> bool:
        return self.whose.name() == BATCH

    def show_look(self, look: Look | None, *, free: bool, lost: bool = False) -> None:
        """free: whether a step can be taken, or taken back; lost: whether only the way back is left"""
        before, self._look = self._look, look
        if look is None or before is None or _offered(before) != _offered(look):
            self._offer()
        self.take.setEnabled(free and not lost)
        self.undo.setEnabled(free and look is not None and look.steps > 0)
        self.another.setEnabled(look is not None and look.examples is not None)
        self._write()

    def minimumSizeHint(self) -> QSize:
        return QSize(max(one.sizeHint().width() for group in self._groups for one in group), self.height())

    def _offer(self) -> None:
        look = self._look
        if look is None or look.examples is None:
            self.whose.set_choices([self._me()])
        else:
            size = count_text(min(size_of_batch(look.network.architecture, look.batch_size), len(look.examples)))
            hint = self.tr("A step for so many training examples, drawn at random: mini-batch gradient descent")
            if look.batch_size is None:
                hint += "\n" + self.tr("Of the full batch, only so many are taken here.")
            batch = Choice(BATCH, self.tr("For a batch of {count}").format(count=size), hint, self.tr("A batch"))
            self.whose.set_choices([self._me(), batch])
        self._arrange()

    def _me(self) -> Choice:
        hint = self.tr("A step for the digit on the canvas and nothing else")
        return Choice(ME, self.tr("For me alone"), hint, self.tr("Me alone"))

    def _write(self) -> None:
        look = self._look
        if look is None:
            self.count.setText("")
        else:
            eta = number_text(look.eta, self.locale(), 3)
            words = self.tr("η = {eta} · steps: {count}")
            if look.own_eta:
                words = self.tr("η = {eta} (its own) · steps: {count}")
            text = words.format(eta=eta, count=count_text(look.steps))
            if text != self.count.text():
                self.count.setText(text)
                self._arrange()

    def _arrange(self) -> None:
        """One beside the other; what does not fit begins another row, and groups stay together if they can."""
        gap, height = grid(self), max(one.sizeHint().height() for group in self._groups for one in group)
        self.whose.set_short(self.whose.whole_width() > self.width())
        x = y = 0
        for group in self._groups:
            widths = [one.sizeHint().width() for one in group]
            if x and x + sum(widths) + gap * (len(group) - 1) > self.width():
                x, y = 0, y + height + gap
            for one, width in zip(group, widths, strict=True):
                if x and x + width > self.width():
                    x, y = 0, y + height + gap
                one.setGeometry(x, y, width, height)
                x += width + gap
            x += gap
        self.setFixedHeight(y + height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # one of them has another size
            self._arrange()
        return super().event(event)

    def restyle(self) -> None:
        self._arrange()

    def retranslate(self) -> None:
        self.whose.setAccessibleName(self.tr("Whom the step is for"))
        self.another.setText(self.tr("Another batch"))
        self.another.setToolTip(self.tr("The next batch, in an order that is always the same"))
        self.take.setText(self.tr("Take the step"))
        self.take.setToolTip(tooltip(self.tr("θ ← θ − η∇C: the step that training with plain SGD takes")))
        self.undo.setText(self.tr("Undo"))
        self.undo.setToolTip(self.tr("θ as it was before the latest step"))
        self.count.setToolTip(
            self.tr(
                "η is set in the controls; while they show what another network is trained with, it is the one that "
                "this network was trained with. So many steps can be undone."
            )
        )
        self._offer()
        self._write()


def _offered(look: Look) -> tuple[object, ...]:
    return look.examples, look.batch_size, look.network.architecture
