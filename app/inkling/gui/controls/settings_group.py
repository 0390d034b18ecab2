"""A group of settings: the part of a Configuration that one section of the panel edits."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inkling.gui.widgets.form import Form
from inkling.gui.widgets.retranslatable import Retranslatable
from inkling.gui.widgets.theme import grid
from inkling.training import Configuration


class SettingsGroup(Retranslatable, QWidget):
    """What every section's settings can do; each kind says which fields it has."""

    edited = Signal()  # after each change by the person, possible or not

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Form()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(self.form)

    def title(self) -> str:
        """The section's heading."""
        raise NotImplementedError

    def note(self) -> str:
        """In a few words, how its settings differ from the defaults; a dot where only that can be said."""
        return "•"

    def show_configuration(self, configuration: Configuration) -> None:
        """Put its part of the configuration into the fields. No signals."""
        raise NotImplementedError

    def applied_to(self, configuration: Configuration) -> Configuration:
        """The configuration with this group's part as the fields have it."""
        raise NotImplementedError

    def problem(self) -> str:
        """One sentence for the first field that holds nothing possible, else an empty string."""
        return ""

    def set_locked(self, locked: bool) -> None:
        """While a run goes on: what cannot change under it is shown and not editable."""
        raise NotImplementedError

    def forms(self) -> Sequence[Form]:
        """Its forms, whose columns the panel aligns."""
        return (self.form,)

    def fit(self, width: int) -> None:
        """What has a height by its width takes it now: the group is going to be so wide, in pixels."""

    def arrange(self) -> None:
        """Follow the text size."""
        self.column.setSpacing(grid(self, 0.5))

    def retranslate(self) -> None:
        raise NotImplementedError
