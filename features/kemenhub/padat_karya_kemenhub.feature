# language: id
@kemenhub @padat_karya
Fitur: Padat karya Kementerian Perhubungan – belum ada syarat yang diterbitkan

  Skenario konsep: Yang tidak cocok dipastikan, tidak ditolak
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | jam kerja |
      | Sdr. P  | kepala            | laki laki     | 30   | <bekerja>      | <jam>     |
    Dan pernyataan wilayah "lokasi padat karya kemenhub" dijawab <lokasi> oleh kemenhub pada 1 Maret 2025
    Ketika kelayakan padat karya kemenhub diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal       | bekerja | jam | lokasi | hasil                  |
      | 27 Maret 2025 | tidak   | -   | ya     | layak                  |
      | 27 Maret 2025 | ya      | 34  | ya     | layak                  |
      | 27 Maret 2025 | ya      | 35  | ya     | belum dapat ditentukan |
      | 27 Maret 2025 | tidak   | -   | tidak  | belum dapat ditentukan |
      | 27 Maret 2025 | -       | -   | ya     | belum dapat ditentukan |
      | 26 Maret 2025 | tidak   | -   | ya     | tidak berlaku          |

  Skenario: Lokasinya belum dinyatakan
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Sdr. P  | kepala            | laki laki     | 30   | tidak          |
    Ketika kelayakan padat karya kemenhub diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "pernyataan"

  Skenario konsep: Penetapan lokasi berlaku setahun
    Diketahui aturan yang berlaku pada tanggal 1 April 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja |
      | Sdr. P  | kepala            | laki laki     | 30   | tidak          |
    Dan pernyataan wilayah "lokasi padat karya kemenhub" dijawab ya oleh <oleh> pada <pada>
    Ketika kelayakan padat karya kemenhub diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | oleh              | pada          | hasil                  |
      | pemerintah_daerah | 1 April 2025  | layak                  |
      | kemenhub          | 31 Maret 2025 | belum dapat ditentukan |
