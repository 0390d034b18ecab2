"""Progress: how work that takes long tells how far it has come, and how it is ended early."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called now and then with what is done and the total, in the same units.

Whoever does not want the work any more has it raise `inkling.errors.Cancelled`, which ends the work.
"""


def progress_of_share(progress: Progress | None, before: int, size: int, whole: int) -> Progress | None:
    """What a part of the work is given that counts in other units: it is `size` of the `whole`, after `before`."""
    return None if progress is None else lambda done, total: progress(before + size * done // max(total, 1), whole)


def progress_of_part(progress: Progress | None, before: int, total: int) -> Progress | None:
    """What a part of the work is given: it adds what was done `before`, and tells the `total` of the whole."""
    return None if progress is None else lambda done, _: progress(before + done, total)
