"""Data sets joined to one: the examples of all of them in a random order."""

from collections.abc import Sequence

import numpy as np

from inkling.data.dataset import Dataset, Examples
from inkling.errors import DataError


def join_datasets(name: str, parts: Sequence[Dataset]) -> Dataset:
    """The examples of all parts, in a random order that is always the same."""
    if len(parts) == 1:
        return parts[0]
    first = parts[0]
    for other in parts[1:]:
        if other.class_names != first.class_names or other.train.images.shape[1:] != first.train.images.shape[1:]:
            raise DataError(
                "{first} and {second} cannot be joined: their classes or image sizes differ.",
                first=first.name,
                second=other.name,
            )
    return Dataset(
        name,
        _shuffled([part.train for part in parts], np.random.default_rng(0)),
        _shuffled([part.test for part in parts], np.random.default_rng(1)),
        first.class_names,
        notes=tuple(note for part in parts for note in part.notes),
        fingerprint="+".join(part.fingerprint for part in parts if part.fingerprint),
    )


def _shuffled(parts: Sequence[Examples], rng: np.random.Generator) -> Examples:
    count = sum(map(len, parts))
    places = np.empty(count, np.int64)  # where each example goes
    places[rng.permutation(count)] = np.arange(count)
    images = np.empty((count, *parts[0].images.shape[1:]), np.uint8)
    labels = np.empty(count, np.uint8)
    done = 0
    for part in parts:
        to = places[done : done + len(part)]
        images[to], labels[to] = part.images, part.labels
        done += len(part)
    return Examples(images, labels)
