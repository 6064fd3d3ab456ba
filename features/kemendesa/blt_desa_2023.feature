# language: id
@kemendesa @blt_desa
Fitur: BLT Dana Desa 2023 – urutan Pasal 36 PMK 201/2022
  Tangga berikutnya terbuka hanya bila desa tidak punya data pada tangga sebelumnya, dan desa memang menetapkannya.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 15 Maret 2023

  Skenario: Tangga pertama, desil 1
    Diketahui fakta wilayah "53.02.99.2001":
      | isian                          | nilai |
      | status desa                    | desa  |
      | jumlah keluarga p3ke desil 1   | 12    |
      | jumlah keluarga p3ke desil 2 4 | 30    |
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian      | nilai |
      | desil p3ke | 1     |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 50   |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2023
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak"
    Dan jalur "Desil 1" terpenuhi
    Dan bantuannya Rp300.000 per bulan
    Dan bantuannya dibayar 12 kali
    Dan edisinya "blt_desa/2023-01-01"

  Skenario: Tangga kedua tertutup selama desa masih punya data desil 1
    Diketahui fakta wilayah "53.02.99.2001":
      | isian                          | nilai |
      | status desa                    | desa  |
      | jumlah keluarga p3ke desil 1   | 12    |
      | jumlah keluarga p3ke desil 2 4 | 30    |
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian      | nilai |
      | desil p3ke | 3     |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 50   |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2023
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "tidak layak"
    Dan jalur "Desil 2–4" belum dibuka

  Skenario konsep: Tangga kedua terbuka hanya bila desa menetapkannya
    Diketahui fakta wilayah "53.02.99.2001":
      | isian                          | nilai |
      | status desa                    | desa  |
      | jumlah keluarga p3ke desil 1   | 0     |
      | jumlah keluarga p3ke desil 2 4 | 30    |
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian      | nilai   |
      | desil p3ke | <desil> |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 50   |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2023
    Dan pernyataan wilayah "desa menetapkan desil 2 4" dijawab <tetap> oleh musyawarah_desa pada 5 Januari 2023
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | desil | tetap | hasil       |
      | 2     | ya    | layak       |
      | 4     | ya    | layak       |
      | 5     | ya    | tidak layak |
      | 3     | tidak | tidak layak |

  Skenario: Keputusan desa yang belum diketahui ditunggu
    Diketahui fakta wilayah "53.02.99.2001":
      | isian                          | nilai |
      | status desa                    | desa  |
      | jumlah keluarga p3ke desil 1   | 0     |
      | jumlah keluarga p3ke desil 2 4 | 30    |
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian      | nilai |
      | desil p3ke | 3     |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 50   |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2023
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"
    Dan yang belum diketahui antara lain "desa_menetapkan_desil_2_4"

  Skenario: Fakta desa yang belum diketahui ditunggu
    Diketahui fakta wilayah "53.02.99.2001":
      | isian                          | nilai |
      | status desa                    | desa  |
      | jumlah keluarga p3ke desil 2 4 | 30    |
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian      | nilai |
      | desil p3ke | 3     |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 50   |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2023
    Dan pernyataan wilayah "desa menetapkan desil 2 4" dijawab ya oleh musyawarah_desa pada 5 Januari 2023
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"
    Dan yang belum diketahui antara lain "jumlah_keluarga_p3ke_desil_1"
    Dan hasil itu menunggu "wilayah"

  Skenario konsep: Kriteria tertutup selama desa masih punya data
    Diketahui fakta wilayah "53.02.99.2001":
      | isian                          | nilai    |
      | status desa                    | <status> |
      | jumlah keluarga p3ke desil 1   | <d1>     |
      | jumlah keluarga p3ke desil 2 4 | <d2>     |
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian      | nilai |
      | desil p3ke | 5     |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | stroke          |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2023
    Dan pernyataan wilayah "desa menetapkan kriteria" dijawab ya oleh musyawarah_desa pada 5 Januari 2023
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | status    | d1 | d2 | hasil       |
      | desa      | 0  | 0  | layak       |
      | desa      | 0  | 1  | tidak layak |
      | desa      | 1  | 0  | tidak layak |
      | kelurahan | 0  | 0  | tidak layak |

  Skenario konsep: Keputusan desa berlaku setahun, dari musyawarah maupun kepala desa
    Diketahui fakta wilayah "53.02.99.3001":
      | isian                          | nilai     |
      | status desa                    | desa adat |
      | jumlah keluarga p3ke desil 1   | 0         |
      | jumlah keluarga p3ke desil 2 4 | <d2>      |
    Dan sebuah keluarga di wilayah "53.02.99.3001"
    Dan keterangan keluarga itu:
      | isian      | nilai   |
      | desil p3ke | <desil> |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | stroke          |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2023
    Dan pernyataan wilayah "<keputusan>" dijawab ya oleh <oleh> pada <pada>
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh: tangga kedua, lalu kriteria, di sebuah desa adat
      | d2 | desil | keputusan                | oleh            | pada          | hasil                                   |
      | 30 | 3     | desa menetapkan desil 2 4 | kepala_desa     | 15 Maret 2022 | layak                                   |
      | 30 | 3     | desa menetapkan desil 2 4 | musyawarah_desa | 14 Maret 2022 | layak menurut data, menunggu pernyataan |
      | 0  | 5     | desa menetapkan kriteria | kepala_desa     | 15 Maret 2022 | layak                                   |
      | 0  | 5     | desa menetapkan kriteria | musyawarah_desa | 14 Maret 2022 | layak menurut data, menunggu pernyataan |

  Skenario konsep: Tangga kedua tidak memuat desil 1, dan tangga yang terbuka menurut desilnya disebut
    Diketahui fakta wilayah "53.02.99.2001":
      | isian                          | nilai |
      | status desa                    | desa  |
      | jumlah keluarga p3ke desil 1   | 0     |
      | jumlah keluarga p3ke desil 2 4 | 30    |
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian      | nilai   |
      | desil p3ke | <desil> |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 50   |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2023
    Dan pernyataan wilayah "desa menetapkan desil 2 4" dijawab ya oleh musyawarah_desa pada 5 Januari 2023
    Ketika kelayakan BLT Desa diperiksa
    Maka jalur "desil_1" <pertama>
    Dan jalur "desil_2_4" <kedua>

    Contoh:
      | desil | pertama         | kedua           |
      | 1     | terpenuhi       | tidak terpenuhi |
      | 2     | tidak terpenuhi | terpenuhi       |
      | 5     | tidak terpenuhi | tidak terpenuhi |

  Skenario: Keluarga dan desa yang belum didata
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan yang belum diketahui antara lain "berdomisili_di_desa"

  Aturan: Desa tanpa data desil 1 sampai 4 memakai kriteria Pasal 36

    Latar Belakang:
      Diketahui fakta wilayah "53.02.99.2001":
        | isian                          | nilai |
        | status desa                    | desa  |
        | jumlah keluarga p3ke desil 1   | 0     |
        | jumlah keluarga p3ke desil 2 4 | 0     |

    Skenario: Bukan penerima PKH
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur |
        | Bapak A | kepala            | laki laki     | 50   |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2023
      Dan pernyataan wilayah "desa menetapkan kriteria" dijawab ya oleh musyawarah_desa pada 5 Januari 2023
      Ketika kelayakan BLT Desa diperiksa
      Maka hasilnya "layak"
      Dan jalur "Kriteria Pasal 36" terpenuhi

    Skenario: Penerima PKH yang sakit menahun tetap masuk, karena hurufnya disambung "atau"
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
        | Bapak A | kepala            | laki laki     | 50   | gagal ginjal    |
      Dan keluarga itu menerima "pkh" sejak 1 Januari 2020
      Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2023
      Dan pernyataan wilayah "desa menetapkan kriteria" dijawab ya oleh musyawarah_desa pada 5 Januari 2023
      Ketika kelayakan BLT Desa diperiksa
      Maka hasilnya "layak"

    Skenario: Penerima PKH tanpa kriteria lain
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan keterangan keluarga itu:
        | isian      | nilai |
        | desil p3ke | 5     |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis | disabilitas |
        | Bapak A | kepala            | laki laki     | 50   | kosong          | tidak       |
      Dan keluarga itu menerima "pkh" sejak 1 Januari 2020
      Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2023
      Dan pernyataan "kehilangan mata pencaharian" dijawab tidak oleh musyawarah_desa pada 10 Januari 2023
      Dan pernyataan wilayah "desa menetapkan kriteria" dijawab ya oleh musyawarah_desa pada 5 Januari 2023
      Dan pernyataan wilayah "desa menetapkan desil 2 4" dijawab tidak oleh musyawarah_desa pada 5 Januari 2023
      Ketika kelayakan BLT Desa diperiksa
      Maka hasilnya "tidak layak"

    Skenario konsep: Satu kriteria sudah cukup bagi penerima PKH
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan keterangan keluarga itu:
        | isian      | nilai |
        | desil p3ke | 5     |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur   | penyakit kronis | disabilitas |
        | Bapak A | kepala            | laki laki     | <umur> | kosong          | <difabel>   |
      Dan keluarga itu menerima "pkh" sejak 1 Januari 2020
      Dan pernyataan "berdomisili di desa" dijawab <domisili> oleh kepala_desa pada 10 Januari 2023
      Dan pernyataan "kehilangan mata pencaharian" dijawab <hilang> oleh musyawarah_desa pada 10 Januari 2023
      Dan pernyataan "tinggal seorang diri" dijawab <sendiri> oleh kepala_desa pada 10 Januari 2023
      Dan pernyataan wilayah "desa menetapkan kriteria" dijawab <tetap> oleh musyawarah_desa pada 5 Januari 2023
      Dan pernyataan wilayah "desa menetapkan desil 2 4" dijawab tidak oleh musyawarah_desa pada 5 Januari 2023
      Ketika kelayakan BLT Desa diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | umur | difabel | hilang | sendiri | tetap | domisili | hasil       |
        | 50   | tidak   | ya     | tidak   | ya    | ya       | layak       |
        | 50   | ya      | tidak  | tidak   | ya    | ya       | layak       |
        | 60   | tidak   | tidak  | ya      | ya    | ya       | layak       |
        | 59   | tidak   | tidak  | ya      | ya    | ya       | tidak layak |
        | 60   | tidak   | tidak  | tidak   | ya    | ya       | tidak layak |
        | 60   | ya      | ya     | ya      | tidak | ya       | tidak layak |
        | 60   | ya      | ya     | ya      | ya    | tidak    | tidak layak |

    Skenario konsep: Seorang anggota yang sakit atau difabel sudah cukup
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan keterangan keluarga itu:
        | isian      | nilai |
        | desil p3ke | 5     |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis | disabilitas |
        | Bapak A | kepala            | laki laki     | 50   | kosong          | tidak       |
        | Ibu A   | istri_suami       | perempuan     | 48   | <sakit>         | <difabel>   |
      Dan keluarga itu menerima "pkh" sejak 1 Januari 2020
      Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2023
      Dan pernyataan "kehilangan mata pencaharian" dijawab tidak oleh musyawarah_desa pada 10 Januari 2023
      Dan pernyataan wilayah "desa menetapkan kriteria" dijawab ya oleh musyawarah_desa pada 5 Januari 2023
      Ketika kelayakan BLT Desa diperiksa
      Maka hasilnya "layak"

      Contoh:
        | sakit  | difabel |
        | tbc    | tidak   |
        | kosong | ya      |

    Skenario konsep: Tidak menerima PKH berarti keluarganya tidak sedang menerima
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan keterangan keluarga itu:
        | isian      | nilai |
        | desil p3ke | 5     |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis | disabilitas |
        | Bapak A | kepala            | laki laki     | 50   | kosong          | tidak       |
      Dan <penerima> menerima "pkh" dari 1 Januari 2020 sampai <sampai>
      Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2023
      Dan pernyataan "kehilangan mata pencaharian" dijawab tidak oleh musyawarah_desa pada 10 Januari 2023
      Dan pernyataan wilayah "desa menetapkan kriteria" dijawab ya oleh musyawarah_desa pada 5 Januari 2023
      Ketika kelayakan BLT Desa diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | penerima     | sampai           | hasil       |
        | keluarga itu | 14 Maret 2023    | layak       |
        | keluarga itu | 15 Maret 2023    | tidak layak |
        | "Bapak A"    | 31 Desember 2023 | layak       |
