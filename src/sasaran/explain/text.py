"""Explain one program to a village official: why, why not, what is missing, what was presumed, and what would come.

In come a reading and its trace; out goes a text. What doesn't depend on the household is made once for an edition and
a date.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sasaran.explain.labels import Labels
from sasaran.explain.told import Told
from sasaran.ir.decision import Reading
from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.trace import Trace
from sasaran.ir.truth import Truth

Others = Sequence[tuple[Edition, Reading]]
"""The household's other programs, each with what was found."""


class Explainer:
    """Explain the decisions of one rulebook in one language. Make one and keep it: it remembers what it has written.

    ``engine`` is the version that the trail names. ``sensitive``: values of the personal-data class ``specific`` are
    written as given (never those of ``identity``).
    """

    def __init__(self, content: Content, lang: str = "id", engine: str = "", *, sensitive: bool = False) -> None:
        self.content = content
        self.labels = Labels(content, lang)
        self.engine = engine
        self.sensitive = sensitive
        self._told: dict[tuple[str, date], Told] = {}

    def explain(self, edition: Edition, facts: Facts, reading: Reading, trace: Trace, others: Others = ()) -> str:
        """Explain one edition's reading of one household."""
        key = (edition.id, facts.on)
        told = self._told.get(key)
        if told is None:
            told = self._told[key] = Told(self.labels, edition, facts.on, self.engine, self.sensitive)
        return told.tell(facts, reading, trace, self.name_others(others) if others else "")

    def name_others(self, others: Others) -> str:
        """Say in one line how the household's other programs stand."""
        words, parts, refused = self.labels.words, [], 0
        for edition, reading in others:
            if reading.truth is Truth.FALSE:
                refused += 1
                continue
            key = "other_eligible"
            if reading.truth is Truth.UNKNOWN:
                key = "other_waiting" if waits_for_people(reading) else "other_undetermined"
            parts.append(words[key].format(a=self.labels.edition(edition)))
        if refused:
            parts.append(words["other_ineligible"].format(n=refused))
        return words["others"].format(a=" · ".join(parts)) if parts else ""


def waits_for_people(reading: Reading) -> bool:
    """Say whether an undetermined decision waits for statements alone, of people or of its area."""
    return (
        bool(reading.waiting_for) and "people" in reading.waiting_for and set(reading.waiting_for) <= {"people", "area"}
    )


def explain_text(
    content: Content,
    edition: Edition,
    facts: Facts,
    reading: Reading,
    trace: Trace,
    others: Others = (),
    lang: str = "id",
    *,
    engine: str = "",
    sensitive: bool = False,
) -> str:
    """Explain one program once; who explains many keeps an `Explainer`."""
    return Explainer(content, lang, engine, sensitive=sensitive).explain(edition, facts, reading, trace, others)
