"""A decision and what a step says of it → nothing where it holds, an error with what was found where it does not."""

from __future__ import annotations

from collections.abc import Mapping

from sasaran.explain.figures import Figures
from sasaran.ir.decision import Entitlement, Fact, Outcome, Presumption, Verdict
from sasaran.ir.truth import Truth
from sasaran.ir.types import read_unit
from sasaran.ir.values import Number, exact
from sasaran.scenarios.labels import FactName, Labels, label_facts, label_routes
from sasaran.scenarios.literals import plain, read_number, read_quoted
from sasaran.scenarios.scene import Decided, Found, Scene
from sasaran.scenarios.words import Later, Message, UnmetError, quote

ELIGIBLE = "layak"
INELIGIBLE = "tidak layak"
UNDETERMINED = "belum dapat ditentukan"
BY_THE_DATA = "layak menurut data, menunggu pernyataan"
NOT_IN_FORCE = "tidak berlaku"
OUTCOMES = {
    ELIGIBLE: "eligible",
    INELIGIBLE: "not eligible",
    UNDETERMINED: "not yet determined",
    BY_THE_DATA: "eligible by the data, waiting for statements",
    NOT_IN_FORCE: "not in force",
}
"""Each outcome as scenarios in Bahasa Indonesia say it, with what scenarios in English say."""

WAITING = {"data": "data", "pernyataan": "people", "wilayah": "area", "aturan": "rule"}
WAITING_EN = {"data": "data", "pernyataan": "statements", "wilayah": "area", "aturan": "rules"}

_NOTHING = Message("nothing")


class Finding:
    """What was found for the family or for one member; each part is made out when it is asked for."""

    def __init__(self, found: Found | Verdict) -> None:
        self._found = found

    @property
    def outcome(self) -> Outcome:
        """Eligible, ineligible or undetermined."""
        found = self._found
        return found.outcome if isinstance(found, Verdict) else Outcome.of(found.truth)

    @property
    def missing(self) -> tuple[Fact, ...]:
        """The open facts that would decide it."""
        return self._found.missing

    @property
    def presumed(self) -> tuple[Presumption, ...]:
        """What was taken on trust."""
        return self._found.presumed

    @property
    def waiting(self) -> frozenset[str]:
        """Whom it waits for."""
        found = self._found
        if isinstance(found, Verdict):
            return frozenset(fact.waits_for for fact in found.missing)
        return frozenset(found.waiting_for)

    @property
    def words(self) -> str:
        """The outcome as scenarios say it."""
        if self.outcome is Outcome.UNDETERMINED and self.waiting and self.waiting <= {"people", "area"}:
            return BY_THE_DATA
        return {Outcome.ELIGIBLE: ELIGIBLE, Outcome.INELIGIBLE: INELIGIBLE, Outcome.UNDETERMINED: UNDETERMINED}[
            self.outcome
        ]


def in_force(scene: Scene) -> Decided:
    """Give what was decided, or say that the program is not in force."""
    decided = scene.decided
    if decided is None:
        raise UnmetError("not_in_force", program=scene.program)
    return decided


def find_family(decided: Decided) -> Finding:
    """Give what was found for the family."""
    return Finding(decided.reading)


def find_verdict(decided: Decided, member: str) -> Finding:
    """Give what a member's program found for one member."""
    for verdict in decided.reading.members:
        if verdict.member == member:
            return Finding(verdict)
    raise UnmetError("no_verdict", member=member)


def find_spoken_of(scene: Scene) -> Finding:
    """Give what was found for whom the steps last spoke of."""
    decided = in_force(scene)
    return find_family(decided) if scene.told_of is None else find_verdict(decided, scene.told_of)


def expect_outcome(scene: Scene, wanted: str, member: str | None = None) -> None:
    """Expect an outcome of the family, or of one member."""
    wanted = read_outcome(wanted, scene.lang)
    key = scene.find_member(member) if member is not None else None
    decided = scene.decided
    scene.told_of = key
    who = Message("family") if key is None else Message("member", name=key)
    if decided is None:
        if wanted != NOT_IN_FORCE:
            raise UnmetError("not_in_force", program=scene.program)
        return
    found = find_spoken_of(scene)
    if found.words != wanted:
        raise UnmetError(
            "outcome", who=who, found=_say_outcome(found.words, scene.lang), wanted=_say_outcome(wanted, scene.lang),
            missing=Later(lambda: _show_facts(found.missing)), presumed=Later(lambda: _show_presumed(found.presumed)),
        )  # fmt: skip


def expect_edition(scene: Scene, wanted: str) -> None:
    """Expect that this edition decided."""
    found = in_force(scene).edition.id
    if found != wanted:
        raise UnmetError("edition", found=found, wanted=wanted)


def expect_missing(scene: Scene, wanted: str, member: str | None = None) -> None:
    """Expect a fact among what is missing: for the decision, or about one member."""
    names = label_facts(scene.content, scene.lang).search(wanted)
    decided = in_force(scene)
    if member is None:
        missing = decided.reading.missing
    else:
        key = scene.find_member(member)
        own = [verdict.missing for verdict in decided.reading.members if verdict.member == key]
        missing = own[0] if own else tuple(fact for fact in decided.reading.missing if fact.member == key)
    if not names & {_name_fact(fact) for fact in missing}:
        raise UnmetError("not_missing", wanted=wanted, missing=_show_facts(missing))


def expect_nothing_missing(scene: Scene) -> None:
    """Expect that nothing is missing."""
    missing = in_force(scene).reading.missing
    if missing:
        raise UnmetError("missing", missing=_show_facts(missing))


def expect_waiting(scene: Scene, wanted: str) -> None:
    """Expect that the outcome last spoken of waits for data, people, an area or a rule."""
    waited = WAITING[_read_choice("kind_waiting", wanted, WAITING_EN, scene.lang)]
    found = find_spoken_of(scene).waiting
    if waited not in found:
        shown = quote(word for word, kind in WAITING.items() if kind in found) or _NOTHING
        raise UnmetError("waiting", wanted=wanted, found=shown)


def expect_presumption(scene: Scene, wanted: bool) -> None:
    """Expect that the outcome last spoken of rests on a presumption, or on none."""
    presumed = find_spoken_of(scene).presumed
    if bool(presumed) != wanted:
        if wanted:
            raise UnmetError("presumed")
        raise UnmetError("not_presumed", presumed=_show_presumed(presumed))


def expect_route(scene: Scene, said: str, closed: bool = False) -> None:
    """Expect a route or tier to be met, or a tier to be closed still."""
    decided = in_force(scene)
    name = label_routes(decided.edition, scene.lang).resolve(said)
    taken = [route for route in decided.reading.routes if route.name == name]
    met = bool(taken) and (taken[0].closed if closed else taken[0].truth is Truth.TRUE and not taken[0].closed)
    if not met:
        raise UnmetError("route_open" if closed else "route_truth", name=name, routes=_quote_routes(decided))


def expect_unmet_route(scene: Scene, said: str, truth: Truth) -> None:
    """Expect a route or an open tier not to be met, for certain (``FALSE``) or as far as is known (``UNKNOWN``)."""
    decided = in_force(scene)
    name = label_routes(decided.edition, scene.lang).resolve(said)
    taken = [route for route in decided.reading.routes if route.name == name]
    if not taken or taken[0].truth is not truth or taken[0].closed:
        said_otherwise = "route_other" if truth is Truth.FALSE else "route_known"
        raise UnmetError(said_otherwise, name=name, routes=_quote_routes(decided))


def _quote_routes(decided: Decided) -> str | Message:
    routes = decided.reading.routes
    return quote(f"{route.name} {route.truth.value}{'*' * route.closed}" for route in routes) or _NOTHING


def expect_amount(scene: Scene, said: str, per: str | None = None) -> None:
    """Expect the first benefit to be settled, and so much."""
    benefit = _first_benefit(scene)
    _expect_benefit(benefit, (benefit.amount, None), (_read_amount(benefit, said, scene.lang), None), per)


def expect_ceiling(scene: Scene, said: str, per: str | None = None) -> None:
    """Expect the first benefit that has a ceiling to be at most so much, and no right to it."""
    benefits = _all_benefits(scene)
    benefit = next((each for each in benefits if each.up_to is not None), benefits[0])
    _expect_benefit(benefit, (benefit.up_to, None), (_read_amount(benefit, said, scene.lang), None), per)


def expect_range(scene: Scene, low: str, high: str, per: str | None = None) -> None:
    """Expect the first benefit not to be settled, and to lie between two amounts."""
    benefit = _first_benefit(scene)
    wanted = (_read_amount(benefit, low, scene.lang), _read_amount(benefit, high, scene.lang))
    _expect_benefit(benefit, (benefit.at_least, benefit.at_most), wanted, per)


def expect_times(scene: Scene, said: str, *, at_most: bool = False) -> None:
    """Expect one of the benefits to be paid so many times, or at most so many."""
    benefits = _all_benefits(scene)
    found = [each.times_at_most if at_most else each.times for each in benefits]
    if exact(read_number(said, None, scene.lang)) not in found:
        raise UnmetError("times", found=quote(str(each) for each in found if each is not None) or _NOTHING, wanted=said)


def expect_item(scene: Scene, said: str) -> None:
    """Expect one of the benefits to have such an item: ``3 titik lampu``."""
    items = [f"{number} {unit} {what}" for each in _all_benefits(scene) for what, number, unit in each.items]
    if plain(said) not in map(plain, items):
        raise UnmetError("item", found=quote(items) or _NOTHING, wanted=said)


def expect_beneficiaries(scene: Scene, said: str) -> None:
    """Expect exactly these members to benefit for certain."""
    wanted = {scene.find_member(name) for name in read_quoted(said)}
    found = set(in_force(scene).reading.beneficiaries)
    if found != wanted:
        raise UnmetError("beneficiaries", found=quote(sorted(found)) or _NOTHING, wanted=quote(sorted(wanted)))


def _first_benefit(scene: Scene) -> Entitlement:
    return _all_benefits(scene)[0]


def _all_benefits(scene: Scene) -> tuple[Entitlement, ...]:
    benefits = in_force(scene).reading.entitlements
    if not benefits:
        raise UnmetError("no_benefit")
    return benefits


def _read_amount(benefit: Entitlement, said: str, lang: str) -> Number:
    above = read_unit(benefit.unit).above
    return exact(read_number(said, above[0] if above else None, lang))


def _expect_benefit(
    benefit: Entitlement,
    found: tuple[Number | None, Number | None],
    wanted: tuple[Number, Number | None],
    per: str | None,
) -> None:
    if found != wanted or plain(per or "") not in _name_period(benefit):
        raise UnmetError("benefit", found=_show_benefit(benefit), wanted=_show_amounts(*wanted, per))


def _show_benefit(benefit: Entitlement) -> str:
    if benefit.up_to is not None:
        return "≤ " + _show_amounts(benefit.up_to, None, benefit.per)
    return _show_amounts(benefit.at_least, None if benefit.amount is not None else benefit.at_most, benefit.per)


def _show_amounts(low: Number | None, high: Number | None, per: str | None) -> str:
    return f"`{low}`" + (f" … `{high}`" if high is not None else "") + (f" per {per}" if per else "")


def read_outcome(said: str, lang: str = "id") -> str:
    """Read an outcome as scenarios of a language say it."""
    return _read_choice("kind_outcome", said, OUTCOMES, lang)


def _say_outcome(outcome: str, lang: str) -> str:
    return OUTCOMES[outcome] if lang == "en" else outcome


def _name_period(benefit: Entitlement) -> set[str]:
    """Name the period of a benefit, as the rulebook calls it and in English."""
    named = benefit.per or ""
    return {plain(named), plain(Figures("en").unit_word(named))}


def _read_choice(kind: str, said: str, known: Mapping[str, str], lang: str) -> str:
    if lang == "en":
        found = Labels(Message(kind), ((word, english, (("id", word),)) for word, english in known.items()), lang)
    else:
        found = Labels(Message(kind), ((word, word, (("en", english),)) for word, english in known.items()), lang)
    return found.resolve(said)


def _name_fact(fact: Fact) -> FactName:
    name = {"list": fact.list, "field": fact.field, "area": fact.field}.get(fact.kind, fact.name)
    return fact.kind, name or ""


def _show_facts(facts: tuple[Fact, ...]) -> str | Message:
    return quote(": ".join(filter(None, (fact.member, _name_fact(fact)[1]))) for fact in facts) or _NOTHING


def _show_presumed(presumed: tuple[Presumption, ...]) -> str | Message:
    return quote(item.node for item in presumed) or _NOTHING
