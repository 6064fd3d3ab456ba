"""What a step does → the sentence that has it done, in either language: sentences are the step library's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from sasaran.scenarios import steps
from sasaran.scenarios.steps import list_steps

_PART = re.compile(r"\{(\w+)\}")
_AND = {"id": "dan", "en": "and"}


def phrase(act: Callable[..., object], lang: str, **parts: str) -> str:
    """Give the sentence of a step, with its free parts filled."""
    return _PART.sub(lambda part: parts[part[1]], _find(act, lang))


def phrase_beneficiaries(names: Sequence[str], lang: str) -> str:
    """Give the sentence that says who benefits: one or several."""
    if len(names) == 1:
        return phrase(steps.expect_beneficiary, lang, anggota=names[0])
    start, _, _ = _find(steps.expect_beneficiaries, lang).partition('"')
    quoted = [f'"{name}"' for name in names]
    return f"{start}{', '.join(quoted[:-1])} {_AND[lang]} {quoted[-1]}"


@cache
def _find(act: Callable[..., object], lang: str) -> str:
    return next(each.phrase for each in list_steps(lang) if each.act is act)
