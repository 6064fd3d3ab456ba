# language: id
@kemensos @pkh
Fitur: Program Keluarga Harapan – edisi 2017 sampai Juli 2025
  Sebelum desil dipakai, dasarnya DTKS. Besarannya berubah setiap edisi, dan setiap edisi punya hari pertama dan terakhir.

  Aturan: Setiap hari punya satu edisi

    Skenario konsep: Hari pertama dan hari terakhir tiap edisi
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan keterangan keluarga itu:
        | isian          | nilai |
        | terdaftar dtks | ya    |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | kehamilan ke |
        | Ibu A   | kepala            | perempuan     | 28   | ya    | 1            |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "layak"
      Dan edisinya "pkh/<edisi>"

      Contoh:
        | tanggal          | edisi      |
        | 1 Januari 2017   | 2017-01-01 |
        | 31 Desember 2018 | 2017-01-01 |
        | 1 Januari 2019   | 2019-01-01 |
        | 31 Desember 2019 | 2019-01-01 |
        | 1 Januari 2020   | 2020-01-01 |
        | 31 Desember 2020 | 2020-01-01 |
        | 1 Januari 2021   | 2021-01-01 |
        | 30 Mei 2024      | 2021-01-01 |
        | 31 Mei 2024      | 2024-05-31 |
        | 7 Juli 2025      | 2024-05-31 |
        | 8 Juli 2025      | 2025-07-08 |

    Skenario: Sehari sebelum edisi pertama belum ada aturan
      Diketahui aturan yang berlaku pada tanggal 31 Desember 2016
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "tidak berlaku"

  Aturan: Keluarga terdaftar dalam DTKS

    Skenario konsep: Di luar DTKS tidak layak, dan yang belum diketahui menunggu data
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
      Dan keterangan keluarga itu:
        | isian          | nilai  |
        | terdaftar dtks | <dtks> |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | kehamilan ke |
        | Ibu A   | kepala            | perempuan     | 28   | ya    | 1            |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | tanggal     | dtks  | hasil                  |
        | 1 Juli 2017 | tidak | tidak layak            |
        | 1 Juli 2017 | -     | belum dapat ditentukan |
        | 1 Juli 2019 | tidak | tidak layak            |
        | 1 Juli 2019 | -     | belum dapat ditentukan |
        | 1 Juli 2020 | tidak | tidak layak            |
        | 1 Juli 2020 | -     | belum dapat ditentukan |
        | 1 Juli 2023 | tidak | tidak layak            |
        | 1 Juli 2023 | -     | belum dapat ditentukan |
        | 7 Juli 2025 | tidak | tidak layak            |
        | 7 Juli 2025 | -     | belum dapat ditentukan |

    Skenario: Yang ditunggu disebut
      Diketahui aturan yang berlaku pada tanggal 1 Juli 2023
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | kehamilan ke |
        | Ibu A   | kepala            | perempuan     | 28   | ya    | 1            |
      Ketika kelayakan PKH diperiksa
      Maka yang belum diketahui antara lain "terdaftar_dtks"
      Dan hasil itu menunggu "data"

  Aturan: Komponen menurut tahunnya

    Skenario konsep: Kehamilan ketiga baru dibatasi pada edisi 2021, dan nifas selalu dihitung
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks ya
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil   | kehamilan ke | nifas   | disabilitas |
        | Ibu A   | kepala            | perempuan     | 28   | <hamil> | 3            | <nifas> | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | tanggal          | hamil | nifas | hasil       |
        | 31 Desember 2018 | ya    | tidak | layak       |
        | 31 Desember 2018 | tidak | tidak | tidak layak |
        | 31 Desember 2018 | tidak | ya    | layak       |
        | 31 Desember 2020 | ya    | tidak | layak       |
        | 1 Januari 2021   | ya    | tidak | tidak layak |
        | 1 Januari 2021   | tidak | ya    | layak       |

    Skenario konsep: Lanjut usia 70 tahun, dan sejak 2022 sumber berselisih
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks ya
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur   | disabilitas |
        | Kakek A | kepala            | laki laki     | <umur> | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | tanggal          | umur | hasil                  |
        | 1 Juli 2017      | 69   | tidak layak            |
        | 1 Juli 2017      | 70   | layak                  |
        | 1 Juli 2017      | 71   | layak                  |
        | 31 Desember 2021 | 69   | tidak layak            |
        | 31 Desember 2021 | 70   | layak                  |
        | 1 Januari 2022   | 59   | tidak layak            |
        | 1 Januari 2022   | 60   | belum dapat ditentukan |
        | 1 Januari 2022   | 69   | belum dapat ditentukan |
        | 1 Januari 2022   | 70   | layak                  |

    Skenario konsep: Anak menurut umur dan sekolahnya, 2017 sampai 2020
      Diketahui aturan yang berlaku pada tanggal 1 Juli 2020
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks ya
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur   | partisipasi sekolah | tingkat   | disabilitas |
        | Bapak A | kepala            | laki laki     | 45     | tidak lagi          | sd        | tidak       |
        | Anak A  | anak              | laki laki     | <umur> | <sekolah>           | <tingkat> | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | umur | sekolah       | tingkat | hasil                  |
        | 4    | -             | -       | layak                  |
        | 5    | -             | -       | belum dapat ditentukan |
        | 5    | masih sekolah | sd      | tidak layak            |
        | 6    | masih sekolah | sd      | layak                  |
        | 6    | belum pernah  | -       | layak                  |
        | 7    | belum pernah  | -       | tidak layak            |
        | 21   | masih sekolah | sma     | layak                  |
        | 22   | masih sekolah | sma     | tidak layak            |

    Skenario konsep: Disabilitas yang tidak berat perlu dipastikan, bukan ditolak
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks ya
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas | disabilitas penglihatan | disabilitas pendengaran | disabilitas berjalan | disabilitas tangan jari | disabilitas intelektual | disabilitas perilaku | disabilitas bicara | disabilitas urus diri | disabilitas konsentrasi | disabilitas depresi |
        | Bapak A | kepala            | laki laki     | 45   | <ada>       | sedikit kesulitan       | tidak kesulitan         | banyak kesulitan     | tidak kesulitan         | tidak kesulitan         | tidak kesulitan      | tidak kesulitan    | tidak kesulitan       | tidak kesulitan         | tidak kesulitan     |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | tanggal     | ada   | hasil                  |
        | 1 Juli 2018 | ya    | belum dapat ditentukan |
        | 1 Juli 2018 | tidak | tidak layak            |
        | 1 Juli 2024 | ya    | belum dapat ditentukan |

  Aturan: Daftar negatif baru ditulis sejak 31 Mei 2024

    Skenario konsep: Keluarga ASN sebelum dan sesudah daftar negatif
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks ya
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | kehamilan ke | <butir> |
        | Ibu A   | kepala            | perempuan     | 28   | ya    | 1            | <isi>   |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | tanggal     | butir                       | isi          | hasil                  |
        | 30 Mei 2024 | status asn tni polri        | ya           | layak                  |
        | 31 Mei 2024 | status asn tni polri        | ya           | tidak layak            |
        | 31 Mei 2024 | pensiunan asn               | ya           | tidak layak            |
        | 31 Mei 2024 | guru sertifikasi            | ya           | tidak layak            |
        | 31 Mei 2024 | nakes                       | ya           | tidak layak            |
        | 31 Mei 2024 | perangkat desa              | ya           | tidak layak            |
        | 31 Mei 2024 | pendamping sosial           | ya           | tidak layak            |
        | 31 Mei 2024 | penghasilan rutin apbn apbd | ya           | tidak layak            |
        | 31 Mei 2024 | pengurus perusahaan ahu     | ya           | tidak layak            |
        | 30 Mei 2024 | omzet usaha bulanan         | Rp6.500.001  | layak                  |
        | 31 Mei 2024 | omzet usaha bulanan         | Rp6.500.001  | belum dapat ditentukan |
        | 31 Mei 2024 | upah bulanan                | Rp6.500.001  | belum dapat ditentukan |

    Skenario: Keluarga yang menolak bantuan tidak layak
      Diketahui aturan yang berlaku pada tanggal 1 Juli 2024
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks ya
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | kehamilan ke |
        | Ibu A   | kepala            | perempuan     | 28   | ya    | 1            |
      Dan pernyataan "menolak bantuan" dijawab ya oleh pendamping_sosial pada 10 Juni 2024
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "tidak layak"

    Skenario konsep: Harta, tepat di garis dan sedikit di atasnya
      Diketahui aturan yang berlaku pada tanggal 31 Mei 2024
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks ya
      Dan keterangan keluarga itu:
        | isian   | nilai   |
        | <isian> | <nilai> |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | kehamilan ke |
        | Ibu A   | kepala            | perempuan     | 28   | ya    | 1            |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | isian               | nilai        | hasil                  |
        | aset mobil          | ya           | belum dapat ditentukan |
        | jumlah sepeda motor | 1            | layak                  |
        | jumlah sepeda motor | 2            | belum dapat ditentukan |
        | nilai sepeda motor  | Rp30.000.000 | layak                  |
        | nilai sepeda motor  | Rp30.000.001 | belum dapat ditentukan |
        | daya listrik        | va 900       | layak                  |
        | daya listrik        | va 1300      | belum dapat ditentukan |

  Aturan: Besarannya menurut edisi

    Skenario konsep: 2017 dan 2018 satu besaran untuk setiap keluarga
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks ya
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | partisipasi sekolah | tingkat | disabilitas |
        | Bapak A | kepala            | laki laki     | 45   | tidak lagi          | sd      | tidak       |
        | Anak A  | anak              | laki laki     | 9    | masih sekolah       | sd      | tidak       |
        | Anak B  | anak              | laki laki     | 14   | masih sekolah       | smp     | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "layak"
      Dan bantuannya Rp1.890.000 per tahun

      Contoh:
        | tanggal          |
        | 1 Januari 2017   |
        | 31 Desember 2018 |

    Skenario konsep: 2017 dan 2018 dengan lansia atau disabilitas berat, sumber berselisih
      Diketahui aturan yang berlaku pada tanggal 1 Januari 2017
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks ya
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur   | disabilitas | disabilitas urus diri |
        | Kakek A | kepala            | laki laki     | <umur> | <dis>       | <berat>               |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "layak"
      Dan bantuannya antara Rp1.890.000 dan Rp2.000.000 per tahun

      Contoh:
        | umur | dis   | berat            |
        | 70   | tidak | tidak kesulitan  |
        | 45   | ya    | banyak kesulitan |

    Skenario konsep: 2019 bantuan tetap menurut wilayah
      Diketahui aturan yang berlaku pada tanggal 1 Juli 2019
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks ya
      Dan fakta wilayah "53.02.99.2001":
        | isian     | nilai   |
        | pkh akses | <akses> |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | partisipasi sekolah | tingkat | disabilitas |
        | Bapak A | kepala            | laki laki     | 45   | tidak lagi          | sd      | tidak       |
        | Anak A  | anak              | laki laki     | 9    | masih sekolah       | sd      | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "layak"
      Dan bantuannya <besar> per tahun

      Contoh:
        | akses | besar       |
        | tidak | Rp1.450.000 |
        | ya    | Rp1.900.000 |

    Skenario: 2019 di wilayah yang belum diketahui, besarannya berupa rentang
      Diketahui aturan yang berlaku pada tanggal 1 Juli 2019
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks ya
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | partisipasi sekolah | tingkat | disabilitas |
        | Bapak A | kepala            | laki laki     | 45   | tidak lagi          | sd      | tidak       |
        | Anak A  | anak              | laki laki     | 9    | masih sekolah       | sd      | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "layak"
      Dan bantuannya antara Rp1.450.000 dan Rp1.900.000 per tahun

    Skenario konsep: Satu komponen, menurut tahunnya (2019 ditambah bantuan tetap Rp550.000)
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks ya
      Dan fakta wilayah "53.02.99.2001":
        | isian     | nilai |
        | pkh akses | tidak |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur   | hamil | kehamilan ke | partisipasi sekolah | tingkat   | disabilitas | disabilitas urus diri |
        | Bapak A | kepala            | laki laki     | 45     | -     | -            | tidak lagi          | sd        | tidak       | -                     |
        | Orang B | lainnya           | <kelamin>     | <umur> | ya    | 1            | <sekolah>           | <tingkat> | <dis>       | tidak bisa            |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "layak"
      Dan bantuannya Rp<besar> per tahun
      Dan penerima manfaatnya "Orang B"

      Contoh:
        | tanggal          | kelamin   | umur | sekolah       | tingkat | dis   | besar     |
        | 1 Januari 2019   | perempuan | 28   | tidak lagi    | sma     | tidak | 2.950.000 |
        | 31 Desember 2019 | laki laki | 3    | belum pernah  | -       | tidak | 2.950.000 |
        | 1 Juli 2019      | laki laki | 9    | masih sekolah | sd      | tidak | 1.450.000 |
        | 1 Juli 2019      | laki laki | 14   | masih sekolah | smp     | tidak | 2.050.000 |
        | 1 Juli 2019      | laki laki | 17   | masih sekolah | sma     | tidak | 2.550.000 |
        | 1 Juli 2019      | laki laki | 30   | tidak lagi    | sma     | ya    | 2.950.000 |
        | 1 Juli 2019      | laki laki | 70   | tidak lagi    | sd      | tidak | 2.950.000 |
        | 1 Januari 2020   | perempuan | 28   | tidak lagi    | sma     | tidak | 3.000.000 |
        | 31 Desember 2020 | laki laki | 3    | belum pernah  | -       | tidak | 3.000.000 |
        | 1 Juli 2020      | laki laki | 9    | masih sekolah | sd      | tidak | 900.000   |
        | 1 Juli 2020      | laki laki | 14   | masih sekolah | smp     | tidak | 1.500.000 |
        | 1 Juli 2020      | laki laki | 17   | masih sekolah | sma     | tidak | 2.000.000 |
        | 1 Juli 2020      | laki laki | 30   | tidak lagi    | sma     | ya    | 2.400.000 |
        | 1 Juli 2020      | laki laki | 70   | tidak lagi    | sd      | tidak | 2.400.000 |
        | 1 Januari 2021   | perempuan | 28   | tidak lagi    | sma     | tidak | 3.000.000 |
        | 30 Mei 2024      | laki laki | 3    | belum pernah  | -       | tidak | 3.000.000 |
        | 1 Juli 2023      | laki laki | 9    | masih sekolah | sd      | tidak | 900.000   |
        | 1 Juli 2023      | laki laki | 14   | masih sekolah | smp     | tidak | 1.500.000 |
        | 1 Juli 2023      | laki laki | 17   | masih sekolah | sma     | tidak | 2.000.000 |
        | 1 Juli 2023      | laki laki | 30   | tidak lagi    | sma     | ya    | 2.400.000 |
        | 1 Juli 2023      | laki laki | 70   | tidak lagi    | sd      | tidak | 2.400.000 |
        | 31 Mei 2024      | perempuan | 28   | tidak lagi    | sma     | tidak | 3.000.000 |
        | 7 Juli 2025      | laki laki | 3    | belum pernah  | -       | tidak | 3.000.000 |
        | 7 Juli 2025      | laki laki | 9    | masih sekolah | sd      | tidak | 900.000   |
        | 7 Juli 2025      | laki laki | 14   | masih sekolah | smp     | tidak | 1.500.000 |
        | 7 Juli 2025      | laki laki | 17   | masih sekolah | sma     | tidak | 2.000.000 |
        | 7 Juli 2025      | laki laki | 30   | tidak lagi    | sma     | ya    | 2.400.000 |
        | 7 Juli 2025      | laki laki | 70   | tidak lagi    | sd      | tidak | 2.400.000 |

    Skenario konsep: Lima komponen, dan sejak 2021 paling banyak empat yang dibayar
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks ya
      Dan fakta wilayah "53.02.99.2001":
        | isian     | nilai |
        | pkh akses | tidak |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | kehamilan ke | nifas | partisipasi sekolah | tingkat | disabilitas |
        | Ibu A   | kepala            | perempuan     | 33   | ya    | 2            | tidak | tidak lagi          | sma     | tidak       |
        | Anak B  | anak              | laki laki     | 2    | -     | -            | -     | belum pernah        | -       | tidak       |
        | Anak C  | anak              | laki laki     | 13   | -     | -            | -     | masih sekolah       | smp     | tidak       |
        | Anak D  | anak              | laki laki     | 17   | -     | -            | -     | masih sekolah       | sma     | tidak       |
        | Nenek E | orangtua mertua   | perempuan     | 75   | -     | -            | -     | tidak lagi          | sd      | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "layak"
      Dan bantuannya <besar> per tahun

      Contoh:
        | tanggal          | besar        |
        | 1 Juli 2019      | Rp11.250.000 |
        | 31 Desember 2020 | Rp11.900.000 |
        | 1 Januari 2021   | Rp10.400.000 |
        | 7 Juli 2025      | Rp10.400.000 |

    Skenario konsep: Tiga anak usia dini, dan sejak 2021 paling banyak dua yang dibayar
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks ya
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | partisipasi sekolah | disabilitas |
        | Bapak A | kepala            | laki laki     | 33   | tidak lagi          | tidak       |
        | Anak B  | anak              | laki laki     | 1    | belum pernah        | tidak       |
        | Anak C  | anak              | perempuan     | 2    | belum pernah        | tidak       |
        | Anak D  | anak              | laki laki     | 4    | belum pernah        | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "layak"
      Dan bantuannya <besar> per tahun

      Contoh:
        | tanggal          | besar       |
        | 31 Desember 2020 | Rp9.000.000 |
        | 1 Januari 2021   | Rp6.000.000 |
        | 31 Mei 2024      | Rp6.000.000 |

    Skenario konsep: Satu orang satu komponen, dan komponen yang pasti tidak digeser oleh yang perlu dipastikan
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan keterangan keluarga itu:
        | isian          | nilai |
        | terdaftar dtks | ya    |
      Dan fakta wilayah "53.02.99.2001":
        | isian     | nilai |
        | pkh akses | tidak |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur   | partisipasi sekolah | disabilitas | disabilitas penglihatan | disabilitas pendengaran | disabilitas berjalan | disabilitas tangan jari | disabilitas intelektual | disabilitas perilaku | disabilitas bicara | disabilitas urus diri | disabilitas konsentrasi | disabilitas depresi |
        | Bapak A | kepala            | laki laki     | 45     | tidak lagi          | tidak       | tidak kesulitan         | tidak kesulitan         | tidak kesulitan      | tidak kesulitan         | tidak kesulitan         | tidak kesulitan      | tidak kesulitan    | tidak kesulitan       | tidak kesulitan         | tidak kesulitan     |
        | Orang B | lainnya           | laki laki     | <umur> | belum pernah        | ya          | sedikit kesulitan       | tidak kesulitan         | banyak kesulitan     | tidak kesulitan         | tidak kesulitan         | tidak kesulitan      | tidak kesulitan    | tidak kesulitan       | tidak kesulitan         | tidak kesulitan     |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "layak"
      Dan bantuannya <besar> per tahun

      Contoh: balita yang disabilitasnya perlu dipastikan tetap dibayar sebagai balita; lansia belum, sebab komponen disabilitas didahulukan
        | tanggal         | umur | besar                          |
        | 1 Juli 2019     | 3    | Rp2.950.000                    |
        | 1 Juli 2019     | 75   | antara Rp550.000 dan Rp2.950.000 |
        | 1 Juli 2020     | 3    | Rp3.000.000                    |
        | 1 Juli 2020     | 75   | antara Rp0 dan Rp2.400.000     |
        | 1 Juli 2023     | 3    | Rp3.000.000                    |
        | 1 Juli 2023     | 75   | antara Rp0 dan Rp2.400.000     |
        | 1 Juli 2024     | 3    | Rp3.000.000                    |
        | 1 Juli 2024     | 75   | antara Rp0 dan Rp2.400.000     |
        | 1 Februari 2026 | 3    | Rp3.000.000                    |
        | 1 Februari 2026 | 75   | antara Rp0 dan Rp2.400.000     |

    Skenario konsep: Balita yang disabilitasnya berat dibayar sekali, sebagai balita
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan keterangan keluarga itu:
        | isian          | nilai |
        | terdaftar dtks | ya    |
      Dan fakta wilayah "53.02.99.2001":
        | isian     | nilai |
        | pkh akses | tidak |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | partisipasi sekolah | disabilitas | disabilitas berjalan |
        | Bapak A | kepala            | laki laki     | 45   | tidak lagi          | tidak       | tidak kesulitan      |
        | Anak B  | anak              | laki laki     | 3    | belum pernah        | ya          | tidak bisa           |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "layak"
      Dan bantuannya <besar> per tahun

      Contoh:
        | tanggal         | besar       |
        | 1 Juli 2019     | Rp2.950.000 |
        | 1 Juli 2020     | Rp3.000.000 |
        | 1 Juli 2023     | Rp3.000.000 |
        | 1 Juli 2024     | Rp3.000.000 |
        | 1 Februari 2026 | Rp3.000.000 |

    Skenario konsep: Ibu nifas dibayar, kehamilan ketiga sejak 2021 tidak, dan disabilitas yang perlu dipastikan belum
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan keterangan keluarga itu:
        | isian          | nilai |
        | terdaftar dtks | ya    |
      Dan fakta wilayah "53.02.99.2001":
        | isian     | nilai |
        | pkh akses | tidak |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil   | kehamilan ke | nifas   | partisipasi sekolah | tingkat | disabilitas | disabilitas penglihatan | disabilitas pendengaran | disabilitas berjalan | disabilitas tangan jari | disabilitas intelektual | disabilitas perilaku | disabilitas bicara | disabilitas urus diri | disabilitas konsentrasi | disabilitas depresi |
        | Ibu A   | kepala            | perempuan     | 30   | <hamil> | <ke>         | <nifas> | tidak lagi          | sma     | <dis>       | sedikit kesulitan       | tidak kesulitan         | banyak kesulitan     | tidak kesulitan         | tidak kesulitan         | tidak kesulitan      | tidak kesulitan    | tidak kesulitan       | tidak kesulitan         | tidak kesulitan     |
        | Anak B  | anak              | laki laki     | 9    | tidak   | -            | tidak   | masih sekolah       | sd      | tidak       | tidak kesulitan         | tidak kesulitan         | tidak kesulitan      | tidak kesulitan         | tidak kesulitan         | tidak kesulitan      | tidak kesulitan    | tidak kesulitan       | tidak kesulitan         | tidak kesulitan     |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "layak"
      Dan bantuannya <besar> per tahun

      Contoh: anak SD Rp900.000, pada 2019 ditambah bantuan tetap Rp550.000
        | tanggal         | hamil | ke | nifas | dis   | besar                              |
        | 1 Juli 2019     | tidak | -  | ya    | tidak | Rp3.850.000                        |
        | 1 Juli 2019     | tidak | -  | tidak | ya    | antara Rp1.450.000 dan Rp3.850.000 |
        | 1 Juli 2020     | tidak | -  | ya    | tidak | Rp3.900.000                        |
        | 1 Juli 2020     | tidak | -  | tidak | ya    | antara Rp900.000 dan Rp3.300.000   |
        | 1 Juli 2020     | ya    | 3  | tidak | tidak | Rp3.900.000                        |
        | 1 Juli 2023     | tidak | -  | ya    | tidak | Rp3.900.000                        |
        | 1 Juli 2023     | tidak | -  | tidak | ya    | antara Rp900.000 dan Rp3.300.000   |
        | 1 Juli 2023     | ya    | 3  | tidak | tidak | Rp900.000                          |
        | 1 Juli 2023     | ya    | 2  | tidak | tidak | Rp3.900.000                        |
        | 1 Juli 2024     | tidak | -  | ya    | tidak | Rp3.900.000                        |
        | 1 Juli 2024     | tidak | -  | tidak | ya    | antara Rp900.000 dan Rp3.300.000   |
        | 1 Juli 2024     | ya    | 3  | tidak | tidak | Rp900.000                          |
        | 1 Februari 2026 | tidak | -  | tidak | ya    | antara Rp900.000 dan Rp3.300.000   |
        | 1 Februari 2026 | ya    | 3  | tidak | tidak | Rp900.000                          |

    Skenario konsep: Siswa yang umurnya lewat 21 tahun tidak dibayar
      Diketahui aturan yang berlaku pada tanggal 1 Juli 2019
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks ya
      Dan fakta wilayah "53.02.99.2001":
        | isian     | nilai |
        | pkh akses | tidak |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur   | partisipasi sekolah | tingkat   | disabilitas |
        | Bapak A | kepala            | laki laki     | 45     | tidak lagi          | sma       | tidak       |
        | Anak B  | anak              | laki laki     | 9      | masih sekolah       | sd        | tidak       |
        | Anak C  | anak              | laki laki     | <umur> | masih sekolah       | <tingkat> | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka bantuannya Rp<besar> per tahun

      Contoh:
        | umur | tingkat | besar     |
        | 21   | sma     | 3.450.000 |
        | 22   | sma     | 1.450.000 |
        | 21   | smp     | 2.950.000 |
        | 22   | smp     | 1.450.000 |

  Aturan: Seorang anggota sudah cukup sebagai komponen, dan tanpa komponen keluarga tidak layak

    Skenario konsep: Komponen pada seorang anggota, dengan anggota lain yang bukan komponen
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan keterangan keluarga itu:
        | isian          | nilai |
        | terdaftar dtks | ya    |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur   | hamil   | kehamilan ke | nifas   | partisipasi sekolah | tingkat | disabilitas | disabilitas berjalan |
        | Bapak A | kepala            | laki laki     | 45     | tidak   | -            | tidak   | tidak lagi          | sma     | tidak       | tidak kesulitan      |
        | Orang B | lainnya           | perempuan     | <umur> | <hamil> | <ke>         | <nifas> | tidak lagi          | sma     | <dis>       | tidak bisa           |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | tanggal         | umur | hamil | ke | nifas | dis   | hasil       |
        | 1 Juli 2017     | 30   | tidak | -  | ya    | tidak | layak       |
        | 1 Juli 2019     | 30   | tidak | -  | ya    | tidak | layak       |
        | 1 Juli 2019     | 30   | tidak | -  | tidak | tidak | tidak layak |
        | 1 Juli 2019     | 3    | tidak | -  | tidak | tidak | layak       |
        | 1 Juli 2020     | 30   | tidak | -  | ya    | tidak | layak       |
        | 1 Juli 2020     | 30   | tidak | -  | tidak | tidak | tidak layak |
        | 1 Juli 2017     | 3    | tidak | -  | tidak | tidak | layak       |
        | 1 Juli 2023     | 30   | tidak | -  | ya    | tidak | layak       |
        | 1 Juli 2023     | 30   | ya    | 2  | tidak | tidak | layak       |
        | 1 Juli 2023     | 30   | ya    | 3  | tidak | tidak | tidak layak |
        | 1 Juli 2024     | 30   | tidak | -  | ya    | tidak | layak       |
        | 1 Juli 2024     | 30   | ya    | 3  | tidak | tidak | tidak layak |
        | 1 Februari 2026 | 30   | ya    | 2  | tidak | tidak | layak       |
        | 1 Februari 2026 | 30   | tidak | -  | ya    | tidak | layak       |
        | 1 Februari 2026 | 75   | tidak | -  | tidak | tidak | layak       |
        | 1 Februari 2026 | 30   | tidak | -  | tidak | ya    | layak       |
        | 1 Februari 2026 | 30   | tidak | -  | tidak | tidak | tidak layak |

    Skenario konsep: Dinas sosial memastikan berat tidaknya disabilitas
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan keterangan keluarga itu:
        | isian          | nilai |
        | terdaftar dtks | ya    |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | partisipasi sekolah | disabilitas |
        | Bapak A | kepala            | laki laki     | 45   | tidak lagi          | ya          |
      Dan pernyataan "pkh/<edisi>/eligibility/komponen/disabilitas_berat/0/1" tentang "Bapak A" dijawab <berat> oleh dinas_sosial pada <tanggal>
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | tanggal         | edisi      | berat | hasil       |
        | 1 Juli 2017     | 2017-01-01 | ya    | layak       |
        | 1 Juli 2019     | 2019-01-01 | ya    | layak       |
        | 1 Juli 2019     | 2019-01-01 | tidak | tidak layak |
        | 1 Juli 2020     | 2020-01-01 | ya    | layak       |
        | 1 Juli 2023     | 2021-01-01 | ya    | layak       |
        | 1 Juli 2023     | 2021-01-01 | tidak | tidak layak |
        | 1 Juli 2024     | 2024-05-31 | ya    | layak       |
        | 1 Februari 2026 | 2025-07-08 | ya    | layak       |
        | 1 Februari 2026 | 2025-07-08 | tidak | tidak layak |

    Skenario konsep: Keluarga yang anggotanya belum didata
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | hubungan keluarga |
        | Orang A | kepala            |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "belum dapat ditentukan"
      Dan hasil itu menunggu "data"

      Contoh:
        | tanggal         |
        | 1 Juli 2017     |
        | 1 Juli 2019     |
        | 1 Juli 2020     |
        | 1 Juli 2023     |
        | 1 Juli 2024     |
        | 1 Februari 2026 |

  Aturan: Harta dan penghasilan di atas batas dipastikan dinas sosial

    Skenario konsep: Yang dipastikan bukan milik keluarga tidak mengecualikan, dan hasilnya tidak lagi bersandar pada anggapan
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan keterangan keluarga itu:
        | isian               | nilai        |
        | terdaftar dtks      | ya           |
        | aset mobil          | ya           |
        | jumlah sepeda motor | 3            |
        | nilai sepeda motor  | Rp45.000.000 |
        | daya listrik        | di atas 2200 |
      Dan anggotanya:
        | anggota | hubungan keluarga | keberadaan      | jenis kelamin | umur | hamil | kehamilan ke | upah bulanan | omzet usaha bulanan | status asn tni polri | pensiunan asn | guru sertifikasi | nakes | perangkat desa | pendamping sosial | penghasilan rutin apbn apbd | pengurus perusahaan ahu |
        | Ibu A   | kepala            | tinggal bersama | perempuan     | 28   | ya    | 1            | Rp9.000.000  | Rp9.000.000         | tidak                | tidak         | tidak            | tidak | tidak          | tidak             | tidak                       | tidak                   |
      Dan pernyataan "menolak bantuan" dijawab tidak oleh kepala_desa pada <tanggal>
      Dan pernyataan "pkh/<edisi>/unless/1/mobil" dijawab <mobil> oleh dinas_sosial pada <tanggal>
      Dan pernyataan "pkh/<edisi>/unless/1/motor_lebih_dari_satu" dijawab tidak oleh dinas_sosial pada <tanggal>
      Dan pernyataan "pkh/<edisi>/unless/1/motor_mahal" dijawab tidak oleh dinas_sosial pada <tanggal>
      Dan pernyataan "pkh/<edisi>/unless/1/daya_listrik" dijawab tidak oleh dinas_sosial pada <tanggal>
      Dan pernyataan "pkh/<edisi>/unless/1/gaji_di_atas_upah_minimum" dijawab tidak oleh dinas_sosial pada <tanggal>
      Dan pernyataan "pkh/<edisi>/unless/1/omzet_di_atas_upah_minimum" dijawab tidak oleh dinas_sosial pada <tanggal>
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"
      Dan hasil itu tidak bersandar pada anggapan

      Contoh:
        | tanggal         | edisi      | mobil | hasil       |
        | 1 Juli 2024     | 2024-05-31 | tidak | layak       |
        | 1 Juli 2024     | 2024-05-31 | ya    | tidak layak |
        | 1 Februari 2026 | 2025-07-08 | tidak | layak       |
        | 1 Februari 2026 | 2025-07-08 | ya    | tidak layak |

    Skenario konsep: Keluarga yang jelas di bawah setiap batas
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan keterangan keluarga itu:
        | isian               | nilai       |
        | terdaftar dtks      | ya          |
        | aset mobil          | tidak       |
        | jumlah sepeda motor | 1           |
        | nilai sepeda motor  | Rp9.000.000 |
        | daya listrik        | va 450      |
      Dan anggotanya:
        | anggota | hubungan keluarga | keberadaan      | jenis kelamin | umur | hamil | kehamilan ke | upah bulanan | omzet usaha bulanan | status asn tni polri | pensiunan asn | guru sertifikasi | nakes | perangkat desa | pendamping sosial | penghasilan rutin apbn apbd | pengurus perusahaan ahu |
        | Ibu A   | kepala            | tinggal bersama | perempuan     | 28   | ya    | 1            | Rp0          | Rp0                 | tidak                | tidak         | tidak            | tidak | tidak          | tidak             | tidak                       | tidak                   |
      Dan pernyataan "menolak bantuan" dijawab tidak oleh kepala_desa pada <tanggal>
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "layak"
      Dan hasil itu tidak bersandar pada anggapan

      Contoh:
        | tanggal         |
        | 1 Juli 2024     |
        | 1 Februari 2026 |

    Skenario konsep: Upah minimum yang dipakai adalah upah minimum provinsinya pada hari keputusan
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "<wilayah>" dengan desil nasional 2
      Dan keterangan keluarga itu:
        | isian               | nilai       |
        | terdaftar dtks      | ya          |
        | aset mobil          | tidak       |
        | jumlah sepeda motor | 1           |
        | nilai sepeda motor  | Rp9.000.000 |
        | daya listrik        | va 450      |
      Dan anggotanya:
        | anggota | hubungan keluarga | keberadaan      | jenis kelamin | umur | hamil | kehamilan ke | upah bulanan | omzet usaha bulanan | status asn tni polri | pensiunan asn | guru sertifikasi | nakes | perangkat desa | pendamping sosial | penghasilan rutin apbn apbd | pengurus perusahaan ahu |
        | Ibu A   | kepala            | tinggal bersama | perempuan     | 28   | ya    | 1            | <upah>       | Rp0                 | tidak                | tidak         | tidak            | tidak | tidak          | tidak             | tidak                       | tidak                   |
      Dan pernyataan "menolak bantuan" dijawab tidak oleh kepala_desa pada 1 Mei 2024
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"
      Dan hasil itu <sandaran> pada anggapan

      Contoh: gaji di antara dua angka yang berselisih, atau pada tahun yang angkanya belum terbit, dianggap belum melewatinya
        | tanggal          | wilayah       | upah        | hasil                  | sandaran        |
        | 31 Desember 2024 | 31.71.99.1001 | Rp5.396.760 | layak                  | bersandar       |
        | 1 Januari 2025   | 31.71.99.1001 | Rp5.396.760 | layak                  | tidak bersandar |
        | 1 Januari 2025   | 31.71.99.1001 | Rp5.396.761 | layak                  | bersandar       |
        | 1 Januari 2025   | 31.71.99.1001 | Rp5.396.762 | belum dapat ditentukan | tidak bersandar |
        | 31 Desember 2025 | 31.71.99.1001 | Rp5.729.876 | belum dapat ditentukan | tidak bersandar |
        | 1 Januari 2026   | 31.71.99.1001 | Rp5.729.876 | layak                  | tidak bersandar |
        | 31 Desember 2026 | 31.71.99.1001 | Rp5.729.876 | layak                  | tidak bersandar |
        | 1 Januari 2027   | 31.71.99.1001 | Rp5.729.876 | layak                  | bersandar       |
        | 1 Juli 2025      | 71.71.99.1001 | Rp3.775.425 | layak                  | tidak bersandar |
        | 1 Juli 2025      | 71.71.99.1001 | Rp3.775.426 | belum dapat ditentukan | tidak bersandar |
        | 1 Juli 2025      | 91.03.99.2001 | Rp4.285.850 | layak                  | tidak bersandar |
        | 1 Juli 2025      | 91.03.99.2001 | Rp4.285.851 | belum dapat ditentukan | tidak bersandar |
        | 1 Juli 2025      | 92.03.99.2001 | Rp3.615.000 | layak                  | tidak bersandar |
        | 1 Juli 2025      | 92.03.99.2001 | Rp3.615.001 | belum dapat ditentukan | tidak bersandar |
        | 1 Juli 2025      | 93.01.99.2001 | Rp4.285.850 | layak                  | tidak bersandar |
        | 1 Juli 2025      | 93.01.99.2001 | Rp4.285.851 | belum dapat ditentukan | tidak bersandar |
        | 1 Juli 2025      | 94.01.99.2001 | Rp4.285.848 | layak                  | tidak bersandar |
        | 1 Juli 2025      | 94.01.99.2001 | Rp4.285.849 | belum dapat ditentukan | tidak bersandar |
        | 1 Juli 2025      | 96.01.99.2001 | Rp3.614.000 | layak                  | tidak bersandar |
        | 1 Juli 2025      | 96.01.99.2001 | Rp3.614.001 | belum dapat ditentukan | tidak bersandar |
        | 1 Juli 2025      | 91.02.99.2001 | Rp2.000.000 | layak                  | tidak bersandar |
        | 1 Juli 2025      | 91.02.99.2001 | Rp2.000.001 | layak                  | bersandar       |
        | 1 Juli 2025      | 91.02.99.2001 | Rp6.500.000 | layak                  | bersandar       |
        | 1 Juli 2025      | 91.02.99.2001 | Rp6.500.001 | belum dapat ditentukan | tidak bersandar |
