# language: id
@kemensos @sembako
Fitur: Program Sembako – batas yang diperselisihkan
  Satu sumber menyebut desil 4, satu lagi desil 5. Keduanya dicatat, dan hanya keluarga desil 5 yang menunggu.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026

  Skenario konsep: Di bawah, di antara, dan di atas kedua batas
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 40   |
    Ketika kelayakan Sembako diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | desil | hasil                  |
      | 4     | layak                  |
      | 5     | belum dapat ditentukan |
      | 6     | tidak layak            |
      | -     | belum dapat ditentukan |

  Skenario: Desil 5 menunggu kepastian aturan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 5
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 40   |
    Ketika kelayakan Sembako diperiksa
    Maka yang belum diketahui antara lain "batas_desil_sembako"
    Dan hasil itu menunggu "aturan"

  Skenario: Desil yang kosong menunggu data
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional -
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 40   |
    Ketika kelayakan Sembako diperiksa
    Maka yang belum diketahui antara lain "desil_nasional"
    Dan hasil itu menunggu "data"

  Skenario: Rp200.000 sebulan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 40   |
    Ketika kelayakan Sembako diperiksa
    Maka hasilnya "layak"
    Dan bantuannya Rp200.000 per bulan

  Skenario: Keluarga yang menolak bantuan tidak layak
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 40   |
    Dan pernyataan "menolak bantuan" dijawab ya oleh pendamping_sosial pada 10 Januari 2026
    Ketika kelayakan Sembako diperiksa
    Maka hasilnya "tidak layak"

  Skenario konsep: Gaji dekat upah minimum Bengkulu 2026, yang di sumber hanya "sekitar Rp2,82 juta"
    Diketahui sebuah keluarga di wilayah "17.71.99.1001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | upah bulanan |
      | Bapak A | kepala            | laki laki     | 40   | <upah>       |
    Ketika kelayakan Sembako diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | upah        | hasil                  |
      | Rp2.815.000 | layak                  |
      | Rp2.830.001 | belum dapat ditentukan |

  Skenario konsep: Setiap butir tentang anggota mengecualikan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | <butir> |
      | Bapak A | kepala            | laki laki     | 40   | ya      |
    Ketika kelayakan Sembako diperiksa
    Maka hasilnya "tidak layak"

    Contoh:
      | butir                       |
      | status asn tni polri        |
      | pensiunan asn               |
      | guru sertifikasi            |
      | nakes                       |
      | perangkat desa              |
      | pendamping sosial           |
      | penghasilan rutin apbn apbd |
      | pengurus perusahaan ahu     |
