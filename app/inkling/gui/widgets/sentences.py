"""Errors and phrases of the engine, said in the language of the window."""

import math
from numbers import Integral, Real

from PySide6.QtCore import QCoreApplication, QLocale

from inkling.errors import InklingError, Phrase, fill_in
from inkling.gui.widgets.engine_names import engine_name
from inkling.gui.widgets.formats import number_text

_ALL_DIGITS = 15  # of a number without a format: it may differ from its limit in the last ones only
_LARGEST = 2**63 - 1  # that a QLocale can write


def sentence(error: InklingError | Phrase) -> str:
    """The error's template in the language of the window, its values as that language writes them."""
    return fill_in(error.template, error.values, translate=_translated, write=_written)


def _translated(template: str) -> str:
    return QCoreApplication.translate("errors", template)


def _written(value: object, form: str) -> str:
    """Whole numbers are grouped unless they ask for plain digits (d); a name of the engine gets its word."""
    if isinstance(value, str):
        return format(engine_name(value), form)
    if isinstance(value, bool) or not isinstance(value, Real) or not math.isfinite(value):
        return format(value, form)
    if isinstance(value, Integral) and not form:
        whole = int(value)
        return QLocale().toString(whole) if abs(whole) <= _LARGEST else str(whole)
    if form in ("", "g"):
        return number_text(float(value), QLocale(), 6 if form else _ALL_DIGITS)
    return format(value, form).replace(".", QLocale().decimalPoint())
