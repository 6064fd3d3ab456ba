"""Inside a condition: which names, codes, keys and functions may stand where the cursor is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sasaran.base.wording import pick
from sasaran.check.resolve import FUNCTIONS
from sasaran.lsp.describing import describe_name
from sasaran.lsp.offered import Offer
from sasaran.lsp.places import Place
from sasaran.parse.shapes import DefinitionShape, FieldShape, ParameterShape
from sasaran.schema.names import BookNames, Named

KEYWORDS = ("and", "or", "not(", "in", "between", "if", "then", "else", "some", "every", "satisfies", "true", "false")
_WORD = re.compile(r"\w*$")
_OWNER = re.compile(r"(?P<owner>[^\W\d]\w*)\.\w*$")
# A name, what compares it, and the codes of a list that were written before.
_COMPARED = re.compile(
    r'(?P<name>[^\W\d][\w.]*)\s*(?:!?=|<=?|>=?|\bin\s*\((?:\s*"[^"]*"\s*,)*)\s*(?P<code>"[^"]*|\w*)$'
)
_SET = re.compile(r'(?:^|[\s(])"(?P<code>[^"]*)$')


def offer_in_condition(place: Place, names: BookNames, lang: str) -> Iterator[Offer]:
    """Offer what may come next in a condition."""
    typed = place.typed.lstrip("'")
    cursor = place.start + len(place.typed)
    compared = _COMPARED.search(typed)
    if compared is not None:
        yield from _offer_codes(place, compared, cursor, names, lang)
    if typed.count('"') % 2:
        return  # inside a text there are codes alone
    owner = _OWNER.search(typed)
    if owner is not None:
        yield from _offer_parts(place, owner["owner"], cursor, names, lang)
        return
    begin, end = _word(place, cursor)
    for name, item in names.seen_from(place.entities).items():
        kind = "definition" if isinstance(item.shape, DefinitionShape) else "field"
        yield _offer(name, item, kind, begin, end, names, lang)
    for name, item in names.of("parameters").items():
        yield _offer(name, item, "parameter", begin, end, names, lang)
    for item in _named_members(names):
        yield _offer(item.name, item, "definition", begin, end, names, lang)
    if names.area:
        yield Offer(names.area, f"{names.area}.", pick(("Fakta wilayah", "Area facts"), lang), "", "name", begin, end)
    for alias, entity in place.aliases:
        yield Offer(alias, f"{alias}.", entity, "", "name", begin, end)
    for name in names.lists:
        yield Offer(name, name, pick(("daftar", "list"), lang), "", "name", begin, end)
    yield from _offer_language(names, begin, end)


def _offer_language(names: BookNames, begin: int, end: int) -> Iterator[Offer]:
    for word in (names.words.get("decision_date", ""), *names.of("yes_no"), *KEYWORDS):
        if word:
            yield Offer(word, word, "", "", "keyword", begin, end)
    for function in (*FUNCTIONS, names.words.get("age_on", "")):
        if function:
            yield Offer(function, f"{function}(", "", "", "function", begin, end)


def _offer_codes(place: Place, compared: re.Match[str], cursor: int, names: BookNames, lang: str) -> Iterator[Offer]:
    """Offer the codes of what is being compared, in their quotes."""
    begin = cursor - len(compared["code"])
    after = re.match(r'\w*"?', place.rest) if compared["code"].startswith('"') else re.match(r"\w*", place.rest)
    end = cursor + (after.end() if after else 0)
    for code, title in _codes_of(compared["name"], place, names):
        yield Offer(code, f'"{code}"', pick(title, lang), "", "code", begin, end)


def _codes_of(name: str, place: Place, names: BookNames) -> list[tuple[str, tuple[str, str]]]:
    found = names.seen_from(place.entities).get(name) or names.of("fields").get(name.rpartition(".")[2])
    if found is None and name.startswith(f"{names.area}."):
        found = names.of("area_fields").get(name.rpartition(".")[2])
    shape = found.shape if found is not None else None
    codes = shape.codes if isinstance(shape, FieldShape) else None
    result = []
    for code, words in (codes or {}).items():
        texts = {language: text.text for language, text in words.items()}
        first = next(iter(texts.values()), code)
        result.append((code, (texts.get("id", first), texts.get("en", first))))
    return result


def _offer_parts(place: Place, owner: str, cursor: int, names: BookNames, lang: str) -> Iterator[Offer]:
    """Offer what may follow a dot: keys of a value, fields of a named row, facts of the area."""
    begin, end = _word(place, cursor)
    parameter = names.of("parameters").get(owner)
    if parameter is not None and isinstance(parameter.shape, ParameterShape):
        for text in parameter.shape.keys_ or ():
            yield Offer(text.text, text.text, pick(parameter.title, lang), "", "parameter", begin, end)
    if owner == names.area:
        for item in names.area_fields:
            yield _offer(item.name, item, "field", begin, end, names, lang)
    entity = dict(place.aliases).get(owner)
    if entity is None and any(item.name == owner for item in _named_members(names)):
        entity = names.members
    if entity is not None:
        for name, item in names.seen_from([entity]).items():
            yield _offer(name, item, "field", begin, end, names, lang)


def _named_members(names: BookNames) -> Iterable[Named]:
    return [
        item for item in names.of("definitions").values()
        if isinstance(item.shape, DefinitionShape) and item.shape.member is not None
    ]  # fmt: skip


def _offer(name: str, item: Named, kind: str, begin: int, end: int, names: BookNames, lang: str) -> Offer:
    return Offer(name, name, pick(item.title, lang), describe_name(item, names, lang), kind, begin, end)


def _word(place: Place, cursor: int) -> tuple[int, int]:
    match, after = _WORD.search(place.typed), re.match(r"\w*", place.rest)
    return cursor - (len(match[0]) if match else 0), cursor + (after.end() if after else 0)
