# language: id
@kemensos @pkh
Fitur: Program Keluarga Harapan – siapa yang layak
  Batas desil, komponen, dan daftar negatif harus terbaca sama seperti di aturan, termasuk tepat di garisnya.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026

  Aturan: Keluarga berada di desil 1 sampai batas desil PKH

    Skenario konsep: Satu ibu hamil, di bawah, tepat di, dan di atas garis desil
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | kehamilan ke |
        | Ibu A   | kepala            | perempuan     | 28   | ya    | 1            |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | desil | hasil                  |
        | 3     | layak                  |
        | 4     | layak                  |
        | 5     | tidak layak            |
        | -     | belum dapat ditentukan |

    Skenario: Pada 8 Juli 2025 edisi ini sudah berlaku
      Diketahui aturan yang berlaku pada tanggal 8 Juli 2025
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | kehamilan ke |
        | Ibu A   | kepala            | perempuan     | 28   | ya    | 1            |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "layak"
      Dan edisinya "pkh/2025-07-08"

  Aturan: Keluarga punya sedikitnya satu komponen

    Skenario konsep: Kehamilan ketiga tidak dihitung
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil   | kehamilan ke | nifas | disabilitas |
        | Ibu A   | kepala            | perempuan     | 28   | <hamil> | <ke>         | tidak | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | hamil | ke | hasil                  |
        | ya    | 2  | layak                  |
        | ya    | 3  | tidak layak            |
        | ya    | -  | belum dapat ditentukan |
        | -     | 1  | belum dapat ditentukan |
        | tidak | -  | tidak layak            |

    Skenario: Ibu nifas tetap dihitung
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | nifas |
        | Ibu A   | kepala            | perempuan     | 28   | tidak | ya    |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "layak"
      Dan bantuannya Rp3.000.000 per tahun

    Skenario konsep: Nifas, seperti kehamilan, hanya dihitung bagi perempuan umur 10 sampai 54 tahun
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur   | hamil | nifas | partisipasi sekolah | disabilitas |
        | Bapak A | kepala            | laki laki     | 58     | tidak | tidak | tidak lagi          | tidak       |
        | Ibu A   | lainnya           | perempuan     | <umur> | tidak | ya    | belum pernah        | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | umur | hasil       |
        | 9    | tidak layak |
        | 10   | layak       |
        | 54   | layak       |
        | 55   | tidak layak |

    Skenario: Catatan kehamilan yang lebih tua dari sembilan bulan tidak dipakai
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | hamil dicatat | kehamilan ke | nifas | disabilitas |
        | Ibu A   | kepala            | perempuan     | 28   | ya    | 2025-03-02    | 1            | tidak | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "belum dapat ditentukan"
      Dan yang belum diketahui tentang "Ibu A" antara lain "hamil"
      Dan hasil itu menunggu "data"

    Skenario konsep: Anak sekolah menurut umur dan tingkatnya
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur   | partisipasi sekolah | tingkat   | disabilitas |
        | Bapak A | kepala            | laki laki     | 45     | tidak lagi          | -         | tidak       |
        | Anak A  | anak              | laki laki     | <umur> | <sekolah>           | <tingkat> | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | umur | sekolah       | tingkat          | hasil                  |
        | 21   | masih sekolah | sma              | layak                  |
        | 22   | masih sekolah | sma              | tidak layak            |
        | 19   | masih sekolah | perguruan tinggi | tidak layak            |
        | 15   | tidak lagi    | smp              | tidak layak            |
        | 15   | -             | smp              | belum dapat ditentukan |
        | 4    | -             | -                | layak                  |
        | 5    | -             | -                | belum dapat ditentukan |
        | 5    | masih sekolah | sd               | tidak layak            |
        | 7    | belum pernah  | -                | tidak layak            |
        | 6    | masih sekolah | paud             | layak                  |
        | 6    | masih sekolah | sd               | layak                  |

    Skenario konsep: Lanjut usia, sumber berselisih antara 60 dan 70 tahun
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur   | disabilitas |
        | Kakek A | kepala            | laki laki     | <umur> | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | umur | hasil                  |
        | 59   | tidak layak            |
        | 60   | belum dapat ditentukan |
        | 69   | belum dapat ditentukan |
        | 70   | layak                  |

    Skenario: Selisih sumber disebut sebagai urusan aturan, bukan data
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas |
        | Kakek A | kepala            | laki laki     | 65   | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "belum dapat ditentukan"
      Dan yang belum diketahui antara lain "batas_umur_lansia_pkh"
      Dan hasil itu menunggu "aturan"

    Skenario: Penyandang disabilitas yang kesulitannya ringan perlu dipastikan, bukan ditolak
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas | disabilitas penglihatan | disabilitas pendengaran | disabilitas berjalan | disabilitas tangan jari | disabilitas intelektual | disabilitas perilaku | disabilitas bicara | disabilitas urus diri | disabilitas konsentrasi | disabilitas depresi |
        | Bapak A | kepala            | laki laki     | 45   | ya          | sedikit kesulitan       | tidak kesulitan         | banyak kesulitan     | tidak kesulitan         | tidak kesulitan         | tidak kesulitan      | tidak kesulitan    | tidak kesulitan       | tidak kesulitan         | tidak kesulitan     |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "belum dapat ditentukan"
      Dan hasil itu menunggu "aturan"

    Skenario konsep: Disabilitas berat menurut pendekatan
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas | <kesulitan> |
        | Bapak A | kepala            | laki laki     | 45   | ya          | <jawaban>   |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "layak"
      Dan bantuannya Rp2.400.000 per tahun

      Contoh:
        | kesulitan               | jawaban          |
        | disabilitas penglihatan | tidak bisa       |
        | disabilitas pendengaran | tidak bisa       |
        | disabilitas berjalan    | tidak bisa       |
        | disabilitas tangan jari | tidak bisa       |
        | disabilitas intelektual | tidak bisa       |
        | disabilitas perilaku    | tidak bisa       |
        | disabilitas bicara      | tidak bisa       |
        | disabilitas konsentrasi | tidak bisa       |
        | disabilitas depresi     | tidak bisa       |
        | disabilitas urus diri   | tidak bisa       |
        | disabilitas urus diri   | banyak kesulitan |

    Skenario: Anggota yang sudah meninggal tidak menjadi komponen
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | keberadaan      | disabilitas |
        | Bapak A | kepala            | laki laki     | 45   | tinggal bersama | tidak       |
        | Nenek A | orangtua mertua   | perempuan     | 79   | meninggal       | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "tidak layak"

  Aturan: Keluarga tidak masuk daftar negatif

    Skenario konsep: Ada anggota ASN
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | keberadaan      | hamil | kehamilan ke | status asn tni polri |
        | Ibu A   | kepala            | perempuan     | 28   | tinggal bersama | ya    | 1            | <asn>                |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"
      Dan <anggapan>

      Contoh:
        | asn | hasil       | anggapan                                |
        | ya  | tidak layak | hasil itu tidak bersandar pada anggapan |
        | -   | layak       | hasil itu bersandar pada anggapan       |

    Skenario konsep: Setiap butir tentang anggota mengecualikan
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | kehamilan ke | <butir> |
        | Ibu A   | kepala            | perempuan     | 28   | ya    | 1            | ya      |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "tidak layak"

      Contoh:
        | butir                       |
        | pensiunan asn               |
        | guru sertifikasi            |
        | nakes                       |
        | perangkat desa              |
        | pendamping sosial           |
        | penghasilan rutin apbn apbd |
        | pengurus perusahaan ahu     |

    Skenario konsep: Seorang anggota sudah cukup untuk mengecualikan, walaupun anggota lain tidak
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | kehamilan ke | <butir>   |
        | Ibu A   | kepala            | perempuan     | 28   | ya    | 1            | <lainnya> |
        | Bapak A | istri_suami       | laki laki     | 30   | -     | -            | <isi>     |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | butir                       | lainnya | isi         | hasil                  |
        | guru sertifikasi            | tidak   | ya          | tidak layak            |
        | nakes                       | tidak   | ya          | tidak layak            |
        | perangkat desa              | tidak   | ya          | tidak layak            |
        | pendamping sosial           | tidak   | ya          | tidak layak            |
        | penghasilan rutin apbn apbd | tidak   | ya          | tidak layak            |
        | pengurus perusahaan ahu     | tidak   | ya          | tidak layak            |
        | omzet usaha bulanan         | Rp0     | Rp6.500.001 | belum dapat ditentukan |

    Skenario konsep: Omzet tepat di upah minimum Jakarta, dan sedikit di atasnya
      Diketahui sebuah keluarga di wilayah "31.71.99.1001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | kehamilan ke | omzet usaha bulanan |
        | Ibu A   | kepala            | perempuan     | 28   | ya    | 1            | <omzet>             |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | omzet       | hasil                  |
        | Rp5.729.876 | layak                  |
        | Rp5.729.877 | belum dapat ditentukan |

    Skenario: Penolakan boleh juga dinyatakan kepala desa
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | kehamilan ke |
        | Ibu A   | kepala            | perempuan     | 28   | ya    | 1            |
      Dan pernyataan "menolak bantuan" dijawab ya oleh kepala_desa pada 10 Januari 2026
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "tidak layak"

    Skenario konsep: Harta dan daya listrik, tepat di garis dan sedikit di atasnya
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
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
        | jumlah sepeda motor | 1            | layak                  |
        | jumlah sepeda motor | 2            | belum dapat ditentukan |
        | nilai sepeda motor  | Rp30.000.000 | layak                  |
        | nilai sepeda motor  | Rp30.000.001 | belum dapat ditentukan |
        | daya listrik        | va 900       | layak                  |
        | daya listrik        | va 1300      | belum dapat ditentukan |
        | daya listrik        | di atas 2200 | belum dapat ditentukan |

    Skenario: Keluarga yang menolak bantuan tidak layak
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | kehamilan ke |
        | Ibu A   | kepala            | perempuan     | 28   | ya    | 1            |
      Dan pernyataan "menolak bantuan" dijawab ya oleh pendamping_sosial pada 10 Januari 2026
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "tidak layak"

    Skenario: Gaji jauh di atas upah minimum perlu dipastikan
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | kehamilan ke | upah bulanan |
        | Ibu A   | kepala            | perempuan     | 28   | ya    | 1            | Rp2.460.001  |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "belum dapat ditentukan"

    Skenario: Omzet jauh di atas upah minimum perlu dipastikan
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | kehamilan ke | omzet usaha bulanan |
        | Ibu A   | kepala            | perempuan     | 28   | ya    | 1            | Rp6.500.001         |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "belum dapat ditentukan"

    Skenario konsep: Mobil hanya butir indikatif
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan keterangan keluarga itu:
        | isian      | nilai   |
        | aset mobil | <mobil> |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | kehamilan ke |
        | Ibu A   | kepala            | perempuan     | 28   | ya    | 1            |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | mobil | hasil                  |
        | tidak | layak                  |
        | -     | layak                  |
        | ya    | belum dapat ditentukan |

  Aturan: Besarnya menurut komponen, paling banyak empat orang

    Skenario: Ibu hamil, dua balita, anak SMP, dan nenek: lima komponen, empat dibayar
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | kehamilan ke | nifas | partisipasi sekolah | tingkat | disabilitas |
        | Ibu A   | kepala            | perempuan     | 33   | ya    | 2            | tidak | tidak lagi          | sma     | tidak       |
        | Anak B  | anak              | laki laki     | 2    | -     | -            | -     | belum pernah        | -       | tidak       |
        | Anak C  | anak              | perempuan     | 4    | -     | -            | -     | belum pernah        | -       | tidak       |
        | Anak D  | anak              | laki laki     | 13   | -     | -            | -     | masih sekolah       | smp     | tidak       |
        | Nenek E | orangtua mertua   | perempuan     | 75   | -     | -            | -     | tidak lagi          | sd      | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "layak"
      Dan bantuannya Rp11.400.000 per tahun

    Skenario konsep: Siswa menurut tingkatnya
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur   | partisipasi sekolah | tingkat   | disabilitas |
        | Bapak A | kepala            | laki laki     | 45     | tidak lagi          | sd        | tidak       |
        | Anak B  | anak              | laki laki     | <umur> | masih sekolah       | <tingkat> | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "layak"
      Dan bantuannya Rp<besar> per tahun
      Dan penerima manfaatnya "Anak B"

      Contoh:
        | umur | tingkat | besar     |
        | 9    | sd      | 900.000   |
        | 14   | smp     | 1.500.000 |
        | 17   | sma     | 2.000.000 |

    Skenario: Lansia 70 tahun
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas |
        | Kakek A | kepala            | laki laki     | 70   | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "layak"
      Dan bantuannya Rp2.400.000 per tahun

    Skenario: Paling banyak dua anak usia dini
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | hamil | nifas | partisipasi sekolah | disabilitas |
        | Ibu A   | kepala            | perempuan     | 33   | tidak | tidak | tidak lagi          | tidak       |
        | Anak B  | anak              | laki laki     | 1    | -     | -     | belum pernah        | tidak       |
        | Anak C  | anak              | perempuan     | 2    | -     | -     | belum pernah        | tidak       |
        | Anak D  | anak              | laki laki     | 4    | -     | -     | belum pernah        | tidak       |
      Ketika kelayakan PKH diperiksa
      Maka hasilnya "layak"
      Dan bantuannya Rp6.000.000 per tahun
