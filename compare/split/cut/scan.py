"""One pass over the words of a sentence: what the clause rules of every language share."""

from abc import ABC, abstractmethod
from collections.abc import Sequence

from compare.split.cut.words import Word, next_stops


class Scan(ABC):
    """Keeps what the open clause holds so far and asks at every word whether a new one begins. Linear."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.cuts: list[int] = []
        self.stops = next_stops(words)
        self.begin(0, complement=False)

    def begin(self, index: int, *, complement: bool) -> None:
        """Open a clause at a word; `complement`: it is part of somebody's reported words."""
        self.start = index
        self.verbs = 0
        self.has_number = False
        self.complement = complement

    def run(self) -> list[int]:
        """Indices of words that begin a new clause."""
        for i in range(len(self.words)):
            if i - self.start >= 2 and self.words[i].depth == 0:
                kept = self.decide(i)
                if kept is not None:
                    self.cuts.append(i)
                    self.begin(i, complement=kept)
            self.note(i)
        return self.cuts

    @abstractmethod
    def decide(self, i: int) -> bool | None:
        """None: no cut before word `i`. Else whether the new clause is still inside a reported one."""

    @abstractmethod
    def note(self, i: int) -> None:
        """Take word `i` into the open clause."""
