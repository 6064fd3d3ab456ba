# language: id
@kemen_pu @sanitasi @indikatif
Fitur: Sanitasi setempat
  Program desa; syaratnya belum dirujuk, jadi yang tidak cocok perlu dipastikan, bukan ditolak.

  Skenario konsep: Kebutuhan keluarga dan program desa
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian             | nilai   |
      | fasilitas bab     | <bab>   |
      | pembuangan tinja  | <buang> |
    Dan pernyataan wilayah "desa menjalankan sanitasi" dijawab <desa> oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan sanitasi diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | bab               | buang                   | desa  | hasil                  |
      | bersama tertentu  | tangki septik           | ya    | layak                  |
      | mck komunal       | tangki septik           | ya    | layak                  |
      | mck umum          | tangki septik           | ya    | layak                  |
      | ada tak digunakan | -                       | ya    | layak                  |
      | tidak ada         | -                       | ya    | layak                  |
      | sendiri           | kolam sawah sungai laut | ya    | layak                  |
      | sendiri           | lubang tanah            | ya    | layak                  |
      | sendiri           | pantai kebun            | ya    | layak                  |
      | sendiri           | tangki septik           | ya    | belum dapat ditentukan |
      | sendiri           | ipal                    | ya    | belum dapat ditentukan |
      | sendiri           | lainnya                 | ya    | belum dapat ditentukan |
      | sendiri           | -                       | ya    | belum dapat ditentukan |
      | tidak ada         | -                       | tidak | belum dapat ditentukan |

  Skenario: Desa belum menjawab
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian         | nilai     |
      | fasilitas bab | tidak ada |
    Ketika kelayakan sanitasi diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "pernyataan"

  Skenario konsep: Hari pertama
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian         | nilai     |
      | fasilitas bab | tidak ada |
    Dan pernyataan wilayah "desa menjalankan sanitasi" dijawab ya oleh kepala_desa pada 1 Desember 2024
    Ketika kelayakan sanitasi diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil         |
      | 1 Januari 2025   | layak         |
      | 31 Desember 2024 | tidak berlaku |

  Skenario konsep: Jawaban desa berlaku setahun, siapa pun pejabat yang menjawabnya
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian         | nilai     |
      | fasilitas bab | tidak ada |
    Dan pernyataan wilayah "desa menjalankan sanitasi" dijawab ya oleh <oleh> pada <pada>
    Ketika kelayakan sanitasi diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | oleh        | pada             | hasil                  |
      | lurah       | 1 Februari 2025  | layak                  |
      | kemen_pu    | 1 Februari 2025  | layak                  |
      | kepala_desa | 31 Januari 2025  | belum dapat ditentukan |

  Skenario: Keluarga yang keadaan rumahnya belum didata
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan pernyataan wilayah "desa menjalankan sanitasi" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan sanitasi diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"
