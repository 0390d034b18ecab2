from itertools import combinations

import pytest

from inkling.gui.drawing.panel_layout import PanelLayout, PanelSizes, Rect, lay_out


def sizes(scale: float = 1.0, ratio: float = 1.0, words: float = 1.0) -> PanelSizes:
    """About those of a 10-point font; `words`: how long the language's words are."""

    def caption(width: float) -> float:
        return 14 * scale * max(1, -(-130 * scale * words // width))

    def strip_text(width: float) -> float:
        return (20 if width / 5 > 48 * scale * words else 33) * scale

    def why(width: float) -> float:
        return 15 * scale * max(1, -(-125 * scale * words // width))

    return PanelSizes(
        step=round(8 * scale),
        heading=round(17 * scale),
        row=round(28 * scale),
        rows_width=round(200 * scale * words),
        bar=round(16 * scale),
        bar_width=round(104 * scale),
        caption=caption,
        caption_width=round(50 * scale * words),
        strip_text=strip_text,
        why=why,
        pixel_ratio=ratio,
    )


def rects(a: PanelLayout) -> dict[str, Rect]:
    names = ("heading", "canvas", "pens", "strip", "tools", "view", "digit", "bars", "why")
    return {name: getattr(a, name) for name in names if getattr(a, name) is not None}


def apart(one: Rect, other: Rect) -> bool:
    beside = one.right <= other.x or other.right <= one.x
    return beside or one.bottom <= other.y or other.bottom <= one.y


SIZES = [
    (260, 420),
    (300, 500),
    (360, 420),
    (360, 640),
    (420, 900),
    (500, 430),
    (700, 420),
    (1000, 1000),
    (1600, 500),
]


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("words", [1.0, 1.3])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_overlaps_and_nothing_is_cut(size: tuple[int, int], words: float, ratio: float) -> None:
    m = sizes(1.0, ratio, words)
    a = lay_out(*size, m)
    for name, rect in rects(a).items():
        assert rect.x >= m.margin, name
        assert rect.y >= m.margin, name
        assert rect.right <= size[0] - m.margin, name
        assert rect.bottom <= size[1] - m.margin, name
    for (name, one), (other_name, other) in combinations(rects(a).items(), 2):
        assert apart(one, other), f"{name} {one} and {other_name} {other}"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_every_part_has_the_room_it_needs(size: tuple[int, int], scale: float) -> None:
    m = sizes(scale)
    width, height = (round(length * scale) for length in size)
    a = lay_out(width, height, m)
    assert a.canvas.width == a.canvas.height
    assert a.canvas.width >= 16 * m.step
    assert a.bars.height >= 10 // a.columns * m.bar
    assert a.bars.width >= a.columns * m.bar_width
    assert a.digit.height >= m.digit
    assert min(a.pens.width, a.tools.width) >= m.rows_width
    assert a.pens.height == a.tools.height == m.row
    if a.why is not None:
        assert a.why.height >= m.why(a.why.width)
    if a.strip is not None:
        assert a.strip.height >= 28 + m.strip_text(a.strip.width)


@pytest.mark.parametrize(
    "size", [(300, 420), (360, 420), (380, 420), (360, 640), (420, 900), (700, 420), (1000, 1000)]
)
def test_the_strip_lies_under_the_pens_and_the_question_under_the_bars(size: tuple[int, int]) -> None:
    a = lay_out(*size, sizes())
    assert a.strip is not None
    assert a.why is not None
    assert (a.strip.x, a.strip.width) == (a.pens.x, a.pens.width)
    assert a.pens.bottom < a.strip.y < a.strip.bottom < a.tools.y
    assert a.bars.bottom < a.why.y
    assert (a.why.x, a.why.width) == (a.bars.x, a.bars.width)


def test_what_is_left_over_makes_the_pictures_of_the_strip_larger() -> None:
    heights = [lay_out(420, height, sizes()).strip.height for height in range(700, 900, 10)]
    assert heights[-1] == max(heights) == 64 + 20


def test_without_room_the_strip_goes_first_and_then_the_question() -> None:
    shown = []
    for height in range(310, 700, 5):
        a = lay_out(260, height, sizes())
        shown.append((a.strip is not None, a.why is not None))
    assert shown == sorted(shown)
    assert set(shown) == {(False, False), (False, True), (True, True)}


@pytest.mark.parametrize(("size", "side"), [((360, 640), 280), ((420, 900), 392), ((700, 420), 224)])
def test_the_canvas_is_as_large_as_it_can_be(size: tuple[int, int], side: int) -> None:
    assert lay_out(*size, sizes()).canvas.width == side


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_larger_panel_never_has_a_smaller_canvas(ratio: float) -> None:
    m = sizes(ratio=ratio)
    for height in (420, 640, 900):
        found = [lay_out(width, height, m) for width in range(260, 900, 20)]
        for extras in ((True, True), (False, True), (False, False)):
            sides = [a.canvas.width for a in found if (a.strip is not None, a.why is not None) == extras]
            assert sides == sorted(sides)


@pytest.mark.parametrize("size", [(10, 10), (100, 300), (260, 100), (0, 0)])
def test_no_room_is_no_error(size: tuple[int, int]) -> None:
    a = lay_out(*size, sizes())
    assert a.canvas.width >= 28
    assert all(rect.width >= 0 and rect.height >= 0 for rect in rects(a).values())
