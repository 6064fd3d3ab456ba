"""Explain one program to a village official: why, why not, what is missing, what was presumed, and what would come.

In come a reading and its trace; out goes a text. What doesn't depend on the household is made once for an edition and
a date.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sasaran.explain.forms import Form, Telling
from sasaran.explain.labels import Labels
from sasaran.explain.plain import find_wait
from sasaran.explain.sights import Draft, Sight
from sasaran.explain.told import Teller
from sasaran.explain.wrapping import wrap
from sasaran.ir.decision import Reading
from sasaran.ir.facts import Facts, Row
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.trace import Trace
from sasaran.ir.truth import Truth

MOST_REMEMBERED = 4096
MOST_TELLERS = 256
MOST_IN_LINE = 8
NAMED = ("eligible", "waiting", "waiting_area", "waiting_both")
"""How programs stand that are named, however many there are; the others are counted."""
Filled = tuple[Form, str]
"""A form, and what comes after the line on other programs."""
Others = Sequence[tuple[Edition, str]]
"""The household's other programs, each with how it stands (see `stand`)."""


class Standing:
    """How the programs of a household stand that count."""

    __slots__ = ("key", "programs")

    def __init__(self, programs: Others) -> None:
        self.programs = programs
        self.key = tuple([text for edition, state in programs for text in (edition.id, state)])


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
        self._tellers: dict[tuple[str, date], Teller] = {}
        self._others: dict[tuple[str, tuple[str, ...]], str] = {}

    def explain(
        self, edition: Edition, facts: Facts, reading: Reading, trace: Trace, others: Standing | None = None
    ) -> str:
        """Explain one edition's reading of one household."""
        rows = list_rows(facts)
        draft = self.draft(edition, facts, reading, trace, rows, {})
        return self.write(draft, edition, Telling(facts, rows, self.content.household.region), others, {})

    def draft(
        self,
        edition: Edition,
        facts: Facts,
        reading: Reading,
        trace: Trace,
        rows: Sequence[Row],
        places: Mapping[str, int],
    ) -> Draft:
        """Draft what is told of a household, or of a veiled one, whose rows' ``places`` are known by their marks."""
        key = (edition.id, facts.on)
        teller = self._tellers.get(key)
        if teller is None:
            if len(self._tellers) >= MOST_TELLERS:
                self._tellers.clear()
            teller = self._tellers[key] = Teller(self.labels, edition, facts.on, self.engine, self.sensitive)
        return teller.draft(Sight(facts, trace, rows, places), reading)

    def fill(self, form: Filled, edition: Edition, home: Telling, others: Standing) -> str:
        """Fill in a form for a household."""
        text, trail = form
        return join(text.fill(home), self._recall_others(edition, others), trail)

    def write(
        self, draft: Draft, edition: Edition, home: Telling, others: Standing | None, marks: Mapping[str, str]
    ) -> str:
        """Write a draft for the household that it was made for, with keys in place of marks."""
        text = draft.write(home)
        for label, mark in marks.items():
            text = text.replace(mark, label)
        return join(text, "" if others is None else self._recall_others(edition, others), draft.trail)

    def _recall_others(self, edition: Edition, standing: Standing) -> str:
        """Say how all programs but one stand, in words that are remembered."""
        key = (edition.id, standing.key)
        text = self._others.get(key)
        if text is None:
            if len(self._others) > MOST_REMEMBERED:
                self._others.clear()
            text = self._others[key] = self.name_others([item for item in standing.programs if item[0] is not edition])
        return text

    def name_others(self, others: Others) -> str:
        """Say how the household's other programs stand: in one line, or grouped where there are many."""
        words, parts, refused = self.labels.words, [], 0
        if len(others) > MOST_IN_LINE:
            return "\n".join(self._group_others(others))
        for edition, key in others:
            if key == "other_ineligible":
                refused += 1
            else:
                parts.append(words[key].format(a=self.labels.edition(edition)))
        if refused:
            parts.append(words["other_ineligible"].format(n=refused))
        return words["others"].format(a=" · ".join(parts)) if parts else ""

    def _group_others(self, others: Others) -> list[str]:
        """Name the programs that are open to the household by how they stand, and count the rest."""
        words = self.labels.words
        lines = [words["others_many"]]
        for key in NAMED:
            titles = [self.labels.edition(edition) for edition, state in others if state == f"other_{key}"]
            if titles:
                lines += wrap(f"  {words[f'others_{key}']}: ", titles, " " * 6)
        states = [state for _, state in others]
        counts = [(key, states.count(f"other_{key}")) for key in ("undetermined", "ineligible")]
        rest = [words[f"others_{key}"].format(n=count) for key, count in counts if count]
        return [*lines, f"  {' · '.join(rest)}"] if rest else lines


def join(text: str, others: str, trail: str) -> str:
    """Set the line on other programs before the trail."""
    return f"{text}\n{others}\n{trail}" if others else f"{text}\n{trail}"


def stand(truth: Truth, waiting_for: Sequence[str]) -> str:
    """Say how a program stands, as its wording among others is named."""
    if truth is Truth.UNKNOWN:
        return f"other_{find_wait(waiting_for) or 'undetermined'}"
    return "other_eligible" if truth is Truth.TRUE else "other_ineligible"


def list_rows(facts: Facts) -> list[Row]:
    """List a household and every row below it."""
    return [facts.root, *_below(facts.root)]


def _below(row: Row) -> list[Row]:
    found: list[Row] = []
    for rows in row.lists.values():
        for each in rows:
            found += [each, *_below(each)]
    return found


def explain_text(
    content: Content,
    edition: Edition,
    facts: Facts,
    reading: Reading,
    trace: Trace,
    others: Sequence[tuple[Edition, Reading]] = (),
    lang: str = "id",
    *,
    engine: str = "",
    sensitive: bool = False,
) -> str:
    """Explain one program once, beside the household's others; who explains many keeps an `Explainer`."""
    standing = Standing([(each, stand(found.truth, found.waiting_for)) for each, found in others])
    return Explainer(content, lang, engine, sensitive=sensitive).explain(edition, facts, reading, trace, standing)
