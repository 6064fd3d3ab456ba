# language: id
@kemendesa @blt_desa
Fitur: BLT Dana Desa 2021 – bantuan tunggal
  Keluarga miskin yang tidak menerima bantuan lain.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 15 Maret 2021
    Dan fakta wilayah "53.02.99.2001":
      | isian       | nilai |
      | status desa | desa  |
    Dan fakta wilayah "53.02.99.3001":
      | isian       | nilai     |
      | status desa | desa adat |
    Dan fakta wilayah "53.71.99.1001":
      | isian       | nilai     |
      | status desa | kelurahan |

  Skenario konsep: Miskin, berdomisili, dan tinggal di desa
    Diketahui sebuah keluarga di wilayah "<wilayah>"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 50   |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "berdomisili di desa" dijawab <domisili> oleh kepala_desa pada 10 Januari 2021
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab <miskin> oleh musyawarah_desa pada 10 Januari 2021
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | wilayah       | domisili | miskin | hasil                                   |
      | 53.02.99.2001 | ya       | ya     | layak                                   |
      | 53.02.99.3001 | ya       | ya     | layak                                   |
      | 53.71.99.1001 | ya       | ya     | tidak layak                             |
      | 53.02.99.2002 | ya       | ya     | layak menurut data, menunggu pernyataan |
      | 53.02.99.2001 | tidak    | ya     | tidak layak                             |
      | 53.02.99.2001 | ya       | tidak  | tidak layak                             |

  Skenario: Penilaian miskin belum ada
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2021
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"
    Dan yang belum diketahui antara lain "keluarga_miskin_atau_tidak_mampu"
    Dan hasil itu menunggu "pernyataan"

  Skenario: Kepesertaan yang tidak diketahui tidak boleh dibaca tidak ada
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2021
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab ya oleh musyawarah_desa pada 10 Januari 2021
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan yang belum diketahui antara lain "kepesertaan"

  Skenario konsep: Bantuan lain mengecualikan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 50   |
    Dan <penerima> menerima "<program>" dari 1 Januari 2021 sampai <sampai>
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2021
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab ya oleh musyawarah_desa pada 10 Januari 2021
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | penerima      | program         | sampai           | hasil       |
      | keluarga itu  | pkh             | 31 Desember 2021 | tidak layak |
      | keluarga itu  | sembako         | 31 Desember 2021 | tidak layak |
      | keluarga itu  | bst             | 30 April 2021    | tidak layak |
      | keluarga itu  | bst             | 14 Maret 2021    | layak       |
      | keluarga itu  | bst             | 15 Maret 2021    | tidak layak |
      | "Bapak A"     | prakerja        | 31 Desember 2021 | tidak layak |
      | keluarga itu  | subsidi_listrik | 31 Desember 2021 | layak       |

  Skenario konsep: Hari pertama dan hari terakhir
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 1 Januari 2021
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab ya oleh musyawarah_desa pada 1 Januari 2021
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak"
    Dan edisinya "<edisi>"
    Dan bantuannya Rp300.000 per bulan
    Dan bantuannya dibayar 12 kali

    Contoh:
      | tanggal          | edisi               |
      | 1 Januari 2021   | blt_desa/2021-01-01 |
      | 31 Desember 2021 | blt_desa/2021-01-01 |
      | 1 Januari 2022   | blt_desa/2022-01-01 |

  Skenario konsep: Prakerja yang sudah berhenti, atau PKH atas nama seorang anggota, tidak mengecualikan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 50   |
    Dan "Bapak A" menerima "<program>" dari 1 Januari 2021 sampai <sampai>
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2021
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab ya oleh musyawarah_desa pada 10 Januari 2021
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | program  | sampai           | hasil       |
      | prakerja | 14 Maret 2021    | layak       |
      | prakerja | 15 Maret 2021    | tidak layak |
      | pkh      | 31 Desember 2021 | layak       |

  Skenario konsep: Penilaian miskin dari musyawarah desa berlaku setahun
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2021
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab ya oleh musyawarah_desa pada <pada>
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | pada          | hasil                                   |
      | 15 Maret 2020 | layak                                   |
      | 14 Maret 2020 | layak menurut data, menunggu pernyataan |

  Skenario: Domisili belum dinyatakan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab ya oleh musyawarah_desa pada 10 Januari 2021
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"
    Dan yang belum diketahui antara lain "berdomisili_di_desa"
