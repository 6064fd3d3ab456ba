"""Every phrase of the steps in both languages, with what it does to a scene: the list that each runner reads."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from sasaran.ir.truth import Truth
from sasaran.scenarios import findings
from sasaran.scenarios.literals import Table
from sasaran.scenarios.phrases import compile_phrase, show_phrase, suggest_phrase
from sasaran.scenarios.scene import Decide, Scene
from sasaran.scenarios.words import StepError

KEYWORDS = {
    "id": {"given": "Diketahui", "when": "Ketika", "then": "Maka"},
    "en": {"given": "Given", "when": "When", "then": "Then"},
}
_SEVERAL = r'penerima manfaatnya (?P<anggota>"[^"]*"(?:(?:, | dan |, dan )"[^"]*")+)'
_SEVERAL_EN = r'the beneficiaries are (?P<anggota>"[^"]*"(?:(?:, | and |, and )"[^"]*")+)'

Function = TypeVar("Function", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Step:
    """One phrase: its kind (``given``, ``when``, ``then``), its pattern, and what it does.

    ``act`` takes what it names: ``scene``, ``datatable`` (the table below it), ``decide``, and the phrase's parts.
    """

    kind: str
    phrase: str
    pattern: re.Pattern[str]
    act: Callable[..., object]


STEPS: list[Step] = []
"""The phrases in Bahasa Indonesia."""

ENGLISH: list[Step] = []
"""The same phrases in English, in the same order."""


def step(
    kind: str, phrase: str, english: str, patterns: tuple[str, str] | None = None
) -> Callable[[Function], Function]:
    """Make a function the meaning of a phrase, in both languages."""
    written = patterns or (compile_phrase(phrase), compile_phrase(english))

    def enlist(act: Function) -> Function:
        STEPS.append(Step(kind, phrase, re.compile(written[0]), act))
        ENGLISH.append(Step(kind, english, re.compile(written[1]), act))
        return act

    return enlist


def list_steps(lang: str) -> list[Step]:
    """List the phrases of a language: ``id`` or ``en``."""
    return ENGLISH if lang == "en" else STEPS


def find_step(kind: str, said: str, lang: str = "id") -> tuple[Step, dict[str, str]]:
    """Find the step that a sentence is, with the parts of it.

    Raises:
        StepError: There is none; the error names the phrase that was probably meant, or the keyword that it needs.
    """
    others = []
    for each in list_steps(lang):
        found = each.pattern.fullmatch(said)
        if found is not None:
            if each.kind == kind:
                return each, found.groupdict()
            others.append(each.kind)
    raise refuse_phrase(said, others, lang)


def refuse_phrase(said: str, others: list[str], lang: str = "id") -> StepError:
    """Say what is wrong with a sentence that is no step, is one of other kinds, or is one of the other language."""
    if others:
        return StepError("wrong_kind", said=said, keyword=KEYWORDS[lang][others[0]])
    mine, theirs = list_steps(lang), list_steps("id" if lang == "en" else "en")
    for own, other in zip(mine, theirs, strict=True):
        if other.pattern.fullmatch(said):
            return StepError("other_language", said=said, phrase=show_phrase(own.phrase), lang=lang)
    return StepError("no_phrase", said=said, near=suggest_phrase(said, [each.phrase for each in mine]))


# Given


@step("given", "aturan yang berlaku pada tanggal {tanggal}", "the rules in force on {tanggal}")
def set_day(scene: Scene, tanggal: str) -> None:
    scene.set_day(tanggal)


@step("given", 'sebuah keluarga di wilayah "{kode}"', 'a family in area "{kode}"')
def start_household(scene: Scene, kode: str) -> None:
    scene.start_household(kode)


@step("given", 'sebuah keluarga di wilayah "{kode}" dengan {isian}', 'a family in area "{kode}" with {isian}')
def start_household_with(scene: Scene, kode: str, isian: str) -> None:
    scene.start_household(kode, isian)


@step("given", "keterangan keluarga itu:", "the facts of that family:")
def add_facts(scene: Scene, datatable: Table) -> None:
    scene.add_facts(datatable)


@step("given", "anggotanya:", "its members:")
def add_members(scene: Scene, datatable: Table) -> None:
    scene.add_members(datatable)


@step(
    "given",
    "keluarga itu tidak tercatat menerima program apa pun",
    "that family is not recorded as receiving any program",
)
def enrol_nowhere(scene: Scene) -> None:
    scene.enrol_nowhere()


@step("given", 'keluarga itu menerima "{program}" sejak {mulai}', 'that family has received "{program}" since {mulai}')
def enrol_family(scene: Scene, program: str, mulai: str) -> None:
    scene.enrol(program, mulai)


@step(
    "given",
    'keluarga itu menerima "{program}" dari {mulai} sampai {selesai}',
    'that family received "{program}" from {mulai} through {selesai}',
)
def enrol_family_until(scene: Scene, program: str, mulai: str, selesai: str) -> None:
    scene.enrol(program, mulai, selesai)


@step("given", '"{anggota}" menerima "{program}" sejak {mulai}', '"{anggota}" has received "{program}" since {mulai}')
def enrol_member(scene: Scene, anggota: str, program: str, mulai: str) -> None:
    scene.enrol(program, mulai, member=anggota)


@step(
    "given",
    '"{anggota}" menerima "{program}" dari {mulai} sampai {selesai}',
    '"{anggota}" received "{program}" from {mulai} through {selesai}',
)
def enrol_member_until(scene: Scene, anggota: str, program: str, mulai: str, selesai: str) -> None:
    scene.enrol(program, mulai, selesai, member=anggota)


@step(
    "given",
    'pernyataan "{atestasi}" dijawab {jawaban} oleh {pelaku} pada {tanggal}',
    'statement "{atestasi}" was answered {jawaban} by {pelaku} on {tanggal}',
)
def state(scene: Scene, atestasi: str, jawaban: str, pelaku: str, tanggal: str) -> None:
    scene.state(atestasi, jawaban, pelaku, tanggal)


@step(
    "given",
    'pernyataan "{atestasi}" tentang "{anggota}" dijawab {jawaban} oleh {pelaku} pada {tanggal}',
    'statement "{atestasi}" about "{anggota}" was answered {jawaban} by {pelaku} on {tanggal}',
)
def state_of_member(scene: Scene, atestasi: str, anggota: str, jawaban: str, pelaku: str, tanggal: str) -> None:
    scene.state(atestasi, jawaban, pelaku, tanggal, anggota)


@step(
    "given",
    'pernyataan wilayah "{atestasi}" dijawab {jawaban} oleh {pelaku} pada {tanggal}',
    'area statement "{atestasi}" was answered {jawaban} by {pelaku} on {tanggal}',
)
def state_of_area(scene: Scene, atestasi: str, jawaban: str, pelaku: str, tanggal: str) -> None:
    scene.state_area(atestasi, jawaban, pelaku, tanggal)


@step("given", 'fakta wilayah "{kode}":', 'the facts of area "{kode}":')
def add_area_facts(scene: Scene, kode: str, datatable: Table) -> None:
    scene.add_area_facts(kode, datatable)


# When


@step("when", "kelayakan {program} diperiksa", "eligibility for {program} is checked")
def decide_program(scene: Scene, program: str, decide: Decide) -> None:
    scene.decide(program, decide)


# Then


@step("then", 'hasilnya "{hasil}"', 'the outcome is "{hasil}"')
def expect_outcome(scene: Scene, hasil: str) -> None:
    findings.expect_outcome(scene, hasil)


@step("then", 'hasil "{anggota}" adalah "{hasil}"', 'the outcome of "{anggota}" is "{hasil}"')
def expect_verdict(scene: Scene, anggota: str, hasil: str) -> None:
    findings.expect_outcome(scene, hasil, anggota)


@step("then", 'edisinya "{edisi}"', 'the edition is "{edisi}"')
def expect_edition(scene: Scene, edisi: str) -> None:
    findings.expect_edition(scene, edisi)


@step("then", 'yang belum diketahui antara lain "{fakta}"', 'what is missing includes "{fakta}"')
def expect_missing(scene: Scene, fakta: str) -> None:
    findings.expect_missing(scene, fakta)


@step(
    "then",
    'yang belum diketahui tentang "{anggota}" antara lain "{fakta}"',
    'what is missing about "{anggota}" includes "{fakta}"',
)
def expect_missing_of(scene: Scene, anggota: str, fakta: str) -> None:
    findings.expect_missing(scene, fakta, anggota)


@step("then", "tidak ada yang belum diketahui", "nothing is missing")
def expect_nothing_missing(scene: Scene) -> None:
    findings.expect_nothing_missing(scene)


@step("then", 'hasil itu menunggu "{apa}"', 'that outcome waits for "{apa}"')
def expect_waiting(scene: Scene, apa: str) -> None:
    findings.expect_waiting(scene, apa)


@step("then", "hasil itu bersandar pada anggapan", "that outcome rests on a presumption")
def expect_presumption(scene: Scene) -> None:
    findings.expect_presumption(scene, True)


@step("then", "hasil itu tidak bersandar pada anggapan", "that outcome rests on no presumption")
def expect_no_presumption(scene: Scene) -> None:
    findings.expect_presumption(scene, False)


@step("then", 'jalur "{nama}" terpenuhi', 'route "{nama}" is met')
def expect_route(scene: Scene, nama: str) -> None:
    findings.expect_route(scene, nama)


@step("then", 'jalur "{nama}" tidak terpenuhi', 'route "{nama}" is not met')
def expect_no_route(scene: Scene, nama: str) -> None:
    findings.expect_unmet_route(scene, nama, Truth.FALSE)


@step("then", 'jalur "{nama}" belum diketahui', 'route "{nama}" is not known')
def expect_unknown_route(scene: Scene, nama: str) -> None:
    findings.expect_unmet_route(scene, nama, Truth.UNKNOWN)


@step("then", 'jalur "{nama}" belum dibuka', 'route "{nama}" is not open yet')
def expect_closed(scene: Scene, nama: str) -> None:
    findings.expect_route(scene, nama, closed=True)


@step("then", "bantuannya {rp}", "the benefit is {rp}")
def expect_amount_once(scene: Scene, rp: str) -> None:
    findings.expect_amount(scene, rp)


@step("then", "bantuannya {rp} per {periode}", "the benefit is {rp} per {periode}")
def expect_amount(scene: Scene, rp: str, periode: str) -> None:
    findings.expect_amount(scene, rp, periode)


@step("then", "bantuannya paling banyak {rp}", "the benefit is at most {rp}")
def expect_ceiling_once(scene: Scene, rp: str) -> None:
    findings.expect_ceiling(scene, rp)


@step("then", "bantuannya paling banyak {rp} per {periode}", "the benefit is at most {rp} per {periode}")
def expect_ceiling(scene: Scene, rp: str, periode: str) -> None:
    findings.expect_ceiling(scene, rp, periode)


@step("then", "bantuannya antara {rp1} dan {rp2}", "the benefit is between {rp1} and {rp2}")
def expect_range_once(scene: Scene, rp1: str, rp2: str) -> None:
    findings.expect_range(scene, rp1, rp2)


@step("then", "bantuannya antara {rp1} dan {rp2} per {periode}", "the benefit is between {rp1} and {rp2} per {periode}")
def expect_range(scene: Scene, rp1: str, rp2: str, periode: str) -> None:
    findings.expect_range(scene, rp1, rp2, periode)


@step("then", "bantuannya dibayar {kali} kali", "the benefit is paid {kali} times")
def expect_times(scene: Scene, kali: str) -> None:
    findings.expect_times(scene, kali)


@step("then", "bantuannya dibayar paling banyak {kali} kali", "the benefit is paid at most {kali} times")
def expect_times_at_most(scene: Scene, kali: str) -> None:
    findings.expect_times(scene, kali, at_most=True)


@step("then", 'bantuannya berupa "{barang}"', 'the benefit has "{barang}"')
def expect_item(scene: Scene, barang: str) -> None:
    findings.expect_item(scene, barang)


@step("then", 'penerima manfaatnya "{anggota}"', 'the beneficiary is "{anggota}"')
def expect_beneficiary(scene: Scene, anggota: str) -> None:
    findings.expect_beneficiaries(scene, f'"{anggota}"')


@step("then", 'penerima manfaatnya "{anggota}", …', 'the beneficiaries are "{anggota}", …', (_SEVERAL, _SEVERAL_EN))
def expect_beneficiaries(scene: Scene, anggota: str) -> None:
    findings.expect_beneficiaries(scene, anggota)
