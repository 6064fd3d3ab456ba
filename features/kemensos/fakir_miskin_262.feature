# language: id
@kemensos @fakir_miskin_262
Fitur: Fakir miskin menurut Kepmensos 262/HUK/2022 – deteksi awal
  Tanpa tempat tinggal langsung fakir miskin. Kriteria lanjutan disambung "dan/atau" tanpa jumlah: satu sampai tujuh yang
  terpenuhi menunggu kepastian aturan, nol tidak, delapan ya.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026

  Skenario: Tanpa tempat tinggal, langsung fakir miskin
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan punya tempat tinggal tidak
    Ketika kelayakan fakir miskin 262 diperiksa
    Maka hasilnya "layak"
    Dan jalur "Tidak punya tempat berteduh atau tinggal sehari-hari" terpenuhi

  Skenario: Kedelapan kriteria terpenuhi
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai         |
      | punya tempat tinggal | ya            |
      | pengeluaran makan    | Rp500.001     |
      | pengeluaran keluarga | Rp1.000.000   |
      | jenis lantai         | tanah         |
      | jenis dinding        | bambu         |
      | fasilitas bab        | tidak ada     |
      | sumber penerangan    | bukan listrik |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Bapak A | kepala            | laki laki     | 40   | tidak          |
    Dan pernyataan "khawatir atau tidak makan" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa belanja pakaian" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan fakir miskin 262 diperiksa
    Maka hasilnya "layak"
    Dan jalur "Kriteria lanjutan, jumlahnya tidak disebut" terpenuhi

  Skenario: Tujuh dari delapan menunggu kepastian aturan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai         |
      | punya tempat tinggal | ya            |
      | pengeluaran makan    | Rp500.000     |
      | pengeluaran keluarga | Rp1.000.000   |
      | jenis lantai         | tanah         |
      | jenis dinding        | bambu         |
      | fasilitas bab        | tidak ada     |
      | sumber penerangan    | bukan listrik |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Bapak A | kepala            | laki laki     | 40   | tidak          |
    Dan pernyataan "khawatir atau tidak makan" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa belanja pakaian" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan fakir miskin 262 diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan yang belum diketahui antara lain "ambang_kepmensos_262"
    Dan hasil itu menunggu "aturan"

  Skenario: Tidak satu pun terpenuhi
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai       |
      | punya tempat tinggal | ya          |
      | pengeluaran makan    | Rp500.000   |
      | pengeluaran keluarga | Rp1.000.000 |
      | jenis lantai         | keramik     |
      | jenis dinding        | tembok      |
      | fasilitas bab        | sendiri     |
      | sumber penerangan    | pln meteran |
      | daya listrik         | va 900      |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Bapak A | kepala            | laki laki     | 40   | ya             |
    Dan pernyataan "khawatir atau tidak makan" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa belanja pakaian" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "lantai plester" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding menurut 262" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan fakir miskin 262 diperiksa
    Maka hasilnya "tidak layak"

  Skenario: Yang belum ditanyakan menunggu pernyataan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai       |
      | punya tempat tinggal | ya          |
      | pengeluaran makan    | Rp500.000   |
      | pengeluaran keluarga | Rp1.000.000 |
      | jenis lantai         | keramik     |
      | jenis dinding        | tembok      |
      | fasilitas bab        | sendiri     |
      | sumber penerangan    | pln meteran |
      | daya listrik         | va 900      |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Bapak A | kepala            | laki laki     | 40   | ya             |
    Dan pernyataan "tanpa belanja pakaian" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "lantai plester" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding menurut 262" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan fakir miskin 262 diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "pernyataan"

  Skenario konsep: Tempat tinggal yang belum diketahui menunggu data
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai       |
      | punya tempat tinggal | <rumah>     |
      | pengeluaran makan    | Rp500.000   |
      | pengeluaran keluarga | Rp1.000.000 |
      | jenis lantai         | keramik     |
      | jenis dinding        | tembok      |
      | fasilitas bab        | sendiri     |
      | sumber penerangan    | pln meteran |
      | daya listrik         | va 900      |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Bapak A | kepala            | laki laki     | 40   | ya             |
    Dan pernyataan "khawatir atau tidak makan" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa belanja pakaian" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "lantai plester" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding menurut 262" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan fakir miskin 262 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | rumah | hasil                  |
      | ya    | tidak layak            |
      | -     | belum dapat ditentukan |
      | tidak | layak                  |

  Skenario konsep: Pengeluaran makan, tepat setengah dan di kedua sisinya
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai       |
      | punya tempat tinggal | ya          |
      | pengeluaran makan    | <makan>     |
      | pengeluaran keluarga | Rp1.000.000 |
      | jenis lantai         | keramik     |
      | jenis dinding        | tembok      |
      | fasilitas bab        | sendiri     |
      | sumber penerangan    | pln meteran |
      | daya listrik         | va 900      |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Bapak A | kepala            | laki laki     | 40   | ya             |
    Dan pernyataan "khawatir atau tidak makan" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa belanja pakaian" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "lantai plester" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding menurut 262" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan fakir miskin 262 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | makan     | hasil                  |
      | Rp499.999 | tidak layak            |
      | Rp500.000 | tidak layak            |
      | Rp500.001 | belum dapat ditentukan |

  Skenario konsep: Lantai
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai       |
      | punya tempat tinggal | ya          |
      | pengeluaran makan    | Rp500.000   |
      | pengeluaran keluarga | Rp1.000.000 |
      | jenis lantai         | <lantai>    |
      | jenis dinding        | tembok      |
      | fasilitas bab        | sendiri     |
      | sumber penerangan    | pln meteran |
      | daya listrik         | va 900      |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Bapak A | kepala            | laki laki     | 40   | ya             |
    Dan pernyataan "khawatir atau tidak makan" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa belanja pakaian" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "lantai plester" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding menurut 262" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan fakir miskin 262 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | lantai           | hasil                  |
      | tanah            | belum dapat ditentukan |
      | semen bata merah | tidak layak            |
      | keramik          | tidak layak            |

  Skenario konsep: Lantai semen yang hanya plester
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai       |
      | punya tempat tinggal | ya          |
      | pengeluaran makan    | Rp500.000   |
      | pengeluaran keluarga | Rp1.000.000 |
      | jenis lantai         | <lantai>    |
      | jenis dinding        | tembok      |
      | fasilitas bab        | sendiri     |
      | sumber penerangan    | pln meteran |
      | daya listrik         | va 900      |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Bapak A | kepala            | laki laki     | 40   | ya             |
    Dan pernyataan "khawatir atau tidak makan" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa belanja pakaian" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding menurut 262" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "lantai plester" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan fakir miskin 262 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | lantai           | hasil                  |
      | semen bata merah | belum dapat ditentukan |
      | keramik          | tidak layak            |

  Skenario konsep: Dinding
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai       |
      | punya tempat tinggal | ya          |
      | pengeluaran makan    | Rp500.000   |
      | pengeluaran keluarga | Rp1.000.000 |
      | jenis lantai         | keramik     |
      | jenis dinding        | <dinding>   |
      | fasilitas bab        | sendiri     |
      | sumber penerangan    | pln meteran |
      | daya listrik         | va 900      |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Bapak A | kepala            | laki laki     | 40   | ya             |
    Dan pernyataan "khawatir atau tidak makan" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa belanja pakaian" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "lantai plester" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding menurut 262" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan fakir miskin 262 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | dinding               | hasil                  |
      | bambu                 | belum dapat ditentukan |
      | anyaman bambu         | belum dapat ditentukan |
      | tembok                | tidak layak            |
      | kayu papan gypsum grc | tidak layak            |

  Skenario konsep: Dinding yang ditanyakan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai       |
      | punya tempat tinggal | ya          |
      | pengeluaran makan    | Rp500.000   |
      | pengeluaran keluarga | Rp1.000.000 |
      | jenis lantai         | keramik     |
      | jenis dinding        | <dinding>   |
      | fasilitas bab        | sendiri     |
      | sumber penerangan    | pln meteran |
      | daya listrik         | va 900      |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Bapak A | kepala            | laki laki     | 40   | ya             |
    Dan pernyataan "khawatir atau tidak makan" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa belanja pakaian" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "lantai plester" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding menurut 262" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan fakir miskin 262 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | dinding               | hasil                  |
      | tembok                | belum dapat ditentukan |
      | plesteran anyaman     | belum dapat ditentukan |
      | kayu papan gypsum grc | belum dapat ditentukan |
      | batang kayu           | belum dapat ditentukan |
      | lainnya               | belum dapat ditentukan |

  Skenario konsep: Jamban
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai       |
      | punya tempat tinggal | ya          |
      | pengeluaran makan    | Rp500.000   |
      | pengeluaran keluarga | Rp1.000.000 |
      | jenis lantai         | keramik     |
      | jenis dinding        | tembok      |
      | fasilitas bab        | <jamban>    |
      | sumber penerangan    | pln meteran |
      | daya listrik         | va 900      |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Bapak A | kepala            | laki laki     | 40   | ya             |
    Dan pernyataan "khawatir atau tidak makan" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa belanja pakaian" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "lantai plester" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding menurut 262" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan fakir miskin 262 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | jamban           | hasil                  |
      | sendiri          | tidak layak            |
      | bersama tertentu | belum dapat ditentukan |
      | mck komunal      | belum dapat ditentukan |
      | tidak ada        | belum dapat ditentukan |

  Skenario konsep: Daya listrik
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai       |
      | punya tempat tinggal | ya          |
      | pengeluaran makan    | Rp500.000   |
      | pengeluaran keluarga | Rp1.000.000 |
      | jenis lantai         | keramik     |
      | jenis dinding        | tembok      |
      | fasilitas bab        | sendiri     |
      | sumber penerangan    | pln meteran |
      | daya listrik         | <daya>      |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Bapak A | kepala            | laki laki     | 40   | ya             |
    Dan pernyataan "khawatir atau tidak makan" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa belanja pakaian" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "lantai plester" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding menurut 262" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan fakir miskin 262 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | daya   | hasil                  |
      | va 450 | belum dapat ditentukan |
      | va 900 | tidak layak            |

  Skenario konsep: Penerangan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai       |
      | punya tempat tinggal | ya          |
      | pengeluaran makan    | Rp500.000   |
      | pengeluaran keluarga | Rp1.000.000 |
      | jenis lantai         | keramik     |
      | jenis dinding        | tembok      |
      | fasilitas bab        | sendiri     |
      | sumber penerangan    | <terang>    |
      | daya listrik         | va 900      |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Bapak A | kepala            | laki laki     | 40   | ya             |
    Dan pernyataan "khawatir atau tidak makan" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa belanja pakaian" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "lantai plester" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding menurut 262" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan fakir miskin 262 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | terang          | hasil                  |
      | bukan listrik   | belum dapat ditentukan |
      | listrik non pln | tidak layak            |

  Skenario konsep: Kepala keluarga yang tidak bekerja, dan pernyataan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai       |
      | punya tempat tinggal | ya          |
      | pengeluaran makan    | Rp500.000   |
      | pengeluaran keluarga | Rp1.000.000 |
      | jenis lantai         | keramik     |
      | jenis dinding        | tembok      |
      | fasilitas bab        | sendiri     |
      | sumber penerangan    | pln meteran |
      | daya listrik         | va 900      |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Bapak A | kepala            | laki laki     | 40   | <kerja>        |
    Dan pernyataan "khawatir atau tidak makan" dijawab <khawatir> oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa belanja pakaian" dijawab <pakaian> oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "lantai plester" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding menurut 262" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan fakir miskin 262 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | kerja | khawatir | pakaian | hasil                  |
      | ya    | tidak    | tidak   | tidak layak            |
      | tidak | tidak    | tidak   | belum dapat ditentukan |
      | ya    | ya       | tidak   | belum dapat ditentukan |
      | ya    | tidak    | ya      | belum dapat ditentukan |

  Skenario konsep: Hari pertama, dan sehari sebelumnya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan punya tempat tinggal tidak
    Ketika kelayakan fakir miskin 262 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil         |
      | 30 Desember 2022 | tidak berlaku |
      | 31 Desember 2022 | layak         |

  Skenario konsep: Hasil pendataan berlaku setahun; lantai dan dinding boleh dinilai kepala desa atau lurah
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai            |
      | punya tempat tinggal | ya               |
      | pengeluaran makan    | Rp500.001        |
      | pengeluaran keluarga | Rp1.000.000      |
      | jenis lantai         | semen bata merah |
      | jenis dinding        | <jenis dinding>  |
      | fasilitas bab        | tidak ada        |
      | sumber penerangan    | bukan listrik    |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Bapak A | kepala            | laki laki     | 40   | tidak          |
    Dan pernyataan "khawatir atau tidak makan" dijawab ya oleh petugas_pendataan pada <makan>
    Dan pernyataan "tanpa belanja pakaian" dijawab ya oleh petugas_pendataan pada <pakaian>
    Dan pernyataan "lantai plester" dijawab ya oleh <oleh> pada <lantai>
    Dan pernyataan "dinding menurut 262" dijawab ya oleh <oleh> pada <dinding>
    Ketika kelayakan fakir miskin 262 diperiksa
    Maka hasilnya "<hasil>"

    Contoh: hanya bila kedelapan kriteria masih berlaku hasilnya pasti
      | jenis dinding | makan           | pakaian         | oleh        | lantai          | dinding         | hasil                                   |
      | tembok        | 1 Februari 2025 | 1 Februari 2025 | kepala_desa | 1 Februari 2025 | 1 Februari 2025 | layak                                   |
      | tembok        | 1 Februari 2025 | 1 Februari 2025 | lurah       | 1 Februari 2025 | 1 Februari 2025 | layak                                   |
      | tembok        | 31 Januari 2025 | 1 Februari 2025 | kepala_desa | 1 Februari 2025 | 1 Februari 2025 | belum dapat ditentukan |
      | tembok        | 1 Februari 2025 | 31 Januari 2025 | kepala_desa | 1 Februari 2025 | 1 Februari 2025 | belum dapat ditentukan |
      | tembok        | 1 Februari 2025 | 1 Februari 2025 | kepala_desa | 31 Januari 2025 | 1 Februari 2025 | belum dapat ditentukan |
      | tembok        | 1 Februari 2025 | 1 Februari 2025 | kepala_desa | 1 Februari 2025 | 31 Januari 2025 | belum dapat ditentukan |
      | -             | 1 Februari 2025 | 1 Februari 2025 | kepala_desa | 1 Februari 2025 | 1 Februari 2025 | belum dapat ditentukan |
