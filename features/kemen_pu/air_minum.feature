# language: id
@kemen_pu @air_minum @indikatif
Fitur: Air minum perdesaan dan sambungan rumah
  Program desa; syaratnya belum dirujuk, jadi yang tidak cocok perlu dipastikan, bukan ditolak.

  Skenario konsep: Kebutuhan keluarga dan program desa
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian            | nilai |
      | sumber air minum | <air> |
    Dan pernyataan wilayah "desa menjalankan air minum" dijawab <desa> oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan air minum diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | air                      | desa  | hasil                  |
      | sumur tak terlindung     | ya    | layak                  |
      | mata air tak terlindung  | ya    | layak                  |
      | air permukaan            | ya    | layak                  |
      | air hujan                | ya    | layak                  |
      | sumur terlindung         | ya    | belum dapat ditentukan |
      | leding                   | ya    | belum dapat ditentukan |
      | lainnya                  | ya    | belum dapat ditentukan |
      | -                        | ya    | belum dapat ditentukan |
      | air hujan                | tidak | belum dapat ditentukan |

  Skenario: Desa belum menjawab
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian            | nilai     |
      | sumber air minum | air hujan |
    Ketika kelayakan air minum diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "pernyataan"

  Skenario konsep: Hari pertama
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian            | nilai     |
      | sumber air minum | air hujan |
    Dan pernyataan wilayah "desa menjalankan air minum" dijawab ya oleh kepala_desa pada 1 Desember 2024
    Ketika kelayakan air minum diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil         |
      | 1 Januari 2025   | layak         |
      | 31 Desember 2024 | tidak berlaku |

  Skenario konsep: Jawaban desa berlaku setahun, siapa pun pejabat yang menjawabnya
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian            | nilai     |
      | sumber air minum | air hujan |
    Dan pernyataan wilayah "desa menjalankan air minum" dijawab ya oleh <oleh> pada <pada>
    Ketika kelayakan air minum diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | oleh        | pada            | hasil                  |
      | lurah       | 1 Februari 2025 | layak                  |
      | kemen_pu    | 1 Februari 2025 | layak                  |
      | kepala_desa | 31 Januari 2025 | belum dapat ditentukan |
