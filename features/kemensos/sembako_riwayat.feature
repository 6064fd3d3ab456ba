# language: id
@kemensos @sembako
Fitur: BPNT dan Program Sembako – edisi 2017 sampai Juli 2025
  Sebelum desil dipakai, dasarnya DTKS. Besarannya berubah tiga kali, dan ada tambahan pada Juni dan Juli 2025.

  Skenario konsep: Hari pertama dan terakhir tiap edisi, dan besarannya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan keterangan keluarga itu:
      | isian          | nilai |
      | terdaftar dtks | ya    |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 40   |
    Ketika kelayakan Sembako diperiksa
    Maka hasilnya "layak"
    Dan edisinya "sembako/<edisi>"
    Dan bantuannya <besar> per bulan

    Contoh:
      | tanggal          | edisi      | besar     |
      | 1 Januari 2017   | 2017-01-01 | Rp110.000 |
      | 31 Desember 2019 | 2017-01-01 | Rp110.000 |
      | 1 Januari 2020   | 2020-01-01 | Rp150.000 |
      | 29 Februari 2020 | 2020-01-01 | Rp150.000 |
      | 1 Maret 2020     | 2020-01-01 | Rp200.000 |
      | 30 Mei 2024      | 2020-01-01 | Rp200.000 |
      | 31 Mei 2024      | 2024-05-31 | Rp200.000 |
      | 31 Mei 2025      | 2024-05-31 | Rp200.000 |
      | 1 Juni 2025      | 2024-05-31 | Rp400.000 |
      | 7 Juli 2025      | 2024-05-31 | Rp400.000 |
      | 8 Juli 2025      | 2025-07-08 | Rp400.000 |
      | 31 Juli 2025     | 2025-07-08 | Rp400.000 |
      | 1 Agustus 2025   | 2025-07-08 | Rp200.000 |

  Skenario: Sehari sebelum edisi pertama belum ada aturan
    Diketahui aturan yang berlaku pada tanggal 31 Desember 2016
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks ya
    Ketika kelayakan Sembako diperiksa
    Maka hasilnya "tidak berlaku"

  Skenario konsep: Di luar DTKS tidak layak, dan yang belum diketahui menunggu data
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan keterangan keluarga itu:
      | isian          | nilai  |
      | terdaftar dtks | <dtks> |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 40   |
    Ketika kelayakan Sembako diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal     | dtks  | hasil                  |
      | 1 Juli 2018 | tidak | tidak layak            |
      | 1 Juli 2018 | -     | belum dapat ditentukan |
      | 1 Juli 2022 | tidak | tidak layak            |
      | 1 Juli 2022 | -     | belum dapat ditentukan |
      | 7 Juli 2025 | tidak | tidak layak            |
      | 7 Juli 2025 | -     | belum dapat ditentukan |

  Skenario: Yang ditunggu disebut
    Diketahui aturan yang berlaku pada tanggal 1 Juli 2022
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 40   |
    Ketika kelayakan Sembako diperiksa
    Maka yang belum diketahui antara lain "terdaftar_dtks"
    Dan hasil itu menunggu "data"

  Skenario konsep: Daftar negatif baru ditulis sejak 31 Mei 2024
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks ya
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | <butir> |
      | Bapak A | kepala            | laki laki     | 40   | <isi>   |
    Ketika kelayakan Sembako diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal     | butir                       | isi         | hasil                  |
      | 30 Mei 2024 | status asn tni polri        | ya          | layak                  |
      | 31 Mei 2024 | status asn tni polri        | ya          | tidak layak            |
      | 31 Mei 2024 | pensiunan asn               | ya          | tidak layak            |
      | 31 Mei 2024 | guru sertifikasi            | ya          | tidak layak            |
      | 31 Mei 2024 | nakes                       | ya          | tidak layak            |
      | 31 Mei 2024 | perangkat desa              | ya          | tidak layak            |
      | 31 Mei 2024 | pendamping sosial           | ya          | tidak layak            |
      | 31 Mei 2024 | penghasilan rutin apbn apbd | ya          | tidak layak            |
      | 31 Mei 2024 | pengurus perusahaan ahu     | ya          | tidak layak            |
      | 31 Mei 2024 | omzet usaha bulanan         | Rp6.500.001 | belum dapat ditentukan |
      | 31 Mei 2024 | upah bulanan                | Rp6.500.001 | belum dapat ditentukan |

  Skenario: Keluarga yang menolak bantuan tidak layak
    Diketahui aturan yang berlaku pada tanggal 1 Juli 2024
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks ya
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 40   |
    Dan pernyataan "menolak bantuan" dijawab ya oleh pendamping_sosial pada 10 Juni 2024
    Ketika kelayakan Sembako diperiksa
    Maka hasilnya "tidak layak"

  Skenario konsep: Harta, tepat di garis dan sedikit di atasnya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan terdaftar dtks ya
    Dan keterangan keluarga itu:
      | isian          | nilai   |
      | desil nasional | 2       |
      | <isian>        | <nilai> |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 40   |
    Ketika kelayakan Sembako diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal         | isian               | nilai        | hasil                  |
      | 31 Mei 2024     | aset mobil          | ya           | belum dapat ditentukan |
      | 31 Mei 2024     | jumlah sepeda motor | 1            | layak                  |
      | 31 Mei 2024     | jumlah sepeda motor | 2            | belum dapat ditentukan |
      | 31 Mei 2024     | nilai sepeda motor  | Rp30.000.000 | layak                  |
      | 31 Mei 2024     | nilai sepeda motor  | Rp30.000.001 | belum dapat ditentukan |
      | 31 Mei 2024     | daya listrik        | va 900       | layak                  |
      | 31 Mei 2024     | daya listrik        | va 1300      | belum dapat ditentukan |
      | 1 Februari 2026 | aset mobil          | ya           | belum dapat ditentukan |
      | 1 Februari 2026 | jumlah sepeda motor | 1            | layak                  |
      | 1 Februari 2026 | jumlah sepeda motor | 2            | belum dapat ditentukan |
      | 1 Februari 2026 | nilai sepeda motor  | Rp30.000.000 | layak                  |
      | 1 Februari 2026 | nilai sepeda motor  | Rp30.000.001 | belum dapat ditentukan |
      | 1 Februari 2026 | daya listrik        | va 900       | layak                  |
      | 1 Februari 2026 | daya listrik        | va 1300      | belum dapat ditentukan |

  Skenario konsep: Yang dipastikan bukan milik keluarga tidak mengecualikan, dan hasilnya tidak lagi bersandar pada anggapan
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan keterangan keluarga itu:
      | isian               | nilai        |
      | terdaftar dtks      | ya           |
      | aset mobil          | ya           |
      | jumlah sepeda motor | 3            |
      | nilai sepeda motor  | Rp45.000.000 |
      | daya listrik        | di atas 2200 |
    Dan anggotanya:
      | anggota | hubungan keluarga | keberadaan      | jenis kelamin | umur | upah bulanan | omzet usaha bulanan | status asn tni polri | pensiunan asn | guru sertifikasi | nakes | perangkat desa | pendamping sosial | penghasilan rutin apbn apbd | pengurus perusahaan ahu |
      | Bapak A | kepala            | tinggal bersama | laki laki     | 40   | Rp9.000.000  | Rp9.000.000         | tidak                | tidak         | tidak            | tidak | tidak          | tidak             | tidak                       | tidak                   |
    Dan pernyataan "menolak bantuan" dijawab tidak oleh kepala_desa pada <tanggal>
    Dan pernyataan "sembako/<edisi>/unless/1/mobil" dijawab <mobil> oleh dinas_sosial pada <tanggal>
    Dan pernyataan "sembako/<edisi>/unless/1/motor_lebih_dari_satu" dijawab tidak oleh dinas_sosial pada <tanggal>
    Dan pernyataan "sembako/<edisi>/unless/1/motor_mahal" dijawab tidak oleh dinas_sosial pada <tanggal>
    Dan pernyataan "sembako/<edisi>/unless/1/daya_listrik" dijawab tidak oleh dinas_sosial pada <tanggal>
    Dan pernyataan "sembako/<edisi>/unless/1/gaji_di_atas_upah_minimum" dijawab tidak oleh dinas_sosial pada <tanggal>
    Dan pernyataan "sembako/<edisi>/unless/1/omzet_di_atas_upah_minimum" dijawab tidak oleh dinas_sosial pada <tanggal>
    Ketika kelayakan Sembako diperiksa
    Maka hasilnya "<hasil>"
    Dan hasil itu tidak bersandar pada anggapan

    Contoh:
      | tanggal         | edisi      | mobil | hasil       |
      | 1 Juli 2024     | 2024-05-31 | tidak | layak       |
      | 1 Juli 2024     | 2024-05-31 | ya    | tidak layak |
      | 1 Februari 2026 | 2025-07-08 | tidak | layak       |
      | 1 Februari 2026 | 2025-07-08 | ya    | tidak layak |

  Skenario konsep: Keluarga yang jelas di bawah setiap batas
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan keterangan keluarga itu:
      | isian               | nilai       |
      | terdaftar dtks      | ya          |
      | aset mobil          | tidak       |
      | jumlah sepeda motor | 1           |
      | nilai sepeda motor  | Rp9.000.000 |
      | daya listrik        | va 450      |
    Dan anggotanya:
      | anggota | hubungan keluarga | keberadaan      | jenis kelamin | umur | upah bulanan | omzet usaha bulanan | status asn tni polri | pensiunan asn | guru sertifikasi | nakes | perangkat desa | pendamping sosial | penghasilan rutin apbn apbd | pengurus perusahaan ahu |
      | Bapak A | kepala            | tinggal bersama | laki laki     | 40   | Rp0          | <omzet>             | tidak                | tidak         | tidak            | tidak | tidak          | tidak             | tidak                       | tidak                   |
    Dan pernyataan "menolak bantuan" dijawab tidak oleh kepala_desa pada <tanggal>
    Ketika kelayakan Sembako diperiksa
    Maka hasilnya "<hasil>"
    Dan hasil itu tidak bersandar pada anggapan

    Contoh: omzet di atas upah minimum perlu dipastikan
      | tanggal         | omzet       | hasil                  |
      | 1 Juli 2024     | Rp0         | layak                  |
      | 1 Februari 2026 | Rp0         | layak                  |
      | 1 Februari 2026 | Rp9.000.000 | belum dapat ditentukan |
