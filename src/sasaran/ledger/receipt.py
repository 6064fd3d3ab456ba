"""A household's decisions → a receipt: what was decided and why, with tokens in place of keys and no personal value."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Any

import msgspec

from sasaran.case import ENGINE, Case, ProgramDecision
from sasaran.decision_json import write_number
from sasaran.explain.reasons import CarrierFinder
from sasaran.ir.decision import Entitlement, Fact, Reading
from sasaran.ir.facts import Facts, Row
from sasaran.ir.trace import Trace
from sasaran.ir.truth import Truth
from sasaran.ledger.canonical import hash_salted, make_token, write_canonical

FORM = 1
"""The number of the receipt's form; a later form gets the next number and this one stays readable."""

MOST_PROVED = 300_000
"""So many parts of receipts are remembered as proved, and as many from before; each takes some 100 bytes."""
_SAID = {Truth.TRUE: True, Truth.FALSE: False, Truth.UNKNOWN: None}


class ReceiptWriter:
    """Writes receipts of one batch.

    Args:
        key: The ledger's secret key, under which a household's key becomes a token.
        areas: The hash of the tables of areas that were used, if any.
    """

    def __init__(self, key: bytes, areas: str | None = None) -> None:
        self._key, self._areas = key, areas
        self._finder: CarrierFinder | None = None
        self._proved: set[bytes] = set()
        self._proved_before: set[bytes] = set()

    def write(self, case: Case, record: Mapping[str, object]) -> bytes:
        """Write the receipt of one household as canonical JSON, without a line end.

        Members and rows stand as their place in the record (``anggota[2]``), values not at all: thresholds and facts
        are found again by replaying the rulebook over the record. Of ``record``, the facts as they were given, only a
        salted hash goes in.
        """
        token = self.name(case)
        return self.write_over(case, hash_salted(make_salt(self._key, token), write_canonical(record)), token)

    def name(self, case: Case) -> str:
        """Give the token of the household."""
        return make_token(self._key, "household", case.household)

    def write_over(self, case: Case, facts: str, token: str) -> bytes:
        """Write the receipt of one household of whose record the salted hash is known already."""
        places, finder = _Places(), self._find_finder(case)
        programs = [_receive(each, places, finder) for each in case.decisions]
        return self._join(case, facts, token, programs)

    def is_receipt(self, receipt: bytes, case: Case, facts: str, token: str) -> bool:
        """Say whether a receipt is what `write_over` writes, to the byte.

        The part of a program is not written again where the same part was right for a household of the same sketch.
        """
        try:
            parts = [bytes(each) for each in _PARTS.decode(receipt).programs]
        except msgspec.MsgspecError:
            return False
        if len(parts) != len(case.decisions) or self._join(case, facts, token, parts) != receipt:
            return False
        places, finder = _Places(), self._find_finder(case)
        return all(self._is_right(part, each, places, finder) for part, each in zip(parts, case.decisions, strict=True))

    def _is_right(self, part: bytes, decision: ProgramDecision, places: _Places, finder: CarrierFinder) -> bool:
        sketch = decision.write_sketch()
        if sketch is None:
            return _receive(decision, places, finder) == part
        proof = sha256(len(sketch).to_bytes(8) + sketch + part).digest()
        if proof in self._proved:
            return True
        if proof not in self._proved_before:
            if _receive(decision, places, finder) != part:
                return False
            if not decision.is_alike:
                return True
        if len(self._proved) >= MOST_PROVED:
            self._proved, self._proved_before = set(), self._proved
        self._proved.add(proof)
        return True

    def _find_finder(self, case: Case) -> CarrierFinder:
        if self._finder is None:
            self._finder = case.make_finder()
        return self._finder

    def _join(self, case: Case, facts: str, token: str, programs: list[bytes]) -> bytes:
        known_on = case.facts.known_on
        head = {
            "areas": self._areas,
            "engine": ENGINE,
            "facts": facts,
            "household": token,
            "known_on": None if known_on is None else known_on.isoformat(),
            "on": case.on,
        }
        tail = {"receipt": FORM, "rulebook": case.rulebook}
        # "programs" sorts between the two: so the whole is sorted, and its parts need not be put together first.
        return _write(head)[:-1] + b',"programs":[' + b",".join(programs) + b"]," + _write(tail)[1:]


def make_salt(key: bytes, token: str) -> str:
    """Give the salt of one household's facts: with it she can check that the receipt is about her record."""
    return make_token(key, "salt", token)


class _Parts(msgspec.Struct, gc=False):
    """The parts of a receipt that tell of one program each, as they stand there."""

    programs: list[msgspec.Raw]


_PARTS = msgspec.json.Decoder(_Parts)
_ENCODER = msgspec.json.Encoder(order="sorted")


def _write(value: Mapping[str, object]) -> bytes:
    # Nothing in it but texts of the rulebook, places and whole numbers: as it is, it is canonical when sorted.
    try:
        return _ENCODER.encode(value)
    except OverflowError:  # an amount of more than 64 bits
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


class _Places:
    """The place of every row of one household, by its key; found once for each way in which its rows are called."""

    __slots__ = ("_found",)

    def __init__(self) -> None:
        self._found: list[tuple[Facts, Mapping[str, str]]] = []

    def of(self, facts: Facts) -> Mapping[str, str]:
        """Give the places of the rows of these facts."""
        for known, places in self._found:
            if known is facts:
                return places
        places = dict(_list_places(facts.root))
        self._found.append((facts, places))
        return places


def _list_places(row: Row, path: str = "") -> Iterator[tuple[str, str]]:
    """Give each row's key with its place; of two rows with one key in different lists, the last counts."""
    for name, rows in row.lists.items():
        for index, each in enumerate(rows, start=1):
            place = f"{path}{name}[{index}]"
            yield each.label, place
            yield from _list_places(each, f"{place}.")


def _receive(decision: ProgramDecision, places: _Places, finder: CarrierFinder) -> bytes:
    """Write one program's part. It calls rows by place and tells no value, so households that are alike share it."""

    def make(facts: Facts, reading: Reading, trace: Trace) -> bytes:
        return _write(_describe(decision, reading, places.of(facts)) | {"reasons": _reason(facts, reading, trace)})

    def _reason(facts: Facts, reading: Reading, trace: Trace) -> list[list[object]]:
        found = finder.find(decision.edition, facts, trace, reading.truth)
        return [[node, _SAID[truth]] for node, truth in found]

    return decision.make_once("receipt", make)


def _describe(decision: ProgramDecision, reading: Reading, places: Mapping[str, str]) -> dict[str, Any]:
    edition = decision.edition
    return {
        "program": edition.program,
        "edition": edition.id.partition("/")[2],
        "indicative": edition.indicative,
        "outcome": decision.outcome.value,
        "waiting_for": list(reading.waiting_for),
        "missing": [_veil(each, places) for each in reading.missing],
        "presumed": [each.node for each in reading.presumed],
        "routes": [each.name for each in reading.routes if each.truth is Truth.TRUE and not each.closed],
        "beneficiaries": [places.get(each, "?") for each in reading.beneficiaries],
        "members": [[places.get(each.member, "?"), each.outcome.value] for each in reading.members],
        "benefits": [_count(each) for each in reading.entitlements],
    }


def _veil(fact: Fact, places: Mapping[str, str]) -> dict[str, str | None]:
    said = fact.to_dict()
    return {name: places.get(value or "", "?") if name in ("member", "item") else value for name, value in said.items()}


def _count(item: Entitlement) -> dict[str, Any]:
    amounts = {name: write_number(getattr(item, name)) for name in ("amount", "at_least", "at_most", "up_to")}
    return {"form": item.form, "unit": item.unit, **amounts}
