"""What the person chose to see in the diagram."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

EDGE_BUDGETS = {"none": 0, "few": 120, "normal": 320, "many": 900}


@dataclass(frozen=True, slots=True)
class ViewOptions:
    """edges: one of EDGE_BUDGETS; evidence: tiles show weight × ink of the drawing instead of weights."""

    edges: str = "normal"
    evidence: bool = False

    def as_state(self) -> dict[str, Any]:
        return {"edges": self.edges, "evidence": self.evidence}

    @classmethod
    def from_state(cls, state: Mapping[str, Any]) -> "ViewOptions":
        """What cannot be read keeps its normal value: a state may come from another version."""
        edges, evidence = state.get("edges"), state.get("evidence")
        return cls(
            edges if isinstance(edges, str) and edges in EDGE_BUDGETS else "normal",
            evidence if isinstance(evidence, bool) else False,
        )
