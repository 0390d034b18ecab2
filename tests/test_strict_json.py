"""JSON in which no name stands twice, however deep."""

import pytest

from inkling.errors import DataError
from inkling.strict_json import read_json

TWICE = DataError("a name stands there twice")


@pytest.mark.parametrize("content", ['{"a": 1, "a": 1}', b'{"a": [{"b": {"c": 1, "d": 2, "c": 3}}]}'])
def test_a_name_that_stands_twice_is_the_error_that_the_reader_gives(content: bytes | str) -> None:
    with pytest.raises(DataError) as caught:
        read_json(content, twice=TWICE)
    assert caught.value is TWICE


def test_the_same_name_in_two_objects_is_another_one() -> None:
    assert read_json('{"a": {"a": 1}, "b": [{"a": 2}, {"a": 3}]}', twice=TWICE) == {
        "a": {"a": 1},
        "b": [{"a": 2}, {"a": 3}],
    }
