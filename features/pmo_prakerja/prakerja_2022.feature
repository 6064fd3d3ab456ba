# language: id
@pmo_prakerja @prakerja
Fitur: Kartu Prakerja 2022 – bukan penerima bantuan sosial lain

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 15 Februari 2022

  Skenario konsep: Umur, sekolah, dan pekerjaan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | partisipasi sekolah | status bekerja | korban phk | status pekerjaan | punya usaha |
      | Sdr. R  | kepala            | laki laki     | <umur> | <sekolah>           | <bekerja>      | <phk>      | <status>         | <usaha>     |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Ketika kelayakan prakerja diperiksa
    Maka hasil "Sdr. R" adalah "<hasil>"

    Contoh:
      | umur | sekolah       | bekerja | phk   | status           | usaha | hasil                  |
      | 18   | tidak lagi    | tidak   | tidak | -                | tidak | layak                  |
      | 17   | tidak lagi    | tidak   | tidak | -                | tidak | tidak layak            |
      | 64   | tidak lagi    | tidak   | tidak | -                | tidak | layak                  |
      | 65   | tidak lagi    | tidak   | tidak | -                | tidak | tidak layak            |
      | 30   | masih sekolah | tidak   | tidak | -                | tidak | tidak layak            |
      | 30   | -             | tidak   | tidak | -                | tidak | belum dapat ditentukan |
      | 30   | tidak lagi    | ya      | ya    | buruh swasta     | tidak | layak                  |
      | 30   | tidak lagi    | ya      | tidak | berusaha sendiri | tidak | layak                  |
      | 30   | tidak lagi    | ya      | tidak | buruh swasta     | ya    | layak                  |
      | 30   | tidak lagi    | ya      | tidak | buruh swasta     | tidak | belum dapat ditentukan |
      | 30   | tidak lagi    | -       | tidak | berusaha sendiri | tidak | layak                  |
      | 18   | tidak lagi    | ya      | tidak | berusaha sendiri | tidak | layak                  |
      | 64   | tidak lagi    | ya      | tidak | berusaha sendiri | tidak | layak                  |
      | -    | tidak lagi    | -       | tidak | -                | tidak | belum dapat ditentukan |

  Skenario konsep: Jabatan yang dikecualikan, yang tidak diketahui dianggap bukan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | partisipasi sekolah | status bekerja | <jabatan> |
      | Sdr. R  | kepala            | laki laki     | 30   | tidak lagi          | tidak          | <nilai>   |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Ketika kelayakan prakerja diperiksa
    Maka hasil "Sdr. R" adalah "<hasil>"

    Contoh:
      | jabatan              | nilai | hasil       |
      | status asn tni polri | ya    | tidak layak |
      | pejabat negara       | ya    | tidak layak |
      | perangkat desa       | ya    | tidak layak |
      | pimpinan bumn bumd   | ya    | tidak layak |
      | pimpinan bumn bumd   | tidak | layak       |
      | pejabat negara       | -     | layak       |

  Skenario konsep: Paling banyak dua penerima dalam satu KK, masing-masing sekali
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | partisipasi sekolah | status bekerja |
      | Bapak R | kepala            | laki laki     | 50   | tidak lagi          | tidak          |
      | Ibu R   | istri suami       | perempuan     | 48   | tidak lagi          | tidak          |
      | Sdr. R  | anak              | laki laki     | 30   | tidak lagi          | tidak          |
    Dan <satu> menerima "prakerja" dari 1 Mei 2020 sampai 31 Mei 2020
    Dan <dua> menerima "<program>" dari 1 Mei 2021 sampai 31 Mei 2021
    Ketika kelayakan prakerja diperiksa
    Maka hasil "Sdr. R" adalah "<hasil>"

    Contoh:
      | satu      | dua     | program    | hasil       |
      | "Bapak R" | "Ibu R" | kip_kuliah | layak       |
      | "Bapak R" | "Ibu R" | prakerja   | tidak layak |
      | "Sdr. R"  | "Ibu R" | kip_kuliah | tidak layak |

  Skenario: Kepesertaan yang tidak diketahui ditunggu
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | partisipasi sekolah | status bekerja |
      | Sdr. R  | kepala            | laki laki     | 30   | tidak lagi          | tidak          |
    Ketika kelayakan prakerja diperiksa
    Maka hasil "Sdr. R" adalah "belum dapat ditentukan"
    Dan yang belum diketahui antara lain "kepesertaan"

  Skenario konsep: Bantuan sosial lain mengecualikan sampai 2022
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | partisipasi sekolah | status bekerja |
      | Sdr. R  | kepala            | laki laki     | 30   | tidak lagi          | tidak          |
    Dan keluarga itu menerima "<program>" sejak 1 Januari 2021
    Ketika kelayakan prakerja diperiksa
    Maka hasil "Sdr. R" adalah "<hasil>"

    Contoh:
      | program         | hasil       |
      | pkh             | tidak layak |
      | sembako         | tidak layak |
      | bst             | tidak layak |
      | blt_desa        | tidak layak |
      | subsidi_listrik | layak       |

  Skenario konsep: Edisi menurut tanggal
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan prakerja diperiksa
    Maka edisinya "<edisi>"

    Contoh:
      | tanggal          | edisi               |
      | 1 Januari 2022   | prakerja/2022-01-01 |
      | 31 Desember 2022 | prakerja/2022-01-01 |
      | 1 Januari 2023   | prakerja/2023-01-01 |
      | 31 Desember 2024 | prakerja/2023-01-01 |

  Skenario konsep: Sebelum 2022 belum ditulis, sesudah 2024 tidak diketahui
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan prakerja diperiksa
    Maka hasilnya "tidak berlaku"

    Contoh:
      | tanggal          |
      | 31 Desember 2021 |
      | 1 Januari 2025   |

  Skenario konsep: Bantuan sosial dilihat pada keluarga yang sedang menerimanya
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | partisipasi sekolah | status bekerja | status asn tni polri | pejabat negara | perangkat desa | pimpinan bumn bumd |
      | Sdr. R  | kepala            | laki laki     | 30   | tidak lagi          | tidak          | tidak                | tidak          | tidak          | tidak              |
    Dan <penerima> menerima "pkh" dari 1 Januari 2021 sampai <sampai>
    Ketika kelayakan prakerja diperiksa
    Maka hasil "Sdr. R" adalah "<hasil>"

    Contoh:
      | penerima     | sampai           | hasil       |
      | keluarga itu | 15 Februari 2022 | tidak layak |
      | keluarga itu | 14 Februari 2022 | layak       |
      | "Sdr. R"     | 15 Februari 2022 | layak       |
