"""`inkling study stroke-size`: which networks fail with which pens, and what cures it."""

import argparse
import json
import logging
import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import Any

from inkling.analysis.study.cluster import Certificates, dask_workers
from inkling.analysis.study.cures import CURES
from inkling.analysis.study.digits import find_digits
from inkling.analysis.study.file import continue_study, csv_text, json_text, load_study, save_study
from inkling.analysis.study.plan import StudyPlan
from inkling.analysis.study.run import run_study
from inkling.analysis.study.summary import StudyResults
from inkling.analysis.study.workers import MOST_WORKERS, Workers, local_workers, processors
from inkling.cli import signals
from inkling.cli.datasets import DATASET_HELP, tell_hidden
from inkling.cli.options import whole_number
from inkling.cli.output import Failure, StepProgress, print_json, progress_bar, say, warn
from inkling.cli.study_tables import tables
from inkling.data.catalog import STROKES, absolute_name
from inkling.data.pens import parse_pens
from inkling.errors import DataError, SettingsError, StudyFileError
from inkling.files import check_replaceable, only_writer, open_file, replace_file

_JSON, _CSV, _PICTURE = "study.json", "study.csv", "study.png"
_ALL = "all"


def add_to(commands: Any) -> None:
    """Add the command to argparse's subparsers."""
    parser = commands.add_parser("study", help="train many networks to find something out")
    studies = parser.add_subparsers(title="studies", metavar="stroke-size", required=True)
    stroke_size = studies.add_parser(
        "stroke-size",
        help="train with some pens, test with others, and try cures",
        description="Lists have spaces between their items. Pens: 8 is one pen, 2-32 any width between, 2,8 one of "
        "these for each digit; sizes are for a canvas of 128 pixels.",
    )
    stroke_size.set_defaults(run=run)
    plan = StudyPlan()
    add = stroke_size.add_argument
    add("--dataset", default=plan.dataset, help=f"{DATASET_HELP} (default: strokes)")
    _add_list(add, "--train-pens", _pens, plan.train_pens, "PENS", "a network is trained with each of these")
    _add_list(add, "--test-pens", _size, plan.test_pens, "SIZE", "and tested with each of these")
    choices = ", ".join((*CURES, _ALL))
    _add_list(add, "--cures", str, plan.cures, "CURE", f"what is tried against it, among {choices}")
    add("--seeds", type=whole_number, default=plan.seeds, help="how often all is done (default: %(default)s)")
    add("--seed", type=int, default=plan.seed, help="the first of the seeds (default: %(default)s)")
    sizes = (
        ("--train-size", plan.train_size, "digits to learn from"),
        ("--test-size", plan.test_size, "digits to be tested on"),
        ("--epochs", plan.epochs, "of each training"),
    )
    for name, default, text in sizes:
        add(name, type=whole_number, default=default, metavar="N", help=f"{text} (default: {default})")
    add("--hidden", default=plan.hidden, help="hidden layers of the plain network (default: %(default)s)")
    where = stroke_size.add_mutually_exclusive_group()
    where.add_argument(
        "--workers",
        type=whole_number,
        metavar="N",
        help="networks trained at the same time (default: one a processor)",
    )
    where.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="train on a Dask cluster, such as tls://10.0.0.5:8786; whoever answers there can run any code on this "
        "computer, so name one that you trust",
    )
    for name, what in (("ca", "the authority's certificate"), ("cert", "your certificate"), ("key", "its key")):
        add(f"--tls-{name}", type=Path, metavar="FILE", help=f"for a cluster at tls://: {what}, a PEM file")
    add(
        "-o",
        "--output",
        type=Path,
        metavar="FOLDER",
        help=f"for {_JSON}, {_CSV} and {_PICTURE}; a study that was interrupted there is continued",
    )
    add("--json", action="store_true", help="print one JSON object and nothing else")


def _add_list(
    add: Callable[..., Any], name: str, read: Callable[[str], Any], default: tuple[Any, ...], each: str, text: str
) -> None:
    shown = " ".join(f"{one:g}" if isinstance(one, float) else str(one) for one in default)
    add(name, type=read, nargs="+", default=default, metavar=each, help=f"{text} (default: {shown})")


def _pens(text: str) -> str:
    """Pens as `Pens` writes them, so that 8 and 8.0 are the same."""
    return str(parse_pens(text))


def _size(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” must be the size of one pen, such as 8") from None


def run(options: argparse.Namespace) -> int:
    """Carry out the command."""
    plan = StudyPlan(
        dataset=absolute_name(options.dataset),
        train_pens=tuple(options.train_pens),
        test_pens=tuple(options.test_pens),
        cures=tuple(CURES) if _ALL in options.cures else tuple(options.cures),
        seeds=options.seeds,
        seed=options.seed,
        train_size=options.train_size,
        test_size=options.test_size,
        epochs=options.epochs,
        hidden=options.hidden.strip(),
    )
    plan.check()
    _certificates(options)  # before anything is made
    tell_hidden(plan.dataset)
    if options.workers is not None and options.workers > MOST_WORKERS:
        raise SettingsError(
            "--workers must be from 1 to {most}, not {count}.", most=MOST_WORKERS, count=options.workers
        )
    folder: Path | None = options.output
    if folder is None:
        return _study(options, StudyResults(plan), None)
    _make_folder(folder)
    with only_writer(folder / _JSON, raising=StudyFileError):
        return _study(options, _continued(folder, plan), folder)


def _study(options: argparse.Namespace, results: StudyResults, folder: Path | None) -> int:
    try:
        if not results.is_complete:
            _train(results, folder, options)
        if folder is not None:
            _save(results, folder)
            with signals.delayed():  # Qt's C++ knows no exceptions of ours
                _save_picture(results, folder / _PICTURE)
    except StudyFileError as error:  # the folder was there when we began
        raise Failure(str(error)) from error
    if options.json:
        print_json(json.loads(json_text(results)))
    else:
        say(tables(results))
    return 0


def _make_folder(folder: Path) -> None:
    """Have it there if need be."""
    try:
        if folder.exists() and not folder.is_dir():
            raise StudyFileError("{path} is a file; give the name of a folder.", path=folder)
        folder.mkdir(exist_ok=True)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise StudyFileError(
            "The folder {folder!r} cannot be made ({reason}).", folder=str(folder), reason=reason
        ) from error


def _continued(folder: Path, plan: StudyPlan) -> StudyResults:
    """What is already done in the folder, in which all files can be written."""
    for name in (_JSON, _CSV, _PICTURE):
        check_replaceable(folder / name, raising=StudyFileError)
    results = continue_study(plan, folder / _JSON)
    left = load_study(folder / _JSON).done - results.done if (folder / _JSON).exists() else ()
    if left:
        raise StudyFileError(
            "{folder} also holds networks that this study leaves out ({cell}); "
            "name them as well, or choose another folder.",
            folder=folder,
            cell=min(left).phrase,
        )
    if results.done:
        todo = results.total - len(results.done)
        warn(
            f"{folder} holds {len(results.done)} of {results.total} networks; "
            + (f"continuing with the other {todo}." if todo else "nothing is left to train.")
        )
    return results


def _train(results: StudyResults, folder: Path | None, options: argparse.Namespace) -> None:
    """Train what is not done yet. Failure where that ends early; what is done is kept in the folder."""
    plan = results.plan
    if plan.dataset != STROKES and options.scheduler is None:
        # Here and now: workers then find them in the cache, and a data set that cannot be used is known at once.
        with StepProgress("measuring pens", "digits") as progress:
            find_digits(plan.dataset, plan.train_size, plan.test_size, plan.seed, progress=progress)
    with _workers(results, options) as workers, progress_bar(results.total, "training", "networks") as bar:
        bar.unit_scale = False
        bar.initial = bar.n = len(results.done)
        try:
            with closing(run_study(plan, workers, done=results.done, progress=lambda *_: bar.refresh())) as arriving:
                for result in arriving:
                    results.add(result)
                    if folder is not None:
                        save_study(results, folder / _JSON)
                    bar.update()
        except KeyboardInterrupt:
            raise Failure(f"stopped after {_kept(results, folder)}") from None
        except (SettingsError, DataError) as error:
            if isinstance(error, DataError) and not results.done:
                raise  # no such data set: wrong input, not failed work
            raise Failure(f"{error} Done: {_kept(results, folder)}") from error


def _workers(results: StudyResults, options: argparse.Namespace) -> AbstractContextManager[Workers]:
    if options.scheduler is not None:
        logging.disable()  # what Dask has to say about lost connections, at length; we say it in a sentence
        return dask_workers(options.scheduler, results.plan, _certificates(options))
    todo = results.total - len(results.done)
    return local_workers(min(options.workers or processors(), todo))


def _certificates(options: argparse.Namespace) -> Certificates | None:
    """The files for tls://; None for an address without."""
    files = (options.tls_ca, options.tls_cert, options.tls_key)
    encrypted = options.scheduler is not None and options.scheduler.startswith("tls://")
    if any(files) and not encrypted:
        raise SettingsError("Certificates are for a --scheduler at tls://… only.")
    if not encrypted:
        return None
    if not all(files):
        raise SettingsError("A --scheduler at tls://… needs --tls-ca, --tls-cert and --tls-key, three PEM files.")
    for file in files:
        with open_file(file, raising=SettingsError):
            pass
    return Certificates(*map(str, files))


def _kept(results: StudyResults, folder: Path | None) -> str:
    """What there is after an early end, and what can be done with it."""
    done = f"{len(results.done)} of {results.total} networks"
    if folder is None:
        return f"{done}; with -o FOLDER they would be kept."
    if not results.done:
        return f"{done}."
    _save(results, folder)
    return f"{done}; the same command continues with the others."


def _save(results: StudyResults, folder: Path) -> None:
    save_study(results, folder / _JSON)
    with replace_file(folder / _CSV, raising=StudyFileError) as file:
        file.write(csv_text(results).encode())


def _save_picture(results: StudyResults, path: Path) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from PySide6.QtCore import QLocale  # Qt only where a picture is asked for
        from PySide6.QtWidgets import QApplication

        from inkling.gui.study.figure import save_study_picture
    except ImportError as error:
        warn(f"{path} is missing, because Qt cannot be loaded ({error}).")
        return
    QLocale.setDefault(QLocale(QLocale.Language.English))
    app = QApplication.instance() or QApplication(sys.argv[:1])
    save_study_picture(results, path)
    del app  # it had to live until here
