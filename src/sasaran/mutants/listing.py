"""A checked rulebook → its mutants: every change at every spot, each with an id, a place and its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sasaran.base.span import NOWHERE, Span
from sasaran.ir.nodes import Use
from sasaran.ir.rulebook import Benefit, BenefitRow, Content, Definition, Edition, Interval, Item
from sasaran.mutants.benefits import change_benefit, list_amounts
from sasaran.mutants.change import Change
from sasaran.mutants.conditions import change_node
from sasaran.mutants.days import move_days
from sasaran.mutants.expressions import change_expression
from sasaran.mutants.owners import Owners
from sasaran.mutants.paths import Path, change_rulebook
from sasaran.mutants.published import Published, change_values, move_values
from sasaran.mutants.spots import Spot, Texts, list_spots

ROUTE_KINDS = frozenset(("drop_route", "opened"))
"""Changes to routes are seen in which of them is met or open, though the outcome may be the same."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A rulebook with one thing in it otherwise.

    Attributes:
        id: What it is called: the same as long as the rule says the same, wherever it stands in the file.
        kind: What sort of change it is, and ``values`` what the words of that kind name.
        name: What was changed.
        span: Where it stands.
        changes: The parts that stand in the place of others.
        reads: What a decision must have read to be able to notice it, one of these.
        day: The only day on which it makes a difference, if there is one.
        owners: The programs that read it; empty where none does.
    """

    id: str
    kind: str
    name: str
    span: Span
    changes: tuple[tuple[Path, object], ...]
    reads: tuple[object, ...]
    values: dict[str, object] = field(default_factory=dict)
    day: date | None = None
    owners: frozenset[str] = frozenset()

    def apply(self, content: Content) -> Content:
        """Give the rulebook with the change in it."""
        return change_rulebook(content, self.changes)


def list_mutants(content: Content, files: Mapping[str, str] | None = None) -> list[Mutant]:
    """List the mutants of a rulebook, in the order of its editions, definitions and parameters.

    Args:
        content: The checked rulebook.
        files: The texts of its files by path: mutants are called by what is written there.
    """
    owners, spots = Owners(content), tuple(list_spots(content, Texts(files or {})))
    found = [*_in_parts(content, spots, owners), *_in_editions(content), *_in_versions(content, spots, owners)]
    found += [*_in_entities(content, owners), *_in_parameters(content, owners), *_in_attestations(content, owners)]
    return list(_number(found))


def _number(found: Iterable[Mutant]) -> Iterator[Mutant]:
    """Tell apart what would be called the same."""
    seen: Counter[str] = Counter()
    for mutant in found:
        seen[mutant.id] += 1
        count = seen[mutant.id]
        yield mutant if count == 1 else replace(mutant, id=f"{mutant.id} ({count})")


# --- in what is written as conditions, lines and amounts


def _in_parts(content: Content, spots: Sequence[Spot], owners: Owners) -> Iterator[Mutant]:
    found: dict[tuple[object, ...], Mutant] = {}
    uses: Counter[tuple[object, ...]] = Counter()
    for place, spot in enumerate(spots):
        for number, change in enumerate(_list_changes(content, spot)):
            mutant = _make(spot, change, owners)
            key: tuple[object, ...] = (place, number)
            if spot.shared is not None:
                # What is written once in criteria stands in every use of them: it changes in all of them at once.
                text = (change.span or spot.span, change.kind, change.mark, type(spot.part).__name__)
                uses[(spot.shared[1], *text)] += 1
                key = (*text, uses[(spot.shared[1], *text)])
            known = found.get(key)
            found[key] = mutant if known is None else _join(known, mutant)
    yield from found.values()


def _join(one: Mutant, other: Mutant) -> Mutant:
    changes, reads = (*one.changes, *other.changes), (*one.reads, *other.reads)
    return replace(one, changes=changes, reads=reads, owners=one.owners | other.owners)


def _list_changes(content: Content, spot: Spot) -> Iterator[Change]:
    yield from change_node(content, spot)
    yield from change_expression(content, spot)
    yield from change_benefit(spot)


def _make(spot: Spot, change: Change, owners: Owners) -> Mutant:
    named: frozenset[str] = frozenset()
    if spot.owner is not None:
        named = frozenset((spot.owner,))
    elif spot.path[0] == "entities":
        named = frozenset(owners.list_every())
    else:
        named = owners.list_programs(("definition", str(spot.path[1])))
    span = change.span if change.span not in (None, NOWHERE) else spot.span
    assert span is not None
    values = {"where": spot.written, **change.values}
    reads = change.reads or (spot.part,)
    if isinstance(spot.part, Benefit | BenefitRow):
        reads = list_amounts(spot.part)
    elif isinstance(spot.part, Item):
        reads = ()
    reads = reads or (("program", spot.owner),)
    return Mutant(
        f"{spot.name}#{change.mark}", change.kind, spot.name, span, ((spot.path, change.part),), reads, values,
        change.day, named,
    )  # fmt: skip


# --- in days


def _in_editions(content: Content) -> Iterator[Mutant]:
    """Move the days of each program's editions, and let each apply in fewer places."""
    programs: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for place, edition in enumerate(content.editions):
        programs.setdefault((edition.program, edition.applies_in), []).append(place)
    for (program, _), places in programs.items():
        editions = [content.editions[place] for place in places]
        for moved in move_days([edition.during for edition in editions]):
            edition = editions[moved.place]
            changes = tuple(
                (("editions", place, "during"), new)
                for place, old, new in zip(places, editions, moved.intervals, strict=True)
                if old.during != new
            )
            values: dict[str, object] = {"old": moved.old, "new": moved.new, "day": moved.day}
            mark = f"{'through' if moved.is_end else 'from'} {moved.old}→{moved.new}"
            yield Mutant(
                f"{edition.id}#{mark}", "day", edition.id, edition.span, changes, (("program", program),), values,
                moved.day, frozenset((program,)),
            )  # fmt: skip
    for place, edition in enumerate(content.editions):
        yield from _in_places(place, edition)


def _in_places(place: int, edition: Edition) -> Iterator[Mutant]:
    for number, area in enumerate(edition.applies_in):
        rest = (*edition.applies_in[:number], *edition.applies_in[number + 1 :])
        yield Mutant(
            f"{edition.id}#-{area}", "drop_place", edition.id, edition.span,
            ((("editions", place, "applies_in"), rest),), (("program", edition.program),), {"name": area},
            owners=frozenset((edition.program,)),
        )  # fmt: skip


def _in_versions(content: Content, spots: Sequence[Spot], owners: Owners) -> Iterator[Mutant]:
    """Move the days of the versions of each definition, and of shared criteria wherever they are used."""
    for name, definition in content.definitions.items():
        yield from _in_definition(name, definition, owners.list_programs(("definition", name)))
    found: dict[tuple[object, ...], Mutant] = {}
    for spot in spots:
        if isinstance(spot.part, Use):
            for key, mutant in _in_use(spot, spot.part):
                known = found.get(key)
                found[key] = mutant if known is None else _join(known, mutant)
    yield from found.values()


def _in_definition(name: str, definition: Definition, owners: frozenset[str]) -> Iterator[Mutant]:
    versions = definition.versions
    for moved in move_days([version.during for version in versions]):
        changes = tuple(
            (("definitions", name, "versions", place, "during"), new)
            for place, new in enumerate(moved.intervals)
            if versions[place].during != new
        )
        values: dict[str, object] = {"old": moved.old, "new": moved.new, "day": moved.day}
        reads = tuple(version.body for version in versions)
        span = versions[moved.place].span
        mark = f"{moved.old}→{moved.new}"
        yield Mutant(f"{name}#{mark}", "day", name, span, changes, reads, values, moved.day, owners)


def _in_use(spot: Spot, use: Use) -> Iterator[tuple[tuple[object, ...], Mutant]]:
    versions = use.versions
    for moved in move_days([Interval(first, last) for first, last, _ in versions]):
        if len(versions) < 2:
            continue  # its only version has the days of the edition itself
        new = tuple(
            (during.start, during.end, body) for during, (_, _, body) in zip(moved.intervals, versions, strict=True)
        )
        mark, values = f"{moved.old}→{moved.new}", {"old": moved.old, "new": moved.new, "day": moved.day}
        span = versions[moved.place][2].span
        mutant = Mutant(
            f"{use.criteria}#{mark}", "day", use.criteria, span, (((*spot.path, "versions"), new),), (use,),
            dict(values), moved.day, frozenset() if spot.owner is None else frozenset((spot.owner,)),
        )  # fmt: skip
        yield (use.criteria, mark, moved.is_end), mutant


# --- in what is presumed of rows, in parameters and in statements


def _in_entities(content: Content, owners: Owners) -> Iterator[Mutant]:
    for name, entity in content.entities.items():
        if entity.present is None or entity.presume_present is None:
            continue
        path: Path = ("entities", name, "presume_present")
        for kind, mark, value in (
            ("presume_other", "presume dibalik", not entity.presume_present),
            ("presume_none", "tanpa presume", None),
        ):
            called = f"{name}/present"
            everyone = frozenset(owners.list_every())
            changes = ((path, value),)
            yield Mutant(f"{called}#{mark}", kind, called, entity.span, changes, (entity.present,), owners=everyone)


def _in_parameters(content: Content, owners: Owners) -> Iterator[Mutant]:
    for parameter in content.parameters.values():
        programs = owners.list_programs(("parameter", parameter.name))
        for found in (*change_values(parameter), *move_values(parameter)):
            yield _make_published(parameter.name, found, programs)


def _make_published(parameter: str, found: Published, owners: frozenset[str]) -> Mutant:
    changes = tuple((("parameters", parameter, "values", place), row) for place, row in found.rows)
    change = found.change
    return Mutant(
        f"{found.name}#{change.mark}", change.kind, found.name, change.span or NOWHERE, changes, change.reads,
        change.values, change.day, owners,
    )  # fmt: skip


def _in_attestations(content: Content, owners: Owners) -> Iterator[Mutant]:
    for name, attestation in content.attestations.items():
        reads, programs = (("attestation", name),), owners.list_programs(("attestation", name))
        if attestation.valid_for is not None:
            months, days = attestation.valid_for
            for step in (1, -1):
                path: Path = ("attestations", name, "valid_for")
                values: dict[str, object] = {"name": "valid_for", "step": f"{step:+d}"}
                yield Mutant(
                    f"{name}#valid_for{step:+d}", "span", name, attestation.span, ((path, (months, days + step)),),
                    reads, values, owners=programs,
                )  # fmt: skip
        for place, actor in enumerate(attestation.by):
            rest = (*attestation.by[:place], *attestation.by[place + 1 :]) or ("",)
            yield Mutant(
                f"{name}#-{actor}", "drop_actor", name, attestation.span, ((("attestations", name, "by"), rest),),
                reads, {"name": actor}, owners=programs,
            )  # fmt: skip
