"""Short receipts: all that is read of one where outcomes alone are compared."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sasaran.case import Case
from sasaran.deciding import Decider
from sasaran.ir.rulebook import Content
from sasaran.ledger.canonical import hash_salted, make_token, write_canonical
from sasaran.ledger.receipt import make_salt

KEY = bytes(range(32))
OUTCOMES = ("eligible", "ineligible", "undetermined")


def write_short(case: Case, record: bytes, **changed: str) -> bytes:
    """Write whom a receipt is about, over which facts, and its outcomes, where ``changed`` other ones."""
    token = make_token(KEY, "household", case.household)
    programs = [
        {"program": each.program, "edition": each.edition.id.partition("/")[2], "outcome": changed.get(each.program, each.outcome.value)}
        for each in case.decisions
    ]  # fmt: skip
    facts = hash_salted(make_salt(KEY, token), record)
    return write_canonical({"household": token, "facts": facts, "programs": programs})


def give(content: Content, records: list[Mapping[str, object]], on: date) -> list[tuple[int, bytes, bytes]]:
    """Decide records one by one, and give a receipt of each with its record."""
    decider = Decider(content)
    found = []
    for line, record in enumerate(records, start=1):
        text = write_canonical(record)
        found.append((line, write_short(decider.decide(text, on, None), text), text))
    return found


def change_one(receipt: bytes, place: int) -> bytes:
    """Give a receipt in which one outcome is another."""
    parts = receipt.split(b'"outcome":"')
    place = 1 + place % (len(parts) - 1)
    before, _, rest = parts[place].partition(b'"')
    after = OUTCOMES[(OUTCOMES.index(before.decode()) + 1) % 3].encode()
    parts[place] = after + b'"' + rest
    return b'"outcome":"'.join(parts)
