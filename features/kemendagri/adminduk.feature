# language: id
@kemendagri @adminduk
Fitur: Dokumen kependudukan bagi penduduk miskin ekstrem
  Indikatif: yang memenuhi disebut, yang tidak memenuhi belum ditolak.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Mei 2025

  Skenario konsep: Desil, sebagai pendekatan miskin ekstrem
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Dan anggotanya:
      | anggota | umur | nik padan | dokumen kependudukan |
      | Ibu A   | 40   | tidak     | ktp                  |
    Ketika kelayakan adminduk diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | desil | hasil                  |
      | 1     | layak                  |
      | 2     | belum dapat ditentukan |
      | -     | belum dapat ditentukan |

  Skenario konsep: Dokumen yang kurang, dan umur wajib KTP tepat di garis
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | umur   | nik padan | dokumen kependudukan |
      | Orang A | <umur> | <nik>     | <dokumen>            |
    Ketika kelayakan adminduk diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | umur | nik   | dokumen        | hasil                  |
      | 40   | ya    | ktp            | belum dapat ditentukan |
      | 40   | tidak | ktp            | layak                  |
      | 40   | ya    | kosong         | layak                  |
      | 17   | ya    | akta kelahiran | layak                  |
      | 16   | ya    | akta kelahiran | belum dapat ditentukan |
      | 16   | ya    | kosong         | layak                  |
      | 16   | ya    | ktp            | layak                  |
      | 17   | ya    | ktp            | belum dapat ditentukan |
      | 40   | ya    | -              | belum dapat ditentukan |

  Skenario: Yang tidak memenuhi menunggu kepastian, bukan ditolak
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 8
    Dan anggotanya:
      | anggota | umur | nik padan | dokumen kependudukan |
      | Ibu A   | 40   | ya        | ktp                  |
    Ketika kelayakan adminduk diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "aturan"

  Skenario: Isian yang belum ada ditunggu
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan anggotanya:
      | anggota | umur | nik padan |
      | Ibu A   | 40   | tidak     |
    Ketika kelayakan adminduk diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"

  Skenario: Dipastikan tidak perlu
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | umur | nik padan | dokumen kependudukan |
      | Ibu A   | 40   | ya        | ktp                  |
    Dan pernyataan "adminduk/2025-03-27/eligibility" tentang "Ibu A" dijawab tidak oleh kepala_desa pada 20 April 2025
    Ketika kelayakan adminduk diperiksa
    Maka hasil "Ibu A" adalah "tidak layak"

  Skenario konsep: Hari pertama edisinya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | umur | nik padan | dokumen kependudukan |
      | Ibu A   | 40   | tidak     | ktp                  |
    Ketika kelayakan adminduk diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal       | hasil         |
      | 26 Maret 2025 | tidak berlaku |
      | 27 Maret 2025 | layak         |

  Skenario: Keluarga miskin ekstrem yang dokumennya belum didata
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Dan anggotanya:
      | anggota | hubungan keluarga |
      | Orang A | kepala            |
    Ketika kelayakan adminduk diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "data"
