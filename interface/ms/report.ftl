### Halaman-halaman laporan tentang panggilan.

## Pada setiap halaman

report-title = Skor panggilan
report-skip-to-calls = Terus ke panggilan
report-skip-to-transcript = Terus ke transkrip
report-skip-to-criteria = Terus ke kriteria
report-light-theme = Tema cerah
report-dark-theme = Tema gelap
report-foot = Dinilai oleh rolecall { $version }. Tiada penilaian di sini yang muktamad sehingga dipersetujui oleh seseorang.
report-of = { $part }/{ $whole }
report-more = { $count } lagi
report-not-applicable = tidak berkenaan
report-na = T/B
report-tip = Petua
report-uncertain = Tidak pasti
report-differs = Berbeza
report-nothing-heard = Tidak kedengaran
report-auto-fail = Gagal automatik
report-measured = Hasil ukuran
report-pass-mark = markah lulus { $mark }
report-calls-counted = { $calls } panggilan
# Selepas "daripada", seperti dalam "2 daripada 3 panggilan".
report-of-calls = { $calls } panggilan
report-week = { $year }-W{ $week }

## Gambaran keseluruhan

report-on-this-page = Pada halaman ini
report-scores = Skor
report-hear-first = Dengar dahulu
report-not-scored = Tidak dinilai
report-lead-scored = { $calls } panggilan dinilai dengan { $rubrics } rubrik
report-lead-on = { $calls }, pada { $day }
report-lead-between = { $calls }, { $first } hingga { $last }
report-lead-failed = { $inputs } fail tidak dapat dinilai
report-lead-skipped = { $inputs } dilangkau
report-too-many-calls = Terlalu banyak untuk satu halaman: mengikut tarikh, yang terbaharu dahulu. Halaman setiap ejen menyenaraikan panggilannya sendiri.
report-no-call = Tiada panggilan yang dinilai.
report-page-number = Halaman { $number }
report-pages-of-calls = Halaman-halaman panggilan
report-page-title = Panggilan, halaman { $number } daripada { $pages }
report-page-lead = { $calls } panggilan, { $days }; yang terbaharu dahulu.
report-days = { $first } hingga { $last }
report-without-date = tanpa tarikh

## Satu rubrik dalam gambaran keseluruhan

report-version = versi { $version }
report-mean-score = Skor purata
report-passed = Lulus
report-auto-failed = Gagal automatik
report-to-check = Perlu disemak
report-mean-note = n = { $n }, { $interval }
report-nothing-applied = tiada bahagian rubrik yang berkenaan dengan mana-mana panggilan
report-without-score = { $note }; { $calls } panggilan tanpa skor
report-no-interval = satu panggilan tidak memberi selang
report-interval-of = selang 95% { $low }–{ $high }
report-interval = { $low }–{ $high }
report-no-auto-fail = tiada kriteria yang menggagalkan panggilan dengan sendirinya
report-mean-without = tanpanya purata ialah { $mean }
report-nothing-to-check = tiada penilaian yang tipis
report-uncertain-in = tidak pasti, dalam { $calls } panggilan
report-histogram = Bilangan panggilan bagi setiap skor. { $bars }
report-histogram-bar = { $low }–{ $high }: { $calls } panggilan
report-histogram-note = Panggilan bagi setiap sepuluh mata; garis putus-putus ialah markah lulus.
report-errors-by-class = Kesilapan mengikut kelas
report-class = Kelas
report-errors = Kesilapan
report-checked = Disemak
report-calls = Panggilan
report-error-note = Kesilapan ialah kriteria yang berkenaan tetapi tidak mendapat mata.
report-what-fails-most = Yang paling kerap gagal
report-no-points = Tiada mata
report-some-points = Sebahagian mata
report-all-points = Mata penuh
report-missed = tiada mata
report-in-part = { $calls } sebahagian
report-unheard-in = tidak kedengaran dalam { $calls }
report-criterion-bar = Tiada mata dalam { $missed }, sebahagian dalam { $part }, penuh dalam { $full } daripada { $calls } panggilan
report-failed-by-itself = menggagalkan { $calls } panggilan dengan sendirinya
report-people-lower = { $calls } panggilan telah disemak oleh penilai: skor mereka secara purata { $points } mata lebih rendah daripada skor mesin bagi panggilan yang sama.
report-people-higher = { $calls } panggilan telah disemak oleh penilai: skor mereka secara purata { $points } mata lebih tinggi daripada skor mesin bagi panggilan yang sama.
report-people-same = { $calls } panggilan telah disemak oleh penilai: skor mereka secara purata sama dengan skor mesin bagi panggilan yang sama.

## Minggu demi minggu

report-week-by-week = Minggu demi minggu
report-trend = Skor purata seminggu. { $weeks }
report-trend-mean = Purata bagi setiap minggu ISO dengan selang 95%
report-trend-calls = bilangan panggilan di atasnya
report-trend-mark = Garis putus-putus ialah markah lulus
report-trend-grey = kelabu: tiada panggilan
report-trend-ring = bulatan kosong: satu panggilan, tanpa selang
report-weeks-in-figures = Minggu dalam angka
report-week-head = Minggu
report-interval-head = Selang 95%
report-mean = Purata
report-no-calls-for = tiada panggilan selama { $weeks } minggu
report-weeks-without-calls = { $weeks } minggu tanpa panggilan
report-week-words = { $week }: { $mean } (n = { $n }, selang { $interval })
report-earlier-weeks = { $weeks } minggu terdahulu tidak ditunjukkan
report-undated-calls = { $calls } panggilan tanpa tarikh tidak ditunjukkan

## Ejen

report-agents = Ejen
report-agent = Ejen
report-against-the-others = Berbanding yang lain
report-not-known = Tidak diketahui
report-agents-note = Mengikut nama, bukan kedudukan. Seseorang diletakkan di atas atau di bawah hanya apabila selang 95%-nya tidak bersentuhan dengan selang semua panggilan lain.
report-agents-unlisted = { $shown } ejen dengan panggilan terbanyak; { $others } yang lain ada dalam calls.csv.
report-and-more = { $names } dan { $count } lagi
report-group-above = Jelas di atas semua panggilan lain
report-group-below = Jelas di bawah semua panggilan lain
report-group-same = Tidak dapat dibezakan daripada yang lain berdasarkan panggilan ini
report-group-few = Tidak dibandingkan: salah satu pihak mempunyai kurang daripada { $fewest } panggilan yang dinilai
report-standing = { $standing ->
    [above] jelas di atas
    [below] jelas di bawah
    [same] tidak berbeza
   *[few] terlalu sedikit
}

## Halaman seorang ejen

report-go-to-calls = Ke senarai panggilan
report-pass-mark-head = Markah lulus { $mark }
report-agent-lead = { $calls } panggilan.
report-agent-unlisted = { $listed } panggilan terbaharu daripada { $calls }; semuanya ada dalam calls.csv.
report-agent-above = Puratanya jelas di atas purata semua panggilan lain: kedua-dua selang tidak bersentuhan.
report-agent-below = Puratanya jelas di bawah purata semua panggilan lain: kedua-dua selang tidak bersentuhan.
report-agent-same = Panggilan ini tidak membezakan puratanya daripada purata semua panggilan lain: kedua-dua selang bertindih.
report-agent-few = Apabila salah satu pihak mempunyai kurang daripada { $fewest } panggilan yang dinilai, purata tidak dibandingkan.
report-compare-best = Letakkan panggilan terbaik di sebelah panggilan pertama untuk bimbingan
report-beside-others = Kriteria berbanding panggilan semua orang lain
report-criterion = Kriteria
report-others = Yang lain
report-rates-note = Berapa kerap kriteria mendapat mata penuh apabila berkenaan; yang paling merugikan dahulu. Garis putus-putus ialah kadar bagi semua panggilan lain.
report-strengths = Kekuatan
report-no-strengths = Tiada yang ditunjukkan panggilan ini dengan pasti.
report-next-focus = Fokus seterusnya
report-no-focus = Tiada yang hilang lebih daripada sekali.
report-too-few = { $calls } panggilan tidak cukup untuk menilai tabiat; dengar satu demi satu.
report-strength = Mata penuh dalam { $full } daripada { $calls } panggilan.
report-strength-above = Mata penuh dalam { $full } daripada { $calls } panggilan, jelas di atas yang lain.
report-focus-missed = Tiada mata dalam { $missed } daripada { $calls } panggilan
report-focus-part = { $missed }, hanya sebahagian dalam { $part }
report-focus-unheard = { $missed }; dalam { $unheard } panggilan langsung tidak kedengaran
report-focus-cost = { $missed }. Ini merugikan { $points } daripada seratus mata bagi setiap panggilan.
report-focus-cost-failed = { $missed }. Ini merugikan { $points } daripada seratus mata bagi setiap panggilan dan menggagalkan { $calls } panggilan dengan sendirinya.
report-hear-together = Panggilan untuk didengar bersama
report-example = Contoh
report-to-coach = Bimbingan
report-example-all = setiap kriteria yang berkenaan mendapat mata penuh
report-example-lost = skor tertinggi; hanya kehilangan mata pada “{ $criterion }”
report-coach-auto-fail = “{ $criterion }” menggagalkan panggilan dengan sendirinya
report-coach-no-points = tiada mata untuk “{ $criterion }”
report-coach-points = { $points } daripada { $most } mata untuk “{ $criterion }”

## Panggilan yang perlu didengar dahulu

report-stand-out = { $calls } panggilan menonjol.
report-stand-out-listed = { $calls } panggilan menonjol; { $listed } yang pertama disenaraikan.
report-queue-note = Bantahan yang terbuka dahulu, kemudian gagal automatik, keraguan tentang penilaian kritikal, skor yang jauh daripada purata, keraguan lain dan jeda panjang. Perkara yang telah diputuskan oleh seseorang tidak ditanya lagi.
report-open-dispute = Bantahan terbuka
report-uncertain-critical = Tidak pasti, kritikal
report-outlier = Terpencil
report-dead-air = Jeda senyap
report-outlier-below = { $deviations } sisihan piawai di bawah purata { $mean }
report-outlier-above = { $deviations } sisihan piawai di atas purata { $mean }
report-close-verdicts = { $verdicts } penilaian tipis
report-nobody-speaks = { $length } tanpa sesiapa bercakap

## Jadual panggilan

report-call = Panggilan
report-date = Tarikh
report-rubric = Rubrik
report-length = Tempoh
report-score = Skor
report-band = Kategori
report-verdict = Keputusan
report-warnings = Amaran
# Selepas kelas di atas lajur kesilapan, seperti dalam "Pelanggan (kesilapan)".
report-errors-behind = (kesilapan)
report-errors-of = Kesilapan: { $class }
report-critical-errors = Kesilapan kritikal: { $class }
report-warnings-counted = Amaran: { $count }
report-people-score = penilai { $score }
report-people-score-title = Skor yang diberikan oleh penilai manusia
report-filter = Tapis
report-filter-example = Nama, ejen, keputusan …
report-filter-none = Tiada panggilan yang sepadan dengan tapisan.

## Yang tidak dinilai

report-inputs-failed = { $inputs } fail tidak dapat dinilai
report-inputs-skipped = { $inputs } fail dilangkau
report-inputs-counted = { $inputs } fail
report-inputs-unlisted = { $inputs } lagi disenaraikan dalam results.json
report-inputs-note = Ini bukan panggilan untuk dinilai, dan itu bukan kesilapan.
report-other-reasons = sebab lain

## Satu panggilan

report-rubrics = Rubrik
report-before-trusting = Sebelum anda mempercayai hasil ini
report-no-rubric = Panggilan ini tidak dinilai dengan mana-mana rubrik.
report-origin = Asal data
report-masked = Disamarkan
report-masked-items = { $items } butiran
report-file = Fail
report-sound = Bunyi
report-channels = { $channels } saluran
report-speech-model = Model pertuturan
report-language = Bahasa
report-customer = Pelanggan
report-queue = Giliran
report-direction = Arah
report-inbound = masuk
report-outbound = keluar
report-rubric-hash = { $rubric }, SHA-256 { $hash }

## Kad skor

report-people = Penilai
report-headline-auto-fail = “{ $criterion }” menggagalkan seluruh panggilan dengan sendirinya.
report-headline-auto-fail-unnamed = Satu kriteria menggagalkan seluruh panggilan dengan sendirinya.
report-headline-without = { $headline } Tanpanya skor ialah { $score }.
report-headline-nothing = Tiada bahagian rubrik ini yang berkenaan dengan panggilan ini.
report-headline-all = Setiap kriteria yang berkenaan mendapat mata penuh.
report-headline-lost = Paling banyak kehilangan mata pada “{ $criterion }”.
report-verdicts-to-check = { $verdicts } penilaian tidak pasti untuk disemak
report-errors-beside-total = Kesilapan mengikut kelas, di samping jumlah
report-errors-in = { $errors } kesilapan dalam { $criteria } kriteria
report-open-all = Buka semua
report-close-all = Tutup semua
report-section-auto-failed = Bahagian gagal automatik
report-disputed = Dibantah
report-points-in-words = { $points } daripada { $most } mata
report-share = { $share } daripada skor
report-unheard-note = Tiada apa yang kedengaran daripada perkara yang dicari. Mungkin tidak dilakukan, mungkin tidak difahami; itu tidak sama dengan dilakukan dengan buruk.
report-why-look = Mengapa seseorang perlu melihatnya
report-if-so = Jika begitu:
report-status = Status
report-status-scored = dinilai
report-status-uncertain = tidak pasti, seseorang perlu melihatnya
report-rests-on = Berdasarkan
report-basis-said = apa yang dituturkan
report-basis-measured = apa yang diukur
report-basis-no-evidence = tiada apa-apa seperti itu kedengaran
report-confidence = Keyakinan
report-doubt-crosstalk = Kedua-duanya bercakap
report-doubt-close-match = Padanan tipis
report-na-because = Tidak berkenaan:
# Petikan: apa yang ditunjukkan, sepadan dengan apa dan sejauh mana: Menunjukkan … : sepadan dengan “…”, kesamaan 93%.
report-shows = Menunjukkan
report-matches = : sepadan dengan “
report-alike = ”, kesamaan { $similarity }.
report-in-transcript = Dalam transkrip
report-play-from = Mainkan dari { $time }

## Kata penilai tentang sesuatu penilaian

report-reviews = { $reviews } semakan
report-reviews-disputed = { $reviews } semakan, { $disputes } bantahan terbuka
report-points-by = mata oleh
report-beside-machine = , di samping penilaian mesin.
report-dispute-original = Asal
report-dispute-proposed = Cadangan
report-dispute-final = Akhir
report-dispute-open = Terbuka
report-agrees = setuju: { $points }
report-gives = memberi { $points }
report-objects = membantah dan mencadangkan { $points }
report-decides = memutuskan { $points }

## Garis masa dan transkrip

report-recording = Rakaman
report-keep-in-view = Ikut giliran yang sedang dimainkan
report-cannot-play = Rakaman tidak dapat dimainkan. Rakaman itu sepatutnya berada dalam folder “audio” di sebelah halaman ini.
report-who-speaks = Siapa bercakap bila, selama { $length }. Dalam perkataan di bawah.
report-position = Kedudukan dalam panggilan
report-timeline-in-words = Garis masa dalam perkataan
report-key-full = mata penuh
report-key-part = sebahagian
report-key-missed = tiada mata
report-key-dead-air = jeda senyap
report-key-unclear = tidak jelas
report-key-over = mencelah
report-key-hollow = tidak berisi: tidak pasti
report-silence = Jeda senyap dari { $start } hingga { $end } ({ $length })
report-unclear-at = Tidak jelas pada { $times }, { $speaker }: { $reason }
report-agent-over = Ejen mencelah cakap pelanggan pada { $time }
report-customer-over = Pelanggan mencelah cakap ejen pada { $time }
report-turns = { $speaker }: { $turns } giliran, kesemuanya { $length }
report-marker = { $time } { $number }. { $criterion }: { $outcome }
report-marker-uncertain = { $time } { $number }. { $criterion }: { $outcome }, tidak pasti
report-transcript = Transkrip
report-heard-badly-note = Perkataan yang bergaris titik kurang jelas didengar dan mungkin perkataan lain.
report-heard-badly = Kurang jelas didengar
report-nothing-was-heard = Tiada apa yang kedengaran.
report-play-turn = Mainkan dari { $time }, { $speaker }
report-verdict-number = Penilaian { $number }: { $criterion }
report-play-unclear = Mainkan bahagian yang tidak jelas dari { $times }, { $speaker }
report-unclear = Tidak jelas, { $times }

## Dua panggilan sebelah-menyebelah

report-side-by-side = Dua panggilan sebelah-menyebelah
report-two-calls = { $first } dan { $second }
report-differ = { $differing } daripada { $verdicts } penilaian berbeza
report-side = Panggilan { $letter }, { $outcome }:
report-open = Buka
report-open-on = penilaian ini pada halaman panggilan { $letter }
report-no-shared-rubric = Kedua-dua panggilan tidak dinilai dengan versi yang sama bagi mana-mana rubrik.
report-unshared = Tidak dibandingkan kerana hanya satu panggilan dinilai dengan versi ini: { $rubrics }.
report-what = Ukuran

## Perkataan tentang hasil sesuatu panggilan

ending = { $ending ->
    [passed] Lulus
    [failed] Gagal
    [auto_failed] Gagal automatik
   *[not_scored] Tidak dinilai
}
outcome = { $outcome ->
    [full] Mata penuh
    [part] Sebahagian mata
    [missed] Tiada mata
   *[na] T/B
}
# Di tengah ayat.
outcome-inside = { $outcome ->
    [full] mata penuh
    [part] sebahagian mata
    [missed] tiada mata
   *[na] tidak berkenaan
}
severity = { $severity ->
    [customer] Kritikal bagi pelanggan
    [business] Kritikal bagi perniagaan
    [compliance] Kritikal bagi pematuhan
   *[minor] Tidak kritikal
}
# Di atas lajur kesilapan kritikal.
severity-short = { $severity ->
    [customer] Pelanggan
    [business] Perniagaan
   *[compliance] Pematuhan
}
speaker = { $speaker ->
    [agent] Ejen
    [customer] Pelanggan
    [other] Suara lain
   *[unknown] Penutur
}
# Di tengah ayat.
speaker-inside = { $speaker ->
    [agent] ejen
    [customer] pelanggan
    [other] suara lain
   *[unknown] penutur
}
unclear-reason = { $reason ->
    [no_words] ada orang bercakap, tetapi tiada perkataan yang difahami
    [circles] perkataannya berulang tanpa henti lalu dipotong
   *[doubtful] mungkin bukan pertuturan; perkataannya hanya tekaan dan tidak digunakan
}
# Apa yang ditunjukkan oleh sesuatu saat dalam panggilan, di tengah ayat.
metric-shown = { $metric ->
    [longest_monologue] monolog terpanjang
    [longest_dead_air] jeda senyap terpanjang
    [dead_air_total] jumlah jeda senyap
    [dead_air_count] jeda senyap
    [agent_interruptions] ejen mencelah
    [longest_response_delay] kelewatan jawapan terlama
   *[customer_interruptions] pelanggan mencelah
}

## Ringkasan dalam terminal selepas panggilan dinilai

summary-lost-most-on = Paling banyak hilang pada
summary-others = … dan { $others } panggilan dengan skor lebih tinggi; semuanya ada dalam laporan
summary-mean = Purata { $mean }
summary-mean-interval = { $mean } (n = { $n }, selang 95% { $low }–{ $high })
summary-mean-alone = { $mean } (n = { $n }, tanpa selang)
summary-no-mean = Tiada purata: tiada bahagian rubrik yang berkenaan dengan mana-mana panggilan
summary-passed = { $passed } daripada { $scored } lulus (markah { $mark })
summary-auto-fails = { $count } gagal automatik
summary-auto-fails-mean = { $count } gagal automatik (tanpanya purata { $mean })
summary-to-check = { $verdicts } penilaian tidak pasti untuk disemak dalam { $calls } panggilan
