"""The command line: `inkling` alone opens the window, its subcommands work without one."""

import os
from collections.abc import Sequence

from inkling.cli import signals

# Before NumPy is loaded: at this size of matrices a second BLAS thread only waits, and beside a busy
# window it costs a factor of 3 to 70.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code: 0 done, 1 the work failed, 2 bad arguments or input.

    arguments: the process's own by default, and then its signals are heeded too.
    """
    if arguments is not None:
        from inkling.cli.commands import run

        return run(arguments)
    signals.leave_at_once()  # half a program has nothing to lose, might say anything, and may drop an exception
    from inkling.cli.commands import run

    try:
        return run(None)
    finally:
        signals.ignore()  # Python is about to leave by itself
