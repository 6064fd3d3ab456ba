# language: id
@bapanas @bantuan_pangan_cpp
Fitur: Bantuan pangan beras – tahap demi tahap
  Batas desilnya tidak diterbitkan; daftar penerima dan penggantinya yang menentukan.

  Skenario konsep: Daftar penerima dan pengganti
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 3
    Dan pernyataan "tercatat penerima cpp" dijawab <daftar> oleh kepala_desa pada <pada>
    Dan pernyataan "pengganti penerima cpp" dijawab <pengganti> oleh musyawarah_desa pada <pada>
    Ketika kelayakan bantuan_pangan_cpp diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal         | pada              | daftar | pengganti | hasil       |
      | 1 Mei 2024      | 20 April 2024     | ya     | tidak     | layak       |
      | 1 Mei 2024      | 20 April 2024     | tidak  | ya        | layak       |
      | 1 Mei 2024      | 20 April 2024     | tidak  | tidak     | tidak layak |
      | 1 Juli 2025     | 20 Juni 2025      | ya     | tidak     | layak       |
      | 1 Juli 2025     | 20 Juni 2025      | tidak  | ya        | layak       |
      | 1 Juli 2025     | 20 Juni 2025      | tidak  | tidak     | tidak layak |
      | 1 November 2025 | 20 Oktober 2025   | ya     | tidak     | layak       |
      | 1 November 2025 | 20 Oktober 2025   | tidak  | ya        | layak       |
      | 1 November 2025 | 20 Oktober 2025   | tidak  | tidak     | tidak layak |
      | 1 November 2025 | 1 September 2025  | tidak  | tidak     | tidak layak |
      | 1 November 2025 | 31 Agustus 2025   | ya     | ya        | layak menurut data, menunggu pernyataan |

  Skenario konsep: Jalurnya disebut
    Diketahui aturan yang berlaku pada tanggal 1 Juli 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan pernyataan "<pernyataan>" dijawab ya oleh kepala_desa pada 20 Juni 2025
    Ketika kelayakan bantuan_pangan_cpp diperiksa
    Maka jalur "<jalur>" terpenuhi

    Contoh:
      | pernyataan             | jalur                         |
      | tercatat penerima cpp  | Tercatat dalam daftar penerima |
      | pengganti penerima cpp | Penerima pengganti            |

  Skenario: Daftar yang belum dilihat ditunggu
    Diketahui aturan yang berlaku pada tanggal 1 Juli 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Ketika kelayakan bantuan_pangan_cpp diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"
    Dan yang belum diketahui antara lain "tercatat_penerima_cpp"
    Dan hasil itu menunggu "pernyataan"

  Skenario konsep: Beras sepuluh kilogram sebulan, dan dua liter minyak pada tahap terakhir
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan pernyataan "tercatat penerima cpp" dijawab ya oleh kepala_desa pada <tanggal>
    Ketika kelayakan bantuan_pangan_cpp diperiksa
    Maka hasilnya "layak"
    Dan bantuannya <banyak> per bulan
    Dan edisinya "bantuan_pangan_cpp/<edisi>"

    Contoh:
      | tanggal          | banyak  | edisi      |
      | 1 Januari 2023   | 10      | 2023-01-01 |
      | 31 Desember 2024 | 10      | 2023-01-01 |
      | 1 Juni 2025      | 10      | 2025-06-01 |
      | 31 Juli 2025     | 10      | 2025-06-01 |
      | 1 Oktober 2025   | 2       | 2025-10-01 |
      | 30 November 2025 | 2       | 2025-10-01 |

  Skenario konsep: Di luar tahapnya tidak ada bantuan
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan bantuan_pangan_cpp diperiksa
    Maka hasilnya "tidak berlaku"

    Contoh:
      | tanggal           |
      | 31 Desember 2022  |
      | 1 Januari 2025    |
      | 31 Mei 2025       |
      | 1 Agustus 2025    |
      | 30 September 2025 |
      | 1 Desember 2025   |

  Skenario konsep: Lurah dan Bulog juga dapat menyatakan isi daftar, dan lurah penggantinya
    Diketahui aturan yang berlaku pada tanggal 1 Juli 2025
    Dan sebuah keluarga di wilayah "31.71.99.1001"
    Dan pernyataan "<pernyataan>" dijawab ya oleh <oleh> pada <pada>
    Ketika kelayakan bantuan_pangan_cpp diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | pernyataan             | oleh  | pada         | hasil                                   |
      | tercatat penerima cpp  | lurah | 1 Mei 2025   | layak                                   |
      | tercatat penerima cpp  | bulog | 1 Mei 2025   | layak                                   |
      | pengganti penerima cpp | lurah | 1 Mei 2025   | layak                                   |
      | tercatat penerima cpp  | lurah | 30 April 2025 | layak menurut data, menunggu pernyataan |

  Skenario: Pada tahap pertama pun daftar yang belum dilihat ditunggu
    Diketahui aturan yang berlaku pada tanggal 1 Mei 2024
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan bantuan_pangan_cpp diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"
