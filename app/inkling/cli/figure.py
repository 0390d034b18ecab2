"""`inkling figure`: what shows a claim of the course, as a picture."""

import argparse
import os
from pathlib import Path
from typing import Any

from inkling.cli import signals
from inkling.cli.options import whole_number
from inkling.errors import InklingError
from inkling.session.lessons.claims import CLAIMS
from inkling.session.lessons.shelf import lessons_of

_MOST = 8000  # pixels


def add_to(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = commands.add_parser("figure", help="save a picture of what shows a claim of the course")
    parser.set_defaults(run=run)
    parser.add_argument("claim", metavar="CLAIM", help="such as A9; inkling lesson list has them")
    parser.add_argument("-o", "--output", metavar="F.png", type=Path, required=True)
    parser.add_argument("--language", choices=("en", "fr"), default="en")
    parser.add_argument("--dark", action="store_true", help="in dark colours")
    parser.add_argument("--width", type=whole_number, default=1280, help="of the window in pixels (default: 1280)")
    parser.add_argument("--height", type=whole_number, default=800, help="of the window in pixels (default: 800)")


def run(options: argparse.Namespace) -> int:
    """Carry out the command; needs no display."""
    claim, path = options.claim.upper(), options.output
    if claim not in CLAIMS:
        raise InklingError("There is no claim {claim}; inkling lesson list has those that there are.", claim=claim)
    shown = lessons_of(claim)
    if not shown:
        raise InklingError("No lesson shows the claim {claim} yet, so there is no picture of it.", claim=claim)
    if path.suffix.lower() != ".png":
        raise InklingError("{path} must end in .png.", path=path)
    if not path.parent.is_dir():
        raise InklingError("There is no folder {folder} to save {name} in.", folder=path.parent, name=path.name)
    if max(options.width, options.height) > _MOST:
        raise InklingError("--width and --height must be at most {most} pixels.", most=_MOST)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    lesson, step = shown[0]
    with signals.delayed() as wished:  # Qt's C++ knows no exceptions of ours
        from inkling.gui.figure import take_figure  # Qt only where a window is asked for

        take_figure(
            path,
            lesson,
            step,
            language=options.language,
            dark=options.dark,
            size=(options.width, options.height),
            stop=wished,
        )
    return 0
