"""A decision → all that steps can say of it, as the engine says it now: what an owner is asked to agree with."""

from __future__ import annotations

from collections.abc import Iterator

from sasaran.ir.decision import Entitlement
from sasaran.ir.nodes import Words
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.truth import Truth
from sasaran.ir.types import read_unit
from sasaran.scenarios.findings import NOT_IN_FORCE, WAITING, Finding, find_family
from sasaran.scenarios.labels import label_facts, label_routes, walk
from sasaran.scenarios.scene import Decided
from sasaran.suggest.labels import choose_label, is_decimal, write_amount

_PEOPLE = {kind: word for word, kind in WAITING.items()}


def write_findings(content: Content, decided: Decided | None) -> list[str]:
    """Write what was found: the outcome first, then all else that a step can say of it."""
    if decided is None:
        return [f'hasilnya "{NOT_IN_FORCE}"']
    found = find_family(decided)
    return [
        f'hasilnya "{found.words}"',
        *_say_behind(content, decided, found),
        *_say_benefit(decided),
        *_say_routes(decided),
        f'edisinya "{decided.edition.id}"',
        *_say_members(decided),
    ]


def _say_behind(content: Content, decided: Decided, found: Finding) -> Iterator[str]:
    yield "hasil itu bersandar pada anggapan" if found.presumed else "hasil itu tidak bersandar pada anggapan"
    for kind, word in _PEOPLE.items():
        if kind in found.waiting:
            yield f'hasil itu menunggu "{word}"'
    own = {verdict.member: verdict.missing for verdict in decided.reading.members}
    for fact in found.missing:
        name = {"list": fact.list, "field": fact.field, "area": fact.field}.get(fact.kind, fact.name) or ""
        said = f"verify:{name}" if fact.kind == "verify" else name
        if not label_facts(content).find(said):
            continue  # what is indicative in a definition has no name in steps
        label = choose_label(label_facts(content), said, _find_title(content, fact.kind, name))
        is_own = fact.member is not None and fact in own.get(fact.member, found.missing)
        about = f' tentang "{fact.member}"' if is_own else ""
        yield f'yang belum diketahui{about} antara lain "{label}"'
    if not found.missing:
        yield "tidak ada yang belum diketahui"


def _find_title(content: Content, kind: str, name: str) -> Words:
    if kind == "field":
        fields = (entity.fields[name] for entity in content.entities.values() if name in entity.fields)
        return next((field.title for field in fields), ())
    if kind == "attest":
        return content.attestations[name].title if name in content.attestations else ()
    if kind == "parameter":
        return content.parameters[name].title if name in content.parameters else ()
    return ()


def _say_benefit(decided: Decided) -> Iterator[str]:
    for benefit in decided.reading.entitlements[:1]:
        said = _write_amounts(benefit)
        if said:
            yield f"bantuannya {said}{f' per {benefit.per}' if benefit.per else ''}"
    members = [f'"{name}"' for name in decided.reading.beneficiaries]
    if members:
        last = f" dan {members[-1]}" if len(members) > 1 else members[-1]
        yield f"penerima manfaatnya {', '.join(members[:-1])}{last}"


def _write_amounts(benefit: Entitlement) -> str:
    above = read_unit(benefit.unit).above
    unit = above[0] if above and above[0].isalpha() else ""
    if benefit.up_to is not None:
        return f"paling banyak {write_amount(benefit.up_to, unit)}" if is_decimal(benefit.up_to) else ""
    low, high = benefit.at_least, benefit.at_most
    if low is None or high is None or not is_decimal(low) or not is_decimal(high):
        return ""
    return (
        write_amount(low, unit) if low == high else f"antara {write_amount(low, unit)} dan {write_amount(high, unit)}"
    )


def _say_routes(decided: Decided) -> Iterator[str]:
    titles = _list_titles(decided.edition)
    for route in decided.reading.routes:
        label = choose_label(label_routes(decided.edition), route.name, titles.get(route.name, ()))
        if route.closed:
            yield f'jalur "{label}" belum dibuka'
        elif route.truth is Truth.TRUE:
            yield f'jalur "{label}" terpenuhi'


def _list_titles(edition: Edition) -> dict[str, Words]:
    return {node.attributes.name or node.id: node.attributes.title for node in walk(edition.eligibility)}


def _say_members(decided: Decided) -> Iterator[str]:
    for verdict in decided.reading.members:
        yield f'hasil "{verdict.member}" adalah "{Finding(verdict).words}"'
