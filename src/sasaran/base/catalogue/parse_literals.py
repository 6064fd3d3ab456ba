"""What is said of numbers, dates and durations in conditions that cannot be read, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from sasaran.base.catalogue.entry import Both, Entry

WRITE: Both = ("tulis `{repair}`", "write `{repair}`")


def repairable(code: str, message: Both, hint: Both, hints: Mapping[str, Both] | None = None) -> Entry:
    """Make an entry of a spelling whose line can be printed as it should stand."""
    return Entry(code, message, hint, hints={"repair": WRITE, **(hints or {})})


LITERALS: tuple[Entry, ...] = (
    repairable(
        "SAS-P140",
        (
            "angka ditulis tanpa pemisah ribuan, bukan `{text}`",
            "numbers are written without thousands separators, not `{text}`",
        ),
        ("tulis angkanya saja, misalnya `300000`", "write the digits alone, such as `300000`"),
    ),
    repairable(
        "SAS-P141",
        ("desimal ditulis dengan titik, bukan koma: `{text}`", "decimals have a point, not a comma: `{text}`"),
        ("ganti komanya dengan titik", "replace the comma by a point"),
    ),
    repairable(
        "SAS-P142",
        ("mata uang tidak ditulis: `{text}`", "the currency is not written: `{text}`"),
        (
            "tulis angkanya saja, misalnya `300000`; satuannya ada pada isian",
            "write the digits alone, such as `300000`; the field declares the unit",
        ),
    ),
    repairable(
        "SAS-P143",
        ("persen tidak dikenal: `{text}`", "per cent is not accepted: `{text}`"),
        ("tulis sebagai desimal, misalnya `0.4`", "write it as a decimal, such as `0.4`"),
        {
            "repair": (
                "tulis `{repair}`; bila isian itu dicatat dalam persen, tulis angkanya saja",
                "write `{repair}`; if the field is recorded in per cent, write the number alone",
            )
        },
    ),
    repairable(
        "SAS-P144",
        ("angka ditulis lengkap, bukan `{text}`", "numbers are written out, not `{text}`"),
        ("tulis semua nolnya, misalnya `5000000`", "write all its zeros, such as `5000000`"),
    ),
    repairable(
        "SAS-P145",
        ("satuan `{text}` tidak ditulis setelah angka", "the unit `{text}` is not written after a number"),
        ("tulis `{number}` saja; satuannya ada pada isian", "write only `{number}`; the field declares the unit"),
        {
            "duration": (
                "tulis `{repair}`; untuk menggeser tanggal pakai `P1Y`, `P6M`, atau `P10D`",
                "write `{repair}`; to shift a date use `P1Y`, `P6M` or `P10D`",
            )
        },
    ),
    repairable(
        "SAS-P146",
        (
            "pada kedua sisi titik desimal harus ada angka: `{text}`",
            "digits must stand on both sides of a decimal point: `{text}`",
        ),
        ("tulis misalnya `0.5`", "write `0.5`, for example"),
    ),
    repairable(
        "SAS-P147",
        ("angka berpangkat seperti `{text}` tidak dikenal", "numbers with an exponent, as `{text}`, are not accepted"),
        ("tulis angkanya lengkap", "write the number out"),
    ),
    Entry(
        "SAS-P148",
        ("`{text}` bukan angka", "`{text}` is no number"),
        (
            'kode ditulis dalam tanda kutip, `"…"`; angka tanpa nol di depan dan dengan satu titik desimal',
            'a code stands in quotes, `"…"`; a number has no leading zero and one decimal point',
        ),
    ),
    Entry(
        "SAS-P149",
        ("angka ini terlalu panjang", "this number is too long"),
        ("nomor dan kode ditulis dalam tanda kutip", "identifiers and codes stand in quotes"),
    ),
    Entry(
        "SAS-P150",
        ("tanggal `{text}` tidak ada", "there is no day `{text}`"),
        (
            "periksa hari dan bulannya; tanggal ditulis tahun-bulan-hari",
            "check its day and month; a date is written year-month-day",
        ),
    ),
    repairable(
        "SAS-P151",
        ("`{text}` bukan tanggal", "`{text}` is no date"),
        (
            'tulis tahun-bulan-hari dalam kutip, misalnya `date("2025-01-31")`',
            'write year-month-day in quotes, such as `date("2025-01-31")`',
        ),
    ),
    repairable(
        "SAS-P152",
        ("tanggal `{text}` harus ditandai sebagai tanggal", "the date `{text}` must be marked as a date"),
        ('tulis `date("2025-01-31")`', 'write `date("2025-01-31")`'),
    ),
    Entry(
        "SAS-P153",
        ("`{text}` bukan rentang waktu", "`{text}` is no duration"),
        (
            "tulis tahun, bulan, dan hari secara berurutan: `P1Y`, `P6M`, `P10D`, `P1Y6M`",
            "write years, months and days in this order: `P1Y`, `P6M`, `P10D`, `P1Y6M`",
        ),
    ),
    Entry(
        "SAS-P154",
        ("`{text}` tidak dikenal dalam teks", "`{text}` is not accepted in a text"),
        (
            'garis miring terbalik hanya sebelum `"` dan sebelum dirinya sendiri',
            'a backslash stands only before `"` and before itself',
        ),
    ),
)
