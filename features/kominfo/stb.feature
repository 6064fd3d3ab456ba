# language: id
@kominfo @stb
Fitur: Bantuan set-top-box televisi digital
  Dari DTKS (Maret 2022) dipersempit menjadi P3KE desil 1 (November 2022); satu unit untuk satu keluarga.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Juni 2022
    Dan fakta wilayah "53.02.99.2001":
      | isian                   | nilai |
      | wilayah siaran digital  | ya    |
    Dan fakta wilayah "53.02.99.2002":
      | isian                   | nilai |
      | wilayah siaran digital  | tidak |

  Skenario konsep: Setiap syarat pada edisi DTKS
    Diketahui sebuah keluarga di wilayah "<wilayah>"
    Dan keterangan keluarga itu:
      | isian          | nilai  |
      | terdaftar dtks | <dtks> |
      | punya tv       | <tv>   |
      | desil p3ke     | 4      |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "bersedia menerima stb" dijawab <sedia> oleh pengurus_keluarga pada 1 Mei 2022
    Ketika kelayakan STB diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | wilayah       | dtks  | tv    | sedia | hasil                                   |
      | 53.02.99.2001 | ya    | ya    | ya    | layak                                   |
      | 53.02.99.2001 | tidak | ya    | ya    | tidak layak                             |
      | 53.02.99.2001 | ya    | tidak | ya    | tidak layak                             |
      | 53.02.99.2001 | ya    | ya    | tidak | tidak layak                             |
      | 53.02.99.2002 | ya    | ya    | ya    | tidak layak                             |
      | 53.02.99.2001 | -     | ya    | ya    | belum dapat ditentukan                  |
      | 53.02.99.2001 | ya    | -     | ya    | belum dapat ditentukan                  |
      | 53.02.99.2003 | ya    | ya    | ya    | layak menurut data, menunggu pernyataan |

  Skenario konsep: Setiap syarat pada edisi P3KE
    Diketahui aturan yang berlaku pada tanggal 1 Desember 2022
    Dan sebuah keluarga di wilayah "<wilayah>"
    Dan keterangan keluarga itu:
      | isian          | nilai   |
      | terdaftar dtks | tidak   |
      | punya tv       | <tv>    |
      | desil p3ke     | <desil> |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "bersedia menerima stb" dijawab <sedia> oleh pengurus_keluarga pada 1 November 2022
    Ketika kelayakan STB diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | wilayah       | desil | tv    | sedia | hasil                                   |
      | 53.02.99.2001 | 1     | ya    | ya    | layak                                   |
      | 53.02.99.2001 | 2     | ya    | ya    | tidak layak                             |
      | 53.02.99.2001 | 1     | tidak | ya    | tidak layak                             |
      | 53.02.99.2001 | 1     | ya    | tidak | tidak layak                             |
      | 53.02.99.2002 | 1     | ya    | ya    | tidak layak                             |
      | 53.02.99.2001 | -     | ya    | ya    | belum dapat ditentukan                  |
      | 53.02.99.2003 | 1     | ya    | ya    | layak menurut data, menunggu pernyataan |

  Skenario konsep: Satu unit untuk satu keluarga
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian          | nilai |
      | terdaftar dtks | ya    |
      | punya tv       | ya    |
      | desil p3ke     | 1     |
    Dan keluarga itu menerima "stb" dari 5 Maret 2022 sampai 5 Maret 2022
    Dan pernyataan "bersedia menerima stb" dijawab ya oleh pengurus_keluarga pada 1 Maret 2022
    Ketika kelayakan STB diperiksa
    Maka hasilnya "tidak layak"

    Contoh:
      | tanggal         |
      | 1 Juni 2022     |
      | 1 Desember 2022 |

  Skenario konsep: Yang dihitung set-top-box keluarga, dan kesediaan berlaku setahun
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian          | nilai |
      | terdaftar dtks | ya    |
      | punya tv       | ya    |
      | desil p3ke     | 1     |
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak S | kepala            |
    Dan "Bapak S" menerima "stb" dari 5 Maret 2022 sampai 5 Maret 2022
    Dan pernyataan "bersedia menerima stb" dijawab ya oleh <oleh> pada <pada>
    Ketika kelayakan STB diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal         | oleh             | pada             | hasil                                   |
      | 1 Juni 2022     | kepala_desa      | 1 Juni 2021      | layak                                   |
      | 1 Juni 2022     | pengurus_keluarga | 31 Mei 2021     | layak menurut data, menunggu pernyataan |
      | 1 Desember 2022 | lurah            | 1 Desember 2021  | layak                                   |

  Skenario konsep: Keluarga yang belum didata
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan STB diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"

    Contoh:
      | tanggal         |
      | 1 Juni 2022     |
      | 1 Desember 2022 |

  Skenario: Kesediaan belum ditanyakan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian          | nilai |
      | terdaftar dtks | ya    |
      | punya tv       | ya    |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Ketika kelayakan STB diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"
    Dan yang belum diketahui antara lain "bersedia_menerima_stb"

  Skenario konsep: Satu unit tiap keluarga, pada kedua edisi
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian          | nilai |
      | terdaftar dtks | ya    |
      | desil p3ke     | 1     |
      | punya tv       | ya    |
    Ketika kelayakan STB diperiksa
    Maka bantuannya berupa "1 unit set-top-box"

    Contoh:
      | tanggal         |
      | 1 Juni 2022     |
      | 1 Desember 2022 |

  Skenario konsep: Hari pertama dan terakhir tiap edisi
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian    | nilai |
      | punya tv | tidak |
    Ketika kelayakan STB diperiksa
    Maka hasilnya "tidak layak"
    Dan edisinya "<edisi>"

    Contoh:
      | tanggal          | edisi          |
      | 1 Maret 2022     | stb/2022-03-01 |
      | 31 Oktober 2022  | stb/2022-03-01 |
      | 1 November 2022  | stb/2022-11-01 |
      | 31 Desember 2023 | stb/2022-11-01 |

  Skenario konsep: Di luar kedua edisi
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan STB diperiksa
    Maka hasilnya "tidak berlaku"

    Contoh:
      | tanggal          |
      | 28 Februari 2022 |
      | 1 Januari 2024   |
