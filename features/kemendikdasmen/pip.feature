# language: id
@kemendikdasmen @pip
Fitur: Program Indonesia Pintar – siswa mana yang menerima, dan berapa
  Umur, sekolah, dan salah satu keadaan siswa. SMA naik pada 2024, TK masuk pada 2026.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 3 Februari 2025

  Aturan: Umur, satuan pendidikan, dan masih bersekolah

    Skenario konsep: Umur tepat di garis, di bawah, dan di atasnya
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur   | partisipasi sekolah | jenjang pendidikan | punya kip |
        | Anak A  | <umur> | masih sekolah       | smp                | ya        |
      Ketika kelayakan PIP diperiksa
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

    Skenario konsep: Sekolah Kementerian Pendidikan, bukan madrasah
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | partisipasi sekolah | jenjang pendidikan | punya kip |
        | Anak A  | 14   | masih sekolah       | <jenjang>          | ya        |
      Ketika kelayakan PIP diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | jenjang | hasil                  |
        | paket a | layak                  |
        | sdlb    | layak                  |
        | sd      | layak                  |
        | paket b | layak                  |
        | smplb   | layak                  |
        | smp     | layak                  |
        | paket c | layak                  |
        | smalb   | layak                  |
        | sma     | layak                  |
        | smk     | layak                  |
        | mi      | tidak layak            |
        | ula     | tidak layak            |
        | mts     | tidak layak            |
        | wustha  | tidak layak            |
        | ma      | tidak layak            |
        | mak     | tidak layak            |
        | ulya    | tidak layak            |
        | ra      | tidak layak            |
        | d4 s1   | tidak layak            |
        | -       | belum dapat ditentukan |

    Skenario konsep: Yang putus sekolah dan tidak kembali bukan sasaran, walaupun keluarganya PKH
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | partisipasi sekolah | jenjang pendidikan | punya kip |
        | Anak A  | 14   | <sekolah>           | smp                | tidak     |
      Dan keluarga itu menerima "pkh" sejak 1 Januari 2020
      Dan pernyataan "kembali bersekolah" tentang "Anak A" dijawab <kembali> oleh kepala_sekolah pada 10 Januari 2025
      Ketika kelayakan PIP diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | sekolah       | kembali | hasil                  |
        | masih sekolah | tidak   | layak                  |
        | tidak lagi    | tidak   | tidak layak            |
        | belum pernah  | tidak   | tidak layak            |
        | tidak lagi    | ya      | layak                  |
        | -             | tidak   | belum dapat ditentukan |

    Skenario: Anak putus sekolah yang kembali masuk lewat jalurnya sendiri
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | partisipasi sekolah | jenjang pendidikan | punya kip |
        | Anak A  | 14   | tidak lagi          | smp                | tidak     |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Dan pernyataan "kembali bersekolah" tentang "Anak A" dijawab ya oleh kepala_sekolah pada 10 Januari 2025
      Ketika kelayakan PIP diperiksa
      Maka hasilnya "layak"
      Dan jalur "Putus sekolah dan kembali bersekolah" terpenuhi

    Skenario: Anak putus sekolah ditunggu keterangan sekolahnya
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | partisipasi sekolah | jenjang pendidikan | punya kip |
        | Anak A  | 14   | tidak lagi          | smp                | ya        |
      Ketika kelayakan PIP diperiksa
      Maka hasilnya "layak menurut data, menunggu pernyataan"
      Dan yang belum diketahui tentang "Anak A" antara lain "kembali_bersekolah"
      Dan hasil itu menunggu "pernyataan"

    Skenario konsep: Keterangan kembali bersekolah berlaku setahun
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | partisipasi sekolah | jenjang pendidikan |
        | Anak A  | 14   | tidak lagi          | smp                |
      Dan pernyataan "kembali bersekolah" tentang "Anak A" dijawab ya oleh kepala_sekolah pada <tanggal>
      Ketika kelayakan PIP diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | tanggal         | hasil                  |
        | 3 Februari 2024 | layak                  |
        | 2 Februari 2024 | belum dapat ditentukan |

    Skenario konsep: Syarat yang sama di setiap edisi
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur   | partisipasi sekolah | jenjang pendidikan | punya kip |
        | Anak A  | <umur> | <sekolah>           | <jenjang>          | ya        |
      Dan pernyataan "kembali bersekolah" tentang "Anak A" dijawab <kembali> oleh kepala_sekolah pada <tanggal>
      Ketika kelayakan PIP diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | tanggal      | umur | sekolah       | jenjang | kembali | hasil       |
        | 1 Maret 2022 | 21   | masih sekolah | sma     | tidak   | layak       |
        | 1 Maret 2022 | 22   | masih sekolah | sma     | tidak   | tidak layak |
        | 1 Maret 2022 | 6    | masih sekolah | sd      | tidak   | layak       |
        | 1 Maret 2022 | 5    | masih sekolah | sd      | tidak   | tidak layak |
        | 1 Maret 2022 | 14   | masih sekolah | mts     | tidak   | tidak layak |
        | 1 Maret 2022 | 14   | tidak lagi    | smp     | tidak   | tidak layak |
        | 1 Maret 2022 | 14   | tidak lagi    | smp     | ya      | layak       |
        | 1 Maret 2026 | 16   | masih sekolah | smk     | tidak   | layak       |
        | 1 Maret 2026 | 14   | masih sekolah | mts     | tidak   | tidak layak |
        | 1 Maret 2026 | 14   | tidak lagi    | smp     | tidak   | tidak layak |
        | 1 Maret 2026 | 14   | tidak lagi    | smp     | ya      | layak       |

    Skenario konsep: Keterangan tentang siswa berlaku setahun
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | partisipasi sekolah | jenjang pendidikan |
        | Anak A  | 17   | masih sekolah       | smk                |
      Dan pernyataan "<pernyataan>" tentang "Anak A" dijawab ya oleh <pelaku> pada <pada>
      Ketika kelayakan PIP diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | pernyataan                          | pelaku         | pada            | hasil                  |
        | terdampak bencana alam              | kepala_sekolah | 3 Februari 2024 | layak                  |
        | terdampak bencana alam              | kepala_sekolah | 2 Februari 2024 | belum dapat ditentukan |
        | terdampak bencana alam              | lurah          | 3 Februari 2025 | layak                  |
        | terdampak bencana alam              | kepala_desa    | 3 Februari 2025 | layak                  |
        | tinggal di daerah konflik           | lurah          | 3 Februari 2025 | layak                  |
        | tinggal di daerah konflik           | kepala_desa    | 3 Februari 2024 | layak                  |
        | tinggal di daerah konflik           | kepala_desa    | 2 Februari 2024 | belum dapat ditentukan |
        | keluarga terpidana atau di lapas    | kepala_sekolah | 3 Februari 2024 | layak                  |
        | keluarga terpidana atau di lapas    | kepala_sekolah | 2 Februari 2024 | belum dapat ditentukan |
        | smk pertanian perikanan kemaritiman | kepala_sekolah | 3 Februari 2024 | layak                  |
        | smk pertanian perikanan kemaritiman | kepala_sekolah | 2 Februari 2024 | belum dapat ditentukan |
        | miskin menurut sekolah              | kepala_sekolah | 3 Februari 2024 | layak                  |
        | miskin menurut sekolah              | kepala_sekolah | 2 Februari 2024 | belum dapat ditentukan |

  Aturan: Salah satu keadaan siswa sudah cukup

    Skenario konsep: Jalur dari data keluarga dan siswa
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan keterangan keluarga itu:
        | isian          | nilai  |
        | punya kks      | <kks>  |
        | terdaftar dtks | <dtks> |
        | desil p3ke     | <p3ke> |
      Dan anggotanya:
        | anggota | hubungan keluarga | umur | partisipasi sekolah | jenjang pendidikan | punya kip | yatim piatu | tinggal di panti | disabilitas | korban phk |
        | Bapak A | kepala            | 45   | tidak lagi          | sd                 | tidak     | bukan       | tidak            | tidak       | <phk>      |
        | Anak A  | anak              | 14   | masih sekolah       | smp                | <kip>     | <yatim>     | <panti>          | <difabel>   | tidak      |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Ketika kelayakan PIP diperiksa
      Maka hasil "Anak A" adalah "layak"
      Dan jalur "<jalur>" terpenuhi

      Contoh:
        | kks   | dtks  | p3ke | kip   | yatim       | panti | difabel | phk   | jalur                        |
        | tidak | tidak | 5    | ya    | bukan       | tidak | tidak   | tidak | Pemegang KIP                 |
        | ya    | tidak | 5    | tidak | bukan       | tidak | tidak   | tidak | Keluarga pemegang KKS        |
        | tidak | ya    | 5    | tidak | bukan       | tidak | tidak   | tidak | Tercatat dalam DTKS atau P3KE |
        | tidak | tidak | 3    | tidak | bukan       | tidak | tidak   | tidak | Tercatat dalam DTKS atau P3KE |
        | tidak | tidak | 4    | tidak | bukan       | tidak | tidak   | tidak | Tercatat dalam DTKS atau P3KE |
        | tidak | tidak | 5    | tidak | yatim       | tidak | tidak   | tidak | Yatim, piatu, atau keduanya  |
        | tidak | tidak | 5    | tidak | piatu       | tidak | tidak   | tidak | Yatim, piatu, atau keduanya  |
        | tidak | tidak | 5    | tidak | yatim piatu | tidak | tidak   | tidak | Yatim, piatu, atau keduanya  |
        | tidak | tidak | 5    | tidak | bukan       | ya    | tidak   | tidak | Tinggal di panti             |
        | tidak | tidak | 5    | tidak | bukan       | tidak | ya      | tidak | Penyandang disabilitas       |
        | tidak | tidak | 5    | tidak | bukan       | tidak | tidak   | ya    | Orang tua terkena PHK        |

    Skenario: Jalur keluarga PKH
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | partisipasi sekolah | jenjang pendidikan | punya kip |
        | Anak A  | 14   | masih sekolah       | smp                | tidak     |
      Dan keluarga itu menerima "pkh" sejak 1 Januari 2020
      Ketika kelayakan PIP diperiksa
      Maka hasilnya "layak"
      Dan jalur "Keluarga penerima PKH" terpenuhi

    Skenario konsep: PHK seorang kakak bukan PHK orang tua, dan tanpa satu jalur pun hasilnya tidak layak
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan keterangan keluarga itu:
        | isian          | nilai |
        | punya kks      | tidak |
        | terdaftar dtks | tidak |
        | desil p3ke     | 5     |
      Dan anggotanya:
        | anggota | hubungan keluarga | umur | partisipasi sekolah | jenjang pendidikan | punya kip | yatim piatu | tinggal di panti | disabilitas | korban phk |
        | Bapak A | kepala            | 45   | tidak lagi          | sd                 | tidak     | bukan       | tidak            | tidak       | tidak      |
        | Kakak A | anak              | 24   | tidak lagi          | smp                | tidak     | bukan       | tidak            | tidak       | ya         |
        | Anak A  | anak              | 14   | masih sekolah       | smp                | tidak     | bukan       | tidak            | tidak       | tidak      |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Dan pernyataan "terdampak bencana alam" tentang "Anak A" dijawab <bencana> oleh kepala_sekolah pada 10 Januari 2025
      Dan pernyataan "kembali bersekolah" tentang "Anak A" dijawab <kembali> oleh kepala_sekolah pada 10 Januari 2025
      Dan pernyataan "tinggal di daerah konflik" tentang "Anak A" dijawab <konflik> oleh kepala_sekolah pada 10 Januari 2025
      Dan pernyataan "keluarga terpidana atau di lapas" tentang "Anak A" dijawab <terpidana> oleh kepala_sekolah pada 10 Januari 2025
      Dan pernyataan "miskin menurut sekolah" tentang "Anak A" dijawab <usul> oleh kepala_sekolah pada 10 Januari 2025
      Ketika kelayakan PIP diperiksa
      Maka hasil "Anak A" adalah "<hasil>"

      Contoh:
        | bencana | kembali | konflik | terpidana | usul  | hasil       |
        | tidak   | tidak   | tidak   | tidak     | tidak | tidak layak |
        | ya      | tidak   | tidak   | tidak     | tidak | layak       |
        | tidak   | ya      | tidak   | tidak     | tidak | layak       |
        | tidak   | tidak   | ya      | tidak     | tidak | layak       |
        | tidak   | tidak   | tidak   | ya        | tidak | layak       |
        | tidak   | tidak   | tidak   | tidak     | ya    | layak       |

    Skenario konsep: Jalur dari keterangan sekolah disebut namanya
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | partisipasi sekolah | jenjang pendidikan |
        | Anak A  | 17   | masih sekolah       | smk                |
      Dan pernyataan "<pernyataan>" tentang "Anak A" dijawab ya oleh kepala_sekolah pada 10 Januari 2025
      Ketika kelayakan PIP diperiksa
      Maka hasilnya "layak"
      Dan jalur "<jalur>" terpenuhi

      Contoh:
        | pernyataan                           | jalur                                      |
        | terdampak bencana alam               | Terdampak bencana alam                     |
        | tinggal di daerah konflik            | Dari daerah konflik                        |
        | keluarga terpidana atau di lapas     | Keluarga terpidana atau di lapas           |
        | smk pertanian perikanan kemaritiman  | SMK pertanian, perikanan, atau kemaritiman |
        | miskin menurut sekolah               | Miskin atau rentan miskin menurut sekolah  |

    Skenario: Bidang keahlian hanya dihitung di SMK
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | partisipasi sekolah | jenjang pendidikan |
        | Anak A  | 17   | masih sekolah       | sma                |
      Dan pernyataan "smk pertanian perikanan kemaritiman" tentang "Anak A" dijawab ya oleh kepala_sekolah pada 10 Januari 2025
      Ketika kelayakan PIP diperiksa
      Maka hasilnya "belum dapat ditentukan"

    Skenario konsep: Lebih dari tiga saudara serumah berarti lima anak
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan keterangan keluarga itu:
        | isian          | nilai |
        | punya kks      | tidak |
        | terdaftar dtks | tidak |
        | desil p3ke     | 5     |
      Dan anggotanya:
        | anggota | hubungan keluarga | keberadaan      | umur | partisipasi sekolah | jenjang pendidikan | punya kip | yatim piatu | tinggal di panti | disabilitas | korban phk |
        | Bapak A | kepala            | tinggal bersama | 45   | tidak lagi          | sd                 | tidak     | bukan       | tidak            | tidak       | tidak      |
        | Anak A  | <hubungan>        | tinggal bersama | 14   | masih sekolah       | smp                | tidak     | bukan       | tidak            | tidak       | tidak      |
        | Anak B  | anak              | tinggal bersama | 5    | belum pernah        | sd                 | tidak     | bukan       | tidak            | tidak       | tidak      |
        | Anak C  | anak              | tinggal bersama | 4    | belum pernah        | sd                 | tidak     | bukan       | tidak            | tidak       | tidak      |
        | Anak D  | anak              | tinggal bersama | 3    | belum pernah        | sd                 | tidak     | bukan       | tidak            | tidak       | tidak      |
        | Anak E  | anak              | <anak E>        | 2    | belum pernah        | sd                 | tidak     | bukan       | tidak            | tidak       | tidak      |
        | Anak F  | anak              | <anak F>        | 1    | belum pernah        | sd                 | tidak     | bukan       | tidak            | tidak       | tidak      |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Dan pernyataan "terdampak bencana alam" tentang "Anak A" dijawab tidak oleh kepala_sekolah pada 10 Januari 2025
      Dan pernyataan "kembali bersekolah" tentang "Anak A" dijawab tidak oleh kepala_sekolah pada 10 Januari 2025
      Dan pernyataan "tinggal di daerah konflik" tentang "Anak A" dijawab tidak oleh kepala_sekolah pada 10 Januari 2025
      Dan pernyataan "keluarga terpidana atau di lapas" tentang "Anak A" dijawab tidak oleh kepala_sekolah pada 10 Januari 2025
      Dan pernyataan "miskin menurut sekolah" tentang "Anak A" dijawab tidak oleh kepala_sekolah pada 10 Januari 2025
      Ketika kelayakan PIP diperiksa
      Maka hasil "Anak A" adalah "<hasil>"

      Contoh:
        | hubungan | anak E          | anak F          | hasil       |
        | anak     | meninggal       | meninggal       | tidak layak |
        | anak     | tinggal bersama | meninggal       | layak       |
        | anak     | tinggal bersama | tinggal bersama | layak       |
        | cucu     | tinggal bersama | tinggal bersama | tidak layak |

    Skenario konsep: PKH dilihat pada keluarga yang sedang menerimanya
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | hubungan keluarga | umur | partisipasi sekolah | jenjang pendidikan | korban phk |
        | Bapak A | kepala            | 45   | tidak lagi          | sd                 | tidak      |
        | Ibu A   | istri_suami       | 43   | tidak lagi          | sd                 | <phk ibu>  |
        | Anak A  | anak              | 14   | masih sekolah       | smp                | tidak      |
      Dan <penerima> menerima "pkh" dari 1 Januari 2020 sampai <sampai>
      Ketika kelayakan PIP diperiksa
      Maka jalur "keluarga_pkh" <pkh>
      Dan jalur "orang_tua_phk" <phk>

      Contoh: PHK seorang ibu sama dengan PHK seorang bapak
        | penerima     | sampai           | phk ibu | pkh             | phk             |
        | keluarga itu | 3 Februari 2025  | tidak   | terpenuhi       | tidak terpenuhi |
        | keluarga itu | 2 Februari 2025  | tidak   | tidak terpenuhi | tidak terpenuhi |
        | "Bapak A"    | 31 Desember 2025 | ya      | tidak terpenuhi | terpenuhi       |

    Skenario konsep: Keadaan yang sama dihitung di setiap edisi
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Dan keterangan keluarga itu:
        | isian     | nilai |
        | punya kks | ya    |
      Dan anggotanya:
        | anggota | hubungan keluarga | keberadaan      | umur | partisipasi sekolah | jenjang pendidikan | punya kip | yatim piatu | tinggal di panti | disabilitas | korban phk |
        | Ibu A   | kepala            | tinggal bersama | 45   | tidak lagi          | sd                 | tidak     | bukan       | tidak            | tidak       | ya         |
        | Anak A  | anak              | tinggal bersama | 17   | masih sekolah       | smk                | ya        | yatim       | ya               | ya          | tidak      |
        | Anak B  | anak              | tinggal bersama | 5    | belum pernah        | tk                 | tidak     | yatim       | tidak            | tidak       | tidak      |
        | Anak C  | anak              | tinggal bersama | 4    | belum pernah        | tk                 | tidak     | yatim       | tidak            | tidak       | tidak      |
        | Anak D  | anak              | tinggal bersama | 3    | belum pernah        | tk                 | tidak     | yatim       | tidak            | tidak       | tidak      |
        | Anak E  | anak              | tinggal bersama | 2    | belum pernah        | tk                 | tidak     | yatim       | tidak            | tidak       | tidak      |
      Dan keluarga itu menerima "pkh" sejak 1 Januari 2020
      Dan pernyataan "terdampak bencana alam" tentang "Anak A" dijawab ya oleh kepala_sekolah pada <tanggal>
      Dan pernyataan "tinggal di daerah konflik" tentang "Anak A" dijawab ya oleh kepala_sekolah pada <tanggal>
      Dan pernyataan "keluarga terpidana atau di lapas" tentang "Anak A" dijawab ya oleh kepala_sekolah pada <tanggal>
      Dan pernyataan "smk pertanian perikanan kemaritiman" tentang "Anak A" dijawab <bidang> oleh kepala_sekolah pada <tanggal>
      Dan pernyataan "miskin menurut sekolah" tentang "Anak A" dijawab ya oleh kepala_sekolah pada <tanggal>
      Ketika kelayakan PIP diperiksa
      Maka hasil "Anak A" adalah "layak"
      Dan jalur "keluarga_pkh" terpenuhi
      Dan jalur "pemegang_kks" terpenuhi
      Dan jalur "yatim_piatu" terpenuhi
      Dan jalur "panti" terpenuhi
      Dan jalur "disabilitas" terpenuhi
      Dan jalur "orang_tua_phk" terpenuhi
      Dan jalur "banyak_saudara" terpenuhi
      Dan jalur "bencana_alam" terpenuhi
      Dan jalur "daerah_konflik" terpenuhi
      Dan jalur "terpidana" terpenuhi
      Dan jalur "bidang_smk" <smk>
      Dan jalur "diusulkan_sekolah" terpenuhi

      Contoh:
        | tanggal      | bidang | smk             |
        | 1 Maret 2022 | ya     | terpenuhi       |
        | 1 Maret 2022 | tidak  | tidak terpenuhi |
        | 1 Maret 2025 | tidak  | tidak terpenuhi |
        | 1 Maret 2026 | ya     | terpenuhi       |
        | 1 Maret 2026 | tidak  | tidak terpenuhi |

    Skenario konsep: Siswa yang belum didata
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | hubungan keluarga |
        | Anak A  | -                 |
        | Anak B  | -                 |
        | Anak C  | -                 |
        | Anak D  | -                 |
        | Anak E  | -                 |
      Ketika kelayakan PIP diperiksa
      Maka hasilnya "belum dapat ditentukan"
      Dan hasil itu menunggu "data"

      Contoh:
        | tanggal      |
        | 1 Maret 2022 |
        | 1 Maret 2025 |
        | 1 Maret 2026 |

    Skenario: Belum ada keterangan apa pun tentang keadaannya
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | partisipasi sekolah | jenjang pendidikan |
        | Anak A  | 14   | masih sekolah       | smp                |
      Ketika kelayakan PIP diperiksa
      Maka hasilnya "belum dapat ditentukan"
      Dan yang belum diketahui tentang "Anak A" antara lain "punya_kip"
      Dan hasil itu menunggu "data"
      Dan hasil itu menunggu "pernyataan"

    Skenario konsep: Sejak 2026 catatan DTKS dan P3KE bukan jalur lagi
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Dan keterangan keluarga itu:
        | isian          | nilai  |
        | punya kks      | tidak  |
        | terdaftar dtks | <dtks> |
        | desil p3ke     | <p3ke> |
      Dan anggotanya:
        | anggota | hubungan keluarga | umur | partisipasi sekolah | jenjang pendidikan | punya kip | yatim piatu | tinggal di panti | disabilitas | korban phk |
        | Bapak A | kepala            | 45   | tidak lagi          | sd                 | tidak     | bukan       | tidak            | tidak       | tidak      |
        | Anak A  | anak              | 14   | masih sekolah       | smp                | tidak     | bukan       | tidak            | tidak       | tidak      |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Dan pernyataan "terdampak bencana alam" tentang "Anak A" dijawab tidak oleh kepala_sekolah pada <jawaban>
      Dan pernyataan "kembali bersekolah" tentang "Anak A" dijawab tidak oleh kepala_sekolah pada <jawaban>
      Dan pernyataan "tinggal di daerah konflik" tentang "Anak A" dijawab tidak oleh kepala_sekolah pada <jawaban>
      Dan pernyataan "keluarga terpidana atau di lapas" tentang "Anak A" dijawab tidak oleh kepala_sekolah pada <jawaban>
      Dan pernyataan "miskin menurut sekolah" tentang "Anak A" dijawab tidak oleh kepala_sekolah pada <jawaban>
      Ketika kelayakan PIP diperiksa
      Maka hasil "Anak A" adalah "<hasil>"

      Contoh:
        | tanggal          | jawaban         | dtks  | p3ke | hasil       |
        | 31 Desember 2023 | 1 Desember 2023 | ya    | 5    | layak       |
        | 31 Desember 2023 | 1 Desember 2023 | tidak | 4    | layak       |
        | 31 Desember 2023 | 1 Desember 2023 | tidak | 5    | tidak layak |
        | 31 Desember 2025 | 1 Desember 2025 | ya    | 5    | layak       |
        | 31 Desember 2025 | 1 Desember 2025 | tidak | 4    | layak       |
        | 31 Desember 2025 | 1 Desember 2025 | tidak | 5    | tidak layak |
        | 1 Januari 2026   | 1 Desember 2025 | ya    | 1    | tidak layak |

  Aturan: Sejak 2026 siswa TK ikut menerima

    Skenario konsep: TK sebelum dan sesudah 2026; umurnya tidak punya batas bawah
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur   | partisipasi sekolah | jenjang pendidikan | punya kip |
        | Anak A  | <umur> | masih sekolah       | <jenjang>          | ya        |
      Ketika kelayakan PIP diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | tanggal          | umur | jenjang | hasil       |
        | 31 Desember 2025 | 6    | tk      | tidak layak |
        | 1 Januari 2026   | 6    | tk      | layak       |
        | 1 Januari 2026   | 4    | tk      | layak       |
        | 1 Januari 2026   | 5    | sd      | tidak layak |
        | 1 Januari 2026   | 6    | sd      | layak       |
        | 1 Januari 2026   | 21   | sma     | layak       |
        | 1 Januari 2026   | 22   | sma     | tidak layak |
        | 1 Januari 2026   | 6    | ra      | tidak layak |

  Aturan: Besarnya menurut jenjang; siswa baru dan kelas akhir menerima satu semester

    Skenario konsep: Besaran menurut tanggal, jenjang, dan kelas
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | partisipasi sekolah | jenjang pendidikan | kelas   | punya kip |
        | Anak A  | 14   | masih sekolah       | <jenjang>          | <kelas> | ya        |
      Ketika kelayakan PIP diperiksa
      Maka hasilnya "layak"
      Dan bantuannya Rp<besar> per tahun

      Contoh:
        | tanggal          | jenjang | kelas | besar     |
        | 30 Juni 2023     | sd      | 1     | 450.000   |
        | 1 Juli 2023      | sd      | 1     | 225.000   |
        | 31 Juli 2023     | sd      | 1     | 225.000   |
        | 1 Juli 2023      | sd      | 2     | 450.000   |
        | 30 Juni 2023     | sd      | 2     | 450.000   |
        | 30 Juni 2023     | sd      | 5     | 450.000   |
        | 30 Juni 2023     | sd      | 6     | 225.000   |
        | 1 Juli 2023      | sd      | 6     | 450.000   |
        | 30 Juni 2023     | smp     | 1     | 750.000   |
        | 30 Juni 2023     | smp     | 2     | 750.000   |
        | 30 Juni 2023     | smp     | 3     | 375.000   |
        | 1 Juli 2023      | smp     | 1     | 375.000   |
        | 31 Desember 2023 | sma     | 2     | 1.000.000 |
        | 31 Desember 2023 | sma     | 1     | 500.000   |
        | 1 Januari 2024   | sma     | 2     | 1.800.000 |
        | 1 Januari 2024   | sma     | 3     | 900.000   |
        | 1 Januari 2024   | smk     | 1     | 1.800.000 |
        | 3 Februari 2025  | sd      | 6     | 225.000   |
        | 3 Februari 2025  | smp     | 3     | 375.000   |
        | 1 Juli 2025      | sma     | 1     | 900.000   |
        | 1 Januari 2026   | sma     | 2     | 1.800.000 |
        | 1 Januari 2026   | sma     | 3     | 900.000   |
        | 1 Januari 2026   | paket a | 2     | 450.000   |
        | 1 Januari 2026   | sdlb    | 6     | 225.000   |
        | 1 Januari 2026   | paket b | 2     | 750.000   |
        | 1 Januari 2026   | smplb   | 3     | 375.000   |
        | 1 Januari 2026   | paket c | 2     | 1.800.000 |
        | 1 Januari 2026   | smalb   | 3     | 900.000   |
        | 1 Januari 2026   | tk      | 1     | 450.000   |
        | 1 Juli 2026      | tk      | 1     | 450.000   |

    Skenario: Kelasnya belum diketahui, jadi besarnya antara dua angka
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | partisipasi sekolah | jenjang pendidikan | punya kip |
        | Anak A  | 14   | masih sekolah       | smp                | ya        |
      Ketika kelayakan PIP diperiksa
      Maka hasilnya "layak"
      Dan bantuannya antara Rp0 dan Rp750.000 per tahun

    Skenario konsep: Jenjangnya belum diketahui, jadi besarnya antara nol dan yang tertinggi
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | partisipasi sekolah | jenjang pendidikan | kelas | punya kip |
        | Anak A  | 14   | masih sekolah       | -                  | 1     | ya        |
      Ketika kelayakan PIP diperiksa
      Maka hasilnya "belum dapat ditentukan"
      Dan bantuannya antara Rp0 dan Rp<terbesar> per tahun

      Contoh: kelas satu pada semester ganjil; yang tertinggi besaran setahun di SMA
        | tanggal     | terbesar  |
        | 1 Juli 2023 | 1.000.000 |
        | 1 Juli 2025 | 1.800.000 |
        | 1 Juli 2026 | 1.800.000 |

    Skenario: Dua anak menerima masing-masing
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | partisipasi sekolah | jenjang pendidikan | kelas | punya kip |
        | Anak A  | 14   | masih sekolah       | smp                | 2     | ya        |
        | Anak B  | 9    | masih sekolah       | sd                 | 3     | ya        |
        | Anak C  | 9    | masih sekolah       | mi                 | 3     | ya        |
      Ketika kelayakan PIP diperiksa
      Maka bantuannya Rp1.200.000 per tahun
      Dan penerima manfaatnya "Anak A", "Anak B"

  Aturan: Edisi menurut tanggal

    Skenario konsep: Hari pertama dan terakhir setiap edisi
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | partisipasi sekolah | jenjang pendidikan | punya kip |
        | Anak A  | 14   | masih sekolah       | smp                | ya        |
      Ketika kelayakan PIP diperiksa
      Maka hasilnya "layak"
      Dan edisinya "pip/<edisi>"

      Contoh:
        | tanggal          | edisi      |
        | 1 Januari 2021   | 2021-01-01 |
        | 31 Desember 2023 | 2021-01-01 |
        | 1 Januari 2024   | 2024-01-01 |
        | 31 Desember 2025 | 2024-01-01 |
        | 1 Januari 2026   | 2026-01-01 |

    Skenario: Sebelum 2021 belum ada edisinya
      Diketahui aturan yang berlaku pada tanggal 31 Desember 2020
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Ketika kelayakan PIP diperiksa
      Maka hasilnya "tidak berlaku"
