"""What the data set says of the sample on the canvas."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget


class SampleLabel(QLabel):
    """Empty where the drawing is the person's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = ""
        self.setProperty("muted", True)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._retranslate()

    def show_label(self, label: str) -> None:
        """The sample's class; "" for what is no sample, or no longer that one."""
        if label != self._label:
            self._label = label
            self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setToolTip(self.tr("What the data set says this example is."))
        self.setText(self.tr("sample, labelled {}").format(self._label) if self._label else "")
