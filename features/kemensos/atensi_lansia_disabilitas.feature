# language: id
@kemensos @atensi_lansia_disabilitas
Fitur: ATENSI lanjut usia dan penyandang disabilitas (indikatif)
  Yang memutuskan adalah asesmen. Yang tidak cocok tidak ditolak, melainkan ditanya.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026

  Skenario konsep: Lansia terlantar, menurut umur, keadaan, dan asesmen
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | disabilitas |
      | Nenek A | kepala            | perempuan     | <umur> | tidak       |
    Dan pernyataan "terlantar" tentang "Nenek A" dijawab <terlantar> oleh dinas_sosial pada 10 Januari 2026
    Dan pernyataan "asesmen atensi" tentang "Nenek A" dijawab <asesmen> oleh dinas_sosial pada 10 Januari 2026
    Ketika kelayakan ATENSI lansia disabilitas diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | umur | terlantar | asesmen | hasil                  |
      | 59   | ya        | ya      | belum dapat ditentukan |
      | 60   | ya        | ya      | layak                  |
      | 61   | ya        | ya      | layak                  |
      | 60   | tidak     | ya      | belum dapat ditentukan |
      | 60   | ya        | tidak   | belum dapat ditentukan |

  Skenario konsep: Penyandang disabilitas berat, umur berapa pun
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas | disabilitas berjalan |
      | Bapak A | kepala            | laki laki     | 30   | <dis>       | tidak bisa           |
    Dan pernyataan "asesmen atensi" tentang "Bapak A" dijawab ya oleh pendamping_sosial pada 10 Januari 2026
    Ketika kelayakan ATENSI lansia disabilitas diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | dis   | hasil                  |
      | ya    | layak                  |
      | tidak | belum dapat ditentukan |
      | -     | belum dapat ditentukan |

  Skenario: Jalurnya disebut
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas | disabilitas berjalan |
      | Bapak A | kepala            | laki laki     | 30   | ya          | tidak bisa           |
    Dan pernyataan "asesmen atensi" tentang "Bapak A" dijawab ya oleh pendamping_sosial pada 10 Januari 2026
    Ketika kelayakan ATENSI lansia disabilitas diperiksa
    Maka jalur "Penyandang disabilitas berat" terpenuhi
    Dan penerima manfaatnya "Bapak A"

  Skenario: Jalur lansia disebut
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas |
      | Nenek A | kepala            | perempuan     | 60   | tidak       |
    Dan pernyataan "terlantar" tentang "Nenek A" dijawab ya oleh dinas_sosial pada 10 Januari 2026
    Dan pernyataan "asesmen atensi" tentang "Nenek A" dijawab ya oleh dinas_sosial pada 10 Januari 2026
    Ketika kelayakan ATENSI lansia disabilitas diperiksa
    Maka jalur "Lansia terlantar" terpenuhi

  Skenario: Tanpa asesmen menunggu pernyataan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas | disabilitas berjalan |
      | Bapak A | kepala            | laki laki     | 30   | ya          | tidak bisa           |
    Ketika kelayakan ATENSI lansia disabilitas diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "pernyataan"

  Skenario: Disabilitas yang belum diketahui menunggu data
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas berjalan |
      | Bapak A | kepala            | laki laki     | 30   | tidak bisa           |
    Dan pernyataan "asesmen atensi" tentang "Bapak A" dijawab ya oleh pendamping_sosial pada 10 Januari 2026
    Ketika kelayakan ATENSI lansia disabilitas diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"

  Skenario konsep: Hari pertama edisi, dan sehari sebelumnya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas | disabilitas berjalan |
      | Bapak A | kepala            | laki laki     | 30   | ya          | tidak bisa           |
    Dan pernyataan "asesmen atensi" tentang "Bapak A" dijawab ya oleh pendamping_sosial pada 10 Desember 2021
    Ketika kelayakan ATENSI lansia disabilitas diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil         |
      | 31 Desember 2021 | tidak berlaku |
      | 1 Januari 2022   | layak         |

  Skenario konsep: Keterangan terlantar dan asesmen berlaku setahun
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas |
      | Nenek A | kepala            | perempuan     | 70   | tidak       |
    Dan pernyataan "terlantar" tentang "Nenek A" dijawab ya oleh pendamping_sosial pada <terlantar>
    Dan pernyataan "asesmen atensi" tentang "Nenek A" dijawab ya oleh dinas_sosial pada <asesmen>
    Ketika kelayakan ATENSI lansia disabilitas diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | terlantar       | asesmen         | hasil                  |
      | 1 Februari 2025 | 1 Februari 2025 | layak                  |
      | 31 Januari 2025 | 1 Februari 2025 | belum dapat ditentukan |
      | 1 Februari 2025 | 31 Januari 2025 | belum dapat ditentukan |

  Skenario konsep: Dinas sosial memastikan berat tidaknya disabilitas
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas |
      | Bapak A | kepala            | laki laki     | 30   | ya          |
    Dan pernyataan "asesmen atensi" tentang "Bapak A" dijawab ya oleh dinas_sosial pada 10 Januari 2026
    Dan pernyataan "atensi_lansia_disabilitas/2022-01-01/eligibility/siapa/disabilitas_berat/berat" tentang "Bapak A" dijawab <berat> oleh dinas_sosial pada 10 Januari 2026
    Ketika kelayakan ATENSI lansia disabilitas diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | berat | hasil                  |
      | ya    | layak                  |
      | tidak | belum dapat ditentukan |

  Skenario: Lansia yang belum didata
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Nenek A | kepala            |
    Ketika kelayakan ATENSI lansia disabilitas diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"
