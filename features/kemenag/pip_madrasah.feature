# language: id
@kemenag @pip_madrasah
Fitur: PIP Madrasah – siswa madrasah dan pondok pesantren
  Syaratnya sama dengan PIP; sekolahnya yang membedakan, sehingga satu siswa tidak menerima dari keduanya.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 3 Februari 2025

  Skenario konsep: Umur tepat di garis, di bawah, dan di atasnya
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur   | partisipasi sekolah | jenjang pendidikan | punya kip |
      | Anak A  | <umur> | masih sekolah       | mts                | ya        |
    Ketika kelayakan PIP Madrasah diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | umur | hasil                  |
      | 5    | tidak layak            |
      | 6    | layak                  |
      | 7    | layak                  |
      | 20   | layak                  |
      | 21   | layak                  |
      | 22   | tidak layak            |
      | -    | belum dapat ditentukan |

  Skenario konsep: Madrasah dan pondok pesantren, bukan sekolah Kementerian Pendidikan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | partisipasi sekolah | jenjang pendidikan | punya kip |
      | Anak A  | 14   | masih sekolah       | <jenjang>          | ya        |
    Ketika kelayakan PIP Madrasah diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | jenjang | hasil                  |
      | mi      | layak                  |
      | ula     | layak                  |
      | mts     | layak                  |
      | wustha  | layak                  |
      | ma      | layak                  |
      | mak     | layak                  |
      | ulya    | layak                  |
      | ra      | tidak layak            |
      | sd      | tidak layak            |
      | smp     | tidak layak            |
      | sma     | tidak layak            |
      | smk     | tidak layak            |
      | -       | belum dapat ditentukan |

  Skenario konsep: Satu siswa, satu program, menurut sekolahnya
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | partisipasi sekolah | jenjang pendidikan | punya kip |
      | Anak A  | 14   | masih sekolah       | <jenjang>          | ya        |
    Ketika kelayakan <program> diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | jenjang | program      | hasil       |
      | mts     | PIP Madrasah | layak       |
      | mts     | pip          | tidak layak |
      | smp     | PIP Madrasah | tidak layak |
      | smp     | pip          | layak       |

  Skenario konsep: Masih sekolah, atau kembali bersekolah
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | partisipasi sekolah | jenjang pendidikan | punya kip |
      | Anak A  | 14   | <sekolah>           | mts                | ya        |
    Dan pernyataan "kembali bersekolah" tentang "Anak A" dijawab <kembali> oleh kepala_sekolah pada 10 Januari 2025
    Ketika kelayakan PIP Madrasah diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | sekolah       | kembali | hasil                  |
      | masih sekolah | tidak   | layak                  |
      | tidak lagi    | tidak   | tidak layak            |
      | tidak lagi    | ya      | layak                  |
      | -             | tidak   | belum dapat ditentukan |

  Skenario konsep: Salah satu keadaan siswa harus ada
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian     | nilai |
      | punya kks | tidak |
    Dan anggotanya:
      | anggota | hubungan keluarga | umur | partisipasi sekolah | jenjang pendidikan | punya kip | yatim piatu | tinggal di panti | disabilitas | korban phk |
      | Bapak A | kepala            | 45   | tidak lagi          | sd                 | tidak     | bukan       | tidak            | tidak       | tidak      |
      | Anak A  | anak              | 14   | masih sekolah       | mts                | tidak     | <yatim>     | tidak            | tidak       | tidak      |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "terdampak bencana alam" tentang "Anak A" dijawab tidak oleh kepala_sekolah pada 10 Januari 2025
    Dan pernyataan "kembali bersekolah" tentang "Anak A" dijawab tidak oleh kepala_sekolah pada 10 Januari 2025
    Dan pernyataan "tinggal di daerah konflik" tentang "Anak A" dijawab tidak oleh kepala_sekolah pada 10 Januari 2025
    Dan pernyataan "keluarga terpidana atau di lapas" tentang "Anak A" dijawab tidak oleh kepala_sekolah pada 10 Januari 2025
    Dan pernyataan "miskin menurut sekolah" tentang "Anak A" dijawab <usul> oleh kepala_sekolah pada 10 Januari 2025
    Ketika kelayakan PIP Madrasah diperiksa
    Maka hasil "Anak A" adalah "<hasil>"

    Contoh:
      | yatim | usul  | hasil       |
      | bukan | tidak | tidak layak |
      | yatim | tidak | layak       |
      | bukan | ya    | layak       |

  Skenario konsep: Jalur dari data keluarga dan siswa
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian     | nilai |
      | punya kks | <kks> |
    Dan anggotanya:
      | anggota | hubungan keluarga | umur | partisipasi sekolah | jenjang pendidikan | punya kip | yatim piatu | tinggal di panti | disabilitas | korban phk |
      | Bapak A | kepala            | 45   | tidak lagi          | sd                 | tidak     | bukan       | tidak            | tidak       | <phk>      |
      | Anak A  | anak              | 14   | masih sekolah       | mts                | <kip>     | bukan       | <panti>          | <difabel>   | tidak      |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Ketika kelayakan PIP Madrasah diperiksa
    Maka hasil "Anak A" adalah "layak"
    Dan jalur "<jalur>" terpenuhi

    Contoh:
      | kks   | kip   | panti | difabel | phk   | jalur                  |
      | tidak | ya    | tidak | tidak   | tidak | Pemegang KIP           |
      | ya    | tidak | tidak | tidak   | tidak | Keluarga pemegang KKS  |
      | tidak | tidak | ya    | tidak   | tidak | Tinggal di panti       |
      | tidak | tidak | tidak | ya      | tidak | Penyandang disabilitas |
      | tidak | tidak | tidak | tidak   | ya    | Orang tua terkena PHK  |

  Skenario konsep: Jalur dari keterangan madrasah
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | partisipasi sekolah | jenjang pendidikan |
      | Anak A  | 14   | masih sekolah       | mts                |
    Dan pernyataan "<pernyataan>" tentang "Anak A" dijawab ya oleh kepala_sekolah pada 10 Januari 2025
    Ketika kelayakan PIP Madrasah diperiksa
    Maka hasilnya "layak"
    Dan jalur "<jalur>" terpenuhi

    Contoh:
      | pernyataan                       | jalur                                     |
      | terdampak bencana alam           | Terdampak bencana alam                    |
      | kembali bersekolah               | Putus sekolah dan kembali bersekolah      |
      | tinggal di daerah konflik        | Dari daerah konflik                       |
      | keluarga terpidana atau di lapas | Keluarga terpidana atau di lapas          |
      | miskin menurut sekolah           | Miskin atau rentan miskin menurut sekolah |

  Skenario: Madrasah yang belum ditanya ditunggu
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | partisipasi sekolah | jenjang pendidikan | punya kip |
      | Anak A  | 14   | tidak lagi          | mts                | ya        |
    Ketika kelayakan PIP Madrasah diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"
    Dan yang belum diketahui tentang "Anak A" antara lain "kembali_bersekolah"

  Skenario konsep: Empat saudara serumah sudah cukup, tiga belum
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian     | nilai |
      | punya kks | tidak |
    Dan anggotanya:
      | anggota | hubungan keluarga | keberadaan      | umur | partisipasi sekolah | jenjang pendidikan | punya kip | yatim piatu | tinggal di panti | disabilitas | korban phk |
      | Bapak A | kepala            | tinggal bersama | 45   | tidak lagi          | sd                 | tidak     | bukan       | tidak            | tidak       | tidak      |
      | Anak A  | <hubungan>        | tinggal bersama | 14   | masih sekolah       | mts                | tidak     | bukan       | tidak            | tidak       | tidak      |
      | Anak B  | anak              | tinggal bersama | 5    | belum pernah        | sd                 | tidak     | bukan       | tidak            | tidak       | tidak      |
      | Anak C  | anak              | tinggal bersama | 4    | belum pernah        | sd                 | tidak     | bukan       | tidak            | tidak       | tidak      |
      | Anak D  | anak              | tinggal bersama | 3    | belum pernah        | sd                 | tidak     | bukan       | tidak            | tidak       | tidak      |
      | Anak E  | anak              | <anak E>        | 2    | belum pernah        | sd                 | tidak     | bukan       | tidak            | tidak       | ya         |
      | Anak F  | anak              | <anak F>        | 1    | belum pernah        | sd                 | tidak     | bukan       | tidak            | tidak       | tidak      |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Ketika kelayakan PIP Madrasah diperiksa
    Maka hasil "Anak A" adalah "<hasil>"

    Contoh:
      | hubungan | anak E          | anak F          | hasil                                   |
      | anak     | tinggal bersama | meninggal       | layak                                   |
      | anak     | meninggal       | meninggal       | layak menurut data, menunggu pernyataan |
      | cucu     | tinggal bersama | tinggal bersama | layak menurut data, menunggu pernyataan |

  Skenario: Keluarga PKH, dan jalurnya disebut
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | partisipasi sekolah | jenjang pendidikan | punya kip |
      | Anak A  | 14   | masih sekolah       | mts                | tidak     |
    Dan keluarga itu menerima "pkh" sejak 1 Januari 2020
    Ketika kelayakan PIP Madrasah diperiksa
    Maka hasilnya "layak"
    Dan jalur "Keluarga penerima PKH" terpenuhi

  Skenario konsep: Besarannya menurut jenjang; besaran MA sejak 2024 masih berselisih
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | partisipasi sekolah | jenjang pendidikan | punya kip |
      | Anak A  | 14   | masih sekolah       | <jenjang>          | ya        |
    Ketika kelayakan PIP Madrasah diperiksa
    Maka hasilnya "layak"
    Dan bantuannya <besar> per semester

    Contoh:
      | tanggal          | jenjang | besar                       |
      | 31 Desember 2023 | mi      | Rp225.000                   |
      | 1 Januari 2024   | ula     | Rp225.000                   |
      | 31 Desember 2023 | mts     | Rp375.000                   |
      | 1 Januari 2024   | wustha  | Rp375.000                   |
      | 31 Desember 2023 | ma      | Rp500.000                   |
      | 1 Januari 2024   | ma      | antara Rp500.000 dan Rp900.000 |
      | 1 Januari 2026   | mak     | antara Rp500.000 dan Rp900.000 |
      | 1 Januari 2026   | ulya    | antara Rp500.000 dan Rp900.000 |

  Skenario konsep: Hari pertama edisinya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | partisipasi sekolah | jenjang pendidikan | punya kip |
      | Anak A  | 14   | masih sekolah       | mts                | ya        |
    Ketika kelayakan PIP Madrasah diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil         |
      | 31 Desember 2020 | tidak berlaku |
      | 1 Januari 2021   | layak         |

  Skenario: Jenjangnya belum diketahui, jadi besarnya antara nol dan yang tertinggi
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | partisipasi sekolah | jenjang pendidikan | punya kip |
      | Anak A  | 14   | masih sekolah       | -                  | ya        |
    Ketika kelayakan PIP Madrasah diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan bantuannya antara Rp0 dan Rp900.000 per semester

  Skenario konsep: Bidang keahlian hanya ada di SMK, bukan di madrasah
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | umur | partisipasi sekolah | jenjang pendidikan |
      | Anak A  | -                 | 17   | masih sekolah       | <jenjang>          |
    Dan pernyataan "smk pertanian perikanan kemaritiman" tentang "Anak A" dijawab <bidang> oleh kepala_sekolah pada 10 Januari 2025
    Ketika kelayakan PIP Madrasah diperiksa
    Maka jalur "bidang_smk" <smk>

    Contoh:
      | jenjang | bidang | smk             |
      | smk     | ya     | terpenuhi       |
      | smk     | tidak  | tidak terpenuhi |
      | mak     | ya     | tidak terpenuhi |

  Skenario: Siswa dan saudara-saudaranya yang belum didata
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Anak A  | -                 |
      | Anak B  | -                 |
      | Anak C  | -                 |
      | Anak D  | -                 |
      | Anak E  | -                 |
    Ketika kelayakan PIP Madrasah diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"
