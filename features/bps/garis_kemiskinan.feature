# language: id
@bps @miskin_menurut_garis
Fitur: Miskin menurut garis kemiskinan – garis kabupaten dahulu, lalu provinsi, lalu nasional
  Pengeluaran tidak ada di register. Yang di bawah garis tergolong miskin; yang tidak, menunggu kepastian.

  Skenario konsep: Garis kabupaten/kota Maret 2025, di bawah, tepat di, dan di atasnya
    Diketahui aturan yang berlaku pada tanggal 1 Oktober 2025
    Dan sebuah keluarga di wilayah "<wilayah>" dengan pengeluaran keluarga <pengeluaran>
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak A | kepala            |
    Ketika kelayakan miskin_menurut_garis diperiksa
    Maka hasilnya "<hasil>"

    Contoh: Timor Tengah Selatan, Kota Bengkulu, Pegunungan Bintang, dan kode provinsi tanpa kabupaten
      | wilayah       | pengeluaran | hasil                  |
      | 53.02.99.2001 | Rp454.422   | layak                  |
      | 53.02.99.2001 | Rp454.423   | belum dapat ditentukan |
      | 53.02.99.2001 | Rp454.424   | belum dapat ditentukan |
      | 17.71.99.1001 | Rp840.709   | layak                  |
      | 17.71.99.1001 | Rp840.710   | belum dapat ditentukan |
      | 95.02.99.2001 | Rp1.132.177 | layak                  |
      | 95.02.99.2001 | Rp1.132.178 | belum dapat ditentukan |
      | 95.08.99.2001 | Rp837.238   | layak                  |
      | 95.08.99.2001 | Rp837.239   | belum dapat ditentukan |
      | 53            | Rp300.000   | layak                  |
      | 53            | Rp454.422   | belum dapat ditentukan |

  Skenario: Dengan kode provinsi saja, yang diminta adalah kode wilayah
    Diketahui aturan yang berlaku pada tanggal 1 Oktober 2025
    Dan sebuah keluarga di wilayah "53" dengan pengeluaran keluarga Rp454.422
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak A | kepala            |
    Ketika kelayakan miskin_menurut_garis diperiksa
    Maka yang belum diketahui antara lain "kode_wilayah"

  Skenario konsep: Intan Jaya, yang angkanya tampak dibulatkan, hanya diketahui berada di antara dua angka
    Diketahui aturan yang berlaku pada tanggal 1 Oktober 2025
    Dan sebuah keluarga di wilayah "<wilayah>" dengan pengeluaran keluarga <pengeluaran>
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak A | kepala            |
    Ketika kelayakan miskin_menurut_garis diperiksa
    Maka hasilnya "<hasil>"

    Contoh: kode sejak 2022, dan kode sebelumnya
      | wilayah       | pengeluaran | hasil                  |
      | 94.07.99.2001 | Rp974.999   | layak                  |
      | 94.07.99.2001 | Rp975.000   | belum dapat ditentukan |
      | 91.27.99.2001 | Rp974.999   | layak                  |
      | 91.27.99.2001 | Rp975.000   | belum dapat ditentukan |

  Skenario konsep: Kode kabupaten Papua dari sebelum 2022 memakai garis kabupatennya, bukan garis Provinsi Papua
    Diketahui aturan yang berlaku pada tanggal 1 Oktober 2025
    Dan sebuah keluarga di wilayah "<wilayah>" dengan pengeluaran keluarga <pengeluaran>
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak A | kepala            |
    Ketika kelayakan miskin_menurut_garis diperiksa
    Maka hasilnya "<hasil>"

    Contoh: Merauke, dengan kode sebelum dan sesudah 2022
      | wilayah       | pengeluaran | hasil                  |
      | 91.01.99.2001 | Rp517.763   | layak                  |
      | 91.01.99.2001 | Rp517.764   | belum dapat ditentukan |
      | 93.01.99.2001 | Rp517.763   | layak                  |
      | 93.01.99.2001 | Rp517.764   | belum dapat ditentukan |

  Skenario konsep: Garis nasional menurut periode survei, dari hari pertama sampai hari terakhirnya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "<wilayah>" dengan pengeluaran keluarga <pengeluaran>
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak A | kepala            |
    Ketika kelayakan miskin_menurut_garis diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | wilayah       | pengeluaran | hasil                  |
      | 29 Februari 2016 | 53.02.99.2001 | Rp300.000   | tidak berlaku          |
      | 1 Maret 2016     | 53.02.99.2001 | Rp354.385   | layak                  |
      | 1 Maret 2016     | 53.02.99.2001 | Rp354.386   | belum dapat ditentukan |
      | 31 Agustus 2016  | 53.02.99.2001 | Rp354.385   | layak                  |
      | 1 September 2016 | 53.02.99.2001 | Rp354.385   | belum dapat ditentukan |
      | 28 Februari 2018 | 61.01.99.2001 | Rp354.385   | belum dapat ditentukan |
      | 1 Maret 2018     | 61.01.99.2001 | Rp401.219   | layak                  |
      | 31 Agustus 2018  | 61.01.99.2001 | Rp401.219   | layak                  |
      | 31 Agustus 2018  | 61.01.99.2001 | Rp401.220   | belum dapat ditentukan |
      | 1 September 2018 | 61.01.99.2001 | Rp401.219   | belum dapat ditentukan |
      | 28 Februari 2018 | 53.02.99.2001 | Rp354.897   | belum dapat ditentukan |
      | 1 Maret 2018     | 53.02.99.2001 | Rp354.897   | layak                  |
      | 1 Maret 2018     | 53.02.99.2001 | Rp354.898   | belum dapat ditentukan |
      | 31 Agustus 2018  | 53.02.99.2001 | Rp354.898   | belum dapat ditentukan |
      | 1 September 2018 | 53.02.99.2001 | Rp354.897   | belum dapat ditentukan |
      | 28 Februari 2018 | 31.71.99.1001 | Rp401.219   | belum dapat ditentukan |
      | 1 Maret 2018     | 31.71.99.1001 | Rp593.107   | layak                  |
      | 31 Agustus 2018  | 31.71.99.1001 | Rp593.107   | layak                  |
      | 31 Agustus 2018  | 31.71.99.1001 | Rp593.108   | belum dapat ditentukan |
      | 1 September 2018 | 31.71.99.1001 | Rp593.107   | belum dapat ditentukan |
      | 29 Februari 2020 | 61.01.99.2001 | Rp454.651   | belum dapat ditentukan |
      | 1 Maret 2020     | 61.01.99.2001 | Rp454.651   | layak                  |
      | 31 Agustus 2020  | 61.01.99.2001 | Rp454.651   | layak                  |
      | 31 Agustus 2020  | 61.01.99.2001 | Rp454.652   | belum dapat ditentukan |
      | 1 September 2020 | 61.01.99.2001 | Rp454.651   | belum dapat ditentukan |
      | 28 Februari 2021 | 61.01.99.2001 | Rp454.651   | belum dapat ditentukan |
      | 1 Maret 2021     | 61.01.99.2001 | Rp472.524   | layak                  |
      | 31 Agustus 2021  | 61.01.99.2001 | Rp472.525   | belum dapat ditentukan |
      | 1 September 2021 | 61.01.99.2001 | Rp486.167   | layak                  |
      | 28 Februari 2022 | 61.01.99.2001 | Rp486.168   | belum dapat ditentukan |
      | 1 Maret 2022     | 61.01.99.2001 | Rp505.468   | layak                  |
      | 31 Agustus 2022  | 61.01.99.2001 | Rp505.469   | belum dapat ditentukan |
      | 1 September 2022 | 61.01.99.2001 | Rp535.546   | layak                  |
      | 28 Februari 2023 | 61.01.99.2001 | Rp535.547   | belum dapat ditentukan |
      | 1 Maret 2023     | 61.01.99.2001 | Rp550.457   | layak                  |
      | 31 Agustus 2023  | 61.01.99.2001 | Rp550.457   | layak                  |
      | 31 Agustus 2023  | 61.01.99.2001 | Rp550.458   | belum dapat ditentukan |
      | 1 September 2023 | 61.01.99.2001 | Rp550.457   | belum dapat ditentukan |
      | 29 Februari 2024 | 61.01.99.2001 | Rp550.457   | belum dapat ditentukan |
      | 1 Maret 2024     | 61.01.99.2001 | Rp582.931   | layak                  |
      | 31 Agustus 2024  | 61.01.99.2001 | Rp582.932   | belum dapat ditentukan |
      | 1 September 2024 | 61.01.99.2001 | Rp594.499   | layak                  |
      | 28 Februari 2025 | 61.01.99.2001 | Rp594.500   | belum dapat ditentukan |
      | 28 Februari 2025 | 53.02.99.2001 | Rp454.424   | layak                  |
      | 1 Maret 2025     | 53.02.99.2001 | Rp454.424   | belum dapat ditentukan |
      | 28 Februari 2026 | 53.02.99.2001 | Rp454.422   | layak                  |
      | 1 Maret 2026     | 53.02.99.2001 | Rp454.422   | belum dapat ditentukan |

  Skenario: Sesudah garis terakhir yang terbit, hasilnya menunggu aturan
    Diketahui aturan yang berlaku pada tanggal 1 Maret 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan pengeluaran keluarga Rp454.422
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak A | kepala            |
    Ketika kelayakan miskin_menurut_garis diperiksa
    Maka hasil itu menunggu "aturan"

  Skenario konsep: Pengeluaran dibagi banyaknya anggota keluarga
    Diketahui aturan yang berlaku pada tanggal 1 Oktober 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan pengeluaran keluarga <pengeluaran>
    Dan anggotanya:
      | anggota | hubungan keluarga | keberadaan |
      | Bapak A | kepala            | -          |
      | Ibu A   | istri_suami       | -          |
      | Anak A  | anak              | meninggal  |
    Ketika kelayakan miskin_menurut_garis diperiksa
    Maka hasilnya "<hasil>"

    Contoh: dua kali Rp454.423; yang meninggal tidak dihitung
      | pengeluaran | hasil                  |
      | Rp908.845   | layak                  |
      | Rp908.846   | belum dapat ditentukan |

  Skenario: Tanpa pengeluaran, hasilnya menunggu data
    Diketahui aturan yang berlaku pada tanggal 1 Oktober 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan pengeluaran keluarga -
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak A | kepala            |
    Ketika kelayakan miskin_menurut_garis diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan yang belum diketahui antara lain "pengeluaran_keluarga"
    Dan hasil itu menunggu "data"

  Skenario konsep: BPS dapat memastikan satu keluarga, dan kepastian itulah yang dipakai
    Diketahui aturan yang berlaku pada tanggal 1 Oktober 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan pengeluaran keluarga Rp5.000.000
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak A | kepala            |
    Dan pernyataan "miskin_menurut_garis/2016-03-01/eligibility" dijawab <jawaban> oleh bps pada 1 September 2025
    Ketika kelayakan miskin_menurut_garis diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | jawaban | hasil       |
      | ya      | layak       |
      | tidak   | tidak layak |

  Skenario konsep: BPS dapat juga memastikan letak pengeluaran terhadap garis, yang dibaca penggolongan ini
    Diketahui aturan yang berlaku pada tanggal 1 Oktober 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan pengeluaran keluarga Rp5.000.000
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak A | kepala            |
    Dan pernyataan "di_bawah_garis_kemiskinan" dijawab <jawaban> oleh bps pada 1 September 2025
    Ketika kelayakan miskin_menurut_garis diperiksa
    Maka hasilnya "<hasil>"

    Contoh: yang dipastikan tidak tetap menunggu kepastian penggolongannya
      | jawaban | hasil                  |
      | ya      | layak                  |
      | tidak   | belum dapat ditentukan |
