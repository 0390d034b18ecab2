"""Progress of work that is made of parts."""

from inkling.progress import progress_of_part


def test_a_part_tells_of_the_whole() -> None:
    told: list[tuple[int, int]] = []
    part = progress_of_part(lambda done, total: told.append((done, total)), 30, 100)
    assert part is not None
    part(0, 20)
    part(20, 20)
    assert told == [(30, 100), (50, 100)]


def test_nobody_wants_to_know() -> None:
    assert progress_of_part(None, 30, 100) is None
