"""`python -m inkling`."""

import sys

from inkling.cli import main

if __name__ == "__main__":
    sys.exit(main())
