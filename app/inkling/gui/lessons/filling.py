"""Filling in: a lesson's text with its numbers, as the language of the window writes them.

{answer}     as it is: 13 002, 0,05, a digit's name
{cost:.3f}   so many decimals; {cost:.2e} as a power of ten, {cost:.3g} so many digits, {seed:d} plain digits
{share:.1%}  as a percentage; {share:%} in whole per cent
"""

from collections.abc import Callable
from string import Formatter

from PySide6.QtCore import QLocale

from inkling.gui.widgets.formats import NOTHING, count_text, fixed, number_text, percent
from inkling.session.lessons.comparison import Value

WAITING = "…"  # for a number that is being found
_USUAL_DIGITS = 4


def spoken() -> str:
    """The language of the window, as lessons name it."""
    return "fr" if QLocale().language() == QLocale.Language.French else "en"


def fill(text: str, find: Callable[[str], Value | None], *, waits: Callable[[str], bool] = lambda _: False) -> str:
    """The text with its numbers. waits: whether one that is not known yet is being found"""
    filled = []
    for said, name, form, _ in Formatter().parse(text):
        filled.append(said)
        if name is not None:
            value = find(name)
            filled.append((WAITING if waits(name) else NOTHING) if value is None else written(value, form or ""))
    return "".join(filled)


def written(value: Value, form: str = "") -> str:
    """A number in a format of the lessons."""
    if isinstance(value, str):
        return value
    number = float(value)
    if form.endswith("%"):
        return percent(100 * number, _digits(form))
    if form.endswith("f"):
        return fixed(number, _digits(form))
    if form.endswith("e"):
        mantissa, power = f"{number:{form}}".split("e")
        return f"{fixed(float(mantissa), _digits(form))}·10{_superscript(int(power))}"
    if form == "d":
        return str(round(number))
    if isinstance(value, int) and not form:
        return count_text(value).replace("-", "−")
    return number_text(number, QLocale(), _digits(form) if form else _USUAL_DIGITS).replace("-", "−", 1)


def _digits(form: str) -> int:
    return int("".join(filter(str.isdigit, form)) or 0)


def _superscript(power: int) -> str:
    return str(power).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
