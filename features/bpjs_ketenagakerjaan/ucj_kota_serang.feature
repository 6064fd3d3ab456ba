# language: id
@bpjs_tk @ucj @rancangan
Fitur: Rancangan perlindungan pekerja rentan Kota Serang
  Masih rancangan: yang tidak cocok dipastikan, tidak ditolak.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Maret 2026

  Skenario konsep: Kelompok yang disebut
    Diketahui sebuah keluarga di wilayah "36.73.99.1001" dengan desil nasional 6
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | sektor rentan | jaminan ketenagakerjaan |
      | Ibu S   | kepala            | perempuan     | 40   | <sektor>      | tidak punya             |
    Dan pernyataan "berdomisili di daerah" dijawab ya oleh lurah pada 10 Januari 2026
    Ketika kelayakan UCJ kota serang diperiksa
    Maka hasil "Ibu S" adalah "<hasil>"

    Contoh:
      | sektor         | hasil                  |
      | pedagang kecil | layak                  |
      | ojek sopir     | layak                  |
      | juru parkir    | layak                  |
      | pemulung       | layak                  |
      | buruh harian   | layak                  |
      | guru ngaji     | layak                  |
      | marbot         | layak                  |
      | pengurus rt rw | layak                  |
      | kader          | layak                  |
      | petani         | belum dapat ditentukan |
      | bukan          | belum dapat ditentukan |

  Skenario konsep: Umur, perlindungan, dan domisili
    Diketahui sebuah keluarga di wilayah "36.73.99.1001" dengan desil nasional 6
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | sektor rentan | jaminan ketenagakerjaan |
      | Ibu S   | kepala            | perempuan     | <umur> | kader         | <jaminan>               |
    Dan pernyataan "berdomisili di daerah" dijawab <domisili> oleh lurah pada 10 Januari 2026
    Ketika kelayakan UCJ kota serang diperiksa
    Maka hasil "Ibu S" adalah "<hasil>"

    Contoh:
      | umur | jaminan     | domisili | hasil                  |
      | 16   | tidak punya | ya       | belum dapat ditentukan |
      | 66   | tidak punya | ya       | belum dapat ditentukan |
      | 18   | tidak punya | ya       | layak                  |
      | 17   | tidak punya | ya       | belum dapat ditentukan |
      | 64   | tidak punya | ya       | layak                  |
      | 65   | tidak punya | ya       | belum dapat ditentukan |
      | 40   | jkk         | ya       | belum dapat ditentukan |
      | 40   | jkm         | ya       | belum dapat ditentukan |
      | 40   | -           | ya       | belum dapat ditentukan |
      | 40   | tidak punya | tidak    | belum dapat ditentukan |

  Skenario: Iurannya
    Diketahui aturan yang berlaku pada tanggal 1 Januari 2026
    Dan sebuah keluarga di wilayah "36.73.99.1001" dengan desil nasional 6
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | sektor rentan | jaminan ketenagakerjaan |
      | Ibu S   | kepala            | perempuan     | 40   | kader         | tidak punya             |
    Dan pernyataan "berdomisili di daerah" dijawab ya oleh lurah pada 1 Januari 2026
    Ketika kelayakan UCJ kota serang diperiksa
    Maka bantuannya Rp16.800 per bulan

  Skenario konsep: Hanya Kota Serang, dan sejak dicatat
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "<wilayah>" dengan desil nasional 6
    Ketika kelayakan UCJ kota serang diperiksa
    Maka hasilnya "tidak berlaku"

    Contoh:
      | tanggal          | wilayah       |
      | 1 Maret 2026     | 36.04.99.2001 |
      | 31 Desember 2025 | 36.73.99.1001 |

  Skenario: Pekerja yang belum didata
    Diketahui sebuah keluarga di wilayah "36.73.99.1001"
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Ibu S   | kepala            |
    Ketika kelayakan UCJ kota serang diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "pernyataan"
