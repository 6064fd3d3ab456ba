# language: id
@bgn @mbg
Fitur: Makan Bergizi Gratis – kelompok penerima, tanpa desil
  Universal menurut kelompok, tetapi hanya di tempat yang sudah dilayani SPPG.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026

  Aturan: Kelompok penerima di wilayah yang ada SPPG-nya

    Latar Belakang:
      Diketahui fakta wilayah "53.02.99.2001":
        | isian           | nilai |
        | sppg beroperasi | ya    |

    Skenario konsep: Siswa menurut tingkatnya, desil berapa pun
      Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
      Dan anggotanya:
        | anggota | jenis kelamin | umur | partisipasi sekolah | tingkat   |
        | Anak A  | laki laki     | 12   | <sekolah>           | <tingkat> |
      Ketika kelayakan mbg diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | desil | sekolah       | tingkat          | hasil                  |
        | 1     | masih sekolah | paud             | layak                  |
        | 10    | masih sekolah | sd               | layak                  |
        | 5     | masih sekolah | smp              | layak                  |
        | -     | masih sekolah | sma              | layak                  |
        | 1     | masih sekolah | perguruan tinggi | tidak layak            |
        | 1     | tidak lagi    | sd               | tidak layak            |
        | 1     | belum pernah  | sd               | tidak layak            |
        | 1     | -             | sd               | belum dapat ditentukan |

    Skenario: Anggota yang belum didata
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur |
        | Ibu A   | 28   |
      Ketika kelayakan mbg diperiksa
      Maka hasilnya "belum dapat ditentukan"
      Dan hasil itu menunggu "data"

    Skenario konsep: Balita, tepat di garis, di bawah, dan di atasnya
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | jenis kelamin | umur   | partisipasi sekolah |
        | Anak A  | laki laki     | <umur> | belum pernah        |
      Ketika kelayakan mbg diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | umur | hasil                  |
        | 0    | layak                  |
        | 4    | layak                  |
        | 5    | tidak layak            |
        | 6    | tidak layak            |
        | -    | belum dapat ditentukan |

    Skenario konsep: Ibu hamil dan ibu menyusui
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | jenis kelamin | umur | hamil   | menyusui   | partisipasi sekolah |
        | Ibu A   | perempuan     | 28   | <hamil> | <menyusui> | tidak lagi          |
      Ketika kelayakan mbg diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | hamil | menyusui | hasil                  |
        | ya    | tidak    | layak                  |
        | tidak | ya       | layak                  |
        | tidak | tidak    | tidak layak            |
        | -     | tidak    | belum dapat ditentukan |

    Skenario konsep: Kehamilan dan menyusui hanya ditanyakan kepada perempuan umur 10 sampai 54 tahun
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | jenis kelamin | umur   | hamil   | menyusui   | partisipasi sekolah |
        | Orang A | <kelamin>     | <umur> | <hamil> | <menyusui> | tidak lagi          |
      Ketika kelayakan mbg diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | kelamin   | umur | hamil | menyusui | hasil       |
        | perempuan | 9    | ya    | ya       | tidak layak |
        | perempuan | 10   | ya    | tidak    | layak       |
        | perempuan | 10   | tidak | ya       | layak       |
        | perempuan | 54   | ya    | tidak    | layak       |
        | perempuan | 54   | tidak | ya       | layak       |
        | perempuan | 55   | ya    | ya       | tidak layak |
        | laki laki | 30   | -     | -        | tidak layak |

    Skenario konsep: Jalurnya disebut
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | jenis kelamin | umur   | hamil   | menyusui   | partisipasi sekolah | tingkat |
        | Orang A | perempuan     | <umur> | <hamil> | <menyusui> | <sekolah>           | sd      |
      Ketika kelayakan mbg diperiksa
      Maka jalur "<jalur>" terpenuhi

      Contoh:
        | umur | hamil | menyusui | sekolah       | jalur                          |
        | 8    | -     | -        | masih sekolah | Siswa PAUD sampai SMA sederajat |
        | 28   | ya    | tidak    | tidak lagi    | Ibu hamil                      |
        | 28   | tidak | ya       | tidak lagi    | Ibu menyusui                   |
        | 2    | -     | -        | belum pernah  | Balita                         |

    Skenario konsep: Hari pertama edisinya
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | jenis kelamin | umur |
        | Anak A  | laki laki     | 3    |
      Ketika kelayakan mbg diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | tanggal          | hasil         |
        | 31 Desember 2024 | tidak berlaku |
        | 1 Januari 2025   | layak         |

  Aturan: Tanpa SPPG belum ada layanan

    Skenario: SPPG belum beroperasi
      Diketahui fakta wilayah "53.02.99.2001":
        | isian           | nilai |
        | sppg beroperasi | tidak |
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | jenis kelamin | umur |
        | Anak A  | laki laki     | 3    |
      Ketika kelayakan mbg diperiksa
      Maka hasilnya "tidak layak"

    Skenario: Belum diketahui apakah SPPG beroperasi
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | jenis kelamin | umur |
        | Anak A  | laki laki     | 3    |
      Ketika kelayakan mbg diperiksa
      Maka hasilnya "layak menurut data, menunggu pernyataan"
      Dan yang belum diketahui antara lain "sppg_beroperasi"
      Dan hasil itu menunggu "wilayah"
