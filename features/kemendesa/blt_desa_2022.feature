# language: id
@kemendesa @blt_desa
Fitur: BLT Dana Desa 2022 – Pasal 33 ayat (1) PMK 190/2021
  Huruf a sampai f disambung "atau"; keluarga yang masih menerima bantuan lain dikecualikan.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 15 Maret 2022
    Dan fakta wilayah "53.02.99.2001":
      | isian       | nilai |
      | status desa | desa  |
    Dan fakta wilayah "53.71.99.1001":
      | isian       | nilai     |
      | status desa | kelurahan |

  Skenario konsep: Satu huruf saja sudah cukup
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | <sakit>         |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2022
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab <miskin> oleh musyawarah_desa pada 10 Januari 2022
    Dan pernyataan "kehilangan mata pencaharian" dijawab <hilang> oleh musyawarah_desa pada 10 Januari 2022
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | miskin | hilang | sakit    | hasil       |
      | ya     | tidak  | kosong   | layak       |
      | tidak  | ya     | kosong   | layak       |
      | tidak  | tidak  | diabetes | layak       |
      | tidak  | tidak  | kosong   | tidak layak |

  Skenario: Jalur yang terpenuhi disebut
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | stroke          |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2022
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak"
    Dan jalur "huruf_c" terpenuhi
    Dan bantuannya Rp300.000 per bulan
    Dan bantuannya dibayar 12 kali
    Dan edisinya "blt_desa/2022-01-01"

  Skenario: Huruf d, bantuan yang sudah terhenti
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | kosong          |
    Dan keluarga itu menerima "bst" dari 1 April 2020 sampai 30 April 2021
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2022
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab ya oleh musyawarah_desa pada 10 Januari 2022
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak"
    Dan jalur "huruf_d" terpenuhi

  Skenario konsep: Huruf e dan huruf f
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | penyakit kronis |
      | Bapak A | kepala            | laki laki     | <umur> | kosong          |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2022
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab <miskin> oleh musyawarah_desa pada 10 Januari 2022
    Dan pernyataan "kehilangan mata pencaharian" dijawab tidak oleh musyawarah_desa pada 10 Januari 2022
    Dan pernyataan "terdampak pandemi belum dibantu" dijawab <pandemi> oleh musyawarah_desa pada 10 Januari 2022
    Dan pernyataan "tinggal seorang diri" dijawab <sendiri> oleh kepala_desa pada 10 Januari 2022
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | umur | miskin | pandemi | sendiri | hasil       |
      | 50   | ya     | ya      | ya      | layak       |
      | 50   | tidak  | ya      | ya      | tidak layak |
      | 59   | tidak  | tidak   | ya      | tidak layak |
      | 60   | tidak  | tidak   | ya      | layak       |
      | 60   | tidak  | tidak   | tidak   | tidak layak |

  Skenario: Penerima PKH dikecualikan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | stroke          |
    Dan keluarga itu menerima "pkh" sejak 1 Januari 2020
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2022
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "tidak layak"

  Skenario: Prakerja seorang anak mengecualikan keluarganya
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | stroke          |
      | Anak A  | anak              | laki laki     | 22   | kosong          |
    Dan "Anak A" menerima "prakerja" sejak 1 Februari 2022
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2022
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "tidak layak"

  Skenario: Kepesertaan yang tidak diketahui tidak boleh dibaca tidak ada
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | stroke          |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2022
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan yang belum diketahui antara lain "kepesertaan"

  Skenario: Kelurahan tidak punya BLT Desa
    Diketahui sebuah keluarga di wilayah "53.71.99.1001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | stroke          |
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "tidak layak"

  Skenario konsep: Domisili, dan bantuan yang mengecualikan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | stroke          |
    Dan keluarga itu menerima "<program>" sejak 1 Januari 2020
    Dan pernyataan "berdomisili di desa" dijawab <domisili> oleh kepala_desa pada 10 Januari 2022
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | program         | domisili | hasil       |
      | subsidi_listrik | ya       | layak       |
      | subsidi_listrik | tidak    | tidak layak |
      | sembako         | ya       | tidak layak |
      | prakerja        | ya       | tidak layak |

  Skenario: Huruf d tidak terpenuhi bila bantuannya masih berjalan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | kosong          |
    Dan keluarga itu menerima "bantuan_daerah" sejak 1 Januari 2020
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2022
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab tidak oleh musyawarah_desa pada 10 Januari 2022
    Dan pernyataan "kehilangan mata pencaharian" dijawab tidak oleh musyawarah_desa pada 10 Januari 2022
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "tidak layak"

  Skenario: Domisili belum dinyatakan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | stroke          |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"
    Dan hasil itu menunggu "pernyataan"

  Skenario: Status desa belum diketahui
    Diketahui sebuah keluarga di wilayah "53.02.99.2002"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | stroke          |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2022
    Ketika kelayakan BLT Desa diperiksa
    Maka hasil itu menunggu "wilayah"
