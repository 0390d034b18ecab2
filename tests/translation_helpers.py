"""The script that makes the catalogues, as a module."""

import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"


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
