# language: id
@kementan @pupuk_bersubsidi
Fitur: Pupuk bersubsidi
  Petani anggota kelompok tani, terdaftar di SIMLUHTAN dan e-RDKK, menggarap paling luas dua hektare, komoditasnya disubsidi.

  Skenario konsep: Setiap syarat
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | anggota poktan | terdaftar simluhtan | terdaftar erdkk | luas lahan digarap | komoditas usaha tani |
      | Bapak T | 45   | <poktan>       | <simluhtan>         | <erdkk>         | <lahan>            | <komoditas>          |
    Ketika kelayakan pupuk bersubsidi diperiksa
    Maka hasil "Bapak T" adalah "<hasil>"

    Contoh:
      | poktan | simluhtan | erdkk | lahan | komoditas    | hasil                  |
      | ya     | ya        | ya    | 1,99  | padi         | layak                  |
      | ya     | ya        | ya    | 2     | padi         | layak                  |
      | ya     | ya        | ya    | 2,01  | padi         | tidak layak            |
      | tidak  | ya        | ya    | 1     | padi         | tidak layak            |
      | ya     | tidak     | ya    | 1     | padi         | tidak layak            |
      | ya     | ya        | tidak | 1     | padi         | tidak layak            |
      | ya     | ya        | ya    | 1     | lainnya      | tidak layak            |
      | ya     | ya        | ya    | 1     | jagung       | layak                  |
      | ya     | ya        | ya    | 1     | kedelai      | layak                  |
      | ya     | ya        | ya    | 1     | cabai        | layak                  |
      | ya     | ya        | ya    | 1     | bawang merah | layak                  |
      | ya     | ya        | ya    | 1     | bawang putih | layak                  |
      | ya     | ya        | ya    | 1     | tebu rakyat  | layak                  |
      | ya     | ya        | ya    | 1     | kakao        | layak                  |
      | ya     | ya        | ya    | 1     | kopi         | layak                  |
      | ya     | ya        | ya    | 1     | ubi kayu     | layak                  |
      | -      | ya        | ya    | 1     | padi         | belum dapat ditentukan |
      | ya     | -         | ya    | 1     | padi         | belum dapat ditentukan |
      | ya     | ya        | -     | 1     | padi         | belum dapat ditentukan |
      | ya     | ya        | ya    | -     | padi         | belum dapat ditentukan |
      | ya     | ya        | ya    | 1     | -            | belum dapat ditentukan |

  Skenario konsep: Ubi kayu ditambahkan pada 2025
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | anggota poktan | terdaftar simluhtan | terdaftar erdkk | luas lahan digarap | komoditas usaha tani |
      | Bapak T | 45   | ya             | ya                  | ya              | 1                  | <komoditas>          |
    Ketika kelayakan pupuk bersubsidi diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | komoditas    | hasil         |
      | 31 Desember 2024 | ubi kayu     | tidak layak   |
      | 1 Januari 2025   | ubi kayu     | layak         |
      | 31 Desember 2024 | padi         | layak         |
      | 31 Desember 2024 | jagung       | layak         |
      | 31 Desember 2024 | kedelai      | layak         |
      | 31 Desember 2024 | cabai        | layak         |
      | 31 Desember 2024 | bawang merah | layak         |
      | 31 Desember 2024 | bawang putih | layak         |
      | 31 Desember 2024 | tebu rakyat  | layak         |
      | 31 Desember 2024 | kakao        | layak         |
      | 31 Desember 2024 | kopi         | layak         |
      | 1 Januari 2024   | padi         | layak         |
      | 31 Desember 2023 | padi         | tidak berlaku |
