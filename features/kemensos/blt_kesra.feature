# language: id
@kemensos @blt_kesra
Fitur: BLT Kesejahteraan Rakyat – sekali, Oktober sampai Desember 2025

  Skenario konsep: Desil di bawah, tepat di, dan di atas garis
    Diketahui aturan yang berlaku pada tanggal 1 November 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 40   |
    Ketika kelayakan BLT Kesra diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | desil | hasil                  |
      | 3     | layak                  |
      | 4     | layak                  |
      | 5     | tidak layak            |
      | -     | belum dapat ditentukan |

  Skenario konsep: Hari pertama, hari terakhir, dan di luarnya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Ketika kelayakan BLT Kesra diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal           | hasil         |
      | 30 September 2025 | tidak berlaku |
      | 1 Oktober 2025    | layak         |
      | 31 Desember 2025  | layak         |
      | 1 Januari 2026    | tidak berlaku |

  Skenario konsep: Rp900.000 sekali
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Ketika kelayakan BLT Kesra diperiksa
    Maka bantuannya Rp900.000

    Contoh:
      | tanggal          |
      | 1 Oktober 2025   |
      | 31 Desember 2025 |

  Skenario: Desil yang kosong menunggu data
    Diketahui aturan yang berlaku pada tanggal 1 November 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan BLT Kesra diperiksa
    Maka yang belum diketahui antara lain "desil_nasional"
    Dan hasil itu menunggu "data"
