"""`inkling screenshot`: a real window, trained for a moment, as a picture."""

import argparse
import os
from pathlib import Path
from typing import Any

from inkling.cli import signals
from inkling.cli.options import whole_number
from inkling.errors import InklingError


def add_to(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = commands.add_parser("screenshot", help="save a picture of the window")
    parser.set_defaults(run=run)
    parser.add_argument("output", metavar="OUT.png", type=Path)
    parser.add_argument("--language", choices=("en", "fr"), default="en")
    parser.add_argument("--dark", action="store_true", help="in dark colours")
    parser.add_argument("--width", type=whole_number, default=1280, help="in pixels (default: 1280)")
    parser.add_argument("--height", type=whole_number, default=800, help="in pixels (default: 800)")
    parser.add_argument("--scale", type=float, default=1.0, help="size of the text, 0.75 to 2 (default: 1)")


def run(options: argparse.Namespace) -> int:
    """Carry out the command; needs no display."""
    if options.output.suffix.lower() != ".png":
        raise InklingError("{path} must end in .png.", path=options.output)
    if not options.output.parent.is_dir():
        raise InklingError(
            "There is no folder {folder} to save {name} in.", folder=options.output.parent, name=options.output.name
        )
    if not 0.75 <= options.scale <= 2:
        raise InklingError("--scale must lie between 0.75 and 2, not at {scale:g}.", scale=options.scale)
    if max(options.width, options.height) > 8000:
        raise InklingError("--width and --height must be at most 8000 pixels.")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with signals.delayed() as wished:  # Qt's C++ knows no exceptions of ours
        from inkling.gui.screenshot import take_screenshot  # Qt only where a window is asked for

        take_screenshot(
            options.output,
            language=options.language,
            dark=options.dark,
            size=(options.width, options.height),
            scale=options.scale,
            stop=wished,
        )
    return 0
