"""What tests of the playground's pages share."""

from typing import Any, Protocol

from inkling.gui.widgets.choice_row import ChoiceRow, Word


class TurnTo(Protocol):
    """Opens a preset and turns to a page, which is returned."""

    def __call__(self, page: str, preset: str) -> Any: ...


def word(row: ChoiceRow, name: str) -> Word:
    """One of a row's words."""
    return next(one for one in row.words() if one.name == name)
