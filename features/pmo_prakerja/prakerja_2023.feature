# language: id
@pmo_prakerja @prakerja
Fitur: Kartu Prakerja 2023 – penerima bantuan sosial boleh ikut

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 15 Maret 2023

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

  Skenario konsep: Bantuan sosial lain tidak lagi mengecualikan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | partisipasi sekolah | status bekerja |
      | Sdr. R  | kepala            | laki laki     | 30   | tidak lagi          | tidak          |
    Dan keluarga itu menerima "<program>" sejak 1 Januari 2021
    Ketika kelayakan prakerja diperiksa
    Maka hasil "Sdr. R" adalah "<hasil>"

    Contoh:
      | program         | hasil       |
      | pkh             | layak       |
      | sembako         | layak       |
      | bst             | layak       |
      | blt_desa        | layak       |
      | subsidi_listrik | layak       |

  Skenario: Biaya pelatihan dan insentif
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | partisipasi sekolah | status bekerja |
      | Sdr. R  | kepala            | laki laki     | 30   | tidak lagi          | tidak          |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Ketika kelayakan prakerja diperiksa
    Maka hasilnya "layak"
    Dan bantuannya Rp4.200.000

  Skenario konsep: Pekerja bukan penerima upah cukup status pekerjaannya, dan jabatan yang jelas bukan tidak mengecualikan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | partisipasi sekolah | status bekerja | status pekerjaan | status asn tni polri | pejabat negara | perangkat desa | pimpinan bumn bumd |
      | Sdr. R  | kepala            | laki laki     | <umur> | tidak lagi          | -              | <status>         | tidak                | tidak          | tidak          | tidak              |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Ketika kelayakan prakerja diperiksa
    Maka hasil "Sdr. R" adalah "<hasil>"

    Contoh:
      | umur | status           | hasil                  |
      | 30   | berusaha sendiri | layak                  |
      | 30   | -                | belum dapat ditentukan |
      | -    | berusaha sendiri | belum dapat ditentukan |
