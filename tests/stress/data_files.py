"""Data files that promise, pack or repeat too much: what each takes until it is read or refused.

    python tests/stress/data_files.py [--share 1] [NAME …]

One process for each file. Printed are its bytes on disk, the seconds of `load_dataset`, the peak of the memory beyond
Python, NumPy and what its examples themselves need, and what it came to. 1 MB is 10⁶ bytes. Exit code 1 where a file
took more than 400 MB, or ended in anything but examples or a sentence.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from nasty_data_files import NASTY

MOST = 400.0  # MB
_CHILD = """
import json, resource, sys, time
from inkling.data.catalog import load_dataset
from inkling.errors import DataError
unit = 1 if sys.platform == "darwin" else 1024
before, begin, count = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter(), 0
try:
    dataset = load_dataset(sys.argv[1])
    count = len(dataset.train) + len(dataset.test)
    said = f"{count} examples"
except DataError as error:
    said = str(error)
took = time.perf_counter() - begin
peak = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * unit - count * 785
print(json.dumps({"seconds": took, "megabytes": peak / 1e6, "said": said}))
"""


def measure(folder: Path) -> tuple[float, float, str]:
    """Seconds, MB and the sentence of a data set, loaded in a process of its own."""
    done = subprocess.run([sys.executable, "-c", _CHILD, str(folder)], capture_output=True, text=True, check=False)
    if done.returncode:
        return 0.0, float("inf"), (done.stderr.splitlines() or ["killed"])[-1]
    told = json.loads(done.stdout)
    return told["seconds"], told["megabytes"], told["said"].replace(f"{folder}/", "").replace(str(folder), "it")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NASTY)}; default: all")
    parser.add_argument("--share", type=float, default=1.0, help="of the full size of the files (default 1)")
    options = parser.parse_args()
    print(f"{'file':34}{'on disk':>13}{'seconds':>9}{'peak':>9}  said")
    failed = 0
    for name in options.names or NASTY:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place) / name
            folder.mkdir()
            NASTY[name](folder, options.share)
            size = sum(file.stat().st_size for file in folder.rglob("*"))
            seconds, megabytes, said = measure(folder)
        failed += megabytes > MOST
        print(f"{name:34}{size:13}{seconds:9.2f}{megabytes:6.0f} MB  {said}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
