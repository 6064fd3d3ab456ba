# language: id
@bpjs_tk @ucj
Fitur: Perlindungan pekerja rentan oleh daerah dan desa – gambaran nasional
  Seluruhnya indikatif: syarat tiap daerah ada pada Perda atau Perbupnya, jadi tidak seorang pun ditolak karenanya.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Maret 2026

  Skenario konsep: Jalur petani, nelayan, kelompok rentan, miskin, dan menurut desa
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | lapangan usaha | sektor rentan | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | 40   | ya             | <usaha>        | <sektor>      | berusaha sendiri | tidak punya             |
    Dan pernyataan "berdomisili di daerah" dijawab <domisili> oleh kepala_desa pada 10 Januari 2026
    Dan pernyataan "pekerja rentan menurut desa" tentang "Bapak B" dijawab <desa> oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan UCJ daerah diperiksa
    Maka hasil "Bapak B" adalah "<hasil>"

    Contoh:
      | desil | usaha          | sektor  | desa  | domisili | hasil                  |
      | 5     | padi palawija  | bukan   | tidak | ya       | layak                  |
      | 5     | hortikultura   | bukan   | tidak | ya       | layak                  |
      | 5     | perkebunan     | bukan   | tidak | ya       | layak                  |
      | 5     | peternakan     | bukan   | tidak | ya       | layak                  |
      | 5     | perikanan      | bukan   | tidak | ya       | layak                  |
      | 5     | perdagangan    | marbot  | tidak | ya       | layak                  |
      | 4     | perdagangan    | bukan   | tidak | ya       | layak                  |
      | 5     | perdagangan    | bukan   | ya    | ya       | layak                  |
      | 5     | perdagangan    | bukan   | tidak | ya       | belum dapat ditentukan |
      | 5     | kehutanan      | bukan   | tidak | ya       | belum dapat ditentukan |
      | 1     | perikanan      | nelayan | ya    | tidak    | belum dapat ditentukan |

  Skenario konsep: Setiap kelompok dalam daftar
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 9
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | lapangan usaha | sektor rentan | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | 40   | ya             | jasa lain      | <sektor>      | berusaha sendiri | tidak punya             |
    Dan pernyataan "berdomisili di daerah" dijawab ya oleh lurah pada 10 Januari 2026
    Dan pernyataan "pekerja rentan menurut desa" tentang "Bapak B" dijawab tidak oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan UCJ daerah diperiksa
    Maka hasil "Bapak B" adalah "<hasil>"

    Contoh:
      | sektor         | hasil                  |
      | petani         | layak                  |
      | nelayan        | layak                  |
      | pedagang kecil | layak                  |
      | ojek sopir     | layak                  |
      | buruh harian   | layak                  |
      | juru parkir    | layak                  |
      | pemulung       | layak                  |
      | marbot         | layak                  |
      | guru ngaji     | layak                  |
      | lainnya        | belum dapat ditentukan |

  Skenario konsep: Pekerja bukan penerima upah yang belum terlindungi
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | status bekerja | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | <umur> | <bekerja>      | <status>         | <jaminan>               |
    Dan pernyataan "berdomisili di daerah" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan UCJ daerah diperiksa
    Maka hasil "Bapak B" adalah "<hasil>"

    Contoh:
      | umur | bekerja | status           | jaminan     | hasil                  |
      | 16   | ya      | berusaha sendiri | tidak punya | belum dapat ditentukan |
      | 66   | ya      | berusaha sendiri | tidak punya | belum dapat ditentukan |
      | 18   | ya      | berusaha sendiri | tidak punya | layak                  |
      | 17   | ya      | berusaha sendiri | tidak punya | belum dapat ditentukan |
      | 64   | ya      | berusaha sendiri | tidak punya | layak                  |
      | 65   | ya      | berusaha sendiri | tidak punya | belum dapat ditentukan |
      | 40   | ya      | buruh swasta     | tidak punya | belum dapat ditentukan |
      | 40   | ya      | berusaha sendiri | jkk dan jkm | belum dapat ditentukan |
      | 40   | ya      | berusaha sendiri | -           | belum dapat ditentukan |
      | 40   | tidak   | berusaha sendiri | tidak punya | belum dapat ditentukan |

  Skenario: Jalurnya disebut, dan iurannya tanpa potongan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 5
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | lapangan usaha | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | 40   | ya             | perikanan      | berusaha sendiri | tidak punya             |
    Dan pernyataan "berdomisili di daerah" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan UCJ daerah diperiksa
    Maka hasilnya "layak"
    Dan bantuannya Rp16.800 per bulan

  Skenario konsep: Di Bengkulu dan sebelum 2026 tidak ditampilkan
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "<wilayah>" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | 40   | ya             | berusaha sendiri | tidak punya             |
    Dan pernyataan "berdomisili di daerah" dijawab ya oleh kepala_desa pada 1 Desember 2025
    Ketika kelayakan UCJ daerah diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | wilayah       | hasil         |
      | 1 Januari 2026   | 53.02.99.2001 | layak         |
      | 1 Januari 2026   | 36.73.99.1001 | layak         |
      | 1 Januari 2026   | 17.02.99.2001 | tidak berlaku |
      | 31 Desember 2025 | 53.02.99.2001 | tidak berlaku |

  Skenario konsep: Setiap provinsi selain Bengkulu
    Diketahui sebuah keluarga di wilayah "<provinsi>" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | 40   | ya             | berusaha sendiri | tidak punya             |
    Dan pernyataan "berdomisili di daerah" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan UCJ daerah diperiksa
    Maka hasilnya "layak"

    Contoh:
      | provinsi |
      | 11       |
      | 12       |
      | 13       |
      | 14       |
      | 15       |
      | 16       |
      | 18       |
      | 19       |
      | 21       |
      | 31       |
      | 32       |
      | 33       |
      | 34       |
      | 35       |
      | 36       |
      | 51       |
      | 52       |
      | 53       |
      | 61       |
      | 62       |
      | 63       |
      | 64       |
      | 65       |
      | 71       |
      | 72       |
      | 73       |
      | 74       |
      | 75       |
      | 76       |
      | 81       |
      | 82       |
      | 91       |
      | 92       |
      | 93       |
      | 94       |
      | 95       |
      | 96       |

  Skenario konsep: Keterangan domisili berlaku setahun
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | 40   | ya             | berusaha sendiri | tidak punya             |
    Dan pernyataan "berdomisili di daerah" dijawab ya oleh kepala_desa pada <pada>
    Ketika kelayakan UCJ daerah diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | pada             | hasil                  |
      | 1 Maret 2025     | layak                  |
      | 28 Februari 2025 | belum dapat ditentukan |

  Skenario konsep: Keterangan pekerja rentan berlaku setahun, dari kepala desa maupun lurah
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 9
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | lapangan usaha | sektor rentan | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | 40   | ya             | jasa lain      | bukan         | berusaha sendiri | tidak punya             |
    Dan pernyataan "berdomisili di daerah" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Dan pernyataan "pekerja rentan menurut desa" tentang "Bapak B" dijawab ya oleh <oleh> pada <pada>
    Ketika kelayakan UCJ daerah diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | oleh        | pada             | hasil                  |
      | lurah       | 1 Maret 2025     | layak                  |
      | kepala_desa | 28 Februari 2025 | belum dapat ditentukan |

  Skenario konsep: Iuran yang dibayar APBDes berselisih selama masa potongan 2026
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | 40   | ya             | berusaha sendiri | tidak punya             |
    Dan pernyataan "berdomisili di daerah" dijawab ya oleh kepala_desa pada <tanggal>
    Ketika kelayakan UCJ daerah diperiksa
    Maka hasilnya "layak"
    Dan bantuannya <iuran> per bulan

    Contoh:
      | tanggal          | iuran                       |
      | 31 Maret 2026    | Rp16.800                    |
      | 1 April 2026     | antara Rp8.400 dan Rp16.800 |
      | 31 Desember 2026 | antara Rp8.400 dan Rp16.800 |
      | 1 Januari 2027   | Rp16.800                    |

  Skenario: Pekerja yang belum didata
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak B | kepala            |
    Ketika kelayakan UCJ daerah diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"
