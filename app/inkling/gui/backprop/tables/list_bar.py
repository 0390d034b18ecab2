"""What the list is of, and what of it is listed: four fields in a row."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from inkling.analysis.backprop.sampling import crowd_size, size_of_batch
from inkling.gui.backprop.look import Look
from inkling.gui.widgets.choice_box import Choice, ChoiceBox
from inkling.gui.widgets.formats import count_text
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid

MINE, BATCH, CROWD = "mine", "batch", "crowd"
BY_SIZE, BY_PLACE = "size", "place"
DERIVATIVE, NUDGE = "derivative", "nudge"


class ListBar(Retranslatable, QWidget):
    """Search, whose gradient it is, the order, and whether it is ∂C/∂θ or the nudge."""

    searched = Signal(str)  # the text of the search has changed
    source_chosen = Signal(str)  # the person chose MINE, BATCH or CROWD
    order_chosen = Signal(str)  # BY_SIZE or BY_PLACE
    shown_chosen = Signal(str)  # DERIVATIVE or NUDGE

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.source, self.order, self.shown = ChoiceBox(self), ChoiceBox(self), ChoiceBox(self)
        self._fields = self.search, self.source, self.order, self.shown
        for field in self._fields:
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._narrow: bool | None = None
        self.search.textChanged.connect(self.searched)
        self.source.chosen.connect(self.source_chosen)
        self.order.chosen.connect(self.order_chosen)
        self.shown.chosen.connect(self.shown_chosen)
        self.retranslate()
        self.restyle()

    def offer(self, look: Look | None) -> None:
        """Offer the sources that there are."""
        self._look = look
        there = look is not None and look.examples is not None
        size = count_text(0 if look is None else size_of_batch(look.network.architecture, look.batch_size))
        many = count_text(0 if look is None else crowd_size(look.network.architecture))
        missing = "" if there else self.tr("There is no data set.")
        of_batch = self.tr("The mean nudges over one batch of training examples")
        of_crowd = self.tr("−∇C collects the mean nudges: over so many examples of the training set")
        self.source.set_choices(
            [
                Choice(MINE, self.tr("My digit"), self.tr("∇C of the digit on the canvas, with the wished class")),
                Choice(BATCH, self.tr("Batch of {count}").format(count=size), missing or of_batch, selectable=there),
                Choice(CROWD, self.tr("{count} digits").format(count=many), missing or of_crowd, selectable=there),
            ]
        )
        if not there and self.source.name() != MINE:
            self.source.set_name(MINE)
            self.source_chosen.emit(MINE)

    def _arrange(self) -> None:
        """In one row, or in two where it is narrow."""
        narrow = self.width() < 50 * grid(self)
        if narrow != self._narrow:
            self._narrow = narrow
            for n, field in enumerate(self._fields):
                self._grid.addWidget(field, *(divmod(n, 2) if narrow else (0, n)))
            for column, stretch in enumerate((1, 1, 0, 0) if narrow else (4, 9, 8, 6)):
                self._grid.setColumnStretch(column, stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def restyle(self) -> None:
        self._grid.setSpacing(grid(self))
        self._arrange()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search, such as layer2.weights[3,5]"))
        self.search.setAccessibleName(self.tr("Search among the entries"))
        self.search.setToolTip(self.tr("A name or a part of it: layer2.weights[3,5], layer3, bias"))
        self.source.setAccessibleName(self.tr("Whose gradient"))
        self.order.setAccessibleName(self.tr("Order of the list"))
        self.shown.setAccessibleName(self.tr("What is listed"))
        self.order.set_choices(
            [
                Choice(BY_SIZE, self.tr("Largest first"), self.tr("Sorted by |∂C/∂θ|")),
                Choice(BY_PLACE, self.tr("As in θ"), self.tr("Layer by layer, as in the model file")),
            ]
        )
        self.shown.set_choices(
            [
                Choice(DERIVATIVE, "∂C/∂θ", self.tr("How C changes with the entry")),
                Choice(NUDGE, self.tr("Nudge −∂C/∂θ"), self.tr("Which way to turn the entry so that C falls")),
            ]
        )
        self.offer(self._look)
