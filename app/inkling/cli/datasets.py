"""Data sets at a terminal: loading them, and telling on standard error what a person should know of them."""

from inkling.cli.output import StepProgress, warn
from inkling.data.catalog import (
    MNIST,
    absolute_name,
    hidden_folders,
    is_own,
    load_dataset,
    load_test_set,
    missing_folders,
    split_name,
)
from inkling.data.dataset import Dataset
from inkling.errors import DataError, Phrase
from inkling.training.model import Model

DATASET_HELP = (
    "strokes, mnist, or the path of a person's own: a folder of IDX files or of pictures in folders 0 to 9, a table "
    "(.csv) or a NumPy archive (.npz); ./mnist is the folder of that name"
)


def load_to_learn(name: str, train_size: int | None) -> Dataset:
    """Load a data set with a bar, and tell what was odd about it."""
    tell_hidden(name)
    with _progress(name) as progress:
        dataset = load_dataset(name, train_size=train_size, progress=progress)
    tell_notes(dataset)
    return dataset


def load_to_examine(name: str) -> Dataset:
    """Load the test set of a data set with a bar, and tell what was odd about it."""
    tell_hidden(name)
    with _progress(name) as progress:
        dataset = load_test_set(name, progress=progress)
    tell_notes(dataset)
    return dataset


def check_still_there(model: Model, name: str) -> None:
    """DataError where the data set that a model learned from is gone; a word where its name says too little."""
    learned_from = model.configuration.dataset if model.configuration else ""
    if missing := missing_folders(learned_from):
        raise DataError(
            "{name} learned from {folder}, which is not there (any more); give the data set with --dataset.",
            name=name,
            folder=missing[0],
        )
    if absolute_name(learned_from) != learned_from:
        _tell(
            Phrase(
                "{name} says only “{dataset}” of the data set that it learned from; it is taken to be {path}.",
                name=name,
                dataset=learned_from,
                path=absolute_name(learned_from),
            )
        )


def check_recognised(model: Model, dataset: Dataset, name: str) -> None:
    """DataError where other digits than those that a model learned from lie in their place by now."""
    if model.data_fingerprint not in ("", dataset.fingerprint):
        raise DataError(
            "The digits in {folder} are not those that {name} learned from; to use them all the same, give them with "
            "--dataset.",
            folder=model.configuration.dataset if model.configuration else dataset.name,
            name=name,
        )


def tell_notes(dataset: Dataset) -> None:
    """What was odd about a data set and was put right."""
    for note in dataset.notes:
        _tell(note)


def _tell(note: Phrase) -> None:
    warn(str(note))


def _progress(name: str) -> StepProgress:
    if any(is_own(part) or part.name == MNIST for part in split_name(name)):
        return StepProgress("reading digits", "")
    return StepProgress("drawing digits", "digits")


def tell_hidden(name: str) -> None:
    """Which of the folders here were not meant, because Inkling's own data sets bear their names."""
    for folder in hidden_folders(name):
        _tell(
            Phrase(
                "“{name}” is taken as the data set that Inkling knows by that name; the folder is ./{name}.",
                name=folder,
            )
        )
