# language: id
@kemensos @pbi_jk
Fitur: PBI Jaminan Kesehatan – siapa yang iurannya dibayar pemerintah pusat
  Desil 5 diperselisihkan sumbernya. Permensos 3/2026 menambah jalur bayi, yang belum tercatat, penyakit katastropik, dan reaktivasi.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Maret 2026

  Aturan: Jalur desil

    Skenario konsep: Desil tepat di garis yang diperselisihkan, di bawah, dan di atasnya
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan | penyakit kronis |
        | Ibu A   | kepala            | perempuan     | 40   | ya        | tidak punya       | kosong          |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | tanggal        | desil | hasil                  |
        | 1 Maret 2026   | 1     | layak                  |
        | 1 Maret 2026   | 3     | layak                  |
        | 1 Maret 2026   | 4     | layak                  |
        | 1 Maret 2026   | 5     | belum dapat ditentukan |
        | 1 Maret 2026   | 6     | tidak layak            |
        | 1 Maret 2026   | 7     | tidak layak            |
        | 1 Maret 2026   | -     | belum dapat ditentukan |
        | 1 Agustus 2025 | 3     | layak                  |
        | 1 Agustus 2025 | 4     | layak                  |
        | 1 Agustus 2025 | 5     | belum dapat ditentukan |
        | 1 Agustus 2025 | 6     | tidak layak            |

    Skenario: Desil 5 menunggu aturan, bukan data keluarga
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 5
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan | penyakit kronis |
        | Ibu A   | kepala            | perempuan     | 40   | ya        | tidak punya       | kosong          |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasilnya "belum dapat ditentukan"
      Dan yang belum diketahui antara lain "batas_desil_pbi"
      Dan hasil itu menunggu "aturan"

    Skenario: Keluarga yang belum diperingkat ditunggu desilnya, bukan ditolak
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan keterangan keluarga itu:
        | isian           | nilai |
        | terdaftar dtsen | ya    |
        | berperingkat    | tidak |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan | penyakit kronis |
        | Ibu A   | kepala            | perempuan     | 40   | ya        | tidak punya       | kosong          |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasilnya "belum dapat ditentukan"
      Dan yang belum diketahui antara lain "desil_nasional"
      Dan hasil itu menunggu "data"

  Aturan: NIK padan dan bukan peserta dari pemberi kerja

    Skenario konsep: Anggota yang belum didata
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | hubungan keluarga |
        | Ibu A   | -                 |
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasilnya "belum dapat ditentukan"
      Dan hasil itu menunggu "data"

      Contoh:
        | tanggal        |
        | 1 Maret 2026   |
        | 1 Agustus 2025 |
        | 1 Agustus 2024 |

    Skenario konsep: NIK
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
      Dan keterangan keluarga itu:
        | isian          | nilai |
        | terdaftar dtks | ya    |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan |
        | Ibu A   | kepala            | perempuan     | 40   | <nik>     | mandiri           |
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | tanggal        | nik   | hasil                  |
        | 1 Maret 2026   | ya    | layak                  |
        | 1 Maret 2026   | tidak | tidak layak            |
        | 1 Maret 2026   | -     | belum dapat ditentukan |
        | 1 Agustus 2025 | tidak | tidak layak            |
        | 1 Agustus 2024 | ya    | layak                  |
        | 1 Agustus 2024 | tidak | tidak layak            |

    Skenario konsep: Jaminan kesehatan yang sudah dimiliki
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
      Dan keterangan keluarga itu:
        | isian          | nilai |
        | terdaftar dtks | ya    |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan |
        | Ibu A   | kepala            | perempuan     | 40   | ya        | <jaminan>         |
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | tanggal        | jaminan       | hasil                  |
        | 1 Maret 2026   | pbi           | layak                  |
        | 1 Maret 2026   | mandiri       | layak                  |
        | 1 Maret 2026   | pemberi kerja | tidak layak            |
        | 1 Maret 2026   | -             | belum dapat ditentukan |
        | 1 Agustus 2025 | pemberi kerja | tidak layak            |
        | 1 Agustus 2024 | pemberi kerja | tidak layak            |

  Aturan: Sebelum DTSEN pesertanya dari DTKS

    Skenario konsep: Terdaftar dalam DTKS
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 9
      Dan keterangan keluarga itu:
        | isian          | nilai  |
        | terdaftar dtks | <dtks> |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan | penyakit kronis |
        | Ibu A   | kepala            | perempuan     | 40   | ya        | tidak punya       | kosong          |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | tanggal         | dtks  | hasil                  |
        | 4 Februari 2025 | ya    | layak                  |
        | 4 Februari 2025 | tidak | tidak layak            |
        | 4 Februari 2025 | -     | belum dapat ditentukan |
        | 5 Februari 2025 | ya    | tidak layak            |

  Aturan: Bayi dari ibu peserta PBI

    Skenario konsep: Umur bayi tepat di garis, dan kepesertaan ibunya
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 8
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur   | nik padan | jaminan kesehatan | penyakit kronis |
        | Bapak A | kepala            | laki laki     | 30     | ya        | <bapak>           | kosong          |
        | Ibu A   | istri suami       | perempuan     | 28     | ya        | <ibu>             | kosong          |
        | Adik A  | anak              | perempuan     | <umur> | <nik>     | tidak punya       | kosong          |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasil "Adik A" adalah "<hasil>"

      Contoh:
        | umur | nik   | bapak   | ibu     | hasil                  |
        | 0    | ya    | mandiri | pbi     | layak                  |
        | 0    | tidak | mandiri | pbi     | layak                  |
        | 1    | ya    | mandiri | pbi     | tidak layak            |
        | 1    | tidak | mandiri | pbi     | tidak layak            |
        | 0    | ya    | pbi     | mandiri | tidak layak            |
        | 0    | ya    | mandiri | -       | belum dapat ditentukan |

    Skenario konsep: Tanpa NIK padan, hanya bayi di bawah satu tahun yang masuk lewat desil
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur   | nik padan | jaminan kesehatan |
        | Ibu A   | kepala            | perempuan     | 28     | ya        | mandiri           |
        | Adik A  | anak              | perempuan     | <umur> | tidak     | tidak punya       |
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasil "Adik A" adalah "<hasil>"

      Contoh:
        | umur | hasil       |
        | 0    | layak       |
        | 1    | tidak layak |

    Skenario konsep: Cucu mengikuti ibunya, bukan neneknya
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 8
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan | penyakit kronis |
        | Nenek A | kepala            | perempuan     | 60   | ya        | <nenek>           | kosong          |
        | Ibu A   | <hubungan>        | perempuan     | 28   | ya        | <ibu>             | kosong          |
        | Adik A  | cucu              | perempuan     | 0    | tidak     | tidak punya       | kosong          |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasil "Adik A" adalah "<hasil>"

      Contoh:
        | hubungan | nenek   | ibu     | hasil       |
        | anak     | mandiri | pbi     | layak       |
        | menantu  | mandiri | pbi     | layak       |
        | anak     | pbi     | mandiri | tidak layak |

    Skenario konsep: Kakak, bibi, atau ayah yang peserta PBI bukan ibunya
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 8
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan | penyakit kronis |
        | Bapak A | kepala            | laki laki     | 45   | ya        | mandiri           | kosong          |
        | Ibu A   | istri suami       | perempuan     | 42   | ya        | <ibu>             | kosong          |
        | Orang B | anak              | <kelamin>     | 20   | ya        | <anak>            | kosong          |
        | Adik A  | <hubungan>        | perempuan     | 0    | tidak     | tidak punya       | kosong          |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasil "Adik A" adalah "<hasil>"

      Contoh:
        | hubungan | ibu     | anak    | kelamin   | hasil       |
        | anak     | pbi     | mandiri | perempuan | layak       |
        | anak     | mandiri | pbi     | perempuan | tidak layak |
        | cucu     | mandiri | pbi     | perempuan | layak       |
        | cucu     | mandiri | pbi     | laki laki | tidak layak |
        | cucu     | pbi     | mandiri | perempuan | tidak layak |
        | lainnya  | pbi     | pbi     | perempuan | tidak layak |

    Skenario: Jalurnya disebut, dan sebelum Permensos 3/2026 jalur ini belum ada
      Diketahui aturan yang berlaku pada tanggal 31 Januari 2026
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 8
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan | penyakit kronis |
        | Ibu A   | kepala            | perempuan     | 28   | ya        | pbi               | kanker          |
        | Adik A  | anak              | perempuan     | 0    | ya        | tidak punya       | kosong          |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasil "Adik A" adalah "tidak layak"
      Dan hasil "Ibu A" adalah "tidak layak"

  Aturan: Keluarga yang belum tercatat dalam DTSEN

    Skenario konsep: Penilaian dinas sosial
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan keterangan keluarga itu:
        | isian           | nilai      |
        | terdaftar dtsen | <tercatat> |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan | penyakit kronis |
        | Ibu A   | kepala            | perempuan     | 40   | ya        | tidak punya       | kosong          |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Dan pernyataan "miskin belum tercatat" dijawab <jawab> oleh dinas_sosial pada <pada>
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | tercatat | jawab | pada            | hasil                  |
        | tidak    | ya    | 1 Februari 2026 | layak                  |
        | tidak    | ya    | 1 Maret 2025    | layak                  |
        | tidak    | ya    | 28 Februari 2025 | belum dapat ditentukan |
        | tidak    | tidak | 1 Februari 2026 | belum dapat ditentukan |
        | ya       | ya    | 1 Februari 2026 | belum dapat ditentukan |

    Skenario: Keluarga berdesil dianggap sudah tercatat
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 8
      Dan anggotanya:
        | anggota | hubungan keluarga | keberadaan      | jenis kelamin | umur | nik padan | jaminan kesehatan | penyakit kronis |
        | Ibu A   | kepala            | tinggal bersama | perempuan     | 40   | ya        | tidak punya       | kosong          |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasilnya "tidak layak"
      Dan hasil itu bersandar pada anggapan

    Skenario: Keluarga yang tercatat desilnya tidak memakai jalur ini
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 8
      Dan keterangan keluarga itu:
        | isian           | nilai |
        | terdaftar dtsen | ya    |
      Dan anggotanya:
        | anggota | hubungan keluarga | keberadaan      | jenis kelamin | umur | nik padan | jaminan kesehatan | penyakit kronis |
        | Ibu A   | kepala            | tinggal bersama | perempuan     | 40   | ya        | tidak punya       | kosong          |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Dan pernyataan "miskin belum tercatat" dijawab ya oleh dinas_sosial pada 1 Februari 2026
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasilnya "tidak layak"
      Dan hasil itu tidak bersandar pada anggapan

  Aturan: Peserta dengan penyakit katastropik tidak dikeluarkan

    Skenario konsep: Penyakitnya, dan masih peserta PBI
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 8
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan | penyakit kronis |
        | Ibu A   | kepala            | perempuan     | 40   | ya        | <jaminan>         | <penyakit>      |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | jaminan | penyakit     | hasil                  |
        | pbi     | jantung      | layak                  |
        | pbi     | kanker       | layak                  |
        | pbi     | gagal ginjal | layak                  |
        | pbi     | stroke       | layak                  |
        | pbi     | sirosis      | layak                  |
        | pbi     | talasemia    | layak                  |
        | pbi     | leukemia     | layak                  |
        | pbi     | hemofilia    | layak                  |
        | pbi     | hipertensi   | tidak layak            |
        | pbi     | kosong       | tidak layak            |
        | pbi     | -            | belum dapat ditentukan |
        | mandiri | gagal ginjal | tidak layak            |

    Skenario: Jalur katastropik disebut
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 8
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan | penyakit kronis |
        | Ibu A   | kepala            | perempuan     | 40   | ya        | pbi               | kanker          |
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka jalur "Peserta PBI dengan penyakit katastropik, desil berapa pun" terpenuhi

  Aturan: Reaktivasi paling lama enam bulan

    Skenario konsep: Hari terakhir kepesertaan tepat enam bulan yang lalu, dan sehari lebih lama
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 8
      Dan keterangan keluarga itu:
        | isian          | nilai |
        | terdaftar dtks | tidak |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan | penyakit kronis |
        | Ibu A   | kepala            | perempuan     | 40   | ya        | tidak punya       | gagal ginjal    |
      Dan "Ibu A" menerima "pbi_jk" dari 1 Januari 2020 sampai <akhir>
      Dan pernyataan "butuh layanan kesehatan segera" tentang "Ibu A" dijawab <sakit> oleh fasilitas_kesehatan pada <surat>
      Dan pernyataan "diusulkan reaktivasi pbi" tentang "Ibu A" dijawab <usul> oleh dinas_sosial pada <surat>
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | tanggal         | akhir             | surat            | sakit | usul  | hasil                                   |
        | 1 Maret 2026    | 1 September 2025  | 20 Februari 2026 | ya    | ya    | layak                                   |
        | 1 Maret 2026    | 31 Agustus 2025   | 20 Februari 2026 | ya    | ya    | tidak layak                             |
        | 1 Maret 2026    | 31 Januari 2026   | 20 Februari 2026 | ya    | ya    | layak                                   |
        | 1 Maret 2026    | 31 Januari 2026   | 20 Februari 2026 | tidak | ya    | tidak layak                             |
        | 1 Maret 2026    | 31 Januari 2026   | 20 Februari 2026 | ya    | tidak | tidak layak                             |
        | 1 Maret 2026    | 31 Januari 2026   | 1 Februari 2026  | ya    | ya    | layak                                   |
        | 1 Maret 2026    | 31 Januari 2026   | 31 Januari 2026  | ya    | ya    | layak menurut data, menunggu pernyataan |
        | 1 Agustus 2025  | 1 Februari 2025   | 20 Juli 2025     | ya    | ya    | layak                                   |
        | 1 Agustus 2025  | 31 Januari 2025   | 20 Juli 2025     | ya    | ya    | tidak layak                             |
        | 1 Agustus 2025  | 1 Februari 2025   | 20 Juli 2025     | tidak | ya    | tidak layak                             |
        | 1 Agustus 2025  | 1 Februari 2025   | 20 Juli 2025     | ya    | tidak | tidak layak                             |
        | 1 Januari 2025  | 1 Juli 2024       | 20 Desember 2024 | ya    | ya    | layak                                   |
        | 1 Januari 2025  | 30 Juni 2024      | 20 Desember 2024 | ya    | ya    | tidak layak                             |
        | 1 Januari 2025  | 1 Juli 2024       | 20 Desember 2024 | tidak | ya    | tidak layak                             |
        | 1 Januari 2025  | 1 Juli 2024       | 20 Desember 2024 | ya    | tidak | tidak layak                             |

    Skenario konsep: Usulan dinas sosial berlaku enam bulan
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 8
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan | penyakit kronis |
        | Ibu A   | kepala            | perempuan     | 40   | ya        | tidak punya       | gagal ginjal    |
      Dan "Ibu A" menerima "pbi_jk" dari 1 Januari 2020 sampai 31 Januari 2026
      Dan pernyataan "butuh layanan kesehatan segera" tentang "Ibu A" dijawab ya oleh fasilitas_kesehatan pada 20 Februari 2026
      Dan pernyataan "diusulkan reaktivasi pbi" tentang "Ibu A" dijawab ya oleh dinas_sosial pada <pada>
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | pada             | hasil                                   |
        | 1 September 2025 | layak                                   |
        | 31 Agustus 2025  | layak menurut data, menunggu pernyataan |

    Skenario: Jalur reaktivasi disebut
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 8
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan | penyakit kronis |
        | Ibu A   | kepala            | perempuan     | 40   | ya        | tidak punya       | gagal ginjal    |
      Dan "Ibu A" menerima "pbi_jk" dari 1 Januari 2020 sampai 31 Januari 2026
      Dan pernyataan "butuh layanan kesehatan segera" tentang "Ibu A" dijawab ya oleh fasilitas_kesehatan pada 20 Februari 2026
      Dan pernyataan "diusulkan reaktivasi pbi" tentang "Ibu A" dijawab ya oleh dinas_sosial pada 20 Februari 2026
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka jalur "Reaktivasi" terpenuhi

    Skenario: Jalur desil dan jalur bayi disebut
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan |
        | Ibu A   | kepala            | perempuan     | 28   | ya        | pbi               |
        | Adik A  | anak              | perempuan     | 0    | tidak     | tidak punya       |
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka jalur "Desil nasional paling tinggi batas PBI" terpenuhi
      Dan jalur "Bayi dari ibu peserta PBI" terpenuhi

    Skenario: Jalur yang belum tercatat disebut
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan keterangan keluarga itu:
        | isian           | nilai |
        | terdaftar dtsen | tidak |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan |
        | Ibu A   | kepala            | perempuan     | 28   | ya        | tidak punya       |
      Dan pernyataan "miskin belum tercatat" dijawab ya oleh dinas_sosial pada 20 Februari 2026
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka jalur "Belum tercatat dalam DTSEN dan dinilai tidak mampu" terpenuhi

    Skenario: Reaktivasi menunggu surat fasilitas kesehatan dan dinas sosial
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 8
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan | penyakit kronis |
        | Ibu A   | kepala            | perempuan     | 40   | ya        | tidak punya       | gagal ginjal    |
      Dan "Ibu A" menerima "pbi_jk" dari 1 Januari 2020 sampai 31 Januari 2026
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasilnya "layak menurut data, menunggu pernyataan"
      Dan yang belum diketahui tentang "Ibu A" antara lain "butuh_layanan_kesehatan_segera"
      Dan yang belum diketahui tentang "Ibu A" antara lain "diusulkan_reaktivasi_pbi"
      Dan hasil itu menunggu "pernyataan"

  Aturan: Iuran dan edisi

    Skenario: Iuran setiap anggota
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan |
        | Ibu A   | kepala            | perempuan     | 40   | ya        | tidak punya       |
        | Anak A  | anak              | perempuan     | 9    | ya        | tidak punya       |
        | Anak B  | anak              | laki laki     | 20   | ya        | pemberi kerja     |
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasilnya "layak"
      Dan bantuannya Rp84.000 per bulan
      Dan penerima manfaatnya "Ibu A", "Anak A"

    Skenario konsep: Hari pertama dan terakhir setiap edisi
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
      Dan keterangan keluarga itu:
        | isian          | nilai |
        | terdaftar dtks | ya    |
      Dan anggotanya:
        | anggota | hubungan keluarga | jenis kelamin | umur | nik padan | jaminan kesehatan |
        | Ibu A   | kepala            | perempuan     | 40   | ya        | tidak punya       |
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasilnya "layak"
      Dan bantuannya Rp42.000 per bulan
      Dan edisinya "pbi_jk/<edisi>"

      Contoh:
        | tanggal         | edisi      |
        | 1 Januari 2021  | 2021-01-01 |
        | 4 Februari 2025 | 2021-01-01 |
        | 5 Februari 2025 | 2025-02-05 |
        | 31 Januari 2026 | 2025-02-05 |
        | 1 Februari 2026 | 2026-02-01 |

    Skenario: Sebelum 2021 belum ada edisinya
      Diketahui aturan yang berlaku pada tanggal 31 Desember 2020
      Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
      Ketika kelayakan PBI Jaminan Kesehatan diperiksa
      Maka hasilnya "tidak berlaku"
