### Latihan dengan jurulatih sebagai pelanggan: jurulatih dan pelatih bergilir-gilir di satu terminal.

led-who = { $trainer } memegang watak { $customer }, { $trainee } menjawab. Pada giliran pelanggan, Enter mengambil cadangan pertama, nombor mengambil cadangan itu, atau taip kata-kata lain. /help menyenaraikan apa yang boleh dibuat oleh setiap orang.
led-trainer-prompt = { $customer } (jurulatih)
led-could-say = { $mood } di { $beat }. { $customer } boleh berkata:
led-suggestions-shown = Cadangan 1 hingga { $shown } dipaparkan, /more memaparkan yang lain. Untuk menyebut nombor, tulis dalam ayat.
led-no-more = Tiada cadangan lagi.
led-says-nothing = ({ $trainee } tidak berkata apa-apa.)
led-nothing-said = Belum ada apa-apa yang dikatakan.
led-help-trainer = Enter mengambil cadangan 1, nombor mengambil cadangan itu.
led-criterion = { $title } (daripada { $most })
led-criterion-marked = { $title } (daripada { $most }, diberi { $points })
led-origin = { $origin ->
    [customer] jawapan senario sendiri
    [here] di sini
    [not-helped] tidak dibantu
    [silence] semasa senyap
    [answer] jawapan kepada { $id }
    [fact] fakta { $id }
   *[beat] pergi ke { $id }
}
led-ends-as = { $origin }; tamat sebagai { $id }
led-ends-giving-up = { $origin }; berputus asa

led-noted = Dicatat.
led-marked = Diberi markah: { $criterion }, { $points }.
led-nothing-to-undo = Tiada apa-apa untuk ditarik balik.
led-undone-note = Ditarik balik: catatan “{ $text }”.
led-undone-mark = Ditarik balik: markah { $criterion }.
led-undone-way = Ditarik balik: perpindahan ke { $beat }.
led-undone-words = Ditarik balik: “{ $text }” dan kesannya.
led-undone = Ditarik balik.

led-usage = { $command ->
    [note] /note TEKS
    [mark] /mark ID MATA [SEBAB]
    [criteria] /criteria
    [more] /more
    [beat] /beat ID
    [end] /end [PENGAKHIRAN]
    [hint] /hint
    [undo] /undo
    [repeat] /repeat
    [desk] /desk
    [brief] /brief
    [quit] /quit
   *[help] /help
}
led-command = { $command ->
    [note] catat sesuatu tentang kata-kata terakhir
    [mark] beri mata kepada satu kriteria
    [criteria] kriteria dengan id masing-masing, dan markah anda
    [more] kata-kata lain yang boleh disebut pelanggan
    [beat] bawa perbualan ke satu babak
    [end] tamatkan, dengan satu pengakhiran senario atau begitu sahaja
    [hint] petunjuk untuk ketika ini
    [undo] tarik balik catatan atau markah terakhir, atau kata-kata terakhir pelanggan
    [repeat] kata-kata terakhir sekali lagi
    [desk] apa yang boleh disemak oleh pelatih
    [brief] apa yang pelatih tahu terlebih dahulu
    [quit] keluar; percubaan kekal terbuka
   *[help] senarai ini
}
led-for-trainer = { $command } adalah untuk jurulatih, pada giliran pelanggan.
led-for-trainee = { $command } adalah untuk pelatih, pada gilirannya.
led-write-it-so = Tulis begini: { $usage }

led-not-their-turn = Belum gilirannya.
led-no-words = Tiada kata-kata.
led-name-one = Sebutkan satu: { $all }.
led-no-beat = Tiada babak `{ $id }`; yang ada: { $all }.
led-no-ending = Tiada pengakhiran `{ $id }`; yang ada: { $all }.
led-no-criterion = Tiada kriteria `{ $id }`; /criteria menyenaraikannya.
led-wrong-points = `{ $id }` menerima { $least } hingga { $most } mata.
