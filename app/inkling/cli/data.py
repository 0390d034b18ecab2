"""`inkling data`: which data sets there are, how they are named, and fetching MNIST."""

import argparse
from typing import Any

from inkling.cli.output import Failure, StepProgress, print_json, say
from inkling.data.catalog import available
from inkling.data.glyphs import HANDS
from inkling.data.mnist import download_mnist
from inkling.data.pens import THICKEST, THINNEST
from inkling.errors import DownloadError

_NAMES = """
With a pen: strokes@2 (pen 2), mnist@2-32 (pens from 2 to 32), FOLDER@2,8 (for each digit pen 2 or 8)
         the same digits with another pen; sizes from {thinnest:g} to {thickest:g}, on a canvas of 128 pixels
With a hand: strokes:fr (as French schools teach it; {hands}), strokes:small (drawn small), strokes:fr,small@8
Joined: mnist+strokes@2-32, strokes+doodles@8
         one data set of several parts, each with its own pen; doodles are drawings that are no digit;
         strokes+strokes holds twice as many digits, all of them different, and mnist+mnist each of MNIST's twice
Your own: its path, a folder of IDX files or of pictures in folders 0 to 9, a table (.csv), a NumPy archive (.npz)
         ./mnist is the folder of that name"""


def add_to(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = commands.add_parser("data", help="list data sets, or download MNIST")
    actions = parser.add_subparsers(title="actions", metavar="list | download", required=True)
    listing = actions.add_parser("list", help="the data sets, where they are, and how to choose their pens")
    listing.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    listing.set_defaults(run=_list)
    download = actions.add_parser("download", help="fetch a data set into your cache")
    download.add_argument("name", choices=("mnist",))
    download.set_defaults(run=_download)


def _list(options: argparse.Namespace) -> int:
    sets = available()
    if options.json:
        print_json(
            {
                "datasets": [
                    {
                        "name": one.name,
                        "available": one.train is not None,
                        "where": None if one.where is None else str(one.where),
                        "train": one.train,
                        "test": one.test,
                        "description": one.description,
                    }
                    for one in sets
                ]
            }
        )
        return 0
    for one in sets:
        if one.train is None:
            state = f"not here; fetch it with: inkling data download {one.name}"
        else:
            state = f"{one.train} for training, {one.test} for testing" + (f", in {one.where}" if one.where else "")
        say(f"{one.name:8} {one.description}\n{'':8} {state}")
    say(_NAMES.format(hands=", ".join(HANDS), thinnest=THINNEST, thickest=THICKEST))
    return 0


def _download(options: argparse.Namespace) -> int:
    try:
        with StepProgress("downloading", "B") as progress:
            folder = download_mnist(progress)
    except DownloadError as error:
        raise Failure(str(error)) from error
    say(f"MNIST is in {folder}")
    return 0
