# language: id
@kemensos @rst
Fitur: Rumah Sejahtera Terpadu (indikatif)
  Hanya nama dan besarannya yang diketahui; yang tidak cocok tidak ditolak.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026

  Skenario konsep: Penghuni dan rumahnya
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | disabilitas | disabilitas urus diri |
      | Bapak A | kepala            | laki laki     | <umur> | <dis>       | tidak bisa            |
    Dan pernyataan "rumah tidak layak huni" dijawab <rumah> oleh dinas_sosial pada 10 Januari 2026
    Ketika kelayakan RST diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | umur | dis   | rumah | hasil                  |
      | 59   | tidak | ya    | belum dapat ditentukan |
      | 60   | tidak | ya    | layak                  |
      | 61   | tidak | ya    | layak                  |
      | 30   | ya    | ya    | layak                  |
      | 60   | tidak | tidak | belum dapat ditentukan |

  Skenario: Paling banyak Rp20.000.000
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas |
      | Kakek A | kepala            | laki laki     | 72   | tidak       |
    Dan pernyataan "rumah tidak layak huni" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan RST diperiksa
    Maka hasilnya "layak"
    Dan bantuannya paling banyak Rp20.000.000

  Skenario: Tanpa pemeriksaan rumah menunggu pernyataan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas |
      | Kakek A | kepala            | laki laki     | 72   | tidak       |
    Ketika kelayakan RST diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "pernyataan"

  Skenario: Yang tidak cocok menunggu kepastian aturan, dan jawaban dinas sosial memutuskannya
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas |
      | Bapak A | kepala            | laki laki     | 30   | tidak       |
    Dan pernyataan "rumah tidak layak huni" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan RST diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "aturan"

  Skenario: Dinas sosial memastikan bahwa syaratnya tidak terpenuhi
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas |
      | Bapak A | kepala            | laki laki     | 30   | tidak       |
    Dan pernyataan "rst/2022-01-01/eligibility" dijawab tidak oleh dinas_sosial pada 10 Januari 2026
    Ketika kelayakan RST diperiksa
    Maka hasilnya "tidak layak"

  Skenario konsep: Hari pertama edisi, dan sehari sebelumnya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas |
      | Kakek A | kepala            | laki laki     | 72   | tidak       |
    Dan pernyataan "rumah tidak layak huni" dijawab ya oleh kepala_desa pada 10 Desember 2021
    Ketika kelayakan RST diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil         |
      | 31 Desember 2021 | tidak berlaku |
      | 1 Januari 2022   | layak         |

  Skenario konsep: Seorang anggota yang lanjut usia sudah cukup, dan pemeriksaan rumah berlaku setahun
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas |
      | Bapak A | kepala            | laki laki     | 40   | tidak       |
      | Kakek A | orangtua mertua  | laki laki     | 72   | tidak       |
    Dan pernyataan "rumah tidak layak huni" dijawab ya oleh <oleh> pada <pada>
    Ketika kelayakan RST diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | oleh         | pada            | hasil                  |
      | lurah        | 1 Februari 2025 | layak                  |
      | dinas_sosial | 31 Januari 2025 | belum dapat ditentukan |

  Skenario: Penghuni yang belum didata
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak A | kepala            |
    Dan pernyataan "rumah tidak layak huni" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan RST diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"
