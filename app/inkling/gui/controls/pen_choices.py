"""Which pens the training data can be written with: as they were, one of the course's, all of them, or as named."""

from PySide6.QtCore import QCoreApplication, QLocale

from inkling.data.catalog import DatasetPart, split_name
from inkling.data.pens import ALL_PENS
from inkling.data.stroke import PEN_SIZES, pen_width
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.dataset_label import pen_sizes
from inkling.gui.widgets.formats import count_text, number_text

AS_WRITTEN = ""


def can_be_inked(name: str) -> bool:
    """Whether a pen may follow this name: not that of several parts, each of which has its own."""
    inked = DatasetPart(name, ALL_PENS)
    return split_name(str(inked)) == (inked,)


def pen_choices(present: str) -> list[Choice]:
    """The pens on offer; `present` is the one in use and is among them in any case."""
    choices = [
        Choice(
            AS_WRITTEN,
            QCoreApplication.translate("PenChoices", "as it was written"),
            QCoreApplication.translate(
                "PenChoices", "The widths that people's strokes have in MNIST, or in the folder."
            ),
            short=QCoreApplication.translate("PenChoices", "as written"),
        ),
        *(Choice(str(size), count_text(size), _width(size)) for size in PEN_SIZES),
        Choice(
            ALL_PENS,
            QCoreApplication.translate("PenChoices", "all, {first} to {last}").format(
                first=count_text(PEN_SIZES[0]), last=count_text(PEN_SIZES[-1])
            ),
            QCoreApplication.translate(
                "PenChoices", "Each digit with a pen of its own, so that no width is new later."
            ),
        ),
    ]
    if all(choice.name != present for choice in choices):
        choices.append(Choice(present, _words(present), QCoreApplication.translate("PenChoices", "Your own pens.")))
    return choices


def several_pens() -> list[Choice]:
    """For a data set of several parts: there is nothing to choose."""
    return [Choice(AS_WRITTEN, "–", QCoreApplication.translate("PenChoices", "Each part has a pen of its own."))]


def _width(size: int) -> str:
    width = number_text(pen_width(size), QLocale(), digits=2)
    return QCoreApplication.translate("PenChoices", "A pen {width} of the image's 28 pixels wide.").format(
        width=width
    )


def _words(pens: str) -> str:
    sizes = pen_sizes(pens)
    if len(sizes) == 2 and "-" in pens:
        return QCoreApplication.translate("PenChoices", "{first} to {last}").format(first=sizes[0], last=sizes[1])
    return ", ".join(sizes) or pens
