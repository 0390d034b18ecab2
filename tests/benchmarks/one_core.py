"""Importing this, before anything else, gives whoever is measured one thread, and one core where the system can.

Libraries read these settings, and start their threads, when they are imported themselves. `--all-cores` on the
command line leaves them every core: then one thread each still, but for what a library does without being asked.
"""

import os
import sys

ALL_CORES = "--all-cores"

for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
os.environ["JAX_PLATFORMS"] = "cpu"
if ALL_CORES not in sys.argv and hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def cores() -> str:
    """How many cores there are to run on, in words."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return "one core" if count == 1 else f"{count} cores"
