# language: id
@kemdiktisaintek @kip_kuliah
Fitur: KIP Kuliah – lulusan SMA yang diterima kuliah
  Lulus paling lama dua tahun sebelumnya, diterima di program studi terakreditasi, dan salah satu jalur ekonomi.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Juli 2024

  Aturan: Lulusan baru yang diterima di program studi terakreditasi

    Skenario konsep: Tahun lulus tepat di garis, di bawah, dan di atasnya
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | ijazah tertinggi | tahun lulus sma | punya kip |
        | Anak A  | 19   | sma              | <tahun>         | ya        |
      Dan pernyataan "diterima di prodi terakreditasi" tentang "Anak A" dijawab ya oleh perguruan_tinggi pada 20 Juni 2024
      Ketika kelayakan KIP Kuliah diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | tahun | hasil                  |
        | 2024  | layak                  |
        | 2023  | layak                  |
        | 2022  | layak                  |
        | 2021  | tidak layak            |
        | -     | belum dapat ditentukan |

    Skenario konsep: Ijazahnya harus SMA sederajat
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | ijazah tertinggi | tahun lulus sma | punya kip |
        | Anak A  | 19   | <ijazah>         | 2024            | ya        |
      Dan pernyataan "diterima di prodi terakreditasi" tentang "Anak A" dijawab ya oleh perguruan_tinggi pada 20 Juni 2024
      Ketika kelayakan KIP Kuliah diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | ijazah  | hasil                  |
        | paket c | layak                  |
        | smalb   | layak                  |
        | sma     | layak                  |
        | ma      | layak                  |
        | smk     | layak                  |
        | mak     | layak                  |
        | ulya    | layak                  |
        | smp     | tidak layak            |
        | d1 d3   | tidak layak            |
        | d4 s1   | tidak layak            |
        | -       | belum dapat ditentukan |

    Skenario konsep: Diterima menurut perguruan tinggi, paling lama setahun yang lalu
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | ijazah tertinggi | tahun lulus sma | punya kip |
        | Anak A  | 19   | sma              | 2024            | ya        |
      Dan pernyataan "diterima di prodi terakreditasi" tentang "Anak A" dijawab <jawab> oleh perguruan_tinggi pada <pada>
      Ketika kelayakan KIP Kuliah diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | jawab | pada         | hasil                                   |
        | ya    | 20 Juni 2024 | layak                                   |
        | tidak | 20 Juni 2024 | tidak layak                             |
        | ya    | 1 Juli 2023  | layak                                   |
        | ya    | 30 Juni 2023 | layak menurut data, menunggu pernyataan |

    Skenario: Belum ada keterangan perguruan tinggi
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | ijazah tertinggi | tahun lulus sma | punya kip |
        | Anak A  | 19   | sma              | 2024            | ya        |
      Ketika kelayakan KIP Kuliah diperiksa
      Maka hasilnya "layak menurut data, menunggu pernyataan"
      Dan yang belum diketahui tentang "Anak A" antara lain "diterima_di_prodi_terakreditasi"

  Aturan: Salah satu jalur ekonomi

    Skenario konsep: KIP, panti, DTKS, KKS, dan desil P3KE
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan keterangan keluarga itu:
        | isian                   | nilai  |
        | punya kks               | <kks>  |
        | terdaftar dtks          | <dtks> |
        | desil p3ke              | <p3ke> |
        | jumlah anggota keluarga | 4      |
      Dan anggotanya:
        | anggota | umur | ijazah tertinggi | tahun lulus sma | punya kip | tinggal di panti | penghasilan orang tua |
        | Anak A  | 19   | sma              | 2024            | <kip>     | <panti>          | Rp9.000.000           |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Dan pernyataan "diterima di prodi terakreditasi" tentang "Anak A" dijawab ya oleh perguruan_tinggi pada 20 Juni 2024
      Ketika kelayakan KIP Kuliah diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | kip   | kks   | dtks  | p3ke | panti | hasil                  |
        | ya    | tidak | tidak | 4    | tidak | layak                  |
        | tidak | ya    | tidak | 4    | tidak | layak                  |
        | tidak | tidak | ya    | 4    | tidak | layak                  |
        | tidak | tidak | tidak | 2    | tidak | layak                  |
        | tidak | tidak | tidak | 3    | tidak | layak                  |
        | tidak | tidak | tidak | 4    | tidak | tidak layak            |
        | tidak | tidak | tidak | 4    | ya    | layak                  |
        | tidak | tidak | tidak | -    | tidak | belum dapat ditentukan |

    Skenario konsep: Pernah menerima PIP, dan keluarga PKH
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan keterangan keluarga itu:
        | isian                   | nilai |
        | punya kks               | tidak |
        | terdaftar dtks          | tidak |
        | desil p3ke              | 4     |
        | jumlah anggota keluarga | 4     |
      Dan anggotanya:
        | anggota | umur | ijazah tertinggi | tahun lulus sma | punya kip | tinggal di panti | penghasilan orang tua |
        | Anak A  | 19   | sma              | 2024            | tidak     | tidak            | Rp9.000.000           |
        | Anak B  | 14   | smp              | -               | tidak     | tidak            | Rp9.000.000           |
      Dan <kepesertaan>
      Dan pernyataan "diterima di prodi terakreditasi" tentang "Anak A" dijawab ya oleh perguruan_tinggi pada 20 Juni 2024
      Ketika kelayakan KIP Kuliah diperiksa
      Maka hasil "Anak A" adalah "<hasil>"

      Contoh:
        | kepesertaan                                                              | hasil       |
        | "Anak A" menerima "pip" dari 1 Januari 2020 sampai 31 Desember 2022          | layak       |
        | "Anak A" menerima "pip_madrasah" dari 1 Januari 2020 sampai 31 Desember 2022 | layak       |
        | "Anak B" menerima "pip" sejak 1 Januari 2023                                 | tidak layak |
        | keluarga itu menerima "pkh" sejak 1 Januari 2020                             | layak       |
        | keluarga itu menerima "pkh" dari 1 Januari 2020 sampai 31 Desember 2023      | tidak layak |
        | "Anak B" menerima "pkh" sejak 1 Januari 2020                                 | tidak layak |

    Skenario konsep: Penghasilan orang tua, gabungan atau per anggota, tepat di garis
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan keterangan keluarga itu:
        | isian                   | nilai   |
        | punya kks               | tidak   |
        | terdaftar dtks          | tidak   |
        | desil p3ke              | 4       |
        | jumlah anggota keluarga | <orang> |
      Dan anggotanya:
        | anggota | umur | ijazah tertinggi | tahun lulus sma | punya kip | tinggal di panti | penghasilan orang tua |
        | Anak A  | 19   | sma              | 2024            | tidak     | tidak            | <penghasilan>         |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Dan pernyataan "diterima di prodi terakreditasi" tentang "Anak A" dijawab ya oleh perguruan_tinggi pada 20 Juni 2024
      Dan pernyataan "surat keterangan tidak mampu" dijawab <sktm> oleh lurah pada 1 Juni 2024
      Ketika kelayakan KIP Kuliah diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | orang | penghasilan | sktm  | hasil                  |
        | 2     | Rp3.999.999 | ya    | layak                  |
        | 2     | Rp4.000.000 | ya    | layak                  |
        | 2     | Rp4.000.001 | ya    | tidak layak            |
        | 2     | Rp4.000.000 | tidak | tidak layak            |
        | 8     | Rp5.999.999 | ya    | layak                  |
        | 8     | Rp6.000.000 | ya    | layak                  |
        | 8     | Rp6.000.001 | ya    | tidak layak            |
        | 8     | Rp6.000.000 | tidak | tidak layak            |
        | 8     | -           | ya    | belum dapat ditentukan |

    Skenario: Jalur penghasilan menunggu surat keterangan desa
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan keterangan keluarga itu:
        | isian          | nilai |
        | punya kks      | tidak |
        | terdaftar dtks | tidak |
        | desil p3ke     | 4     |
      Dan anggotanya:
        | anggota | umur | ijazah tertinggi | tahun lulus sma | punya kip | tinggal di panti | penghasilan orang tua |
        | Anak A  | 19   | sma              | 2024            | tidak     | tidak            | Rp3.000.000           |
      Dan keluarga itu tidak tercatat menerima program apa pun
      Dan pernyataan "diterima di prodi terakreditasi" tentang "Anak A" dijawab ya oleh perguruan_tinggi pada 20 Juni 2024
      Ketika kelayakan KIP Kuliah diperiksa
      Maka hasilnya "layak menurut data, menunggu pernyataan"
      Dan yang belum diketahui antara lain "surat_keterangan_tidak_mampu"
      Dan hasil itu menunggu "pernyataan"

    Skenario konsep: Surat keterangan tidak mampu berlaku setahun
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | ijazah tertinggi | tahun lulus sma | penghasilan orang tua |
        | Anak A  | 19   | sma              | 2024            | Rp3.000.000           |
      Dan pernyataan "diterima di prodi terakreditasi" tentang "Anak A" dijawab ya oleh perguruan_tinggi pada 20 Juni 2024
      Dan pernyataan "surat keterangan tidak mampu" dijawab ya oleh lurah pada <pada>
      Ketika kelayakan KIP Kuliah diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | pada         | hasil                  |
        | 1 Juli 2023  | layak                  |
        | 30 Juni 2023 | belum dapat ditentukan |

    Skenario konsep: Jalurnya disebut
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan keterangan keluarga itu:
        | isian      | nilai  |
        | desil p3ke | <p3ke> |
      Dan anggotanya:
        | anggota | umur | ijazah tertinggi | tahun lulus sma | punya kip | tinggal di panti | penghasilan orang tua |
        | Anak A  | 19   | sma              | 2024            | <kip>     | <panti>          | <penghasilan>         |
      Dan pernyataan "diterima di prodi terakreditasi" tentang "Anak A" dijawab ya oleh perguruan_tinggi pada 20 Juni 2024
      Dan pernyataan "surat keterangan tidak mampu" dijawab ya oleh kepala_desa pada 1 Juni 2024
      Ketika kelayakan KIP Kuliah diperiksa
      Maka jalur "<jalur>" terpenuhi

      Contoh:
        | p3ke | kip   | panti | penghasilan | jalur                                                        |
        | 9    | ya    | tidak | Rp9.000.000 | Pemegang KIP atau penerima PIP                               |
        | 1    | tidak | tidak | Rp9.000.000 | DTKS, PKH, KKS, atau desil P3KE                              |
        | 9    | tidak | ya    | Rp9.000.000 | Tinggal di panti                                             |
        | 9    | tidak | tidak | Rp1.000.000 | Penghasilan orang tua rendah, dengan surat keterangan tidak mampu |

  Aturan: Varian 2022 memakai desil DTKS

    Skenario konsep: Desil DTKS tepat di garis, dan bukan desil P3KE
      Diketahui aturan yang berlaku pada tanggal 1 Juli 2022
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Dan keterangan keluarga itu:
        | isian                   | nilai   |
        | punya kks               | <kks>   |
        | terdaftar dtks          | ya      |
        | desil dtks              | <desil> |
        | desil p3ke              | 1       |
        | jumlah anggota keluarga | 4       |
      Dan anggotanya:
        | anggota | umur | ijazah tertinggi | tahun lulus sma | punya kip | tinggal di panti | penghasilan orang tua |
        | Anak A  | 19   | sma              | 2022            | tidak     | tidak            | Rp9.000.000           |
      Dan <kepesertaan>
      Dan pernyataan "diterima di prodi terakreditasi" tentang "Anak A" dijawab ya oleh perguruan_tinggi pada 20 Juni 2022
      Ketika kelayakan KIP Kuliah diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | desil | kks   | kepesertaan                                      | hasil       |
        | 3     | tidak | keluarga itu tidak tercatat menerima program apa pun | layak       |
        | 4     | tidak | keluarga itu tidak tercatat menerima program apa pun | layak       |
        | 5     | tidak | keluarga itu tidak tercatat menerima program apa pun | tidak layak |
        | 5     | ya    | keluarga itu tidak tercatat menerima program apa pun | layak       |
        | 5     | tidak | keluarga itu menerima "pkh" sejak 1 Januari 2020     | layak       |
        | 5     | tidak | keluarga itu menerima "pkh" dari 1 Januari 2020 sampai 30 Juni 2022 | tidak layak |
        | 5     | tidak | "Anak A" menerima "pkh" sejak 1 Januari 2020         | tidak layak |

    Skenario konsep: Syarat dan jalur lain pada 2022
      Diketahui aturan yang berlaku pada tanggal 1 Juli 2022
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Dan keterangan keluarga itu:
        | isian                   | nilai   |
        | punya kks               | tidak   |
        | desil dtks              | 5       |
        | jumlah anggota keluarga | <orang> |
      Dan anggotanya:
        | anggota | umur | ijazah tertinggi | tahun lulus sma | punya kip | tinggal di panti | penghasilan orang tua |
        | Anak A  | 19   | <ijazah>         | <tahun>         | <kip>     | <panti>          | <penghasilan>         |
      Dan <kepesertaan>
      Dan pernyataan "diterima di prodi terakreditasi" tentang "Anak A" dijawab <terima> oleh perguruan_tinggi pada 20 Juni 2022
      Dan pernyataan "surat keterangan tidak mampu" dijawab <sktm> oleh kepala_desa pada 1 Juni 2022
      Ketika kelayakan KIP Kuliah diperiksa
      Maka hasilnya "<hasil>"

      Contoh:
        | ijazah | tahun | terima | kip   | panti | orang | penghasilan | sktm  | kepesertaan                                          | hasil       |
        | sma    | 2020  | ya     | ya    | tidak | 4     | Rp9.000.000 | tidak | keluarga itu tidak tercatat menerima program apa pun | layak       |
        | sma    | 2019  | ya     | ya    | tidak | 4     | Rp9.000.000 | tidak | keluarga itu tidak tercatat menerima program apa pun | tidak layak |
        | smp    | 2022  | ya     | ya    | tidak | 4     | Rp9.000.000 | tidak | keluarga itu tidak tercatat menerima program apa pun | tidak layak |
        | sma    | 2022  | tidak  | ya    | tidak | 4     | Rp9.000.000 | tidak | keluarga itu tidak tercatat menerima program apa pun | tidak layak |
        | sma    | 2022  | ya     | tidak | ya    | 4     | Rp9.000.000 | tidak | keluarga itu tidak tercatat menerima program apa pun | layak       |
        | sma    | 2022  | ya     | tidak | tidak | 2     | Rp4.000.000 | ya    | keluarga itu tidak tercatat menerima program apa pun | layak       |
        | sma    | 2022  | ya     | tidak | tidak | 8     | Rp6.000.000 | ya    | keluarga itu tidak tercatat menerima program apa pun | layak       |
        | sma    | 2022  | ya     | tidak | tidak | 8     | Rp6.000.001 | ya    | keluarga itu tidak tercatat menerima program apa pun | tidak layak |
        | sma    | 2022  | ya     | tidak | tidak | 8     | Rp6.000.000 | tidak | keluarga itu tidak tercatat menerima program apa pun | tidak layak |
        | sma    | 2022  | ya     | tidak | tidak | 4     | Rp9.000.000 | tidak | "Anak A" menerima "pip" dari 1 Januari 2020 sampai 31 Desember 2021 | layak |
        | sma    | 2022  | ya     | tidak | tidak | 4     | Rp9.000.000 | tidak | "Anak A" menerima "pip_madrasah" dari 1 Januari 2020 sampai 31 Desember 2021 | layak |

    Skenario konsep: Batas biaya kuliah menurut akreditasi
      Diketahui aturan yang berlaku pada tanggal 1 Juli 2022
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | ijazah tertinggi | tahun lulus sma | punya kip | akreditasi prodi | prodi kedokteran |
        | Anak A  | 19   | sma              | 2022            | ya        | <akreditasi>     | <kedokteran>     |
      Dan pernyataan "diterima di prodi terakreditasi" tentang "Anak A" dijawab ya oleh perguruan_tinggi pada 20 Juni 2022
      Ketika kelayakan KIP Kuliah diperiksa
      Maka hasilnya "layak"
      Dan bantuannya paling banyak Rp<batas> per semester

      Contoh:
        | akreditasi  | kedokteran | batas      |
        | baik sekali | ya         | 12.000.000 |
        | unggul      | tidak      | 12.000.000 |
        | baik sekali | tidak      | 4.000.000  |
        | baik        | tidak      | 2.400.000  |

    Skenario: Lulusan yang belum didata pada 2022
      Diketahui aturan yang berlaku pada tanggal 1 Juli 2022
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur |
        | Anak A  | 19   |
      Ketika kelayakan KIP Kuliah diperiksa
      Maka hasilnya "belum dapat ditentukan"
      Dan hasil itu menunggu "data"

  Aturan: Biaya hidup menurut klaster perguruan tinggi

    Skenario konsep: Lima klaster
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | ijazah tertinggi | tahun lulus sma | punya kip | klaster biaya hidup |
        | Anak A  | 19   | sma              | 2024            | ya        | <klaster>           |
      Dan pernyataan "diterima di prodi terakreditasi" tentang "Anak A" dijawab ya oleh perguruan_tinggi pada 20 Juni 2024
      Ketika kelayakan KIP Kuliah diperiksa
      Maka bantuannya <biaya> per bulan

      Contoh:
        | klaster   | biaya                        |
        | klaster 1 | Rp800.000                      |
        | klaster 2 | Rp950.000                      |
        | klaster 3 | Rp1.100.000                    |
        | klaster 4 | Rp1.250.000                    |
        | klaster 5 | Rp1.400.000                    |
        | -         | antara Rp800.000 dan Rp1.400.000 |

    Skenario konsep: Di samping biaya hidup, biaya kuliah paling banyak sebesar batas akreditasinya
      Diketahui sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | ijazah tertinggi | tahun lulus sma | punya kip | klaster biaya hidup | akreditasi prodi | prodi kedokteran |
        | Anak A  | 19   | sma              | 2024            | ya        | klaster 1           | <akreditasi>     | <kedokteran>     |
      Dan pernyataan "diterima di prodi terakreditasi" tentang "Anak A" dijawab ya oleh perguruan_tinggi pada 20 Juni 2024
      Ketika kelayakan KIP Kuliah diperiksa
      Maka bantuannya Rp800.000 per bulan
      Dan bantuannya paling banyak Rp<batas> per semester

      Contoh:
        | akreditasi  | kedokteran | batas      |
        | baik sekali | ya         | 12.000.000 |
        | unggul      | tidak      | 12.000.000 |
        | baik sekali | tidak      | 4.000.000  |
        | baik        | tidak      | 2.400.000  |

  Aturan: Edisi menurut tanggal

    Skenario konsep: Hari pertama dan terakhir setiap edisi
      Diketahui aturan yang berlaku pada tanggal <tanggal>
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Dan anggotanya:
        | anggota | umur | ijazah tertinggi | tahun lulus sma | punya kip |
        | Anak A  | 19   | sma              | 2022            | ya        |
      Dan pernyataan "diterima di prodi terakreditasi" tentang "Anak A" dijawab ya oleh perguruan_tinggi pada 1 Januari 2022
      Ketika kelayakan KIP Kuliah diperiksa
      Maka hasilnya "layak"
      Dan edisinya "kip_kuliah/<edisi>"

      Contoh:
        | tanggal          | edisi      |
        | 1 Januari 2022   | 2022-01-01 |
        | 31 Desember 2022 | 2022-01-01 |
        | 1 Januari 2023   | 2023-01-01 |

    Skenario: Sebelum 2022 belum ada edisinya
      Diketahui aturan yang berlaku pada tanggal 31 Desember 2021
      Dan sebuah keluarga di wilayah "53.02.99.2001"
      Ketika kelayakan KIP Kuliah diperiksa
      Maka hasilnya "tidak berlaku"
