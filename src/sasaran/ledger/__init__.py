"""Receipts of decisions in an append-only ledger: what was decided, by which rules, provable and replayable."""

from sasaran.ledger.book import Ledger, open_ledger
from sasaran.ledger.entries import LedgerError
from sasaran.ledger.proof import check_proof, prove_household
from sasaran.ledger.verify import Verified, verify_ledger

__all__ = ["Ledger", "LedgerError", "Verified", "check_proof", "open_ledger", "prove_household", "verify_ledger"]
