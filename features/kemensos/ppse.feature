# language: id
@kemensos @ppse
Fitur: PPSE – modal usaha bagi penerima bansos lebih dari lima tahun
  Sesudah dananya cair, keluarga keluar dari PKH dan Sembako paling lama dua belas bulan.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026

  Skenario konsep: Desil, umur, rencana, dan verifikasi
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   |
      | Ibu A   | kepala            | perempuan     | <umur> |
    Dan keluarga itu menerima "pkh" sejak 1 Januari 2019
    Dan pernyataan "punya rencana usaha" tentang "Ibu A" dijawab <rencana> oleh pendamping_sosial pada 10 Januari 2026
    Dan pernyataan "lolos verifikasi ppse" tentang "Ibu A" dijawab <lolos> oleh dinas_sosial pada 10 Januari 2026
    Ketika kelayakan PPSE diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | desil | umur | rencana | lolos | hasil                  |
      | 2     | 30   | ya      | ya    | layak                  |
      | 3     | 30   | ya      | ya    | layak                  |
      | 4     | 30   | ya      | ya    | tidak layak            |
      | -     | 30   | ya      | ya    | belum dapat ditentukan |
      | 2     | 18   | ya      | ya    | tidak layak            |
      | 2     | 19   | ya      | ya    | layak                  |
      | 2     | 20   | ya      | ya    | layak                  |
      | 2     | 63   | ya      | ya    | layak                  |
      | 2     | 64   | ya      | ya    | layak                  |
      | 2     | 65   | ya      | ya    | tidak layak            |
      | 2     | 30   | tidak   | ya    | tidak layak            |
      | 2     | 30   | ya      | tidak | tidak layak            |

  Skenario konsep: Lebih dari lima tahun, tepat di garis dan di kedua sisinya
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Ibu A   | kepala            | perempuan     | 30   |
    Dan keluarga itu menerima "<program>" sejak <sejak>
    Dan pernyataan "punya rencana usaha" tentang "Ibu A" dijawab ya oleh pendamping_sosial pada 10 Januari 2026
    Dan pernyataan "lolos verifikasi ppse" tentang "Ibu A" dijawab ya oleh dinas_sosial pada 10 Januari 2026
    Ketika kelayakan PPSE diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | program | sejak           | hasil       |
      | pkh     | 30 Januari 2021 | layak       |
      | pkh     | 31 Januari 2021 | layak       |
      | pkh     | 1 Februari 2021 | tidak layak |
      | pkh     | 2 Februari 2021 | tidak layak |
      | sembako | 31 Januari 2021 | layak       |
      | sembako | 1 Februari 2021 | tidak layak |
      | bst     | 31 Januari 2020 | tidak layak |

  Skenario: Dahulu menerima, sekarang tidak lagi
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Ibu A   | kepala            | perempuan     | 30   |
    Dan keluarga itu menerima "pkh" dari 1 Januari 2015 sampai 31 Januari 2026
    Dan pernyataan "punya rencana usaha" tentang "Ibu A" dijawab ya oleh pendamping_sosial pada 10 Januari 2026
    Dan pernyataan "lolos verifikasi ppse" tentang "Ibu A" dijawab ya oleh dinas_sosial pada 10 Januari 2026
    Ketika kelayakan PPSE diperiksa
    Maka hasilnya "tidak layak"

  Skenario: Paling banyak Rp5.000.000
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Ibu A   | kepala            | perempuan     | 30   |
    Dan keluarga itu menerima "pkh" sejak 1 Januari 2019
    Dan pernyataan "punya rencana usaha" tentang "Ibu A" dijawab ya oleh pendamping_sosial pada 10 Januari 2026
    Dan pernyataan "lolos verifikasi ppse" tentang "Ibu A" dijawab ya oleh dinas_sosial pada 10 Januari 2026
    Ketika kelayakan PPSE diperiksa
    Maka hasilnya "layak"
    Dan bantuannya paling banyak Rp5.000.000

  Skenario: Tanpa verifikasi menunggu pernyataan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Ibu A   | kepala            | perempuan     | 30   |
    Dan keluarga itu menerima "pkh" sejak 1 Januari 2019
    Dan pernyataan "punya rencana usaha" tentang "Ibu A" dijawab ya oleh pendamping_sosial pada 10 Januari 2026
    Ketika kelayakan PPSE diperiksa
    Maka yang belum diketahui tentang "Ibu A" antara lain "lolos_verifikasi_ppse"
    Dan hasil itu menunggu "pernyataan"

  Skenario: Riwayat bantuan yang tidak ada menunggu data
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Ibu A   | kepala            | perempuan     | 30   |
    Dan pernyataan "punya rencana usaha" tentang "Ibu A" dijawab ya oleh pendamping_sosial pada 10 Januari 2026
    Dan pernyataan "lolos verifikasi ppse" tentang "Ibu A" dijawab ya oleh dinas_sosial pada 10 Januari 2026
    Ketika kelayakan PPSE diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"

  Skenario konsep: Hari pertama edisi, dan sehari sebelumnya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Ibu A   | kepala            | perempuan     | 30   |
    Dan keluarga itu menerima "pkh" sejak 1 Januari 2019
    Dan pernyataan "punya rencana usaha" tentang "Ibu A" dijawab ya oleh pendamping_sosial pada 10 Juli 2025
    Dan pernyataan "lolos verifikasi ppse" tentang "Ibu A" dijawab ya oleh dinas_sosial pada 10 Juli 2025
    Ketika kelayakan PPSE diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal         | hasil         |
      | 15 Agustus 2025 | tidak berlaku |
      | 16 Agustus 2025 | layak         |

  Skenario konsep: Seorang pengusul sudah cukup, dan yang dihitung lamanya bantuan keluarga
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Ibu A   | kepala            | perempuan     | 30   |
      | Nenek A | orangtua mertua  | perempuan     | 80   |
    Dan <penerima> menerima "pkh" sejak 1 Januari 2019
    Dan pernyataan "punya rencana usaha" tentang "Ibu A" dijawab ya oleh pendamping_sosial pada 10 Januari 2026
    Dan pernyataan "lolos verifikasi ppse" tentang "Ibu A" dijawab ya oleh <oleh> pada <pada>
    Ketika kelayakan PPSE diperiksa
    Maka hasilnya "<hasil>"

    Contoh: verifikasi berlaku setahun
      | penerima     | oleh              | pada            | hasil                                   |
      | keluarga itu | pendamping_sosial | 1 Februari 2025 | layak                                   |
      | keluarga itu | dinas_sosial      | 31 Januari 2025 | layak menurut data, menunggu pernyataan |
      | "Ibu A"      | dinas_sosial      | 1 Februari 2025 | tidak layak                             |

  Skenario: Pengusul yang belum didata
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Ibu A   | kepala            |
    Ketika kelayakan PPSE diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"
