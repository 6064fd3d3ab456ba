"""An account → plain data for JSON: what the reader's sheet says, and for those who check, what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from sasaran.account.account import Account
from sasaran.account.flips import Flip
from sasaran.account.sheet import Item, Section, Sheet
from sasaran.account.supposing import Change
from sasaran.account.voice import Voice
from sasaran.evaluate.reference import Answers, Condition, Way
from sasaran.explain.figures import plain_number
from sasaran.ir.decision import Outcome
from sasaran.ir.truth import Truth

_TRUTHS = {Truth.TRUE: True, Truth.FALSE: False, Truth.UNKNOWN: None}


def describe(account: Account, sheet: Sheet, voice: Voice, engine: str) -> dict[str, Any]:
    """Give an account as data; a family is given her sheet alone."""
    content, facts, reading = account.content, account.facts, account.reading
    found: dict[str, Any] = {
        "reader": sheet.reader,
        "lang": sheet.lang,
        "household": facts.root.label,
        "on": facts.on.isoformat(),
        "known_on": None if facts.known_on is None else facts.known_on.isoformat(),
        "rulebook": {
            "name": content.name, "version": content.version, "language": content.language, "hash": content.hash,
        },
        "engine": engine,
        "program": account.edition.program,
        "edition": account.edition.id.partition("/")[2],
        "outcome": account.outcome.value,
        "proposal": True,
        "changes_complete": account.flips.whole,
    }  # fmt: skip
    if sheet.reader != "keluarga":
        found |= {
            "strict_outcome": Outcome.of(reading.strict).value,
            "why": [_condition(each, voice) for each in account.carried],
            "routes": [_way(each) for each in account.ways],
            "open": [_answers(each) for each in account.answers],
            "also_open": [each.to_dict() for each in account.also_open],
            "presumed": [
                {"node": each.node, "as": each.taken_as, "facts": [fact.to_dict() for fact in each.facts]}
                for each in reading.presumed
            ],
            "members": [
                {
                    "member": each.verdict.member,
                    "outcome": each.verdict.outcome.value,
                    "why": [_condition(one, voice) for one in each.carried],
                    "open": [_answers(one) for one in each.answers],
                }
                for each in account.people
            ],
            "changes": [_flip(each, voice) for each in account.flips.found],
        }
    return {**found, "sheet": _sheet(sheet)}


def _condition(condition: Condition, voice: Voice) -> dict[str, Any]:
    found: dict[str, Any] = {
        "node": condition.node.id,
        "because": condition.why,
        "truth": _TRUTHS[condition.truth],
        "exception": condition.node.attributes.negative,
        "text": voice.conditions.sentence(condition),
        "value": voice.conditions.value(condition),
        "basis": [text for _, text in voice.conditions.bases(condition)],
        "limits": [text for _, text in voice.conditions.limits(condition, short=False)],
        "written_in": voice.place(condition.node.span),
        "partly_presumed": condition.trusted,
    }
    if condition.row is not None:
        found["member"] = condition.row.label
    return found


def _way(way: Way) -> dict[str, Any]:
    carried = [each.node.id for each in way.carried]
    return {"name": way.name, "truth": _TRUTHS[way.truth], "closed": way.closed, "because": carried}


def _answers(answers: Answers) -> dict[str, Any]:
    leads = None
    if answers.leads is not None:
        leads = [{"answer": _plain(value), "outcome": Outcome.of(truth).value} for value, truth in answers.leads]
    return {"fact": answers.fact.to_dict(), "settles_alone": answers.settles_alone, "leads": leads}


def _flip(flip: Flip, voice: Voice) -> dict[str, Any]:
    return {
        "changes": [_change(each, voice) for each in flip.changes],
        "outcome": Outcome.of(flip.outcome).value,
    }


def _change(change: Change, voice: Voice) -> dict[str, Any]:
    spot, origin = change.spot, voice.changes.origin(change.spot)
    hidden = origin.is_sensitive and not (
        voice.sensitive and origin.declared is not None and origin.declared.personal == "specific"
    )
    found: dict[str, Any] = {
        "kind": spot.kind,
        "name": spot.name or list(spot.programs),
        "before": "hidden" if hidden and change.before is not None else _plain(change.before),
        "after": "hidden" if hidden else _plain(change.after),
        "nature": origin.nature,
        "register": None if origin.register is None else origin.register.name,
        "owner": None if origin.owner is None else origin.owner.name,
        "stated_by": [actor.name for actor in origin.by],
    }
    if spot.label:
        found["member"] = spot.label
    return found


def _plain(value: object) -> object:
    if isinstance(value, Truth):
        return _TRUTHS[value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    return plain_number(value) if isinstance(value, Fraction) else value


def _sheet(sheet: Sheet) -> Mapping[str, Any]:
    return {
        "title": sheet.title,
        "verdict": sheet.verdict,
        "proposal": list(sheet.proposal),
        "sections": [_section(each) for each in sheet.sections],
        "closing": list(sheet.closing),
    }


def _section(section: Section) -> Mapping[str, Any]:
    return {
        "key": section.key,
        "title": section.title,
        "lead": section.lead,
        "items": [_item(each) for each in section.items],
    }


def _item(item: Item) -> Mapping[str, Any]:
    details = [{"label": label, "text": text} for label, text in item.details]
    return {"mark": item.mark, "text": item.text, "value": item.value, "details": details}
