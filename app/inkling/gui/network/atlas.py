"""All feature maps and filters of the diagram in one image, made anew for every frame in a few NumPy calls."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from inkling.gui.network.tiles import Words, image_of


@dataclass(frozen=True, eq=False, slots=True)
class Strip:
    """Where the pictures of one column are: stacked downwards from the top."""

    left: int
    rows: int  # of one picture
    cols: int

    def source(self, place: int) -> QRectF:
        return QRectF(self.left, place * self.rows, self.cols, self.rows)


@dataclass(frozen=True, eq=False, slots=True)
class Atlas:
    """maps, filters: by group."""

    image: QImage
    maps: dict[int, Strip]
    filters: dict[int, Strip]


def make_atlas(maps: Mapping[int, Words], filters: Mapping[int, Words]) -> Atlas:
    """Put columns of pictures side by side. maps, filters: (n, rows, cols) by group."""
    strips: list[dict[int, Strip]] = [{}, {}]
    left = height = 0
    for into, columns in zip(strips, (maps, filters), strict=True):
        for group, words in columns.items():
            count, rows, cols = words.shape
            into[group] = Strip(left, rows, cols)
            left += cols
            height = max(height, count * rows)
    pixels = np.zeros((height, left), np.uint32)
    for into, columns in zip(strips, (maps, filters), strict=True):
        for group, words in columns.items():
            strip = into[group]
            pixels[: words.shape[0] * strip.rows, strip.left : strip.left + strip.cols] = words.reshape(
                -1, strip.cols
            )
    return Atlas(image_of(pixels), *strips)
