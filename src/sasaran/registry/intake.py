"""A household's record (a mapping or JSON text) → validated `Facts`, or a `HouseholdError` with all that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from sasaran.base.errors import Fault, HouseholdError
from sasaran.ir.facts import AreaTable, Facts, Row
from sasaran.ir.rulebook import Content
from sasaran.registry.json_text import UnreadableError, decode_text, parse_json
from sasaran.registry.refusals import refuse
from sasaran.registry.rows import Reading, RowReader
from sasaran.registry.statements import StatementReader

_NO_AREAS = AreaTable()


def build_intake(content: Content) -> Intake:
    """Make the reader of households for one rulebook. It keeps no state: threads may share it."""
    return Intake(content)


class Intake:
    """Reads the households of one rulebook."""

    __slots__ = ("_content", "_enrolments", "_household", "_members", "_rows", "_statements")

    def __init__(self, content: Content) -> None:
        self._content = content
        self._household = content.household
        self._members = content.members
        self._rows = RowReader(self._household, content)
        self._statements = StatementReader(content)
        self._enrolments = tuple(
            (each.list_name, each.enrolment.member) for each in content.entities.values()
            if each.enrolment is not None and each.enrolment.member is not None and each.parent == self._household.name
        )  # fmt: skip

    def __reduce__(self) -> tuple[Callable[[Content], Intake], tuple[Content]]:
        # The converters are closures, which can't be pickled; they are made again from the rulebook.
        return build_intake, (self._content,)

    def read(self, record: Mapping[str, object] | str | bytes, on: date, areas: AreaTable | None = None) -> Facts:
        """Read one household.

        Args:
            record: its facts by the rulebook's own names, or the JSON text of them.
            on: the decision date; ages are counted to it, and facts too old on it are left out.
            areas: facts and statements about areas from outside the rulebook.

        Raises:
            HouseholdError: naming every fault of the record, never the values at fault.

        """
        if type(record) is not dict:
            record = open_record(record)
        reading = Reading(on)
        (root,) = self._rows.read((record,), None, "", reading)
        key = self._household.key
        if key is not None and record.get(key) is None:
            reading.refuse(refuse("SAS-H004", key=key), key)
        statements = self._statements.read_all(root, reading) if reading.statements else ()
        if reading.faults:
            raise HouseholdError(reading.faults)
        self._compare_size(root, reading)
        for name, key in self._enrolments:
            if name in root.lists:
                self._compare_enrolments(name, key, root, reading)
        return Facts(root, on, statements, areas if areas is not None else _NO_AREAS, tuple(reading.notices))

    def _compare_size(self, root: Row, reading: Reading) -> None:
        size, members = self._household.size, self._members
        if size is not None and size in root.values and members is not None:
            declared, rows = root.values[size], root.lists.get(members.list_name)
            if isinstance(declared, int) and rows is not None and declared != len(rows):
                reading.notice("SAS-H103", size)

    def _compare_enrolments(self, name: str, key: str, root: Row, reading: Reading) -> None:
        """Notice an enrolment of somebody who is not among the members."""
        members = root.lists.get(self._members.list_name) if self._members is not None else None
        if members is None:
            return
        known: set[object] | None = None
        for index, row in enumerate(root.lists[name], start=1):
            enrolled = row.values.get(key)
            if enrolled is None or enrolled == row.label:
                continue
            if known is None:
                known = {member.label for member in members}
            if enrolled not in known:
                reading.notice("SAS-H104", f"{name}[{index}].{key}")


def open_record(record: object) -> Mapping[str, object]:
    """Give the record as a mapping, out of JSON text if need be."""
    if isinstance(record, str | bytes | bytearray):
        try:
            record = parse_json(record if isinstance(record, str) else decode_text(bytes(record)))
        except UnreadableError as unreadable:
            raise HouseholdError((unreadable.fault,)) from None
    if not isinstance(record, Mapping):
        raise HouseholdError((Fault("SAS-H001"),))
    return record
