r"""The settings of Inkling before they were JSON: of an INI file as QSettings writes it, the plain values.

    [panel]
    drawing="{\"pen_size\": 8}"

A value is JSON within quotes. Whatever else such a file may hold, objects of Qt's (`@Variant(…)`) above all, is left
alone: nothing is unpacked.
"""

import configparser
import re
from pathlib import Path
from typing import Any

import msgspec

from inkling.errors import InklingError
from inkling.files import open_file

_MOST_BYTES = 2**20
_ESCAPED = re.compile(r"\\(x[0-9a-fA-F]{1,4}|.)", re.DOTALL)
_CONTROLS = {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}


class _OldSettingsError(InklingError):
    """There is no such file that can be read."""


def read_old_settings(path: Path) -> dict[str, Any]:
    """The plain values by name; empty where there is no such file, or one that is damaged."""
    parser = configparser.RawConfigParser(delimiters=("=",), strict=False, default_section="")
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # names keep their capitals
    try:
        with open_file(path, raising=_OldSettingsError) as (file, size):
            parser.read_string(file.read().decode() if size <= _MOST_BYTES else "")
    except (_OldSettingsError, configparser.Error, UnicodeDecodeError):
        return {}
    values = {}
    for section in parser.sections():
        for name, text in parser.items(section):
            key = name if section == "General" else f"{section}/{name}"
            try:
                values[key] = msgspec.json.decode(_unquoted(text))
            except (msgspec.DecodeError, UnicodeError, RecursionError):
                continue
    return values


def _unquoted(text: str) -> str:
    """What QSettings wrote between quotes, or without any."""
    if len(text) >= 2 and text[0] == text[-1] == '"':
        text = text[1:-1]
    return _ESCAPED.sub(lambda found: _character(found[1]), text)


def _character(escaped: str) -> str:
    if escaped[0] == "x" and len(escaped) > 1:
        return chr(int(escaped[1:], 16))
    return _CONTROLS.get(escaped, escaped)
