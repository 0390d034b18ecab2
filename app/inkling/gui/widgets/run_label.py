"""A run in a few signs, and its data set in words, for legends and names."""

from PySide6.QtCore import QLocale

from inkling.gui.widgets.dataset_label import dataset_label
from inkling.gui.widgets.engine_names import engine_name, layers_text
from inkling.gui.widgets.formats import count_text
from inkling.session.run_records import RunRecord
from inkling.training import Configuration


def run_label(configuration: Configuration) -> str:
    """16-16 · sigmoid · MSE · SGD η 1.5 · 10 · MNIST, pen 8; in the language of the moment."""
    eta = QLocale().toString(configuration.eta, "g", 4)
    return " · ".join(
        (
            layers_text(configuration.hidden) or "–",
            engine_name(configuration.activation),
            engine_name(configuration.loss),
            f"{engine_name(configuration.optimizer)} η {eta}",
            "∀" if configuration.batch_size is None else count_text(configuration.batch_size),
            dataset_label(configuration.dataset),
        )
    )


def record_label(record: RunRecord) -> str:
    """The model's name, where it came from a file, else how it was made; empty where nobody knows."""
    return record.name or (run_label(record.configuration) if record.configuration else "")
