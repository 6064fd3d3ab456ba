"""What the command line says of its own use (SAS-U…): wrong use, and faults of ours."""

from __future__ import annotations

from sasaran.base.catalogue.entry import Entry

_NEAR = {
    "near": ("mungkin maksudnya `{near}`", "did you mean `{near}`?"),
    "known": ("yang ada: {known}", "there are: {known}"),
}

ENTRIES: tuple[Entry, ...] = (
    # --- the command as typed
    Entry("SAS-U001", ("opsi `{name}` tidak dikenal", "the option `{name}` is not known"), ("lihat sasaran {command} --help", "see sasaran {command} --help"), hints=_NEAR),
    Entry("SAS-U002", ("`{name}` belum disebut", "`{name}` is not given"), ("lihat sasaran {command} --help", "see sasaran {command} --help")),
    Entry("SAS-U003", ("isi `{name}` tidak dapat dipakai", "what is given for `{name}` can't be used"), ("lihat sasaran {command} --help", "see sasaran {command} --help"), hints={"known": ("pilih salah satu: {known}", "choose one of: {known}")}),
    Entry("SAS-U004", ("perintah `{name}` tidak dikenal", "the command `{name}` is not known"), ("lihat sasaran --help", "see sasaran --help"), hints=_NEAR),
    Entry("SAS-U005", ("perintah ini tidak dapat dipakai begini", "the command can't be used like this"), ("lihat sasaran {command} --help", "see sasaran {command} --help")),
    # --- what it names
    Entry("SAS-U010", ("`{text}` bukan tanggal", "`{text}` is not a date"), ("tulis tahun-bulan-hari, misalnya --on 2026-02-01", "write year-month-day, such as --on 2026-02-01")),
    Entry("SAS-U011", ("program `{name}` tidak ada dalam aturan ini", "there is no program `{name}` in this rulebook"), hints=_NEAR),
    Entry("SAS-U012", ("program `{name}` tidak berlaku pada {on}", "the program `{name}` is not in force on {on}"), ("masa berlakunya: {known}", "its days: {known}"), hints={"place": ("program ini tidak berlaku di wilayah keluarga itu", "the program does not apply where this household lives")}),
    Entry("SAS-U013", ("keluarga itu tidak ada dalam berkas", "that household is not in the file"), ("periksa --household; berkas berisi {count} keluarga", "check --household; the file has {count:household/households}")),
    Entry("SAS-U014", ("berkas berisi {count} keluarga", "the file has {count:household/households}"), ("sebutkan satu dengan --household", "name one with --household")),
    Entry("SAS-U015", ("folder atau berkas `{path}` tidak ada", "there is no folder or file `{path}`"), ("periksa nama dan tempatnya", "check its name and its place")),
    Entry("SAS-U016", ("kode `{name}` tidak dikenal", "the code `{name}` is not known"), ("salin kode dari pesannya, misalnya SAS-C031", "copy the code from the message, such as SAS-C031"), hints={**_NEAR, "known": ("salin kode dari pesannya; semua kode: sasaran help", "copy the code from the message; all codes: sasaran help")}),
    Entry("SAS-U017", ("tidak dapat menulis ke `{path}`", "can't write to `{path}`"), ("periksa nama folder dan hak menulisnya", "check the folder's name and the right to write there")),
    Entry("SAS-U026", ("`{path}` tidak dapat dibuka", "`{path}` can't be opened"), ("periksa hak membacanya, dan tutup program lain yang sedang memakainya", "check the right to read it, and close other programs that are using it")),
    Entry("SAS-U018", ("saksi kedua (durable-rules) tidak terpasang", "the second witness (durable-rules) is not installed"), ("pasang dengan: pip install 'sasaran[live]' (perlu kompiler C)", "install it with: pip install 'sasaran[live]' (needs a C compiler)")),
    Entry("SAS-U030", ("`{name}` tidak ada dalam aturan ini", "there is no `{name}` in this rulebook"), hints=_NEAR),
    Entry("SAS-U031", ("`{name}` bukan pilihan", "`{name}` is not one of the choices"), ("pilih salah satu: {known}", "choose one of: {known}")),
    Entry("SAS-U032", ("lebih dari satu yang diminta dibaca: {name}", "more than one thing is to be read: {name}"), ("sebutkan satu saja, atau tidak satu pun untuk membaca seluruh aturan", "name one, or none to read the whole rulebook")),
    Entry("SAS-U040", ("layanan editor tidak terpasang", "the editor's service is not installed"), ("pasang dengan: pip install 'sasaran[lsp]'", "install it with: pip install 'sasaran[lsp]'")),
    # --- a made-up population
    Entry("SAS-U050", ("banyaknya keluarga harus bilangan bulat 1 sampai {most}", "the number of households must be a whole number from 1 through {most}"), ("tulis misalnya --households 1000", "write for example --households 1000")),
    Entry("SAS-U058", ("pustaka untuk penduduk rekaan tidak terpasang", "the libraries for a made-up population are not installed"), ("pasang dengan: pip install 'sasaran[synth]'", "install them with: pip install 'sasaran[synth]'")),
    Entry("SAS-U057", ("benihnya harus bilangan bulat 0 sampai {most}", "the seed must be a whole number from 0 through {most}"), ("tulis misalnya --seed 7", "write for example --seed 7")),
    Entry("SAS-U051", ("kadarnya bukan angka 0 sampai 1", "the rate is not a number from 0 through 1"), ("tulis misalnya 0.05, atau nama=0.05 untuk satu saja", "write for example 0.05, or name=0.05 for one alone"), hints={"half": ("keluarga ganda paling banyak separuh: 0.5", "at most half of the households can be copies: 0.5")}),
    Entry("SAS-U052", ("kode wilayah `{name}` tidak ada", "there is no area code `{name}`"), ("tulis kode Kemendagri provinsi, kabupaten/kota, kecamatan, atau desa, misalnya --region 53.02", "write a Kemendagri code of a province, district, sub-district or village, such as --region 53.02"), hints={"near": ("mungkin maksudnya `{near}`", "did you mean `{near}`?")}),
    Entry("SAS-U053", ("`{name}` tidak dapat diberi kadar", "`{name}` can't be given a rate"), ("yang dapat: {known}", "what can: {known}"), hints={"near": _NEAR["near"]}),
    Entry("SAS-U054", ("bagian itu tidak ada", "there is no such part"), ("tulis ke berapa dari berapa, misalnya --part 3/16; bagiannya paling banyak {most}", "write which of how many, such as --part 3/16; there can be at most {most} parts")),
    Entry("SAS-U055", ("kosakata aturan ini bukan kosakata DTSEN", "the vocabulary of this rulebook is not that of DTSEN"), ("penduduk rekaan memerlukan `keluarga` dengan daftar `anggota` dan `kepesertaan`, seperti dalam aturan bawaan", "a made-up population needs `keluarga` with the lists `anggota` and `kepesertaan`, as in the bundled rulebook")),
    Entry("SAS-U056", ("folder `{path}` tidak kosong", "the folder `{path}` is not empty"), ("sebutkan folder baru, atau kosongkan dulu: tabel lama dan baru tidak boleh bercampur", "name a new folder, or empty it first: old tables and new ones must not mix")),
    # --- ours
    Entry("SAS-U090", ("ini kesalahan mesin, bukan kesalahan Anda ({kind})", "this is a fault of the engine, not yours ({kind})"), ("laporkan kode ini, perintahnya, dan versi {version}; jangan sertakan data keluarga. Rinciannya: SASARAN_DEBUG=1", "report this code, the command and version {version}, without any household's data. Details: SASARAN_DEBUG=1")),
    Entry("SAS-U091", ("saksi kedua tidak sependapat tentang `{name}`", "the second witness disagrees about `{name}`"), ("jangan pakai keputusan ini; laporkan versi {version} dan aturannya", "do not use this decision; report version {version} and the rulebook")),
)
