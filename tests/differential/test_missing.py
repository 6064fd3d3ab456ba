"""What `missing` says where it calls itself exact: enough however it turns out, and nothing smaller is (section 3)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
from typing import Any

from sasaran.ir.decision import Fact, Outcome
from sasaran.ir.truth import Truth
from tests.differential.trials import Trial, for_random_trials
from tests.support.random_households import ASKED, DAY, Family, ask, fill
from tests.support.random_rules import CODES, Spec, Traits

FEW = Traits(open_lists=False, depth=2)
MOST = 400


@for_random_trials(300, FEW)
def test_an_exact_missing_set_decides_however_it_turns_out(trial: Trial) -> None:
    """Filling `missing` alone, in any way, decides; where it is not exact, it is all open facts."""
    found = trial.reading(trial.known)
    if found.truth is not Truth.UNKNOWN:
        assert found.missing == ()
        return
    opens = trial.opens(trial.known, trusting=True)
    assert set(found.missing) <= set(opens)
    if not found.missing_exact:
        assert found.missing == opens
        return
    if any(fact.kind == "list" or fact.field == "kode_wilayah" for fact in found.missing):
        return  # one fact alone: what it brings up is asked next
    for completion in trial.completions(6):
        filled = fill(trial.known, ask(trial.rng, completion, found.missing), found.missing)
        if not trial.refuses(filled):
            assert trial.truth(filled, trusting=True) is not Truth.UNKNOWN, found.missing


@for_random_trials(300, Traits())
def test_what_is_undetermined_asks_for_something(trial: Trial) -> None:
    """Of a household that contradicts nothing, an undetermined outcome names a fact and whom it waits for."""
    if trial.refuses(trial.known):
        return
    found = trial.reading(trial.known)
    assert (found.truth is Truth.UNKNOWN) == bool(found.missing) == bool(found.waiting_for)
    for verdict in found.members:
        assert (verdict.outcome is Outcome.UNDETERMINED) == bool(verdict.missing), verdict.member


@for_random_trials(300, FEW)
def test_nothing_smaller_than_an_exact_missing_set_decides(trial: Trial) -> None:
    """For every smaller set of open facts there is an answer that leaves the matter open."""
    found = trial.reading(trial.known)
    if found.truth is not Truth.UNKNOWN or not found.missing_exact or len(found.missing) < 2:
        return
    for chosen in combinations(trial.opens(trial.known, trusting=True), len(found.missing) - 1):
        answers = [_list_answers(trial, fact) for fact in chosen]
        if any(not each for each in answers) or len(list(product(*answers))) > MOST:
            continue
        assert any(
            trial.truth(filled, trusting=True) is Truth.UNKNOWN for filled in _fill_each(trial, chosen, answers)
        ), (chosen, found.missing)


def _fill_each(trial: Trial, chosen: tuple[Fact, ...], answers: list[list[Any]]) -> Iterator[Family]:
    for values in product(*answers):
        family = trial.known.copy()
        for fact, value in zip(chosen, values, strict=True):
            _set(family, fact, value)
        yield family


def _list_answers(trial: Trial, fact: Fact) -> list[Any]:
    """List all that a fact could be; nothing where that can't be listed."""
    if fact.kind in ("attest", "verify"):
        return [True, False]
    if fact.kind == "parameter":
        options = trial.book.contested.get(str(fact.name), ())
        return list(range(min(options), max(options) + 1)) if options else []  # a contested number is a range
    if fact.kind != "field" or fact.list is not None:
        return []
    entity = "keluarga" if fact.member is None else "anggota"
    spec = trial.book.vocabulary.fields[entity].get(str(fact.field), Spec("other"))
    given = _row(trial.known, fact).get(str(fact.field))
    if (_row(trial.known, fact).get("tanggal_fakta") or {}).get(fact.field, "") == "2021-05-05":
        given = None
    if spec.kind == "yes/no":
        return [True, False]
    if spec.kind == "whole number":
        low, high = (given["at_least"], given["at_most"]) if isinstance(given, dict) else (spec.lo, spec.hi)
        return list(range(low, high + 1))
    if spec.kind in ("code", "ordered code"):
        return list(given["one_of"] if isinstance(given, dict) else CODES[str(fact.field)])
    return []


def _row(family: Family, fact: Fact) -> dict[str, Any]:
    if fact.member is None:
        return family.record
    return next(row for row in family.record["anggota"] if row["id_anggota"] == fact.member)


def _set(family: Family, fact: Fact, value: Any) -> None:
    if fact.kind == "parameter":
        family.chosen[str(fact.name)] = value
    elif fact.kind == "field":
        row = _row(family, fact)
        row[str(fact.field)] = value
        row["tanggal_fakta"] = {**(row.get("tanggal_fakta") or {}), str(fact.field): DAY.isoformat()}
    else:
        about: dict[str, Any] = {"id_anggota": fact.member} if fact.member is not None else {}
        if ASKED.get(str(fact.name)) == "wilayah":
            about = {"kode_wilayah": family.record.get("kode_wilayah") or "53.04"}
        said = {"id": fact.name, "jawaban": value, "oleh": "kader", "tanggal": DAY.isoformat(), **about}
        family.record["atestasi"].append(said)
