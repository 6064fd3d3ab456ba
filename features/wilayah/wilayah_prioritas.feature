# language: id
@wilayah @wilayah_prioritas
Fitur: Wilayah prioritas penghapusan kemiskinan ekstrem – 35 kabupaten pada 2021, 212 pada 2022
  Daftar 2021 lengkap, jadi kabupaten lain pasti bukan prioritas. Daftar 2022 tidak ditemukan, jadi wilayahnya ditanyakan.

  Skenario konsep: Ke-35 kabupaten, dan tetangganya
    Diketahui aturan yang berlaku pada tanggal 18 Oktober 2021
    Dan sebuah keluarga di wilayah "<wilayah>"
    Ketika kelayakan wilayah_prioritas diperiksa
    Maka hasilnya "<hasil>"

    Contoh: Jawa Barat
      | wilayah       | hasil       |
      | 32.03.99.2001 | layak       |
      | 32.04.99.2001 | layak       |
      | 32.08.99.2001 | layak       |
      | 32.12.99.2001 | layak       |
      | 32.15.99.2001 | layak       |
      | 32.01.99.2001 | tidak layak |

    Contoh: Jawa Tengah
      | wilayah       | hasil       |
      | 33.02.99.2001 | layak       |
      | 33.04.99.2001 | layak       |
      | 33.05.99.2001 | layak       |
      | 33.27.99.2001 | layak       |
      | 33.29.99.2001 | layak       |
      | 33.01.99.2001 | tidak layak |

    Contoh: Jawa Timur
      | wilayah       | hasil       |
      | 35.13.99.2001 | layak       |
      | 35.22.99.2001 | layak       |
      | 35.24.99.2001 | layak       |
      | 35.26.99.2001 | layak       |
      | 35.29.99.2001 | layak       |
      | 35.01.99.2001 | tidak layak |

    Contoh: Nusa Tenggara Timur; yang kelima Manggarai Timur, bukan Sumba Tengah dua kali
      | wilayah       | hasil       |
      | 53.02.99.2001 | layak       |
      | 53.11.99.2001 | layak       |
      | 53.14.99.2001 | layak       |
      | 53.17.99.2001 | layak       |
      | 53.19.99.2001 | layak       |
      | 53.10.99.2001 | tidak layak |

    Contoh: Maluku
      | wilayah       | hasil       |
      | 81.01.99.2001 | layak       |
      | 81.02.99.2001 | layak       |
      | 81.03.99.2001 | layak       |
      | 81.05.99.2001 | layak       |
      | 81.08.99.2001 | layak       |
      | 81.04.99.2001 | tidak layak |

    Contoh: Papua, dengan kode yang berlaku pada 2021 dan kode sejak 2022
      | wilayah       | hasil       |
      | 91.02.99.2001 | layak       |
      | 91.07.99.2001 | layak       |
      | 91.21.99.2001 | layak       |
      | 91.23.99.2001 | layak       |
      | 91.28.99.2001 | layak       |
      | 95.01.99.2001 | layak       |
      | 94.02.99.2001 | layak       |
      | 95.05.99.2001 | layak       |
      | 95.07.99.2001 | layak       |
      | 94.08.99.2001 | layak       |
      | 91.03.99.2001 | tidak layak |
      | 93.01.99.2001 | tidak layak |

    Contoh: Papua Barat, dengan kode yang berlaku pada 2021 dan kode sejak 2022
      | wilayah       | hasil       |
      | 92.06.99.2001 | layak       |
      | 92.07.99.2001 | layak       |
      | 92.11.99.2001 | layak       |
      | 92.09.99.2001 | layak       |
      | 92.10.99.2001 | layak       |
      | 96.04.99.2001 | layak       |
      | 96.05.99.2001 | layak       |
      | 92.02.99.2001 | tidak layak |
      | 96.71.99.1001 | tidak layak |

    Contoh: provinsi tanpa kabupaten prioritas, kode provinsi saja, dan tanpa kode
      | wilayah       | hasil                  |
      | 17.71.99.1001 | tidak layak            |
      | 17            | tidak layak            |
      | 53            | belum dapat ditentukan |

  Skenario: Kode provinsi saja menunggu kode kabupatennya
    Diketahui aturan yang berlaku pada tanggal 18 Oktober 2021
    Dan sebuah keluarga di wilayah "53"
    Ketika kelayakan wilayah_prioritas diperiksa
    Maka yang belum diketahui antara lain "kode_wilayah"

  Skenario konsep: Hari pertama dan terakhir setiap daftar
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan wilayah_prioritas diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil                                   |
      | 31 Desember 2020 | tidak berlaku                           |
      | 1 Januari 2021   | layak                                   |
      | 31 Desember 2021 | layak                                   |
      | 1 Januari 2022   | layak menurut data, menunggu pernyataan |
      | 31 Desember 2022 | layak menurut data, menunggu pernyataan |
      | 1 Januari 2023   | tidak berlaku                           |

  Skenario: Pada 2022 yang ditanya adalah fakta wilayah
    Diketahui aturan yang berlaku pada tanggal 1 Juni 2022
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan wilayah_prioritas diperiksa
    Maka yang belum diketahui antara lain "prioritas_2022"
    Dan hasil itu menunggu "wilayah"

  Skenario konsep: Fakta wilayah 2022 yang diketahui pengguna
    Diketahui aturan yang berlaku pada tanggal 1 Juni 2022
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan fakta wilayah "53.02":
      | isian          | nilai   |
      | prioritas 2022 | <nilai> |
    Ketika kelayakan wilayah_prioritas diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | nilai | hasil       |
      | ya    | layak       |
      | tidak | tidak layak |

  Skenario konsep: Daftar yang dipakai menurut tanggal
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan wilayah_prioritas diperiksa
    Maka edisinya "wilayah_prioritas/<edisi>"

    Contoh:
      | tanggal          | edisi      |
      | 31 Desember 2021 | 2021-01-01 |
      | 1 Januari 2022   | 2022-01-01 |
