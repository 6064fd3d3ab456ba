"""The steps as pytest-bdd knows them: each phrase → one call, and what keeps a scenario from passing unnoticed.

Whoever uses it gives two fixtures: ``content`` (a checked rulebook's content) and ``decide`` (`scene.Decide`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar, cast

import pytest
from pytest_bdd import given, parsers, then, when
from pytest_bdd.parser import Feature, Scenario, Step

from sasaran.ir.rulebook import Content
from tests.bdd.steps import findings
from tests.bdd.steps.literals import Table
from tests.bdd.steps.phrases import compile_phrase, suggest_phrase
from tests.bdd.steps.scene import Decide, Scene
from tests.bdd.steps.words import StepError

_KEYWORDS = {"given": "Diketahui", "when": "Ketika", "then": "Maka"}
_PLACEHOLDER = re.compile(r"<([^<>]+)>")
_PHRASES: dict[str, str] = {}
"""Every phrase, with the kind of step that it is."""

Function = TypeVar("Function", bound=Callable[..., object])


def step(kind: str, phrase: str) -> Callable[[Function], Function]:
    """Make a function the meaning of a phrase."""
    _PHRASES[phrase] = kind
    decorate = {"given": given, "when": when, "then": then}[kind]
    return cast(Callable[[Function], Function], decorate(parsers.re(compile_phrase(phrase))))


@pytest.fixture
def scene(content: Content) -> Scene:
    """Begin a scenario about which nothing is known."""
    return Scene(content)


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


@then(parsers.re(r'penerima manfaatnya (?P<anggota>"[^"]*"(?:(?:, | dan |, dan )"[^"]*")+)'))
def expect_beneficiaries(scene: Scene, anggota: str) -> None:
    findings.expect_beneficiaries(scene, anggota)


# What keeps a scenario from passing unnoticed


def pytest_bdd_before_scenario(scenario: Scenario) -> None:
    """Refuse a scenario that asserts nothing, or has a placeholder that no example fills."""
    if all(each.type != "then" for each in scenario.steps):
        raise StepError("asserts_nothing", name=scenario.name)
    for each in scenario.steps:
        cells = [cell.value for row in each.datatable.rows for cell in row.cells] if each.datatable else []
        for text in (each.name, *cells):
            if found := _PLACEHOLDER.search(text):
                raise StepError("placeholder", name=found[1])


def pytest_bdd_step_error(feature: Feature, step: Step, exception: Exception) -> None:
    """Say in which step of which file a scenario failed."""
    exception.add_note(_place(feature, step))


def pytest_bdd_step_func_lookup_error(feature: Feature, step: Step) -> None:
    """Name the phrase that was probably meant, or the keyword that the phrase needs."""
    __tracebackhide__ = True
    for phrase, kind in _PHRASES.items():
        if kind != step.type and re.fullmatch(compile_phrase(phrase), step.name):
            error = StepError("wrong_kind", said=step.name, keyword=_KEYWORDS[kind])
            break
    else:
        error = StepError("no_phrase", said=step.name, near=suggest_phrase(step.name, _PHRASES))
    error.add_note(_place(feature, step))
    raise error from None


def _place(feature: Feature, step: Step) -> str:
    return f"{feature.rel_filename}:{step.line_number}: {step.keyword} {step.name}"
