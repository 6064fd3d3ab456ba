"""Who says the parts of one account in one language: the words, titles and figures that all of its parts use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from sasaran.account.account import Account
from sasaran.account.sheet import Pair
from sasaran.account.walking import walk
from sasaran.account.words import WORDS
from sasaran.base.span import Span
from sasaran.explain.carriers import prepare
from sasaran.explain.clauses import Clauses
from sasaran.explain.labels import Labels
from sasaran.explain.plain import Questions
from sasaran.explain.told import list_steps
from sasaran.ir import nodes
from sasaran.ir.decision import Fact
from sasaran.ir.facts import Row
from sasaran.ir.rulebook import Content, Field
from sasaran.ir.truth import Truth

_TRUTHS = {Truth.TRUE: "true", Truth.FALSE: "false", Truth.UNKNOWN: "unknown"}
MANY = 3
"""From so many members on, all of them together are called everyone."""


class Speaker:
    """Speaks of one account in one language. ``sensitive``: values of the class ``specific`` are said."""

    def __init__(self, account: Account, lang: str, *, sensitive: bool, plain_names: bool = False) -> None:
        self.account, self.content, self.lang = account, account.content, lang
        self.sensitive, self.plain_names = sensitive, plain_names
        self.words = WORDS[lang]
        self.labels = Labels(self.content, lang)
        self.clauses = Clauses(self.labels, account.facts.on)
        self.figures = self.labels.figures
        self.rows = {row.label: row for row in _list_rows(account.facts.root)}
        region = account.facts.root.values.get(self.content.household.region or "")
        self.region = region if isinstance(region, str) else None
        self.above = _find_above(self.content)
        scope = account.carrying.scope_of(account.edition)
        whole = prepare(account.edition.eligibility, scope, account.facts.on)
        steps = {step.id: step for step in reversed(list(list_steps(whole)))}
        self.questions = Questions(self.clauses, steps, {account.edition.eligibility.id: self.program})

    @property
    def program(self) -> str:
        """The program's title."""
        return self.labels.edition(self.account.edition)

    def say(self, key: str, **parts: object) -> str:
        """Fill one of the fixed wordings."""
        return self.words[key].format(**parts)

    def meaning(self, declared: Field | None) -> Iterator[Pair]:
        """Say what a field means, in the first sentence that the vocabulary has for it in this language."""
        texts = dict(declared.text) if declared is not None and declared.personal != "identity" else {}
        if self.lang in texts:
            yield self.words["meaning"], texts[self.lang].split(". ")[0].rstrip(".")

    def place(self, span: Span) -> str:
        """Say where in the rulebook something is written, from the rulebook's folder on."""
        return str(span).removeprefix(self.above)

    def truth(self, truth: Truth) -> str:
        """Name a truth."""
        return self.words[_TRUTHS[truth]]

    def person(self, label: str) -> str:
        """Call a member: by relation and age in plain words, else by its key."""
        row = self.rows.get(label)
        described = self.labels.describe(row) if row is not None and self.plain_names else ""
        return described or label

    def persons(self, labels: Iterable[str]) -> str:
        """Call several members, each once."""
        named = list(dict.fromkeys(labels))
        if not self.plain_names:
            return ", ".join(named)
        members = self.content.members
        everyone = {row.label for row in self.rows.values() if members is not None and row.entity == members.name}
        if len(named) >= MANY and set(named) == everyone:
            return self.words["everyone"]
        return "; ".join(dict.fromkeys(self.person(label) for label in named))

    def list_nodes(self) -> Iterator[nodes.Node]:
        """List the nodes of the rule, as they stand on the day."""
        return walk(self.account.edition.eligibility, self.account.facts.on)

    def name(self, fact: Fact) -> str:
        """Name a fact by its title."""
        if fact.kind == "attest":
            return self.labels.attestation(fact.name or "")
        if fact.kind == "list":
            return self.labels.list_of(fact.list or "")
        if fact.kind == "parameter":
            return self.labels.parameter(fact.name or "")
        if fact.kind == "area":
            return self.labels.area_field(fact.field or "")
        entity = self.content.members if fact.member is not None else self.content.household
        return self.labels.field(entity.name if entity is not None else None, fact.field or "")


def _find_above(content: Content) -> str:
    """Find what the paths of a rulebook's files begin with before the name of its folder."""
    spans = [entity.span for entity in content.entities.values()] + [edition.span for edition in content.editions]
    paths = {PurePath(span.path) for span in spans if span.path}
    shared = [folder for folder in min(paths).parents if all(folder in path.parents for path in paths)] if paths else []
    root = shared[0].parent if shared else PurePath()
    return f"{root}/".removeprefix("./").replace("//", "/")


def _list_rows(row: Row) -> Iterator[Row]:
    yield row
    for rows in row.lists.values():
        for each in rows:
            yield from _list_rows(each)
