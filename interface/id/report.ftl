### Halaman-halaman laporan tentang panggilan.

## Di setiap halaman

report-title = Skor panggilan
report-skip-to-calls = Langsung ke panggilan
report-skip-to-transcript = Langsung ke transkrip
report-skip-to-criteria = Langsung ke kriteria
report-light-theme = Tema terang
report-dark-theme = Tema gelap
report-foot = Dinilai oleh rolecall { $version }. Tidak ada penilaian di sini yang final sebelum disetujui oleh seseorang.
report-of = { $part } dari { $whole }
report-more = { $count } lagi
report-not-applicable = tidak berlaku
report-na = T/B
report-tip = Saran
report-uncertain = Belum pasti
report-differs = Berbeda
report-nothing-heard = Tidak terdengar
report-auto-fail = Gagal otomatis
report-measured = Hasil pengukuran
report-pass-mark = ambang lulus { $mark }
report-calls-counted = { $calls } panggilan
# Setelah "dari", seperti dalam "2 dari 3 panggilan".
report-of-calls = { $calls } panggilan
report-week = { $year }-W{ $week }

## Ikhtisar

report-on-this-page = Di halaman ini
report-scores = Skor
report-hear-first = Dengarkan dulu
report-not-scored = Tidak dinilai
report-lead-scored = { $calls } panggilan dinilai dengan { $rubrics } rubrik
report-lead-on = { $calls }, pada { $day }
report-lead-between = { $calls }, { $first } sampai { $last }
report-lead-failed = { $inputs } berkas tidak dapat dinilai
report-lead-skipped = { $inputs } dilewati
report-too-many-calls = Terlalu banyak untuk satu halaman: menurut tanggal, yang terbaru lebih dulu. Halaman setiap agen memuat panggilannya sendiri.
report-no-call = Tidak ada panggilan yang dinilai.
report-page-number = Halaman { $number }
report-pages-of-calls = Halaman-halaman panggilan
report-page-title = Panggilan, halaman { $number } dari { $pages }
report-page-lead = { $calls } panggilan, { $days }; yang terbaru lebih dulu.
report-days = { $first } sampai { $last }
report-without-date = tanpa tanggal

## Satu rubrik di ikhtisar

report-version = versi { $version }
report-mean-score = Skor rata-rata
report-passed = Lulus
report-auto-failed = Gagal otomatis
report-to-check = Perlu diperiksa
report-mean-note = n = { $n }, { $interval }
report-nothing-applied = tidak ada bagian rubrik yang berlaku untuk panggilan mana pun
report-without-score = { $note }; { $calls } panggilan tanpa skor
report-no-interval = satu panggilan tidak memberi interval
report-interval-of = interval 95% { $low }–{ $high }
report-interval = { $low }–{ $high }
report-no-auto-fail = tidak ada kriteria yang menggagalkan panggilan dengan sendirinya
report-mean-without = tanpa itu rata-ratanya { $mean }
report-nothing-to-check = tidak ada penilaian yang tipis
report-uncertain-in = belum pasti, dalam { $calls } panggilan
report-histogram = Jumlah panggilan per skor. { $bars }
report-histogram-bar = { $low }–{ $high }: { $calls } panggilan
report-histogram-note = Panggilan per sepuluh poin; garis putus-putus adalah ambang lulus.
report-errors-by-class = Kesalahan menurut kelas
report-class = Kelas
report-errors = Kesalahan
report-checked = Diperiksa
report-calls = Panggilan
report-error-note = Kesalahan adalah kriteria yang berlaku tetapi tidak mendapat poin.
report-what-fails-most = Yang paling sering gagal
report-no-points = Tanpa poin
report-some-points = Sebagian poin
report-all-points = Poin penuh
report-missed = tanpa poin
report-in-part = { $calls } sebagian
report-unheard-in = tidak terdengar dalam { $calls }
report-criterion-bar = Tanpa poin dalam { $missed }, sebagian dalam { $part }, penuh dalam { $full } dari { $calls } panggilan
report-failed-by-itself = menggagalkan { $calls } panggilan dengan sendirinya
report-people-lower = { $calls } panggilan telah ditinjau oleh penilai: skor mereka rata-rata { $points } poin lebih rendah daripada skor mesin untuk panggilan yang sama.
report-people-higher = { $calls } panggilan telah ditinjau oleh penilai: skor mereka rata-rata { $points } poin lebih tinggi daripada skor mesin untuk panggilan yang sama.
report-people-same = { $calls } panggilan telah ditinjau oleh penilai: skor mereka rata-rata sama dengan skor mesin untuk panggilan yang sama.

## Minggu demi minggu

report-week-by-week = Minggu demi minggu
report-trend = Skor rata-rata per minggu. { $weeks }
report-trend-mean = Rata-rata per minggu ISO dengan interval 95%
report-trend-calls = jumlah panggilan di atasnya
report-trend-mark = Garis putus-putus adalah ambang lulus
report-trend-grey = abu-abu: tidak ada panggilan
report-trend-ring = lingkaran kosong: satu panggilan, tanpa interval
report-weeks-in-figures = Minggu dalam angka
report-week-head = Minggu
report-interval-head = Interval 95%
report-mean = Rata-rata
report-no-calls-for = tidak ada panggilan selama { $weeks } minggu
report-weeks-without-calls = { $weeks } minggu tanpa panggilan
report-week-words = { $week }: { $mean } (n = { $n }, interval { $interval })
report-earlier-weeks = { $weeks } minggu sebelumnya tidak ditampilkan
report-undated-calls = { $calls } panggilan tanpa tanggal tidak ditampilkan

## Agen

report-agents = Agen
report-agent = Agen
report-against-the-others = Dibanding yang lain
report-not-known = Tidak diketahui
report-agents-note = Menurut nama, bukan peringkat. Seseorang ditempatkan di atas atau di bawah hanya bila interval 95%-nya tidak bersinggungan dengan interval semua panggilan lain.
report-agents-unlisted = { $shown } agen dengan panggilan terbanyak; { $others } lainnya ada di calls.csv.
report-and-more = { $names } dan { $count } lagi
report-group-above = Jelas di atas semua panggilan lain
report-group-below = Jelas di bawah semua panggilan lain
report-group-same = Tidak dapat dibedakan dari yang lain berdasarkan panggilan ini
report-group-few = Tidak dibandingkan: salah satu pihak punya kurang dari { $fewest } panggilan yang dinilai
report-standing = { $standing ->
    [above] jelas di atas
    [below] jelas di bawah
    [same] tidak berbeda
   *[few] terlalu sedikit
}

## Halaman seorang agen

report-go-to-calls = Ke daftar panggilan
report-pass-mark-head = Ambang lulus { $mark }
report-agent-lead = { $calls } panggilan.
report-agent-unlisted = { $listed } panggilan terbaru dari { $calls }; semuanya ada di calls.csv.
report-agent-above = Rata-ratanya jelas di atas rata-rata semua panggilan lain: kedua interval tidak bersinggungan.
report-agent-below = Rata-ratanya jelas di bawah rata-rata semua panggilan lain: kedua interval tidak bersinggungan.
report-agent-same = Panggilan ini tidak membedakan rata-ratanya dari rata-rata semua panggilan lain: kedua interval tumpang tindih.
report-agent-few = Bila salah satu pihak punya kurang dari { $fewest } panggilan yang dinilai, rata-rata tidak dibandingkan.
report-compare-best = Sandingkan panggilan terbaik dengan panggilan pertama untuk pembinaan
report-beside-others = Kriteria dibandingkan dengan panggilan semua orang lain
report-criterion = Kriteria
report-others = Yang lain
report-rates-note = Seberapa sering kriteria mendapat poin penuh bila berlaku; yang paling merugikan lebih dulu. Garis putus-putus adalah tingkat pada semua panggilan lain.
report-strengths = Kekuatan
report-no-strengths = Belum ada yang ditunjukkan panggilan ini dengan meyakinkan.
report-next-focus = Fokus berikutnya
report-no-focus = Tidak ada yang hilang lebih dari sekali.
report-too-few = { $calls } panggilan belum cukup untuk menilai kebiasaan; dengarkan satu per satu.
report-strength = Poin penuh dalam { $full } dari { $calls } panggilan.
report-strength-above = Poin penuh dalam { $full } dari { $calls } panggilan, jelas di atas yang lain.
report-focus-missed = Tanpa poin dalam { $missed } dari { $calls } panggilan
report-focus-part = { $missed }, hanya sebagian dalam { $part }
report-focus-unheard = { $missed }; dalam { $unheard } panggilan sama sekali tidak terdengar
report-focus-cost = { $missed }. Ini menghilangkan { $points } dari seratus poin per panggilan.
report-focus-cost-failed = { $missed }. Ini menghilangkan { $points } dari seratus poin per panggilan dan menggagalkan { $calls } panggilan dengan sendirinya.
report-hear-together = Panggilan untuk didengarkan bersama
report-example = Contoh
report-to-coach = Pembinaan
report-example-all = setiap kriteria yang berlaku mendapat poin penuh
report-example-lost = skor tertinggi; hanya kehilangan poin pada “{ $criterion }”
report-coach-auto-fail = “{ $criterion }” menggagalkan panggilan dengan sendirinya
report-coach-no-points = tanpa poin untuk “{ $criterion }”
report-coach-points = { $points } dari { $most } poin untuk “{ $criterion }”

## Panggilan yang perlu didengarkan dulu

report-stand-out = { $calls } panggilan menonjol.
report-stand-out-listed = { $calls } panggilan menonjol; { $listed } yang pertama ditampilkan.
report-queue-note = Sanggahan yang terbuka lebih dulu, lalu gagal otomatis, keraguan atas penilaian kritis, skor yang jauh dari rata-rata, keraguan lain, dan jeda panjang. Yang sudah diputuskan seseorang tidak ditanyakan lagi.
report-open-dispute = Sanggahan terbuka
report-uncertain-critical = Belum pasti, kritis
report-outlier = Menyimpang
report-dead-air = Jeda hening
report-outlier-below = { $deviations } simpangan baku di bawah rata-rata { $mean }
report-outlier-above = { $deviations } simpangan baku di atas rata-rata { $mean }
report-close-verdicts = { $verdicts } penilaian tipis
report-nobody-speaks = { $length } tanpa ada yang berbicara

## Tabel panggilan

report-call = Panggilan
report-date = Tanggal
report-rubric = Rubrik
report-length = Durasi
report-score = Skor
report-band = Kategori
report-verdict = Hasil
report-warnings = Peringatan
# Setelah kelas di atas kolom kesalahan, seperti dalam "Pelanggan (galat)".
report-errors-behind = (galat)
report-errors-of = Kesalahan: { $class }
report-critical-errors = Kesalahan kritis: { $class }
report-warnings-counted = Peringatan: { $count }
report-people-score = penilai { $score }
report-people-score-title = Skor yang diberikan penilai manusia
report-filter = Saring
report-filter-example = Nama, agen, hasil …
report-filter-none = Tidak ada panggilan yang cocok dengan saringan.

## Yang tidak dinilai

report-inputs-failed = { $inputs } berkas tidak dapat dinilai
report-inputs-skipped = { $inputs } berkas dilewati
report-inputs-counted = { $inputs } berkas
report-inputs-unlisted = { $inputs } lagi tercantum di results.json
report-inputs-note = Ini bukan panggilan untuk dinilai, dan itu bukan kesalahan.
report-other-reasons = alasan lain

## Satu panggilan

report-rubrics = Rubrik
report-before-trusting = Sebelum Anda memercayai hasil ini
report-no-rubric = Panggilan ini tidak dinilai dengan rubrik mana pun.
report-origin = Asal data
report-masked = Disamarkan
report-masked-items = { $items } butir
report-file = Berkas
report-sound = Suara
report-channels = { $channels } saluran
report-speech-model = Model suara
report-language = Bahasa
report-customer = Pelanggan
report-queue = Antrean
report-direction = Arah
report-inbound = masuk
report-outbound = keluar
report-rubric-hash = { $rubric }, SHA-256 { $hash }

## Kartu penilaian

report-people = Penilai
report-headline-auto-fail = “{ $criterion }” menggagalkan seluruh panggilan dengan sendirinya.
report-headline-auto-fail-unnamed = Satu kriteria menggagalkan seluruh panggilan dengan sendirinya.
report-headline-without = { $headline } Tanpa itu skornya { $score }.
report-headline-nothing = Tidak ada bagian rubrik ini yang berlaku untuk panggilan ini.
report-headline-all = Setiap kriteria yang berlaku mendapat poin penuh.
report-headline-lost = Paling banyak kehilangan poin pada “{ $criterion }”.
report-verdicts-to-check = { $verdicts } penilaian belum pasti untuk diperiksa
report-errors-beside-total = Kesalahan menurut kelas, di samping skor total
report-errors-in = { $errors } kesalahan dalam { $criteria } kriteria
report-open-all = Buka semua
report-close-all = Tutup semua
report-section-auto-failed = Bagian gagal otomatis
report-disputed = Disanggah
report-points-in-words = { $points } dari { $most } poin
report-share = { $share } dari skor
report-unheard-note = Tidak ada yang terdengar dari hal yang dicari. Mungkin tidak dilakukan, mungkin tidak dipahami; itu tidak sama dengan dilakukan dengan buruk.
report-why-look = Mengapa perlu dilihat seseorang
report-if-so = Jika demikian:
report-status = Status
report-status-scored = dinilai
report-status-uncertain = belum pasti, perlu dilihat seseorang
report-rests-on = Berdasarkan
report-basis-said = apa yang diucapkan
report-basis-measured = apa yang diukur
report-basis-no-evidence = tidak terdengar apa pun yang demikian
report-confidence = Keyakinan
report-doubt-crosstalk = Keduanya bicara
report-doubt-close-match = Kecocokan tipis
report-na-because = Tidak berlaku:
# Kutipan: apa yang ditunjukkan, cocok dengan apa, dan seberapa mirip: Menunjukkan … : cocok dengan “…”, kemiripan 93%.
report-shows = Menunjukkan
report-matches = : cocok dengan “
report-alike = ”, kemiripan { $similarity }.
report-in-transcript = Di transkrip
report-play-from = Putar dari { $time }

## Kata penilai tentang sebuah penilaian

report-reviews = { $reviews } tinjauan
report-reviews-disputed = { $reviews } tinjauan, { $disputes } sanggahan terbuka
report-points-by = poin oleh
report-beside-machine = , di samping penilaian mesin.
report-dispute-original = Semula
report-dispute-proposed = Usulan
report-dispute-final = Akhir
report-dispute-open = Terbuka
report-agrees = setuju: { $points }
report-gives = memberi { $points }
report-objects = menyanggah dan mengusulkan { $points }
report-decides = memutuskan { $points }

## Lini masa dan transkrip

report-recording = Rekaman
report-keep-in-view = Ikuti giliran yang sedang diputar
report-cannot-play = Rekaman tidak dapat diputar. Seharusnya ada di folder “audio” di samping halaman ini.
report-who-speaks = Siapa bicara kapan, selama { $length }. Dalam kata-kata di bawah.
report-position = Posisi dalam panggilan
report-timeline-in-words = Lini masa dalam kata-kata
report-key-full = poin penuh
report-key-part = sebagian
report-key-missed = tanpa poin
report-key-dead-air = jeda hening
report-key-unclear = tidak jelas
report-key-over = menyela
report-key-hollow = tidak terisi: belum pasti
report-silence = Jeda hening dari { $start } sampai { $end } ({ $length })
report-unclear-at = Tidak jelas pada { $times }, { $speaker }: { $reason }
report-agent-over = Agen menyela pelanggan pada { $time }
report-customer-over = Pelanggan menyela agen pada { $time }
report-turns = { $speaker }: { $turns } giliran, seluruhnya { $length }
report-marker = { $time } { $number }. { $criterion }: { $outcome }
report-marker-uncertain = { $time } { $number }. { $criterion }: { $outcome }, belum pasti
report-transcript = Transkrip
report-heard-badly-note = Kata yang bergaris titik-titik kurang jelas terdengar dan mungkin kata lain.
report-heard-badly = Kurang jelas terdengar
report-nothing-was-heard = Tidak ada yang terdengar.
report-play-turn = Putar dari { $time }, { $speaker }
report-verdict-number = Penilaian { $number }: { $criterion }
report-play-unclear = Putar bagian yang tidak jelas dari { $times }, { $speaker }
report-unclear = Tidak jelas, { $times }

## Dua panggilan berdampingan

report-side-by-side = Dua panggilan berdampingan
report-two-calls = { $first } dan { $second }
report-differ = { $differing } dari { $verdicts } penilaian berbeda
report-side = Panggilan { $letter }, { $outcome }:
report-open = Buka
report-open-on = penilaian ini di halaman panggilan { $letter }
report-no-shared-rubric = Kedua panggilan tidak dinilai dengan versi yang sama dari rubrik mana pun.
report-unshared = Tidak dibandingkan karena hanya satu panggilan yang dinilai dengan versi ini: { $rubrics }.
report-what = Ukuran

## Kata-kata tentang hasil sebuah panggilan

ending = { $ending ->
    [passed] Lulus
    [failed] Tidak lulus
    [auto_failed] Gagal otomatis
   *[not_scored] Tidak dinilai
}
outcome = { $outcome ->
    [full] Poin penuh
    [part] Sebagian poin
    [missed] Tanpa poin
   *[na] T/B
}
# Di tengah kalimat.
outcome-inside = { $outcome ->
    [full] poin penuh
    [part] sebagian poin
    [missed] tanpa poin
   *[na] tidak berlaku
}
severity = { $severity ->
    [customer] Kritis bagi pelanggan
    [business] Kritis bagi bisnis
    [compliance] Kritis bagi kepatuhan
   *[minor] Tidak kritis
}
# Di atas kolom kesalahan kritis.
severity-short = { $severity ->
    [customer] Pelanggan
    [business] Bisnis
   *[compliance] Kepatuhan
}
speaker = { $speaker ->
    [agent] Agen
    [customer] Pelanggan
    [other] Suara lain
   *[unknown] Pembicara
}
# Di tengah kalimat.
speaker-inside = { $speaker ->
    [agent] agen
    [customer] pelanggan
    [other] suara lain
   *[unknown] pembicara
}
unclear-reason = { $reason ->
    [no_words] ada yang berbicara, tetapi tidak ada kata yang dipahami
    [circles] kata-katanya berulang tanpa henti, lalu dipotong
   *[doubtful] mungkin bukan ucapan; kata-katanya hanya tebakan dan tidak dipakai
}
# Yang ditunjukkan sebuah saat dalam panggilan, di tengah kalimat.
metric-shown = { $metric ->
    [longest_monologue] monolog terpanjang
    [longest_dead_air] jeda hening terpanjang
    [dead_air_total] total jeda hening
    [dead_air_count] jeda hening
    [agent_interruptions] agen menyela
    [longest_response_delay] jeda jawab terlama
   *[customer_interruptions] pelanggan menyela
}

## Ringkasan di terminal setelah panggilan dinilai

summary-lost-most-on = Paling banyak hilang pada
summary-others = … dan { $others } panggilan dengan skor lebih tinggi; semuanya ada di laporan
summary-mean = Rata-rata { $mean }
summary-mean-interval = { $mean } (n = { $n }, interval 95% { $low }–{ $high })
summary-mean-alone = { $mean } (n = { $n }, tanpa interval)
summary-no-mean = Tanpa rata-rata: tidak ada bagian rubrik yang berlaku untuk panggilan mana pun
summary-passed = { $passed } dari { $scored } lulus (ambang { $mark })
summary-auto-fails = { $count } gagal otomatis
summary-auto-fails-mean = { $count } gagal otomatis (tanpa itu rata-rata { $mean })
summary-to-check = { $verdicts } penilaian belum pasti untuk diperiksa dalam { $calls } panggilan
