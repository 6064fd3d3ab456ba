"""Plain data → its one JSON text (RFC 8785), and the hashes of it: the same bytes on every machine."""

from __future__ import annotations

import hashlib
import hmac
import json
import unicodedata
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from decimal import Decimal
from fractions import Fraction

_GREATEST = 2**53
"""Beyond it JSON's numbers are no longer exact everywhere, so such a number is written as a text."""


def write_canonical(value: object) -> bytes:
    """Write plain data as canonical JSON. What JSON lacks (days, sets) is written as texts and sorted lists."""
    return json.dumps(
        _plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()  # fmt: skip


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return value if value.isascii() else unicodedata.normalize("NFC", value)
    if isinstance(value, int):
        return value if -_GREATEST < value < _GREATEST else str(value)
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, Decimal):
        return _plain_decimal(value)
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        # Sorted by code point; RFC 8785 sorts by UTF-16 units, which is the same below U+10000, where names are.
        return {unicodedata.normalize("NFC", str(key)): _plain(each) for key, each in value.items()}
    if isinstance(value, AbstractSet):
        return sorted((_plain(each) for each in value), key=str)
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return str(value)


def _plain_decimal(value: Decimal) -> object:
    """Write a decimal as the number that JSON has for it; as a text where that number would not be the same."""
    if value == value.to_integral_value():
        return _plain(int(value))
    near = float(value)
    return near if Decimal(repr(near)) == value else str(value.normalize())


def hash_bytes(data: bytes) -> str:
    """Give the SHA-256 of bytes, as it is written everywhere: ``sha256:…``."""
    return "sha256:" + hashlib.sha256(data).hexdigest()


def make_token(key: bytes, purpose: str, text: str) -> str:
    """Give what stands for a text without telling it: HMAC-SHA-256 under the ledger's secret key, 32 hex digits.

    A plain hash of a NIK is no protection: there are few enough of them to try them all.
    """
    return hmac.digest(key, f"{purpose}\0{text}".encode(), "sha256").hex()[:32]


def hash_salted(salt: str, data: bytes) -> str:
    """Commit to bytes that could be guessed: SHA-256 over a salt and them."""
    return hash_bytes(salt.encode() + b"\0" + data)
