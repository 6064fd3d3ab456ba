"""What the scenarios saw, told: a table by program and the list of what was never seen; and the same as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sasaran.coverage.noted import Noted
from sasaran.coverage.points import Point
from sasaran.ir.rulebook import Content
from sasaran.ir.truth import Truth

_WORDS = {
    "id": {
        "head": ("program", "keputusan", "syarat", "jalur", "pengecualian", "baris"),
        "title": "Yang terlihat oleh skenario (terlihat lengkap dari semuanya):",
        "never": "Belum pernah terlihat:",
        "all": "Semua syarat, jalur, pengecualian, baris, dan edisi sudah terlihat.",
        "true": "benar", "false": "salah", "unknown": "tidak diketahui",
        "edition": "edisi ini belum pernah diputuskan", "row": "belum pernah berlaku", "not": "belum pernah {truths}",
        "or": " atau ", "definitions": "turunan",
    },
    "en": {
        "head": ("program", "decisions", "conditions", "routes", "exceptions", "rows"),
        "title": "Seen by the scenarios (seen wholly, of all):",
        "never": "Never seen:",
        "all": "Every condition, route, exception, row and edition was seen.",
        "true": "true", "false": "false", "unknown": "unknown",
        "edition": "this edition was never decided", "row": "never applied", "not": "never {truths}",
        "or": " or ", "definitions": "definitions",
    },
}  # fmt: skip
_NAMES = {Truth.TRUE: "true", Truth.FALSE: "false", Truth.UNKNOWN: "unknown"}
_KINDS = ("condition", "route", "exception", "row")


def list_unseen(point: Point, noted: Noted) -> tuple[str, ...]:
    """List the truths that a point should have had and never had: ``true``, ``false``, ``unknown``."""
    counts = noted.count(point)
    return tuple(name for truth, name in _NAMES.items() if not counts[truth] and name not in point.never)


def tell_coverage(
    content: Content, points: Sequence[Point], noted: Noted, lang: str, program: str | None = None
) -> str:
    """Tell what was seen, of all programs or of one."""
    words: Mapping[str, str] = {key: value for key, value in _WORDS[lang].items() if isinstance(value, str)}
    owners = sorted({edition.program for edition in content.editions if program in (None, edition.program)})
    wanted = [point for point in points if point.owner in owners or (program is None and not point.owner)]
    rows = [tuple(_WORDS[lang]["head"])]
    for owner in (*owners, *([""] if program is None else [])):
        mine = [point for point in wanted if point.owner == owner]
        name = owner or words["definitions"]
        rows.append((name, str(noted.moments.get(owner, 0)) if owner else "", *_count_kinds(mine, noted)))
    lines = [words["title"], *_lay_out(rows), ""]
    unseen = [*_tell_editions(content, owners, noted, words), *_tell_points(wanted, noted, words)]
    return "\n".join([*lines, words["never"], *unseen] if unseen else [*lines, words["all"]])


def _count_kinds(points: Sequence[Point], noted: Noted) -> Iterator[str]:
    for kind in _KINDS:
        found = [point for point in points if point.kind == kind]
        whole = sum(not list_unseen(point, noted) for point in found)
        yield f"{whole}/{len(found)}" if found else "-"


def _lay_out(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        yield "  " + "  ".join(cells)


def _tell_editions(content: Content, owners: Sequence[str], noted: Noted, words: Mapping[str, str]) -> Iterator[str]:
    for edition in content.editions:
        if edition.program in owners and not noted.decided.get(edition.id):
            yield f"  {edition.span}  {edition.id}: {words['edition']}"


def _tell_points(points: Iterable[Point], noted: Noted, words: Mapping[str, str]) -> Iterator[str]:
    for point in points:
        unseen = list_unseen(point, noted)
        if unseen:
            truths = words["or"].join(
                filter(None, (", ".join(words[truth] for truth in unseen[:-1]), words[unseen[-1]]))
            )
            told = words["row"] if point.kind == "row" else words["not"].format(truths=truths)
            owner = f"{point.owner or point.edition}: " if point.owner or point.edition else ""
            yield f"  {point.span}  {owner}`{point.text}` {told}"


def describe_coverage(content: Content, points: Sequence[Point], noted: Noted) -> dict[str, object]:
    """Give what was seen as data: every edition with the number of its decisions, every point with its truths."""
    return {
        "editions": [
            {"edition": edition.id, "program": edition.program, "decisions": noted.decided.get(edition.id, 0)}
            for edition in content.editions
        ],
        "points": [_describe(point, noted) for point in points],
    }


def _describe(point: Point, noted: Noted) -> dict[str, object]:
    counts = noted.count(point)
    return {
        "id": point.id,
        "program": point.owner or None,
        "edition": point.edition,
        "kind": point.kind,
        "text": point.text,
        "path": point.span.path,
        "line": point.span.line,
        "column": point.span.column,
        "seen": {name: counts[truth] for truth, name in _NAMES.items()},
        "unseen": list(list_unseen(point, noted)),
    }
