import pytest

from inkling.gui.widgets.viewport import Viewport, fit, whole_unit


@pytest.mark.parametrize(
    ("room", "ratio", "unit"),
    [
        (280, 1, 10),
        (300, 1, 10),
        (307.9, 1, 10),
        (308, 1, 11),
        (280, 1.5, 10),
        (200, 1.5, 10 / 1.5),
        (290, 2, 10),
    ],
)
def test_a_unit_is_whole_device_pixels(room: float, ratio: float, unit: float) -> None:
    assert whole_unit(room, ratio) == pytest.approx(unit)
    assert whole_unit(room, ratio) * ratio == pytest.approx(round(whole_unit(room, ratio) * ratio))
    assert whole_unit(room, ratio) * 28 <= room + 1e-4


@pytest.mark.parametrize("room", [-5, 0, 10])
def test_no_room_still_is_a_unit(room: float) -> None:
    assert whole_unit(room, 2) == 0.5


@pytest.mark.parametrize(
    ("pointer", "canvas"), [((4, 4), (0, 0)), ((284, 284), (28, 28)), ((9, 144), (0.5, 14)), ((0, 300), (-0.4, 29.6))]
)
def test_pointer_to_canvas_and_back(pointer: tuple[float, float], canvas: tuple[float, float]) -> None:
    viewport = Viewport(4, 4, 10)
    assert viewport.to_canvas(*pointer) == pytest.approx(canvas)
    assert viewport.to_widget(*canvas) == pytest.approx(pointer)


def test_fit_leaves_the_band_free() -> None:
    viewport = fit(300, 320, 1.0, 6)
    assert (viewport.left, viewport.top) == (6, 6)
    assert viewport.side == 280
    assert viewport.left + viewport.side + 6 <= 300
