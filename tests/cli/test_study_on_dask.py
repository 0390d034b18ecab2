"""`inkling study stroke-size --scheduler`: the same study on a real Dask cluster with two worker processes."""

import http.server
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from inkling.analysis.study.file import load_study
from inkling.analysis.study.plan import StudyPlan
from inkling.errors import SettingsError

distributed = pytest.importorskip("distributed", reason="Dask is not installed: pip install inkling[dask]")

OPTIONS = (
    "--train-pens 2 2-32 --test-pens 2 8 --cures none standardized --seeds 2 --train-size 1500 --test-size 200 "
    "--epochs 3"
)
STUDY = ["study", "stroke-size", *OPTIONS.split()]
ENDLESS = [*STUDY, "--train-size", "20000", "--epochs", "5000"]
Run = Callable[..., Any]


@contextmanager
def local_cluster(folder: Path, workers: int) -> Iterator[Any]:
    with distributed.LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        processes=True,
        dashboard_address="127.0.0.1:0",  # None would ask for a certain port
        local_directory=str(folder),
        silence_logs=False,
    ) as cluster:
        yield cluster


@pytest.fixture(scope="module")
def cluster(strokes: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A scheduler and two worker processes."""
    with local_cluster(tmp_path_factory.mktemp("cluster"), 2) as started:
        yield started


def processing(cluster: Any) -> int:
    """How many tasks the workers have to do."""
    with distributed.Client(cluster, set_as_default=False) as client:
        return sum(len(tasks) for tasks in client.processing().values())


def executing(cluster: Any) -> int:
    """How many tasks the workers are at, wanted or not."""
    with distributed.Client(cluster, set_as_default=False) as client:
        return sum(client.run(lambda dask_worker: len(dask_worker.state.executing)).values())


def until(condition: Callable[[], bool], seconds: float = 30.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.1)


@pytest.mark.slow
def test_the_cluster_finds_what_this_computer_finds(inkling: Run, cluster: Any, tmp_path: Path) -> None:
    there = inkling(*STUDY, "--scheduler", cluster.scheduler_address, "-o", "there")
    here = inkling(*STUDY, "--workers", "2", "-o", "here")
    assert (there.code, there.err) == (0, "")
    assert there.out == here.out
    assert (tmp_path / "there" / "study.csv").read_bytes() == (tmp_path / "here" / "study.csv").read_bytes()
    assert sorted(one.name for one in (tmp_path / "there").iterdir()) == ["study.csv", "study.json", "study.png"]


@pytest.mark.slow
def test_both_workers_take_part(cluster: Any, tmp_path: Path) -> None:
    """Two networks are trained at the same time, each in a process of its own."""
    from inkling.analysis.study.cluster import dask_workers

    def pause_and_tell() -> int:  # in here, so that it is sent itself, and not the name of this module
        time.sleep(1)
        return os.getpid()

    with dask_workers(cluster.scheduler_address, StudyPlan()) as workers:
        assert workers.count == 2
        both = [workers.executor.submit(pause_and_tell) for _ in range(2)]
        processes = {future.result(timeout=30) for future in both}
    assert len(processes) == 2
    assert os.getpid() not in processes


@pytest.mark.slow
def test_begun_here_and_continued_there(inkling: Run, cluster: Any, tmp_path: Path) -> None:
    inkling(*STUDY, "--seeds", "1", "-o", "f")
    done = inkling(*STUDY, "--scheduler", cluster.scheduler_address, "-o", "f")
    assert done.code == 0
    assert done.sentence == "inkling: f holds 4 of 8 networks; continuing with the other 4."
    inkling(*STUDY, "-o", "g")
    assert (tmp_path / "f" / "study.csv").read_bytes() == (tmp_path / "g" / "study.csv").read_bytes()


@pytest.mark.slow
def test_what_a_worker_cannot_do_comes_back_as_its_sentence(inkling: Run, cluster: Any) -> None:
    done = inkling(*STUDY, "--dataset", "no/such/folder", "--scheduler", cluster.scheduler_address)
    assert (done.code, done.out) == (2, "")
    assert "There is no data set 'no/such/folder'" in done.sentence


@contextmanager
def running(arguments: list[str], environment: dict[str, str], folder: Path) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "inkling", *arguments]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, cwd=folder
    ) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL], ids=["Ctrl+C", "killed"])
def test_the_cluster_is_free_again_soon(
    cluster: Any, commands_environment: dict[str, str], tmp_path: Path, how: signal.Signals
) -> None:
    endless = [*ENDLESS, "--scheduler", cluster.scheduler_address, "-o", "f"]
    with running(endless, commands_environment, tmp_path) as process:
        until(lambda: executing(cluster) == 2)
        began = time.monotonic()
        process.send_signal(how)
        _, err = process.communicate(timeout=30)
        assert time.monotonic() - began < 15
        if how == signal.SIGINT:
            assert process.returncode == 1
            assert err == "inkling: stopped after 0 of 8 networks.\n"
        until(lambda: processing(cluster) == 0)
        until(lambda: executing(cluster) == 0)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_killed_and_continued_on_the_cluster(
    inkling: Run, cluster: Any, commands_environment: dict[str, str], tmp_path: Path
) -> None:
    slower = [*STUDY, "--epochs", "15"]
    there = [*slower, "--scheduler", cluster.scheduler_address, "-o", "f"]
    file = tmp_path / "f" / "study.json"
    with running(there, commands_environment, tmp_path) as process:
        until(lambda: file.exists() and len(load_study(file).done) >= 2)
        process.kill()
        process.wait()
    assert len(load_study(file).done) < 8
    assert inkling(*there).code == 0
    inkling(*slower, "-o", "g")
    assert (tmp_path / "f" / "study.csv").read_bytes() == (tmp_path / "g" / "study.csv").read_bytes()


@pytest.mark.slow
def test_a_cluster_that_goes_away_is_a_sentence(
    commands_environment: dict[str, str], tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with local_cluster(tmp_path_factory.mktemp("mortal"), 1) as mortal:
        endless = [*ENDLESS, "--scheduler", mortal.scheduler_address, "-o", "f"]
        with running(endless, commands_environment, tmp_path) as process:
            until(lambda: executing(mortal) == 1)
            mortal.close()
            out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (1, "")
    assert err.splitlines()[-1].startswith("inkling: A worker of the study ended unexpectedly")
    assert "Traceback" not in err


@pytest.mark.slow
def test_a_cluster_without_workers(inkling: Run, tmp_path: Path) -> None:
    with local_cluster(tmp_path, 0) as empty:
        done = inkling(*STUDY, "--scheduler", empty.scheduler_address)
    assert (done.code, done.out) == (2, "")
    assert "has no workers yet; start one or more first" in done.sentence


@pytest.mark.slow
@pytest.mark.parametrize(
    "address", ["tcp://127.0.0.1:1", "127.0.0.1", "nonsense", "tcp://", "http://127.0.0.1:1", ""]
)
def test_a_wrong_address_is_a_sentence_at_once(inkling: Run, address: str) -> None:
    began = time.monotonic()
    done = inkling(*STUDY, "--scheduler", address)
    assert time.monotonic() - began < 15
    assert (done.code, done.out) == (2, "")
    assert f"No Dask scheduler answers at {address!r}" in done.sentence


class Silent(http.server.BaseHTTPRequestHandler):
    """A web server that keeps no log."""

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.mark.slow
def test_somebody_else_lives_there(inkling: Run, cluster: Any) -> None:
    """A web server, somebody who says nothing, somebody who greets as SSH does, and a worker."""
    with (
        closing(socket.create_server(("127.0.0.1", 0))) as mute,
        closing(socket.create_server(("127.0.0.1", 0))) as ssh,
        http.server.HTTPServer(("127.0.0.1", 0), Silent) as web,
    ):

        def greet() -> None:
            for _ in range(2):  # we look whether anybody is there, and then speak
                connection, _ = ssh.accept()
                with connection:
                    connection.sendall(b"SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n" * 10)
                    connection.recv(1 << 16)

        threads = [threading.Thread(target=web.serve_forever), threading.Thread(target=greet)]
        for thread in threads:
            thread.start()
        try:
            worker = next(iter(cluster.scheduler_info["workers"]))
            ports = [server.getsockname()[1] for server in (mute, ssh, web.socket)]
            for address in (*(f"tcp://127.0.0.1:{port}" for port in ports), worker):
                began = time.monotonic()
                done = inkling(*STUDY, "--scheduler", address)
                assert time.monotonic() - began < 20
                assert (done.code, done.out) == (2, "")
                assert f"No Dask scheduler answers at {address!r}" in done.sentence
        finally:
            web.shutdown()
            for thread in threads:
                thread.join()


def test_without_dask_the_extra_is_named(inkling: Run, tmp_path: Path) -> None:
    (tmp_path / "distributed.py").write_text("raise ImportError('No module named distributed')\n")
    done = inkling(*STUDY, "--scheduler", "tcp://127.0.0.1:1", PYTHONPATH=str(tmp_path))
    assert (done.code, done.out) == (2, "")
    assert "install Inkling with its extra “dask”" in done.sentence


def test_a_cluster_of_another_inkling_is_refused(cluster: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its networks would be others, and go into the same table."""
    from inkling.analysis.study import cluster as ours

    monkeypatch.setattr(ours, "__version__", "99.0")
    refused = pytest.raises(SettingsError, match=r"have Inkling 0\.1\.0 .* and this command has 99\.0")
    with refused, ours.dask_workers(cluster.scheduler_address, StudyPlan()):
        pass


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of an authority that signed itself; the cluster and we use the same."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not installed")
    folder = tmp_path_factory.mktemp("certificates")
    command = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout key.pem -out cert.pem"
    subprocess.run([openssl, *command.split()], cwd=folder, check=True, capture_output=True)
    return folder


@pytest.mark.slow
def test_an_encrypted_cluster(inkling: Run, certificates: Path, tmp_path: Path) -> None:
    key, certificate = str(certificates / "key.pem"), str(certificates / "cert.pem")
    security = distributed.Security(
        tls_ca_file=certificate,
        **{f"tls_{who}_{what}": file for who in ("client", "worker", "scheduler") for what, file in
           (("cert", certificate), ("key", key))},
        require_encryption=True,
    )  # fmt: skip
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0", protocol="tls://",
        security=security, local_directory=str(tmp_path / "dask"), silence_logs=False,
    ) as started:  # fmt: skip
        address = started.scheduler_address
        assert address.startswith("tls://")
        files = ("--tls-ca", certificate, "--tls-cert", certificate, "--tls-key", key)
        done = inkling(*STUDY, "--seeds", "1", "--scheduler", address, *files, "-o", "f")
        assert (done.code, done.err) == (0, "")
        assert load_study(tmp_path / "f" / "study.json").is_complete
        done = inkling(*STUDY, "--scheduler", address)
        assert (done.code, done.out) == (2, "")
        assert "--tls-ca, --tls-cert and --tls-key" in done.sentence


@pytest.mark.parametrize("scheduler", [(), ("--scheduler", "tcp://127.0.0.1:1")])
@pytest.mark.slow
def test_certificates_are_for_encrypted_clusters(inkling: Run, scheduler: tuple[str, ...]) -> None:
    done = inkling(*STUDY, *scheduler, "--tls-ca", "ca.pem")
    assert (done.code, done.out) == (2, "")
    assert "tls://" in done.sentence
