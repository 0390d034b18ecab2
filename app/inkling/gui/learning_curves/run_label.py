"""A run in a few signs, and its data set in words, for legends and names."""

from PySide6.QtCore import QCoreApplication, QLocale

from inkling.gui.widgets.dataset_label import dataset_label
from inkling.gui.widgets.engine_names import engine_name, layers_text
from inkling.gui.widgets.formats import count_text
from inkling.session.run_records import RunRecord
from inkling.training import Configuration


def run_label(configuration: Configuration, *, from_epoch: float = 0.0) -> str:
    """16-16 · sigmoid · MSE · SGD η 1.5, from epoch 30 · batch 10 · MNIST, pen 8 · seed 3, in this language.

    from_epoch: where the run went on with a network; 0 for a new one. The seed is told where it is not 0.
    """
    eta = QLocale().toString(configuration.eta, "g", 4)
    if from_epoch:
        epoch = QLocale().toString(round(from_epoch, 2), "g", 6)
        eta = QCoreApplication.translate("RunLabel", "{eta}, from epoch {epoch}").format(eta=eta, epoch=epoch)
    seed = QCoreApplication.translate("RunLabel", "seed {seed}").format(seed=count_text(configuration.seed))
    if configuration.batch_size is None:
        batch = QCoreApplication.translate("RunLabel", "full batch")
    else:
        batch = QCoreApplication.translate("RunLabel", "batch {size}").format(
            size=count_text(configuration.batch_size)
        )
    return " · ".join(
        (
            layers_text(configuration.hidden) or "–",
            engine_name(configuration.activation),
            engine_name(configuration.loss),
            f"{engine_name(configuration.optimizer)} η {eta}",
            batch,
            dataset_label(configuration.dataset),
            *((seed,) if configuration.seed else ()),
        )
    )


def record_label(record: RunRecord) -> str:
    """The model's name, where it came from a file, else how it was made; empty where nobody knows.

    Runs that would read the same are numbered.
    """
    made = record.configuration
    label = record.name or (run_label(made, from_epoch=record.from_epoch) if made else "")
    if record.number == 1 or not label:
        return label
    number = QCoreApplication.translate("RunLabel", "no. {number}").format(number=count_text(record.number))
    return f"{label} · {number}"
