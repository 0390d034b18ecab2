"""Hands: whose digits are drawn, and how large, as the name of a data set says it.

`strokes` has all handwritings, as large as MNIST's. `strokes:fr` has those that French schools teach, and no others
(see `inkling.data.glyphs.HANDS`). `strokes:small` is drawn small, anywhere on the canvas, and then brought to size
as a person's drawing is. `strokes:fr,small` is both.
"""

from dataclasses import dataclass

from inkling.data.glyphs import HANDS
from inkling.errors import DataError

SMALL = "small"
"""Drawn at about half the usual size."""


@dataclass(frozen=True, slots=True)
class Hand:
    """country: one of HANDS; "" for everybody's. small: drawn at about half the usual size"""

    country: str = ""
    small: bool = False


def parse_hand(text: str) -> Hand:
    """The hand that the text behind "strokes:" names, "" being everybody's. Raises DataError for anything else."""
    words = text.split(",") if text else []
    countries = [word for word in words if word != SMALL]
    if len(countries) > 1 or len(set(words)) < len(words) or not set(countries) <= set(HANDS):
        raise DataError(
            "A hand is one of {hands}, or {small}, or both, such as {example}; not {text!r}.",
            hands=", ".join(HANDS),
            example=f"{HANDS[0]},{SMALL}",
            small=SMALL,
            text=text,
        )
    return Hand(countries[0] if countries else "", SMALL in words)
