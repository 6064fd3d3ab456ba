"""One family's decision, proved: her receipt and the way from it to the batch's root and on to the ledger's head.

Who checks it needs the published head and nothing of anybody else's.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from sasaran.ledger import entries
from sasaran.ledger.book import read_key
from sasaran.ledger.canonical import hash_salted, make_token, write_canonical
from sasaran.ledger.entries import Entry, name_batch, read_entry, refuse_ledger
from sasaran.ledger.merkle import find_path, follow_path, hash_leaf
from sasaran.ledger.receipt import make_salt


def prove_household(folder: str | Path, household: str, batch: int | None = None) -> dict[str, Any]:
    """Give the proof of one household's decision, of the latest batch that has her or of the one that is named.

    Returns:
        ``receipt`` (its canonical text), ``salt`` for her facts, ``path`` to the root, and the chain's entries from
        that batch to the head.

    Raises:
        LedgerError: The ledger has no receipt of this household.
    """
    path = Path(folder)
    token = make_token(key := read_key(path), "household", household)
    chain = [read_entry(line) for line in (path / entries.CHAIN).read_bytes().splitlines(keepends=True)]
    for entry in reversed(chain):
        if entry is None or batch not in (None, entry.batch):
            continue
        place = path / entries.BATCHES / name_batch(entry.batch)
        found = _find_receipt(place / entries.RECEIPTS, token)
        if found is not None:
            index, receipt = found
            data = (place / entries.LEAVES).read_bytes()
            leaves = [data[at : at + 32] for at in range(0, len(data), 32)]
            return {
                "proof": entries.FORM,
                "receipt": receipt,
                "salt": make_salt(key, token),
                "index": index,
                "path": [list(step) for step in find_path(leaves, index)],
                "chain": [each.line().decode() for each in chain[entry.batch - 1 :] if each is not None],
            }
    raise refuse_ledger("SAS-A020", path)


def _find_receipt(path: Path, token: str) -> tuple[int, str] | None:
    wanted = f'"household":"{token}"'.encode()
    with path.open("rb") as lines:
        for index, line in enumerate(lines):
            if wanted in line:
                return index, line.rstrip(b"\n").decode()
    return None


def check_proof(
    proof: Mapping[str, Any], head: str | None = None, record: Mapping[str, object] | None = None
) -> tuple[dict[str, Any], Entry]:
    """Check a proof by itself; give the receipt as data, and the entry of its batch.

    Args:
        proof: What `prove_household` gave.
        head: The published hash of the ledger's head, which the chain must reach.
        record: The household's facts as they were decided: they must be those of the receipt.

    Raises:
        LedgerError: It doesn't hold; the code says where.
    """
    try:
        line = proof["receipt"].encode()
        chain = [read_entry(each.encode()) for each in proof["chain"]]
        root = follow_path(hash_leaf(line), [(str(side), str(other)) for side, other in proof["path"]]).hex()
        receipt = json.loads(line)
        facts, salt = str(receipt["facts"]), str(proof["salt"])
    except (KeyError, ValueError, TypeError, AttributeError):
        raise refuse_ledger("SAS-A021", "", "form") from None
    known = [each for each in chain if each is not None]
    if not known or len(known) < len(chain):
        raise refuse_ledger("SAS-A021", "chain", "chain")
    if known[0].root != root:
        raise refuse_ledger("SAS-A021", "path", "path")
    if any(after.previous != before.hash for before, after in pairwise(known)):
        raise refuse_ledger("SAS-A021", "chain", "chain")
    if head is not None and head != known[-1].hash:
        raise refuse_ledger("SAS-A021", "chain", "head")
    if record is not None and hash_salted(salt, write_canonical(record)) != facts:
        raise refuse_ledger("SAS-A021", "facts", "facts")
    return receipt, known[0]
