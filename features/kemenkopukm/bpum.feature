# language: id
@kemenkopukm @bpum
Fitur: BPUM 2020 dan 2021
  Pada 2020 kredit bank apa pun mengecualikan; pada 2021 hanya KUR, dan penerima lama boleh menerima lagi.

  Skenario konsep: Setiap syarat pada 2020
    Diketahui aturan yang berlaku pada tanggal 1 Oktober 2020
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya usaha | omzet usaha tahunan | menerima kredit bank | status asn tni polri | pegawai bumn bumd |
      | Ibu U   | 35   | <usaha>     | <omzet>             | <kredit>             | <asn>                | <bumn>            |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "diusulkan sebagai penerima bpum" tentang "Ibu U" dijawab <usul> oleh dinas_koperasi pada 10 September 2020
    Ketika kelayakan BPUM diperiksa
    Maka hasil "Ibu U" adalah "<hasil>"

    Contoh:
      | usaha | omzet         | kredit | asn   | bumn  | usul  | hasil                  |
      | ya    | Rp299.999.999 | tidak  | tidak | tidak | ya    | layak                  |
      | ya    | Rp300.000.000 | tidak  | tidak | tidak | ya    | layak                  |
      | ya    | Rp300.000.001 | tidak  | tidak | tidak | ya    | tidak layak            |
      | tidak | Rp9.000.000   | tidak  | tidak | tidak | ya    | tidak layak            |
      | ya    | Rp9.000.000   | ya     | tidak | tidak | ya    | tidak layak            |
      | ya    | Rp9.000.000   | tidak  | ya    | tidak | ya    | tidak layak            |
      | ya    | Rp9.000.000   | tidak  | tidak | ya    | ya    | tidak layak            |
      | ya    | Rp9.000.000   | tidak  | tidak | tidak | tidak | tidak layak            |
      | ya    | Rp9.000.000   | tidak  | -     | -     | ya    | layak                  |
      | ya    | Rp9.000.000   | -      | tidak | tidak | ya    | belum dapat ditentukan |
      | ya    | -             | tidak  | tidak | tidak | ya    | belum dapat ditentukan |

  Skenario konsep: Setiap syarat pada 2021
    Diketahui aturan yang berlaku pada tanggal 1 Juni 2021
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya usaha | omzet usaha tahunan | menerima kredit bank | status asn tni polri | pegawai bumn bumd |
      | Ibu U   | 35   | <usaha>     | <omzet>             | <kredit>             | <asn>                | <bumn>            |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "diusulkan sebagai penerima bpum" tentang "Ibu U" dijawab <usul> oleh dinas_koperasi pada 10 Mei 2021
    Ketika kelayakan BPUM diperiksa
    Maka hasil "Ibu U" adalah "<hasil>"

    Contoh:
      | usaha | omzet           | kredit | asn   | bumn  | usul  | hasil                  |
      | ya    | Rp1.999.999.999 | ya     | tidak | tidak | ya    | layak                  |
      | ya    | Rp2.000.000.000 | -      | tidak | tidak | ya    | layak                  |
      | ya    | Rp2.000.000.001 | tidak  | tidak | tidak | ya    | tidak layak            |
      | tidak | Rp9.000.000     | tidak  | tidak | tidak | ya    | tidak layak            |
      | ya    | Rp9.000.000     | tidak  | ya    | tidak | ya    | tidak layak            |
      | ya    | Rp9.000.000     | tidak  | tidak | ya    | ya    | tidak layak            |
      | ya    | Rp9.000.000     | tidak  | tidak | tidak | tidak | tidak layak            |
      | -     | Rp9.000.000     | tidak  | tidak | tidak | ya    | belum dapat ditentukan |

  Skenario konsep: KUR dan bantuan tahun lalu
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya usaha | omzet usaha tahunan | menerima kredit bank |
      | Ibu U   | 35   | ya          | Rp9.000.000         | tidak                |
    Dan "Ibu U" menerima "<program>" sejak 1 September 2020
    Dan pernyataan "diusulkan sebagai penerima bpum" tentang "Ibu U" dijawab ya oleh dinas_koperasi pada 10 September 2020
    Ketika kelayakan BPUM diperiksa
    Maka hasil "Ibu U" adalah "<hasil>"

    Contoh:
      | tanggal        | program | hasil       |
      | 1 Oktober 2020 | kur     | tidak layak |
      | 1 Juni 2021    | kur     | tidak layak |
      | 1 Juni 2021    | bpum    | layak       |

  Skenario: Riwayat KUR yang tidak diketahui
    Diketahui aturan yang berlaku pada tanggal 1 Juni 2021
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya usaha | omzet usaha tahunan |
      | Ibu U   | 35   | ya          | Rp9.000.000         |
    Dan pernyataan "diusulkan sebagai penerima bpum" tentang "Ibu U" dijawab ya oleh dinas_koperasi pada 10 Mei 2021
    Ketika kelayakan BPUM diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"

  Skenario: Belum diusulkan
    Diketahui aturan yang berlaku pada tanggal 1 Juni 2021
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya usaha | omzet usaha tahunan |
      | Ibu U   | 35   | ya          | Rp9.000.000         |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Ketika kelayakan BPUM diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"

  Skenario konsep: Besaran dan hari-hari edisi
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya usaha | omzet usaha tahunan | menerima kredit bank |
      | Ibu U   | 35   | ya          | Rp9.000.000         | tidak                |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "diusulkan sebagai penerima bpum" tentang "Ibu U" dijawab ya oleh dinas_koperasi pada <usul>
    Ketika kelayakan BPUM diperiksa
    Maka hasilnya "layak"
    Dan edisinya "<edisi>"
    Dan bantuannya <besaran>

    Contoh:
      | tanggal          | usul           | edisi           | besaran     |
      | 24 Agustus 2020  | 1 Agustus 2020 | bpum/2020-08-24 | Rp2.400.000 |
      | 31 Desember 2020 | 1 Agustus 2020 | bpum/2020-08-24 | Rp2.400.000 |
      | 17 Maret 2021    | 1 Maret 2021   | bpum/2021-03-17 | Rp1.200.000 |
      | 31 Agustus 2021  | 1 Maret 2021   | bpum/2021-03-17 | Rp1.200.000 |

  Skenario konsep: Di luar kedua edisi
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan BPUM diperiksa
    Maka hasilnya "tidak berlaku"

    Contoh:
      | tanggal          |
      | 23 Agustus 2020  |
      | 1 Januari 2021   |
      | 16 Maret 2021    |
      | 1 September 2021 |

  Skenario konsep: Usulan berlaku setahun, siapa pun pengusulnya
    Diketahui aturan yang berlaku pada tanggal 1 Juni 2021
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya usaha | omzet usaha tahunan |
      | Ibu U   | 35   | ya          | Rp9.000.000         |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "diusulkan sebagai penerima bpum" tentang "Ibu U" dijawab ya oleh <oleh> pada <pada>
    Ketika kelayakan BPUM diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | oleh              | pada        | hasil                                   |
      | koperasi_pengusul | 1 Juni 2020 | layak                                   |
      | bank_penyalur     | 1 Juni 2020 | layak                                   |
      | dinas_koperasi    | 31 Mei 2020 | layak menurut data, menunggu pernyataan |

  Skenario konsep: KUR yang sudah lunas tidak menghalangi
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya usaha | omzet usaha tahunan | menerima kredit bank |
      | Ibu U   | 35   | ya          | Rp9.000.000         | tidak                |
    Dan "Ibu U" menerima "kur" dari 1 Maret 2018 sampai <lunas>
    Dan pernyataan "diusulkan sebagai penerima bpum" tentang "Ibu U" dijawab ya oleh dinas_koperasi pada 10 September 2020
    Ketika kelayakan BPUM diperiksa
    Maka hasil "Ibu U" adalah "<hasil>"

    Contoh:
      | tanggal        | lunas          | hasil       |
      | 1 Oktober 2020 | 1 Maret 2020   | layak       |
      | 1 Oktober 2020 | 1 Maret 2021   | tidak layak |
      | 1 Juni 2021    | 1 Maret 2021   | layak       |
      | 1 Juni 2021    | 1 Agustus 2021 | tidak layak |

  Skenario: Pelaku usaha yang belum didata dan belum diusulkan pada 2020
    Diketahui aturan yang berlaku pada tanggal 1 Oktober 2020
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur |
      | Ibu U   | 35   |
    Ketika kelayakan BPUM diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"
