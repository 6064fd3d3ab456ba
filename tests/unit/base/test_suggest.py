"""Suggesting names for mistyped words."""

from __future__ import annotations

import time

from sasaran.base.suggest import nearest

NAMES = [
    "desil_nasional",
    "desil_p3ke",
    "umur",
    "jumlah_anggota",
    "batas_desil_pkh",
    "batas_desil_sembako",
    "kode_wilayah",
]


def test_mistypings_find_their_name() -> None:
    """A missing, wrong or swapped letter, another letter case or a space finds the name that was meant."""
    assert nearest("desil_nasionl", NAMES) == ["desil_nasional"]
    assert nearest("umru", NAMES) == ["umur"]
    assert nearest("Desil Nasional", NAMES) == ["desil_nasional"]
    assert nearest("kodewilayah", NAMES, 1) == ["kode_wilayah"]


def test_a_beginning_finds_its_names() -> None:
    """A name that was typed only in part finds those that begin so, the shorter first."""
    assert nearest("batas_desil", NAMES) == ["batas_desil_pkh", "batas_desil_sembako"]


def test_strangers_find_nothing() -> None:
    """What is like no name suggests none."""
    assert nearest("xyzzy", NAMES) == []
    assert nearest("", NAMES) == []


def test_order_does_not_depend_on_the_candidates() -> None:
    """The same names in another order give the same suggestions."""
    assert nearest("abcd", ["abcx", "abcy", "abcz", "abce"]) == nearest("abcd", ["abce", "abcz", "abcy", "abcx"])
    assert nearest("abcd", ["abcx", "abcy", "abcz", "abce"]) == ["abce", "abcx", "abcy"]


def test_long_words_and_many_names_cost_little() -> None:
    """Five thousand names, or a word of two million letters, take a moment."""
    names = [f"isian_nomor_{number}" for number in range(5000)]
    begin = time.perf_counter()
    assert len(nearest("isian_nomr_42", names)) == 3
    assert nearest("x" * 2_000_000, names) == []
    assert time.perf_counter() - begin < 3
