# language: id
@pkp @bsps
Fitur: BSPS – peningkatan kualitas rumah swadaya
  Rumah sendiri satu-satunya yang dinilai tidak layak, tanahnya jelas, penghasilan keluarga tidak melebihi upah minimum.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2025

  Skenario konsep: Setiap syarat, UMP NTT 2025 sebesar Rp2.328.969
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                    | nilai         |
      | bukti kepemilikan tanah  | <tanah>       |
      | status kepemilikan rumah | <rumah>       |
      | aset rumah lain          | <lain>        |
      | penghasilan keluarga     | <penghasilan> |
    Dan anggotanya:
      | anggota | hubungan keluarga | status kawin | umur |
      | Bapak R | kepala            | <kawin>      | 45   |
      | Anak R  | anak              | belum kawin  | 15   |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "rumah dinilai tidak layak huni" dijawab <nilai> oleh dinas_perumahan pada 10 Januari 2025
    Dan pernyataan "penghasilan tidak melebihi umk" dijawab <umk> oleh dinas_perumahan pada 10 Januari 2025
    Dan pernyataan "bersedia berswadaya" dijawab <swadaya> oleh kepala_desa pada 10 Januari 2025
    Ketika kelayakan BSPS diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | kawin       | tanah                     | rumah         | lain  | penghasilan | nilai | umk   | swadaya | hasil                  |
      | kawin       | shm anggota               | milik sendiri | tidak | Rp2.328.968 | ya    | tidak | ya      | layak                  |
      | kawin       | shm anggota               | milik sendiri | tidak | Rp2.328.969 | ya    | tidak | ya      | layak                  |
      | kawin       | shm anggota               | milik sendiri | tidak | Rp2.328.970 | ya    | tidak | ya      | tidak layak            |
      | kawin       | shm anggota               | milik sendiri | tidak | Rp2.328.970 | ya    | ya    | ya      | layak                  |
      | cerai hidup | girik                     | milik sendiri | tidak | Rp900.000   | ya    | tidak | ya      | layak                  |
      | cerai mati  | sertifikat lain           | milik sendiri | tidak | Rp900.000   | ya    | tidak | ya      | layak                  |
      | kawin       | shm lain perjanjian       | milik sendiri | tidak | Rp900.000   | ya    | tidak | ya      | layak                  |
      | belum kawin | shm anggota               | milik sendiri | tidak | Rp900.000   | ya    | tidak | ya      | tidak layak            |
      | kawin       | shm lain tanpa perjanjian | milik sendiri | tidak | Rp900.000   | ya    | tidak | ya      | tidak layak            |
      | kawin       | tidak punya               | milik sendiri | tidak | Rp900.000   | ya    | tidak | ya      | tidak layak            |
      | kawin       | shm anggota               | kontrak sewa  | tidak | Rp900.000   | ya    | tidak | ya      | tidak layak            |
      | kawin       | shm anggota               | milik sendiri | ya    | Rp900.000   | ya    | tidak | ya      | tidak layak            |
      | kawin       | shm anggota               | milik sendiri | tidak | Rp900.000   | tidak | tidak | ya      | tidak layak            |
      | kawin       | shm anggota               | milik sendiri | tidak | Rp900.000   | ya    | tidak | tidak   | tidak layak            |
      | -           | shm anggota               | milik sendiri | tidak | Rp900.000   | ya    | tidak | ya      | belum dapat ditentukan |
      | kawin       | -                         | milik sendiri | tidak | Rp900.000   | ya    | tidak | ya      | belum dapat ditentukan |
      | kawin       | shm anggota               | milik sendiri | tidak | -           | ya    | tidak | ya      | belum dapat ditentukan |

  Skenario konsep: Tahun yang upah minimumnya belum ada dalam tabel
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2022
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                    | nilai         |
      | bukti kepemilikan tanah  | girik         |
      | status kepemilikan rumah | milik sendiri |
      | aset rumah lain          | tidak         |
      | penghasilan keluarga     | <penghasilan> |
    Dan anggotanya:
      | anggota | hubungan keluarga | status kawin | umur |
      | Bapak R | kepala            | kawin        | 45   |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "rumah dinilai tidak layak huni" dijawab ya oleh dinas_perumahan pada 10 Januari 2022
    Dan pernyataan "penghasilan tidak melebihi umk" dijawab tidak oleh dinas_perumahan pada 10 Januari 2022
    Dan pernyataan "bersedia berswadaya" dijawab ya oleh kepala_desa pada 10 Januari 2022
    Ketika kelayakan BSPS diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | penghasilan | hasil                  |
      | Rp1.000.000 | layak                  |
      | Rp1.000.001 | belum dapat ditentukan |
      | Rp6.500.000 | belum dapat ditentukan |
      | Rp6.500.001 | tidak layak            |

  Skenario: Rumah yang belum diperiksa menunggu dinas
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                    | nilai         |
      | bukti kepemilikan tanah  | girik         |
      | status kepemilikan rumah | milik sendiri |
      | aset rumah lain          | tidak         |
      | penghasilan keluarga     | Rp900.000     |
    Dan anggotanya:
      | anggota | hubungan keluarga | status kawin | umur |
      | Bapak R | kepala            | kawin        | 45   |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Ketika kelayakan BSPS diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"
    Dan yang belum diketahui antara lain "rumah_dinilai_tidak_layak_huni"

  Skenario konsep: Bantuan yang sama dalam sepuluh tahun terakhir
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                    | nilai         |
      | bukti kepemilikan tanah  | girik         |
      | status kepemilikan rumah | milik sendiri |
      | aset rumah lain          | tidak         |
      | penghasilan keluarga     | Rp900.000     |
    Dan anggotanya:
      | anggota | hubungan keluarga | status kawin | umur |
      | Bapak R | kepala            | kawin        | 45   |
    Dan keluarga itu menerima "<program>" dari 1 Januari 2010 sampai <selesai>
    Dan pernyataan "rumah dinilai tidak layak huni" dijawab ya oleh dinas_perumahan pada 10 Januari 2025
    Dan pernyataan "bersedia berswadaya" dijawab ya oleh kepala_desa pada 10 Januari 2025
    Ketika kelayakan BSPS diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | program | selesai         | hasil       |
      | bsps    | 31 Januari 2015 | layak       |
      | bsps    | 1 Februari 2015 | tidak layak |
      | pbrs    | 2 Februari 2015 | tidak layak |
      | pkh     | 1 Februari 2024 | layak       |

  Skenario konsep: Besaran menurut daerah
    Diketahui sebuah keluarga di wilayah "<wilayah>"
    Dan keterangan keluarga itu:
      | isian                    | nilai         |
      | bukti kepemilikan tanah  | girik         |
      | status kepemilikan rumah | milik sendiri |
      | aset rumah lain          | tidak         |
      | penghasilan keluarga     | Rp900.000     |
    Dan anggotanya:
      | anggota | hubungan keluarga | status kawin | umur |
      | Bapak R | kepala            | kawin        | 45   |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan fakta wilayah "<wilayah>":
      | isian                 | nilai   |
      | pulau atau pegunungan | <pulau> |
    Dan pernyataan "rumah dinilai tidak layak huni" dijawab ya oleh dinas_perumahan pada 10 Januari 2025
    Dan pernyataan "bersedia berswadaya" dijawab ya oleh kepala_desa pada 10 Januari 2025
    Ketika kelayakan BSPS diperiksa
    Maka hasilnya "layak"
    Dan bantuannya <besaran>

    Contoh:
      | wilayah       | pulau | besaran      |
      | 53.02.99.2001 | -     | Rp20.000.000 |
      | 53.02.99.2001 | tidak | Rp20.000.000 |
      | 53.02.99.2001 | ya    | Rp20.000.000 |
      | 91.03.99.2009 | tidak | Rp23.500.000 |
      | 91.03.99.2009 | ya    | Rp40.000.000 |
      | 92.02.99.2009 | tidak | Rp23.500.000 |
      | 92.02.99.2009 | ya    | Rp40.000.000 |
      | 93.01.99.2009 | tidak | Rp23.500.000 |
      | 93.01.99.2009 | ya    | Rp40.000.000 |
      | 94.01.99.2009 | tidak | Rp23.500.000 |
      | 94.01.99.2009 | ya    | Rp40.000.000 |
      | 95.01.99.2009 | tidak | Rp23.500.000 |
      | 95.01.99.2009 | ya    | Rp40.000.000 |
      | 96.01.99.2009 | tidak | Rp23.500.000 |
      | 96.01.99.2009 | ya    | Rp40.000.000 |

  Skenario konsep: Besaran Papua sejak hari pertama edisi 2022
    Diketahui aturan yang berlaku pada tanggal 1 Januari 2022
    Dan sebuah keluarga di wilayah "<wilayah>"
    Dan keterangan keluarga itu:
      | isian                    | nilai         |
      | bukti kepemilikan tanah  | girik         |
      | status kepemilikan rumah | milik sendiri |
      | aset rumah lain          | tidak         |
      | penghasilan keluarga     | Rp900.000     |
    Dan anggotanya:
      | anggota | hubungan keluarga | status kawin | umur |
      | Bapak R | kepala            | kawin        | 45   |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan fakta wilayah "<wilayah>":
      | isian                 | nilai   |
      | pulau atau pegunungan | <pulau> |
    Dan pernyataan "rumah dinilai tidak layak huni" dijawab ya oleh dinas_perumahan pada 10 Desember 2021
    Dan pernyataan "bersedia berswadaya" dijawab ya oleh kepala_desa pada 10 Desember 2021
    Ketika kelayakan BSPS diperiksa
    Maka bantuannya <besaran>

    Contoh:
      | wilayah       | pulau | besaran      |
      | 91.03.99.2009 | tidak | Rp23.500.000 |
      | 91.03.99.2009 | ya    | Rp40.000.000 |
      | 53.02.99.2001 | tidak | Rp20.000.000 |

  Skenario: Di Papua besarannya menunggu keterangan wilayah
    Diketahui sebuah keluarga di wilayah "91.03.99.2003"
    Dan keterangan keluarga itu:
      | isian                    | nilai         |
      | bukti kepemilikan tanah  | girik         |
      | status kepemilikan rumah | milik sendiri |
      | aset rumah lain          | tidak         |
      | penghasilan keluarga     | Rp900.000     |
    Dan anggotanya:
      | anggota | hubungan keluarga | status kawin | umur |
      | Bapak R | kepala            | kawin        | 45   |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "rumah dinilai tidak layak huni" dijawab ya oleh dinas_perumahan pada 10 Januari 2025
    Dan pernyataan "bersedia berswadaya" dijawab ya oleh kepala_desa pada 10 Januari 2025
    Ketika kelayakan BSPS diperiksa
    Maka hasilnya "layak"
    Dan bantuannya antara Rp23.500.000 dan Rp40.000.000

  Skenario konsep: Setiap syarat pada edisi 2018
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2021
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                    | nilai         |
      | bukti kepemilikan tanah  | <tanah>       |
      | status kepemilikan rumah | <rumah>       |
      | aset rumah lain          | <lain>        |
      | penghasilan keluarga     | <penghasilan> |
    Dan anggotanya:
      | anggota | hubungan keluarga | status kawin | umur |
      | Bapak R | kepala            | <kawin>      | 45   |
    Dan keluarga itu menerima "bsps" dari 1 Januari 2005 sampai <selesai>
    Dan pernyataan "rumah dinilai tidak layak huni" dijawab <nilai> oleh dinas_perumahan pada 10 Januari 2021
    Dan pernyataan "penghasilan tidak melebihi umk" dijawab <umk> oleh dinas_perumahan pada 10 Januari 2021
    Dan pernyataan "bersedia berswadaya" dijawab <swadaya> oleh kepala_desa pada 10 Januari 2021
    Ketika kelayakan BSPS diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | kawin       | tanah                     | rumah         | lain  | penghasilan | nilai | umk   | swadaya | selesai         | hasil       |
      | kawin       | girik                     | milik sendiri | tidak | Rp900.000   | ya    | tidak | ya      | 31 Januari 2011 | layak       |
      | kawin       | girik                     | milik sendiri | tidak | Rp900.000   | ya    | tidak | ya      | 1 Februari 2011 | tidak layak |
      | belum kawin | girik                     | milik sendiri | tidak | Rp900.000   | ya    | tidak | ya      | 31 Januari 2011 | tidak layak |
      | kawin       | tidak punya               | milik sendiri | tidak | Rp900.000   | ya    | tidak | ya      | 31 Januari 2011 | tidak layak |
      | kawin       | shm lain tanpa perjanjian | milik sendiri | tidak | Rp900.000   | ya    | tidak | ya      | 31 Januari 2011 | tidak layak |
      | kawin       | girik                     | bebas sewa    | tidak | Rp900.000   | ya    | tidak | ya      | 31 Januari 2011 | tidak layak |
      | kawin       | girik                     | milik sendiri | ya    | Rp900.000   | ya    | tidak | ya      | 31 Januari 2011 | tidak layak |
      | kawin       | girik                     | milik sendiri | tidak | Rp6.500.001 | ya    | tidak | ya      | 31 Januari 2011 | tidak layak |
      | kawin       | girik                     | milik sendiri | tidak | Rp6.500.001 | ya    | ya    | ya      | 31 Januari 2011 | layak       |
      | kawin       | girik                     | milik sendiri | tidak | Rp900.000   | tidak | tidak | ya      | 31 Januari 2011 | tidak layak |
      | kawin       | girik                     | milik sendiri | tidak | Rp900.000   | ya    | tidak | tidak   | 31 Januari 2011 | tidak layak |

  Skenario konsep: Bantuan yang dihitung bantuan keluarga, dan tanpa upah minimum yang terbit hanya penghasilan terendah yang pasti
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                    | nilai         |
      | bukti kepemilikan tanah  | girik         |
      | status kepemilikan rumah | milik sendiri |
      | aset rumah lain          | tidak         |
      | penghasilan keluarga     | <penghasilan> |
    Dan anggotanya:
      | anggota | hubungan keluarga | status kawin | umur |
      | Bapak R | kepala            | kawin        | 45   |
    Dan "Bapak R" menerima "bsps" sejak 1 Januari 2017
    Dan pernyataan "rumah dinilai tidak layak huni" dijawab ya oleh dinas_perumahan pada <tanggal>
    Dan pernyataan "penghasilan tidak melebihi umk" dijawab tidak oleh dinas_perumahan pada <tanggal>
    Dan pernyataan "bersedia berswadaya" dijawab ya oleh kepala_desa pada <tanggal>
    Ketika kelayakan BSPS diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal         | penghasilan | hasil                  |
      | 1 Februari 2019 | Rp1.000.000 | layak                  |
      | 1 Februari 2019 | Rp1.000.001 | belum dapat ditentukan |
      | 1 Februari 2025 | Rp1.000.000 | layak                  |

  Skenario konsep: Setiap pernyataan berlaku setahun
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                    | nilai         |
      | bukti kepemilikan tanah  | girik         |
      | status kepemilikan rumah | milik sendiri |
      | aset rumah lain          | tidak         |
      | penghasilan keluarga     | Rp9.000.000   |
    Dan anggotanya:
      | anggota | hubungan keluarga | status kawin | umur |
      | Bapak R | kepala            | kawin        | 45   |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "rumah dinilai tidak layak huni" dijawab ya oleh dinas_perumahan pada <rumah>
    Dan pernyataan "penghasilan tidak melebihi umk" dijawab ya oleh dinas_perumahan pada <umk>
    Dan pernyataan "bersedia berswadaya" dijawab ya oleh <oleh> pada <swadaya>
    Ketika kelayakan BSPS diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | rumah           | umk             | oleh            | swadaya         | hasil                                   |
      | 1 Februari 2024 | 1 Februari 2024 | dinas_perumahan | 1 Februari 2024 | layak                                   |
      | 1 Februari 2024 | 1 Februari 2024 | lurah           | 1 Februari 2024 | layak                                   |
      | 31 Januari 2024 | 1 Februari 2024 | kepala_desa     | 1 Februari 2024 | layak menurut data, menunggu pernyataan |
      | 1 Februari 2024 | 31 Januari 2024 | kepala_desa     | 1 Februari 2024 | layak menurut data, menunggu pernyataan |
      | 1 Februari 2024 | 1 Februari 2024 | kepala_desa     | 31 Januari 2024 | layak menurut data, menunggu pernyataan |

  Skenario konsep: Keluarga yang belum didata
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan BSPS diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"

    Contoh:
      | tanggal         |
      | 1 Februari 2019 |
      | 1 Februari 2025 |

  Skenario konsep: Hari pertama dan terakhir tiap edisi
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian           | nilai |
      | aset rumah lain | ya    |
    Ketika kelayakan BSPS diperiksa
    Maka hasilnya "tidak layak"
    Dan edisinya "<edisi>"

    Contoh:
      | tanggal          | edisi           |
      | 1 Januari 2018   | bsps/2018-01-01 |
      | 31 Desember 2021 | bsps/2018-01-01 |
      | 1 Januari 2022   | bsps/2022-01-01 |

  Skenario: Sebelum edisi pertama
    Diketahui aturan yang berlaku pada tanggal 31 Desember 2017
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan BSPS diperiksa
    Maka hasilnya "tidak berlaku"
