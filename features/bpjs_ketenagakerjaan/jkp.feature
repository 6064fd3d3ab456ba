# language: id
@bpjs_tk @jkp
Fitur: Jaminan Kehilangan Pekerjaan – dari pengetahuan umum, indikatif

  Skenario konsep: PHK, kepesertaan, dan belum bekerja lagi
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | korban phk | status bekerja | jaminan ketenagakerjaan |
      | Ibu K   | kepala            | perempuan     | 30   | <phk>      | <bekerja>      | <jaminan>               |
    Ketika kelayakan JKP diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal         | phk   | bekerja | jaminan               | hasil                  |
      | 7 Februari 2025 | ya    | tidak   | jkp                   | layak                  |
      | 1 Juli 2026     | ya    | tidak   | jkk, jkm, jht, dan jp | layak                  |
      | 1 Juli 2026     | ya    | tidak   | jkk, jkm, dan jht     | belum dapat ditentukan |
      | 1 Juli 2026     | ya    | tidak   | jkk, jkm, dan jp      | belum dapat ditentukan |
      | 1 Juli 2026     | ya    | tidak   | jkk, jht, dan jp      | belum dapat ditentukan |
      | 1 Juli 2026     | ya    | tidak   | jkm, jht, dan jp      | belum dapat ditentukan |
      | 1 Juli 2026     | tidak | tidak   | jkp                   | belum dapat ditentukan |
      | 1 Juli 2026     | ya    | ya      | jkp                   | belum dapat ditentukan |
      | 1 Juli 2026     | -     | tidak   | jkp                   | belum dapat ditentukan |
      | 6 Februari 2025 | ya    | tidak   | jkp                   | tidak berlaku          |

  Skenario konsep: Paling banyak 60 persen upah, dibulatkan ke bawah
    Diketahui aturan yang berlaku pada tanggal 1 Juli 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | korban phk | status bekerja | jaminan ketenagakerjaan | upah bulanan |
      | Ibu K   | kepala            | perempuan     | 30   | ya         | tidak          | jkp                     | <upah>       |
    Ketika kelayakan JKP diperiksa
    Maka hasilnya "layak"
    Dan bantuannya paling banyak <jumlah> per bulan
    Dan bantuannya dibayar paling banyak 6 kali

    Contoh:
      | upah    | jumlah      |
      | 3000000 | Rp1.800.000 |
      | 3000001 | Rp1.800.000 |
      | 3000002 | Rp1.800.001 |

  Skenario: Pekerja yang kepesertaannya belum diketahui
    Diketahui aturan yang berlaku pada tanggal 1 Juli 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | korban phk |
      | Ibu K   | kepala            | perempuan     | 30   | ya         |
    Ketika kelayakan JKP diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"
