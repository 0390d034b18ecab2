"""Data files that promise, pack or repeat too much take no more memory than their examples need, and can be left."""

import time
import tracemalloc
from contextlib import suppress
from pathlib import Path

import pytest

from inkling.data.catalog import load_dataset
from inkling.errors import Cancelled, DataError
from nasty_data_files import NASTY

SHARE = 0.05  # of the files' full size: a careless reader would take 50 to 200 MB
MOST = 40e6  # bytes beyond the examples
SAID = {
    "one_huge_image": "holds images of .* they must be 28×28",
    "a_million_examples": "50000",
    "two_million_examples": "promises 2000000 examples; at most 1000000 are read",
    "zeros_in_eight_bytes_each": "17000",
    "fractions_until_the_last": "17000",
    "labels_by_the_hundred_million": "promises 25000000 examples",
    "one_hot_in_eight_bytes_each": "50000",
    "gzipped_twice": "goes on after",
    "a_name_without_end": "inside its gzip stream",
    "a_million_empty_members": "breaks off inside its header",
    "an_archive_of_one_huge_image": "holds images of .* they must be 28×28",
    "an_archive_by_columns": "17000 images, but .* 10 labels",
    "an_archive_of_less_than_nothing": "holds an array",
    "a_header_of_a_gigabyte": "cannot be read",
    "an_archive_packed_otherwise": "packed in a way that is not read",
    "an_archive_of_a_million_names": "is not a NumPy archive",
    "a_table_of_newlines": "more than 1000 empty lines",
    "a_table_of_one_line": "a line that is too long",
    "a_table_of_many_columns": "a table of digits has 785",
    "a_table_of_long_numbers": "1000",
    "a_table_of_many_rows": "10000",
    "a_folder_of_many_pictures": "is empty",
}
LONG = ("a_million_examples", "fractions_until_the_last", "a_name_without_end", "a_million_empty_members",
        "a_table_of_many_rows", "an_archive_by_columns")  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", NASTY)
def test_it_takes_little_memory_and_is_told_in_a_sentence(tmp_path: Path, name: str) -> None:
    NASTY[name](tmp_path, SHARE)
    examples = 17_000 if name == "an_archive_by_columns" else 0  # they were read before the labels
    tracemalloc.start()
    try:
        if SAID[name].isdigit():
            dataset = load_dataset(str(tmp_path))
            examples = len(dataset.train) + len(dataset.test)
            assert examples == int(SAID[name])
        else:
            with pytest.raises(DataError, match=SAID[name]) as caught:
                load_dataset(str(tmp_path))
            assert len(str(caught.value)) < 2000
        assert tracemalloc.get_traced_memory()[1] < MOST + 785 * examples
    finally:
        tracemalloc.stop()


@pytest.mark.slow
@pytest.mark.parametrize("name", LONG)
def test_it_can_be_left_at_any_time(tmp_path: Path, name: str) -> None:
    """Between two chances to end it lie few moments of work, and each of them ends it."""
    NASTY[name](tmp_path, SHARE)
    gaps = [0.0]
    last = time.thread_time()

    def note(_done: int, _total: int) -> None:
        nonlocal last
        now = time.thread_time()  # of this thread alone: the machine may be busy with others
        gaps.append(now - last)
        last = now

    with suppress(DataError):
        load_dataset(str(tmp_path), progress=note)
    assert len(gaps) > 5
    assert max(gaps) < 0.2
    left = len(gaps) // 2

    def end(_done: int, _total: int) -> None:
        nonlocal left
        left -= 1
        if left <= 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        load_dataset(str(tmp_path), progress=end)
