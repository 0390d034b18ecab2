"""Values of options: each function reads one, or raises what argparse turns into a sentence."""

import argparse
from pathlib import Path

from inkling.errors import ModelFileError
from inkling.storage.model import Model
from inkling.storage.model_file import load_model
from inkling.storage.shipped import load_shipped, shipped_models


def whole_number(text: str) -> int:
    """A whole number, at least 1."""
    try:
        value = int(text)
    except ValueError:
        value = 0
    if value < 1:
        raise argparse.ArgumentTypeError(f"“{text}” must be a whole number from 1 on")
    return value


def layer_sizes(text: str) -> tuple[int, ...]:
    """Sizes of hidden layers: `16,16`; nothing for none."""
    try:
        sizes = tuple(int(part) for part in text.split(",")) if text.strip() else ()
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” must be sizes separated by commas, such as 16,16") from None
    return sizes


def optimizer_setting(text: str) -> tuple[str, float]:
    """`momentum=0.9`."""
    name, _, value = text.partition("=")
    try:
        return name.strip(), float(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” must be NAME=NUMBER, such as momentum=0.9") from None


def read_model(text: str) -> Model:
    """A model file by its path, or a shipped model by its name."""
    path = Path(text)
    if text in shipped_models() and not path.exists():
        return load_shipped(text)
    try:
        return load_model(path)
    except ModelFileError as error:
        if not path.exists() and not path.suffix:
            raise ModelFileError(
                f"There is no file {text} and no shipped model of that name ({', '.join(shipped_models())})."
            ) from error
        raise
