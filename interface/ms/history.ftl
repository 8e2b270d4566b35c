### Melihat semula percubaan.

history-none = Tiada percubaan yang sepadan.
history-title = Percubaan
history-newest = Terbaharu dahulu
history-head-id = Id
history-head-when = Masa
history-head-score = Skor %
history-head-outcome = Keputusan
history-open-at = terbuka pada giliran { $turn }
history-outcome = { $passed ->
    [yes] lulus
   *[no] tidak lulus
}, { $ending ->
    [good] pengakhiran yang baik
    [neutral] pengakhiran yang sederhana
    [bad] pengakhiran yang kurang baik
    [gave-up] pelanggan berputus asa
    [stopped] ditamatkan jurulatih
   *[left] ditinggalkan
}
history-led-by = diketuai { $trainer }
history-with = bersama { $trainer }
history-messages = { $count } mesej
history-attempt = Percubaan { $id }
history-attempt-title = Percubaan { $id }: { $title }
history-goes-on = Terbuka: rolecall practice --resume { $id } meneruskan dari sini.
history-left = Anda meninggalkan “{ $title }” pada giliran { $turn } pada { $day }; --resume { $id } meneruskannya.
history-points = Mata
history-said = Apa yang dikatakan
history-head-who = Siapa
history-head-words = Kata-kata
history-head-earned = Diperoleh
history-head-mood = Perasaan selepasnya
history-scored = Dinilai: { $title }
history-head-criterion = Kriteria
history-head-of = Daripada
history-not-scored = Belum dinilai.
history-earned = { $reply }: “{ $quote }”
history-earned-mood = { $reply } (perasaan { $change }): “{ $quote }”
history-quote = “{ $words }”
history-quote-of = { $name }: “{ $words }”
history-marks-by = Markah daripada { $trainer }
history-marks-note = Kedua-duanya tidak mengubah satu sama lain; skor datang daripada mata program.
history-nothing-marked = Tiada yang diberi markah.
history-notes-by = Catatan daripada { $trainer }
history-nothing-noted = Tiada catatan.
history-head-trainer = Jurulatih
history-head-program = Program
history-head-why = Sebab
history-head-note = Catatan
history-head-about = Tentang
history-head-turn = Giliran
history-customer = Pelanggan
history-two = Dua percubaan
history-each-said = Kata-kata masing-masing
history-no-words = Tiada kriteria yang ditentukan oleh kata-kata.
history-score = Skor dalam peratus
history-mood-at-end = Perasaan pada akhirnya
history-change = Perbezaan

history-remove = Padam { $count } percubaan buat selama-lamanya, dengan semua yang dikatakan? Taip { $yes }:
history-yes = ya
history-not-removed = Tiada yang dipadam.
history-removed = { $count } dipadam.
