"""What a set of images looks like: ink 255 on 0, as the network learns it, or something that only needs a turn.

Images of the other polarity, or of hardly any brightness, are read without complaint by every network, and wrongly.
They are told by how they look, put right, and a note says so.
"""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from inkling.data.content.arrays import blocks_of
from inkling.data.dataset import Examples
from inkling.errors import Phrase

_LIGHT = 170  # a pixel that is paper where ink is dark
_FEW = 0.05  # of the images; so many may be odd ones of a set that is right as it is
_DIM = 64  # where no pixel is brighter, the range is another one: 0 to 1, 0 to 16
_WHITE = 255


def put_right(
    parts: Mapping[str, Examples], name: object, tell: Callable[[], None] = lambda: None
) -> tuple[Phrase, ...]:
    """Make the examples of a data set's parts ink 255 on 0, in place; gives a note for each thing that was changed.

    name: what the notes call the data set; tell: called often, what it raises ends the work
    """
    notes: dict[str, Phrase] = {}
    for examples in parts.values():
        note = _brighten(examples.images, name, tell)
        if note is not None:
            notes[str(note)] = note  # once for both parts
    light = {part: _on_light_paper(examples.images, tell) for part, examples in parts.items()}
    count, total = sum(int(which.sum()) for which in light.values()), sum(map(len, light.values()))
    if total and count > _FEW * total:
        for part, which in light.items():
            for block, turned in zip(blocks_of(parts[part].images), blocks_of(which), strict=True):
                tell()
                block[turned] = _WHITE - block[turned]
        inverted = _inverted(count, total, name)
        notes[str(inverted)] = inverted
    return tuple(notes.values())


def _inverted(count: int, total: int, name: object) -> Phrase:
    if count == total:
        return Phrase(
            "The images of {name} look inverted, dark ink on light paper: they are read as light ink on black.",
            name=name,
        )
    return Phrase(
        "{count} of the {total} images of {name} look inverted, dark ink on light paper: these are read as light ink "
        "on black.",
        count=count,
        total=total,
        name=name,
    )


def _brighten(images: NDArray[np.uint8], name: object, tell: Callable[[], None]) -> Phrase | None:
    brightest = int(images.max(initial=0))
    if brightest == 0:
        return None if images.size == 0 else Phrase("The images of {name} are all black.", name=name)
    if brightest >= _DIM:
        return None
    table = np.rint(np.arange(_WHITE + 1) * (_WHITE / brightest)).clip(0, _WHITE).astype(np.uint8)
    for block in blocks_of(images):
        tell()
        block[:] = table[block]
    return Phrase(
        "The images of {name} have pixels from 0 to {brightest} where 0 to 255 is usual: {brightest} is read as 255.",
        name=name,
        brightest=brightest,
    )


def _on_light_paper(images: NDArray[np.uint8], tell: Callable[[], None]) -> NDArray[np.bool_]:
    """For each image, whether more than half of its border is light."""
    light = np.zeros(len(images), bool)
    for block, result in zip(blocks_of(images), blocks_of(light), strict=True):
        tell()
        edges = (block[:, 0, :], block[:, -1, :], block[:, 1:-1, 0], block[:, 1:-1, -1])
        result[:] = (np.concatenate(edges, axis=1) > _LIGHT).mean(axis=1) > 0.5
    return light
