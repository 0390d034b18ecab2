from dataclasses import fields, replace

import numpy as np
import pytest

from inkling.data.deform import Deformation, deform
from inkling.data.glyphs import load_skeletons

SKELETONS = load_skeletons()
EVERY = np.arange(len(SKELETONS.digit))
PLAIN = SKELETONS.basis @ SKELETONS.control


def test_no_deformation_leaves_the_skeletons():
    path = deform(SKELETONS, EVERY, Deformation.none(), rng=np.random.default_rng(0))
    assert path.dtype == np.float32
    np.testing.assert_allclose(path, PLAIN, atol=1e-5)


@pytest.mark.parametrize("name", [field.name for field in fields(Deformation) if field.name != "sloppiness"])
def test_each_deformation_acts_alone_and_no_stronger_than_it_is(name):
    how = replace(Deformation.none(), **{name: getattr(Deformation(), name)})
    path = deform(SKELETONS, EVERY, how, rng=np.random.default_rng(0))
    moved = np.abs(path - PLAIN)
    assert 0.0005 < moved.mean() < 0.15
    assert moved.max() < 1


def test_same_seed_same_paths_and_other_seed_others():
    chosen = np.repeat(EVERY, 3)
    a, b, c = (deform(SKELETONS, chosen, Deformation(), rng=np.random.default_rng(seed)) for seed in (1, 1, 2))
    np.testing.assert_array_equal(a, b)
    assert (a != c).any(axis=(1, 2)).all()
    # Not two of the three of a kind are alike.
    assert (a[0::3] != a[1::3]).any(axis=(1, 2)).all()


def test_jitter_keeps_paths_smooth():
    how = replace(Deformation.none(), jitter=Deformation().jitter)
    path = deform(SKELETONS, EVERY, how, rng=np.random.default_rng(3))
    same = SKELETONS.stroke[:, 1:] == SKELETONS.stroke[:, :-1]
    step = np.diff(path - PLAIN, axis=1)[same]
    assert np.hypot(*step.T).max() < 0.12


def test_most_slant_to_the_right():
    how = replace(Deformation.none(), mean_slant=0.3)
    ones = EVERY[SKELETONS.digit == 1][:1]
    path = deform(SKELETONS, ones, how, rng=np.random.default_rng(0))[0]
    top, bottom = path[path[:, 1].argmin()], path[path[:, 1].argmax()]
    assert top[0] - bottom[0] == pytest.approx(0.3, abs=0.02)


def test_moved_ends_stay_on_the_stroke_or_straight_beyond_it():
    how = replace(Deformation.none(), ends=0.1)
    straight = np.array([index for index in EVERY if np.ptp(PLAIN[index, :, 0]) == 0])
    assert len(straight)
    path = deform(SKELETONS, np.repeat(straight, 50), how, rng=np.random.default_rng(1))
    assert np.ptp(path[:, :, 0]) < 1e-6
    length = np.ptp(path[:, :, 1], axis=1)
    assert length.min() < 0.95
    assert length.max() > 1.05
