"""The words of the page, in both languages: the same keys in each."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "id": {
        "title": "Laporan keputusan: {a}", "on": "Keputusan per", "households": "Keluarga", "decided": "diputuskan",
        "rejected": "ditolak karena datanya salah", "rulebook": "Aturan", "rulebook_is": "{a}, versi {b}",
        "tested": "Diuji ulang", "tested_is": "{a} keputusan dihitung lagi oleh penilai acuan: semuanya sama",
        "proposal": (
            "Ini usulan menurut data, bukan penetapan. Yang menetapkan adalah pejabat yang berwenang;"
            " keluarga berhak mengusulkan dan menyanggah."
        ),
        "rounding": (
            "Semua angka dibulatkan ke puluhan, masing-masing sendiri, dan 1 sampai 9 ditulis <10, supaya tidak ada keluarga yang"
            " dapat dikenali. Karena itu jumlahnya dapat berselisih sedikit. Angka pastinya ada di berkas hasil, bagi yang berhak."
        ),
        "everywhere": "Seluruh wilayah", "nowhere": "Wilayah tidak diketahui", "place": "Wilayah", "program": "Program",
        "programs": "Siapa layak menurut data", "firm": "Program yang berjalan",
        "draft": "Indikatif, rancangan, atau tidak berjalan",
        "draft_note": "Aturannya belum pasti atau belum berjalan. Angkanya hanya petunjuk, jangan dijumlahkan dengan program lain.",
        "class": "Penggolongan", "class_note": "Penggolongan bukan bantuan: “layak” berarti termasuk golongan itu.",
        "indicative": "indikatif", "eligible": "Layak", "waiting": "Layak menurut data, menunggu pernyataan atau keterangan wilayah",
        "data": "Kurang data", "rule": "Aturan belum pasti", "ineligible": "Tidak layak", "presumed": "{a} atas anggapan",
        "columns_note": (
            "Satu keluarga masuk satu kolom saja. Dihitung keluarga, juga untuk program perorangan: layak bila sedikitnya satu anggotanya layak."
            " Yang kurang data mungkin masih menunggu pernyataan atau kepastian aturan juga."
            " Program dapat tumpang tindih, jadi jangan menjumlahkan ke bawah."
        ),
        "map": "Peta", "map_of": "Yang ditampilkan", "map_note": "Bagian dari semua keluarga di setiap wilayah. Pilih wilayah pada peta untuk melihat angkanya.",
        "map_source": "Garis batas disederhanakan dari batas kabupaten dan kota himpunan Cahya DSN (lisensi MIT); bukan acuan batas wilayah.",
        "share_eligible": "layak", "share_open": "belum dapat ditentukan", "legend_none": "tidak ada", "legend_hidden": "terlalu sedikit untuk ditampilkan",
        "legend_empty": "tidak ada keluarga", "legend_more": "lebih dari {a} %", "legend_to": "sampai {a} %", "legend_between": "{a}–{b} %",
        "by_place": "Daftar wilayah", "funnel": "Dari semua keluarga sampai yang layak",
        "funnel_note": (
            "Syarat dibaca dari atas ke bawah; setiap keluarga berhenti di syarat pertama yang pasti tidak dipenuhinya. Syarat yang belum"
            " diketahui tidak menghentikan siapa pun, jadi yang tersisa di bawah ialah yang layak dan yang belum dapat ditentukan."
        ),
        "all_households": "Semua keluarga", "condition": "Syarat", "left": "Tersisa", "open": "Belum dapat ditentukan",
        "step_place": "Tinggal di wilayah program ini", "step_anybody": "Ada {a} yang hadir", "step_exception": "Bukan: {a}",
        "worklist": "Yang sebaiknya dicari tahu lebih dulu",
        "worklist_note": (
            "Keputusan dihitung selesai hanya bila semua yang ditunggunya sudah diketahui: pasti, bukan rata-rata. Urutannya: setiap kali"
            " dipilih yang menyelesaikan paling banyak sesudah yang di atasnya diketahui."
        ),
        "fact": "Yang perlu diketahui", "settles": "Keputusan yang selesai", "alone": "cukup itu saja", "waiting_households": "Keluarga yang menunggu",
        "kind": "Jenis", "kind_field": "data", "kind_list": "daftar", "kind_attest": "pernyataan", "kind_area": "keterangan wilayah",
        "kind_parameter": "nilai aturan", "kind_verify": "kepastian aturan", "per_fact": "Menurut yang perlu diketahui",
        "per_place": "Di mana paling banyak selesai", "rules_open": "Aturan yang perlu dipastikan",
        "rules_open_note": "Ini tidak dapat dicari di lapangan: penanggung jawab programnya yang harus memastikan.",
        "nothing": "Tidak ada.", "more_small": "Yang menyelesaikan kurang dari 10 keputusan tidak ditampilkan.",
        "made": "Dibuat dari aturan {a} versi {b} ({c}) oleh sasaran {d}.",
        "picture": "Gambar", "choose": "Pilih wilayah untuk seluruh halaman",
    },
    "en": {
        "title": "Report of decisions: {a}", "on": "Decisions as of", "households": "Households", "decided": "decided",
        "rejected": "rejected because their data is wrong", "rulebook": "Rulebook", "rulebook_is": "{a}, version {b}",
        "tested": "Tested again", "tested_is": "{a} decisions made again by the reference evaluator: all the same",
        "proposal": (
            "This is a proposal by the data, not a decision. The officials in charge decide;"
            " families have the right to propose and to object."
        ),
        "rounding": (
            "All figures are rounded to tens, each by itself, and 1 to 9 are written <10, so that no family can be"
            " recognised. Sums may therefore differ a little. The exact figures are in the files of the result, for those entitled to them."
        ),
        "everywhere": "All areas", "nowhere": "Area not known", "place": "Area", "program": "Program",
        "programs": "Who is eligible by the data", "firm": "Running programs",
        "draft": "Indicative, drafted or not running",
        "draft_note": "The rule is not settled, or not running. The figures only give an idea; do not add them to those of other programs.",
        "class": "Classifications", "class_note": "A classification is no benefit: “eligible” means that a family belongs to the class.",
        "indicative": "indicative", "eligible": "Eligible", "waiting": "Eligible by the data, waiting for a statement or for facts of the area",
        "data": "Data missing", "rule": "Rule unsettled", "ineligible": "Not eligible", "presumed": "{a} presumed",
        "columns_note": (
            "A household stands in one column only. Households are counted for programs of persons too: eligible if at least one member is."
            " Those whose data is missing may also wait for a statement or for the rule to be settled."
            " Programs overlap, so do not add them up."
        ),
        "map": "Map", "map_of": "Shown", "map_note": "The share of all households of each area. Choose an area on the map to see its figures.",
        "map_source": "Outlines simplified from the districts' borders collected by Cahya DSN (MIT licence); not an authority on borders.",
        "share_eligible": "eligible", "share_open": "undetermined", "legend_none": "none", "legend_hidden": "too few to be shown",
        "legend_empty": "no households", "legend_more": "more than {a} %", "legend_to": "up to {a} %", "legend_between": "{a}–{b} %",
        "by_place": "List of areas", "funnel": "From all households to those that are eligible",
        "funnel_note": (
            "Conditions are read from the top down; each household stops at the first one that it certainly does not meet. What is not"
            " known stops nobody, so those who are left at the bottom are eligible or undetermined."
        ),
        "all_households": "All households", "condition": "Condition", "left": "Left", "open": "Undetermined",
        "step_place": "Lives where the program applies", "step_anybody": "There is a {a} who is present", "step_exception": "Not: {a}",
        "worklist": "What to find out first",
        "worklist_note": (
            "A decision counts as settled only when everything that it waits for is known: for certain, not on average. In this order: each"
            " time what settles the most once all above it is known."
        ),
        "fact": "To be found out", "settles": "Decisions settled", "alone": "by this alone", "waiting_households": "Households waiting",
        "kind": "Kind", "kind_field": "data", "kind_list": "list", "kind_attest": "statement", "kind_area": "fact of the area",
        "kind_parameter": "value of a rule", "kind_verify": "clause to confirm", "per_fact": "By what is to be found out",
        "per_place": "Where the most is settled", "rules_open": "Rules to be confirmed",
        "rules_open_note": "Nobody can find these out in the field: whoever is in charge of the program must confirm them.",
        "nothing": "Nothing.", "more_small": "What settles fewer than 10 decisions is not shown.",
        "made": "Made from the rulebook {a}, version {b} ({c}), by sasaran {d}.",
        "picture": "Picture", "choose": "Choose an area for the whole page",
    },
}  # fmt: skip
