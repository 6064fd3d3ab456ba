"""The sections that several readers are given, each from an account and a voice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sasaran.account.account import Account
from sasaran.account.flips import Flip
from sasaran.account.sheet import Item, Pair, Section
from sasaran.account.voice import Voice
from sasaran.evaluate.reference import Answers, Condition, Way
from sasaran.explain.labels import lower_first, upper_first
from sasaran.explain.plain import find_wait, group_facts
from sasaran.ir.decision import Fact, Outcome, Presumption
from sasaran.ir.truth import Truth

MOST_SETTLING = 3
"""A family is told of so many facts that an amount depends on, and of how many more there are."""
_LISTED = re.compile(r" \(([^()]+)\)")
"""Members' keys in brackets, as amounts name whom they depend on."""


def name_outcome(account: Account) -> str:
    """Name the outcome as its wording is named: ``eligible``, ``eligible_presumed``, ``waiting`` and so on."""
    reading = account.reading
    if reading.truth is Truth.TRUE:
        return "eligible_presumed" if reading.strict is Truth.UNKNOWN else "eligible"
    if reading.truth is Truth.FALSE:
        return "ineligible"
    return find_wait(reading.waiting_for) or "undetermined"


def find_tone(account: Account) -> str:
    """Name the colour of the verdict."""
    return {Outcome.ELIGIBLE: "yes", Outcome.INELIGIBLE: "no", Outcome.UNDETERMINED: "wait"}[account.outcome]


def say_proposal(account: Account, voice: Voice) -> tuple[str, ...]:
    """Say that it is a proposal, who decides, and how far the program itself is settled."""
    edition = account.edition
    if edition.kind == "classification":
        first = voice.words["proposal_class"]
    elif edition.decided_by or edition.ministry:
        first = voice.say("proposal", a=voice.labels.actor_inside(edition.decided_by or edition.ministry))
    else:
        first = voice.words["proposal_nobody"]
    status = account.content.statuses.get(edition.status, edition.status)
    notes = [voice.words["draft"]] if status == "draft" else []
    notes += [voice.words["indicative"]] if edition.indicative else []
    return (first, *notes)


def say_about(account: Account, voice: Voice) -> tuple[Pair, ...]:
    """Say on which day, by data of which day."""
    words, day = voice.words, voice.figures.day
    facts = account.facts
    pairs = [(words["on"], day(facts.on))]
    if facts.root.recorded is not None:
        pairs.append((words["recorded"], day(facts.root.recorded)))
    if facts.known_on is not None:
        pairs.append((words["known_on"], day(facts.known_on)))
    return tuple(pairs)


def say_conditions(account: Account, voice: Voice, *, full: bool) -> Section:
    """Say what carries the outcome."""
    blocked = account.outcome is Outcome.INELIGIBLE
    key = "why_not" if blocked else "why"
    carried = [each for each in account.carried if each.why != "presumed"]
    items = tuple(make_item(each, voice, full=full) for each in carried)
    return Section("why", voice.words[key], items, voice.words[f"{key}_lead"] if items else "")


def make_item(condition: Condition, voice: Voice, *, full: bool) -> Item:
    """Say one condition, with limits, clauses and data."""
    said = voice.conditions
    details: list[Pair] = []
    if condition.row is not None:
        details.append((voice.words["people_of"], voice.person(condition.row.label)))
    details += said.limits(condition, short=not full)
    details += said.data(condition)
    details += said.bases(condition)
    details += said.to_do(condition)
    if condition.trusted:
        details.append((voice.words["strict"], voice.words["trusted"]))
    return Item(
        voice.conditions.sentence(condition),
        voice.conditions.mark(condition),
        voice.conditions.beside(condition),
        tuple(dict.fromkeys(details)),
    )


def say_ways(account: Account, voice: Voice) -> Section:
    """Say each route and tier: met or not, and by which condition it failed."""
    return Section("ways", voice.words["ways"], tuple(_way(way, voice) for way in account.ways))


def _way(way: Way, voice: Voice) -> Item:
    key = {Truth.TRUE: "way_true", Truth.FALSE: "way_closed" if way.closed else "way_false"}.get(
        way.truth, "way_unknown"
    )
    mark = {Truth.TRUE: "✓", Truth.FALSE: "·" if way.closed else "✗"}.get(way.truth, "?")
    name = voice.clauses.sentence(way.node, {0: voice.content.household.name})
    details: list[Pair] = []
    for each in way.carried if way.truth is Truth.FALSE else ():
        if voice.conditions.bare(each) != name:
            details.append((voice.conditions.standing(each), _with_value(each, voice)))
        elif voice.conditions.beside(each):
            details.append((voice.words["value"], voice.conditions.beside(each)))
    return Item(name, mark, voice.words[key], tuple(details))


def _with_value(condition: Condition, voice: Voice) -> str:
    value, text = voice.conditions.beside(condition), voice.conditions.bare(condition)
    return f"{text} — {value}" if value else text


def _with_limit(condition: Condition, voice: Voice) -> str:
    """Say a condition, with its limit where the sentence doesn't give it."""
    text = voice.conditions.bare(condition)
    limits = [said for _, said in voice.conditions.limits(condition, short=True)]
    rest = [f"{voice.words['limit']} {lower_first(limit)}" for limit in limits if limit not in text]
    return f"{text} ({'; '.join(rest)})" if rest else text


def say_open(answers: Iterable[Answers], voice: Voice, key: str) -> Section:
    """Say the open facts in the order to ask: whom, and what each answer would lead to; alike ones together."""
    groups: dict[tuple[str, str, str], list[Answers]] = {}
    for each in answers:
        subject = (each.fact.kind, each.fact.name or each.fact.field or "", each.fact.list or "")
        leads = voice.open_facts.leads(each)[1]
        groups.setdefault((*subject[:2], f"{subject[2]}{leads}"), []).append(each)
    items = [_open(number, group, voice) for number, group in enumerate(groups.values(), 1)]
    return Section("open", voice.words[key], tuple(items))


def _open(number: int, group: Sequence[Answers], voice: Voice) -> Item:
    return _ask(f"{number}.", [each.fact for each in group], voice, voice.open_facts.leads(group[0]))


def _ask(mark: str, group: Sequence[Fact], voice: Voice, *more: Pair) -> Item:
    """Say one open fact, of one or several members, and whom to ask."""
    first = group[0]
    people = voice.persons(each.member for each in group if each.member is not None)
    what = voice.open_facts.question(first)
    if len(group) > 1 and first.member is not None:
        what = f"{what.removesuffix(f' ({voice.person(first.member)})')} ({people})"
    return Item(what, mark, "", tuple(pair for pair in (*voice.open_facts.ask(first), *more) if pair[1]))


def say_also(account: Account, voice: Voice) -> Section:
    """Say which other facts are open, where what is asked for is only that the rule be confirmed."""
    groups = group_facts(account.also_open).values()
    items = tuple(_ask("•", group, voice) for group in groups)
    return Section("also", voice.words["also"], items, voice.words["also_lead"] if items else "")


def say_presumed(items: Iterable[Presumption], voice: Voice, key: str) -> Section:
    """Say what was presumed, and which facts nobody has checked."""
    said = []
    for item in items:
        what, facts = voice.open_facts.presumption(item)
        details = [(voice.words["facts"], facts)] if facts else []
        details += [(voice.words["basis_of_presumption"], text) for text in item.basis]
        said.append(Item(what, "~", "", tuple(details)))
    return Section("presumed", voice.words[key], tuple(said))


def list_presumed(account: Account) -> tuple[Presumption, ...]:
    """List the presumptions of the outcome: of the household, and of each member once."""
    every = (*account.reading.presumed, *(item for each in account.people for item in each.verdict.presumed))
    merged: dict[tuple[str, bool], Presumption] = {}
    for item in every:
        known = merged.get((item.node, item.taken_as))
        facts = dict.fromkeys((*(known.facts if known is not None else ()), *item.facts))
        merged[item.node, item.taken_as] = Presumption(item.node, item.taken_as, tuple(facts), item.basis)
    return tuple(merged.values())


def group_flips(flips: Iterable[Flip]) -> list[tuple[Flip, list[str]]]:
    """Group single changes that differ only in whose they are; pairs stand alone."""
    groups: dict[object, tuple[Flip, list[str]]] = {}
    for flip in flips:
        last = flip.changes[0]
        key: object = id(flip)
        if len(flip.changes) == 1:
            spot = last.spot
            key = (spot.kind, spot.name, spot.programs, last.before, last.after, flip.outcome)
        groups.setdefault(key, (flip, []))[1].append(last.spot.label)
    return list(groups.values())


def say_flips(account: Account, voice: Voice, *, most: int | None = None) -> Section:
    """Say what would change the outcome, each with its kind, its owner and how it is corrected."""
    words = voice.words
    if account.outcome is Outcome.UNDETERMINED:
        return Section("changes", words["changes"])
    items = []
    for flip, labels in group_flips(account.flips.found)[:most]:
        alone = len(flip.changes) == 1
        parts = [voice.changes.change(each, labels if alone else [each.spot.label]) for each in flip.changes]
        details = [(words["turns_into"], _outcome(flip, voice))]
        for change in flip.changes:
            origin = voice.changes.origin(change.spot)
            details.append((words["nature"], words[origin.nature]))
            details += voice.changes.origin_pairs(origin)
        items.append(Item(words["and_also"].join(parts), "↻", "", tuple(dict.fromkeys(details))))
    turns = any(flip.outcome is not Truth.UNKNOWN for flip in account.flips.found)
    leads = [words["changes_none" if not items else "changes_lead" if turns else "changes_open"]]
    leads += [] if account.flips.whole else [words["changes_part"]]
    return Section("changes", words["changes"], tuple(items), " ".join(leads))


def _outcome(flip: Flip, voice: Voice) -> str:
    return voice.words[
        {Truth.TRUE: "to_eligible", Truth.FALSE: "to_ineligible", Truth.UNKNOWN: "open_person"}[flip.outcome]
    ]


def say_people(account: Account, voice: Voice, *, full: bool) -> Section:
    """Say of each member of a member's program how they stand, and why."""
    groups: dict[tuple[Outcome, tuple[Pair, ...]], list[str]] = {}
    for person in account.people:
        details: list[Pair] = []
        for each in person.carried:
            if voice.plain_names and voice.conditions.is_clear(each):
                continue
            if each.why != "presumed" or full:
                text = _with_limit(each, voice)
                if not voice.plain_names and voice.conditions.beside(each):
                    text = f"{text} — {voice.conditions.beside(each)}"
                details.append((voice.conditions.standing(each), text))
                details += voice.conditions.to_do(each)
                details += voice.conditions.bases(each) if full else ()
        groups.setdefault((person.verdict.outcome, tuple(dict.fromkeys(details))), []).append(person.row.label)
    items = [_person(outcome, said, labels, voice) for (outcome, said), labels in groups.items()]
    return Section("people", voice.words["people"], tuple(items), voice.words["people_lead"] if items else "")


def _person(outcome: Outcome, details: tuple[Pair, ...], labels: list[str], voice: Voice) -> Item:
    mark = {Outcome.ELIGIBLE: "✓", Outcome.INELIGIBLE: "✗", Outcome.UNDETERMINED: "?"}[outcome]
    keys = {Outcome.ELIGIBLE: "to_eligible", Outcome.INELIGIBLE: "to_ineligible"}
    if voice.plain_names:
        keys = {Outcome.ELIGIBLE: "person_eligible", Outcome.INELIGIBLE: "person_ineligible"}
    key = keys.get(outcome, "open_person")
    name = voice.persons(labels)
    return Item(upper_first(name) if voice.plain_names else name, mark, voice.words[key], details)


def list_answers(account: Account) -> tuple[Answers, ...]:
    """List the open facts of the household, or of its members where each is judged; the most decisive first."""
    if not account.people:
        return account.answers
    every = [answers for person in account.people for answers in person.answers]
    return tuple(sorted(every, key=lambda each: not each.settles_alone))


def shorten(section: Section, most: int, voice: Voice) -> Section:
    """Keep the first items of a section, and say how many there are more."""
    rest = len(section.items) - most
    if rest <= 0:
        return section
    more = Item(voice.say("and_more", n=rest), "…")
    return Section(section.key, section.title, (*section.items[:most], more), section.lead)


def say_benefits(account: Account, voice: Voice) -> Section:
    """Say what there is to get, once decided."""
    if account.outcome is Outcome.INELIGIBLE or not account.reading.entitlements:
        return Section("benefits", voice.words["benefits"])
    key = "benefits" if account.outcome is Outcome.ELIGIBLE else "benefits_open"
    items: list[Item] = []
    for line in voice.amounts.lines(account.reading.entitlements, MOST_SETTLING if voice.plain_names else None):
        text = _plain_people(line.strip(), voice)
        if line.startswith("      ") and items:
            last = items[-1]
            items[-1] = Item(last.text, last.mark, last.value, (*last.details, ("", text)))
        else:
            items.append(Item(text))
    return Section("benefits", voice.words[key], tuple(items))


def _plain_people(text: str, voice: Voice) -> str:
    """Call the member that a line of a benefit begins with as this reader calls members."""
    label, gap, rest = text.partition("  ")
    if gap and label in voice.rows:
        return f"{upper_first(voice.person(label)) if voice.plain_names else label} — {rest}"
    if not voice.plain_names:
        return text
    return _LISTED.sub(lambda found: "" if set(found[1].split(", ")) <= set(voice.rows) else found[0], text)


def say_texts(key: str, texts: Iterable[object], voice: Voice) -> Section:
    """Say texts of the edition, such as its documents or its steps."""
    said = [voice.labels.pick(text, "") for text in texts]  # type: ignore[arg-type]
    return Section(key, voice.words[key], tuple(Item(upper_first(text)) for text in said if text))


def say_objection(account: Account, voice: Voice, *, family: bool) -> Section:
    """Say how to object: as the program says, else as who decides says."""
    edition = account.edition
    texts = [voice.labels.pick(item, "") for item in edition.appeal]
    decider = account.content.actors.get(edition.decided_by or edition.ministry)
    if not any(texts) and decider is not None:
        texts = [voice.labels.pick(decider.appeal, "")]
    if not any(texts) and decider is not None and family:
        texts = [voice.say("object_any", a=voice.labels.actor_inside(decider.name))]
    items = [Item(text) for text in texts if text]
    if family:
        items.append(Item(voice.words["object_right"]))
    return Section("object", voice.words["object"], tuple(items))


def list_pairs(pairs: Iterable[Pair]) -> Iterator[Item]:
    """Make items of labelled values."""
    yield from (Item(label, "•", value) for label, value in pairs)
