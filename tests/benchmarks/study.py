"""How long the default stroke-size study takes, from the command to its picture.

    python tests/benchmarks/study.py [--workers 2] [-- OPTIONS OF inkling study stroke-size]

The default study: 5 pens and all pens together × 3 cures × 3 seeds on `strokes`. Real time, in a folder that is
thrown away; `-- --train-pens 2 4 8 16 32` leaves the mixed pens out.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from inkling.analysis.study.file import load_study
from inkling.analysis.study.workers import processors


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--workers", type=int, default=processors())
    parser.add_argument("options", nargs="*")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        command = ["study", "stroke-size", "--workers", str(asked.workers), *asked.options, "-o", folder]
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-m", "inkling", *command], check=True)
        taken = time.perf_counter() - begin
        results = load_study(Path(folder) / "study.json")
    seconds = sum(result.seconds for result in results.all())
    print(f"\n{results.total} networks, {asked.workers} workers: {taken:.1f} s; one by one {seconds:.1f} s")


if __name__ == "__main__":
    main()
