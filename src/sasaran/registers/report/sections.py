"""A report → its sections, in words of one language: what a screen and a page show alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import compress

from sasaran.base.wording import escape_text, pick, show_date
from sasaran.registers.report.account import Rejection, Report, UnknownCode
from sasaran.registers.report.words import WORDS

_BLANK = {"", " ", "\u00a0"}
_MOST_ROWS = 200
_MOST_STEPS = 3


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, sentences, and a table; ``numbers`` says which columns hold numbers, ``alert`` that it needs work."""

    title: str
    lead: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    numbers: frozenset[int] = frozenset()
    alert: bool = False
    steps: bool = False


def list_sections(report: Report, lang: str, folder: str = "") -> list[Section]:
    """Give the sections that have anything to say, the weightiest first.

    Args:
        report: what an import did.
        lang: ``id`` or ``en``.
        folder: where the tables went, as the next command names it with its rules; empty: nothing went anywhere.

    """
    writer = _Writer(report, lang)
    found = [
        writer.households(),
        writer.next_steps(folder),
        writer.rejections(),
        writer.unknown_codes(),
        writer.duplicates(),
        writer.disagreements(),
        writer.warnings(),
        writer.tables(),
        writer.shares(),
        writer.unfilled(),
        writer.left_out(),
        writer.sources(),
    ]
    return [section for section in found if section is not None]


def title_of(report: Report, lang: str) -> str:
    """Give the report's title."""
    return pick(WORDS["title"], lang).format(mapping=escape_text(report.mapping))


def show_count(count: int, lang: str) -> str:
    """Write a number with its thousands parted."""
    return f"{count:,}" if lang == "en" else f"{count:,}".replace(",", ".")


def show_share(part: int, whole: int, lang: str) -> str:
    """Write a share in per cent, never rounded up to all nor down to nothing."""
    if whole == 0:
        return "–"
    tenths = part * 1000 // whole
    text = "< 0.1%" if part and not tenths else f"{tenths / 10:.1f}%" if tenths % 10 else f"{tenths // 10}%"
    return text if lang == "en" else text.replace(".", ",")


class _Writer:
    def __init__(self, report: Report, lang: str) -> None:
        self._report, self._lang = report, lang
        self._tables = {table.name: table for table in report.tables}

    def _word(self, key: str, **values: object) -> str:
        return pick(WORDS[key], self._lang).format(**{name: escape_text(str(value)) for name, value in values.items()})

    def _words(self, *keys: str) -> tuple[str, ...]:
        return tuple(self._word(key) for key in keys)

    def _count(self, count: int) -> str:
        return show_count(count, self._lang)

    def households(self) -> Section:
        report = self._report
        counts = {"came": report.households_in, "out": report.households_out, "rejected": report.households_rejected}
        lead = [self._word("sum", **{name: self._count(count) for name, count in counts.items()})]
        if report.members_out:
            each = (f"{self._count(count)} {name}" for name, count in report.members_out.items())
            lead.append(self._word("members", counts=", ".join(each)))
        if not report.balances:
            lead.append(self._word("unbalanced"))
        elif report.households_in and not report.households_out:
            lead.append(self._word("none_in"))
        elif report.households_in and not report.households_rejected:
            lead.append(self._word("all_in"))
        about = (
            (self._word("about"), pick(report.title, self._lang)),
            (self._word("register"), report.register),
            (self._word("record_date"), self._record_date()),
            (self._word("mapping_hash"), _shorten(report.mapping_hash)),
            (self._word("rulebook_hash"), _shorten(report.rulebook_hash)),
        )
        rows = tuple((name, escape_text(value)) for name, value in about if value)
        return Section(self._word("households"), tuple(lead), rows=rows, alert=not report.balances)

    def _record_date(self) -> str:
        if self._report.record_date is None:
            return self._word("record_date_none")
        first, last = (show_date(day, self._lang) for day in self._report.record_date)
        return first if first == last else self._word("record_date_span", first=first, last=last)

    def next_steps(self, folder: str) -> Section | None:
        steps = tuple((step,) for step in self._list_steps(folder))
        return Section(self._word("next"), rows=steps, steps=True) if steps else None

    def _list_steps(self, folder: str) -> Iterator[str]:
        report = self._report
        if not report.balances:
            yield self._word("next_unbalanced")
            return
        steps = list(self._list_repairs())
        yield from steps
        if steps:
            yield self._word("next_again")
        if folder and report.households_out:
            yield self._word("next_decide", folder=folder)

    def _list_repairs(self) -> Iterator[str]:
        report = self._report
        if report.unknown_codes:
            places = _join_few(sorted({f"{each.table}.{each.column}" for each in report.unknown_codes}))
            yield self._word("next_codes", count=self._count(len(report.unknown_codes)), places=places)
        known = {(each.table, each.column) for each in report.unknown_codes}
        others = [each for each in _order(report.rejections) if (each.table, each.column) not in known]
        for each in others[:_MOST_STEPS]:
            if repair := each.fault.repair(self._lang):
                households = self._count(each.households)
                yield self._word("next_rejection", place=_place(each), households=households, repair=repair)
        if report.duplicates:
            places = _join_few([each.table for each in report.duplicates])
            keys = sum(each.keys for each in report.duplicates)
            yield self._word("next_duplicates", count=self._count(keys), places=places)
        unmentioned = sum(not any(each.reason) for each in report.left_out)
        if unmentioned:
            yield self._word("next_unmentioned", count=self._count(unmentioned))

    def rejections(self) -> Section | None:
        report = self._report
        if not report.rejections:
            return None
        lead = [self._word("rejections_lead")]
        if report.rejected_file:
            lead.append(self._word("rejected_file", name=report.rejected_file))
        rows = tuple(
            (
                self._count(each.households),
                self._count(each.rows),
                _place(each),
                f"{each.fault.message(self._lang)} [{each.code}]",
                each.fault.repair(self._lang),
                self._examples(each.table, each.examples, each.rows),
            )
            for each in _order(report.rejections)
        )
        head = self._words("households_rejected", "rows", "place", "reason", "repair", "examples")
        return self._table("rejections", head, rows, lead, (0, 1), alert=True)

    def unknown_codes(self) -> Section | None:
        ordered = sorted(self._report.unknown_codes, key=lambda each: (-each.rows, each.table, each.column))
        rows = tuple(
            (
                f"{each.table}.{each.column}",
                self._show_code(each),
                self._count(each.rows),
                f"`{each.near}`" if each.near else "",
                self._word("became_missing" if each.missing else "became_rejected"),
                self._examples(each.table, each.examples, each.rows),
            )
            for each in ordered
        )
        head = self._words("place", "code", "rows", "near", "then", "examples")
        return self._table("unknown_codes", head, rows, [self._word("unknown_codes_lead")], (2,), alert=True)

    def _show_code(self, each: UnknownCode) -> str:
        if each.value is None:
            return self._word("hidden")
        return self._word("blank") if each.value in _BLANK else f"`{escape_text(each.value)}`"

    def duplicates(self) -> Section | None:
        rows = tuple(
            (
                each.table,
                ", ".join(each.columns),
                self._count(each.keys),
                self._count(each.rows),
                self._examples(each.table, each.examples, each.rows),
            )
            for each in self._report.duplicates
        )
        head = self._words("table", "key", "keys", "rows", "examples")
        return self._table("duplicates", head, rows, [self._word("duplicates_lead")], (2, 3), alert=True)

    def disagreements(self) -> Section | None:
        rows = tuple(
            (
                pick(each.words, self._lang) or each.field,
                self._count(each.households),
                self._word("became_rejected" if each.rejected else "kept"),
                self._examples(each.table, each.examples, each.households),
            )
            for each in self._report.disagreements
        )
        return self._table(
            "disagreements", self._words("what", "households_rejected", "then", "examples"), rows, [], (1,), alert=True
        )

    def warnings(self) -> Section | None:
        rows = tuple((fault.words(self._lang),) for fault in self._report.warnings)
        return self._table("warnings", (), rows, [], ())

    def tables(self) -> Section | None:
        rows = tuple(
            (
                each.name,
                _join_few([file.name for file in each.files]),
                *(self._count(count) for count in (each.rows, each.left_out, each.used, each.rejected)),
            )
            for each in self._report.tables
        )
        head = self._words("table", "file", "rows_in", "left_out_rows", "rows_used", "rows_rejected")
        return self._table("tables", head, rows, [], (2, 3, 4, 5))

    def shares(self) -> Section | None:
        rows: tuple[tuple[str, ...], ...] = tuple(
            (
                each.entity,
                each.field,
                show_share(each.known, each.rows, self._lang),
                show_share(each.partly, each.rows, self._lang) if each.partly else "",
                show_share(each.rows - each.known - each.partly, each.rows, self._lang),
                *(show_share(part, each.rows, self._lang) if part else "" for part in (each.not_asked, each.undated)),
            )
            for each in self._report.shares
        )
        head = self._words("entity", "field", "known", "partly", "unknown", "not_asked", "undated")
        told = [True] * 5 + [any(each.not_asked for each in self._report.shares)]
        told.append(any(each.undated for each in self._report.shares))
        head, rows = tuple(compress(head, told)), tuple(tuple(compress(row, told)) for row in rows)
        return self._table("shares", head, rows, [self._word("shares_lead")], range(2, len(head)), most=len(rows))

    def unfilled(self) -> Section | None:
        by_entity: dict[str, list[str]] = {}
        for each in self._report.unfilled:
            by_entity.setdefault(each.entity, []).append(each.field)
        rows = tuple((entity, ", ".join(fields)) for entity, fields in by_entity.items())
        return self._table("unfilled", self._words("entity", "field"), rows, [self._word("unfilled_lead")], ())

    def left_out(self) -> Section | None:
        rows = tuple(
            (
                f"{each.table}.{each.column}",
                pick(each.reason, self._lang)
                or (self._word("perhaps", near=each.near) if each.near else self._word("unmentioned")),
            )
            for each in sorted(self._report.left_out, key=lambda each: any(each.reason))
        )
        return self._table("left_out", self._words("column", "why"), rows, [], ())

    def sources(self) -> Section | None:
        rows = tuple(
            (file.name, self._word("bytes", count=self._count(file.bytes)), self._count(file.rows), file.sha256)
            for table in self._report.tables
            for file in table.files
        )
        return self._table("sources", self._words("file", "size", "rows", "fingerprint"), rows, [], (1, 2))

    def _examples(self, table: str, examples: Iterable[int], rows: int) -> str:
        """Name the first rows, with their file where the table has several."""
        found = list(examples)
        about = self._tables.get(table)
        if about and len(about.files) > 1:
            shown = [" ".join(map(str, about.locate(row))) for row in found]
        else:
            shown = [str(row) for row in found]
        return ", ".join(shown) + (", …" if found and len(found) < rows else "")

    def _table(
        self,
        key: str,
        head: tuple[str, ...],
        rows: tuple[tuple[str, ...], ...],
        lead: Iterable[str],
        numbers: Iterable[int],
        *,
        alert: bool = False,
        most: int = _MOST_ROWS,
    ) -> Section | None:
        if not rows:
            return None
        shown = tuple(tuple(escape_text(cell) for cell in row) for row in rows[:most])
        if len(rows) > most:
            shown = (*shown, ("…", *("" for _ in rows[0][1:])))
        return Section(self._word(key), tuple(lead), head, shown, frozenset(numbers), alert)


def _order(rejections: Iterable[Rejection]) -> list[Rejection]:
    return sorted(rejections, key=lambda each: (-each.households, each.table, each.column, each.code))


def _place(each: Rejection) -> str:
    place = f"{each.table}.{each.column}" if each.column else each.table
    return f"{place} → {each.field}" if each.field else place


def _join_few(names: list[str], most: int = 4) -> str:
    return ", ".join(names[:most]) + (", …" if len(names) > most else "")


def _shorten(fingerprint: str) -> str:
    return fingerprint.removeprefix("sha256:")[:12]
