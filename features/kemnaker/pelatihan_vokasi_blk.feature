# language: id
@kemnaker @vokasi
Fitur: Pelatihan vokasi di BLK – tanpa batas desil

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026

  Skenario konsep: Umur, sekolah, dan akun SIAPkerja
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | partisipasi sekolah | terdaftar siapkerja |
      | Sdr. C  | kepala            | laki laki     | <umur> | <sekolah>           | <akun>              |
    Dan pernyataan "memenuhi syarat kejuruan" tentang "Sdr. C" dijawab ya oleh balai_latihan_kerja pada 10 Januari 2026
    Ketika kelayakan pelatihan vokasi BLK diperiksa
    Maka hasil "Sdr. C" adalah "<hasil>"

    Contoh:
      | desil | umur | sekolah       | akun  | hasil                  |
      | 1     | 20   | tidak lagi    | ya    | layak                  |
      | 9     | 20   | tidak lagi    | ya    | layak                  |
      | -     | 20   | tidak lagi    | ya    | layak                  |
      | 1     | 16   | tidak lagi    | ya    | tidak layak            |
      | 1     | 17   | tidak lagi    | ya    | belum dapat ditentukan |
      | 1     | 18   | tidak lagi    | ya    | layak                  |
      | 1     | 18   | masih sekolah | ya    | tidak layak            |
      | 1     | 20   | tidak lagi    | tidak | tidak layak            |
      | 1     | 20   | -             | ya    | belum dapat ditentukan |

  Skenario: Balai belum menilai syarat kejuruan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | partisipasi sekolah | terdaftar siapkerja |
      | Sdr. C  | kepala            | laki laki     | 20   | tidak lagi          | ya                  |
    Ketika kelayakan pelatihan vokasi BLK diperiksa
    Maka hasil "Sdr. C" adalah "layak menurut data, menunggu pernyataan"
    Dan yang belum diketahui tentang "Sdr. C" antara lain "memenuhi_syarat_kejuruan"
    Dan bantuannya berupa "1 kali pelatihan"

  Skenario: Balai menilai tidak memenuhi
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | partisipasi sekolah | terdaftar siapkerja |
      | Sdr. C  | kepala            | laki laki     | 20   | tidak lagi          | ya                  |
    Dan pernyataan "memenuhi syarat kejuruan" tentang "Sdr. C" dijawab tidak oleh balai_latihan_kerja pada 10 Januari 2026
    Ketika kelayakan pelatihan vokasi BLK diperiksa
    Maka hasil "Sdr. C" adalah "tidak layak"

  Skenario konsep: Hari pertama
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | partisipasi sekolah | terdaftar siapkerja |
      | Sdr. C  | kepala            | laki laki     | 20   | belum pernah        | ya                  |
    Dan pernyataan "memenuhi syarat kejuruan" tentang "Sdr. C" dijawab ya oleh balai_latihan_kerja pada 1 Desember 2024
    Ketika kelayakan pelatihan vokasi BLK diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil         |
      | 31 Desember 2024 | tidak berlaku |
      | 1 Januari 2025   | layak         |

  Skenario konsep: Penilaian balai dihitung enam bulan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | partisipasi sekolah | terdaftar siapkerja |
      | Sdr. C  | kepala            | laki laki     | 20   | tidak lagi          | ya                  |
    Dan pernyataan "memenuhi syarat kejuruan" tentang "Sdr. C" dijawab ya oleh balai_latihan_kerja pada <pada>
    Ketika kelayakan pelatihan vokasi BLK diperiksa
    Maka hasil "Sdr. C" adalah "<hasil>"

    Contoh:
      | pada           | hasil                                   |
      | 1 Agustus 2025 | layak                                   |
      | 31 Juli 2025   | layak menurut data, menunggu pernyataan |

  Skenario: Pelamar yang belum didata
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Sdr. C  | kepala            |
    Ketika kelayakan pelatihan vokasi BLK diperiksa
    Maka hasil "Sdr. C" adalah "belum dapat ditentukan"
    Dan hasil itu menunggu "data"
