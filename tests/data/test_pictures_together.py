"""Many pictures looked at together: each is what it is alone."""

import numpy as np

from inkling.data.picture import digits_on
from inkling.data.picture.digit import digit_on


def test_pictures_looked_at_together_are_what_each_is_alone() -> None:
    rng = np.random.default_rng(3)
    pictures = [np.zeros((28, 28), np.float32) for _ in range(120)]
    for picture in pictures[1:]:
        for _ in range(rng.integers(1, 4)):
            top, left, high, wide = (int(number) for number in rng.integers([2, 2, 4, 2], [12, 22, 15, 5]))
            picture[top : top + high, left : left + wide] = rng.uniform(0.2, 1)
    pictures[::3] = [1 - picture for picture in pictures[::3]]
    pictures[5::10] = [picture * 0.5 + 0.2 for picture in pictures[5::10]]  # on grey
    sheet = np.full((90, 120), 0.9, np.float32)
    sheet[20:70, 55:65] = 0.1
    pictures[7:7] = [sheet]
    pictures[60:60] = [1 - sheet, np.ones((9, 31), np.float32)]
    together = digits_on(iter(pictures))
    alone = [digit_on(picture) for picture in pictures]
    assert 10 < sum(one.several for one in together) < 110
    for one, other in zip(together, alone, strict=True):
        np.testing.assert_array_equal(one.image, other.image)
        assert one.several is other.several
    assert digits_on([]) == []
