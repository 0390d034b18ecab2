"""The pages for who carries on: what they name is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "app/ARCHITECTURE.md", "models/README.md", "SECURITY.md")
PATH = re.compile(r"(?<![\w/.-])(?:app|tests|resources|models|\.ci)/[\w./-]*\w|(?<![\w/.-])\.pre-commit-config\.yaml")
LINK = re.compile(r"\]\(([^)#]+)\)")
NAME = re.compile(r"`([A-Z]\w+)(?:\.\w+)?`")


def text(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_every_path_in_a_page_is_there(page: str) -> None:
    named = {ROOT / path for path in PATH.findall(text(page))}
    named |= {ROOT / Path(page).parent / link for link in LINK.findall(text(page)) if "://" not in link}
    assert [str(path) for path in sorted(named) if not path.exists()] == []


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "app/ARCHITECTURE.md"])
def test_every_name_of_the_code_in_a_page_is_in_the_code(page: str) -> None:
    source = "\n".join(
        path.read_text(encoding="utf-8")
        for path in (*ROOT.glob("app/**/*.py"), ROOT / "resources/translations/refresh")
    )
    names = set(NAME.findall(text(page))) - {"INKLING_DATA"}
    assert names
    assert [name for name in sorted(names) if not re.search(rf"\b{name}\b", source)] == []


def test_the_pages_name_enough_to_be_worth_it() -> None:
    assert len(set(PATH.findall(text("CONTRIBUTING.md")))) > 30
    assert len(set(PATH.findall(text("app/ARCHITECTURE.md")))) > 20


def test_commits_are_checked_by_what_ci_checks() -> None:
    """The quick ones of them: those after the tests."""
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    checks = {
        line.split("/", 1)[1].split(" --")[0].removesuffix(" .") for line in re.findall(r"^\$bin/.*$", ci, re.M)
    }
    hooks = set(re.findall(r"^ *entry: (.*)$", text(".pre-commit-config.yaml"), re.M))
    assert hooks == checks == {"ruff check", "ruff format", "mypy", "lint-imports"}
