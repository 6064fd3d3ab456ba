"""The rulebook's own words: what its head says, with defaults, and which names it thereby reserves."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from sasaran.base.diagnostics import Label
from sasaran.base.span import NOWHERE, Span
from sasaran.check.problems import Problems
from sasaran.check.scalars import read_decimals, read_whole, read_words
from sasaran.ir.nodes import Words
from sasaran.ir.rulebook import Keys
from sasaran.parse.shapes import KeysShape, RulebookShape

STATUSES = ("draft", "running", "periodic", "ended")
FORMS = ("cash", "contribution", "goods", "tariff", "service")
KEYWORDS = frozenset(
    (
        "and or not if then else in between some every satisfies true false null min max count sum floor ceiling round "
        "decimal date duration years_between months_between days_between year month day per for return"
    ).split()
)
LANGUAGE = 1


@dataclass(frozen=True)
class BookWords:
    """What the head of a rulebook says."""

    name: str = "rulebook"
    version: str = "0"
    title: Words = ()
    currency: str = "money"
    currency_decimals: int = 0
    keys: Keys = field(default_factory=Keys)
    pillars: dict[str, Words] | None = None
    statuses: dict[str, str] = field(default_factory=dict)
    forms: dict[str, Words] = field(default_factory=dict)
    other_programs: dict[str, Words] = field(default_factory=dict)
    periods: str | None = None
    periods_span: Span = NOWHERE

    @property
    def reserved(self) -> frozenset[str]:
        """Names that no field, definition or parameter may have."""
        return KEYWORDS | {self.keys.yes, self.keys.no, self.keys.decision_date, self.keys.age_on}

    @property
    def reserved_in_records(self) -> frozenset[str]:
        """Names that no field may have: those of `reserved`, and the keys of a record that are no fields."""
        return self.reserved | {self.keys.record_date, self.keys.fact_dates, self.keys.attestations}


def read_head(shapes: list[RulebookShape], root: str, problems: Problems) -> BookWords:
    """Read the one head of a rulebook."""
    if not shapes:
        problems.add("SAS-C011", NOWHERE, path=root)
        return BookWords(statuses={word: word for word in STATUSES}, forms=dict.fromkeys(FORMS, ()))
    head = shapes[0]
    for extra in shapes[1:]:
        problems.add("SAS-C012", extra.at("rulebook"), labels=(Label(head.at("rulebook"), "first"),))
    language = read_whole(head.language, problems)
    if language is not None and language != LANGUAGE:
        problems.add("SAS-C013", head.language.span, language=language, supported=LANGUAGE)
    statuses = {word: text.text for word, text in (head.statuses or {}).items()} or {word: word for word in STATUSES}
    for word, text in (head.statuses or {}).items():
        if text.text not in STATUSES:
            problems.unknown("SAS-C007", text.span, text.text, STATUSES, key=word)
    given = head.keys_
    keys = Keys(
        **{
            item.name: text.text
            for item in fields(Keys)
            if given is not None and (text := getattr(given, item.name)) is not None
        }
    )
    _check_keys(given, keys, problems)
    return BookWords(
        name=head.rulebook.text,
        version=head.version.text,
        title=read_words(head.title),
        currency=head.currency.text if head.currency else "money",
        currency_decimals=read_decimals(head.currency_decimals, problems) or 0,
        keys=keys,
        pillars={name: read_words(title) for name, title in head.pillars.items()} if head.pillars is not None else None,
        statuses=statuses,
        forms={name: read_words(title) for name, title in head.forms.items()}
        if head.forms
        else dict.fromkeys(FORMS, ()),
        other_programs={name: read_words(title) for name, title in (head.other_programs or {}).items()},
        periods=head.periods.text if head.periods else None,
        periods_span=head.periods.span if head.periods else NOWHERE,
    )


_TOGETHER = (
    ("yes", "no", "decision_date", "age_on"),
    ("record_date", "fact_dates", "attestations"),
    ("attestation_id", "attestation_answer", "attestation_by", "attestation_date"),
    ("this_member", "anyone"),
)


def _check_keys(given: KeysShape | None, keys: Keys, problems: Problems) -> None:
    """Words that stand in one place are told apart: were `yes` and `no` one word, every answer would be yes."""
    for group in _TOGETHER:
        seen: set[str] = set()
        for key in group:
            word, written = getattr(keys, key), getattr(given, key, None)
            if word in seen:
                problems.add("SAS-C010", written.span if written is not None else NOWHERE, name=word)
            seen.add(word)
