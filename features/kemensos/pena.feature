# language: id
@kemensos @pena
Fitur: PENA – keluarga penerima bansos yang merintis usaha
  Seorang anggota mengusulkan, dan keluarganya yang kelak keluar dari bantuan. Batas umurnya berubah pada 2026.

  Skenario konsep: Umur pengusul, tepat di garis dan di kedua sisinya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | punya usaha | mulai usaha |
      | Ibu A   | kepala            | perempuan     | <umur> | ya          | 2020-01-01  |
    Dan keluarga itu menerima "pkh" sejak 1 Januari 2021
    Dan pernyataan "bersedia graduasi" dijawab ya oleh pengurus_keluarga pada 10 Desember 2025
    Ketika kelayakan PENA diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | umur | hasil                  |
      | 31 Desember 2025 | 19   | tidak layak            |
      | 31 Desember 2025 | 20   | belum dapat ditentukan |
      | 31 Desember 2025 | 24   | belum dapat ditentukan |
      | 31 Desember 2025 | 25   | layak                  |
      | 31 Desember 2025 | 44   | layak                  |
      | 31 Desember 2025 | 45   | layak                  |
      | 31 Desember 2025 | 46   | tidak layak            |
      | 1 Januari 2026   | 19   | tidak layak            |
      | 1 Januari 2026   | 20   | layak                  |
      | 1 Januari 2026   | 39   | layak                  |
      | 1 Januari 2026   | 40   | layak                  |
      | 1 Januari 2026   | 41   | tidak layak            |

  Skenario: Umur 20 sampai 24 tahun menunggu kepastian aturan
    Diketahui aturan yang berlaku pada tanggal 1 Desember 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | punya usaha |
      | Ibu A   | kepala            | perempuan     | 22   | ya          |
    Dan keluarga itu menerima "sembako" sejak 1 Januari 2021
    Dan pernyataan "bersedia graduasi" dijawab ya oleh pengurus_keluarga pada 10 November 2025
    Ketika kelayakan PENA diperiksa
    Maka yang belum diketahui antara lain "batas_bawah_umur_pena"
    Dan hasil itu menunggu "aturan"

  Skenario konsep: Usaha sebelum 2026
    Diketahui aturan yang berlaku pada tanggal 1 Juli 2023
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | punya usaha |
      | Ibu A   | kepala            | perempuan     | 30   | <usaha>     |
    Dan keluarga itu menerima "sembako" sejak 1 Januari 2021
    Dan pernyataan "bersedia graduasi" dijawab <bersedia> oleh pendamping_sosial pada 10 Juni 2023
    Ketika kelayakan PENA diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | usaha | bersedia | hasil                  |
      | ya    | ya       | layak                  |
      | tidak | ya       | tidak layak            |
      | -     | ya       | belum dapat ditentukan |
      | ya    | tidak    | tidak layak            |

  Skenario konsep: Lama usaha pada 2026, tepat setahun dan di kedua sisinya
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | punya usaha | mulai usaha |
      | Ibu A   | kepala            | perempuan     | 30   | <usaha>     | <mulai>     |
    Dan keluarga itu menerima "pkh" sejak 1 Januari 2021
    Dan pernyataan "bersedia graduasi" dijawab ya oleh pengurus_keluarga pada 10 Januari 2026
    Dan pernyataan "punya rencana usaha" tentang "Ibu A" dijawab <rencana> oleh pendamping_sosial pada 10 Januari 2026
    Ketika kelayakan PENA diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | usaha | mulai      | rencana | hasil                  |
      | ya    | 2024-02-01 | tidak   | layak                  |
      | ya    | 2025-01-31 | tidak   | layak                  |
      | ya    | 2025-02-01 | tidak   | layak                  |
      | ya    | 2025-02-02 | tidak   | tidak layak            |
      | tidak | -          | tidak   | tidak layak            |
      | tidak | -          | ya      | layak                  |
      | ya    | -          | tidak   | belum dapat ditentukan |

  Skenario konsep: Harus sedang menerima PKH atau Sembako
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | punya usaha | mulai usaha |
      | Ibu A   | kepala            | perempuan     | 30   | ya          | 2020-01-01  |
    Dan keluarga itu menerima "<program>" dari 1 Januari 2021 sampai <selesai>
    Dan pernyataan "bersedia graduasi" dijawab ya oleh pengurus_keluarga pada 10 Januari 2026
    Dan pernyataan "bersedia graduasi" dijawab ya oleh pengurus_keluarga pada 10 Januari 2023
    Ketika kelayakan PENA diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal         | program | selesai          | hasil       |
      | 1 Februari 2026 | pkh     | 1 Februari 2026  | layak       |
      | 1 Februari 2026 | sembako | 1 Februari 2026  | layak       |
      | 1 Februari 2026 | pkh     | 31 Januari 2026  | tidak layak |
      | 1 Februari 2026 | bst     | 1 Februari 2026  | tidak layak |
      | 1 Juli 2023     | sembako | 1 Juli 2023      | layak       |
      | 1 Juli 2023     | pkh     | 30 Juni 2023     | tidak layak |

  Skenario: Umur dan usaha harus pada orang yang sama
    Diketahui aturan yang berlaku pada tanggal 1 Juli 2023
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | punya usaha |
      | Ibu A   | kepala            | perempuan     | 60   | ya          |
      | Anak B  | anak              | laki laki     | 30   | tidak       |
    Dan keluarga itu menerima "pkh" sejak 1 Januari 2021
    Dan pernyataan "bersedia graduasi" dijawab ya oleh pengurus_keluarga pada 10 Juni 2023
    Ketika kelayakan PENA diperiksa
    Maka hasilnya "tidak layak"

  Skenario: Tanpa pernyataan bersedia, menunggu pernyataan
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | punya usaha | mulai usaha |
      | Ibu A   | kepala            | perempuan     | 30   | ya          | 2020-01-01  |
    Dan keluarga itu menerima "pkh" sejak 1 Januari 2021
    Ketika kelayakan PENA diperiksa
    Maka yang belum diketahui antara lain "bersedia_graduasi"
    Dan hasil itu menunggu "pernyataan"

  Skenario: Riwayat bantuan yang tidak ada menunggu data
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | punya usaha | mulai usaha |
      | Ibu A   | kepala            | perempuan     | 30   | ya          | 2020-01-01  |
    Dan pernyataan "bersedia graduasi" dijawab ya oleh pengurus_keluarga pada 10 Januari 2026
    Ketika kelayakan PENA diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"

  Skenario konsep: Hari pertama dan terakhir tiap edisi, dan batas bantuannya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | punya usaha | mulai usaha |
      | Ibu A   | kepala            | perempuan     | 30   | ya          | 2020-01-01  |
    Dan keluarga itu menerima "pkh" sejak 1 Januari 2021
    Dan pernyataan "bersedia graduasi" dijawab ya oleh pengurus_keluarga pada 10 Desember 2021
    Dan pernyataan "bersedia graduasi" dijawab ya oleh pengurus_keluarga pada 10 Desember 2025
    Ketika kelayakan PENA diperiksa
    Maka hasilnya "layak"
    Dan edisinya "pena/<edisi>"
    Dan bantuannya paling banyak Rp6.000.000

    Contoh:
      | tanggal          | edisi      |
      | 1 Januari 2022   | 2022-01-01 |
      | 31 Desember 2025 | 2022-01-01 |
      | 1 Januari 2026   | 2026-01-01 |

  Skenario: Sehari sebelum edisi pertama belum ada aturan
    Diketahui aturan yang berlaku pada tanggal 31 Desember 2021
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Ketika kelayakan PENA diperiksa
    Maka hasilnya "tidak berlaku"

  Skenario konsep: Seorang pengusul sudah cukup, tetapi bantuannya harus bantuan keluarga
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | punya usaha | mulai usaha |
      | Ibu A   | kepala            | perempuan     | 30   | ya          | 2020-01-01  |
      | Nenek A | orangtua mertua  | perempuan     | 70   | tidak       | -           |
    Dan <penerima> menerima "pkh" sejak 1 Januari 2021
    Dan pernyataan "bersedia graduasi" dijawab ya oleh pengurus_keluarga pada <tanggal>
    Ketika kelayakan PENA diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal         | penerima     | hasil       |
      | 1 Juli 2023     | keluarga itu | layak       |
      | 1 Juli 2023     | "Ibu A"      | tidak layak |
      | 1 Februari 2026 | keluarga itu | layak       |
      | 1 Februari 2026 | "Ibu A"      | tidak layak |

  Skenario konsep: Kesediaan berlaku setahun, dan yang tidak bersedia tidak diikutkan
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | punya usaha | mulai usaha |
      | Ibu A   | kepala            | perempuan     | 30   | ya          | 2020-01-01  |
    Dan keluarga itu menerima "pkh" sejak 1 Januari 2021
    Dan pernyataan "bersedia graduasi" dijawab <bersedia> oleh pendamping_sosial pada <pada>
    Ketika kelayakan PENA diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | bersedia | pada            | hasil                                   |
      | ya       | 1 Februari 2025 | layak                                   |
      | ya       | 31 Januari 2025 | layak menurut data, menunggu pernyataan |
      | tidak    | 1 Februari 2025 | tidak layak                             |

  Skenario konsep: Pengusul yang belum didata
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Ibu A   | kepala            |
    Ketika kelayakan PENA diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"

    Contoh:
      | tanggal         |
      | 1 Juli 2023     |
      | 1 Februari 2026 |
