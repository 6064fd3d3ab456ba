# language: id
@esdm @lpg_3kg
Fitur: Elpiji 3 kg tepat sasaran
  Empat jalur: rumah tangga, usaha mikro, nelayan sasaran, dan petani sasaran.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026

  Skenario konsep: Rumah tangga yang memasak
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian             | nilai   |
      | bahan bakar masak | <bahan> |
    Dan anggotanya:
      | anggota | umur | punya usaha | sektor rentan |
      | Bapak L | 40   | tidak       | bukan         |
    Ketika kelayakan LPG 3kg diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | bahan         | hasil                  |
      | elpiji 3      | layak                  |
      | kayu bakar    | layak                  |
      | tidak memasak | tidak layak            |
      | -             | belum dapat ditentukan |

  Skenario konsep: Usaha mikro harus mikro dan ber-NIB
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian             | nilai         |
      | bahan bakar masak | tidak memasak |
    Dan anggotanya:
      | anggota | umur | punya usaha | omzet usaha tahunan | punya nib | sektor rentan |
      | Bapak L | 40   | <usaha>     | <omzet>             | <nib>     | bukan         |
    Ketika kelayakan LPG 3kg diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | usaha | omzet           | nib   | hasil                  |
      | ya    | Rp1.999.999.999 | ya    | layak                  |
      | ya    | Rp2.000.000.000 | ya    | layak                  |
      | ya    | Rp2.000.000.001 | ya    | tidak layak            |
      | ya    | Rp50.000.000    | tidak | tidak layak            |
      | tidak | Rp50.000.000    | ya    | tidak layak            |
      | ya    | Rp50.000.000    | -     | belum dapat ditentukan |
      | ya    | -               | ya    | belum dapat ditentukan |

  Skenario konsep: Nelayan sasaran
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian             | nilai         |
      | bahan bakar masak | tidak memasak |
    Dan anggotanya:
      | anggota | umur | punya usaha | sektor rentan | ukuran kapal | daya mesin kapal |
      | Bapak L | 40   | tidak       | <sektor>      | <kapal>      | <mesin>          |
    Ketika kelayakan LPG 3kg diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | sektor  | kapal | mesin | hasil                  |
      | nelayan | 4,9   | 12,9  | layak                  |
      | nelayan | 5     | 13    | layak                  |
      | nelayan | 5,1   | 13    | tidak layak            |
      | nelayan | 5     | 13,1  | tidak layak            |
      | nelayan | 5     | 0,5   | layak                  |
      | nelayan | 5     | 0     | tidak layak            |
      | nelayan | 5     | -     | belum dapat ditentukan |
      | bukan   | 5     | 13    | tidak layak            |
      | nelayan | -     | 13    | belum dapat ditentukan |

  Skenario konsep: Petani sasaran
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian             | nilai         |
      | bahan bakar masak | tidak memasak |
    Dan anggotanya:
      | anggota | umur | punya usaha | sektor rentan | luas lahan digarap | transmigran | daya pompa air |
      | Bapak L | 40   | tidak       | <sektor>      | <lahan>            | <trans>     | <pompa>        |
    Ketika kelayakan LPG 3kg diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | sektor | lahan | trans | pompa | hasil                  |
      | petani | 0,49  | tidak | 6,4   | layak                  |
      | petani | 0,5   | tidak | 6,5   | layak                  |
      | petani | 0,51  | tidak | 6,5   | tidak layak            |
      | petani | 0,5   | tidak | 6,6   | tidak layak            |
      | petani | 0,5   | tidak | 0,5   | layak                  |
      | petani | 0,5   | tidak | 0     | tidak layak            |
      | petani | 0,5   | tidak | -     | belum dapat ditentukan |
      | petani | 1,99  | ya    | 6,5   | layak                  |
      | petani | 2     | ya    | 6,5   | layak                  |
      | petani | 2,01  | ya    | 6,5   | tidak layak            |
      | petani | 0,51  | -     | 6,5   | belum dapat ditentukan |
      | bukan  | 0,5   | tidak | 6,5   | tidak layak            |

  Skenario konsep: Seorang anggota sudah cukup untuk setiap jalur
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian             | nilai         |
      | bahan bakar masak | tidak memasak |
    Dan anggotanya:
      | anggota | umur | punya usaha | omzet usaha tahunan | punya nib | sektor rentan | ukuran kapal | daya mesin kapal | luas lahan digarap | transmigran | daya pompa air |
      | Bapak L | 40   | <usaha>     | Rp9.000.000         | ya        | <sektor>      | 3            | 5                | 0,3                | tidak       | 5              |
      | Ibu L   | 38   | tidak       | Rp9.000.000         | ya        | bukan         | 3            | 5                | 0,3                | tidak       | 5              |
    Ketika kelayakan LPG 3kg diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | usaha | sektor  | hasil       |
      | ya    | bukan   | layak       |
      | tidak | nelayan | layak       |
      | tidak | petani  | layak       |
      | tidak | bukan   | tidak layak |

  Skenario: Keluarga yang belum didata
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur |
      | Bapak L | 40   |
    Ketika kelayakan LPG 3kg diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"

  Skenario konsep: Jalur yang terpenuhi disebut
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian             | nilai   |
      | bahan bakar masak | <bahan> |
    Dan anggotanya:
      | anggota | umur | punya usaha | omzet usaha tahunan | punya nib | sektor rentan | ukuran kapal | daya mesin kapal | luas lahan digarap | daya pompa air |
      | Bapak L | 40   | <usaha>     | Rp9.000.000         | ya        | <sektor>      | 3            | 5                | 0,3                | 5              |
    Ketika kelayakan LPG 3kg diperiksa
    Maka jalur "<jalur>" terpenuhi

    Contoh:
      | bahan         | usaha | sektor  | jalur        |
      | elpiji 3      | tidak | bukan   | rumah_tangga |
      | tidak memasak | ya    | bukan   | usaha_mikro  |
      | tidak memasak | tidak | nelayan | nelayan      |
      | tidak memasak | tidak | petani  | petani       |

  Skenario konsep: Hari pertama
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian             | nilai    |
      | bahan bakar masak | elpiji 3 |
    Ketika kelayakan LPG 3kg diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil         |
      | 1 Januari 2023   | layak         |
      | 31 Desember 2022 | tidak berlaku |
