from inkling.gui.controls.architecture_summary import shortened


def test_layers_are_left_out_from_the_middle() -> None:
    assert list(shortened("784-16-16-10")) == ["784-16-16-10", "784-16 … 10", "784 … 10"]
    assert list(shortened("conv5x8 pool2 32 10")) == ["conv5x8 pool2 32 10", "conv5x8 pool2 … 10", "conv5x8 … 10"]
    assert list(shortened("10")) == ["10"]
