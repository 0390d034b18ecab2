"""Memory: the peak of `inkling train` on MNIST, one child process for each network.

    python tests/benchmarks/memory.py [--epochs 1] [NAME …]

Printed is the peak resident set size of the whole process, as the operating system counted it: Python, NumPy, the
data set, the network and everything that training and saving need. 1 MB is 10⁶ bytes.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from inkling.data.mnist import find_mnist

CONV = "conv5x8 pool2 conv5x16 pool2"
ADAM = ["--activation", "relu", "--loss", "cross-entropy", "--optimizer", "adam", "--eta", "0.001"]
RUNS: dict[str, list[str]] = {
    "784-16-16-10": ["--hidden", "16,16"],
    "784-800-10": ["--hidden", "800", "--batch-size", "128"],
    "784-16-16-10, full batch": ["--hidden", "16,16", "--batch-size", "full"],
    "conv net": ["--hidden", CONV, "--batch-size", "64", *ADAM],
    "modern preset": ["--architecture", "modern"],
}
# Linux counts in KiB, macOS in bytes.
_UNIT = 1 if sys.platform == "darwin" else 1024


def peak(options: list[str], epochs: int) -> tuple[float, float]:
    """(MB, seconds) of one training."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "inkling", "train", "--dataset", "mnist", "--epochs", str(epochs), *options]
        begin = time.perf_counter()
        child = subprocess.Popen([*command, "-o", str(Path(folder) / "model.safetensors")], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)  # the usage of this child alone, not the largest of all so far
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            raise SystemExit(f"{' '.join(command)} ended with exit code {child.returncode}.")
        return usage.ru_maxrss * _UNIT / 1e6, time.perf_counter() - begin


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {'; '.join(RUNS)}; default: all")
    parser.add_argument("--epochs", type=int, default=1, help="epochs of each training (default 1)")
    chosen = parser.parse_args()
    unknown = set(chosen.names) - set(RUNS)
    if unknown:
        parser.error(f"There is no {', '.join(sorted(unknown))}; choose among {'; '.join(RUNS)}.")
    if find_mnist() is None:
        raise SystemExit("MNIST is not on this computer: set INKLING_DATA to the folder that holds mnist/")
    print(f"{'network':28}{'peak':>10}{'took':>10}")
    for name in chosen.names or RUNS:
        megabytes, seconds = peak(RUNS[name], chosen.epochs)
        print(f"{name:28}{megabytes:7.0f} MB{seconds:8.1f} s", flush=True)


if __name__ == "__main__":
    main()
