"""The mutants that scenarios leave → the scenarios that would notice them, as feature files by program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sasaran.coverage.watching import Seen, decide_watched
from sasaran.ir.facts import Facts
from sasaran.ir.rulebook import Content
from sasaran.mutants.listing import Mutant
from sasaran.mutants.words import say_change
from sasaran.registry.intake import build_intake
from sasaran.scenarios.moments import Moment, list_moments
from sasaran.scenarios.norm import Said
from sasaran.suggest.feature import Written, write_feature
from sasaran.suggest.given import call_program, write_given
from sasaran.suggest.searching import Searcher, Suggestion


def suggest_scenarios(
    content: Content, survivors: Sequence[Mutant], files: Mapping[str, str], most: int, program: str | None = None
) -> list[Suggestion]:
    """Suggest scenarios that would notice mutants, no more than ``most``; what was not found is left out.

    Args:
        content: The checked rulebook.
        survivors: The mutants that the scenarios do not notice.
        files: The texts of the feature files by path; their scenarios hold.
        most: How many are enough.
        program: Start from the scenarios of this program only.
    """
    moments = [each for each in _list_moments(content, files) if program in (None, each.program)]
    searcher = Searcher(content, moments)
    found: list[Suggestion] = []
    for mutant in survivors:
        if len(found) >= most:
            break
        if any(searcher.notices(each, mutant) for each in found):
            continue
        suggestion = searcher.search(mutant)
        if suggestion is not None:
            found.append(suggestion)
    return found


def write_suggestions(content: Content, suggestions: Sequence[Suggestion]) -> dict[str, str]:
    """Write suggestions as feature files, by program."""
    programs = sorted({each.situation.program for each in suggestions})
    return {
        program: write_feature(
            content,
            f"Usulan skenario – {call_program(content, program)}",
            [
                _write(content, number, each)
                for number, each in enumerate((s for s in suggestions if s.situation.program == program), start=1)
            ],
        )
        for program in programs
    }


def _write(content: Content, number: int, each: Suggestion) -> Written:
    changed = ", ".join(edit.words for edit in each.edits) or "keterangan yang sama, pemeriksaan yang lain"
    remarks = (
        f"usulan: {say_change(each.mutant, 'id')} · {each.mutant.id}",
        f"berangkat dari {each.start.place}; terima, ubah, atau hapus",
    )
    given = write_given(content, each.situation)
    return Written(f"Usulan {number}: {changed}", remarks, given, each.situation.program, each.found)


def _list_moments(content: Content, files: Mapping[str, str]) -> Iterator[Moment]:
    intake = build_intake(content)

    def answer(facts: Facts, program: str) -> Said | None:
        return decide_watched(content, facts, program, Seen())

    for path, text in files.items():
        yield from list_moments(path, text, content, intake, answer)
