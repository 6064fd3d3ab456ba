# language: id
@kemendesa @blt_desa
Fitur: BLT Dana Desa 2022 – Pasal 33 ayat (1) PMK 190/2021
  Huruf a sampai f disambung "atau"; keluarga yang masih menerima bantuan lain dikecualikan.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 15 Maret 2022
    Dan fakta wilayah "53.02.99.2001":
      | isian       | nilai |
      | status desa | desa  |
    Dan fakta wilayah "53.02.99.3001":
      | isian       | nilai     |
      | status desa | desa adat |
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

  Skenario: Desa adat juga punya BLT Desa, dan seorang anggota yang sakit sudah cukup
    Diketahui sebuah keluarga di wilayah "53.02.99.3001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | kosong          |
      | Ibu A   | istri_suami       | perempuan     | 48   | diabetes        |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2022
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab tidak oleh musyawarah_desa pada 10 Januari 2022
    Dan pernyataan "kehilangan mata pencaharian" dijawab tidak oleh musyawarah_desa pada 10 Januari 2022
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak"
    Dan jalur "huruf_c" terpenuhi

  Skenario konsep: Huruf d bagi keluarga miskin yang bantuannya sudah terhenti
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | stroke          |
    Dan keluarga itu menerima "<program>" dari 1 Januari 2020 sampai <sampai>
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2022
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab <miskin> oleh musyawarah_desa pada 10 Januari 2022
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"
    Dan jalur "huruf_d" <huruf d>

    Contoh: yang masih berjalan belum terhenti, juga bila keluarga itu dikecualikan karenanya
      | program        | sampai           | miskin | huruf d         | hasil       |
      | pkh            | 14 Maret 2022    | ya     | terpenuhi       | layak       |
      | sembako        | 14 Maret 2022    | ya     | terpenuhi       | layak       |
      | bst            | 14 Maret 2022    | ya     | terpenuhi       | layak       |
      | bantuan_daerah | 14 Maret 2022    | ya     | terpenuhi       | layak       |
      | bst            | 14 Maret 2022    | tidak  | tidak terpenuhi | layak       |
      | bst            | 15 Maret 2022    | ya     | tidak terpenuhi | layak       |
      | bantuan_daerah | 15 Maret 2022    | ya     | tidak terpenuhi | layak       |
      | pkh            | 15 Maret 2022    | ya     | tidak terpenuhi | tidak layak |
      | sembako        | 15 Maret 2022    | ya     | tidak terpenuhi | tidak layak |

  Skenario konsep: Yang dilihat huruf d dan pengecualiannya adalah kepesertaan keluarga; Prakerja siapa pun anggotanya
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | stroke          |
    Dan keluarga itu menerima "<keluarga>" dari 1 Januari 2020 sampai 31 Januari 2021
    Dan "Bapak A" menerima "<anggota>" dari 1 Januari 2020 sampai <sampai>
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2022
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab ya oleh musyawarah_desa pada 10 Januari 2022
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"
    Dan jalur "huruf_d" <huruf d>

    Contoh:
      | keluarga        | anggota  | sampai           | huruf d         | hasil       |
      | bst             | pkh      | 31 Desember 2022 | terpenuhi       | layak       |
      | subsidi_listrik | pkh      | 31 Januari 2021  | tidak terpenuhi | layak       |
      | subsidi_listrik | prakerja | 14 Maret 2022    | tidak terpenuhi | layak       |
      | subsidi_listrik | prakerja | 15 Maret 2022    | tidak terpenuhi | tidak layak |

  Skenario konsep: Huruf e memerlukan keduanya, miskin dan terdampak, dan pernyataannya berlaku setahun
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | stroke          |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2022
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab <miskin> oleh musyawarah_desa pada 10 Januari 2022
    Dan pernyataan "terdampak pandemi belum dibantu" dijawab <terdampak> oleh musyawarah_desa pada <pada>
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak"
    Dan jalur "huruf_e" <huruf e>

    Contoh:
      | miskin | terdampak | pada          | huruf e         |
      | ya     | ya        | 15 Maret 2021 | terpenuhi       |
      | ya     | ya        | 14 Maret 2021 | belum diketahui |
      | ya     | tidak     | 15 Maret 2021 | tidak terpenuhi |
      | tidak  | ya        | 15 Maret 2021 | tidak terpenuhi |

  Skenario: Keluarga yang belum didata dan belum ditanyai
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak A | kepala            |
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan yang belum diketahui antara lain "berdomisili_di_desa"
