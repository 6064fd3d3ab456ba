"""What is said of a file that has not its shape (SAS-P050 …)."""

from __future__ import annotations

from sasaran.base.catalogue.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    Entry("SAS-P050", ("berkas aturan adalah pasangan kunci dan isi", "a rule file is made of keys and what stands under them"), ("awali dengan salah satu: {kinds}", "begin with one of: {kinds}")),
    Entry("SAS-P051", ("tidak jelas dokumen apa ini", "it is not clear what document this is"), ("awali dengan salah satu: {kinds} (mungkin `{near}:`)", "begin with one of: {kinds} (perhaps `{near}:`)")),
    Entry("SAS-P052", ("kunci `{key}` tidak dikenal di sini", "key `{key}` is not known here"), hints={"near": ("mungkin maksudnya `{near}`", "did you mean `{near}`?"), "known": ("kunci yang dikenal: {known}", "known keys: {known}")}),
    Entry("SAS-P053", ("kunci `{key}` belum ada", "key `{key}` is missing"), ("tambahkan `{key}:`", "add `{key}:`")),
    Entry("SAS-P054", ("isi `{key}` tidak berbentuk seperti ini", "what stands under `{key}` has another form"), hints={"list": ("`{key}` berisi daftar: satu butir sebaris, diawali `- ` (dengan spasi)", "`{key}` takes a list: one item a line, each begun with `- ` (with a space)"), "text": ("`{key}` berisi satu teks atau angka pada baris yang sama", "`{key}` takes one text or number on the same line"), "mapping": ("`{key}` berisi kunci dan isi, menjorok di bawahnya", "`{key}` takes keys and what stands under them, indented below it")}),
)
