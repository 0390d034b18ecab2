"""Observers: who is told, what, and in which order."""

from inkling.session.observers import Observers


def test_everyone_is_told_in_the_order_in_which_they_connected() -> None:
    observers: Observers[str, int] = Observers()
    told: list[tuple[str, str, int]] = []
    for name in ("first", "second", "third"):
        observers.connect(lambda word, number, name=name: told.append((name, word, number)))
    observers.tell("news", 3)
    assert told == [("first", "news", 3), ("second", "news", 3), ("third", "news", 3)]


def test_news_may_come_with_nothing() -> None:
    observers: Observers[()] = Observers()
    told: list[bool] = []
    observers.tell()  # nobody is there yet
    observers.connect(lambda: told.append(True))
    observers.tell()
    observers.tell()
    assert told == [True, True]


def test_what_a_function_returns_is_of_no_account() -> None:
    observers: Observers[int] = Observers()
    told: list[int] = []
    observers.connect(lambda number: number == 1)
    observers.connect(told.append)
    observers.tell(2)
    assert told == [2]


def test_who_connects_in_the_midst_of_news_is_told_the_next() -> None:
    observers: Observers[int] = Observers()
    told: list[int] = []

    def first(number: int) -> None:
        if number == 1:
            observers.connect(told.append)

    observers.connect(first)
    observers.tell(1)
    assert told == []
    observers.tell(2)
    assert told == [2]
