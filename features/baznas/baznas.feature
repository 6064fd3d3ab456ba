# language: id
@baznas
Fitur: Zakat BAZNAS – hanya petunjuk, yang menilai amil
  Syaratnya tidak diterbitkan secara nasional. Jawaban tidak dari amil karena itu belum menolak; penolakannya harus dipastikan.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Mei 2026

  Skenario konsep: Penilaian amil, berlaku setahun
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan pernyataan "mustahik fakir atau miskin" dijawab <jawab> oleh baznas_badan pada <pada>
    Ketika kelayakan baznas diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | jawab | pada          | hasil                                   |
      | ya    | 20 April 2026 | layak                                   |
      | ya    | 1 Mei 2025    | layak                                   |
      | ya    | 30 April 2025 | belum dapat ditentukan                  |
      | tidak | 20 April 2026 | belum dapat ditentukan                  |

  Skenario: Belum dinilai
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Ketika kelayakan baznas diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "pernyataan"
    Dan hasil itu menunggu "aturan"

  Skenario: Penolakan yang dipastikan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan pernyataan "mustahik fakir atau miskin" dijawab tidak oleh baznas_badan pada 20 April 2026
    Dan pernyataan "baznas/2025-01-01/eligibility" dijawab tidak oleh baznas_badan pada 20 April 2026
    Ketika kelayakan baznas diperiksa
    Maka hasilnya "tidak layak"

  Skenario konsep: Hari pertama edisinya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan pernyataan "mustahik fakir atau miskin" dijawab ya oleh baznas_badan pada 20 Desember 2024
    Ketika kelayakan baznas diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil         |
      | 31 Desember 2024 | tidak berlaku |
      | 1 Januari 2025   | layak         |
