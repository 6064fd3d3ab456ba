# language: id
@bp_taskin @rancangan
Fitur: Program bersama rentan miskin – masih rancangan
  Belum ada syarat yang diterbitkan. Yang tidak cocok tidak ditolak, melainkan ditanya.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026

  Skenario konsep: Desil, usaha, dan pekerjaan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | punya usaha |
      | Bapak E | kepala            | laki laki     | 40   | <bekerja>      | <usaha>     |
    Ketika kelayakan rentan miskin bersama diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | desil | bekerja | usaha | hasil                  |
      | 4     | ya      | ya    | layak                  |
      | 4     | tidak   | tidak | layak                  |
      | 3     | ya      | ya    | belum dapat ditentukan |
      | 5     | ya      | ya    | belum dapat ditentukan |
      | 9     | ya      | ya    | belum dapat ditentukan |
      | 4     | ya      | tidak | belum dapat ditentukan |

  Skenario: Jalurnya disebut
    Diketahui sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 4
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | status bekerja | punya usaha |
      | Bapak E | kepala            | laki laki     | 40   | ya             | ya          |
    Ketika kelayakan rentan miskin bersama diperiksa
    Maka jalur "Ekosistem bisnis baru" terpenuhi
