"""Nothing ever widens in silence: whatever still stands in a spoilt rule is still part of what is decided.

Every condition of the rule below compares with a number of its own. A spoilt text either is told of, or each number
that it still shows (outside comments) is a constant of the loaded rule.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from sasaran.check.book import check_rulebook
from sasaran.check.layers import list_parts
from sasaran.ir import expressions as ir
from sasaran.ir.rulebook import Content
from tests.support.mutants import mutate

EXAMPLES = max(1, int(os.environ.get("SASARAN_EXAMPLES", "1")))
VOCABULARY = b"""\
rulebook: uji
version: '1'
language: 1
---
entity: rumah
key: id
fields:
  x:
    type: whole number
    max: 10000
  y:
    type: whole number
    max: 10000
---
entity: orang
of: rumah
role: members
at_least: 1
fields:
  u:
    type: whole number
    max: 10000
---
area: wilayah
levels:
  - desa
fields:
  w:
    type: whole number
    max: 10000
"""
RULE = """\
definition: d
of: rumah
any:
  - x > 1000
  - when: y < 1001
    title: satu
---
definition: t
of: rumah
table:
  hit: first
  inputs:
    - x
    - y
  rows:
    - x: '> 1002'
      y: '[1003..1004]'
      value: 5
    - when: x < 1005
      value: 3
  otherwise: 1006
---
criteria: k
of: rumah
any:
  - name: satu
    when: x = 1010
  - name: dua
    all:
      - x = 1011
      - y = 1012
---
program: uji
title: Uji
recipient: rumah
valid:
  from: 2020-01-01
eligibility:
  all:
    - x > 1020
    - name: pilihan
      any:
        - when: y > 1021
          title: pilihan satu
        - any_member:
            all:
              - u > 1022
              - u != 1023
    - none:
        - x = 1024
        - y = 1025
    - at_least:
        count: 2
        of:
          - x > 1026
          - y > 1027
          - d
    - all_members: u != 1028
      if_nobody: false
    - count_members:
        where: u > 1029
        at_most: 7
    - any_of: orang
      where:
        any:
          - u = 1030
          - u = 1031
    - routes:
        - name: jalur_satu
          when: x > 1032
          unless:
            - y > 1033
        - name: jalur_dua
          all:
            - y < 1034
            - t > 4
    - tiers:
        - name: jenjang_satu
          when: x < 1035
        - name: jenjang_dua
          opens_if: wilayah.w > 1036
          when: x < 1037
  unless:
    - x = 1038
    - name: negatif
      use: k
    - any:
        - y = 1039
        - y = 1040
"""
LINES = RULE.split("\n")
NUMBER = re.compile(r"\b10\d\d\b")
OF_CRITERIA = {"1010", "1011", "1012"}


def list_constants(item: Any) -> Iterator[str]:
    if isinstance(item, ir.Constant):
        yield str(item.value)
    for part in list_parts(item):
        yield from list_constants(part)


def list_decided(content: Content) -> set[str]:
    """Every number that the rules of a book compare with."""
    found: set[str] = set()
    for definition in content.definitions.values():
        for version in definition.versions:
            found |= set(list_constants(version.body))
    for edition in content.editions:
        found |= set(list_constants(edition.eligibility))
    return found


def list_shown(text: str) -> set[str]:
    """Every number that a reader of the text sees in a rule; criteria that nobody uses decide nothing."""
    shown = "\n".join(re.sub(r"^\s*#.*", "", line) for line in re.split(r"[\n\r]", text))
    numbers = set(NUMBER.findall(shown))
    return numbers if re.search(r"(?m)^\s*use: k\s*$", shown) else numbers - OF_CRITERIA


def judge(text: str) -> str | None:
    """Say what a spoilt text lost in silence; None where it lost nothing, or where it was told."""
    checked = check_rulebook({"b/a.yaml": VOCABULARY, "b/b.yaml": text.encode("utf-8", errors="replace")}, "b")
    # What is only doubted of what is left is no word about what was lost.
    if checked.content is None or any(not each.code.startswith("SAS-L") for each in checked.diagnostics):
        return None
    lost = list_shown(text) - list_decided(checked.content)
    return f"lost {sorted(lost)}" if lost else None


def test_the_sound_rule_decides_all_it_shows() -> None:
    """The rule loads with each of its numbers, and nothing is told of it but that some of them are not needed."""
    checked = check_rulebook({"b/a.yaml": VOCABULARY, "b/b.yaml": RULE.encode()}, "b")
    assert {each.code for each in checked.diagnostics} == {"SAS-L006"}
    assert checked.content is not None
    assert list_shown(RULE) == {number for number in list_decided(checked.content) if NUMBER.fullmatch(number)}


def spoil_every_line() -> Iterator[tuple[str, str]]:
    for number, line in enumerate(LINES):
        head, colon, _ = line.partition(":")
        dash = line.replace("- ", "-", 1)
        changes = {
            "drop": None, "in 1": " " + line, "in 2": "  " + line, "in 4": "    " + line,
            "out 1": line.removeprefix(" "), "out 2": line.removeprefix("  "), "out 4": line.removeprefix("    "),
            "empty": head + colon, "null": f"{head}{colon} ~", "list": f"{head}{colon} []", "mapping": f"{head}{colon} {{}}",
            "text": f"{head}{colon} ''", "no space": dash, "no dash": line.replace("- ", "  ", 1), "comment": f"{line} # lihat",
            "cut": line.replace(" > ", " #> ").replace(" = ", " #= "), "twice": f"{line}\n{line}",
        }  # fmt: skip
        for name, new in changes.items():
            if new != line:
                lines = [*LINES[:number], *([] if new is None else [new]), *LINES[number + 1 :]]
                yield f"{number + 1} {name}", "\n".join(lines)


def test_no_line_that_is_spoilt_widens_in_silence() -> None:
    """Every line dropped, moved in or out, emptied, cut, doubled: what still stands is decided, or is told of."""
    found = {name: lost for name, text in spoil_every_line() if (lost := judge(text))}
    assert found == {}


def test_no_block_that_moves_widens_in_silence() -> None:
    """Every block of lines moved in or out as a whole."""
    found = {}
    for number, line in enumerate(LINES):
        indent = len(line) - len(line.lstrip())
        end = number + 1
        while end < len(LINES) and LINES[end].strip() and len(LINES[end]) - len(LINES[end].lstrip()) > indent:
            end += 1
        for shift in (-4, -2, 2, 4):
            if indent + shift >= 0 and line.strip():
                block = [" " * shift + each if shift > 0 else each[-shift:] for each in LINES[number:end]]
                if lost := judge("\n".join([*LINES[:number], *block, *LINES[end:]])):
                    found[number + 1, shift] = lost
    assert found == {}


@pytest.mark.parametrize("part", range(4))
def test_no_random_mistake_widens_in_silence(part: int) -> None:
    """Characters, words, keys, numbers and lines spoilt at random, once or several times."""
    found = {}
    for seed in range(300 * EXAMPLES):
        rng = Random(f"lebar {part} {seed}")
        text = mutate(RULE, rng, rng.choice((1, 1, 2, 3)))
        if lost := judge(text):
            found[seed] = lost
    assert found == {}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  unless:\n    - x = 1038", "  benefit:\n    unless:\n    - x = 1038"),
        ("    - x > 1020\n", "    - x > 1020\n  any:\n    - y > 1\n"),
        ("  all:\n    - x > 1020\n", "  name: kosong\n  alll:\n    - x > 1020\n"),
        ("        count: 2\n        of:", "        of:"),
        ("    - none:\n", "    - none: []\n    - all:\n"),
        ("      if_nobody: false\n", ""),
        ("        at_most: 7\n", ""),
        ("      use: k\n", "      use: k\n      only: []\n"),
        ("      y: '[1003..1004]'\n", ""),
        ("      y: '[1003..1004]'\n", "      y:\n        - '[1003..1004]'\n"),
        ("          unless:\n            - y > 1033\n", "          unles:\n            - y > 1033\n"),
        ("          unless:\n            - y > 1033\n", "        unless:\n          - y > 1033\n"),
        ("        - any_member:\n", "        - any_member:\n            unless:\n              - u = 3\n"),
        ("      if_nobody: false\n", "      if_nobody:\n"),
        ("of: rumah\nany:\n  - x > 1000\n", "of: rumah\nvalue: 'true'\nany:\n  - x > 1000\n"),
        ("definition: d\nof: rumah\n", "definition: d\nof: rumah\nunless:\n  - y = 1\n"),
        ("  from: 2020-01-01\n", "  from: 2020-01-01\napplies_in: []\n"),
        ("        count: 2\n", "        count: 0\n"),
        ("        count: 2\n", "        count: 1 - 1\n"),
        ("        at_most: 7\n", "        at_least: 0\n"),
        ("    - at_least:\n        count: 2\n        of:\n", "    - at_least: 2\n      any:\n"),
        ("    - any_of: orang\n", "    - at_least: 2\n      any_of: orang\n"),
        ("title: Uji\n", "title: Uji\nkeys: x\n"),
    ],
)
def test_a_mistake_that_would_widen_is_told(old: str, new: str) -> None:
    """What silently dropped meaning once, or easily could."""
    assert RULE.count(old) == 1
    checked = check_rulebook({"b/a.yaml": VOCABULARY, "b/b.yaml": RULE.replace(old, new).encode()}, "b")
    assert checked.diagnostics


def test_a_file_in_capitals_is_read() -> None:
    """`PKH.YAML` is a rule file too, and one that can't be read is told of."""
    assert check_rulebook({"b/a.yaml": VOCABULARY, "b/B.YAML": b"program: uji\n"}, "b").diagnostics
