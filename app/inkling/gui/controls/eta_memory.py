"""Which η goes with which optimizer: an η that suits SGD makes Adam diverge."""

from inkling.training.optimizer_choice import optimizer_class, uses_gradient

_FAR = 3.0  # times more or less than the optimizer's own η: no longer the same order of magnitude


class EtaMemory:
    """Remembers for each optimizer the η that it was last used with."""

    def __init__(self) -> None:
        self._etas: dict[str, float] = {}

    def remember(self, optimizer: str, eta: float) -> None:
        self._etas[optimizer] = eta

    def eta_for(self, optimizer: str, present: float) -> float:
        """The η to go on with: the one this optimizer had; else the present one, unless far from its default."""
        if optimizer in self._etas:
            return self._etas[optimizer]
        default = optimizer_class(optimizer).default_eta
        if not uses_gradient(optimizer):  # its η is the size of a random nudge: another thing
            return default
        return present if default / _FAR <= present <= default * _FAR else default
