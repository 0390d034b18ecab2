"""A study that is interrupted, by Ctrl+C or by being killed: what is done is kept, and the same command goes on."""

import json
import os
import signal
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from inkling.analysis.study.file import load_study

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")

OPTIONS = (
    "--train-pens 2 8 --test-pens 2 8 --cures none dropout --seeds 3 --train-size 1000 --test-size 300 --epochs 10 "
    "--workers 2"
)
STUDY = ["study", "stroke-size", *OPTIONS.split()]
ENDLESS = [*STUDY, "--train-size", "20000", "--epochs", "5000"]
CONSOLE_SCRIPT = Path(sysconfig.get_path("scripts")) / "inkling"
COMMANDS = {"console script": [str(CONSOLE_SCRIPT)], "python -m": [sys.executable, "-m", "inkling"]}
LOOK = 0.02  # seconds
Process = subprocess.Popen[str]


@pytest.fixture(scope="module")
def uninterrupted(commands_environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The table of the whole study, made in one go."""
    folder = tmp_path_factory.mktemp("uninterrupted")
    command = [*COMMANDS["python -m"], *STUDY, "-o", folder]
    subprocess.run(command, check=True, capture_output=True, env=commands_environment, timeout=120)
    return (folder / "study.csv").read_bytes()


@pytest.fixture
def command() -> list[str]:
    found = COMMANDS["console script"]
    if not Path(found[0]).exists():
        pytest.skip(f"{found[0]} is not installed")
    return found


@contextmanager
def running(command: list[str], environment: dict[str, str], folder: Path) -> Iterator[Process]:
    """A command in a session of its own, as a terminal's; nothing of it stays."""
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=folder,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            for one in session(process.pid):
                one.kill()


def session(number: int) -> list[psutil.Process]:
    """The living processes of a session."""
    members = []
    for process in psutil.process_iter():
        try:
            if os.getsid(process.pid) == number and process.status() != psutil.STATUS_ZOMBIE:
                members.append(process)
        except (OSError, psutil.Error):  # it has just ended
            pass
    return members


def wait_for(what: str, done: "os.PathLike[str] | None", process: Process, networks: int = 1) -> None:
    """Until so many networks are in the file."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        assert process.poll() is None, process.communicate()
        if done is not None and Path(done).exists() and len(load_study(Path(done)).done) >= networks:
            return
        time.sleep(LOOK)
    pytest.fail(f"{what} did not happen")


def assert_nothing_is_left(number: int, within: float = 20.0) -> None:
    until = time.monotonic() + within
    while left := session(number):
        assert time.monotonic() < until, [one.cmdline() for one in left]
        time.sleep(LOOK)


def ctrl_c(process: Process) -> None:
    """As a terminal does it: to all processes of the group."""
    os.killpg(process.pid, signal.SIGINT)


@pytest.mark.slow
def test_ctrl_c_keeps_what_is_done_and_the_same_command_goes_on(
    command: list[str], commands_environment: dict[str, str], tmp_path: Path, uninterrupted: bytes
) -> None:
    file = tmp_path / "f" / "study.json"
    whole = [*command, *STUDY, "-o", "f"]
    with running(whole, commands_environment, tmp_path) as process:
        wait_for("the second network", file, process, 2)
        began = time.monotonic()
        ctrl_c(process)
        out, err = process.communicate(timeout=30)
        assert time.monotonic() - began < 10
        assert_nothing_is_left(process.pid)
    done = len(load_study(file).done)
    assert 2 <= done < 12
    assert process.returncode == 1
    assert out == ""
    assert err == f"inkling: stopped after {done} of 12 networks; the same command continues with the others.\n"
    assert len((tmp_path / "f" / "study.csv").read_text().splitlines()) == 1 + 2 * done
    again = subprocess.run(whole, capture_output=True, text=True, env=commands_environment, cwd=tmp_path, timeout=120)
    assert again.returncode == 0
    assert again.stderr == f"inkling: f holds {done} of 12 networks; continuing with the other {12 - done}.\n"
    assert (tmp_path / "f" / "study.csv").read_bytes() == uninterrupted


@pytest.mark.slow
def test_killed_it_leaves_no_process_and_the_same_command_goes_on(
    commands_environment: dict[str, str], tmp_path: Path, uninterrupted: bytes
) -> None:
    file = tmp_path / "f" / "study.json"
    whole = [*COMMANDS["python -m"], *STUDY, "-o", "f"]
    done = 0
    for _ in range(2):
        with running(whole, commands_environment, tmp_path) as process:
            wait_for("another network", file, process, done + 1)
            process.kill()
            process.wait(timeout=30)
            assert_nothing_is_left(process.pid)
        done = len(load_study(file).done)
        assert done < 12
    subprocess.run(whole, check=True, capture_output=True, env=commands_environment, cwd=tmp_path, timeout=120)
    assert (tmp_path / "f" / "study.csv").read_bytes() == uninterrupted


@pytest.mark.slow
def test_killed_in_the_midst_of_long_work_it_leaves_no_process(
    commands_environment: dict[str, str], tmp_path: Path
) -> None:
    with running([*COMMANDS["python -m"], *ENDLESS], commands_environment, tmp_path) as process:
        until = time.monotonic() + 60
        while len(session(process.pid)) < 4:  # itself, two workers, multiprocessing's tracker
            assert time.monotonic() < until
            time.sleep(LOOK)
        process.kill()
        process.wait(timeout=30)
        assert_nothing_is_left(process.pid)


@pytest.mark.slow
@pytest.mark.parametrize("seconds", [0.05, 0.4, 0.8, 1.2, 2.0])
def test_ctrl_c_at_any_moment_is_one_line(
    commands_environment: dict[str, str], tmp_path: Path, seconds: float
) -> None:
    """Of Python's own start it knows nothing; from our first line on, whatever is under way, it is ours."""
    code = (
        "import sys; print('here', flush=True); from inkling.cli import main; print('loaded', flush=True); "
        "sys.exit(main())"
    )
    with running([sys.executable, "-c", code, *ENDLESS, "-o", "f"], commands_environment, tmp_path) as process:
        assert process.stdout is not None
        assert (process.stdout.readline(), process.stdout.readline()) == ("here\n", "loaded\n")
        time.sleep(seconds)
        ctrl_c(process)
        _, err = process.communicate(timeout=30)
        assert_nothing_is_left(process.pid)
    assert process.returncode == 1
    assert err in ("inkling: interrupted\n", "inkling: stopped after 0 of 12 networks.\n")


@pytest.mark.slow
def test_a_terminal_that_is_closed_is_one_line(commands_environment: dict[str, str], tmp_path: Path) -> None:
    """It tells all processes; those that only help have nothing to say about their end."""
    with running([*COMMANDS["python -m"], *ENDLESS, "-o", "f"], commands_environment, tmp_path) as process:
        until = time.monotonic() + 60
        while len(session(process.pid)) < 4:
            assert time.monotonic() < until
            time.sleep(LOOK)
        time.sleep(1)
        os.killpg(process.pid, signal.SIGHUP)
        _, err = process.communicate(timeout=30)
        assert_nothing_is_left(process.pid)
    assert (process.returncode, err) == (1, "inkling: stopped after 0 of 12 networks.\n")


@pytest.mark.slow
def test_ctrl_c_without_a_folder_says_how_to_keep_it(commands_environment: dict[str, str], tmp_path: Path) -> None:
    with running([*COMMANDS["python -m"], *ENDLESS], commands_environment, tmp_path) as process:
        until = time.monotonic() + 60
        while len(session(process.pid)) < 4:
            assert time.monotonic() < until
            time.sleep(LOOK)
        time.sleep(1)
        ctrl_c(process)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (1, "")
    assert err == "inkling: stopped after 0 of 12 networks; with -o FOLDER they would be kept.\n"


@pytest.mark.slow
def test_a_worker_that_is_lost_ends_it_with_a_sentence(commands_environment: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "f" / "study.json"
    slow = [*STUDY, "--epochs", "80", "-o", "f"]
    with running([*COMMANDS["python -m"], *slow], commands_environment, tmp_path) as process:
        wait_for("the first network", file, process)
        workers = [one for one in psutil.Process(process.pid).children() if "spawn_main" in " ".join(one.cmdline())]
        assert len(workers) == 2
        workers[0].kill()
        out, err = process.communicate(timeout=60)
        assert_nothing_is_left(process.pid)
    done = len(json.loads(file.read_text())["results"])
    assert (process.returncode, out) == (1, "")
    assert err == (
        "inkling: A worker of the study ended unexpectedly, perhaps for lack of memory; what was done so far is "
        f"kept. Done: {done} of 12 networks; the same command continues with the others.\n"
    )


@pytest.mark.slow
def test_a_second_study_in_the_same_folder_is_refused(commands_environment: dict[str, str], tmp_path: Path) -> None:
    """The last of two writers would win, and what the other found would be gone."""
    with running([*COMMANDS["python -m"], *ENDLESS, "-o", "f"], commands_environment, tmp_path) as first:
        until = time.monotonic() + 60
        while not (tmp_path / "f" / ".study.json.lock").exists():
            assert time.monotonic() < until
            time.sleep(LOOK)
        with running([*COMMANDS["python -m"], *ENDLESS, "-o", "f"], commands_environment, tmp_path) as second:
            out, err = second.communicate(timeout=60)
        assert (second.returncode, out) == (2, "")
        assert err == (
            "inkling: f/study.json is being written by another Inkling; wait until that has ended, or give another "
            "name.\n"
        )
        assert first.poll() is None
        ctrl_c(first)
        first.communicate(timeout=30)
    assert not (tmp_path / "f" / ".study.json.lock").exists()
