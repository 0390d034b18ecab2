"""JSON that says one thing: a document in which a name stands twice would mean one thing here and another there."""

import json
from typing import Any

from inkling.errors import InklingError


def read_json(content: bytes | str, *, twice: InklingError) -> Any:
    """What it says, for whoever then reads it strictly: msgspec by itself takes the last of two.

    Raises `twice` where an object has a name twice, ValueError or RecursionError for what is no JSON.
    """

    def unambiguous(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = dict(pairs)
        if len(names) < len(pairs):
            raise twice
        return names

    return json.loads(content, object_pairs_hook=unambiguous)
