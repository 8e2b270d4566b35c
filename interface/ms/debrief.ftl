### Apa yang disampaikan selepas latihan.

debrief-how-it-went = Bagaimana ia berjalan
debrief-good-ending = Pengakhiran yang baik: { $customer } mendapat apa yang diperlukan.
debrief-fair-ending = Pengakhiran yang sederhana: urusan { $customer } selesai, tetapi boleh jadi lebih baik.
debrief-bad-ending = Kali ini pengakhirannya kurang baik: { $customer } pergi dalam keadaan lebih teruk daripada sebelumnya.
debrief-gave-up = { $customer } berputus asa sebelum urusannya selesai.
debrief-stopped = Jurulatih menamatkan perbualan dengan { $customer }.
debrief-left = Anda keluar sebelum urusan { $customer } selesai.
debrief-mood-stayed = Perasaannya kekal { $end }.
debrief-mood-rose = Perasaannya bertambah baik daripada { $start } kepada { $end }.
debrief-mood-fell = Perasaannya merosot daripada { $start } kepada { $end }.
debrief-nothing-said = Anda belum berkata apa-apa, jadi belum ada yang dapat dinilai. Sila cuba lagi.
debrief-score-by = Skor mengikut “{ $rubric }”
debrief-no-score = Tiada kriteria yang terpakai, jadi tiada skor.
debrief-score = { $percent }%{ $band }: { $verdict ->
    [passed] lulus, markah lulus { $mark }%
    [failed] tidak lulus
   *[missed] belum lulus, markah lulus { $mark }%
}.
debrief-does-not-count = Ini belum dikira, kerana latihan belum sampai ke penghujungnya.
debrief-fails-the-call = Yang bertanda ! di bawah menggagalkan seluruh panggilan, walau sebaik mana pun yang lain.
debrief-takes-the-section = Yang bertanda ! di bawah menghapuskan semua mata bahagiannya.
debrief-without-that = Tanpa itu skornya { $percent }%.
debrief-hints = Anda mendapat { $count } petunjuk.
debrief-strengths = Apa yang anda buat dengan baik
debrief-gaps = Apa yang perlu diperbaiki
debrief-nothing-missed = Tiada yang tertinggal. Selepas ini, cuba senario yang lebih sukar.
debrief-points = { $points } daripada { $most } mata
debrief-next-time = Lain kali
debrief-close-call = Penilaian ini tidak pasti; minta jurulatih menyemaknya.
debrief-you-said = Anda berkata
debrief-quote = “{ $words }”

## Catatan jurulatih yang mengetuai latihan.

debrief-marks-by = Markah daripada { $trainer }, di sebelah markah program
debrief-mark = { $criterion }: { $trainer } { $points }, program { $program }, daripada { $most }
debrief-not-applicable = tidak terpakai
debrief-not-marked = { $count } kriteria tidak diberi markah.
debrief-notes-by = Catatan daripada { $trainer }
debrief-turn = Giliran { $turn }, { $name }
