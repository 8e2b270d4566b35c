### Apa yang dipaparkan semasa seseorang berlatih.

practice-channel = { $channel ->
    [phone] telefon
    [chat] sembang
    [email] e-mel
   *[desk] kaunter
}
practice-difficulty = tahap kesukaran { $difficulty } daripada 5
practice-practises = Melatih
practice-on-your-screen = Pada skrin anda
practice-nothing-to-look-up = Tiada apa-apa untuk disemak dalam senario ini.
practice-you = Anda
practice-hint = Petunjuk
practice-now-with = (Sekarang { $customer }.)
practice-mood = [perasaan: { $mood } { $height }]
practice-mood-name = { $mood ->
    [furious] naik berang
    [very-angry] sangat marah
    [angry] marah
    [annoyed] jengkel
    [uneasy] resah
    [calm] tenang
    [at-ease] selesa
    [content] puas hati
    [pleased] senang hati
    [happy] gembira
   *[delighted] gembira sekali
}

## Apa yang boleh ditaip.

practice-command-name = { $command ->
    [hint] /petunjuk
    [repeat] /ulang
    [undo] /batal
    [desk] /skrin
    [brief] /taklimat
    [pause] /jeda
    [restart] /mula-semula
    [quit] /keluar
   *[help] /bantuan
}
practice-command = { $command ->
    [hint] petunjuk untuk ketika ini
    [repeat] kata-kata terakhir pelanggan sekali lagi
    [undo] tarik balik jawapan terakhir anda
    [desk] apa yang boleh anda semak
    [brief] apa yang anda tahu terlebih dahulu
    [pause] hentikan jam
    [restart] mula semula, dengan pelanggan yang berbeza sedikit
    [quit] keluar dan lihat keputusannya
   *[help] senarai ini
}
practice-no-command = Tiada arahan `{ $word }`. /bantuan menyenaraikan semua arahan.
practice-no-hint = Tiada petunjuk untuk ketika ini. Percayalah pada kata-kata anda sendiri.
practice-nothing-to-undo = Belum ada jawapan anda untuk ditarik balik.

## Baris demi baris.

practice-answer-freely = Jawab dengan kata-kata anda sendiri. /bantuan menyenaraikan arahan lain.
practice-letter-prompt = Anda (hantar dengan baris yang hanya mengandungi titik):
practice-help-letter = Baris yang hanya mengandungi titik menghantar apa yang anda tulis.
practice-help-wait = Baris kosong membiarkan pelanggan menunggu.
practice-waiting = ({ $name } sedang menunggu jawapan anda.)
practice-undone = (Jawapan terakhir anda ditarik balik.)
practice-paused = (Dijeda. Tekan Enter untuk teruskan.)
practice-going-on = (Diteruskan.)
practice-from-the-start = (Dari mula.)
practice-stopped = Dihentikan.

## Pada skrin penuh.

practice-make-larger = Sila besarkan tetingkap.
practice-clock-paused = dijeda
practice-narrow = { $mood }, kesabaran { $patience } (sempit, F7: skrin)
practice-customer-is = { $customer } kini
practice-patience = Kesabaran { $patience } daripada { $of }
practice-goals = Matlamat
practice-what-you-know = Apa yang anda tahu
practice-rest = F7 memaparkan selebihnya.
practice-your-answer = Jawapan anda kepada { $customer }
practice-more-below = Ada lagi di bawah: PgDn.
practice-is-over = Perbualan sudah tamat. Tekan Enter untuk melihat keputusannya.
practice-bar-send = { $key } hantar
practice-bar-help = F1 bantuan
practice-bar-hint = F2 petunjuk
practice-bar-leave = Esc keluar
practice-bar-undo = F4 batal
practice-bar-repeat = F3 ulang
practice-bar-pause = F5 jeda
practice-bar-restart = F6 mula semula
practice-bar-brief = F7 taklimat
practice-bar-over = Enter memaparkan keputusannya
practice-begin-title = Sebelum anda bermula
practice-brief-title = Taklimat dan skrin
practice-help-title = Bantuan
practice-pause-title = Dijeda
practice-pause-text = Jam dihentikan. Ambillah masa anda.
practice-leave-title = Keluar?
practice-leave-text = Anda akan melihat keputusan setakat ini.
practice-restart-title = Mula semula?
practice-restart-text = Apa yang telah dikatakan akan dibuang, dan butirannya mungkin berbeza.
practice-debrief-title = Ulasan
practice-enter-begins = Enter untuk bermula
practice-enter-goes-on = Enter untuk teruskan
practice-enter-closes = Enter untuk tutup
practice-any-key = tekan mana-mana kekunci untuk teruskan
practice-leave-keys = y keluar   n kekal   Ctrl-C keluar serta-merta
practice-restart-keys = y mula semula   n teruskan
practice-more-pages = PgDn untuk seterusnya
practice-you-practise = Anda berlatih
practice-how = Anda ialah ejen. Baca apa yang dikatakan { $customer }, taip jawapan anda dengan kata-kata sendiri, kemudian tekan { $key }. F1 untuk bantuan.
practice-key-send-letter = hantar e-mel anda (Alt-Enter juga boleh)
practice-key-new-line = baris baharu
practice-key-send = hantar jawapan anda
practice-key-pages = bahagian perbualan sebelum dan selepasnya
practice-key-earlier = jawapan anda yang terdahulu, untuk dihantar semula atau diubah
practice-key-line = awal dan akhir baris; Ctrl-U, Ctrl-K dan Ctrl-W memadam
practice-no-room = Tiada ruang lagi dalam satu mesej.
practice-waiting-to-send = { $name } sedang menunggu jawapan anda. Taip dan hantar.
practice-said = { $name } berkata: { $words }
practice-undone-up = Jawapan terakhir anda ditarik balik. Kekunci Atas memaparkan semula kata-katanya.

## Dengan suara.

practice-recording = Rakaman: { $path }
practice-can-type = Yang boleh anda taip ialah { $commands }.
practice-no-more-replies = (Tiada jawapan lagi.)
practice-an-hour = (Perbualan telah berlangsung selama sejam, jadi ia tamat di sini.)
practice-answer-aloud = Jawab dengan suara selepas pelanggan bercakap; pakai fon kepala. Senyap seketika menamatkan jawapan anda, begitu juga Enter. /hint memberi petunjuk, /quit keluar, setiap satunya dengan Enter.

## Sebab pelanggan bertindak balas begitu, untuk penulis.

practice-taken = diterima
practice-not-taken = tidak
practice-nothing-taken = tiada yang diterima
practice-means = semaksud dengan
practice-has-words = mengandungi perkataan
