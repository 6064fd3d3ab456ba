"""What may be written another way without meaning another thing: order, comments, layout (semantics, section 9)."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

from sasaran.ir.decision import Reading
from tests.differential.trials import Trial, for_random_trials, load_text
from tests.support.random_books import Book, dump
from tests.support.random_rules import Traits

SHUFFLED = ("all", "any", "none", "of")


@for_random_trials(150, Traits(benefits=True))
def test_the_order_of_children_does_not_matter(trial: Trial) -> None:
    """`all`, `any`, `none` and `at_least` say the same in any order of their children."""
    documents = [_shuffle_children(item, trial.rng) for item in trial.book.documents]
    book = Book(documents, trial.book.vocabulary, trial.book.traits, trial.book.contested)
    other = replace(trial, book=book, text=book.text())
    for family in (trial.known, trial.world):
        assert _outcome(other.reading(family)) == _outcome(trial.reading(family))


@for_random_trials(60, Traits(benefits=True))
def test_the_hash_is_of_the_meaning_not_of_the_layout(trial: Trial) -> None:
    """Comments, blank lines, the order of keys and CRLF leave the hash; a label changes it."""
    content = load_text(trial.text)
    commented = "".join(
        f"# catatan\n{line}\n\n" if trial.rng.random() < 0.2 else f"{line}\n" for line in trial.text.splitlines()
    )
    reordered = "---\n".join(dump(_shuffle_keys(item, trial.rng, top=True)) for item in trial.book.documents)
    for same in (commented, reordered, trial.text.replace("\n", "\r\n"), f"\ufeff{trial.text}"):
        assert load_text(same).hash == content.hash
    assert load_text(trial.text.replace("'Uji'", "'Uji coba'")).hash != content.hash


def _outcome(reading: Reading) -> object:
    amounts = [(item.at_least, item.at_most, item.lines) for item in reading.entitlements]
    members = [(item.member, item.outcome) for item in reading.members]
    return reading.truth, reading.strict, members, reading.beneficiaries, amounts, set(reading.waiting_for)


def _shuffle_children(value: Any, rng: Random) -> Any:
    if isinstance(value, list):
        return [_shuffle_children(item, rng) for item in value]
    if not isinstance(value, dict):
        return value
    found = {key: _shuffle_children(item, rng) for key, item in value.items()}
    for key in SHUFFLED:
        if isinstance(found.get(key), list):
            found[key] = rng.sample(found[key], len(found[key]))
    return found


def _shuffle_keys(value: Any, rng: Random, *, top: bool = False) -> Any:
    """Put keys in another order; the first of a document says its kind and stays."""
    if isinstance(value, list):
        return [_shuffle_keys(item, rng) for item in value]
    if not isinstance(value, dict):
        return value
    keys = list(value)
    first, rest = (keys[:1], keys[1:]) if top else ([], keys)
    return {key: _shuffle_keys(value[key], rng) for key in (*first, *rng.sample(rest, len(rest)))}
