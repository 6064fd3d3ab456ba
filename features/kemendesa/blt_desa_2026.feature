# language: id
@kemendesa @blt_desa
Fitur: BLT Dana Desa 2026 – Permendesa PDT 16/2025
  Miskin ekstrem didahulukan, kriteria lain juga membuka pintu, dan jumlahnya paling banyak Rp300.000 sebulan.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan fakta wilayah "53.02.99.2001":
      | isian       | nilai |
      | status desa | desa  |
    Dan fakta wilayah "53.02.99.3001":
      | isian       | nilai     |
      | status desa | desa adat |
    Dan fakta wilayah "17.71.99.1001":
      | isian       | nilai     |
      | status desa | kelurahan |

  Skenario konsep: Desa, desa adat, dan kelurahan
    Diketahui sebuah keluarga di wilayah "<wilayah>" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 50   |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | wilayah       | hasil                                   |
      | 53.02.99.2001 | layak                                   |
      | 53.02.99.3001 | layak                                   |
      | 17.71.99.1001 | tidak layak                             |
      | 53.02.99.2002 | layak menurut data, menunggu pernyataan |

  Skenario: Jumlahnya batas, bukan hak
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 50   |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak"
    Dan jalur "miskin_ekstrem" terpenuhi
    Dan bantuannya paling banyak Rp300.000 per bulan
    Dan edisinya "blt_desa/2026-01-01"

  Skenario: Belum ada pernyataan domisili
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 50   |
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"
    Dan yang belum diketahui antara lain "berdomisili_di_desa"
    Dan hasil itu menunggu "pernyataan"

  Skenario: Pernyataan domisili lebih dari satu tahun lalu tidak berlaku lagi
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 50   |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2025
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"

  Skenario: Perempuan kepala keluarga di desil 3
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 3
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Ibu A   | kepala            | perempuan     | 40   |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak"
    Dan jalur "perempuan_kepala_keluarga" terpenuhi

  Skenario konsep: Kehilangan mata pencaharian, sakit menahun, atau disabilitas di desil 6
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 6
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis | disabilitas |
      | Bapak A | kepala            | laki laki     | 45   | <sakit>         | <difabel>   |
    Dan pernyataan "berdomisili di desa" dijawab <domisili> oleh kepala_desa pada 10 Januari 2026
    Dan pernyataan "kehilangan mata pencaharian" dijawab <hilang> oleh musyawarah_desa pada 10 Januari 2026
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | sakit         | difabel | hilang | domisili | hasil       |
      | kosong        | tidak   | ya     | ya       | layak       |
      | kosong        | ya      | tidak  | ya       | layak       |
      | tbc           | tidak   | tidak  | ya       | layak       |
      | lainnya       | tidak   | tidak  | ya       | layak       |
      | asma dan hiv  | tidak   | tidak  | ya       | layak       |
      | kosong        | tidak   | tidak  | ya       | tidak layak |
      | tbc           | ya      | ya     | tidak    | tidak layak |

  Skenario konsep: Lansia ber-KK sendiri harus memang tinggal seorang diri
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 6
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | penyakit kronis | disabilitas |
      | Kakek A | kepala            | laki laki     | <umur> | kosong          | tidak       |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Dan pernyataan "kehilangan mata pencaharian" dijawab tidak oleh musyawarah_desa pada 10 Januari 2026
    Dan pernyataan "tinggal seorang diri" dijawab <sendiri> oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | umur | sendiri | hasil       |
      | 60   | ya      | layak       |
      | 59   | ya      | tidak layak |
      | 60   | tidak   | tidak layak |

  Skenario konsep: Pensiunan dikecualikan, yang tidak diketahui dianggap bukan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | pensiunan asn |
      | Bapak A | kepala            | laki laki     | 62   | <pensiunan>   |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | pensiunan | hasil       |
      | ya        | tidak layak |
      | tidak     | layak       |
      | -         | layak       |

  Skenario: Mobil tidak termasuk yang dikecualikan di sini
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan keterangan keluarga itu:
      | isian      | nilai |
      | aset mobil | ya    |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Bapak A | kepala            | laki laki     | 50   |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak"

  Skenario: Edisi 2026 berhenti pada akhir tahun
    Diketahui aturan yang berlaku pada tanggal 1 Januari 2027
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "tidak berlaku"

  Skenario konsep: ASN dikecualikan, gaji di atas upah minimum dipastikan dulu
    Diketahui fakta wilayah "31.71.99.2001":
      | isian       | nilai |
      | status desa | desa  |
    Dan sebuah keluarga di wilayah "31.71.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status asn tni polri | upah bulanan |
      | Bapak A | kepala            | laki laki     | 50   | <asn>                | <upah>       |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | asn   | upah    | hasil                  |
      | tidak | 5729876 | layak                  |
      | tidak | 5729877 | belum dapat ditentukan |
      | tidak | -       | layak                  |
      | ya    | 5729876 | tidak layak            |

  Skenario konsep: Desil 1 dan bukan desil 2
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis | disabilitas |
      | Bapak A | kepala            | laki laki     | 50   | kosong          | tidak       |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Dan pernyataan "kehilangan mata pencaharian" dijawab tidak oleh musyawarah_desa pada 10 Januari 2026
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | desil | hasil                  |
      | 1     | layak                  |
      | 2     | tidak layak            |
      | -     | belum dapat ditentukan |
