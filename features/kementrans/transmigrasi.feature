# language: id
@kementrans @transmigrasi @indikatif
Fitur: Transmigrasi
  Semuanya indikatif: yang tidak cocok perlu dipastikan, bukan ditolak.

  Skenario konsep: Status kawin, kesediaan, dan hari pertama
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | umur | status kawin |
      | Bapak H | kepala            | 35   | <kawin>      |
    Dan pernyataan "bersedia bertransmigrasi" dijawab <sedia> oleh dinas_tenaga_kerja pada 1 Maret 2025
    Ketika kelayakan transmigrasi diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal       | kawin       | sedia | hasil                  |
      | 27 Maret 2025 | kawin       | ya    | layak                  |
      | 27 Maret 2025 | cerai mati  | ya    | layak                  |
      | 27 Maret 2025 | belum kawin | ya    | belum dapat ditentukan |
      | 27 Maret 2025 | kawin       | tidak | belum dapat ditentukan |
      | 27 Maret 2025 | -           | ya    | belum dapat ditentukan |
      | 26 Maret 2025 | kawin       | ya    | tidak berlaku          |

  Skenario: Kesediaan belum ditanyakan
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | umur | status kawin |
      | Bapak H | kepala            | 35   | kawin        |
    Ketika kelayakan transmigrasi diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "pernyataan"

  Skenario konsep: Kesediaan berlaku setahun
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | umur | status kawin |
      | Bapak H | kepala            | 35   | kawin        |
    Dan pernyataan "bersedia bertransmigrasi" dijawab ya oleh <oleh> pada <pada>
    Ketika kelayakan transmigrasi diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | oleh               | pada            | hasil                  |
      | kementrans         | 1 Februari 2025 | layak                  |
      | dinas_tenaga_kerja | 31 Januari 2025 | belum dapat ditentukan |
