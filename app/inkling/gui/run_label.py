"""A run in a few signs that need no translation, for legends and names."""

from PySide6.QtCore import QLocale

from inkling.training import Configuration


def run_label(configuration: Configuration) -> str:
    """16-16 · sigmoid · mse · sgd η 1.5 · 10 · mnist."""
    locale = QLocale()
    eta = locale.toString(configuration.eta, "g", 4)
    return " · ".join(
        (
            configuration.hidden or "–",
            configuration.activation,
            configuration.loss,
            f"{configuration.optimizer} η {eta}",
            "∀" if configuration.batch_size is None else f"{configuration.batch_size}",
            configuration.dataset.replace("\\", "/").rsplit("/", 1)[-1],
        )
    )
