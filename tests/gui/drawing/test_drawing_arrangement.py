from itertools import combinations

import pytest

from inkling.gui.drawing.arrangement import Arrangement, Box, Metrics, arrange


def metrics(scale: float = 1.0, ratio: float = 1.0, words: float = 1.0) -> Metrics:
    """About those of a 10-point font; `words`: how long the language's words are."""

    def caption(width: float) -> float:
        return 14 * scale * max(1, -(-130 * scale * words // width))

    return Metrics(
        step=round(8 * scale),
        heading=round(17 * scale),
        row=round(28 * scale),
        rows_width=round(200 * scale * words),
        bar=round(16 * scale),
        bar_width=round(104 * scale),
        caption=caption,
        caption_width=round(50 * scale * words),
        pixel_ratio=ratio,
    )


def boxes(a: Arrangement) -> dict[str, Box]:
    return {name: getattr(a, name) for name in ("heading", "canvas", "pens", "tools", "view", "digit", "bars")}


def apart(one: Box, other: Box) -> bool:
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
    m = metrics(1.0, ratio, words)
    a = arrange(*size, m)
    for name, box in boxes(a).items():
        assert box.x >= m.margin, name
        assert box.y >= m.margin, name
        assert box.right <= size[0] - m.margin, name
        assert box.bottom <= size[1] - m.margin, name
    for (name, one), (other_name, other) in combinations(boxes(a).items(), 2):
        assert apart(one, other), f"{name} {one} and {other_name} {other}"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_every_part_has_the_room_it_needs(size: tuple[int, int], scale: float) -> None:
    m = metrics(scale)
    width, height = (round(length * scale) for length in size)
    a = arrange(width, height, m)
    assert a.canvas.width == a.canvas.height
    assert a.canvas.width >= 140 * scale
    assert a.bars.height >= 10 // a.columns * m.bar
    assert a.bars.width >= a.columns * m.bar_width
    assert a.digit.height >= m.digit
    assert min(a.pens.width, a.tools.width) >= m.rows_width
    assert a.pens.height == a.tools.height == m.row


@pytest.mark.parametrize(("size", "side"), [((360, 640), 336), ((420, 900), 392), ((700, 420), 280)])
def test_the_canvas_is_as_large_as_it_can_be(size: tuple[int, int], side: int) -> None:
    assert arrange(*size, metrics()).canvas.width == side


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_larger_panel_never_has_a_smaller_canvas(ratio: float) -> None:
    m = metrics(ratio=ratio)
    for height in (420, 640, 900):
        sides = [arrange(width, height, m).canvas.width for width in range(260, 900, 20)]
        assert sides == sorted(sides)


@pytest.mark.parametrize("size", [(10, 10), (100, 300), (260, 100), (0, 0)])
def test_no_room_is_no_error(size: tuple[int, int]) -> None:
    a = arrange(*size, metrics())
    assert a.canvas.width >= 28
    assert all(box.width >= 0 and box.height >= 0 for box in boxes(a).values())
