# language: id
@bps @kriteria_bps_14
Fitur: Empat belas ciri keluarga miskin BPS – paling sedikit sembilan
  Jumlah sembilan adalah kebiasaan. Ciri yang tidak tercatat ditanyakan, dan bahan yang kodenya mencampur juga ditanyakan.

  Latar Belakang:
    Diketahui aturan yang berlaku pada tanggal 1 Februari 2026

  Skenario konsep: Luas lantai per orang, empat orang, sebagai ciri kesembilan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai         |
      | luas lantai          | <luas>        |
      | jenis lantai         | keramik       |
      | jenis dinding        | tembok        |
      | fasilitas bab        | tidak ada     |
      | sumber penerangan    | bukan listrik |
      | sumber air minum     | leding        |
      | bahan bakar masak    | kayu bakar    |
      | luas lahan pertanian | 1             |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | sektor rentan | penghasilan bulanan | ijazah tertinggi |
      | Bapak A | kepala            | laki laki     | 40   | bukan         | Rp2.000.000         | sma              |
      | Anak B  | anak              | laki laki     | 6    | -             | -                   | -                |
      | Anak C  | anak              | laki laki     | 7    | -             | -                   | -                |
      | Anak D  | anak              | laki laki     | 8    | -             | -                   | -                |
    Dan pernyataan "daging susu ayam sekali seminggu" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "pakaian sekali setahun" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "makan paling banyak dua kali" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tidak sanggup berobat" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa simpanan" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding berkualitas rendah" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan kriteria BPS 14 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | luas | hasil                  |
      | 31,9 | layak                  |
      | 32   | tidak layak            |
      | 32,1 | tidak layak            |
      | -    | belum dapat ditentukan |

  Skenario konsep: Lantai sebagai ciri kesembilan; kayu perlu ditanyakan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai         |
      | luas lantai          | 32            |
      | jenis lantai         | <lantai>      |
      | jenis dinding        | tembok        |
      | fasilitas bab        | tidak ada     |
      | sumber penerangan    | bukan listrik |
      | sumber air minum     | leding        |
      | bahan bakar masak    | kayu bakar    |
      | luas lahan pertanian | 1             |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | sektor rentan | penghasilan bulanan | ijazah tertinggi |
      | Bapak A | kepala            | laki laki     | 40   | bukan         | Rp2.000.000         | sma              |
      | Anak B  | anak              | laki laki     | 6    | -             | -                   | -                |
      | Anak C  | anak              | laki laki     | 7    | -             | -                   | -                |
      | Anak D  | anak              | laki laki     | 8    | -             | -                   | -                |
    Dan pernyataan "daging susu ayam sekali seminggu" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "pakaian sekali setahun" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "makan paling banyak dua kali" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tidak sanggup berobat" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa simpanan" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding berkualitas rendah" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "lantai kayu murahan" dijawab <murahan> oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan kriteria BPS 14 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | lantai           | murahan | hasil                  |
      | tanah            | tidak   | layak                  |
      | bambu            | tidak   | layak                  |
      | kayu papan       | ya      | layak                  |
      | kayu papan       | tidak   | tidak layak            |
      | semen bata merah | ya      | tidak layak            |
      | -                | tidak   | belum dapat ditentukan |

  Skenario konsep: Dinding sebagai ciri kesembilan; tembok dan kayu perlu ditanyakan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai         |
      | luas lantai          | 32            |
      | jenis lantai         | keramik       |
      | jenis dinding        | <dinding>     |
      | fasilitas bab        | tidak ada     |
      | sumber penerangan    | bukan listrik |
      | sumber air minum     | leding        |
      | bahan bakar masak    | kayu bakar    |
      | luas lahan pertanian | 1             |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | sektor rentan | penghasilan bulanan | ijazah tertinggi |
      | Bapak A | kepala            | laki laki     | 40   | bukan         | Rp2.000.000         | sma              |
      | Anak B  | anak              | laki laki     | 6    | -             | -                   | -                |
      | Anak C  | anak              | laki laki     | 7    | -             | -                   | -                |
      | Anak D  | anak              | laki laki     | 8    | -             | -                   | -                |
    Dan pernyataan "daging susu ayam sekali seminggu" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "pakaian sekali setahun" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "makan paling banyak dua kali" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tidak sanggup berobat" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa simpanan" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding berkualitas rendah" dijawab <rendah> oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan kriteria BPS 14 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | dinding               | rendah | hasil       |
      | bambu                 | tidak  | layak       |
      | anyaman bambu         | tidak  | layak       |
      | tembok                | ya     | layak       |
      | tembok                | tidak  | tidak layak |
      | kayu papan gypsum grc | ya     | layak       |
      | batang kayu           | ya     | layak       |
      | lainnya               | ya     | layak       |
      | plesteran anyaman     | ya     | tidak layak |

  Skenario konsep: Jamban sebagai ciri kesembilan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai         |
      | luas lantai          | 32            |
      | jenis lantai         | tanah         |
      | jenis dinding        | tembok        |
      | fasilitas bab        | <jamban>      |
      | sumber penerangan    | bukan listrik |
      | sumber air minum     | leding        |
      | bahan bakar masak    | kayu bakar    |
      | luas lahan pertanian | 1             |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | sektor rentan | penghasilan bulanan | ijazah tertinggi |
      | Bapak A | kepala            | laki laki     | 40   | bukan         | Rp2.000.000         | sma              |
      | Anak B  | anak              | laki laki     | 6    | -             | -                   | -                |
      | Anak C  | anak              | laki laki     | 7    | -             | -                   | -                |
      | Anak D  | anak              | laki laki     | 8    | -             | -                   | -                |
    Dan pernyataan "daging susu ayam sekali seminggu" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "pakaian sekali setahun" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "makan paling banyak dua kali" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tidak sanggup berobat" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa simpanan" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding berkualitas rendah" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan kriteria BPS 14 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | jamban            | hasil       |
      | sendiri           | tidak layak |
      | bersama tertentu  | layak       |
      | mck komunal       | layak       |
      | mck umum          | layak       |
      | ada tak digunakan | layak       |
      | tidak ada         | layak       |

  Skenario konsep: Penerangan sebagai ciri kesembilan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai      |
      | luas lantai          | 32         |
      | jenis lantai         | tanah      |
      | jenis dinding        | tembok     |
      | fasilitas bab        | tidak ada  |
      | sumber penerangan    | <terang>   |
      | sumber air minum     | leding     |
      | bahan bakar masak    | kayu bakar |
      | luas lahan pertanian | 1          |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | sektor rentan | penghasilan bulanan | ijazah tertinggi |
      | Bapak A | kepala            | laki laki     | 40   | bukan         | Rp2.000.000         | sma              |
      | Anak B  | anak              | laki laki     | 6    | -             | -                   | -                |
      | Anak C  | anak              | laki laki     | 7    | -             | -                   | -                |
      | Anak D  | anak              | laki laki     | 8    | -             | -                   | -                |
    Dan pernyataan "daging susu ayam sekali seminggu" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "pakaian sekali setahun" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "makan paling banyak dua kali" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tidak sanggup berobat" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa simpanan" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding berkualitas rendah" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan kriteria BPS 14 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | terang            | hasil       |
      | pln meteran       | tidak layak |
      | pln tanpa meteran | tidak layak |
      | listrik non pln   | tidak layak |
      | bukan listrik     | layak       |

  Skenario konsep: Air minum sebagai ciri kesembilan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai         |
      | luas lantai          | 32            |
      | jenis lantai         | keramik       |
      | jenis dinding        | tembok        |
      | fasilitas bab        | tidak ada     |
      | sumber penerangan    | bukan listrik |
      | sumber air minum     | <air>         |
      | bahan bakar masak    | kayu bakar    |
      | luas lahan pertanian | 1             |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | sektor rentan | penghasilan bulanan | ijazah tertinggi |
      | Bapak A | kepala            | laki laki     | 40   | bukan         | Rp2.000.000         | sma              |
      | Anak B  | anak              | laki laki     | 6    | -             | -                   | -                |
      | Anak C  | anak              | laki laki     | 7    | -             | -                   | -                |
      | Anak D  | anak              | laki laki     | 8    | -             | -                   | -                |
    Dan pernyataan "daging susu ayam sekali seminggu" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "pakaian sekali setahun" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "makan paling banyak dua kali" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tidak sanggup berobat" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa simpanan" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding berkualitas rendah" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan kriteria BPS 14 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | air                     | hasil       |
      | sumur terlindung        | tidak layak |
      | sumur tak terlindung    | layak       |
      | mata air terlindung     | tidak layak |
      | mata air tak terlindung | layak       |
      | air permukaan           | layak       |
      | air hujan               | layak       |
      | leding                  | tidak layak |

  Skenario konsep: Bahan bakar sebagai ciri kesembilan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai         |
      | luas lantai          | 32            |
      | jenis lantai         | tanah         |
      | jenis dinding        | tembok        |
      | fasilitas bab        | tidak ada     |
      | sumber penerangan    | bukan listrik |
      | sumber air minum     | leding        |
      | bahan bakar masak    | <bakar>       |
      | luas lahan pertanian | 1             |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | sektor rentan | penghasilan bulanan | ijazah tertinggi |
      | Bapak A | kepala            | laki laki     | 40   | bukan         | Rp2.000.000         | sma              |
      | Anak B  | anak              | laki laki     | 6    | -             | -                   | -                |
      | Anak C  | anak              | laki laki     | 7    | -             | -                   | -                |
      | Anak D  | anak              | laki laki     | 8    | -             | -                   | -                |
    Dan pernyataan "daging susu ayam sekali seminggu" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "pakaian sekali setahun" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "makan paling banyak dua kali" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tidak sanggup berobat" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa simpanan" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding berkualitas rendah" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan kriteria BPS 14 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | bakar        | hasil       |
      | elpiji 3     | tidak layak |
      | kayu bakar   | layak       |
      | arang        | layak       |
      | minyak tanah | layak       |

  Skenario konsep: Lahan dan penghasilan kepala keluarga sebagai ciri kesembilan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai         |
      | luas lantai          | 32            |
      | jenis lantai         | keramik       |
      | jenis dinding        | tembok        |
      | fasilitas bab        | tidak ada     |
      | sumber penerangan    | bukan listrik |
      | sumber air minum     | leding        |
      | bahan bakar masak    | kayu bakar    |
      | luas lahan pertanian | <lahan>       |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | sektor rentan | penghasilan bulanan | ijazah tertinggi |
      | Bapak A | kepala            | laki laki     | 40   | <sektor>      | <hasilan>           | sma              |
      | Anak B  | anak              | laki laki     | 6    | -             | -                   | -                |
      | Anak C  | anak              | laki laki     | 7    | -             | -                   | -                |
      | Anak D  | anak              | laki laki     | 8    | -             | -                   | -                |
    Dan pernyataan "daging susu ayam sekali seminggu" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "pakaian sekali setahun" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "makan paling banyak dua kali" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tidak sanggup berobat" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa simpanan" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding berkualitas rendah" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan kriteria BPS 14 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | sektor  | lahan | hasilan     | hasil                  |
      | petani  | 0,04  | Rp2.000.000 | layak                  |
      | petani  | 0,05  | Rp2.000.000 | tidak layak            |
      | petani  | 0,06  | Rp2.000.000 | tidak layak            |
      | nelayan | 0,04  | Rp2.000.000 | tidak layak            |
      | nelayan | 1     | Rp599.999   | layak                  |
      | nelayan | 1     | Rp600.000   | tidak layak            |
      | nelayan | 1     | Rp600.001   | tidak layak            |
      | nelayan | 1     | -           | belum dapat ditentukan |

  Skenario konsep: Ijazah kepala keluarga sebagai ciri kesembilan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai         |
      | luas lantai          | 32            |
      | jenis lantai         | keramik       |
      | jenis dinding        | tembok        |
      | fasilitas bab        | tidak ada     |
      | sumber penerangan    | bukan listrik |
      | sumber air minum     | leding        |
      | bahan bakar masak    | kayu bakar    |
      | luas lahan pertanian | 1             |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | sektor rentan | penghasilan bulanan | ijazah tertinggi |
      | Bapak A | kepala            | laki laki     | 40   | bukan         | Rp2.000.000         | <ijazah>         |
      | Anak B  | anak              | laki laki     | 6    | -             | -                   | -                |
      | Anak C  | anak              | laki laki     | 7    | -             | -                   | -                |
      | Anak D  | anak              | laki laki     | 8    | -             | -                   | -                |
    Dan pernyataan "daging susu ayam sekali seminggu" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "pakaian sekali setahun" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "makan paling banyak dua kali" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tidak sanggup berobat" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa simpanan" dijawab ya oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding berkualitas rendah" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan kriteria BPS 14 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | ijazah      | hasil       |
      | tidak punya | layak       |
      | sd          | layak       |
      | mi          | layak       |
      | sdlb        | layak       |
      | paket a     | layak       |
      | ula         | layak       |
      | smp         | tidak layak |
      | paket b     | tidak layak |

  Skenario konsep: Setiap pernyataan sebagai ciri kesembilan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai         |
      | luas lantai          | 20            |
      | jenis lantai         | tanah         |
      | jenis dinding        | bambu         |
      | fasilitas bab        | tidak ada     |
      | sumber penerangan    | bukan listrik |
      | sumber air minum     | air hujan     |
      | bahan bakar masak    | kayu bakar    |
      | luas lahan pertanian | 1             |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | sektor rentan | penghasilan bulanan | ijazah tertinggi |
      | Bapak A | kepala            | laki laki     | 40   | bukan         | Rp2.000.000         | sd               |
      | Anak B  | anak              | laki laki     | 6    | -             | -                   | -                |
      | Anak C  | anak              | laki laki     | 7    | -             | -                   | -                |
      | Anak D  | anak              | laki laki     | 8    | -             | -                   | -                |
    Dan pernyataan "daging susu ayam sekali seminggu" dijawab <lauk> oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "pakaian sekali setahun" dijawab <baju> oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "makan paling banyak dua kali" dijawab <makan> oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tidak sanggup berobat" dijawab <obat> oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa simpanan" dijawab <simpan> oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan kriteria BPS 14 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | lauk  | baju  | makan | obat  | simpan | hasil       |
      | tidak | tidak | tidak | tidak | tidak  | tidak layak |
      | ya    | tidak | tidak | tidak | tidak  | layak       |
      | tidak | ya    | tidak | tidak | tidak  | layak       |
      | tidak | tidak | ya    | tidak | tidak  | layak       |
      | tidak | tidak | tidak | ya    | tidak  | layak       |
      | tidak | tidak | tidak | tidak | ya     | layak       |

  Skenario: Delapan ciri dan satu pernyataan yang belum dijawab menunggu pernyataan
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai         |
      | luas lantai          | 20            |
      | jenis lantai         | tanah         |
      | jenis dinding        | bambu         |
      | fasilitas bab        | tidak ada     |
      | sumber penerangan    | bukan listrik |
      | sumber air minum     | air hujan     |
      | bahan bakar masak    | kayu bakar    |
      | luas lahan pertanian | 1             |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | sektor rentan | penghasilan bulanan | ijazah tertinggi |
      | Bapak A | kepala            | laki laki     | 40   | bukan         | Rp2.000.000         | sd               |
      | Anak B  | anak              | laki laki     | 6    | -             | -                   | -                |
      | Anak C  | anak              | laki laki     | 7    | -             | -                   | -                |
      | Anak D  | anak              | laki laki     | 8    | -             | -                   | -                |
    Dan pernyataan "daging susu ayam sekali seminggu" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "pakaian sekali setahun" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "makan paling banyak dua kali" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tidak sanggup berobat" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan kriteria BPS 14 diperiksa
    Maka hasilnya "layak menurut data, menunggu pernyataan"
    Dan yang belum diketahui antara lain "tanpa_simpanan"
    Dan hasil itu menunggu "pernyataan"

  Skenario: Keluarga tanpa satu pun ciri
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai       |
      | luas lantai          | 32          |
      | jenis lantai         | keramik     |
      | jenis dinding        | tembok      |
      | fasilitas bab        | sendiri     |
      | sumber penerangan    | pln meteran |
      | sumber air minum     | leding      |
      | bahan bakar masak    | elpiji 3    |
      | luas lahan pertanian | 1           |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | sektor rentan | penghasilan bulanan | ijazah tertinggi |
      | Bapak A | kepala            | laki laki     | 40   | bukan         | Rp2.000.000         | sma              |
      | Anak B  | anak              | laki laki     | 6    | -             | -                   | -                |
      | Anak C  | anak              | laki laki     | 7    | -             | -                   | -                |
      | Anak D  | anak              | laki laki     | 8    | -             | -                   | -                |
    Dan pernyataan "daging susu ayam sekali seminggu" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "pakaian sekali setahun" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "makan paling banyak dua kali" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tidak sanggup berobat" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "tanpa simpanan" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Dan pernyataan "dinding berkualitas rendah" dijawab tidak oleh petugas_pendataan pada 10 Januari 2026
    Ketika kelayakan kriteria BPS 14 diperiksa
    Maka hasilnya "tidak layak"

  Skenario konsep: Hari pertama, dan sehari sebelumnya
    Diketahui aturan yang berlaku pada tanggal <tanggal>
    Dan sebuah keluarga di wilayah "53.02.99.2001"
    Ketika kelayakan kriteria BPS 14 diperiksa
    Maka hasilnya "<hasil>"

    Contoh:
      | tanggal          | hasil                  |
      | 31 Desember 2004 | tidak berlaku          |
      | 1 Januari 2005   | belum dapat ditentukan |

  Skenario konsep: Hasil pendataan berlaku setahun; lantai dan dinding boleh dinilai kepala desa atau lurah
    Diketahui sebuah keluarga di wilayah "53.02.99.2001"
    Dan keterangan keluarga itu:
      | isian                | nilai         |
      | luas lantai          | 20            |
      | jenis lantai         | <lantai>      |
      | jenis dinding        | <dinding>     |
      | fasilitas bab        | tidak ada     |
      | sumber penerangan    | bukan listrik |
      | sumber air minum     | air hujan     |
      | bahan bakar masak    | kayu bakar    |
      | luas lahan pertanian | 1             |
    Dan anggotanya:
      | anggota | hubungan keluarga | jenis kelamin | umur | sektor rentan | penghasilan bulanan | ijazah tertinggi |
      | Bapak A | kepala            | laki laki     | 40   | bukan         | <penghasilan>       | sd               |
      | Anak B  | anak              | laki laki     | 6    | -             | -                   | -                |
      | Anak C  | anak              | laki laki     | 7    | -             | -                   | -                |
      | Anak D  | anak              | laki laki     | 8    | -             | -                   | -                |
    Dan pernyataan "<pernyataan>" dijawab ya oleh <oleh> pada <pada>
    Ketika kelayakan kriteria BPS 14 diperiksa
    Maka hasilnya "<hasil>"

    Contoh: delapan ciri terlihat dari data; yang kesembilan dari pernyataan
      | lantai     | dinding | penghasilan | pernyataan                       | oleh              | pada            | hasil                                   |
      | tanah      | bambu   | Rp2.000.000 | daging susu ayam sekali seminggu | petugas_pendataan | 1 Februari 2025 | layak                                   |
      | tanah      | bambu   | Rp2.000.000 | daging susu ayam sekali seminggu | petugas_pendataan | 31 Januari 2025 | layak menurut data, menunggu pernyataan |
      | tanah      | bambu   | Rp2.000.000 | pakaian sekali setahun           | petugas_pendataan | 1 Februari 2025 | layak                                   |
      | tanah      | bambu   | Rp2.000.000 | pakaian sekali setahun           | petugas_pendataan | 31 Januari 2025 | layak menurut data, menunggu pernyataan |
      | tanah      | bambu   | Rp2.000.000 | makan paling banyak dua kali     | petugas_pendataan | 1 Februari 2025 | layak                                   |
      | tanah      | bambu   | Rp2.000.000 | makan paling banyak dua kali     | petugas_pendataan | 31 Januari 2025 | layak menurut data, menunggu pernyataan |
      | tanah      | bambu   | Rp2.000.000 | tidak sanggup berobat            | petugas_pendataan | 1 Februari 2025 | layak                                   |
      | tanah      | bambu   | Rp2.000.000 | tidak sanggup berobat            | petugas_pendataan | 31 Januari 2025 | layak menurut data, menunggu pernyataan |
      | tanah      | bambu   | Rp2.000.000 | tanpa simpanan                   | petugas_pendataan | 1 Februari 2025 | layak                                   |
      | tanah      | bambu   | Rp2.000.000 | tanpa simpanan                   | petugas_pendataan | 31 Januari 2025 | layak menurut data, menunggu pernyataan |
      | kayu papan | bambu   | Rp500.000   | lantai kayu murahan              | kepala_desa       | 1 Februari 2025 | layak                                   |
      | kayu papan | bambu   | Rp500.000   | lantai kayu murahan              | lurah             | 1 Februari 2025 | layak                                   |
      | kayu papan | bambu   | Rp500.000   | lantai kayu murahan              | petugas_pendataan | 31 Januari 2025 | layak menurut data, menunggu pernyataan |
      | tanah      | tembok  | Rp500.000   | dinding berkualitas rendah       | kepala_desa       | 1 Februari 2025 | layak                                   |
      | tanah      | tembok  | Rp500.000   | dinding berkualitas rendah       | lurah             | 1 Februari 2025 | layak                                   |
      | tanah      | tembok  | Rp500.000   | dinding berkualitas rendah       | petugas_pendataan | 31 Januari 2025 | layak menurut data, menunggu pernyataan |
