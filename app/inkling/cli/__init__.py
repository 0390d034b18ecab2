"""The command line: `inkling` alone opens the window, its subcommands work without one."""

import os

# Before NumPy is loaded: at this size of matrices a second BLAS thread only waits, and beside a busy
# window it costs a factor of 3 to 70.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from inkling.cli.main import main

__all__ = ["main"]
