### Yang disampaikan perintah di sekitar hasilnya.

program-resume = Untuk melanjutkan dari tempat Anda berhenti: rolecall practice --resume { $id }
program-same-customer = Untuk bertemu pelanggan yang sama lagi: --seed { $seed }
program-plan-passed = { $trainee } sudah lulus semua dalam “{ $title }”.
program-play-one = Mainkan salah satu dengan: rolecall practice NAME
program-which = Yang mana? Nomor atau namanya, atau kosongkan untuk keluar:
program-which-next = Yang mana? Nomor atau namanya, n untuk langkah rencana berikutnya, atau kosongkan untuk keluar:
program-not-in-list = Tidak ada “{ $line }” dalam daftar.
program-goes-on = Percobaan Anda disimpan; rolecall practice --resume melanjutkannya.

program-nothing-scored = Tidak ada yang dinilai, jadi laporan tidak dibuat.
program-report = Laporan: { $path }
program-scored = { $calls } panggilan dinilai, { $skipped } dilewati, { $failed } tidak dapat dinilai.
program-stopped-after = rolecall: dihentikan setelah { $done } dari { $all } panggilan; laporan tidak dibuat.
program-they-are-kept = Semuanya disimpan: perintah yang sama melanjutkan sisanya.
program-listening = { $done }/{ $all } panggilan, sudah { $elapsed }, sisa { $left }

program-checked-ok = { $file }: baik ({ $what })
program-checked = { $files } file diperiksa, { $summary }
program-kind = { $kind ->
    [rubric] rubrik, { $count } tes
    [scenario] skenario, { $count } tes
    [plan] rencana, { $count } langkah
   *[defaults] bawaan
}
program-no-problems = tidak ada masalah
program-problems = { $severity ->
    [error] { $count } kesalahan
    [warning] { $count } peringatan
   *[note] { $count } catatan
}

program-model-ready = { $path } sudah ada. Pakailah dengan: --model { $name }
program-model-left = sisa { $left }
program-model = model
program-model-size = ukuran
program-model-languages = bahasa
program-model-licence = lisensi
program-model-where = di mana
program-model-inside = di dalam program
program-model-get = ambil dengan: rolecall model pull { $name }
program-model-english = Inggris
program-model-many = 99
program-model-none = bukan model
