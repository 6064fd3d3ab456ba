"""One program of a rulebook, with the scenarios that it has → the scenarios that are missing, as one feature file.

What is written is run before it is given away: each scenario holds by the rules as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sasaran.api import Rulebook
from sasaran.coverage.noted import Noted
from sasaran.coverage.telling import list_unseen
from sasaran.coverage.watching import Seen, decide_watched
from sasaran.ir.facts import Facts
from sasaran.ir.narrowing import narrow
from sasaran.ir.rulebook import Content, Edition
from sasaran.ir.truth import Truth
from sasaran.mutants.listing import Mutant, list_mutants
from sasaran.mutants.paths import Path
from sasaran.mutants.result import Fate
from sasaran.mutants.running import Tests, try_mutants
from sasaran.mutants.spots import Texts
from sasaran.registry.intake import Intake, build_intake
from sasaran.scenarios.labels import label_decided
from sasaran.scenarios.moments import Moment, list_moments
from sasaran.scenarios.norm import Said, decide_by_norm
from sasaran.scenarios.run import Ran, list_asked, run_feature
from sasaran.suggest.exploring import Explorer
from sasaran.suggest.feature import Part, write_feature
from sasaran.suggest.given import call_program
from sasaran.suggest.goals import Goals, name_fact
from sasaran.suggest.searching import Searcher, Suggestion
from sasaran.suggest.telling import Teller
from sasaran.suggest.unreached import Unreached, explain_goals, explain_mutants

_NAME = "usulan.feature"
_MOST_SEARCHED = 120
_TRIES_EACH = 40
"""How many of the mutants that are left are searched for, and in how many tries each: more would take too long."""

_WORDS = {
    "id": {
        "title": "Usulan skenario – {program}",
        "mutants": "Perubahan kecil pada aturan yang belum tertangkap",
        "made": "dibuat `sasaran suggest` dari aturan {name} {version}, sidik {hash}; semua keluarga di sini rekaan",
        "accept": "hasil yang tertulis adalah kata aturan sekarang: terima, ubah bila bukan itu maksudnya, atau hapus",
        "clean": "sesudah diterima, hapus baris `usulan mesin`, lalu simpan berkas ini di folder skenario",
    },
    "en": {
        "title": "Proposed scenarios – {program}",
        "mutants": "Small changes to the rules that nothing notices yet",
        "made": "made by `sasaran suggest` from rulebook {name} {version}, hash {hash}; every family in it is made up",
        "accept": "the outcomes are what the rules say now: accept them, change what is not meant, or strike it",
        "clean": "once accepted, remove the lines `proposed by machine`, and keep this file among the scenarios",
    },
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed for one program.

    Attributes:
        text: The feature file; empty where nothing is missing.
        scenarios: How many scenarios and outlines are in it.
        ran: What running it found.
        wanted: How many goals there were that the given scenarios did not reach.
        reached: How many of them the proposal reaches.
        noticed: How many mutants it notices that the given scenarios leave.
        survived: How many mutants neither notices.
        unreached: The goals that were not reached, and why.
        whole: Of how many conditions everything was seen, before and with the proposal, and of how many there are.
    """

    text: str
    scenarios: int
    ran: Ran | None
    wanted: int
    reached: int
    noticed: int
    survived: int
    unreached: tuple[Unreached, ...]
    whole: tuple[int, int, int]


def propose(
    book: Rulebook,
    files: Mapping[str, str],
    features: Mapping[str, str],
    program: str,
    lang: str,
    on: date | None = None,
    *,
    mutants: bool = False,
) -> Proposal:
    """Propose the scenarios that are missing for a program.

    Args:
        book: The checked rulebook.
        files: The texts of its files by path.
        features: The texts of the feature files that there are, by path; their scenarios hold.
        program: Which program.
        lang: The language of the scenarios: ``id`` or ``en``.
        on: Only for the editions in force on this day.
        mutants: Also for the small changes to the rules that no scenario notices, which takes longer.

    Raises:
        UnmetError, StepError, SasaranError: A scenario of ``features`` does not hold, or can't be run.

    """
    content = _keep(book.content, features.values(), program)
    editions = [each for each in content.editions if each.program == program and (on is None or on in each.during)]
    intake, goals = build_intake(content), Goals.of(content, editions)
    explorer = Explorer(content, intake, goals, lang)
    moments = _strike(content, intake, features, explorer, goals, program)
    wanted = len(goals.left)
    scenes = [scene for edition in editions for scene in explorer.explore(edition, on)]
    teller = Teller(content, goals, Texts(files), lang)
    parts = list(teller.tell(scenes))
    told = _Telling(book, content, program, lang, teller)
    changes = _list_mutants(content, files, program, editions) if mutants else []
    first = told.write(parts)
    before = try_mutants(content, changes, list(features.items()), processes=1)
    after = try_mutants(content, _list_left(before), [(_NAME, first)], processes=1) if first else before
    searched = _list_left(after)[:_MOST_SEARCHED]
    proposed = [moment for moment, _, _ in _list_moments(content, intake, {_NAME: first})] if searched else []
    found = _search(content, searched, (*moments, *proposed), lang)
    if found:
        parts.append(Part(_WORDS[lang]["mutants"], [teller.tell_suggestion(each) for each in found]))
    last = try_mutants(content, _list_left(after), [(_NAME, told.write(parts[-1:]))], processes=1) if found else after
    text = told.write(parts)
    ran = run_feature(_NAME, text, book.content, decide_by_norm(book)) if text else None
    left = _list_left(last)
    unreached = (*explain_goals(goals, explorer, teller, lang), *explain_mutants(left, searched, found, lang))
    seen = before.noted
    whole = _count_whole(goals, seen)
    for each in (after, last):
        if each is not before and text:
            seen.join(each.noted)
    return Proposal(
        text, sum(len(part.scenarios) for part in parts), ran, wanted, wanted - len(goals.left),
        len(_list_left(before)) - len(left), len(left), unreached,
        (whole, _count_whole(goals, seen), len(goals.points)),
    )  # fmt: skip


class _Telling:
    """Writes the parts of one program's proposal under its heading."""

    def __init__(self, book: Rulebook, content: Content, program: str, lang: str, teller: Teller) -> None:
        words = _WORDS[lang]
        made = words["made"].format(name=book.name, version=book.version, hash=book.hash)
        self._content, self._lang = content, lang
        self._title = words["title"].format(program=call_program(content, program, lang))
        self._remarks = [teller.remark(each) for each in (made, words["accept"], words["clean"])]

    def write(self, parts: Sequence[Part]) -> str:
        """Write the feature file; nothing where there is no scenario."""
        if not any(part.scenarios for part in parts):
            return ""
        return write_feature(self._content, self._title, parts, self._lang, self._remarks)


def _keep(content: Content, texts: Iterable[str], program: str) -> Content:
    """Keep the program and what scenarios ask beside it; of the others it is only known that they are programs."""
    labels = label_decided(content)
    asked = {found for text in texts for said in list_asked(text) for found in labels.find(said)}
    titles = {edition.program: edition.title for edition in content.editions}
    return replace(narrow(content, {program, *asked}), known_programs={**titles, **content.known_programs})


def _list_moments(content: Content, intake: Intake, texts: Mapping[str, str]) -> list[tuple[Moment, Seen, Said | None]]:
    """List the moments of scenarios, each with what was read for it and what was decided."""
    found: list[tuple[Moment, Seen, Said | None]] = []
    for path, text in texts.items():
        answers: list[tuple[Seen, Said | None]] = []

        def answer(facts: Facts, program: str, answers: list[tuple[Seen, Said | None]] = answers) -> Said | None:
            seen = Seen()
            answers.append((seen, decide_watched(content, facts, program, seen)))
            return answers[-1][1]

        moments = list(list_moments(path, text, content, intake, answer)) if text else []
        found += [(moment, *each) for moment, each in zip(moments, answers, strict=True)]
    return found


def _strike(
    content: Content, intake: Intake, features: Mapping[str, str], explorer: Explorer, goals: Goals, program: str
) -> list[Moment]:
    """Strike what the scenarios that there are reach already; give their moments."""
    moments = []
    for moment, seen, said in _list_moments(content, intake, features):
        if moment.program != program or not moment.expected:
            continue
        moments.append(moment)
        goals.strike(goals.list_met(program, moment.facts.on, said, seen))
        if said is not None and moment.looks_behind and said.reading.truth is Truth.UNKNOWN:
            explorer.opened.update(map(name_fact, said.reading.missing))
    return moments


def _list_mutants(
    content: Content, files: Mapping[str, str], program: str, editions: Sequence[Edition]
) -> list[Mutant]:
    """List the mutants of a program, without those in its editions that are not asked for."""
    wanted = {None, *(edition.id for edition in editions)}
    mutants = (mutant for mutant in list_mutants(content, files) if program in mutant.owners)
    return [each for each in mutants if all(_find_edition(content, path) in wanted for path, _ in each.changes)]


def _find_edition(content: Content, path: Path) -> str | None:
    return content.editions[int(str(path[1]))].id if path[0] == "editions" else None


def _list_left(tests: Tests) -> list[Mutant]:
    return [each.mutant for each in tests.judged if each.fate is Fate.SURVIVED]


def _search(content: Content, mutants: Sequence[Mutant], moments: Sequence[Moment], lang: str) -> list[Suggestion]:
    """Search scenarios that notice mutants, as far as the tries go."""
    searcher, found = Searcher(content, moments, lang), list[Suggestion]()
    for mutant in mutants:
        if not any(searcher.notices(each, mutant) for each in found):
            suggestion = searcher.search(mutant, _TRIES_EACH)
            found += [suggestion] if suggestion is not None else []
    return found


def _count_whole(goals: Goals, noted: Noted) -> int:
    return sum(not list_unseen(point, noted) for point in goals.points)
