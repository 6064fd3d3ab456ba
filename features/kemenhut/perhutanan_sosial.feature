# language: id
@kemenhut @perhutanan_sosial @indikatif
Fitur: Perhutanan sosial
  Semuanya indikatif: yang tidak cocok perlu dipastikan, bukan ditolak.

  Skenario konsep: Anggota kelompok, dan hari pertama
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur |
      | Bapak H | 45   |
    Dan pernyataan "anggota kelompok perhutanan sosial" tentang "Bapak H" dijawab <anggota> oleh kepala_desa pada 1 Maret 2025
    Ketika kelayakan perhutanan sosial diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal       | anggota | hasil                  |
      | 27 Maret 2025 | ya      | layak                  |
      | 27 Maret 2025 | tidak   | belum dapat ditentukan |
      | 26 Maret 2025 | ya      | tidak berlaku          |

  Skenario: Keanggotaan belum ditanyakan
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur |
      | Bapak H | 45   |
    Ketika kelayakan perhutanan sosial diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "pernyataan"

  Skenario konsep: Keterangan keanggotaan berlaku setahun
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur |
      | Bapak H | 45   |
    Dan pernyataan "anggota kelompok perhutanan sosial" tentang "Bapak H" dijawab ya oleh <oleh> pada <pada>
    Ketika kelayakan perhutanan sosial diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | oleh        | pada            | hasil                  |
      | kemenhut    | 1 Februari 2025 | layak                  |
      | kepala_desa | 31 Januari 2025 | belum dapat ditentukan |
