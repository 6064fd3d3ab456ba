# language: id
@pkp @pbrs @indikatif
Fitur: Pembangunan Baru Rumah Swadaya – syarat belum ditemukan
  Semuanya indikatif: yang tidak cocok tidak ditolak, melainkan perlu dipastikan.

  Skenario konsep: Setiap syarat, UMP NTT 2025 sebesar Rp2.328.969
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                    | nilai         |
      | status kepemilikan rumah | <rumah>       |
      | aset rumah lain          | <lain>        |
      | aset lahan lain          | <lahan>       |
      | penghasilan keluarga     | <penghasilan> |
    Dan pernyataan "penghasilan tidak melebihi umk" dijawab <umk> oleh dinas_perumahan pada 10 Januari 2025
    Dan pernyataan "bersedia berswadaya" dijawab <swadaya> oleh kepala_desa pada 10 Januari 2025
    Ketika kelayakan PBRS diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | rumah         | lain  | lahan | penghasilan | umk   | swadaya | hasil                  |
      | kontrak sewa  | tidak | ya    | Rp2.328.969 | tidak | ya      | layak                  |
      | bebas sewa    | tidak | ya    | Rp2.328.968 | tidak | ya      | layak                  |
      | bebas sewa    | tidak | ya    | Rp2.328.970 | ya    | ya      | layak                  |
      | bebas sewa    | tidak | ya    | Rp2.328.970 | tidak | ya      | belum dapat ditentukan |
      | milik sendiri | tidak | ya    | Rp900.000   | tidak | ya      | belum dapat ditentukan |
      | kontrak sewa  | ya    | ya    | Rp900.000   | tidak | ya      | belum dapat ditentukan |
      | kontrak sewa  | tidak | tidak | Rp900.000   | tidak | ya      | belum dapat ditentukan |
      | kontrak sewa  | tidak | ya    | Rp900.000   | tidak | tidak   | belum dapat ditentukan |
      | kontrak sewa  | tidak | -     | Rp900.000   | tidak | ya      | belum dapat ditentukan |

  Skenario: Kesediaan yang belum ditanyakan menunggu pernyataan
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                    | nilai        |
      | status kepemilikan rumah | kontrak sewa |
      | aset rumah lain          | tidak        |
      | aset lahan lain          | ya           |
      | penghasilan keluarga     | Rp900.000    |
    Ketika kelayakan PBRS diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "pernyataan"

  Skenario konsep: Yang tidak cocok menunggu aturan
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian           | nilai |
      | aset rumah lain | ya    |
    Ketika kelayakan PBRS diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil                  |
      | 1 Januari 2022   | belum dapat ditentukan |
      | 31 Desember 2021 | tidak berlaku          |

  Skenario: Keluarga yang belum didata
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan PBRS diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"
