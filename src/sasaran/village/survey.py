"""What was asked, decided and rejected in one run over a village: the material of its report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sasaran.api import Rulebook
from sasaran.case import Case
from sasaran.explain.labels import Labels
from sasaran.households import Decided, Rejected
from sasaran.village.tally import Tally, count_cases


@dataclass(frozen=True)
class Survey:
    """All households of one run, counted."""

    title: str
    on: date
    book: Rulebook
    cases: tuple[Case, ...]
    rejected: tuple[Rejected, ...]
    tally: Tally

    @property
    def unread(self) -> tuple[Rejected, ...]:
        """Files that could not be read to the end."""
        return tuple(each for each in self.rejected if each.line is None)

    @property
    def refused(self) -> tuple[Rejected, ...]:
        """Households that were rejected."""
        return tuple(each for each in self.rejected if each.line is not None)

    def labels(self, lang: str) -> Labels:
        """What the rulebook calls its things."""
        return Labels(self.book.content, lang)


def survey(book: Rulebook, found: Iterable[Decided | Rejected], on: date, title: str) -> Survey:
    """Take in all households and count them."""
    cases, rejected = [], []
    for each in found:
        if isinstance(each, Decided):
            cases.append(each.case)
        else:
            rejected.append(each)
    return Survey(title, on, book, tuple(cases), tuple(rejected), count_cases(book.content, cases))
