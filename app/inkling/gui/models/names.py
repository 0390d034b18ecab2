"""What networks are called where several of them are listed, and which files they are proposed for."""

from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from inkling.data.catalog import split_name
from inkling.errors import readable
from inkling.gui.widgets.dataset_label import dataset_label
from inkling.gui.widgets.engine_names import layers_text
from inkling.gui.widgets.formats import percent
from inkling.session.earlier import Earlier
from inkling.storage.tensor_file import SUFFIX

_LONGEST = 32  # characters of a name or of layers in a label: its accuracy must be seen, too


def network_label(network: Earlier) -> str:
    """mine · 784-16-16-10 · 96.7% · strokes: its name, if it has one, its layers, test accuracy and data set."""
    model = network.model
    layers = layers_text(model.network.architecture.short)
    parts = [
        readable(network.source.name, _LONGEST),
        layers if len(layers) <= _LONGEST else f"{layers[: _LONGEST - 1]}…",
    ]
    if model.metrics:
        parts.append(percent(100 * model.metrics.accuracy, 1))
    if model.configuration:
        name = model.configuration.dataset
        several = len(split_name(name)) > 1
        parts.append(
            QCoreApplication.translate("Networks", "several data sets")
            if several
            else readable(dataset_label(name), _LONGEST)
        )
    return " · ".join(part for part in parts if part)


def network_labels(networks: Sequence[Earlier]) -> list[str]:
    """A label each, the first as it is; others that would read the same are numbered."""
    seen: Counter[str] = Counter()
    labels = []
    for network in networks:
        label = network_label(network)
        seen[label] += 1
        labels.append(label if seen[label] == 1 else f"{label} ({seen[label]})")
    return labels


def proposed_path(network: Earlier, folder: Path, taken: Collection[Path] = ()) -> Path:
    """The file that it came from, or a new one in this folder that is neither there nor taken by another network."""
    if network.source.path is not None and network.source.path not in taken:
        return network.source.path
    stem = network.source.name or _plain(network.model.network.architecture.short)
    return free_path(folder / f"{stem}{SUFFIX}", taken)


def free_path(path: Path, taken: Collection[Path]) -> Path:
    """The path, with a number where it is there already or taken."""
    free, number = path, 1
    while free in taken or free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free


def _plain(layers: str) -> str:
    """What may stand in a file's name everywhere."""
    return "".join(one if one.isalnum() or one in "-._" else "-" for one in layers)[:80]
