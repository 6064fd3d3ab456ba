"""The decisions of one household as lines for people: one program a line, what is missing under it."""

from __future__ import annotations

from collections.abc import Iterator

from sasaran.case import Case, ProgramDecision
from sasaran.cli.screen import make_printable, paint
from sasaran.explain.labels import Labels, upper_first
from sasaran.explain.plain import find_wait
from sasaran.ir.decision import Outcome
from sasaran.village.naming import name_fact

_WORDS = {
    "id": {
        Outcome.ELIGIBLE: "layak",
        Outcome.INELIGIBLE: "tidak layak",
        Outcome.UNDETERMINED: "belum tentu",
        "settled": "layak, menunggu",
        "waiting": "menunggu pernyataan",
        "waiting_area": "menunggu keterangan wilayah",
        "waiting_both": "menunggu pernyataan dan keterangan wilayah",
        "presumed": "atas anggapan: {n}",
        "indicative": "indikatif",
        "missing": "belum diketahui",
        "more": "dan {n} lagi",
        "range": "{a} sampai {b}",
        "up_to": "paling banyak {b}",
        "open": "bila layak",
    },
    "en": {
        Outcome.ELIGIBLE: "eligible",
        Outcome.INELIGIBLE: "not eligible",
        Outcome.UNDETERMINED: "undetermined",
        "settled": "eligible, waiting",
        "waiting": "waiting for a statement",
        "waiting_area": "waiting for facts about the area",
        "waiting_both": "waiting for a statement and for facts about the area",
        "presumed": "on trust: {n}",
        "indicative": "indicative",
        "missing": "not known",
        "more": "and {n} more",
        "range": "{a} to {b}",
        "up_to": "at most {b}",
        "open": "if eligible",
    },
}
_SIGNS = {Outcome.ELIGIBLE: "✓", Outcome.INELIGIBLE: "✗", Outcome.UNDETERMINED: "?"}
_WIDTH, _SHOWN = 16, 3


def show_case(case: Case, labels: Labels) -> str:
    """Give the lines of one household."""
    title = upper_first(labels.entity(labels.content.household.name))
    lines = [f"{title} {make_printable(case.household)} · {labels.figures.day(case.day)}"]
    for decision in case.decisions:
        lines += _show_decision(decision, labels)
    lines += [f"  ! {notice}" for notice in case.say_notices(labels.lang)]
    return "\n".join(lines)


def _show_decision(decision: ProgramDecision, labels: Labels) -> Iterator[str]:
    words, outcome = _WORDS[labels.lang], decision.outcome
    wait = find_wait(decision.waiting_for) if outcome is Outcome.UNDETERMINED else None
    said = words["settled"] if wait else words[outcome]
    extra = [labels.edition(decision.edition)]
    if wait:
        extra.append(words[wait])
    if decision.edition.indicative:
        extra.append(words["indicative"])
    if decision.presumed:
        extra.append(words["presumed"].format(n=len(decision.presumed)))
    if outcome is Outcome.ELIGIBLE:
        extra += _amounts(decision, labels)
    yield f"  {paint(f'{_SIGNS[outcome]} {said:<{_WIDTH}}', outcome.value)} {decision.program:<24} {' · '.join(extra)}"
    if outcome is Outcome.UNDETERMINED and decision.missing:
        shown = [name_fact(fact, labels) for fact in decision.missing[:_SHOWN]]
        rest = len(decision.missing) - len(shown)
        more = [words["more"].format(n=rest)] if rest > 0 else []
        yield f"{' ' * 5}{words['missing']}: {', '.join([*shown, *more])}"
    for verdict in decision.members:
        yield f"{' ' * 5}{_SIGNS[verdict.outcome]} {make_printable(verdict.member)}: {words[verdict.outcome]}"


def _amounts(decision: ProgramDecision, labels: Labels) -> Iterator[str]:
    words, figures = _WORDS[labels.lang], labels.figures
    for benefit in decision.benefits:
        if benefit.up_to is not None:
            yield words["up_to"].format(b=figures.amount(benefit.up_to, benefit.unit))
        elif benefit.amount is not None:
            yield figures.amount(benefit.amount, benefit.unit)
        elif benefit.at_least is not None and benefit.at_most is not None:
            least, most = figures.amount(benefit.at_least, benefit.unit), figures.amount(benefit.at_most, benefit.unit)
            yield words["range"].format(a=least, b=most)
        else:
            yield from (f"{figures.number(quantity)} {unit} {what}" for what, quantity, unit in benefit.items)
