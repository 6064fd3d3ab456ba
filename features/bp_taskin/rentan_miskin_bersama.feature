# language: id
@bp_taskin @rancangan
Fitur: Program bersama rentan miskin – masih rancangan
  Belum ada syarat yang diterbitkan. Yang tidak cocok tidak ditolak, melainkan ditanya.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026

  Skenario konsep: Desil, usaha, dan pekerjaan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | punya usaha |
      | Bapak E | kepala            | laki laki     | 40   | <bekerja>      | <usaha>     |
    Ketika kelayakan rentan miskin bersama diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | desil | bekerja | usaha | hasil                  |
      | 4     | ya      | ya    | layak                  |
      | 4     | tidak   | tidak | layak                  |
      | 3     | ya      | ya    | belum dapat ditentukan |
      | 5     | ya      | ya    | belum dapat ditentukan |
      | 9     | ya      | ya    | belum dapat ditentukan |
      | 4     | ya      | tidak | belum dapat ditentukan |

  Skenario: Jalurnya disebut
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | punya usaha |
      | Bapak E | kepala            | laki laki     | 40   | ya             | ya          |
    Ketika kelayakan rentan miskin bersama diperiksa
    Maka jalur "Ekosistem bisnis baru" terpenuhi

  Skenario konsep: Usia kerja pada jalur lapangan kerja
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | status bekerja | punya usaha |
      | Bapak E | kepala            | laki laki     | <umur> | tidak          | tidak       |
    Ketika kelayakan rentan miskin bersama diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | umur | hasil                  |
      | 17   | belum dapat ditentukan |
      | 18   | layak                  |
      | 64   | layak                  |
      | 65   | belum dapat ditentukan |

  Skenario: Jalur lapangan kerja disebut
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | punya usaha |
      | Bapak E | kepala            | laki laki     | 40   | tidak          | tidak       |
    Ketika kelayakan rentan miskin bersama diperiksa
    Maka jalur "Penciptaan lapangan kerja" terpenuhi

  Skenario konsep: Tanggal kesepakatan
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | punya usaha |
      | Bapak E | kepala            | laki laki     | 40   | tidak          | tidak       |
    Ketika kelayakan rentan miskin bersama diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil         |
      | 10 November 2024 | tidak berlaku |
      | 11 November 2024 | layak         |

  Skenario konsep: Kementerian Sosial memastikan yang belum diatur
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | punya usaha |
      | Bapak E | kepala            | laki laki     | 40   | ya             | <usaha>     |
    Dan pernyataan "rentan_miskin_bersama/2024-11-11/eligibility/rentan_miskin" dijawab <rentan> oleh kemensos pada 10 Januari 2026
    Dan pernyataan "rentan_miskin_bersama/2024-11-11/eligibility/pendekatan/lapangan_kerja/0" tentang "Bapak E" dijawab <kerja> oleh kemensos pada 10 Januari 2026
    Dan pernyataan "rentan_miskin_bersama/2024-11-11/eligibility/pendekatan/ekosistem_usaha/0" tentang "Bapak E" dijawab <bisnis> oleh kemensos pada 10 Januari 2026
    Ketika kelayakan rentan miskin bersama diperiksa
    Maka hasilnya "<hasil>"

    Contoh: juga bila dipastikan tidak cocok, selama syaratnya belum terbit tidak seorang pun ditolak
      | desil | usaha | rentan | kerja | bisnis | hasil                  |
      | 9     | ya    | ya     | tidak | tidak  | layak                  |
      | 9     | ya    | tidak  | tidak | tidak  | belum dapat ditentukan |
      | 4     | tidak | ya     | ya    | tidak  | layak                  |
      | 4     | tidak | ya     | tidak | ya     | layak                  |
      | 4     | tidak | ya     | tidak | tidak  | belum dapat ditentukan |

  Skenario konsep: Seorang anggota sudah cukup
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | punya usaha |
      | Bapak E | kepala            | laki laki     | 40   | ya             | tidak       |
      | Ibu E   | istri_suami       | perempuan     | 38   | <bekerja>      | <usaha>     |
    Ketika kelayakan rentan miskin bersama diperiksa
    Maka hasilnya "layak"
    Dan jalur "<jalur>" terpenuhi

    Contoh:
      | bekerja | usaha | jalur           |
      | tidak   | tidak | lapangan_kerja  |
      | ya      | ya    | ekosistem_usaha |

  Skenario: Keluarga yang pekerjaan dan usahanya belum didata
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak E | kepala            | laki laki     | 40   |
    Ketika kelayakan rentan miskin bersama diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"
