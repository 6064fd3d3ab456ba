# language: id
@wilayah @wilayah_prioritas @miskin_menurut_garis
Fitur: Provinsi baru di Papua – pohon wilayah menurut tanggalnya
  Papua Selatan, Papua Tengah, dan Papua Pegunungan ada sejak 25 Juli 2022, Papua Barat Daya sejak 8 Desember 2022.
  Kode provinsi saja berarti salah satu kabupaten yang pada hari itu berada di dalamnya.

  Skenario konsep: Kode provinsi 91 atau 92 pada 2021 masih dapat berarti kabupaten yang kini di provinsi baru
    Diketahui aturan yang berlaku pada tanggal 18 Oktober 2021
    Dan sebuah keluarga di wilayah "<wilayah>"
    Ketika kelayakan wilayah_prioritas diperiksa
    Maka hasilnya "<hasil>"

    Contoh: 91 memuat Jayawijaya; 93 tidak memuat kabupaten prioritas
      | wilayah | hasil                  |
      | 91      | belum dapat ditentukan |
      | 92      | belum dapat ditentukan |
      | 93      | tidak layak            |

  Skenario konsep: Garis kemiskinan terendah di Papua hari ini, tanpa kabupaten yang sudah keluar
    Diketahui aturan yang berlaku pada tanggal 1 Oktober 2025
    Dan sebuah keluarga di wilayah "<wilayah>" dengan pengeluaran keluarga <pengeluaran>
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak A | kepala            |
    Ketika kelayakan miskin_menurut_garis diperiksa
    Maka hasilnya "<hasil>"

    Contoh: di 91 terendah Supiori (618.030), bukan Merauke (517.764) yang sejak 2022 di 93
      | wilayah | pengeluaran | hasil                  |
      | 91      | Rp618.029   | layak                  |
      | 91      | Rp618.030   | belum dapat ditentukan |
      | 92      | Rp710.588   | layak                  |
      | 92      | Rp710.589   | belum dapat ditentukan |
      | 93      | Rp513.705   | layak                  |
      | 93      | Rp513.706   | belum dapat ditentukan |
      | 94      | Rp752.602   | layak                  |
      | 94      | Rp752.603   | belum dapat ditentukan |
      | 95      | Rp775.881   | layak                  |
      | 95      | Rp775.882   | belum dapat ditentukan |
      | 96      | Rp591.992   | layak                  |
      | 96      | Rp591.993   | belum dapat ditentukan |

  Skenario konsep: Sehari sebelum dan pada hari provinsi baru ada
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "<wilayah>"
    Dan fakta wilayah "<wilayah>":
      | isian          | nilai |
      | prioritas 2022 | tidak |
    Dan fakta wilayah "<kabupaten>":
      | isian          | nilai |
      | prioritas 2022 | ya    |
    Ketika kelayakan wilayah_prioritas diperiksa
    Maka hasilnya "<hasil>"

    Contoh: Jayawijaya keluar dari 91 pada 25 Juli 2022, Maybrat dari 92 pada 8 Desember 2022
      | tanggal         | wilayah | kabupaten | hasil                  |
      | 24 Juli 2022    | 91      | 91.02     | belum dapat ditentukan |
      | 25 Juli 2022    | 91      | 91.02     | tidak layak            |
      | 7 Desember 2022 | 92      | 92.10     | belum dapat ditentukan |
      | 8 Desember 2022 | 92      | 92.10     | tidak layak            |
