# language: id
@kemnaker @jamsostek
Fitur: Sasaran perluasan jamsostek bagi pekerja miskin ekstrem
  Penggolongan yang indikatif: yang tidak cocok tidak ditolak, melainkan dipastikan.

  Skenario konsep: 2022 sampai 2024 memakai desil P3KE, sejak 2025 desil DTSEN
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Dan keterangan keluarga itu:
      | isian      | nilai  |
      | desil p3ke | <p3ke> |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | 40   | ya             | berusaha sendiri | tidak punya             |
    Ketika kelayakan perluasan jamsostek BPU diperiksa
    Maka hasil "Bapak B" adalah "<hasil>"

    Contoh:
      | tanggal          | desil | p3ke | hasil                  |
      | 8 Juni 2022      | -     | 1    | layak                  |
      | 8 Juni 2022      | -     | 2    | belum dapat ditentukan |
      | 31 Desember 2024 | -     | 1    | layak                  |
      | 27 Maret 2025    | 1     | 4    | layak                  |
      | 27 Maret 2025    | 2     | 1    | belum dapat ditentukan |

  Skenario konsep: Pekerja bukan penerima upah yang belum terlindungi
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | status bekerja | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | <umur> | <bekerja>      | <status>         | <jaminan>               |
    Ketika kelayakan perluasan jamsostek BPU diperiksa
    Maka hasil "Bapak B" adalah "<hasil>"

    Contoh:
      | umur | bekerja | status                       | jaminan     | hasil                  |
      | 18   | ya      | berusaha sendiri             | tidak punya | layak                  |
      | 17   | ya      | berusaha sendiri             | tidak punya | belum dapat ditentukan |
      | 64   | ya      | berusaha dibantu tidak tetap | tidak punya | layak                  |
      | 65   | ya      | pekerja bebas pertanian      | tidak punya | belum dapat ditentukan |
      | 40   | ya      | pekerja bebas pertanian      | tidak punya | layak                  |
      | 40   | ya      | pekerja bebas non pertanian  | jht         | layak                  |
      | 40   | ya      | pekerja keluarga tak dibayar | tidak punya | layak                  |
      | 40   | ya      | buruh swasta                 | tidak punya | belum dapat ditentukan |
      | 40   | tidak   | berusaha sendiri             | tidak punya | belum dapat ditentukan |
      | 40   | ya      | berusaha sendiri             | jkk         | belum dapat ditentukan |
      | 40   | ya      | berusaha sendiri             | jkm         | belum dapat ditentukan |

  Skenario konsep: Syarat pekerja yang sama pada 2022 dan 2025
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan keterangan keluarga itu:
      | isian      | nilai |
      | desil p3ke | 1     |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | status bekerja | status pekerjaan | jaminan ketenagakerjaan |
      | Bapak B | kepala            | laki laki     | <umur> | <bekerja>      | <status>         | <jaminan>               |
    Ketika kelayakan perluasan jamsostek BPU diperiksa
    Maka hasil "Bapak B" adalah "<hasil>"

    Contoh:
      | tanggal         | umur | bekerja | status           | jaminan     | hasil                  |
      | 8 Juni 2022     | 18   | ya      | berusaha sendiri | tidak punya | layak                  |
      | 8 Juni 2022     | 16   | ya      | berusaha sendiri | tidak punya | belum dapat ditentukan |
      | 8 Juni 2022     | 66   | ya      | berusaha sendiri | tidak punya | belum dapat ditentukan |
      | 8 Juni 2022     | 40   | tidak   | berusaha sendiri | tidak punya | belum dapat ditentukan |
      | 8 Juni 2022     | 40   | ya      | buruh swasta     | tidak punya | belum dapat ditentukan |
      | 8 Juni 2022     | 40   | ya      | berusaha sendiri | jkk dan jkm | belum dapat ditentukan |
      | 1 Februari 2026 | 16   | ya      | berusaha sendiri | tidak punya | belum dapat ditentukan |
      | 1 Februari 2026 | 66   | ya      | berusaha sendiri | tidak punya | belum dapat ditentukan |

  Skenario konsep: Pekerja yang belum didata
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak B | kepala            |
    Ketika kelayakan perluasan jamsostek BPU diperiksa
    Maka hasil "Bapak B" adalah "belum dapat ditentukan"
    Dan hasil itu menunggu "data"

    Contoh:
      | tanggal         |
      | 8 Juni 2022     |
      | 1 Februari 2026 |

  Skenario konsep: Edisi menurut tanggal
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan perluasan jamsostek BPU diperiksa
    Maka edisinya "<edisi>"

    Contoh:
      | tanggal          | edisi                             |
      | 8 Juni 2022      | perluasan_jamsostek_bpu/2022-06-08 |
      | 31 Desember 2024 | perluasan_jamsostek_bpu/2022-06-08 |
      | 27 Maret 2025    | perluasan_jamsostek_bpu/2025-03-27 |

  Skenario konsep: Di antara dua Inpres
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan perluasan jamsostek BPU diperiksa
    Maka hasilnya "tidak berlaku"

    Contoh:
      | tanggal        |
      | 7 Juni 2022    |
      | 1 Januari 2025 |
      | 26 Maret 2025  |
