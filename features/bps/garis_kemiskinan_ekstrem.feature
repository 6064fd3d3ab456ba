# language: id
@bps @miskin_ekstrem_menurut_garis
Fitur: Miskin ekstrem menurut garis – angka yang berselisih tidak pernah menjadi batas yang pasti
  Dua angka rupiah beredar untuk US$1,90, dan angka sesudahnya dibulatkan. Yang berada di antaranya menunggu aturan.

  Skenario konsep: Di bawah semua angka tergolong miskin ekstrem; selebihnya belum dapat ditentukan
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan pengeluaran keluarga <pengeluaran>
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak A | kepala            |
    Ketika kelayakan miskin_ekstrem_menurut_garis diperiksa
    Maka hasilnya "<hasil>"

    Contoh: Rp272.670 dan Rp322.170 berdampingan, lalu angka-angka yang dibulatkan
      | tanggal          | pengeluaran | hasil                  |
      | 31 Desember 2020 | Rp1         | tidak berlaku          |
      | 1 Januari 2021   | Rp272.669   | layak                  |
      | 31 Desember 2022 | Rp272.669   | layak                  |
      | 31 Desember 2022 | Rp272.670   | belum dapat ditentukan |
      | 31 Desember 2022 | Rp322.169   | belum dapat ditentukan |
      | 31 Desember 2022 | Rp322.170   | belum dapat ditentukan |
      | 1 Januari 2023   | Rp347.999   | layak                  |
      | 31 Desember 2024 | Rp347.999   | layak                  |
      | 31 Desember 2024 | Rp348.000   | belum dapat ditentukan |
      | 1 Januari 2025   | Rp390.499   | layak                  |
      | 28 Februari 2026 | Rp390.499   | layak                  |
      | 28 Februari 2026 | Rp390.500   | belum dapat ditentukan |
      | 1 Maret 2026     | Rp349.999   | layak                  |
      | 1 Maret 2026     | Rp350.000   | belum dapat ditentukan |

  Skenario: Yang tidak di bawah garis menunggu kepastian aturan, bukan dinyatakan tidak miskin ekstrem
    Diketahui aturan yang berlaku pada tanggal 1 Oktober 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan pengeluaran keluarga Rp5.000.000
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak A | kepala            |
    Ketika kelayakan miskin_ekstrem_menurut_garis diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "aturan"

  Skenario: Tanpa pengeluaran, hasilnya menunggu data
    Diketahui aturan yang berlaku pada tanggal 1 Oktober 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan pengeluaran keluarga -
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak A | kepala            |
    Ketika kelayakan miskin_ekstrem_menurut_garis diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan yang belum diketahui antara lain "pengeluaran_keluarga"

  Skenario konsep: Pengeluaran dibagi banyaknya anggota keluarga
    Diketahui aturan yang berlaku pada tanggal 1 Oktober 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan pengeluaran keluarga <pengeluaran>
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak A | kepala            |
      | Ibu A   | istri_suami       |
    Ketika kelayakan miskin_ekstrem_menurut_garis diperiksa
    Maka hasilnya "<hasil>"

    Contoh: dua kali Rp390.500
      | pengeluaran | hasil                  |
      | Rp780.999   | layak                  |
      | Rp781.000   | belum dapat ditentukan |

  Skenario konsep: BPS dapat memastikan satu keluarga, dan kepastian itulah yang dipakai
    Diketahui aturan yang berlaku pada tanggal 1 Oktober 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan pengeluaran keluarga Rp5.000.000
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak A | kepala            |
    Dan pernyataan "miskin_ekstrem_menurut_garis/2021-01-01/eligibility" dijawab <jawaban> oleh bps pada 1 September 2025
    Ketika kelayakan miskin_ekstrem_menurut_garis diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | jawaban | hasil       |
      | ya      | layak       |
      | tidak   | tidak layak |

  Skenario konsep: BPS dapat juga memastikan letak pengeluaran terhadap garis, yang dibaca penggolongan ini
    Diketahui aturan yang berlaku pada tanggal 1 Oktober 2025
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan pengeluaran keluarga Rp5.000.000
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Bapak A | kepala            |
    Dan pernyataan "di_bawah_garis_kemiskinan_ekstrem" dijawab <jawaban> oleh bps pada 1 September 2025
    Ketika kelayakan miskin_ekstrem_menurut_garis diperiksa
    Maka hasilnya "<hasil>"

    Contoh: yang dipastikan tidak tetap menunggu kepastian penggolongannya
      | jawaban | hasil                  |
      | ya      | layak                  |
      | tidak   | belum dapat ditentukan |
