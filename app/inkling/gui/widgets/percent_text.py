"""A share in whole per cent, as the language writes it."""

from PySide6.QtCore import QCoreApplication, QLocale

from inkling.analysis.certainty import whole_percent


def percent_text(confidence: float) -> str:
    """In whole per cent, as the language writes it."""
    number = QLocale().toString(whole_percent(confidence))
    return QCoreApplication.translate("Answer", "{}%").format(number)
