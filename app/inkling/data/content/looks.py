"""What a set of images looks like: ink 255 on 0, as the network learns it, or something that only needs a turn.

Images of the other polarity, or of hardly any brightness, are read without complaint by every network, and wrongly.
They are told by how they look, put right, and a note says so.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from inkling.data.dataset import Examples
from inkling.errors import Phrase

_LIGHT = 170  # a pixel that is paper where ink is dark
_FEW = 0.05  # of the images; so many may be odd ones of a set that is right as it is
_DIM = 64  # where no pixel is brighter, the range is another one: 0 to 1, 0 to 16
_WHITE = 255


def put_right(parts: Mapping[str, Examples], name: object) -> tuple[dict[str, Examples], tuple[Phrase, ...]]:
    """The examples of a data set's parts as ink 255 on 0, and a note for each thing that was changed.

    name: what the notes call the data set. What looks right comes back as it is.
    """
    images = {part: examples.images for part, examples in parts.items()}
    notes: dict[str, Phrase] = {}
    for part, pixels in images.items():
        images[part], note = _brightened(pixels, name)
        if note is not None:
            notes[str(note)] = note  # once for both parts
    light = {part: _on_light_paper(pixels) for part, pixels in images.items()}
    count, total = sum(int(which.sum()) for which in light.values()), sum(map(len, light.values()))
    if total and count > _FEW * total:
        for part, which in light.items():
            turned = images[part].copy()
            turned[which] = _WHITE - turned[which]
            images[part] = turned
        inverted = _inverted(count, total, name)
        notes[str(inverted)] = inverted
    return {part: Examples(images[part], parts[part].labels) for part in parts}, tuple(notes.values())


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


def _brightened(images: NDArray[np.uint8], name: object) -> tuple[NDArray[np.uint8], Phrase | None]:
    brightest = int(images.max(initial=0))
    if brightest == 0:
        return images, None if images.size == 0 else Phrase("The images of {name} are all black.", name=name)
    if brightest >= _DIM:
        return images, None
    table = np.rint(np.arange(_WHITE + 1) * (_WHITE / brightest)).clip(0, _WHITE).astype(np.uint8)
    return table[images], Phrase(
        "The images of {name} have pixels from 0 to {brightest} where 0 to 255 is usual: {brightest} is read as 255.",
        name=name,
        brightest=brightest,
    )


def _on_light_paper(images: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """For each image, whether more than half of its border is light."""
    if images.size == 0:
        return np.zeros(len(images), bool)
    border = np.concatenate(
        [images[:, 0, :], images[:, -1, :], images[:, 1:-1, 0], images[:, 1:-1, -1]], axis=1
    )  # a copy of a seventh
    light: NDArray[np.bool_] = (border > _LIGHT).mean(axis=1) > 0.5
    return light
