# language: id
@bp_taskin @jenjang_kesejahteraan
Fitur: Jenjang kesejahteraan – miskin ekstrem, miskin, rentan, stabil
  Tangganya disebut BP Taskin, petanya ke desil tidak. Anak tangga keluarga adalah jalur yang terpenuhi; desil 3 dan 5
  menunggu kepastian aturan.

  Skenario konsep: Anak tangga yang pasti
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Ketika kelayakan jenjang kesejahteraan diperiksa
    Maka hasilnya "layak"
    Dan jalur "<jalur>" terpenuhi

    Contoh:
      | desil | jalur          |
      | 1     | Miskin ekstrem |
      | 2     | Miskin         |
      | 4     | Rentan         |
      | 6     | Stabil         |
      | 10    | Stabil         |

  Skenario konsep: Anak tangga yang diperselisihkan
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Ketika kelayakan jenjang kesejahteraan diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "<siapa>"

    Contoh:
      | desil | siapa  |
      | 3     | aturan |
      | 5     | aturan |
      | -     | data   |

  Skenario konsep: Hari pertama, dan sehari sebelumnya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 1
    Ketika kelayakan jenjang kesejahteraan diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal         | hasil         |
      | 4 Februari 2025 | tidak berlaku |
      | 5 Februari 2025 | layak         |

  Skenario konsep: BP Taskin memastikan anak tangga keluarga di desil yang diperselisihkan
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional <desil>
    Dan pernyataan "jenjang_kesejahteraan/2025-02-05/eligibility/<anak tangga>" dijawab ya oleh bp_taskin pada 10 Januari 2026
    Ketika kelayakan jenjang kesejahteraan diperiksa
    Maka hasilnya "layak"
    Dan jalur "<anak tangga>" terpenuhi

    Contoh:
      | desil | anak tangga    |
      | 3     | miskin         |
      | 3     | rentan         |
      | 3     | miskin_ekstrem |
      | 3     | stabil         |

  Skenario: Keluarga yang dipastikan tidak pada satu pun anak tangga tetap tidak ditolak
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026
    Dan sebuah keluarga di wilayah "53.02.99.2001" dengan desil nasional 3
    Dan pernyataan "jenjang_kesejahteraan/2025-02-05/eligibility/miskin_ekstrem" dijawab tidak oleh bp_taskin pada 10 Januari 2026
    Dan pernyataan "jenjang_kesejahteraan/2025-02-05/eligibility/miskin" dijawab tidak oleh bp_taskin pada 10 Januari 2026
    Dan pernyataan "jenjang_kesejahteraan/2025-02-05/eligibility/rentan" dijawab tidak oleh bp_taskin pada 10 Januari 2026
    Dan pernyataan "jenjang_kesejahteraan/2025-02-05/eligibility/stabil" dijawab tidak oleh bp_taskin pada 10 Januari 2026
    Ketika kelayakan jenjang kesejahteraan diperiksa
    Maka hasilnya "belum dapat ditentukan"
    Dan hasil itu menunggu "aturan"
    Dan jalur "stabil" tidak terpenuhi
