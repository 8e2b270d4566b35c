### Bantuan baris perintah. Bahasa Inggrisnya ada dalam kode, di samping setiap argumen.

help-about = Berlatih percakapan layanan pelanggan dan menilai rekaman panggilan, hanya di komputer ini.
help-after = Kode keluar: 0 selesai, 1 sebagian masukan gagal, 2 salah pakai atau file tidak sah, 3 skor di bawah --fail-under, 130 dihentikan dengan Ctrl-C.
help-usage = Pemakaian
help-options = Opsi
help-arguments = Argumen
help-commands = Perintah
help-spoken = Latihan dengan suara
help-usage-options = [OPSI]
help-usage-command = PERINTAH
help-values = [pilihan: { $values }]
help-usual = [bawaan: { $value }]
help-of-commands = Menampilkan bantuan ini atau bantuan perintah yang disebut

help-practice = Memainkan skenario dan melihat hasilnya
help-progress = Menampilkan perkembangan peserta, dan apa yang sebaiknya dilatih berikutnya
help-history = Menampilkan daftar percobaan, melihat satu, membandingkan dua, atau menghapusnya
help-score = Mentranskripsikan dan menilai rekaman panggilan, lalu menulis laporan
help-report = Menulis laporan panggilan yang sudah dinilai
help-review = Menyatakan pendapat Anda tentang penilaian mesin
help-calibrate = Mengukur sejauh mana orang sependapat satu sama lain, dan mesin dengan orang
help-sample = Memilih panggilan yang perlu didengar orang
help-check = Memeriksa skenario, rubrik, dan rencana, serta menjalankan tes di dalamnya
help-diff = Menampilkan apa yang berubah dengan versi lain dari sebuah rubrik
help-model = Menampilkan daftar model suara, menambahkan dari file, atau mengunduhnya
help-new = Menulis skenario, rubrik, atau templat laporan sebagai titik awal

help-any-color = Kapan memakai warna; auto: di terminal, kecuali NO_COLOR disetel
help-any-lang = Bahasa yang dipakai program, sebagai kode seperti id; tanpa ini, yang tertulis di rolecall.yaml, atau bahasa sistem
help-any-help = Menampilkan bantuan
help-any-version = Menampilkan versi
help-any-out = Tulis ke file, bukan ke terminal
help-any-store = File tempat percobaan dan panggilan disimpan; tanpa ini, ROLECALL_STORE atau folder data Anda
help-any-format = Cara menampilkannya
help-any-templates = Templat, gaya, dan skrip yang menggantikan milik program dengan nama yang sama
help-any-junit = Tulis juga hasilnya sebagai JUnit XML, satu kasus uji untuk tiap panggilan
help-any-redact-audio = Senyapkan yang disamarkan dalam rekaman yang diputar laporan
help-any-fail-under = Keluar dengan kode 3 bila skor sebuah panggilan lebih rendah, atau gagal otomatis

help-practice-scenario = Id atau file skenario; tanpa ini, daftar skenario ditampilkan
help-practice-replies = Baca jawaban peserta dari file, satu per baris, bukan dari terminal; - untuk masukan standar
help-practice-seed = Pilih variabel dan kalimat yang sama lagi; tanpa ini, latihan memberi tahu angka yang dipakainya
help-practice-plan = Mainkan langkah berikutnya dari sebuah rencana, disebut dengan id atau filenya
help-practice-trainee = Percobaan siapa; tanpa ini, ROLECALL_TRAINEE atau nama login
help-practice-trainer = Pelatih menjadi pelanggan, di samping peserta, sambil mencatat dan menilai; tanpa nama, ROLECALL_TRAINER atau nama login
help-practice-resume = Lanjutkan percobaan yang ditinggalkan: yang terbaru, atau yang bernomor itu
help-practice-no-save = Jangan simpan apa pun dari latihan ini
help-practice-from = Mulai dari sebuah babak skenario, untuk mencoba sebagian; tidak ada yang disimpan
help-practice-explain = Jelaskan baris demi baris mengapa pelanggan bereaksi begitu, dan apa yang hampir cocok; untuk penulis
help-practice-plain = Baris biasa, bukan layar penuh, seperti yang diperlukan pembaca layar
help-practice-no-clock = Pelanggan menunggu tanpa batas
help-practice-voice = Berbicara dengan pelanggan, bukan menulis; docs/voice.md menjelaskan apa yang perlu dipasang
help-practice-spoken-replies = Jawab dengan rekaman, satu jawaban per file, bukan dengan mikrofon
help-practice-aloud = Putar suara pelanggan walaupun dengan --spoken-replies
help-practice-tts = Program yang berbicara, beserta argumennya: {"{text}"}, {"{file}"}, {"{voice}"}, dan {"{language}"} diisi; tanpa {"{text}"} ia membaca kalimatnya, tanpa {"{file}"} ia menulis WAV ke keluarannya
help-practice-tts-model = Suara untuk piper; tanpa ini, yang disebut PIPER_MODEL
help-practice-model = Model whisper.cpp yang mendengarkan Anda: file, atau nama dari `rolecall model list`
help-practice-save-recording = Tempat menyimpan rekaman; tanpa ini, folder attempts di data Anda
help-practice-no-recording = Jangan simpan rekaman

help-score-paths = Rekaman, transkrip, foldernya, atau pola seperti 'hari/*.wav'; - untuk daftar path di masukan standar
help-score-stored = Nilai semua panggilan yang tersimpan tanpa mendengarkannya lagi: misalnya setelah rubrik berubah
help-score-list = Ambil juga path dari sebuah file, satu per baris; - untuk masukan standar
help-score-manifest = Baca agen, antrean, tanggal, dan sebagainya dari file CSV dengan satu baris per panggilan; tanpa PATH, panggilan di dalamnya yang dinilai
help-score-name-pattern = Baca dari nama file: ekspresi reguler dengan grup seperti (?P<agent>[^_]+)
help-score-rubric = Id atau file rubrik; boleh beberapa kali; tanpa ini, yang tertulis di rolecall.yaml, atau support-call
help-score-out = Tempat laporan dan file data; tanpa ini, yang tertulis di rolecall.yaml, atau rolecall-out
help-score-agent-channel = Di kanal mana agen berbicara dalam rekaman stereo; auto memilih kiri kecuali ucapannya menunjukkan lain, dan itulah yang biasa
help-score-model = Model whisper.cpp: file, atau nama dari `rolecall model list`
help-score-language = Bahasa yang diucapkan, sebagai kode seperti id; auto mencarinya per panggilan, dan id,ms,en hanya di antara itu; tanpa ini, yang tertulis di rolecall.yaml, atau en
help-score-min-length = Lewati rekaman yang lebih pendek dari ini, biasanya 5
help-score-no-save = Jangan simpan apa pun kecuali laporan; yang dihentikan mulai dari awal lagi
help-score-no-report = Jangan tulis laporan, hanya menilai
help-score-jobs = Berapa panggilan dikerjakan sekaligus; tanpa ini, satu per inti prosesor
help-score-mask = Apa yang disamarkan sebelum disimpan: all, none, jenis seperti card,phone, atau semua kecuali, seperti -phone; tanpa ini, yang tertulis di rolecall.yaml, atau all
help-score-mask-also = Samarkan juga yang ditemukan ekspresi reguler; boleh beberapa kali

help-check-paths = File atau folder; tanpa ini, folder scenarios dan rubrics
help-check-deny-warnings = Keluar dengan kode 2 juga untuk peringatan
help-check-graph = Sebagai gantinya, gambarkan skenario: cetak babak, akhir, dan penghubungnya
help-check-coverage = Sebagai gantinya, sebutkan apa yang dijangkau tes di dalam skenario, dan kriteria mana yang tidak diuji
help-check-explore = Sebagai gantinya, jelajahi skenario secara acak: di mana latihan berakhir, seberapa baik dan buruk skornya
help-check-seed = Angka yang menentukan keacakan penjelajahan
help-check-walks = Berapa banyak penjelajahan

help-report-agent = Hanya panggilan agen ini
help-report-queue = Hanya panggilan antrean ini
help-report-from = Hanya panggilan yang dimulai pada hari ini atau sesudahnya, seperti 2026-05-03
help-report-to = Hanya panggilan yang dimulai pada hari ini atau sebelumnya
help-report-out = Tempat laporan dan file data; tanpa ini, yang tertulis di rolecall.yaml, atau rolecall-out

help-progress-trainee = Perkembangan siapa; tanpa ini, ROLECALL_TRAINEE atau nama login
help-progress-class = Perkembangan semua orang, berdampingan
help-progress-by = Hanya angka-angka ini
help-progress-store = File tempat percobaan disimpan; boleh beberapa kali, untuk kelas yang anggotanya punya komputer sendiri. Tanpa ini, ROLECALL_STORE atau folder data Anda

help-history-trainee = Hanya percobaan peserta ini
help-history-scenario = Hanya percobaan pada skenario dengan id ini
help-history-limit = Paling banyak sekian, yang terbaru
help-history-show = Menampilkan ucapan, apa yang diperoleh, dan tinjauannya
help-history-show-id = Nomor percobaan
help-history-compare = Menampilkan dua percobaan berdampingan, kriteria demi kriteria
help-history-compare-first = Percobaan pembanding
help-history-compare-second = Percobaan yang lain
help-history-delete = Menghapus percobaan untuk selamanya
help-history-delete-ids = Nomor percobaan
help-history-delete-all = Semua percobaan peserta itu
help-history-delete-trainee = Percobaan siapa, dengan --all
help-history-delete-yes = Jangan bertanya

help-model-list = Menampilkan model yang ada dan yang dapat diunduh
help-model-add = Menyalin model berformat whisper.cpp ke tempat yang dicari --model NAME
help-model-add-file = File seperti ggml-base.bin
help-model-pull = Mengunduh model whisper.cpp dari jaringan, satu-satunya yang pernah diunduh rolecall; yang terputus dilanjutkan
help-model-pull-name = Nama model dari `rolecall model list`
help-model-pull-url = Unduh dari alamat lain, atau ambil dari file; yang berakhir dengan / adalah folder
