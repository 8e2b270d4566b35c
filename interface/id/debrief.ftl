### Yang disampaikan setelah latihan.

debrief-how-it-went = Bagaimana jalannya
debrief-good-ending = Akhir yang baik: { $customer } mendapatkan yang diharapkan.
debrief-fair-ending = Akhir yang cukup: urusan { $customer } selesai, tetapi masih bisa lebih baik.
debrief-bad-ending = Kali ini akhirnya buruk: { $customer } pergi dengan keadaan lebih buruk daripada semula.
debrief-gave-up = { $customer } menyerah sebelum urusannya selesai.
debrief-stopped = Pelatih mengakhiri percakapan dengan { $customer }.
debrief-left = Anda keluar sebelum urusan { $customer } selesai.
debrief-mood-stayed = Suasana hatinya tetap { $end }.
debrief-mood-rose = Suasana hatinya membaik dari { $start } menjadi { $end }.
debrief-mood-fell = Suasana hatinya memburuk dari { $start } menjadi { $end }.
debrief-nothing-said = Anda belum mengatakan apa-apa, jadi belum ada yang dapat dinilai. Silakan coba lagi.
debrief-score-by = Skor menurut “{ $rubric }”
debrief-no-score = Tidak ada kriteria yang berlaku, jadi tidak ada skor.
debrief-score = { $percent }%{ $band }: { $verdict ->
    [passed] lulus, batas lulus { $mark }%
    [failed] tidak lulus
   *[missed] belum lulus, batas lulus { $mark }%
}.
debrief-does-not-count = Ini belum dihitung, karena latihannya belum sampai akhir.
debrief-fails-the-call = Yang bertanda ! di bawah ini menggagalkan seluruh panggilan, sebaik apa pun sisanya.
debrief-takes-the-section = Yang bertanda ! di bawah ini menghapus semua poin bagiannya.
debrief-without-that = Tanpa itu skornya { $percent }%.
debrief-hints = Anda mendapat { $count } petunjuk.
debrief-strengths = Yang sudah baik
debrief-gaps = Yang perlu dilatih
debrief-nothing-missed = Tidak ada yang terlewat. Berikutnya, cobalah skenario yang lebih sulit.
debrief-points = { $points } dari { $most } poin
debrief-next-time = Lain kali
debrief-close-call = Penilaian ini tidak pasti; mintalah pelatih memeriksanya.
debrief-you-said = Kata Anda
debrief-quote = “{ $words }”

## Catatan pelatih yang memimpin latihan.

debrief-marks-by = Nilai dari { $trainer }, di samping nilai program
debrief-mark = { $criterion }: { $trainer } { $points }, program { $program }, dari { $most }
debrief-not-applicable = tidak berlaku
debrief-not-marked = { $count } kriteria tidak diberi nilai.
debrief-notes-by = Catatan dari { $trainer }
debrief-turn = Giliran { $turn }, { $name }
