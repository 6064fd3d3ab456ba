# language: id
@kemnaker @payung
Fitur: Perluasan kesempatan kerja dan berusaha – payung TKM dan padat karya
  Satu program yang layak sudah cukup; penggolongan ini tidak memberi apa pun.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026

  Skenario konsep: Salah satu program terjangkau
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | jam kerja | pekerja dibayar | status asn tni polri |
      | Sdr. D  | kepala            | laki laki     | 30   | <bekerja>      | 40        | 1               | tidak                |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Dan pernyataan "punya rencana usaha" tentang "Sdr. D" dijawab <rencana> oleh dinas_tenaga_kerja pada 10 Januari 2026
    Dan pernyataan "usaha tkm berhasil" tentang "Sdr. D" dijawab <berhasil> oleh dinas_tenaga_kerja pada 10 Januari 2026
    Dan pernyataan wilayah "lokasi padat karya" dijawab <lokasi> oleh dinas_tenaga_kerja pada 10 Januari 2026
    Ketika kelayakan perluasan kesempatan kerja diperiksa
    Maka hasil "Sdr. D" adalah "<hasil>"

    Contoh:
      | bekerja | rencana | berhasil | lokasi | hasil       |
      | tidak   | ya      | tidak    | tidak  | layak       |
      | tidak   | tidak   | tidak    | ya     | layak       |
      | ya      | tidak   | ya       | tidak  | layak       |
      | ya      | ya      | tidak    | ya     | tidak layak |
      | tidak   | tidak   | tidak    | tidak  | tidak layak |

  Skenario: Pernyataan yang belum ada ditunggu
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | status asn tni polri |
      | Sdr. D  | kepala            | laki laki     | 30   | tidak          | tidak                |
    Dan keluarga itu tidak tercatat menerima program apa pun
    Ketika kelayakan perluasan kesempatan kerja diperiksa
    Maka hasil "Sdr. D" adalah "belum dapat ditentukan"
    Dan hasil itu menunggu "pernyataan"

  Skenario konsep: Hari pertama
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur |
      | Anak D  | kepala            | laki laki     | 16   |
    Dan pernyataan wilayah "lokasi padat karya" dijawab tidak oleh dinas_tenaga_kerja pada 10 Januari 2025
    Ketika kelayakan perluasan kesempatan kerja diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal       | hasil         |
      | 26 Maret 2025 | tidak berlaku |
      | 27 Maret 2025 | tidak layak   |
