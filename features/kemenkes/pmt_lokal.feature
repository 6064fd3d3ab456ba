# language: id
@kemenkes @pmt_lokal
Fitur: PMT lokal – balita kurang gizi dan ibu hamil kurang energi
  Tidak ada syarat desil; yang menentukan umur, kehamilan, dan hasil pengukuran yang masih segar.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Mei 2024

  Skenario konsep: Balita menurut umur dan kondisi gizinya
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | jenis kelamin | umur   | kondisi gizi |
      | Anak A  | laki laki     | <umur> | <gizi>       |
    Ketika kelayakan PMT lokal diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | umur | gizi         | hasil                  |
      | 3    | wasting      | layak                  |
      | 3    | berat kurang | layak                  |
      | 4    | wasting      | layak                  |
      | 5    | wasting      | tidak layak            |
      | 6    | wasting      | tidak layak            |
      | 3    | stunting     | tidak layak            |
      | 3    | baik         | tidak layak            |
      | 3    | -            | belum dapat ditentukan |
      | -    | wasting      | belum dapat ditentukan |

  Skenario konsep: Hasil pengukuran yang lebih tua dari tiga bulan tidak dipakai
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | jenis kelamin | umur | kondisi gizi | kondisi gizi dicatat |
      | Anak A  | laki laki     | 3    | wasting      | <dicatat>            |
    Ketika kelayakan PMT lokal diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | dicatat    | hasil                  |
      | 2024-02-01 | layak                  |
      | 2024-01-31 | belum dapat ditentukan |

  Skenario konsep: Ibu hamil kurang energi kronis
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | jenis kelamin | umur | hamil   | kurang energi kronis |
      | Ibu A   | perempuan     | 28   | <hamil> | <kek>                |
    Ketika kelayakan PMT lokal diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | hamil | kek   | hasil                  |
      | ya    | ya    | layak                  |
      | ya    | tidak | tidak layak            |
      | tidak | ya    | tidak layak            |
      | ya    | -     | belum dapat ditentukan |
      | -     | ya    | belum dapat ditentukan |

  Skenario konsep: Catatan kurang energi kronis berlaku sembilan bulan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | jenis kelamin | umur | hamil | kurang energi kronis | kurang energi kronis dicatat |
      | Ibu A   | perempuan     | 28   | ya    | ya                   | <dicatat>                    |
    Ketika kelayakan PMT lokal diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | dicatat    | hasil                  |
      | 2023-08-01 | layak                  |
      | 2023-07-31 | belum dapat ditentukan |

  Skenario konsep: Kehamilan hanya dihitung bagi perempuan umur 10 sampai 54 tahun
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | jenis kelamin | umur   | hamil | kurang energi kronis |
      | Orang A | <kelamin>     | <umur> | ya    | ya                   |
    Ketika kelayakan PMT lokal diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | kelamin   | umur | hasil       |
      | perempuan | 9    | tidak layak |
      | perempuan | 10   | layak       |
      | perempuan | 54   | layak       |
      | perempuan | 55   | tidak layak |
      | laki laki | 30   | tidak layak |

  Skenario: Data yang belum ada disebut
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | jenis kelamin | umur |
      | Anak A  | laki laki     | 3    |
    Ketika kelayakan PMT lokal diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan yang belum diketahui tentang "Anak A" antara lain "kondisi_gizi"
    Dan hasil itu menunggu "data"

  Skenario: Lama pemberian bagi balita
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | jenis kelamin | umur | kondisi gizi |
      | Anak A  | laki laki     | 3    | wasting      |
      | Anak B  | laki laki     | 2    | baik         |
    Ketika kelayakan PMT lokal diperiksa
    Maka hasilnya "layak"
    Dan bantuannya 90
    Dan penerima manfaatnya "Anak A"
    Dan jalur "Balita gizi kurang atau berat badan kurang" terpenuhi

  Skenario: Lama pemberian bagi ibu hamil
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | jenis kelamin | umur | hamil | kurang energi kronis |
      | Ibu A   | perempuan     | 28   | ya    | ya                   |
    Ketika kelayakan PMT lokal diperiksa
    Maka bantuannya 120
    Dan jalur "Ibu hamil kurang energi kronis" terpenuhi

  Skenario konsep: Hari pertama edisinya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | jenis kelamin | umur | kondisi gizi |
      | Anak A  | laki laki     | 3    | wasting      |
    Ketika kelayakan PMT lokal diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil         |
      | 31 Desember 2022 | tidak berlaku |
      | 1 Januari 2023   | layak         |

  Skenario: Umurnya belum diketahui, jadi ia balita atau ibu hamil, tidak pernah keduanya
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | jenis kelamin | umur | hamil | kurang energi kronis | kondisi gizi |
      | Orang A | perempuan     | -    | ya    | ya                   | wasting      |
    Ketika kelayakan PMT lokal diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan bantuannya antara 0 dan 120
