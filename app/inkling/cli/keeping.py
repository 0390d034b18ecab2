"""Nothing that was trained is lost: a long training leaves checkpoints, and its end finds a place to be saved."""

import tempfile
from dataclasses import replace
from glob import escape
from pathlib import Path
from time import monotonic

from inkling import paths
from inkling.cli.output import Failure, warn
from inkling.errors import ModelFileError
from inkling.files import sweep
from inkling.storage.model_file import save_model
from inkling.storage.tensor_file import SUFFIX
from inkling.training import Metrics
from inkling.training.model import Model

_EVERY = 30.0  # s between two checkpoints at least: a training that is shorter than this leaves none


class Keeper:
    """Keeps one training, to be saved as `path`.

    A checkpoint is a model file beside it, `NAME.checkpoint.safetensors`, that goes when the training has ended well.
    """

    def __init__(self, path: Path) -> None:
        self._path, self._stem = path, f"{path.name.removesuffix(SUFFIX)}.checkpoint"
        self._checkpoint = _free(path.with_name(f"{self._stem}{SUFFIX}"))
        self._written = self._refused = False
        self._since = monotonic()

    def checkpoint(self, model: Model, epochs: int) -> None:
        """After so many epochs: write one if the last is a while ago. A disk that refuses is told once."""
        if monotonic() - self._since < _EVERY or self._refused:
            return
        try:
            save_model(after(model, epochs), self._checkpoint)
        except ModelFileError as error:
            self._refused = True
            warn(f"no checkpoint: {error}")
        else:
            self._written = True
        self._since = monotonic()

    def save(self, model: Model) -> None:
        """The end. Raises Failure where `path` cannot be written any more, and says where the model is instead."""
        try:
            save_model(model, self._path)
        except ModelFileError as error:
            raise Failure(f"{error} {self._elsewhere(model)}") from error
        if self._written:
            self._checkpoint.unlink(missing_ok=True)
        # What trainings left that were killed while they wrote one; theirs may bear any number.
        for path in (self._checkpoint, *self._path.parent.glob(f"{escape(self._stem)}*{SUFFIX}")):
            sweep(path.parent, path.name)

    def left(self) -> str:
        """A sentence on what there is without an end; empty if nothing."""
        return f"{self._checkpoint} holds the network as it last was." if self._written else ""

    def _elsewhere(self, model: Model) -> str:
        for folder in (paths.state_folder() / "rescued", Path(tempfile.gettempdir())):
            try:
                folder.mkdir(parents=True, exist_ok=True)
                path = _free(folder / f"{self._path.name.removesuffix(SUFFIX)}{SUFFIX}")
                save_model(model, path)
            except (ModelFileError, OSError):
                continue
            return f"The trained network is in {path} instead."
        return self.left() or "There was no other place for the trained network either."


def after(model: Model, epochs: int) -> Model:
    """The model as if only the epochs that are over had been asked for: numbers, curves and settings agree."""
    configuration, last = model.configuration, model.history.points()[-1]
    if configuration is not None and configuration.schedule != "cosine":  # a part of its wave is no shorter wave
        configuration = replace(configuration, epochs=epochs)
    return replace(model, configuration=configuration, metrics=Metrics(last.test_loss, last.test_accuracy))


def _free(path: Path) -> Path:
    """The path, or the next one that no file has: what is there may be all that is left of another training."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.name.removesuffix(SUFFIX)}-{number}{SUFFIX}")
    return free
