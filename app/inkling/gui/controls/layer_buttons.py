"""The buttons + and − that add a hidden layer, or take the last one away."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import tooltip
from inkling.network.architecture.grammar import layer_words

_FIRST = "16"  # neurons of the first hidden layer that is added


def one_more(hidden: str) -> str:
    """The layers and another one, as the last is where that is a layer of neurons."""
    words = layer_words(hidden)
    last = words[-1] if words else ""
    return " ".join([*words, last if last.isdecimal() else _FIRST])


def one_less(hidden: str) -> str:
    """The layers without the last one."""
    return " ".join(layer_words(hidden)[:-1])


class LayerButtons(Retranslatable, QWidget):
    """Two quiet buttons side by side."""

    changed = Signal(str)  # the person wants these hidden layers

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hidden = ""
        self.less, self.more = QToolButton(), QToolButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button, sign in ((self.less, "−"), (self.more, "+")):
            button.setText(sign)
            button.setProperty("quiet", True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            row.addWidget(button)
        self.retranslate()
        self.restyle()
        self.less.clicked.connect(self._on_less)
        self.more.clicked.connect(self._on_more)

    def set_hidden(self, hidden: str) -> None:
        """What they change."""
        self._hidden = hidden
        self.less.setEnabled(bool(layer_words(hidden)))

    def sizeHint(self) -> QSize:
        return QSize(2 * grid(self, 2.5), grid(self, 2.5))

    def restyle(self) -> None:
        for button in (self.less, self.more):
            button.setFixedSize(grid(self, 2.5), grid(self, 2.5))

    def retranslate(self) -> None:
        for button, name, hint in (
            (self.less, self.tr("Remove a layer"), self.tr("Takes the last hidden layer away.")),
            (self.more, self.tr("Add a layer"), self.tr("Adds a hidden layer as large as the last one.")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(tooltip(hint))

    def _on_less(self) -> None:
        self.changed.emit(one_less(self._hidden))

    def _on_more(self) -> None:
        self.changed.emit(one_more(self._hidden))
