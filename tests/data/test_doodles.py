import numpy as np
import pytest

from inkling.data import doodles, scribbles
from inkling.data.dataset import DIGITS, NOT_A_DIGIT
from inkling.data.doodles import SHARES, draw_kind, make_doodles
from inkling.data.glyphs import glyph_bytes, glyphs_hash, make_skeletons, parse_glyphs
from inkling.data.pens import parse_pens
from inkling.data.strokes_dataset import make_examples
from inkling.errors import DataError

PENS = parse_pens("2-32")


def test_every_label_is_the_one_after_the_digits():
    examples = make_doodles(1200, rng=np.random.default_rng(0))
    assert NOT_A_DIGIT == len(DIGITS) == 10
    assert examples.images.shape == (1200, 28, 28)
    assert examples.images.dtype == np.uint8
    assert (examples.labels == NOT_A_DIGIT).all()


def test_same_seed_same_bytes_other_seed_others():
    a, b, c = (make_doodles(300, rng=np.random.default_rng(seed), width=PENS).images for seed in (7, 7, 8))
    assert a.tobytes() == b.tobytes()
    assert a.tobytes() != c.tobytes()
    inked = a[a.any(axis=(1, 2))]
    assert len({image.tobytes() for image in inked}) == len(inked)


@pytest.mark.parametrize("count", [0, 1, 9])
def test_few_doodles(count):
    assert len(make_doodles(count, rng=np.random.default_rng(0))) == count


@pytest.mark.parametrize("width", [0.4, 2.8, 7.0, (1.0, 4.0), PENS, None])
def test_doodles_lie_as_mnists_digits_do(width, monkeypatch):
    monkeypatch.setattr(doodles, "_SMALL", 0.0)  # those lie as the normaliser puts them, and so do single dots
    monkeypatch.setattr(doodles, "_SINGLE_DOTS", -1)
    images = make_doodles(1500, rng=np.random.default_rng(1), width=width).images.astype(np.float64)
    images = images[images.any(axis=(1, 2))]
    mass, at = images.sum(axis=(1, 2)), np.arange(28) + 0.5
    centre = np.stack([images.sum(axis=axis) @ at / mass for axis in (1, 2)])
    # A long tail may keep the box from going where the centre of mass would lie in the middle.
    assert np.abs(centre - 14.5).mean() < 0.5
    assert np.abs(centre - 14.5).max() < 6
    for axis in (1, 2):
        lines = (images > 127).any(axis=axis)
        extent = 28 - lines.argmax(axis=1) - lines[:, ::-1].argmax(axis=1)
        assert (extent[lines.any(axis=1)] <= 21).all()


@pytest.mark.slow
def test_all_kinds_come_as_often_as_their_shares_say(monkeypatch):
    drawn = dict.fromkeys(SHARES, 0)

    def counted(kind, count, rng):
        drawn[kind] += count
        return draw_kind(kind, count, rng)

    monkeypatch.setattr(doodles, "draw_kind", counted)
    make_doodles(20_000, rng=np.random.default_rng(3))
    assert sum(SHARES.values()) == pytest.approx(1)
    for kind, share in SHARES.items():
        assert drawn[kind] / 20_000 == pytest.approx(share, abs=4 * (share / 20_000) ** 0.5)


@pytest.mark.parametrize("kind", SHARES)
def test_a_kind_is_paths_of_its_own(kind):
    path, pen_down = draw_kind(kind, 40, np.random.default_rng(2))
    assert path.dtype == np.float32
    assert pen_down.dtype == np.bool_
    assert pen_down.shape == (40, path.shape[1] - 1)
    assert path.shape == (40, path.shape[1], 2)
    assert path.shape[1] <= doodles._PATH_POINTS
    assert np.isfinite(path).all()
    assert pen_down.any(axis=1).all() == (kind != "blank")
    if kind not in ("blank", "single dots"):  # a dot is at its place on the canvas
        assert len({each.tobytes() for each in path}) == 40


def test_some_are_brought_to_size_as_drawings_are(monkeypatch):
    """Their ink takes the room of a digit, even that of a dot, and its edges are soft."""
    monkeypatch.setattr(doodles, "_SMALL", 1.0)
    images = make_doodles(300, rng=np.random.default_rng(4), width=2.8).images
    images = images[images.any(axis=(1, 2))]
    lines = (images > 0).any(axis=1)
    columns = 28 - lines.argmax(axis=1) - lines[:, ::-1].argmax(axis=1)
    lines = (images > 0).any(axis=2)
    rows = 28 - lines.argmax(axis=1) - lines[:, ::-1].argmax(axis=1)
    assert np.maximum(rows, columns).min() >= 19
    assert ((images > 0) & (images < 255)).sum() > (images == 255).sum()


@pytest.mark.parametrize("kind", ["curves", "scrawls"])
def test_a_tangle_crosses_itself_more_often_than_a_digit(kind):
    path, pen_down = draw_kind(kind, 300, np.random.default_rng(4))
    assert np.mean(scribbles.crossings(path, pen_down) >= 7) > 0.97


def test_crossings_of_an_eight_of_two_strokes_and_of_lines_that_only_meet():
    eight = np.array([[0, 0], [1, 2], [0, 2], [1, 0]])
    zigzag = np.array([[0, 0], [1, 1], [2, 0], [3, 1]])
    plus = np.array([[0, 1], [2, 1], [1, 0], [1, 2]])
    paths = np.stack([eight, zigzag, plus, plus]).astype(np.float32)
    down = np.ones((4, 3), dtype=bool)
    down[2, 1] = False
    down[3, 2] = False
    assert scribbles.crossings(paths, down).tolist() == [1, 0, 1, 0]


def test_no_scribble_is_a_bar_or_lacks_turns():
    """A pen's path that turns little is a digit, or might be one."""
    rng = np.random.default_rng(5)
    for kind in ("curves", "scrawls", "scribbled out", "spirals", "blobs", "loops"):
        path, pen_down = scribbles.KINDS[kind](200, rng)
        step = np.diff(path.astype(np.float64), axis=1)
        angle = np.arctan2(step[:, :, 1], step[:, :, 0])
        turn = np.abs((np.diff(angle, axis=1) + np.pi) % (2 * np.pi) - np.pi) * (pen_down[:, 1:] & pen_down[:, :-1])
        # An 8 turns by two circles or a little more.
        assert np.percentile(turn.sum(axis=1), 5) > 2.2 * 2 * np.pi, kind


def test_a_zigzag_has_five_legs_or_more():
    _, pen_down = scribbles.zigzags(300, np.random.default_rng(8))
    assert pen_down.sum(axis=1).min() == 5
    assert pen_down.sum(axis=1).max() == 12


@pytest.mark.parametrize("name", ["letters", "signs"])
def test_skeletons_are_whole(name):
    glyphs = parse_glyphs(glyph_bytes(name), NOT_A_DIGIT)
    names = [glyph.name for glyph in glyphs]
    assert len(set(names)) == len(names) > 20
    for glyph in glyphs:
        points = np.concatenate(glyph.strokes)[:, :2]
        assert glyph.digit == NOT_A_DIGIT
        assert glyph.weight > 0
        assert all(len(stroke) >= 2 for stroke in glyph.strokes)
        assert 0.6 <= np.ptp(points, axis=0).max() <= 1.3, glyph.name
    skeletons = make_skeletons(glyphs, 56)
    assert skeletons.basis.shape[:2] == (len(glyphs), 56)
    assert skeletons.weight.sum() == pytest.approx(1)
    path = skeletons.basis @ skeletons.control
    down = skeletons.stroke[:, 1:] == skeletons.stroke[:, :-1]
    assert np.hypot(*np.moveaxis(np.diff(path, axis=1), 2, 0))[down].max() < 0.2


def test_letters_that_look_like_digits_are_left_out():
    letters = {glyph.name.split()[0] for glyph in parse_glyphs(glyph_bytes("letters"), NOT_A_DIGIT)}
    assert letters.isdisjoint("OoQIlijSsZzBbgqDGyYuJU0123456789")


def test_a_wide_pen_leaves_few_clogged_doodles_in_the_shape_of_digits():
    thin, wide = (make_doodles(1500, rng=np.random.default_rng(6), width=w).images for w in (2.0, 7.0))
    assert wide.mean() > 1.5 * thin.mean()
    assert doodles.clogged_shapes(wide).mean() < 0.04


@pytest.mark.parametrize("width", [0, -1.0, (3.0, 2.0), (0.0, 1.0), float("nan"), float("inf")])
def test_impossible_pens_are_refused(width):
    with pytest.raises(DataError, match="pen width must be a positive number"):
        make_doodles(10, rng=np.random.default_rng(0), width=width)


def test_a_negative_count_is_refused():
    with pytest.raises(DataError, match="-1 doodles cannot be drawn"):
        make_doodles(-1, rng=np.random.default_rng(0))


def test_progress_counts_up():
    steps = []
    make_doodles(2300, rng=np.random.default_rng(0), progress=lambda done, total: steps.append((done, total)))
    assert steps == [(0, 2300), (1000, 2300), (2000, 2300), (2300, 2300)]


# Ink and labels of the first hundred digits of a seed.
DIGITS_GLYPHS = "83337750686f63515839d15815e6a30beb5674ec475ebbbd5727b2801b5a1d8e"
DIGITS_LABELS = "2605364220331710587973290854145049475265025637487803153481700627546191290122668438819876739894916395"
DIGITS_INK = [20244, 27947, 40288, 27109, 24114, 23678, 34441, 30428, 33872, 44040]
DIGITS_INK_LAST = [31909, 26614, 36584, 26884, 31577, 33662, 23204, 21299, 29016, 43422]


def test_digits_are_the_ones_they_were():
    assert glyphs_hash() == DIGITS_GLYPHS
    examples = make_examples(100, rng=np.random.default_rng(0))
    ink = examples.images.sum(axis=(1, 2), dtype=np.int64)
    assert "".join(map(str, examples.labels)) == DIGITS_LABELS
    # Sines are not the same to the last bit on every processor: a pixel may be off by a grey.
    np.testing.assert_allclose(ink[:10], DIGITS_INK, atol=8)
    np.testing.assert_allclose(ink[-10:], DIGITS_INK_LAST, atol=8)
