"""A mutant that survives and the moments of its program → a situation in which the two rulebooks say something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from sasaran.base.errors import SasaranError
from sasaran.coverage.watching import Seen, decide_watched
from sasaran.evaluate.reference.decide import find_household_faults
from sasaran.ir.expressions import Expression
from sasaran.ir.facts import Facts
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import Content, ParameterValue
from sasaran.ir.truth import Truth
from sasaran.mutants.listing import Mutant
from sasaran.mutants.owners import list_names
from sasaran.mutants.paths import get_at
from sasaran.mutants.reaching import Reach
from sasaran.registry.intake import Intake, build_intake
from sasaran.scenarios import steps
from sasaran.scenarios.moments import Moment
from sasaran.scenarios.norm import decide_program
from sasaran.scenarios.run import Expected
from sasaran.scenarios.scene import Decided, Scene
from sasaran.scenarios.steps import find_step
from sasaran.scenarios.words import StepError, UnmetError
from sasaran.suggest.findings import is_eligible, list_findings, say_outcome
from sasaran.suggest.labels import write_day
from sasaran.suggest.reads import Reads, list_reads
from sasaran.suggest.situation import Situation, read_situation
from sasaran.suggest.varying import Edit, list_edits, list_people

_MOST_STARTS = 12
_DAY = {"id": "tanggal keputusan {day}", "en": "decision date {day}"}
MOST_TRIES = 300


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One scenario that is missing: the situation, what is said of it, what is otherwise, where it came from."""

    mutant: Mutant
    situation: Situation
    found: tuple[str, ...]
    edits: tuple[Edit, ...]
    start: Moment


class Searcher:
    """Looks for what tells mutants of one rulebook from it, starting from moments of its scenarios."""

    def __init__(self, content: Content, moments: Sequence[Moment], lang: str = "id") -> None:
        self._content, self._intake, self._lang = content, build_intake(content), lang
        self._moments = [(moment, _watch(content, moment)) for moment in moments]

    def search(self, mutant: Mutant, most: int = MOST_TRIES) -> Suggestion | None:
        """Find a scenario that would notice a mutant, in so many tries; None: none was found."""
        reach = Reach(self._content, mutant)
        starts = self._list_starts(reach)
        reads = list_reads(self._content, *_list_places(self._content, mutant))
        for start, edits in islice(_list_ways(self._content, starts, mutant, reads, self._lang), most):
            situation = read_situation(start)
            for edit in edits:
                situation = edit.apply(situation)
            found = self._compare(situation, reach, start.scene)
            if found is not None:
                return Suggestion(mutant, situation, found, edits, start)
        return None

    def notices(self, suggestion: Suggestion, mutant: Mutant) -> bool:
        """Say whether a scenario that was suggested notices another mutant too."""
        situation = suggestion.situation
        facts = _read(self._intake, situation)
        if facts is None or situation.program not in mutant.owners:
            return False
        changed = mutant.apply(self._content)
        if find_household_faults(changed, facts):
            return True
        other = decide_program(changed, facts, situation.program)
        return not all(self._holds(each, suggestion.start.scene, situation, other) for each in suggestion.found)

    def _list_starts(self, reach: Reach) -> list[Moment]:
        """List moments to start from: those that read what is changed, the eligible before the others."""
        wanted = [(moment, seen) for moment, (seen, _) in self._moments if moment.program in reach.mutant.owners]
        good = {id(moment) for moment, (_, eligible) in self._moments if eligible}
        ranked = sorted(wanted, key=lambda pair: (not _reads(reach, pair[1]), id(pair[0]) not in good))
        half = _MOST_STARTS // 2
        near = [pair for pair in ranked if _reads(reach, pair[1]) and id(pair[0]) not in good]
        return list(
            {id(moment): moment for moment, _ in (*ranked[:half], *near[:half], *ranked[half:_MOST_STARTS])}.values()
        )

    def _compare(self, situation: Situation, reach: Reach, scene: Scene) -> tuple[str, ...] | None:
        """Say what holds by the rules and tells the mutant from them; None: nothing that a step can say."""
        facts = _read(self._intake, situation)
        if facts is None or find_household_faults(self._content, facts):
            return None
        seen = Seen()
        decided = decide_watched(self._content, facts, situation.program, seen)
        if decided is not None and decided.reading.truth is Truth.TRUE:
            decided.reading.entitlements  # noqa: B018  what is read is noted
        if reach.mutant.day is None and not _reads(reach, seen):
            return None
        if not reach.reaches(_make_moment(situation, facts, scene), seen):
            return None  # what is changed says the same, so nothing else can differ
        outcome = say_outcome(decided, self._lang)
        changed = reach.changed
        if find_household_faults(changed, facts):
            return (outcome,)
        other = decide_program(changed, facts, situation.program)
        for each in list_findings(self._content, decided, self._lang):
            differs = not self._holds(each, scene, situation, other)
            if differs and self._holds(each, scene, situation, decided):
                return tuple(dict.fromkeys((outcome, each)))
        return None

    def _holds(self, said: str, scene: Scene, situation: Situation, decided: Decided | None) -> bool:
        again = scene.retell(decided)
        again.program, again.lang = situation.program, self._lang
        step, parts = find_step("then", said, self._lang)
        try:
            step.act(scene=again, **parts)
        except (UnmetError, StepError, SasaranError):
            return False
        return True


def _make_moment(situation: Situation, facts: Facts, scene: Scene) -> Moment:
    """Make the moment at which all would be asked that is cheap to ask: the outcome, the benefit and the route."""
    asked = Expected("then", steps.expect_route, {})
    return Moment("", "", 0, None, situation.program, facts, scene, (asked,))


def _watch(content: Content, moment: Moment) -> tuple[Seen, bool]:
    seen = Seen()
    decided = decide_watched(content, moment.facts, moment.program, seen)
    return seen, is_eligible(decided)


def _reads(reach: Reach, seen: Seen) -> bool:
    return any(key in seen.read for key in reach.keys)


def _read(intake: Intake, situation: Situation) -> Facts | None:
    try:
        return intake.read(situation.copy().household, situation.on, situation.areas)
    except SasaranError:
        return None


def _list_ways(
    content: Content, starts: Sequence[Moment], mutant: Mutant, reads: Reads, lang: str
) -> Iterator[tuple[Moment, tuple[Edit, ...]]]:
    """List ways to change a start, the plainest first: nothing, one fact, two facts."""
    if mutant.day is not None:
        for start in starts:
            yield start, (_move_day(mutant.day, lang),)
        for start in starts[:2]:
            moved = _move_day(mutant.day, lang)
            for edit in list_edits(content, moved.apply(read_situation(start)), reads, lang):
                yield start, (moved, edit)
        return
    for start in starts:
        yield start, ()
    if mutant.kind == "quantifier":
        for start in starts:
            yield from ((start, (edit,)) for edit in list_people(content, read_situation(start), reads, lang))
    listed = [(start, list(list_edits(content, read_situation(start), reads, lang))) for start in starts[:4]]
    for place in range(max((len(edits) for _, edits in listed), default=0)):
        for start, edits in listed:
            if place < len(edits):
                yield start, (edits[place],)
    for start, edits in listed[:1]:
        for place, one in enumerate(edits):
            for other in edits[place + 1 :]:
                if one.slot != other.slot:
                    yield start, (one, other)


def _move_day(day: date, lang: str) -> Edit:
    def make(situation: Situation) -> None:
        situation.on = day

    return Edit(("day",), _DAY[lang].format(day=write_day(day, lang)), make)


def _list_places(content: Content, mutant: Mutant) -> Iterator[object]:
    """List the parts around each change: the nearest condition, and each that reads a published value that changes."""
    for path, part in mutant.changes:
        yield part
        around: object = None
        whole: object = content
        for step in path:
            whole = get_at(whole, (step,))
            if isinstance(whole, Node | Expression):
                around = whole if isinstance(whole, Node) or around is None else around
        if isinstance(part, ParameterValue) or path[0] == "parameters":
            yield from _list_readers(content, mutant, ("parameter", str(path[1])))
        elif around is not None:
            yield around


def _list_readers(content: Content, mutant: Mutant, name: tuple[str, str]) -> Iterator[object]:
    for edition in content.editions:
        if edition.program in mutant.owners:
            yield from (child for child in _list_children(edition.eligibility) if name in set(list_names(child)))


def _list_children(node: Node) -> tuple[Node, ...]:
    children: tuple[Node, ...] = getattr(node, "children", ())
    return children or (node,)
