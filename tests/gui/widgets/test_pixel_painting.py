"""Shades as colours: from orange through grey to blue, as far as they go."""

import numpy as np
import pytest
from PySide6.QtGui import QColor

from inkling.gui.widgets.pixel_painting import shaded_image
from inkling.gui.widgets.theme import DARK, LIGHT, Theme, sign_lut


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_shades_have_the_colours_of_the_signs(theme: Theme) -> None:
    image = shaded_image(theme, np.array([[-1.0, 0.5], [1.0, -3.0], [0.0, 2.0]]))
    assert (image.width(), image.height()) == (2, 3)
    for column, row, level in ((0, 0, 0), (1, 0, 191), (0, 1, 255), (1, 1, 0), (0, 2, 128), (1, 2, 255)):
        assert image.pixelColor(column, row) == QColor(*sign_lut(theme)[level].tolist())
    assert image.pixelColor(0, 0) == QColor(theme.negative)
    assert image.pixelColor(0, 1) == QColor(theme.positive)
