"""`inkling data`: what is there, and a download that cannot be."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

NOWHERE = "http://127.0.0.1:9"  # a proxy that is not there: no request leaves this computer


def test_without_mnist(inkling: Callable[..., Any], tmp_path: Path) -> None:
    done = inkling("data", "list", "--json", XDG_CACHE_HOME=str(tmp_path))
    assert (done.code, done.err) == (0, "")
    strokes, mnist = json.loads(done.out)["datasets"]
    assert (strokes["name"], strokes["available"], strokes["train"], strokes["test"]) == (
        "strokes",
        True,
        60000,
        10000,
    )
    assert (mnist["name"], mnist["available"], mnist["where"], mnist["train"]) == ("mnist", False, None, None)
    words = inkling("data", "list", XDG_CACHE_HOME=str(tmp_path))
    assert (words.code, words.err) == (0, "")
    assert "inkling data download mnist" in words.out
    for name in ("strokes@2 ", "mnist@2-32", "FOLDER@2,8", "mnist+strokes@2-32", "strokes+doodles@8"):
        assert name in words.out


@pytest.mark.mnist
def test_with_mnist(inkling: Callable[..., Any], mnist_folder: str | None) -> None:
    done = inkling("data", "list", "--json", INKLING_DATA=mnist_folder)
    _, mnist = json.loads(done.out)["datasets"]
    assert (mnist["available"], mnist["train"], mnist["test"]) == (True, 60000, 10000)
    assert Path(mnist["where"]).name == "mnist"


def test_a_download_without_a_network_is_a_failure(inkling: Callable[..., Any], tmp_path: Path) -> None:
    proxies = {
        name: NOWHERE for kind in ("http", "https", "all") for name in (f"{kind}_proxy", f"{kind}_proxy".upper())
    }
    done = inkling(
        "data", "download", "mnist", XDG_CACHE_HOME=str(tmp_path / "cache"), no_proxy=None, NO_PROXY=None, **proxies
    )
    assert (done.code, done.out) == (1, "")
    assert "train-images-idx3-ubyte.gz could not be fetched" in done.sentence
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
