# language: id
@kemendesa @padat_karya
Fitur: Padat Karya Tunai Desa
  Di desa, cukup umur, dan miskin, menganggur, atau kelompok marginal.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan fakta wilayah "53.02.99.2001":
      | isian       | nilai |
      | status desa | desa  |
    Dan fakta wilayah "53.02.99.3001":
      | isian       | nilai     |
      | status desa | desa adat |
    Dan fakta wilayah "53.71.99.1001":
      | isian       | nilai     |
      | status desa | kelurahan |

  Skenario konsep: Desa dan umur
    Diketahui sebuah keluarga di wilayah "<wilayah>" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | status bekerja |
      | Sdr. P  | kepala            | laki laki     | <umur> | tidak          |
    Ketika kelayakan padat karya tunai desa diperiksa
    Maka hasil "Sdr. P" adalah "<hasil>"

    Contoh:
      | wilayah       | umur | hasil                                   |
      | 53.02.99.2001 | 18   | layak                                   |
      | 53.02.99.2001 | 19   | layak                                   |
      | 53.02.99.2001 | 17   | tidak layak                             |
      | 53.02.99.3001 | 30   | layak                                   |
      | 53.71.99.1001 | 30   | tidak layak                             |
      | 53.02.99.2002 | 30   | layak menurut data, menunggu pernyataan |

  Skenario konsep: Sasarannya, yang lain dipastikan dulu
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | jam kerja | kondisi gizi |
      | Orang P | kepala            | <kelamin>     | 30   | <bekerja>      | <jam>     | -            |
      | Anak P  | anak              | laki laki     | 3    | -              | -         | <gizi>       |
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab <miskin> oleh musyawarah_desa pada 10 Januari 2026
    Ketika kelayakan padat karya tunai desa diperiksa
    Maka hasil "Orang P" adalah "<hasil>"

    Contoh:
      | kelamin   | bekerja | jam | gizi     | miskin | hasil                  |
      | laki laki | ya      | 40  | baik     | ya     | layak                  |
      | laki laki | tidak   | -   | baik     | tidak  | layak                  |
      | laki laki | ya      | 34  | baik     | tidak  | layak                  |
      | perempuan | ya      | 40  | baik     | tidak  | layak                  |
      | laki laki | ya      | 40  | stunting | tidak  | layak                  |
      | laki laki | ya      | 35  | baik     | tidak  | belum dapat ditentukan |

  Skenario: Istri yang bekerja penuh bukan perempuan kepala keluarga
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | jam kerja | kondisi gizi |
      | Bapak P | kepala            | laki laki     | 35   | ya             | 40        | -            |
      | Ibu P   | istri suami       | perempuan     | 30   | ya             | 40        | -            |
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab tidak oleh musyawarah_desa pada 10 Januari 2026
    Ketika kelayakan padat karya tunai desa diperiksa
    Maka hasil "Ibu P" adalah "belum dapat ditentukan"

  Skenario: Data pekerjaan yang kosong ditunggu
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Sdr. P  | kepala            | laki laki     | 30   |
    Ketika kelayakan padat karya tunai desa diperiksa
    Maka hasil "Sdr. P" adalah "belum dapat ditentukan"
    Dan hasil itu menunggu "aturan"

  Skenario konsep: Hari pertama
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Sdr. P  | kepala            | laki laki     | 30   | tidak          |
    Ketika kelayakan padat karya tunai desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil         |
      | 31 Desember 2022 | tidak berlaku |
      | 1 Januari 2023   | layak         |

  Skenario: Orang yang belum didata
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Sdr. P  | -                 |
    Ketika kelayakan padat karya tunai desa diperiksa
    Maka hasil "Sdr. P" adalah "belum dapat ditentukan"
    Dan hasil itu menunggu "data"

  Skenario: Tanpa anak stunting, menganggur, atau penilaian miskin pun tidak seorang pun ditolak
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 9
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | jam kerja | kondisi gizi |
      | Sdr. P  | kepala            | laki laki     | 30   | ya             | 40        | baik         |
    Dan pernyataan "keluarga miskin atau tidak mampu" dijawab tidak oleh musyawarah_desa pada 10 Januari 2026
    Ketika kelayakan padat karya tunai desa diperiksa
    Maka hasil "Sdr. P" adalah "belum dapat ditentukan"
    Dan hasil itu menunggu "aturan"
