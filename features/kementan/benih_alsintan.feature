# language: id
@kementan @benih_alsintan @indikatif
Fitur: Benih, alat dan mesin pertanian lewat kelompok tani
  Semuanya indikatif: yang tidak cocok perlu dipastikan, bukan ditolak.

  Skenario konsep: Kelompok tani
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | anggota poktan | terdaftar simluhtan |
      | Bapak T | 45   | <poktan>       | <simluhtan>         |
    Ketika kelayakan benih alsintan diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | poktan | simluhtan | hasil                  |
      | 1 Februari 2026  | ya     | ya        | layak                  |
      | 1 Februari 2026  | tidak  | ya        | belum dapat ditentukan |
      | 1 Februari 2026  | ya     | tidak     | belum dapat ditentukan |
      | 1 Februari 2026  | -      | ya        | belum dapat ditentukan |
      | 1 Januari 2025   | ya     | ya        | layak                  |
      | 31 Desember 2024 | ya     | ya        | tidak berlaku          |

  Skenario: Petani yang belum didata
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak T | kepala            |
    Ketika kelayakan benih alsintan diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"
