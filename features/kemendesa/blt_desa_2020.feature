# language: id
@kemendesa @blt_desa
Fitur: BLT Dana Desa 2020 – keluarga miskin yang belum dibantu
  Miskin menurut musyawarah desa, memenuhi satu dari tiga kriteria, dan tidak menerima PKH, Sembako, atau Prakerja.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 15 Mei 2020
    Dan fakta wilayah "53.02.99.2001":
      | isian       | nilai |
      | status desa | desa  |
    Dan fakta wilayah "53.02.99.3001":
      | isian       | nilai     |
      | status desa | desa adat |
    Dan fakta wilayah "53.71.99.1001":
      | isian       | nilai     |
      | status desa | kelurahan |

  Skenario konsep: Satu kriteria sudah cukup, tetapi harus miskin dan berdomisili di desa
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | <sakit>         |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "berdomisili di desa" dijawab <domisili> oleh kepala_desa pada 10 Mei 2020
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab <miskin> oleh musyawarah_desa pada 10 Mei 2020
    Dan pernyataan "kehilangan mata pencaharian" dijawab <hilang> oleh musyawarah_desa pada 10 Mei 2020
    Dan pernyataan "belum terdata bansos" dijawab <belum> oleh musyawarah_desa pada 10 Mei 2020
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | domisili | miskin | hilang | belum | sakit  | hasil       |
      | ya       | ya     | ya     | tidak | kosong | layak       |
      | ya       | ya     | tidak  | ya    | kosong | layak       |
      | ya       | ya     | tidak  | tidak | stroke | layak       |
      | ya       | ya     | tidak  | tidak | kosong | tidak layak |
      | ya       | tidak  | ya     | ya    | stroke | tidak layak |
      | tidak    | ya     | ya     | ya    | stroke | tidak layak |

  Skenario konsep: Jalur yang terpenuhi disebut
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | <sakit>         |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Mei 2020
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab ya oleh musyawarah_desa pada 10 Mei 2020
    Dan pernyataan "kehilangan mata pencaharian" dijawab <hilang> oleh musyawarah_desa pada 10 Mei 2020
    Dan pernyataan "belum terdata bansos" dijawab <belum> oleh musyawarah_desa pada 10 Mei 2020
    Ketika kelayakan BLT Desa diperiksa
    Maka jalur "<jalur>" terpenuhi

    Contoh:
      | hilang | belum | sakit  | jalur                      |
      | ya     | tidak | kosong | kehilangan_mata_pencaharian |
      | tidak  | ya    | kosong | belum_terdata               |
      | tidak  | tidak | tbc    | sakit_menahun               |

  Skenario konsep: PKH, Sembako, dan Prakerja mengecualikan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | stroke          |
    Dan keluarga itu menerima "<program>" sejak 1 Januari 2020
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Mei 2020
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab ya oleh musyawarah_desa pada 10 Mei 2020
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | program         | hasil       |
      | pkh             | tidak layak |
      | sembako         | tidak layak |
      | prakerja        | tidak layak |
      | subsidi_listrik | layak       |

  Skenario: Prakerja seorang anak mengecualikan keluarganya
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | stroke          |
      | Anak A  | anak              | laki laki     | 22   | kosong          |
    Dan "Anak A" menerima "prakerja" sejak 1 Mei 2020
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Mei 2020
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab ya oleh musyawarah_desa pada 10 Mei 2020
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "tidak layak"

  Skenario konsep: Yang belum diketahui ditunggu
    Diketahui sebuah keluarga di wilayah "<wilayah>"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | stroke          |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Mei 2020
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab <miskin> oleh <siapa> pada 10 Mei 2020
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"
    Dan yang belum diketahui antara lain "<isian>"

    Contoh:
      | wilayah       | miskin | siapa           | isian                            | hasil                  |
      | 53.02.99.2001 | ya     | musyawarah_desa | kepesertaan                      | belum dapat ditentukan |
      | 53.02.99.2001 | ya     | kepala_desa     | keluarga_miskin_atau_tidak_mampu | belum dapat ditentukan |
      | 53.02.99.2002 | ya     | musyawarah_desa | status_desa                      | belum dapat ditentukan |

  Skenario konsep: Desa adat masuk, kelurahan tidak
    Diketahui sebuah keluarga di wilayah "<wilayah>"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | stroke          |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Mei 2020
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab ya oleh musyawarah_desa pada 10 Mei 2020
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | wilayah       | hasil       |
      | 53.02.99.2001 | layak       |
      | 53.02.99.3001 | layak       |
      | 53.71.99.1001 | tidak layak |

  Skenario konsep: Rp600.000 sampai Juni 2020, sesudahnya Rp300.000
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | stroke          |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 1 April 2020
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab ya oleh musyawarah_desa pada 1 April 2020
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak"
    Dan edisinya "<edisi>"
    Dan bantuannya <jumlah> per bulan

    Contoh:
      | tanggal          | edisi               | jumlah    |
      | 1 April 2020     | blt_desa/2020-04-01 | Rp600.000 |
      | 30 Juni 2020     | blt_desa/2020-04-01 | Rp600.000 |
      | 1 Juli 2020      | blt_desa/2020-04-01 | Rp300.000 |
      | 31 Desember 2020 | blt_desa/2020-04-01 | Rp300.000 |
      | 1 Januari 2021   | blt_desa/2021-01-01 | Rp300.000 |

  Skenario: Sebelum April 2020 belum ada BLT Desa
    Diketahui aturan yang berlaku pada tanggal 31 Maret 2020
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "tidak berlaku"

  Skenario: Seorang anggota yang sakit menahun sudah cukup
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | kosong          |
      | Ibu A   | istri_suami       | perempuan     | 48   | tbc             |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Mei 2020
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab ya oleh musyawarah_desa pada 10 Mei 2020
    Dan pernyataan "kehilangan mata pencaharian" dijawab tidak oleh musyawarah_desa pada 10 Mei 2020
    Dan pernyataan "belum terdata bansos" dijawab tidak oleh musyawarah_desa pada 10 Mei 2020
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak"

  Skenario konsep: Bantuan yang sudah berhenti, atau yang tercatat atas nama seorang anggota, tidak mengecualikan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | stroke          |
    Dan <penerima> menerima "<program>" dari 1 Januari 2020 sampai <sampai>
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Mei 2020
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab ya oleh musyawarah_desa pada 10 Mei 2020
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh: PKH dan Sembako dilihat pada keluarga, Prakerja pada siapa pun
      | penerima     | program  | sampai        | hasil       |
      | keluarga itu | pkh      | 14 Mei 2020   | layak       |
      | keluarga itu | pkh      | 15 Mei 2020   | tidak layak |
      | "Bapak A"    | prakerja | 14 Mei 2020   | layak       |
      | "Bapak A"    | prakerja | 15 Mei 2020   | tidak layak |
      | "Bapak A"    | sembako  | 31 Desember 2020 | layak    |

  Skenario konsep: Keterangan belum terdata berlaku setahun
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis |
      | Bapak A | kepala            | laki laki     | 50   | kosong          |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Mei 2020
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab ya oleh musyawarah_desa pada 10 Mei 2020
    Dan pernyataan "belum terdata bansos" dijawab ya oleh musyawarah_desa pada <pada>
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | pada        | hasil                                   |
      | 15 Mei 2019 | layak                                   |
      | 14 Mei 2019 | layak menurut data, menunggu pernyataan |

  Skenario: Keluarga yang belum didata dan belum ditanyai
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak A | kepala            |
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan yang belum diketahui antara lain "berdomisili_di_desa"
