"""The second witness (durable-rules), where it is installed: whether it agrees with a case."""

from __future__ import annotations

from importlib.util import find_spec

from sasaran.api import Rulebook
from sasaran.case import Case
from sasaran.cli.failing import DisagreementError, WrongUseError
from sasaran.evaluate.live import WitnessUnavailable
from sasaran.witness import witness_case


def check_witness(book: Rulebook, case: Case) -> None:
    """Ask the witness about every program of a household.

    Raises:
        WrongUseError: It is not installed.
        DisagreementError: It came to another answer.
    """
    try:
        found = witness_case(book, case)
    except WitnessUnavailable:
        if find_spec("durable") is not None:  # it is there and failed: that is our fault
            raise
        raise WrongUseError("SAS-U018") from None
    if found:
        raise DisagreementError(found[0].node or found[0].edition)
