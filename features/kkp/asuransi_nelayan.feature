# language: id
@kkp @asuransi_nelayan
Fitur: Bantuan asuransi nelayan
  2016 sampai 2019 premi Rp175.000 setahun; sejak 2025 lewat BPJS Ketenagakerjaan.

  Skenario konsep: Setiap syarat pada 2016 sampai 2019
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2018
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur   | punya kartu nelayan | ukuran kapal |
      | Bapak N | <umur> | <kartu>             | <kapal>      |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Ketika kelayakan asuransi nelayan diperiksa
    Maka hasil "Bapak N" adalah "<hasil>"

    Contoh:
      | umur | kartu | kapal | hasil                  |
      | 64   | ya    | 9,9   | layak                  |
      | 65   | ya    | 10    | layak                  |
      | 66   | ya    | 10    | tidak layak            |
      | 65   | ya    | 10,1  | tidak layak            |
      | 65   | tidak | 10    | tidak layak            |
      | -    | ya    | 10    | belum dapat ditentukan |
      | 65   | -     | 10    | belum dapat ditentukan |
      | 65   | ya    | -     | belum dapat ditentukan |

  Skenario: Preminya Rp175.000 setahun
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2018
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya kartu nelayan | ukuran kapal |
      | Bapak N | 50   | ya                  | 3            |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Ketika kelayakan asuransi nelayan diperiksa
    Maka bantuannya Rp175.000 per tahun

  Skenario: Yang pernah menerima tidak menerima lagi
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2018
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya kartu nelayan | ukuran kapal |
      | Bapak N | 50   | ya                  | 3            |
      | Anak N  | 20   | ya                  | 3            |
    Dan "Bapak N" menerima "asuransi nelayan" dari 1 Januari 2016 sampai 31 Desember 2016
    Ketika kelayakan asuransi nelayan diperiksa
    Maka hasil "Bapak N" adalah "tidak layak"
    Dan hasil "Anak N" adalah "layak"

  Skenario: Riwayat bantuan yang tidak diketahui
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2018
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya kartu nelayan | ukuran kapal |
      | Bapak N | 50   | ya                  | 3            |
    Ketika kelayakan asuransi nelayan diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"

  Skenario konsep: KUSUKA dan perlindungan yang dimiliki sejak 2025
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya kusuka | sektor rentan | ukuran kapal | jaminan ketenagakerjaan |
      | Bapak N | 70   | <kusuka>     | <sektor>      | 8            | <jaminan>               |
    Ketika kelayakan asuransi nelayan diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | kusuka | sektor  | jaminan | hasil                  |
      | ya     | nelayan | kosong  | layak                  |
      | ya     | nelayan | jht     | layak                  |
      | tidak  | nelayan | kosong  | tidak layak            |
      | ya     | petani  | kosong  | tidak layak            |
      | ya     | nelayan | jkk     | belum dapat ditentukan |
      | ya     | nelayan | jkm     | belum dapat ditentukan |
      | -      | nelayan | kosong  | belum dapat ditentukan |
      | ya     | nelayan | -       | belum dapat ditentukan |

  Skenario konsep: Hari pertama dan terakhir tiap edisi
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya kartu nelayan | punya kusuka |
      | Bapak N | 50   | tidak               | tidak        |
    Ketika kelayakan asuransi nelayan diperiksa
    Maka hasilnya "tidak layak"
    Dan edisinya "<edisi>"

    Contoh:
      | tanggal          | edisi                       |
      | 1 Januari 2016   | asuransi_nelayan/2016-01-01 |
      | 31 Desember 2019 | asuransi_nelayan/2016-01-01 |
      | 1 Januari 2025   | asuransi_nelayan/2025-01-01 |

  Skenario konsep: Di luar kedua edisi
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan asuransi nelayan diperiksa
    Maka hasilnya "tidak berlaku"

    Contoh:
      | tanggal          |
      | 31 Desember 2015 |
      | 1 Januari 2020   |
      | 31 Desember 2024 |
