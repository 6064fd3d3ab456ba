# language: id
@bpjs_tk @ucj @bengkulu
Fitur: Perlindungan JKK–JKM pekerja rentan di Bengkulu

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Maret 2026

  Skenario: Nelayan yang kepesertaan jamsosteknya tidak diketahui tidak boleh ditolak
    Diketahui sebuah keluarga di wilayah "17.71.99.1001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | sektor rentan | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | 47   | ya             | nelayan       | berusaha sendiri | tidak diketahui         |
      | Ibu B   | istri suami       | perempuan     | 44   | ya             | nelayan       | berusaha sendiri | jkk dan jkm             |
      | Anak B  | anak              | laki laki     | 16   | ya             | nelayan       | berusaha sendiri | tidak punya             |
    Ketika kelayakan UCJ pekerja rentan diperiksa
    Maka hasil "Bapak B" adalah "belum dapat ditentukan"
    Dan yang belum diketahui tentang "Bapak B" antara lain "jaminan_ketenagakerjaan"
    Dan hasil "Ibu B" adalah "tidak layak"
    Dan hasil "Anak B" adalah "tidak layak"
    Dan hasilnya "belum dapat ditentukan"

  Skenario konsep: Umur di garis yang diperselisihkan
    Diketahui sebuah keluarga di wilayah "17.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | status bekerja | sektor rentan | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | <umur> | ya             | petani        | berusaha sendiri | tidak punya             |
    Dan pernyataan "berdomisili di daerah" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan UCJ pekerja rentan diperiksa
    Maka hasil "Bapak B" adalah "<hasil>"

    Contoh:
      | umur | hasil                  |
      | 16   | tidak layak            |
      | 17   | belum dapat ditentukan |
      | 18   | layak                  |
      | 64   | layak                  |
      | 65   | belum dapat ditentukan |
      | 66   | tidak layak            |

  Skenario konsep: Miskin, kelompok rentan, atau menurut desa
    Diketahui sebuah keluarga di wilayah "17.02.99.2001" dengan desil nasional <desil>
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | sektor rentan | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | 40   | ya             | <sektor>      | berusaha sendiri | tidak punya             |
    Dan pernyataan "berdomisili di daerah" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Dan pernyataan "pekerja rentan menurut desa" tentang "Bapak B" dijawab <desa> oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan UCJ pekerja rentan diperiksa
    Maka hasil "Bapak B" adalah "<hasil>"

    Contoh:
      | desil | sektor  | desa  | hasil       |
      | 4     | bukan   | tidak | layak       |
      | 5     | bukan   | tidak | tidak layak |
      | 5     | nelayan | tidak | layak       |
      | 8     | bukan   | ya    | layak       |

  Skenario konsep: Perlindungan yang sudah dimiliki, dan status pekerjaan
    Diketahui sebuah keluarga di wilayah "17.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | sektor rentan | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | 40   | <bekerja>      | petani        | <status>         | <jaminan>               |
    Dan pernyataan "berdomisili di daerah" dijawab <domisili> oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan UCJ pekerja rentan diperiksa
    Maka hasil "Bapak B" adalah "<hasil>"

    Contoh:
      | bekerja | status                       | jaminan     | domisili | hasil       |
      | ya      | berusaha dibantu tidak tetap | tidak punya | ya       | layak       |
      | ya      | pekerja bebas pertanian      | tidak punya | ya       | layak       |
      | ya      | pekerja bebas non pertanian  | tidak punya | ya       | layak       |
      | ya      | berusaha dibantu tetap       | tidak punya | ya       | tidak layak |
      | ya      | berusaha sendiri             | jht         | ya       | layak       |
      | ya      | berusaha sendiri             | jkk         | ya       | tidak layak |
      | ya      | berusaha sendiri             | jkm         | ya       | tidak layak |
      | tidak   | berusaha sendiri             | tidak punya | ya       | tidak layak |
      | ya      | berusaha sendiri             | tidak punya | tidak    | tidak layak |

  Skenario: Iuran Rp16.800 sebulan, tanpa potongan, karena dibayar APBD
    Diketahui sebuah keluarga di wilayah "17.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | sektor rentan | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | 40   | ya             | petani        | berusaha sendiri | tidak punya             |
    Dan pernyataan "berdomisili di daerah" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan UCJ pekerja rentan diperiksa
    Maka hasilnya "layak"
    Dan bantuannya Rp16.800 per bulan
    Dan penerima manfaatnya "Bapak B"

  Skenario: Pekerja keluarga tak dibayar perlu dipastikan
    Diketahui sebuah keluarga di wilayah "17.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | sektor rentan | status pekerjaan             | jaminan ketenagakerjaan |
      | Ibu B   | kepala            | perempuan     | 40   | ya             | petani        | pekerja keluarga tak dibayar | tidak punya             |
    Dan pernyataan "berdomisili di daerah" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan UCJ pekerja rentan diperiksa
    Maka hasil "Ibu B" adalah "belum dapat ditentukan"
    Dan hasil itu menunggu "aturan"

  Skenario: Penerima upah bukan sasaran
    Diketahui sebuah keluarga di wilayah "17.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | sektor rentan | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | 40   | ya             | bukan         | buruh swasta     | tidak punya             |
    Ketika kelayakan UCJ pekerja rentan diperiksa
    Maka hasil "Bapak B" adalah "tidak layak"

  Skenario: Di luar Bengkulu aturan daerah ini tidak ditampilkan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | sektor rentan | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | 40   | ya             | petani        | berusaha sendiri | tidak punya             |
    Ketika kelayakan UCJ pekerja rentan diperiksa
    Maka hasilnya "tidak berlaku"

  Skenario konsep: Hari pertama
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "17.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | sektor rentan | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | 40   | ya             | bukan         | berusaha sendiri | tidak punya             |
    Dan pernyataan "berdomisili di daerah" dijawab ya oleh kepala_desa pada 1 Desember 2025
    Ketika kelayakan UCJ pekerja rentan diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil         |
      | 31 Desember 2025 | tidak berlaku |
      | 1 Januari 2026   | layak         |

  Skenario: Domisili belum dinyatakan
    Diketahui sebuah keluarga di wilayah "17.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | sektor rentan | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | 40   | ya             | petani        | berusaha sendiri | tidak punya             |
    Ketika kelayakan UCJ pekerja rentan diperiksa
    Maka hasil "Bapak B" adalah "layak menurut data, menunggu pernyataan"
    Dan yang belum diketahui antara lain "berdomisili_di_daerah"

  Skenario: Pekerja yang belum didata
    Diketahui sebuah keluarga di wilayah "17.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak B | kepala            |
    Ketika kelayakan UCJ pekerja rentan diperiksa
    Maka hasil "Bapak B" adalah "belum dapat ditentukan"
    Dan hasil itu menunggu "data"
