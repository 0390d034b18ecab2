import numpy as np
import pytest

from inkling.data.glyphs import PATH_POINTS, glyph_bytes, glyphs_hash, load_glyphs, load_skeletons, path_basis


@pytest.mark.parametrize("digit", range(10))
def test_every_digit_has_many_handwritings_with_names_of_their_own(digit):
    names = [glyph.name for glyph in load_glyphs() if glyph.digit == digit]
    assert len(names) >= 8
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("glyph", load_glyphs(), ids=lambda glyph: f"{glyph.digit} {glyph.name}")
def test_a_skeleton_is_a_digit_one_unit_high(glyph):
    points = np.concatenate(glyph.strokes)[:, :2]
    assert glyph.weight > 0
    assert all(len(stroke) >= 2 for stroke in glyph.strokes)
    assert np.isfinite(points).all()
    assert np.ptp(points[:, 1]) == pytest.approx(1, abs=0.12)
    assert np.ptp(points[:, 0]) <= 1.1


def test_paths_are_whole_and_even():
    skeletons = load_skeletons()
    np.testing.assert_allclose(skeletons.basis.sum(axis=2), 1, atol=1e-5)
    path = skeletons.basis @ skeletons.control
    assert path.shape[1:] == (PATH_POINTS, 2)
    same = skeletons.stroke[:, 1:] == skeletons.stroke[:, :-1]
    step = np.hypot(*np.moveaxis(np.diff(path, axis=1), 2, 0))
    # About a pixel at 20 pixels' height, never so long that a curve would show its corners.
    assert step[same].max() < 0.15
    for index, glyph in enumerate(load_glyphs()):
        for number, stroke in enumerate(glyph.strokes):
            ends = path[index, skeletons.stroke[index] == number][[0, -1]]
            np.testing.assert_allclose(ends, stroke[[0, -1], :2], atol=1e-5)


def test_weights_share_out_each_digit():
    skeletons = load_skeletons()
    np.testing.assert_allclose(np.bincount(skeletons.digit, skeletons.weight), 1)


def test_a_corner_is_sharp_and_a_bend_is_not():
    corner = np.array([[0, 0, 0], [1, 0, 1], [1, 1, 0]], dtype=np.float32)
    bend = corner * [1, 1, 0]

    def nearest(stroke):
        return np.hypot(*(path_basis(stroke, 201) @ stroke[:, :2] - [0.9, 0.1]).T).min()

    # The spline through a corner follows the two straight lines; a bend swings out beyond them.
    on_lines = path_basis(corner, 201) @ corner[:, :2]
    assert np.minimum(np.abs(on_lines[:, 1]), np.abs(on_lines[:, 0] - 1)).max() < 1e-6
    assert nearest(corner) == pytest.approx(0.1, abs=1e-3)
    assert (path_basis(bend.astype(np.float32), 201) @ bend[:, :2])[:, 0].max() > 1.01


def test_the_hash_is_of_the_content():
    assert len(glyphs_hash()) == 64
    assert glyph_bytes(3) != glyph_bytes(8)
