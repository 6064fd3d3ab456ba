"""A survey → the pieces of its report in one language, for the text and for the page alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sasaran.explain.labels import Labels
from sasaran.households import Rejected
from sasaran.ir.rulebook import Edition
from sasaran.village.naming import name_fact
from sasaran.village.survey import Survey
from sasaran.village.tally import COLUMNS, Row, is_personal
from sasaran.village.words import WORDS

MOST_REJECTED, MOST_SETTLERS, MOST_ROWS = 3, 6, 15


class Lines:
    """The sentences and cells of one report."""

    def __init__(self, survey: Survey, lang: str) -> None:
        self.survey = survey
        self.lang = lang
        self.words = WORDS[lang]
        self.labels: Labels = survey.labels(lang)

    def heading(self) -> str:
        """Say which village, how many, by which rules, on which day."""
        tally, content = self.survey.tally, self.survey.book.content
        members = self.words["members"].format(n=tally.members) if tally.members is not None else ""
        return self.words["heading"].format(
            title=self.survey.title, households=tally.households, members=members, name=content.name,
            version=content.version, day=self.labels.figures.day(self.survey.on),
        )  # fmt: skip

    def counted(self) -> str:
        """Say how many were read: decided and rejected, and which are rejected for what."""
        decided, refused = len(self.survey.cases), self.survey.refused
        text = self.words["counted"].format(read=decided + len(refused), decided=decided, rejected=len(refused))
        if not refused:
            return text
        shown = [self.refusal(each) for each in refused[:MOST_REJECTED]]
        rest = len(refused) - len(shown)
        more = [self.words["rejected_more"].format(n=rest)] if rest else []
        return f"{text} ({'; '.join([*shown, *more])})"

    def refusal(self, found: Rejected) -> str:
        """Say which line is rejected and for what, in short."""
        place = (
            self.words["line"].format(n=found.line) if found.line is not None else f"{self.words['file']} {found.path}"
        )
        said = ", ".join(dict.fromkeys(fault.message(self.lang) for fault in found.faults))
        return f"{place}{found.say_item(self.lang)}: {said}"

    def unread(self) -> Iterator[str]:
        """Name the files that could not be read to the end."""
        for each in self.survey.unread:
            reasons = "; ".join(fault.words(self.lang) for fault in each.faults)
            yield self.words["unread"].format(a=f"{each.path} ({reasons})")

    def columns(self) -> list[str]:
        """Give the heads of the columns of counts."""
        return [self.words[column] for column in COLUMNS]

    def name_edition(self, edition: Edition) -> str:
        """Name an edition and who is judged: ``PKH (2025-07), keluarga``."""
        return f"{self.labels.edition(edition)} ({edition.during.start:%Y-%m}), {self.who(edition)}"

    def who(self, edition: Edition) -> str:
        """Say what a count of this edition counts: households, or people."""
        content = self.survey.book.content
        entity = content.entities.get(edition.recipient)
        if is_personal(edition, content) and entity is not None and entity.unit is not None and entity.unit.above:
            return self.labels.figures.unit_word(entity.unit.above[0])
        return self.labels.entity(entity.name if entity is not None else content.household.name)

    def counts(self, row: Row) -> list[int]:
        """Give the counts, column by column."""
        return [row.counts[column] for column in COLUMNS]

    def notes(self, row: Row) -> str:
        """Say what must be known to read the counts rightly."""
        words, figures = self.words, self.labels.figures
        parts = []
        if row.presumed:
            parts.append(words["presumed"].format(n=row.presumed))
        for name, count in row.contested.most_common(2):
            parts.append(words["contested"].format(n=count, who=self.who(row.edition), a=self.labels.parameter(name)))
        if row.unlisted:
            parts.append(words["unlisted"].format(n=row.unlisted, a=self.labels.entity(row.edition.recipient)))
        for unit, amount in row.granted.items():
            whole = amount.numerator if amount.denominator == 1 else amount
            parts.append(words["granted"].format(a=figures.amount(whole, unit)))
        if row.edition.decided_by:
            parts.append(words["decided_by"].format(a=self.labels.actor(row.edition.decided_by)))
        return "; ".join(parts)

    @property
    def loud(self) -> list[Row]:
        """The programs that the table shows: all where they are few, else those that are open to somebody."""
        rows = self.survey.tally.firm
        return rows if len(rows) <= MOST_ROWS else [row for row in rows if _is_open(row)]

    def quiet(self) -> list[str]:
        """Name the other programs, each with how many are undetermined."""
        shown = {row.edition.id for row in self.loud}
        return [
            self.words["quiet_count"].format(
                a=self.name_edition(row.edition), n=row.counts["data"] + row.counts["rule"], m=row.counts["ineligible"]
            )
            for row in self.survey.tally.firm
            if row.edition.id not in shown
        ]

    def drafts(self) -> list[str]:
        """List what is not counted, with how many it seems to mean: an indicative rule excludes nobody."""
        rows = self.survey.tally.drafts
        meant = [row for row in rows if row.counts["eligible"]]
        found = [
            self.words["could"].format(
                a=self.name_edition(row.edition), n=f"{row.counts['eligible']} {self.who(row.edition)}"
            )
            for row in meant
        ]
        others = [self.name_edition(row.edition) for row in rows if row not in meant]
        return [*found, self.words["could_nobody"].format(a=", ".join(others))] if others else found

    def classes(self) -> list[str]:
        """List the classifications with their counts."""
        return [
            self.words["class_count"].format(
                a=self.name_edition(row.edition), n=row.counts["eligible"],
                m=row.total - row.counts["eligible"] - row.counts["ineligible"],
            )
            for row in self.survey.tally.classes
        ]  # fmt: skip

    def ended(self) -> str | None:
        """Name the programs that have ended."""
        editions: Sequence[Edition] = self.survey.tally.ended
        if not editions:
            return None
        names = [f"{self.labels.edition(each)} ({self.labels.figures.day(each.during.end)})" for each in editions]
        return self.words["ended"].format(a=", ".join(names))

    def settlers(self) -> list[str]:
        """Name the open facts that settle most decisions."""
        found = []
        for each in self.survey.tally.settlers[:MOST_SETTLERS]:
            words = self.words["settles" if each.alone else "settles_none"]
            found.append(words.format(a=name_fact(each.fact, self.labels), n=each.decisions, m=each.alone))
        return found


def _is_open(row: Row) -> bool:
    return bool(row.counts["eligible"] or row.counts["waiting"])
