# language: id
@kemnaker @padat_karya
Fitur: Padat karya Kementerian Ketenagakerjaan – tempatnya dulu, lalu orangnya

  Skenario konsep: 2022, lebih dari 40 penganggur di satu lokasi
    Diketahui aturan yang berlaku pada tanggal 1 Juli 2022
    Dan fakta wilayah "53.02.99.2001":
      | isian                    | nilai    |
      | jumlah penganggur lokasi | <banyak> |
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | jam kerja |
      | Sdr. P  | kepala            | laki laki     | 30   | <bekerja>      | <jam>     |
    Dan pernyataan wilayah "lokasi padat karya" dijawab <lokasi> oleh kemnaker pada 1 Juni 2022
    Ketika kelayakan padat karya kemnaker diperiksa
    Maka hasil "Sdr. P" adalah "<hasil>"

    Contoh:
      | banyak | bekerja | jam | lokasi | hasil                                   |
      | 41     | tidak   | -   | ya     | layak                                   |
      | 40     | tidak   | -   | ya     | tidak layak                             |
      | 39     | tidak   | -   | ya     | tidak layak                             |
      | 41     | ya      | 34  | ya     | layak                                   |
      | 41     | ya      | 35  | ya     | tidak layak                             |
      | 41     | ya      | -   | ya     | belum dapat ditentukan                  |
      | 41     | tidak   | -   | tidak  | tidak layak                             |
      | -      | tidak   | -   | ya     | layak menurut data, menunggu pernyataan |

  Skenario: Jumlah penganggur yang belum diketahui ditunggu
    Diketahui aturan yang berlaku pada tanggal 1 Juli 2022
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Sdr. P  | kepala            | laki laki     | 30   | tidak          |
    Dan pernyataan wilayah "lokasi padat karya" dijawab ya oleh dinas_tenaga_kerja pada 1 Juni 2022
    Ketika kelayakan padat karya kemnaker diperiksa
    Maka yang belum diketahui antara lain "jumlah_penganggur_lokasi"
    Dan hasil itu menunggu "wilayah"

  Skenario konsep: 2025, umur dan TNI/Polri hanya dipastikan
    Diketahui aturan yang berlaku pada tanggal 1 Juli 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | status bekerja | jam kerja | status asn tni polri |
      | Sdr. P  | kepala            | laki laki     | <umur> | <bekerja>      | <jam>     | <asn>                |
    Dan pernyataan wilayah "lokasi padat karya" dijawab <lokasi> oleh kemnaker pada 1 Juni 2025
    Ketika kelayakan padat karya kemnaker diperiksa
    Maka hasil "Sdr. P" adalah "<hasil>"

    Contoh:
      | umur | bekerja | jam | asn   | lokasi | hasil                  |
      | 30   | tidak   | -   | tidak | ya     | layak                  |
      | 30   | tidak   | -   | -     | ya     | layak                  |
      | 18   | tidak   | -   | tidak | ya     | layak                  |
      | 17   | tidak   | -   | tidak | ya     | belum dapat ditentukan |
      | 30   | tidak   | -   | ya    | ya     | belum dapat ditentukan |
      | 30   | ya      | 34  | tidak | ya     | layak                  |
      | 30   | ya      | 35  | tidak | ya     | tidak layak            |
      | 30   | -       | -   | tidak | ya     | belum dapat ditentukan |
      | 30   | tidak   | -   | tidak | tidak  | tidak layak            |

  Skenario: Lokasinya belum ditetapkan
    Diketahui aturan yang berlaku pada tanggal 1 Juli 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | status asn tni polri |
      | Sdr. P  | kepala            | laki laki     | 30   | tidak          | tidak                |
    Ketika kelayakan padat karya kemnaker diperiksa
    Maka hasil "Sdr. P" adalah "layak menurut data, menunggu pernyataan"
    Dan yang belum diketahui antara lain "lokasi_padat_karya"

  Skenario konsep: Edisi menurut tanggal
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan padat karya kemnaker diperiksa
    Maka edisinya "<edisi>"

    Contoh:
      | tanggal          | edisi                           |
      | 1 April 2022     | padat_karya_kemnaker/2022-04-01 |
      | 31 Desember 2024 | padat_karya_kemnaker/2022-04-01 |
      | 1 Januari 2025   | padat_karya_kemnaker/2025-01-01 |

  Skenario: Sebelum April 2022
    Diketahui aturan yang berlaku pada tanggal 31 Maret 2022
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan padat karya kemnaker diperiksa
    Maka hasilnya "tidak berlaku"

  Skenario konsep: Penetapan lokasi berlaku setahun
    Diketahui aturan yang berlaku pada tanggal 1 Juli 2022
    Dan fakta wilayah "53.02.99.2001":
      | isian                    | nilai |
      | jumlah penganggur lokasi | 41    |
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Sdr. P  | kepala            | laki laki     | 30   | tidak          |
    Dan pernyataan wilayah "lokasi padat karya" dijawab ya oleh kemnaker pada <pada>
    Ketika kelayakan padat karya kemnaker diperiksa
    Maka hasil "Sdr. P" adalah "<hasil>"

    Contoh:
      | pada         | hasil                                   |
      | 1 Juli 2021  | layak                                   |
      | 30 Juni 2021 | layak menurut data, menunggu pernyataan |

  Skenario: Orang yang umurnya belum didata pada 2025
    Diketahui aturan yang berlaku pada tanggal 1 Juli 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Sdr. P  | kepala            |
    Ketika kelayakan padat karya kemnaker diperiksa
    Maka hasil "Sdr. P" adalah "belum dapat ditentukan"
    Dan hasil itu menunggu "data"
