# language: id
@kemendesa @blt_desa
Fitur: BLT Dana Desa 2024 – tangga 2023 dibaca diteruskan
  Tangganya indikatif: yang memenuhi masuk, yang tidak memenuhi tidak ditolak melainkan dipastikan.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 15 Maret 2024
    Dan fakta wilayah "53.71.99.1001":
      | isian       | nilai     |
      | status desa | kelurahan |
    Dan fakta wilayah "53.02.99.3001":
      | isian                          | nilai     |
      | status desa                    | desa adat |
      | jumlah keluarga p3ke desil 1   | 9         |
      | jumlah keluarga p3ke desil 2 4 | 9         |

  Skenario konsep: Tangga, data desa, dan keputusan desa
    Diketahui fakta wilayah "53.02.99.2001":
      | isian                          | nilai  |
      | status desa                    | desa   |
      | jumlah keluarga p3ke desil 1   | <d1>   |
      | jumlah keluarga p3ke desil 2 4 | <d2>   |
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian      | nilai   |
      | desil p3ke | <desil> |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis | disabilitas |
      | Bapak A | kepala            | laki laki     | 50   | kosong          | tidak       |
    Dan keluarga itu menerima "pkh" sejak 1 Januari 2020
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2024
    Dan pernyataan "kehilangan mata pencaharian" dijawab <hilang> oleh musyawarah_desa pada 10 Januari 2024
    Dan pernyataan wilayah "desa menetapkan desil 2 4" dijawab <tetap> oleh musyawarah_desa pada 5 Januari 2024
    Dan pernyataan wilayah "desa menetapkan kriteria" dijawab <tetap> oleh musyawarah_desa pada 5 Januari 2024
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | d1 | d2 | desil | tetap | hilang | hasil                  |
      | 9  | 9  | 1     | tidak | tidak  | layak                  |
      | 9  | 9  | 2     | ya    | tidak  | belum dapat ditentukan |
      | 1  | 9  | 2     | ya    | tidak  | belum dapat ditentukan |
      | 0  | 9  | 2     | ya    | tidak  | layak                  |
      | 0  | 9  | 4     | ya    | tidak  | layak                  |
      | 0  | 9  | 5     | ya    | ya     | belum dapat ditentukan |
      | 0  | 1  | 5     | ya    | ya     | belum dapat ditentukan |
      | 0  | 9  | 2     | tidak | tidak  | belum dapat ditentukan |
      | 0  | 0  | 5     | ya    | ya     | layak                  |
      | 1  | 0  | 5     | ya    | ya     | belum dapat ditentukan |
      | 0  | 0  | 5     | tidak | ya     | belum dapat ditentukan |
      | 0  | 0  | 5     | ya    | tidak  | belum dapat ditentukan |

  Skenario konsep: Kriteria lain di desa tanpa data desil 1 sampai 4
    Diketahui fakta wilayah "53.02.99.2001":
      | isian                          | nilai |
      | status desa                    | desa  |
      | jumlah keluarga p3ke desil 1   | 0     |
      | jumlah keluarga p3ke desil 2 4 | 0     |
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian      | nilai |
      | desil p3ke | 5     |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | penyakit kronis | disabilitas |
      | Bapak A | kepala            | laki laki     | <umur> | <sakit>         | <difabel>   |
    Dan keluarga itu menerima "<program>" sejak 1 Januari 2020
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2024
    Dan pernyataan "kehilangan mata pencaharian" dijawab tidak oleh musyawarah_desa pada 10 Januari 2024
    Dan pernyataan "tinggal seorang diri" dijawab <sendiri> oleh kepala_desa pada 10 Januari 2024
    Dan pernyataan wilayah "desa menetapkan kriteria" dijawab ya oleh musyawarah_desa pada 5 Januari 2024
    Dan pernyataan wilayah "desa menetapkan desil 2 4" dijawab tidak oleh musyawarah_desa pada 5 Januari 2024
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | umur | sakit  | difabel | program | sendiri | hasil                  |
      | 50   | tbc    | tidak   | pkh     | tidak   | layak                  |
      | 50   | kosong | ya      | pkh     | tidak   | layak                  |
      | 50   | kosong | tidak   | sembako | tidak   | layak                  |
      | 60   | kosong | tidak   | pkh     | ya      | layak                  |
      | 59   | kosong | tidak   | pkh     | ya      | belum dapat ditentukan |
      | 60   | kosong | tidak   | pkh     | tidak   | belum dapat ditentukan |

  Skenario konsep: Desa dan domisili tetap syarat yang pasti
    Diketahui sebuah keluarga di wilayah "<wilayah>"
    Dan keterangan keluarga itu:
      | isian      | nilai |
      | desil p3ke | 1     |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 50   |
    Dan pernyataan "berdomisili di desa" dijawab <domisili> oleh kepala_desa pada 10 Januari 2024
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | wilayah       | domisili | hasil                                   |
      | 53.02.99.3001 | ya       | layak                                   |
      | 53.02.99.3001 | tidak    | tidak layak                             |
      | 53.71.99.1001 | ya       | tidak layak                             |
      | 53.02.99.2002 | ya       | layak menurut data, menunggu pernyataan |

  Skenario: Jumlahnya
    Diketahui sebuah keluarga di wilayah "53.02.99.3001"
    Dan keterangan keluarga itu:
      | isian      | nilai |
      | desil p3ke | 1     |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2024
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak"
    Dan jalur "Desil 1" terpenuhi
    Dan bantuannya Rp300.000 per bulan
    Dan bantuannya dibayar 12 kali

  Skenario: Desil P3KE belum diketahui
    Diketahui sebuah keluarga di wilayah "53.02.99.3001"
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2024
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"

  Skenario: Yang tidak cocok menunggu kepastian aturan
    Diketahui sebuah keluarga di wilayah "53.02.99.3001"
    Dan keterangan keluarga itu:
      | isian      | nilai |
      | desil p3ke | 2     |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2024
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "aturan"

  Skenario konsep: Tangga kedua tidak memuat desil 1 maupun desil 5
    Diketahui fakta wilayah "53.02.99.2001":
      | isian                          | nilai |
      | status desa                    | desa  |
      | jumlah keluarga p3ke desil 1   | 0     |
      | jumlah keluarga p3ke desil 2 4 | 9     |
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian      | nilai   |
      | desil p3ke | <desil> |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2024
    Dan pernyataan wilayah "desa menetapkan desil 2 4" dijawab ya oleh musyawarah_desa pada 5 Januari 2024
    Ketika kelayakan BLT Desa diperiksa
    Maka jalur "desil_2_4" <kedua>

    Contoh:
      | desil | kedua           |
      | 1     | tidak terpenuhi |
      | 2     | terpenuhi       |
      | 4     | terpenuhi       |
      | 5     | tidak terpenuhi |

  Skenario konsep: Seorang anggota yang sakit sudah cukup, dan PKH dilihat pada keluarga yang sedang menerimanya
    Diketahui fakta wilayah "53.02.99.2001":
      | isian                          | nilai |
      | status desa                    | desa  |
      | jumlah keluarga p3ke desil 1   | 0     |
      | jumlah keluarga p3ke desil 2 4 | 0     |
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian      | nilai |
      | desil p3ke | 5     |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis | disabilitas |
      | Bapak A | kepala            | laki laki     | 50   | kosong          | tidak       |
      | Ibu A   | istri_suami       | perempuan     | 48   | <sakit>         | tidak       |
    Dan <penerima> menerima "pkh" dari 1 Januari 2020 sampai <sampai>
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2024
    Dan pernyataan "kehilangan mata pencaharian" dijawab tidak oleh musyawarah_desa pada 10 Januari 2024
    Dan pernyataan wilayah "desa menetapkan kriteria" dijawab ya oleh musyawarah_desa pada 5 Januari 2024
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | sakit  | penerima     | sampai           | hasil                  |
      | tbc    | keluarga itu | 31 Desember 2024 | layak                  |
      | kosong | keluarga itu | 31 Desember 2024 | belum dapat ditentukan |
      | kosong | keluarga itu | 14 Maret 2024    | layak                  |
      | kosong | "Bapak A"    | 31 Desember 2024 | layak                  |

  Skenario: Keluarga dan desa yang belum didata
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan yang belum diketahui antara lain "berdomisili_di_desa"
