# language: id
@kemensos @permakanan
Fitur: Permakanan – lansia tunggal dan penyandang disabilitas (indikatif)
  Kriterianya hanya pengetahuan umum. Yang tidak cocok tidak ditolak, melainkan ditanya kepada dinas sosial.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026

  Skenario konsep: Lansia yang tinggal sendiri, menurut umur dan desil
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | disabilitas |
      | Nenek A | kepala            | perempuan     | <umur> | tidak       |
    Dan pernyataan "tinggal seorang diri" dijawab <sendiri> oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan permakanan diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | desil | umur | sendiri | hasil                  |
      | 1     | 74   | ya      | belum dapat ditentukan |
      | 1     | 75   | ya      | layak                  |
      | 1     | 76   | ya      | layak                  |
      | 1     | 75   | tidak   | belum dapat ditentukan |
      | 2     | 75   | ya      | belum dapat ditentukan |

  Skenario: Lansia yang serumah dengan anaknya dalam satu kartu tidak langsung masuk
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas |
      | Nenek A | kepala            | perempuan     | 80   | tidak       |
      | Anak B  | anak              | laki laki     | 45   | tidak       |
    Dan pernyataan "tinggal seorang diri" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan permakanan diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "aturan"

  Skenario konsep: Penyandang disabilitas berat yang tinggal sendiri
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas | disabilitas urus diri |
      | Bapak A | kepala            | laki laki     | 40   | <dis>       | <urus>                |
    Dan pernyataan "tinggal seorang diri" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan permakanan diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | dis   | urus             | hasil                  |
      | ya    | banyak kesulitan | layak                  |
      | ya    | tidak kesulitan  | belum dapat ditentukan |
      | tidak | banyak kesulitan | belum dapat ditentukan |

  Skenario: Tanpa jawaban desa, menunggu pernyataan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas |
      | Nenek A | kepala            | perempuan     | 80   | tidak       |
    Ketika kelayakan permakanan diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "pernyataan"

  Skenario: Tanpa desil, menunggu data
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional -
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas |
      | Nenek A | kepala            | perempuan     | 80   | tidak       |
    Dan pernyataan "tinggal seorang diri" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan permakanan diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"

  Skenario konsep: Hari pertama edisi, dan sehari sebelumnya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas |
      | Nenek A | kepala            | perempuan     | 80   | tidak       |
    Dan pernyataan "tinggal seorang diri" dijawab ya oleh kepala_desa pada 10 Januari 2025
    Ketika kelayakan permakanan diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal         | hasil         |
      | 4 Februari 2025 | tidak berlaku |
      | 5 Februari 2025 | layak         |

  Skenario: Jalurnya dan penerimanya disebut
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas |
      | Nenek A | kepala            | perempuan     | 80   | tidak       |
    Dan pernyataan "tinggal seorang diri" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Ketika kelayakan permakanan diperiksa
    Maka jalur "Lansia tunggal" terpenuhi
    Dan penerima manfaatnya "Nenek A"
    Dan bantuannya berupa "2 kali makanan siap santap"

  Skenario: Lansia yang belum didata
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Nenek A | kepala            |
    Ketika kelayakan permakanan diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"
