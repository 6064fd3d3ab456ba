# language: id
@kemenperin @wirausaha_baru_ikm @indikatif
Fitur: Wirausaha baru industri kecil dan menengah
  Semuanya indikatif: yang tidak cocok perlu dipastikan, bukan ditolak.

  Skenario konsep: Usaha industri atau rencana usaha
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya usaha | omzet usaha tahunan | lapangan usaha |
      | Ibu U   | 35   | <usaha>     | <omzet>             | <lapangan>     |
    Dan pernyataan "punya rencana usaha" tentang "Ibu U" dijawab <rencana> oleh dinas_tenaga_kerja pada 1 Desember 2025
    Ketika kelayakan wirausaha baru IKM diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | usaha | omzet           | lapangan    | rencana | hasil                  |
      | 1 Februari 2026  | ya    | Rp9.000.000     | industri    | tidak   | layak                  |
      | 1 Februari 2026  | ya    | Rp2.000.000.000 | industri    | tidak   | layak                  |
      | 1 Februari 2026  | ya    | Rp2.000.000.001 | industri    | tidak   | belum dapat ditentukan |
      | 1 Februari 2026  | ya    | Rp9.000.000     | perdagangan | tidak   | belum dapat ditentukan |
      | 1 Februari 2026  | tidak | Rp9.000.000     | industri    | tidak   | belum dapat ditentukan |
      | 1 Februari 2026  | tidak | -               | -           | ya      | layak                  |
      | 1 Februari 2026  | -     | -               | -           | tidak   | belum dapat ditentukan |
      | 1 Januari 2025   | ya    | Rp9.000.000     | industri    | tidak   | layak                  |
      | 31 Desember 2024 | ya    | Rp9.000.000     | industri    | tidak   | tidak berlaku          |

  Skenario konsep: Keterangan rencana usaha berlaku setahun
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | punya usaha |
      | Ibu U   | 35   | tidak       |
    Dan pernyataan "punya rencana usaha" tentang "Ibu U" dijawab ya oleh <oleh> pada <pada>
    Ketika kelayakan wirausaha baru IKM diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | oleh              | pada            | hasil                  |
      | pendamping_sosial | 1 Februari 2025 | layak                  |
      | dinas_tenaga_kerja | 31 Januari 2025 | belum dapat ditentukan |
