# language: id
@kemnaker @bsu
Fitur: Bantuan Subsidi Upah Juni 2025
  Upah paling tinggi Rp3,5 juta, atau upah minimum setempat yang dibulatkan ke atas ke ratusan ribu.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 16 Juni 2025

  Skenario konsep: Batas upah
    Diketahui sebuah keluarga di wilayah "<wilayah>"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | upah bulanan | status asn tni polri |
      | Ibu U   | kepala            | perempuan     | 30   | <upah>       | tidak                |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "peserta aktif penerima upah" tentang "Ibu U" dijawab ya oleh bpjs_ketenagakerjaan pada 1 Juni 2025
    Ketika kelayakan BSU diperiksa
    Maka hasil "Ibu U" adalah "<hasil>"

    # Di NTT (53) UMK belum diketahui, jadi di atas Rp3,5 juta belum pasti; di atas Rp6,5 juta pasti tidak.
    # Di Sulawesi Utara (71) UMP 3.775.425 dibulatkan menjadi 3,8 juta, dan UMK tidak lebih rendah.
    # Di DKI (31) UMP sama dengan UMK: 5.396.760 atau 5.396.761 dibulatkan menjadi 5,4 juta.
    Contoh:
      | wilayah       | upah    | hasil                  |
      | 53.02.99.2001 | 3499999 | layak                  |
      | 53.02.99.2001 | 3500000 | layak                  |
      | 53.02.99.2001 | 3500001 | belum dapat ditentukan |
      | 53.02.99.2001 | 6500000 | belum dapat ditentukan |
      | 53.02.99.2001 | 6500001 | tidak layak            |
      | 71.71.99.1001 | 3800000 | layak                  |
      | 71.71.99.1001 | 3800001 | belum dapat ditentukan |
      | 31.71.99.1001 | 5400000 | layak                  |
      | 31.71.99.1001 | 5400001 | tidak layak            |
      | 53.02.99.2001 | -       | belum dapat ditentukan |

  Skenario: Upah minimum yang belum terbit ditunggu sebagai aturan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | upah bulanan | status asn tni polri |
      | Ibu U   | kepala            | perempuan     | 30   | 3500001      | tidak                |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "peserta aktif penerima upah" tentang "Ibu U" dijawab ya oleh bpjs_ketenagakerjaan pada 1 Juni 2025
    Ketika kelayakan BSU diperiksa
    Maka hasil itu menunggu "aturan"
    Dan yang belum diketahui antara lain "upah_minimum_kabupaten"

  Skenario konsep: Kepesertaan, ASN, PKH, dan Sembako
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | upah bulanan | status asn tni polri |
      | Ibu U   | kepala            | perempuan     | 30   | 2500000      | <asn>                |
    Dan keluarga itu menerima "<program>" sejak 1 Januari 2024
    Dan pernyataan "peserta aktif penerima upah" tentang "Ibu U" dijawab <aktif> oleh bpjs_ketenagakerjaan pada 1 Juni 2025
    Ketika kelayakan BSU diperiksa
    Maka hasil "Ibu U" adalah "<hasil>"

    Contoh:
      | asn   | program         | aktif | hasil                  |
      | tidak | subsidi_listrik | ya    | layak                  |
      | -     | subsidi_listrik | ya    | layak                  |
      | ya    | subsidi_listrik | ya    | tidak layak            |
      | tidak | subsidi_listrik | tidak | tidak layak            |
      | tidak | pkh             | ya    | belum dapat ditentukan |
      | tidak | sembako         | ya    | belum dapat ditentukan |

  Skenario: Kepesertaan aktif belum dinyatakan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | upah bulanan | status asn tni polri |
      | Ibu U   | kepala            | perempuan     | 30   | 2500000      | tidak                |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Ketika kelayakan BSU diperiksa
    Maka hasil "Ibu U" adalah "layak menurut data, menunggu pernyataan"
    Dan yang belum diketahui tentang "Ibu U" antara lain "peserta_aktif_penerima_upah"

  Skenario konsep: Rp600.000 sekali, hanya Juni 2025
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | upah bulanan | status asn tni polri |
      | Ibu U   | kepala            | perempuan     | 30   | 2500000      | tidak                |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "peserta aktif penerima upah" tentang "Ibu U" dijawab ya oleh bpjs_ketenagakerjaan pada 1 Juni 2025
    Ketika kelayakan BSU diperiksa
    Maka hasilnya "layak"
    Dan edisinya "bsu/2025-06-01"
    Dan bantuannya Rp600.000

    Contoh:
      | tanggal      |
      | 1 Juni 2025  |
      | 30 Juni 2025 |

  Skenario konsep: Sebelum dan sesudahnya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan BSU diperiksa
    Maka hasilnya "tidak berlaku"

    Contoh:
      | tanggal     |
      | 31 Mei 2025 |
      | 1 Juli 2025 |

  Skenario konsep: PKH dan Sembako dilihat pada keluarga yang sedang menerimanya
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | upah bulanan | status asn tni polri |
      | Ibu U   | kepala            | perempuan     | 30   | 2500000      | tidak                |
    Dan <penerima> menerima "<program>" dari 1 Januari 2024 sampai <sampai>
    Dan pernyataan "peserta aktif penerima upah" tentang "Ibu U" dijawab ya oleh bpjs_ketenagakerjaan pada 1 Juni 2025
    Ketika kelayakan BSU diperiksa
    Maka hasil "Ibu U" adalah "<hasil>"

    Contoh:
      | penerima     | program | sampai       | hasil                  |
      | keluarga itu | pkh     | 16 Juni 2025 | belum dapat ditentukan |
      | keluarga itu | pkh     | 15 Juni 2025 | layak                  |
      | "Ibu U"      | pkh     | 16 Juni 2025 | layak                  |
      | keluarga itu | sembako | 16 Juni 2025 | belum dapat ditentukan |
      | keluarga itu | sembako | 15 Juni 2025 | layak                  |
      | "Ibu U"      | sembako | 16 Juni 2025 | layak                  |

  Skenario konsep: Keterangan kepesertaan aktif dihitung enam bulan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | upah bulanan | status asn tni polri |
      | Ibu U   | kepala            | perempuan     | 30   | 2500000      | tidak                |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "peserta aktif penerima upah" tentang "Ibu U" dijawab ya oleh bpjs_ketenagakerjaan pada <pada>
    Ketika kelayakan BSU diperiksa
    Maka hasil "Ibu U" adalah "<hasil>"

    Contoh:
      | pada             | hasil                                   |
      | 16 Desember 2024 | layak                                   |
      | 15 Desember 2024 | layak menurut data, menunggu pernyataan |

  Skenario: Kepesertaan bantuan yang tidak diketahui ditunggu
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | upah bulanan | status asn tni polri |
      | Ibu U   | kepala            | perempuan     | 30   | 2500000      | tidak                |
    Dan pernyataan "peserta aktif penerima upah" tentang "Ibu U" dijawab ya oleh bpjs_ketenagakerjaan pada 1 Juni 2025
    Ketika kelayakan BSU diperiksa
    Maka hasil "Ibu U" adalah "belum dapat ditentukan"
