# language: id
@kemendukbangga @genting
Fitur: GENTING – keluarga risiko stunting yang didampingi orang tua asuh
  Anak 24 sampai 59 bulan hanya disebut dalam kurung, jadi belum dapat ditentukan.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Mei 2025

  Skenario konsep: Keluarga risiko stunting menurut pendataan keluarga
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                    | nilai |
      | keluarga risiko stunting | <krs> |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | hamil |
      | Ibu A   | kepala            | perempuan     | 28   | ya    |
    Ketika kelayakan genting diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | krs   | hasil                  |
      | ya    | layak                  |
      | tidak | tidak layak            |
      | -     | belum dapat ditentukan |

  Skenario konsep: Ibu hamil atau menyusui
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                    | nilai |
      | keluarga risiko stunting | ya    |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | hamil   | menyusui   |
      | Bapak A | kepala            | laki laki     | 30   | -       | -          |
      | Ibu A   | istri suami       | perempuan     | 28   | <hamil> | <menyusui> |
    Ketika kelayakan genting diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | hamil | menyusui | hasil                  |
      | ya    | tidak    | layak                  |
      | tidak | ya       | layak                  |
      | tidak | tidak    | tidak layak            |
      | tidak | -        | belum dapat ditentukan |
      | -     | tidak    | belum dapat ditentukan |

  Skenario konsep: Kehamilan dan menyusui hanya dihitung bagi perempuan umur 10 sampai 54 tahun
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                    | nilai |
      | keluarga risiko stunting | ya    |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | hamil   | menyusui   |
      | Orang A | kepala            | <kelamin>     | <umur> | <hamil> | <menyusui> |
    Ketika kelayakan genting diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | kelamin   | umur | hamil | menyusui | hasil       |
      | perempuan | 9    | ya    | ya       | tidak layak |
      | perempuan | 10   | ya    | tidak    | layak       |
      | perempuan | 10   | tidak | ya       | layak       |
      | perempuan | 54   | ya    | tidak    | layak       |
      | perempuan | 54   | tidak | ya       | layak       |
      | perempuan | 55   | ya    | ya       | tidak layak |
      | laki laki | 30   | ya    | ya       | tidak layak |

  Skenario konsep: Umur anak dalam bulan, di kedua garis
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                    | nilai |
      | keluarga risiko stunting | ya    |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | tanggal lahir | hamil | menyusui |
      | Ibu A   | kepala            | perempuan     | 2 Mei 1995    | tidak | tidak    |
      | Anak A  | anak              | laki laki     | <lahir>       | -     | -        |
    Ketika kelayakan genting diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | lahir        | hasil                  |
      | 2 Juni 2023  | layak                  |
      | 2 Mei 2023   | layak                  |
      | 1 Mei 2023   | belum dapat ditentukan |
      | 2 Mei 2020   | belum dapat ditentukan |
      | 1 Mei 2020   | tidak layak            |

  Skenario: Selisih umur anak menunggu aturan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                    | nilai |
      | keluarga risiko stunting | ya    |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | tanggal lahir | hamil | menyusui |
      | Ibu A   | kepala            | perempuan     | 2 Mei 1995    | tidak | tidak    |
      | Anak A  | anak              | laki laki     | 1 Mei 2022    | -     | -        |
    Ketika kelayakan genting diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan yang belum diketahui antara lain "batas_umur_bulan_genting"
    Dan hasil itu menunggu "aturan"

  Skenario: Isian yang belum ada ditunggu
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | hamil |
      | Ibu A   | kepala            | perempuan     | 28   | ya    |
    Ketika kelayakan genting diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan yang belum diketahui antara lain "keluarga_risiko_stunting"
    Dan hasil itu menunggu "data"

  Skenario konsep: Hari pertama edisinya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                    | nilai |
      | keluarga risiko stunting | ya    |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | hamil |
      | Ibu A   | kepala            | perempuan     | 28   | ya    |
    Ketika kelayakan genting diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil         |
      | 31 Desember 2024 | tidak berlaku |
      | 1 Januari 2025   | layak         |
