# language: id
@kemensos @atensi_yapi
Fitur: ATENSI Yatim Piatu – anak yang kehilangan orang tua
  Dasarnya DTKS sampai 22 September 2025 dan desil sesudahnya. Apakah umur 18 tahun masih termasuk belum jelas.

  Skenario konsep: Hari pertama dan terakhir tiap edisi
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan keterangan keluarga itu:
      | isian          | nilai |
      | terdaftar dtks | ya    |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | yatim piatu |
      | Ibu A   | kepala            | perempuan     | 35   | bukan       |
      | Anak B  | anak              | laki laki     | 8    | yatim       |
    Ketika kelayakan ATENSI YAPI diperiksa
    Maka hasilnya "layak"
    Dan edisinya "atensi_yapi/<edisi>"
    Dan bantuannya Rp200.000 per bulan
    Dan penerima manfaatnya "Anak B"

    Contoh:
      | tanggal           | edisi      |
      | 1 Januari 2022    | 2022-01-01 |
      | 22 September 2025 | 2022-01-01 |
      | 23 September 2025 | 2025-09-23 |

  Skenario: Sehari sebelum edisi pertama belum ada aturan
    Diketahui aturan yang berlaku pada tanggal 31 Desember 2021
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Ketika kelayakan ATENSI YAPI diperiksa
    Maka hasilnya "tidak berlaku"

  Skenario konsep: Umur dan keadaan orang tua
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan keterangan keluarga itu:
      | isian          | nilai |
      | terdaftar dtks | ya    |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | yatim piatu |
      | Ibu A   | kepala            | perempuan     | 45     | bukan       |
      | Anak B  | anak              | laki laki     | <umur> | <yatim>     |
    Ketika kelayakan ATENSI YAPI diperiksa
    Maka hasil "Anak B" adalah "<hasil>"
    Dan hasil "Ibu A" adalah "tidak layak"

    Contoh:
      | tanggal         | umur | yatim       | hasil                  |
      | 1 Juli 2023     | 0    | yatim       | layak                  |
      | 1 Juli 2023     | 16   | piatu       | layak                  |
      | 1 Juli 2023     | 17   | yatim       | layak                  |
      | 1 Juli 2023     | 18   | yatim       | belum dapat ditentukan |
      | 1 Juli 2023     | 19   | yatim       | tidak layak            |
      | 1 Juli 2023     | 10   | bukan       | tidak layak            |
      | 1 Februari 2026 | 17   | yatim piatu | layak                  |
      | 1 Februari 2026 | 18   | yatim piatu | belum dapat ditentukan |
      | 1 Februari 2026 | 19   | yatim piatu | tidak layak            |
      | 1 Februari 2026 | 10   | bukan       | tidak layak            |
      | 1 Februari 2026 | 10   | -           | belum dapat ditentukan |

  Skenario: Umur 18 tahun menunggu kepastian aturan
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | yatim piatu |
      | Ibu A   | kepala            | perempuan     | 45   | bukan       |
      | Anak B  | anak              | laki laki     | 18   | yatim       |
    Ketika kelayakan ATENSI YAPI diperiksa
    Maka yang belum diketahui antara lain "batas_umur_atensi_yapi"
    Dan hasil itu menunggu "aturan"

  Skenario konsep: Batas desil, tepat di garis dan di atasnya
    Diketahui aturan yang berlaku pada tanggal 23 September 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | yatim piatu |
      | Anak B  | kepala            | laki laki     | 8    | yatim piatu |
    Ketika kelayakan ATENSI YAPI diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | desil | hasil                  |
      | 4     | layak                  |
      | 5     | layak                  |
      | 6     | tidak layak            |
      | -     | belum dapat ditentukan |

  Skenario konsep: Sebelum desil, dasarnya DTKS
    Diketahui aturan yang berlaku pada tanggal 22 September 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks <dtks>
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | yatim piatu |
      | Anak B  | kepala            | laki laki     | 8    | yatim piatu |
    Ketika kelayakan ATENSI YAPI diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | dtks  | hasil                  |
      | ya    | layak                  |
      | tidak | tidak layak            |
      | -     | belum dapat ditentukan |

  Skenario: Yang menunggu data disebut, dan dua anak dihitung dua kali
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | yatim piatu |
      | Ibu A   | kepala            | perempuan     | 35   | bukan       |
      | Anak B  | anak              | laki laki     | 8    | yatim       |
      | Anak C  | anak              | perempuan     | 5    | yatim       |
    Ketika kelayakan ATENSI YAPI diperiksa
    Maka hasilnya "layak"
    Dan bantuannya Rp400.000 per bulan

  Skenario: Keadaan orang tua yang belum diketahui menunggu data
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Anak B  | kepala            | laki laki     | 8    |
    Ketika kelayakan ATENSI YAPI diperiksa
    Maka yang belum diketahui tentang "Anak B" antara lain "yatim_piatu"
    Dan hasil itu menunggu "data"

  Skenario: Anak yang belum didata
    Diketahui aturan yang berlaku pada tanggal 1 Juli 2023
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Anak B  | kepala            |
    Ketika kelayakan ATENSI YAPI diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"
