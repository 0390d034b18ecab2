"""The row over the diagram on the way back: the class that is wished for, and how far its wishes have come."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from inkling.gui.widgets.choice_box import Choice, ChoiceBox
from inkling.gui.widgets.choice_row import ChoiceRow
from inkling.gui.widgets.field_style import FIELD_STYLE
from inkling.gui.widgets.icons import icon
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid, theme_of
from inkling.gui.widgets.verbatim import Label, tooltip


class WishBar(Retranslatable, QWidget):
    """The classes stand in a row where there is room for them, else in a list that opens."""

    wished = Signal(int)  # the person wishes for the class of this index
    played = Signal()  # the person wants to see the wishes handed back, from the outputs on
    course_wanted = Signal()  # the person wants the course's network instead, in which all can be followed
    back_clicked = Signal()  # the person hands them back by one layer

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._many = False
        self._label = Label(self)
        self._row, self._box = ChoiceRow(self), ChoiceBox(self)
        self.course, self.back, self.play = QToolButton(self), QToolButton(self), QToolButton(self)
        self.course.hide()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.setStyleSheet(FIELD_STYLE)
        self._box.setMinimumContentsLength(2)
        for widget in (self._label, self._row, self._box):
            self._layout.addWidget(widget)
        self._layout.addStretch(1)
        self._layout.addWidget(self.course)
        self._layout.addWidget(self.back)
        self._layout.addWidget(self.play)
        self._row.chosen.connect(self._choose)
        self._box.chosen.connect(self._choose)
        self.course.clicked.connect(self.course_wanted)
        self.back.clicked.connect(self.back_clicked)
        self.play.clicked.connect(self.played)
        self.retranslate()
        self.restyle()

    def set_classes(self, names: tuple[str, ...]) -> None:
        """What can be wished for."""
        if names != self._names:
            self._names = names
            self._write()
            self._arrange()

    def set_many_maps(self, many: bool) -> None:
        """Whether the network has feature maps, among which nobody can follow a weight with the eye."""
        self._many = many
        self._arrange()

    def set_wished(self, index: int) -> None:
        """The class that is wished for. No signals."""
        for choices in (self._row, self._box):
            choices.set_name(str(index))

    def words(self) -> Sequence[QWidget]:
        """Where each class can be clicked."""
        return self._row.words()

    def _choose(self, name: str) -> None:
        self.set_wished(int(name))
        self.wished.emit(int(name))

    def _write(self) -> None:
        hint = self.tr("Wish for this: what would have to change for the drawing to be read as it?")
        choices = [Choice(str(index), name, hint) for index, name in enumerate(self._names)]
        for offered in (self._row, self._box):
            offered.set_choices(choices)
            offered.setAccessibleName(self.tr("Wished class"))

    def _arrange(self) -> None:
        buttons = self._label.sizeHint().width() + self.back.sizeHint().width() + self.play.sizeHint().width()
        fits = self._row.whole_width() <= self.width() - buttons - 8 * grid(self)
        room = self.width() - buttons - 8 * grid(self) - (self._row if fits else self._box).sizeHint().width()
        self.course.setVisible(self._many and self.course.sizeHint().width() <= room)
        self._label.setVisible(fits)
        self._row.setVisible(fits)
        self._box.setVisible(not fits)

    def minimumSizeHint(self) -> QSize:
        """It makes no panel wider."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def retranslate(self) -> None:
        self._label.setText(self.tr("Wished:"))
        self._label.setToolTip(
            tooltip(
                self.tr("The cost measures how far the outputs are from this digit; −∂C/∂a says what each should do")
            )
        )
        self.course.setText(self.tr("Open 784-16-16-10"))
        self.course.setToolTip(
            tooltip(self.tr("Look at the course's network instead: small enough to follow every weight with the eye"))
        )
        self.course.setAccessibleName(self.tr("Open the course's network"))
        self.back.setText(self.tr("Hand back"))
        self.back.setToolTip(
            tooltip(self.tr("Hand the wishes back by one layer: a neuron's wish is the sum of those that come to it"))
        )
        self.play.setText(self.tr("Play"))
        self.play.setToolTip(tooltip(self.tr("See the wishes go back from the outputs to the pixels")))
        self._write()
        self._arrange()

    def restyle(self) -> None:
        self._layout.setSpacing(grid(self))
        self.play.setIcon(icon("train", theme_of(self)))
        self._arrange()
