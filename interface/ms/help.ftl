### Bantuan baris arahan. Bahasa Inggerisnya berada dalam kod, di sebelah setiap argumen.

help-about = Melatih perbualan khidmat pelanggan dan menilai rakaman panggilan, hanya pada komputer ini.
help-after = Kod keluar: 0 selesai, 1 sebahagian input gagal, 2 salah guna atau fail tidak sah, 3 skor di bawah --fail-under, 130 dihentikan dengan Ctrl-C.
help-usage = Penggunaan
help-options = Pilihan
help-arguments = Argumen
help-commands = Arahan
help-spoken = Latihan dengan suara
help-usage-options = [PILIHAN]
help-usage-command = ARAHAN
help-values = [nilai: { $values }]
help-usual = [lalai: { $value }]
help-of-commands = Memaparkan bantuan ini atau bantuan arahan yang disebut

help-practice = Memainkan senario dan melihat keputusannya
help-progress = Memaparkan kemajuan pelatih, dan apa yang patut dilatih seterusnya
help-history = Menyenaraikan percubaan, memaparkan satu, membandingkan dua atau memadamnya
help-score = Mentranskripsikan dan menilai rakaman panggilan, lalu menulis laporan
help-report = Menulis laporan panggilan yang sudah dinilai
help-review = Menyatakan pendapat anda tentang penilaian mesin
help-calibrate = Mengukur sejauh mana orang bersetuju sesama sendiri, dan mesin dengan orang
help-sample = Memilih panggilan yang patut didengar oleh orang
help-check = Menyemak senario, rubrik dan pelan, serta menjalankan ujian di dalamnya
help-diff = Memaparkan apa yang berubah dengan versi lain sesuatu rubrik
help-model = Menyenaraikan model pertuturan, menambah daripada fail, atau memuat turunnya
help-new = Menulis senario, rubrik atau templat laporan sebagai permulaan

help-any-color = Bila menggunakan warna; auto: pada terminal, kecuali NO_COLOR ditetapkan
help-any-lang = Bahasa yang digunakan program, sebagai kod seperti ms; tanpanya, yang tertulis dalam rolecall.yaml, atau bahasa sistem
help-any-help = Memaparkan bantuan
help-any-version = Memaparkan versi
help-any-out = Tulis ke fail, bukan ke terminal
help-any-store = Fail tempat percubaan dan panggilan disimpan; tanpanya, ROLECALL_STORE atau folder data anda
help-any-format = Cara memaparkannya
help-any-templates = Templat, gaya dan skrip yang menggantikan milik program dengan nama yang sama
help-any-junit = Tulis juga keputusan sebagai JUnit XML, satu kes ujian bagi setiap panggilan
help-any-redact-audio = Senyapkan apa yang dilindungi dalam rakaman yang dimainkan laporan
help-any-fail-under = Keluar dengan kod 3 apabila skor sesuatu panggilan lebih rendah, atau gagal secara automatik

help-practice-scenario = Id atau fail senario; tanpanya, senario disenaraikan
help-practice-replies = Baca jawapan pelatih daripada fail, satu setiap baris, bukan daripada terminal; - untuk input piawai
help-practice-seed = Pilih pemboleh ubah dan ayat yang sama semula; tanpanya, latihan memberitahu nombor yang digunakan
help-practice-plan = Mainkan langkah seterusnya dalam pelan, disebut dengan id atau failnya
help-practice-trainee = Percubaan siapa; tanpanya, ROLECALL_TRAINEE atau nama log masuk
help-practice-trainer = Jurulatih menjadi pelanggan, di sebelah pelatih, sambil mencatat dan memberi markah; tanpa nama, ROLECALL_TRAINER atau nama log masuk
help-practice-resume = Sambung percubaan yang ditinggalkan: yang terbaharu, atau yang bernombor itu
help-practice-no-save = Jangan simpan apa-apa daripada latihan ini
help-practice-from = Mula pada satu babak senario, untuk mencuba sebahagian; tiada apa-apa disimpan
help-practice-explain = Terangkan baris demi baris sebab pelanggan bertindak balas begitu, dan apa yang hampir sepadan; untuk penulis
help-practice-plain = Baris biasa, bukan skrin penuh, seperti yang diperlukan pembaca skrin
help-practice-no-clock = Pelanggan menunggu tanpa had
help-practice-voice = Bercakap dengan pelanggan, bukan menulis; docs/voice.md menerangkan apa yang perlu dipasang
help-practice-spoken-replies = Jawab dengan rakaman, satu jawapan setiap fail, bukan dengan mikrofon
help-practice-aloud = Mainkan suara pelanggan walaupun dengan --spoken-replies
help-practice-tts = Program yang bercakap, dengan argumennya: {"{text}"}, {"{file}"}, {"{voice}"} dan {"{language}"} diisi; tanpa {"{text}"} ia membaca ayatnya, tanpa {"{file}"} ia menulis WAV ke outputnya
help-practice-tts-model = Suara untuk piper; tanpanya, yang dinamakan PIPER_MODEL
help-practice-model = Model whisper.cpp yang mendengar anda: fail, atau nama daripada `rolecall model list`
help-practice-save-recording = Tempat menyimpan rakaman; tanpanya, folder attempts dalam data anda
help-practice-no-recording = Jangan simpan rakaman

help-score-paths = Rakaman, transkrip, foldernya, atau corak seperti 'hari/*.wav'; - untuk senarai laluan pada input piawai
help-score-stored = Nilai semua panggilan yang disimpan tanpa mendengarnya semula: misalnya selepas rubrik berubah
help-score-list = Ambil juga laluan dalam fail, satu setiap baris; - untuk input piawai
help-score-manifest = Baca ejen, giliran, tarikh dan sebagainya daripada fail CSV dengan satu baris setiap panggilan; tanpa PATH, panggilan di dalamnya dinilai
help-score-name-pattern = Baca daripada nama fail: ungkapan nalar dengan kumpulan seperti (?P<agent>[^_]+)
help-score-rubric = Id atau fail rubrik; boleh beberapa kali; tanpanya, yang tertulis dalam rolecall.yaml, atau support-call
help-score-out = Tempat laporan dan fail data; tanpanya, yang tertulis dalam rolecall.yaml, atau rolecall-out
help-score-agent-channel = Pada saluran mana ejen bercakap dalam rakaman stereo; auto memilih kiri kecuali kata-katanya menunjukkan sebaliknya, dan itulah yang biasa
help-score-model = Model whisper.cpp: fail, atau nama daripada `rolecall model list`
help-score-language = Bahasa yang dituturkan, sebagai kod seperti ms; auto mencarinya setiap panggilan, dan id,ms,en hanya antara itu; tanpanya, yang tertulis dalam rolecall.yaml, atau en
help-score-min-length = Langkau rakaman yang lebih pendek daripada ini, biasanya 5
help-score-no-save = Jangan simpan apa-apa kecuali laporan; yang dihentikan bermula semula
help-score-no-report = Jangan tulis laporan, hanya nilai
help-score-jobs = Berapa panggilan dikerjakan serentak; tanpanya, satu bagi setiap teras pemproses
help-score-mask = Apa yang dilindungi sebelum disimpan: all, none, jenis seperti card,phone, atau semua kecuali, seperti -phone; tanpanya, yang tertulis dalam rolecall.yaml, atau all
help-score-mask-also = Lindungi juga apa yang ditemui ungkapan nalar; boleh beberapa kali

help-check-paths = Fail atau folder; tanpanya, folder scenarios dan rubrics
help-check-deny-warnings = Keluar dengan kod 2 untuk amaran juga
help-check-graph = Sebaliknya, lukis senario: cetak babak, pengakhiran dan penghubungnya
help-check-coverage = Sebaliknya, nyatakan apa yang dicapai ujian dalam senario, dan kriteria mana yang tidak diuji
help-check-explore = Sebaliknya, jelajahi senario secara rawak: di mana latihan tamat, sebaik dan seburuk mana skornya
help-check-seed = Nombor yang menentukan kerawakan penjelajahan
help-check-walks = Berapa banyak penjelajahan

help-report-agent = Hanya panggilan ejen ini
help-report-queue = Hanya panggilan giliran ini
help-report-from = Hanya panggilan yang bermula pada hari ini atau selepasnya, seperti 2026-05-03
help-report-to = Hanya panggilan yang bermula pada hari ini atau sebelumnya
help-report-out = Tempat laporan dan fail data; tanpanya, yang tertulis dalam rolecall.yaml, atau rolecall-out

help-progress-trainee = Kemajuan siapa; tanpanya, ROLECALL_TRAINEE atau nama log masuk
help-progress-class = Kemajuan semua orang, sebelah-menyebelah
help-progress-by = Hanya angka ini
help-progress-store = Fail tempat percubaan disimpan; boleh beberapa kali, untuk kelas yang ahlinya mempunyai komputer sendiri. Tanpanya, ROLECALL_STORE atau folder data anda

help-history-trainee = Hanya percubaan pelatih ini
help-history-scenario = Hanya percubaan pada senario dengan id ini
help-history-limit = Paling banyak sekian, yang terbaharu
help-history-show = Memaparkan apa yang dikatakan, apa yang diperoleh dan ulasannya
help-history-show-id = Nombor percubaan
help-history-compare = Memaparkan dua percubaan sebelah-menyebelah, kriteria demi kriteria
help-history-compare-first = Percubaan untuk dibandingkan
help-history-compare-second = Percubaan yang satu lagi
help-history-delete = Memadam percubaan buat selama-lamanya
help-history-delete-ids = Nombor percubaan
help-history-delete-all = Semua percubaan pelatih itu
help-history-delete-trainee = Percubaan siapa, dengan --all
help-history-delete-yes = Jangan tanya

help-model-list = Menyenaraikan model yang ada dan yang boleh dimuat turun
help-model-add = Menyalin model berformat whisper.cpp ke tempat yang dicari --model NAME
help-model-add-file = Fail seperti ggml-base.bin
help-model-pull = Memuat turun model whisper.cpp daripada rangkaian, satu-satunya yang pernah dimuat turun rolecall; yang terputus disambung
help-model-pull-name = Nama model daripada `rolecall model list`
help-model-pull-url = Muat turun daripada alamat lain, atau ambil daripada fail; yang berakhir dengan / ialah folder
