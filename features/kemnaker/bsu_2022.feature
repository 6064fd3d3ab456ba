# language: id
@kemnaker @bsu
Fitur: Bantuan Subsidi Upah 2022 – indikatif
  Yang memenuhi masuk; yang tidak memenuhi dipastikan, karena naskahnya belum dibaca.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Oktober 2022

  Skenario konsep: Upah, kepesertaan, ASN, dan PKH
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | upah bulanan | status asn tni polri |
      | Ibu U   | kepala            | perempuan     | 30   | <upah>       | <asn>                |
    Dan keluarga itu menerima "<program>" sejak 1 Januari 2021
    Dan pernyataan "peserta aktif penerima upah" tentang "Ibu U" dijawab <aktif> oleh bpjs_ketenagakerjaan pada 1 September 2022
    Ketika kelayakan BSU diperiksa
    Maka hasil "Ibu U" adalah "<hasil>"

    Contoh:
      | upah    | asn   | program         | aktif | hasil                  |
      | 3500000 | tidak | subsidi_listrik | ya    | layak                  |
      | 3500000 | -     | subsidi_listrik | ya    | layak                  |
      | 3500001 | tidak | subsidi_listrik | ya    | belum dapat ditentukan |
      | 3500000 | ya    | subsidi_listrik | ya    | belum dapat ditentukan |
      | 3500000 | tidak | pkh             | ya    | belum dapat ditentukan |
      | 3500000 | tidak | subsidi_listrik | tidak | belum dapat ditentukan |

  Skenario konsep: Hari pertama, hari terakhir, dan jumlahnya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | upah bulanan | status asn tni polri |
      | Ibu U   | kepala            | perempuan     | 30   | 2500000      | tidak                |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "peserta aktif penerima upah" tentang "Ibu U" dijawab ya oleh bpjs_ketenagakerjaan pada 1 September 2022
    Ketika kelayakan BSU diperiksa
    Maka hasilnya "layak"
    Dan edisinya "bsu/2022-09-01"
    Dan bantuannya Rp600.000

    Contoh:
      | tanggal          |
      | 1 September 2022 |
      | 31 Desember 2022 |

  Skenario konsep: Sebelum dan sesudahnya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan BSU diperiksa
    Maka hasilnya "tidak berlaku"

    Contoh:
      | tanggal         |
      | 31 Agustus 2022 |
      | 1 Januari 2023  |

  Skenario konsep: PKH dilihat pada keluarga yang sedang menerimanya
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | upah bulanan | status asn tni polri |
      | Ibu U   | kepala            | perempuan     | 30   | 2500000      | tidak                |
    Dan <penerima> menerima "pkh" dari 1 Januari 2021 sampai <sampai>
    Dan pernyataan "peserta aktif penerima upah" tentang "Ibu U" dijawab ya oleh bpjs_ketenagakerjaan pada 1 September 2022
    Ketika kelayakan BSU diperiksa
    Maka hasil "Ibu U" adalah "<hasil>"

    Contoh:
      | penerima     | sampai            | hasil                  |
      | keluarga itu | 1 Oktober 2022    | belum dapat ditentukan |
      | keluarga itu | 30 September 2022 | layak                  |
      | "Ibu U"      | 1 Oktober 2022    | layak                  |

  Skenario: Pekerja yang belum didata, dan upah yang jelas di atas batas mana pun
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | upah bulanan |
      | Ibu U   | kepala            | perempuan     | 30   | -            |
      | Bapak U | istri_suami       | laki laki     | 32   | 9000000      |
    Ketika kelayakan BSU diperiksa
    Maka hasil "Ibu U" adalah "belum dapat ditentukan"
    Dan hasil "Bapak U" adalah "belum dapat ditentukan"
