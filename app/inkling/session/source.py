"""Where a model is from: a file of the person's, one that ships with Inkling, or nowhere yet."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ModelSource:
    """At most one of both is given. path: a model file; shipped: the name of a shipped model"""

    path: Path | None = None
    shipped: str = ""

    @property
    def name(self) -> str:
        """What the model is called; empty for one that is nowhere yet."""
        return self.path.stem if self.path else self.shipped


NO_SOURCE = ModelSource()
