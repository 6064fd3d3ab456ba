"""What became of the mutants, told: a table by program and each that no scenario noticed; and the same as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from sasaran.mutants.result import COUNTED, Fate, Judged, Tally
from sasaran.mutants.words import REPORT, say_advice, say_change


def tell_mutants(judged: Sequence[Judged], lang: str, at_least: int, program: str | None = None) -> str:
    """Tell what became of the mutants."""
    words, tally = REPORT[lang], Tally.of(judged)
    share = show_share(tally.share, lang)
    counts = {"counted": tally.counted, "noticed": tally.counts[Fate.NOTICED], "share": share}
    lines = [words["title"].format_map(counts), "", *_lay_out(judged, words["head"].split(), program), ""]
    survived = [each for each in judged if each.fate is Fate.SURVIVED]
    lines += [words["survived"].format(count=len(survived)), ""] if survived else [words["none"], ""]
    for each in survived:
        lines += [*_tell(each, lang), f"  {say_advice(each.mutant, lang)}.", ""]
    for fate in (Fate.ACCEPTED, Fate.PROVED):
        found = [each for each in judged if each.fate is fate]
        if found:
            lines.append(words[fate.value].format(count=len(found)))
            for each in found:
                lines += ["", *_tell(each, lang), *([f"  {each.reason}"] if each.reason else [])]
            lines.append("")
    never = tally.counts[Fate.NEVER] + tally.counts[Fate.UNREAD]
    refused, sampled = tally.counts[Fate.REFUSED], tally.counts[Fate.SAMPLED]
    if never or refused or sampled:
        lines += [words["others"].format(never=never, refused=refused, sampled=sampled), ""]
    if tally.share < at_least:
        lines.append(words["short"].format(share=share, wanted=at_least))
    return "\n".join(lines).rstrip("\n")


def show_share(share: Fraction, lang: str) -> str:
    """Write a share of a hundred with one decimal, rounded down: 100 is said of all alone."""
    tenths = share.numerator * 10 // share.denominator
    text = f"{tenths // 10},{tenths % 10}" if tenths % 10 else str(tenths // 10)
    return text.replace(",", ".") if lang == "en" else text


def _tell(each: Judged, lang: str) -> Iterator[str]:
    yield f"{each.mutant.span}: {say_change(each.mutant, lang)}"
    yield f"  id: {each.mutant.id}"


def _lay_out(judged: Sequence[Judged], head: list[str], wanted: str | None) -> Iterator[str]:
    """Lay out a table: for each program the mutants of what it reads, and what became of them."""
    counted = [each for each in judged if each.fate in COUNTED]
    rows = [head]
    for program in sorted({owner for each in counted for owner in each.mutant.owners if wanted in (None, owner)}):
        mine = Tally.of(each for each in counted if program in each.mutant.owners)
        numbers = (mine.counted, *(mine.counts[fate] for fate in COUNTED))
        rows.append([program, *map(str, numbers)])
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    for row in rows:
        cells = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        yield "  " + "  ".join([row[0].ljust(widths[0]), *cells])


def describe_mutants(judged: Sequence[Judged]) -> dict[str, object]:
    """Give what became of the mutants as data, with their words in both languages."""
    tally = Tally.of(judged)
    return {
        "counted": tally.counted,
        "noticed": tally.counts[Fate.NOTICED],
        "share": float(tally.share),
        "fates": {fate.value: count for fate, count in tally.counts.items()},
        "mutants": [_describe(each) for each in judged],
    }


def _describe(each: Judged) -> dict[str, object]:
    mutant = each.mutant
    facts: dict[str, object] = {
        "id": mutant.id,
        "kind": mutant.kind,
        "programs": sorted(mutant.owners),
        "path": mutant.span.path,
        "line": mutant.span.line,
        "column": mutant.span.column,
        "fate": each.fate.value,
        "change": {"id": say_change(mutant, "id"), "en": say_change(mutant, "en")},
        "read": each.read,
        "reached": each.reached,
    }
    if each.by is not None:
        facts["noticed_by"] = each.by
    if each.fate is Fate.SURVIVED:
        facts["advice"] = {"id": say_advice(mutant, "id"), "en": say_advice(mutant, "en")}
    if each.reason:
        facts["reason"] = each.reason
    return facts
