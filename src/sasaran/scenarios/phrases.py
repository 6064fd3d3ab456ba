"""Phrases with free parts, such as `"{anggota}" menerima "{program}"` → patterns, and the nearest one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sasaran.base.suggest import nearest
from sasaran.scenarios.words import Message

_PART = re.compile(r'"\{(?P<quoted>\w+)\}"|\{(?P<word>(?:rp|kali)\w*)\}|\{(?P<bare>\w+)\}')
_ENOUGH = 0.5
"""How alike a phrase must be to be suggested, of 1."""


def compile_phrase(phrase: str) -> str:
    """Give the regular expression of a phrase.

    ``"{x}"`` is a part between quotes, ``{rp…}`` an amount and ``{kali}`` a count (both without spaces), and ``{x}``
    anything without quotes.
    """
    pattern, end = "", 0
    for part in _PART.finditer(phrase):
        pattern += re.escape(phrase[end : part.start()])
        if part["quoted"]:
            pattern += f'"(?P<{part["quoted"]}>[^"]*)"'
        elif part["word"]:
            pattern += f"(?P<{part['word']}>\\S+)"
        else:
            pattern += f'(?P<{part["bare"]}>[^"]+?)'
        end = part.end()
    return pattern + re.escape(phrase[end:])


def show_phrase(phrase: str) -> str:
    """Write a phrase for people: the free parts as ``…``."""
    return _PART.sub(lambda part: '"…"' if part["quoted"] else "…", phrase)


def suggest_phrase(said: str, phrases: Iterable[str]) -> Message:
    """Say which phrase was probably meant."""
    ranked = sorted((-_measure(said, phrase), show_phrase(phrase)) for phrase in phrases)
    near = [phrase for likeness, phrase in ranked[:2] if -likeness >= _ENOUGH]
    names = ", ".join(f"`{phrase}`" for phrase in near or [phrase for _, phrase in ranked])
    return Message("near" if near else "known", names=names)


def _measure(said: str, phrase: str) -> float:
    """Say how many of the words, right or nearly right, a step shares with a phrase."""
    ours, theirs = _list_words(said), _list_words(_PART.sub(" ", phrase))
    if not theirs:
        return 0.0
    shared = sum(any(_alike(word, other) for other in ours) for word in theirs)
    return shared / len(theirs) - abs(len(ours) - len(theirs)) / 100


def _alike(left: str, right: str) -> bool:
    return left == right or bool(min(len(left), len(right)) > 3 and nearest(left, [right]))


def _list_words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", re.sub(r'"[^"]*"', " ", text).casefold())
