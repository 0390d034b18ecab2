"""A data set's name in words: `mnist+strokes@2-32` is "MNIST + strokes, pens 2–32"."""

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from inkling.data.catalog import DOODLES, MNIST, STROKES, DatasetPart, split_name
from inkling.data.hands import parse_hand
from inkling.data.pens import parse_pens
from inkling.errors import DataError, readable
from inkling.gui.widgets.formats import number_text


@dataclass(frozen=True, slots=True)
class DatasetChoice:
    """A data set that can be chosen.

    name: "strokes", "mnist", a folder's path, or several of these joined; a single one without its pen
    available: it is on this computer; otherwise choosing it asks for a download
    train_count: its training examples, None where that is not known yet
    """

    name: str
    available: bool = True
    train_count: int | None = None


def dataset_label(name: str) -> str:
    """The parts of the name with their pens; of a folder's path, its last step. What is named twice is 2 × that."""
    times = Counter(split_name(name))
    return " + ".join(
        f"{count} × {_part_label(part)}" if count > 1 else _part_label(part) for part, count in times.items()
    )


def pens_label(pens: str) -> str:
    """pen 2, pens 2–32, pens 2, 8; what names no pens comes back as it is."""
    sizes = pen_sizes(pens)
    if not sizes:
        return pens
    if len(sizes) == 1:
        return QCoreApplication.translate("DatasetLabel", "pen {size}").format(size=sizes[0])
    between = "–" if "-" in pens else ", "
    return QCoreApplication.translate("DatasetLabel", "pens {sizes}").format(sizes=between.join(sizes))


def pen_sizes(pens: str) -> list[str]:
    """The numbers in it, as the language writes them; none where the text names no pens."""
    try:
        return [number_text(size, QLocale()) for size in parse_pens(pens).sizes]
    except DataError:
        return []


def _part_label(part: DatasetPart) -> str:
    own = {
        STROKES: QCoreApplication.translate("DatasetLabel", "strokes"),
        MNIST: "MNIST",
        DOODLES: QCoreApplication.translate("DatasetLabel", "doodles"),
    }
    if part.base == STROKES and part.hand:
        return _with_pens(_hand_label(part.hand), part.pens)
    # Not Path: a model may come from a computer with the other kind of slashes.
    name = own.get(part.name) or readable(part.name.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1] or part.name)
    return _with_pens(name, part.pens)


def _with_pens(name: str, pens: str) -> str:
    if not pens:
        return name
    words = QCoreApplication.translate("DatasetLabel", "{name}, {pens}")
    return words.format(name=name, pens=pens_label(pens))


def _hand_label(text: str) -> str:
    """strokes, French hand, small; what names no hand comes back as it is."""
    try:
        hand = parse_hand(text)
    except DataError:
        return readable(f"{STROKES}:{text}")
    words = [QCoreApplication.translate("DatasetLabel", "strokes")]
    if hand.country:
        words.append(hand_name(hand.country))
    if hand.small:
        words.append(QCoreApplication.translate("DatasetLabel", "small"))
    return ", ".join(words)


def hand_name(country: str) -> str:
    """French hand: the handwriting of one of `inkling.data.glyphs.HANDS`."""
    return {
        "fr": QCoreApplication.translate("DatasetLabel", "French hand"),
        "de": QCoreApplication.translate("DatasetLabel", "German hand"),
        "it": QCoreApplication.translate("DatasetLabel", "Italian hand"),
        "es": QCoreApplication.translate("DatasetLabel", "Spanish hand"),
        "gb": QCoreApplication.translate("DatasetLabel", "British hand"),
        "us": QCoreApplication.translate("DatasetLabel", "American hand"),
    }[country]
