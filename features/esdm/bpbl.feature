# language: id
@esdm @bpbl
Fitur: Bantuan Pasang Baru Listrik – Permen ESDM 3/2022
  Belum berlistrik PLN, jaringan sudah ada, dan termasuk DTKS, daerah 3T, atau divalidasi kepala desa.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Juni 2024
    Dan fakta wilayah "53.02.99.2001":
      | isian                | nilai |
      | jaringan tr tersedia | ya    |
      | daerah 3t            | tidak |
    Dan fakta wilayah "53.02.99.2002":
      | isian                | nilai |
      | jaringan tr tersedia | tidak |
      | daerah 3t            | ya    |
    Dan fakta wilayah "53.02.99.2003":
      | isian                | nilai |
      | jaringan tr tersedia | ya    |
      | daerah 3t            | ya    |

  Skenario konsep: Setiap syarat
    Diketahui sebuah keluarga di wilayah "<wilayah>"
    Dan keterangan keluarga itu:
      | isian             | nilai       |
      | pelanggan pln     | <pelanggan> |
      | sumber penerangan | <terang>    |
      | terdaftar dtks    | <dtks>      |
    Dan pernyataan "layak bpbl menurut desa" dijawab <desa> oleh kepala_desa pada 1 Mei 2024
    Ketika kelayakan BPBL diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | wilayah       | pelanggan | terang            | dtks  | desa  | hasil                  |
      | 53.02.99.2001 | tidak     | bukan listrik     | ya    | tidak | layak                  |
      | 53.02.99.2001 | tidak     | listrik non pln   | ya    | tidak | layak                  |
      | 53.02.99.2001 | tidak     | pln tanpa meteran | ya    | tidak | layak                  |
      | 53.02.99.2001 | tidak     | pln meteran       | ya    | tidak | tidak layak            |
      | 53.02.99.2001 | ya        | bukan listrik     | ya    | tidak | tidak layak            |
      | 53.02.99.2002 | tidak     | bukan listrik     | ya    | tidak | tidak layak            |
      | 53.02.99.2001 | tidak     | bukan listrik     | tidak | ya    | layak                  |
      | 53.02.99.2001 | tidak     | bukan listrik     | tidak | tidak | tidak layak            |
      | 53.02.99.2003 | tidak     | bukan listrik     | tidak | tidak | layak                  |
      | 53.02.99.2001 | -         | bukan listrik     | ya    | tidak | belum dapat ditentukan |
      | 53.02.99.2001 | tidak     | bukan listrik     | -     | tidak | belum dapat ditentukan |

  Skenario: Jaringan yang tidak diketahui menunggu data wilayah
    Diketahui sebuah keluarga di wilayah "53.02.99.2004"
    Dan keterangan keluarga itu:
      | isian             | nilai         |
      | pelanggan pln     | tidak         |
      | sumber penerangan | bukan listrik |
      | terdaftar dtks    | ya            |
    Ketika kelayakan BPBL diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"
    Dan hasil itu menunggu "wilayah"

  Skenario: Di luar DTKS dan 3T, kepala desa ditanya
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian             | nilai         |
      | pelanggan pln     | tidak         |
      | sumber penerangan | bukan listrik |
      | terdaftar dtks    | tidak         |
    Ketika kelayakan BPBL diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"
    Dan yang belum diketahui antara lain "layak_bpbl_menurut_desa"

  Skenario konsep: Jalur yang terpenuhi disebut
    Diketahui sebuah keluarga di wilayah "<wilayah>"
    Dan keterangan keluarga itu:
      | isian             | nilai         |
      | pelanggan pln     | tidak         |
      | sumber penerangan | bukan listrik |
      | terdaftar dtks    | <dtks>        |
    Dan pernyataan "layak bpbl menurut desa" dijawab <desa> oleh kepala_desa pada 1 Mei 2024
    Ketika kelayakan BPBL diperiksa
    Maka jalur "<jalur>" terpenuhi

    Contoh:
      | wilayah       | dtks  | desa  | jalur         |
      | 53.02.99.2001 | ya    | tidak | dtks          |
      | 53.02.99.2003 | tidak | tidak | daerah_3t     |
      | 53.02.99.2001 | tidak | ya    | validasi_desa |

  Skenario konsep: Hari pertama
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian             | nilai         |
      | pelanggan pln     | tidak         |
      | sumber penerangan | bukan listrik |
      | terdaftar dtks    | ya            |
    Ketika kelayakan BPBL diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil         |
      | 1 Januari 2022   | layak         |
      | 31 Desember 2021 | tidak berlaku |

  Skenario: Token listrik pertama Rp100.000
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian             | nilai         |
      | pelanggan pln     | tidak         |
      | sumber penerangan | bukan listrik |
      | terdaftar dtks    | ya            |
    Ketika kelayakan BPBL diperiksa
    Maka bantuannya Rp100.000
    Dan bantuannya berupa "3 titik lampu"
    Dan bantuannya berupa "1 titik stop kontak"
    Dan bantuannya berupa "1 lembar sertifikat laik operasi"

  Skenario konsep: Surat validasi berlaku setahun, dari kepala desa maupun lurah
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian             | nilai         |
      | pelanggan pln     | tidak         |
      | sumber penerangan | bukan listrik |
      | terdaftar dtks    | tidak         |
    Dan pernyataan "layak bpbl menurut desa" dijawab ya oleh <oleh> pada <pada>
    Ketika kelayakan BPBL diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | oleh        | pada        | hasil                                   |
      | lurah       | 1 Juni 2023 | layak                                   |
      | kepala_desa | 31 Mei 2023 | layak menurut data, menunggu pernyataan |

  Skenario: Rumah yang penerangannya belum didata
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian          | nilai |
      | pelanggan pln  | tidak |
      | terdaftar dtks | ya    |
    Ketika kelayakan BPBL diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan yang belum diketahui antara lain "sumber_penerangan"
