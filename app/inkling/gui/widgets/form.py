"""Rows of a label and its field, in columns that all forms of the panel share."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QSizePolicy, QWidget

from inkling.gui.widgets.theme import grid
from inkling.gui.widgets.verbatim import Label, tooltip

_BREAKS = re.compile(r"\s|(?<=[\u00ad-])")
_SOFT_HYPHEN = "\u00ad"


def plain_text(text: str) -> str:
    """A label's text as it is spoken: without the & of its access key and without soft hyphens."""
    return text.replace("&", "").replace(_SOFT_HYPHEN, "")


class Form(QFormLayout):
    """Fields take the width that is there; labels wrap rather than push them away."""

    def __init__(self) -> None:
        super().__init__()
        self._labels: dict[QWidget, QLabel] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def add(self, field: QWidget) -> None:
        """A row; `describe` gives its words."""
        label = Label()
        label.setWordWrap(True)
        label.setBuddy(field)
        policy = field.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        field.setSizePolicy(policy)
        self._labels[field] = label
        self.addRow(label, field)

    def add_check(self, box: QCheckBox) -> None:
        """A row of a box that says itself what it is."""
        policy = box.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        box.setSizePolicy(policy)
        self.setWidget(self.rowCount(), QFormLayout.ItemRole.FieldRole, box)

    def describe(self, field: QWidget, text: str, hint: str) -> None:
        """The label's text (with & before its access key), and what the field does to learning."""
        label = self._labels[field]
        label.setText(text)
        label.setToolTip(tooltip(hint))
        field.setToolTip(tooltip(hint))
        field.setAccessibleName(plain_text(text))

    def set_enabled(self, field: QWidget, enabled: bool) -> None:
        """A field and its label."""
        field.setEnabled(enabled)
        self._labels[field].setEnabled(enabled)

    def fields(self) -> list[QWidget]:
        """From the top, without those that have no label."""
        return list(self._labels)

    def labels(self) -> list[QLabel]:
        """Of the same rows."""
        return list(self._labels.values())

    def label_width(self) -> int:
        """What the longest label needs on one line, in pixels."""
        texts = ((label.fontMetrics(), label.text().replace("&", "")) for label in self._labels.values())
        return max((metrics.horizontalAdvance(text) + 2 for metrics, text in texts), default=0)

    def word_width(self) -> int:
        """What the longest piece of a label needs that cannot wrap, in pixels."""
        pieces = (
            (label.fontMetrics(), piece)
            for label in self._labels.values()
            for piece in _BREAKS.split(label.text().replace("&", ""))
        )
        return max((metrics.horizontalAdvance(piece) + 2 for metrics, piece in pieces), default=0)

    def arrange(self, label_width: int, *, stacked: bool) -> None:
        """Give the labels this width, and put each above its field if `stacked`."""
        for label in self._labels.values():
            label.setFixedWidth(label_width)
            label.setMinimumHeight(0)  # the one of a larger text would count as needed
            # Told rather than left to the layout, which measures a wrapped label before it knows its width.
            label.setMinimumHeight(label.heightForWidth(label_width))
        wrap = QFormLayout.RowWrapPolicy
        self.setRowWrapPolicy(wrap.WrapAllRows if stacked else wrap.DontWrapRows)
        parent = self.parentWidget()
        if parent is not None:
            self.setVerticalSpacing(grid(parent, 0.5))
            self.setHorizontalSpacing(grid(parent))
