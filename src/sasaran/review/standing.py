"""Signatures and the rules as they are now → whether each still holds, and if not, what changed, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sasaran.api import check_folder
from sasaran.difference.changes import Difference
from sasaran.difference.compare import compare_rulebooks
from sasaran.difference.telling.text import outline_difference
from sasaran.ir.rulebook import Content
from sasaran.review.reads import Reads
from sasaran.review.signatures import Signature, Signed

SIGNED, REWORDED, CHANGED, UNKNOWN = "signed", "reworded", "changed", "unknown"


@dataclass(frozen=True, slots=True)
class Standing:
    """One signature, and whether it holds.

    ``state``: ``signed`` (the program says what it said), ``reworded`` (only its words are others), ``changed``
    (it decides otherwise; ``told`` says how, by language) or ``unknown`` (it differs; what was signed is not there).
    """

    signature: Signature
    state: str
    told: Mapping[str, tuple[tuple[int, str], ...]]


class Register:
    """Holds signatures against the rules as they are now; each rulebook that was signed is read once."""

    def __init__(self, content: Content, signed: Signed) -> None:
        self._content, self._signed = content, signed
        self._differences: dict[str, Difference | None] = {}

    def list_standings(self, program: str) -> list[Standing]:
        """List the signatures of a program, the latest first."""
        return [self._stand(each) for each in self._signed.of(program)]

    def _stand(self, signature: Signature) -> Standing:
        if signature.rulebook == self._content.hash:
            return Standing(signature, SIGNED, {})
        same = signature.meaning == Reads(self._content, signature.program).hash()
        difference = self._compare(signature)
        if difference is None:
            return Standing(signature, SIGNED if same else UNKNOWN, {})
        mine = _only(difference, signature.program)
        if mine.programs or mine.parameters:
            told = {lang: tuple(outline_difference(mine, lang).lines) for lang in ("id", "en")}
            return Standing(signature, CHANGED, told)
        if not same:  # what could not be told apart program by program: everything is told
            told = {lang: tuple(outline_difference(difference, lang).lines) for lang in ("id", "en")}
            return Standing(signature, CHANGED, told)
        return Standing(signature, REWORDED if mine.wording else SIGNED, {})

    def _compare(self, signature: Signature) -> Difference | None:
        if signature.rulebook not in self._differences:
            old = _load(self._signed.folder / signature.archive, signature.rulebook) if signature.archive else None
            names = (signature.on.isoformat(), "")
            found = None if old is None else compare_rulebooks(old, self._content, names=names)
            self._differences[signature.rulebook] = found
        return self._differences[signature.rulebook]


def _load(path: Path, wanted: str) -> Content | None:
    """Load the rulebook that was signed; None where it is not there, or is another one."""
    if not path.is_file():
        return None
    content = check_folder(path, doubts=False)[0].content
    return content if content is not None and content.hash == wanted else None


def _only(difference: Difference, program: str) -> Difference:
    """Keep what concerns one program."""
    editions = {each.id for each in (*difference.old.editions, *difference.new.editions) if each.program == program}
    return Difference(
        difference.old,
        difference.new,
        None,
        tuple(each for each in difference.programs if each.program == program),
        tuple(each for each in difference.parameters if program in each.used_by),
        (),
        tuple(each for each in difference.wording if each.name in editions or each.name == program),
        difference.names,
    )
