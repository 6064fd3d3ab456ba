"""Change a random rulebook in one or several places, as an amendment does: numbers, operators, codes, conditions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from random import Random
from typing import Any

from tests.support.random_books import Book
from tests.support.random_rules import Writer

NODES = ("all", "any", "none", "unless", "routes", "tiers")
_Place = tuple[Any, Any]
"""A container and the key or index of what may be changed in it."""


def change_book(rng: Random, book: Book, times: int) -> Book:
    """Give a book whose rules differ from another's in so many places (some changes may change nothing)."""
    documents = deepcopy(book.documents)
    for _ in range(times):
        rng.choice(_WAYS)(rng, documents, book)
    return replace(book, documents=documents)


def _rules(documents: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [each for each in documents if {"program", "criteria", "definition", "parameter"} & set(each)]


def _walk(value: Any) -> Iterator[_Place]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in list(items):
        yield value, key
        yield from _walk(item)


def _places(documents: list[dict[str, Any]], wanted: Callable[[Any, Any], bool]) -> list[_Place]:
    return [(holder, key) for each in _rules(documents) for holder, key in _walk(each) if wanted(key, holder[key])]


def _pick(rng: Random, places: list[_Place]) -> _Place | None:
    return rng.choice(places) if places else None


def _is_condition(key: Any, item: Any) -> bool:
    plain = key in ("when", "any_member", "all_members", "where", "member") or isinstance(key, int)
    return plain and isinstance(item, str) and any(mark in item for mark in "=<>[(")


def _change_number(rng: Random, documents: list[dict[str, Any]], book: Book) -> None:
    place = _pick(rng, _places(documents, lambda key, item: _is_condition(key, item) and any(map(str.isdigit, item))))
    if place is None:
        return
    holder, key = place
    text = holder[key]
    digits = [at for at, letter in enumerate(text) if letter.isdigit() and not _in_name(text, at)]
    if digits:
        at = rng.choice(digits)
        holder[key] = text[:at] + str((int(text[at]) + rng.choice((1, 9))) % 10) + text[at + 1 :]


def _in_name(text: str, at: int) -> bool:
    return text.count('"', 0, at) % 2 == 1 or (at > 0 and (text[at - 1].isalpha() or text[at - 1] in "_P0123456789"))


def _change_operator(rng: Random, documents: list[dict[str, Any]], book: Book) -> None:
    swaps = ((" <= ", " < "), (" < ", " <= "), (" >= ", " > "), (" > ", " >= "), (" and ", " or "), (" or ", " and "))
    old, new = rng.choice(swaps)
    place = _pick(rng, _places(documents, lambda key, item: _is_condition(key, item) and old in item))
    if place is not None:
        place[0][place[1]] = place[0][place[1]].replace(old, new, 1)


def _change_parameter(rng: Random, documents: list[dict[str, Any]], book: Book) -> None:
    values = [
        (row, key)
        for each in documents
        if "parameter" in each and each["parameter"] not in book.contested
        for row, key in _walk(each["values"])
        if isinstance(row, dict) and isinstance(row[key], int)
    ]
    place = _pick(rng, values)
    if place is not None:
        place[0][place[1]] = max(0, place[0][place[1]] + rng.choice((-1, 1)))


def _drop_condition(rng: Random, documents: list[dict[str, Any]], book: Book) -> None:
    lists = _places(documents, lambda key, item: key in NODES and isinstance(item, list) and len(item) > 1)
    place = _pick(rng, lists)
    if place is not None:
        items = place[0][place[1]]
        del items[rng.randrange(len(items))]


def _add_condition(rng: Random, documents: list[dict[str, Any]], book: Book) -> None:
    lists = _places(documents, lambda key, item: key in ("all", "any", "none", "unless") and isinstance(item, list))
    place = _pick(rng, lists)
    if place is not None:
        writer = Writer(rng, book.vocabulary, book.traits)
        place[0][place[1]].append(writer.condition((("keluarga", ""),), 1))


def _swap_operator(rng: Random, documents: list[dict[str, Any]], book: Book) -> None:
    nodes = _places(documents, lambda key, item: key in ("all", "any", "any_member", "presume", "if_nobody"))
    place = _pick(rng, nodes)
    if place is None:
        return
    holder, key = place
    if key in ("presume", "if_nobody"):
        holder[key] = not holder[key]
    elif key == "any_member":
        holder["all_members"] = holder.pop("any_member")
        holder["if_nobody"] = rng.random() < 0.5
    else:
        holder["any" if key == "all" else "all"] = holder.pop(key)


def _drop_presumption(rng: Random, documents: list[dict[str, Any]], book: Book) -> None:
    place = _pick(rng, _places(documents, lambda key, item: key in ("presume", "confidence")))
    if place is not None:
        del place[0][place[1]]


_WAYS = (
    _change_number, _change_number, _change_operator, _change_operator, _change_parameter, _change_parameter,
    _drop_condition, _add_condition, _swap_operator, _drop_presumption,
)  # fmt: skip
