# language: id
@kemendesa @blt_desa
Fitur: BLT Dana Desa 2025 – kriteria 2026 dibaca sudah dipakai
  Kriterianya indikatif: yang memenuhi masuk, yang tidak memenuhi tidak ditolak melainkan dipastikan.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 15 Maret 2025
    Dan fakta wilayah "53.02.99.2001":
      | isian       | nilai |
      | status desa | desa  |
    Dan fakta wilayah "53.02.99.3001":
      | isian       | nilai     |
      | status desa | desa adat |
    Dan fakta wilayah "53.71.99.1001":
      | isian       | nilai     |
      | status desa | kelurahan |

  Skenario konsep: Desil P3KE atau desil DTSEN
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Dan keterangan keluarga itu:
      | isian      | nilai  |
      | desil p3ke | <p3ke> |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis | disabilitas |
      | Bapak A | kepala            | laki laki     | 50   | kosong          | tidak       |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2025
    Dan pernyataan "kehilangan mata pencaharian" dijawab tidak oleh musyawarah_desa pada 10 Januari 2025
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | desil | p3ke | hasil                  |
      | 1     | 4    | layak                  |
      | 2     | 4    | belum dapat ditentukan |
      | 5     | 1    | layak                  |
      | 5     | 2    | belum dapat ditentukan |
      | -     | 1    | layak                  |

  Skenario konsep: Kriteria lainnya
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 6
    Dan keterangan keluarga itu:
      | isian      | nilai |
      | desil p3ke | 5     |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | penyakit kronis | disabilitas |
      | Orang A | kepala            | <kelamin>     | <umur> | <sakit>         | <difabel>   |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2025
    Dan pernyataan "kehilangan mata pencaharian" dijawab <hilang> oleh musyawarah_desa pada 10 Januari 2025
    Dan pernyataan "tinggal seorang diri" dijawab ya oleh kepala_desa pada 10 Januari 2025
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | kelamin   | umur | sakit  | difabel | hilang | hasil                  |
      | laki laki | 50   | kosong | tidak   | ya     | layak                  |
      | laki laki | 50   | tbc    | tidak   | tidak  | layak                  |
      | laki laki | 50   | kosong | ya      | tidak  | layak                  |
      | laki laki | 60   | kosong | tidak   | tidak  | layak                  |
      | laki laki | 59   | kosong | tidak   | tidak  | belum dapat ditentukan |
      | perempuan | 50   | kosong | tidak   | tidak  | layak                  |

  Skenario konsep: Desa dan domisili tetap syarat yang pasti
    Diketahui sebuah keluarga di wilayah "<wilayah>" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 50   |
    Dan pernyataan "berdomisili di desa" dijawab <domisili> oleh kepala_desa pada 10 Januari 2025
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | wilayah       | domisili | hasil                                   |
      | 53.02.99.2001 | ya       | layak                                   |
      | 53.02.99.3001 | ya       | layak                                   |
      | 53.02.99.2001 | tidak    | tidak layak                             |
      | 53.71.99.1001 | ya       | tidak layak                             |
      | 53.02.99.2002 | ya       | layak menurut data, menunggu pernyataan |

  Skenario: Jumlah dan jalurnya
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2025
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak"
    Dan jalur "miskin_ekstrem" terpenuhi
    Dan bantuannya Rp300.000 per bulan
    Dan bantuannya dibayar paling banyak 12 kali

  Skenario konsep: Seorang anggota yang sakit sudah cukup, dan lansia yang serumah dengan anaknya tidak sendiri
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 6
    Dan keterangan keluarga itu:
      | isian      | nilai |
      | desil p3ke | 5     |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | penyakit kronis | disabilitas |
      | Kakek A | kepala            | laki laki     | <umur> | kosong          | tidak       |
      | Nenek A | istri_suami       | perempuan     | 58     | <sakit>         | tidak       |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2025
    Dan pernyataan "kehilangan mata pencaharian" dijawab tidak oleh musyawarah_desa pada 10 Januari 2025
    Dan pernyataan "tinggal seorang diri" dijawab ya oleh kepala_desa pada 10 Januari 2025
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | umur | sakit  | hasil                  |
      | 59   | tbc    | layak                  |
      | 70   | kosong | belum dapat ditentukan |

  Skenario: Lansia ber-KK sendiri yang ternyata tidak tinggal sendiri
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 6
    Dan keterangan keluarga itu:
      | isian      | nilai |
      | desil p3ke | 5     |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis | disabilitas |
      | Kakek A | kepala            | laki laki     | 70   | kosong          | tidak       |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2025
    Dan pernyataan "kehilangan mata pencaharian" dijawab tidak oleh musyawarah_desa pada 10 Januari 2025
    Dan pernyataan "tinggal seorang diri" dijawab tidak oleh kepala_desa pada 10 Januari 2025
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "aturan"

  Skenario: Keluarga yang belum didata dan belum ditanyai
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan yang belum diketahui antara lain "berdomisili_di_desa"
