# language: id
@pkp @rumah_khusus @indikatif
Fitur: Rumah khusus, relokasi, dan rumah tidak layak huni daerah
  Semuanya indikatif: yang tidak cocok tidak ditolak, melainkan perlu dipastikan.

  Skenario konsep: Rumah sendiri yang tidak layak menurut data
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                    | nilai     |
      | status kepemilikan rumah | <rumah>   |
      | jenis lantai             | <lantai>  |
      | jenis dinding            | <dinding> |
      | jenis atap               | <atap>    |
      | luas lantai              | <luas>    |
    Dan anggotanya:
      | anggota | hubungan keluarga | umur |
      | Bapak R | kepala            | 45   |
      | Ibu R   | istri suami       | 40   |
    Dan pernyataan "perlu relokasi atau rumah khusus" dijawab <relokasi> oleh dinas_perumahan pada 10 Januari 2026
    Ketika kelayakan rumah khusus diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | rumah         | lantai           | dinding         | atap               | luas | relokasi | hasil                  |
      | milik sendiri | tanah            | tembok          | seng               | 36   | tidak    | layak                  |
      | milik sendiri | bambu            | tembok          | seng               | 36   | tidak    | layak                  |
      | milik sendiri | semen bata merah | anyaman bambu   | seng               | 36   | tidak    | layak                  |
      | milik sendiri | semen bata merah | bambu           | seng               | 36   | tidak    | layak                  |
      | milik sendiri | semen bata merah | batang kayu     | seng               | 36   | tidak    | layak                  |
      | milik sendiri | semen bata merah | tembok          | jerami ijuk rumbia | 36   | tidak    | layak                  |
      | milik sendiri | semen bata merah | tembok          | bambu              | 36   | tidak    | layak                  |
      | milik sendiri | semen bata merah | tembok          | seng               | 15,9 | tidak    | layak                  |
      | milik sendiri | semen bata merah | tembok          | seng               | 16   | tidak    | belum dapat ditentukan |
      | milik sendiri | semen bata merah | tembok          | seng               | 16,1 | tidak    | belum dapat ditentukan |
      | kontrak sewa  | tanah            | tembok          | seng               | 36   | tidak    | belum dapat ditentukan |
      | kontrak sewa  | semen bata merah | tembok          | seng               | 36   | ya       | layak                  |
      | milik sendiri | -                | tembok          | seng               | 36   | tidak    | belum dapat ditentukan |

  Skenario konsep: Jalur yang terpenuhi disebut
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                    | nilai         |
      | status kepemilikan rumah | milik sendiri |
      | jenis lantai             | <lantai>      |
    Dan pernyataan "perlu relokasi atau rumah khusus" dijawab <relokasi> oleh dinas_perumahan pada 10 Januari 2026
    Ketika kelayakan rumah khusus diperiksa
    Maka jalur "<jalur>" terpenuhi

    Contoh:
      | lantai  | relokasi | jalur     |
      | tanah   | tidak    | perbaikan |
      | keramik | ya       | relokasi  |

  Skenario konsep: Hari pertama
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                    | nilai         |
      | status kepemilikan rumah | milik sendiri |
      | jenis lantai             | tanah         |
    Ketika kelayakan rumah khusus diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil         |
      | 1 Januari 2025   | layak         |
      | 31 Desember 2024 | tidak berlaku |

  Skenario konsep: Penilaian dinas berlaku setahun, dan rumah yang belum didata menunggu data
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan pernyataan "perlu relokasi atau rumah khusus" dijawab ya oleh dinas_perumahan pada <pada>
    Ketika kelayakan rumah khusus diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | pada            | hasil                  |
      | 1 Februari 2025 | layak                  |
      | 31 Januari 2025 | belum dapat ditentukan |
