"""Where a model is from, and what it is called for that."""

from pathlib import Path

import pytest

from inkling.session.source import NO_SOURCE, ModelSource


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (ModelSource(path=Path("/home/me/my digits.safetensors")), "my digits"),
        (ModelSource(path=Path("v1.2.safetensors")), "v1.2"),
        (ModelSource(shipped="thin-pen"), "thin-pen"),
        (NO_SOURCE, ""),
    ],
    ids=str,
)
def test_a_model_is_called_by_its_file_or_as_it_ships(source: ModelSource, name: str) -> None:
    assert source.name == name


def test_it_is_a_value() -> None:
    assert ModelSource(path=Path("a")) == ModelSource(path=Path("a")) != ModelSource(path=Path("b"))
    assert ModelSource() == NO_SOURCE
    with pytest.raises(AttributeError):
        NO_SOURCE.shipped = "thin-pen"  # type: ignore[misc]
