# language: id
@kemendesa @blt_desa
Fitur: BLT Dana Desa – satu edisi setiap tahun
  Hari pertama dan hari terakhir setiap edisi.

  Skenario konsep: Edisi menurut tanggal keputusan
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan fakta wilayah "53.02.99.2001":
      | isian       | nilai |
      | status desa | desa  |
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan BLT Desa diperiksa
    Maka edisinya "<edisi>"

    Contoh:
      | tanggal          | edisi               |
      | 1 April 2020     | blt_desa/2020-04-01 |
      | 31 Desember 2020 | blt_desa/2020-04-01 |
      | 1 Januari 2021   | blt_desa/2021-01-01 |
      | 31 Desember 2021 | blt_desa/2021-01-01 |
      | 1 Januari 2022   | blt_desa/2022-01-01 |
      | 31 Desember 2022 | blt_desa/2022-01-01 |
      | 1 Januari 2023   | blt_desa/2023-01-01 |
      | 31 Desember 2023 | blt_desa/2023-01-01 |
      | 1 Januari 2024   | blt_desa/2024-01-01 |
      | 31 Desember 2024 | blt_desa/2024-01-01 |
      | 1 Januari 2025   | blt_desa/2025-01-01 |
      | 31 Desember 2025 | blt_desa/2025-01-01 |
      | 1 Januari 2026   | blt_desa/2026-01-01 |
      | 31 Desember 2026 | blt_desa/2026-01-01 |
