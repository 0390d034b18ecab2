"""The parser of the command line, and the one place where errors become sentences and exit codes."""

import argparse
import contextlib
import sys
from collections.abc import Sequence
from typing import NoReturn

from inkling import __version__
from inkling.cli import classify, data, evaluate, screenshot, train, window
from inkling.cli.output import Failure
from inkling.errors import InklingError


class _Parser(argparse.ArgumentParser):
    """argparse, but a wrong option gets one sentence, not a page of usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}; see {self.prog} --help\n")


def make_parser() -> argparse.ArgumentParser:
    """The whole command line as a parser; `run` of its result carries out the command."""
    parser = _Parser(
        prog="inkling",
        description="Draw a digit, watch a network learn. Without a command, the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"inkling {__version__}")
    parser.set_defaults(run=window.run, model=None, language=None)
    commands = parser.add_subparsers(title="commands", metavar="", parser_class=_Parser)
    for command in (train, evaluate, classify, data, screenshot):
        command.add_to(commands)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code: 0 done, 1 the work failed, 2 bad arguments or input."""
    options = make_parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except Failure as failure:
        print(f"inkling: {failure}", file=sys.stderr)
        return 1
    except InklingError as error:
        print(f"inkling: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("inkling: interrupted", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read our output has gone; what is left must not be flushed into the void at exit.
        with contextlib.suppress(OSError):
            sys.stdout.close()
        return 1
