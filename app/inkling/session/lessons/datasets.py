"""Data sets that a lesson may name: those that every Inkling has, and no folder of one computer."""

from inkling.data.catalog import is_own, split_name
from inkling.data.hands import parse_hand
from inkling.data.pens import parse_pens
from inkling.errors import DataError


def check_dataset(name: str) -> None:
    """DataError where the name is of something else, or has pens or a hand that there are not."""
    for part in split_name(name):
        if is_own(part):
            raise DataError(
                "{name} is no data set that every Inkling has, such as strokes@8.", name=str(part) or name
            )
        if part.pens:
            parse_pens(part.pens)
        if part.hand:
            parse_hand(part.hand)
