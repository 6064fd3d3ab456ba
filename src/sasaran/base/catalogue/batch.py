"""Words for batches that can't be made, or not to their end (SAS-B…)."""

from __future__ import annotations

from sasaran.base.catalogue.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "SAS-B001",
        ("folder hasil `{path}` sudah ada isinya", "the folder `{path}` has something in it already"),
        ("sebutkan folder yang belum ada atau masih kosong", "name a folder that is not there yet or is empty"),
    ),
    Entry(
        "SAS-B002",
        ("folder hasil `{path}` tidak dapat ditulis", "the folder `{path}` can't be written"),
        ("periksa hak tulis Anda, atau sebutkan folder lain dengan `--out`", "check your rights, or name another folder with `--out`"),
    ),
    Entry(
        "SAS-B003",
        ("ruang disk tempat `{path}` habis", "the disk that holds `{path}` is full"),
        (
            "kosongkan ruang, lalu jalankan lagi perintah yang sama: bagian yang sudah selesai tidak diulang",
            "make room, then run the same command again: finished parts are not made again",
        ),
        ("hasil tidak ditulis", "no result was written"),
    ),
    Entry(
        "SAS-B004",
        ("memori {memory} tidak cukup", "{memory} of memory is not enough"),
        (
            "perkecil bagiannya dengan `--partition-size`, atau izinkan memori lebih besar dengan `--memory`",
            "make the parts smaller with `--partition-size`, or allow more memory with `--memory`",
        ),
        ("hasil tidak ditulis", "no result was written"),
    ),
    Entry(
        "SAS-B005",
        (
            "penilai acuan memutuskan lain untuk {count} keputusan: {names}",
            "the reference evaluator says otherwise of {count:decision/decisions}: {names}",
        ),
        (
            "jangan pakai angka dari kumpulan ini; laporkan pesan ini beserta versi aturannya",
            "use no figure of this batch; report this message with the version of the rules",
        ),
        ("hasil tidak ditulis", "no result was written"),
    ),
    Entry(
        "SAS-B006",
        ("tidak ada tabel bernama `{name}`", "there is no table named `{name}`"),
        ("nama tabel yang dikenal: {known}", "known tables: {known}"),
        hints={"near": ("maksudnya `{near}`?", "did you mean `{near}`?")},
    ),
    Entry(
        "SAS-B007",
        ("kolom `{name}` dalam tabel `{table}` tidak dibaca", "the column `{name}` of the table `{table}` is not read"),
        ("kosakata aturan tidak mengenalnya; tidak perlu berbuat apa-apa bila memang begitu", "the vocabulary of the rules does not know it; nothing need be done if that is so"),
        severity="warning",
    ),
    Entry(
        "SAS-B008",
        ("`{path}` sedang dikerjakan proses lain", "another process is working in `{path}`"),
        ("tunggu sampai selesai, atau sebutkan folder hasil lain", "wait until it ends, or name another folder for the result"),
    ),
    Entry(
        "SAS-B009",
        ("`{value}` tidak dapat dibaca untuk `{option}`", "`{value}` can't be read for `{option}`"),
        ("tulis misalnya `{example}`", "write for instance `{example}`"),
    ),
    Entry(
        "SAS-B010",
        ("semua keluarga diputuskan satu per satu, bukan dengan SQL", "all households are decided one by one, not in SQL"),
        (
            "begitulah caranya dengan `--ledger`; untuk jutaan keluarga, jalankan tanpa itu",
            "that is so with `--ledger`; for millions of households run without it",
        ),
        severity="warning",
    ),
    Entry(
        "SAS-B011",
        ("folder `{path}` bukan hasil batch yang utuh", "the folder `{path}` is not a whole result of a batch"),
        (
            "sebutkan folder yang ditulis `sasaran batch` dengan `--out`; bila berkasnya ada yang hilang, buat lagi",
            "name the folder that `sasaran batch` wrote with `--out`; if one of its files is gone, make it again",
        ),
    ),
    Entry(
        "SAS-B012",
        ("hasil batch di `{path}` diputuskan dengan aturan yang lain", "the batch in `{path}` was decided with another rulebook"),
        (
            "sebutkan aturan yang dipakai waktu itu dengan `--rules`, atau putuskan lagi dengan aturan ini",
            "name the rulebook that was used then with `--rules`, or decide again with this one",
        ),
    ),
    Entry(
        "SAS-B013",
        ("`--engine spark` memerlukan pyspark, yang belum terpasang", "`--engine spark` needs pyspark, which is not installed"),
        ('pasang dengan `pip install "sasaran[spark]"`', 'install it with `pip install "sasaran[spark]"`'),
    ),
    Entry(
        "SAS-B014",
        ("Spark tidak dapat dijalankan (`{master}`)", "Spark can't be started (`{master}`)"),
        (
            "Spark memerlukan Java 17 atau yang lebih baru; untuk klaster, periksa juga alamat di `--master`",
            "Spark needs Java 17 or later; of a cluster, check the address at `--master` too",
        ),
    ),
    Entry(
        "SAS-B015",
        ("mesin kerja Spark tidak punya `{name}` yang sama", "a worker of Spark does not have the same `{name}`"),
        (
            "pasang `sasaran` di setiap mesin klaster, dengan versi yang sama",
            "install `sasaran` on every machine of the cluster, in the same version",
        ),
        ("hasil tidak ditulis", "no result was written"),
        hints={
            "version": (
                "di sana versi {found}, di sini {version}; samakan, lalu jalankan lagi",
                "it has version {found} there and {version} here; make them the same and run again",
            )
        },
    ),
    Entry(
        "SAS-B016",
        ("Spark berhenti sebelum semua bagian selesai", "Spark stopped before all parts were finished"),
        (
            "jalankan lagi perintah yang sama: bagian yang sudah selesai tidak diulang; bila terulang, sebabnya ada di log Spark (memori habis, mesin mati)",
            "run the same command again: finished parts are not made again; if it happens again, Spark's log has the cause (no memory, a machine that died)",
        ),
        ("hasil tidak ditulis", "no result was written"),
    ),
    Entry(
        "SAS-B017",
        ("masukan ini tidak dapat dibaca dengan `--engine spark`", "this input can't be read with `--engine spark`"),
        (
            "simpan sebagai Parquet; berkas CSV dan Excel dibaca dari folder yang terlihat oleh semua mesin",
            "save it as Parquet; files of CSV and Excel are read from a folder that every machine sees",
        ),
    ),
    Entry(
        "SAS-B018",
        ("`{option}` tidak dapat dipakai bersama `{other}`", "`{option}` can't be used together with `{other}`"),
        ("hilangkan salah satunya", "leave out one of the two"),
    ),
)  # fmt: skip
