# language: id
@kemnaker @tkm
Fitur: Tenaga Kerja Mandiri Lanjutan – usaha yang berhasil dan mempekerjakan orang

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026

  Skenario konsep: Umur, keberhasilan, dan pekerja
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | pekerja dibayar | status asn tni polri |
      | Sdr. D  | kepala            | laki laki     | <umur> | <pekerja>       | <asn>                |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "usaha tkm berhasil" tentang "Sdr. D" dijawab <berhasil> oleh dinas_tenaga_kerja pada 10 Januari 2026
    Ketika kelayakan TKM lanjutan diperiksa
    Maka hasil "Sdr. D" adalah "<hasil>"

    Contoh:
      | umur | pekerja | asn   | berhasil | hasil                  |
      | 30   | 1       | tidak | ya       | layak                  |
      | 30   | 2       | tidak | ya       | layak                  |
      | 30   | 0       | tidak | ya       | tidak layak            |
      | 30   | -       | tidak | ya       | belum dapat ditentukan |
      | 18   | 1       | tidak | ya       | layak                  |
      | 17   | 1       | tidak | ya       | tidak layak            |
      | 30   | 1       | tidak | tidak    | tidak layak            |
      | 30   | 1       | ya    | ya       | tidak layak            |
      | 30   | 1       | -     | ya       | layak                  |

  Skenario: Keberhasilannya belum dinilai
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | pekerja dibayar |
      | Sdr. D  | kepala            | laki laki     | 30   | 1               |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Ketika kelayakan TKM lanjutan diperiksa
    Maka hasil "Sdr. D" adalah "layak menurut data, menunggu pernyataan"
    Dan yang belum diketahui tentang "Sdr. D" antara lain "usaha_tkm_berhasil"

  Skenario konsep: Yang pernah menerima tidak menerima lagi
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | pekerja dibayar |
      | Sdr. D  | kepala            | laki laki     | 30   | 1               |
    Dan "Sdr. D" menerima "<program>" dari 1 Mei 2025 sampai 31 Mei 2025
    Dan pernyataan "usaha tkm berhasil" tentang "Sdr. D" dijawab ya oleh kemnaker pada 10 Januari 2026
    Ketika kelayakan TKM lanjutan diperiksa
    Maka hasil "Sdr. D" adalah "<hasil>"

    Contoh:
      | program      | hasil       |
      | tkm_lanjutan | tidak layak |
      | tkm_pemula   | layak       |

  Skenario: Kepesertaan yang tidak diketahui ditunggu
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | pekerja dibayar |
      | Sdr. D  | kepala            | laki laki     | 30   | 1               |
    Dan pernyataan "usaha tkm berhasil" tentang "Sdr. D" dijawab ya oleh kemnaker pada 10 Januari 2026
    Ketika kelayakan TKM lanjutan diperiksa
    Maka hasil "Sdr. D" adalah "belum dapat ditentukan"
    Dan yang belum diketahui antara lain "kepesertaan"

  Skenario: Besarnya di antara 15 dan 20 juta
    Diketahui aturan yang berlaku pada tanggal 1 Januari 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | pekerja dibayar |
      | Sdr. D  | kepala            | laki laki     | 30   | 1               |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "usaha tkm berhasil" tentang "Sdr. D" dijawab ya oleh kemnaker pada 1 Januari 2025
    Ketika kelayakan TKM lanjutan diperiksa
    Maka hasilnya "layak"
    Dan edisinya "tkm_lanjutan/2025-01-01"
    Dan bantuannya antara Rp15.000.000 dan Rp20.000.000

  Skenario: Sebelum 2025 edisi ini belum ada
    Diketahui aturan yang berlaku pada tanggal 31 Desember 2024
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Ketika kelayakan TKM lanjutan diperiksa
    Maka hasilnya "tidak berlaku"

  Skenario konsep: Penilaian keberhasilan berlaku setahun
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | pekerja dibayar |
      | Sdr. D  | kepala            | laki laki     | 30   | 1               |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "usaha tkm berhasil" tentang "Sdr. D" dijawab ya oleh kemnaker pada <pada>
    Ketika kelayakan TKM lanjutan diperiksa
    Maka hasil "Sdr. D" adalah "<hasil>"

    Contoh:
      | pada            | hasil                                   |
      | 1 Februari 2025 | layak                                   |
      | 31 Januari 2025 | layak menurut data, menunggu pernyataan |

  Skenario: Pengusaha yang umurnya belum didata
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Sdr. D  | kepala            |
    Ketika kelayakan TKM lanjutan diperiksa
    Maka hasil "Sdr. D" adalah "belum dapat ditentukan"
    Dan hasil itu menunggu "data"
