### Latihan dengan pelatih sebagai pelanggan: pelatih dan peserta bergantian di satu terminal.

led-who = { $trainer } memerankan { $customer }, { $trainee } menjawab. Pada giliran pelanggan, Enter mengambil saran pertama, angka mengambil saran bernomor itu, atau ketik kata-kata lain. /help menampilkan yang dapat dilakukan masing-masing.
led-trainer-prompt = { $customer } (pelatih)
led-could-say = { $mood } di { $beat }. { $customer } bisa berkata:
led-suggestions-shown = Saran 1 sampai { $shown } ditampilkan, /more menampilkan yang lain. Untuk mengucapkan angka, tulislah dalam kalimat.
led-no-more = Tidak ada saran lagi.
led-says-nothing = ({ $trainee } tidak berkata apa-apa.)
led-nothing-said = Belum ada yang diucapkan.
led-help-trainer = Enter mengambil saran 1, angka mengambil saran bernomor itu.
led-criterion = { $title } (dari { $most })
led-criterion-marked = { $title } (dari { $most }, dinilai { $points })
led-origin = { $origin ->
    [customer] jawaban skenario sendiri
    [here] di sini
    [not-helped] tidak terbantu
    [silence] saat hening
    [answer] jawaban untuk { $id }
    [fact] fakta { $id }
   *[beat] menuju { $id }
}
led-ends-as = { $origin }; berakhir sebagai { $id }
led-ends-giving-up = { $origin }; menyerah

led-noted = Dicatat.
led-marked = Dinilai: { $criterion }, { $points }.
led-nothing-to-undo = Tidak ada yang dapat ditarik kembali.
led-undone-note = Ditarik kembali: catatan “{ $text }”.
led-undone-mark = Ditarik kembali: nilai untuk { $criterion }.
led-undone-way = Ditarik kembali: perpindahan ke { $beat }.
led-undone-words = Ditarik kembali: “{ $text }” beserta akibatnya.
led-undone = Ditarik kembali.

led-usage = { $command ->
    [note] /note TEKS
    [mark] /mark ID POIN [ALASAN]
    [criteria] /criteria
    [more] /more
    [beat] /beat ID
    [end] /end [AKHIR]
    [hint] /hint
    [undo] /undo
    [repeat] /repeat
    [desk] /desk
    [brief] /brief
    [quit] /quit
   *[help] /help
}
led-command = { $command ->
    [note] mencatat sesuatu tentang ucapan terakhir
    [mark] memberi poin pada sebuah kriteria
    [criteria] kriteria dengan id-nya, dan nilai Anda
    [more] ucapan lain yang mungkin bagi pelanggan
    [beat] membawa percakapan ke sebuah babak
    [end] mengakhirinya, dengan salah satu akhir skenario atau begitu saja
    [hint] petunjuk untuk saat ini
    [undo] menarik kembali catatan atau nilai terakhir, atau ucapan terakhir pelanggan
    [repeat] kata-kata terakhir sekali lagi
    [desk] yang dapat dilihat peserta di layar
    [brief] yang diketahui peserta sebelumnya
    [quit] keluar; percobaan tetap terbuka
   *[help] daftar ini
}
led-for-trainer = { $command } untuk pelatih, pada giliran pelanggan.
led-for-trainee = { $command } untuk peserta, pada gilirannya.
led-write-it-so = Tulis begini: { $usage }

led-not-their-turn = Belum gilirannya.
led-no-words = Tidak ada kata-kata.
led-name-one = Sebutkan salah satu: { $all }.
led-no-beat = Tidak ada babak `{ $id }`; yang ada: { $all }.
led-no-ending = Tidak ada akhir `{ $id }`; yang ada: { $all }.
led-no-criterion = Tidak ada kriteria `{ $id }`; /criteria menampilkan semuanya.
led-wrong-points = `{ $id }` menerima { $least } sampai { $most } poin.
