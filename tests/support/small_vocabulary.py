"""Hold a small rulebook's vocabulary, built by hand: one household, its members, a list below each, and areas."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from sasaran.base.span import NOWHERE
from sasaran.ir.expressions import Tree
from sasaran.ir.nodes import Node
from sasaran.ir.rulebook import (
    Actor,
    Area,
    Areas,
    Attestation,
    Content,
    Definition,
    DefinitionVersion,
    Enrolment,
    Entity,
    Field,
    Interval,
    Keys,
)
from sasaran.ir.types import Code, Kind, Type

MOST = 999_999_999_999_999
DAY = Type(Kind.DATE, date(1900, 1, 1), date(2100, 12, 31))
YES_NO = Type(Kind.TRUTH)
TEXT = Type(Kind.TEXT)

KEYS = Keys(
    yes="ya", no="tidak", decision_date="tanggal_keputusan", age_on="umur_pada", record_date="tanggal_data",
    fact_dates="tanggal_fakta", attestations="atestasi", attestation_id="id", attestation_answer="jawaban",
    attestation_by="oleh", attestation_date="tanggal", this_member="anggota_ini", anyone="siapa_pun",
)  # fmt: skip


def codes(*names: str, of: Kind = Kind.CODE, ordered: bool = False) -> Type:
    """Make a type of these codes."""
    return Type(of, codes=tuple(Code(name) for name in names), ordered=ordered)


def number(lo: int = 0, hi: int | Fraction = MOST, scale: int = 0) -> Type:
    """Make a type of numbers."""
    return Type(Kind.NUMBER, lo, hi, scale)


def fields(**types: Type | Field) -> dict[str, Field]:
    """Name fields and their types."""
    return {name: each if isinstance(each, Field) else Field(name, each) for name, each in types.items()}


def household() -> Entity:
    """Make the household."""
    return Entity(
        "keluarga", (), None, "keluarga", 0, "id_keluarga", region="kode_wilayah", size="jumlah_anggota_keluarga",
        fields=fields(
            id_keluarga=Field("id_keluarga", TEXT, personal="identity"),
            kode_wilayah=TEXT,
            desil_nasional=number(1, 10),
            jumlah_anggota_keluarga=number(1, 30),
            penghasilan=number(),
            pengeluaran=number(0, MOST, 2),
            daya_listrik=codes("450VA", "900VA", "1300VA", ordered=True),
            aset_mobil=YES_NO,
            sumber_air=codes("pdam", "sumur", "sungai"),
            bantuan_diterima=codes("beras", "minyak", "telur", of=Kind.CODES),
            alamat=Field("alamat", TEXT, personal="specific"),
        ),
    )  # fmt: skip


def member() -> Entity:
    """Make the member."""
    return Entity(
        "anggota", (), "keluarga", "anggota", 1, "id_anggota", at_least=1, at_most=30, members=True,
        fields=fields(
            id_anggota=Field("id_anggota", TEXT, personal="identity"),
            nik=Field("nik", TEXT, personal="identity"),
            hubungan_keluarga=codes("kepala", "istri_suami", "anak", "lain"),
            jenis_kelamin=codes("laki_laki", "perempuan"),
            tanggal_lahir=DAY,
            umur=Field("umur", number(0, 120), age_of="tanggal_lahir"),
            umur_bulan=Field("umur_bulan", number(0, 1440), age_of="tanggal_lahir", age_unit="months"),
            hamil=Field("hamil", YES_NO, shelf_life=(9, 0), personal="specific"),
            kehamilan_ke=number(1, 20),
            status_bekerja=YES_NO,
            sektor=codes("petani", "nelayan", "buruh"),
            penyakit=Field("penyakit", codes("tbc", "kusta", "hiv"), personal="specific"),
            jaminan=codes("jkk", "jkm", "jht", of=Kind.CODES),
        ),
    )  # fmt: skip


def enrolment() -> Entity:
    """Make the list of enrolments, below the household."""
    return Entity(
        "kepesertaan", (), "keluarga", "kepesertaan", 1, None,
        fields=fields(
            program=codes("bpum"), mulai=DAY, selesai=DAY, peserta=Field("peserta", TEXT, personal="identity"),
            alasan_selesai=codes("meninggal", "pindah"),
        ),
        enrolment=Enrolment("program", "mulai", "selesai", "peserta", "alasan_selesai"),
    )  # fmt: skip


def business() -> Entity:
    """Make a list below members."""
    return Entity(
        "usaha", (), "anggota", "usaha", 2, "id_usaha", complete=False, at_least=1, at_most=5,
        fields=fields(id_usaha=Field("id_usaha", TEXT), omzet=number(), jenis_usaha=codes("warung", "jasa")),
    )  # fmt: skip


def areas() -> Areas:
    """Make a tree listed to its second level, of four."""
    tree = {
        code: Area(code, code, code.rpartition(".")[0] or None, code.count("."))
        for code in ("53", "53.02", "53.04", "17", "17.71")
    }
    return Areas(
        "wilayah", ("provinsi", "kabupaten", "kecamatan", "desa"), ".", 1,
        fields(
            status_desa=codes("desa", "kelurahan"), jumlah_p3ke_desil_1=number(), upah_minimum=number(0, MOST, 2),
            tertinggal=YES_NO, sejak=DAY, sinyal=codes("2g", "3g", "4g", of=Kind.CODES),
        ),
        tree,
    )  # fmt: skip


def content(**changes: Any) -> Content:
    """Make the rulebook; ``changes`` replace its parts."""
    entities = {each.name: each for each in (household(), member(), enrolment(), business())}
    attestations = {
        "berdomisili_di_desa": Attestation("berdomisili_di_desa", (), (), "keluarga", ("kepala_desa",)),
        "bekerja_di_laut": Attestation("bekerja_di_laut", (), (), "anggota", ("kader", "kepala_desa")),
        "jalan_rusak": Attestation("jalan_rusak", (), (), "area", ("kepala_desa",)),
    }
    parts: dict[str, Any] = {
        "name": "kecil", "version": "1", "language": 1, "title": (), "keys": KEYS, "entities": entities, "definitions": {},
        "parameters": {}, "attestations": attestations, "actors": {name: Actor(name, ()) for name in ("kepala_desa", "kader")},
        "areas": areas(), "editions": (), "pillars": {}, "statuses": {}, "forms": {}, "registers": {}, "periods": None,
        "hash": "", "known_programs": {"pkh": (), "prakerja": ()},
    }  # fmt: skip
    return Content(**{**parts, **changes})


def define(root: Node) -> Definition:
    """Make a definition of the household by a tree, called as its root is."""
    version = DefinitionVersion(Interval(), Tree(NOWHERE, YES_NO, root))
    return Definition(root.id, "keluarga", (), YES_NO, (version,))


def family(**changes: object) -> dict[str, object]:
    """Make a household's record of ten fields with four members of eight; a change to None takes a key out."""
    record: dict[str, object] = {
        "id_keluarga": "K-001", "kode_wilayah": "53.02.01.2001", "desil_nasional": 2, "jumlah_anggota_keluarga": 4,
        "penghasilan": 1_250_000, "pengeluaran": 900_000, "daya_listrik": "900VA", "aset_mobil": False, "sumber_air": "sumur",
        "bantuan_diterima": ["beras"], "tanggal_data": "2026-01-23",
        "anggota": [person(f"A-{place}", birth) for place, birth in enumerate(("1984-07-12", "1988-04-01", "2012-11-30", "2021-05-05"), 1)],
    }  # fmt: skip
    return {name: value for name, value in {**record, **changes}.items() if value is not None}


def person(key: str = "A-1", birth: str = "1988-04-01", **changes: object) -> dict[str, object]:
    """Make one member's record of eight fields."""
    record: dict[str, object] = {
        "id_anggota": key, "hubungan_keluarga": "anak", "jenis_kelamin": "perempuan", "tanggal_lahir": birth, "hamil": False,
        "status_bekerja": True, "sektor": "petani", "jaminan": [],
    }  # fmt: skip
    return {name: value for name, value in {**record, **changes}.items() if value is not None}


ON = date(2026, 2, 1)
Record = Mapping[str, object]
