"""The hands of six countries: asked for by name, each style as often as another, read back small."""

from collections import defaultdict

import numpy as np
import pytest

from inkling.data.catalog import is_here, load_dataset, load_test_set, split_name
from inkling.data.glyphs import HANDS, load_glyphs, load_skeletons
from inkling.data.hands import Hand, parse_hand
from inkling.data.strokes_dataset import draw_distances, make_examples
from inkling.errors import DataError

STYLES = [glyph for glyph in load_glyphs() if glyph.style]


def rng(seed: int = 0) -> np.random.Generator:
    return np.random.default_rng(seed)


@pytest.mark.parametrize("country", HANDS)
def test_every_country_writes_every_digit(country):
    skeletons = load_skeletons(country)
    assert set(skeletons.digit.tolist()) == set(range(10))
    np.testing.assert_allclose(np.bincount(skeletons.digit, skeletons.weight), 1)


@pytest.mark.parametrize("country", ["", *HANDS])
def test_the_styles_of_a_digit_weigh_the_same(country):
    chosen = [glyph for glyph in load_glyphs() if not country or country in glyph.hands]
    weights = defaultdict(float)
    for glyph, weight in zip(chosen, load_skeletons(country).weight, strict=True):
        if glyph.style:
            weights[glyph.digit, glyph.style] += weight
    for digit in range(10):
        mine = [weight for (one, _), weight in weights.items() if one == digit]
        np.testing.assert_allclose(mine, mine[0])


def test_a_style_has_several_skeletons_and_is_at_home_somewhere():
    several = defaultdict(int)
    for glyph in STYLES:
        several[glyph.digit, glyph.style] += 1
        assert glyph.hands
        assert glyph.hands <= set(HANDS)
    assert min(several.values()) >= 2
    assert len({style for digit, style in several if digit in (1, 4, 7)}) >= 12


@pytest.mark.parametrize(
    ("text", "hand"),
    [
        ("", Hand()),
        ("fr", Hand("fr")),
        ("small", Hand("", small=True)),
        ("fr,small", Hand("fr", small=True)),
        ("small,fr", Hand("fr", small=True)),
    ],
)
def test_hands_are_named(text, hand):
    assert parse_hand(text) == hand


@pytest.mark.parametrize("text", ["xx", "FR", "fr,de", "fr,fr", "small,small", "fr small", ",", " "])
def test_what_names_no_hand_is_refused_in_one_sentence(text):
    with pytest.raises(DataError, match=r"A hand is one of fr, de, it, es, gb, us, or small, or both"):
        parse_hand(text)
    with pytest.raises(DataError, match="A hand is one of"):
        load_dataset(f"strokes:{text}", train_size=10)


def test_a_data_set_is_written_by_the_hand_that_its_name_asks_for():
    (part,) = split_name("strokes:fr@2-8")
    assert (part.base, part.hand, part.pens, str(part)) == ("strokes", "fr", "2-8", "strokes:fr@2-8")
    assert is_here("strokes:de,small")
    french, german = (load_dataset(f"strokes:{one}@8", train_size=200).train for one in ("fr", "de"))
    assert not np.array_equal(french.images, german.images)
    assert len(load_test_set("strokes:fr@8").test) == 10_000
    joined = split_name("mnist+strokes:it@2-32+doodles")
    assert [one.base for one in joined] == ["mnist", "strokes", "doodles"]


def test_small_digits_are_brought_to_size_with_a_wider_pen():
    """As a person's small drawing is: the same pen leaves more of the box inked, and no edge lies off the box."""
    usual, small = (make_examples(400, rng=rng(), width=1.75, hand=Hand("", one)).images for one in (False, True))
    assert small.mean() > 1.4 * usual.mean()
    inked = small > 64
    for lines in (inked.any(axis=2), inked.any(axis=1)):
        assert np.array([np.ptp(np.flatnonzero(line)) + 1 for line in lines]).max() <= 22
    middle = np.einsum("nyx,y->n", small / 1.0, np.arange(28) + 0.5) / small.sum(axis=(1, 2))
    assert np.abs(middle - 14.5).max() < 1.5


def test_a_pen_as_wide_as_a_small_drawing_is_inked_all_the_same():
    images = make_examples(50, rng=rng(), width=14.0, hand=Hand("", small=True)).images
    assert (images.max(axis=(1, 2)) > 200).all()


def test_distances_wait_for_a_pen_and_small_digits_cannot():
    fields, _ = draw_distances(20, rng=rng(), widest=7, hand=Hand("gb"))
    assert fields.shape == (20, 28, 28)
    with pytest.raises(DataError, match="Small digits are drawn with one pen"):
        draw_distances(20, rng=rng(), widest=7, hand=Hand(small=True))
