# language: id
@esdm @subsidi_listrik
Fitur: Subsidi tarif listrik rumah tangga
  Semua rumah tangga 450 VA, yang 900 VA bila terdata miskin, dan yang di atasnya bila terdata miskin lalu turun daya.

  Skenario konsep: Daya dan data DTKS pada 2024
    Diketahui aturan yang berlaku pada tanggal 1 Juni 2024
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian          | nilai  |
      | daya listrik   | <daya> |
      | terdaftar dtks | <dtks> |
    Dan pernyataan "mengajukan turun daya" dijawab <turun> oleh pln_persero pada 1 Mei 2024
    Ketika kelayakan subsidi listrik diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | daya          | dtks  | turun | hasil                  |
      | va 450        | tidak | tidak | layak                  |
      | va 450        | -     | tidak | layak                  |
      | va 900        | ya    | tidak | layak                  |
      | va 900        | tidak | tidak | tidak layak            |
      | va 900        | tidak | ya    | tidak layak            |
      | va 900        | -     | tidak | belum dapat ditentukan |
      | va 1300       | ya    | ya    | layak                  |
      | va 1300       | ya    | tidak | tidak layak            |
      | va 1300       | tidak | ya    | tidak layak            |
      | va 2200       | ya    | ya    | layak                  |
      | di atas 2200  | ya    | ya    | layak                  |
      | di atas 2200  | ya    | tidak | tidak layak            |
      | -             | tidak | tidak | belum dapat ditentukan |
      | -             | ya    | tidak | belum dapat ditentukan |

  Skenario: Yang belum mengajukan turun daya ditanya lebih dulu
    Diketahui aturan yang berlaku pada tanggal 1 Juni 2024
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian          | nilai   |
      | daya listrik   | va 1300 |
      | terdaftar dtks | ya      |
    Ketika kelayakan subsidi listrik diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"
    Dan yang belum diketahui antara lain "mengajukan_turun_daya"

  Skenario: Permohonan turun daya yang lewat enam bulan tidak dihitung
    Diketahui aturan yang berlaku pada tanggal 1 Juni 2024
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian          | nilai   |
      | daya listrik   | va 1300 |
      | terdaftar dtks | ya      |
    Dan pernyataan "mengajukan turun daya" dijawab ya oleh pln_persero pada 30 November 2023
    Ketika kelayakan subsidi listrik diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"

  Skenario konsep: Jalur yang terpenuhi disebut
    Diketahui aturan yang berlaku pada tanggal 1 Juni 2024
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian          | nilai  |
      | daya listrik   | <daya> |
      | terdaftar dtks | ya     |
    Dan pernyataan "mengajukan turun daya" dijawab ya oleh pln_persero pada 1 Mei 2024
    Ketika kelayakan subsidi listrik diperiksa
    Maka jalur "<jalur>" terpenuhi

    Contoh:
      | daya    | jalur            |
      | va 450  | daya_450         |
      | va 900  | daya_900_terdata |
      | va 1300 | turun_daya       |

  Skenario konsep: Desil pada masa DTSEN hanya dugaan
    Diketahui aturan yang berlaku pada tanggal 1 Januari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Dan keterangan keluarga itu:
      | isian        | nilai  |
      | daya listrik | <daya> |
    Dan pernyataan "mengajukan turun daya" dijawab <turun> oleh pln_persero pada 1 Desember 2025
    Ketika kelayakan subsidi listrik diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | daya    | desil | turun | hasil                  |
      | va 450  | 10    | tidak | layak                  |
      | va 900  | 3     | tidak | layak                  |
      | va 900  | 4     | tidak | layak                  |
      | va 900  | 5     | tidak | belum dapat ditentukan |
      | va 1300 | 4     | ya    | layak                  |
      | va 1300 | 5     | ya    | belum dapat ditentukan |
      | va 1300 | 4     | tidak | tidak layak            |

  Skenario: Di atas batas dugaan menunggu aturan
    Diketahui aturan yang berlaku pada tanggal 1 Januari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 5
    Dan keterangan keluarga itu:
      | isian        | nilai  |
      | daya listrik | va 900 |
    Ketika kelayakan subsidi listrik diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "aturan"

  Skenario konsep: Hari pertama dan terakhir tiap edisi
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian        | nilai  |
      | daya listrik | va 450 |
    Ketika kelayakan subsidi listrik diperiksa
    Maka hasilnya "layak"
    Dan edisinya "<edisi>"

    Contoh:
      | tanggal         | edisi                      |
      | 1 Januari 2024  | subsidi_listrik/2024-01-01 |
      | 4 Februari 2025 | subsidi_listrik/2024-01-01 |
      | 5 Februari 2025 | subsidi_listrik/2025-02-05 |

  Skenario: Sebelum edisi pertama
    Diketahui aturan yang berlaku pada tanggal 31 Desember 2023
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan subsidi listrik diperiksa
    Maka hasilnya "tidak berlaku"

  Skenario konsep: Permohonan turun daya dihitung enam bulan
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian          | nilai   |
      | daya listrik   | va 1300 |
      | terdaftar dtks | ya      |
    Dan pernyataan "mengajukan turun daya" dijawab ya oleh pln_persero pada 30 November 2023
    Ketika kelayakan subsidi listrik diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal     | hasil                                   |
      | 30 Mei 2024 | layak                                   |
      | 31 Mei 2024 | layak menurut data, menunggu pernyataan |

  Skenario konsep: Jalur turun daya hanya untuk pelanggan di atas 900 VA
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan keterangan keluarga itu:
      | isian          | nilai |
      | daya listrik   | <daya> |
      | terdaftar dtks | ya    |
    Dan pernyataan "mengajukan turun daya" dijawab ya oleh pln_persero pada <tanggal>
    Ketika kelayakan subsidi listrik diperiksa
    Maka hasilnya "layak"
    Dan jalur "daya_900_terdata" terpenuhi
    Dan jalur "turun_daya" tidak terpenuhi

    Contoh:
      | tanggal        | daya   |
      | 1 Juni 2024    | va 900 |
      | 1 Januari 2026 | va 900 |

  Skenario: Pelanggan di atas 2.200 VA pun dapat turun daya
    Diketahui aturan yang berlaku pada tanggal 1 Januari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan keterangan keluarga itu:
      | isian        | nilai        |
      | daya listrik | di atas 2200 |
    Dan pernyataan "mengajukan turun daya" dijawab ya oleh pln_persero pada 1 Desember 2025
    Ketika kelayakan subsidi listrik diperiksa
    Maka hasilnya "layak"
    Dan jalur "turun_daya" terpenuhi

  Skenario: Pada hari pertama edisi DTSEN pun batas desilnya hanya dugaan
    Diketahui aturan yang berlaku pada tanggal 5 Februari 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan keterangan keluarga itu:
      | isian        | nilai  |
      | daya listrik | va 900 |
    Ketika kelayakan subsidi listrik diperiksa
    Maka hasilnya "layak"

  Skenario konsep: Daya yang belum diketahui menunggu data
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian        | nilai |
      | daya listrik | -     |
    Ketika kelayakan subsidi listrik diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"

    Contoh:
      | tanggal        |
      | 1 Juni 2024    |
      | 1 Januari 2026 |
