"""How numbers, percentages and counts read in the person's language, and how they are typed.

0.05, 0,05 and 5e-2 are one number; French writes 0,05, 13 002 and 94,1 %. In plots they are steady in width.
"""

import math
import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from inkling.analysis.certainty import whole_percent

NOTHING = "–"  # what a readout shows where nothing was measured
_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
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
    if not math.isfinite(value):
        return NOTHING
    mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
    power = int(exponent)
    if value and not -5 <= power < 6:
        return f"{_plain(float(mantissa), digits - 1, locale)}e{power}"
    return _plain(value, max(0, digits - 1 - power), locale)


def is_singular(value: float, locale: QLocale) -> bool:
    """Whether a unit after it stands in the singular: 1 epoch, and in French 0,5 époque and 1,5 époque too."""
    return abs(value) < 2 if locale.language() == QLocale.Language.French else value == 1


def count_text(count: int) -> str:
    """A whole number with its thousands grouped: 13 002 in French, 13,002 in English."""
    return QLocale().toString(count)


def loss_text(value: float) -> str:
    """About four significant digits: 2.1034, 0.0312, 1.2·10⁻⁵."""
    if not math.isfinite(value):
        return NOTHING
    size = abs(value)
    if size and not 1e-3 <= size < 1e5:
        return _power_text(value, digits=1)
    return fixed(value, 4 if size < 10 else 2 if size < 1000 else 0)


def accuracy_text(fraction: float) -> str:
    """A fraction in [0, 1] as a percentage: 94.1%, and 99.52% where every hundredth counts."""
    if not math.isfinite(fraction):
        return NOTHING
    return percent(100 * fraction, 2 if 0.99 <= fraction < 0.99995 else 1)


def epoch_text(epoch: float) -> str:
    return fixed(epoch, 2) if math.isfinite(epoch) else NOTHING


def fixed(value: float, decimals: int) -> str:
    """With the minus of mathematics, as in the formulas beside it; QLocale writes a hyphen."""
    return QLocale().toString(float(value), "f", decimals).replace("-", "−")


def named(name: object, text: str) -> str:
    """What something is, after its name: French has a space before the colon."""
    return QCoreApplication.translate("PlotNumbers", "{name}: {value}").format(name=name, value=text)


def percent(value: float, decimals: int) -> str:
    """A percentage with its sign as the language sets it (French puts a space before it)."""
    return QCoreApplication.translate("PlotNumbers", "{number}%").format(number=fixed(value, decimals))


def left_text(seconds: float) -> str:
    """about 40 s left, about 3 min left; rounded so that it stands still for a while. Empty where nobody knows."""
    if not math.isfinite(seconds):
        return ""
    if seconds < 55:
        count = 5 * max(1, math.ceil(seconds / 5))
        return QCoreApplication.translate("TimeLeft", "about {count} s left").format(count=count_text(count))
    if seconds < 3570:
        count = math.ceil(seconds / 60)
        return QCoreApplication.translate("TimeLeft", "about {count} min left").format(count=count_text(count))
    count = round(seconds / 3600)
    return QCoreApplication.translate("TimeLeft", "about {count} h left").format(count=count_text(count))


def confidence_text(confidence: float) -> str:
    """How sure an answer is, from 0 to 1, in whole per cent."""
    return percent(whole_percent(confidence), 0)


def decimals_for(step: float) -> int:
    """The decimals that tell neighbours `step` > 0 apart: 1 for 0.5, 2 for 0.25, 0 for 20."""
    for decimals in range(12):
        scaled = step * 10**decimals
        if abs(scaled - round(scaled)) < 1e-6 * scaled:
            return decimals
    return 12


def tick_texts(values: Sequence[float], step: float) -> list[str]:
    """Labels of evenly spaced ticks, all with the same number of decimals."""
    if values and step < 1e-4:
        return [_power_text(value, digits=1) if value else fixed(0, 0) for value in values]
    return [fixed(value, decimals_for(step)) for value in values]


def percent_tick_texts(values: Sequence[float], step: float) -> list[str]:
    return [percent(value, decimals_for(step)) for value in values]


def log_tick_texts(exponents: Sequence[float]) -> list[str]:
    """Labels of ticks at 10**exponent: 0.002, 1, 50, and 10⁻⁶ where decimals would run on."""
    return [_plain_or_power(10.0**exponent) for exponent in exponents]


def _plain_or_power(value: float) -> str:
    if not 0.9e-3 <= value < 9.9e4:
        return _power_text(value, digits=0)
    exponent = math.floor(math.log10(value) + 1e-9)
    leading = value / 10.0**exponent
    extra = 0 if abs(leading - round(leading)) < 1e-6 else 1 if abs(10 * leading - round(10 * leading)) < 1e-5 else 2
    return fixed(value, max(0, extra - exponent))


def _power_text(value: float, digits: int) -> str:
    mantissa, exponent = f"{value:.{digits}e}".split("e")
    power = str(int(exponent)).translate(_SUPERSCRIPTS)
    leading = "" if float(mantissa) == 1 else f"{fixed(float(mantissa), digits)}·"
    return f"{leading}10{power}"


def _plain(value: float, decimals: int, locale: QLocale) -> str:
    plain = f"{value:.{decimals}f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return plain.replace(".", locale.decimalPoint())
