from inkling.gui.controls.eta_memory import EtaMemory


def test_an_eta_far_from_what_suits_the_optimizer_gives_way() -> None:
    assert EtaMemory().eta_for("adam", present=1.5) == 0.002


def test_an_eta_that_suits_the_optimizer_stays() -> None:
    assert EtaMemory().eta_for("adam", present=0.003) == 0.003


def test_the_eta_that_an_optimizer_was_used_with_comes_back() -> None:
    memory = EtaMemory()
    memory.remember("sgd", 0.7)
    memory.remember("adam", 5.0)
    assert memory.eta_for("sgd", present=5.0) == 0.7
    assert memory.eta_for("adam", present=0.7) == 5.0
