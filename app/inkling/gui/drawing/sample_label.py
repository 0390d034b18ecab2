"""What the data set says of the sample on the canvas."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.verbatim import Label


class SampleLabel(Retranslatable, Label):
    """Empty where the drawing is the person's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = ""
        self.setProperty("muted", True)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    def show_label(self, label: str) -> None:
        """The sample's class; "" for what is no sample, or no longer that one."""
        if label != self._label:
            self._label = label
            self.retranslate()

    def retranslate(self) -> None:
        self.setToolTip(self.tr("What the data set says this example is."))
        self.setText(self.tr("sample, labelled {}").format(self._label) if self._label else "")
