"""The parser of the command line, and the one place where errors become sentences and exit codes."""

import argparse
import contextlib
import io
import multiprocessing
import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from inkling import __version__
from inkling.cli import signals, window
from inkling.cli.output import Failure, one_line, warn
from inkling.errors import InklingError

# The modules beside this one with an `add_to`; each is loaded when it is asked for.
_COMMANDS = (
    "train",
    "evaluate",
    "classify",
    "explain",
    "playground",
    "lesson",
    "figure",
    "study",
    "data",
    "screenshot",
)


class _Parser(argparse.ArgumentParser):
    """argparse, but a wrong option gets one sentence, not a page of usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {one_line(message)}; see {self.prog} --help\n")


def make_parser(names: Sequence[str] = _COMMANDS) -> argparse.ArgumentParser:
    """The command line with the commands of these names; `run` of its result carries out the command."""
    parser = _Parser(
        prog="inkling",
        description="Draw a digit, watch a network learn. Without a command, the window opens.",
        epilog="inkling FILE opens the window with a picture of a digit on the canvas, with a model on screen, "
        "with the playground that it holds, or with a worksheet (.lesson) that a teacher has prepared.",
    )
    parser.add_argument("--version", action="version", version=f"inkling {__version__}")
    parser.set_defaults(run=window.run)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser)
    for name in names:
        import_module(f"inkling.cli.{name}").add_to(commands)
    return parser


def run(arguments: Sequence[str] | None) -> int:
    """Run the command line; returns the exit code: 0 done, 1 the work failed, 2 bad arguments or input.

    arguments: the process's own by default; once the command is loaded, its signals are raised as KeyboardInterrupt
    """
    multiprocessing.freeze_support()  # in a program made of us, a study's worker begins here as well
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # not every terminal knows η, not every path is Unicode
    try:
        try:
            given = sys.argv[1:] if arguments is None else list(arguments)
            work = _work(given)
            if arguments is None:
                signals.interrupt()
            return int(work())
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()  # here, where a failure can still be answered
    except Failure as failure:
        return _complain(str(failure), 1)
    except InklingError as error:
        return _complain(str(error), 2)
    except KeyboardInterrupt:
        return _complain("interrupted", 1)
    except MemoryError:
        return _complain("this computer's memory is not enough for it.", 1)
    except BrokenPipeError:  # whoever read our output has gone, and knows it
        _drop_output()
        return 1
    except OSError as error:
        _drop_output()
        return _complain(f"the operating system refused ({error.strerror or error}).", 1)


def _work(given: Sequence[str]) -> Callable[[], int]:
    """What was asked for, still to be done; of the commands the one that is named is loaded."""
    if given and given[0] in _COMMANDS:
        parser = make_parser(given[:1])
    elif given and window.are_files(given):
        return partial(window.open_with, [Path(one) for one in given])
    else:
        parser = make_parser()
    options = parser.parse_args(given)
    return partial(options.run, options)


def _complain(sentence: str, code: int) -> int:
    warn(sentence)
    return code


def _drop_output() -> None:
    """What is left of it must not be flushed into the void at exit."""
    with contextlib.suppress(OSError):
        sys.stdout.close()
