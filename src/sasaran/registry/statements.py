"""Answers to attestations as given in a household → `Statement`s, or what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sasaran.ir.confirming import list_confirmable
from sasaran.ir.facts import Row, Statement
from sasaran.ir.rulebook import Attestation, Content
from sasaran.registry.converters import build_text, build_truth, is_public
from sasaran.registry.fields import ANY_DAY, Days
from sasaran.registry.refusals import RefusedError, find_nearest, list_names, refuse, refuse_key, show_key
from sasaran.registry.regions import build_region
from sasaran.registry.rows import Reading

_MOST_UNKNOWN = 100
_make_statement = tuple.__new__  # half the time of a call with six arguments
_NODE_MARK = "/"
"""What stands in the id of a node, save the root of a definition's tree, and never in the name of an attestation."""


class StatementReader:
    """Reads the statements of one household, or of a table of areas."""

    def __init__(self, content: Content) -> None:
        self.content = content
        keys, members, household = content.keys, content.members, content.household
        self.keys = (keys.attestation_id, keys.attestation_answer, keys.attestation_by, keys.attestation_date)
        self.member_key = members.key if members is not None else None
        self.member_list = members.list_name if members is not None else None
        self.region = household.region
        field = household.fields.get(household.region or "")
        read_text = build_text()
        self.converters = {
            keys.attestation_id: read_text,
            keys.attestation_answer: build_truth(keys),
            keys.attestation_by: read_text,
            keys.attestation_date: ANY_DAY,
        }
        if self.member_key is not None:
            self.converters[self.member_key] = build_text(identity=True)
        if self.region is not None:
            self.converters[self.region] = build_region(content.areas, field is None or is_public(field))
        self.name_key, self.answer_key, self.by_key, self.day_key = self.keys
        self.words, self.days = {keys.yes: True, keys.no: False}, Days()
        self.nodes: frozenset[str] | None = None
        # Who may answer what about the household or a member: what is asked of nearly every statement.
        self.usual = {
            each.name: (content.actors.keys() & each.by, members is not None and each.about == members.name)
            for each in content.attestations.values()
            if each.about not in ("area", content.areas.name)
        }

    def read_all(self, root: Row, reading: Reading) -> tuple[Statement, ...]:
        """Read all statements of a household, which ``reading`` has gathered. What is wrong goes there as well."""
        found: list[Statement] = []
        for items, owner, path in reading.statements:
            for place, given in enumerate(items, start=1):
                statement = self._read_usual(given, owner, root)
                if statement is None:
                    statement = self.read(given, owner, root, f"{path}[{place}]", reading)
                if statement is not None:
                    found.append(statement)
        return tuple(found)

    def read(self, given: object, owner: Row, root: Row, path: str, reading: Reading) -> Statement | None:
        """Read one statement with care; ``owner`` is the row in which it stands."""
        before = len(reading.faults)
        found = self._read_values(given, path, reading)
        if found is None:
            return None
        name, by, day = found.get(self.keys[0]), found.get(self.keys[2]), found.get(self.keys[3])
        attestation = self.content.attestations.get(str(name))
        if name is not None and attestation is None and str(name) not in self._list_node_ids():
            known = self._list_alike(str(name))
            self._refuse_unknown("SAS-H025", str(name), known, f"{path}.{self.keys[0]}", reading)
        if by is not None and by not in self.content.actors:
            self._refuse_unknown("SAS-H026", str(by), list(self.content.actors), f"{path}.{self.keys[2]}", reading)
        member = self._find_member(attestation, found, owner, root, path, reading)
        area = self._find_area(attestation, found, root, path, reading)
        if len(reading.faults) > before or not isinstance(day, date):
            return None
        if attestation is not None and attestation.by and by not in attestation.by:
            reading.notice("SAS-H105", f"{path}.{self.keys[2]}")
        return Statement(str(name), found[self.keys[1]] is True, str(by), day, member, area)

    def _list_node_ids(self) -> frozenset[str]:
        """List the ids of the nodes that may be confirmed; made when first asked, for few households need it."""
        if self.nodes is None:
            self.nodes = frozenset(node.id for node in list_confirmable(self.content))
        return self.nodes

    def _list_alike(self, name: str) -> list[str]:
        """List what a name that is not known may have been meant to be: a node's id, or what people are asked."""
        nodes = sorted(self._list_node_ids())
        if _NODE_MARK in name:
            return [each for each in nodes if _NODE_MARK in each]
        return [*self.content.attestations, *(each for each in nodes if _NODE_MARK not in each)]

    def _read_usual(self, given: object, owner: Row, root: Row) -> Statement | None:
        """Read a statement that has nothing unusual about it; None: it must be read with care."""
        if type(given) is not dict or len(given) != 4:
            return None
        try:
            name, answer = given[self.name_key], given[self.answer_key]
            by, day = given[self.by_key], given[self.day_key]
        except KeyError:
            return None
        if type(name) is not str or type(by) is not str or type(day) is not str or name not in self.usual:
            return None
        roles, about_member = self.usual[name]
        if by not in roles or about_member is (owner is root):
            return None
        if answer is not True and answer is not False:
            answer = self.words.get(answer) if type(answer) is str else None
            if answer is None:
                return None
        on = self.days.get(day)
        if on is None:
            try:
                read = ANY_DAY(day)
            except RefusedError:
                return None
            if type(read) is not date:
                return None
            self.days.remember(day, on := read)
        return _make_statement(Statement, (name, answer, by, on, owner.label if about_member else None, None))

    def _read_values(self, given: object, path: str, reading: Reading) -> dict[str, object] | None:
        if not isinstance(given, Mapping):
            reading.refuse(refuse("SAS-H007"), path)
            return None
        found: dict[str, object] = {}
        meant: set[str] = set()
        unknown = 0
        for name, value in given.items():
            place = f"{path}.{show_key(name)}"
            convert = self.converters.get(name)
            if convert is None:
                if (unknown := unknown + 1) <= _MOST_UNKNOWN:
                    reading.refuse(refuse_key(name, self.converters), place)
                    meant.add(find_nearest(name, self.converters))
                continue
            try:
                found[name] = convert(value)
            except RefusedError as refused:
                reading.refuse(refused, place)
        day = found.get(self.keys[3])
        if day is not None and not isinstance(day, date):  # a statement has a day, not a stretch of days
            reading.refuse(refuse("SAS-H014"), f"{path}.{self.keys[3]}")
        for key in self.keys:
            if given.get(key) is None and key not in meant:  # a misspelt key is one mistake, and told as such
                reading.refuse(refuse("SAS-H024", key=key, known=", ".join(f"`{each}`" for each in self.keys)), path)
        return found

    @staticmethod
    def _refuse_unknown(code: str, word: str, known: list[str], path: str, reading: Reading) -> None:
        near = find_nearest(word, known)
        reading.refuse(refuse(code, "near" if near else "known", near=near, known=list_names(known)), path)

    def _find_member(
        self,
        attestation: Attestation | None,
        found: dict[str, object],
        owner: Row,
        root: Row,
        path: str,
        reading: Reading,
    ) -> str | None:
        """Give the label of the member it is about: the row it stands in, or the one it names."""
        members = self.content.members
        named = found.get(self.member_key) if self.member_key is not None else None
        inside = owner.label if owner is not root else None
        about_member = attestation is not None and members is not None and attestation.about == members.name
        if attestation is not None and not about_member and (named is not None or inside is not None):
            reading.refuse(refuse("SAS-H030"), path)
            return None
        if named is None:
            if about_member and inside is None:
                reading.refuse(refuse("SAS-H027", "missing", key=self.member_key or ""), path)
            return inside
        rows = root.lists.get(self.member_list or "")
        known = {row.values.get(self.member_key or "") for row in rows} if rows is not None else {named}
        if named not in known or inside not in (None, named):
            reading.refuse(refuse("SAS-H027", key=self.member_key), f"{path}.{self.member_key}")
        return str(named)

    def _find_area(
        self, attestation: Attestation | None, found: dict[str, object], root: Row, path: str, reading: Reading
    ) -> str | None:
        named = found.get(self.region) if self.region is not None else None
        if attestation is None:
            return str(named) if named is not None else None
        if attestation.about not in ("area", self.content.areas.name):
            return None
        area = named if named is not None else root.values.get(self.region or "")
        if area is None and not {self.region, f"{path}.{self.region}"} & {fault.path for fault in reading.faults}:
            reading.refuse(refuse("SAS-H031", key=self.region or ""), path)
        return str(area) if area is not None else None
