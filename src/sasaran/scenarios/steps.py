"""Every phrase of the steps, with what it does to a scene: the one list that each runner of scenarios reads."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from sasaran.scenarios import findings
from sasaran.scenarios.literals import Table
from sasaran.scenarios.phrases import compile_phrase, suggest_phrase
from sasaran.scenarios.scene import Decide, Scene
from sasaran.scenarios.words import StepError

KEYWORDS = {"given": "Diketahui", "when": "Ketika", "then": "Maka"}
_SEVERAL = r'penerima manfaatnya (?P<anggota>"[^"]*"(?:(?:, | dan |, dan )"[^"]*")+)'

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


def step(kind: str, phrase: str, pattern: str | None = None) -> Callable[[Function], Function]:
    """Make a function the meaning of a phrase."""

    def enlist(act: Function) -> Function:
        STEPS.append(Step(kind, phrase, re.compile(pattern or compile_phrase(phrase)), act))
        return act

    return enlist


def find_step(kind: str, said: str) -> tuple[Step, dict[str, str]]:
    """Find the step that a sentence is, with the parts of it.

    Raises:
        StepError: There is none; the error names the phrase that was probably meant, or the keyword that it needs.
    """
    others = []
    for each in STEPS:
        found = each.pattern.fullmatch(said)
        if found is not None:
            if each.kind == kind:
                return each, found.groupdict()
            others.append(each.kind)
    raise refuse_phrase(said, others)


def refuse_phrase(said: str, others: list[str]) -> StepError:
    """Say what is wrong with a sentence that is no step, or is one of other kinds."""
    if others:
        return StepError("wrong_kind", said=said, keyword=KEYWORDS[others[0]])
    return StepError("no_phrase", said=said, near=suggest_phrase(said, [each.phrase for each in STEPS]))


# Given


@step("given", "aturan yang berlaku pada tanggal {tanggal}")
def set_day(scene: Scene, tanggal: str) -> None:
    scene.set_day(tanggal)


@step("given", 'sebuah keluarga di wilayah "{kode}"')
def start_household(scene: Scene, kode: str) -> None:
    scene.start_household(kode)


@step("given", 'sebuah keluarga di wilayah "{kode}" dengan {isian}')
def start_household_with(scene: Scene, kode: str, isian: str) -> None:
    scene.start_household(kode, isian)


@step("given", "keterangan keluarga itu:")
def add_facts(scene: Scene, datatable: Table) -> None:
    scene.add_facts(datatable)


@step("given", "anggotanya:")
def add_members(scene: Scene, datatable: Table) -> None:
    scene.add_members(datatable)


@step("given", "keluarga itu tidak tercatat menerima program apa pun")
def enrol_nowhere(scene: Scene) -> None:
    scene.enrol_nowhere()


@step("given", 'keluarga itu menerima "{program}" sejak {mulai}')
def enrol_family(scene: Scene, program: str, mulai: str) -> None:
    scene.enrol(program, mulai)


@step("given", 'keluarga itu menerima "{program}" dari {mulai} sampai {selesai}')
def enrol_family_until(scene: Scene, program: str, mulai: str, selesai: str) -> None:
    scene.enrol(program, mulai, selesai)


@step("given", '"{anggota}" menerima "{program}" sejak {mulai}')
def enrol_member(scene: Scene, anggota: str, program: str, mulai: str) -> None:
    scene.enrol(program, mulai, member=anggota)


@step("given", '"{anggota}" menerima "{program}" dari {mulai} sampai {selesai}')
def enrol_member_until(scene: Scene, anggota: str, program: str, mulai: str, selesai: str) -> None:
    scene.enrol(program, mulai, selesai, member=anggota)


@step("given", 'pernyataan "{atestasi}" dijawab {jawaban} oleh {pelaku} pada {tanggal}')
def state(scene: Scene, atestasi: str, jawaban: str, pelaku: str, tanggal: str) -> None:
    scene.state(atestasi, jawaban, pelaku, tanggal)


@step("given", 'pernyataan "{atestasi}" tentang "{anggota}" dijawab {jawaban} oleh {pelaku} pada {tanggal}')
def state_of_member(scene: Scene, atestasi: str, anggota: str, jawaban: str, pelaku: str, tanggal: str) -> None:
    scene.state(atestasi, jawaban, pelaku, tanggal, anggota)


@step("given", 'pernyataan wilayah "{atestasi}" dijawab {jawaban} oleh {pelaku} pada {tanggal}')
def state_of_area(scene: Scene, atestasi: str, jawaban: str, pelaku: str, tanggal: str) -> None:
    scene.state_area(atestasi, jawaban, pelaku, tanggal)


@step("given", 'fakta wilayah "{kode}":')
def add_area_facts(scene: Scene, kode: str, datatable: Table) -> None:
    scene.add_area_facts(kode, datatable)


# When


@step("when", "kelayakan {program} diperiksa")
def decide_program(scene: Scene, program: str, decide: Decide) -> None:
    scene.decide(program, decide)


# Then


@step("then", 'hasilnya "{hasil}"')
def expect_outcome(scene: Scene, hasil: str) -> None:
    findings.expect_outcome(scene, hasil)


@step("then", 'hasil "{anggota}" adalah "{hasil}"')
def expect_verdict(scene: Scene, anggota: str, hasil: str) -> None:
    findings.expect_outcome(scene, hasil, anggota)


@step("then", 'edisinya "{edisi}"')
def expect_edition(scene: Scene, edisi: str) -> None:
    findings.expect_edition(scene, edisi)


@step("then", 'yang belum diketahui antara lain "{fakta}"')
def expect_missing(scene: Scene, fakta: str) -> None:
    findings.expect_missing(scene, fakta)


@step("then", 'yang belum diketahui tentang "{anggota}" antara lain "{fakta}"')
def expect_missing_of(scene: Scene, anggota: str, fakta: str) -> None:
    findings.expect_missing(scene, fakta, anggota)


@step("then", "tidak ada yang belum diketahui")
def expect_nothing_missing(scene: Scene) -> None:
    findings.expect_nothing_missing(scene)


@step("then", 'hasil itu menunggu "{apa}"')
def expect_waiting(scene: Scene, apa: str) -> None:
    findings.expect_waiting(scene, apa)


@step("then", "hasil itu bersandar pada anggapan")
def expect_presumption(scene: Scene) -> None:
    findings.expect_presumption(scene, True)


@step("then", "hasil itu tidak bersandar pada anggapan")
def expect_no_presumption(scene: Scene) -> None:
    findings.expect_presumption(scene, False)


@step("then", 'jalur "{nama}" terpenuhi')
def expect_route(scene: Scene, nama: str) -> None:
    findings.expect_route(scene, nama)


@step("then", 'jalur "{nama}" belum dibuka')
def expect_closed(scene: Scene, nama: str) -> None:
    findings.expect_route(scene, nama, closed=True)


@step("then", "bantuannya {rp}")
def expect_amount_once(scene: Scene, rp: str) -> None:
    findings.expect_amount(scene, rp)


@step("then", "bantuannya {rp} per {periode}")
def expect_amount(scene: Scene, rp: str, periode: str) -> None:
    findings.expect_amount(scene, rp, periode)


@step("then", "bantuannya paling banyak {rp}")
def expect_ceiling_once(scene: Scene, rp: str) -> None:
    findings.expect_ceiling(scene, rp)


@step("then", "bantuannya paling banyak {rp} per {periode}")
def expect_ceiling(scene: Scene, rp: str, periode: str) -> None:
    findings.expect_ceiling(scene, rp, periode)


@step("then", "bantuannya antara {rp1} dan {rp2}")
def expect_range_once(scene: Scene, rp1: str, rp2: str) -> None:
    findings.expect_range(scene, rp1, rp2)


@step("then", "bantuannya antara {rp1} dan {rp2} per {periode}")
def expect_range(scene: Scene, rp1: str, rp2: str, periode: str) -> None:
    findings.expect_range(scene, rp1, rp2, periode)


@step("then", 'penerima manfaatnya "{anggota}"')
def expect_beneficiary(scene: Scene, anggota: str) -> None:
    findings.expect_beneficiaries(scene, f'"{anggota}"')


@step("then", 'penerima manfaatnya "{anggota}", …', _SEVERAL)
def expect_beneficiaries(scene: Scene, anggota: str) -> None:
    findings.expect_beneficiaries(scene, anggota)
