# language: id
@kemensos @pkh
Fitur: Disabilitas berat dipastikan orang yang menilai
  Tidak ada peta resmi dari butir Regsosek ke istilah disabilitas berat, jadi data saja tidak pernah mengatakan bukan. Yang
  menilai dapat memastikannya, ya atau tidak. Program yang sendiri masih indikatif tetap tidak menolak karenanya.

  Skenario konsep: PKH pada tiap masa, yang dinilai bukan tetap menunggu kepastian komponennya
    Diketahui aturan yang berlaku pada tanggal <hari>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan keterangan keluarga itu:
      | isian          | nilai |
      | terdaftar dtks | ya    |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas | hamil | nifas | partisipasi sekolah |
      | Bapak A | kepala            | laki laki     | 45   | ya          | tidak | tidak | tidak sekolah lagi  |
    Dan pernyataan "disabilitas_berat" tentang "Bapak A" dijawab tidak oleh kemensos pada <hari>
    Ketika kelayakan PKH diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "aturan"

    Contoh:
      | hari            |
      | 1 Maret 2017    |
      | 1 Maret 2019    |
      | 1 Maret 2020    |
      | 1 Maret 2021    |
      | 1 Juli 2024     |
      | 1 Februari 2026 |

  Skenario konsep: ATENSI, permakanan, dan RST membaca penilaian yang sama
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | disabilitas |
      | Bapak A | kepala            | laki laki     | 40   | ya          |
    Dan pernyataan "disabilitas_berat" tentang "Bapak A" dijawab tidak oleh kemensos pada 10 Januari 2026
    Dan pernyataan "tinggal seorang diri" dijawab ya oleh kepala_desa pada 10 Januari 2026
    Dan pernyataan "asesmen atensi" tentang "Bapak A" dijawab ya oleh pendamping_sosial pada 10 Januari 2026
    Dan pernyataan "rumah tidak layak huni" dijawab ya oleh dinas_sosial pada 10 Januari 2026
    Ketika kelayakan <program> diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "aturan"

    Contoh: ketiganya sendiri masih indikatif, jadi yang tidak cocok pun tidak ditolak
      | program                   |
      | ATENSI lansia disabilitas |
      | permakanan                |
      | RST                       |
