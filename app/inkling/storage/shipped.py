"""The trained models that come with Inkling. How each was made stands in models/README.md."""

from importlib.resources import files

from inkling.errors import ModelFileError
from inkling.storage.model_file import decode_model
from inkling.storage.tensor_file import SUFFIX
from inkling.training.model import Model

DEFAULT_MODEL = "best-reader"
COURSE = "course"
"""The course's own network, 784-16-16-10 with sigmoid, Σ(a − y)² and plain gradient descent: the one to explain."""
GROUPS = {
    "read": (DEFAULT_MODEL, "small-conv-mnist"),
    "explain": (COURSE, "course-start", "3blue1brown-mnist", "3blue1brown-strokes"),
    "pens": ("thin-pen", "thick-pen", "all-pens"),
}
"""What the shipped models are there for."""
_ORDER = tuple(name for names in GROUPS.values() for name in names)


def shipped_models() -> tuple[str, ...]:
    """The names of all shipped models, group by group, the default one first."""
    names = {
        entry.name.removesuffix(SUFFIX) for entry in files("inkling.models").iterdir() if entry.name.endswith(SUFFIX)
    }
    return tuple(sorted(names, key=lambda name: (_ORDER.index(name) if name in _ORDER else len(_ORDER), name)))


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
