"""Words for where rulebooks come from, and for the commands that write rule files."""

from __future__ import annotations

from sasaran.base.catalogue.entry import Entry

ENTRIES = (
    Entry("SAS-U060", ("`{name}` bukan folder aturan, arsip, atau revisi git", "`{name}` is neither a rulebook folder, an archive nor a git revision"), ("tulis sebuah folder, berkas .zip atau .tar.gz, atau revisi dan folder seperti HEAD~1:rules", "write a folder, a .zip or .tar.gz file, or a revision and a folder such as HEAD~1:rules"), hints={"revision": ("untuk revisi git, sebutkan juga foldernya: {name}:rules", "of a git revision, name the folder too: {name}:rules")}),
    Entry("SAS-U061", ("`{name}` tidak dapat dibaca dengan git", "git can't read `{name}`"), ("perintah git tidak ditemukan: pasang git, atau sebutkan folder atau arsip", "the git command is not there: install git, or name a folder or an archive"), hints={"repository": ("di sini bukan repositori git: jalankan di dalamnya, atau sebutkan folder atau arsip yang ada", "this is no git repository: run it inside one, or name a folder or an archive that exists")}),
    Entry("SAS-U062", ("revisi git `{name}` tidak ada", "there is no git revision `{name}`"), ("periksa nama revisi dan folder di dalamnya, misalnya v1.0:rules; folder ditulis dari akar repositori", "check the revision and the folder in it, such as v1.0:rules; the folder is written from the repository's root")),
    Entry("SAS-U063", ("arsip `{name}` tidak dapat dibaca", "the archive `{name}` can't be read"), ("buat ulang arsipnya, atau bandingkan foldernya", "make the archive anew, or compare the folder"), hints={"large": ("isinya lebih besar daripada yang dapat dimuat sebuah aturan; sebutkan folder aturan saja", "it holds more than a rulebook can; name the folder of rules alone")}),
    Entry("SAS-U064", ("tidak ada berkas aturan di `{name}`", "there are no rule files in `{name}`"), ("berkas aturan berakhiran .yaml; periksa nama foldernya", "rule files end in .yaml; check the folder's name")),
    Entry("SAS-U070", ("berkas ini tidak dapat dirapikan dengan aman, jadi dibiarkan", "this file can't be formatted safely, so it is left as it is"), ("periksa dengan sasaran check; bila tidak ada galat, rapikan dengan tangan dan laporkan berkasnya", "check it with sasaran check; if that finds no error, lay it out by hand and report the file")),
    Entry("SAS-U071", ("`{name}` bukan sesuatu yang dapat dibuat", "`{name}` is nothing that can be made"), hints={"near": ("maksudnya mungkin `{near}`", "perhaps `{near}` is meant"), "known": ("pilih salah satu: {known}", "choose one of: {known}")}),
    Entry("SAS-U072", ("`{name}` tidak dapat menjadi nama dalam aturan", "`{name}` can't be a name in rules"), ("pakai huruf kecil, angka, dan garis bawah, dan mulai dengan huruf, misalnya bantuan_lansia", "use lower-case letters, digits and underscores, beginning with a letter, such as bantuan_lansia"), hints={"near": ("tulis `{near}`", "write `{near}`")}),
    Entry("SAS-U073", ("`{path}` sudah ada dan tidak ditimpa", "`{path}` is there already and is not overwritten"), ("pilih nama lain, atau berkas lain dengan --out", "choose another name, or another file with --out"), hints={"folder": ("pilih folder yang kosong atau belum ada dengan --out", "choose a folder that is empty or not there yet with --out")}),
)
