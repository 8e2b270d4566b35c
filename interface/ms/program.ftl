### Apa yang disampaikan perintah di sekitar hasilnya.

program-resume = Untuk menyambung dari tempat anda berhenti: rolecall practice --resume { $id }
program-same-customer = Untuk bertemu pelanggan yang sama sekali lagi: --seed { $seed }
program-plan-passed = { $trainee } sudah lulus semua dalam “{ $title }”.
program-play-one = Mainkan satu dengan: rolecall practice NAME
program-which = Yang mana? Nombor atau namanya, atau biarkan kosong untuk keluar:
program-which-next = Yang mana? Nombor atau namanya, n untuk langkah pelan seterusnya, atau biarkan kosong untuk keluar:
program-not-in-list = Tiada “{ $line }” dalam senarai.
program-goes-on = Percubaan anda disimpan; rolecall practice --resume menyambungnya.

program-nothing-scored = Tiada yang dinilai, jadi laporan tidak ditulis.
program-report = Laporan: { $path }
program-scored = { $calls } panggilan dinilai, { $skipped } dilangkau, { $failed } tidak dapat dinilai.
program-stopped-after = rolecall: dihentikan selepas { $done } daripada { $all } panggilan; laporan tidak ditulis.
program-they-are-kept = Semuanya disimpan: arahan yang sama menyambung dengan yang lain.
program-listening = { $done }/{ $all } panggilan, setakat ini { $elapsed }, baki { $left }

program-checked-ok = { $file }: baik ({ $what })
program-checked = { $files } fail disemak, { $summary }
program-kind = { $kind ->
    [rubric] rubrik, { $count } ujian
    [scenario] senario, { $count } ujian
    [plan] pelan, { $count } langkah
   *[defaults] tetapan
}
program-no-problems = tiada masalah
program-problems = { $severity ->
    [error] { $count } ralat
    [warning] { $count } amaran
   *[note] { $count } nota
}

program-model-ready = { $path } sudah ada. Gunakannya dengan: --model { $name }
program-model-left = baki { $left }
program-model = model
program-model-size = saiz
program-model-languages = bahasa
program-model-licence = lesen
program-model-where = di mana
program-model-inside = di dalam program
program-model-get = dapatkan dengan: rolecall model pull { $name }
program-model-english = Inggeris
program-model-many = 99
program-model-none = bukan model
