"""Values of options: each function reads one, or raises what argparse turns into a sentence."""

import argparse
import os
import sys
from pathlib import Path

from inkling.errors import DataError, ModelFileError
from inkling.storage.model_file import load_model
from inkling.storage.shipped import load_shipped, shipped_models
from inkling.training.model import Model

_MOST_BYTES = 128 * 2**20  # of a picture on standard input: it is kept beside its pixels


def whole_number(text: str) -> int:
    """A whole number, at least 1."""
    try:
        value = int(text)
    except ValueError:
        value = 0
    if value < 1:
        raise argparse.ArgumentTypeError(f"“{text}” must be a whole number from 1 on")
    return value


FULL_BATCH = 0  # None already means that the option was not given


def batch_size(text: str) -> int:
    """A whole number from 1 on, or `full`."""
    return FULL_BATCH if text == "full" else whole_number(text)


def number(text: str) -> float:
    """A number; infinities and NaN are left to the configuration, which names the limits."""
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” must be a number") from None


def named_number(text: str) -> tuple[str, float]:
    """`momentum=0.9`."""
    name, _, value = text.partition("=")
    try:
        return name.strip(), float(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” must be NAME=NUMBER, such as momentum=0.9") from None


def check_reads_pictures(model: Model) -> None:
    """DataError for a network whose inputs are not the pixels of a picture."""
    wanted, has = model.preparation.input_shape, model.network.architecture.input_shape
    if has != wanted:
        raise DataError(
            "The model reads {has} inputs, not pictures of {wanted} pixels.",
            has="×".join(map(str, has)),
            wanted="×".join(map(str, wanted)),
        )


def picture_source(path: Path) -> Path | bytes:
    """What to read a picture from: its file, or the bytes that come in on standard input."""
    if str(path) != "-":
        return path
    content = sys.stdin.buffer.read(_MOST_BYTES + 1) if sys.stdin is not None else b""
    if not content:
        raise DataError("Nothing came in on standard input; a picture of a digit is needed there.")
    if len(content) > _MOST_BYTES:
        raise DataError("More than {most} MB came in on standard input.", most=_MOST_BYTES // 2**20)
    return content


def answers_nothing(model: str) -> ModelFileError:
    """The error for a model that computes NaN, although each of its numbers is finite."""
    return ModelFileError(
        "The weights of {model} are so large that its answers are no numbers; use another model.", model=model
    )


def add_model(parser: argparse.ArgumentParser) -> None:
    """The argument that `read_model` reads."""
    parser.add_argument("model", metavar="MODEL", help="a model file, or the name of a shipped model")


def read_model(text: str) -> Model:
    """A model file by its path, or a shipped model by its name."""
    path = Path(text)
    if text in shipped_models() and not path.exists():
        return load_shipped(text)
    try:
        return load_model(path)
    except ModelFileError as error:
        if not path.suffix and not os.path.exists(path):  # noqa: PTH110 - any text, also none that could be a name
            raise ModelFileError(
                "There is no file {name} and no shipped model of that name ({models}).",
                name=text,
                models=", ".join(shipped_models()),
            ) from error
        raise
