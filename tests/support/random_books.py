"""Make random rulebooks as rule-file text, so that random tests go through the parser and the checker too.

The vocabulary has every type of field, a list of members with presence, a list of businesses (of the household or of
a member), enrolments, areas with facts, parameters of every kind, statements, definitions of every form, criteria and
two programs; its bounds, codes and switches are random. What is written in it is made by `random_rules`. What a book
may contain is chosen by `Traits`: a property that needs, say, no presumption asks for books without any.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.conformance.books import dump
from tests.support.random_rules import CODES, Spec, Traits, Vocabulary, Writer

EVERYTHING = Traits()
PLACES = ("53.02.01.2001", "53.04", "61")


@dataclass
class Book:
    """A random rulebook: its documents as plain data, its vocabulary, and what its contested parameters could be."""

    documents: list[dict[str, Any]]
    vocabulary: Vocabulary
    traits: Traits
    contested: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def has_head(self) -> bool:
        """Whether a named member is defined: of a household without members nothing could settle what is read of it."""
        return any("exactly" in document for document in self.documents)

    def text(self) -> str:
        """Write it as one rule file."""
        return "---\n".join(map(dump, self.documents))


def make_book(rng: Random, traits: Traits = EVERYTHING) -> Book:
    """Make a random rulebook with a program ``uji`` (and ``lain``, which it may read)."""
    vocabulary = _make_vocabulary(rng, traits)
    contested = {
        "berselisih": tuple(sorted(rng.sample(range(2, 9), 2))),
        "rentang": tuple(range(2, rng.randrange(4, 9))),
    }
    fixed = [*_head(), *_entities(vocabulary, traits), *_people(), *_parameters(rng, contested)]
    writer = Writer(rng, vocabulary, traits)
    documents = [*fixed, *writer.definitions(), *writer.criteria(), *writer.programs()]
    return Book(documents, vocabulary, traits, contested)


# --- the vocabulary


def _make_vocabulary(rng: Random, traits: Traits) -> Vocabulary:
    def whole() -> Spec:
        return Spec("whole number", rng.choice((0, 1)), rng.choice((3, 6, 10)), shelf=rng.random() < 0.2)

    def truth() -> Spec:
        return Spec("yes/no", shelf=rng.random() < 0.15)

    def code(name: str, kind: str = "code") -> Spec:
        return Spec(kind, codes=CODES[name])

    household = {
        "ya1": truth(), "ya2": truth(), "ya3": truth(), "angka": whole(), "angka1": whole(),
        "uang": Spec("decimal", 0, rng.choice((20, 1000))), "kode1": code("kode1"), "urut": code("urut", "ordered code"),
        "himpunan": code("himpunan", "set of codes"), "sejak": Spec("date", "2015-01-01", "2026-12-31"),
    }  # fmt: skip
    member = {
        "keberadaan": code("keberadaan"), "hubungan": code("hubungan"), "lahir": Spec("date", "1930-01-01", "2100-12-31"),
        "ya4": truth(), "ya5": truth(), "angka2": whole(), "kode2": code("kode2"), "himpunan2": code("himpunan2", "set of codes"),
    }  # fmt: skip
    business = {"ya6": truth(), "angka3": whole()}
    incomplete = traits.open_lists and rng.random() < 0.25
    lists = {"anggota": True, "usaha": True, "kepesertaan": True}
    if incomplete:
        lists[rng.choice(tuple(lists))] = False
    return Vocabulary(
        fields={"keluarga": household, "anggota": member, "usaha": business},
        owner=rng.choice(("keluarga", "anggota")),
        least=rng.choice((0, 1, 1)) if traits.open_lists else 1,
        complete=lists,
        presume=True if traits.presumptions and rng.random() < 0.4 else None,
    )


def _head() -> list[dict[str, Any]]:
    keys = {
        "yes": "ya", "no": "tidak", "decision_date": "tanggal_keputusan", "age_on": "umur_pada", "record_date": "tanggal_data",
        "fact_dates": "tanggal_fakta", "attestations": "atestasi", "attestation_id": "id", "attestation_answer": "jawaban",
        "attestation_by": "oleh", "attestation_date": "tanggal", "this_member": "anggota_ini", "anyone": "siapa_pun",
    }  # fmt: skip
    return [
        {"rulebook": "acak", "version": "1", "language": 1, "keys": keys, "other_programs": {"prakerja": "Prakerja"}}
    ]


def _entities(vocabulary: Vocabulary, traits: Traits) -> list[dict[str, Any]]:
    def declare(spec: Spec) -> dict[str, Any]:
        found: dict[str, Any] = {"type": spec.kind}
        if spec.lo is not None:
            found |= {"min": spec.lo, "max": spec.hi}
        if spec.codes:
            found["codes"] = list(spec.codes)
        if spec.shelf:
            found["shelf_life"] = "P12M"
        return found

    fields = {name: {each: declare(spec) for each, spec in specs.items()} for name, specs in vocabulary.fields.items()}
    present: dict[str, Any] = {"when": 'keberadaan = "ada"'}
    if vocabulary.presume is not None:
        present |= {"presume": vocabulary.presume, "basis": "kebiasaan"}
    enrolment = {"program": "program", "start": "mulai", "end": "selesai", "member": "peserta"}
    return [
        {"entity": "keluarga", "key": "id_keluarga", "region": "kode_wilayah", "fields": {"kode_wilayah": {"type": "text"}, **fields["keluarga"]}},
        {
            "entity": "anggota", "of": "keluarga", "role": "members", "key": "id_anggota", "at_least": vocabulary.least, "at_most": 4,
            "complete": vocabulary.complete["anggota"], "present": present,
            "fields": {**fields["anggota"], "umur": {"type": "age", "birth": "lahir", "max": 120}},
        },
        {
            "entity": "usaha", "of": vocabulary.owner, "key": "id_usaha", "at_most": 3, "complete": vocabulary.complete["usaha"],
            "fields": fields["usaha"],
        },
        {
            "entity": "kepesertaan", "of": "keluarga", "role": "enrolments", "enrolment": enrolment, "at_most": 4,
            "complete": vocabulary.complete["kepesertaan"],
            "fields": {
                "program": {"type": "code", "codes": ["bansos_lama"]}, "mulai": {"type": "date"}, "selesai": {"type": "date"},
                "peserta": {"type": "text"},
            },
        },
        _areas(),
    ]  # fmt: skip


def _areas() -> dict[str, Any]:
    listed = [("53", "NTT"), ("53.02", "TTS"), ("53.04", "Belu"), ("61", "Kalbar")]
    return {
        "area": "wilayah", "levels": ["provinsi", "kabupaten", "kecamatan", "desa"], "listed_to": "kabupaten",
        "areas": [{"code": code, "name": name} for code, name in listed],
        "fields": {"miskin": {"type": "yes/no"}, "jarak": {"type": "whole number", "min": 0, "max": 5}},
        "facts": [{"area": "61", "field": "jarak", "value": 2}, {"area": "53", "field": "miskin", "value": "ya"}],
    }  # fmt: skip


def _people() -> list[dict[str, Any]]:
    asked = (("pernyataan", "keluarga"), ("pernyataan_anggota", "anggota"), ("desa_membuka", "wilayah"))
    return [
        {"actor": "kader"},
        *(
            {"attestation": name, "question": "Apakah?", "about": about, "by": ["kader"], "valid_for": "P1Y"}
            for name, about in asked
        ),
    ]


def _parameters(rng: Random, options: Mapping[str, tuple[int, ...]]) -> list[dict[str, Any]]:
    def small() -> int:
        return rng.randrange(1, 7)

    one_of = [{"value": value, "source": f"sumber {value}"} for value in options["berselisih"]]
    return [
        {"parameter": "batas", "values": [{"from": "2000-01-01", "value": small()}, {"from": "2025-01-01", "value": small()}]},
        {"parameter": "berselisih", "values": [{"from": "2000-01-01", "one_of": one_of}]},
        {"parameter": "rentang", "values": [{"from": "2000-01-01", "at_least": 2, "at_most": options["rentang"][-1]}]},
        {"parameter": "indeks", "keys": ["satu", "dua"], "values": [{"from": "2000-01-01", "each": {"satu": small(), "dua": 5 * small()}}]},
        {"parameter": "per_kode", "by": "kode1", "values": [{"from": "2000-01-01", "each": {code: small() for code in CODES["kode1"]}}]},
        {
            "parameter": "per_wilayah", "by": "kode_wilayah",
            "values": [
                {"from": "2000-01-01", "value": small()},
                {"from": "2000-01-01", "area": "53", "value": small()},
                {"from": "2000-01-01", "area": "53.02", "value": small()},
            ],
        },
        {"parameter": "daftar", "type": "set of codes", "codes_of": "kode2", "values": [{"from": "2000-01-01", "value": ["d", "e"]}]},
        {"parameter": "tanggal_batas", "type": "date", "values": [{"from": "2000-01-01", "value": "2020-06-30"}]},
        {"parameter": "tak_pasti", "values": [{"from": "2000-01-01", "value": small(), "confidence": "uncertain"}]},
    ]  # fmt: skip
