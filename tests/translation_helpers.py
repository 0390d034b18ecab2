"""The script that makes the catalogues, as a module, and the texts in them."""

import re
import sys
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%L?(?:n|\d)")


def load_refresh() -> ModuleType:
    """`resources/translations/refresh`, which has no suffix because it is a command."""
    loader = SourceFileLoader("refresh_translations", str(FOLDER / "refresh"))
    spec = spec_from_loader(loader.name, loader)
    assert spec
    module = module_from_spec(spec)
    sys.modules[loader.name] = module  # where its dataclasses look for it
    loader.exec_module(module)
    return module


refresh = load_refresh()


@dataclass(frozen=True)
class Message:
    context: str
    source: str
    comment: str
    forms: tuple[str, ...]  # one, or one for each plural form
    kind: str  # empty where it is finished
    plural: bool

    @property
    def key(self) -> tuple[str, str, str]:
        return self.context, self.source, self.comment


def messages(path: Path) -> list[Message]:
    found = []
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for element in context.iter("message"):
            translation = element.find("translation")
            assert translation is not None
            plural = element.get("numerus") == "yes"
            texts = [form.text or "" for form in translation] if plural else [translation.text or ""]
            found.append(
                Message(
                    context.findtext("name", ""),
                    element.findtext("source", ""),
                    element.findtext("comment", ""),
                    tuple(texts),
                    translation.get("type", ""),
                    plural,
                )
            )
    return found


FRENCH = messages(FOLDER / "inkling_fr.ts")
