"""Numbers as people type and read them: 0.05 and 0,05 and 5e-2 are one number, shown in their language."""

import math
import re

from PySide6.QtCore import QLocale

_NUMBER = re.compile(r"[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?", re.IGNORECASE | re.ASCII)
_SPACES = re.compile(r"\s")  # in Unicode: French groups thousands with a narrow no-break space


def parse_number(text: str) -> float | None:
    """The number that the text says, with a comma or a dot, with or without an exponent; None if it says none."""
    plain = _SPACES.sub("", text).replace("−", "-")
    if not _NUMBER.fullmatch(plain):
        return None
    value = float(plain.replace(",", "."))
    return value if math.isfinite(value) else None


def number_text(value: float, locale: QLocale, digits: int = 6) -> str:
    """`value` in at most so many significant digits, without trailing zeros: 0.05, 1.5, 1e-8."""
    mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
    power = int(exponent)
    if value and not -5 <= power < 6:
        return f"{_plain(float(mantissa), digits - 1, locale)}e{power}"
    return _plain(value, max(0, digits - 1 - power), locale)


def count_text(count: int) -> str:
    """A whole number with its thousands grouped: 13 002 in French, 13,002 in English."""
    return QLocale().toString(count)


def _plain(value: float, decimals: int, locale: QLocale) -> str:
    plain = f"{value:.{decimals}f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return plain.replace(".", locale.decimalPoint())
