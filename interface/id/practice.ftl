### Yang ditampilkan selama seseorang berlatih.

practice-channel = { $channel ->
    [phone] telepon
    [chat] chat
    [email] email
   *[desk] tatap muka
}
practice-difficulty = tingkat kesulitan { $difficulty } dari 5
practice-practises = Melatih
practice-on-your-screen = Di layar Anda
practice-nothing-to-look-up = Tidak ada yang dapat dilihat di layar dalam skenario ini.
practice-you = Anda
practice-hint = Petunjuk
practice-now-with = (Sekarang { $customer }.)
practice-mood = [suasana hati: { $mood } { $height }]
practice-mood-name = { $mood ->
    [furious] murka
    [very-angry] sangat marah
    [angry] marah
    [annoyed] kesal
    [uneasy] gelisah
    [calm] tenang
    [at-ease] nyaman
    [content] puas
    [pleased] senang
    [happy] gembira
   *[delighted] sangat gembira
}

## Yang dapat diketik.

practice-command-name = { $command ->
    [hint] /petunjuk
    [repeat] /ulangi
    [undo] /batal
    [desk] /layar
    [brief] /arahan
    [pause] /jeda
    [restart] /dari-awal
    [quit] /keluar
   *[help] /bantuan
}
practice-command = { $command ->
    [hint] petunjuk untuk saat ini
    [repeat] kata-kata terakhir pelanggan sekali lagi
    [undo] menarik kembali jawaban terakhir Anda
    [desk] yang dapat Anda lihat di layar
    [brief] yang Anda ketahui sebelumnya
    [pause] menghentikan jam
    [restart] mulai dari awal, dengan pelanggan yang sedikit berbeda
    [quit] keluar dan lihat hasilnya
   *[help] daftar ini
}
practice-no-command = Tidak ada perintah `{ $word }`. /bantuan menampilkan semua perintah.
practice-no-hint = Tidak ada petunjuk untuk saat ini. Percayalah pada kata-kata Anda sendiri.
practice-nothing-to-undo = Belum ada jawaban Anda yang dapat ditarik kembali.

## Baris demi baris.

practice-answer-freely = Jawablah dengan kata-kata Anda sendiri. /bantuan menampilkan perintah lainnya.
practice-letter-prompt = Anda (kirim dengan baris yang hanya berisi titik):
practice-help-letter = Baris yang hanya berisi titik mengirim yang sudah Anda tulis.
practice-help-wait = Baris kosong membuat pelanggan menunggu.
practice-waiting = ({ $name } menunggu jawaban Anda.)
practice-undone = (Jawaban terakhir Anda ditarik kembali.)
practice-paused = (Dijeda. Tekan Enter untuk melanjutkan.)
practice-going-on = (Dilanjutkan.)
practice-from-the-start = (Dari awal.)
practice-stopped = Dihentikan.

## Di layar penuh.

practice-make-larger = Mohon perbesar jendelanya.
practice-clock-paused = dijeda
practice-narrow = { $mood }, kesabaran { $patience } (sempit, F7: layar)
practice-customer-is = { $customer } sedang
practice-patience = Kesabaran { $patience } dari { $of }
practice-goals = Tujuan
practice-what-you-know = Yang Anda ketahui
practice-rest = F7 menampilkan sisanya.
practice-your-answer = Jawaban Anda kepada { $customer }
practice-more-below = Masih ada di bawah: PgDn.
practice-is-over = Percakapan selesai. Tekan Enter untuk melihat hasilnya.
practice-bar-send = { $key } kirim
practice-bar-help = F1 bantuan
practice-bar-hint = F2 petunjuk
practice-bar-leave = Esc keluar
practice-bar-undo = F4 batal
practice-bar-repeat = F3 ulangi
practice-bar-pause = F5 jeda
practice-bar-restart = F6 dari awal
practice-bar-brief = F7 arahan
practice-bar-over = Enter menampilkan hasilnya
practice-begin-title = Sebelum Anda mulai
practice-brief-title = Arahan dan layar
practice-help-title = Bantuan
practice-pause-title = Dijeda
practice-pause-text = Jam berhenti. Silakan ambil waktu Anda.
practice-leave-title = Keluar?
practice-leave-text = Anda akan melihat hasilnya sejauh ini.
practice-restart-title = Mulai dari awal?
practice-restart-text = Yang sudah diucapkan dihapus, dan beberapa rincian bisa berbeda.
practice-debrief-title = Tinjauan
practice-enter-begins = Enter untuk mulai
practice-enter-goes-on = Enter untuk melanjutkan
practice-enter-closes = Enter untuk menutup
practice-any-key = tekan tombol apa saja untuk melanjutkan
practice-leave-keys = y keluar   n tetap   Ctrl-C keluar sekarang
practice-restart-keys = y mulai dari awal   n lanjut
practice-more-pages = PgDn untuk selanjutnya
practice-you-practise = Anda berlatih
practice-how = Anda adalah agennya. Bacalah yang dikatakan { $customer }, ketik jawaban Anda dengan kata-kata sendiri, lalu tekan { $key }. F1 untuk bantuan.
practice-key-send-letter = kirim email Anda (bisa juga dengan Alt-Enter)
practice-key-new-line = baris baru
practice-key-send = kirim jawaban Anda
practice-key-pages = bagian percakapan sebelum dan sesudahnya
practice-key-earlier = jawaban Anda sebelumnya, untuk dikirim lagi atau diubah
practice-key-line = awal dan akhir baris; Ctrl-U, Ctrl-K, dan Ctrl-W menghapus
practice-no-room = Tidak ada ruang lagi dalam satu pesan.
practice-waiting-to-send = { $name } menunggu jawaban Anda. Ketik lalu kirim.
practice-said = { $name } berkata: { $words }
practice-undone-up = Jawaban terakhir Anda ditarik kembali. Tombol Atas memunculkan kata-katanya lagi.

## Dengan suara.

practice-recording = Rekaman: { $path }
practice-can-type = Yang dapat Anda ketik adalah { $commands }.
practice-no-more-replies = (Tidak ada jawaban lagi.)
practice-an-hour = (Percakapan sudah berlangsung satu jam, jadi berakhir di sini.)
practice-answer-aloud = Jawablah dengan suara setelah pelanggan berbicara; pakailah headphone. Jeda mengakhiri jawaban Anda, begitu juga Enter. /hint memberi petunjuk, /quit keluar, masing-masing dengan Enter.

## Mengapa pelanggan bereaksi begitu, untuk penulis.

practice-taken = diterima
practice-not-taken = tidak
practice-nothing-taken = tidak ada yang diterima
practice-means = semakna dengan
practice-has-words = berisi kata
