"""The words of an explanation: what is said of each kind of change, in the language of the window."""

from PySide6.QtCore import QCoreApplication, QLocale

from inkling.analysis.explanation import Counterfactual, Explanation, ReplayStep
from inkling.analysis.perturbations import KINDS
from inkling.data.stroke import pen_width
from inkling.gui.widgets.bar_painting import activation_text

Words = dict[str, str]

NOTHING = "–"
# An activation that rises by less, as it is shown, does not rise.
_CLOSER = 0.01

translate = QCoreApplication.translate


class ExplanationWords:
    """Says an explanation. Everything is translated when it is asked for.

    normalization: what the model does to drawings first, one of inkling.data.normalize.NORMALIZATIONS
    """

    def __init__(self, explanation: Explanation, class_names: tuple[str, ...], normalization: str = "none") -> None:
        self._explanation = explanation
        self._names = class_names
        self._boxed = normalization == "box"

    def headline(self) -> str:
        """The one sentence that explains it."""
        smallest = self._explanation.smallest
        words = {"answer": self._names[self._explanation.meant]}
        if self._explanation.read_right:
            return translate("Explanation", "It is read as {answer}, as it was meant.").format(**words)
        if smallest is None:
            return translate("Explanation", "No single change is enough for it to be read as {answer}.").format(
                **words
            )
        words |= self._amounts(smallest)
        return _pick(smallest, _headlines()).format(**words)

    def as_drawn(self) -> str:
        """What is read in the drawing as it is."""
        drawn = self._explanation.drawn
        if drawn.sure:
            words = translate("Explanation", "As drawn, it is read as {answer} ({activation}).")
        else:
            words = translate("Explanation", "As drawn, the network is not sure (likeliest {answer}, {activation}).")
        return words.format(**self._read(drawn))

    def shown(self, kind: str, step: ReplayStep) -> str:
        """What is read in a step of the replay of one of KINDS."""
        if step.amount is None:
            return self.as_drawn()
        change = f"{self.name(kind)} {self.amount(kind, step)}".strip()
        if step.sure:
            words = translate("Explanation", "{change}: read as {answer} ({activation}).")
        else:
            words = translate("Explanation", "{change}: not sure (likeliest {answer}, {activation}).")
        return words.format(change=change, **self._read(step))

    def name(self, kind: str) -> str:
        """The heading over one of KINDS."""
        return dict(zip(KINDS, _kind_names(), strict=True))[kind]

    def line(self, kind: str, change: Counterfactual | None) -> str:
        """What came of one of KINDS; None where there was nothing to try."""
        if change is None:
            return dict(zip(KINDS, _no_room(), strict=True))[kind]
        if change.read_right:
            return _pick(change, _smallest()).format(**self._amounts(change))
        said = self._no_help(kind)
        if change.for_meant - self._explanation.drawn.for_meant > _CLOSER:
            said += " " + translate(
                "Explanation", "The framed picture comes closest: {activation} for {answer}."
            ).format(activation=_activation(change.for_meant), answer=self._names[self._explanation.meant])
        return said

    def answer(self, step: ReplayStep) -> str:
        """The class that is read."""
        return self._names[step.answer]

    def activation(self, step: ReplayStep) -> str:
        """How strongly it is read."""
        return _activation(step.confidence)

    def amount(self, kind: str, step: ReplayStep) -> str:
        """How much of the change a picture shows, in a few characters; "" where there is only one amount."""
        if kind == "polarity":
            return ""
        if step.amount is None:
            drawn = {"position": _px(0), "scale": _percent(1), "slant": _degrees(0), "anti-aliasing": _px(0)}
            return drawn.get(kind) or pen_text(self._explanation.pen_width)
        if kind == "position":
            return f"{_px(step.amount)} {_ARROWS[step.towards]}"
        if kind == "scale":
            return _percent(step.amount)
        if kind == "slant":
            return _degrees(step.amount)
        if kind == "pen width":
            return pen_text(step.amount)
        # A grey rim is one pixel wide: the share of it that hardening takes away is so much of a pixel.
        return _px(step.amount)

    def _read(self, step: ReplayStep) -> Words:
        return {"answer": self.answer(step), "activation": self.activation(step)}

    def _amounts(self, change: Counterfactual) -> Words:
        """The numbers that sentences about a change may name."""
        size = abs(change.amount)
        return {
            "number": QLocale().toString(float(size), "g", 3),
            "percent": _percent(size),
            "direction": dict(zip(_ARROWS, _directions(), strict=True)).get(change.towards, ""),
            "pen": pen_text(size),
            "drawn": pen_text(self._explanation.pen_width),
        }

    def _no_help(self, kind: str) -> str:
        if self._boxed and kind == "position":
            return translate("Explanation", "No shift helps: the drawing is centred before it is read.")
        if self._boxed and kind == "scale":
            return translate(
                "Explanation", "No other size helps: the drawing is brought to one size before it is read."
            )
        return dict(zip(KINDS, _no_helps(), strict=True))[kind]


def pen_text(width: float) -> str:
    """A pen's width in px as the course's size: 32, 8, 2.5."""
    if width == 0:
        return NOTHING
    size = width / pen_width(1)
    decimals = 0 if size >= 9.95 or abs(size - round(size)) < 0.05 else 1
    return QLocale().toString(size, "f", decimals)


_ARROWS = {
    (-1, 0): "←",
    (1, 0): "→",
    (0, -1): "↑",
    (0, 1): "↓",
    (-1, -1): "↖",
    (1, -1): "↗",
    (-1, 1): "↙",
    (1, 1): "↘",
}


def _directions() -> tuple[str, ...]:
    """In the order of _ARROWS."""
    return (
        translate("Explanation", "to the left"),
        translate("Explanation", "to the right"),
        translate("Explanation", "up"),
        translate("Explanation", "down"),
        translate("Explanation", "up and to the left"),
        translate("Explanation", "up and to the right"),
        translate("Explanation", "down and to the left"),
        translate("Explanation", "down and to the right"),
    )


def _kind_names() -> tuple[str, ...]:
    return (
        translate("Explanation", "Ink and paper"),
        translate("Explanation", "Position"),
        translate("Explanation", "Size"),
        translate("Explanation", "Slant"),
        translate("Explanation", "Pen"),
        translate("Explanation", "Edges"),
    )


def _headlines() -> tuple[str, ...]:
    """In the order of _pick."""
    return (
        translate("Explanation", "With ink and paper exchanged, it would have been read as {answer}."),
        translate("Explanation", "Moved by {number} px {direction}, it would have been read as {answer}."),
        translate("Explanation", "At {percent} of its size, it would have been read as {answer}."),
        translate("Explanation", "Slanted by {number}° to the right, it would have been read as {answer}."),
        translate("Explanation", "Slanted by {number}° to the left, it would have been read as {answer}."),
        translate("Explanation", "With a pen of {pen} instead of {drawn}, it would have been read as {answer}."),
        translate("Explanation", "With edges softened by {number} px, it would have been read as {answer}."),
        translate("Explanation", "With edges hardened by {number} px, it would have been read as {answer}."),
    )


def _smallest() -> tuple[str, ...]:
    """In the order of _pick."""
    return (
        translate("Explanation", "It is enough to exchange ink and paper."),
        translate("Explanation", "Smallest change: {number} px {direction}."),
        translate("Explanation", "Smallest change: {percent} of its size."),
        translate("Explanation", "Smallest change: {number}° to the right."),
        translate("Explanation", "Smallest change: {number}° to the left."),
        translate("Explanation", "Smallest change: a pen of {pen} instead of {drawn}."),
        translate("Explanation", "Smallest change: edges softened by {number} px."),
        translate("Explanation", "Smallest change: edges hardened by {number} px."),
    )


def _no_helps() -> tuple[str, ...]:
    """In the order of KINDS."""
    return (
        translate("Explanation", "It does not help to exchange ink and paper."),
        translate("Explanation", "No shift helps."),
        translate("Explanation", "No other size helps."),
        translate("Explanation", "No slant helps."),
        translate("Explanation", "No other pen helps."),
        translate("Explanation", "Neither softer nor harder edges help."),
    )


def _no_room() -> tuple[str, ...]:
    """In the order of KINDS."""
    return (
        translate("Explanation", "Ink and paper look the same."),
        translate("Explanation", "There is no room on the canvas to move it."),
        translate("Explanation", "There is no room on the canvas for another size."),
        translate("Explanation", "There is no room on the canvas to slant it."),
        translate("Explanation", "The ink is too faint to be written with another pen."),
        translate("Explanation", "The ink has no edges."),
    )


def _pick(change: Counterfactual, sentences: tuple[str, ...]) -> str:
    """The sentence for a change, out of one for each kind, and two where less and more have words of their own."""
    more = change.towards == (1, 0)
    places = {"slant": 3 if more else 4, "pen width": 5, "anti-aliasing": 6 if more else 7}
    return sentences[places.get(change.kind, KINDS.index(change.kind))]


def _percent(share: float) -> str:
    """With its sign as the language sets it: French puts a space before it."""
    return translate("Explanation", "{number}%").format(number=QLocale().toString(round(100 * share)))


def _px(length: float) -> str:
    number = QLocale().toString(float(length), "g", 3).replace("-", "−")
    return translate("Explanation", "{number} px").format(number=number)


def _degrees(angle: float) -> str:
    """With a plus to the right, as slant is measured."""
    sign = "+" if angle > 0 else "−" if angle < 0 else ""
    return f"{sign}{QLocale().toString(round(abs(angle)))}°"


def _activation(value: float) -> str:
    return activation_text(value, QLocale())
