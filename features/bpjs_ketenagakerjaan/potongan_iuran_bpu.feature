# language: id
@bpjs_tk @iuran
Fitur: Potongan iuran 50 persen bagi pekerja bukan penerima upah
  Transportasi Januari 2026 sampai Maret 2027, yang lain April sampai Desember 2026; tidak bila dibayar APBN atau APBD.

  Skenario konsep: Masa potongan menurut lapangan usaha
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | lapangan usaha | status pekerjaan | jaminan ketenagakerjaan | pembayar iuran bpu |
      | Bapak O | kepala            | laki laki     | 40   | <usaha>        | berusaha sendiri | jkk dan jkm             | sendiri            |
    Ketika kelayakan potongan iuran BPU diperiksa
    Maka hasil "Bapak O" adalah "<hasil>"

    Contoh:
      | tanggal          | usaha       | hasil                  |
      | 1 Januari 2026   | angkutan    | layak                  |
      | 31 Maret 2026    | perdagangan | tidak layak            |
      | 1 April 2026     | perdagangan | layak                  |
      | 31 Desember 2026 | perdagangan | layak                  |
      | 1 Januari 2027   | perdagangan | tidak layak            |
      | 1 Januari 2027   | angkutan    | layak                  |
      | 31 Maret 2027    | angkutan    | layak                  |
      | 1 Maret 2026     | -           | belum dapat ditentukan |
      | 1 Mei 2026       | -           | layak                  |

  Skenario konsep: Di luar masanya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan potongan iuran BPU diperiksa
    Maka hasilnya "tidak berlaku"

    Contoh:
      | tanggal          |
      | 31 Desember 2025 |
      | 1 April 2027     |

  Skenario konsep: Siapa yang membayar
    Diketahui aturan yang berlaku pada tanggal 1 Mei 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | lapangan usaha | status pekerjaan | jaminan ketenagakerjaan | pembayar iuran bpu |
      | Bapak O | kepala            | laki laki     | 40   | angkutan       | berusaha sendiri | jkk dan jkm             | <pembayar>         |
    Ketika kelayakan potongan iuran BPU diperiksa
    Maka hasil "Bapak O" adalah "<hasil>"

    Contoh:
      | pembayar | hasil                  |
      | sendiri  | layak                  |
      | lainnya  | layak                  |
      | apbn     | tidak layak            |
      | apbd     | tidak layak            |
      | apbdes   | belum dapat ditentukan |
      | -        | belum dapat ditentukan |

  Skenario konsep: Peserta bukan penerima upah
    Diketahui aturan yang berlaku pada tanggal 1 Mei 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | lapangan usaha | status pekerjaan | jaminan ketenagakerjaan | pembayar iuran bpu |
      | Bapak O | kepala            | laki laki     | 40   | angkutan       | <status>         | <jaminan>               | sendiri            |
    Ketika kelayakan potongan iuran BPU diperiksa
    Maka hasil "Bapak O" adalah "<hasil>"

    Contoh:
      | status                       | jaminan     | hasil                  |
      | pekerja bebas non pertanian  | jkk dan jkm | layak                  |
      | buruh swasta                 | jkk dan jkm | tidak layak            |
      | berusaha sendiri             | jkk         | tidak layak            |
      | berusaha sendiri             | jkm         | tidak layak            |
      | berusaha sendiri             | tidak punya | tidak layak            |
      | berusaha sendiri             | -           | belum dapat ditentukan |

  Skenario konsep: Potongannya Rp8.400 sebulan
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | lapangan usaha | status pekerjaan | jaminan ketenagakerjaan | pembayar iuran bpu |
      | Bapak O | kepala            | laki laki     | 40   | <usaha>        | berusaha sendiri | jkk dan jkm             | sendiri            |
    Ketika kelayakan potongan iuran BPU diperiksa
    Maka bantuannya Rp8.400 per bulan

    Contoh:
      | tanggal       | usaha       |
      | 1 Maret 2026  | angkutan    |
      | 1 Mei 2026    | perdagangan |

  Skenario konsep: Umur tidak disyaratkan bagi yang sudah menjadi peserta
    Diketahui aturan yang berlaku pada tanggal 1 Mei 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | lapangan usaha | status pekerjaan | jaminan ketenagakerjaan | pembayar iuran bpu |
      | Bapak O | kepala            | laki laki     | <umur> | angkutan       | berusaha sendiri | jkk dan jkm             | sendiri            |
    Ketika kelayakan potongan iuran BPU diperiksa
    Maka hasil "Bapak O" adalah "layak"

    Contoh:
      | umur |
      | 16   |
      | 70   |

  Skenario konsep: Tanpa lapangan usaha, potongannya belum pasti tetapi tidak pernah kurang dari nol
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | lapangan usaha | status pekerjaan | jaminan ketenagakerjaan | pembayar iuran bpu |
      | Bapak O | kepala            | laki laki     | 40   | -              | berusaha sendiri | jkk dan jkm             | sendiri            |
    Ketika kelayakan potongan iuran BPU diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan bantuannya antara Rp0 dan Rp8.400 per bulan

    Contoh:
      | tanggal        |
      | 1 Maret 2026   |
      | 1 Januari 2027 |

  Skenario: Pekerja yang belum didata
    Diketahui aturan yang berlaku pada tanggal 1 Mei 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur |
      | Bapak O | 40   |
    Ketika kelayakan potongan iuran BPU diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan yang belum diketahui tentang "Bapak O" antara lain "status_pekerjaan"
