"""Words for ledgers of receipts and what an audit of them finds (SAS-A…)."""

from __future__ import annotations

from sasaran.base.catalogue.entry import Entry

_RESTORE = ("pulihkan berkas ini dari salinan cadangan, dan cari tahu siapa yang mengubahnya", "restore this file from a backup, and find out who changed it")

ENTRIES: tuple[Entry, ...] = (
    # --- what can't be used
    Entry("SAS-A001", ("ini bukan buku besar keputusan", "this is no ledger of decisions"), ("sebutkan folder yang dibuat dengan --ledger, atau folder kosong untuk memulai yang baru", "name a folder that --ledger made, or an empty one to begin anew")),
    Entry("SAS-A002", ("kunci buku besar tidak ada atau tidak terbaca", "the ledger's key is missing or can't be read"), ("kembalikan ledger.key dari tempat penyimpanannya; tanpa kunci, tanda terima tidak dapat dicocokkan dengan keluarga", "put ledger.key back from where it is kept; without it no receipt can be matched with a household")),
    Entry("SAS-A003", ("kunci dan kepala buku besar tidak sepasang", "the ledger's key and its head don't belong together"), ("salah satunya berubah: kembalikan ledger.key dan ledger.json dari salinan cadangan", "one of them was changed: restore ledger.key and ledger.json from a backup")),
    Entry("SAS-A005", ("buku besar sedang ditulisi proses lain", "another process is writing to the ledger"), ("tunggu sampai selesai; bila proses itu sudah mati, hapus berkas kunci ini", "wait until it is done; if that process has died, delete this lock file")),
    # --- the chain
    Entry("SAS-A004", ("baris kumpulan {batch} dalam rantai berubah", "the chain's line of batch {batch} was changed"), _RESTORE),
    Entry("SAS-A006", ("rantai ini tidak memuat kepala yang diumumkan", "the chain does not have the published head"), ("periksa penulisan kepalanya; bila benar, ujung rantai telah dipotong atau ditulis ulang", "check how the head is written; if it is right, the chain's end was cut off or rewritten")),
    Entry("SAS-A007", ("kumpulan {batch} tidak menyambung kumpulan sebelumnya", "batch {batch} does not follow the one before"), ("ada baris rantai yang dihapus, disisipkan, atau ditukar; pulihkan chain.jsonl dari salinan cadangan", "a line of the chain was deleted, put in or swapped; restore chain.jsonl from a backup")),
    Entry("SAS-A008", ("kumpulan ini tidak ada dalam rantai", "the chain does not know this batch"), ("rantai dipotong atau kumpulan ini disisipkan; bandingkan dengan kepala yang diumumkan", "the chain was cut, or this batch was slipped in; compare with the published head")),
    # --- batches
    Entry("SAS-A009", ("arsip untuk kumpulan {batch} hilang atau berubah", "an archive of batch {batch} is missing or was changed"), _RESTORE),
    Entry("SAS-A010", ("berkas kumpulan {batch} hilang", "a file of batch {batch} is missing"), _RESTORE),
    Entry("SAS-A011", ("kumpulan {batch} berisi {count} tanda terima, seharusnya {expected} dan baris terakhirnya utuh", "batch {batch} has {count:receipt/receipts} where there were {expected}, the last line whole"), ("ada tanda terima yang dihapus, ditambahkan, atau terpotong; pulihkan berkas ini dari salinan cadangan", "a receipt was deleted, added or cut; restore this file from a backup")),
    Entry("SAS-A012", ("tanda terima ini berubah sesudah dicatat", "this receipt was changed after it was written"), _RESTORE),
    Entry("SAS-A013", ("tanda terima kumpulan {batch} tidak cocok dengan akarnya", "the receipts of batch {batch} don't lead to its root"), ("tanda terima dan daftar hash-nya sama-sama berubah; pulihkan seluruh folder kumpulan ini dari salinan cadangan", "both the receipts and the list of their hashes were changed; restore the batch's whole folder from a backup")),
    Entry("SAS-A014", ("daftar hash kumpulan {batch} berubah", "the list of hashes of batch {batch} was changed"), _RESTORE),
    # --- replaying
    Entry("SAS-A015", ("data keluarga ini bukan data yang dulu diputuskan", "this household's record is not the one that was decided"), ("pakai data seperti pada tanggal keputusan; bila data dari buku besar sendiri, berkasnya telah berubah", "use the record as it was on the day of the decision; if the record is the ledger's own, the file was changed")),
    Entry("SAS-A016", ("keputusan ini keluar lain bila diputar ulang: {programs}", "decided again, this comes out otherwise: {programs}"), ("bandingkan versi mesinnya; jangan pakai kumpulan ini sebelum sebabnya ditemukan", "compare the engines' versions; don't use this batch before the cause is found"), hints={"rejected": ("data keluarga ini kini ditolak; periksa tabel wilayahnya dan versi mesinnya", "the household's record is now rejected; check the tables of areas and the engine's version"), "unreadable": ("tanda terimanya tidak terbaca sebagai tanda terima; jangan pakai kumpulan ini sebelum sebabnya ditemukan", "it can't be read as a receipt; don't use this batch before the cause is found")}),
    Entry("SAS-A017", ("arsip aturan kumpulan {batch} bukan aturan yang dicatat", "the archived rulebook of batch {batch} is not the one that was noted"), _RESTORE, hints={"unloaded": ("aturan itu tidak dapat dimuat dengan mesin ini; pakai versi mesin yang tertulis pada tanda terimanya", "this engine can't load that rulebook; use the version of the engine that the receipts name")}),
    # --- the folder of a batch
    Entry("SAS-A030", ("berkas ini berubah sesudah hasil batch ditulis", "this file was changed after the batch was written"), _RESTORE, hints={"page": ("halaman ini bukan yang dibuat dari hitungan dalam folder ini; buat lagi dengan sasaran summary", "this page is not what the counts of this folder make; make it again with sasaran summary")}),
    Entry("SAS-A031", ("berkas hasil batch ini hilang", "this file of the batch is missing"), _RESTORE),
    Entry("SAS-A032", ("berkas ini bukan bagian dari hasil batch", "this file is no part of the batch"), ("pindahkan berkas ini ke tempat lain, dan cari tahu siapa yang menaruhnya", "move this file elsewhere, and find out who put it here")),
    Entry("SAS-A033", ("manifes ini bukan yang hash-nya disimpan", "this manifest is not the one whose hash was kept"), ("periksa penulisan hash-nya; bila benar, seluruh folder ini mungkin telah ditulis ulang: pulihkan dari salinan cadangan", "check how the hash is written; if it is right, the whole folder may have been rewritten: restore it from a backup")),
    Entry("SAS-A034", ("hitungan `{name}` tidak cocok: seharusnya {expected}, isinya {found}", "the count `{name}` does not agree: {expected} expected, {found} found"), ("berkas ini dan manifesnya tidak lagi sepasang; pulihkan seluruh folder dari salinan cadangan", "this file and the manifest don't belong together any more; restore the whole folder from a backup")),
    Entry("SAS-A035", ("masukan ini bukan yang dulu diputuskan", "this input is not the one that was decided"), ("pakai berkas seperti pada hari keputusan; tidak ada yang diputuskan ulang", "use the file as it was on the day of the decision; nothing was decided again"), hints={"missing": ("manifes menyebut masukan ini; berikan juga dengan --inputs atau --areas. Tidak ada yang diputuskan ulang", "the manifest names this input; give it too with --inputs or --areas. Nothing was decided again")}),
    Entry("SAS-A036", ("{count} keluarga keluar lain bila diputuskan ulang: {names}", "decided again, {count:household comes/households come} out otherwise: {names}"), ("keputusannya telah diubah, atau mesinnya berbeda; bandingkan versi mesinnya dan jangan pakai hasil ini sebelum sebabnya ditemukan", "the decisions were altered, or the engine differs; compare the engines' versions and don't use this result before the cause is found")),
    Entry("SAS-A037", ("{count} baris keluar lain bila dihitung ulang", "counted again, {count:row comes/rows come} out otherwise"), ("hitungannya telah diubah, atau mesinnya berbeda; bandingkan versi mesinnya dan jangan pakai hasil ini sebelum sebabnya ditemukan", "the counts were altered, or the engine differs; compare the engines' versions and don't use this result before the cause is found")),
    # --- proofs
    Entry("SAS-A020", ("buku besar tidak memuat keputusan keluarga itu", "the ledger has no decision of that household"), ("periksa kunci keluarganya; keluarga yang ditolak tidak mendapat tanda terima", "check the household's key; a household that was rejected has no receipt")),
    Entry(
        "SAS-A021", ("bukti ini tidak sah", "this proof does not hold"),
        hints={
            "form": ("bentuknya bukan bukti dari sasaran audit prove", "its form is not what sasaran audit prove gives"),
            "path": ("tanda terimanya berubah, atau jalannya tidak menuju akar kumpulannya", "the receipt was changed, or its path does not lead to the batch's root"),
            "chain": ("rantainya putus atau berubah", "its chain is broken or was changed"),
            "head": ("rantainya tidak berakhir pada kepala yang diumumkan", "its chain does not end at the published head"),
            "facts": ("data keluarga yang diberikan bukan data yang dulu diputuskan", "the household's record that was given is not the one that was decided"),
        },
    ),
)
