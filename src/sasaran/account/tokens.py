"""A household with places in place of its keys, so that what is told of it names nobody.

A key is what the operator's file calls a row by. One that looks like an identity number is never shown unless asked
for, whoever reads; to an auditor, no key is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from sasaran.ir.facts import Facts, Row
from sasaran.ir.rulebook import Content

NO_KEY = "–"
"""What stands in place of a household's key."""
IDENTITY = re.compile(r"\d{12,}")
"""So many digits in a row are a number that finds a person: an identity or family-card number, a telephone."""


def hide_keys(content: Content, facts: Facts, *, every: bool) -> Facts:
    """Give the same household with places (``anggota[2]``) for keys: of ``every`` row, or where a key could name."""
    names: dict[str, str] = {}
    _name_rows(facts.root, "", names, every=every)
    if not names:
        return facts
    statements = tuple(
        each if each.member is None else each._replace(member=names.get(each.member, each.member))
        for each in facts.statements
    )
    return replace(facts, root=_rename(content, facts.root, None, names), statements=statements)


def is_telling(key: str) -> bool:
    """Say whether a key could name somebody by itself."""
    return IDENTITY.search(re.sub(r"[\s.-]", "", key)) is not None


def _name_rows(row: Row, name: str, names: dict[str, str], *, every: bool) -> None:
    if every or is_telling(row.label):
        names.setdefault(row.label, name or NO_KEY)
    for listed, rows in row.lists.items():
        for number, each in enumerate(rows, 1):
            _name_rows(each, f"{listed}[{number}]", names, every=every)


def _rename(content: Content, row: Row, parent: Row | None, names: Mapping[str, str]) -> Row:
    entity = content.entities[row.entity]
    values = dict(row.values)
    keyed = [entity.key, entity.enrolment.member if entity.enrolment is not None else None]
    for name in keyed:
        if name is not None and isinstance(values.get(name), str):
            values[name] = names.get(str(values[name]), values[name])
    made = replace(row, label=names.get(row.label, row.label), values=values, parent=parent)
    made.lists = {name: tuple(_rename(content, each, made, names) for each in rows) for name, rows in row.lists.items()}
    return made
