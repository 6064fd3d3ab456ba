"""The words of mutants in both languages: what was changed, and the scenario that would notice it."""

from __future__ import annotations

from sasaran.mutants.listing import Mutant

Both = tuple[str, str]

_WHAT: dict[str, Both] = {
    "number": ("{old} menjadi {new}", "{old} becomes {new}"),
    "date": ("tanggal {old} menjadi {new}", "date {old} becomes {new}"),
    "day": ("tanggal {old} bergeser menjadi {new}", "the day {old} moves to {new}"),
    "operator": ("`{old}` menjadi `{new}`", "`{old}` becomes `{new}`"),
    "code": ("`{old}` menjadi `{new}`", "`{old}` becomes `{new}`"),
    "rank_less": ("`{name}` tidak lagi termasuk", "`{name}` is no longer among them"),
    "rank_more": ("`{name}` ikut termasuk", "`{name}` is among them too"),
    "join": ("`{old}` menjadi `{new}`", "`{old}` becomes `{new}`"),
    "quantifier": ("`{old}` menjadi `{new}`", "`{old}` becomes `{new}`"),
    "nobody": ("jawaban `if_nobody` dibalik", "the answer of `if_nobody` is turned"),
    "field": ("isian `{old}` menjadi `{new}`", "field `{old}` becomes `{new}`"),
    "negate": ("`{name}` dibalik", "`{name}` is turned into its contrary"),
    "age_day": ("umur dihitung pada tanggal keputusan", "the age is counted on the decision date"),
    "branches": ("`then` dan `else` bertukar", "`then` and `else` change places"),
    "drop": ("`{name}` dihapus", "`{name}` is dropped"),
    "drop_unless": ("pengecualian `{name}` dihapus", "exception `{name}` is dropped"),
    "drop_route": ("jalur `{name}` dihapus", "route `{name}` is dropped"),
    "drop_row": ("baris `{name}` dihapus", "row `{name}` is dropped"),
    "drop_rounding": ("pembulatan `{name}` dihapus", "rounding `{name}` is dropped"),
    "drop_place": ("wilayah `{name}` dihapus", "area `{name}` is dropped"),
    "drop_actor": ("`{name}` tidak lagi boleh menjawab", "`{name}` may no longer answer"),
    "order": ("`{one}` dan `{other}` bertukar urutan", "`{one}` and `{other}` change places"),
    "opened": ("`{name}` selalu dibuka", "`{name}` is always open"),
    "use_less": ("`{criteria}` dipakai tanpa `{name}`", "`{criteria}` is used without `{name}`"),
    "use_more": ("`{criteria}` dipakai dengan `{name}` juga", "`{criteria}` is used with `{name}` too"),
    "answer": ("jawaban `{name}` dibalik", "the answer `{name}` is turned"),
    "ever": ("`ever` dibalik", "`ever` is turned"),
    "span": ("`{name}` {step} hari", "`{name}` {step} day"),
    "who": ("`{old}` menjadi `{new}`", "`{old}` becomes `{new}`"),
    "presume_other": ("anggapannya dibalik", "what is presumed is turned"),
    "presume_none": ("anggapannya dihapus", "nothing is presumed"),
    "firm": ("tidak lagi indikatif", "it is no longer indicative"),
}

_WRITE: dict[str, Both] = {
    "number": (
        "nilainya tepat {old}, dan satu lagi tepat {new}: hasil atau bantuannya berbeda",
        "the value is exactly {old}, and another in which it is {new}: the outcome or the benefit differs",
    ),
    "date": ("tanggalnya tepat {old}, dan satu lagi tepat {new}", "the date is exactly {old}, and another with {new}"),
    "day": ("tanggal keputusannya {day}", "the decision date is {day}"),
    "operator": (
        "nilainya tepat di garis itu, tidak di atas dan tidak di bawahnya",
        "the value lies exactly on that line, neither above nor below",
    ),
    "code": ("kodenya `{new}`, dan satu lagi `{old}`", "the code is `{new}`, and another with `{old}`"),
    "rank_less": ("kodenya `{name}`", "the code is `{name}`"),
    "rank_more": ("kodenya `{name}`", "the code is `{name}`"),
    "join": (
        "hanya satu dari syarat-syarat itu yang terpenuhi, dan itulah yang menentukan",
        "just one of those conditions holds, and that decides",
    ),
    "quantifier": (
        "satu orang memenuhi syarat itu dan seorang lain tidak, dan itulah yang menentukan",
        "one person meets the condition and another does not, and that decides",
    ),
    "nobody": ("tidak seorang pun ditanyai syarat itu", "there is nobody to ask the condition of"),
    "field": (
        "`{old}` dan `{new}` berbeda isinya, dan itulah yang menentukan",
        "`{old}` and `{new}` differ, and that decides",
    ),
    "negate": ("hanya syarat itu yang menentukan", "that condition alone decides"),
    "age_day": ("umurnya bertambah di antara kedua tanggal itu", "somebody's birthday lies between the two dates"),
    "branches": ("kedua cabang memberi nilai yang berbeda", "the two branches give different values"),
    "drop": (
        "semua syarat lain sudah menentukan, kecuali yang ini",
        "everything else is settled and this condition alone decides",
    ),
    "drop_unless": (
        "keluarga memenuhi semua syarat dan hanya terkena pengecualian ini",
        "a family meets every condition and only this exception applies",
    ),
    "drop_route": ("hanya jalur ini yang terpenuhi", "only this route is met"),
    "drop_row": ("hanya baris ini yang berlaku, dan bantuannya disebut", "only this row applies, and the benefit is stated"),
    "drop_rounding": ("hasil hitungannya tidak bulat", "what is calculated is not whole"),
    "drop_place": ("keluarga tinggal di wilayah itu", "a family lives in that area"),
    "drop_actor": ("pernyataannya dijawab oleh `{name}`", "the statement is answered by `{name}`"),
    "order": ("kedua-duanya terpenuhi, dan yang diambil disebut", "both hold, and which is taken is stated"),
    "opened": ("jalur itu belum dibuka, dan itulah yang menentukan", "that tier has not opened, and that decides"),
    "use_less": ("hanya `{name}` yang menentukan", "`{name}` alone decides"),
    "use_more": ("hanya `{name}` yang terpenuhi, dan itu tidak menentukan", "only `{name}` holds, and it decides nothing"),
    "answer": ("pernyataan itu dijawab, dan itulah yang menentukan", "the statement is answered, and that decides"),
    "ever": (
        "programnya pernah diterima, tetapi kini tidak lagi",
        "the program was received once, and no longer is",
    ),
    "span": ("tanggalnya tepat di batas waktu itu, dan satu lagi sehari sesudahnya", "the day is exactly the last one that counts, and another a day later"),
    "who": ("yang menerima adalah anggota, bukan keluarga", "a member is enrolled, not the family"),
    "presume_other": ("hal itu tidak diketahui, dan hasilnya disebut", "that is not known, and the outcome is stated"),
    "presume_none": (
        "hal itu tidak diketahui, dan disebut bahwa hasilnya bersandar pada anggapan",
        "that is not known, and it is stated that the outcome rests on a presumption",
    ),
    "firm": (
        "syarat itu menentukan, dan disebut bahwa hasilnya masih menunggu kepastian",
        "the condition decides, and it is stated that the outcome still waits to be confirmed",
    ),
}  # fmt: skip

REPORT = {
    "id": {
        "title": "Mutan: {counted} perubahan kecil pada aturan dicoba, satu per satu; skenario menangkap {noticed} ({share} %).",
        "head": "program mutan tertangkap lolos diterima",
        "survived": "{count} perubahan lolos, tidak tertangkap satu skenario pun:",
        "none": "Tidak ada yang lolos tanpa alasan.",
        "accepted": "Diterima dengan alasan ({count}):",
        "proved": "Tidak dihitung, karena terbukti sama artinya bagi setiap keluarga ({count}):",
        "others": "Juga tidak dihitung: {never} perubahan pada yang tidak dibaca edisi mana pun pada hari itu, {refused} yang sudah ditolak `sasaran check`, {sampled} pada nilai wilayah atau kode yang diwakili nilai lain.",
        "short": "Yang tertangkap {share} %, kurang dari {wanted} %.",
    },
    "en": {
        "title": "Mutants: {counted} small changes to the rules were tried, one by one; the scenarios noticed {noticed} ({share} %).",
        "head": "program mutants noticed survived accepted",
        "survived": "No scenario noticed these {count} changes:",
        "none": "None survived without a reason.",
        "accepted": "Accepted with a reason ({count}):",
        "proved": "Not counted, since they are proved to mean the same for every family ({count}):",
        "others": "Nor were: {never} to what no edition reads on those days, {refused} that `sasaran check` refuses already, {sampled} to values of areas or codes for which others stand.",
        "short": "Noticed were {share} %, less than {wanted} %.",
    },
}  # fmt: skip
"""The words of the report, by language."""

_LEAD: Both = ("Tulis skenario: ", "Write a scenario in which ")


def say_change(mutant: Mutant, lang: str) -> str:
    """Say what was changed: where, and what it became."""
    what = _fill(_WHAT[mutant.kind], mutant, lang)
    where = str(mutant.values.get("where") or "")
    return f"`{where}`: {what}" if where else f"{mutant.name}: {what}"


def say_advice(mutant: Mutant, lang: str) -> str:
    """Say which scenario would notice the change."""
    return _LEAD[lang == "en"] + _fill(_WRITE[mutant.kind], mutant, lang)


def _fill(words: Both, mutant: Mutant, lang: str) -> str:
    return words[lang == "en"].format_map(mutant.values)
