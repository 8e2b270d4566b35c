### Melihat kembali percobaan.

history-none = Tidak ada percobaan yang sesuai.
history-title = Percobaan
history-newest = Terbaru lebih dulu
history-head-id = Id
history-head-when = Waktu
history-head-score = Skor %
history-head-outcome = Hasil
history-open-at = terbuka di giliran { $turn }
history-outcome = { $passed ->
    [yes] lulus
   *[no] tidak lulus
}, { $ending ->
    [good] akhir yang baik
    [neutral] akhir yang cukup
    [bad] akhir yang buruk
    [gave-up] pelanggan menyerah
    [stopped] diakhiri pelatih
   *[left] ditinggalkan
}
history-led-by = dipimpin { $trainer }
history-with = bersama { $trainer }
history-messages = { $count } pesan
history-attempt = Percobaan { $id }
history-attempt-title = Percobaan { $id }: { $title }
history-goes-on = Terbuka: rolecall practice --resume { $id } melanjutkan dari sini.
history-left = Anda meninggalkan “{ $title }” di giliran { $turn } pada { $day }; --resume { $id } melanjutkannya.
history-points = Poin
history-said = Yang diucapkan
history-head-who = Siapa
history-head-words = Ucapan
history-head-earned = Diperoleh
history-head-mood = Suasana hati sesudahnya
history-scored = Dinilai: { $title }
history-head-criterion = Kriteria
history-head-of = Dari
history-not-scored = Belum dinilai.
history-earned = { $reply }: “{ $quote }”
history-earned-mood = { $reply } (suasana hati { $change }): “{ $quote }”
history-quote = “{ $words }”
history-quote-of = { $name }: “{ $words }”
history-marks-by = Nilai dari { $trainer }
history-marks-note = Keduanya tidak saling mengubah; skor berasal dari poin program.
history-nothing-marked = Tidak ada yang dinilai.
history-notes-by = Catatan dari { $trainer }
history-nothing-noted = Tidak ada catatan.
history-head-trainer = Pelatih
history-head-program = Program
history-head-why = Alasan
history-head-note = Catatan
history-head-about = Tentang
history-head-turn = Giliran
history-customer = Pelanggan
history-two = Dua percobaan
history-each-said = Ucapan masing-masing
history-no-words = Tidak ada kriteria yang ditentukan oleh ucapan.
history-score = Skor dalam persen
history-mood-at-end = Suasana hati di akhir
history-change = Selisih

history-remove = Hapus { $count } percobaan untuk selamanya, beserta semua ucapannya? Ketik { $yes }:
history-yes = ya
history-not-removed = Tidak ada yang dihapus.
history-removed = { $count } dihapus.
