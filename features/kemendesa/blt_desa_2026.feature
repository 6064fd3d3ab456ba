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
      | hipertensi    | tidak   | tidak  | ya       | layak       |
      | rematik       | tidak   | tidak  | ya       | layak       |
      | asma          | tidak   | tidak  | ya       | layak       |
      | jantung       | tidak   | tidak  | ya       | layak       |
      | kanker        | tidak   | tidak  | ya       | layak       |
      | hemofilia     | tidak   | tidak  | ya       | layak       |
      | hiv           | tidak   | tidak  | ya       | layak       |
      | kolesterol    | tidak   | tidak  | ya       | layak       |
      | sirosis       | tidak   | tidak  | ya       | layak       |
      | talasemia     | tidak   | tidak  | ya       | layak       |
      | leukemia      | tidak   | tidak  | ya       | layak       |
      | alzheimer     | tidak   | tidak  | ya       | layak       |
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

  Skenario konsep: Pernyataan berlaku setahun
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 6
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis | disabilitas |
      | Kakek A | kepala            | laki laki     | 70   | kosong          | tidak       |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada <domisili>
    Dan pernyataan "<kriteria>" dijawab ya oleh musyawarah_desa pada <pada>
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh: kehilangan mata pencaharian, lalu tinggal seorang diri
      | domisili        | kriteria                    | pada            | hasil                                   |
      | 1 Februari 2025 | kehilangan mata pencaharian | 1 Februari 2025 | layak                                   |
      | 31 Januari 2025 | kehilangan mata pencaharian | 1 Februari 2025 | layak menurut data, menunggu pernyataan |
      | 1 Februari 2025 | kehilangan mata pencaharian | 31 Januari 2025 | layak menurut data, menunggu pernyataan |
      | 1 Februari 2025 | tinggal seorang diri        | 1 Februari 2025 | layak                                   |
      | 1 Februari 2025 | tinggal seorang diri        | 31 Januari 2025 | layak menurut data, menunggu pernyataan |

  Skenario konsep: Seorang anggota sudah cukup, dan lansia tunggal berarti satu-satunya anggota
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 6
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | penyakit kronis | disabilitas |
      | Kakek A | kepala            | laki laki     | <umur> | kosong          | tidak       |
      | Nenek A | istri_suami       | perempuan     | 58     | <sakit>         | <difabel>   |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Dan pernyataan "kehilangan mata pencaharian" dijawab tidak oleh musyawarah_desa pada 10 Januari 2026
    Dan pernyataan "tinggal seorang diri" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | umur | sakit  | difabel | hasil       |
      | 59   | tbc    | tidak   | layak       |
      | 59   | kosong | ya      | layak       |
      | 70   | kosong | tidak   | tidak layak |

  Skenario konsep: Lansia yang sudah meninggal atau pindah tidak dihitung lagi
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 6
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis | disabilitas | keberadaan |
      | Kakek A | kepala            | laki laki     | 70   | kosong          | tidak       | -          |
      | Anak A  | anak              | laki laki     | 40   | kosong          | tidak       | <anak>     |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Dan pernyataan "kehilangan mata pencaharian" dijawab tidak oleh musyawarah_desa pada 10 Januari 2026
    Dan pernyataan "tinggal seorang diri" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | anak                | hasil       |
      | pindah dalam negeri | layak       |
      | pindah luar negeri  | layak       |
      | meninggal           | layak       |
      | -                   | tidak layak |

  Skenario: Kakek yang keberadaannya tidak tercatat dianggap masih tinggal bersama anaknya
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 6
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | penyakit kronis | disabilitas | keberadaan      |
      | Bapak A | kepala            | laki laki     | 40   | kosong          | tidak       | tinggal bersama |
      | Kakek A | orangtua mertua   | laki laki     | 70   | kosong          | tidak       | -               |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Dan pernyataan "kehilangan mata pencaharian" dijawab tidak oleh musyawarah_desa pada 10 Januari 2026
    Dan pernyataan "tinggal seorang diri" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "tidak layak"
    Dan hasil itu bersandar pada anggapan

  Skenario: Hanya ASN, TNI, Polri, pensiunan, dan gaji yang dilihat, bukan seluruh daftar negatif bantuan sosial
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan keterangan keluarga itu:
      | isian               | nilai        |
      | aset mobil          | ya           |
      | jumlah sepeda motor | 3            |
      | nilai sepeda motor  | Rp45.000.000 |
      | daya listrik        | di atas 2200 |
    Dan anggotanya:
      | anggota | keberadaan       | hubungan keluarga | jenis kelamin | umur | status asn tni polri | pensiunan asn | upah bulanan | omzet usaha bulanan | guru sertifikasi | nakes | perangkat desa | pendamping sosial | penghasilan rutin apbn apbd | pengurus perusahaan ahu |
      | Bapak A | tinggal bersama  | kepala            | laki laki     | 50   | tidak                | tidak         | Rp0          | Rp9.000.000         | ya               | ya    | ya             | ya                | ya                          | ya                      |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Dan pernyataan "menolak bantuan" dijawab ya oleh pendamping_sosial pada 10 Januari 2026
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "layak"
    Dan hasil itu tidak bersandar pada anggapan

  Skenario konsep: Seorang anggota sudah cukup untuk mengecualikan keluarganya
    Diketahui fakta wilayah "31.71.99.2001":
      | isian       | nilai |
      | status desa | desa  |
    Dan sebuah keluarga di wilayah "31.71.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status asn tni polri | pensiunan asn | upah bulanan |
      | Bapak A | kepala            | laki laki     | 62   | tidak                | tidak         | Rp0          |
      | Ibu A   | istri_suami       | perempuan     | 58   | <asn>                | <pensiunan>   | <upah>       |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | asn   | pensiunan | upah        | hasil                  |
      | ya    | tidak     | Rp0         | tidak layak            |
      | tidak | ya        | Rp0         | tidak layak            |
      | tidak | tidak     | Rp9.000.000 | belum dapat ditentukan |
      | tidak | tidak     | Rp0         | layak                  |

  Skenario konsep: Upah minimum yang dipakai adalah upah minimum provinsinya pada hari keputusan
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan fakta wilayah "<wilayah>":
      | isian       | nilai |
      | status desa | desa  |
    Dan sebuah keluarga di wilayah "<wilayah>" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | upah bulanan |
      | Bapak A | kepala            | laki laki     | 50   | <upah>       |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada <tanggal>
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | wilayah       | upah        | hasil                  |
      | 1 Januari 2026   | 31.71.99.2001 | Rp5.729.876 | layak                  |
      | 1 Januari 2026   | 31.71.99.2001 | Rp5.729.877 | belum dapat ditentukan |
      | 31 Desember 2026 | 31.71.99.2001 | Rp5.729.876 | layak                  |
      | 31 Desember 2026 | 31.71.99.2001 | Rp5.729.877 | belum dapat ditentukan |

  Skenario konsep: Di NTT dan Bengkulu upah minimumnya dibulatkan, jadi gaji di antara dua angka itu dianggap belum melewatinya
    Diketahui fakta wilayah "<wilayah>":
      | isian       | nilai |
      | status desa | desa  |
    Dan sebuah keluarga di wilayah "<wilayah>" dengan desil nasional 1
    Dan anggotanya:
      | anggota | keberadaan      | hubungan keluarga | jenis kelamin | umur | status asn tni polri | pensiunan asn | upah bulanan |
      | Bapak A | tinggal bersama | kepala            | laki laki     | 50   | tidak                | tidak         | <upah>       |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"
    Dan hasil itu <sandaran> pada anggapan

    Contoh:
      | wilayah       | upah        | hasil                  | sandaran        |
      | 53.03.99.2001 | Rp2.445.000 | layak                  | tidak bersandar |
      | 53.03.99.2001 | Rp2.445.001 | layak                  | bersandar       |
      | 53.03.99.2001 | Rp2.460.000 | layak                  | bersandar       |
      | 53.03.99.2001 | Rp2.460.001 | belum dapat ditentukan | tidak bersandar |
      | 17.02.99.2001 | Rp2.815.000 | layak                  | tidak bersandar |
      | 17.02.99.2001 | Rp2.815.001 | layak                  | bersandar       |
      | 17.02.99.2001 | Rp2.830.000 | layak                  | bersandar       |
      | 17.02.99.2001 | Rp2.830.001 | belum dapat ditentukan | tidak bersandar |

  Skenario konsep: Gaji di atas upah minimum dipastikan musyawarah desa
    Diketahui fakta wilayah "31.71.99.2001":
      | isian       | nilai |
      | status desa | desa  |
    Dan sebuah keluarga di wilayah "31.71.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | keberadaan      | jenis kelamin | umur | upah bulanan | status asn tni polri | pensiunan asn |
      | Bapak A | kepala            | tinggal bersama | laki laki     | 50   | Rp9.000.000  | tidak                | tidak         |
    Dan pernyataan "berdomisili di desa" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Dan pernyataan "blt_desa/2026-01-01/unless/1/gaji_di_atas_upah_minimum" dijawab <pasti> oleh musyawarah_desa pada 10 Januari 2026
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "<hasil>"
    Dan hasil itu tidak bersandar pada anggapan

    Contoh:
      | pasti | hasil       |
      | ya    | tidak layak |
      | tidak | layak       |

  Skenario: Keluarga yang belum didata dan belum ditanyai
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan BLT Desa diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan yang belum diketahui antara lain "berdomisili_di_desa"
