# language: id
@kemenko_perekonomian @kur_super_mikro
Fitur: KUR super mikro
  Punya usaha, atau usaha baru setelah dilatih, dan layak menurut bank. Kredit harus dikembalikan.

  Skenario konsep: Usaha, pelatihan, dan penilaian bank
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya usaha |
      | Ibu U   | 35   | <usaha>     |
    Dan pernyataan "telah dilatih atau didampingi" tentang "Ibu U" dijawab <latih> oleh dinas_koperasi pada 10 Januari 2026
    Dan pernyataan "usaha layak menurut bank" tentang "Ibu U" dijawab <bank> oleh bank_penyalur pada 10 Januari 2026
    Ketika kelayakan KUR super mikro diperiksa
    Maka hasil "Ibu U" adalah "<hasil>"

    Contoh:
      | usaha | latih | bank  | hasil                  |
      | ya    | tidak | ya    | layak                  |
      | tidak | ya    | ya    | layak                  |
      | tidak | tidak | ya    | tidak layak            |
      | ya    | tidak | tidak | tidak layak            |
      | -     | tidak | ya    | belum dapat ditentukan |

  Skenario: Bank belum menilai
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya usaha |
      | Ibu U   | 35   | ya          |
    Ketika kelayakan KUR super mikro diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"
    Dan yang belum diketahui tentang "Ibu U" antara lain "usaha_layak_menurut_bank"

  Skenario konsep: Plafon, jalur, dan hari pertama
    Diketahui aturan yang berlaku pada tanggal 1 Januari 2023
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya usaha |
      | Ibu U   | 35   | <usaha>     |
    Dan pernyataan "telah dilatih atau didampingi" tentang "Ibu U" dijawab ya oleh dinas_koperasi pada 10 Desember 2022
    Dan pernyataan "usaha layak menurut bank" tentang "Ibu U" dijawab ya oleh bank_penyalur pada 10 Desember 2022
    Ketika kelayakan KUR super mikro diperiksa
    Maka hasilnya "layak"
    Dan bantuannya paling banyak Rp10.000.000

    Contoh:
      | usaha |
      | ya    |
      | tidak |

  Skenario: Sebelum hari pertama
    Diketahui aturan yang berlaku pada tanggal 31 Desember 2022
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan KUR super mikro diperiksa
    Maka hasilnya "tidak berlaku"

  Skenario konsep: Penilaian bank berlaku enam bulan
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya usaha |
      | Ibu U   | 35   | ya          |
    Dan pernyataan "usaha layak menurut bank" tentang "Ibu U" dijawab ya oleh bank_penyalur pada <pada>
    Ketika kelayakan KUR super mikro diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | pada           | hasil                                   |
      | 1 Agustus 2025 | layak                                   |
      | 31 Juli 2025   | layak menurut data, menunggu pernyataan |

  Skenario konsep: Pelatihan atau pendampingan dihitung dua tahun, siapa pun penyelenggaranya
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya usaha |
      | Ibu U   | 35   | tidak       |
    Dan pernyataan "telah dilatih atau didampingi" tentang "Ibu U" dijawab ya oleh <oleh> pada <pada>
    Dan pernyataan "usaha layak menurut bank" tentang "Ibu U" dijawab ya oleh bank_penyalur pada 10 Januari 2026
    Ketika kelayakan KUR super mikro diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | oleh               | pada            | hasil                                   |
      | dinas_tenaga_kerja | 1 Februari 2024 | layak                                   |
      | bank_penyalur      | 1 Februari 2024 | layak                                   |
      | dinas_koperasi     | 31 Januari 2024 | layak menurut data, menunggu pernyataan |
