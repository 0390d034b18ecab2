"""Measure the house: rooms, the arrows between them, floors, circles, and what has grown too large.

    python tests/benchmarks/house.py [CHECKOUT]

A room is a package of app/inkling or a module beside packages; an arrow is an import from one room to another,
inside functions too. It needs nothing but Python, so that any checkout can be measured.
"""

import argparse
import ast
from collections import defaultdict
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

LONG = 300  # lines


def modules(source: Path) -> dict[str, Path]:
    """Every module by its dotted name; a package's face is named like the package."""
    names = {}
    for path in source.rglob("*.py"):
        parts = path.relative_to(source.parent).with_suffix("").parts
        names[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return names


def imports(name: str, path: Path, known: dict[str, Path]) -> Iterator[str]:
    """The modules of ours that a module imports."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            wanted = [one.name for one in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            wanted = [f"{node.module}.{one.name}" for one in node.names]
        else:
            continue
        for one in wanted:
            found = one if one in known else one.rpartition(".")[0]
            if found in known and found != name:
                yield found


def room_of(name: str, packages: set[str]) -> str:
    """The package that a module lies in; a module at the top of a package of packages is a room of its own."""
    if name in packages:
        return name
    parent = name.rpartition(".")[0]
    has_rooms = any(package.startswith(f"{parent}.") for package in packages)
    return name if has_rooms else parent


def circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """The first circle found, if any."""
    try:
        tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        return [error.args[1]]
    return []


def floors(graph: dict[str, set[str]]) -> int:
    """The longest way down."""
    height: dict[str, int] = {}
    for room in TopologicalSorter(graph).static_order():
        height[room] = 1 + max((height[below] for below in graph.get(room, ())), default=0)
    return max(height.values())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("checkout", nargs="?", type=Path, default=Path(__file__).parents[2])
    source = parser.parse_args().checkout / "app" / "inkling"
    known = modules(source)
    packages = {name for name, path in known.items() if path.name == "__init__.py"}
    rooms: dict[str, set[str]] = {}
    between_modules: dict[str, set[str]] = {}
    count: dict[Path, int] = defaultdict(int)
    for name, path in known.items():
        room = room_of(name, packages)
        below = between_modules[name] = set(imports(name, path, known))
        rooms.setdefault(room, set()).update({room_of(one, packages) for one in below} - {room})
        count[path.parent] += path.name != "__init__.py"
    long = {name: lines for name, path in known.items() if (lines := len(path.read_text().splitlines())) > LONG}
    folder, most = max(count.items(), key=lambda one: one[1])
    folders = sum(1 for files in count.values() if files > 25)
    print(f"modules {len(known)}, lines {sum(len(path.read_text().splitlines()) for path in known.values())}")
    print(f"rooms {len(rooms)}, arrows between them {sum(map(len, rooms.values()))}")
    for kind, graph in (("rooms", rooms), ("modules", between_modules)):
        found = circles(graph)
        print(f"circles of {kind}: {len(found)}" + "".join(f": {' → '.join(one)}" for one in found))
    print(f"floors: {'none, for the circle' if circles(rooms) else floors(rooms)}")
    print(f"largest folder: {folder.relative_to(source)}, {most} files; folders past 25 files: {folders}")
    print(f"files past {LONG} lines: {len(long)} {long or ''}")


if __name__ == "__main__":
    main()
