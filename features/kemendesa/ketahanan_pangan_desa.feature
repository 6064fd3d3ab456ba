# language: id
@kemendesa @ketahanan_pangan
Fitur: Ketahanan pangan desa – paling sedikit 20 persen Dana Desa

  Skenario konsep: Desa, desa adat, dan kelurahan
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan fakta wilayah "53.02.99.2001":
      | isian       | nilai    |
      | status desa | <status> |
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan ketahanan pangan desa diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | status    | hasil                                   |
      | 1 Januari 2025   | desa      | layak                                   |
      | 1 Januari 2025   | desa adat | layak                                   |
      | 1 Januari 2025   | kelurahan | tidak layak                             |
      | 1 Januari 2025   | -         | layak menurut data, menunggu pernyataan |
      | 31 Desember 2024 | desa      | tidak berlaku                           |

  Skenario konsep: Bagian terkecilnya, dibulatkan ke atas
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan fakta wilayah "53.02.99.2001":
      | isian           | nilai  |
      | status desa     | desa   |
      | pagu dana desa  | <pagu> |
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan ketahanan pangan desa diperiksa
    Maka hasilnya "layak"
    Dan bantuannya <jumlah> per tahun

    Contoh:
      | pagu      | jumlah        |
      | 900000000 | Rp180.000.000 |
      | 900000001 | Rp180.000.001 |
