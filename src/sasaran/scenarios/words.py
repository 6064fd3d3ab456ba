"""Every message of the steps, in both languages: a key and values in, the words out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sasaran.base.suggest import nearest

_MOST_SHOWN = 12

Both = tuple[str, str]

WORDS: dict[str, Both] = {
    # Labels and literals
    "unknown": ("{kind} `{said}` tidak dikenal; {near}", "there is no {kind} `{said}`; {near}"),
    "ambiguous": ("{kind} `{said}` dapat berarti {names}; tulis salah satunya", "{kind} `{said}` may mean {names}; write one of them"),
    "date": ("`{said}` bukan tanggal; tulis seperti `1 Februari 2026` atau `2026-02-01`", "`{said}` is no date; write `1 February 2026` or `2026-02-01`"),
    "number": ("`{said}` bukan angka; tulis seperti {examples}", "`{said}` is no number; write {examples}"),
    "number_unclear": ("`{said}` dapat dibaca sebagai ribuan atau pecahan; tulis seperti {examples}", "`{said}` may be read as thousands or as a fraction; write {examples}"),
    "unit": ("`{said}` tidak bersatuan `{unit}`; tulis angkanya saja", "`{said}` is not in `{unit}`; write the number alone"),
    "yes_no": ("`{said}` bukan jawaban; tulis `{yes}`, `{no}`, atau `-` bila tidak diketahui", "`{said}` is no answer; write `{yes}`, `{no}`, or `-` where it is not known"),
    "age": ("`{said}` bukan umur; tulis bilangan bulat", "`{said}` is no age; write a whole number"),
    "empty_cell": ("sel `{column}` kosong; tulis `-` bila tidak diketahui, `kosong` bila memang tidak ada", "cell `{column}` is empty; write `-` where it is not known, `none` where there is none"),
    # Tables and the order of steps
    "no_table": ("langkah ini memerlukan tabel di bawahnya", "this step needs a table below it"),
    "header": ("kepala tabel `{found}`; tulis `{wanted}`", "the table begins with `{found}`; write `{wanted}`"),
    "width": ("baris ke-{row} berisi {count} sel, kepala tabel {wanted}", "row {row} has {count} cells, the header {wanted}"),
    "no_rows": ("tabelnya tidak berisi baris; tambahkan baris atau hapus langkah ini", "the table has no rows; add one or remove the step"),
    "twice": ("`{name}` ditulis dua kali; hapus salah satunya", "`{name}` is written twice; remove one of the two"),
    "no_day": ("tanggal keputusan belum disebut; mulai dengan `{phrase}`", "there is no decision date yet; begin with `{phrase}`"),
    "no_household": ("keluarganya belum disebut; mulai dengan `{phrase}`", "there is no household yet; begin with `{phrase}`"),
    "no_decision": ("belum ada program yang diperiksa; tulis `{phrase}` sesudah semua keterangan", "nothing was decided yet; write `{phrase}` after all that is given"),
    "no_enrolments": ("kosakata aturan ini tidak mengenal kepesertaan", "this vocabulary has no list of enrolments"),
    "enrolled_and_not": ("keluarga itu disebut menerima program dan tidak menerima apa pun; hapus salah satunya", "the family is said to be enrolled and to receive nothing; remove one of the two"),
    "about": ("pernyataan `{name}` adalah tentang {about}; pakai `{phrase}`", "statement `{name}` is about {about}; use `{phrase}`"),
    "no_region": ("wilayah keluarga itu tidak diketahui, jadi pernyataan tentang wilayahnya tidak dapat dicatat", "the family's area is not known, so nothing can be said of it"),
    # What was found
    "outcome": ("hasil {who} `{found}`, bukan `{wanted}`; belum diketahui: {missing}; anggapan: {presumed}", "the outcome of {who} is `{found}`, not `{wanted}`; missing: {missing}; presumed: {presumed}"),
    "not_in_force": ("program `{program}` tidak berlaku pada tanggal dan di wilayah itu", "program `{program}` is not in force at that date and place"),
    "edition": ("yang memutuskan edisi `{found}`, bukan `{wanted}`", "edition `{found}` decided, not `{wanted}`"),
    "not_missing": ("`{wanted}` tidak termasuk yang belum diketahui; yang belum diketahui: {missing}", "`{wanted}` is not among what is missing: {missing}"),
    "missing": ("masih ada yang belum diketahui: {missing}", "something is still missing: {missing}"),
    "waiting": ("hasil itu tidak menunggu `{wanted}`, melainkan {found}", "the outcome does not wait for `{wanted}` but for {found}"),
    "presumed": ("hasil itu tidak bersandar pada anggapan", "the outcome rests on no presumption"),
    "not_presumed": ("hasil itu bersandar pada anggapan: {presumed}", "the outcome rests on presumptions: {presumed}"),
    "route_truth": ("jalur `{name}` tidak terpenuhi; jalur: {routes}", "route `{name}` is not met; routes: {routes}"),
    "route_known": ("jalur `{name}` sudah diketahui terpenuhi atau tidak, atau belum dibuka; jalur: {routes}", "it is known whether route `{name}` is met, or it is not open yet; routes: {routes}"),
    "route_other": ("jalur `{name}` terpenuhi, belum dibuka, atau belum diketahui; jalur: {routes}", "route `{name}` is met, not open yet or not known; routes: {routes}"),
    "route_open": ("jalur `{name}` sudah dibuka; jalur: {routes}", "route `{name}` is open; routes: {routes}"),
    "no_benefit": ("tidak ada bantuan dalam hasil itu", "the decision brings no benefit"),
    "benefit": ("bantuannya {found}, bukan {wanted}", "the benefit is {found}, not {wanted}"),
    "times": ("bantuannya dibayar {found} kali, bukan `{wanted}`", "the benefit is paid {found} times, not `{wanted}`"),
    "item": ("bantuannya berupa {found}, bukan `{wanted}`", "the benefit has {found}, not `{wanted}`"),
    "beneficiaries": ("penerima manfaatnya {found}, bukan {wanted}", "the beneficiaries are {found}, not {wanted}"),
    "no_verdict": ("`{member}` tidak mempunyai hasil sendiri: program ini untuk keluarga, atau ia tidak terhitung sebagai anggota", "`{member}` has no verdict: the program is a family's, or they do not count as a member"),
    # Phrases
    "no_phrase": ("langkah `{said}` tidak dikenal; {near}", "there is no step `{said}`; {near}"),
    "other_language": ("`{said}` ditulis dalam bahasa lain daripada berkas ini (`# language: {lang}`); tulis `{phrase}`", "`{said}` is in another language than this file (`# language: {lang}`); write `{phrase}`"),
    "wrong_kind": ("langkah `{said}` tidak dapat berdiri di sini; awali dengan `{keyword}`", "step `{said}` cannot stand here; begin it with `{keyword}`"),
    "asserts_nothing": ("skenario `{name}` tidak memeriksa apa pun; tambahkan langkah `{keyword} …`", "scenario `{name}` asserts nothing; add a step `{keyword} …`"),
    "placeholder": ("`<{name}>` tidak punya kolom dalam tabel contohnya", "`<{name}>` has no column in the table of examples"),
    # Kinds of things
    "kind_field": ("isian", "field"),
    "kind_code": ("kode isian `{field}`", "code of field `{field}`"),
    "kind_program": ("program", "program"),
    "kind_attestation": ("pernyataan", "attestation"),
    "kind_actor": ("pelaku", "actor"),
    "kind_member": ("anggota", "member"),
    "kind_route": ("jalur", "route"),
    "kind_fact": ("hal", "fact"),
    "kind_outcome": ("hasil", "outcome"),
    "kind_waiting": ("yang ditunggu", "what is waited for"),
    "kind_area": ("wilayah", "area"),
    # Parts
    "near": ("mungkin maksudnya {names}", "did you mean {names}"),
    "known": ("yang dikenal: {names}", "known: {names}"),
    "none_known": ("di sini tidak ada satu pun", "there are none here"),
    "family": ("keluarga", "the family"),
    "member": ("`{name}`", "`{name}`"),
    "nothing": ("tidak ada", "nothing"),
}  # fmt: skip


class Message:
    """One message with its values, which may be messages themselves; it is worded when asked for."""

    def __init__(self, key: str, **values: object) -> None:
        self.key = key
        self.values = values

    def say(self, lang: str) -> str:
        """Give the words in a language: ``id`` or ``en``."""
        template = WORDS[self.key][lang == "en"]
        filled = {name: value.say(lang) if isinstance(value, Message) else value for name, value in self.values.items()}
        return template.format(**filled)

    def __str__(self) -> str:
        return f"{self.say('id')}\n({self.say('en')})"


class Later(Message):
    """A part of a message that is only made out when it is said: most that is not met is never shown."""

    def __init__(self, make: Callable[[], str | Message]) -> None:
        super().__init__("nothing")
        self._make = make

    def say(self, lang: str) -> str:
        """Make it out, and give the words in a language."""
        made = self._make()
        return made.say(lang) if isinstance(made, Message) else made


class StepError(ValueError):
    """A step that can't be understood."""

    def __init__(self, key: str, **values: object) -> None:
        self.message = Message(key, **values)
        super().__init__(str(self.message))


class UnmetError(AssertionError):
    """A step that was understood, and does not hold."""

    def __init__(self, key: str, **values: object) -> None:
        self.message = Message(key, **values)
        super().__init__(key)

    def __str__(self) -> str:
        return str(self.message)


def suggest(said: str, known: Iterable[str]) -> Message:
    """Say what may have been meant: the nearest known words, or else what there is."""
    words = sorted(set(known))
    near = nearest(said, words)
    if near:
        return Message("near", names=quote(near))
    return Message("known", names=quote(words[:_MOST_SHOWN])) if words else Message("none_known")


def quote(words: Iterable[str]) -> str:
    """Write words in backticks with commas between."""
    return ", ".join(f"`{word}`" for word in words)
