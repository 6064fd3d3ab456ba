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
