"""What the decisions of one household share: its facts, what was decided, who reads them in full, and who explains.

A household is read with marks in place of its keys (`ir.veil`), so that what is found can serve every household that
is alike, and what is remembered between households names nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from sasaran.base.errors import require_language
from sasaran.evaluate.compiled import TRUTHS, DoubtfulError, Known, Pattern, Plan
from sasaran.evaluate.reference import Readers, Unfolding, read_edition
from sasaran.explain.forms import Telling
from sasaran.explain.text import Explainer, Standing, stand
from sasaran.ir.decision import Reading
from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.trace import Trace
from sasaran.ir.truth import Truth
from sasaran.ir.veil import Unveiler, Veil

ENGINE = "0.1.0"
Truths = tuple[bool | None, ...]
Made = TypeVar("Made")


class Voices:
    """Who explains a rulebook's decisions, one for each language: made when first asked, then kept."""

    __slots__ = ("_content", "_made", "counted")

    def __init__(self, content: Content) -> None:
        self._content = content
        self.counted = frozenset(each.id for each in content.editions if _counts(content, each))
        self._made: dict[str, Explainer] = {}

    def speak(self, lang: str) -> Explainer:
        """Give the explainer of a language: ``id`` or ``en``; another one is a `LanguageError`."""
        found = self._made.get(lang)
        if found is None:
            require_language(lang)
            found = self._made[lang] = Explainer(self._content, lang, ENGINE)
        return found


def _counts(content: Content, edition: Edition) -> bool:
    meaning = content.statuses.get(edition.status, "running")
    return edition.kind == "program" and not edition.indicative and meaning in ("running", "periodic")


class Dossier:
    """What the decisions of one household share; it is studied no further than somebody asks.

    Decisions know their dossier; it doesn't know them. With no circle between the two, they leave memory when nobody
    holds them, and need not wait for Python's search for circles.
    """

    __slots__ = ("_study", "content", "facts", "plan", "truths", "voices")

    def __init__(self, content: Content, facts: Facts, voices: Voices, plan: Plan, truths: Truths) -> None:
        self.content = content
        self.facts = facts
        self.voices = voices
        self.plan = plan
        self.truths = truths
        self._study: Study | None = None

    @property
    def study(self) -> Study:
        """The household's full readings and texts."""
        if self._study is None:
            self._study = Study(self.content, self.facts, self.voices, self.plan, self.truths)
        return self._study

    def counts(self, edition: Edition) -> bool:
        """Say whether an edition counts: no draft, not ended, nothing indicative, no classification."""
        return edition.id in self.voices.counted


class Study:
    """One household read in full and explained, edition by edition."""

    def __init__(self, content: Content, facts: Facts, voices: Voices, plan: Plan, truths: Truths) -> None:
        self.content = content
        self.facts = facts
        self.voices = voices
        self._plan = plan
        self._truths = truths
        self._is_looked_at = False
        self._known: Known | None = None
        self._telling: Telling | None = None
        self._veil: Veil | None = None
        self._found: dict[int, Pattern | None] = {}
        self._traces: Mapping[str, Trace] | None = None
        self._plain: dict[int, tuple[Reading, Trace]] = {}
        self._observed: Mapping[str, Trace] | None = None
        self._readers: Readers | None = None
        self._standing: Standing | None = None

    def read(self, edition: Edition, place: int) -> tuple[Reading, Trace]:
        """Give the full reading of one edition, and what was seen; both are kept from the first time on."""
        found = self._plain.get(place)
        if found is None:
            found = self._plain[place] = self._read(edition, place)
        return found

    def explain(self, edition: Edition, place: int, lang: str) -> str:
        """Explain one edition: by the form of all households like this one, where there is one."""
        voice = self.voices.speak(lang)
        pattern, home = self.find(edition, place), self._telling
        if pattern is None or home is None:
            return voice.explain(edition, self.facts, *self.read(edition, place), self.stand())
        form = pattern.told.get(lang)
        if form is not None:
            return voice.fill(form, edition, home, self.stand())
        assert pattern.reading is not None, "what can't be read so is not found"
        veil, trace = self._lift_veil(), self._see_veiled(edition)
        draft = voice.draft(edition, veil.facts, pattern.reading, trace, veil.rows, veil.places)
        if pattern.is_kept:
            form = pattern.told[lang] = draft.close(veil.places)
            return voice.fill(form, edition, home, self.stand())
        return voice.write(draft, edition, home, self.stand(), veil.marks)

    def make_once(self, edition: Edition, place: int, name: str, make: Callable[[Facts, Reading, Trace], Made]) -> Made:
        """Give what is made of one edition's reading: where there is a pattern, once for all households like this."""
        pattern = self.find(edition, place)
        if pattern is None:
            return make(self.facts, *self.read(edition, place))
        if name in pattern.told:
            kept: Made = pattern.told[name]
            return kept
        assert pattern.reading is not None, "what can't be read so is not found"
        made = make(self._lift_veil().facts, pattern.reading, self._see_veiled(edition))
        if pattern.is_kept:
            pattern.told[name] = made
        return made

    def write_sketch(self, place: int) -> bytes | None:
        """Write what households of one pattern have in common; None: this one has none."""
        known = self._recognise()
        return None if known is None else known.write(place, self._truths[place])

    def stand(self) -> Standing:
        """Say how each program stands that counts."""
        if self._standing is None:
            applying, counted = self._plan.applying(self.facts), self.voices.counted
            found = [(each, self._find_state(each, at)) for at, each in applying if each.id in counted]
            self._standing = Standing(found)
        return self._standing

    def _find_state(self, edition: Edition, place: int) -> str:
        truth = self._truths[place]
        if truth is not None:
            return "other_eligible" if truth else "other_ineligible"
        pattern = self.find(edition, place)
        reading = None if pattern is None else pattern.reading
        if reading is None and place in self._plain:
            reading, _ = self._plain[place]
        if reading is None:  # whom it waits for is told without the fewest facts, which are long to find
            return stand(Truth.UNKNOWN, Unfolding(edition, self._lend_readers()).waiting_for)
        return stand(Truth.UNKNOWN, reading.waiting_for)

    # --- as all households like it

    def find(self, edition: Edition, place: int) -> Pattern | None:
        """Find what is so of every household like this one; None: it can't be read with marks for keys."""
        if place in self._found:
            return self._found[place]
        known, found = self._recognise(), None
        if known is not None:
            found = known.find(place)
            if found is None:
                found = self._learn(known, edition, place)
            if found.reading is None or found.reading.truth is not TRUTHS[self._truths[place]]:
                found = None  # should a sketch ever say too little, the household itself has the last word
        self._found[place] = found
        return found

    def _recognise(self) -> Known | None:
        if not self._is_looked_at:
            self._is_looked_at = True
            known = self._known = self._plan.recognise(self.facts)
            if known is not None:
                self._telling = Telling(self.facts, known.rows, self.content.household.region)
        return self._known

    def _learn(self, known: Known, edition: Edition, place: int) -> Pattern:
        """Read the household with marks for keys; what was met before is kept for others."""
        veil = self._lift_veil()
        try:
            reading = self._plan.read_alike(edition, veil.facts)
        except DoubtfulError:
            reading = read_edition(self.content, edition, veil.facts)
        pattern = Pattern(reading, veil.places)
        return known.learn(place, pattern) if known.is_worth_learning(place) else pattern

    def _lift_veil(self) -> Veil:
        if self._veil is None:
            known = self._known
            assert known is not None, "only who can be known again is veiled"
            self._veil = Veil(self.content, self.facts, known.rows)
        return self._veil

    def _see_veiled(self, edition: Edition) -> Trace:
        if self._traces is None:
            self._traces = self._plan.observe(self._lift_veil().facts)
        return self._traces[edition.id]

    # --- on its own

    def _read(self, edition: Edition, place: int) -> tuple[Reading, Trace]:
        """Read one edition in full; what is beyond the plan, the reference reads."""
        pattern, known = self.find(edition, place), self._known
        if pattern is not None and pattern.reading is not None and known is not None:
            return Unveiler(pattern.places, known.rows).reading(pattern.reading), self._observe()[edition.id]
        reading = self._plan.read_fully(edition, self.facts, patient=True)
        if reading is not None:
            return reading, self._observe()[edition.id]
        trace = Trace()
        return read_edition(self.content, edition, self.facts, trace, self._lend_readers()), trace

    def _observe(self) -> Mapping[str, Trace]:
        if self._observed is None:
            self._observed = self._plan.observe(self.facts)
        return self._observed

    def _lend_readers(self) -> Readers:
        if self._readers is None:
            self._readers = Readers.of(self.content, self.facts)
        return self._readers
