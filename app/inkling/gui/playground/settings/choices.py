"""What the drop-downs of the settings offer: the engine's names, in the language of the window."""

from PySide6.QtCore import QObject

from inkling.analysis.playground.generators import GENERATORS
from inkling.analysis.playground.structure import ALL_ACTIVATIONS, SCALES, Structure
from inkling.gui.playground.player import SPEEDS
from inkling.gui.widgets.choice_box import Choice
from inkling.gui.widgets.engine_names import engine_name
from inkling.gui.widgets.formats import count_text
from inkling.gui.widgets.sentences import sentence
from inkling.network import INITIALIZERS
from inkling.training.optimizer_choice import OPTIMIZERS

_FRAMES = 60  # in a second, about
OWN = "\0own"  # points that no recipe makes; no kind has this name


class SettingsWords(QObject):
    """The words, in the language of the moment."""

    def speeds(self) -> list[Choice]:
        """Steps in a frame, by the player; 0 is one at a time."""
        whole, short = self.tr("{count} steps a second"), self.tr("{count}/s")
        by_second = ((str(steps), count_text(_FRAMES * steps)) for steps in SPEEDS)
        return [
            Choice("0", self.tr("One at a time"), self.tr("Four steps a second, so that each can be looked at")),
            *(Choice(name, whole.format(count=count), short=short.format(count=count)) for name, count in by_second),
        ]

    def costs(self, structure: Structure) -> list[Choice]:
        """How the errors of the points add up; what is an error follows from the output."""
        if structure.loss == "perceptron":
            words = {
                "sum": (self.tr("Perceptron, sum"), self.tr("Sum")),
                "mean": (self.tr("Perceptron, mean"), self.tr("Mean")),
                "half": (self.tr("Perceptron, half the mean"), self.tr("½ mean")),
            }
        else:
            words = {
                "sum": (self.tr("Sum Σ(a − y)²"), self.tr("Sum")),
                "mean": (self.tr("Mean of (a − y)²"), self.tr("Mean")),
                "half": (self.tr("Half the mean, ½(a − y)²"), self.tr("½ mean")),
            }
        return [Choice(one, words[one][0], short=words[one][1]) for one in SCALES]

    def targets(self) -> list[Choice]:
        return [Choice("0", self.tr("0 and 1")), Choice("-1", self.tr("−1 and 1"))]

    def kinds(self, *, own: bool) -> list[Choice]:
        """Sets of points. own: whether those of the moment are none of these"""
        made = [Choice(one.name, sentence(one.title)) for one in GENERATORS.values()]
        mine = Choice(OWN, self.tr("My own points"), self.tr("Painted, or from a file"), selectable=False)
        return [*([mine] if own else []), *made]


def activations() -> list[Choice]:
    return [_named(name) for name in ALL_ACTIVATIONS]


def optimizers() -> list[Choice]:
    return [_named(name) for name in OPTIMIZERS]


def initializers() -> list[Choice]:
    return [_named(name) for name in INITIALIZERS]


def _named(name: str) -> Choice:
    text = engine_name(name)
    return Choice(name, text[:1].upper() + text[1:])
