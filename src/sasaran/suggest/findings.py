"""A decision → all that steps can say of it, as the engine says it now: what an owner is asked to agree with."""

from __future__ import annotations

from collections.abc import Iterator

from sasaran.explain.figures import Figures
from sasaran.ir.decision import Entitlement, Fact, Outcome
from sasaran.ir.nodes import Words
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.truth import Truth
from sasaran.ir.types import read_unit
from sasaran.scenarios import steps
from sasaran.scenarios.findings import NOT_IN_FORCE, OUTCOMES, WAITING, WAITING_EN, Finding, find_family
from sasaran.scenarios.labels import label_facts, label_routes, walk
from sasaran.scenarios.scene import Decided
from sasaran.suggest.labels import choose_label, is_decimal, write_amount
from sasaran.suggest.phrasing import phrase, phrase_beneficiaries


def list_findings(content: Content, decided: Decided | None, lang: str = "id") -> Iterator[str]:
    """List what was found, what is dear to find out last."""
    yield say_outcome(decided, lang)
    if decided is None:
        return
    yield say_edition(decided, lang)
    yield from say_routes(decided, lang)
    yield from say_benefit(decided, lang)
    yield from say_open(content, decided, lang)
    presumed = find_family(decided).presumed
    yield phrase(steps.expect_presumption if presumed else steps.expect_no_presumption, lang)
    yield from _say_members(decided, lang)  # from here on steps speak of a member


def say_outcome(decided: Decided | None, lang: str) -> str:
    """Say the outcome."""
    return phrase(steps.expect_outcome, lang, hasil=name_outcome(decided, lang))


def name_outcome(decided: Decided | None, lang: str) -> str:
    """Name the outcome as steps of a language do."""
    words = NOT_IN_FORCE if decided is None else find_family(decided).words
    return OUTCOMES[words] if lang == "en" else words


def say_edition(decided: Decided, lang: str) -> str:
    """Say which edition decided."""
    return phrase(steps.expect_edition, lang, edisi=decided.edition.id)


def say_open(content: Content, decided: Decided, lang: str) -> Iterator[str]:
    """Say whom the outcome waits for, and for which facts."""
    found = find_family(decided)
    english = {kind: WAITING_EN[word] for word, kind in WAITING.items()}
    for word, kind in WAITING.items():
        if kind in found.waiting:
            yield phrase(steps.expect_waiting, lang, apa=english[kind] if lang == "en" else word)
    own = {verdict.member: verdict.missing for verdict in decided.reading.members}
    for fact in found.missing:
        label = _call_fact(content, fact, lang)
        if label is None:
            continue
        if fact.member is not None and fact in own.get(fact.member, found.missing):
            yield phrase(steps.expect_missing_of, lang, anggota=fact.member, fakta=label)
        else:
            yield phrase(steps.expect_missing, lang, fakta=label)
    if not found.missing:
        yield phrase(steps.expect_nothing_missing, lang)


def _call_fact(content: Content, fact: Fact, lang: str) -> str | None:
    """Give the label of an open fact; None: it has no name in steps."""
    name = {"list": fact.list, "field": fact.field, "area": fact.field}.get(fact.kind, fact.name) or ""
    said = f"verify:{name}" if fact.kind == "verify" else name
    if not label_facts(content, lang).find(said):
        return None
    return choose_label(label_facts(content, lang), said, _find_title(content, fact.kind, name), lang)


def _find_title(content: Content, kind: str, name: str) -> Words:
    if kind == "field":
        fields = (entity.fields[name] for entity in content.entities.values() if name in entity.fields)
        return next((field.title for field in fields), ())
    if kind == "attest":
        return content.attestations[name].title if name in content.attestations else ()
    if kind == "parameter":
        return content.parameters[name].title if name in content.parameters else ()
    return ()


def say_benefit(decided: Decided, lang: str) -> Iterator[str]:
    """Say how much the first benefit is, and who benefits."""
    for benefit in decided.reading.entitlements[:1]:
        yield from _say_amounts(benefit, lang)
    if decided.reading.beneficiaries:
        yield phrase_beneficiaries(decided.reading.beneficiaries, lang)


def _say_amounts(benefit: Entitlement, lang: str) -> Iterator[str]:
    above = read_unit(benefit.unit).above
    unit = above[0] if above and above[0].isalpha() else ""
    period = {"periode": Figures("en").unit_word(benefit.per) if lang == "en" else benefit.per} if benefit.per else {}
    if benefit.up_to is not None:
        if is_decimal(benefit.up_to):
            ceiling = steps.expect_ceiling if period else steps.expect_ceiling_once
            yield phrase(ceiling, lang, rp=write_amount(benefit.up_to, unit, lang), **period)
        return
    low, high = benefit.at_least, benefit.at_most
    if low is None or high is None or not is_decimal(low) or not is_decimal(high):
        return
    least, most = write_amount(low, unit, lang), write_amount(high, unit, lang)
    if low == high:
        yield phrase(steps.expect_amount if period else steps.expect_amount_once, lang, rp=least, **period)
    else:
        between = steps.expect_range if period else steps.expect_range_once
        yield phrase(between, lang, rp1=least, rp2=most, **period)


def say_routes(decided: Decided, lang: str) -> Iterator[str]:
    """Say which routes are met, and which tiers are closed."""
    titles = _list_titles(decided.edition)
    for route in decided.reading.routes:
        label = choose_label(label_routes(decided.edition, lang), route.name, titles.get(route.name, ()), lang)
        if route.closed:
            yield phrase(steps.expect_closed, lang, nama=label)
        elif route.truth is Truth.TRUE:
            yield phrase(steps.expect_route, lang, nama=label)


def _list_titles(edition: Edition) -> dict[str, Words]:
    return {node.attributes.name or node.id: node.attributes.title for node in walk(edition.eligibility)}


def _say_members(decided: Decided, lang: str) -> Iterator[str]:
    for verdict in decided.reading.members:
        words = Finding(verdict).words
        said = OUTCOMES[words] if lang == "en" else words
        yield phrase(steps.expect_verdict, lang, anggota=verdict.member, hasil=said)


def is_eligible(decided: Decided | None) -> bool:
    """Say whether somebody is eligible."""
    return decided is not None and Outcome.of(decided.reading.truth) is Outcome.ELIGIBLE
