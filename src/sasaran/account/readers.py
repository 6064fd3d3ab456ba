"""An account → the sheet of one reader: the auditor, the official (``petugas``) or the family (``keluarga``)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from sasaran.account.account import Account
from sasaran.account.flips import Flip
from sasaran.account.natures import Nature
from sasaran.account.parts import (
    find_tone,
    list_answers,
    list_pairs,
    list_presumed,
    name_outcome,
    say_about,
    say_also,
    say_benefits,
    say_conditions,
    say_flips,
    say_objection,
    say_open,
    say_people,
    say_presumed,
    say_proposal,
    say_texts,
    say_ways,
    shorten,
)
from sasaran.account.sheet import Item, Pair, Section, Sheet, keep_filled
from sasaran.account.supposing import Change
from sasaran.account.tokens import NO_KEY
from sasaran.account.voice import Voice
from sasaran.account.walking import walk_scoped
from sasaran.explain.labels import upper_first
from sasaran.explain.sentences import Scope
from sasaran.ir import nodes
from sasaran.ir.decision import Outcome
from sasaran.ir.truth import Truth

MOST_SAID, MOST_WHY, MOST_ASKED, MOST_RECORDS = 8, 6, 5, 4
SHORT = 30
NATURES: tuple[Nature, ...] = ("correctable", "changeable", "unchangeable")
_OUTCOMES = {Truth.TRUE: "to_eligible", Truth.FALSE: "to_ineligible", Truth.UNKNOWN: "open_person"}
READERS = ("auditor", "petugas", "keluarga")
ALIASES: Mapping[str, str] = {"official": "petugas", "family": "keluarga"}


def make_sheet(account: Account, reader: str, voice: Voice, engine: str) -> Sheet:
    """Write the sheet of a reader, one of `READERS`."""
    return _MAKERS[reader](account, voice, engine)


def _short_hash(account: Account) -> str:
    return account.content.hash.partition(":")[2][:12] or account.content.hash[:12]


# --- the family


def _make_family(account: Account, voice: Voice, engine: str) -> Sheet:
    words, outcome = voice.words, account.outcome
    key = name_outcome(account)
    personal = bool(account.people)
    if account.edition.kind == "classification" and f"family_class_{outcome.value}" in words:
        key = f"class_{outcome.value}"
    elif personal and f"family_each_{key}" in words:
        key = f"each_{key}"
    reference = " · ".join(
        (account.facts.root.label, account.edition.program, account.facts.on.isoformat(), _short_hash(account))
    )
    title = voice.program
    if account.edition.ministry:
        title = voice.clauses.say("by_ministry", a=title, b=voice.labels.actor(account.edition.ministry))
    sections = (
        say_people(account, voice, full=False) if personal else _why_family(account, voice),
        _asked(account, voice),
        _records(account, voice),
        _checked(account, voice),
        say_benefits(account, voice),
        say_texts("documents", account.edition.documents, voice),
        _next(account, voice),
        _where(account, voice),
        say_objection(account, voice, family=True),
    )
    return Sheet(
        voice.lang, "keluarga", title, say_about(account, voice), words[f"family_{key}"], find_tone(account),
        say_proposal(account, voice), keep_filled(*sections),
        (words["advice"], voice.say("reference", a=reference)),
    )  # fmt: skip


def _why_family(account: Account, voice: Voice) -> Section:
    blocked, said = account.outcome is Outcome.INELIGIBLE, voice.conditions
    items = []
    for each in account.carried:
        if each.why == "presumed" or said.is_clear(each):
            continue
        meaning = said.meaning(each) if blocked else ()
        details = (*said.limits(each, short=True), *said.data(each), *meaning, *said.to_do(each))
        items.append(Item(said.sentence(each), said.mark(each), said.beside(each), details))
    return shorten(Section("why", voice.words["why_not" if blocked else "why"], tuple(items)), MOST_WHY, voice)


def _asked(account: Account, voice: Voice) -> Section:
    """Say what still needs to be known; of what only the rule leaves open, that nobody need be asked."""
    if account.outcome is not Outcome.UNDETERMINED:
        return Section("open", voice.words["ask_family"])
    asked = [each for each in list_answers(account) if each.fact.kind not in ("verify", "parameter")]
    items = say_open(asked, voice, "ask_family").items or say_also(account, voice).items
    if not items:
        items = (Item(voice.words["rule_unsure"], "•"),)
    return _say_once(shorten(Section("open", voice.words["ask_family"], items), MOST_ASKED, voice), voice)


def _records(account: Account, voice: Voice) -> Section:
    """Say which records, if wrong and corrected, may change a refusal; never what they ought to be."""
    if account.outcome is not Outcome.INELIGIBLE:
        return Section("correct", voice.words["correct"])
    groups: dict[tuple[object, ...], list[Flip]] = {}
    for flip in account.flips.found:
        names = tuple((each.spot.kind, each.spot.name, each.spot.programs) for each in flip.changes)
        groups.setdefault(names, []).append(flip)
    single = any(len(flip.changes) == 1 for flip in account.flips.found)
    ordered = sorted(groups.values(), key=lambda flips: max(_rank(change, voice) for change in flips[0].changes))
    items = tuple(_record(flips, voice) for flips in ordered)
    leads = [voice.words["correct_lead" if single else "correct_two"]] if items else []
    leads += [] if account.flips.whole else [voice.words["correct_part"]]
    section = Section("correct", voice.words["correct"], items, " ".join(leads))
    return _say_once(shorten(section, MOST_RECORDS, voice), voice)


def _say_once(section: Section, voice: Voice) -> Section:
    """Say a long detail that several items share with the first of them only; the others point to that one."""
    first: dict[Pair, int] = {}
    answers = (voice.words["leads"], voice.words["leads_then"])
    items, points = [], False
    for number, item in enumerate(section.items, 1):
        details = []
        for pair in item.details:
            again = first.setdefault(pair, number)
            spared = again < number and pair[0] not in answers and len(pair[1]) > SHORT
            details.append((pair[0], voice.say("as_item", n=again)) if spared else pair)
            points = points or spared
        items.append(replace(item, details=tuple(details)))
    if points:
        items = [item if item.mark == "…" else replace(item, mark=f"{number}.") for number, item in enumerate(items, 1)]
    return replace(section, items=tuple(items))


def _rank(change: Change, voice: Voice) -> int:
    """Rank a change by its nature: what can be corrected first, what can't be changed last."""
    return NATURES.index(voice.changes.origin(change.spot).nature)


def _record(flips: list[Flip], voice: Voice) -> Item:
    """Say one record, or the like records of several members, as they stand."""
    parts: list[str] = []
    details: list[Pair] = []
    for place, change in enumerate(flips[0].changes):
        alike = [flip.changes[place] for flip in flips]
        people = voice.persons(each.spot.label for each in alike if each.spot.label in voice.rows)
        values = {voice.changes.spot_value(each.spot, each.before) for each in alike if each.before is not None}
        now = voice.words["not_recorded"]
        if values:
            now = voice.say("is_recorded", a=values.pop()) if len(values) == 1 else ""
        name = f"{voice.changes.spot(change.spot)} ({people})" if people else voice.changes.spot(change.spot)
        parts.append(f"{name}: {now}" if now else name)
        details += voice.changes.origin_pairs(voice.changes.origin(change.spot))
    return Item(voice.words["and_also"].join(parts), "•", "", tuple(dict.fromkeys(details)))


def _checked(account: Account, voice: Voice) -> Section:
    """Name what is still presumed, fact by fact, without the machinery of presumptions."""
    if account.outcome is Outcome.INELIGIBLE:
        return Section("check", voice.words["check_family"])
    facts = (fact for item in list_presumed(account) for fact in item.facts)
    names = dict.fromkeys(upper_first(voice.name(fact)) for fact in facts if fact.kind in ("field", "attest"))
    lead = voice.words["check_family_lead"] if names else ""
    section = Section("check", voice.words["check_family"], tuple(Item(name) for name in names), lead)
    return shorten(section, MOST_SAID, voice)


def _next(account: Account, voice: Voice) -> Section:
    """Say what happens next, once the data say that the conditions are met or may be."""
    steps = () if account.outcome is Outcome.INELIGIBLE else account.edition.procedure
    return say_texts("next", steps, voice)


def _where(account: Account, voice: Voice) -> Section:
    items = [Item(voice.words["where_village"]), Item(voice.words["bring"])]
    decider = account.content.actors.get(account.edition.decided_by or account.edition.ministry)
    contact = voice.labels.pick(decider.contact, "") if decider is not None else ""
    if decider is not None and contact:
        items.append(Item(voice.say("contact", a=voice.labels.actor(decider.name), b=contact)))
    return Section("where", voice.words["where"], tuple(items))


# --- the official


def _make_official(account: Account, voice: Voice, engine: str) -> Sheet:
    personal = bool(account.people)
    sections = (
        say_people(account, voice, full=False) if personal else say_conditions(account, voice, full=False),
        say_ways(account, voice),
        say_open(list_answers(account), voice, "ask"),
        shorten(say_also(account, voice), MOST_SAID, voice),
        say_presumed(list_presumed(account), voice, "check"),
        say_flips(account, voice, most=MOST_SAID * 2),
        say_benefits(account, voice),
        say_texts("documents", account.edition.documents, voice),
        say_texts("procedure", account.edition.procedure, voice),
        say_objection(account, voice, family=False),
    )
    return Sheet(
        voice.lang, "petugas", _title(account, voice), _about(account, voice), _verdict(account, voice),
        find_tone(account), say_proposal(account, voice), keep_filled(*sections),
        (voice.words["advice"], voice.clauses.say("trail", a=" · ".join(_trail(account, voice, engine)))),
    )  # fmt: skip


def _title(account: Account, voice: Voice) -> str:
    if account.facts.root.label == NO_KEY:
        return voice.program
    household = upper_first(voice.labels.entity(account.content.household.name))
    return f"{household} {account.facts.root.label} · {voice.program}"


def _about(account: Account, voice: Voice) -> tuple[Pair, ...]:
    hidden = account.facts.root.label == NO_KEY
    return (*([(voice.words["household"], voice.words["no_key"])] if hidden else []), *say_about(account, voice))


def _verdict(account: Account, voice: Voice) -> str:
    suffix = "_class" if account.edition.kind == "classification" else ""
    return voice.clauses.words[name_outcome(account) + suffix]


def _trail(account: Account, voice: Voice, engine: str) -> Iterator[str]:
    content = account.content
    yield account.edition.id
    yield voice.clauses.say("trail_rulebook", a=content.name, b=content.version, c=f"sha256:{_short_hash(account)}…")
    yield voice.clauses.say("trail_engine", a=engine)


# --- the auditor


def _make_auditor(account: Account, voice: Voice, engine: str) -> Sheet:
    personal = bool(account.people)
    presumed = list_presumed(account)
    told = say_presumed(presumed, voice, "presumed")
    if not presumed:
        told = Section("presumed", told.title, (), voice.words["presumed_none"])
    sections = (
        Section("identity", voice.words["identity"], tuple(list_pairs(_identify(account, voice, engine)))),
        say_conditions(account, voice, full=True),
        say_people(account, voice, full=True) if personal else Section("people", ""),
        say_ways(account, voice),
        say_open(list_answers(account), voice, "open"),
        say_also(account, voice),
        told,
        say_flips(account, voice),
        Section("nodes", voice.words["nodes"], tuple(_list_nodes(account, voice)), voice.words["nodes_lead"]),
        say_benefits(account, voice),
        say_objection(account, voice, family=False),
    )
    return Sheet(
        voice.lang, "auditor", _title(account, voice), _about(account, voice), _verdict(account, voice),
        find_tone(account), say_proposal(account, voice), keep_filled(*sections), (voice.words["advice"],),
    )  # fmt: skip


def _identify(account: Account, voice: Voice, engine: str) -> Iterator[Pair]:
    words, content, reading = voice.words, account.content, account.reading
    yield words["edition"], account.edition.id
    yield words["rulebook"], f"{content.name} {content.version}"
    yield words["hash"], content.hash
    yield words["engine"], engine
    yield words["outcome"], words[_OUTCOMES[reading.truth]]
    yield words["outcome_strict"], words[_OUTCOMES[reading.strict]]
    yield words["where_written"], voice.place(account.edition.span)


def _list_nodes(account: Account, voice: Voice) -> Iterator[Item]:
    known: dict[str, list[Item]] = {}
    for condition in account.known:
        if condition.why == "condition":
            limits = tuple(voice.conditions.limits(condition, short=False))
            item = Item(voice.conditions.sentence(condition), "", voice.conditions.value(condition), limits)
            known.setdefault(condition.node.id, []).append(item)
    seen: set[int] = set()
    whole = account.carrying.scope_of(account.edition)
    for node, scope in walk_scoped(account.edition.eligibility, account.facts.on, whole):
        if id(node) not in seen:
            seen.add(id(node))
            yield _node(account, voice, node, scope, known.get(node.id, []))


def _node(account: Account, voice: Voice, node: nodes.Node, scope: Scope, known: list[Item]) -> Item:
    """Say one node: its truths for the household and each member, what it reads, and where it is written.

    Of a node that reads what this reader may not see, the truth for single members is not said: it would tell.
    """
    words, attributes = voice.words, node.attributes
    trusting, strict = (
        account.carrying.list_truths(account.edition, node),
        account.carrying.list_truths(account.edition, node, trusting=False),
    )
    hidden = any(label for label, _ in trusting) and voice.conditions.tells_sensitive(node, scope)
    details: list[Pair] = [(words["truth"], words["hidden"] if hidden else _truths(trusting, voice))]
    if strict != trusting and not hidden:
        details.append((words["strict"], _truths(strict, voice)))
    for item in known:
        details += [(words["value"], item.value)] if item.value else []
        details += item.details
    if attributes.negative:
        details.append(("±", words["negative"]))
    if attributes.indicative:
        details.append(("≈", words["indicative_node"]))
    if attributes.presume is not None:
        details.append(("~", voice.say("presumed_node", a=voice.truth(attributes.presume))))
    details += [(words["basis"], voice.labels.cite(basis)) for basis in attributes.basis]
    if attributes.reading:
        details.append((words["reading"], voice.labels.pick(attributes.reading, "")))
    details += [(words["clause"], node.id), (words["where_written"], voice.place(node.span))]
    marks = set() if hidden else {truth for _, truth in trusting}
    mark = {Truth.TRUE: "T", Truth.FALSE: "F", Truth.UNKNOWN: "U"}[marks.pop()] if len(marks) == 1 else "·"
    return Item(voice.clauses.sentence(node, scope), mark, "", tuple(dict.fromkeys(details)))


def _truths(found: tuple[tuple[str, Truth], ...], voice: Voice) -> str:
    if not found:
        return "–"
    return ", ".join(f"{label}: {voice.truth(truth)}" if label else voice.truth(truth) for label, truth in found)


_MAKERS: Mapping[str, Callable[[Account, Voice, str], Sheet]] = {
    "auditor": _make_auditor,
    "petugas": _make_official,
    "keluarga": _make_family,
}
