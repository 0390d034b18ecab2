"""The trained models that come with Inkling. How each was made stands in models/README.md."""

from importlib.resources import files

from inkling.errors import ModelFileError
from inkling.storage.model_file import SUFFIX, decode_model
from inkling.training.model import Model

DEFAULT_MODEL = "best-reader"
_FIRST = (DEFAULT_MODEL, "3blue1brown-mnist")


def shipped_models() -> tuple[str, ...]:
    """The names of all shipped models: the default one, then the course's network, then the others."""
    names = {
        entry.name.removesuffix(SUFFIX) for entry in files("inkling.models").iterdir() if entry.name.endswith(SUFFIX)
    }
    return tuple(sorted(names, key=lambda name: (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)))


def load_shipped(name: str) -> Model:
    """The shipped model of this name; ModelFileError names the choices."""
    if name not in shipped_models():
        raise ModelFileError(
            "No model called “{name}” comes with Inkling; there are {models}.",
            name=name,
            models=", ".join(shipped_models()),
        )
    entry = files("inkling.models") / f"{name}{SUFFIX}"
    return decode_model(entry.read_bytes(), entry.name)
