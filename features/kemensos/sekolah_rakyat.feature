# language: id
@kemensos @sekolah_rakyat
Fitur: Sekolah Rakyat – sekolah berasrama bagi yang termiskin
  Desil 1 didahulukan; desil 2 lalu 3 baru terbuka bila kuota masih ada. Anak di luar DTSEN dapat diusulkan.

  Skenario konsep: Desil sebelum kuota dibuka bagi yang lain
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Anak A  | kepala            | laki laki     | 14   |
    Dan pernyataan wilayah "kuota sekolah rakyat desil 2" dijawab <dua> oleh dinas_sosial pada 5 Januari 2026
    Dan pernyataan wilayah "kuota sekolah rakyat desil 3" dijawab <tiga> oleh dinas_sosial pada 5 Januari 2026
    Dan pernyataan "kunjungan rumah sekolah rakyat" tentang "Anak A" dijawab ya oleh pendamping_sosial pada 10 Januari 2026
    Dan pernyataan "tes kesehatan sekolah rakyat" tentang "Anak A" dijawab ya oleh petugas_kesehatan pada 10 Januari 2026
    Dan pernyataan "komitmen orang tua" tentang "Anak A" dijawab ya oleh orang_tua_wali pada 10 Januari 2026
    Ketika kelayakan Sekolah Rakyat diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | desil | dua   | tiga  | hasil                  |
      | 1     | tidak | tidak | layak                  |
      | 2     | tidak | tidak | tidak layak            |
      | 2     | ya    | tidak | layak                  |
      | 3     | ya    | tidak | tidak layak            |
      | 3     | ya    | ya    | layak                  |
      | 4     | ya    | ya    | tidak layak            |
      | -     | tidak | tidak | belum dapat ditentukan |

  Skenario konsep: Anak tangga yang terbuka dan yang belum
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Anak A  | kepala            | laki laki     | 14   |
    Dan pernyataan wilayah "kuota sekolah rakyat desil 2" dijawab ya oleh dinas_sosial pada 5 Januari 2026
    Dan pernyataan wilayah "kuota sekolah rakyat desil 3" dijawab tidak oleh kemensos pada 5 Januari 2026
    Ketika kelayakan Sekolah Rakyat diperiksa
    Maka jalur "<jalur>" <keadaan>

    Contoh:
      | desil | jalur                                 | keadaan      |
      | 1     | Desil yang didahulukan                | terpenuhi    |
      | 2     | Desil berikutnya, bila kuota masih ada | terpenuhi    |
      | 3     | Desil ketiga, bila kuota masih ada    | belum dibuka |

  Skenario: Desil 2 di daerah yang belum menjawab menunggu pernyataan
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 2
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Anak A  | kepala            | laki laki     | 14   |
    Ketika kelayakan Sekolah Rakyat diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"
    Dan yang belum diketahui antara lain "kuota_sekolah_rakyat_desil_2"
    Dan hasil itu menunggu "pernyataan"

  Skenario: Desil yang kosong menunggu data
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional -
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Anak A  | kepala            | laki laki     | 14   |
    Ketika kelayakan Sekolah Rakyat diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"

  Skenario konsep: Anak di luar desil itu, diusulkan tim lapangan
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 9
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Anak A  | kepala            | laki laki     | 14   |
    Dan pernyataan "diusulkan sekolah rakyat" tentang "Anak A" dijawab <usul> oleh pendamping_sosial pada 10 Januari 2026
    Dan pernyataan "kunjungan rumah sekolah rakyat" tentang "Anak A" dijawab ya oleh pendamping_sosial pada 10 Januari 2026
    Dan pernyataan "tes kesehatan sekolah rakyat" tentang "Anak A" dijawab ya oleh petugas_kesehatan pada 10 Januari 2026
    Dan pernyataan "komitmen orang tua" tentang "Anak A" dijawab ya oleh orang_tua_wali pada 10 Januari 2026
    Ketika kelayakan Sekolah Rakyat diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | usul  | hasil       |
      | ya    | layak       |
      | tidak | tidak layak |

  Skenario: Tidak diusulkan adalah anggapan yang disebut
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 9
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Anak A  | kepala            | laki laki     | 14   |
    Ketika kelayakan Sekolah Rakyat diperiksa
    Maka hasilnya "tidak layak"
    Dan hasil itu bersandar pada anggapan

  Skenario konsep: Umur hanya indikatif, sebab jenjang SD juga disebut
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   |
      | Anak A  | kepala            | laki laki     | <umur> |
    Dan pernyataan "kunjungan rumah sekolah rakyat" tentang "Anak A" dijawab <rumah> oleh pendamping_sosial pada 10 Januari 2026
    Dan pernyataan "tes kesehatan sekolah rakyat" tentang "Anak A" dijawab <sehat> oleh petugas_kesehatan pada 10 Januari 2026
    Dan pernyataan "komitmen orang tua" tentang "Anak A" dijawab <setuju> oleh orang_tua_wali pada 10 Januari 2026
    Ketika kelayakan Sekolah Rakyat diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | umur | rumah | sehat | setuju | hasil                  |
      | 12   | ya    | ya    | ya     | belum dapat ditentukan |
      | 13   | ya    | ya    | ya     | layak                  |
      | 14   | ya    | ya    | ya     | layak                  |
      | 17   | ya    | ya    | ya     | layak                  |
      | 18   | ya    | ya    | ya     | layak                  |
      | 19   | ya    | ya    | ya     | belum dapat ditentukan |
      | 14   | tidak | ya    | ya     | tidak layak            |
      | 14   | ya    | tidak | ya     | tidak layak            |
      | 14   | ya    | ya    | tidak  | tidak layak            |

  Skenario: Umur di luar garis menunggu kepastian aturan
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Anak A  | kepala            | laki laki     | 19   |
    Ketika kelayakan Sekolah Rakyat diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "aturan"

  Skenario konsep: Hari pertama edisi, dan sehari sebelumnya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Anak A  | kepala            | laki laki     | 14   |
    Dan pernyataan "kunjungan rumah sekolah rakyat" tentang "Anak A" dijawab ya oleh pendamping_sosial pada 10 Juni 2025
    Dan pernyataan "tes kesehatan sekolah rakyat" tentang "Anak A" dijawab ya oleh petugas_kesehatan pada 10 Juni 2025
    Dan pernyataan "komitmen orang tua" tentang "Anak A" dijawab ya oleh orang_tua_wali pada 10 Juni 2025
    Ketika kelayakan Sekolah Rakyat diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal      | hasil         |
      | 30 Juni 2025 | tidak berlaku |
      | 1 Juli 2025  | layak         |

  Skenario konsep: Setiap pernyataan berlaku setahun
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Anak A  | kepala            | laki laki     | 14   |
    Dan pernyataan "kunjungan rumah sekolah rakyat" tentang "Anak A" dijawab ya oleh dinas_sosial pada <rumah>
    Dan pernyataan "tes kesehatan sekolah rakyat" tentang "Anak A" dijawab ya oleh petugas_kesehatan pada <sehat>
    Dan pernyataan "komitmen orang tua" tentang "Anak A" dijawab ya oleh pendamping_sosial pada <setuju>
    Ketika kelayakan Sekolah Rakyat diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | rumah           | sehat           | setuju          | hasil                                   |
      | 1 Februari 2025 | 1 Februari 2025 | 1 Februari 2025 | layak                                   |
      | 31 Januari 2025 | 1 Februari 2025 | 1 Februari 2025 | layak menurut data, menunggu pernyataan |
      | 1 Februari 2025 | 31 Januari 2025 | 1 Februari 2025 | layak menurut data, menunggu pernyataan |
      | 1 Februari 2025 | 1 Februari 2025 | 31 Januari 2025 | layak menurut data, menunggu pernyataan |

  Skenario konsep: Kuota daerah dinyatakan dinas sosial atau Kementerian Sosial, dan berlaku setahun
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Anak A  | kepala            | laki laki     | 14   |
    Dan pernyataan wilayah "kuota sekolah rakyat desil <desil>" dijawab ya oleh <oleh> pada <pada>
    Ketika kelayakan Sekolah Rakyat diperiksa
    Maka jalur "<jalur>" <keadaan>

    Contoh:
      | desil | oleh         | pada            | jalur                                  | keadaan         |
      | 2     | kemensos     | 1 Februari 2025 | Desil berikutnya, bila kuota masih ada | terpenuhi       |
      | 2     | dinas_sosial | 31 Januari 2025 | Desil berikutnya, bila kuota masih ada | belum diketahui |
      | 3     | kemensos     | 1 Februari 2025 | Desil ketiga, bila kuota masih ada     | terpenuhi       |
      | 3     | dinas_sosial | 31 Januari 2025 | Desil ketiga, bila kuota masih ada     | belum diketahui |

  Skenario konsep: Usulan tim lapangan berlaku setahun; sesudahnya dianggap tidak diusulkan
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 9
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Anak A  | kepala            | laki laki     | 14   |
    Dan pernyataan "diusulkan sekolah rakyat" tentang "Anak A" dijawab ya oleh pendamping_sosial pada <pada>
    Ketika kelayakan Sekolah Rakyat diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | pada            | hasil                                   |
      | 1 Februari 2025 | layak menurut data, menunggu pernyataan |
      | 31 Januari 2025 | tidak layak                             |

  Skenario: Anak yang umurnya belum didata
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Anak A  | -                 |
    Ketika kelayakan Sekolah Rakyat diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "aturan"
