# language: id
@kemnaker @tkm
Fitur: Tenaga Kerja Mandiri Pemula

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026

  Skenario konsep: Menganggur atau setengah menganggur
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur   | status bekerja | jam kerja | status asn tni polri |
      | Sdr. D  | kepala            | laki laki     | <umur> | <bekerja>      | <jam>     | tidak                |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "punya rencana usaha" tentang "Sdr. D" dijawab ya oleh dinas_tenaga_kerja pada 10 Januari 2026
    Ketika kelayakan TKM pemula diperiksa
    Maka hasil "Sdr. D" adalah "<hasil>"

    Contoh:
      | umur | bekerja | jam | hasil                  |
      | 18   | tidak   | -   | layak                  |
      | 17   | tidak   | -   | tidak layak            |
      | 30   | ya      | 34  | layak                  |
      | 30   | ya      | 35  | tidak layak            |
      | 30   | ya      | -   | belum dapat ditentukan |
      | 30   | -       | 20  | belum dapat ditentukan |

  Skenario: Besarnya masih diperselisihkan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | status asn tni polri |
      | Sdr. D  | kepala            | laki laki     | 28   | tidak          | tidak                |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "punya rencana usaha" tentang "Sdr. D" dijawab ya oleh dinas_tenaga_kerja pada 10 Januari 2026
    Ketika kelayakan TKM pemula diperiksa
    Maka hasilnya "layak"
    Dan bantuannya antara Rp5.000.000 dan Rp10.000.000

  Skenario: Yang pernah menerima tidak menerima lagi
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | status asn tni polri |
      | Sdr. D  | kepala            | laki laki     | 28   | tidak          | tidak                |
    Dan "Sdr. D" menerima "tkm_pemula" dari 1 Mei 2025 sampai 31 Mei 2025
    Dan pernyataan "punya rencana usaha" tentang "Sdr. D" dijawab ya oleh dinas_tenaga_kerja pada 10 Januari 2026
    Ketika kelayakan TKM pemula diperiksa
    Maka hasil "Sdr. D" adalah "tidak layak"

  Skenario konsep: ASN dikecualikan, yang tidak diketahui dianggap bukan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | status asn tni polri |
      | Sdr. D  | kepala            | laki laki     | 28   | tidak          | <asn>                |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "punya rencana usaha" tentang "Sdr. D" dijawab <rencana> oleh dinas_tenaga_kerja pada 10 Januari 2026
    Ketika kelayakan TKM pemula diperiksa
    Maka hasil "Sdr. D" adalah "<hasil>"

    Contoh:
      | asn   | rencana | hasil       |
      | ya    | ya      | tidak layak |
      | -     | ya      | layak       |
      | tidak | tidak   | tidak layak |

  Skenario: Rencana usaha belum dinilai
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | status asn tni polri |
      | Sdr. D  | kepala            | laki laki     | 28   | tidak          | tidak                |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Ketika kelayakan TKM pemula diperiksa
    Maka hasil "Sdr. D" adalah "layak menurut data, menunggu pernyataan"

  Skenario konsep: Hari pertama
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | status asn tni polri |
      | Sdr. D  | kepala            | laki laki     | 28   | tidak          | tidak                |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "punya rencana usaha" tentang "Sdr. D" dijawab ya oleh dinas_tenaga_kerja pada 1 Desember 2024
    Ketika kelayakan TKM pemula diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil         |
      | 31 Desember 2024 | tidak berlaku |
      | 1 Januari 2025   | layak         |

  Skenario: Kepesertaan yang tidak diketahui ditunggu
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | status asn tni polri |
      | Sdr. D  | kepala            | laki laki     | 28   | tidak          | tidak                |
    Dan pernyataan "punya rencana usaha" tentang "Sdr. D" dijawab ya oleh dinas_tenaga_kerja pada 10 Januari 2026
    Ketika kelayakan TKM pemula diperiksa
    Maka hasil "Sdr. D" adalah "belum dapat ditentukan"
    Dan yang belum diketahui antara lain "kepesertaan"

  Skenario: Pelamar yang umurnya belum didata
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Sdr. T  | kepala            |
    Ketika kelayakan TKM pemula diperiksa
    Maka hasil "Sdr. T" adalah "belum dapat ditentukan"
    Dan hasil itu menunggu "data"
